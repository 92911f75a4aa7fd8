import type { CalendarDate } from '../../law/calendar-date.ts';
import type { PublishedExemption, RecordContent, Registration } from '../source/record.ts';
import { evidenceMapOf, type ReadMap } from './evidence-maps.ts';
import type { Indication, Interruption, Listed, Period, ShortageFacts } from './facts.ts';
import type { Listing } from './listing.ts';

/** One thing a source said, as of one of its snapshots. */
export interface Evidence {
  readonly source: string;
  /** Day of the snapshot that says it, or that no longer does. */
  readonly asserted: CalendarDate;
  /** `false`: the record has left the source; `content` is what it last said. */
  readonly present: boolean;
  readonly content: RecordContent;
  /** Last snapshot that still held it, where `present` is false and somebody knows. */
  readonly lastPresent?: CalendarDate;
  /** Tells the products of a group apart; absent: all of it is about one product. */
  readonly product?: string;
}

/** The facts that each record gives by itself, by the evidence map of its source. */
export function recordFacts(evidence: readonly Evidence[], on: CalendarDate): ShortageFacts {
  const facts: ShortageFacts = {};
  for (const item of evidence) {
    const read = evidenceMapOf(item.source);
    if (read !== undefined) addRecord(facts, item, read, on);
  }
  return facts;
}

function addRecord(facts: ShortageFacts, item: Evidence, read: ReadMap, on: CalendarDate): void {
  const { content } = item;
  switch (content.kind) {
    case 'listing':
      addMarketing(facts, item, content.listing, read, on);
      return addListing(facts, item, content.listing, read);
    case 'registration':
      return addRegistration(facts, item, content.registration, read, on);
    case 'exemption':
      if (item.present && holdsOn(content.exemption, on)) addIndications(facts, item.source, read);
      return undefined;
    case 'signals':
      if (item.present) addIndications(facts, item.source, read);
      return undefined;
    case 'price':
      if (item.present) addIndications(facts, item.source, read);
      return undefined;
    case 'deliverability':
    case 'pack':
      // What a pack holds says nothing about supply.
      return undefined;
    default:
      return content satisfies never;
  }
}

function addListing(facts: ShortageFacts, item: Evidence, listing: Listing, read: ReadMap): void {
  if (read.proves.has('listed-by-authority')) {
    facts.listed = [...(facts.listed ?? []), listedBy(item, listing)];
  }
  if (item.present) addIndications(facts, item.source, read);
  const type = read.map.shortageReports;
  if (type !== undefined && (listing.extra?.[type.column] ?? type.value) !== type.value) return;
  const period = periodOf(item, listing, read);
  if (period === undefined) return;
  const national = read.proves.has('supply-below-demand');
  if (read.proves.has('interruption')) {
    const interruption: Interruption = {
      ...period,
      ...extentOf(listing, read),
      ...(national ? { level: 'national' as const } : {}),
    };
    facts.interruptions = [...(facts.interruptions ?? []), interruption];
  } else if (national) {
    facts.supplyBelowDemand = [...(facts.supplyBelowDemand ?? []), period];
  }
  if (read.proves.has('delivery-within-term')) {
    facts.lateDelivery = [...(facts.lateDelivery ?? []), period];
  }
}

function listedBy(item: Evidence, listing: Listing): Listed {
  const { source: authority, asserted: snapshot } = item;
  if (!item.present) return { authority, snapshot, listed: false };
  return {
    authority,
    snapshot,
    listed: true,
    status: listing.permanent === true && !isOver(listing) ? 'discontinued' : listing.status,
    ...(listing.start === undefined ? {} : { since: listing.start }),
    sinceMeans: listing.startMeans,
    ...(listing.expectedEnd === undefined ? {} : { expectedUntil: listing.expectedEnd }),
    certainty: listing.expectedEndCertainty,
  };
}

function isOver({ status }: Listing): boolean {
  return status === 'resolved' || status === 'avoided' || status === 'available';
}

/** The stretch of days that a row speaks of; `undefined` where it speaks of none. */
function periodOf(item: Evidence, listing: Listing, read: ReadMap): Period | undefined {
  if (listing.permanent === true) return undefined;
  const said = { source: item.source, ...announcementOf(listing) };
  switch (listing.status) {
    case 'unavailable':
    case 'limited':
      return running(item, listing, read, said);
    case 'anticipated':
      return {
        ...said,
        ...(listing.start === undefined ? {} : { from: listing.start }),
        ...expectationOf(listing, read),
        reportedOn: item.asserted,
        anticipated: true,
      };
    case 'resolved':
      if (read.map.resolvedIsPassedEnd === true) {
        return { ...said, ...begunOn(listing, item.asserted, read), endUnknown: true };
      }
      return ended(item, listing, read, said);
    case 'available':
      return { ...said, overBy: item.asserted };
    case 'avoided':
      return { ...said, avoided: true };
    case 'to-be-discontinued':
    case 'discontinued':
    case 'suspended':
    case 'notice':
    case 'unknown':
      return undefined;
    default:
      return listing.status satisfies never;
  }
}

