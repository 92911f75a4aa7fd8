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
  const { until } = expectation;
  return insertExpectation(tx, { ...expectation, until: until ?? null, present: true });
}

/** From that day on nothing is expected. */
export async function expectNoLonger(
  tx: WriteTx,
  expectation: Omit<Expectation, 'until'>,
): Promise<number> {
  return insertExpectation(tx, { ...expectation, until: null, present: false });
}

async function insertExpectation(
  tx: WriteTx,
  row: Omit<Expectation, 'until'> & {
    readonly until: CalendarDate | null;
    readonly present: boolean;
  },
): Promise<number> {
  const { party, role, rhythm, from, until, present } = row;
  const [inserted] = await tx.query<{ id: number }>(
    `insert into stock_expectation (party_id, role, rhythm, valid, present, recorded_at)
     values ($1, $2, $3, daterange($4, $5), $6, $7) returning id`,
    [party, roleCodes[role], rhythm, from, until, present, tx.recordedAt],
  );
  if (inserted === undefined) throw new Error('an expectation was written and did not come back');
  return inserted.id;
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

/** Of these deliveries those that may begin something; most go on as their parties were expected to. */
export async function perhapsBeginning(
  tx: ReadTx,
  deliveries: readonly number[],
): Promise<readonly number[]> {
  const rows = await tx.query<{ id: number }>(
    `select d.id from ${withItsWord}
      where x.expected is not true or (x.rhythm = 'weekly' and d.period = ${periodDays.day}) order by d.id`,
    [deliveries],
    'deliveries that may begin',
  );
  return rows.map(({ id }) => id);
}

export async function readDelivery(tx: ReadTx, delivery: number): Promise<ReadDelivery> {
  const [row] = await tx.query<{
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
       from ${withItsWord}`,
    [[delivery]],
  );
  if (row === undefined) throw new Error(`delivery ${delivery} was taken and cannot be seen`);
  const { party, role, period, lastDay, toldOtherDayOfWeek, kind, rhythm, isOwnWord } = row;
  const word = period === periodDays.day ? 'day' : 'week';
  return {
    party,
    role,
    standing: kind === 'expected' ? { kind, rhythm, isOwnWord } : { kind },
    taken: { lastDay, toldOtherDayOfWeek, ...(period === null ? {} : { period: word }) },
  };
}
