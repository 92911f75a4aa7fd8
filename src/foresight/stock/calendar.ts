import { addDays, daysBetween, type CalendarDate } from '../../law/calendar-date.ts';

/**
 * The days of a stock twin. Before the daily days stands a year of deliveries, so that each
 * daily day has the 364 days before it. Those are weeks that end on the day before the first
 * daily day; but the year of a later day begins within a week, so the oldest weeks, as far as
 * any year begins in them, are told day by day.
 */
export interface StockCalendar {
  /** First day of which anything is delivered. */
  readonly historyFrom: CalendarDate;
  /** Days from `historyFrom` of which the deliveries are told day by day; whole weeks. */
  readonly toldDaily: number;
  /** Weeks after those, told as a sum. */
  readonly toldWeekly: number;
  /** First day with positions. */
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** Days with positions. */
  readonly days: number;
}

/** 52 weeks; a longer run would hold its own first year. */
export const yearDays = 364;
const weekDays = 7;

export function stockCalendar(lastDay: CalendarDate, days: number): StockCalendar {
  if (!Number.isInteger(days) || days < 1 || days > yearDays) {
    throw new RangeError(`A twin has 1 to ${yearDays} days, not ${days}`);
  }
  const firstDay = addDays(lastDay, 1 - days);
  const weeksDaily = Math.ceil((days - 1) / weekDays);
  return {
    historyFrom: addDays(firstDay, -yearDays),
    toldDaily: weeksDaily * weekDays,
    toldWeekly: yearDays / weekDays - weeksDaily,
    firstDay,
    lastDay,
    days,
  };
}

/** What is told of a day, counted from `historyFrom`. */
export function toldOn({ toldDaily }: StockCalendar, at: number): 'moves' | 'in-week' | 'all' {
  if (at >= yearDays) return 'all';
  return at < toldDaily ? 'moves' : 'in-week';
}

export function dayAt({ historyFrom }: StockCalendar, at: number): CalendarDate {
  return addDays(historyFrom, at);
}

export function placeOf({ historyFrom }: StockCalendar, day: CalendarDate): number {
  return daysBetween(historyFrom, day);
}
