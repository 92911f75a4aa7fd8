import type { CoverFacts, Released, StockLink } from '../domain/stock/release.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from '../registry/database.ts';
import { availableOn, ledgerKeeper } from './settle.ts';
import { mondayOf } from './week.ts';

/** Of one group over all who hold it. */
export interface GroupCover extends CoverFacts {
  /** Composition: `ibuprofen | 400 mg | tablet | oraal gebruik`. */
  readonly group: string;
  /** Ownership groups with more than nothing; who has none counts for itself. */
  readonly contributors: number;
}

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

/** A week that is public, as it was released. */
export interface ReleasedWeek {
  /** Its Monday. */
  readonly week: CalendarDate;
  /** Since when it can be read. */
  readonly publicOn: CalendarDate;
}

/** The last week of a country that could be read on a day. */
export async function lastReleased(
  tx: ReadTx,
  country: string,
  known: CalendarDate,
): Promise<ReleasedWeek | undefined> {
  const [last] = await tx.query<ReleasedWeek>(
    `select week, public_on as "publicOn" from stock_release
      where country = $1 and public_on <= $2 order by week desc limit 1`,
    [country, known],
    'last released week',
    [],
  );
  return last;
}

export type ReleasedGroup = Released & {
  /** Composition: `ibuprofen | 400 mg | tablet | oraal gebruik`. */
  readonly group: string;
  readonly link: StockLink;
};

/** What was released of a week: the same whenever it is asked. */
export function releasedGroups(
  tx: ReadTx,
  country: string,
  week: CalendarDate,
): Promise<readonly ReleasedGroup[]> {
  return tx.query<ReleasedGroup>(
    `select composition as "group", link, band, why from stock_release_group
      where country = $1 and week = $2 order by composition collate "C", link`,
    [country, week],
    'released groups',
    [],
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
