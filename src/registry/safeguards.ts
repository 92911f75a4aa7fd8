import type pg from 'pg';
import { appRole } from './database.ts';
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
  /** References that lead to a row that is not there, with how many: `fact.product_id (3)`. */
  readonly astray: readonly string[];
}

/**
 * Derived, or made to be emptied: search, the keys that erasure destroys, and what of the audit
 * the owner (never the application) may remove once its term is over.
 */
const mayChange: readonly string[] = [
  'audit_content',
  'audit_waiting',
  'bulk_file',
  'client_assertion_used',
  'draft',
  'migration',
  'person_key',
  'processing_log',
  'product_search',
  'sending',
  'session',
  'stock_day',
  'stock_flow',
  'stock_moved',
  'stock_pace',
  'stock_reminder',
  'stock_settled',
  'stock_week',
  'subscription',
  'subscription_key',
];

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
      excessRights: await column(client, excessRights, [appRole, mayAlso]),
      changeable,
      astray: await readAstray(client),
    };
  } finally {
    client.release();
  }
}

/** What the migrations grant beyond reading and adding: search is derived, and a key is there to be destroyed. */
const mayAlso: readonly string[] = [
  'delete on bulk_file',
  'delete on client_assertion_used',
  'update on draft',
  'delete on draft',
  'delete on person_key',
  'delete on session',
  'update on product_search',
  'delete on product_search',
  'delete on subscription',
  'delete on sending',
  'delete on stock_reminder',
  ...['stock_day', 'stock_flow', 'stock_moved', 'stock_pace', 'stock_week'].flatMap((sums) => [
    `update on ${sums}`,
    `delete on ${sums}`,
  ]),
  'update on stock_settled',
];

const excessRights = `
  select unnest(array_remove(array[
    case when rolsuper then 'superuser' end,
    case when rolbypassrls then 'bypassrls' end,
    case when rolcreaterole then 'createrole' end,
    case when rolcreatedb then 'createdb' end,
    case when rolreplication then 'replication' end,
    case when has_schema_privilege(oid, 'public', 'create') then 'create in public' end
  ], null)) as value
  from pg_roles where rolname = $1
  union all
  select 'member of ' || roleid::regrole from pg_auth_members where member = $1::regrole
  union all
  select lower(of) || ' on ' || c.relname
    from pg_class c, unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) as of
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     and has_table_privilege($1, c.oid, of)
     and lower(of) || ' on ' || c.relname <> all ($2)
  order by value`;

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

/** Declared and not enforced (see the first migration), so the database does not look itself. */
const unenforced = `
  select conrelid::regclass || '.' || quote_ident(a.attname) as name,
         format('select count(*) as astray from %s f where f.%I is not null
                  and not exists (select from %s t where t.%I = f.%2$I)',
                conrelid::regclass, a.attname, confrelid::regclass, t.attname) as question
    from pg_constraint c
    join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
    join pg_attribute t on t.attrelid = confrelid and t.attnum = confkey[1]
   where contype = 'f' and not conenforced and cardinality(conkey) = 1
   order by name`;

async function readAstray(client: pg.PoolClient): Promise<readonly string[]> {
  const { rows: references } = await client.query<{ name: string; question: string }>(unenforced);
  const found: string[] = [];
  for (const { name, question } of references) {
    const { rows } = await client.query<{ astray: number }>(question);
    const astray = rows[0]?.astray ?? 0;
    if (astray > 0) found.push(`${name} (${astray})`);
  }
  return found;
}

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
