import type { SourceProblem } from '../../domain/source/problem-code.ts';
import { nearNames } from '../../domain/near-names.ts';
import { fileRefused, note, rowRejected } from './problem.ts';
import {
  afterLineBreak,
  endOfLine,
  scanRow,
  type Dialect,
  type ScannedRow,
} from './separated-values.ts';

/** A cell of more is damage, not data: the longest real one is 40 kB. */
export const largestCell = 1024 * 1024;

export interface TableOptions {
  readonly delimiter: string;
  /** `'"'` unless told; `null` for formats without quoting. */
  readonly quote?: '"' | null;
  readonly columns: {
    /** Without these the rows mean nothing: the file is refused. */
    readonly required: readonly string[];
    /** May be there, in any order. Any other column is noted, not read. */
    readonly known: readonly string[];
  };
  /** Column names of a format that has no header line. */
  readonly headerless?: readonly string[];
  readonly maxCell?: number;
}

/** One sound row. `get` gives a trimmed cell, or `undefined` where it is empty or the column is absent. */
export class TableRow {
  /** Line in the file as delivered; 1 is the first. */
  readonly row: number;
  /** Cells as given, in the order of the header. */
  readonly values: readonly string[];
  /** Offsets of the row in the text. */
  readonly start: number;
  readonly end: number;
  readonly #columns: ReadonlyMap<string, number>;

  constructor(scanned: ScannedRow, columns: ReadonlyMap<string, number>) {
    this.row = scanned.line;
    this.values = scanned.values;
    this.start = scanned.start;
    this.end = scanned.end;
    this.#columns = columns;
  }

  get(column: string): string | undefined {
    const value = this.given(column)?.trim();
    return value === '' ? undefined : value;
  }

  /** Exactly as in the file; `undefined` only where the column is absent. */
  given(column: string): string | undefined {
    const index = this.#columns.get(column);
    return index === undefined ? undefined : this.values[index];
  }
}

export interface Table {
  readonly state: 'table';
  readonly dialect: Dialect;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** One problem of effect `row-rejected` for each row that is not in `rows`; and notes. */
  readonly problems: readonly SourceProblem[];
  /** Where the rejected rows stand in the text, so that they can be cleared of contacts too. */
  readonly rejectedSpans: readonly { readonly start: number; readonly end: number }[];
}

export interface TableRefused {
  readonly state: 'refused';
  readonly problems: readonly SourceProblem[];
}

/** Reads a delimited text whole. A bad row is rejected with its line and never takes a good one with it. */
export function readTable(text: string, options: TableOptions): Table | TableRefused {
  const dialect: Dialect = {
    delimiter: options.delimiter,
    quote: options.quote === undefined ? '"' : options.quote,
  };
  const opening = readHeader(text, dialect, options);
  if (opening.problem !== undefined) return { state: 'refused', problems: [opening.problem] };
  const complaint = complainOfColumns(opening.header, options);
  if (complaint.refused.length > 0) return { state: 'refused', problems: complaint.refused };
  const body = readRows(text, opening, dialect, options.maxCell ?? largestCell);
  if (body.truncatedAt !== undefined) {
    return {
      state: 'refused',
      problems: [fileRefused('truncated-file', { row: body.truncatedAt })],
    };
  }
  const empty = body.rows.length === 0 && body.problems.length === 0 ? [note('no-rows')] : [];
  return {
    state: 'table',
    dialect,
    header: opening.header,
    rows: body.rows,
    problems: [...complaint.notes, ...empty, ...body.problems],
    rejectedSpans: body.rejectedSpans,
  };
}

interface Opening {
  readonly header: readonly string[];
  readonly bodyStart: number;
  readonly bodyLine: number;
  readonly problem?: SourceProblem;
}

function readHeader(text: string, dialect: Dialect, options: TableOptions): Opening {
  if (options.headerless !== undefined)
    return { header: options.headerless, bodyStart: 0, bodyLine: 1 };
  let start = 0;
  let line = 1;
  while (start < text.length && text.slice(start, endOfLine(text, start)).trim() === '') {
    start = afterLineBreak(text, endOfLine(text, start));
    line += 1;
  }
  const scanned = scanRow(text, start, line, dialect);
  const header = scanned.values.map(columnName);
  const opening = {
    header,
    bodyStart: afterLineBreak(text, scanned.end),
    bodyLine: line + lineBreaks(text, start, scanned.end) + 1,
  };
  return scanned.quoting === 'sound'
    ? opening
    : { ...opening, problem: fileRefused('truncated-file', { row: line }) };
}

/** NBSP and doubled blanks in a header are typography, not another column. */
function columnName(cell: string): string {
  return cell.replaceAll(/[\s\u00a0\ufeff]+/g, ' ').trim();
}

