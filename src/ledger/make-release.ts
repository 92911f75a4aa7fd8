import {
  isEligible,
  publicFrom,
  quarterOf,
  releasedOf,
  releasedWeek,
  type CoverFacts,
  type QuarterBefore,
  type ReleaseDesign,
  type StockLink,
} from '../domain/stock/release.ts';
import { addDays, type CalendarDate } from '../law/calendar-date.ts';
import type { Database, ReadTx, WriteTx } from '../registry/database.ts';
import { kindCodes, roleCodes } from './codes.ts';
import { flowsOf, ledgerKeeper, linkOf, moves, ofWeeks, settleStock } from './settle.ts';
import { mondayOf } from './week.ts';

/** A week that is to become public. */
interface DueWeek {
  readonly country: string;
  /** Its Monday. */
  readonly week: CalendarDate;
  /** What was said before this day is in it. */
  readonly publicOn: CalendarDate;
}

/** What is released of a week, before it is. */
interface MadeRelease {
  /** The quarter whose panel decides; absent: it cannot be fixed yet. */
  readonly panel?: CalendarDate;
  /** The groups that may be shown, where this week is the first of its quarter to be made. */
  readonly fixes?: readonly { readonly link: StockLink; readonly groupId: number }[];
  readonly groups: readonly MadeGroup[];
}

interface MadeGroup extends CoverFacts {
  readonly link: StockLink;
  readonly groupId: number;
  readonly composition: string;
  readonly eligible: boolean;
}

/**
 * SQL: the day on which a delivery counts as said. Who brings it in tomorrow cannot say that it was
 * today; but an invented country is loaded in one go, with its past, and there its files tell the day.
 */
const saidOn = `case when d.synthetic then d.asserted
  else greatest(d.asserted, (d.recorded_at at time zone 'Europe/Amsterdam')::date) end`;

interface Releasing {
  readonly today: CalendarDate;
  /** Hash of the law book. */
  readonly law: string;
  /** What the law says on a day; undefined: nothing may be released. */
  readonly designOn: (day: CalendarDate) => ReleaseDesign | undefined;
}

/**
 * Makes every week that is to be public by today and is not, oldest first. Each is of what had been said
 * by its own day, so that it makes no difference how late this runs.
 *
 * @returns weeks that were made
 */
export async function makeReleases(
  database: Database,
  { today, law, designOn }: Releasing,
): Promise<number> {
  const keeper = database.as(ledgerKeeper);
  const present = designOn(today);
  if (present === undefined) return 0;
  const due = await keeper.read((tx) => dueWeeks(tx, present, today));
  if (due.length === 0) return 0;
  await settleStock(database);
  let made = 0;
  for (const each of due) {
    const design = designOn(each.publicOn) ?? present;
    const release = await keeper.read((tx) => makeRelease(tx, each, design));
    made += await keeper.write((tx) => keepRelease(tx, each, release, { design, law }));
  }
  return made;
}

/** Weeks that are to be public on a day and were not made, oldest first. */
async function dueWeeks(
  tx: ReadTx,
  design: ReleaseDesign,
  today: CalendarDate,
): Promise<readonly DueWeek[]> {
  const ledgers = await tx.query<{ country: string; begun: CalendarDate; first: CalendarDate }>(
    `with said as (select d.country, d.days, ${saidOn} as day from stock_delivery d
                    where d.state <> 'refused' and cardinality(d.days) > 0),
     begun as (select country, min(day) as day from said group by country)
     select b.country, b.day as begun,
            coalesce((select max(r.week) + 7 from stock_release r where r.country = b.country),
                     (select min(x) from said s, unnest(s.days) x where s.country = b.country and s.day = b.day)) as first
       from begun b order by b.country`,
  );
  const last = releasedWeek(today, design);
  return ledgers.flatMap(({ country, begun, first }) => {
    const weeks: DueWeek[] = [];
    for (let week = mondayOf(first); week <= last; week = addDays(week, 7)) {
      const designed = publicFrom(week, design);
      // Weeks before the ledger began: what was said of them on its first day.
      const publicOn = designed > begun ? designed : addDays(begun, 1);
      if (publicOn > today) break;
      weeks.push({ country, week, publicOn });
    }
    return weeks;
  });
}

