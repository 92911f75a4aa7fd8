import { Type } from 'typebox';
import { ProductDescription } from '../product/description.ts';
import { CalendarDateSchema, exact, OneOf, Said, type Of } from '../schema.ts';
import { Listing } from '../shortage/listing.ts';

/** A register entry: that the product is authorised, and what the register says of it. */
export const Registration = Type.Object(
  {
    status: Type.Optional(OneOf(['authorised', 'withdrawn', 'suspended', 'unknown'])),
    /** Only where a source says so. */
    marketed: Type.Optional(Type.Boolean()),
    authorisedSince: Type.Optional(CalendarDateSchema),
    withdrawnOn: Type.Optional(CalendarDateSchema),
    legalStatus: Type.Optional(
      OneOf([
        'prescription-only',
        'pharmacy-only',
        'pharmacy-or-drugstore',
        'general-sale',
        'unknown',
      ]),
    ),
    legalStatusGiven: Type.Optional(Said),
    registerType: Type.Optional(Said),
    extra: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  exact,
);
export type Registration = Of<typeof Registration>;

/** A maximum price per unit, exact: eurocents as a decimal text because the source has up to nine decimals. */
export const MaximumPrice = Type.Object(
  {
    eurocentsPerUnit: Type.Optional(Type.String({ pattern: '^\\d+(\\.\\d+)?$' })),
    /** As given: `ml`, `stuk` … */
    unit: Type.Optional(Said),
    productGroup: Said,
  },
  exact,
);
export type MaximumPrice = Of<typeof MaximumPrice>;

/** An exemption (vrijstelling) as the inspectorate published it. */
export const PublishedExemption = Type.Object(
  {
    decision: Said,
    validFrom: Type.Optional(CalendarDateSchema),
    /** The last day on which it holds (validUntil is inclusive, rules.md §7). */
    validThrough: Type.Optional(CalendarDateSchema),
    statusGiven: Type.Optional(Said),
  },
  exact,
);
export type PublishedExemption = Of<typeof PublishedExemption>;

/** Whether one wholesaler could deliver at once, in the period the snapshot is about. */
export const Deliverability = Type.Object(
  {
    wholesaler: Said,
    fullLineWholesalers: Type.Integer({ minimum: 1 }),
    deliverable: Type.Boolean(),
  },
  exact,
);
export type Deliverability = Of<typeof Deliverability>;

/** Reports from the field in the period, counted; never who reported. */
export const FieldSignals = Type.Object(
  { reporters: Type.Integer({ minimum: 0 }), since: Type.Optional(CalendarDateSchema) },
  exact,
);
export type FieldSignals = Of<typeof FieldSignals>;

/** What one pack holds and costs, as a source of packs says it; its product names the pack itself. */
export const Pack = Type.Object(
  {
    /** Dosage units: tablets, vials, doses. */
    unitsPerPack: Type.Integer({ minimum: 1 }),
    /** Pharmacy purchase price (AIP) on the list, in eurocents. */
    listPriceEurocents: Type.Optional(Type.Integer({ minimum: 0 })),
    shelfLifeMonths: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  exact,
);
export type Pack = Of<typeof Pack>;

const product = ProductDescription;

/** What one record of a source says. Closed: a new kind is a new member here. */
export const RecordContent = Type.Union([
  Type.Object({ kind: Type.Literal('listing'), product, listing: Listing }, exact),
  Type.Object({ kind: Type.Literal('registration'), product, registration: Registration }, exact),
  Type.Object({ kind: Type.Literal('price'), product, price: MaximumPrice }, exact),
  Type.Object({ kind: Type.Literal('exemption'), product, exemption: PublishedExemption }, exact),
  Type.Object(
    { kind: Type.Literal('deliverability'), product, deliverability: Deliverability },
    exact,
  ),
  Type.Object({ kind: Type.Literal('signals'), product, signals: FieldSignals }, exact),
  Type.Object({ kind: Type.Literal('pack'), product, pack: Pack }, exact),
]);
export type RecordContent = Of<typeof RecordContent>;

/** One thing a snapshot says, under a key that stays the same from snapshot to snapshot. */
export interface SourceRecord {
  /** Unique within source and scope; row order and repeated rows never change it. */
  readonly key: string;
  /**
   * Line in the file as delivered (1 is the first), so that a claim leads back to its place;
   * in JSON the place of the element in its list, because a document may be one line.
   */
  readonly row: number;
  readonly content: RecordContent;
}
