import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import { note, valueDropped } from '../reading/problem.ts';
import type { ReadingDraft } from '../reading/reading.ts';
import type { TableRow } from '../reading/table.ts';
import type { Meaning } from './list-spec.ts';

/** Words by which the collecting program writes an empty cell. */
const emptyWords = new Set(['nan', 'null', 'none', '-', '--', '-----']);

/** One row while it is read: its cells, and where to say what is wrong with them. */
export class ListRow {
  readonly row: TableRow;
  readonly draft: ReadingDraft;
  /** The snapshot's own day. */
  readonly asOf: CalendarDate | undefined;

  constructor(row: TableRow, draft: ReadingDraft, asOf: CalendarDate | undefined) {
    this.row = row;
    this.draft = draft;
    this.asOf = asOf;
  }

  get(column: string): string | undefined {
    const value = this.row.get(column);
    return value === undefined || emptyWords.has(value.toLowerCase()) ? undefined : value;
  }

  date(column: string | undefined): CalendarDate | undefined {
    if (column === undefined || this.get(column) === undefined) return undefined;
    return this.draft.date(this.row, column, ['yyyy-mm-dd', 'yyyy/mm/dd', 'yyyymmdd'], this.asOf);
  }

  /** A day counted back from the snapshot: a count that grows every day would look like a change. */
  daysAgo(column: string | undefined): CalendarDate | undefined {
    const days = column === undefined ? undefined : this.get(column);
    if (days === undefined || this.asOf === undefined || !/^\d{1,5}$/.test(days)) return undefined;
    return addDays(this.asOf, -Number(days));
  }

  /** Free text without ways to reach a person. */
  freeText(column: string): string | undefined {
    return this.get(column) === undefined ? undefined : this.draft.freeText(this.row, column);
  }

  /** The meaning of a word; one that we do not know stays visible as unknown. */
  word(column: string, meanings: Readonly<Record<string, Meaning>>): Meaning {
    const given = this.get(column);
    const meaning = given === undefined ? undefined : meanings[given];
    if (given !== undefined && meaning === undefined) this.draft.unknownCode(column, given);
    return meaning ?? { status: 'unknown' };
  }

  /** Says that a number was there and is not taken. */
  unreadable(column: string, value: string, expected: string): void {
    this.draft.say(
      valueDropped('code-unreadable', { row: this.row.row, column, value, params: { expected } }),
    );
  }

  restored(column: string, value: string, read: string): void {
    this.draft.say(
      note('leading-zeros-restored', {
        row: this.row.row,
        column,
        value,
        params: { read, count: 1 },
      }),
    );
  }
}
