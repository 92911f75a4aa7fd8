import { addDays, weekday, type CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import type { NormReference } from '../decision.ts';
import { normReference } from '../norm/reference.ts';
import { workingDays } from '../shortage/working-day.ts';

export const stockRhythms = ['daily', 'weekly'] as const;
/** Every day, or every ISO week. */
export type StockRhythm = (typeof stockRhythms)[number];

/** When a delivery is late, how far back that is shown, and when it is reminded of. */
export interface ReportingTerms {
  /** Days after the last day that it is about. */
  readonly inTimeWithinDays: number;
  readonly shownDays: number;
  /** In the zone of the country. */
  readonly remindFromHour: number;
  readonly isReminding: (day: CalendarDate) => boolean;
  readonly norms: readonly NormReference[];
}

/** The terms that the law book has for a day; without them nothing is late. */
export function reportingTerms(law: LawBook, on: CalendarDate): ReportingTerms | undefined {
  const terms = inForce(law, 'stock-reporting', on);
  const calendar = inForce(law, 'desk-working-days', on);
  if (terms.answer !== 'in-force' || calendar.answer !== 'in-force') return undefined;
  const { inTimeWithinDays, shownDays, remindFromHour } = terms.version.value;
  const { weekdays, holidays } = calendar.version.value;
  return {
    inTimeWithinDays,
    shownDays,
    remindFromHour,
    isReminding: workingDays(weekdays, holidays),
    norms: [
      normReference('stock-reporting', terms.version),
      normReference('desk-working-days', calendar.version),
    ],
  };
}

/** What is known of a party having to report a day. */
export type Standing =
  /** It never was expected to. */
  | { readonly kind: 'never' }
  /** It is expected from a later day on. */
  | { readonly kind: 'not-yet' }
  /** It no longer is. */
  | { readonly kind: 'over' }
  | {
      readonly kind: 'expected';
      readonly rhythm: StockRhythm;
      /** Said by the party itself, not read from how it delivers. */
      readonly isOwnWord: boolean;
    };

/** A delivery of which something was taken, as far as a rhythm can be read from it. */
export interface TakenDelivery {
  /** Absent: days and weeks in one file. */
  readonly period?: 'day' | 'week';
  /** The last that it is about. */
  readonly lastDay: CalendarDate;
  /** Another file told of another single day of the same ISO week. */
  readonly toldOtherDayOfWeek: boolean;
}

/** From which day on a party reports, and how often. */
export interface Beginning {
  readonly rhythm: StockRhythm;
  readonly from: CalendarDate;
}

/**
 * What a delivery tells of how often its party reports. Who delivers for the first time, or again after it
 * had stopped, is expected from then on: each day after a file of one day, each week after any other. Who
 * was taken to deliver by week and tells two days of one week does so each day. What a party said itself
 * stands until it says otherwise.
 *
 * @param standing on the last day of the delivery
 * @returns what begins, if anything does
 */
export function beginningOf(
  standing: Standing,
  { period, lastDay, toldOtherDayOfWeek }: TakenDelivery,
): Beginning | undefined {
  switch (standing.kind) {
    case 'never':
    case 'over':
      return period === 'day'
        ? { rhythm: 'daily', from: lastDay }
        : { rhythm: 'weekly', from: addDays(lastDay, 1 - weekday(lastDay)) };
    // History, delivered after the first day.
    case 'not-yet':
      return undefined;
    case 'expected':
      return standing.rhythm === 'weekly' &&
        !standing.isOwnWord &&
        period === 'day' &&
        toldOtherDayOfWeek
        ? { rhythm: 'daily', from: lastDay }
        : undefined;
    default:
      return standing satisfies never;
  }
}
