import { factsFrom, type Evidence } from '../../domain/shortage/evidence.ts';
import type { ShortageFacts } from '../../domain/shortage/facts.ts';
import type { StartMeaning } from '../../domain/shortage/listing.ts';
import type { Definition, Unit } from '../../domain/shortage/held.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { ReadTx } from '../../registry/database.ts';
import { newestSnapshots, snapshotDays, type Snapshot } from '../../registry/deliveries.ts';
import {
  factsOfKeys,
  factsOfProducts,
  factsOfSources,
  type AsOf,
  type Fact,
  type FactsOfProducts,
  type StandingFact,
} from '../../registry/facts.ts';
import {
  allLinks,
  linksAmong,
  linksAsAsked,
  type FindLinks,
  type Link,
} from '../../registry/products.ts';
import type { Moment } from '../as-of.ts';
import type { Context } from '../context.ts';
import { countedSources, isCounted, type CountedSource } from './counted-sources.ts';
import { mapInSlices } from './in-slices.ts';
import { weeklySeries } from './weekly-series.ts';

/** What a definition is held against: one product, pack or group, and all that is said of it. */
export interface Case {
  /** The node that names the case: a group where it has one, else its product or pack. */
  readonly id: number;
  readonly productIds: readonly number[];
  /** What the sources said. */
  readonly said: readonly StandingFact[];
  /** What that establishes, by the evidence maps. */
  readonly facts: ShortageFacts;
}

/**
 * `by-known`: everything known at the moment speaks of the day asked about. `listed-then`:
 * only what the lists said up to that day, for the question what was on them.
 */
export type Reading = 'by-known' | 'listed-then';

/** What was on a list on a day is told by the lists up to that day, whatever is known since. */
function readingOf(definition: Definition): Reading {
  return definition.id === 'as-listed' ? 'listed-then' : 'by-known';
}

/** Everything that counts in a country at a moment, gathered once for every definition. */
export interface CountryEvidence {
  readonly counted: readonly CountedSource[];
  cases(definition: Definition): Promise<readonly Case[]>;
}

/** Kinds of statement that make a product a case; a mere registration or price does not. */
const supplyKinds = ['listing', 'exemption', 'deliverability', 'signals'] as const;
const isSupply = ({ kind }: Fact) => (supplyKinds as readonly string[]).includes(kind);

/** Some products only. */
export interface About {
  readonly products: readonly number[];
  /** Around all of them. */
  readonly links: readonly Link[];
  readonly factsOf: FactsOfProducts;
  /** Leave out a product of which nobody speaks, as a whole country does. */
  readonly spokenOf?: true;
}

