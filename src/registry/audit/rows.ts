import type pg from 'pg';
import type { Database } from '../database.ts';
import { ownerTransaction } from './owner-transaction.ts';

export interface RowsCompared {
  /** The first row that is not what was added, or is gone. */
  readonly changed?: { readonly table: string; readonly id: string };
  /** Tables that could not be compared: without a key, or hidden from this owner by row-level security. */
  readonly left: readonly string[];
}

/** Holds every row that an entry still tells of against its digest. */
export async function compareRows(database: Database): Promise<RowsCompared> {
  return ownerTransaction(database, async (client) => {
    await client.query(`set local bytea_output = 'hex'`);
    const tables = await auditedTables(client);
    const left = tables.filter(({ keys, hidden }) => keys.length === 0 || hidden);
    for (const table of tables) {
      if (left.includes(table)) continue;
      const { rows } = await client.query<{ id: string }>(firstChanged(table), [table.name]);
      const [changed] = rows;
      if (changed !== undefined)
        return {
          changed: { table: table.name, id: changed.id },
          left: left.map(({ name }) => name),
        };
    }
    return { left: left.map(({ name }) => name) };
  });
}

interface Audited {
  readonly name: string;
  readonly keys: readonly { readonly column: string; readonly type: string }[];
  readonly hidden: boolean;
}

async function auditedTables(client: pg.PoolClient): Promise<readonly Audited[]> {
  const { rows } = await client.query<Audited>(`
    select c.relname as name,
           c.relforcerowsecurity and not (u.rolsuper or u.rolbypassrls) as hidden,
           coalesce((select json_agg(json_build_object('column', a.attname,
                              'type', format_type(a.atttypid, a.atttypmod)))
                       from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                      where i.indrelid = c.oid and i.indisprimary), '[]') as keys
      from pg_class c join pg_roles u on u.rolname = current_user
     where exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'audit_written'::regproc)
     order by c.relname`);
  return rows;
}

function firstChanged({ name, keys }: Audited): string {
  const same = keys
    .map(({ column, type }) => `t."${column}" = (r -> 'id' ->> '${column}')::${type}`)
    .join(' and ');
  // Retention may remove what was processed; of every other table a row that is gone was taken away.
  const join = name === 'processing_log' ? 'join' : 'left join';
  return `select r ->> 'id' as id
            from audit_entry e join audit_content c on c.entry_id = e.id,
                 jsonb_array_elements(c.content::jsonb -> 'rows') r
            ${join} "${name}" t on ${same}
           where e.subject = $1 and audit_digest(c.salt, to_jsonb(t)) is distinct from r ->> 'sha256'
           order by e.id limit 1`;
}
