import pg from 'pg';
import { migrate } from './migrate.ts';
import { lookAlike } from './similarity.ts';

// Days are text everywhere here (`CalendarDate`): a JavaScript Date would move them by a zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Ids fit a JavaScript number; 2^53 rows is not a worry of this table layout.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

declare const mayRead: unique symbol;
declare const mayWrite: unique symbol;

/** A transaction on one snapshot that can only read; `api/` and `web/` get no other. */
export interface ReadTx {
  readonly [mayRead]: true;
  query<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** A transaction that holds the writers' lock: `recordedAt` rises in commit order. */
export interface WriteTx extends ReadTx {
  readonly [mayWrite]: true;
  readonly recordedAt: Date;
  /** The connection itself, for COPY. */
  readonly connection: pg.PoolClient;
}

export interface Database {
  read<Result>(work: (tx: ReadTx) => Promise<Result>): Promise<Result>;
  write<Result>(work: (tx: WriteTx) => Promise<Result>): Promise<Result>;
  /** As the owner of the tables: migrations, and the job queue's own schema. */
  readonly owner: pg.Pool;
  /** Connections in use, idle and waited for. */
  load(): { total: number; idle: number; waiting: number };
  close(): Promise<void>;
}

/** Any constant will do, as long as every writer of this product uses the same. */
const writersLock = 7_276_001;

export interface DatabaseOptions {
  readonly connection: pg.PoolConfig;
  /** An idle connection can be cut by a server that stops; that is no reason to fall over. */
  readonly onIdleError: (error: Error) => void;
}

/** Connects and migrates. Throws when the server cannot be reached or a migration fails. */
export async function openRegistry({
  connection,
  onIdleError,
}: DatabaseOptions): Promise<Database> {
  const owner = new pg.Pool({ ...connection, max: 4 });
  owner.on('error', onIdleError);
  try {
    await migrate(owner);
  } catch (error) {
    await owner.end();
    throw error;
  }
  // As the application's role: it may select and insert, and nothing else.
  const pool = new pg.Pool({
    ...connection,
    max: 10,
    options: `-c role=voorradig_app -c timezone=UTC -c pg_trgm.word_similarity_threshold=${lookAlike}`,
  });
  pool.on('error', onIdleError);
  return {
    owner,
    read: (work) =>
      inTransaction(pool, 'begin isolation level repeatable read read only', (client) =>
        work(readTx(client)),
      ),
    write: (work) =>
      inTransaction(pool, 'begin', async (client) => {
        await client.query('select pg_advisory_xact_lock($1)', [writersLock]);
        const { rows } = await client.query<{ now: Date }>(
          "select date_trunc('milliseconds', clock_timestamp()) as now",
        );
        const recordedAt = rows[0]?.now;
        if (recordedAt === undefined) throw new Error('the database did not tell the time');
        return work(
          Object.assign(readTx(client), { recordedAt, connection: client }) as unknown as WriteTx,
        );
      }),
    load: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    async close() {
      await pool.end();
      await owner.end();
    },
  };
}

function readTx(client: pg.PoolClient): ReadTx {
  return {
    query: async (text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows,
  } as unknown as ReadTx;
}

async function inTransaction<Result>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query(begin);
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
