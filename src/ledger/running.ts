import { kindCodes } from './codes.ts';

/** Seven days, a bit each. */
export const wholeWeek = 127;

const { delivery, return: returned } = kindCodes;
const toWholesaler = kindCodes['delivery-to-wholesaler'];
const amountOf = (kind: number) => `coalesce(sum(units) filter (where kind = ${kind}), 0)::bigint`;

/** SQL: what each pack moved in each week, by weekly sums: a row a week, as `stock_moved` has it. */
export const movedOf = (sums: string) => `
  select party_id, zi, ends, max(role) as role, max(product_id) as product_id, max(group_id) as group_id,
         ${amountOf(delivery)} as delivered, ${amountOf(toWholesaler)} as to_wholesalers,
         ${amountOf(returned)} as returned,
         coalesce(bit_or(days) filter (where kind <> ${returned}), 0::smallint) as days
    from ${sums} where kind between ${delivery} and ${returned} group by party_id, zi, ends`;

/** SQL: how many days its bits name. */
export const daysIn = (days: string) => `bit_count(${days}::integer::bit(7))::integer`;

const amounts = ['delivered', 'to_wholesalers', 'returned'] as const;
const ofWeek = ['party_id', 'zi', 'ends', 'role', 'product_id', 'group_id', ...amounts, 'days'];
const through = [...amounts, 'days'].map((each) => `through_${each}`);
/** SQL: the columns of `stock_moved`, in the order of `runningAnew`. */
export const movedColumns = [...ofWeek, ...through, 'since'].join(', ');

const ofSums = 'party_id, zi, ends, kind, role, product_id, group_id, units, days';

/** SQL: of weeks as `movedOf` gives them, and all of them, what `runningOf` asks. */
const fromTheFirst = (weeks: string) =>
  `select ${ofWeek.join(', ')}, ${daysIn('days')} as said, null::date as begun from ${weeks}`;

/**
 * SQL: the weeks of packs with all that moved up to and including each. The last week before those that are
 * asked goes first, `begun` where its run did, with all that moved up to and including it as its own: it is
 * a row like another, because the number of packs is not known when this is planned, and a join could
 * compare each with each.
 */
const runningOf = (weeks: string) => `
  select ${movedColumns}
    from (select ${ofWeek.join(', ')}, begun,
                 ${amounts.map((amount) => `(sum(${amount}) over w)::bigint as through_${amount}`).join(', ')},
                 (sum(said) over w)::integer as through_days,
                 max(case when begun is not null then begun when starts then ends end) over w as since
            from (select *, (lag(ends) over w = ends - 7
                             and (lag(days) over w = ${wholeWeek}) = (days = ${wholeWeek})) is not true as starts
                    from (${weeks}) week
                  window w as (partition by party_id, zi order by ends)) week
          window w as (partition by party_id, zi order by ends)) running
   where begun is null`;

/** SQL: all of `stock_moved`, anew from weekly sums. */
export const runningAnew = (sums: string) =>
  runningOf(
    fromTheFirst(
      `(${movedOf(`(select * from ${sums} where ends <= (select moved_through from stock_settled)) told`)}) moved`,
    ),
  );

/**
 * SQL: common table expressions that bring `stock_moved` up to date with weekly sums that were added, through
 * the day `$3`; until now it held weeks through `$4`. Those between stand in `stock_week` as far as they were
 * told before. Every week of a pack from the first that changes on is made again, because its sums go up to
 * and including it.
 */
export const addedToRunning = (added: string) => `
  moved as materialized (${movedOf(`(
    select ${ofSums} from ${added} where ends <= $3::date
    union all
    select ${ofSums} from stock_week
     where ends > $4::date and ends <= $3::date and week >= $4::date - 6 and $4::date < $3::date) told`)}),
  touched as materialized (select party_id, zi, min(ends) as ends from moved group by party_id, zi),
  later as (
    select ${ofWeek.map((column) => `m.${column}`).join(', ')}
      from touched t join stock_moved m on m.party_id = t.party_id and m.zi = t.zi and m.ends >= t.ends
     where m.ends >= (select min(ends) from touched)),
  before as (
    select b.party_id, b.zi, b.ends, b.role, b.product_id, b.group_id,
           ${amounts.map((amount) => `b.through_${amount}`).join(', ')}, b.days, b.through_days, b.since
      from touched t
     cross join lateral (select * from stock_moved p
                          where p.party_id = t.party_id and p.zi = t.zi and p.ends < t.ends
                          order by p.ends desc limit 1) b),
  again as (
    select party_id, zi, ends, max(role) as role, max(product_id) as product_id, max(group_id) as group_id,
           ${amounts.map((amount) => `sum(${amount})::bigint as ${amount}`).join(', ')}, bit_or(days) as days
      from (select ${ofWeek.join(', ')} from moved union all select ${ofWeek.join(', ')} from later) each
     group by party_id, zi, ends),
  running as (
    insert into stock_moved (${movedColumns})
    ${runningOf(`${fromTheFirst('again')} union all select * from before`)}
     -- Weeks lie together: of a year of history too, which comes a party at a time.
     order by ends, party_id, zi
    on conflict (party_id, zi, ends) do update
      set ${[...amounts, 'days', ...through, 'since']
        .map((column) => `${column} = excluded.${column}`)
        .join(', ')})`;

/** SQL: the columns of `stock_moved` that are made of others, for holding them against what they are made of. */
export const runningColumns = (of: string) =>
  [...amounts, 'days', ...through, 'since'].map((column) => `${of}.${column}`).join(', ');
