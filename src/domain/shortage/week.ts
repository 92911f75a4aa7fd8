import { addDays, weekday, type CalendarDate } from '../../law/calendar-date.ts';

/** The Monday of the ISO week of a day. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekday(date));
}
