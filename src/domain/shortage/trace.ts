import type { Because, NormReference, Params } from '../decision.ts';

/** What a stretch of days is about. */
export const subjects = [
  'interruption',
  'supply-below-demand',
  'insufficiency',
  'nationwide-unavailability',
  'late-delivery',
  'increased-demand',
  'unmet-need',
  'stock-out',
] as const;
export type Subject = (typeof subjects)[number];

/** How a stretch of days stands to the day that is asked about. */
export const periodSteps = [
  'since',
  'going-on',
  'starts-later',
  'ended',
  'over',
  'avoided',
  'not-confirmed',
  'start-unknown',
  'end-unknown',
  'contradictory',
  'none',
] as const;
export type PeriodStep = (typeof periodSteps)[number];

export type ShortageCode =
  | `${Subject}-${PeriodStep}`
  // the standing of the definition on the day
  | 'definition-is-draft'
  | 'definition-not-yet-in-force'
  | 'definition-ended'
  | 'definition-not-known-then'
  | 'definition-never-in-force'
  | 'parameter-set-by-asker'
  // lengths
  | 'days-so-far'
  | 'days-expected'
  | 'days-in-all'
  | 'days-known-of'
  | 'expected-end-passed'
  | 'at-least-reached'
  | 'at-least-missed'
  | 'more-than-reached'
  | 'more-than-missed'
  | 'length-unknown'
  // supply and demand
  | 'announced-counts'
  | 'announced-does-not-count'
  | 'announced-only-later'
  | 'regional-only'
  | 'level-unknown'
  | 'partial-counts'
  | 'partial-does-not-count'
  | 'extent-unknown'
  | 'marketed'
  | 'not-marketed'
  | 'no-appropriate-alternative'
  | 'appropriate-alternative'
  | 'not-resolvable'
  | 'resolvable'
  | 'union-coordination-needed'
  | 'union-coordination-not-needed'
  // de-bfarm
  | 'demand-rise-not-met'
  | 'demand-rise-met'
  | 'demand-rise-not-sharp'
  | 'demand-rise-sharpness-open'
  // at-2019
  | 'prescription-only'
  | 'not-prescription-only'
  // sirm, sfk-monitor
  | 'series-runs'
  | 'series-over'
  | 'no-series'
  | 'reports-do-not-cover-day'
  | 'week-short'
  | 'week-not-short'
  | 'week-of-other-size'
  // be-famhp
  | 'order-late'
  | 'order-in-time'
  | 'order-not-due'
  | 'interruption-outlasts-term'
  | 'interruption-within-term'
  | 'stopped-for-good'
  | 'stop-reported-in-time'
  | 'stop-reported-late'
  // as-listed
  | 'listed'
  | 'listed-as-announced'
  | 'listed-as-over'
  | 'listed-perhaps-history'
  | 'listed-as-leaving'
  | 'not-listed'
  | 'snapshot-after-day'
  // never decides
  | 'indication';

export type Step = Because<ShortageCode>;

const noParams: Params = {};

export function step(
  code: ShortageCode,
  params: Params = noParams,
  fact?: string,
  norm?: NormReference | null,
): Step {
  if (fact === undefined) return norm ? { code, params, norm } : { code, params };
  return norm ? { code, params, fact, norm } : { code, params, fact };
}