type Said = Pick<Period, 'source' | 'announcedOn'>;

function running(item: Evidence, listing: Listing, read: ReadMap, said: Said): Period {
  const { start } = listing;
  const expected = expectationOf(listing, read);
  if (start !== undefined && start > item.asserted && meansStart(listing)) {
    return { ...said, ...expected, from: start, reportedOn: item.asserted, anticipated: true };
  }
  const begun = begunOn(listing, item.asserted, read);
  const lastSaid = item.present ? item.asserted : item.lastPresent;
  return {
    ...said,
    ...expected,
    ...begun,
    ...(lastSaid === undefined ? {} : { reportedOn: lastSaid }),
    ...endOf(item, listing, read),
  };
}

/** An end that is recorded; else a row that has left the list leaves the end unknown. */
function endOf(item: Evidence, listing: Listing, read: ReadMap): Partial<Period> {
  if (listing.actualEnd !== undefined && read.proves.has('interruption-end')) {
    return { until: listing.actualEnd };
  }
  return item.present ? {} : { endUnknown: true };
}

function ended(item: Evidence, listing: Listing, read: ReadMap, said: Said): Period {
  const begun = begunOn(listing, item.asserted, read);
  const expected = expectationOf(listing, read);
  return listing.actualEnd !== undefined && read.proves.has('interruption-end')
    ? { ...said, ...begun, ...expected, until: listing.actualEnd }
    : { ...said, ...begun, ...expected, overBy: item.asserted };
}

/**
 * A start proves a beginning only where the list means one by it: never the day on which
 * something was registered, updated or published. An expected start that has passed is no
 * start either, unless the list shows one column for both and says that it has begun.
 */
function begunOn(listing: Listing, asserted: CalendarDate, read: ReadMap): Partial<Period> {
  const { start, startMeans } = listing;
  if (start === undefined || start > asserted || !read.proves.has('interruption-start')) return {};
  return startMeans === 'actual' || startMeans === 'actual-or-expected' ? { from: start } : {};
}

function meansStart({ startMeans }: Listing): boolean {
  return (
    startMeans === 'actual' || startMeans === 'expected' || startMeans === 'actual-or-expected'
  );
}

function expectationOf(listing: Listing, read: ReadMap): Partial<Period> {
  if (listing.expectedEnd === undefined || !read.proves.has('expected-end')) return {};
  return { expectedUntil: listing.expectedEnd, certainty: listing.expectedEndCertainty };
}

function announcementOf(listing: Listing): Partial<Period> {
  const announcedOn = listing.notified ?? listing.published;
  return announcedOn === undefined ? {} : { announcedOn };
}

function extentOf(listing: Listing, read: ReadMap): Partial<Interruption> {
  if (listing.extent !== undefined) return { extent: listing.extent };
  if (listing.status === 'limited') return { extent: 'partial' };
  return listing.status === 'unavailable' && read.proves.has('extent') ? { extent: 'total' } : {};
}

/** A word on the standing of the medicine holds from the day of its snapshot. */
function addMarketing(
  facts: ShortageFacts,
  item: Evidence,
  listing: Listing,
  read: ReadMap,
  on: CalendarDate,
): void {
  const word = read.map.marketedWord;
  const said = word === undefined ? undefined : listing.extra?.[word.column];
  if (word === undefined || said === undefined || !item.present || item.asserted > on) return;
  facts.marketed = said.toUpperCase() === word.value;
}

/**
 * A register says how things stand on its own day, and of an earlier one nothing; but a
 * withdrawal carries its own date.
 */
function addRegistration(
  facts: ShortageFacts,
  item: Evidence,
  registration: Registration,
  read: ReadMap,
  on: CalendarDate,
): void {
  if (!item.present) return;
  const { marketed, legalStatus, withdrawnOn } = registration;
  const proves = read.proves.has('marketed');
  if (proves && withdrawnOn !== undefined && withdrawnOn <= on) facts.marketed = false;
  if (item.asserted > on) return;
  if (proves && marketed !== undefined) facts.marketed = marketed;
  if (
    legalStatus !== undefined &&
    legalStatus !== 'unknown' &&
    read.proves.has('prescription-only')
  ) {
    facts.prescriptionOnly = legalStatus === 'prescription-only';
  }
  addIndications(facts, item.source, read);
}

function holdsOn({ validFrom, validThrough }: PublishedExemption, on: CalendarDate): boolean {
  return (
    (validFrom === undefined || validFrom <= on) &&
    (validThrough === undefined || on <= validThrough)
  );
}

function addIndications(facts: ShortageFacts, source: string, read: ReadMap): void {
  if (read.indicates.length === 0) return;
  const known: Indication[] = facts.indications ?? [];
  const added = read.indicates
    .filter((need) => !known.some((item) => item.need === need && item.source === source))
    .map((need) => ({ need, source }));
  facts.indications = [...known, ...added];
}
