import type { Refusal } from '../../domain/problem.ts';
import { daysOf, noteRows } from '../../ledger/intake.ts';
import { settleStock } from '../../ledger/settle.ts';
import type { Database } from '../../registry/database.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { failedDatabase } from '../failed-database.ts';
import { keepStock, prepareStock, wouldKeep, type StockLoaded } from './keep-stock.ts';
import {
  hashOf,
  nameOfSet,
  readySet,
  type HashedStock,
  type ReadyStock,
  type StockToLoad,
} from './ready-stock.ts';
import type { StockParty } from './stock-party.ts';

export type { StockLoaded };

export interface StockLoadInput extends Omit<StockToLoad, 'about'> {
  /** Says what would happen and writes nothing. */
  readonly dryRun: boolean;
}

/** Takes one file of a party, read, checked, held against what stands and written: a set of one. */
export async function loadStockOf(
  context: Context,
  about: StockParty,
  { dryRun, ...input }: StockLoadInput,
): Promise<StockLoaded | Refusal> {
  for await (const { loaded } of loadStockSets(context, [{ about, ...input }], dryRun)) {
    if (!isRefusal(loaded) && loaded.diff.new + loaded.diff.changed >= rowsToSettle)
      await settleLoaded(context);
    return loaded;
  }
  throw new Error('nothing became of a file');
}

/**
 * The sums, after much was loaded. What is little is left to the clockwork, and so is what cannot be done
 * for want of a database: what was loaded is stored.
 */
export async function settleLoaded({ database, log }: Context, whenDue = true): Promise<void> {
  try {
    await settleStock(database, whenDue);
  } catch (error) {
    const failure = failedDatabase(error);
    if (failure === undefined) throw error;
    log.warn({ failure }, 'stock was stored, its sums are not settled');
  }
}

/** Below it a file leaves the sums to the clockwork, which comes by every minute. */
const rowsToSettle = 5000;

/** Rows of which it is worth noting where they lie. */
const rowsToNote = 10_000;

/** More in one transaction would keep other writers waiting, and gain nothing. */
const mostFiles = 100;
const mostBytes = 4 * 1024 * 1024;

/** What became of the file at this place in the list. */
export interface LoadedAt {
  readonly at: number;
  readonly loaded: StockLoaded | Refusal;
}

/**
 * Takes many files, in sets of one transaction each: a question about fifty small files costs hardly
 * more than one about one. What comes of it is what would come of them one by one: files of a party are
 * taken in their order, and no two in a set, because what a party says rests on what it said before. A
 * file that is refused is refused alone. What is told here is stored; the sums are settled by whoever
 * asks. Throws where a set could not be stored: then nothing of it was.
 */
export async function* loadStockSets(
  context: Context,
  files: readonly StockToLoad[],
  dryRun: boolean,
): AsyncGenerator<LoadedAt> {
  for await (const set of setsOf(files)) yield* takeSet(context, set, dryRun);
}

interface Numbered extends HashedStock {
  readonly at: number;
}

/** Sets of one role, so that each is written in the name of its parties. */
async function* setsOf(files: readonly StockToLoad[]): AsyncGenerator<readonly Numbered[]> {
  const open = new Map<string, { files: Numbered[]; bytes: number }>();
  for (const [at, given] of files.entries()) {
    const { about, file } = given;
    const hashed = await hashOf(file);
    for (const [name, { files: set, bytes }] of open) {
      const hasParty = set.some((other) => other.given.about.party.id === about.party.id);
      const isFull =
        name === about.role && (set.length >= mostFiles || bytes + hashed.bytes > mostBytes);
      if (!hasParty && !isFull) continue;
      open.delete(name);
      yield set;
    }
    const set = open.get(about.role) ?? { files: [], bytes: 0 };
    open.set(about.role, set);
    set.files.push({ at, given, hashed });
    set.bytes += hashed.bytes;
  }
  for (const { files: set } of open.values()) yield set;
}

async function* takeSet(
  context: Context,
  set: readonly Numbered[],
  dryRun: boolean,
): AsyncGenerator<LoadedAt> {
  const { database } = contextFor(context, nameOfSet(set.map(({ given }) => given.about)));
  const found = await readySet(context, set);
  const waiting: Numbered[] = [];
  const ready: ReadyStock[] = [];
  for (const [index, numbered] of set.entries()) {
    const file = found[index];
    if (file === undefined) throw new Error('nothing was found out about a file');
    if (file.kind === 'ready') {
      waiting.push(numbered);
      ready.push(file);
    } else yield { at: numbered.at, loaded: file.kind === 'known' ? file.loaded : file };
  }
  if (ready.length === 0) return;
  const kept = await (dryRun ? wouldKeep(database, ready) : keepSet(database, ready)).catch(
    (error: unknown) => {
      if (ready.length === 1) throw error;
    },
  );
  // Nothing of it was stored: one that is at fault may not hold up the others.
  if (kept === undefined) for (const file of waiting) yield* takeSet(context, [file], dryRun);
  else for (const [index, loaded] of kept.entries()) yield { at: waiting[index]?.at ?? 0, loaded };
}

async function keepSet(
  database: Database,
  ready: readonly ReadyStock[],
): Promise<readonly StockLoaded[]> {
  await prepareStock(database, ready);
  const kept = await database.write((tx) => keepStock(tx, ready));
  const written = kept.reduce((sum, { diff }) => sum + diff.new + diff.changed, 0);
  // The next set asks about the day before, which lies in the same week as a rule.
  if (written >= rowsToNote) {
    const days = ready.flatMap(({ refused, checked }) => (refused ? [] : daysOf(checked.rows)));
    await noteRows(database, days);
  }
  return kept;
}
