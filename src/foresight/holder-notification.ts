import {
  addDays,
  addMonths,
  daysBetween,
  weekday,
  type CalendarDate,
} from '../law/calendar-date.ts';
import type { Chance } from './chance.ts';
import {
  interruptionCauses,
  causeShares,
  notifiableDays,
  type Interruption,
  type InterruptionCause,
} from './interruption.ts';
import { padded } from './party.ts';
import { endOfMarketing, groupOf, isMarketed, type TwinProduct } from './product.ts';
import { daysPerYear, longestLead, type Timeline } from './timeline.ts';

/** What a holder told the authority of one interruption, in all versions of the telling. */
export interface HolderNotification {
  /** `XX-2026-0042`: the year in which it came in, and its turn. */
  readonly caseNumber: string;
  readonly product: TwinProduct;
  readonly kind: 'interruption' | 'discontinuation';
  /** Other products of the group that were there when it was first told. */
  readonly alternatives: readonly TwinProduct[];
  /** Absent where nothing happened in the end. */
  readonly interruption?: Interruption;
  /** Oldest first, at least one; each replaces the one before it. */
  readonly versions: readonly NotificationVersion[];
}

export interface NotificationVersion {
  /** The day on which the holder said it. */
  readonly on: CalendarDate;
  readonly step: 'first' | 'amended' | 'resolved' | 'withdrawn';
  readonly cause: InterruptionCause;
  readonly extent: 'total' | 'partial';
  readonly start: CalendarDate;
  readonly expectedEnd?: CalendarDate;
  readonly certainty: 'firm' | 'estimate' | 'unknown';
  /** Only when resolved: first day on which demand is met again. */
  readonly actualEnd?: CalendarDate;
}

const share = {
  /** Interruptions of 14 days and more of which the holder says nothing. */
  silent: 0.08,
  twoMonthsAhead: 0.22,
  ahead: 0.3,
  firm: 0.2,
  noEndGiven: 0.12,
};
/** Cases told ahead that in the end did not come, per product and year. */
const avertedRate = 0.012;

type Draft = Omit<HolderNotification, 'caseNumber'>;

export function makeNotifications(
  products: readonly TwinProduct[],
  interruptions: readonly Interruption[],
  time: Timeline,
  chance: Chance,
): HolderNotification[] {
  const alternatives = alternativesIn(products, interruptions);
  const drafts = [
    ...interruptions.flatMap((interruption) =>
      told(interruption, alternatives, time, chance.fork(interruption.id)),
    ),
    ...averted(products, time, chance.fork('averted')),
    ...discontinued(products, alternatives, time, chance.fork('discontinued')),
  ];
  return numbered(drafts);
}

/** A case is numbered by the day it came in; within a day by product, so that order is fixed. */
function numbered(drafts: readonly Draft[]): HolderNotification[] {
  const firstDay = ({ versions }: Draft) => versions[0]?.on ?? '';
  const sorted = drafts.toSorted((left, right) =>
    compare(firstDay(left) + left.product.id, firstDay(right) + right.product.id),
  );
  const turns = new Map<string, number>();
  return sorted.map((draft) => {
    const year = firstDay(draft).slice(0, 4);
    const turn = (turns.get(year) ?? 0) + 1;
    turns.set(year, turn);
    return { caseNumber: `XX-${year}-${padded(turn, 4)}`, ...draft };
  });
}

function told(
  interruption: Interruption,
  alternatives: AlternativesOn,
  time: Timeline,
  chance: Chance,
): Draft[] {
  const { product, start, end, cause, extent } = interruption;
  const length = daysBetween(start, end);
  if (length < notifiableDays || chance.happens(share.silent)) return [];
  const on = addDays(start, Math.min(drawLead(chance), length - 3));
  if (on > time.until) return [];

  const foreseen =
    on < start && chance.happens(0.3) ? addDays(start, chance.between(-10, 14)) : start;
  const opening = { cause, extent, start: later(foreseen, on < start ? addDays(on, 1) : foreseen) };
  const versions = tell(opening, on, interruption, time, chance);
  return [
    {
      product,
      kind: 'interruption',
      alternatives: alternatives(product, on),
      interruption,
      versions,
    },
  ];
}

