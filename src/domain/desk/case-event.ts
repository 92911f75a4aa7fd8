import { Type, type TProperties } from 'typebox';
import { RecordContent } from '../source/record.ts';
import { notificationSteps } from '../notification/notification.ts';
import { CalendarDateSchema, exact, OneOf, type Of } from '../schema.ts';
import { publicationGrounds } from './publication.ts';

const Id = Type.Integer({ minimum: 1 });
const Person = Type.String({ format: 'uuid' });
const Text = Type.String({ minLength: 1, maxLength: 4000 });

const event = <const Kind extends string, Fields extends TProperties>(kind: Kind, fields: Fields) =>
  Type.Object({ kind: Type.Literal(kind), ...fields }, exact);

/** Measures that the desk can propose (rules.md §4). */
export const proposableMeasures = [
  'exemption',
  'deviating-packaging',
  'doctors-declaration',
  'export-stop',
  'release-from-preference',
  'redistribution',
  'delivered-preparation',
  'therapeutic-advice',
  'other',
] as const;

export const closeReasons = [
  'resolved',
  'averted',
  'discontinued',
  'duplicate',
  'no-shortage',
  'other',
] as const;

export const signalReporterKinds = ['pharmacist', 'hospital-pharmacist', 'wholesaler'] as const;
export type SignalReporterKind = (typeof signalReporterKinds)[number];

/** What is put before a second pair of eyes. */
export const Proposal = Type.Union([
  Type.Object(
    {
      deed: Type.Literal('triage'),
      critical: Type.Boolean(),
      /** The rule's own outcome, and the receipt of the case it was asked. */
      ruleOutcome: Type.String(),
      facts: Type.Record(Type.String(), Type.Unknown()),
    },
    exact,
  ),
  Type.Object(
    {
      deed: OneOf(['publish', 'correct']),
      key: Type.String({ minLength: 1 }),
      ground: OneOf(publicationGrounds),
      /** The version that this rests on; absent for a decision of the authority itself. */
      notificationVersion: Type.Optional(Id),
      content: RecordContent,
      /** Not before this instant (UTC). */
      embargoUntil: Type.Optional(Type.String({ format: 'date-time' })),
    },
    exact,
  ),
  Type.Object(
    { deed: Type.Literal('retract'), key: Type.String({ minLength: 1 }), version: Id },
    exact,
  ),
]);
export type Proposal = Of<typeof Proposal>;

/**
 * What can happen to a case, in the order in which it did. What the case *is* follows from
 * these alone (`case-state.ts`).
 */
export const CaseEventBody = Type.Union([
  event('opened', { by: OneOf(['notification', 'signal', 'import', 'desk']) }),
  event('notification-received', {
    version: Id,
    number: Type.String(),
    step: OneOf(notificationSteps),
    holder: Id,
    /** By the rule `notification-duty` on the day of receipt; absent where it could not tell. */
    daysLate: Type.Optional(Type.Integer({ minimum: 0 })),
  }),
  event('signal-received', {
    signal: Id,
    reporter: Id,
    reporterKind: OneOf(signalReporterKinds),
  }),
  event('signal-withdrawn', { signal: Id, reporter: Id }),
  /** From the desk's earlier system: its number, and when it came in there. */
  event('imported', { number: Type.String(), receivedAt: Type.String({ format: 'date-time' }) }),
  event('owner-set', {
    owner: Type.Optional(Person),
    /** Stands in for the owner through this day. */
    deputy: Type.Optional(Person),
    deputyThrough: Type.Optional(CalendarDateSchema),
  }),
  event('first-look', {}),
  event('note', { text: Text }),
  event('question-asked', {
    to: Id,
    as: OneOf(['holder', 'reporter']),
    text: Text,
    deadline: CalendarDateSchema,
  }),
  event('answer-given', { question: Id, text: Text }),
  event('question-withdrawn', { question: Id, why: Text }),
  /** The holder lets one sentence of his reach those who signalled. */
  event('sentence-released', { text: Text }),
  event('sentence-passed-on', { text: Text, sentence: Id }),
  event('measure-proposed', { measure: OneOf(proposableMeasures), text: Text }),
  event('handed-to-inspector', { why: Text }),
  event('taken-by-inspector', { text: Type.Optional(Text) }),
  event('marked-duplicate', { of: Id, why: Text }),
  event('proposed', { proposal: Proposal, why: Text }),
  event('declined', { proposal: Id, why: Text }),
  /** Decided, by a second person where the law book asks for one. */
  event('triaged', { proposal: Id, critical: Type.Boolean() }),
  event('published', { proposal: Id, publication: Id, key: Type.String(), version: Id }),
  event('corrected', { proposal: Id, publication: Id, key: Type.String(), version: Id }),
  event('retracted', { proposal: Id, publication: Id, key: Type.String(), version: Id }),
  /** A fact under a publication was superseded or withdrawn. */
  event('basis-changed', {
    key: Type.String(),
    publishedVersion: Id,
    before: Id,
    after: Id,
    wouldDiffer: Type.Boolean(),
    differences: Type.Array(Type.String()),
  }),
  event('basis-confirmed', { key: Type.String(), basis: Id, why: Text }),
  event('closed', { why: OneOf(closeReasons), text: Type.Optional(Text) }),
  event('reopened', { text: Text }),
]);
export type CaseEventBody = Of<typeof CaseEventBody>;
export type CaseEventKind = CaseEventBody['kind'];

/** An event as it is stored. */
export interface CaseEvent {
  readonly id: number;
  readonly seq: number;
  readonly body: CaseEventBody;
  /** The party that may see it beside the desk. */
  readonly party?: number;
  readonly person?: string;
  /** UTC; for what was imported, when it happened there. */
  readonly happenedAt: string;
}
