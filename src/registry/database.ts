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

/** May select and insert; everything but migrations and the job queue goes through it. */
export const appRole = 'voorradig_app';

/** Any constant will do, as long as every writer of this product uses the same. */
const writersLock = 7_276_001;

export interface DatabaseOptions {
  /** As the owner of the tables. */
  readonly connection: pg.PoolConfig;
  /**
   * With it the application's role signs in by itself. Without, the owner signs in and steps
   * down to that role, which a query of its making could undo.
   */
  readonly appPassword?: string;
  /** An idle connection can be cut by a server that stops; that is no reason to fall over. */
  readonly onIdleError: (error: Error) => void;
}

/** Connects and migrates. Throws when the server cannot be reached or a migration fails. */
export async function openRegistry({
  connection,
  appPassword,
  onIdleError,
}: DatabaseOptions): Promise<Database> {
  const owner = openPool({ ...connection, max: 4 }, onIdleError);
  try {
    await migrate(owner);
    if (appPassword !== undefined) await letAppSignIn(owner, appPassword);
  } catch (error) {
    await owner.end();
    throw error;
  }
  // As the application's role: it may select and insert, and nothing else.
  const pool = openPool(
    {
      ...connection,
      ...(appPassword === undefined ? {} : { user: appRole, password: appPassword }),
      max: 10,
      options: `-c role=${appRole} -c timezone=UTC -c pg_trgm.word_similarity_threshold=${lookAlike}`,
    },
    onIdleError,
  );
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
          // A clock that was set back must not make what comes later seem earlier.
          `select greatest(date_trunc('milliseconds', clock_timestamp()),
             (select recorded_at from delivery order by id desc limit 1)) as now`,
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

/** At every start, so that a password file that was lost and made anew is no dead end. */
async function letAppSignIn(owner: pg.Pool, password: string): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    // Two starts at once would change one row of the catalogue at once, which it refuses.
    await client.query('select pg_advisory_xact_lock(7276004)');
    await client.query(`alter role ${appRole} login password ${client.escapeLiteral(password)}`);
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function openPool(settings: pg.PoolConfig, onIdleError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool(settings);
  pool.on('error', onIdleError);
  // One in use fails its query, and whoever asked hears of it there. It says so once more as
  // an event of its own, which with no listener would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
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
