import { addDays, day, weekday, type CalendarDate } from '../../law/calendar-date.ts';
import type { PublicHolidays } from '../../law/shortage.ts';

/** Says of a day whether it is worked; holidays of a year are worked out once. */
export function workingDays(
  weekdays: readonly number[],
  holidays: PublicHolidays,
): (date: CalendarDate) => boolean {
  const years = new Map<string, ReadonlySet<CalendarDate>>();
  return (date) => {
    if (!weekdays.includes(weekday(date))) return false;
    const year = date.slice(0, 4);
    let known = years.get(year);
    if (known === undefined) {
      known = holidaysOf(year, holidays);
      years.set(year, known);
    }
    return !known.has(date);
  };
}

/** The day on which that many working days have passed since `from`, which itself is day 0. */
export function addWorkingDays(
  from: CalendarDate,
  days: number,
  isWorked: (date: CalendarDate) => boolean,
): CalendarDate {
  let date = from;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (isWorked(date)) left -= 1;
  }
  return date;
}

function holidaysOf(year: string, holidays: PublicHolidays): ReadonlySet<CalendarDate> {
  const easter = easterSunday(Number(year));
  return new Set([
    ...holidays.fixed.map((monthDay) => day(`${year}-${monthDay}`)),
    ...holidays.afterEaster.map((days) => addDays(easter, days)),
  ]);
}

/** Gregorian Easter by the anonymous computus (Nature, 1876). */
export function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekShift) / 451);
  const index = epact + weekShift - 7 * late + 114;
  const month = String(Math.floor(index / 31)).padStart(2, '0');
  const dayOfMonth = String((index % 31) + 1).padStart(2, '0');
  return day(`${String(year).padStart(4, '0')}-${month}-${dayOfMonth}`);
}
