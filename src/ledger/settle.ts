import type { Viewer } from '../domain/party/viewer.ts';
import type { Database, ReadTx, WriteTx } from '../registry/database.ts';
import { kindCodes, periodDays, roleCodes } from './codes.ts';
import { addedToRunning, wholeWeek } from './running.ts';

/**
 * The clockwork that keeps the sums: no person, and nothing leaves it but sums in tables that are
 * guarded as the rows are.
 */
export const ledgerKeeper: Viewer = {
  audience: 'inspector',
  represents: [],
  group: [],
  purpose: 'keeping the sums of the stock ledger',
};

/** Rows from which on it is cheaper to settle than to add them at every reading. */
const dueRows = 50_000;
/** Rows that one transaction settles: a file more than that is settled by itself. */
const batchRows = 1_000_000;

const { available, delivery, return: returned, use } = kindCodes;

/** SQL: a row says of which days of its week it is; a week, whatever day it ends on, of all. */
const daysSaid = `case when period = ${periodDays.week} then ${wholeWeek}
                       else 1 << (extract(isodow from day)::integer - 1) end`;
/** SQL: what a weekly sum is made of. What is held counts on the Sunday. */
export const ofWeeks = `(kind >= ${delivery} or (kind = ${available} and extract(isodow from day) = 7))`;

/** SQL: the last day of what a row is summed to. */
const endsOn = `case when period = ${periodDays.week} then day else date_trunc('week', day)::date + 6 end`;

/** SQL: rows, summed as `stock_week` holds them. */
export const summedToWeeks = (where: string, rows = 'stock_row') => `
  select date_trunc('week', day)::date as week, ${endsOn} as ends, party_id, kind, zi, period,
         max(product_id) as product_id, max(group_id) as group_id, max(role) as role,
         sum(more_units)::bigint as units, sum(more_packs)::integer as packs,
         bit_or(${daysSaid})::smallint as days
    from ${rows} where ${where} group by 1, 2, 3, 4, 5, 6`;

/** SQL: the sums of the rows of deliveries after `after`, up to and including `through`. */
export const addedToWeeks = (after: string, through: string, where = 'true') =>
  summedToWeeks(`delivery_id > ${after} and delivery_id <= ${through} and ${ofWeeks} and ${where}`);

/** SQL: the owner of each party on a day; who has none is its own. */
export const ownerOn = (day: string) => `
  select distinct on (party_id) party_id, value
    from (select distinct on (party_id, value) party_id, value, id, valid, present from party_fact
           where kind = 'ownership-group' order by party_id, value, id desc) said
   where present and valid @> ${day} order by party_id, id desc`;

/** SQL: what is available on a day, per role and group and over all roles, by the deliveries up to `through`. */
export const availableOn = (day: string, through: string) => `
  select day, coalesce(role, 0)::smallint as role, group_id, sum(units)::bigint as units,
         sum(packs)::bigint as packs, (count(distinct owner) filter (where units > 0))::integer as holders
    from (select h.day, h.role, h.group_id, coalesce('group ' || o.value, 'party ' || h.party_id) as owner,
                 sum(h.more_units) as units, sum(h.more_packs) as packs
            from stock_row h left join (${ownerOn(day)}) o using (party_id)
           where h.day = ${day} and h.kind = ${available} and h.group_id is not null
             and h.delivery_id <= ${through}
           group by 1, 2, 3, 4) held
   group by grouping sets ((day, role, group_id), (day, group_id))`;

/** SQL: what left the wholesale link, and what hospitals used. */
export const linkOf = `case when role in (${roleCodes.supplier}, ${roleCodes.wholesaler}) then 'wholesale' else 'hospital' end`;
export const moves = `((role in (${roleCodes.supplier}, ${roleCodes.wholesaler}) and kind in (${delivery}, ${returned}))
             or (role = ${roleCodes.hospital} and kind = ${use}))`;

/** SQL: what left each link of each group in each week, by weekly sums. */
export const flowsOf = (sums: string) =>
  `select week, ${linkOf} as link, group_id, sum(case when kind = ${returned} then -units else units end)::bigint as units
     from ${sums} where group_id is not null and ${moves} group by 1, 2, 3`;

/** SQL: what left in the 52 weeks before each of these weeks (`date[]`), as far as anything was told. */
export const paceOf = (weeks: string) => `
  with reported as (
    select w, l.link, count(*)::integer as weeks
      from unnest(${weeks}) w, unnest(array['wholesale', 'hospital']) as l (link),
           generate_series(w - 364, w - 7, interval '7 days') before
     where exists (select from stock_flow f where f.week = before::date and f.link = l.link)
     group by 1, 2)
  select r.w as week, r.link, f.group_id, sum(f.units)::bigint as units, r.weeks
    from reported r join stock_flow f on f.link = r.link and f.week >= r.w - 364 and f.week < r.w
   group by r.w, r.link, f.group_id, r.weeks`;

/** The last delivery that the sums hold. */
export async function settledThrough(tx: ReadTx): Promise<number> {
  const [row] = await tx.query<{ through: number }>(
    'select through_id as through from stock_settled',
  );
  return row?.through ?? 0;
}

/** Whether the sums hold everything that came in and that the viewer may see. */
export async function isSettled(tx: ReadTx): Promise<boolean> {
  const waiting = await tx.query(
    `select from stock_delivery
      where id > (select through_id from stock_settled) and state <> 'refused' limit 1`,
  );
  return waiting.length === 0;
}

