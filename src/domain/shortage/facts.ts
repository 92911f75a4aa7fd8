import { Type, type Static } from 'typebox';
import { CalendarDateSchema, OneOf } from '../schema.ts';
import { listingStatuses, startMeanings } from './listing.ts';
import { needs } from './need.ts';

const exact = { additionalProperties: false };
const Yes = Type.Literal(true);

/**
 * A stretch of days, as far as it is known. Length = `until` − `from` (rules.md §7): the
 * first day on which demand is not met, and the first day on which it is met again.
 */
const periodFields = {
  /** First day; absent: the first day is not known. */
  from: Type.Optional(CalendarDateSchema),
  /** First day on which it is over; absent: no end is reported. */
  until: Type.Optional(CalendarDateSchema),
  /** Day on which it is expected to be over. A passed expected end is not an end. */
  expectedUntil: Type.Optional(CalendarDateSchema),
  certainty: Type.Optional(OneOf(['firm', 'estimate', 'unknown'])),
  /** Last day on which somebody said that it was going on, or announced. */
  reportedOn: Type.Optional(CalendarDateSchema),
  /** A day on which it is known to be over, where the first such day is not known. */
  overBy: Type.Optional(CalendarDateSchema),
  /** Nobody reports it any more after `reportedOn`, and nobody says that it is over. */
  endUnknown: Type.Optional(Yes),
  /** Announced; that it began is not confirmed. */
  anticipated: Type.Optional(Yes),
  /** Announced, and in the end it did not happen. */
  avoided: Type.Optional(Yes),
  /** Day on which it became known that it was coming. */
  announcedOn: Type.Optional(CalendarDateSchema),
  /** Who says so; for facts taken from a list. */
  source: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
};

export const Period = Type.Object(periodFields, exact);
export type Period = Static<typeof Period>;

/** Days on which the holder cannot fully meet the demand for this product. */
export const Interruption = Type.Object(
  {
    ...periodFields,
    extent: Type.Optional(OneOf(['total', 'partial'])),
    /** `national`: supply in the country as a whole falls short of demand. */
    level: Type.Optional(OneOf(['national', 'regional'])),
  },
  exact,
);
export type Interruption = Static<typeof Interruption>;

export const IncreasedDemand = Type.Object(
  {
    ...periodFields,
    /** Whether the rise is sharp; absent: nobody has judged it. */
    sharp: Type.Optional(Type.Boolean()),
    /** Whether the larger demand is met. */
    met: Type.Optional(Type.Boolean()),
  },
  exact,
);

/** Days on which one wholesaler reports that it cannot deliver. */
export const WholesalerReports = Type.Object(
  {
    wholesaler: Type.String({ minLength: 1, maxLength: 100 }),
    notDeliverable: Type.Array(
      Type.Object({ from: CalendarDateSchema, until: Type.Optional(CalendarDateSchema) }, exact),
      { maxItems: 1000 },
    ),
  },
  exact,
);
export type WholesalerReports = Static<typeof WholesalerReports>;

