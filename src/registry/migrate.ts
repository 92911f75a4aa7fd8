import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';

const folder = new URL('./migrations/', import.meta.url);

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** The numbered files, in order. They only go forward and are never edited after release. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** The database was made by another version of a migration that should never have changed. */
export class MigrationChanged extends Error {
  readonly migration: string;

  constructor(migration: string) {
    super(`migration ${migration} was changed after it had been applied`);
    this.migration = migration;
  }
}

/** Brings the database up to today's code, each file in a transaction of its own. */
export async function migrate(owner: pg.Pool): Promise<void> {
  const client = await owner.connect();
  try {
    // Two processes may start at once; the second waits and then finds nothing to do.
    await client.query('select pg_advisory_lock(7276002)');
    await client.query(`create table if not exists migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    const done = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from migration',
    );
    const applied = new Map(done.rows.map((row) => [row.name, row.sha256]));
    for (const migration of await readMigrations()) {
      const before = applied.get(migration.name);
      if (before === migration.sha256) continue;
      if (before !== undefined) {
        throw new MigrationChanged(migration.name);
      }
      await applyOne(client, migration);
    }
    // A table of a later migration that nobody thought of leaves its audit rows all the same.
    await client.query('select audit_writes(lacking) from audit_lacking() lacking');
  } finally {
    await client.query('select pg_advisory_unlock(7276002)').catch(() => undefined);
    client.release();
  }
}

async function applyOne(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name} failed: ${String(error)}`, { cause: error });
  }
}
