import type { Evidence } from '../../domain/shortage/evidence.ts';
import type { Unit } from '../../domain/shortage/held.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { ReadTx } from '../../registry/database.ts';
import { snapshotDays } from '../../registry/deliveries.ts';
import { factsOfKeys, factsOfSources, type Fact } from '../../registry/facts.ts';
import { allLinks, standingLinks } from '../../registry/products.ts';
import type { Moment } from '../as-of.ts';
import type { Context } from '../context.ts';
import { countedSources, type CountedSource } from './counted-sources.ts';
import { weeklySeries } from './weekly-series.ts';

/** What a definition is held against: one product, pack or group, and all that is said of it. */
export interface Case {
  /** The node that names the case: a group where it has one, else its first product. */
  readonly id: number;
  readonly productIds: readonly number[];
  readonly facts: readonly Fact[];
  readonly evidence: readonly Evidence[];
}

/** Everything that counts in a country at a moment, gathered once for every definition. */
export interface CountryEvidence {
  readonly counted: readonly CountedSource[];
  /** Cases by unit; of `as-listed` only the snapshots of the day asked about count. */
  cases(unit: Unit, listedOnly: boolean): readonly Case[];
}

/** Kinds of statement that make a product a case; a mere registration or price does not. */
const speaksOfSupply: ReadonlySet<string> = new Set(['listing', 'exemption', 'deliverability', 'signals']);

export async function gatherCountry(context: Context, tx: ReadTx, country: string, moment: Moment): Promise<CountryEvidence> {
  const counted = await countedSources(context, tx, country, moment);
  const names = counted
    .filter(({ code }) => code === 'counted' || code === 'counted-for-want-of-primary')
    .map(({ source }) => source.name);
  const facts = await factsOfSources(tx, names, moment);
  const listedFacts =
    moment.on < moment.known ? await factsOfSources(tx, names, { ...moment, known: moment.on }) : facts;
  const merged = await mergedInto(tx, moment);
  const productOf = (fact: Fact) => merged.get(fact.productId) ?? fact.productId;
  const products = [...new Set(facts.map(productOf))];
  const links = await standingLinks(tx, 'in-group', products, 'from', moment);
  const groupOf = new Map(links.map((link) => [link.fromId, link.toId]));
  const series = await weeklyEvidence(tx, facts, moment);
  const unitOf: Record<Unit, (fact: Fact) => number> = {
    product: productOf,
    pack: (fact) => fact.packId ?? productOf(fact),
    group: (fact) => groupOf.get(productOf(fact)) ?? productOf(fact),
  };
  return {
    counted,
    cases(unit, listedOnly) {
      const byUnit = Map.groupBy(listedOnly ? listedFacts : facts, unitOf[unit]);
      return [...byUnit]
        .filter(([, said]) => said.some((fact) => speaksOfSupply.has(fact.kind)))
        .map(([id, said]) => ({
          id,
          productIds: [...new Set(said.map(productOf))],
          facts: said,
          evidence: said.flatMap((fact) => series.get(fact.id) ?? [evidenceOf(fact, productOf(fact))]),
        }));
    },
  };
}

/** The same for single products; `sameProduct` names merged ones by the one that speaks. */
export async function evidenceOfProducts(
  tx: ReadTx,
  facts: readonly Fact[],
  sameProduct: ReadonlyMap<number, number>,
  moment: Moment,
): Promise<readonly Evidence[]> {
  const series = await weeklyEvidence(tx, facts, moment);
  return facts.flatMap(
    (fact) => series.get(fact.id) ?? [evidenceOf(fact, sameProduct.get(fact.productId) ?? fact.productId)],
  );
}

function evidenceOf(fact: Fact, product: number, asserted: CalendarDate = fact.asserted): Evidence {
  return { source: fact.source, asserted, present: fact.present, content: fact.body, product: String(product) };
}

/** Products that stand for the same medicine, each with the one that speaks for all. */
async function mergedInto(tx: ReadTx, moment: Moment): Promise<ReadonlyMap<number, number>> {
  const merged = new Map<number, number>();
  const find = (id: number): number => {
    const next = merged.get(id);
    return next === undefined ? id : find(next);
  };
  for (const { fromId, toId } of await allLinks(tx, 'same-as', moment)) {
    const from = find(fromId);
    const to = find(toId);
    if (from !== to) merged.set(Math.max(from, to), Math.min(from, to));
  }
  return new Map([...merged.keys()].map((id) => [id, find(id)]));
}

/** Weekly measurements are stored as changes; a series needs every week written out. */
async function weeklyEvidence(tx: ReadTx, facts: readonly Fact[], moment: Moment): Promise<ReadonlyMap<number, readonly Evidence[]>> {
  const measured = facts.filter((fact) => fact.kind === 'deliverability');
  const evidence = new Map<number, readonly Evidence[]>();
  for (const [source, of] of Map.groupBy(measured, (fact) => fact.source)) {
    const [first] = of;
    if (first === undefined) continue;
    const days = (await snapshotDays(tx, source, first.scope)).map((day) => day.asserted).filter((day) => day <= moment.known);
    const history = await factsOfKeys(tx, source, of.map((fact) => fact.key), moment);
    const series = weeklySeries(history, days);
    for (const fact of of) {
      evidence.set(fact.id, (series.get(fact.key) ?? []).map(([day, said]) => evidenceOf(said, fact.productId, day)));
    }
  }
  return evidence;
}