/**
 * Brings the sums up to date with what came in, in transactions of their own.
 *
 * @param whenDue only where so much came in that readers would notice
 * @returns deliveries that were added
 */
export async function settleStock(database: Database, whenDue = false): Promise<number> {
  const keeper = database.as(ledgerKeeper);
  let settled = 0;
  for (;;) {
    const batch = await keeper.read((tx) => nextBatch(tx, whenDue));
    if (batch === undefined) return settled;
    settled += await keeper.write(settleBatch);
  }
}

interface Batch {
  readonly after: number;
  readonly through: number;
  readonly deliveries: number;
}

async function nextBatch(tx: ReadTx, whenDue: boolean): Promise<Batch | undefined> {
  const [batch] = await tx.query<Batch & { readonly rows: number }>(
    `select (select through_id from stock_settled) as after, coalesce(max(id), 0) as through,
            count(*)::integer as deliveries, coalesce(sum(rows), 0)::bigint as rows
       from (select id, fresh + changed as rows,
                    sum(fresh + changed) over (order by id) - (fresh + changed) as before
               from stock_delivery
              where id > (select through_id from stock_settled) and state <> 'refused') waiting
      where before < $1`,
    [batchRows],
  );
  if (batch === undefined || batch.deliveries === 0) return undefined;
  return whenDue && batch.rows < dueRows ? undefined : batch;
}

/** What a batch is about. */
interface Touched {
  /** Days that were told day by day. */
  readonly days: readonly string[] | null;
  /** The last day that anything in the sums is about, with the batch and before it; text: `-infinity` at first. */
  readonly last: string;
  readonly before: string;
}

async function settleBatch(tx: WriteTx): Promise<number> {
  // Asked again under the writers' lock: somebody else may have settled meanwhile.
  const batch = await nextBatch(tx, false);
  if (batch === undefined) return 0;
  const { after, through } = batch;
  // A million rows are summed; by default that would go by way of the disk.
  await tx.query("set local work_mem = '128MB'");
  const [touched] = await tx.query<Touched>(
    `select array_agg(distinct d) filter (where period is distinct from ${periodDays.week}) as days,
            greatest(max(d), s.moved_through) as last, s.moved_through as before
       from stock_settled s
       left join stock_delivery on id > $1 and id <= $2 and state <> 'refused'
       left join unnest(days) d on true
      group by s.moved_through`,
    [after, through],
  );
  if (touched === undefined) throw new Error('the sums do not tell up to where they are');
  const days = touched.days ?? [];
  await settleDays(tx, days, through);
  const flowed = await settleWeeks(tx, { after, through }, touched);
  await settlePace(tx, days, flowed);
  await tx.query('update stock_settled set through_id = $1, moved_through = $2', [
    through,
    touched.last,
  ]);
  return batch.deliveries;
}

/** In full: how many parties hold something cannot be told from what was added. */
async function settleDays(tx: WriteTx, days: readonly string[], through: number): Promise<void> {
  if (days.length === 0) return;
  await tx.query('delete from stock_day where day = any($1)', [days]);
  for (const day of days) {
    await tx.query(
      `insert into stock_day (day, role, group_id, units, packs, holders) ${availableOn('$1::date', '$2')}`,
      [day, through],
    );
  }
}

/** @returns the weeks in which something moved */
async function settleWeeks(
  tx: WriteTx,
  { after, through }: Pick<Batch, 'after' | 'through'>,
  { last, before }: Touched,
): Promise<readonly string[]> {
  const rows = await tx.query<{ week: string }>(
    `with added as materialized (${addedToWeeks('$1', '$2')}),
     ${addedToRunning('added')},
     weeks as (
       insert into stock_week as s (week, ends, party_id, kind, zi, period, product_id, group_id, role, units, packs, days)
       select week, ends, party_id, kind, zi, period, product_id, group_id, role, units, packs, days from added
       on conflict (party_id, zi, week, kind, period, ends) do update
         set units = s.units + excluded.units, packs = s.packs + excluded.packs, days = s.days | excluded.days)
     insert into stock_flow as s (week, link, group_id, units)
     ${flowsOf('added')}
     on conflict (week, link, group_id) do update set units = s.units + excluded.units
     returning week`,
    [after, through, last, before],
  );
  return [...new Set(rows.map(({ week }) => week))];
}

/** Weeks of which somebody held something, where the pace is not there yet or rests on what moved. */
async function settlePace(
  tx: WriteTx,
  days: readonly string[],
  flowed: readonly string[],
): Promise<void> {
  const rows = await tx.query<{ week: string }>(
    `select distinct date_trunc('week', d)::date as week from unnest($1::date[]) d
      where not exists (select from stock_pace p where p.week = date_trunc('week', d)::date)
     union
     select w::date from unnest($2::date[]) f, generate_series(f + 7, f + 364, interval '7 days') w
      where exists (select from stock_pace p where p.week = w::date)`,
    [days, flowed],
  );
  const weeks = rows.map(({ week }) => week);
  if (weeks.length === 0) return;
  await tx.query('delete from stock_pace where week = any($1)', [weeks]);
  await tx.query(
    `insert into stock_pace (week, link, group_id, units, weeks) ${paceOf('$1::date[]')}`,
    [weeks],
  );
}
