import { addDays, weekday, type CalendarDate } from '../law/calendar-date.ts';

/** Day 0, 1970-01-01, was a Thursday. */
const thursday = 3;

/** Number of the Monday of the ISO week in which the day lies. */
export function mondayNumber(dayNumber: number): number {
  return dayNumber - ((dayNumber + thursday) % 7);
}

export function mondayOf(day: CalendarDate): CalendarDate {
  return addDays(day, 1 - weekday(day));
}

/** `2026w47`, as the partitions are named; the week is of the year in which its Thursday lies. */
export function weekName(mondayNumber: number): string {
  const thursdayNumber = mondayNumber + thursday;
  const year = new Date(thursdayNumber * dayMilliseconds).getUTCFullYear();
  const firstDay = Date.UTC(year, 0, 1) / dayMilliseconds;
  const week = Math.floor((thursdayNumber - firstDay) / 7) + 1;
  return `${year}w${String(week).padStart(2, '0')}`;
}

const dayMilliseconds = 86_400_000;
