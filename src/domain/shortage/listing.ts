import type { CalendarDate } from '../../law/calendar-date.ts';

/** What a list means by its start date: a property of the source, never assumed equal. */
export const startMeanings = [
  'actual',
  'expected',
  'actual-or-expected',
  'notified',
  'registered',
  'updated',
  'published',
  'unknown',
] as const;
export type StartMeaning = (typeof startMeanings)[number];

/** What the list says about the medicine, in one vocabulary; the word as given stays beside it. */
export const listingStatuses = [
  'unavailable',
  'limited',
  'anticipated',
  'to-be-discontinued',
  'discontinued',
  'suspended',
  'resolved',
  'avoided',
  'available',
  'notice',
  'unknown',
] as const;
export type ListingStatus = (typeof listingStatuses)[number];

/** A row of an authority's list: what the authority says, not what is so. */
export interface Listing {
  readonly status: ListingStatus;
  /** Status as the source wrote it; `''` is not possible, absent when the list has no such column. */
  readonly statusGiven?: string;
  readonly start?: CalendarDate;
  readonly startMeans: StartMeaning;
  readonly expectedEnd?: CalendarDate;
  readonly expectedEndCertainty: 'firm' | 'estimate' | 'unknown';
  /** First day on which it is back, or the end the authority recorded. */
  readonly actualEnd?: CalendarDate;
  readonly extent?: 'total' | 'partial';
  /** The list says the medicine leaves the market for good. */
  readonly permanent?: boolean;
  readonly reason?: string;
  /** The day the holder told the authority. */
  readonly notified?: CalendarDate;
  /** The day the authority first put it up, and last touched it. */
  readonly published?: CalendarDate;
  readonly updated?: CalendarDate;
  /** Other public columns worth keeping, as given. Never personal data. */
  readonly extra?: Readonly<Record<string, string>>;
}
