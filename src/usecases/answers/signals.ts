import { Type, type Static } from 'typebox';
import { CalendarDateSchema, OneOf, OrUnknown } from '../../domain/schema.ts';
import { ProductAnswer } from './named-product.ts';

/** A signal as whoever sent it may see it. */
export const SignalAnswer = Type.Object({
  id: Type.String(),
  product: ProductAnswer,
  /** First day on which it could not be had. */
  since: CalendarDateSchema,
  /** From whom it was ordered. */
  wholesaler: OrUnknown(Type.String()),
  wholesalerWhy: Type.Optional(Type.String()),
  usersWaiting: OrUnknown(Type.Integer()),
  usersWaitingWhy: Type.Optional(Type.String()),
  orderedPacks: OrUnknown(Type.Integer()),
  orderedPacksWhy: Type.Optional(Type.String()),
  remark: OrUnknown(Type.String()),
  remarkWhy: Type.Optional(Type.String()),
  mayBeNamed: Type.Boolean(),
  state: OneOf(['stands', 'deliverable-again', 'mistake']),
  /** First day on which it could be had again. */
  deliverableSince: OrUnknown(CalendarDateSchema),
  deliverableSinceWhy: Type.Optional(Type.String()),
  /** The day on which it was last said. */
  asserted: CalendarDateSchema,
  receivedAt: Type.String({ format: 'date-time' }),
  synthetic: Type.Boolean(),
});
export type SignalAnswer = Static<typeof SignalAnswer>;

/** The answer to a signal that was sent. */
export const SignalSent = Type.Object({
  /** `updated`: an earlier signal of the same party on the same product stood, and now says this. */
  what: OneOf(['received', 'updated', 'unchanged']),
  signal: SignalAnswer,
});
export type SignalSent = Static<typeof SignalSent>;

export const SignalsAnswer = Type.Object({
  signals: Type.Array(SignalAnswer),
});
export type SignalsAnswer = Static<typeof SignalsAnswer>;
