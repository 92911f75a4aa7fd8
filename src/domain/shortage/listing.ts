import { Type } from 'typebox';
import { CalendarDateSchema, exact, OneOf, Said, type Of } from '../schema.ts';

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
export const Listing = Type.Object(
  {
    status: OneOf(listingStatuses),
    /** Status as the source wrote it; absent when the list has no such column. */
    statusGiven: Type.Optional(Said),
    start: Type.Optional(CalendarDateSchema),
    startMeans: OneOf(startMeanings),
    expectedEnd: Type.Optional(CalendarDateSchema),
    expectedEndCertainty: OneOf(['firm', 'estimate', 'unknown']),
    /** First day on which it is back, or the end the authority recorded. */
    actualEnd: Type.Optional(CalendarDateSchema),
    extent: Type.Optional(OneOf(['total', 'partial'])),
    /** The list says the medicine leaves the market for good. */
    permanent: Type.Optional(Type.Boolean()),
    reason: Type.Optional(Said),
    /** The day the holder told the authority. */
    notified: Type.Optional(CalendarDateSchema),
    /** The day the authority first put it up. */
    published: Type.Optional(CalendarDateSchema),
    /** The day the authority last touched it. */
    updated: Type.Optional(CalendarDateSchema),
    /** Other public columns worth keeping, as given. Never personal data. */
    extra: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  exact,
);
export type Listing = Of<typeof Listing>;
