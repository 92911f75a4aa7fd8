import { Type } from 'typebox';
import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import { CalendarDateSchema, exact, OneOf, type Of } from '../schema.ts';
import type { Explained } from './explanation.ts';
import { covers } from './full-line.ts';
import { alternativeCalculations, type ObligationFacts } from './obligation-case.ts';
import {
  deedSchema,
  eventSchema,
  isOwn,
  Reason,
  type StatementActor,
  type StatementEvent,
} from './statement.ts';

/** Exceptions from the number of weeks that a party can claim (Stcrt 2022, 17887; 2023, 32152). */
export const claimKinds = [
  ...alternativeCalculations,
  'patient-specific',
  'short-shelf-life',
  'medicinal-gas',
  'parallel-trade',
  'pharmacy-supplying-colleagues',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What a party states. */
export const GivenClaim = Type.Object(
  {
    kind: OneOf(claimKinds),
    text: Reason,
    /** Where it can be checked: a licence, a study, a number of the register. */
    evidence: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
    /** What the party must hold by its own calculation, in dosage units. */
    alternativeUnits: Type.Optional(Type.Number({ minimum: 0, maximum: 1_000_000_000_000 })),
    /** Authorised shelf life of the unopened product. */
    shelfLifeMonths: Type.Optional(Type.Integer({ minimum: 0, maximum: 1200 })),
    /** First day that it covers; absent: the day on which it is stated. */
    validFrom: Type.Optional(CalendarDateSchema),
    /** Last day; absent: until further notice. */
    validThrough: Type.Optional(CalendarDateSchema),
  },
  exact,
);
export type GivenClaim = Of<typeof GivenClaim>;

/** As stored: whose, of what, and by whom. */
export interface StoredClaim extends Omit<GivenClaim, 'validFrom'> {
  readonly id: number;
  readonly about: Explained;
  readonly validFrom: CalendarDate;
  readonly statedOn: CalendarDate;
  readonly person?: string;
}

/** What can happen to a claim, in the order in which it did. */
export const ClaimEventBody = Type.Union([
  eventSchema('asked', { why: Reason }),
  eventSchema('replied', { why: Reason }),
  /** Through the day that the party asked for, or less. */
  eventSchema('accepted', { why: Reason, validThrough: Type.Optional(CalendarDateSchema) }),
  eventSchema('refused', { why: Reason }),
  /** By the inspector, from this day on. */
  eventSchema('ended', { why: Reason }),
  eventSchema('withdrawn', { why: Reason }),
]);
export type ClaimEventBody = Of<typeof ClaimEventBody>;

export type ClaimEvent = StatementEvent<ClaimEventBody>;

export const claimStages = [
  'stated',
  'asked',
  'replied',
  'accepted',
  'refused',
  'ended',
  'withdrawn',
] as const;
export type ClaimStage = (typeof claimStages)[number];

/** Where a claim stands. Folded from events, never stored. */
export interface ClaimState {
  /** The last event; 0 when there is none. */
  readonly seq: number;
  readonly stage: ClaimStage;
  /** Days on which it was accepted; a last day before the first: on none. */
  readonly holds?: { readonly validFrom: CalendarDate; readonly validThrough?: CalendarDate };
}

/** Folds events in order. */
export function claimState(
  claim: Pick<StoredClaim, 'validFrom' | 'validThrough'>,
  events: readonly ClaimEvent[],
): ClaimState {
  return events.reduce<ClaimState>((state, each) => after(claim, state, each), {
    seq: 0,
    stage: 'stated',
  });
}

function after(
  claim: Pick<StoredClaim, 'validFrom' | 'validThrough'>,
  { holds }: ClaimState,
  { seq, body, on }: ClaimEvent,
): ClaimState {
  switch (body.kind) {
    case 'asked':
    case 'replied':
    case 'refused':
      return { seq, stage: body.kind };
    case 'accepted': {
      const through = body.validThrough ?? claim.validThrough;
      const { validFrom } = claim;
      const until = through === undefined ? {} : { validThrough: through };
      return { seq, stage: 'accepted', holds: { validFrom, ...until } };
    }
    case 'ended':
    case 'withdrawn':
      // What held until then did hold.
      return { seq, stage: body.kind, ...(holds === undefined ? {} : { holds: until(holds, on) }) };
    default:
      return body satisfies never;
  }
}

function until(holds: NonNullable<ClaimState['holds']>, on: CalendarDate) {
  const before = addDays(on, -1);
  const { validFrom, validThrough = before } = holds;
  return { validFrom, validThrough: before < validThrough ? before : validThrough };
}

/** Does it wait for the inspector or for an answer of its party? */
export function isOpen({ stage }: ClaimState): boolean {
  return stage === 'stated' || stage === 'asked' || stage === 'replied';
}

/** The stage of a day: what was accepted ends by itself. */
export function claimStageOn({ stage, holds }: ClaimState, on: CalendarDate): ClaimStage {
  const isOver = holds?.validThrough !== undefined && holds.validThrough < on;
  return stage === 'accepted' && isOver ? 'ended' : stage;
}

export interface JudgedClaim {
  readonly claim: StoredClaim;
  readonly state: ClaimState;
}

/** What the rule `obligation` is told of the claims of one unit. */
export type ClaimedFacts = Pick<
  ObligationFacts,
  'role' | 'claims' | 'patientSpecific' | 'shelfLifeMonths' | 'medicinalGas'
>;

/**
 * The facts that the claims of one unit give on a day. What was accepted holds as stated. What waits
 * changes nothing but that a claim to another calculation is shown; what was refused gives no fact.
 */
export function claimedFacts(judged: readonly JudgedClaim[], on: CalendarDate): ClaimedFacts {
  const counted = judged.filter((each) => countsOn(each, on));
  const holding = counted.filter(({ state }) => !isOpen(state)).map(({ claim }) => claim);
  const has = (kind: ClaimKind) => holding.some((claim) => claim.kind === kind);
  const months = holding.flatMap(({ shelfLifeMonths }) => shelfLifeMonths ?? []);
  const claims = alternativeCalculations.flatMap((kind) => {
    const own = counted.filter(({ claim }) => claim.kind === kind);
    const last = own.find(({ state }) => !isOpen(state)) ?? own.at(-1);
    return last === undefined ? [] : [claimFact(kind, last)];
  });
  return {
    ...(has('parallel-trade') ? { role: 'parallel-trade-licence-holder' as const } : {}),
    ...(has('pharmacy-supplying-colleagues')
      ? { role: 'pharmacy-supplying-colleagues' as const }
      : {}),
    ...(claims.length === 0 ? {} : { claims }),
    ...(has('patient-specific') ? { patientSpecific: true } : {}),
    ...(months.length === 0 ? {} : { shelfLifeMonths: Math.min(...months) }),
    ...(has('medicinal-gas') ? { medicinalGas: true } : {}),
  };
}

/** Is a claim before the inspector on this day, or did it hold on it? */
export function countsOn({ claim, state }: JudgedClaim, on: CalendarDate): boolean {
  if (isOpen(state)) return covers(claim, on);
  return state.holds !== undefined && covers(state.holds, on);
}

function claimFact(
  kind: (typeof alternativeCalculations)[number],
  { claim, state }: JudgedClaim,
): NonNullable<ObligationFacts['claims']>[number] {
  const { alternativeUnits } = claim;
  return {
    kind,
    ...(isOpen(state) ? {} : { confirmedByPerson: true }),
    ...(alternativeUnits === undefined ? {} : { alternativeUnits }),
  };
}

/** What somebody does about a claim. */
export const ClaimDeed = Type.Union([
  deedSchema('ask', {}),
  /** Without a last day: as stated. The inspector may set less than was asked, and not more. */
  deedSchema('accept', { validThrough: Type.Optional(CalendarDateSchema) }),
  deedSchema('refuse', {}),
  deedSchema('end', {}),
  deedSchema('reply', {}),
  deedSchema('withdraw', {}),
]);
export type ClaimDeed = Of<typeof ClaimDeed>;

export type ClaimRefusal =
  | 'claim-inspector-only'
  | 'claim-party-only'
  | 'claim-waits'
  | 'claim-not-waiting'
  | 'claim-not-asked'
  | 'claim-not-standing'
  | 'claim-own'
  | 'claim-unknown'
  | 'claim-through-before-from'
  | 'claim-longer-than-stated'
  | 'claim-shelf-life-missing'
  | 'claim-amount-elsewhere';

export type ClaimOutcome =
  | { readonly kind: 'refused'; readonly code: ClaimRefusal; readonly field?: string }
  | { readonly kind: 'event'; readonly body: ClaimEventBody };

/** May a party state this, beside what it stated before of the same unit? */
export function claimMisfit(
  given: GivenClaim,
  before: readonly JudgedClaim[],
  on: CalendarDate,
): { readonly code: ClaimRefusal; readonly field: string } | undefined {
  const { kind, validFrom = on, validThrough, alternativeUnits, shelfLifeMonths } = given;
  if (validThrough !== undefined && validThrough < validFrom) {
    return { code: 'claim-through-before-from', field: 'validThrough' };
  }
  if (kind === 'short-shelf-life' && shelfLifeMonths === undefined) {
    return { code: 'claim-shelf-life-missing', field: 'shelfLifeMonths' };
  }
  const isAlternative = alternativeCalculations.some((each) => each === kind);
  if (!isAlternative && alternativeUnits !== undefined) {
    return { code: 'claim-amount-elsewhere', field: 'alternativeUnits' };
  }
  if (kind !== 'short-shelf-life' && shelfLifeMonths !== undefined) {
    return { code: 'claim-amount-elsewhere', field: 'shelfLifeMonths' };
  }
  const waits = before.some(({ claim, state }) => claim.kind === kind && isOpen(state));
  return waits ? { code: 'claim-waits', field: 'kind' } : undefined;
}

const refused = (code: ClaimRefusal, field?: string): ClaimOutcome => ({
  kind: 'refused',
  code,
  ...(field === undefined ? {} : { field }),
});
const happens = (body: ClaimEventBody): ClaimOutcome => ({ kind: 'event', body });

/** May this be done to a claim that stands so, and what happens then? Pure. */
export function decideClaim(
  { claim, state }: JudgedClaim,
  deed: ClaimDeed,
  actor: StatementActor,
  on: CalendarDate,
): ClaimOutcome {
  const { why } = deed;
  switch (deed.deed) {
    case 'reply':
      if (actor.as !== 'party') return refused('claim-party-only');
      if (state.stage !== 'asked') return refused('claim-not-asked');
      return happens({ kind: 'replied', why });
    case 'withdraw':
      if (actor.as !== 'party') return refused('claim-party-only');
      if (!isOpen(state) && !isInForce(state, on)) return refused('claim-not-standing');
      return happens({ kind: 'withdrawn', why });
    case 'ask':
    case 'refuse':
    case 'accept': {
      const barred = judging({ claim, state }, actor);
      if (barred !== undefined) return refused(barred);
      if (deed.deed === 'ask') return happens({ kind: 'asked', why });
      if (deed.deed === 'refuse') return happens({ kind: 'refused', why });
      return accept(claim, deed);
    }
    case 'end':
      if (actor.as !== 'inspector') return refused('claim-inspector-only');
      if (isOwn(claim, actor)) return refused('claim-own');
      if (!isInForce(state, on)) return refused('claim-not-standing');
      return happens({ kind: 'ended', why });
    default:
      return deed satisfies never;
  }
}

function judging({ claim, state }: JudgedClaim, actor: StatementActor): ClaimRefusal | undefined {
  if (actor.as !== 'inspector') return 'claim-inspector-only';
  if (!isOpen(state)) return 'claim-not-waiting';
  return isOwn(claim, actor) ? 'claim-own' : undefined;
}

function accept(
  claim: StoredClaim,
  { why, validThrough }: Extract<ClaimDeed, { deed: 'accept' }>,
): ClaimOutcome {
  if (validThrough === undefined) return happens({ kind: 'accepted', why });
  if (validThrough < claim.validFrom) return refused('claim-through-before-from', 'validThrough');
  if (claim.validThrough !== undefined && validThrough > claim.validThrough) {
    return refused('claim-longer-than-stated', 'validThrough');
  }
  return happens({ kind: 'accepted', why, validThrough });
}

/** Accepted and not ended: it holds today, or on days to come. */
function isInForce({ stage, holds }: ClaimState, on: CalendarDate): boolean {
  if (stage !== 'accepted' || holds === undefined) return false;
  return holds.validThrough === undefined || on <= holds.validThrough;
}
