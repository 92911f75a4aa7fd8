import type { SourceProblem } from '../../domain/source/problem-code.ts';
import type { Cut, ReadingRefused, ReadingTaken, SourceFile } from '../../domain/source/source.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { maskContacts } from './contacts.ts';
import { readDate, type DateShape } from './dates.ts';
import { decode, type Decoded, type DeclaredEncoding } from './decode.ts';
import { isProblem, note, refusedReading, valueDropped } from './problem.ts';
import { redactTable } from './redaction.ts';
import type { Table, TableRow } from './table.ts';
import { uniqueRecords, type DraftRecord } from './unique-records.ts';
import { unpack } from './unpack.ts';

export interface OpenedText extends Decoded {
  readonly state: 'text';
  /** Unpacked, not decoded: what is stored when nothing has to be cut. */
  readonly bytes: Uint8Array;
}

/** Bytes to text, or the file refused. The first step of every connector. */
export function openText(
  file: SourceFile,
  declared?: DeclaredEncoding,
): OpenedText | ReadingRefused {
  const unpacked = unpack(file);
  if (isProblem(unpacked)) return refusedReading(file.name, unpacked);
  const decoded = decode(unpacked.bytes, declared === undefined ? {} : { declared });
  return isProblem(decoded)
    ? refusedReading(file.name, decoded)
    : { state: 'text', bytes: unpacked.bytes, ...decoded };
}

export interface ReadingFrame {
  readonly layout: string;
  readonly scope: string;
  readonly complete: boolean;
  readonly snapshotDate?: CalendarDate;
}

/** Collects what a parser says of one file, so that rows = accepted + rejected holds by construction. */
export class ReadingDraft {
  readonly #file: string;
  readonly #opened: OpenedText;
  readonly #table: Table | undefined;
  readonly #records: DraftRecord[] = [];
  readonly #problems: SourceProblem[];
  readonly #unknown = new Map<string, Map<string, number>>();
  readonly #cuts = new Map<TableRow, Map<string, string>>();
  #accepted = 0;
  #rejected: number;

  constructor(file: SourceFile, opened: OpenedText, table?: Table) {
    this.#file = file.name;
    this.#opened = opened;
    this.#table = table;
    this.#problems = [...opened.problems, ...(table?.problems ?? [])];
    this.#rejected = this.#problems.filter((each) => each.effect === 'row-rejected').length;
  }

  /** One row of the file is taken, as one record or as several. */
  accept(...records: readonly DraftRecord[]): void {
    this.#accepted += 1;
    this.#records.push(...records);
  }

  /** One row of the file is not taken. */
  reject(problem: SourceProblem): void {
    this.#rejected += 1;
    this.#problems.push(problem);
  }

  /** A note or a dropped value; the row itself is accepted or rejected elsewhere. */
  say(problem: SourceProblem): void {
    this.#problems.push(problem);
  }

  unknownCode(column: string, value: string): void {
    const values = this.#unknown.get(column) ?? new Map<string, number>();
    values.set(value, (values.get(value) ?? 0) + 1);
    this.#unknown.set(column, values);
  }

  /** Blanks a personal cell in the stored bytes. */
  cut(row: TableRow, column: string, replacement = ''): void {
    const columns = this.#cuts.get(row) ?? new Map<string, string>();
    columns.set(column, replacement);
    this.#cuts.set(row, columns);
  }

  /** Blanks every way to reach a person in a row, in whichever cell it stands. */
  clearContacts(row: TableRow): void {
    if (maskContacts(this.#opened.text.slice(row.start, row.end)).masked === 0) return;
    for (const column of this.#table?.header ?? []) this.freeText(row, column);
  }

  /** A cell of free text without ways to reach a person; what was masked is cut from the stored bytes too. */
  freeText(row: TableRow, column: string): string | undefined {
    const given = row.given(column);
    if (given === undefined) return undefined;
    const clean = maskContacts(given);
    if (clean.masked > 0) this.cut(row, column, clean.text);
    const trimmed = clean.text.trim();
    return trimmed === '' ? undefined : trimmed;
  }

  /**
   * A cell that should hold a day. Sentinels become absent with a note, days that do not
   * exist are dropped with their value: never a guess.
   */
  date(
    row: TableRow,
    column: string,
    shapes: readonly DateShape[],
    asOf?: CalendarDate,
  ): CalendarDate | undefined {
    const value = row.get(column);
    return value === undefined
      ? undefined
      : this.dateFrom({ row: row.row, column, value }, shapes, asOf);
  }

  dateFrom(
    place: { readonly row: number; readonly column: string; readonly value: string },
    shapes: readonly DateShape[],
    asOf?: CalendarDate,
  ): CalendarDate | undefined {
    const cell = readDate(place.value, shapes, asOf);
    switch (cell.kind) {
      case 'day':
        return cell.date;
      case 'sentinel':
        this.say(note('sentinel-date', place));
        return undefined;
      case 'impossible':
        this.say(valueDropped('impossible-date', place));
        return undefined;
      case 'unreadable':
        this.say(valueDropped('unreadable-date', { ...place, params: { expected: shapes } }));
        return undefined;
      default:
        return cell satisfies never;
    }
  }

  /** `redacted` only for layouts that are no table (JSON): their parser blanks its own cells. */
  finish(
    frame: ReadingFrame,
    other: { readonly redacted?: string; readonly cuts?: readonly Cut[] } = {},
  ): ReadingTaken {
    const unique = uniqueRecords(this.#records);
    return {
      state: 'read',
      ...frame,
      encoding: this.#opened.encoding,
      rows: this.#accepted + this.#rejected,
      accepted: this.#accepted,
      rejected: this.#rejected,
      records: unique.records,
      problems: [...this.#problems, ...unique.problems].map((problem) => ({
        file: this.#file,
        ...problem,
      })),
      unknownCodes: Object.fromEntries(
        [...this.#unknown].map(([column, values]) => [column, Object.fromEntries(values)]),
      ),
      cuts: other.cuts ?? this.#cutCounts(),
      redacted: this.#stored(other.redacted),
    };
  }

  #stored(redacted: string | undefined): Uint8Array {
    const text =
      redacted ?? (this.#table && redactTable(this.#opened.text, this.#table, this.#cuts));
    if (text === undefined) return this.#opened.bytes;
    return new TextEncoder().encode(this.#opened.encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
  }

  #cutCounts(): readonly Cut[] {
    const counts = new Map<string, number>();
    for (const columns of this.#cuts.values()) {
      for (const column of columns.keys()) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    return [...counts].map(([column, cells]) => ({ column, cells }));
  }
}