/** Days from the start to the first word; negative is ahead of it. */
function drawLead(chance: Chance): number {
  const drawn = chance.uniform();
  if (drawn < share.twoMonthsAhead) return -chance.between(62, 150);
  if (drawn < share.twoMonthsAhead + share.ahead) return -chance.between(1, 61);
  return chance.between(0, 24);
}

type Telling = Pick<NotificationVersion, 'cause' | 'extent' | 'start'>;

/** First word, revisions as promises come near, and the word that it is over. */
function tell(
  opening: Telling,
  on: CalendarDate,
  { start, end }: Interruption,
  time: Timeline,
  chance: Chance,
): NotificationVersion[] {
  const versions: NotificationVersion[] = [];
  const add = (version: NotificationVersion): boolean => {
    if (version.on > time.until) return false;
    versions.push(version);
    return true;
  };
  let telling = opening;
  let promised = promise(on, later(on, start), end, chance);
  add({ on, step: 'first', ...telling, ...promised });

  if (telling.start !== start && on < start) {
    telling = { ...telling, start };
    const corrected = earlier(telling.start, opening.start);
    if (!add({ on: later(addDays(on, 1), corrected), step: 'amended', ...telling, ...promised })) {
      return versions;
    }
  }
  for (let now = versions.at(-1)?.on ?? on; ;) {
    const next = nextWord(now, promised.expectedEnd, end, chance);
    if (next === undefined) break;
    promised = promise(next, later(next, start), end, chance, promised.expectedEnd);
    if (!add({ on: next, step: 'amended', ...telling, ...promised })) return versions;
    now = next;
  }
  const delay = chance.happens(0.85) ? chance.between(0, 6) : chance.between(7, 40);
  const last = versions.at(-1);
  const told = later(addDays(end, delay), addDays(last?.on ?? on, 1));
  add({ on: told, step: 'resolved', ...telling, ...promised, actualEnd: end });
  return versions;
}

/** When the holder speaks again before the end, if at all. */
function nextWord(
  now: CalendarDate,
  expectedEnd: CalendarDate | undefined,
  end: CalendarDate,
  chance: Chance,
): CalendarDate | undefined {
  const next = addDays(now, daysToNextWord(now, expectedEnd, end, chance));
  return next < end ? next : undefined;
}

function daysToNextWord(
  now: CalendarDate,
  expectedEnd: CalendarDate | undefined,
  end: CalendarDate,
  chance: Chance,
): number {
  if (expectedEnd === undefined) return 5 + Math.round(chance.exponential(35));
  const left = daysBetween(now, expectedEnd);
  if (expectedEnd >= end) {
    // Sooner than feared: sometimes said in between, mostly only when it is over.
    return chance.happens(0.35) ? Math.max(3, Math.round(left * 0.4)) : left + 1000;
  }
  // Most holders speak shortly before the promised day, some only after it has passed.
  return Math.max(1, left + (chance.happens(0.8) ? chance.between(-12, 1) : chance.between(2, 30)));
}

type Promised = Pick<NotificationVersion, 'expectedEnd' | 'certainty'>;

/**
 * What a holder thinks on `on`: mostly too soon, seldom too late, rounded to a Monday or
 * the end of a month. Ends are moved to later in nine of ten revisions with two dates,
 * as in the one public register that shows it.
 */
