import type { CalendarDate } from '../../law/calendar-date.ts';
import type { PublishableField } from '../../law/publication.ts';
import type { NotificationStep, PublishablePart } from '../notification/notification.ts';
import type { Listing, ListingStatus } from '../shortage/listing.ts';

/** What a notification says, as far as it goes into a public row. */
export interface Publishable {
  readonly part: PublishablePart;
  readonly step: NotificationStep;
  /** The day on which the holder said it, and on which it said it first. */
  readonly asserted: CalendarDate;
  readonly notified: CalendarDate;
}

/**
 * The public row of a notification: those of its fields that a regime lets out, in the
 * words of every other list. What a regime keeps back is absent, like anything else that a
 * list does not report.
 */
export function publishedListing(
  { part, step, asserted, notified }: Publishable,
  fields: readonly PublishableField[],
  on: CalendarDate,
): Listing {
  const may = (field: PublishableField) => fields.includes(field);
  return {
    status: may('start') ? statusOf(part, step, on) : 'notice',
    ...(may('start') ? { start: part.start } : {}),
    startMeans: may('start') ? (part.start <= on ? 'actual' : 'expected') : 'unknown',
    ...(may('end') && part.expectedEnd !== undefined ? { expectedEnd: part.expectedEnd } : {}),
    expectedEndCertainty: may('end') ? part.expectedEndCertainty : 'unknown',
    ...(may('end') && part.actualEnd !== undefined ? { actualEnd: part.actualEnd } : {}),
    ...(may('start') ? { extent: part.extent } : {}),
    ...(may('start') && permanent(part, step) ? { permanent: true } : {}),
    ...(may('reason') && part.cause !== undefined ? { reason: part.cause } : {}),
    notified,
    updated: asserted,
    ...(may('alternatives') && part.alternatives !== undefined
      ? { extra: { alternatives: part.alternatives } }
      : {}),
  };
}

function statusOf(part: PublishablePart, step: NotificationStep, on: CalendarDate): ListingStatus {
  if (step === 'withdrawn') return 'avoided';
  if (step === 'resolved') return 'resolved';
  if (permanent(part, step)) return part.start <= on ? 'discontinued' : 'to-be-discontinued';
  if (part.kind === 'first-marketing') return part.start <= on ? 'available' : 'notice';
  if (part.start > on) return 'anticipated';
  return part.extent === 'total' ? 'unavailable' : 'limited';
}

function permanent(part: PublishablePart, step: NotificationStep): boolean {
  return part.kind === 'discontinuation' || step === 'discontinued';
}

/** Names of the fields that would read otherwise; the days of the row itself are none. */
export function listingDifferences(before: Listing, after: Listing): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  names.delete('updated');
  names.delete('startMeans');
  names.delete('published');
  return [...names].filter((name) => text(before, name) !== text(after, name)).toSorted();
}

function text(listing: Listing, name: string): string | undefined {
  const value: unknown = Reflect.get(listing, name);
  return value === undefined ? undefined : JSON.stringify(value);
}
