import type { Refusal } from '../../domain/problem.ts';
import { refuse } from '../../domain/request-problem.ts';
import { explanationState, stageOn, type Explained } from '../../domain/stock/explanation.ts';
import type { StockRole } from '../../domain/stock/kind.ts';
import type { ObligationOutcome } from '../../domain/stock/obligation-outcome.ts';
import { addDays, parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';
import { punctuality, type PartyDay } from '../../ledger/punctuality.ts';
import { lastDayTold } from '../../ledger/last-told.ts';
import { lastDelivered } from '../../ledger/release.ts';
import { explanationThreads } from '../../registry/explanations.ts';
import { readParties } from '../../registry/parties.ts';
import { soughtWords } from '../../texts/stock-words.ts';
import { everything } from '../as-of.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { colouredProducts, colourRank, unlisted } from '../critical-lists/colours.ts';
import { termsOn } from '../stock/own-reporting.ts';
import { everyDecidedRow } from './kept-review.ts';
import type { ReviewRow } from './review-row.ts';
import { inspectorHere } from './who.ts';

/** Which rows are shown; `to-look`: those about which an inspector may have to do something. */
export const reviewShown = [
  'to-look',
  'short',
  'explained',
  'needs-judgement',
  'not-reported',
  'met',
  'exempt',
  'out-of-scope',
  'no-norm',
] as const satisfies readonly (ObligationOutcome | 'to-look')[];
export type ReviewShown = (typeof reviewShown)[number];

export interface LateParty {
  readonly party: number;
  readonly name: string;
  readonly role: StockRole;
  readonly days: readonly Pick<PartyDay, 'day' | 'state' | 'toldOn'>[];
}

export interface StockReview {
  readonly on: CalendarDate;
  readonly country: string;
  readonly shown: ReviewShown;
  readonly counts: Readonly<Partial<Record<ReviewShown, number>>>;
  /** Unexplained first, then by colour of the list, then by the units that are short. */
  readonly rows: readonly ReviewRow[];
  /** Days up to and including the one that is looked at. */
  readonly days: readonly CalendarDate[];
  /** Parties that told a day late, or not. */
  readonly late: readonly LateParty[];
  readonly expected: number;
}

export interface ReviewInput {
  /** As typed; absent: the last day that is over and was delivered. */
  readonly on?: string | undefined;
  readonly shown?: ReviewShown | undefined;
  /** Words in the name of the party, the medicine or the unit. */
  readonly words?: string | undefined;
  readonly requestId: string;
}

/** How far back missing and late deliveries are shown. */
const daysBack = 14;

/**
 * What an inspector may want to look at: the outcome of the obligation of every party and unit, with
 * what was explained. Nothing here is a violation: norms that are not fully read say so in each row.
 * The look stands in the processing log, for every party that it is about.
 */
export async function reviewStock(
  context: Context,
  { on: typed, shown = 'to-look', words = '', requestId }: ReviewInput,
): Promise<StockReview | Refusal> {
  const inspector = inspectorHere(context);
  if (isRefusal(inspector)) return inspector;
  const day = await dayOfReview(context, typed);
  if (isRefusal(day)) return day;
  const { on, country } = day;
  const terms = termsOn(context, context.today());
  if (isRefusal(terms)) return terms;
  const viewing = { activity: 'stock-view' as const, requestId };
  return viewConfidential(context, viewing, async (tx, concerns) => {
    const decided = await everyDecidedRow(context, tx, day);
    const listed = await colouredProducts(context, tx, country, {
      known: context.today(),
      recorded: everything,
    });
    const stages = new Map(
      (await explanationThreads(tx, {})).map(({ about, events }) => [
        keyOf(about),
        stageOn(explanationState(events), context.today()),
      ]),
    );
    const from = addDays(on, 1 - daysBack);
    const told = await punctuality(tx, {
      from,
      through: on,
      today: context.today(),
      inTimeWithinDays: terms.inTimeWithinDays,
    });
    const ids = new Set([...decided, ...told].map(({ party }) => party));
    for (const id of ids) concerns({ kind: 'party', id });
    const names = new Map((await readParties(tx, [...ids])).map(({ id, name }) => [id, name]));
    const nameOf = (party: number) => names.get(party) ?? `#${party}`;
    const every = decided
      .map((row) => ({
        ...row,
        partyName: nameOf(row.party),
        stage: stages.get(keyOf(row)) ?? 'none',
        listed: listed.get(row.product) ?? unlisted,
      }))
      .filter((row) => holds(row, words));
    return {
      on,
      country,
      shown,
      counts: counted(every),
      rows: every.filter((row) => isShown(row, shown)).toSorted(byUrgency),
      days: Array.from({ length: daysBack }, (_, at) => addDays(from, at)),
      late: lateParties(told, nameOf),
      expected: new Set(told.map(({ party, role }) => `${party} ${role}`)).size,
    };
  });
}

/** The day that is meant, of the country whose stock was delivered last. */
export async function dayOfReview(
  context: Context,
  typed: string | undefined,
): Promise<{ readonly on: CalendarDate; readonly country: string } | Refusal> {
  const last = await context.database.read(lastDelivered);
  if (last === undefined) {
    return { on: context.today(), country: context.defaultCountry };
  }
  const { country } = last;
  if (typed === undefined || typed === '') {
    const told = await context.database.read((tx) => lastDayTold(tx, country, context.today()));
    return { on: told ?? last.day, country };
  }
  const on = parseCalendarDate(typed);
  if (on === undefined) {
    return refuse('day-unreadable', { name: 'on', value: typed }, { column: 'on', value: typed });
  }
  return { on, country };
}

export function keyOf({ party, role, unit }: Explained): string {
  return `${party} ${role} ${unit}`;
}

function holds({ partyName, name, unit }: ReviewRow, words: string): boolean {
  const text = `${partyName} ${name} ${unit}`.toLowerCase();
  return soughtWords(words).every((word) => text.includes(word));
}

/** Short, explained, or where a person has to judge and the calculation alone says short. */
function isToLook({ outcome, shortUnits }: ReviewRow): boolean {
  if (outcome === 'needs-judgement') return shortUnits !== null;
  return outcome === 'short' || outcome === 'explained';
}

function isShown(row: ReviewRow, shown: ReviewShown): boolean {
  return shown === 'to-look' ? isToLook(row) : row.outcome === shown;
}

function counted(rows: readonly ReviewRow[]): StockReview['counts'] {
  return Object.fromEntries(
    reviewShown.map((shown) => [shown, rows.filter((row) => isShown(row, shown)).length]),
  );
}

/** What nobody explained; what waits for the inspector; what only a person can judge; what is explained. */
function turn({ outcome, stage }: ReviewRow): number {
  if (outcome === 'explained') return 3;
  if (outcome === 'needs-judgement') return 2;
  return stage === 'given' ? 1 : 0;
}

function byUrgency(one: ReviewRow, next: ReviewRow): number {
  return (
    turn(one) - turn(next) ||
    colourRank(one.listed.colour) - colourRank(next.listed.colour) ||
    (next.shortUnits ?? 0) - (one.shortUnits ?? 0) ||
    one.party - next.party ||
    (one.unit < next.unit ? -1 : 1)
  );
}

function lateParties(
  told: readonly PartyDay[],
  nameOf: (party: number) => string,
): readonly LateParty[] {
  const wrong = ({ state }: PartyDay) => state === 'late' || state === 'not-reported';
  return [...Map.groupBy(told, ({ party, role }) => `${party} ${role}`).values()].flatMap(
    (days): LateParty[] => {
      const [first] = days;
      if (first === undefined || !days.some(wrong)) return [];
      const { party, role } = first;
      return [{ party, name: nameOf(party), role, days }];
    },
  );
}
