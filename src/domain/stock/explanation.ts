import { Type } from 'typebox';
import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import { CalendarDateSchema, exact, OneOf, type Of } from '../schema.ts';
import type { Explanation } from './obligation-case.ts';
import {
  deedSchema,
  eventSchema,
  isOwn,
  Reason,
  type StatementActor,
  type StatementEvent,
} from './statement.ts';

/** Roles that have an obligation, and so something to explain. */
export const explainedRoles = ['mah', 'wholesaler'] as const;
export type ExplainedRole = (typeof explainedRoles)[number];

/** Why stock falls short, as its party says. Ours: the policy rule names no kinds. */
export const explanationKinds = [
  'production',
  'active-substance',
  'quality',
  'transport',
  'increased-demand',
  'introduction',
  'leaving-market',
  'other',
] as const;

/** What is explained: one unit of one party in one role. `unit` as the obligation names it. */
export const Explained = Type.Object(
  {
    party: Type.Integer({ minimum: 1 }),
    role: OneOf(explainedRoles),
    unit: Type.String({ minLength: 1, maxLength: 500 }),
  },
  exact,
);
export type Explained = Of<typeof Explained>;

const Packs = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });

/** What a party gives. */
export const GivenExplanation = Type.Object(
  {
    kind: OneOf(explanationKinds),
    text: Reason,
    /** Where it can be checked: a letter, a report, a number of the supplier. */
    evidence: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
    /** Packs that it holds in any case. */
    floorPacks: Type.Optional(Packs),
    /** First day that it covers; absent: the day on which it is given. */
    validFrom: Type.Optional(CalendarDateSchema),
    /** Last day that it covers; absent: the party does not know, and the inspector must set one. */
    validThrough: Type.Optional(CalendarDateSchema),
  },
  exact,
);
export type GivenExplanation = Of<typeof GivenExplanation>;

/** As stored: whose, of what, and by whom. */
export interface StoredExplanation extends Omit<GivenExplanation, 'validFrom'> {
  readonly id: number;
  readonly about: Explained;
  readonly validFrom: CalendarDate;
  readonly person?: string;
  readonly supersedes?: number;
}

const Id = Type.Integer({ minimum: 1 });
/** What can happen to the explanation of a unit, in the order in which it did. */
export const ExplanationEventBody = Type.Union([
  /** Stock fell short: by the inspector, or by our own clockwork. */
  eventSchema('asked', { why: Reason, answerBy: Type.Optional(CalendarDateSchema) }),
  eventSchema('given', { explanation: Id }),
  eventSchema('withdrawn', { explanation: Id, why: Reason }),
  eventSchema('accepted', {
    explanation: Id,
    validFrom: CalendarDateSchema,
    validThrough: CalendarDateSchema,
    floorPacks: Type.Optional(Packs),
    why: Reason,
  }),
  eventSchema('refused', { explanation: Id, why: Reason }),
  /** The inspector wants to know more before deciding. */
  eventSchema('asked-on', {
    explanation: Id,
    why: Reason,
    answerBy: Type.Optional(CalendarDateSchema),
  }),
  /** Before its last day: from this day on it no longer holds. */
  eventSchema('ended', { explanation: Id, why: Reason }),
]);
export type ExplanationEventBody = Of<typeof ExplanationEventBody>;

export type ExplanationEvent = StatementEvent<ExplanationEventBody>;

type Body<Kind extends ExplanationEventBody['kind']> = Extract<
  ExplanationEventBody,
  { kind: Kind }
>;

/** Where the explanation of a unit stands. Folded from events, never stored. */
export interface ExplanationState {
  /** The last event; 0 when there is none. */
  readonly seq: number;
  /** A question that nobody has answered: `on` is the day of asking. */
  readonly question?: {
    readonly seq: number;
    readonly on: CalendarDate;
    readonly why: string;
    readonly answerBy?: CalendarDate;
    /** About an explanation that was given already. */
    readonly further: boolean;
  };
  /** Given and not decided on; under a further question too. */
  readonly waiting?: { readonly explanation: number; readonly on: CalendarDate };
  /**
   * The one that was accepted last. It stands until its last day, also while a newer one waits:
   * who supplements early must not be worse off for it.
   */
  readonly accepted?: Omit<Body<'accepted'>, 'kind'> & {
    readonly on: CalendarDate;
    /** First day on which it no longer holds, where it was ended or withdrawn early. */
    readonly endedOn?: CalendarDate;
  };
  /** The last one decided on was refused, and nothing was given since. */
  readonly refused?: {
    readonly explanation: number;
    readonly why: string;
    readonly on: CalendarDate;
  };
}

export const noExplanation: ExplanationState = { seq: 0 };

/** Folds events in order; `known` leaves out what came after that day. */
export function explanationState(
  events: readonly ExplanationEvent[],
  known?: CalendarDate,
): ExplanationState {
  return events
    .filter(({ on }) => known === undefined || on <= known)
    .reduce((state, each) => after(state, each), noExplanation);
}

