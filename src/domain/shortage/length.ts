import { daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import type { Comparison } from '../../law/shortage.ts';
import { no, unknown, yes, type Finding } from './finding.ts';
import type { Period } from './facts.ts';
import type { Parameter } from './held.ts';
import { daysSoFar } from './period.ts';
import { step, type Step } from './trace.ts';

/** How long a stretch of days must last, and whether the last day of it already counts. */
export interface Limit {
  readonly days: Parameter<number>;
  readonly comparison: Comparison;
  /** Whether an expected end tells the length, or only days that have passed. */
  readonly expectedCounts: boolean;
  /** Count the first day on which it is over as well; absent: length = end − start. */
  readonly lastDayCounts?: boolean;
}

/**
 * Does a stretch of days that covers `on` last as long as the definition asks? By the
 * longest of what is known: days so far, the expected end, the end. Too short needs an end
 * or an expected end that has not passed.
 */
export function lastsLongEnough(
  period: Period,
  on: CalendarDate,
  limit: Limit,
  fact: string,
): Finding {
  return period.from === undefined
    ? lengthWithoutStart(period, on, limit, fact)
    : lengthFrom(period.from, period, on, limit, fact);
}

function lengthFrom(
  from: CalendarDate,
  period: Period,
  on: CalendarDate,
  limit: Limit,
  fact: string,
): Finding {
  const { until, expectedUntil } = period;
  const inAll = until === undefined ? -1 : lengthUntil(from, until, limit);
  const expected =
    expectedUntil === undefined || !limit.expectedCounts
      ? -1
      : lengthUntil(from, expectedUntil, limit);
  const soFar = daysSoFar(from, on);

  if (expected > inAll && expected >= soFar && expectedUntil !== undefined) {
    const seen = step('days-expected', { days: expected, from, expectedEnd: expectedUntil }, fact);
    return compared(expected, limit, [seen]);
  }
  if (until !== undefined) {
    return compared(inAll, limit, [step('days-in-all', { days: inAll, from, until }, fact)]);
  }
  const steps: Step[] = [step('days-so-far', { days: soFar, from }, fact)];
  if (expectedUntil !== undefined && expectedUntil <= on) {
    steps.push(step('expected-end-passed', { expectedEnd: expectedUntil }, fact));
  }
  if (reaches(soFar, limit)) return compared(soFar, limit, steps);
  steps.push(step('length-unknown', {}, fact, limit.days.norm));
  return unknown(limit.expectedCounts ? 'expected-end' : 'interruption-end', steps);
}

/** Without a first day only a lower bound is known: from the day it was seen to go on. */
function lengthWithoutStart(period: Period, on: CalendarDate, limit: Limit, fact: string): Finding {
  const seenOn = period.reportedOn ?? on;
  const end = period.until ?? (limit.expectedCounts ? period.expectedUntil : undefined);
  const known = Math.max(
    end === undefined ? 0 : lengthUntil(seenOn, end, limit),
    daysSoFar(seenOn, on),
  );
  const steps = [step('days-known-of', { days: known, seen: seenOn }, fact)];
  if (reaches(known, limit)) return compared(known, limit, steps);
  return unknown('interruption-start', [
    ...steps,
    step('length-unknown', {}, fact, limit.days.norm),
  ]);
}

function lengthUntil(from: CalendarDate, until: CalendarDate, limit: Limit): number {
  return daysBetween(from, until) + (limit.lastDayCounts === true ? 1 : 0);
}

function reaches(days: number, limit: Limit): boolean {
  return limit.comparison === 'at-least' ? days >= limit.days.value : days > limit.days.value;
}

function compared(days: number, limit: Limit, steps: readonly Step[]): Finding {
  const params = { days, threshold: limit.days.value };
  const { norm } = limit.days;
  if (limit.comparison === 'at-least') {
    return days >= limit.days.value
      ? yes([...steps, step('at-least-reached', params, undefined, norm)])
      : no([...steps, step('at-least-missed', params, undefined, norm)]);
  }
  return days > limit.days.value
    ? yes([...steps, step('more-than-reached', params, undefined, norm)])
    : no([...steps, step('more-than-missed', params, undefined, norm)]);
}
