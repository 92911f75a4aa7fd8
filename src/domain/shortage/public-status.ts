import { daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import type { Because, Params } from '../decision.ts';
import type { RecordContent, Registration } from '../source/record.ts';
import type { SourceKind } from '../source/source.ts';
import type { Listing, StartMeaning } from './listing.ts';

/** The five public states (pages.md). Unknown is never shown as available. */
export const publicStatuses = [
  'available',
  'limited',
  'unavailable',
  'off-market',
  'no-public-information',
] as const;
export type PublicStatus = (typeof publicStatuses)[number];

/** One thing a public source says about a product. */
export interface PublicWord {
  readonly source: string;
  readonly kind: SourceKind;
  readonly asserted: CalendarDate;
  readonly present: boolean;
  readonly content: RecordContent;
}

export type PublicStatusCode =
  | 'listed-unavailable'
  | 'listed-limited'
  | 'listed-off-market'
  | 'listed-anticipated'
  | 'listed-other'
  | 'listed-ended'
  | 'listed-ended-later'
  | 'no-longer-listed'
  | 'expected-end-passed'
  | 'wholesalers-deliver'
  | 'wholesalers-deliver-partly'
  | 'wholesalers-do-not-deliver'
  | 'evidence-too-old'
  | 'register-withdrawn'
  | 'register-not-marketed'
  | 'exemption-valid'
  | 'no-public-evidence';

export interface PublicStatusFound {
  readonly status: PublicStatus;
  readonly since?: CalendarDate;
  readonly sinceMeans: StartMeaning;
  readonly expectedEnd?: CalendarDate;
  readonly expectedEndCertainty: 'firm' | 'estimate' | 'unknown';
  /** Day of the newest word the status rests on. */
  readonly checked?: CalendarDate;
  readonly because: readonly Because<PublicStatusCode>[];
  /** The words the status rests on, for its sources and receipt. */
  readonly rests: readonly PublicWord[];
}

interface Draft {
  readonly status: PublicStatus;
  readonly listing?: Listing;
  readonly rests: readonly PublicWord[];
}

/**
 * What the public may be told of a product on a day, from public words alone. An
 * authority's own list goes before the wholesalers' week, and that before the register;
 * what is older stays visible in the trace.
 */
export function publicStatus(
  words: readonly PublicWord[],
  on: CalendarDate,
  law: LawBook,
): PublicStatusFound {
  const asked = { on, freshDays: inForce(law, 'publication-evidence-age', on).version.value };
  const because: Because<PublicStatusCode>[] = [];
  const say = (code: PublicStatusCode, word: PublicWord, params: Params = {}) => {
    because.push({
      code,
      params: { source: word.source, asserted: word.asserted, ...params },
      fact: word.source,
    });
  };
  const listed = fromListings(words, asked, say);
  const delivered = fromDeliverability(words, asked, say);
  const registered = fromRegister(words, on, say);
  for (const word of words) {
    if (word.present && word.content.kind === 'exemption' && isValid(word.content.exemption, on)) {
      say('exemption-valid', word, { decision: word.content.exemption.decision });
    }
  }
  const found = listed ?? delivered ?? registered;
  if (found === undefined) {
    because.push({ code: 'no-public-evidence', params: { on } });
    return {
      status: 'no-public-information',
      sinceMeans: 'unknown',
      expectedEndCertainty: 'unknown',
      because,
      rests: [],
    };
  }
  const { listing } = found;
  const checked = found.rests
    .map((word) => word.asserted)
    .toSorted()
    .at(-1);
  return {
    status: found.status,
    ...(listing?.start === undefined || found.status === 'available'
      ? {}
      : { since: listing.start }),
    sinceMeans: listing?.startMeans ?? 'unknown',
    ...(listing?.expectedEnd === undefined || found.status === 'available'
      ? {}
      : { expectedEnd: listing.expectedEnd }),
    expectedEndCertainty:
      listing?.expectedEnd === undefined ? 'unknown' : listing.expectedEndCertainty,
    ...(checked === undefined ? {} : { checked }),
    because,
    rests: found.rests,
  };
}

/** The day that is asked about, and how many days old evidence of availability may be on it. */
interface Asked {
  readonly on: CalendarDate;
  readonly freshDays: number;
}

type Say = (code: PublicStatusCode, word: PublicWord, params?: Params) => void;

/** From worst to best: of several rows on one product the worst is what a patient meets. */
const severity: readonly PublicStatus[] = ['off-market', 'unavailable', 'limited', 'available'];

function fromListings(words: readonly PublicWord[], asked: Asked, say: Say): Draft | undefined {
  const drafts: Draft[] = [];
  for (const word of words) {
    if (word.kind !== 'shortage-list' || word.content.kind !== 'listing') continue;
    const { listing } = word.content;
    if (!word.present) {
      say('no-longer-listed', word);
      continue;
    }
    const status = statusOf(listing, word, asked, say);
    if (status !== undefined) drafts.push({ status, listing, rests: [word] });
  }
  const current = drafts.filter((draft) => draft.status !== 'off-market');
  // A discontinued pack beside one that is still supplied does not take the medicine off the market.
  const among = current.length > 0 ? current : drafts;
  return among.toSorted((a, b) => severity.indexOf(a.status) - severity.indexOf(b.status))[0];
}

function statusOf(
  listing: Listing,
  word: PublicWord,
  asked: Asked,
  say: Say,
): PublicStatus | undefined {
  const { on } = asked;
  const params = { given: listing.statusGiven ?? listing.status };
  const { start } = listing;
  // A start that an old list announced, and that no list has confirmed since, was never seen to happen.
  const unseen = start !== undefined && word.asserted < start && !isFresh(word, asked);
  if (start !== undefined && (on < start || unseen) && listing.startMeans !== 'updated') {
    say('listed-anticipated', word, { ...params, start });
    return undefined;
  }
  if (listing.actualEnd !== undefined && listing.actualEnd <= on) {
    say('listed-ended', word, { ...params, end: listing.actualEnd });
    return isFresh(word, asked) ? 'available' : tooOld(word, asked, say);
  }
  switch (listing.status) {
    case 'unavailable':
      say(listing.extent === 'partial' ? 'listed-limited' : 'listed-unavailable', word, params);
      overdue(listing, word, on, say);
      return listing.extent === 'partial' ? 'limited' : 'unavailable';
    case 'limited':
      say('listed-limited', word, params);
      overdue(listing, word, on, say);
      return 'limited';
    case 'discontinued':
      say('listed-off-market', word, params);
      return 'off-market';
    case 'resolved':
    case 'available':
      if (listing.actualEnd !== undefined)
        return beforeItsEnd(listing, listing.actualEnd, word, say);
      say('listed-ended', word, { ...params, end: word.asserted });
      return isFresh(word, asked) ? 'available' : tooOld(word, asked, say);
    case 'anticipated':
      if (listing.start === undefined) say('listed-other', word, params);
      else say('listed-anticipated', word, { ...params, start: listing.start });
      return undefined;
    case 'to-be-discontinued':
    case 'suspended':
    case 'avoided':
    case 'notice':
    case 'unknown':
      say('listed-other', word, params);
      return undefined;
    default:
      return listing.status satisfies never;
  }
}

/**
 * Asked about a day before the end that the list records. Its interruption ran on that day
 * only if its first day is one on which it did begin, not one of publishing or expecting.
 */
function beforeItsEnd(
  listing: Listing,
  end: CalendarDate,
  word: PublicWord,
  say: Say,
): PublicStatus | undefined {
  const params = { given: listing.statusGiven ?? listing.status };
  const hadBegun =
    listing.start !== undefined &&
    (listing.startMeans === 'actual' || listing.startMeans === 'actual-or-expected');
  if (!hadBegun) {
    say('listed-other', word, params);
    return undefined;
  }
  say('listed-ended-later', word, { ...params, end });
  return listing.extent === 'partial' ? 'limited' : 'unavailable';
}

/** An expected end that has passed is not an end; the reader is told that it has passed. */
function overdue(listing: Listing, word: PublicWord, on: CalendarDate, say: Say): void {
  if (listing.expectedEnd !== undefined && listing.expectedEnd <= on) {
    say('expected-end-passed', word, { expectedEnd: listing.expectedEnd });
  }
}

function tooOld(word: PublicWord, { freshDays }: Asked, say: Say): undefined {
  say('evidence-too-old', word, { days: freshDays });
  return undefined;
}

function isFresh(word: PublicWord, { on, freshDays }: Asked): boolean {
  const age = daysBetween(word.asserted, on);
  return age >= 0 && age <= freshDays;
}

function fromDeliverability(
  words: readonly PublicWord[],
  asked: Asked,
  say: Say,
): Draft | undefined {
  const { on } = asked;
  const current = words.filter(
    (word) => word.present && word.content.kind === 'deliverability' && word.asserted <= on,
  );
  const newest = current
    .map((word) => word.asserted)
    .toSorted()
    .at(-1);
  const week = current.filter((word) => word.asserted === newest);
  const [first] = week;
  if (first === undefined) return undefined;
  if (!isFresh(first, asked)) return tooOld(first, asked, say);
  const answers = week.flatMap(({ content }) =>
    content.kind === 'deliverability' ? [content.deliverability] : [],
  );
  // A product of several packs has several answers of each wholesaler.
  const total = new Set(answers.map(({ wholesaler }) => wholesaler)).size;
  const delivering = new Set(
    answers.filter(({ deliverable }) => deliverable).map(({ wholesaler }) => wholesaler),
  ).size;
  const params = { delivering, total };
  if (delivering === total) {
    say('wholesalers-deliver', first, params);
    return { status: 'available', rests: week };
  }
  if (delivering > 0) {
    say('wholesalers-deliver-partly', first, params);
    return { status: 'limited', rests: week };
  }
  say('wholesalers-do-not-deliver', first, params);
  return { status: 'unavailable', rests: week };
}

/** Off the market only where every entry says so: one pack or one register beside it is enough to doubt. */
function fromRegister(words: readonly PublicWord[], on: CalendarDate, say: Say): Draft | undefined {
  const gone: { readonly word: PublicWord; readonly code: PublicStatusCode }[] = [];
  for (const word of words) {
    if (!word.present || word.content.kind !== 'registration') continue;
    const code = departure(word.content.registration, on);
    if (code === undefined) return undefined;
    gone.push({ word, code });
  }
  if (gone.length === 0) return undefined;
  for (const { word, code } of gone) say(code, word);
  return { status: 'off-market', rests: gone.map(({ word }) => word) };
}

function departure(
  { status, marketed, withdrawnOn }: Registration,
  on: CalendarDate,
): PublicStatusCode | undefined {
  // Before the day of withdrawal the entry of today does not tell whether it was marketed.
  if (withdrawnOn !== undefined && on < withdrawnOn) return undefined;
  if (status === 'withdrawn') return 'register-withdrawn';
  return marketed === false ? 'register-not-marketed' : undefined;
}

function isValid(
  exemption: { validFrom?: CalendarDate; validThrough?: CalendarDate },
  on: CalendarDate,
): boolean {
  const begun = exemption.validFrom === undefined || exemption.validFrom <= on;
  return begun && (exemption.validThrough === undefined || on <= exemption.validThrough);
}