/** What a week would be released as, of what had been said by its day. */
export async function makeRelease(
  tx: ReadTx,
  due: DueWeek,
  design: ReleaseDesign,
): Promise<MadeRelease> {
  if (!(await wasHeld(tx, due))) return { groups: [] };
  await tx.query("set local work_mem = '128MB'");
  const apart = await toldApart(tx, due);
  const quarter = await panelFor(tx, due, design, apart);
  const shown = new Set(quarter?.shown.map(({ link, groupId }) => `${link} ${groupId}`));
  const groups = (await coverBy(tx, due, apart)).map((cover) => ({
    ...cover,
    eligible: shown.has(`${cover.link} ${cover.groupId}`),
  }));
  if (quarter === undefined) return { groups };
  const { first, isNew, shown: fixes } = quarter;
  return { panel: first, ...(isNew ? { fixes } : {}), groups };
}

/** Of most weeks of a history nobody told by then what there was. */
async function wasHeld(tx: ReadTx, { week, publicOn }: DueWeek): Promise<boolean> {
  const rows = await tx.query(
    `select from stock_row where day = $1::date + 6 and kind = ${kindCodes.available} and delivery_id = any(${saidOfSunday})
      limit 1`,
    [week, publicOn],
  );
  return rows.length > 0;
}

/** SQL: deliveries about the Sunday of the week `$1` that count as said before `$2`. */
const saidOfSunday = `array(
  select d.id from stock_delivery d
   where d.state <> 'refused' and d.days @> array[$1::date + 6] and ${saidOn} < $2::date)`;

