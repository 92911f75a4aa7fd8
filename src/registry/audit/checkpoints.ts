import type pg from 'pg';
import type { Database, ReadTx } from '../database.ts';
import { merkleRoot } from './chain.ts';
import { sealingAlone } from './owner-transaction.ts';
import { utc } from './time-as-text.ts';

/** The head of the chain at a moment, before it is signed. */
export interface Head {
  /** Number of the last seal that it covers. */
  readonly seal: number;
  /** Entries in that seal and all before it. */
  readonly entries: number;
  /** The chain's value at that seal. */
  readonly chain: Buffer;
  /** Merkle root over the chain values of the seals since the checkpoint before. */
  readonly root: Buffer;
  readonly at: string;
}

export interface Checkpoint extends Head {
  /** Ed25519, the 32 bytes themselves. */
  readonly publicKey: Buffer;
  readonly signature: Buffer;
}

export type Sign = (head: Head) => Pick<Checkpoint, 'publicKey' | 'signature'>;

/**
 * Signs the head of the chain. With no new seal since the last checkpoint that one stands.
 * @returns `undefined` when nothing was ever sealed, or somebody else seals or signs.
 */
export function insertCheckpoint(database: Database, sign: Sign): Promise<Checkpoint | undefined> {
  return sealingAlone(database, async (client) => {
    const { rows } = await client.query<Checkpoint>(`${select} order by id desc limit 1`);
    const [last] = rows;
    const head = await headSince(client, last);
    if (head === undefined) return last;
    const checkpoint = { ...head, ...sign(head) };
    await client.query(
      `insert into audit_checkpoint (seal_seq, entries, root, chain, made_at, public_key, signature)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        checkpoint.seal,
        checkpoint.entries,
        checkpoint.root,
        checkpoint.chain,
        checkpoint.at,
        checkpoint.publicKey,
        checkpoint.signature,
      ],
    );
    return checkpoint;
  });
}

async function headSince(
  client: pg.PoolClient,
  last: Checkpoint | undefined,
): Promise<Head | undefined> {
  const { rows } = await client.query<{ seq: number; chain: Buffer; entries: number; at: string }>(
    `select seq, chain, entries, ${utc('clock_timestamp()')} as at
       from audit_seal where seq > $1 order by seq`,
    [last?.seal ?? 0],
  );
  const newest = rows.at(-1);
  if (newest === undefined) return undefined;
  return {
    seal: newest.seq,
    entries: rows.reduce((sum, { entries }) => sum + entries, last?.entries ?? 0),
    chain: newest.chain,
    root: merkleRoot(rows.map(({ chain }) => chain)),
    at: newest.at,
  };
}

const select = `select seal_seq as seal, entries, root, chain, ${utc('made_at')} as at,
  public_key as "publicKey", signature from audit_checkpoint`;

/** Oldest first. */
export function readCheckpoints(tx: ReadTx): Promise<readonly Checkpoint[]> {
  return tx.query(`${select} order by id`);
}

/** Newest first. */
export function newestCheckpoints(tx: ReadTx, count: number): Promise<readonly Checkpoint[]> {
  return tx.query(`${select} order by id desc limit $1`, [count]);
}
