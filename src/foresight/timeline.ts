import { addDays, daysBetween, type CalendarDate } from '../law/calendar-date.ts';

/** The days over which a country is imagined. Chains are started earlier, so that no list begins empty. */
export interface Timeline {
  readonly from: CalendarDate;
  /** The last day, itself included. */
  readonly until: CalendarDate;
  /** First imagined day: interruptions that began here may still run at `from`. */
  readonly warmUpFrom: CalendarDate;
  /** Imagined days, from `warmUpFrom` to some months after `until`: what is coming is told ahead. */
  readonly days: number;
  /** Days from `from` through `until`. */
  readonly windowDays: number;
}

/** Long enough that, of interruptions with a mean of 104 days, fewer than 1 in 1,000 are missed. */
const warmUpDays = 730;
/** Holders tell of an interruption or an end of marketing at most this long ahead. */
export const longestLead = 190;

export function timeline(from: CalendarDate, until: CalendarDate): Timeline {
  if (until < from)
    throw new RangeError(`The country ends on ${until}, before it begins on ${from}`);
  const warmUpFrom = addDays(from, -warmUpDays);
  const windowDays = daysBetween(from, until) + 1;
  return { from, until, warmUpFrom, days: warmUpDays + windowDays + longestLead, windowDays };
}

export const daysPerYear = 365.25;
