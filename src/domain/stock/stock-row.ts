import { addDays, day, daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import { stockKinds, stockPeriods, type StockKind, type StockPeriod } from './kind.ts';

/** What a column of a file says (docs/decisions/2026-11-23-stock.md). */
export const stockFields = [
  'day',
  'period',
  'kind',
  'zi',
  'packs',
  'units',
  'price',
  'promised',
] as const;
export type StockField = (typeof stockFields)[number];

/** The names by which a column is known. */
export const fieldNames: Readonly<
  Record<StockField, { readonly nl: string; readonly en: string }>
> = {
  day: { nl: 'datum', en: 'date' },
  period: { nl: 'periode', en: 'period' },
  kind: { nl: 'soort', en: 'kind' },
  zi: { nl: 'zi', en: 'zi' },
  packs: { nl: 'verpakkingen', en: 'packs' },
  units: { nl: 'eenheden_per_verpakking', en: 'units_per_pack' },
  price: { nl: 'aip', en: 'list_price' },
  promised: { nl: 'toegezegd_op', en: 'promised_on' },
};

/**
 * Rows of a delivery as columns of numbers: a national day has half a million, and an object a
 * row costs more than everything else that is done with it. Row `i` is what stands at `i` in
 * each column; only the first `length` places count.
 */
export interface StockColumns {
  readonly length: number;
  /** Place in `stockKinds`. */
  readonly kind: Uint8Array;
  /** Place in `stockPeriods`. */
  readonly period: Uint8Array;
  /** Days since 1970-01-01 (`dayNumber`); of a week its last day. */
  readonly day: Int32Array;
  /** The pack code as a number; written out it has eight digits (`ziText`). */
  readonly zi: Int32Array;
  /** Whole packs; zero is a report. */
  readonly packs: Int32Array;
  /** Dosage units in a pack, as the party states them. */
  readonly unitsPerPack: Int32Array;
  /** List price (AIP) in eurocents, `notGiven` where the party names none. */
  readonly price: Int32Array;
  /** Day on which `inbound` was promised, `notGiven` for every other kind. */
  readonly promised: Int32Array;
  /** Line of the file, row of the sheet, or place of the item in the list; 1 is the first. */
  readonly line: Int32Array;
}

export const notGiven = -1;

export const stockColumnNames = [
  'kind',
  'period',
  'day',
  'zi',
  'packs',
  'unitsPerPack',
  'price',
  'promised',
  'line',
] as const satisfies readonly (keyof StockColumns)[];

/** Columns that are being filled: how many of their places count, is kept by who fills them. */
export type OpenColumns = Omit<StockColumns, 'length'>;

/** Room for so many rows; the first are those of `from`, the others zeros. */
export function columnsWithRoom(rows: number, from?: OpenColumns): OpenColumns {
  const columns = {
    kind: new Uint8Array(rows),
    period: new Uint8Array(rows),
    day: new Int32Array(rows),
    zi: new Int32Array(rows),
    packs: new Int32Array(rows),
    unitsPerPack: new Int32Array(rows),
    price: new Int32Array(rows),
    promised: new Int32Array(rows),
    line: new Int32Array(rows),
  };
  if (from === undefined) return columns;
  for (const name of stockColumnNames) columns[name].set(from[name]);
  return columns;
}

/** One row of `StockColumns`, for who wants it readable. */
export interface StockRow {
  readonly kind: StockKind;
  readonly period: StockPeriod;
  readonly day: CalendarDate;
  readonly zi: string;
  readonly packs: number;
  readonly unitsPerPack: number;
  readonly priceEurocents?: number;
  readonly promised?: CalendarDate;
  readonly line: number;
}

const firstDay = day('1970-01-01');

export function dayNumber(date: CalendarDate): number {
  return daysBetween(firstDay, date);
}

export function dayOfNumber(number: number): CalendarDate {
  return addDays(firstDay, number);
}

/** Eight digits, as it stands on a pack. */
export function ziText(zi: number): string {
  return String(zi).padStart(8, '0');
}

export function stockRowAt(columns: StockColumns, index: number): StockRow {
  const at = (column: Uint8Array | Int32Array): number => {
    const value = column[index];
    if (value === undefined || index >= columns.length)
      throw new RangeError(`there is no row ${index}`);
    return value;
  };
  const kind = stockKinds[at(columns.kind)];
  const period = stockPeriods[at(columns.period)];
  if (kind === undefined || period === undefined) throw new RangeError(`row ${index} has no kind`);
  const price = at(columns.price);
  const promised = at(columns.promised);
  return {
    kind,
    period,
    day: dayOfNumber(at(columns.day)),
    zi: ziText(at(columns.zi)),
    packs: at(columns.packs),
    unitsPerPack: at(columns.unitsPerPack),
    ...(price === notGiven ? {} : { priceEurocents: price }),
    ...(promised === notGiven ? {} : { promised: dayOfNumber(promised) }),
    line: at(columns.line),
  };
}
