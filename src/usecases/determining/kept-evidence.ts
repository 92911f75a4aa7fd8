import { LRUCache } from 'lru-cache';
import { definitions } from '../../domain/shortage/definitions.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { Database, ReadTx } from '../../registry/database.ts';
import { factsAskedOnce } from '../../registry/facts.ts';
import { linksAround } from '../../registry/products.ts';
import {
  publicStand,
  publishedSince,
  standsAlike,
  type PublicStand,
} from '../../registry/public-stand.ts';
import type { Moment } from '../as-of.ts';
import type { Context } from '../context.ts';
import { listsOfTheDesk } from '../follow-public.ts';
import type { Definition } from '../../domain/shortage/held.ts';
import { casesFor, gatherCountry, type Case, type CountryEvidence } from './country-evidence.ts';
import type { CountedSource } from './counted-sources.ts';

/** Everything that counts in a whole country, with the cases of every definition. */
export interface KeptEvidence {
  readonly counted: readonly CountedSource[];
  cases(definition: Definition): readonly Case[];
}

interface Kept {
  readonly stand: PublicStand;
  readonly evidence: Promise<KeptEvidence>;
}

/** Countries and moments; the usual one of each regime, and some that people look back at. */
const mostKept = 6;

/** By server, not by viewer: medicines read alike to everybody under one openness. */
const caches = new WeakMap<Database['owner'], LRUCache<string, Kept>>();

/**
 * Everything that counts in a whole country at a moment. It is kept, and when the desk publishes
 * only the cases of those products are made again: a case that is the same object is the same case.
 */
export async function countryEvidence(
  context: Context,
  tx: ReadTx,
  country: string,
  moment: Moment,
): Promise<KeptEvidence> {
  const cache = cacheOf(context.database);
  const lists = listsOfTheDesk(context);
  const stand = await publicStand(tx, lists);
  const { on, known, recorded } = moment;
  const key = JSON.stringify([country, on, known, recorded, stand.ground]);
  const kept = cache.get(key);
  if (kept !== undefined && standsAlike(kept.stand, stand)) return kept.evidence;
  const since =
    kept === undefined ? 'everything' : await publishedSince(tx, kept.stand, stand, lists);
  const evidence =
    kept === undefined || since === 'everything'
      ? gatherCountry(context, tx, country, moment).then(allCases)
      : kept.evidence.then((old) => renewed(context, tx, country, moment, old, since));
  cache.set(key, { stand, evidence });
  // A failure is not an answer: the next asker tries again.
  evidence.catch(() => cache.delete(key));
  return evidence;
}

function cacheOf({ owner }: Database): LRUCache<string, Kept> {
  const cache = caches.get(owner) ?? new LRUCache<string, Kept>({ max: mostKept });
  caches.set(owner, cache);
  return cache;
}

/** @param others cases that stand beside them. */
async function allCases(
  evidence: CountryEvidence,
  others: (definition: Definition) => readonly Case[] = () => [],
): Promise<KeptEvidence> {
  const cases = new Map<string, readonly Case[]>();
  for (const definition of definitions) {
    const name = casesFor(definition);
    if (cases.has(name)) continue;
    cases.set(name, [...others(definition), ...(await evidence.cases(definition))]);
  }
  const { counted } = evidence;
  return { counted, cases: (definition) => cases.get(casesFor(definition)) ?? [] };
}

/** The same with the cases made again that have to do with some products. */
async function renewed(
  context: Context,
  tx: ReadTx,
  country: string,
  moment: Moment,
  old: KeptEvidence,
  touched: readonly number[],
): Promise<KeptEvidence> {
  if (touched.length === 0) return old;
  const products = new Set(touched);
  let links = await linksAround(tx, touched, moment);
  for (let size = 0; size < products.size;) {
    size = products.size;
    for (const { kind, fromId, toId } of links) {
      products.add(fromId);
      if (kind === 'same-as') products.add(toId);
    }
    // A pack may be spoken of under products that no link joins.
    for (const { productIds } of definitions.flatMap((definition) => old.cases(definition))) {
      if (productIds.some((product) => products.has(product))) {
        for (const product of productIds) products.add(product);
      }
    }
    if (size < products.size) links = await linksAround(tx, [...products], moment);
  }
  const fresh = await gatherCountry(context, tx, country, moment, {
    products: [...products],
    links,
    factsOf: factsAskedOnce(tx),
    spokenOf: true,
  });
  return allCases(fresh, (definition) =>
    old
      .cases(definition)
      .filter(({ productIds }) => !productIds.some((product) => products.has(product))),
  );
}

/**
 * What is made of a case under one law is made once, and goes with the case.
 * @param name what is made; one kind of thing a name.
 */
export function oncePerCase<Made extends object | string>() {
  const byLaw = new WeakMap<LawBook, Map<string, WeakMap<Case, Made>>>();
  return (law: LawBook, name: string, make: (given: Case) => Made): ((given: Case) => Made) => {
    const byName = byLaw.get(law) ?? new Map<string, WeakMap<Case, Made>>();
    byLaw.set(law, byName);
    const known = byName.get(name) ?? new WeakMap<Case, Made>();
    byName.set(name, known);
    return (given) => {
      const made = known.get(given) ?? make(given);
      known.set(given, made);
      return made;
    };
  };
}
