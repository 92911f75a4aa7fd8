import type { StockRole } from '../domain/stock/kind.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from '../registry/database.ts';
import { roleCodes, roleWord } from './codes.ts';

export const stockRhythms = ['daily', 'weekly'] as const;
export type StockRhythm = (typeof stockRhythms)[number];

/** That a party reports from a day on, and how often. */
export interface Expectation {
  readonly party: number;
  readonly role: StockRole;
  readonly rhythm: StockRhythm;
  readonly from: CalendarDate;
  /** First day that need no longer be reported. */
  readonly until?: CalendarDate;
}

export async function expectStock(tx: WriteTx, expectation: Expectation): Promise<void> {
  const { party, role, rhythm, from, until } = expectation;
  await tx.query(
    `insert into stock_expectation (party_id, role, rhythm, valid, present, recorded_at)
     values ($1, $2, $3, daterange($4, $5), true, $6)`,
    [party, roleCodes[role], rhythm, from, until ?? null, tx.recordedAt],
  );
}

export interface ReportState {
  readonly party: number;
  readonly role: StockRole;
  readonly rhythm: StockRhythm;
  readonly state: 'reported' | 'not-reported';
  /** When it was first told of the day; `null` where it was not. */
  readonly recordedAt: Date | null;
}

/**
 * Of every party that is to report a day whether it did; row-level security leaves only those that
 * the viewer may know of. Of a weekly reporter: whether the week in which the day lies was told.
 */
export function expectedOn(tx: ReadTx, on: CalendarDate): Promise<readonly ReportState[]> {
  return tx.query<ReportState>(
    `with joined as (
       select party_id, role, rhythm
         from (select distinct on (party_id, role) party_id, role, rhythm, valid, present from stock_expectation
                order by party_id, role, id desc) newest
        where present and valid @> $1::date),
     told as (
       select party_id, role, min(recorded_at) as at from stock_delivery
        where state <> 'refused'
          and days && array(select ($1::date + i)::date from generate_series(0, 6) i)
          and (days @> array[$1::date] or period = 7)
        group by party_id, role)
     select j.party_id as party, ${roleWord('j.role')} as role, j.rhythm,
            case when t.at is null then 'not-reported' else 'reported' end as state, t.at as "recordedAt"
       from joined j left join told t using (party_id, role)
      where (select stock_seen('other')) or j.party_id = any ((select viewer_represents())::bigint[])
      order by j.party_id, j.role`,
    [on],
  );
}
