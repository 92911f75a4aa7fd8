import { Type, type Static } from 'typebox';
import {
  BusinessPart,
  ContactPart,
  notificationSteps,
  PublishablePart,
  StockPart,
} from '../../domain/notification/notification.ts';
import { notificationStates } from '../../domain/notification/steps.ts';
import { notificationDutyOutcomes } from '../../domain/notification/outcome.ts';
import { CalendarDateSchema, OneOf, OrUnknown } from '../../domain/schema.ts';

const Moment = Type.String({ format: 'date-time' });

const Unit = Type.Object({ scheme: OneOf(['rvg', 'eu']), value: Type.String() });

/** The product of a notification as the register names it. */
export const NotifiedProductAnswer = Type.Object({
  id: Type.String(),
  name: Type.String(),
  country: Type.String(),
  unit: Unit,
});
export type NotifiedProductAnswer = Static<typeof NotifiedProductAnswer>;

/** What was received, of whom and when: to be printed and kept. */
export const NotificationReceiptAnswer = Type.Object({
  number: Type.String(),
  version: Type.Integer(),
  step: OneOf(notificationSteps),
  product: NotifiedProductAnswer,
  receivedAt: Moment,
  asserted: CalendarDateSchema,
  /** Publication regime under which it was delivered: a wider one never applies to it. */
  regime: Type.String(),
  /** SHA-256 over what was said, in canonical JSON, without the contact: that is erasable. */
  contentDigest: Type.String(),
  /** Hash of the law book that was in use when it was received. */
  law: OrUnknown(Type.String()),
  lawWhy: Type.Optional(Type.Literal('imported')),
  receipt: Type.String(),
  synthetic: Type.Boolean(),
});
export type NotificationReceiptAnswer = Static<typeof NotificationReceiptAnswer>;

/** Whether it was in time: a fact; a reproach is never decided here. */
export const LatenessAnswer = Type.Object({
  outcome: OneOf(notificationDutyOutcomes),
  /** One row per start that was notified, the first one first; empty where no duty holds or it is not decidable. */
  against: Type.Array(
    Type.Object({
      start: CalendarDateSchema,
      deadline: CalendarDateSchema,
      notifiedOn: CalendarDateSchema,
      late: Type.Boolean(),
      daysLate: Type.Integer(),
    }),
  ),
  late: Type.Boolean(),
  daysLate: Type.Integer(),
  /** Facts without which it is not decidable. */
  missing: Type.Array(Type.String()),
});
export type LatenessAnswer = Static<typeof LatenessAnswer>;

const FieldValue = Type.Union([
  Type.String(),
  Type.Number(),
  Type.Boolean(),
  Type.Array(Type.String()),
]);

export const ChangeAnswer = Type.Object({
  field: Type.String(),
  /** Absent: not said. */
  before: Type.Optional(FieldValue),
  after: Type.Optional(FieldValue),
});
export type ChangeAnswer = Static<typeof ChangeAnswer>;

/** A part that the reader may not see is `null` with `hidden`; of an erased contact with `erased`. */
export const NotificationVersionAnswer = Type.Object({
  version: Type.Integer(),
  step: OneOf(notificationSteps),
  asserted: CalendarDateSchema,
  receivedAt: Moment,
  regime: Type.String(),
  /** Sent in the holder's name by another party. */
  byRepresentative: Type.Boolean(),
  publishable: OrUnknown(PublishablePart),
  publishableWhy: Type.Optional(Type.Literal('hidden')),
  business: OrUnknown(BusinessPart),
  businessWhy: Type.Optional(Type.Literal('hidden')),
  stock: OrUnknown(StockPart),
  stockWhy: Type.Optional(Type.Literal('hidden')),
  contact: OrUnknown(ContactPart),
  contactWhy: Type.Optional(OneOf(['hidden', 'erased'])),
  /** Against the version before it. */
  changes: Type.Array(ChangeAnswer),
  lateness: LatenessAnswer,
  receipt: NotificationReceiptAnswer,
});
export type NotificationVersionAnswer = Static<typeof NotificationVersionAnswer>;

/** `GET /v1/notifications/{number}`. */
export const NotificationAnswer = Type.Object({
  number: Type.String(),
  product: NotifiedProductAnswer,
  holder: Type.String(),
  state: OneOf(notificationStates),
  allowedSteps: Type.Array(OneOf(notificationSteps)),
  /** Of one that is back: the last day on which it can be opened again. */
  reopensThrough: Type.Optional(CalendarDateSchema),
  closedOn: Type.Optional(CalendarDateSchema),
  synthetic: Type.Boolean(),
  /** Number of the desk's case: under it stands what desk and holder say to each other. */
  case: Type.Optional(Type.String()),
  /** Oldest first. */
  versions: Type.Array(NotificationVersionAnswer),
});
export type NotificationAnswer = Static<typeof NotificationAnswer>;

/** `POST /v1/notifications`. */
export const SubmittedAnswer = Type.Object({
  notifications: Type.Array(
    Type.Object({ receipt: NotificationReceiptAnswer, lateness: LatenessAnswer }),
  ),
});
export type SubmittedAnswer = Static<typeof SubmittedAnswer>;

/** `POST /v1/notifications/{number}/versions`. */
export const AmendedAnswer = Type.Object({
  receipt: NotificationReceiptAnswer,
  lateness: LatenessAnswer,
  changes: Type.Array(ChangeAnswer),
});
export type AmendedAnswer = Static<typeof AmendedAnswer>;

export const ListedNotificationAnswer = Type.Object({
  number: Type.String(),
  product: NotifiedProductAnswer,
  holder: Type.String(),
  state: OneOf(notificationStates),
  step: OneOf(notificationSteps),
  version: Type.Integer(),
  firstReceivedAt: Moment,
  receivedAt: Moment,
  /** Of the newest version; absent: not said. */
  kind: Type.Optional(PublishablePart.properties.kind),
  start: Type.Optional(CalendarDateSchema),
  expectedEnd: Type.Optional(CalendarDateSchema),
  actualEnd: Type.Optional(CalendarDateSchema),
  late: Type.Boolean(),
  daysLate: Type.Integer(),
  synthetic: Type.Boolean(),
});
export type ListedNotificationAnswer = Static<typeof ListedNotificationAnswer>;

/** `GET /v1/notifications`: newest first. */
export const NotificationsAnswer = Type.Object({
  counts: Type.Object({
    open: Type.Integer(),
    stopping: Type.Integer(),
    back: Type.Integer(),
    closed: Type.Integer(),
  }),
  items: Type.Array(ListedNotificationAnswer),
  next: OrUnknown(Type.String()),
});
export type NotificationsAnswer = Static<typeof NotificationsAnswer>;
