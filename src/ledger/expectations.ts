import type { Beginning, Standing, StockRhythm, TakenDelivery } from '../domain/stock/reporting.ts';
import type { StockRole } from '../domain/stock/kind.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from '../registry/database.ts';
import { periodDays, roleCodes, roleWord } from './codes.ts';

/** That a party reports from a day on, and how often. */
export interface Expectation extends Beginning {
  readonly party: number;
  readonly role: StockRole;
  /** First day that need no longer be reported. */
  readonly until?: CalendarDate;
}

/** What is said of a day is said by the newest row that begins at or before it. */
export async function expectStock(tx: WriteTx, expectation: Expectation): Promise<number> {
  return only(await expectStockOf(tx, [expectation]));
}

/** The same of many, in their order. */
export function expectStockOf(
  tx: WriteTx,
  expectations: readonly Expectation[],
): Promise<readonly number[]> {
  return insertExpectations(
    tx,
    expectations.map((each) => ({ ...each, present: true })),
  );
}

/** From that day on nothing is expected. */
export async function expectNoLonger(
  tx: WriteTx,
  expectation: Omit<Expectation, 'until'>,
): Promise<number> {
  return only(await insertExpectations(tx, [{ ...expectation, present: false }]));
}

function only([id]: readonly number[]): number {
  if (id === undefined) throw new Error('an expectation was written and did not come back');
  return id;
}

async function insertExpectations(
  tx: WriteTx,
  rows: readonly (Expectation & { readonly present: boolean })[],
): Promise<readonly number[]> {
  if (rows.length === 0) return [];
  const inserted = await tx.query<{ id: number }>(
    `insert into stock_expectation (party_id, role, rhythm, valid, present, recorded_at)
     select party, role, rhythm, daterange("from", until), present, $2
       from rows from (jsonb_to_recordset($1::jsonb)
            as (party bigint, role smallint, rhythm text, "from" date, until date, present boolean))
            with ordinality as e (party, role, rhythm, "from", until, present, place)
      order by place returning id`,
    [JSON.stringify(rows.map((row) => ({ ...row, role: roleCodes[row.role] }))), tx.recordedAt],
  );
  return inserted.map(({ id }) => id);
}

/**
 * SQL: of each party and role and each of these days, what is expected.
 *
 * @param days a table with a column `day`
 * @param among a condition on `e`, a row of `stock_expectation`
 */
export const expectedDays = (days: string, among: string) => `
  select party_id, role, day, rhythm
    from (select distinct on (e.party_id, e.role, a.day) e.party_id, e.role, a.day, e.rhythm,
                 e.present and e.valid @> a.day as expected
            from ${days} a
            join stock_expectation e on lower_inf(e.valid) or lower(e.valid) <= a.day
           where ${among}
           order by e.party_id, e.role, a.day, e.id desc) newest
   where expected`;

/** What is to be known of a delivery to read from it how often its party reports. */
export interface ReadDelivery {
  readonly party: number;
  readonly role: StockRole;
  readonly standing: Standing;
  readonly taken: TakenDelivery;
}

/** SQL: a delivery with the newest word about its last day. */
const withItsWord = `
  (select id, party_id, role, period, days[cardinality(days)] as last from stock_delivery
    where id = any($1) and state <> 'refused' and cardinality(days) > 0) d
  left join lateral (
    select e.id, e.rhythm, e.present and e.valid @> d.last as expected from stock_expectation e
     where e.party_id = d.party_id and e.role = d.role and (lower_inf(e.valid) or lower(e.valid) <= d.last)
     order by e.id desc limit 1) x on true`;

/**
 * Of these deliveries, no two of one party, those that may begin something; most go on as their parties
 * were expected to.
 */
export async function perhapsBeginning(
  tx: ReadTx,
  deliveries: readonly number[],
): Promise<readonly ReadDelivery[]> {
  const rows = await tx.query<{
    party: number;
    role: StockRole;
    period: number | null;
    lastDay: CalendarDate;
    toldOtherDayOfWeek: boolean;
    kind: Standing['kind'];
    rhythm: StockRhythm;
    isOwnWord: boolean;
  }>(
    `select d.party_id as party, ${roleWord('d.role')} as role, d.period, d.last as "lastDay", x.rhythm,
            case when x.expected then 'expected' when x.id is not null then 'over'
                 when exists (select from stock_expectation e where e.party_id = d.party_id and e.role = d.role) then 'not-yet'
                 else 'never' end as kind,
            exists (select from stock_reporting_word w where w.expectation_id = x.id) as "isOwnWord",
            exists (select from stock_delivery o, unnest(o.days) told
                     where o.party_id = d.party_id and o.role = d.role and o.state <> 'refused'
                       and o.period = ${periodDays.day} and o.id <> d.id and told <> d.last
                       and o.days && array(select date_trunc('week', d.last)::date + i from generate_series(0, 6) i)
                       and date_trunc('week', told) = date_trunc('week', d.last)) as "toldOtherDayOfWeek"
       from ${withItsWord}
      where x.expected is not true or (x.rhythm = 'weekly' and d.period = ${periodDays.day}) order by d.id`,
    [deliveries],
    'deliveries that may begin',
  );
  return rows.map(
    ({ party, role, period, lastDay, toldOtherDayOfWeek, kind, rhythm, isOwnWord }) => {
      const word = period === periodDays.day ? 'day' : 'week';
      return {
        party,
        role,
        standing: kind === 'expected' ? { kind, rhythm, isOwnWord } : { kind },
        taken: { lastDay, toldOtherDayOfWeek, ...(period === null ? {} : { period: word }) },
      };
    },
  );
}
