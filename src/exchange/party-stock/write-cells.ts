import { kindWords, periodWords, stockKinds, stockPeriods } from '../../domain/stock/kind.ts';
import type { StockProblemCode } from '../../domain/stock/stock-problem.ts';
import { dayOfNumber, notGiven, ziText, type StockColumns } from '../../domain/stock/stock-row.ts';
import {
  addDays,
  addMonths,
  day,
  daysBetween,
  type CalendarDate,
} from '../../law/calendar-date.ts';
import { fieldNames, stockFields, type StockField } from './columns.ts';

/** A row as it stands in a file, by what its column says; an empty text is an empty cell. */
export type StockCells = Readonly<Record<StockField, string>>;

/** A slip of the pen that has to stand in the file, in the line of that number. */
export interface WrittenMistake {
  readonly line: number;
  readonly code: StockProblemCode;
}

/** Dutch, in the order of docs/decisions/2026-11-23-stock.md. */
export const stockHeader: readonly string[] = stockFields.map((field) => fieldNames[field].nl);

export function cellsAt(rows: StockColumns, at: number): StockCells {
  const price = rows.price[at] ?? notGiven;
  const promised = rows.promised[at] ?? notGiven;
  return {
    day: dayText(rows.day[at] ?? 0),
    period: periodText(rows, at),
    kind: kindText(rows, at),
    zi: ziText(rows.zi[at] ?? 0),
    packs: String(rows.packs[at] ?? 0),
    units: String(rows.unitsPerPack[at] ?? 0),
    price: price === notGiven ? '' : priceText(price),
    promised: promised === notGiven ? '' : dayText(promised),
  };
}

export function kindText(rows: StockColumns, at: number): string {
  const kind = stockKinds[rows.kind[at] ?? -1];
  if (kind === undefined) throw new RangeError(`row ${at} has no kind`);
  return kindWords[kind];
}

export function periodText(rows: StockColumns, at: number): string {
  const period = stockPeriods[rows.period[at] ?? -1];
  if (period === undefined) throw new RangeError(`row ${at} has no period`);
  return periodWords[period];
}

const days = new Map<number, CalendarDate>();

/** Half a million rows of a file name a handful of days. */
export function dayText(number: number): CalendarDate {
  let text = days.get(number);
  if (text === undefined) {
    text = dayOfNumber(number);
    days.set(number, text);
  }
  return text;
}

/** `12,50`. */
export function priceText(eurocents: number): string {
  const digits = String(eurocents).padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}

type Spoil = (cells: StockCells) => Partial<Record<StockField, string>>;

/** How each slip looks. One without an entry is wrong in its number, not in how that is written. */
const spoils: Partial<Record<StockProblemCode, Spoil>> = {
  // Above all numbers that the twin gives out.
  'pack-unknown': ({ zi }) => ({ zi: `99${zi.slice(2)}` }),
  'zi-check-digit': ({ zi }) => ({ zi: `${zi.slice(0, 7)}${(Number(zi.at(-1)) + 1) % 10}` }),
  'zi-leading-zero-lost': ({ zi }) => ({ zi: zi.replace(/^0+/, '') }),
  'quantity-negative': ({ packs }) => ({ packs: `-${packs === '0' ? '12' : packs}` }),
  'quantity-unreadable': ({ packs }) => ({ packs: `${packs}a` }),
  'date-in-future': (cells) => ({ day: addMonths(day(cells.day), 120) }),
  'date-of-other-day': (cells) => ({ day: addDays(day(cells.day), -1) }),
  'date-excel-number': (cells) => ({ day: String(daysBetween(excelStart, day(cells.day))) }),
};

/** Day nought of a spreadsheet. */
const excelStart = day('1899-12-30');

export function spoilt(cells: StockCells, code: StockProblemCode): StockCells {
  return { ...cells, ...spoils[code]?.(cells) };
}

/** Which code stands planted in which line. */
export function byLine(mistakes: readonly WrittenMistake[]): ReadonlyMap<number, StockProblemCode> {
  return new Map(mistakes.map(({ line, code }) => [line, code]));
}
