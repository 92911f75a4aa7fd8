import { Type } from 'typebox';
import { inForce, type LawBook } from '../../law/law-book.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { CalendarDateSchema, exact, OneOf, type Of } from '../schema.ts';
import { closeReasons, Proposal, proposableMeasures, type CaseEventBody } from './case-event.ts';
import type { CaseState } from './case-state.ts';

const Seq = Type.Integer({ minimum: 1 });
const Text = Type.String({ minLength: 1, maxLength: 4000 });
const Person = Type.String({ format: 'uuid' });

/** What a person at the desk can do to a case. */
export const Deed = Type.Union([
  Type.Object({ deed: Type.Literal('note'), text: Text }, exact),
  Type.Object(
    {
      deed: Type.Literal('set-owner'),
      owner: Type.Optional(Person),
      deputy: Type.Optional(Person),
      deputyThrough: Type.Optional(CalendarDateSchema),
    },
    exact,
  ),
  Type.Object(
    {
      deed: Type.Literal('ask'),
      to: Type.Integer({ minimum: 1 }),
      text: Text,
      deadline: CalendarDateSchema,
    },
    exact,
  ),
  Type.Object({ deed: Type.Literal('withdraw-question'), question: Seq, why: Text }, exact),
  Type.Object(
    { deed: Type.Literal('propose-measure'), measure: OneOf(proposableMeasures), text: Text },
    exact,
  ),
  Type.Object({ deed: Type.Literal('hand-to-inspector'), why: Text }, exact),
  Type.Object({ deed: Type.Literal('take-as-inspector'), text: Type.Optional(Text) }, exact),
  Type.Object(
    { deed: Type.Literal('mark-duplicate'), of: Type.Integer({ minimum: 1 }), why: Text },
    exact,
  ),
  Type.Object({ deed: Type.Literal('propose'), proposal: Proposal, why: Text }, exact),
  Type.Object({ deed: Type.Literal('confirm'), proposal: Seq }, exact),
  Type.Object({ deed: Type.Literal('decline'), proposal: Seq, why: Text }, exact),
  Type.Object({ deed: Type.Literal('confirm-basis'), key: Type.String(), why: Text }, exact),
  Type.Object(
    { deed: Type.Literal('close'), why: OneOf(closeReasons), text: Type.Optional(Text) },
    exact,
  ),
  Type.Object({ deed: Type.Literal('reopen'), text: Text }, exact),
]);
export type Deed = Of<typeof Deed>;

/** Who acts: a person of the desk. */
export interface Actor {
  readonly person: string;
  readonly audience: 'assessor' | 'inspector';
}

export type DeedRefusalCode =
  | 'case-closed'
  | 'case-open'
  | 'nobody-to-ask'
  | 'deadline-past'
  | 'deputy-without-day'
  | 'question-unknown'
  | 'inspector-only'
  | 'not-handed-over'
  | 'proposal-unknown'
  | 'proposal-settled'
  | 'proposal-waiting'
  | 'own-proposal'
  | 'already-published'
  | 'not-published'
  | 'already-retracted'
  | 'embargo-past'
  | 'no-basis-to-confirm'
  | 'questions-open';

/** Events to append, each with the party that may see it; or an effect that needs the database. */
export type DeedOutcome =
  | { readonly kind: 'refused'; readonly code: DeedRefusalCode }
  | {
      readonly kind: 'events';
      readonly events: readonly { readonly body: CaseEventBody; readonly party?: number }[];
      /** A proposal that is carried out now: confirmed, or of a deed that needs one pair of eyes. */
      readonly carriesOut?: { readonly seq: number; readonly proposal: Proposal };
    };

export interface DeedGround {
  readonly law: LawBook;
  readonly on: CalendarDate;
  /** UTC instant, for embargoes. */
  readonly now: string;
}

const refused = (code: DeedRefusalCode): DeedOutcome => ({ kind: 'refused', code });
const one = (body: CaseEventBody, party?: number): DeedOutcome => ({
  kind: 'events',
  events: [party === undefined ? { body } : { body, party }],
});

/** May this be done to a case that stands so, and what happens then? Pure. */
export function decideDeed(
  state: CaseState,
  deed: Deed,
  actor: Actor,
  ground: DeedGround,
): DeedOutcome {
  if (deed.deed === 'reopen') {
    return state.open ? refused('case-open') : one({ kind: 'reopened', text: deed.text });
  }
  if (!state.open && deed.deed !== 'note') return refused('case-closed');
  switch (deed.deed) {
    case 'note':
      return one({ kind: 'note', text: deed.text });
    case 'set-owner':
      return setOwner(deed);
    case 'ask':
      return ask(state, deed, ground);
    case 'withdraw-question': {
      const question = state.questions.find(({ seq }) => seq === deed.question);
      return question === undefined || question.withdrawn
        ? refused('question-unknown')
        : one({ kind: 'question-withdrawn', question: deed.question, why: deed.why }, question.to);
    }
    case 'propose-measure':
      return one({ kind: 'measure-proposed', measure: deed.measure, text: deed.text });
    case 'hand-to-inspector':
      return one({ kind: 'handed-to-inspector', why: deed.why });
    case 'take-as-inspector':
      if (actor.audience !== 'inspector') return refused('inspector-only');
      return state.inspector === undefined
        ? refused('not-handed-over')
        : one({
            kind: 'taken-by-inspector',
            ...(deed.text === undefined ? {} : { text: deed.text }),
          });
    case 'mark-duplicate':
      return one({ kind: 'marked-duplicate', of: deed.of, why: deed.why });
    case 'propose':
      return propose(state, deed, ground);
    case 'confirm':
      return confirm(state, deed.proposal, actor, ground);
    case 'decline': {
      const proposal = state.proposals.find(({ seq }) => seq === deed.proposal);
      if (proposal === undefined) return refused('proposal-unknown');
      return proposal.state === 'waiting'
        ? one({ kind: 'declined', proposal: deed.proposal, why: deed.why })
        : refused('proposal-settled');
    }
    case 'confirm-basis': {
      const { review } = state.publications.find(({ key }) => key === deed.key) ?? {};
      return review === undefined
        ? refused('no-basis-to-confirm')
        : one({ kind: 'basis-confirmed', key: deed.key, basis: review.seq, why: deed.why });
    }
    case 'close':
      return close(state, deed);
    default:
      return deed satisfies never;
  }
}

