import type { CalendarDate } from '../../law/calendar-date.ts';
import type { ShortageFacts } from './facts.ts';
import { groupFacts } from './group-evidence.ts';
import { recordFacts, type Evidence } from './record-evidence.ts';
import { deliverabilityFacts } from './wholesaler-evidence.ts';

export type { Evidence } from './record-evidence.ts';

/**
 * What the records of one unit establish, by the evidence map of each source. What a source
 * only indicates becomes an indication; what it does not prove stays unknown. Pass the
 * records as of what was known, for `as-listed` those of the snapshots up to `on`, and for
 * a group those of all its products, told apart by `product`.
 */
export function factsFrom(evidence: readonly Evidence[], on: CalendarDate): ShortageFacts {
  return {
    ...recordFacts(evidence, on),
    ...deliverabilityFacts(evidence),
    ...groupFacts(evidence, on),
  };
}
