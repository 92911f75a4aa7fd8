import { Type, type Static } from 'typebox';
import { CalendarDateSchema, OneOf, OrUnknown } from '../../domain/schema.ts';
import { startMeanings } from '../../domain/shortage/listing.ts';
import { publicStatuses } from '../../domain/shortage/public-status.ts';
import { BecauseAnswer } from './because.ts';
import { ClaimSourceAnswer, CountedSourceAnswer } from './claim-source.ts';
import { ProductAnswer } from './named-product.ts';

/** `voorradig product find --json` and `GET /v1/medicines?q=`. */
export const FoundAnswer = Type.Object({
  query: Type.String(),
  results: Type.Array(
    Type.Intersect([
      ProductAnswer,
      Type.Object({
        status: OneOf(publicStatuses),
        synthetic: Type.Boolean(),
        matched: Type.Object({
          field: OneOf(['name', 'substance', 'code', 'atc']),
          how: OneOf(['exact', 'prefix', 'typo']),
        }),
      }),
    ]),
  ),
  /** Several look-alike names fit: the reader chooses, we never do. */
  ambiguous: Type.Boolean(),
  /** The words are a valid code that no product here carries. */
  codeWithoutProduct: Type.Boolean(),
  /** Cursor of the next page, `null` on the last. */
  next: OrUnknown(Type.String()),
});
export type FoundAnswer = Static<typeof FoundAnswer>;

export const StatusAnswer = Type.Object({
  status: OneOf(publicStatuses),
  since: OrUnknown(CalendarDateSchema),
  sinceWhy: Type.Optional(Type.String()),
  sinceMeans: OneOf(startMeanings),
  expectedEnd: OrUnknown(CalendarDateSchema),
  expectedEndWhy: Type.Optional(Type.String()),
  expectedEndCertainty: OneOf(['firm', 'estimate', 'unknown']),
  /** The day of the newest evidence; `null` where there is none. */
  checked: OrUnknown(CalendarDateSchema),
  checkedWhy: Type.Optional(Type.String()),
  because: Type.Array(BecauseAnswer),
  sources: Type.Array(ClaimSourceAnswer),
  receipt: Type.String(),
});
export type StatusAnswer = Static<typeof StatusAnswer>;

/** `GET /v1/medicines/{id}` and the medicine page: public evidence only. */
export const MedicineAnswer = Type.Object({
  product: ProductAnswer,
  on: CalendarDateSchema,
  known: CalendarDateSchema,
  synthetic: Type.Boolean(),
  status: StatusAnswer,
  /** What a decision rested on has changed since and a person has yet to look: "wordt herzien". */
  underRevision: Type.Boolean(),
  /** Signals from the field, only where enough independent parties signal; never who. */
  signals: OrUnknown(
    Type.Object({
      /** So many at the least. */
      atLeast: Type.Integer(),
      /** Of the last so many days. */
      days: Type.Integer(),
    }),
  ),
  signalsWhy: Type.Optional(OneOf(['too-few-to-tell', 'only-of-today'])),
  /** Registrations under which the product stands, as the register says. */
  registrations: Type.Array(
    Type.Object({
      status: OneOf(['authorised', 'withdrawn', 'suspended', 'unknown']),
      marketed: OrUnknown(Type.Boolean()),
      marketedWhy: Type.Optional(Type.String()),
      legalStatus: OrUnknown(Type.String()),
      legalStatusWhy: Type.Optional(Type.String()),
      source: ClaimSourceAnswer,
    }),
  ),
  exemptions: Type.Array(
    Type.Object({
      decision: Type.String(),
      validFrom: OrUnknown(CalendarDateSchema),
      validFromWhy: Type.Optional(Type.String()),
      validThrough: OrUnknown(CalendarDateSchema),
      validThroughWhy: Type.Optional(Type.String()),
      validOn: OrUnknown(Type.Boolean()),
      validOnWhy: Type.Optional(Type.String()),
      source: ClaimSourceAnswer,
    }),
  ),
  prices: Type.Array(
    Type.Object({
      productGroup: Type.String(),
      eurocentsPerUnit: OrUnknown(Type.String()),
      eurocentsPerUnitWhy: Type.Optional(Type.String()),
      unit: OrUnknown(Type.String()),
      unitWhy: Type.Optional(Type.String()),
      source: ClaimSourceAnswer,
    }),
  ),
  /** Same substance, strength and form; not judged interchangeable. */
  sameGroup: Type.Array(Type.Object({ product: ProductAnswer, status: StatusAnswer })),
  /** Lists of other countries that hold the same ATC code (level 5). */
  elsewhere: Type.Array(
    Type.Object({
      country: Type.String(),
      source: Type.String(),
      sourceTitle: Type.String(),
      kind: Type.String(),
      asserted: CalendarDateSchema,
      products: Type.Integer(),
      since: OrUnknown(CalendarDateSchema),
      sinceWhy: Type.Optional(Type.String()),
      sinceMeans: OneOf(startMeanings),
      examples: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Type.String(),
          statusGiven: OrUnknown(Type.String()),
        }),
      ),
    }),
  ),
  /** The same facts under every definition. */
  definitions: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.String(),
      outcome: OneOf(['short', 'not-short', 'not-decidable', 'needs-judgement']),
      because: Type.Array(BecauseAnswer),
      missing: Type.Array(Type.Object({ need: Type.String(), says: Type.String() })),
    }),
  ),
  /** What each source said when, newest first: names, listings, ends. */
  history: Type.Array(
    Type.Object({
      asserted: CalendarDateSchema,
      what: OneOf(['first-seen', 'changed', 'no-longer-listed', 'relisted']),
      says: Type.String(),
      source: ClaimSourceAnswer,
    }),
  ),
});
export type MedicineAnswer = Static<typeof MedicineAnswer>;

/** The first page: today's count by one definition, beside the other definitions. */
export const HomeAnswer = Type.Object({
  country: Type.String(),
  on: CalendarDateSchema,
  known: CalendarDateSchema,
  synthetic: Type.Boolean(),
  /** Medicines of this country that we know of. */
  products: Type.Integer(),
  definition: Type.Object({ id: Type.String(), title: Type.String() }),
  count: Type.Integer(),
  decidable: Type.Integer(),
  notDecidable: Type.Integer(),
  counted: Type.Array(CountedSourceAnswer),
  /** The last seven days of the counted lists; `null` where there are fewer than two snapshots. */
  week: OrUnknown(
    Type.Object({ new: Type.Integer(), back: Type.Integer(), moved: Type.Integer() }),
  ),
  weekWhy: Type.Optional(Type.String()),
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
export type HomeAnswer = Static<typeof HomeAnswer>;
