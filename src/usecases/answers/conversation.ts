import { Type, type Static } from 'typebox';
import { CalendarDateSchema, OneOf, OrUnknown } from '../../domain/schema.ts';
import { ProductAnswer } from './named-product.ts';

const SentenceAnswer = Type.Object({
  text: Type.String(),
  at: Type.String({ format: 'date-time' }),
});

/** What a party and the desk said to each other about one case. */
export const ThreadAnswer = Type.Object({
  case: Type.String(),
  product: ProductAnswer,
  synthetic: Type.Boolean(),
  open: Type.Boolean(),
  /** As what the party is in it. */
  as: OneOf(['holder', 'reporter']),
  questions: Type.Array(
    Type.Object({
      /** Counts from 1 within this conversation. */
      number: Type.Integer(),
      text: Type.String(),
      askedAt: Type.String({ format: 'date-time' }),
      deadline: CalendarDateSchema,
      state: OneOf(['open', 'overdue', 'answered', 'taken-back']),
      takenBack: OrUnknown(Type.String()),
      takenBackWhy: Type.Optional(Type.String()),
      answers: Type.Array(
        Type.Object({
          text: Type.String(),
          at: Type.String({ format: 'date-time' }),
          late: Type.Boolean(),
        }),
      ),
    }),
  ),
  /** Own sentences that reached those who signalled. */
  released: Type.Array(SentenceAnswer),
  /** Sentences of the holder that reached this party. */
  passedOn: Type.Array(SentenceAnswer),
  /** For the holder: what signals say of its product. */
  signals: Type.Array(
    Type.Object({
      from: OneOf(['pharmacy', 'wholesaler']),
      /** Only where the reporter agreed. */
      name: OrUnknown(Type.String()),
      nameWhy: Type.Optional(Type.String()),
      since: CalendarDateSchema,
      asserted: CalendarDateSchema,
    }),
  ),
});
export type ThreadAnswer = Static<typeof ThreadAnswer>;

/** The conversations of a party, those with an open question first. */
export const ThreadsAnswer = Type.Object({
  threads: Type.Array(
    Type.Object({
      case: Type.String(),
      product: ProductAnswer,
      open: Type.Boolean(),
      /** As what the party is in it. */
      as: OneOf(['holder', 'reporter']),
      /** What came since the reader last looked, and was not answered. */
      unread: Type.Integer(),
      /** The newest that happened in it. */
      lastAt: Type.String({ format: 'date-time' }),
      openQuestions: Type.Integer(),
      /** The first deadline among them. */
      deadline: OrUnknown(CalendarDateSchema),
      deadlineWhy: Type.Optional(Type.String()),
      overdue: Type.Boolean(),
      passedOn: Type.Array(SentenceAnswer),
    }),
  ),
});
export type ThreadsAnswer = Static<typeof ThreadsAnswer>;
