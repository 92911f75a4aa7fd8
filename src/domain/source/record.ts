import type { CalendarDate } from '../../law/calendar-date.ts';
import type { ProductDescription } from '../product/description.ts';
import type { Listing } from '../shortage/listing.ts';

/** A register entry: that the product is authorised, and what the register says of it. */
export interface Registration {
  readonly status?: 'authorised' | 'withdrawn' | 'suspended' | 'unknown';
  /** Only where a source says so. */
  readonly marketed?: boolean;
  readonly authorisedSince?: CalendarDate;
  readonly withdrawnOn?: CalendarDate;
  readonly legalStatus?:
    | 'prescription-only'
    | 'pharmacy-only'
    | 'pharmacy-or-drugstore'
    | 'general-sale'
    | 'unknown';
  readonly legalStatusGiven?: string;
  readonly registerType?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

/** A maximum price per unit, exact: eurocents as a decimal text because the source has up to nine decimals. */
export interface MaximumPrice {
  readonly eurocentsPerUnit?: string;
  /** As given: `ml`, `stuk` … */
  readonly unit?: string;
  readonly productGroup: string;
}

/** An exemption (vrijstelling) as the inspectorate published it. */
export interface PublishedExemption {
  readonly decision: string;
  readonly validFrom?: CalendarDate;
  /** The last day on which it holds (validUntil is inclusive, rules.md §7). */
  readonly validThrough?: CalendarDate;
  readonly statusGiven?: string;
}

/** Whether one wholesaler could deliver at once, in the period the snapshot is about. */
export interface Deliverability {
  readonly wholesaler: string;
  readonly fullLineWholesalers: number;
  readonly deliverable: boolean;
}

/** Reports from the field in the period, counted; never who reported. */
export interface FieldSignals {
  readonly reporters: number;
  readonly since?: CalendarDate;
}

/** What one record of a source says. Closed: a new kind is a new member here. */
export type RecordContent =
  | { readonly kind: 'listing'; readonly product: ProductDescription; readonly listing: Listing }
  | {
      readonly kind: 'registration';
      readonly product: ProductDescription;
      readonly registration: Registration;
    }
  | { readonly kind: 'price'; readonly product: ProductDescription; readonly price: MaximumPrice }
  | {
      readonly kind: 'exemption';
      readonly product: ProductDescription;
      readonly exemption: PublishedExemption;
    }
  | {
      readonly kind: 'deliverability';
      readonly product: ProductDescription;
      readonly deliverability: Deliverability;
    }
  | {
      readonly kind: 'signals';
      readonly product: ProductDescription;
      readonly signals: FieldSignals;
    };

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
