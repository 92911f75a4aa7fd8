import type { Viewer } from '../../domain/party/viewer.ts';
import type { Refusal } from '../../domain/problem.ts';
import { explainedRoles, type ExplainedRole } from '../../domain/stock/explanation.ts';
import {
  obligationOutcomes,
  type ObligationOutcome,
} from '../../domain/stock/obligation-outcome.ts';
import {
  releasableCounts,
  type CountCell,
  type CountedItem,
} from '../../domain/stock/policy-counts.ts';
import { releaseDesign, releasedWeek } from '../../domain/stock/release.ts';
import { decideSubsidyStock } from '../../domain/stock/subsidy-stock.ts';
import {
  subsidyStockOutcomes,
  type SubsidyStockOutcome,
} from '../../domain/stock/subsidy-stock-outcome.ts';
import { refuseSupervision } from '../../domain/stock/supervision-problem.ts';
import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import type { Confidence } from '../../law/norm.ts';
import { lastDelivered } from '../../ledger/release.ts';
import { settledThrough } from '../../ledger/settle.ts';
import type { Database } from '../../registry/database.ts';
import { newestPartyFacts } from '../../registry/newest-facts.ts';
import { packsOf, type KnownPack } from '../../registry/packs.ts';
import { readParties } from '../../registry/parties.ts';
import { paidFacts } from '../../registry/subsidy-paid.ts';
import type { PaidFact } from '../../domain/stock/subsidy-paid.ts';
import { everything } from '../as-of.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { colouredProducts, type Coloured } from '../critical-lists/colours.ts';
import { explainedRole, viewObligations, type Obligation } from '../stock/view-obligations.ts';
import { supervisionPurpose } from '../supervision/who.ts';
import { buildUp, type BuildUpMoment } from './build-up.ts';
import { paidAgainstPresent, type PaidUnit } from './paid-present.ts';
import { subsidyCase } from './subsidy-case.ts';

export type Counts<Cell extends string> = ReadonlyMap<Cell, CountCell>;

/** Colours for which there is a subsidy. */
export const subsidyColours = ['red', 'orange'] as const;
export type SubsidyColour = (typeof subsidyColours)[number];

/** Where the list price of a pack lies beside the boundary; a price that is not known is none of these. */
export const priceSides = ['below', 'at', 'above', 'not-known'] as const;
export type PriceSide = (typeof priceSides)[number];

export interface SubsidyFigures {
  readonly colour: SubsidyColour;
  /** Weeks of extra stock; `null`: no norm is known for the day. */
  readonly weeks: number | null;
  /** Of the public price list. */
  readonly packs: Readonly<Record<PriceSide, number>>;
  readonly outcomes: Counts<SubsidyStockOutcome>;
}

export interface Figures {
  /** The Sunday of the last week that is public: the same day for whoever asks. */
  readonly on: CalendarDate;
  readonly country: string;
  readonly obligations: ReadonlyMap<ExplainedRole, Counts<ObligationOutcome>>;
  /** Of the norms that the outcomes rest on. */
  readonly confidence: ReadonlyMap<ExplainedRole, Confidence>;
  readonly subsidy: readonly SubsidyFigures[];
  /** What the ministry pays for on the day, by unit. */
  readonly paid: readonly PaidUnit[];
  /** Eurocents; `null`: no boundary is known for the day. */
  readonly priceBoundary: number | null;
  readonly buildUp: readonly BuildUpMoment[];
  /** Plans that were filed; none: nobody filed one here. */
  readonly plans: boolean;
}

/**
 * Our own clockwork, which counts: it sees what an inspector sees, each of its looks stands in the log,
 * and nothing leaves it but counts in which nobody can be told apart.
 */
const counting: Viewer = {
  audience: 'inspector',
  represents: [],
  group: [],
  purpose: supervisionPurpose,
};

/** By server: a day's figures are made once, and made again when stock was summed anew. */
const kept = new WeakMap<Database['owner'], { key: string; figures: Promise<Figures> }>();

/** What the ministry may know: counts that no rival could have got either. `nothing`: no week is public. */
export async function viewFigures(
  context: Context,
): Promise<Figures | Refusal | { readonly kind: 'nothing' }> {
  if (context.database.viewer.audience !== 'policy')
    return refuseSupervision('supervision-not-allowed');
  const { law, today, database } = context;
  const design = releaseDesign(law, today());
  const { last, through } = await database.read(async (tx) => ({
    last: await lastDelivered(tx),
    through: await settledThrough(tx),
  }));
  if (last === undefined || design === undefined) return { kind: 'nothing' };
  const on = addDays(releasedWeek(today(), design), 6);
  const newest = await contextFor(context, counting).database.read(newestPartyFacts);
  const key = `${today()} ${last.country} ${through} ${law.hash} ${newest}`;
  const before = kept.get(database.owner);
  if (before?.key === key) return before.figures;
  const figures = count(contextFor(context, counting), on, last.country);
  kept.set(database.owner, { key, figures });
  figures.catch(() => kept.delete(database.owner));
  return figures;
}

