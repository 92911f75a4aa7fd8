import type { StockRole } from '../domain/stock/kind.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from '../registry/database.ts';
import { kindCodes, roleCodes, roleWord } from './codes.ts';
import { own, type OwnStock } from './own.ts';
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

/** What one party holds of a pack on a day, and moved in the weeks before. */
export interface PackAccount {
  readonly party: number;
  readonly role: StockRole;
  readonly zi: number;
  readonly product: number;
  /** `null`: the composition of the product is not fully reported. */
  readonly group: number | null;
  /** In dosage units; absent kinds were not reported. */
  readonly held: Readonly<Partial<Record<'available' | 'quarantine' | 'hub' | 'inbound', number>>>;
  readonly unitsPerPack: number | null;
  /** Eurocents, as the party stated it on the day. */
  readonly listPrice: number | null;
  readonly moved: readonly MovedWeeks[];
}

export interface SupervisedStock extends OwnStock {
  accounts(on: CalendarDate, weeks: number): Promise<readonly PackAccount[]>;
}

/**
 * The ledger of one party, or of all, for who supervises them: the transaction is in his name and
 * with his purpose, without which row-level security shows nothing. The caller puts the look on
 * record.
 */
export function supervised(tx: ReadTx, party: number, purpose: string): SupervisedStock {
  if (purpose.trim() === '') throw new Error('stock is not looked at without a purpose');
  return { ...own(tx, party), accounts: (on, weeks) => accounts(tx, on, weeks, [party]) };
}

/** Of every party that has an obligation; row-level security leaves those that the viewer may see. */
export function everyAccount(
  tx: ReadTx,
  on: CalendarDate,
  weeks: number,
): Promise<readonly PackAccount[]> {
  return accounts(tx, on, weeks);
}

const { available, quarantine, hub, inbound, delivery, return: returned } = kindCodes;
const toWholesaler = kindCodes['delivery-to-wholesaler'];
const obliged = [roleCodes.supplier, roleCodes.wholesaler];

interface AccountRow {
  readonly party: number;
  readonly role: StockRole;
  readonly zi: number;
  readonly product: number;
  readonly group: number | null;
  readonly available: number | null;
  readonly quarantine: number | null;
  readonly hub: number | null;
  readonly inbound: number | null;
  readonly unitsPerPack: number | null;
  readonly listPrice: number | null;
}

async function accounts(
  tx: ReadTx,
  on: CalendarDate,
  weeks: number,
  parties?: readonly number[],
): Promise<readonly PackAccount[]> {
  const held = await tx.query<AccountRow>(heldOn, [on, obliged, parties ?? null]);
  const moved = await movedBefore(tx, on, weeks, parties ?? null);
  const found = new Map<string, Account>();
  for (const row of held) {
    const { party, role, zi, product, group, unitsPerPack, listPrice, ...amounts } = row;
    const said = Object.fromEntries(Object.entries(amounts).filter(([, units]) => units !== null));
    found.set(`${party} ${zi}`, {
      party,
      role,
      zi,
      product,
      group,
      unitsPerPack,
      listPrice,
      held: said,
      moved: [],
    });
  }
  for (const { party, role, zi, product, group, ...run } of moved) {
    const key = `${party} ${zi}`;
    const nothing: Account = {
      party,
      role,
      zi,
      product,
      group,
      unitsPerPack: null,
      listPrice: null,
      held: {},
      moved: [],
    };
    const account = found.get(key) ?? nothing;
    account.moved.push(run);
    found.set(key, account);
  }
  return [...found.values()];
}

/**
 * Almost every pack was told of on all days of the base, and is one sum; only of the others each week
 * is looked at.
 */
