import { parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';

/** The first `YYYY-MM-DD` in a file name that is a day in the calendar. */
export function dateInName(fileName: string): CalendarDate | undefined {
  for (const [text] of fileName.matchAll(/\d{4}-\d{2}-\d{2}/g)) {
    const date = parseCalendarDate(text);
    if (date !== undefined) return date;
  }
  return undefined;
}
