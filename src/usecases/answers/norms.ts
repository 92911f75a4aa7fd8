import { Type, type Static } from 'typebox';
import { CalendarDateSchema, OneOf, OrUnknown } from '../../domain/schema.ts';

/** `GET /v1/norms` and the page of rules: every norm with its versions, on a day. */
export const NormsAnswer = Type.Object({
  on: CalendarDateSchema,
  law: Type.String(),
  norms: Type.Array(
    Type.Object({
      id: Type.String(),
      subject: Type.String(),
      title: Type.String(),
      unit: OrUnknown(Type.String()),
      unitWhy: Type.Optional(Type.String()),
      answer: OneOf(['in-force', 'not-yet', 'ended', 'never-in-force', 'draft', 'not-known']),
      answeredBy: Type.String(),
      versions: Type.Array(
        Type.Object({
          id: Type.String(),
          state: OneOf(['enacted', 'draft', 'never-in-force']),
          from: OrUnknown(CalendarDateSchema),
          fromWhy: Type.Optional(Type.String()),
          until: OrUnknown(CalendarDateSchema),
          untilWhy: Type.Optional(Type.String()),
          seenOn: OrUnknown(CalendarDateSchema),
          seenOnWhy: Type.Optional(Type.String()),
          value: Type.Unknown(),
          source: Type.String(),
          quote: OrUnknown(Type.Object({ text: Type.String(), language: Type.String() })),
          quoteWhy: Type.Optional(Type.String()),
          confidence: OneOf(['source', 'partial', 'unverified', 'choice']),
          note: OrUnknown(Type.String()),
          noteWhy: Type.Optional(Type.String()),
        }),
      ),
    }),
  ),
});
export type NormsAnswer = Static<typeof NormsAnswer>;
