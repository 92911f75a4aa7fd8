import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Because, Decision, Missing, NormReference, Params } from '../decision.ts';

export const obligationOutcomes = [
  'met',
  'short',
  'explained',
  'exempt',
  'out-of-scope',
  'needs-judgement',
  'not-reported',
  'no-norm',
] as const;
export type ObligationOutcome = (typeof obligationOutcomes)[number];

/** What must be held. */
export interface Requirement {
  /** In dosage units as a fraction, `31200/7`; a whole number stands alone. */
  readonly exact: string;
  /** Dosage units, rounded up. */
  readonly units: number;
  /** Rounded up; only where every pack has the same content. */
  readonly packs?: number;
}

export interface ObligationValues {
  /** Weeks of deliveries that must be held, by the norm of the day. */
  readonly weeks?: number;
  /** The duty without a number of weeks; absent where our sources do not tell that it held. */
  readonly generalDuty?: true;
  /** `partial` as soon as one norm that was relied on is not fully read or confirmed. */
  readonly confidence?: 'source' | 'partial';
  /** The days over which deliveries were summed, and their sum in dosage units. */
  readonly base?: {
    readonly from: CalendarDate;
    readonly through: CalendarDate;
    readonly units: number;
  };
  readonly required?: Requirement;
  /** Dosage units that count. */
  readonly held?: number;
  /** How many weeks of deliveries are held; absent where nothing was delivered. */
  readonly weeksHeld?: number;
  /** Absent: whether the base year had interruptions was not reported. */
  readonly baseDistorted?: boolean;
  readonly requiredUndisturbed?: Requirement;
  /** What the weeks that were reported already require. */
  readonly lowerBound?: Requirement;
  /** Where all packs joined within the base: over the weeks since the first of them did. */
  readonly requiredSinceJoined?: Requirement;
  /** What the party must hold by a calculation of its own that a person confirmed. */
  readonly alternative?: { readonly units: number };
  /** Without the packs above the ceiling, where it is open whether they count. */
  readonly withoutDearPacks?: { readonly required: Requirement; readonly held: number };
  /** What the calculation alone would say, where a person must judge. */
  readonly computed?: 'met' | 'short' | 'explained';
  /** Inspections, in principle no enforcement. */
  readonly transitionYear?: true;
}

/** How the deliveries of the previous 52 weeks were read. */
export type BaseCode =
  | 'base-window'
  | 'base-ends-earlier'
  | 'week-out-of-line'
  | 'week-named-twice'
  | 'deliveries-not-reported'
  | 'weeks-not-reported'
  | 'missing-weeks-remedy'
  | 'pack-joined'
  | 'wholesaler-deliveries-counted'
  | 'wholesaler-deliveries-left-out'
  | 'returns-subtracted'
  | 'base-below-zero'
  | 'nothing-delivered';

/** How what is held was read. */
export type HeldCode =
  | 'held-not-reported'
  | 'held-counted'
  | 'quarantine-counted'
  | 'quarantine-not-counted'
  | 'transit-counted'
  | 'transit-not-counted'
  | 'hub-counted'
  | 'hub-not-counted';

export type ObligationCode =
  | BaseCode
  | HeldCode
  | 'role-not-known'
  | 'obligation-starts-later'
  | 'obligation-not-in-force'
  | 'party-out-of-scope'
  | 'prescription-only'
  | 'not-prescription-only'
  | 'prescription-not-known'
  | 'exempt-patient-specific'
  | 'exempt-short-shelf-life'
  | 'shelf-life-long-enough'
  | 'general-duty-remains'
  | 'gas-left-open'
  | 'reach-left-open'
  | 'reach-not-known'
  | 'unit-is-authorisation'
  | 'unit-is-strength-and-form'
  | 'transition-year'
  | 'weeks-required'
  | 'packs-not-reported'
  | 'pack-of-other-role'
  | 'pack-above-ceiling'
  | 'pack-at-ceiling'
  | 'above-ceiling-left-open'
  | 'price-not-known'
  | 'no-pack-below-ceiling'
  | 'no-pack-of-this-role'
  | 'requirement'
  | 'requirement-fraction'
  | 'requirement-in-packs'
  | 'several-pack-sizes'
  | 'lower-bound'
  | 'short-of-lower-bound'
  | 'requirement-since-joined'
  | 'less-than-lower-bound'
  | 'base-distorted'
  | 'undisturbed-requirement'
  | 'undisturbed-not-reported'
  | 'not-allotted-decides'
  | 'enough-held'
  | 'too-little-held'
  | 'without-dear-packs'
  | 'claimed-seasonal'
  | 'claimed-strongly-fluctuating'
  | 'claimed-newly-introduced'
  | 'claim-not-confirmed'
  | 'alternative-enough'
  | 'alternative-short'
  | 'alternative-not-reported'
  | 'explanation-none'
  | 'explanation-asked'
  | 'explanation-given'
  | 'explanation-refused'
  | 'explanation-accepted'
  | 'explanation-not-yet'
  | 'explanation-ended'
  | 'explanation-end-not-known'
  | 'floor-kept'
  | 'floor-broken'
  | 'floor-broken-yet-explained'
  | 'computed-met'
  | 'computed-short'
  | 'computed-explained'
  | 'relies-on-partial';

export type ObligationStep = Because<ObligationCode>;
export type ObligationDecision = Decision<ObligationOutcome, ObligationValues, ObligationCode>;

/** Why a person must judge: the steps that say so, and the facts that would settle it. */
export interface Doubt {
  readonly steps: readonly ObligationStep[];
  readonly missing: readonly Missing[];
}

export function step<Code extends string>(
  code: Code,
  params: Params = {},
  fact?: string,
  norm?: NormReference,
): Because<Code> {
  return {
    code,
    params,
    ...(fact === undefined ? {} : { fact }),
    ...(norm === undefined ? {} : { norm }),
  };
}

/** `for`: it points to a shortfall. `against`: it points away from one. */
export function weighing<Code extends string>(
  given: Because<Code>,
  weighs: 'for' | 'against',
): Because<Code> {
  return { ...given, weighs };
}

export function lacks(fact: string, neededFor: string): Missing {
  return { fact, neededFor };
}
