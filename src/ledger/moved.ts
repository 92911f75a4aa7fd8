import { addDays, weekday, type CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from '../registry/database.ts';
import { kindCodes, roleCodes } from './codes.ts';
import { daysIn, movedOf, wholeWeek } from './running.ts';
import { addedToWeeks, isSettled } from './settle.ts';

/** What a party moved of a pack in whole weeks without a gap between them, in dosage units. */
export interface MovedWeeks {
  /** Last day of the last of them. */
  readonly ends: CalendarDate;
  readonly weeks: number;
  readonly delivered: number;
  readonly toWholesalers: number;
  readonly returned: number;
}

/** A pack of a party, as every question about obligations names it. */
export interface OfPack {
  readonly party: number;
  /** As `roleCodes` has it. */
  readonly role: number;
  readonly zi: number;
  readonly product: number;
  readonly group: number | null;
}

interface MovedOfPack extends MovedWeeks, OfPack {}

/** Whose obligations are asked about, and of which weeks. */
interface BaseAsked {
  readonly on: CalendarDate;
  readonly weeks: number;
  /** `null`: of everybody that the viewer may see. */
  readonly parties: readonly number[] | null;
}

/** Roles that have an obligation, as they are stored. */
export const obliged: readonly number[] = [roleCodes.supplier, roleCodes.wholesaler];
/** SQL: rows of who has one. */
export const ofObliged =
  'role = any($2::smallint[]) and ($3::bigint[] is null or party_id = any($3))';

/**
 * What was moved of each pack in the weeks before a day. Almost always it was told of on all their days:
 * then it is one sum, what was moved up to the last week of the base less what was moved before the
 * first, with the days at both ends from the rows. Of the others each run of whole weeks is such a sum.
 * Only packs of which something came in that the sums do not hold yet are added up week by week.
 */
export async function movedBefore(
  tx: ReadTx,
  { on, weeks, parties }: BaseAsked,
): Promise<readonly MovedOfPack[]> {
  // The first week of a base of whole weeks, on whatever day of the week they end: a run that began
  // before it could not be divided.
  const from = addDays(on, -7 * weeks);
  const asked = [on, obliged, parties];
  const fresh = (await isSettled(tx)) ? [] : await tx.query<OfPack>(freshPacks, [...asked, from]);
  const all = await movedInAll(tx, { on, weeks, parties }, from, fresh);
  const isFresh = new Set(fresh.map(nameOf));
  const partly = all.filter(({ whole }) => !whole);
  const summed = partly.filter((pack) => !isFresh.has(nameOf(pack)));
  const added = partly.filter((pack) => isFresh.has(nameOf(pack)));
  return [
    ...all.filter(({ whole }) => whole),
    ...(summed.length === 0
      ? []
      : await tx.query<MovedOfPack>(summedRuns, [on, from, ...columnsOf(summed)])),
    ...(added.length === 0
      ? []
      : await tx.query<MovedOfPack>(addedRuns, [...asked, from, ...columnsOf(added)])),
  ];
}

type Pack = Pick<OfPack, 'party' | 'zi'>;

const nameOf = ({ party, zi }: Pack) => `${party} ${zi}`;
const columnsOf = (packs: readonly Pack[]) => [
  packs.map(({ party }) => party),
  packs.map(({ zi }) => zi),
];

async function movedInAll(
  tx: ReadTx,
  { on, weeks, parties }: BaseAsked,
  from: CalendarDate,
  fresh: readonly Pack[],
): Promise<readonly (MovedOfPack & { readonly whole: boolean })[]> {
  const weekly = await tx.query<{ party: number; through: CalendarDate }>(weeklyParties, [
    on,
    parties,
  ]);
  const ends = new Set([addDays(on, -1), ...weekly.map(({ through }) => through)]);
  const [first, last] = [[...ends].toSorted()[0], [...ends].toSorted().at(-1)];
  const edges = [...ends].flatMap((through) => edgesOf(through, weeks));
  return tx.query(wholeBase(weeks, fresh.length > 0), [
    on,
    obliged,
    parties,
    weekly.map(({ party }) => party),
    weekly.map(({ through }) => through),
    first,
    last,
    edges.map(({ day }) => day),
    edges.map(({ through }) => through),
    edges.map(({ place }) => place),
    ...(fresh.length === 0 ? [] : [from, ...columnsOf(fresh)]),
  ]);
}

interface Edge {
  readonly day: CalendarDate;
  /** Last day of the base. */
  readonly through: CalendarDate;
  /** Its number among the edges of that base. */
  readonly place: number;
}

/** Days of a base that lie in an ISO week of which other days do not: seven at both ends together, or none. */
function edgesOf(through: CalendarDate, weeks: number): readonly Edge[] {
  const outside = 7 - weekday(through);
  if (outside === 0) return [];
  const first = addDays(through, 1 - 7 * weeks);
  return Array.from({ length: 7 }, (_, place) => ({
    day: place < outside ? addDays(first, place) : addDays(through, outside - place),
    through,
    place,
  }));
}

/**
 * Parties that tell whole weeks only, with the last day of their last week. Asked before and given
 * along: with it as a part of the question PostgreSQL would not share the work.
 */
const weeklyParties = `
  select w.party_id as party, max(d) as through from stock_delivery w, unnest(w.days) d
   where w.state <> 'refused' and w.period = 7 and d >= $1::date - 7 and d < $1::date
     and ($2::bigint[] is null or w.party_id = any($2))
     and not exists (select from stock_delivery o
                      where o.party_id = w.party_id and o.state <> 'refused' and o.period is distinct from 7
                        and o.days && array(select $1::date - i from generate_series(1, 7) i))
   group by w.party_id`;

const unsettled = `(${addedToWeeks('(select through_id from stock_settled)', '9223372036854775807', ofObliged)})`;

/** Of which something was told that the sums do not hold, about weeks of the base. */
const freshPacks = `
  select distinct party_id as party, zi from (${movedOf(`${unsettled} added`)}) moved
   where ends >= $4::date and ends < $1::date`;

/** Weeks of some packs, with what the sums do not hold yet. A week told partly before and partly after is one. */
const weeksWithFresh = (from: string, party: string, zi: string) => `
  select party_id, zi, ends, max(role) as role, max(product_id) as product_id, max(group_id) as group_id,
         sum(delivered)::bigint as delivered, sum(to_wholesalers)::bigint as to_wholesalers,
         sum(returned)::bigint as returned, bit_or(days) as days
    from (select party_id, zi, ends, role, product_id, group_id, delivered, to_wholesalers, returned, days
            from stock_moved
          union all
          select party_id, zi, ends, role, product_id, group_id, delivered, to_wholesalers, returned, days
            from (${movedOf(`(select * from stock_week
                               where ends > (select moved_through from stock_settled)
                                 and (party_id, zi) in (select * from unnest(${party}::bigint[], ${zi}::integer[]))) sums`)}) going
          union all
          select party_id, zi, ends, role, product_id, group_id, delivered, to_wholesalers, returned, days
            from (${movedOf(`${unsettled} added`)}) fresh) told
    join unnest(${party}::bigint[], ${zi}::integer[]) asked (party_id, zi) using (party_id, zi)
   where ends >= ${from}::date and ends < $1::date
   group by party_id, zi, ends`;

const { delivery, return: returned } = kindCodes;
const toWholesaler = kindCodes['delivery-to-wholesaler'];
const unitsOf = (kind: number) =>
  `coalesce(sum(more_units) filter (where kind = ${kind}), 0)::bigint`;

const weekly = 'unnest($4::bigint[], $5::date[])';
const ofPack = `party_id as party, role, zi, product_id as product, group_id as "group"`;
const moved = `delivered, to_wholesalers as "toWholesalers", returned`;

const notFresh = (withFresh: boolean) =>
  withFresh
    ? ' and not exists (select from unnest($12::bigint[], $13::integer[]) f (p, z) where p = party_id and z = zi)'
    : '';

/**
 * What was moved of each pack in a base, and whether of all its days something was said. The base ends
 * on the day before; of who tells whole weeks only, with his last week.
 *
 * In the sums three rows of a pack are looked at: the first week of the base, the last, and where a run of
 * weeks begins. A pack that is told of on all days has the first two, whatever the days on which its weeks
 * end: the seventh day of the base lies in a week that is within it, and so does the seventh from its end.
 * Of another the outcome here counts for nothing but that it is there. So is one of which days were told of a
 * week that goes on (`stock_week` alone has it: nobody told its last day), where the base ends behind it.
 */
const wholeBase = (weeks: number, withFresh: boolean) => `
  with near as (
    select m.*, coalesce(w.through, $1::date - 1) as through
      from (select * from stock_moved where ends between $6::date - ${7 * weeks - 7} and $7::date - ${7 * weeks - 13}
            union all
            select * from stock_moved where ends between $6::date - 6 and $7::date) m
      left join ${weekly} w (party_id, through) using (party_id)
     where ${ofObliged}),
  within as (
    select party_id, zi, max(role) as role, max(product_id) as product_id, max(group_id) as group_id,
           max(through_delivered) - min(through_delivered - delivered) as delivered,
           max(through_to_wholesalers) - min(through_to_wholesalers - to_wholesalers) as to_wholesalers,
           max(through_returned) - min(through_returned - returned) as returned,
           max(through_days) - min(through_days - ${daysIn('days')}) as said
      from near
     where ends between through - ${7 * weeks - 7} and through${notFresh(withFresh)}
     group by party_id, zi
    union all
    select party_id, zi, role, null, null, 0, 0, 0, 0
      from stock_moved left join ${weekly} w (party_id, through) using (party_id)
     where since = ends and ends between $6::date - ${7 * weeks - 7} and $7::date and ${ofObliged}
       and ends between coalesce(w.through, $1::date - 1) - ${7 * weeks - 7} and coalesce(w.through, $1::date - 1)
    union all
    select party_id, zi, role, null, null, 0, 0, 0, 0
      from stock_week left join ${weekly} w (party_id, through) using (party_id)
     where week between (select moved_through from stock_settled) - 5 and $7::date - 6
       and kind between ${delivery} and ${returned} and ${ofObliged}
       and ends between coalesce(w.through, $1::date - 1) - ${7 * weeks - 7} and coalesce(w.through, $1::date - 1)${
         withFresh
           ? `
    union all
    select party_id, zi, role, product_id, group_id, delivered, to_wholesalers, returned, ${daysIn('days')}
      from (${weeksWithFresh('$11', '$12', '$13')}) t left join ${weekly} w (party_id, through) using (party_id)
     where ends between coalesce(w.through, $1::date - 1) - ${7 * weeks - 7} and coalesce(w.through, $1::date - 1)`
           : ''
       }
    union all
    select party_id, zi, max(role), max(product_id), max(group_id), ${unitsOf(delivery)}, ${unitsOf(toWholesaler)},
           ${unitsOf(returned)},
           bit_count(bit_or(1::bigint << edge.place) filter (where kind <> ${returned})::bit(64))::integer
      from (select * from stock_row
             where day = any($8::date[]) and period = 1 and kind between ${delivery} and ${returned} and ${ofObliged}) r
      left join ${weekly} w (party_id, through) using (party_id)
      join unnest($8::date[], $9::date[], $10::integer[]) edge (day, through, place)
           on edge.day = r.day and edge.through = coalesce(w.through, $1::date - 1)
     group by party_id, zi)
  select ${ofPack}, to_char(coalesce(w.through, $1::date - 1), 'YYYY-MM-DD') as ends, ${weeks} as weeks, ${moved},
         said = ${7 * weeks} as whole
    from (select party_id, zi, max(role) as role, max(product_id) as product_id, max(group_id) as group_id,
                 sum(delivered)::bigint as delivered, sum(to_wholesalers)::bigint as to_wholesalers,
                 sum(returned)::bigint as returned, sum(said) as said
            from within group by party_id, zi) base
    left join ${weekly} w (party_id, through) using (party_id)`;

/**
 * Of packs that were not told of on all days: their whole weeks, those without a gap between them as
 * one. A run begins where its first week names itself, or with the first week that is looked at; it ends
 * before the next one begins.
 */
const summedRuns = `
  with asked as (select distinct party_id, zi from unnest($3::bigint[], $4::integer[]) as asked (party_id, zi)),
  begins as (
    select first.* from asked cross join lateral (
           select m.party_id, m.zi, m.ends from stock_moved m
            where m.party_id = asked.party_id and m.zi = asked.zi and m.ends >= $2::date and m.ends < $1::date
            order by m.ends limit 1) first
    union
    select party_id, zi, m.ends from asked join stock_moved m using (party_id, zi)
     where m.since = m.ends and m.ends >= $2::date and m.ends < $1::date),
  run as (
    select party_id, zi, ends, lead(ends, 1, $1::date) over (partition by party_id, zi order by ends) as next
      from begins)
  select l.party_id as party, l.role, l.zi, l.product_id as product, l.group_id as "group",
         to_char(l.ends, 'YYYY-MM-DD') as ends, (l.ends - f.ends) / 7 + 1 as weeks,
         l.through_delivered - f.through_delivered + f.delivered as delivered,
         l.through_to_wholesalers - f.through_to_wholesalers + f.to_wholesalers as "toWholesalers",
         l.through_returned - f.through_returned + f.returned as returned
    from run join stock_moved f using (party_id, zi, ends)
   cross join lateral (
         select * from stock_moved m
          where m.party_id = run.party_id and m.zi = run.zi and m.ends < run.next order by m.ends desc limit 1) l
   where f.days = ${wholeWeek}`;

/** The same of packs of which something is not in the sums yet. */
const addedRuns = `
  with run as (
    select *, (lag(ends) over w = ends - 7 and lag(days) over w = ${wholeWeek}) is not true as begins
      from (${weeksWithFresh('$4', '$5', '$6')}) week
    window w as (partition by party_id, zi order by ends)),
  named as (
    select *, sum(begins::integer) over (partition by party_id, zi order by ends) as run
      from run)
  select ${ofPack}, ${moved}, ends, weeks
    from (select party_id, zi, max(role) as role, max(product_id) as product_id, max(group_id) as group_id,
                 sum(delivered)::bigint as delivered, sum(to_wholesalers)::bigint as to_wholesalers,
                 sum(returned)::bigint as returned, to_char(max(ends), 'YYYY-MM-DD') as ends, count(*)::integer as weeks
            from named where days = ${wholeWeek} group by party_id, zi, run) told`;
