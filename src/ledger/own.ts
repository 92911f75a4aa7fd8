import type { Problem } from '../domain/problem.ts';
import type { StockKind, StockRole } from '../domain/stock/kind.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from '../registry/database.ts';
import { kindWord, roleWord } from './codes.ts';
import type { StockChannel } from './intake.ts';
import { ofWeeks, summedToWeeks } from './settle.ts';

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

export interface DayTold {
  readonly day: CalendarDate;
  /** The day on which the party first said it. */
  readonly asserted: CalendarDate;
  /** The last delivery about it. */
  readonly delivery: number;
}

/** By what was known: what is left out sets no bound. */
export interface StockAsOf {
  /** Stored here by this moment. */
  readonly recorded?: Date;
  /** Said by the party on this day or before. */
  readonly asserted?: CalendarDate;
}

/** Everything in the ledger of one party. Row-level security shows nobody another's. */
export interface OwnStock {
  positions(on: CalendarDate, asOf?: StockAsOf): Promise<readonly Position[]>;
  /** @param packs only of these, by their numbers */
  weeks(
    from: CalendarDate,
    through: CalendarDate,
    packs?: readonly number[],
  ): Promise<readonly WeekOfPack[]>;
  /** The same as it was: from the rows, because the sums hold what is so now. */
  weeksAsOf(
    from: CalendarDate,
    through: CalendarDate,
    asOf: StockAsOf,
  ): Promise<readonly WeekOfPack[]>;
  deliveries(most: number): Promise<readonly StockDeliveryRecord[]>;
  delivery(id: number): Promise<StockDeliveryRecord | undefined>;
  /** Of days of a period that were told: when first, and by which delivery last. */
  told(from: CalendarDate, through: CalendarDate): Promise<readonly DayTold[]>;
  sameFile(sha256: string): Promise<StockDeliveryRecord | undefined>;
  waiting(): Promise<readonly HeldRow[]>;
}

const deliveryColumns = `d.id, d.file, d.sha256, ${roleWord('d.role')} as role, to_json(d.days) as days, d.asserted,
  d.channel, d.recorded_at as "recordedAt", d.rows, d.accepted, d.rejected, d.held, d.fresh, d.changed,
  d.unchanged, d.state, d.problems, d.problem_count as "problemCount"`;

const weekColumns = 'week, ends, zi, product_id, kind, period, units, packs, days';

/** The ledger of one party, for itself and for who may act for it. */
export function own(tx: ReadTx, party: number): OwnStock {
  return {
    positions: (on, asOf) => positionsOn(tx, party, on, asOf),
    weeks: (from, through, packs) => weeksOf(tx, party, from, through, packs),
    weeksAsOf: (from, through, { recorded, asserted }) =>
      tx.query<WeekOfPack>(
        `select week, ends, zi, product_id as product, ${kindWord('kind')} as kind, period, units, packs, days
           from (${summedToWeeks(ofWeeks, `(${newestWords('day between $2::date and $3::date + 6')}) newest`)}) sums
          where week between $2 and $3 order by week, zi, sums.kind, period, ends`,
        [party, from, through, recorded ?? null, asserted ?? null],
      ),
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
  // Not one text with `$4 is null or`: of that no plan can be kept that finds a pack by an index.
  const ofPacks = packs === undefined ? '' : ' and zi = any($4::integer[])';
  const within = `party_id = $1 and week between $2 and $3${ofPacks}`;
  const values = [party, from, through, ...(packs === undefined ? [] : [packs])];
  const settled = `select ${weekColumns} from stock_week where ${within}`;
  const [[waiting], sums] = await Promise.all([
    tx.query<Waiting>(unsettledOf, [party], 'unsettled of a party'),
    tx.query<WeekOfPack>(
      `select week, ends, zi, product_id as product, ${kindWord('kind')} as kind, period, units, packs, days
         from (${settled}) sums order by week, zi, sums.kind, period, ends`,
      values,
      packs === undefined ? 'settled weeks' : 'settled weeks of packs',
    ),
  ]);
  if (waiting === undefined || waiting.ids === null) return sums;
  const { ids, first, last } = waiting;
  const [id, begin, end] = [1, 2, 3].map((more) => `$${values.length + more}`);
  return tx.query<WeekOfPack>(
    `select week, ends, zi, max(product_id) as product, ${kindWord('kind')} as kind, period,
            sum(units)::bigint as units, sum(packs)::integer as packs, bit_or(days) as days
       from (${settled}
             union all
             select ${weekColumns}
               from (${summedToWeeks(`delivery_id = any(${id}) and day between ${begin} and ${end} and ${ofWeeks}`)}) fresh
              where ${within}) sums
      group by week, ends, zi, kind, period order by week, zi, sums.kind, period, ends`,
    [...values, ids, first, last],
  );
}

interface Waiting {
  /** Deliveries that the sums do not hold, with the days that they are about; `null`: there are none. */
  readonly ids: readonly number[] | null;
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
}

const unsettledOf = `
  select array_agg(distinct id) as ids, min(d) as first, max(d) as last
    from stock_delivery, unnest(days) d
   where party_id = $1 and id > (select through_id from stock_settled) and state <> 'refused'`;

/**
 * SQL: of each key of the party `$1` the newest word that was recorded by `$4` and asserted by `$5`. It
 * adds all that it says: of what was said before it may be that nothing was known yet.
 */
const newestWords = (where: string, ofDeliveries = 'true') => `
  select distinct on (day, period, kind, zi, promised_on)
         day, period, kind, zi, party_id, pack_id, product_id, group_id, role, delivery_id, units_per_pack,
         list_price, units as more_units, packs as more_packs
    from stock_row
   where ${where} and delivery_id = any(array(
           select id from stock_delivery
            where party_id = $1 and state <> 'refused' and ${ofDeliveries} and ($4::timestamptz is null or recorded_at <= $4)
              and ($5::date is null or asserted <= $5)))
   order by day, period, kind, zi, promised_on, delivery_id desc`;

/** Of each key the newest word by then. */
function positionsOn(
  tx: ReadTx,
  party: number,
  on: CalendarDate,
  { recorded, asserted }: StockAsOf = {},
): Promise<readonly Position[]> {
  return tx.query<Position>(
    `select zi, pack_id as pack, max(product_id) as product, max(group_id) as "group", ${kindWord('kind')} as kind,
            ${roleWord('max(role)')} as role, sum(more_units)::bigint as units, sum(more_packs)::integer as packs,
            (array_agg(units_per_pack order by delivery_id desc))[1] as "unitsPerPack",
            (array_agg(list_price order by delivery_id desc))[1] as "listPrice"
       from (${newestWords('day between $2::date and $3::date and period = 1', 'days @> array[$2::date]')}) newest
      group by zi, pack_id, kind order by zi, kind`,
    [party, on, on, recorded ?? null, asserted ?? null],
  );
}
