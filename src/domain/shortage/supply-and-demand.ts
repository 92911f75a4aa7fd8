import { no, unknown, yes, type Finding } from './finding.ts';
import type { Period, ShortageFacts } from './facts.ts';
import type { Held, Parameter } from './held.ts';
import { announcedBy, needOf, sighted, sightingStep } from './period.ts';
import { step, type Step } from './trace.ts';

/** Is supply in the country below demand on the day, or announced to be? */
export interface SupplyFinding extends Finding {
  readonly period?: Period;
  readonly anticipated: boolean;
}

/**
 * Supply falls short of demand by a report that says so for the country, or by the holder's
 * own interruption where that is known to be national. An interruption of unknown reach
 * proves nothing about the country; an ended or absent one proves that demand is met.
 */
export function supplyBelowDemand(
  facts: ShortageFacts,
  held: Held,
  anticipatedCounts: Parameter<boolean>,
): SupplyFinding {
  const reported = byReport(facts, held, anticipatedCounts);
  if (reported?.answer === 'yes') return reported;
  const interrupted = byInterruption(facts, held, anticipatedCounts);
  if (interrupted?.answer === 'yes') return interrupted;
  const open = reported?.answer === 'unknown' ? reported : interrupted;
  return (
    (open?.answer === 'unknown' ? open : (reported ?? interrupted)) ?? {
      ...unknown('supply-below-demand', []),
      anticipated: false,
    }
  );
}

function byReport(
  facts: ShortageFacts,
  held: Held,
  anticipatedCounts: Parameter<boolean>,
): SupplyFinding | undefined {
  if (facts.supplyBelowDemand === undefined) return undefined;
  const seen = sighted(facts.supplyBelowDemand, held.on);
  const first = sightingStep('supply-below-demand', seen, 'supplyBelowDemand');
  if (seen.state === 'within') return found(yes([first]), seen.period, false);
  return ahead(seen.state, seen.period, first, held, anticipatedCounts);
}

function byInterruption(
  facts: ShortageFacts,
  held: Held,
  anticipatedCounts: Parameter<boolean>,
): SupplyFinding | undefined {
  if (facts.interruptions === undefined) return undefined;
  const national = facts.interruptions.filter((item) => item.level !== 'regional');
  const seen = sighted(national, held.on);
  if (seen.state === 'none' && facts.interruptions.length > 0) {
    return found(no([step('regional-only', {}, 'interruptions', held.norm)]), undefined, false);
  }
  const first = sightingStep('interruption', seen, 'interruptions');
  const running = seen.state === 'within';
  const announced = seen.state === 'later' || seen.state === 'not-confirmed';
  const reach = seen.period?.level === 'national';
  if (!reach && (running || (announced && anticipatedCounts.value))) {
    const steps = [first, step('level-unknown', {}, 'interruptions')];
    return found(unknown('supply-below-demand', steps), seen.period, false);
  }
  if (running) return found(yes([first]), seen.period, false);
  return ahead(seen.state, seen.period, first, held, anticipatedCounts);
}

/** What has not begun, is over, or cannot be placed. */
function ahead(
  state: ReturnType<typeof sighted>['state'],
  period: Period | undefined,
  first: Step,
  held: Held,
  anticipatedCounts: Parameter<boolean>,
): SupplyFinding {
  const announced = state === 'later' || state === 'not-confirmed';
  if (announced && anticipatedCounts.value && period !== undefined) {
    return announcement(period, first, held, anticipatedCounts);
  }
  const need = needOf(state);
  if (need !== undefined) return found(unknown(need, [first]), period, false);
  const steps =
    state === 'later'
      ? [first, step('announced-does-not-count', {}, undefined, anticipatedCounts.norm)]
      : [first];
  return found(no(steps), period, false);
}

function announcement(
  period: Period,
  first: Step,
  held: Held,
  anticipatedCounts: Parameter<boolean>,
): SupplyFinding {
  const known = announcedBy(period, held.on);
  if (known === undefined) return found(unknown('announcement-day', [first]), period, false);
  if (!known) {
    const later = step('announced-only-later', { announced: period.announcedOn ?? '' });
    return found(no([first, later]), period, false);
  }
  const counts = step('announced-counts', {}, undefined, anticipatedCounts.norm);
  return found(yes([first, counts]), period, true);
}

function found(finding: Finding, period: Period | undefined, anticipated: boolean): SupplyFinding {
  return period === undefined ? { ...finding, anticipated } : { ...finding, period, anticipated };
}
