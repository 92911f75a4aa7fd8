import { movedColumns, runningAnew } from '../src/ledger/running.ts';
import { addedToWeeks, flowsOf, ledgerKeeper } from '../src/ledger/settle.ts';
import type { Database } from '../src/registry/database.ts';

interface Index {
  readonly name: string;
  readonly table: string;
  /** SQL that makes it. */
  readonly made: string;
  readonly isConstraint: boolean;
}

/**
 * The weekly and running sums of all deliveries up to and including `through`, in one go, of a ledger
 * that has none: what was settled day by day for a year would keep a bench busy for hours. What comes of
 * it is what settling would have made (`doctor` holds both against the rows).
 */
export async function laySums(database: Database, through: number): Promise<void> {
  const { owner } = database;
  const indexes = await indexesOf(database);
  for (const { name, table, isConstraint } of indexes)
    await owner.query(
      isConstraint ? `alter table ${table} drop constraint ${name}` : `drop index ${name}`,
    );
  await database.as(ledgerKeeper).write(async (tx) => {
    await tx.query("set local work_mem = '1GB'");
    const weeks = await tx.query<{ first: string; last: string }>(
      `select distinct date_trunc('week', d)::date as first, date_trunc('week', d)::date + 6 as last
         from stock_delivery, unnest(days) d where id <= $1 order by 1`,
      [through],
    );
    for (const { first, last } of weeks)
      await tx.query(
        `insert into stock_week (week, ends, party_id, kind, zi, period, product_id, group_id, role, units, packs, days)
         select * from (${addedToWeeks('0', '$1', `day between '${first}' and '${last}'`)}) sums
          order by party_id, zi, kind`,
        [through],
      );
    await tx.query(`insert into stock_flow (week, link, group_id, units) ${flowsOf('stock_week')}`);
    await tx.query(
      `update stock_settled set through_id = $1,
              moved_through = (select max(d) from stock_delivery, unnest(days) d where id <= $1)`,
      [through],
    );
    await tx.query(
      `insert into stock_moved (${movedColumns}) ${runningAnew('stock_week')} order by ends, party_id, zi`,
    );
  });
  await owner.query("set maintenance_work_mem = '1GB'");
  for (const { made } of indexes) await owner.query(made);
}

async function indexesOf({ owner }: Database): Promise<readonly Index[]> {
  const { rows } = await owner.query<Index>(
    `select coalesce(c.conname, i.indexrelid::regclass::text) as name, i.indrelid::regclass::text as "table",
            c.oid is not null as "isConstraint",
            case when c.oid is null then pg_get_indexdef(i.indexrelid)
                 else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname,
                             pg_get_constraintdef(c.oid)) end as made
       from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype = 'p'
      where i.indrelid in ('stock_week'::regclass, 'stock_moved'::regclass)`,
  );
  return rows;
}
