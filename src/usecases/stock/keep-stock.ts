import type { Problem } from '../../domain/problem.ts';
import type { StockColumns } from '../../domain/stock/stock-row.ts';
import { compareRows } from '../../ledger/compare.ts';
import { daysOf, filesTaken, prepareWeeks, takeStock } from '../../ledger/intake.ts';
import { own, type StockDeliveryRecord } from '../../ledger/own.ts';
import type { Database, WriteTx } from '../../registry/database.ts';
import { recordProcessings } from '../audit/record-processing.ts';
import type { CheckedFile } from './check-file.ts';
import { expectFurther } from './expect-further.ts';
import type { ReadyStock } from './ready-stock.ts';

/** What became of one file, in rows. */
export interface StockLoaded {
  readonly path: string;
  readonly party: number;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly held: number;
  readonly state: 'taken' | 'refused' | 'awaiting-confirmation';
  /** The same bytes were delivered before: nothing changed. */
  readonly duplicate: boolean;
  readonly diff: { readonly new: number; readonly changed: number; readonly unchanged: number };
  readonly problems: readonly Problem[];
  /** Of our own; absent in a dry run. */
  readonly delivery?: number;
}

/** Room for their rows: before the transaction that writes them. */
export async function prepareStock(database: Database, set: readonly ReadyStock[]): Promise<void> {
  const columns = set.flatMap(({ refused, checked: { rows, held } }): StockColumns[] =>
    refused ? [] : [rows, held.rows],
  );
  await prepareWeeks(database, columns.flatMap(daysOf));
}

/** Writes files, each of another party, in a transaction in their name; the sums are settled after that. */
export async function keepStock(
  tx: WriteTx,
  set: readonly ReadyStock[],
): Promise<readonly StockLoaded[]> {
  // Somebody may have sent the same file while this one was read.
  const taken = await filesTaken(
    tx,
    set.map(({ facts }) => facts),
  );
  const fresh = set.filter(({ facts }) => taken(facts) === undefined);
  if (fresh.length === 0)
    return Promise.all(set.map((file) => knownBefore(tx, file, taken(file.facts) ?? 0)));
  recordProcessings(
    tx,
    fresh.map(({ about: { viewer, party } }) => ({
      activity: 'stock-deliver',
      viewer,
      subjects: [{ kind: 'party', id: party.id }],
    })),
  );
  const kept = await takeStock(tx, fresh.map(writing));
  await expectFurther(
    tx,
    kept.map(({ id }) => id),
  );
  const done: StockLoaded[] = [];
  for (const file of set) {
    const id = taken(file.facts);
    done.push(
      id === undefined ? keptOf(file, kept[fresh.indexOf(file)]) : await knownBefore(tx, file, id),
    );
  }
  return done;
}

function writing({ facts, checked, refused }: ReadyStock): Parameters<typeof takeStock>[1][number] {
  const { rows, held, rejected, problems, nodesOf } = checked;
  if (!refused) return { ...facts, rows, held, rejected, problems, nodesOf };
  return {
    ...facts,
    refused: rowsOf(checked),
    rejected,
    problems: [...problems, ...held.problems],
  };
}

function keptOf(
  file: ReadyStock,
  kept: Awaited<ReturnType<typeof takeStock>>[number] | undefined,
): StockLoaded {
  if (kept === undefined) throw new Error(`${file.path} was not written`);
  const { id, state, fresh, changed, unchanged } = kept;
  if (state === 'refused') return { ...nothingTaken(file), delivery: id };
  return loaded(file, state, { new: fresh, changed, unchanged }, id);
}

async function knownBefore(
  tx: WriteTx,
  { path, facts: { party } }: ReadyStock,
  id: number,
): Promise<StockLoaded> {
  const same = await own(tx, party).delivery(id);
  if (same === undefined) throw new Error(`delivery ${id} is there and cannot be seen`);
  return saidOf(path, party, same);
}

/** What would become of them. */
export async function wouldKeep(
  database: Database,
  set: readonly ReadyStock[],
): Promise<readonly StockLoaded[]> {
  const taken = set.filter(({ refused }) => !refused);
  const compared = await database.read((tx) =>
    compareRows(
      tx,
      taken.map(({ facts: { party }, checked: { rows } }) => ({ party, rows })),
    ),
  );
  return set.map((file) => {
    const outcome = compared[taken.indexOf(file)];
    if (outcome === undefined) return nothingTaken(file);
    const { fresh, changed, unchanged } = outcome;
    const state = file.checked.held.rows.length > 0 ? 'awaiting-confirmation' : 'taken';
    return loaded(file, state, { new: fresh, changed, unchanged });
  });
}

/** What was said of a file when it was delivered. */
export function saidOf(path: string, party: number, same: StockDeliveryRecord): StockLoaded {
  const { rows, accepted, rejected, held, state, problems, id } = same;
  return {
    path,
    party,
    rows,
    accepted,
    rejected,
    held,
    state,
    problems,
    duplicate: true,
    diff: { new: 0, changed: 0, unchanged: accepted },
    delivery: id,
  };
}

function rowsOf({ rows, held, rejected }: CheckedFile): number {
  return rows.length + held.rows.length + rejected;
}

function loaded(
  { path, facts, checked }: ReadyStock,
  state: StockLoaded['state'],
  diff: StockLoaded['diff'],
  delivery?: number,
): StockLoaded {
  const { rows, held, rejected, problems } = checked;
  return {
    path,
    party: facts.party,
    rows: rowsOf(checked),
    accepted: rows.length,
    rejected,
    held: held.rows.length,
    state,
    duplicate: false,
    diff,
    problems: [...problems, ...held.problems],
    ...(delivery === undefined ? {} : { delivery }),
  };
}

/** Nothing of it counts, so nothing of it is accepted or held. */
function nothingTaken(file: ReadyStock): StockLoaded {
  const nothing = { new: 0, changed: 0, unchanged: 0 };
  return { ...loaded(file, 'refused', nothing), accepted: 0, held: 0 };
}
