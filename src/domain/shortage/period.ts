import { addDays, daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import type { Need } from './need.ts';
import type { Period } from './facts.ts';
import { step, type PeriodStep, type Step, type Subject } from './trace.ts';

/** How a stretch of days stands to one day. `within` splits into `since` and `going-on` in a trace. */
export type PeriodState =
  | 'within'
  | 'later'
  | 'ended'
  | 'over'
  | 'avoided'
  | 'not-confirmed'
  | 'start-unknown'
  | 'end-unknown'
  | 'contradictory';

export function stateOn(period: Period, on: CalendarDate): PeriodState {
  const { from, until, overBy, reportedOn } = period;
  if (period.avoided === true) return 'avoided';
  if (from !== undefined && until !== undefined && until < from) return 'contradictory';
  if (until !== undefined && until <= on) return 'ended';
  if (overBy !== undefined && overBy <= on) return 'over';
  if (period.anticipated === true)
    return from !== undefined && on < from ? 'later' : 'not-confirmed';

  const stillReported = reportedOn !== undefined && on <= reportedOn;
  const endOpen = until === undefined && (period.endUnknown === true || overBy !== undefined);
  if (from !== undefined) {
    if (on < from) return 'later';
    return endOpen && !stillReported ? 'end-unknown' : 'within';
  }
  if (reportedOn === undefined) return endOpen ? 'end-unknown' : 'start-unknown';
  if (on < reportedOn) return 'start-unknown';
  return endOpen && !stillReported ? 'end-unknown' : 'within';
}

/** The stretch of days that decides on a day, and how it stands to it. */
export interface Sighting<P extends Period = Period> {
  readonly state: PeriodState | 'none';
  readonly period?: P;
}

// What is going on outweighs what is unclear, and that outweighs what is not (yet) so.
const weight: Record<PeriodState, number> = {
  within: 9,
  contradictory: 8,
  'start-unknown': 7,
  'end-unknown': 6,
  'not-confirmed': 5,
  later: 4,
  ended: 3,
  over: 2,
  avoided: 1,
};

const nothing: Sighting<never> = { state: 'none' };

/** Picks the stretch of days that matters on a day: the earliest one that runs, the next, the last. */
export function sighted<P extends Period>(periods: readonly P[], on: CalendarDate): Sighting<P> {
  const first = periods[0];
  if (first === undefined) return nothing;
  let best = first;
  let state = stateOn(first, on);
  for (let index = 1; index < periods.length; index += 1) {
    const period = periods[index];
    if (period === undefined) continue;
    const candidate = stateOn(period, on);
    if (weight[candidate] < weight[state]) continue;
    if (weight[candidate] > weight[state] || nearer(period, best, candidate)) {
      best = period;
      state = candidate;
    }
  }
  return { state, period: best };
}

function nearer(period: Period, best: Period, state: PeriodState): boolean {
  if (state === 'ended') return (period.until ?? '') > (best.until ?? '');
  if (best.from === undefined) return period.from !== undefined;
  return period.from !== undefined && period.from < best.from;
}

/** The fact without which a day cannot be placed before, in or after the stretch of days. */
export function needOf(state: PeriodState | 'none'): Need | undefined {
  if (state === 'contradictory') return 'consistent-dates';
  if (state === 'start-unknown' || state === 'not-confirmed') return 'interruption-start';
  if (state === 'end-unknown') return 'interruption-end';
  return undefined;
}

/** The step of the trace that says how it stands. */
export function sightingStep(subject: Subject, seen: Sighting, fact: string): Step {
  const { period } = seen;
  const say = (code: PeriodStep, params: Record<string, string>) =>
    step(
      `${subject}-${code}`,
      period?.source === undefined ? params : { ...params, source: period.source },
      fact,
    );
  const from = period?.from ?? '';
  switch (seen.state) {
    case 'none':
      return say('none', {});
    case 'within':
      return from === ''
        ? say('going-on', { reported: period?.reportedOn ?? '' })
        : say('since', { from });
    case 'later':
      return say('starts-later', { from });
    case 'ended':
      return say('ended', { until: period?.until ?? '' });
    case 'over':
      return say('over', { by: period?.overBy ?? '' });
    case 'avoided':
      return say('avoided', {});
    case 'not-confirmed':
      return say('not-confirmed', {});
    case 'start-unknown':
      return say('start-unknown', {});
    case 'end-unknown':
      return say('end-unknown', {});
    case 'contradictory':
      return say('contradictory', { from, until: period?.until ?? '' });
    default:
      return seen.state satisfies never;
  }
}

/**
 * Was it known on that day that this was coming? `undefined`: not to be told, because the
 * only one who says so said it later. (A register's final state says nothing of what had
 * been announced earlier.)
 */
export function announcedBy(period: Period, on: CalendarDate): boolean | undefined {
  if (period.announcedOn !== undefined) return period.announcedOn <= on;
  return period.reportedOn === undefined || period.reportedOn <= on ? true : undefined;
}

/**
 * Joins stretches of days that lie less than `minimumReturn` days apart (1: they touch).
 * Announced, avoided and contradictory ones are left as they are.
 */
export function joined<P extends Period>(
  periods: readonly P[],
  minimumReturn: number,
): readonly P[] {
  if (periods.length < 2) return periods;
  const apart = periods.filter((period) => !joinable(period));
  const inOrder = periods
    .filter(joinable)
    .toSorted((left, right) => ((left.from ?? '') < (right.from ?? '') ? -1 : 1));
  const whole: P[] = [];
  for (const period of inOrder) {
    const last = whole.at(-1);
    if (last !== undefined && closeTo(last, period, minimumReturn)) {
      whole[whole.length - 1] = join(last, period);
    } else {
      whole.push(period);
    }
  }
  return [...whole, ...apart];
}

function joinable(period: Period): boolean {
  const { from, until } = period;
  if (from === undefined || period.avoided === true || period.anticipated === true) return false;
  return until === undefined || from <= until;
}

function closeTo(earlier: Period, later: Period, minimumReturn: number): boolean {
  if (later.from === undefined) return false;
  if (earlier.until === undefined)
    return earlier.endUnknown !== true && earlier.overBy === undefined;
  return later.from < addDays(earlier.until, minimumReturn);
}

/** From the first day of the earlier to the end of whichever ends last, or is expected to. */
function join<P extends Period>(earlier: P, later: P): P {
  if (earlier.until === undefined) return withLastExpectation(earlier, later);
  const endsLast = later.until !== undefined && later.until < earlier.until ? earlier : later;
  const { from, ...rest } = endsLast;
  // Same type with another first day; `earlier.from` is set (joinable), `from` goes unused.
  return { ...rest, from: earlier.from ?? from } as P;
}

/** What runs on without an end, with the last day that somebody expects of either. */
function withLastExpectation<P extends Period>(
  running: P,
  { expectedUntil, certainty }: Period,
): P {
  if (expectedUntil === undefined) return running;
  if (running.expectedUntil !== undefined && expectedUntil <= running.expectedUntil) return running;
  const { certainty: _, ...rest } = running;
  return { ...rest, expectedUntil, ...(certainty === undefined ? {} : { certainty }) } as P;
}

/** Days from the first to the last day in which somebody knows it to go on, the day itself included. */
export function daysSoFar(from: CalendarDate, on: CalendarDate): number {
  return daysBetween(from, on) + 1;
}
