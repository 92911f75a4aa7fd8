import { Type, type Static } from 'typebox';
import { notificationSteps } from '../../domain/notification/notification.ts';
import { OneOf, OrUnknown } from '../../domain/schema.ts';
import { ChangeAnswer } from './notifications.ts';
import { ProblemAnswer } from './problem.ts';

/** `new` and `changed` would be sent, or were; `unchanged` says what is known already. */
export const bulkOutcomes = ['new', 'changed', 'unchanged', 'rejected'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

const BulkRowAnswer = Type.Object({
  /** In the file; 1 is the header. In a list the place, from 1. */
  row: Type.Integer(),
  outcome: OneOf(bulkOutcomes),
  code: OrUnknown(Type.String()),
  /** Of the notification: given, found, or got when it was sent. */
  number: OrUnknown(Type.String()),
  product: OrUnknown(Type.String()),
  step: OrUnknown(OneOf(notificationSteps)),
  late: Type.Boolean(),
  daysLate: Type.Integer(),
  changes: Type.Array(ChangeAnswer),
  problems: Type.Array(ProblemAnswer),
  /** Set when it was sent. */
  receipt: OrUnknown(Type.String()),
});
export type BulkRowAnswer = Static<typeof BulkRowAnswer>;

/** `POST /v1/notifications/bulk` and the page of files. */
export const BulkAnswer = Type.Object({
  format: OneOf(['csv', 'xlsx', 'json']),
  /** Nothing was sent when it was a dry run, or when rows were rejected and the rest not asked for. */
  sent: Type.Boolean(),
  counts: Type.Object({
    new: Type.Integer(),
    changed: Type.Integer(),
    unchanged: Type.Integer(),
    rejected: Type.Integer(),
  }),
  notes: Type.Array(ProblemAnswer),
  rows: Type.Array(BulkRowAnswer),
});
export type BulkAnswer = Static<typeof BulkAnswer>;
