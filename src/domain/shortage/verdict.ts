import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Missing } from '../decision.ts';
import type { Period, ShortageFacts } from './facts.ts';
import type {
  Held,
  ShortageDecision,
  ShortageLevel,
  ShortageOutcome,
  ShortageValues,
} from './held.ts';
import { missing } from './finding.ts';
import type { Need } from './need.ts';
import { step, type Step } from './trace.ts';

const none: readonly Missing[] = [];
const noValues: ShortageValues = { sinceMeans: 'unknown', expectedEndCertainty: 'unknown' };

export function short(
  held: Held,
  values: ShortageValues,
  steps: readonly Step[],
): ShortageDecision {
  return verdict(held, 'short', values, steps, none);
}

export function notShort(
  held: Held,
  steps: readonly Step[],
  values: ShortageValues = noValues,
): ShortageDecision {
  return verdict(held, 'not-short', values, steps, none);
}

/** Not decidable for want of facts; what only points to them stands in the trace. */
export function notDecidable(
  held: Held,
  facts: ShortageFacts,
  steps: readonly Step[],
  values: ShortageValues,
  ...needs: readonly (Need | undefined)[]
): ShortageDecision {
  const lacking = missing(held.id, ...needs);
  const indications = pointingTo(facts, lacking);
  const all = indications.length === 0 ? steps : [...steps, ...indications];
  return verdict(held, 'not-decidable', values, all, lacking);
}

export function verdict(
  held: Held,
  outcome: ShortageOutcome,
  values: ShortageValues,
  steps: readonly Step[],
  lacking: readonly Missing[],
): ShortageDecision {
  return {
    outcome,
    values,
    norm: held.norm,
    because: held.opening.length === 0 ? steps : [...held.opening, ...steps],
    missing: lacking,
  };
}

/** Values of a stretch of days that covers the day, or lies ahead of it. */
export function valuesOf(period: Period | undefined, level?: ShortageLevel): ShortageValues {
  if (period === undefined) return noValues;
  return {
    ...(period.from === undefined ? {} : { since: period.from }),
    sinceMeans: startMeaning(period),
    ...(period.expectedUntil === undefined ? {} : { expectedEnd: period.expectedUntil }),
    expectedEndCertainty: period.certainty ?? 'unknown',
    ...(level === undefined ? {} : { level }),
  };
}

/** Values of what is over on the day: only when it ended. What was averted never began. */
export function endOf(period: Period | undefined, on: CalendarDate): ShortageValues {
  if (period?.until === undefined || period.until > on || period.avoided === true) return noValues;
  return { ...noValues, endedOn: period.until };
}

function startMeaning(period: Period) {
  if (period.from === undefined) return 'unknown';
  return period.anticipated === true ? 'expected' : 'actual';
}

function pointingTo(facts: ShortageFacts, lacking: readonly Missing[]): readonly Step[] {
  if (facts.indications === undefined) return [];
  return facts.indications
    .filter((indication) => lacking.some((item) => item.fact === indication.need))
    .map((indication) => ({
      ...step('indication', { source: indication.source }, indication.need),
      weighs: 'for' as const,
    }));
}