function complainOfColumns(
  header: readonly string[],
  options: TableOptions,
): { readonly refused: readonly SourceProblem[]; readonly notes: readonly SourceProblem[] } {
  const wanted = new Set([...options.columns.required, ...options.columns.known]);
  const unknown = header.filter((column) => !wanted.has(column));
  const missing = options.columns.required.filter((column) => !header.includes(column));
  const seen = new Set<string>();
  const repeated = header.filter((column) => {
    const isRepeated = column !== '' && seen.has(column);
    seen.add(column);
    return isRepeated;
  });
  const refused = [
    ...missing.map((column) =>
      fileRefused('column-missing', {
        row: 1,
        column,
        value: header.join(options.delimiter),
        params: { near: nearNames(column, unknown) },
      }),
    ),
    ...repeated.map((column) => fileRefused('column-duplicate', { row: 1, column })),
  ];
  const notes = unknown.map((column) => note('column-unknown', { row: 1, column }));
  return { refused, notes };
}

interface Body {
  readonly rows: TableRow[];
  readonly problems: SourceProblem[];
  readonly rejectedSpans: { start: number; end: number }[];
  truncatedAt?: number;
}

function readRows(text: string, opening: Opening, dialect: Dialect, maxCell: number): Body {
  const columns = new Map(opening.header.map((column, index) => [column, index]));
  const width = opening.header.length;
  const body: Body = { rows: [], problems: [], rejectedSpans: [] };
  let start = opening.bodyStart;
  let line = opening.bodyLine;
  while (start < text.length) {
    const scanned = scanRow(text, start, line, dialect);
    if (!isBlank(text, scanned)) {
      const verdict = judge(text, scanned, width, dialect, maxCell);
      if (verdict === 'truncated') {
        body.truncatedAt = line;
        return body;
      }
      if (verdict === 'sound') body.rows.push(new TableRow(scanned, columns));
      else {
        // Only the first line of a damaged record is given up; what follows is read afresh.
        const end = verdict.code === 'stray-quote' ? endOfLine(text, start) : scanned.end;
        body.problems.push(verdict);
        body.rejectedSpans.push({ start, end });
        line += lineBreaks(text, start, end) + 1;
        start = afterLineBreak(text, end);
        continue;
      }
    }
    line += lineBreaks(text, start, scanned.end) + 1;
    start = afterLineBreak(text, scanned.end);
  }
  return body;
}

function isBlank(text: string, scanned: ScannedRow): boolean {
  return scanned.values.length === 1 && text.slice(scanned.start, scanned.end).trim() === '';
}

function judge(
  text: string,
  scanned: ScannedRow,
  width: number,
  dialect: Dialect,
  maxCell: number,
): 'sound' | 'truncated' | SourceProblem {
  const row = scanned.line;
  if (scanned.quoting === 'open') {
    return soundLineAfter(text, scanned.start, width, dialect)
      ? rowRejected('stray-quote', { row })
      : 'truncated';
  }
  if (scanned.quoting === 'stray' || swallowsRows(text, scanned, width, dialect)) {
    return rowRejected('stray-quote', { row });
  }
  const large = scanned.values.findIndex((value) => value.length > maxCell);
  if (large >= 0) {
    return rowRejected('cell-too-large', {
      row,
      params: { cell: large + 1, size: scanned.values[large]?.length ?? 0, limit: maxCell },
    });
  }
  const fields = { found: scanned.values.length, expected: width };
  if (fields.found > width) return rowRejected('too-many-fields', { row, params: fields });
  if (fields.found === width) return 'sound';
  // A last line that stops short and has no line break is where a transfer broke off.
  return scanned.terminated ? rowRejected('too-few-fields', { row, params: fields }) : 'truncated';
}

/**
 * A quote too many makes one record of several lines, and may by chance have the right
 * number of cells. A line inside a cell that is itself a whole row gives it away.
 */
function swallowsRows(text: string, scanned: ScannedRow, width: number, dialect: Dialect): boolean {
  if (width < 4 || dialect.quote === null) return false;
  const firstEnd = endOfLine(text, scanned.start);
  if (firstEnd >= scanned.end) return false;
  return soundLineAfter(text, scanned.start, width, dialect, scanned.end);
}

function soundLineAfter(
  text: string,
  start: number,
  width: number,
  dialect: Dialect,
  limit = text.length,
): boolean {
  let at = afterLineBreak(text, endOfLine(text, start));
  while (at < limit) {
    const end = endOfLine(text, at);
    const own = text.slice(at, end);
    const scanned = scanRow(own, 0, 1, dialect);
    if (scanned.quoting === 'sound' && scanned.values.length === width && hasNoLooseQuote(own)) {
      return true;
    }
    at = afterLineBreak(text, end);
  }
  return false;
}

/** An even number of quotes: the tail of a quoted cell has one that its own line never opened. */
function hasNoLooseQuote(line: string): boolean {
  return line.split('"').length % 2 === 1;
}

function lineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
}