export const WeekMeasurement = Type.Object(
  {
    /** The Monday of the week, or the day in it that was measured. */
    day: CalendarDateSchema,
    wholesalersNotDelivering: Type.Integer({ minimum: 0, maximum: 100 }),
    fullLineWholesalers: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  exact,
);
export type WeekMeasurement = Static<typeof WeekMeasurement>;

export const Order = Type.Object(
  {
    orderedOn: CalendarDateSchema,
    /** Day on which all of the order was delivered; absent: not yet. */
    deliveredInFullOn: Type.Optional(CalendarDateSchema),
  },
  exact,
);
export type Order = Static<typeof Order>;

/** What one snapshot of an authority's list says. */
export const Listed = Type.Object(
  {
    authority: Type.String({ minLength: 1, maxLength: 100 }),
    snapshot: CalendarDateSchema,
    listed: Type.Boolean(),
    status: Type.Optional(OneOf(listingStatuses)),
    since: Type.Optional(CalendarDateSchema),
    sinceMeans: Type.Optional(OneOf(startMeanings)),
    expectedUntil: Type.Optional(CalendarDateSchema),
    certainty: Type.Optional(OneOf(['firm', 'estimate', 'unknown'])),
  },
  exact,
);
export type Listed = Static<typeof Listed>;

/** What points one way without proving it. Shown beside a decision, never decides it. */
export const Indication = Type.Object(
  { need: OneOf(needs), source: Type.String({ minLength: 1, maxLength: 100 }) },
  exact,
);
export type Indication = Static<typeof Indication>;

const many = { maxItems: 1000 };

/**
 * What is known about one unit (a pack, a product or a group of products). Everything is
 * optional: absent is *not reported*; an empty list says that there was none.
 */
export const ShortageFacts = Type.Object(
  {
    interruptions: Type.Optional(Type.Array(Interruption, many)),
    /** Days on which supply in the whole country falls short of demand, whoever supplies. */
    supplyBelowDemand: Type.Optional(Type.Array(Period, many)),
    demandIncreased: Type.Optional(Type.Array(IncreasedDemand, many)),
    /** Days on which supply is there, but not enough. */
    insufficient: Type.Optional(Type.Array(Period, many)),
    /** For a group: days on which no holder can supply any product of it. */
    unavailableNationally: Type.Optional(Type.Array(Period, many)),
    wholesalerReports: Type.Optional(Type.Array(WholesalerReports, { maxItems: 100 })),
    /** Days over which wholesalers reported at all; absent: over every day that is asked about. */
    wholesalerReportsCover: Type.Optional(
      Type.Array(Type.Object({ from: CalendarDateSchema, until: CalendarDateSchema }, exact), many),
    ),
    weekMeasurements: Type.Optional(Type.Array(WeekMeasurement, many)),
    /** Days on which the holder says it will not deliver all orders in full within the term. */
    lateDelivery: Type.Optional(Type.Array(Period, many)),
    /** Every order that was open on the day, or delivered around it. */
    orders: Type.Optional(Type.Array(Order, many)),
    /** The holder stops for good: last day of delivery, and the day it said so. */
    permanentStop: Type.Optional(
      Type.Object({ on: CalendarDateSchema, reportedOn: Type.Optional(CalendarDateSchema) }, exact),
    ),
    marketed: Type.Optional(Type.Boolean()),
    prescriptionOnly: Type.Optional(Type.Boolean()),
    appropriateAlternative: Type.Optional(Type.Boolean()),
    resolvable: Type.Optional(Type.Boolean()),
    needsUnionCoordination: Type.Optional(Type.Boolean()),
    /** Days on which supply is not enough for what public health and patients need. */
    publicHealthNeedUnmet: Type.Optional(Type.Array(Period, many)),
    /** Days without stock where patients are served. */
    stockOuts: Type.Optional(Type.Array(Period, many)),
    listed: Type.Optional(Type.Array(Listed, many)),
    indications: Type.Optional(Type.Array(Indication, many)),
  },
  exact,
);
export type ShortageFacts = Static<typeof ShortageFacts>;

/** What the asker may set otherwise than the law book does. */
export const ShortageParameters = Type.Object(
  {
    days: Type.Optional(Type.Integer({ minimum: 0, maximum: 3650 })),
    comparison: Type.Optional(OneOf(['at-least', 'more-than'])),
    minimumReturn: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
    wholesalers: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    gap: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })),
    overlap: Type.Optional(OneOf(['same-day', 'same-series'])),
    workingDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
    insufficientDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 3650 })),
    partialCounts: Type.Optional(Type.Boolean()),
    unavailableIsInsufficient: Type.Optional(Type.Boolean()),
    expectedCounts: Type.Optional(Type.Boolean()),
    anticipatedCounts: Type.Optional(Type.Boolean()),
    countedStatuses: Type.Optional(Type.Array(OneOf(listingStatuses), { maxItems: 20 })),
  },
  exact,
);
export type ShortageParameters = Static<typeof ShortageParameters>;