function after(state: ExplanationState, { seq, body, on }: ExplanationEvent): ExplanationState {
  const { question, waiting, refused, accepted } = state;
  const standing = accepted === undefined ? {} : { accepted };
  switch (body.kind) {
    case 'asked':
      return {
        seq,
        ...standing,
        ...(refused === undefined ? {} : { refused }),
        question: { seq, on, further: false, ...asking(body) },
      };
    case 'given':
      return { seq, ...standing, waiting: { explanation: body.explanation, on } };
    case 'asked-on':
      return {
        seq,
        ...standing,
        ...(waiting === undefined ? {} : { waiting }),
        question: { seq, on, further: true, ...asking(body) },
      };
    case 'accepted': {
      const { kind: _, ...terms } = body;
      return { seq, accepted: { ...terms, on } };
    }
    case 'refused':
      return { seq, ...standing, refused: { explanation: body.explanation, why: body.why, on } };
    case 'ended':
    case 'withdrawn': {
      if (waiting?.explanation === body.explanation) return { seq, ...standing };
      return {
        seq,
        ...(question === undefined ? {} : { question }),
        ...(waiting === undefined ? {} : { waiting }),
        ...(refused === undefined ? {} : { refused }),
        ...(accepted === undefined ? {} : { accepted: { ...accepted, endedOn: on } }),
      };
    }
    default:
      return body satisfies never;
  }
}

function asking({ why, answerBy }: Body<'asked'> | Body<'asked-on'>) {
  return { why, ...(answerBy === undefined ? {} : { answerBy }) };
}

/** The last day on which an accepted explanation holds. */
export function lastDayOf({
  validThrough,
  endedOn,
}: NonNullable<ExplanationState['accepted']>): CalendarDate {
  if (endedOn === undefined) return validThrough;
  const before = addDays(endedOn, -1);
  return before < validThrough ? before : validThrough;
}

/** Does an accepted explanation cover this day? It ends by itself after its last one. */
export function standsOn({ accepted }: ExplanationState, on: CalendarDate): boolean {
  return accepted !== undefined && accepted.validFrom <= on && on <= lastDayOf(accepted);
}

export const explanationStages = [
  'none',
  'asked',
  'given',
  'asked-on',
  'accepted',
  'refused',
  'ended',
] as const;
export type ExplanationStage = (typeof explanationStages)[number];

/** In one word, for a list. What waits for somebody goes before what stands. */
export function stageOn(state: ExplanationState, on: CalendarDate): ExplanationStage {
  const { question, waiting, refused, accepted } = state;
  if (question !== undefined) return question.further ? 'asked-on' : 'asked';
  if (waiting !== undefined) return 'given';
  if (standsOn(state, on)) return 'accepted';
  if (refused !== undefined) return 'refused';
  return accepted === undefined ? 'none' : 'ended';
}

/**
 * The fact `explanation` of the rule `obligation`, for a day: an accepted one that covers it,
 * else where things stand. Of one that has ended, its last day, so that the rule can say so.
 */
export function explanationFact(
  state: ExplanationState,
  on: CalendarDate,
): Explanation | undefined {
  const { question, waiting, refused, accepted } = state;
  if (accepted !== undefined && standsOn(state, on)) return acceptedFact(accepted);
  if (waiting !== undefined) return { state: 'given' };
  if (question !== undefined) return { state: 'asked' };
  if (refused !== undefined) return { state: 'refused' };
  return accepted === undefined ? undefined : acceptedFact(accepted);
}

function acceptedFact(accepted: NonNullable<ExplanationState['accepted']>): Explanation {
  const { validFrom, floorPacks } = accepted;
  return {
    state: 'accepted',
    validFrom,
    validThrough: lastDayOf(accepted),
    ...(floorPacks === undefined ? {} : { floorPacks }),
  };
}

/** What somebody does about the explanation of a unit. */
export const ExplanationDeed = Type.Union([
  deedSchema('ask', { answerBy: Type.Optional(CalendarDateSchema) }),
  deedSchema('accept', {
    /** Absent: as given. The inspector may set less than was asked, and not more. */
    validThrough: Type.Optional(CalendarDateSchema),
    floorPacks: Type.Optional(Packs),
  }),
  deedSchema('refuse', {}),
  deedSchema('ask-on', { answerBy: Type.Optional(CalendarDateSchema) }),
  deedSchema('end', {}),
  deedSchema('withdraw', {}),
]);
export type ExplanationDeed = Of<typeof ExplanationDeed>;

export type ExplanationRefusal =
  | 'explanation-inspector-only'
  | 'explanation-party-only'
  | 'explanation-asked-already'
  | 'explanation-waits'
  | 'explanation-stands'
  | 'explanation-not-waiting'
  | 'explanation-not-standing'
  | 'explanation-own'
  | 'explanation-answer-past'
  | 'explanation-through-past'
  | 'explanation-through-before-from'
  | 'explanation-from-ahead'
  | 'explanation-without-end'
  | 'explanation-longer-than-asked';

