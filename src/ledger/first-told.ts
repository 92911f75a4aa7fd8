import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from '../registry/database.ts';

/** A pack of a party. */
export interface PackOfParty {
  readonly party: number;
  readonly zi: number;
}

/** Since when each party tells of anything: the first day that any of its deliveries is about. */
export async function toldSince(
  tx: ReadTx,
  parties: readonly number[],
): Promise<ReadonlyMap<number, CalendarDate>> {
  const rows = await tx.query<{ party: number; day: CalendarDate }>(
    `select w.party_id as party, to_char(min(d - coalesce(w.period, 1) + 1), 'YYYY-MM-DD') as day
       from stock_delivery w, unnest(w.days) d
      where w.party_id = any($1) and w.state <> 'refused' group by w.party_id`,
    [parties],
  );
  return new Map(rows.map(({ party, day }) => [party, day]));
}

/**
 * The first day of the first week in which a party told of deliveries of each of these packs, as far as
 * the sums hold it; by `party zi`.
 */
export async function firstToldWeek(
  tx: ReadTx,
  packs: readonly PackOfParty[],
): Promise<ReadonlyMap<string, CalendarDate>> {
  if (packs.length === 0) return new Map();
  const rows = await tx.query<PackOfParty & { readonly week: CalendarDate }>(
    `select first.party_id as party, first.zi, to_char(first.ends - 6, 'YYYY-MM-DD') as week
       from (select distinct party_id, zi from unnest($1::bigint[], $2::integer[]) as pack (party_id, zi)) asked
      cross join lateral (
            select m.party_id, m.zi, m.ends from stock_moved m
             where m.party_id = asked.party_id and m.zi = asked.zi order by m.ends limit 1) first`,
    [packs.map(({ party }) => party), packs.map(({ zi }) => zi)],
  );
  return new Map(rows.map(({ party, zi, week }) => [`${party} ${zi}`, week]));
}
