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
