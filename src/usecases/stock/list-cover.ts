import { publicViewer } from '../../domain/party/viewer.ts';
import type { Refusal } from '../../domain/problem.ts';
import { refuseLedger } from '../../domain/stock/ledger-problem.ts';
import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import type { StockCoverAnswer } from '../answers/stock.ts';
import { isInvented } from '../as-of.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { readProductId } from '../naming.ts';
import { viewOwnStock, type OwnUnit } from './own-stock.ts';
import { viewCover, type CoverInput } from './view-cover.ts';

type Item = StockCoverAnswer['items'][number];
type OwnCover = NonNullable<Item['own']>;

export interface CoverQuestion {
  /** A day of the week that is asked for; absent: the last that is public. */
  readonly on?: CalendarDate;
  /** What could be read on this day; absent: today. */
  readonly known?: CalendarDate;
  /** Id of a medicine, `p17`: only its group. */
  readonly product?: string;
  /** A composition: only that group. */
  readonly group?: string;
}

/**
 * The one released design, the same for everybody. Who is signed in for a party that delivers finds
 * its own figures beside it, exactly: those of the last day that it reported.
 */
export async function listCover(
  context: Context,
  question: CoverQuestion,
): Promise<Omit<StockCoverAnswer, 'next' | 'total'> | Refusal> {
  const cover = await viewCover(contextFor(context, publicViewer), inputOf(question));
  if (isRefusal(cover)) return cover;
  const { week, country } = cover;
  if (week === undefined) return refuseLedger('stock-design-not-ruled', { day: cover.on });
  const own = await ownCover(context);
  if (own !== undefined && isRefusal(own)) return own;
  return {
    country,
    week,
    on: addDays(week, 6),
    unit: 'dosage-units',
    synthetic: isInvented(context, country),
    ...(own === undefined ? {} : { ownOn: own.on }),
    items: cover.items.flatMap(({ group, link, band, why }): Item[] => {
      if (link === undefined) return [];
      const hatched = why === 'not-eligible' ? why : 'nothing-left-the-stock';
      const mine = own?.groups.get(group);
      return [
        {
          group,
          link,
          ...(band === null
            ? { shown: 'suppressed', band, bandWhy: hatched }
            : { shown: 'band', band }),
          ...(mine === undefined ? {} : { own: mine }),
        },
      ];
    }),
  };
}

function inputOf({ on, known, product, group }: CoverQuestion): CoverInput {
  const id = product === undefined ? undefined : readProductId(product);
  // An id that is none is of no group.
  const asked = product === undefined ? group : String(id ?? 0);
  return {
    ...(on === undefined ? {} : { on }),
    ...(known === undefined ? {} : { known }),
    ...(asked === undefined ? {} : { product: asked }),
  };
}

const delivering = ['supplier', 'wholesaler', 'hospital-pharmacist'];

async function ownCover(
  context: Context,
): Promise<
  | { readonly on: CalendarDate; readonly groups: ReadonlyMap<string, OwnCover> }
  | Refusal
  | undefined
> {
  const { viewer } = context.database;
  if (viewer.party === undefined || !delivering.includes(viewer.audience)) return undefined;
  const stock = await viewOwnStock(context, {});
  if (isRefusal(stock)) {
    // Acts for a party that delivers nothing: a representative, for example.
    return stock.problems[0]?.code === 'stock-party-no-role' ? undefined : stock;
  }
  const grouped = Map.groupBy(
    stock.units.filter(({ group }) => group !== undefined),
    ({ group }) => group ?? '',
  );
  return {
    on: stock.on,
    groups: new Map([...grouped].map(([group, units]) => [group, ownOf(units)])),
  };
}

function ownOf(units: readonly OwnUnit[]): OwnCover {
  const told = units.flatMap(({ held }) => held ?? []);
  if (told.length === 0) {
    return {
      units: null,
      unitsWhy: 'not-reported',
      weeks: null,
      weeksWhy: 'not-reported',
    };
  }
  const held = told.reduce((sum, each) => sum + each, 0);
  const perWeek = units.flatMap(weeklyOf);
  const left = perWeek.reduce((sum, each) => sum + each, 0);
  if (perWeek.length < units.length || left === 0) {
    return { units: held, weeks: null, weeksWhy: 'nothing-left-the-stock' };
  }
  return { units: held, weeks: Math.round((held / left) * 1000) / 1000 };
}

/** What leaves of a unit in a week; nothing where that is not known. */
function weeklyOf({ obligation, held, weeks }: OwnUnit): readonly number[] {
  const base = obligation?.decision.values.base;
  if (base !== undefined) return [base.units / weeksOfBase];
  return held === null || weeks === null || weeks === 0 ? [] : [held / weeks];
}

/** Weeks of the base of an obligation. */
const weeksOfBase = 52;