/** All cases of a country or, with `about`, those of some products, spoken of or not. */
export async function gatherCountry(
  context: Context,
  tx: ReadTx,
  country: string,
  moment: Moment,
  about?: About,
): Promise<CountryEvidence> {
  const find = about === undefined ? linksAsAsked(tx, moment) : linksAmong(about.links);
  const factsOf: FactsOfProducts =
    about?.factsOf ?? ((products, asOf) => factsOfProducts(tx, products, asOf));
  const counted = await countedSources(context, tx, country, moment);
  const names = counted.filter(isCounted).map(({ source }) => source.name);
  const merged = mergedInto(about?.links ?? (await allLinks(tx, 'same-as', moment)));
  const productOf = (fact: Fact) => merged.get(fact.productId) ?? fact.productId;
  const then = moment.on < moment.known ? { ...moment, known: moment.on } : moment;
  const speak = (asOf: AsOf) =>
    about === undefined
      ? factsOfSources(tx, names, supplyKinds, asOf)
      : factsOf(about.products, asOf).then((facts) =>
          facts.filter((fact) => names.includes(fact.source) && isSupply(fact)),
        );
  const newest = await speak(moment);
  const supplyThen = then === moment ? newest : await speak(then);
  const supply = then === moment ? newest : aboutTheDay(newest, supplyThen);
  const spokenOf = new Set(supply.map(productOf));
  const groups = await groupsAround(find, [...new Set([...(about?.products ?? []), ...spokenOf])]);
  const read = async (asOf: AsOf) =>
    (await factsOf(groups.products, asOf)).filter(
      (fact) => names.includes(fact.source) && !isSupply(fact),
    );
  const newestRead = await read(moment);
  const background = then === moment ? newestRead : aboutTheDay(newestRead, await read(then));
  const series = await weeklyEvidence(tx, supply, moment);
  const days = await daysOfLists(tx, [...supply, ...supplyThen]);
  const lists = await completeLists(tx, counted, then);
  const silent =
    about === undefined || about.spokenOf === true
      ? []
      : about.products.filter((product) => !spokenOf.has(product));
  const unitOf: Record<Unit, (fact: Fact) => number> = {
    product: productOf,
    pack: (fact) => fact.packId ?? productOf(fact),
    group: (fact) => groups.of.get(productOf(fact)) ?? productOf(fact),
  };

  async function makeCases(unit: Unit, reading: Reading): Promise<readonly Case[]> {
    const around = Map.groupBy(background, unit === 'group' ? unitOf.group : productOf);
    const listedThen =
      reading === 'listed-then' ? Map.groupBy(supplyThen, unitOf[unit]) : undefined;
    const spoken = Map.groupBy(supply, unitOf[unit]);
    for (const product of silent)
      spoken.set(unit === 'group' ? (groups.of.get(product) ?? product) : product, []);
    return mapInSlices([...spoken], ([id, now]) => {
      const productIds = now.length === 0 ? silent : [...new Set(now.map(productOf))];
      // Before a list's first snapshot only later ones speak; the rule says that they are too late.
      const supplied =
        listedThen === undefined ? now : (listedThen.get(id) ?? (lists.length === 0 ? now : []));
      const known =
        unit === 'group'
          ? (around.get(id) ?? [])
          : productIds.flatMap((product) => around.get(product) ?? []);
      const said = [...supplied, ...known];
      const evidence = said.flatMap(
        (fact) =>
          series.get(fact.id) ?? [
            evidenceOf(
              fact,
              productOf(fact),
              fact.confirmed,
              days.get(`${fact.source} ${fact.scope}`),
            ),
          ],
      );
      const facts = factsFrom(evidence, moment.on);
      return {
        id,
        productIds,
        said,
        facts: listedThen === undefined ? facts : withAbsence(facts, supplied, lists),
      };
    });
  }

  const made = new Map<string, Promise<readonly Case[]>>();
  return {
    counted,
    cases(definition) {
      const name = casesFor(definition);
      const cases = made.get(name) ?? makeCases(definition.unit, readingOf(definition));
      made.set(name, cases);
      return cases;
    },
  };
}

/** Definitions that count alike share their cases. */
export function casesFor(definition: Definition): string {
  return `${definition.unit} ${readingOf(definition)}`;
}

/**
 * What speaks of an earlier day. A statement that carries its own dates corrects what was
 * said before. One that does not, or that a key has left the list, speaks of its own day
 * only: for the day asked about, what the list said by then stands.
 */
function aboutTheDay(
  newest: readonly StandingFact[],
  byThen: readonly StandingFact[],
): readonly StandingFact[] {
  const said = new Map(byThen.map((fact) => [keyOf(fact), fact]));
  return newest.map((fact) =>
    !fact.present || !datesItself(fact) ? (said.get(keyOf(fact)) ?? fact) : fact,
  );
}

const keyOf = (fact: Fact) => `${fact.source} ${fact.scope} ${fact.key}`;

/** Starts that say when it began, not when a desk put it up. */
const realStarts: ReadonlySet<StartMeaning> = new Set(['actual', 'expected', 'actual-or-expected']);

function datesItself({ body }: Fact): boolean {
  if (body.kind === 'registration') return false;
  return (
    body.kind !== 'listing' ||
    (body.listing.start !== undefined && realStarts.has(body.listing.startMeans))
  );
}

