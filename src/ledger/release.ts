import {
  isEligible,
  quarterOf,
  type CoverFacts,
  type QuarterBefore,
  type ReleaseDesign,
  type StockLink,
} from '../domain/stock/release.ts';
import { addDays, type CalendarDate } from '../law/calendar-date.ts';
import type { Database, ReadTx, WriteTx } from '../registry/database.ts';
import { kindCodes, roleCodes } from './codes.ts';
import { availableOn, ledgerKeeper, ownerOn } from './settle.ts';
import { mondayOf } from './week.ts';

/** Of one group over all who hold it. */
export interface GroupCover extends CoverFacts {
  /** Composition: `ibuprofen | 400 mg | tablet | oraal gebruik`. */
  readonly group: string;
  /** Ownership groups with more than nothing; who has none counts for itself. */
  readonly contributors: number;
}

export interface GroupCoverOfLink extends CoverFacts {
  readonly group: string;
  readonly link: StockLink;
  /** Fixed for the quarter of the week. */
  readonly eligible: boolean;
}

const { supplier, wholesaler } = roleCodes;
const linkOfRole = `case when role in (${supplier}, ${wholesaler}) then 'wholesale' else 'hospital' end`;

/** SQL: what is available on the day `$1`; from the rows where the sums are not up to date with it. */
async function heldSource(tx: ReadTx, on: CalendarDate): Promise<string> {
  const waiting = await tx.query(
    `select from stock_delivery
      where id > (select through_id from stock_settled) and state <> 'refused' and days @> array[$1::date] limit 1`,
    [on],
  );
  return waiting.length === 0
    ? 'select role, group_id, units, holders from stock_day where day = $1'
    : `select role, group_id, units, holders from (${availableOn('$1::date', '9223372036854775807')}) fresh`;
}

/**
 * Exactly what there is, nationally, of every group that anybody reported on a day. For an invented
 * country only: of a real one this is more than anybody may know.
 */
export function exactCover(
  tx: ReadTx,
  country: string,
  on: CalendarDate,
): Promise<readonly GroupCover[]> {
  return tx.inNameOf(ledgerKeeper, async () => {
    const held = await heldSource(tx, on);
    return tx.query<GroupCover>(
      `with held as (select group_id, units, holders as contributors from (${held}) h where role = 0)
       select c.value as "group", h.units, h.contributors,
              coalesce(p.units, 0) as "paceUnits", coalesce(p.weeks, 0) as "paceWeeks"
         from held h
         join node_code c on c.node_id = h.group_id and c.scheme = 'composition' and c.country = $2
         left join stock_pace p on p.week = $3 and p.link = 'wholesale' and p.group_id = h.group_id
        order by c.value collate "C"`,
      [on, country, mondayOf(on)],
    );
  });
}

/** What the one released design is made from: each link apart, on the Sunday of a week. */
export function releasableCover(
  tx: ReadTx,
  country: string,
  monday: CalendarDate,
): Promise<readonly GroupCoverOfLink[]> {
  return tx.inNameOf(ledgerKeeper, async () => {
    const held = await heldSource(tx, addDays(monday, 6));
    return tx.query<GroupCoverOfLink>(
      `with held as (select group_id, ${linkOfRole} as link, sum(units)::bigint as units
                       from (${held}) h where role not in (0, ${roleCodes['collecting-body']}) group by 1, 2)
       select c.value as "group", h.link, h.units,
              coalesce(p.units, 0) as "paceUnits", coalesce(p.weeks, 0) as "paceWeeks",
              e.group_id is not null as eligible
         from held h
         join node_code c on c.node_id = h.group_id and c.scheme = 'composition' and c.country = $2
         left join stock_pace p on p.week = $3 and p.link = h.link and p.group_id = h.group_id
         left join stock_panel e on e.quarter = $4 and e.link = h.link and e.group_id = h.group_id
        order by c.value collate "C", h.link`,
      [addDays(monday, 6), country, monday, quarterOf(monday).first],
    );
  });
}

/** Group 0: the quarter was fixed, also when no group may be shown. */
const fixedMark = 0;

/**
 * Fixes which groups may be shown in the quarter of a week, once: what is corrected later changes
 * nothing of it, so that a hatched cell tells nothing. Not before the quarter that it rests on was told
 * of whole and is in the sums: what was fixed on half of it would stay so for a quarter.
 *
 * @returns whether it is fixed
 */
