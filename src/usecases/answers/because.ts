import { Type, type Static } from 'typebox';
import { CalendarDateSchema, OneOf, OrUnknown } from '../../domain/schema.ts';

const ParamSchema = Type.Union([
  Type.String(),
  Type.Number(),
  Type.Boolean(),
  Type.Array(Type.String()),
]);

/** Which version of which norm a step or an outcome relied on. */
export const NormReferenceAnswer = Type.Object({
  id: Type.String(),
  version: Type.String(),
  from: OrUnknown(CalendarDateSchema),
  fromWhy: Type.Optional(Type.String()),
  until: OrUnknown(CalendarDateSchema),
  untilWhy: Type.Optional(Type.String()),
  confidence: OneOf(['source', 'partial', 'unverified', 'choice']),
  source: Type.String(),
});

/** One step of a trace with its sentence. */
export const BecauseAnswer = Type.Object({
  code: Type.String(),
  params: Type.Record(Type.String(), ParamSchema),
  fact: OrUnknown(Type.String()),
  norm: OrUnknown(NormReferenceAnswer),
  weighs: Type.Optional(OneOf(['for', 'against'])),
  says: Type.String(),
});
export type BecauseAnswer = Static<typeof BecauseAnswer>;
