import { isUtf8 } from 'node:buffer';
import { PassThrough } from 'node:stream';
import { csvCell, harmlessText } from '../../domain/csv-cell.ts';
import type { Language } from '../../law/norm.ts';

import { textOf } from '../notifications/read-xlsx.ts';
import {
  afterLineBreak,
  endOfLine,
  scanRow,
  type ScannedRow,
} from '../reading/separated-values.ts';
import { addedColumns, isAdded } from './columns.ts';
import type { StockHeader } from './stock-file.ts';
import { sheetRows } from './xlsx-sheet.ts';

/** What became of a row, in words, to stand beside it. */
export interface RowSaid {
  readonly outcome: string;
  readonly problems: readonly string[];
}

/** By the `line` of a row; a row that is not in it was taken and gets `taken`. */
export interface FileSaid {
  readonly language: Language;
  readonly rows: ReadonlyMap<number, RowSaid>;
  readonly taken: string;
}

/** Characters of a row that is one row; as the reader, which gives up on a quote by then. */
const longestRow = 256 * 1024;

/**
 * The same file back, in pieces: same rows in the same order, cells as delivered, with a column that
 * says what became of each row and one that says what is wrong. Can be mended and sent again. Of a
 * FHIR report, in which nothing can stand beside a row, a CSV with the place of each row in it.
 */
export async function* withErrors(
  bytes: Buffer,
  header: StockHeader,
  said: FileSaid,
): AsyncGenerator<Uint8Array, void, undefined> {
  switch (header.format) {
    case 'csv':
      yield* csvWithErrors(bytes, header, said);
      return;
    case 'xlsx':
      yield* xlsxWithErrors(bytes, header, said);
      return;
    case 'fhir':
      yield* listOfErrors(said);
      return;
    default:
      header.format satisfies never;
  }
}

const addedNames = (language: Language): readonly string[] => [
  addedColumns.outcome[language],
  addedColumns.problems[language],
];

function addedCells({ rows, taken }: FileSaid, line: number): readonly string[] {
  const { outcome, problems } = rows.get(line) ?? { outcome: taken, problems: [] };
  return [outcome, problems.join(' | ')];
}

/** Columns of the file without those of ours from an earlier time. */
function kept({ columns }: StockHeader): (cells: readonly string[]) => readonly string[] {
  const own = new Set(columns.flatMap((name, index) => (isAdded(name) ? [index] : [])));
  return (cells) => cells.filter((_, index) => !own.has(index));
}

function* csvWithErrors(bytes: Buffer, header: StockHeader, said: FileSaid): Generator<Uint8Array> {
  const delimiter = header.delimiter ?? ';';
  const write = (cells: readonly string[]) =>
    `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
  const without = kept(header);
  const out = new Pieces();
  // With a byte order mark Excel reads it as UTF-8.
  out.add(`\ufeff${write([...addedNames(said.language), ...without(header.columns)])}`);
  for (const row of rowsOf(textOfFile(bytes, header), delimiter)) {
    if (row.line <= (header.line ?? 1) || row.values.every((value) => value.trim() === ''))
      continue;
    out.add(write([...addedCells(said, row.line), ...without(row.values)]));
    yield* out.full();
  }
  yield* out.rest();
}

/** As the reader took it; what it could not read has to come back as well. */
function textOfFile(bytes: Buffer, { encoding }: StockHeader): string {
  const eightBit = !encoding.startsWith('utf-16') && !isUtf8(bytes);
  const label = eightBit ? 'windows-1252' : encoding.replace('-bom', '');
  return new TextDecoder(label).decode(bytes);
}

/** Rows with their lines, as the reader tells them apart: a lone return ends a line too. */
function* rowsOf(given: string, delimiter: string): Generator<ScannedRow> {
  const text = given.replaceAll(/\r(?!\n)/g, '\n');
  let line = 1;
  for (let at = 0; at < text.length;) {
    const scanned = scanRow(text, at, line, { delimiter, quote: '"' });
    const broken = scanned.quoting !== 'sound' || scanned.end - at > longestRow;
    const end = broken ? endOfLine(text, at) : scanned.end;
    // Which cell of a broken line is which, nobody can tell: it stays as it is.
    yield broken ? { ...scanned, end, values: [text.slice(at, end)] } : scanned;
    const next = afterLineBreak(text, end);
    for (
      let feed = text.indexOf('\n', at);
      feed >= 0 && feed < next;
      feed = text.indexOf('\n', feed + 1)
    )
      line += 1;
    at = next;
  }
}

function* listOfErrors(said: FileSaid): Generator<Uint8Array> {
  const write = (cells: readonly string[]) =>
    `${cells.map((cell) => csvCell(cell, ';')).join(';')}\r\n`;
  const out = new Pieces();
  const place = said.language === 'nl' ? 'plaats' : 'place';
  out.add(`\ufeff${write([place, ...addedNames(said.language)])}`);
  for (const line of [...said.rows.keys()].toSorted((left, right) => left - right)) {
    out.add(write([String(line), ...addedCells(said, line)]));
    yield* out.full();
  }
  yield* out.rest();
}

async function* xlsxWithErrors(
  bytes: Buffer,
  header: StockHeader,
  said: FileSaid,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { default: excel } = await import('exceljs');
  const stream = new PassThrough();
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const page = workbook.addWorksheet(said.language === 'nl' ? 'Voorraad' : 'Stock');
  // As text, so that a mended cell keeps its zeros.
  page.columns = [...addedNames(said.language), ...header.columns].map(() => ({
    width: 24,
    style: { numFmt: '@' },
  }));
  const without = kept(header);
  const write = (cells: readonly string[]) => page.addRow(cells.map(harmlessText)).commit();
  write([...addedNames(said.language), ...without(header.columns)]);
  const rows = sheetRows(bytes, (row, cells) => {
    if (row > (header.line ?? 1)) write([...addedCells(said, row), ...without(cells.map(textOf))]);
    return undefined;
  });
  const written = (async () => {
    while ((await rows.next()).done !== true);
    page.commit();
    await workbook.commit();
  })();
  for await (const piece of stream) {
    if (piece instanceof Uint8Array) yield piece;
  }
  await written;
}

const pieceSize = 64 * 1024;

/** Gathers lines into pieces worth sending. */
class Pieces {
  #lines: string[] = [];
  #size = 0;

  add(line: string): void {
    this.#lines.push(line);
    this.#size += line.length;
  }

  *full(): Generator<Uint8Array> {
    if (this.#size >= pieceSize) yield* this.rest();
  }

  *rest(): Generator<Uint8Array> {
    yield Buffer.from(this.#lines.join(''));
    this.#lines = [];
    this.#size = 0;
  }
}
