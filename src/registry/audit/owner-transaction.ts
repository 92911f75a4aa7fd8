import type pg from 'pg';
import type { Database } from '../database.ts';

/** One sealer or signer at a time, whoever runs it. */
const sealersLock = 7_276_006;

/**
 * A transaction of the owner that seals or signs. The application's role can do neither: who
 * takes over the site cannot mend the chain behind himself.
 * @returns `undefined` when somebody else is at it.
 */
export async function sealingAlone<Result>(
  database: Database,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result | undefined> {
  return ownerTransaction(database, async (client) => {
    const { rows } = await client.query<{ mine: boolean }>(
      'select pg_try_advisory_xact_lock($1) as mine',
      [sealersLock],
    );
    // What the one before us sealed is visible to every later statement: read committed.
    return rows[0]?.mine === true ? work(client) : undefined;
  });
}

export async function ownerTransaction<Result>(
  { owner }: Database,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await owner.connect();
  try {
    await client.query('begin; set local timezone = utc');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot roll back is thrown away, and with it the transaction.
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}