function setOwner(deed: Extract<Deed, { deed: 'set-owner' }>): DeedOutcome {
  const { owner, deputy, deputyThrough } = deed;
  if ((deputy === undefined) !== (deputyThrough === undefined)) {
    return refused('deputy-without-day');
  }
  return one({
    kind: 'owner-set',
    ...(owner === undefined ? {} : { owner }),
    ...(deputy === undefined ? {} : { deputy }),
    ...(deputyThrough === undefined ? {} : { deputyThrough }),
  });
}

function ask(
  state: CaseState,
  { to, text, deadline }: Extract<Deed, { deed: 'ask' }>,
  { on }: DeedGround,
): DeedOutcome {
  if (deadline < on) return refused('deadline-past');
  const holder = state.notifications.some((notification) => notification.holder === to);
  const reporter = state.signals.some((signal) => signal.reporter === to);
  if (!holder && !reporter) return refused('nobody-to-ask');
  return one(
    { kind: 'question-asked', to, as: holder ? 'holder' : 'reporter', text, deadline },
    to,
  );
}

function propose(
  state: CaseState,
  { proposal, why }: Extract<Deed, { deed: 'propose' }>,
  ground: DeedGround,
): DeedOutcome {
  const misfit = proposalMisfit(state, proposal, ground);
  if (misfit !== undefined) return refused(misfit);
  const seq = state.seq + 1;
  return {
    kind: 'events',
    events: [{ body: { kind: 'proposed', proposal, why } }],
    ...(needsSecond(proposal, ground) ? {} : { carriesOut: { seq, proposal } }),
  };
}

function proposalMisfit(
  state: CaseState,
  proposal: Proposal,
  { now }: Pick<DeedGround, 'now'>,
): DeedRefusalCode | undefined {
  if (proposal.deed === 'triage') return waitsFor(state, ({ deed }) => deed === 'triage');
  const waiting = waitsFor(state, (other) => other.deed !== 'triage' && other.key === proposal.key);
  if (waiting !== undefined) return waiting;
  const standing = state.publications.find(({ key }) => key === proposal.key);
  const live = standing !== undefined && !standing.retracted;
  if (proposal.deed === 'retract') {
    if (standing === undefined) return 'not-published';
    return live ? undefined : 'already-retracted';
  }
  if (proposal.embargoUntil !== undefined && proposal.embargoUntil <= now) return 'embargo-past';
  if (proposal.deed === 'publish') return live ? 'already-published' : undefined;
  return live ? undefined : 'not-published';
}

function waitsFor(
  state: CaseState,
  about: (proposal: Proposal) => boolean,
): 'proposal-waiting' | undefined {
  const waits = state.proposals.some((each) => each.state === 'waiting' && about(each.proposal));
  return waits ? 'proposal-waiting' : undefined;
}

/** Does the law book ask for somebody else's yes? */
function needsSecond(proposal: Proposal, { law, on }: DeedGround): boolean {
  const found = inForce(law, 'desk-four-eyes', on);
  return found.answer !== 'in-force' || found.version.value.deeds.includes(proposal.deed);
}

function confirm(
  state: CaseState,
  seq: number,
  { person }: Actor,
  ground: DeedGround,
): DeedOutcome {
  const waiting = state.proposals.find((each) => each.seq === seq);
  if (waiting === undefined) return refused('proposal-unknown');
  if (waiting.state !== 'waiting') return refused('proposal-settled');
  if (needsSecond(waiting.proposal, ground) && waiting.person === person) {
    return refused('own-proposal');
  }
  return { kind: 'events', events: [], carriesOut: { seq, proposal: waiting.proposal } };
}

function close(state: CaseState, deed: Extract<Deed, { deed: 'close' }>): DeedOutcome {
  if (state.proposals.some((each) => each.state === 'waiting')) return refused('proposal-waiting');
  if (state.questions.some((each) => !each.withdrawn && each.answers.length === 0)) {
    return refused('questions-open');
  }
  return one({
    kind: 'closed',
    why: deed.why,
    ...(deed.text === undefined ? {} : { text: deed.text }),
  });
}