export async function fixPanel(
  database: Database,
  monday: CalendarDate,
  design: ReleaseDesign,
): Promise<boolean> {
  const { first, weeksBefore } = quarterOf(monday);
  const isFixed = async (tx: ReadTx) =>
    (await tx.query('select from stock_panel where quarter = $1 limit 1', [first])).length > 0;
  if (await database.read(isFixed)) return true;
  const keeper = database.as(ledgerKeeper);
  const isTold = (tx: ReadTx) => isToldOf(tx, weeksBefore);
  if (!(await keeper.read(isTold))) return false;
  await keeper.write(async (tx) => {
    if (await isFixed(tx)) return;
    await insertPanel(tx, monday, design);
  });
  return true;
}

/** Of each of these weeks somebody told what it held at the end, and the sums have all that came in. */
async function isToldOf(tx: ReadTx, weeks: readonly CalendarDate[]): Promise<boolean> {
  const [row] = await tx.query<{ told: boolean }>(
    `select not exists (
              select from stock_delivery
               where id > (select through_id from stock_settled) and state <> 'refused')
        and not exists (
              select from unnest($1::date[]) w
               where not exists (select from stock_week s where s.week = w and s.kind = ${kindCodes.available})) as told`,
    [weeks],
  );
  return row?.told ?? false;
}

async function insertPanel(
  tx: WriteTx,
  monday: CalendarDate,
  design: ReleaseDesign,
): Promise<void> {
  const { first, weeksBefore } = quarterOf(monday);
  const rows = await tx.query<{
    link: StockLink;
    groupId: number;
    what: 'held' | 'supplied';
    owners: readonly string[];
    amounts: readonly number[];
  }>(
    `with owner as (${ownerOn('$2::date')}),
     moved as (
       select s.group_id, s.kind, s.units, ${linkOfRole} as link,
              coalesce('group ' || o.value, 'party ' || s.party_id) as owner
         from stock_week s left join owner o using (party_id)
        where s.week = any($1::date[]) and s.group_id is not null and s.role <> ${roleCodes['collecting-body']}),
     amounts as (
       select link, group_id, 'held' as what, owner, units from moved where kind = ${kindCodes.available}
       union all
       select link, group_id, 'supplied', owner, units from moved where kind = ${kindCodes['delivery-to-wholesaler']}),
     sums as (select link, group_id, what, owner, sum(units)::float8 as units from amounts group by 1, 2, 3, 4)
     select link, group_id as "groupId", what, array_agg(owner) as owners, array_agg(units) as amounts
       from sums group by 1, 2, 3`,
    [weeksBefore, first],
  );
  const quarters = new Map<string, { link: StockLink; groupId: number } & QuarterBefore>();
  for (const { link, groupId, what, owners, amounts } of rows) {
    const key = `${link} ${groupId}`;
    const known = quarters.get(key) ?? { link, groupId, held: [], supplied: [] };
    const told = owners.map((group, index) => ({ group, amount: amounts[index] ?? 0 }));
    quarters.set(key, { ...known, [what]: told });
  }
  const shown = [...quarters.values()].filter((quarter) =>
    isEligible(quarter, design.panel[quarter.link]),
  );
  const norm = design.norms.map(({ id, version }) => `${id} ${version}`).join(', ');
  await tx.query(
    `insert into stock_panel (quarter, link, group_id, norm, recorded_at)
     select $1, p.link, p.group_id, $4, $5 from unnest($2::text[], $3::bigint[]) as p (link, group_id)`,
    [
      first,
      ['wholesale', ...shown.map(({ link }) => link)],
      [fixedMark, ...shown.map(({ groupId }) => groupId)],
      norm,
      tx.recordedAt,
    ],
  );
}

/** The country whose stock was delivered last, and the last day of that delivery. */
export function lastDelivered(
  tx: ReadTx,
): Promise<{ readonly country: string; readonly day: CalendarDate } | undefined> {
  return tx.inNameOf(ledgerKeeper, async () => {
    const [last] = await tx.query<{ country: string; day: CalendarDate }>(
      `select country, days[cardinality(days)] as day from stock_delivery
        where state <> 'refused' and cardinality(days) > 0 order by id desc limit 1`,
    );
    return last;
  });
}

/** The groups of a product node, by which its cover is found. */
export async function groupOfProduct(tx: ReadTx, product: number): Promise<readonly string[]> {
  const rows = await tx.query<{ group: string }>(
    `select distinct c.value as "group" from node_link l
       join node_code c on c.node_id = l.to_id and c.scheme = 'composition'
      where l.from_id = $1 and l.kind = 'in-group' and l.present`,
    [product],
  );
  return rows.map(({ group }) => group);
}
