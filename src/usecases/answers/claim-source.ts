import { Type, type Static } from 'typebox';
import { CalendarDateSchema, OneOf, OrUnknown } from '../../domain/schema.ts';
import { sourceKinds } from '../../domain/source/source.ts';

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
