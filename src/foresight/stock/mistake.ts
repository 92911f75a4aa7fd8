import { stockKinds, type StockRole } from '../../domain/stock/kind.ts';
import { notGiven, type StockColumns } from '../../domain/stock/stock-row.ts';
import type { Chance } from '../chance.ts';
import type { StockParty } from './party.ts';
import type { Sheet } from './sheet.ts';

/** Slips of the pen that are planted, by the code of the problem that the intake gives them. */
export const mistakeCodes = [
  'pack-unknown',
  'zi-check-digit',
  'zi-leading-zero-lost',
  'quantity-negative',
  'quantity-unreadable',
  'date-in-future',
  'date-of-other-day',
  'date-excel-number',
  'units-factor-ten',
  'jump-implausible',
] as const;
export type MistakeCode = (typeof mistakeCodes)[number];

/** The value itself is already wrong in the row for the last two; for the others it is when it is written. */
export interface PlantedMistake {
  /** As `line` of the row. */
  readonly line: number;
  readonly code: MistakeCode;
}

const rowsPerMistake = 2000;
/** Of the daily files of suppliers and hospitals, those that are wrong from top to bottom. */
const wholeFile = 1 / 400;
const wholeFileRoles: readonly StockRole[] = ['supplier', 'hospital'];

/** Which rows of a file go wrong; changes the numbers that are wrong in themselves. */
export function plantMistakes(
  sheet: Sheet,
  rows: StockColumns,
  { role, format }: StockParty,
  chance: Chance,
): PlantedMistake[] {
  if (wholeFileRoles.includes(role) && format !== 'fhir' && chance.happens(wholeFile)) {
    const code = chance.pick(['date-excel-number', 'units-factor-ten'] as const);
    return Array.from({ length: rows.length }, (_, at) => spoil(sheet, rows, at, code));
  }
  const planted: PlantedMistake[] = [];
  let at = Math.floor(chance.exponential(rowsPerMistake));
  while (at < rows.length) {
    const code = chance.pick(mistakeCodes);
    const place = firstFit(sheet, rows, format, at, code);
    planted.push(
      place === undefined
        ? spoil(sheet, rows, at, 'quantity-negative')
        : spoil(sheet, rows, place, code),
    );
    at = (place ?? at) + 1 + Math.floor(chance.exponential(rowsPerMistake));
  }
  return planted;
}

/** The first row from `from` on that can have this mistake. */
function firstFit(
  sheet: Sheet,
  rows: StockColumns,
  format: StockParty['format'],
  from: number,
  code: MistakeCode,
): number | undefined {
  for (let at = from; at < rows.length; at += 1) {
    if (fits(sheet, rows, format, at, code)) return at;
  }
  return undefined;
}

const leadingZero = 10_000_000;

function fits(
  sheet: Sheet,
  rows: StockColumns,
  format: StockParty['format'],
  at: number,
  code: MistakeCode,
): boolean {
  switch (code) {
    case 'zi-check-digit':
    case 'zi-leading-zero-lost':
      // In the free range no check digit is asked for.
      return (rows.zi[at] ?? 0) < leadingZero;
    case 'date-in-future':
    case 'date-of-other-day':
    case 'date-excel-number':
      // A report has one day; and the first row may be the one that tells of which day a file is.
      return format !== 'fhir' && at > 0;
    case 'jump-implausible':
      return stockKinds[rows.kind[at] ?? 0] === 'available' && sheet.yesterdayAt(at) > 0;
    case 'pack-unknown':
    case 'quantity-negative':
    case 'quantity-unreadable':
    case 'units-factor-ten':
      return true;
    default:
      return code satisfies never;
  }
}

function spoil(sheet: Sheet, rows: StockColumns, at: number, code: MistakeCode): PlantedMistake {
  if (code === 'units-factor-ten') rows.unitsPerPack[at] = (rows.unitsPerPack[at] ?? 0) * 10;
  if (code === 'jump-implausible') {
    const yesterday = sheet.yesterdayAt(at);
    if (yesterday === notGiven) throw new Error('A jump needs a day before it');
    rows.packs[at] = yesterday * 25 + 200;
  }
  return { line: rows.line[at] ?? 0, code };
}
