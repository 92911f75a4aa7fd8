import { LRUCache } from 'lru-cache';
import type { Database } from '../../registry/database.ts';
import type { MarkedMoment } from '../as-of.ts';
import type { Context } from '../context.ts';

/** How many answers are kept. The largest, every Canadian case by one definition, takes some 30 MB. */
const mostAnswers = 16;

/** By server, not by viewer: medicines read alike to everybody under one openness. */
const caches = new WeakMap<Database['owner'], LRUCache<string, Promise<object>>>();

/**
 * Determinations are computed, not stored. This keeps the last ones, by everything they
 * rest on: a new fact, another law or day is another key, and so is, by the watermark, what of
 * the desk may be public. It may be dropped at any time.
 */
export function remembered<Answer extends object>(
  context: Context,
  moment: MarkedMoment,
  question: readonly string[],
  compute: () => Promise<Answer>,
): Promise<Answer> {
  const { database, law } = context;
  let cache = caches.get(database.owner);
  if (cache === undefined) {
    cache = new LRUCache({ max: mostAnswers });
    caches.set(database.owner, cache);
  }
  const { on, known, recorded, watermark } = moment;
  const key = JSON.stringify([question, law.hash, on, known, recorded, watermark]);
  const kept = cache.get(key) as Promise<Answer> | undefined;
  if (kept !== undefined) return kept;
  const answer = compute();
  cache.set(key, answer);
  // A failure is not an answer: the next asker tries again.
  answer.catch(() => caches.get(database.owner)?.delete(key));
  return answer;
}
