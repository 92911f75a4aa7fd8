import type { CalendarDate } from '../../law/calendar-date.ts';
import type { NotificationStep } from '../notification/notification.ts';
import type { CaseEvent, CaseEventBody, Proposal } from './case-event.ts';

type Body<Kind extends CaseEventBody['kind']> = Extract<CaseEventBody, { kind: Kind }>;

export interface CaseNotification {
  readonly number: string;
  readonly holder: number;
  /** Id of the newest version. */
  readonly version: number;
  readonly versions: readonly number[];
  readonly step: NotificationStep;
  /** UTC. */
  readonly firstReceivedAt: string;
  readonly lastReceivedAt: string;
  readonly daysLate?: number;
  /** Resolved or withdrawn: nothing is expected of it any more. */
  readonly ended: boolean;
}

export interface CaseSignal {
  readonly signal: number;
  readonly reporter: number;
  readonly reporterKind: Body<'signal-received'>['reporterKind'];
  readonly at: string;
}

export interface CaseQuestion {
  readonly seq: number;
  readonly to: number;
  readonly as: 'holder' | 'reporter';
  readonly text: string;
  readonly deadline: CalendarDate;
  readonly at: string;
  readonly answers: readonly { readonly seq: number; readonly text: string; readonly at: string }[];
  readonly withdrawn: boolean;
}

export interface CaseProposal {
  readonly seq: number;
  readonly proposal: Proposal;
  readonly why: string;
  /** Who proposed it: the second pair of eyes is somebody else's. */
  readonly person?: string;
  readonly at: string;
  readonly state: 'waiting' | 'declined' | 'done';
}

export interface CasePublication {
  readonly key: string;
  readonly publication: number;
  readonly version: number;
  readonly retracted: boolean;
  /** As it was proposed: its ground, content and the notification version it rests on. */
  readonly proposal: Extract<Proposal, { deed: 'publish' | 'correct' }>;
  /** What it rests on has changed and nobody has looked yet. */
  readonly review?: Body<'basis-changed'> & { readonly seq: number };
}

/** What a case is, folded from what happened to it; stored nowhere. */
export interface CaseState {
  readonly seq: number;
  readonly openedAt: string;
  readonly openedBy: Body<'opened'>['by'];
  readonly open: boolean;
  readonly closed?: { readonly why: Body<'closed'>['why']; readonly at: string };
  readonly owner?: string;
  readonly deputy?: { readonly person: string; readonly through: CalendarDate };
  readonly firstLookAt?: string;
  /** When something of it first became public. */
  readonly publishedAt?: string;
  readonly notifications: readonly CaseNotification[];
  readonly signals: readonly CaseSignal[];
  readonly questions: readonly CaseQuestion[];
  readonly proposals: readonly CaseProposal[];
  /** By the last decision; absent: not judged. */
  readonly critical?: boolean;
  readonly publications: readonly CasePublication[];
  readonly inspector?: { readonly at: string; readonly why: string; readonly taken: boolean };
  readonly duplicateOf?: number;
  readonly imported?: { readonly number: string; readonly receivedAt: string };
}

/** The state after these events; they are in order and the first opens the case. */
export function caseState(events: readonly CaseEvent[]): CaseState {
  const [first] = events;
  if (first?.body.kind !== 'opened') throw new Error('a case begins by being opened');
  const opened: CaseState = {
    seq: 0,
    openedAt: first.happenedAt,
    openedBy: first.body.by,
    open: true,
    notifications: [],
    signals: [],
    questions: [],
    proposals: [],
    publications: [],
  };
  return events.reduce((state, event) => ({ ...after(state, event), seq: event.seq }), opened);
}

