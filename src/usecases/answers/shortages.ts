import { Type, type Static } from 'typebox';
import { CalendarDateSchema, OneOf, OrUnknown } from '../../domain/schema.ts';
import { startMeanings } from '../../domain/shortage/listing.ts';
import { BecauseAnswer } from './because.ts';
import { ClaimSourceAnswer, CountedSourceAnswer } from './claim-source.ts';
import { ProductAnswer } from './named-product.ts';

const ConfidenceSchema = OneOf(['source', 'partial', 'unverified', 'choice']);

export const ShortageItemAnswer = Type.Object({
  product: ProductAnswer,
  /** For a definition whose unit is a group: how many products are in it. */
  unit: OneOf(['product', 'group', 'pack']),
  since: OrUnknown(CalendarDateSchema),
  sinceWhy: Type.Optional(Type.String()),
  sinceMeans: OneOf(startMeanings),
  expectedEnd: OrUnknown(CalendarDateSchema),
  expectedEndWhy: Type.Optional(Type.String()),
  expectedEndCertainty: OneOf(['firm', 'estimate', 'unknown']),
  /** Reserved for a learned correction; `null` until there is one. */
  correctedEnd: OrUnknown(CalendarDateSchema),
  correctedEndWhy: Type.Optional(Type.String()),
  outcome: OneOf(['short', 'not-short', 'not-decidable', 'needs-judgement']),
  because: Type.Array(BecauseAnswer),
  sources: Type.Array(ClaimSourceAnswer),
  receipt: Type.String(),
});
export type ShortageItemAnswer = Static<typeof ShortageItemAnswer>;

/** `voorradig shortages --json` and `GET /v1/shortages`. */
export const ShortagesAnswer = Type.Object({
  definition: Type.Object({
    id: Type.String(),
    version: Type.String(),
    title: Type.String(),
    confidence: ConfidenceSchema,
    inForceOn: Type.Boolean(),
  }),
  country: Type.String(),
  on: CalendarDateSchema,
  known: CalendarDateSchema,
  recorded: Type.String({ format: 'date-time' }),
  /** Cases with outcome `short`. */
  count: Type.Integer(),
  /** Cases with an outcome: short or not short. */
  decidable: Type.Integer(),
  notDecidable: Type.Integer(),
  notDecidableWhy: Type.Array(
    Type.Object({ need: Type.String(), says: Type.String(), cases: Type.Integer() }),
  ),
  /** Cases that a person must weigh. */
  needsJudgement: Type.Integer(),
  synthetic: Type.Boolean(),
  /** The source that is counted, and those that are only shown; and why one is not used. */
  counted: Type.Array(CountedSourceAnswer),
  items: Type.Array(ShortageItemAnswer),
  /** Receipt over the whole answer: definition, law, day, watermark and every fact used. */
  receipt: Type.String(),
});
export type ShortagesAnswer = Static<typeof ShortagesAnswer>;

/** `voorradig definitions --json` and `GET /v1/definitions`. */
export const DefinitionsAnswer = Type.Object({
  definitions: Type.Array(
    Type.Object({
      id: Type.String(),
      version: Type.String(),
      title: Type.String(),
      description: Type.String(),
      from: OrUnknown(CalendarDateSchema),
      fromWhy: Type.Optional(Type.String()),
      until: OrUnknown(CalendarDateSchema),
      untilWhy: Type.Optional(Type.String()),
      confidence: ConfidenceSchema,
      source: Type.String(),
      unit: OneOf(['product', 'group', 'pack']),
      needs: Type.Array(Type.String()),
      parameters: Type.Record(
        Type.String(),
        Type.Union([Type.String(), Type.Number(), Type.Boolean()]),
      ),
    }),
  ),
});
export type DefinitionsAnswer = Static<typeof DefinitionsAnswer>;

/** The same country and day under every definition. */
export const ComparedAnswer = Type.Object({
  country: Type.String(),
  on: CalendarDateSchema,
  known: CalendarDateSchema,
  counted: Type.Array(CountedSourceAnswer),
  definitions: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.String(),
      count: Type.Integer(),
      decidable: Type.Integer(),
      notDecidable: Type.Integer(),
      needsJudgement: Type.Integer(),
    }),
  ),
});
export type ComparedAnswer = Static<typeof ComparedAnswer>;