/** Written once: who comes second finds it there. */
async function keepRelease(
  tx: WriteTx,
  { country, week, publicOn }: DueWeek,
  { panel, fixes, groups }: MadeRelease,
  { design, law }: { readonly design: ReleaseDesign; readonly law: string },
): Promise<number> {
  const norm = design.norms.map(({ id, version }) => `${id} ${version}`).join(', ');
  const fresh = await tx.query(
    `insert into stock_release (country, week, public_on, panel, law, norm, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
    [country, week, publicOn, panel ?? null, law, norm, tx.recordedAt],
  );
  if (fresh.length === 0) return 0;
  if (panel !== undefined && fixes !== undefined) {
    await tx.query(
      `insert into stock_panel (quarter, link, group_id, norm, recorded_at)
       select $1, p.link, p.group_id, $4, $5 from unnest($2::text[], $3::bigint[]) as p (link, group_id)
       on conflict do nothing`,
      [
        panel,
        ['wholesale', ...fixes.map(({ link }) => link)],
        [fixedMark, ...fixes.map(({ groupId }) => groupId)],
        norm,
        tx.recordedAt,
      ],
    );
  }
  const rows = groups.map((group) => ({ ...group, ...releasedOf(group, design) }));
  await tx.query(
    `insert into stock_release_group (country, week, link, group_id, composition, band, why)
     select $1, $2, g.* from unnest($3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[]) as g`,
    [
      country,
      week,
      rows.map(({ link }) => link),
      rows.map(({ groupId }) => groupId),
      rows.map(({ composition }) => composition),
      rows.map(({ band }) => band),
      rows.map(({ why }) => why),
    ],
  );
  return 1;
}

/** Group 0: the quarter was fixed, also when no group may be shown. */
const fixedMark = 0;
/** Days before a week on which its release rests: the year of its pace, and the quarter before. */
const daysBack = 371;

/**
 * Parties of which the sums hold something else than what they had said by the day: they said more after
 * it, or it came in just now. Of them the rows are read, of all others the sums.
 */
interface ToldApart {
  readonly parties: readonly number[];
  /** Their deliveries that count. */
  readonly deliveries: readonly number[];
}

async function toldApart(tx: ReadTx, { week, publicOn }: DueWeek): Promise<ToldApart> {
  const touches = `d.state <> 'refused' and d.days && array(
    select i::date from generate_series($1::date - ${daysBack}, $1::date + 6, interval '1 day') i)`;
  const parties = await tx.query<{ party: number }>(
    `select distinct d.party_id as party from stock_delivery d, stock_settled s
      where ${touches} and (d.id <= s.through_id) <> (${saidOn} < $2::date)`,
    [week, publicOn],
  );
  const ids = parties.map(({ party }) => party);
  if (ids.length === 0) return { parties: [], deliveries: [] };
  const deliveries = await tx.query<{ id: number }>(
    `select d.id from stock_delivery d
      where ${touches} and ${saidOn} < $2::date and d.party_id = any($3)`,
    [week, publicOn, ids],
  );
  return { parties: ids, deliveries: deliveries.map(({ id }) => id) };
}

/** SQL: of the parties apart, what each key said last by then. */
const spokenBy = (from: string, through: string, deliveries: string) => `
  select distinct on (party_id, day, period, kind, zi) date_trunc('week', day)::date as week,
         party_id, kind, role, group_id, units
    from stock_row
   where day between ${from} and ${through} and delivery_id = any(${deliveries}) and ${ofWeeks}
   order by party_id, day, period, kind, zi, delivery_id desc`;

/** What was held on the Sunday of the week, and what left in the year before it. */
function coverBy(
  tx: ReadTx,
  { country, week, publicOn }: DueWeek,
  { parties, deliveries }: ToldApart,
): Promise<readonly Omit<MadeGroup, 'eligible'>[]> {
  const gone = `(select week, role, kind, group_id, units from stock_week
                  where week >= $1::date - 364 and week < $1::date and party_id = any($4::bigint[])) gone`;
  return tx.query(
    `with spoken as materialized (${spokenBy('$1::date - 364', '$1::date - 1', '$5::bigint[]')}),
     said as (select ${saidOfSunday} as ids),
     held as (
       select ${linkOf} as link, group_id, sum(units)::bigint as units
         from (select distinct on (party_id, period, zi) role, group_id, units from stock_row, said
                where day = $1::date + 6 and kind = ${kindCodes.available} and delivery_id = any(said.ids)
                order by party_id, period, zi, delivery_id desc) newest
        where group_id is not null and role <> ${roleCodes['collecting-body']} group by 1, 2),
     pace as (
       select link, group_id, sum(units)::bigint as units
         from (select link, group_id, units from stock_flow where week >= $1::date - 364 and week < $1::date
               union all select link, group_id, -units from (${flowsOf(gone)}) settled
               union all select link, group_id, units from (${flowsOf('spoken')}) heard) each_flow
        group by 1, 2),
     told as (
       select l.link, count(*)::integer as weeks
         from unnest(array['wholesale', 'hospital']) as l (link),
              generate_series($1::date - 364, $1::date - 7, interval '7 days') before
        where exists (select from stock_week where week = before::date and not party_id = any($4::bigint[])
                         and group_id is not null and ${moves} and ${linkOf} = l.link)
           or exists (select from spoken where week = before::date
                         and group_id is not null and ${moves} and ${linkOf} = l.link)
        group by 1)
     select h.link, h.group_id as "groupId", c.value as composition, h.units,
            coalesce(p.units, 0) as "paceUnits", coalesce(t.weeks, 0) as "paceWeeks"
       from held h
       join node_code c on c.node_id = h.group_id and c.scheme = 'composition' and c.country = $3
       left join pace p on p.link = h.link and p.group_id = h.group_id
       left join told t on t.link = h.link
      order by c.value collate "C", h.link`,
    [week, publicOn, country, parties, deliveries],
  );
}

interface Panel {
  readonly first: CalendarDate;
  readonly shown: readonly { readonly link: StockLink; readonly groupId: number }[];
  /** This week is the first to rest on it. */
  readonly isNew: boolean;
}

/**
 * Which groups may be shown in the quarter of a week. It is fixed once, so that a hatched cell tells
 * nothing; and not before each week of the quarter that it rests on was told of, because what was fixed
 * on half of it would stay so for a quarter.
 */
async function panelFor(
  tx: ReadTx,
  due: DueWeek,
  design: ReleaseDesign,
  apart: ToldApart,
): Promise<Panel | undefined> {
  const { first, weeksBefore } = quarterOf(due.week);
  const fixed = await tx.query<{ link: StockLink; groupId: number }>(
    'select link, group_id as "groupId" from stock_panel where quarter = $1',
    [first],
  );
  if (fixed.length > 0) return { first, shown: fixed, isNew: false };
  const quarters = await quarterBefore(tx, { first, weeksBefore, ...due }, apart);
  if (quarters === undefined) return undefined;
  const shown = quarters.filter((quarter) => isEligible(quarter, design.panel[quarter.link]));
  return { first, shown, isNew: true };
}

type GroupQuarter = QuarterBefore & { readonly link: StockLink; readonly groupId: number };

/** What each owner held and delivered in the quarter before; undefined: not each week was told of. */
async function quarterBefore(
  tx: ReadTx,
  { first, weeksBefore, publicOn }: DueWeek & ReturnType<typeof quarterOf>,
  { parties, deliveries }: ToldApart,
): Promise<readonly GroupQuarter[] | undefined> {
  const from = weeksBefore.at(-1) ?? first;
  const through = addDays(weeksBefore[0] ?? first, 6);
  const rows = await tx.query<{
    link: StockLink;
    groupId: number;
    what: 'held' | 'supplied';
    owners: readonly string[];
    amounts: readonly number[];
    told: number;
  }>(
    `with owner as (${ownerBy('$5::date', '$6::date')}),
     moved as materialized (
       select week, party_id, kind, role, group_id, units from stock_week
        where week between $1 and $2 and not party_id = any($3::bigint[])
       union all
       select * from (${spokenBy('$1::date', '$2::date', '$4::bigint[]')}) spoken),
     told as (select count(distinct week)::integer as weeks from moved where kind = ${kindCodes.available}),
     amounts as (
       select ${linkOf} as link, group_id, units,
              case kind when ${kindCodes.available} then 'held' else 'supplied' end as what,
              coalesce('group ' || o.value, 'party ' || party_id) as owner
         from moved left join owner o using (party_id)
        where group_id is not null and role <> ${roleCodes['collecting-body']}
          and kind in (${kindCodes.available}, ${kindCodes['delivery-to-wholesaler']})),
     sums as (select link, group_id, what, owner, sum(units)::float8 as units from amounts group by 1, 2, 3, 4)
     select link, group_id as "groupId", what, array_agg(owner) as owners, array_agg(units) as amounts, told.weeks as told
       from sums, told group by 1, 2, 3, told.weeks`,
    [from, through, parties, deliveries, first, publicOn],
  );
  if ((rows[0]?.told ?? 0) < weeksBefore.length) return undefined;
  const quarters = new Map<string, GroupQuarter>();
  for (const { link, groupId, what, owners, amounts } of rows) {
    const key = `${link} ${groupId}`;
    const known = quarters.get(key) ?? { link, groupId, held: [], supplied: [] };
    const told = owners.map((group, index) => ({ group, amount: amounts[index] ?? 0 }));
    quarters.set(key, { ...known, [what]: told });
  }
  return [...quarters.values()];
}

/** SQL: the owner of each party on a day, by what was recorded by another; who has none is its own. */
const ownerBy = (day: string, known: string) => `
  select distinct on (party_id) party_id, value
    from (select distinct on (f.party_id, f.value) f.party_id, f.value, f.id, f.valid, f.present
            from party_fact f join party p on p.id = f.party_id
           where f.kind = 'ownership-group'
             and (p.synthetic or (f.recorded_at at time zone 'Europe/Amsterdam')::date < ${known})
           order by f.party_id, f.value, f.id desc) said
   where present and valid @> ${day} order by party_id, id desc`;

/** When anything came in last, from whomever, and of which country. */
export function stockLastCameIn(
  tx: ReadTx,
): Promise<{ readonly at: Date; readonly country: string } | undefined> {
  return tx.inNameOf(ledgerKeeper, async () => {
    const [last] = await tx.query<{ at: Date; country: string }>(
      'select recorded_at as at, country from stock_delivery order by id desc limit 1',
    );
    return last;
  });
}