function after(state: CaseState, event: CaseEvent): CaseState {
  const { body, happenedAt: at, seq } = event;
  switch (body.kind) {
    case 'opened':
    case 'note':
    case 'measure-proposed':
    case 'sentence-released':
    case 'sentence-passed-on':
      return state;
    case 'notification-received':
      return { ...state, notifications: withNotification(state.notifications, body, at) };
    case 'signal-received':
      return {
        ...state,
        signals: [
          ...state.signals.filter(({ reporter }) => reporter !== body.reporter),
          { signal: body.signal, reporter: body.reporter, reporterKind: body.reporterKind, at },
        ],
      };
    case 'signal-withdrawn':
      return {
        ...state,
        signals: state.signals.filter(({ reporter }) => reporter !== body.reporter),
      };
    case 'imported':
      return { ...state, imported: { number: body.number, receivedAt: body.receivedAt } };
    case 'owner-set':
      return withOwner(state, body);
    case 'first-look':
      return { ...state, firstLookAt: state.firstLookAt ?? at };
    case 'question-asked': {
      const { to, as, text, deadline } = body;
      const question = { seq, to, as, text, deadline, at, answers: [], withdrawn: false };
      return { ...state, questions: [...state.questions, question] };
    }
    case 'answer-given':
      return {
        ...state,
        questions: state.questions.map((question) =>
          question.seq === body.question
            ? { ...question, answers: [...question.answers, { seq, text: body.text, at }] }
            : question,
        ),
      };
    case 'question-withdrawn':
      return {
        ...state,
        questions: state.questions.map((question) =>
          question.seq === body.question ? { ...question, withdrawn: true } : question,
        ),
      };
    case 'handed-to-inspector':
      return { ...state, inspector: { at, why: body.why, taken: false } };
    case 'taken-by-inspector':
      return state.inspector === undefined
        ? state
        : { ...state, inspector: { ...state.inspector, taken: true } };
    case 'marked-duplicate':
      return { ...state, duplicateOf: body.of };
    case 'proposed':
      return {
        ...state,
        proposals: [
          ...state.proposals,
          {
            seq,
            proposal: body.proposal,
            why: body.why,
            at,
            state: 'waiting',
            ...(event.person === undefined ? {} : { person: event.person }),
          },
        ],
      };
    case 'declined':
      return settled(state, body.proposal, 'declined');
    case 'triaged':
      return { ...settled(state, body.proposal, 'done'), critical: body.critical };
    case 'published':
    case 'corrected':
      return {
        ...withPublication(settled(state, body.proposal, 'done'), body),
        publishedAt: state.publishedAt ?? at,
      };
    case 'retracted': {
      const done = settled(state, body.proposal, 'done');
      return {
        ...done,
        publications: done.publications.map((each) =>
          each.key === body.key ? { ...withoutReview(each), retracted: true } : each,
        ),
      };
    }
    case 'basis-changed':
      return {
        ...state,
        publications: state.publications.map((each) =>
          each.key === body.key ? { ...each, review: { ...body, seq } } : each,
        ),
      };
    case 'basis-confirmed':
      return {
        ...state,
        publications: state.publications.map((each) =>
          each.key === body.key ? withoutReview(each) : each,
        ),
      };
    case 'closed':
      return { ...state, open: false, closed: { why: body.why, at } };
    case 'reopened': {
      const { closed: _closed, ...rest } = state;
      return { ...rest, open: true };
    }
    default:
      return body satisfies never;
  }
}

function withNotification(
  all: readonly CaseNotification[],
  body: Body<'notification-received'>,
  at: string,
): readonly CaseNotification[] {
  const before = all.find(({ number }) => number === body.number);
  const now: CaseNotification = {
    number: body.number,
    holder: body.holder,
    version: body.version,
    versions: [...(before?.versions ?? []), body.version],
    step: body.step,
    firstReceivedAt: before?.firstReceivedAt ?? at,
    lastReceivedAt: at,
    ...(body.daysLate === undefined ? {} : { daysLate: body.daysLate }),
    ended: body.step === 'resolved' || body.step === 'withdrawn',
  };
  return before === undefined
    ? [...all, now]
    : all.map((each) => (each.number === body.number ? now : each));
}

function withOwner(state: CaseState, body: Body<'owner-set'>): CaseState {
  const { owner: _owner, deputy: _deputy, ...rest } = state;
  const { owner, deputy, deputyThrough } = body;
  return {
    ...rest,
    ...(owner === undefined ? {} : { owner }),
    ...(deputy === undefined || deputyThrough === undefined
      ? {}
      : { deputy: { person: deputy, through: deputyThrough } }),
  };
}

function settled(state: CaseState, seq: number, how: 'declined' | 'done'): CaseState {
  return {
    ...state,
    proposals: state.proposals.map((each) => (each.seq === seq ? { ...each, state: how } : each)),
  };
}

function withPublication(state: CaseState, body: Body<'published'> | Body<'corrected'>): CaseState {
  const proposal = state.proposals.find(({ seq }) => seq === body.proposal)?.proposal;
  if (proposal === undefined || proposal.deed === 'triage' || proposal.deed === 'retract') {
    throw new Error(`publication ${body.publication} rests on no proposal to publish`);
  }
  const { key, publication, version } = body;
  const now: CasePublication = { key, publication, version, retracted: false, proposal };
  return {
    ...state,
    publications: [...state.publications.filter((each) => each.key !== key), now],
  };
}

function withoutReview(publication: CasePublication): CasePublication {
  const { review: _review, ...rest } = publication;
  return rest;
}
