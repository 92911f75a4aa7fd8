import { Type, type Static } from 'typebox';
import { CalendarDateSchema, OneOf, OrUnknown } from '../../domain/schema.ts';
import { codeSchemes } from '../../domain/product/description.ts';
import { sourceKinds } from '../../domain/source/source.ts';

/** The JSON that commands and the HTTP API print: one schema, one shape (docs/contract). */

const ParamSchema = Type.Union([
  Type.String(),
  Type.Number(),
  Type.Boolean(),
  Type.Array(Type.String()),
]);

export const NormReferenceAnswer = Type.Object({
  id: Type.String(),
  version: Type.String(),
  from: OrUnknown(CalendarDateSchema),
  until: OrUnknown(CalendarDateSchema),
  confidence: OneOf(['source', 'partial', 'unverified', 'choice']),
  source: Type.String(),
});

export const BecauseAnswer = Type.Object({
  code: Type.String(),
  params: Type.Record(Type.String(), ParamSchema),
  fact: OrUnknown(Type.String()),
  norm: OrUnknown(NormReferenceAnswer),
  weighs: Type.Optional(OneOf(['for', 'against'])),
  says: Type.String(),
});
export type BecauseAnswer = Static<typeof BecauseAnswer>;

export const ProblemAnswer = Type.Object({
  file: OrUnknown(Type.String()),
  row: OrUnknown(Type.Integer()),
  column: OrUnknown(Type.String()),
  code: Type.String(),
  effect: OneOf(['file-refused', 'row-rejected', 'value-dropped', 'note']),
  message: Type.String(),
  value: OrUnknown(Type.String()),
});
export type ProblemAnswer = Static<typeof ProblemAnswer>;

/** Codes by scheme; every scheme is present, empty where there is none. */
export const CodesAnswer = Type.Object(
  Object.fromEntries(codeSchemes.map((scheme) => [scheme, Type.Array(Type.String())])) as Record<
    (typeof codeSchemes)[number],
    ReturnType<typeof Type.Array<ReturnType<typeof Type.String>>>
  >,
);
export type CodesAnswer = Static<typeof CodesAnswer>;

export const ProductAnswer = Type.Object({
  id: Type.String(),
  name: Type.String(),
  country: Type.String(),
  substance: OrUnknown(Type.String()),
  substanceWhy: Type.Optional(Type.String()),
  strength: OrUnknown(Type.String()),
  strengthWhy: Type.Optional(Type.String()),
  form: OrUnknown(Type.String()),
  formWhy: Type.Optional(Type.String()),
  atc: Type.Array(Type.String()),
  holder: OrUnknown(Type.String()),
  holderWhy: Type.Optional(Type.String()),
  codes: CodesAnswer,
});
export type ProductAnswer = Static<typeof ProductAnswer>;

/** Where a claim stands: source, delivery and line. */
export const ClaimSourceAnswer = Type.Object({
  name: Type.String(),
  /** What people call the source. */
  title: Type.String(),
  delivery: Type.String(),
  row: OrUnknown(Type.Integer()),
  /** The day on which the source first said this. */
  asserted: CalendarDateSchema,
  /** The newest list that still says so. */
  confirmed: CalendarDateSchema,
  recordedAt: Type.String({ format: 'date-time' }),
});
export type ClaimSourceAnswer = Static<typeof ClaimSourceAnswer>;

/** A source of a country on a day: what a row in it means, and whether it is counted. */
export const CountedSourceAnswer = Type.Object({
  name: Type.String(),
  title: Type.String(),
  kind: OneOf(sourceKinds),
  measures: Type.String(),
  asserted: OrUnknown(CalendarDateSchema),
  assertedWhy: Type.Optional(Type.String()),
  /** Whether it is counted, only shown or silent on that day, and why. */
  says: Type.String(),
});
export type CountedSourceAnswer = Static<typeof CountedSourceAnswer>;
