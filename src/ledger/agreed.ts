import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from '../registry/database.ts';
import { kindCodes, roleCodes } from './codes.ts';

/** Of one hospital and group, over the days that are looked at. */
export interface AgreedStock {
  readonly party: number;
  readonly groupId: number;
  /** Composition. */
  readonly group: string;
  readonly product: number;
  /** Dosage units on the day; `null`: it did not tell of this group on the day. */
  readonly units: number | null;
  /** Dosage units over all the days. */
  readonly used: number;
}

/** Hospitals that agreed to show their stock to who asks, today. */
export async function agreedParties(tx: ReadTx): Promise<readonly number[]> {
  const [row] = await tx.query<{ parties: readonly number[] }>(
    'select to_json(stock_agreed()) as parties',
  );
  return row?.parties ?? [];
}

const { available, use } = kindCodes;
/** SQL: rows of the parties `$1` about whole days or weeks from `$2` through `$3`, by their deliveries. */
const rowsOfPeriod = `stock_row r
      where r.role = ${roleCodes.hospital} and r.party_id = any($1) and r.kind in (${available}, ${use})
        and r.day <= $3::date and r.day - (r.period - 1) >= $2::date
        and r.delivery_id = any(array(
              select d.id from stock_delivery d
               where d.party_id = any($1) and d.state <> 'refused'
                 and d.days && array(select i::date from generate_series($2::date, $3::date, interval '1 day') i)))`;

/**
 * What hospitals that agreed hold and used, by group: row-level security leaves theirs and no others.
 * The caller puts the look on record.
 */
export function agreedStock(
  tx: ReadTx,
  parties: readonly number[],
  from: CalendarDate,
  on: CalendarDate,
): Promise<readonly AgreedStock[]> {
  return tx.query<AgreedStock>(
    `with own as (
       select r.party_id, r.group_id, max(r.product_id) as product,
              sum(r.more_units) filter (where r.kind = ${available} and r.period = 1 and r.day = $3)::bigint as units,
              coalesce(sum(r.more_units) filter (where r.kind = ${use}), 0)::bigint as used
         from ${rowsOfPeriod} and r.group_id is not null
        group by r.party_id, r.group_id)
     select party_id as party, group_id as "groupId", c.value as "group", product, units, used
       from own join node_code c on c.node_id = own.group_id and c.scheme = 'composition' and c.present
      order by c.value, party_id`,
    [parties, from, on],
  );
}

export interface ToldOf {
  readonly party: number;
  /** Did it tell what it holds on the day? */
  readonly reported: boolean;
  /** Days of which it told what it used. */
  readonly useDays: number;
}

/** What each told of a period, whether or not it has to. Who told nothing is absent. */
export function toldOf(
  tx: ReadTx,
  parties: readonly number[],
  from: CalendarDate,
  on: CalendarDate,
): Promise<readonly ToldOf[]> {
  return tx.query<ToldOf>(
    `with said as materialized (select distinct r.party_id, r.kind, r.period, r.day from ${rowsOfPeriod})
     select party_id as party, bool_or(kind = ${available} and period = 1 and day = $3) as reported,
            (count(distinct told) filter (where kind = ${use}))::integer as "useDays"
       from said, generate_series(day - (period - 1), day, interval '1 day') told
      group by party_id`,
    [parties, from, on],
  );
}
