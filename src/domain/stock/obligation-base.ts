import { addDays, daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { Because, Missing, NormReference } from '../decision.ts';
import { cutOff, isLess, minus, none, plus, sumOf, type Exact } from './obligation-arithmetic.ts';
import type { StockPack, WeeklyDelivery } from './obligation-case.ts';
import { chosen } from './obligation-law.ts';
import { lacks, step, type BaseCode } from './obligation-outcome.ts';

type BaseStep = Because<BaseCode>;

const daysOfWeek = 7;

/** The weeks whose deliveries are summed. */
export interface BaseWindow {
  readonly from: CalendarDate;
  readonly through: CalendarDate;
  readonly weeks: number;
}

export interface Base {
  readonly window: BaseWindow;
  /** Deliveries minus returns, never below zero. Of an incomplete base: the known weeks. */
  readonly units: Exact;
  readonly complete: boolean;
  /** Weeks since the first of the packs joined, where all of them did within the window. */
  readonly weeksSinceJoined?: number;
  readonly steps: readonly BaseStep[];
  readonly missing: readonly Missing[];
}

type Moved = Pick<WeeklyDelivery, 'units' | 'toWholesalers' | 'returned'>;

/** What was delivered in the previous 52 weeks, as far as it was reported. */
export function readBase(packs: readonly StockPack[], on: CalendarDate, law: LawBook): Base {
  const { window, steps: windowSteps } = windowOf(packs, on, law);
  const joining = chosen(law, 'stock-pack-joined', on);
  const counts = joining.value === 'nothing-before';
  const read = packs.map((pack) =>
    readPack(pack, window, counts ? weeksSinceJoined(pack, window) : undefined),
  );
  const rows = read.flatMap(({ counted }) => counted);
  const net = netOf(rows, on, law);
  const below = isLess(net, none);
  const complete = read.every(({ gaps }) => gaps === 0);
  const missingWeek = chosen(law, 'stock-missing-week', on).norm;
  const isGap = read.some(({ steps }) => steps.some(({ code }) => gapCodes.includes(code)));
  const joined = read.flatMap(({ joinedWeeks }) => joinedWeeks ?? []);
  return {
    window,
    units: below ? none : net,
    complete,
    ...(joined.length === packs.length ? { weeksSinceJoined: Math.max(...joined) } : {}),
    steps: [
      ...windowSteps,
      ...read.flatMap(({ steps }) => steps).map((each) => resting(each, missingWeek, joining.norm)),
      ...movementSteps(rows, on, law),
      ...(below ? [step('base-below-zero', { units: cutOff(net) }, weekly)] : []),
      ...(complete && net.over === 0n ? [step('nothing-delivered', {}, weekly)] : []),
      ...(isGap ? [step('missing-weeks-remedy', {}, weekly)] : []),
    ],
    missing: complete ? [] : [lacks(weekly, 'requirement')],
  };
}

/** The choice that a step about a week without a report rests on. */
function resting(each: BaseStep, missing: NormReference, joined: NormReference): BaseStep {
  if (each.code === 'pack-joined') return { ...each, norm: joined };
  return gapCodes.includes(each.code) ? { ...each, norm: missing } : each;
}

/** Days that nobody told of, and that can be delivered after all. */
const gapCodes: readonly BaseCode[] = ['weeks-not-reported', 'deliveries-not-reported'];

/** Of a pack that joined within the window: the weeks of it from its first one; absent of any other. */
function weeksSinceJoined(
  { joinedOn }: StockPack,
  { from, through, weeks }: BaseWindow,
): number | undefined {
  if (joinedOn === undefined || joinedOn <= from || joinedOn > through) return undefined;
  const since = Math.ceil((daysBetween(joinedOn, through) + 1) / daysOfWeek);
  return since < weeks ? since : undefined;
}

const weekly = 'packs.weeklyDeliveries';

/** Deliveries, with those to wholesalers as the law has it, minus returns. */
export function netOf(rows: readonly Moved[], on: CalendarDate, law: LawBook): Exact {
  const withWholesalers = chosen(law, 'stock-deliveries-to-wholesalers', on).value === 'counted';
  const { units, toWholesalers, returned } = totals(rows);
  return minus(withWholesalers ? plus(units, toWholesalers) : units, returned);
}

function totals(rows: readonly Moved[]) {
  const total = (of: (row: Moved) => number | undefined) => sumOf(rows.map((row) => of(row) ?? 0));
  return {
    units: total(({ units }) => units),
    toWholesalers: total(({ toWholesalers }) => toWholesalers),
    returned: total(({ returned }) => returned),
  };
}

function movementSteps(
  rows: readonly Moved[],
  on: CalendarDate,
  law: LawBook,
): readonly BaseStep[] {
  const choice = chosen(law, 'stock-deliveries-to-wholesalers', on);
  const { toWholesalers, returned } = totals(rows);
  const code =
    choice.value === 'counted' ? 'wholesaler-deliveries-counted' : 'wholesaler-deliveries-left-out';
  return [
    ...(toWholesalers.over === 0n
      ? []
      : [
          step(
            code,
            { units: cutOff(toWholesalers) },
            'packs.weeklyDeliveries.toWholesalers',
            choice.norm,
          ),
        ]),
    ...(returned.over === 0n
      ? []
      : [
          step(
            'returns-subtracted',
            { units: cutOff(returned) },
            'packs.weeklyDeliveries.returned',
          ),
        ]),
  ];
}

/** The weeks end on the day before, or with the last week that was over. */
function windowOf(
  packs: readonly StockPack[],
  on: CalendarDate,
  law: LawBook,
): { readonly window: BaseWindow; readonly steps: readonly BaseStep[] } {
  const length = chosen(law, 'stock-base-window', on);
  const alignment = chosen(law, 'stock-base-alignment', on);
  const weeks = Math.floor(length.value / daysOfWeek);
  const dayBefore = addDays(on, -1);
  const through =
    alignment.value === 'day-before' ? dayBefore : (lastWeekEnd(packs, on) ?? dayBefore);
  const from = addDays(through, 1 - daysOfWeek * weeks);
  const days = daysBetween(through, dayBefore);
  return {
    window: { from, through, weeks },
    steps: [
      step('base-window', { from, through, weeks }, undefined, length.norm),
      ...(days === 0 ? [] : [step('base-ends-earlier', { days, through }, weekly, alignment.norm)]),
    ],
  };
}

/** The last day before this one on which a week ends as the party counts its weeks. */
function lastWeekEnd(packs: readonly StockPack[], on: CalendarDate): CalendarDate | undefined {
  const latest = packs
    .flatMap(({ weeklyDeliveries }) => weeklyDeliveries ?? [])
    .map(({ weekEnding }) => weekEnding)
    .filter((end) => end < on)
    .toSorted()
    .at(-1);
  if (latest === undefined) return undefined;
  const weeksSince = Math.floor((daysBetween(latest, on) - 1) / daysOfWeek);
  return addDays(latest, weeksSince * daysOfWeek);
}

interface PackRead {
  readonly counted: readonly WeeklyDelivery[];
  readonly gaps: number;
  readonly joinedWeeks?: number;
  readonly steps: readonly BaseStep[];
}

/** A report brought to the window: which weeks it covers, counted back from the last, 0. */
interface Placed {
  readonly row: WeeklyDelivery;
  readonly last: number;
  readonly first: number;
}

/** @param since weeks of the window from the one in which the pack joined; before it nothing was delivered. */
function readPack(
  { code, joinedOn, weeklyDeliveries }: StockPack,
  window: BaseWindow,
  since: number | undefined,
): PackRead {
  if (weeklyDeliveries === undefined) {
    const steps = [step('deliveries-not-reported', { code }, weekly)];
    return { counted: [], gaps: window.weeks, steps };
  }
  const [first, ...others] = weeklyDeliveries;
  // Almost always all weeks in one sum.
  if (first !== undefined && others.length === 0 && isWhole(first, window)) {
    return { counted: [first], gaps: 0, steps: [] };
  }
  const near = weeklyDeliveries
    .map((row) => place(row, window))
    .filter(({ first, last }) => first > -1 && last < window.weeks);
  const inLine = near.filter(
    ({ first, last }) => Number.isInteger(last) && last >= 0 && first < window.weeks,
  );
  const times = Array.from({ length: window.weeks }, () => 0);
  for (const { first, last } of inLine) {
    for (let week = last; week <= first; week += 1) times[week] = (times[week] ?? 0) + 1;
  }
  const counted = inLine.filter(({ first, last }) =>
    times.slice(last, first + 1).every((count) => count === 1),
  );
  const told = since ?? window.weeks;
  const known = counted.reduce(
    (sum, { first, last }) => sum + Math.max(0, Math.min(first, told - 1) - last + 1),
    0,
  );
  const outOfLine = near.filter((placed) => !inLine.includes(placed));
  return {
    counted: counted.map(({ row }) => row),
    gaps: told - known,
    ...(since === undefined ? {} : { joinedWeeks: since }),
    steps: [
      ...(since === undefined || joinedOn === undefined
        ? []
        : [step('pack-joined', { code, day: joinedOn, weeks: since }, 'packs.joinedOn')]),
      ...outOfLine.map(({ row }) =>
        step('week-out-of-line', { code, day: row.weekEnding }, weekly),
      ),
      ...times.flatMap((count, week) =>
        count > 1 ? [step('week-named-twice', { code, day: endOf(week, window) }, weekly)] : [],
      ),
      ...(told === known ? [] : gapSteps(code, window, told, counted, outOfLine)),
    ],
  };
}

function isWhole(row: WeeklyDelivery, { through, weeks }: BaseWindow): boolean {
  return row.weekEnding === through && row.weeks === weeks;
}

/**
 * Each run of days without a report. What is out of line was reported all the same; at the edges of the
 * window it leaves less than a week, which nobody needs to deliver.
 */
function gapSteps(
  code: string,
  { through }: BaseWindow,
  weeks: number,
  counted: readonly Placed[],
  outOfLine: readonly Placed[],
): readonly BaseStep[] {
  const days = weeks * daysOfWeek;
  const open = Array.from({ length: days }, () => true);
  for (const { first, last } of [...counted, ...outOfLine]) {
    open.fill(false, Math.max(0, last * daysOfWeek), Math.max(0, (first + 1) * daysOfWeek));
  }
  const starts = open.flatMap((each, at) => (each && open[at - 1] !== true ? [at] : []));
  return starts.toReversed().flatMap((start) => {
    const closed = open.indexOf(false, start);
    const end = closed === -1 ? days : closed;
    const isEdge = start === 0 || end === days;
    if (outOfLine.length > 0 && isEdge && end - start < daysOfWeek) return [];
    const from = addDays(through, 1 - end);
    const params = {
      code,
      count: Math.ceil((end - start) / daysOfWeek),
      from,
      through: addDays(through, -start),
    };
    return [step('weeks-not-reported', params, weekly)];
  });
}

function endOf(week: number, { through }: BaseWindow): CalendarDate {
  return addDays(through, -daysOfWeek * week);
}

function place(row: WeeklyDelivery, { through }: BaseWindow): Placed {
  const last = daysBetween(row.weekEnding, through) / daysOfWeek;
  return { row, last, first: last + (row.weeks ?? 1) - 1 };
}
