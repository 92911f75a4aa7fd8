import { nameDistance } from '../domain/near-names.ts';
import type { Refusal } from '../domain/problem.ts';
import { refuse } from '../domain/request-problem.ts';
import { readCode } from '../domain/product/code.ts';
import { plain } from '../domain/product/plain.ts';
import type { ReadTx } from '../registry/database.ts';
import { factsOfProducts } from '../registry/facts.ts';
import {
  findByAtc,
  findByCodes,
  findByWords,
  findNearWords,
  type Hit,
  type WordHit,
} from '../registry/search.ts';
import type { FoundAnswer } from './answers/products.ts';
import type { Context } from './context.ts';
import { usualMoment } from './as-of.ts';
import { productAnswer } from './naming.ts';
import { publicWords } from './public-words.ts';
import { publicStatus } from '../domain/shortage/public-status.ts';

export interface FindInput {
  readonly query: string;
  /** Whose medicines come first; the reader's own country where it is left out. */
  readonly country?: string;
  /** How many results at most; 25 where it is left out. */
  readonly limit?: number;
  /** Where the previous page ended. */
  readonly cursor?: string;
}

const longestQuery = 200;
const usualLimit = 25;
/** Search gives at most this many in all: who has more should type another word. */
const mostHits = 500;

/** Finds medicines by brand, substance, number or ATC prefix, also when a letter is wrong. */
export async function findProducts(
  context: Context,
  input: FindInput,
): Promise<FoundAnswer | Refusal> {
  // No text in the database holds a NUL, and a query that does is none it can be asked.
  const query = input.query.replaceAll('\0', ' ').trim();
  if (query === '') return refuse('query-missing', {});
  if (query.length > longestQuery)
    return refuse('query-too-long', { length: query.length, limit: longestQuery });
  const offset = readCursor(input.cursor);
  if (typeof offset === 'object') return offset;
  const limit = input.limit ?? usualLimit;
  return context.database.read(async (tx) => {
    const codes = readCode(query).map(({ scheme, value }) => `${scheme}:${value}`);
    const hits = await search(
      tx,
      query,
      codes,
      input.country ?? context.defaultCountry,
      Math.min(offset + limit + 1, mostHits),
    );
    const page = hits.slice(offset, offset + limit);
    const moment = await usualMoment(context, tx, context.defaultCountry);
    const all = await factsOfProducts(
      tx,
      page.map((hit) => hit.productId),
      moment,
    );
    const facts = Map.groupBy(all, (fact) => fact.productId);
    const words = Map.groupBy(
      await publicWords(context, tx, all, moment),
      ({ fact }) => fact.productId,
    );
    return {
      query,
      results: page.map((hit) => {
        return {
          ...productAnswer(context, hit.productId, hit.country, facts.get(hit.productId) ?? []),
          status: publicStatus(words.get(hit.productId) ?? [], moment.on, context.law).status,
          synthetic: hit.synthetic,
          matched: { field: hit.field, how: hit.how },
        };
      }),
      ambiguous: isAmbiguous(hits),
      codeWithoutProduct: codes.length > 0 && hits.length === 0,
      next: hits.length > offset + limit ? `after-${offset + limit}` : null,
    };
  });
}

const atcPrefix = /^Q?[A-Z]\d{2}[A-Z]{0,2}\d{0,2}$/i;

async function search(
  tx: ReadTx,
  query: string,
  codes: readonly string[],
  country: string,
  limit: number,
): Promise<readonly Hit[]> {
  if (codes.length > 0) {
    const found = await findByCodes(tx, codes, country, limit);
    if (found.length > 0) return found;
  }
  if (atcPrefix.test(query)) {
    const found = await findByAtc(tx, query.toUpperCase(), country, limit);
    if (found.length > 0) return found;
  }
  const words = plain(query);
  const held = await findByWords(tx, words, country, limit);
  const written = held.some((hit) => hit.how !== 'typo');
  const near = written
    ? held
    : await findNearWords(tx, words, country, Math.max(limit, mostGuesses));
  return nearestFirst(words, near, country).slice(0, limit);
}

/** Trigrams choose the guesses; the number of wrong letters puts them in order. */
const mostGuesses = 200;

function nearestFirst(query: string, hits: readonly WordHit[], country: string): readonly Hit[] {
  const wrongLetters = (hit: WordHit) =>
    Math.min(...hit.words.split(' ').map((word) => nameDistance(query, word)));
  const guesses = hits
    .filter((hit) => hit.how === 'typo')
    .map((hit) => ({
      hit,
      wrong: wrongLetters(hit),
      abroad: hit.country === country ? 0 : 1,
      inside: hit.field === 'name' ? 0 : 1,
    }));
  // With as many wrong letters the reader's country goes first, then what is called so over what
  // holds the substance, then the database's order stands.
  return [
    ...hits.filter((hit) => hit.how !== 'typo'),
    ...guesses
      .toSorted((a, b) => a.wrong - b.wrong || a.abroad - b.abroad || a.inside - b.inside)
      .map(({ hit }) => hit),
  ];
}

function readCursor(cursor: string | undefined): number | Refusal {
  if (cursor === undefined) return 0;
  const match = /^after-(\d{1,4})$/.exec(cursor);
  return match === null
    ? refuse('cursor-unreadable', { value: cursor }, { column: 'cursor', value: cursor })
    : Number(match[1]);
}

/** Two letters apart is how brand names are confused. */
const lookAlikeDistance = 2;

/**
 * Several names fit that a hurried reader could take for one another: then we show them
 * side by side and choose none. A number names one product and is never ambiguous.
 */
function isAmbiguous(hits: readonly Hit[]): boolean {
  const [best] = hits;
  if (best === undefined || best.field === 'code' || best.field === 'atc') return false;
  const brands = [...new Set(hits.map((hit) => plain(hit.name).split(' ')[0] ?? ''))];
  if (brands.length < 2) return false;
  if (best.how === 'typo') return true;
  const [first = '', ...others] = brands;
  return others.some((other) => nameDistance(first, other) <= lookAlikeDistance);
}
