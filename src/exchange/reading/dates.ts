import { addMonths, parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';

export const dateShapes = [
  'yyyy-mm-dd',
  'dd/mm/yyyy',
  'mm/dd/yyyy',
  'yyyymmdd',
  'yyyy/mm/dd',
  'dd-mon-yy',
] as const;
/**
 * How a source writes a day. `dd/mm/yyyy` also takes points and dashes, `yyyy-mm-dd`
 * also a time behind it, `dd-mon-yy` also four digits for the year (`28-SEP-23`).
 */
export type DateShape = (typeof dateShapes)[number];

/** `sentinel`: a day that stands for "not known", such as 2100-12-31 or 0001-01-01. */
export type DateCell =
  | { readonly kind: 'day'; readonly date: CalendarDate }
  | { readonly kind: 'sentinel'; readonly date: CalendarDate }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' };

/**
 * Our choice: a day more than fifteen years after the snapshot is no forecast of a
 * supplier but "no end given" (Latvia writes 2046, Iceland 2100, Ireland 3036), and so
 * is any day from 2070 on or before 1901, whatever the snapshot.
 */
export const farthestForecastYears = 15;
const firstSentinelYear = 2070;
const lastSentinelYear = 1900;

export function readDate(
  text: string,
  shapes: readonly DateShape[],
  asOf?: CalendarDate,
): DateCell {
  let fitted = false;
  for (const shape of shapes) {
    const parts = partsOf(text.trim(), shape);
    if (parts === undefined) continue;
    fitted = true;
    const date = parseCalendarDate(parts);
    if (date !== undefined) return { kind: isSentinel(date, asOf) ? 'sentinel' : 'day', date };
  }
  return { kind: fitted ? 'impossible' : 'unreadable' };
}

function isSentinel(date: CalendarDate, asOf: CalendarDate | undefined): boolean {
  const year = Number(date.slice(0, 4));
  if (year >= firstSentinelYear || year <= lastSentinelYear) return true;
  return asOf !== undefined && date > addMonths(asOf, farthestForecastYears * 12);
}

const shapes: Record<DateShape, RegExp> = {
  'yyyy-mm-dd': /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?:[T ]\d{2}:\d{2}.*)?$/,
  'dd/mm/yyyy': /^(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})\.?(?: \d{1,2}:\d{2}.*)?$/,
  'mm/dd/yyyy': /^(?<m>\d{1,2})[/-](?<d>\d{1,2})[/-](?<y>\d{4})(?: \d{1,2}:\d{2}.*)?$/,
  yyyymmdd: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  'yyyy/mm/dd': /^(?<y>\d{4})\/(?<m>\d{1,2})\/(?<d>\d{1,2})$/,
  'dd-mon-yy': /^(?<d>\d{1,2})-(?<mon>[a-z]{3})-(?<y>\d{2}|\d{4})$/i,
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function partsOf(text: string, shape: DateShape): string | undefined {
  const groups = shapes[shape].exec(text)?.groups;
  if (groups === undefined) return undefined;
  const month = groups['mon'] === undefined ? groups['m'] : monthNumber(groups['mon']);
  if (month === undefined) return undefined;
  return `${fullYear(groups['y'] ?? '')}-${month.padStart(2, '0')}-${(groups['d'] ?? '').padStart(2, '0')}`;
}

function monthNumber(name: string): string | undefined {
  const index = months.indexOf(name.toLowerCase());
  return index < 0 ? undefined : String(index + 1);
}

/** Two digits: registers of medicines reach back to 1950, so 50..99 are 19xx. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) >= 50 ? `19${year}` : `20${year}`;
}