async function count(context: Context, on: CalendarDate, country: string): Promise<Figures> {
  const { law, today, database } = context;
  const found = await viewObligations(context, { on });
  if (isRefusal(found)) throw new Error('our own clockwork may look at every obligation');
  const { items } = found;
  const { listed, packs, owners, paid } = await database.read(async (tx) => {
    const known = { known: today(), recorded: everything };
    const parties = await readParties(tx, [...new Set(items.map(({ party }) => party))]);
    return {
      listed: await colouredProducts(context, tx, country, known),
      packs: await packsOf(tx, country, { day: on, ...known }),
      paid: await paidFacts(tx),
      owners: new Map(
        parties.map(({ id, ownershipGroup }) => [id, ownershipGroup ?? `party ${id}`]),
      ),
    };
  });
  const ownerOf = (party: number) => owners.get(party) ?? `party ${party}`;
  const ceiling = inForce(law, 'stock-subsidy-price-ceiling', on);
  const boundary = ceiling.answer === 'in-force' ? ceiling.version.value.eurocents : null;
  const sideOf = (price: number | undefined): PriceSide => {
    if (price === undefined || boundary === null) return 'not-known';
    return price < boundary ? 'below' : price === boundary ? 'at' : 'above';
  };
  const built = await buildUp(context, items, ownerOf, on);
  return {
    on,
    country,
    obligations: new Map(
      explainedRoles.map((role) => [
        role,
        releasableCounts(
          items
            .filter((item) => explainedRole(item.role) === role)
            .map(({ party, decision }) => ({ owner: ownerOf(party), cell: decision.outcome })),
          obligationOutcomes,
          law,
          on,
        ),
      ]),
    ),
    confidence: confidenceOf(items),
    subsidy: subsidyColours.map((colour) => ({
      colour,
      weeks: weeksOf(law, colour, on),
      packs: countSides(
        packs
          .filter(
            ({ productNode, listed: isListed }) =>
              isListed && listed.get(productNode)?.colour === colour,
          )
          .map(({ listPriceEurocents }) => sideOf(listPriceEurocents)),
      ),
      outcomes: releasableCounts(
        subsidyItems(items, listed, paid, colour, ownerOf, law),
        subsidyStockOutcomes,
        law,
        on,
      ),
    })),
    paid: paidAgainstPresent({
      on,
      law,
      items,
      paid,
      packs,
      listed,
      ownerOf,
      countSides: (own: readonly KnownPack[]) =>
        countSides(own.map(({ listPriceEurocents }) => sideOf(listPriceEurocents))),
    }),
    priceBoundary: boundary,
    ...built,
  };
}

function confidenceOf(items: readonly Obligation[]): Figures['confidence'] {
  const found = new Map<ExplainedRole, Confidence>();
  for (const { role, decision } of items) {
    const { confidence } = decision.values;
    if (confidence !== undefined && found.get(explainedRole(role)) !== 'partial') {
      found.set(explainedRole(role), confidence);
    }
  }
  return found;
}

function weeksOf(law: LawBook, colour: SubsidyColour, on: CalendarDate): number | null {
  const weeks = inForce(law, 'stock-subsidy-weeks', on);
  return weeks.answer === 'in-force' ? weeks.version.value[colour] : null;
}

function countSides(sides: readonly PriceSide[]): SubsidyFigures['packs'] {
  const of = (side: PriceSide) => sides.filter((each) => each === side).length;
  return { below: of('below'), at: of('at'), above: of('above'), 'not-known': of('not-known') };
}

/** What a wholesaler holds beyond its obligation, against what was paid for where that is on record. */
function subsidyItems(
  items: readonly Obligation[],
  listed: ReadonlyMap<number, Coloured>,
  paid: readonly PaidFact[],
  colour: SubsidyColour,
  ownerOf: (party: number) => string,
  law: LawBook,
): readonly CountedItem<SubsidyStockOutcome>[] {
  return items.flatMap((item) => {
    const { role, party, product, unit } = item;
    const found = listed.get(product);
    if (role !== 'wholesaler' || found?.colour !== colour) return [];
    const own = paid.filter((fact) => fact.party === party && fact.unit === unit);
    const { outcome } = decideSubsidyStock(subsidyCase(item, found, own), law);
    return [{ owner: ownerOf(party), cell: outcome }];
  });
}