export type ExplanationOutcome =
  | { readonly kind: 'refused'; readonly code: ExplanationRefusal }
  | { readonly kind: 'event'; readonly body: ExplanationEventBody };

const refused = (code: ExplanationRefusal): ExplanationOutcome => ({ kind: 'refused', code });
const happens = (body: ExplanationEventBody): ExplanationOutcome => ({ kind: 'event', body });

/** May a party give this, on this day? A new one supersedes what waits. */
export function explanationMisfit(
  given: GivenExplanation,
  on: CalendarDate,
): ExplanationRefusal | undefined {
  const { validFrom = on, validThrough } = given;
  if (validFrom > on) return 'explanation-from-ahead';
  if (validThrough === undefined) return undefined;
  if (validThrough < validFrom) return 'explanation-through-before-from';
  return validThrough < on ? 'explanation-through-past' : undefined;
}

/**
 * May this be done to an explanation that stands so, and what happens then? Pure.
 * @param waiting the explanation that waits, as it was given.
 */
export function decideExplanation(
  state: ExplanationState,
  waiting: StoredExplanation | undefined,
  deed: ExplanationDeed,
  actor: StatementActor,
  on: CalendarDate,
): ExplanationOutcome {
  if (deed.deed === 'withdraw') {
    return actor.as === 'party' ? withdraw(state, deed, on) : refused('explanation-party-only');
  }
  if (actor.as !== 'inspector') return refused('explanation-inspector-only');
  switch (deed.deed) {
    case 'ask':
      return ask(state, deed, on);
    case 'accept':
      return accept(state, waiting, deed, actor, on);
    case 'refuse':
      if (waiting === undefined) return refused('explanation-not-waiting');
      if (isOwn(waiting, actor)) return refused('explanation-own');
      return happens({ kind: 'refused', explanation: waiting.id, why: deed.why });
    case 'ask-on': {
      if (waiting === undefined) return refused('explanation-not-waiting');
      if (isPast(deed.answerBy, on)) return refused('explanation-answer-past');
      return happens({ kind: 'asked-on', explanation: waiting.id, ...asked(deed) });
    }
    case 'end':
      if (state.accepted === undefined || !isInForce(state, on)) {
        return refused('explanation-not-standing');
      }
      return happens({ kind: 'ended', explanation: state.accepted.explanation, why: deed.why });
    default:
      return deed satisfies never;
  }
}

function ask(
  state: ExplanationState,
  deed: Extract<ExplanationDeed, { deed: 'ask' }>,
  on: CalendarDate,
): ExplanationOutcome {
  if (state.question !== undefined) return refused('explanation-asked-already');
  if (state.waiting !== undefined) return refused('explanation-waits');
  if (standsOn(state, on)) return refused('explanation-stands');
  if (isPast(deed.answerBy, on)) return refused('explanation-answer-past');
  return happens({ kind: 'asked', ...asked(deed) });
}

function asked({ why, answerBy }: Extract<ExplanationDeed, { deed: 'ask' | 'ask-on' }>) {
  return { why, ...(answerBy === undefined ? {} : { answerBy }) };
}

function accept(
  state: ExplanationState,
  waiting: StoredExplanation | undefined,
  deed: Extract<ExplanationDeed, { deed: 'accept' }>,
  actor: StatementActor,
  on: CalendarDate,
): ExplanationOutcome {
  if (state.waiting === undefined || waiting === undefined)
    return refused('explanation-not-waiting');
  if (isOwn(waiting, actor)) return refused('explanation-own');
  const through = deed.validThrough ?? waiting.validThrough;
  if (through === undefined) return refused('explanation-without-end');
  if (waiting.validThrough !== undefined && through > waiting.validThrough) {
    return refused('explanation-longer-than-asked');
  }
  if (through < on) return refused('explanation-through-past');
  const floorPacks = deed.floorPacks ?? waiting.floorPacks;
  return happens({
    kind: 'accepted',
    explanation: waiting.id,
    validFrom: waiting.validFrom,
    validThrough: through,
    ...(floorPacks === undefined ? {} : { floorPacks }),
    why: deed.why,
  });
}

function withdraw(
  state: ExplanationState,
  { why }: Extract<ExplanationDeed, { deed: 'withdraw' }>,
  on: CalendarDate,
): ExplanationOutcome {
  const { waiting, accepted } = state;
  if (waiting !== undefined) {
    return happens({ kind: 'withdrawn', explanation: waiting.explanation, why });
  }
  return accepted !== undefined && isInForce(state, on)
    ? happens({ kind: 'withdrawn', explanation: accepted.explanation, why })
    : refused('explanation-not-standing');
}

/** Not ended yet: it covers today, or days to come. */
function isInForce({ accepted }: ExplanationState, on: CalendarDate): boolean {
  return accepted !== undefined && accepted.endedOn === undefined && on <= accepted.validThrough;
}

function isPast(day: CalendarDate | undefined, on: CalendarDate): boolean {
  return day !== undefined && day < on;
}