async function movedBefore(
  tx: ReadTx,
  on: CalendarDate,
  weeks: number,
  parties: readonly number[] | null,
): Promise<readonly MovedRow[]> {
  const settled = await isSettled(tx);
  // Sums of millions of rows, which by default would go by way of the disk.
  await tx.query("set local work_mem = '128MB'");
  const asked = [on, obliged, parties];
  const tellWeeks = await tx.query<{ party: number; through: CalendarDate }>(weeklyParties, [on]);
  const all = await tx.query<MovedRow & { readonly whole: boolean }>(movedInAll(weeks, settled), [
    ...asked,
    tellWeeks.map(({ party }) => party),
    tellWeeks.map(({ through }) => through),
  ]);
  const partly = all.filter(({ whole }) => !whole);
  if (partly.length === 0) return all;
  const runs = await tx.query<MovedRow>(movedInRuns(weeks, settled), [
    ...asked,
    partly.map(({ party }) => party),
    partly.map(({ zi }) => zi),
  ]);
  return [...all.filter(({ whole }) => whole), ...runs];
}

interface Account extends Omit<PackAccount, 'moved'> {
  readonly moved: MovedWeeks[];
}

const sumOf = (kind: number) => `sum(more_units) filter (where kind = ${kind})::bigint`;

const heldOn = `
  select party_id as party, ${roleWord('max(role)')} as role, zi, max(product_id) as product, max(group_id) as "group",
         ${sumOf(available)} as available, ${sumOf(quarantine)} as quarantine, ${sumOf(hub)} as hub,
         ${sumOf(inbound)} as inbound,
         (array_agg(units_per_pack order by delivery_id desc))[1] as "unitsPerPack",
         (array_agg(list_price order by delivery_id desc) filter (where list_price is not null))[1] as "listPrice"
    from stock_row
   where day = $1 and period = 1 and kind <= ${inbound} and role = any($2::smallint[])
     and ($3::bigint[] is null or party_id = any($3))
   group by party_id, zi`;

interface MovedRow extends MovedWeeks {
  readonly party: number;
  readonly role: StockRole;
  readonly zi: number;
  readonly product: number;
  readonly group: number | null;
}

const ofObliged = `kind between ${delivery} and ${returned} and role = any($2::smallint[])
       and ($3::bigint[] is null or party_id = any($3))`;
const inWeeks = (weeks: number) =>
  `week between date_trunc('week', $1::date - ${7 * weeks + 7})::date and $1::date and ${ofObliged}`;
const tileColumns =
  'week, ends, party_id, kind, zi, period, product_id, group_id, role, units, days';
const settledTiles = (weeks: number) =>
  `select ${tileColumns} from stock_week where ${inWeeks(weeks)}`;
/** A week that was told partly before the sums were settled and partly after is one week. */
const allTiles = (weeks: number) => `
    select week, ends, party_id, kind, zi, period, max(product_id) as product_id, max(group_id) as group_id,
           max(role) as role, sum(units)::bigint as units, bit_or(days) as days
      from (${settledTiles(weeks)}
            union all
            select ${tileColumns}
              from (${addedToWeeks('(select through_id from stock_settled)', '9223372036854775807')}) fresh
             where ${inWeeks(weeks)}) told
     group by week, ends, party_id, kind, zi, period`;

const bitsOf = (days: string) => `bit_count(${days}::integer::bit(7))`;
const unitsOf = (kind: number) => `coalesce(sum(units) filter (where kind = ${kind}), 0)::bigint`;

/** Asked before and given along: with it as a part of the question PostgreSQL would not share the work. */
const weekly = 'unnest($4::bigint[], $5::date[])';
/** Parties that tell whole weeks only, with the last day of their last week. */
const weeklyParties = `
  select w.party_id as party, max(d) as through from stock_delivery w, unnest(w.days) d
   where w.state <> 'refused' and w.period = 7 and d >= $1::date - 7 and d < $1::date
     and not exists (select from stock_delivery o
                      where o.party_id = w.party_id and o.state <> 'refused' and o.period is distinct from 7
                        and o.days && array(select $1::date - i from generate_series(1, 7) i))
   group by w.party_id`;

/**
 * What was moved of each pack in the weeks before a day, and of how many of their days something was
 * said. They end on the day before; of who tells whole weeks only, with his last week. The sums are of
 * ISO weeks, so that the days at both ends of the base are taken from the rows.
 */
