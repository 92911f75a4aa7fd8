import { LRUCache } from 'lru-cache';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { obligationStand } from '../../ledger/obligation-stand.ts';
import type { Database, ReadTx } from '../../registry/database.ts';
import type { Context } from '../context.ts';
import { everyObligation } from '../stock/view-obligations.ts';
import { decidedRow, type DecidedRow } from './review-row.ts';

interface Kept {
  readonly stand: string;
  readonly rows: Promise<readonly DecidedRow[]>;
}

/** Days: of a whole country each takes some ten megabytes. */
const mostKept = 4;

/** By server. Who asks sees the stock of everybody, or he would not be here (`inspectorHere`). */
const caches = new WeakMap<Database['owner'], LRUCache<string, Kept>>();

/**
 * The outcome of every party and unit on a day. They take seconds of a whole country, and pages are
 * turned: they are kept until anything that they were made of changes, the law or today included. What
 * is asked by row-level security in another name stands under another key.
 */
export async function everyDecidedRow(
  context: Context,
  tx: ReadTx,
  day: { readonly on: CalendarDate; readonly country: string },
): Promise<readonly DecidedRow[]> {
  const { owner, viewer } = context.database;
  const cache = caches.get(owner) ?? new LRUCache<string, Kept>({ max: mostKept });
  caches.set(owner, cache);
  const { audience, purpose, represents, group } = viewer;
  const key = JSON.stringify([
    day.country,
    day.on,
    context.today(),
    context.law.hash,
    audience,
    purpose,
    represents,
    group,
  ]);
  const stand = await obligationStand(tx);
  const kept = cache.get(key);
  if (kept?.stand === stand) return kept.rows;
  const rows = everyObligation(context, tx, day).then((items) => items.map(decidedRow));
  cache.set(key, { stand, rows });
  // Who asked first may break off; the next one asks again.
  rows.catch(() => {
    if (cache.peek(key)?.rows === rows) cache.delete(key);
  });
  return rows;
}
