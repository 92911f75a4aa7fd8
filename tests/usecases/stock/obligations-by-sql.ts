import type { CalendarDate } from '../../../src/law/calendar-date.ts';
import type { Database } from '../../../src/registry/database.ts';
import type { Listed } from './twin-proof.ts';

/** What a party must hold of a unit and holds; `null` where it cannot be told. */
export interface SqlObligation {
  readonly party: number;
  readonly unit: string;
  readonly outcome: string;
  /** What the numbers alone would say, where a person must judge. */
  readonly computed: string | null;
  readonly base: number | null;
  readonly through: string | null;
  readonly required: string | null;
  readonly packs: number | null;
  readonly held: number | null;
}

/**
 * The policy rule once more, in another language: over the rows as they were written, without the
 * sums, the additions (`more_units`) or any code of ours. Whether all of the 52 weeks was told is
 * asked of the days themselves, as ranges.
 */
export async function obligationsBySql(
  { owner }: Database,
  on: CalendarDate,
  listed: Listed,
): Promise<readonly SqlObligation[]> {
  const { rows } = await owner.query<SqlObligation>(policyRule, [
    on,
    JSON.stringify(listed.packs),
    JSON.stringify(listed.products),
  ]);
  return rows;
}

const policyRule = `
with norm as (select 1 as role, 6 as weeks union all select 2, 2),
-- The newest list up to the day; of who is on none yet, the first after it.
pack as (
  select distinct on (zi) zi, rvg, units, price, shelf_life
    from jsonb_to_recordset($2::jsonb) p (list date, zi integer, rvg text, units integer, price integer, shelf_life integer)
   order by zi, list <= $1::date desc, case when list <= $1::date then list end desc, list),
product as (
  select distinct on (rvg) rvg, legal
    from jsonb_to_recordset($3::jsonb) p (list date, rvg text, legal text)
   order by rvg, list <= $1::date desc, case when list <= $1::date then list end desc, list),
said as materialized (
  select distinct on (party_id, day, period, kind, zi, promised_on)
         party_id, role, day, kind, zi, units, group_id, units_per_pack, list_price, period,
         daterange(day - period + 1, day, '[]') as days
    from stock_row
   where role in (1, 2) and day <= $1::date and day > $1::date - 380
   order by party_id, day, period, kind, zi, promised_on, delivery_id desc),
-- 52 weeks that end on the day before; of who lately told whole weeks alone, with the last of them; or
-- on the last Sunday.
ended as (
  select party_id, case when bool_or(period = 1) is not true and bool_or(period = 7) then max(day)
                        else $1::date - 1 end as ending
    from (select party_id, period, day from said where day < $1::date and day >= $1::date - 7
          union all select distinct party_id, null::smallint, null::date from said) s group by 1),
year (party_id, own, ending, days) as (
  select party_id, own, ending, daterange(ending - 363, ending, '[]')
    from (select party_id, true as own, ending from ended
          union all select party_id, false, date_trunc('week', $1::date)::date - 1 from ended) e),
moved as (
  select y.own, s.party_id, s.zi, range_agg(s.days) filter (where s.kind in (5, 6)) as told,
         coalesce(sum(case when s.kind = 7 then -s.units else s.units end), 0) as net
    from said s
    join year y on y.party_id = s.party_id and s.days <@ y.days
     -- What ends within a week cannot be divided over the weeks that end on a Sunday.
     and (y.own or s.period = 1 or (y.ending - s.day) % 7 = 0)
   where s.kind in (5, 6, 7)
   group by 1, 2, 3),
moves as (
  select m.party_id, m.zi,
         coalesce(bool_or(m.told @> y.days) filter (where own), false) as full_before,
         coalesce(bool_or(m.told @> y.days) filter (where not own), false) as full_sunday,
         max(m.net) filter (where own) as net_before, max(m.net) filter (where not own) as net_sunday
    from moved m join year y using (party_id, own) group by 1, 2),
-- Weeks that can be told from each other, so that something is known of the pack at all.
weeks as (
  select party_id, zi from said where kind in (5, 6) and period = 7 and day < $1::date
  union
  select party_id, zi from said where kind in (5, 6) and period = 1
   group by party_id, zi, date_trunc('week', day)
  having count(distinct day) = 7 and date_trunc('week', day)::date + 6 < $1::date),
holds as (
  select party_id, zi, sum(units) filter (where kind = 1) as available,
         sum(units) filter (where kind = 3) as hub,
         max(units_per_pack) as units_per_pack, max(list_price) as list_price
    from said where day = $1::date and period = 1 and kind <= 4 group by 1, 2),
account as (
  select party_id, zi, h.available, coalesce(h.hub, 0) as hub, h.list_price, h.units_per_pack,
         coalesce(full_before, false) as full_before, coalesce(full_sunday, false) as full_sunday,
         coalesce(net_before, 0) as net_before, coalesce(net_sunday, 0) as net_sunday
    from holds h
    full join (select * from moves
                where full_before or (party_id, zi) in (select party_id, zi from weeks)) m using (party_id, zi)),
told as (
  select a.*, r.role, p.rvg, coalesce(p.price, a.list_price) as price, p.shelf_life, q.legal,
         coalesce(a.units_per_pack, p.units) as content,
         case r.role when 1 then p.rvg else c.value end as unit
    from account a
    join (select party_id, zi, max(role) as role, max(group_id) as group_id from said group by 1, 2) r using (party_id, zi)
    join pack p using (zi)
    left join product q using (rvg)
    left join node_code c on c.node_id = r.group_id and c.scheme = 'composition'),
unit as (
  select party_id, unit, role, min(shelf_life) as shelf_life, bool_and(legal = 'UR') as on_prescription,
         bool_or(price > 1500) as dear
    from told group by 1, 2, 3),
-- A wholesaler's packs above the ceiling leave both sides.
counted as (
  select party_id, unit, bool_and(price is not null) as priced,
         case when bool_or(full_before) then max(ending) else date_trunc('week', $1::date)::date - 1 end as through,
         case when bool_or(full_before) then bool_and(full_before) else bool_and(full_sunday) end as complete,
         greatest(0, case when bool_or(full_before) then sum(net_before) else sum(net_sunday) end)::bigint as base,
         bool_and(available is not null) as told, sum(available) as held, sum(hub) as hub,
         case when min(content) = max(content) then min(content) end as content
    from told join ended using (party_id)
   where role = 1 or price is null or price <= 1500 group by 1, 2),
compared as (
  select u.party_id, u.unit, u.role, n.weeks, u.on_prescription, u.shelf_life, u.dear,
         c.base * n.weeks as over, gcd(c.base * n.weeks, 52) as shared,
         case when c.held * 52 >= c.base * n.weeks then 'met' else 'short' end as found,
         c.through, c.complete, c.base, c.told, c.held, c.hub, c.content, c.priced
    from unit u join norm n using (role) left join counted c using (party_id, unit)),
decided as (
  select *, case when on_prescription = false then 'out-of-scope'
                 when shelf_life < 12 or complete is null then 'exempt'
                 when not complete or not told then 'not-reported'
                 when role = 2 or on_prescription is null or not priced or dear
                      or (found = 'short' and (held + hub) * 52 >= over) then 'needs-judgement'
                 else found end as outcome
    from compared)
select party_id as party, unit, outcome,
       case when outcome = 'needs-judgement' then found end as computed,
       case when shown then base end as base, case when shown then to_char(through, 'YYYY-MM-DD') end as through,
       case when not shown then null when over % 52 = 0 then (over / 52)::text
            else over / shared || '/' || 52 / shared end as required,
       case when shown and content is not null then ceil(over::numeric / 52 / content)::integer end as packs,
       case when reached and told then held::bigint end as held
  from (select *, outcome not in ('out-of-scope', 'exempt') as reached,
               outcome not in ('out-of-scope', 'exempt') and complete as shown from decided) d
 order by party_id, unit`;
