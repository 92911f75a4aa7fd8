/**
 * A day in the country's own zone, as `YYYY-MM-DD`. The law counts in days and
 * calendar months, never in instants, so no `Date` leaves this file.
 */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** Half-open: `from` is in it, `until` is the first day that is not. `null` is unbounded. */
export interface DayRange {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a day that exists in the calendar, else `undefined` (2026-02-30 is no day). */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  if (!shape.test(text)) return undefined;
  const [year, month, day] = split(text);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return undefined;
  }
  return text as CalendarDate;
}

/** For days written in code; a day that does not exist is a bug and throws. */
export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new RangeError(`${text} is not a day in the calendar`);
  return date;
}

/** A day outside the years 1 to 9999 throws. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromEpochDay(epochDay(date) + days);
}

/** Calendar months; a day that the target month lacks becomes its last day (rules.md §7). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, dayOfMonth] = split(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return format(
    targetYear,
    targetMonth,
    Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)),
  );
}

/** Days from the first to the second; negative when the second comes before the first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return epochDay(to) - epochDay(from);
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(date: CalendarDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

export function contains(range: DayRange, date: CalendarDate): boolean {
  return (
    (range.from === null || range.from <= date) && (range.until === null || date < range.until)
  );
}

// Days since 1970-01-01 in the proleptic Gregorian calendar, by arithmetic: `Date`
// reads the years 0..99 as 19xx, and real lists hold years such as 0017.
function epochDay(date: CalendarDate): number {
  const [year, month, dayOfMonth] = split(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

// The inverse of the above, again without `Date`: its text form changes after the year 9999.
function fromEpochDay(epoch: number): CalendarDate {
  const shifted = epoch + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return format(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function split(text: string): [number, number, number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
}

// Four digits, so that the order of the texts is the order of the days.
function format(year: number, month: number, dayOfMonth: number): CalendarDate {
  if (year < 1 || year > 9999) throw new RangeError(`the year ${year} lies outside the calendar`);
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as CalendarDate;
}
