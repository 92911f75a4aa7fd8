import type pg from 'pg';
import type { Database, ReadTx } from '../database.ts';
import { genesis, leafOf, linkOf, merkleRoot, type Entry, type Seal } from './chain.ts';
import { writeRanges } from './id-ranges.ts';
import { sealingAlone } from './owner-transaction.ts';
import { utc } from './time-as-text.ts';

/** A backlog is sealed in pieces of this size, so that no seal outgrows the memory. */
const mostPerSeal = 50_000;

/** Seals what waits: at most one seal. `undefined` when nothing waits or somebody else seals. */
export async function sealWaiting(database: Database): Promise<Seal | undefined> {
  return sealingAlone(database, async (client) => {
    const waiting = await client.query<Entry>(
      `select id, ${utc('occurred_at')} as at, subject, commitment
         from audit_entry where id in (select entry_id from audit_waiting order by entry_id limit $1)
        order by id`,
      [mostPerSeal],
    );
    if (waiting.rows.length === 0) return undefined;
    const seal = await nextSeal(client, waiting.rows);
    await client.query(
      `insert into audit_seal (seq, ranges, entries, root, chain, sealed_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [seal.seq, seal.ranges, seal.entries, seal.root, seal.chain, seal.at],
    );
    await client.query('delete from audit_waiting where entry_id = any ($1)', [
      waiting.rows.map(({ id }) => id),
    ]);
    return seal;
  });
}

async function nextSeal(client: pg.PoolClient, entries: readonly Entry[]): Promise<Seal> {
  const { rows } = await client.query<{ seq: number; chain: Buffer | null; at: string }>(
    `select coalesce(max(seq), 0) + 1 as seq, ${utc('clock_timestamp()')} as at,
            (select chain from audit_seal order by seq desc limit 1) as chain from audit_seal`,
  );
  const [last] = rows;
  if (last === undefined) throw new Error('the database did not tell its last seal');
  const seal = {
    seq: last.seq,
    at: last.at,
    ranges: writeRanges(entries.map(({ id }) => id)),
    entries: entries.length,
    root: merkleRoot(entries.map(leafOf)),
  };
  return { ...seal, chain: linkOf(last.chain ?? genesis, seal) };
}

/** In order, a page at a time. */
export async function* readSeals(tx: ReadTx): AsyncGenerator<Seal> {
  let after = 0;
  for (;;) {
    const page = await tx.query<Seal>(
      `select seq, ranges, entries, root, chain, ${utc('sealed_at')} as at
         from audit_seal where seq > $1 order by seq limit 5000`,
      [after],
    );
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}
