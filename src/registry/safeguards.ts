import type pg from 'pg';
import { readMigrations } from './migrate.ts';

/** What the database itself must guarantee, whatever the code above it does. */
export interface Safeguards {
  readonly serverVersion: string;
  readonly encoding: string;
  /** Migrations in this code that the database lacks. */
  readonly pending: readonly string[];
  /** Migrations in the database that this code does not know: it is of a newer release. */
  readonly foreign: readonly string[];
  /** Rights of the application's role that it must not have. */
  readonly excessRights: readonly string[];
  /** Tables with facts or decisions that could be changed after the fact. */
  readonly changeable: readonly string[];
}

const appRole = 'voorradig_app';

/** Derived, or made to be emptied: search, and the keys that erasure destroys. */
const mayChange: readonly string[] = ['migration', 'person_key', 'product_search'];

export async function readSafeguards(owner: pg.Pool): Promise<Safeguards> {
  const client = await owner.connect();
  try {
    const known = (await readMigrations()).map(({ name }) => name);
    const applied = await column(client, 'select name as value from migration order by name');
    const changeable = await column(client, changeableTables, [mayChange]);
    return {
      serverVersion: await setting(client, 'server_version'),
      encoding: await setting(client, 'server_encoding'),
      pending: known.filter((name) => !applied.includes(name)),
      foreign: applied.filter((name) => !known.includes(name)),
      excessRights: await column(client, excessRights, [appRole]),
      changeable,
    };
  } finally {
    client.release();
  }
}

const excessRights = `
  select unnest(array_remove(array[
    case when rolsuper then 'superuser' end,
    case when rolbypassrls then 'bypassrls' end,
    case when rolcreaterole then 'createrole' end,
    case when rolcreatedb then 'createdb' end
  ], null)) as value
  from pg_roles where rolname = $1`;

/** tgtype: 2 before, 8 delete, 16 update, 32 truncate; a trigger that is switched off is no trigger. */
const changeableTables = `
  select c.relname as value
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname <> all ($1)
    and not exists (
      select from pg_trigger t
      where t.tgrelid = c.oid and t.tgenabled in ('O', 'A') and (t.tgtype & 58) = 58)
  order by c.relname`;

async function column(
  client: pg.PoolClient,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ value: string }>(text, [...values]);
  return rows.map(({ value }) => value);
}

async function setting(client: pg.PoolClient, name: string): Promise<string> {
  const [value] = await column(client, 'select current_setting($1) as value', [name]);
  return value ?? '';
}
