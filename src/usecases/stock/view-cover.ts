import type { Refusal } from '../../domain/problem.ts';
import { refuseLedger } from '../../domain/stock/ledger-problem.ts';
import {
  coverWeeks,
  releaseDesign,
  releasedWeek,
  type StockLink,
} from '../../domain/stock/release.ts';
import { addDays, weekday, type CalendarDate } from '../../law/calendar-date.ts';
import {
  exactCover,
  groupOfProduct,
  lastDelivered,
  lastReleased,
  releasedGroups,
  type ReleasedGroup,
} from '../../ledger/release.ts';
import type { Context } from '../context.ts';
import { readNumber } from '../parties/named-party.ts';

/** Of one group: exact, in a band, or not shown. `null` always comes with a why. */
export interface CoverItem {
  /** Composition: `ibuprofen | 400 mg | tablet | oraal gebruik`. */
  readonly group: string;
  /** Of the released design; the exact figure is of both. */
  readonly link?: StockLink;
  readonly units: number | null;
  readonly unitsWhy?: 'released-in-bands';
  readonly weeks: number | null;
  readonly weeksWhy?: 'released-in-bands' | 'nothing-left-the-stock';
  readonly band: string | null;
  readonly bandWhy?: 'shown-exactly' | 'not-eligible' | 'nothing-left-the-stock';
  readonly contributors: number | null;
  readonly contributorsWhy?: 'never-released';
  readonly shown: 'exact' | 'band' | 'suppressed';
  /** Why it is shown so. */
  readonly why: 'invented-country' | 'released-design' | 'not-eligible' | 'nothing-left-the-stock';
}

export interface Cover {
  readonly on: CalendarDate;
  readonly country: string;
  readonly unit: 'dosage-units';
  /** Of the released design: the week that it is about, by its Monday. */
  readonly week?: CalendarDate;
  readonly items: readonly CoverItem[];
}

export interface CoverInput {
  /** Absent: the last day that was delivered, or the last week that is public. */
  readonly on?: CalendarDate;
  /** Of the released design: what could be read on this day; absent: today. */
  readonly known?: CalendarDate;
  /** Only the group of this product. */
  readonly product?: string;
}

/**
 * What there is of every group. Who runs a database of an invented country sees it exactly, unless he asks
 * what could be read on a day; everybody else sees the one released design.
 */
export async function viewCover(
  context: Context,
  { on, known, product }: CoverInput,
): Promise<Cover | Refusal> {
  const last = await context.database.read(lastDelivered);
  if (last === undefined) return refuseLedger('stock-country-unknown');
  const found =
    context.demo && context.database.viewer.audience === 'operator' && known === undefined
      ? await exactly(context, last.country, on ?? last.day)
      : await released(context, last.country, { on, known });
  if ('kind' in found || product === undefined) return found;
  const groups = await groupsOf(context, product);
  return { ...found, items: found.items.filter(({ group }) => groups.includes(group)) };
}

function groupsOf({ database }: Context, product: string): Promise<readonly string[]> {
  const node = readNumber(product);
  // A group may be named by its composition as well.
  if (node === undefined) return Promise.resolve([product]);
  return database.read((tx) => groupOfProduct(tx, node));
}

async function exactly({ database }: Context, country: string, on: CalendarDate): Promise<Cover> {
  const groups = await database.read((tx) => exactCover(tx, country, on));
  return {
    on,
    country,
    unit: 'dosage-units',
    items: groups.map(({ group, units, contributors, ...pace }) => {
      const weeks = coverWeeks({ units, ...pace });
      return {
        group,
        units,
        ...(weeks === undefined
          ? { weeks: null, weeksWhy: 'nothing-left-the-stock' as const }
          : { weeks: Math.round(weeks * 1000) / 1000 }),
        band: null,
        bandWhy: 'shown-exactly',
        contributors,
        shown: 'exact',
        why: 'invented-country',
      };
    }),
  };
}

/** Read as it was stored when the week became public: nothing that was said since is in it. */
async function released(
  { database, law, today }: Context,
  country: string,
  {
    on,
    known = today(),
  }: { readonly on: CalendarDate | undefined; readonly known?: CalendarDate | undefined },
): Promise<Cover | Refusal> {
  const now = known < today() ? known : today();
  const design = releaseDesign(law, now);
  if (design === undefined) return refuseLedger('stock-design-not-ruled', { day: now });
  return database.read(async (tx) => {
    const newest = await lastReleased(tx, country, now);
    const last = newest?.week ?? releasedWeek(now, design);
    const week = on === undefined ? last : addDays(on, 1 - weekday(on));
    if (week > last) {
      return refuseLedger('stock-week-not-released', { day: week, last: addDays(last, 6) });
    }
    // Weeks before the first that was released have none.
    const groups = newest === undefined ? [] : await releasedGroups(tx, country, week);
    return {
      on: on ?? addDays(week, 6),
      country,
      unit: 'dosage-units',
      week,
      items: groups.map(itemOf),
    };
  });
}

function itemOf({ group, link, ...fate }: ReleasedGroup): CoverItem {
  return {
    group,
    link,
    units: null,
    unitsWhy: 'released-in-bands',
    weeks: null,
    weeksWhy: 'released-in-bands',
    ...(fate.band === null ? { band: null, bandWhy: fate.why } : { band: fate.band }),
    contributors: null,
    contributorsWhy: 'never-released',
    shown: fate.band === null ? 'suppressed' : 'band',
    why: fate.why,
  };
}