/** A complete list that does not hold the medicine says that it is not on it. */
function withAbsence(
  facts: ShortageFacts,
  said: readonly Fact[],
  lists: readonly Snapshot[],
): ShortageFacts {
  const silent = lists.filter((list) => !said.some((fact) => fact.source === list.source));
  if (silent.length === 0) return facts;
  const absent = silent.map(({ source, asserted }) => ({
    authority: source,
    snapshot: asserted,
    listed: false,
  }));
  return { ...facts, listed: [...(facts.listed ?? []), ...absent] };
}

async function completeLists(
  tx: ReadTx,
  counted: readonly CountedSource[],
  asOf: Moment,
): Promise<readonly Snapshot[]> {
  const names = counted
    .filter((each) => isCounted(each) && each.source.kind === 'shortage-list')
    .map(({ source }) => source.name);
  const snapshots = await newestSnapshots(tx, names, asOf.known, asOf.recorded);
  return snapshots.filter((snapshot) => snapshot.complete);
}

/** The groups of some products, with every other product in them. */
async function groupsAround(find: FindLinks, products: readonly number[]) {
  const own = await find('in-group', products, 'from');
  const members = await find('in-group', [...new Set(own.map((link) => link.toId))], 'to');
  return {
    of: new Map([...members, ...own].map((link) => [link.fromId, link.toId])),
    products: [...new Set([...products, ...members.map((link) => link.fromId)])],
  };
}

function evidenceOf(
  fact: Fact,
  product: number,
  asserted: CalendarDate,
  days: readonly CalendarDate[] = [],
): Evidence {
  const lastPresent = fact.present ? undefined : days.findLast((day) => day < fact.asserted);
  return {
    source: fact.source,
    asserted,
    present: fact.present,
    content: fact.body,
    product: String(product),
    ...(lastPresent === undefined ? {} : { lastPresent }),
  };
}

/** The days of every snapshot of some lists, for a key that left: which one still held it. */
async function daysOfLists(
  tx: ReadTx,
  facts: readonly Fact[],
): Promise<ReadonlyMap<string, readonly CalendarDate[]>> {
  const days = new Map<string, readonly CalendarDate[]>();
  for (const { source, scope, present } of facts) {
    const list = `${source} ${scope}`;
    if (!present && !days.has(list))
      days.set(
        list,
        (await snapshotDays(tx, source, scope)).map((day) => day.asserted),
      );
  }
  return days;
}

/** Products that stand for the same medicine, each with the one that speaks for all. */
function mergedInto(links: readonly Link[]): ReadonlyMap<number, number> {
  const merged = new Map<number, number>();
  const find = (id: number): number => {
    const next = merged.get(id);
    return next === undefined ? id : find(next);
  };
  for (const { kind, fromId, toId } of links) {
    if (kind !== 'same-as') continue;
    const from = find(fromId);
    const to = find(toId);
    if (from !== to) merged.set(Math.max(from, to), Math.min(from, to));
  }
  return new Map([...merged.keys()].map((id) => [id, find(id)]));
}

/** Weekly measurements are stored as changes; a series needs every week written out. */
async function weeklyEvidence(
  tx: ReadTx,
  facts: readonly Fact[],
  moment: Moment,
): Promise<ReadonlyMap<number, readonly Evidence[]>> {
  const measured = facts.filter((fact) => fact.kind === 'deliverability');
  const evidence = new Map<number, readonly Evidence[]>();
  for (const [source, of] of Map.groupBy(measured, (fact) => fact.source)) {
    const [first] = of;
    if (first === undefined) continue;
    const days = (await snapshotDays(tx, source, first.scope))
      .map((day) => day.asserted)
      .filter((day) => day <= moment.known);
    const history = await factsOfKeys(
      tx,
      source,
      of.map((fact) => fact.key),
      moment,
      of.map((fact) => fact.productId),
    );
    const series = weeklySeries(history, days);
    for (const fact of of) {
      evidence.set(
        fact.id,
        (series.get(fact.key) ?? []).map(([day, said]) => evidenceOf(said, fact.productId, day)),
      );
    }
  }
  return evidence;
}
