import type { Problem } from '../domain/problem.ts';
import type { StockKind, StockRole } from '../domain/stock/kind.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from '../registry/database.ts';
import { kindWord, roleWord } from './codes.ts';
import type { StockChannel } from './intake.ts';
import { addedToWeeks, isSettled } from './settle.ts';

/** What a party holds or moved of one pack on a day. */
export interface Position {
  readonly zi: number;
  readonly pack: number;
  readonly product: number;
  /** `null`: the composition of the product is not fully reported. */
  readonly group: number | null;
  readonly kind: StockKind;
  readonly role: StockRole;
  readonly units: number;
  readonly packs: number;
  readonly unitsPerPack: number;
  /** Eurocents, as the party states it; `null`: it states none. */
  readonly listPrice: number | null;
}

/** A delivery as its party sees it. */
export interface StockDeliveryRecord {
  readonly id: number;
  readonly file: string;
  readonly sha256: string;
  readonly role: StockRole;
  readonly days: readonly CalendarDate[];
  readonly asserted: CalendarDate;
  readonly channel: StockChannel;
  readonly recordedAt: Date;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly held: number;
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly state: 'taken' | 'refused' | 'awaiting-confirmation';
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

/** A row that waits for its party. */
export interface HeldRow {
  readonly id: number;
  readonly delivery: number;
  readonly line: number;
  readonly day: CalendarDate;
  readonly period: number;
  readonly kind: StockKind;
  readonly role: StockRole;
  readonly zi: number;
  readonly packs: number;
  readonly unitsPerPack: number;
  readonly listPrice: number | null;
  readonly promised: CalendarDate | null;
  readonly problem: Problem;
}

/** What a pack moved in a week; of what is held the position on its Sunday. */
export interface WeekOfPack {
  /** The Monday of the ISO week in which it ends. */
  readonly week: CalendarDate;
  /** Its last day: of what was told day by day a Sunday. */
  readonly ends: CalendarDate;
  /** 1: told day by day; 7: told as a week. */
  readonly period: number;
  readonly zi: number;
  readonly product: number;
  readonly kind: StockKind;
  readonly units: number;
  readonly packs: number;
  /** Days that were reported, a bit each, Monday first; 127 is the whole week. */
  readonly days: number;
}

/** `reported`, also when there was nothing; never zero because nobody said anything. */
export type DayState = 'reported' | 'not-reported' | 'not-expected';

export interface DayTold {
  readonly day: CalendarDate;
  /** The day on which the party first said it. */
  readonly asserted: CalendarDate;
  /** The last delivery about it. */
  readonly delivery: number;
}

/** Everything in the ledger of one party. Row-level security shows nobody another's. */
export interface OwnStock {
  positions(on: CalendarDate, asOf?: { readonly recorded: Date }): Promise<readonly Position[]>;
  /** @param packs only of these, by their numbers */
  weeks(
    from: CalendarDate,
    through: CalendarDate,
    packs?: readonly number[],
  ): Promise<readonly WeekOfPack[]>;
  deliveries(most: number): Promise<readonly StockDeliveryRecord[]>;
  delivery(id: number): Promise<StockDeliveryRecord | undefined>;
  /** Of days of a period that were told: when first, and by which delivery last. */
  told(from: CalendarDate, through: CalendarDate): Promise<readonly DayTold[]>;
  sameFile(sha256: string): Promise<StockDeliveryRecord | undefined>;
  waiting(): Promise<readonly HeldRow[]>;
  /** Per day of a period: what is known of the party having reported. */
  reporting(
    from: CalendarDate,
    through: CalendarDate,
  ): Promise<readonly { readonly day: CalendarDate; readonly state: DayState }[]>;
}

const deliveryColumns = `d.id, d.file, d.sha256, ${roleWord('d.role')} as role, to_json(d.days) as days, d.asserted,
  d.channel, d.recorded_at as "recordedAt", d.rows, d.accepted, d.rejected, d.held, d.fresh, d.changed,
  d.unchanged, d.state, d.problems, d.problem_count as "problemCount"`;

const weekColumns = 'week, ends, zi, product_id, kind, period, units, packs, days';

/** The ledger of one party, for itself and for who may act for it. */
export function own(tx: ReadTx, party: number): OwnStock {
  return {
    positions: (on, asOf) => positionsOn(tx, party, on, asOf?.recorded),
    weeks: (from, through, packs) => weeksOf(tx, party, from, through, packs),
    deliveries: (most) =>
      tx.query<StockDeliveryRecord>(
        `select ${deliveryColumns} from stock_delivery d where party_id = $1 order by id desc limit $2`,
        [party, most],
      ),
    async delivery(id) {
      const [row] = await tx.query<StockDeliveryRecord>(
        `select ${deliveryColumns} from stock_delivery d where party_id = $1 and id = $2`,
        [party, id],
      );
      return row;
    },
    told: (from, through) =>
      tx.query<DayTold>(
        `select to_char(said.day, 'YYYY-MM-DD') as day, min(d.asserted) as asserted, max(d.id) as delivery
           from stock_delivery d, unnest(d.days) said (day)
          where d.party_id = $1 and d.state <> 'refused' and d.period is distinct from 7
            and said.day between $2 and $3
          group by said.day order by said.day`,
        [party, from, through],
      ),
    async sameFile(sha256) {
      const [row] = await tx.query<StockDeliveryRecord>(
        `select ${deliveryColumns} from stock_delivery d
          where party_id = $1 and sha256 = $2 and state <> 'refused'`,
        [party, sha256],
      );
      return row;
    },
    waiting: () =>
      tx.query<HeldRow>(
        `select h.id, h.delivery_id as delivery, h.line, h.day, h.period, ${kindWord('h.kind')} as kind,
                ${roleWord('h.role')} as role, h.zi, h.packs, h.units_per_pack as "unitsPerPack",
                h.list_price as "listPrice", h.promised_on as promised, h.problem
           from stock_held h
          where h.party_id = $1 and not exists (select from stock_held_answer a where a.held_id = h.id)
          order by h.id`,
        [party],
      ),
    reporting: (from, through) => reporting(tx, party, from, through),
  };
}

/** What came in since the sums were settled is added to them here, where there is any. */
async function weeksOf(
  tx: ReadTx,
  party: number,
  from: CalendarDate,
  through: CalendarDate,
  packs: readonly number[] | undefined,
): Promise<readonly WeekOfPack[]> {
  // Not one text with `$4 is null or`: of that no plan can be kept that finds a pack by an index, and
  // planning over the weeks of a year takes longer than reading them.
  const within = `party_id = $1 and week between $2 and $3${packs === undefined ? '' : ' and zi = any($4::integer[])'}`;
  const values = [party, from, through, ...(packs === undefined ? [] : [packs])];
  const settled = `select ${weekColumns} from stock_week where ${within}`;
  if (await isSettled(tx)) {
    return tx.query<WeekOfPack>(
      `select week, ends, zi, product_id as product, ${kindWord('kind')} as kind, period, units, packs, days
         from (${settled}) sums order by week, zi, sums.kind, period`,
      values,
      packs === undefined ? 'settled weeks' : 'settled weeks of packs',
    );
  }
  return tx.query<WeekOfPack>(
    `select week, ends, zi, max(product_id) as product, ${kindWord('kind')} as kind, period,
            sum(units)::bigint as units, sum(packs)::integer as packs, bit_or(days) as days
       from (${settled}
             union all
             select ${weekColumns}
               from (${addedToWeeks('(select through_id from stock_settled)', '9223372036854775807', 'party_id = $1')}) fresh
              where ${within}) sums
      group by week, ends, zi, kind, period order by week, zi, kind, period`,
    values,
  );
}

/** Of each key the newest word by then; one that became nothing says nothing. */
function positionsOn(
  tx: ReadTx,
  party: number,
  on: CalendarDate,
  recorded?: Date,
): Promise<readonly Position[]> {
  return tx.query<Position>(
    `select zi, pack_id as pack, max(product_id) as product, max(group_id) as "group", ${kindWord('kind')} as kind,
            ${roleWord('max(role)')} as role, sum(more_units)::bigint as units, sum(more_packs)::integer as packs,
            (array_agg(units_per_pack order by delivery_id desc))[1] as "unitsPerPack",
            (array_agg(list_price order by delivery_id desc))[1] as "listPrice"
       from stock_row
      where day = $2 and period = 1 and delivery_id = any(array(
              select id from stock_delivery
               where party_id = $1 and days @> array[$2::date] and state <> 'refused'
                 and ($3::timestamptz is null or recorded_at <= $3)))
      group by zi, pack_id, kind order by zi, kind`,
    [party, on, recorded ?? null],
  );
}

async function reporting(
  tx: ReadTx,
  party: number,
  from: CalendarDate,
  through: CalendarDate,
): Promise<readonly { readonly day: CalendarDate; readonly state: DayState }[]> {
  return tx.query(
    `with asked as (select d::date as day from generate_series($2::date, $3::date, interval '1 day') d),
     said as (
       select d as day from stock_delivery, unnest(days) d
        where party_id = $1 and state <> 'refused' and period is distinct from 7 and d between $2 and $3
       union
       -- A week tells of each of its days.
       select w::date from stock_delivery, unnest(days) d, generate_series(d - 6, d, interval '1 day') w
        where party_id = $1 and state <> 'refused' and period = 7 and d >= $2::date and d - 6 <= $3::date),
     joined as (
       select valid from (select distinct on (role) role, valid, present from stock_expectation
                           where party_id = $1 order by role, id desc) newest where present)
     select a.day, case when s.day is not null then 'reported'
                        when exists (select from joined j where j.valid @> a.day) then 'not-reported'
                        else 'not-expected' end as state
       from asked a left join said s using (day) order by a.day`,
    [party, from, through],
  );
}