const movedInAll = (weeks: number, settled: boolean) => `
  with within as (
    select party_id, kind, zi, product_id, group_id, role, units,
           case when period = 7 then 7 else ${bitsOf('days')} end as said
      from (${settled ? settledTiles(weeks) : allTiles(weeks)}) t left join ${weekly} w (party_id, through) using (party_id)
     where ends <= coalesce(w.through, $1::date - 1) and ends - 6 > coalesce(w.through, $1::date - 1) - ${7 * weeks}
    union all
    select e.party_id, e.kind, e.zi, max(e.product_id), max(e.group_id), max(e.role), sum(e.more_units)::bigint,
           bit_count(bit_or(1 << e.place)::bit(32))::integer
      from (select r.party_id, r.kind, r.zi, r.product_id, r.group_id, r.role, r.more_units, r.day,
                   coalesce(w.through, $1::date - 1) as through,
                   -- At each end at most a week and a half: few enough to count days by their bits.
                   case when r.day >= $1::date - 7 then $1::date - 1 - r.day
                        else 7 + r.day - ($1::date - ${7 * weeks + 7}) end as place
              from stock_row r left join ${weekly} w (party_id, through) using (party_id)
             where r.period = 1 and ${ofObliged.replaceAll(/\b(kind|role|party_id)\b/g, 'r.$1')}
               and (r.day between $1::date - 7 and $1::date - 1
                    or r.day between $1::date - ${7 * weeks + 7} and $1::date - ${7 * weeks - 7})) e
     where e.day <= e.through and e.day > e.through - ${7 * weeks}
       and (date_trunc('week', e.day)::date + 6 > e.through
            or date_trunc('week', e.day)::date <= e.through - ${7 * weeks})
     group by e.party_id, e.kind, e.zi)
  select p.party_id as party, ${roleWord('p.role')} as role, p.zi, p.product_id as product, p.group_id as "group",
         to_char(coalesce(k.through, $1::date - 1), 'YYYY-MM-DD') as ends, ${weeks} as weeks,
         p.delivered, p.to_wholesalers as "toWholesalers", p.returned,
         ${7 * weeks} in (p.said, p.said_to_wholesalers) as whole
    from (select party_id, zi, max(role) as role, max(product_id) as product_id, max(group_id) as group_id,
                 ${unitsOf(delivery)} as delivered, ${unitsOf(toWholesaler)} as to_wholesalers,
                 ${unitsOf(returned)} as returned,
                 coalesce(sum(said) filter (where kind = ${delivery}), 0) as said,
                 coalesce(sum(said) filter (where kind = ${toWholesaler}), 0) as said_to_wholesalers
            from within group by party_id, zi) p
    left join ${weekly} k (party_id, through) using (party_id)`;

/** Of packs that were not told of on all days: their whole weeks, those without a gap between them as one. */
const movedInRuns = (weeks: number, settled: boolean) => `
  with week as (
    select t.party_id, t.zi, t.ends, max(t.role) as role, max(t.product_id) as product_id,
           max(t.group_id) as group_id, ${unitsOf(delivery)} as delivered,
           ${unitsOf(toWholesaler)} as to_wholesalers, ${unitsOf(returned)} as returned
      from (${settled ? settledTiles(weeks) : allTiles(weeks)}) t
      join unnest($4::bigint[], $5::integer[]) asked (party_id, zi) using (party_id, zi)
     where t.ends < $1::date
     group by 1, 2, 3
    having bit_or(t.days) filter (where kind <> ${returned}) = 127),
  run as (
    select *, ends - (7 * row_number() over (partition by party_id, zi, (ends - date '2000-01-03') % 7 order by ends))::integer as run
      from week)
  select party_id as party, ${roleWord('max(role)')} as role, zi, max(product_id) as product, max(group_id) as "group",
         to_char(max(ends), 'YYYY-MM-DD') as ends, count(*)::integer as weeks, sum(delivered)::bigint as delivered,
         sum(to_wholesalers)::bigint as "toWholesalers", sum(returned)::bigint as returned
    from run group by party_id, zi, run`;