function promise(
  on: CalendarDate,
  from: CalendarDate,
  end: CalendarDate,
  chance: Chance,
  before?: CalendarDate,
): Promised {
  if (before === undefined && chance.happens(share.noEndGiven)) return { certainty: 'unknown' };
  const left = Math.max(1, daysBetween(from, end));
  const hope = chance.happens(0.82) ? chance.logNormal(0.55, 0.45) : chance.logNormal(1.35, 0.3);
  const day = rounded(addDays(from, Math.max(7, Math.round(left * hope))), chance);
  const overdue = before !== undefined && before < end && day <= before;
  const expectedEnd = overdue ? addDays(later(on, before), 14) : day;
  return { expectedEnd, certainty: chance.happens(share.firm) ? 'firm' : 'estimate' };
}

function rounded(day: CalendarDate, chance: Chance): CalendarDate {
  const drawn = chance.uniform();
  if (drawn < 0.45) return addDays(day, (8 - weekday(day)) % 7);
  if (drawn < 0.75) return lastOfMonth(day);
  return day;
}

function lastOfMonth(day: CalendarDate): CalendarDate {
  const next = addMonths(day, 1);
  return addDays(next, -Number(next.slice(8)));
}

/** Told ahead, then taken back: the holder found another way before the day came. */
function averted(products: readonly TwinProduct[], time: Timeline, chance: Chance): Draft[] {
  const expected = (avertedRate * products.length * time.days) / daysPerYear;
  return Array.from({ length: chance.poisson(expected) }, () => {
    const product = chance.pick(products);
    const on = addDays(time.warmUpFrom, chance.between(0, time.days - 1));
    const start = addDays(on, chance.between(15, 100));
    const takenBack = addDays(on, chance.between(5, daysBetween(on, start) - 1));
    const telling = {
      cause: chance.pickWeighted(interruptionCauses, (cause) => causeShares[cause]),
      extent: chance.happens(0.35) ? ('partial' as const) : ('total' as const),
      start,
      expectedEnd: addDays(start, chance.between(notifiableDays, 120)),
      certainty: 'estimate' as const,
    };
    const versions: NotificationVersion[] = [{ on, step: 'first', ...telling }];
    if (takenBack <= time.until) versions.push({ on: takenBack, step: 'withdrawn', ...telling });
    const draft: Draft = { product, kind: 'interruption', alternatives: [], versions };
    return on <= time.until && isMarketed(product, start) ? [draft] : [];
  }).flat();
}

function discontinued(
  products: readonly TwinProduct[],
  alternatives: AlternativesOn,
  time: Timeline,
  chance: Chance,
): Draft[] {
  return products.flatMap((product) => {
    const start = endOfMarketing(product, time.warmUpFrom);
    if (start === undefined) return [];
    const on = addDays(start, -chance.between(20, longestLead));
    if (on > time.until) return [];
    const version: NotificationVersion = {
      on,
      step: 'first',
      cause: 'commercial',
      extent: 'total',
      start,
      certainty: 'unknown',
    };
    const kind = 'discontinuation' as const;
    return [{ product, kind, alternatives: alternatives(product, on), versions: [version] }];
  });
}

/** Other products of the group that are marketed and not interrupted on the day, three at most. */
type AlternativesOn = (product: TwinProduct, day: CalendarDate) => readonly TwinProduct[];

function alternativesIn(
  products: readonly TwinProduct[],
  interruptions: readonly Interruption[],
): AlternativesOn {
  const peers = Map.groupBy(products, groupOf);
  const absences = Map.groupBy(interruptions, ({ product }) => product);
  const isGone = (product: TwinProduct, day: CalendarDate) =>
    (absences.get(product) ?? []).some(({ start, end }) => start <= day && day < end);
  return (product, day) =>
    (peers.get(groupOf(product)) ?? [])
      .filter((other) => other !== product && isMarketed(other, day) && !isGone(other, day))
      .slice(0, 3);
}

function later(left: CalendarDate, right: CalendarDate): CalendarDate {
  return left > right ? left : right;
}

function earlier(left: CalendarDate, right: CalendarDate): CalendarDate {
  return left < right ? left : right;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
