import type { StockRole } from '../domain/stock/kind.ts';
import type { StockRhythm } from '../domain/stock/reporting.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from '../registry/database.ts';
import { periodDays, roleWord } from './codes.ts';
import { expectedDays } from './expectations.ts';

/**
 * `late`: told, and later than is in time. `not-due`: not told, and there is time yet. A day that was not
 * reported is never zero.
 */
export type ReportedDay = 'on-time' | 'late' | 'not-reported' | 'not-due';

export interface PartyDay {
  readonly party: number;
  readonly role: StockRole;
  readonly rhythm: StockRhythm;
  readonly day: CalendarDate;
  readonly state: ReportedDay;
  /** The day on which the party first told of it; `null` where it did not. */
  readonly toldOn: CalendarDate | null;
}

export interface DaysAsked {
  readonly from: CalendarDate;
  readonly through: CalendarDate;
  /** Seen from this day: what is not due by it is not missing. */
  readonly today: CalendarDate;
  /** Of `ReportingTerms`. */
  readonly inTimeWithinDays: number;
  /** Absent: every party. */
  readonly among?: readonly number[];
}

/**
 * Of every party that is to report, and of each day that it is to report: whether it did. A week of a weekly
 * reporter is told by a file of weeks that holds it, or by a file about any day of it. Row-level security
 * leaves the deliveries that the viewer may see.
 */
export function punctuality(
  tx: ReadTx,
  { from, through, today, inTimeWithinDays, among }: DaysAsked,
): Promise<readonly PartyDay[]> {
  return tx.query<PartyDay>(
    `with asked as (select i::date as day from generate_series($1::date, $2::date, interval '1 day') i),
     expected as (${expectedDays('asked', '($3::bigint[] is null or e.party_id = any($3))')}),
     sent as (
       select d.party_id, d.role, d.asserted, d.period, x as last
         from stock_delivery d, unnest(d.days) x
        where d.state <> 'refused' and ($3::bigint[] is null or d.party_id = any($3)) and d.days && array(
              select i::date from generate_series($1::date - 6, $2::date + 6, interval '1 day') i)),
     told as (
       select party_id, role, day, min(asserted) as told_on, bool_or(asserted <= last + $5::integer) as in_time
         from (select s.*, generate_series(last - case when period = ${periodDays.week} then 6 else 0 end,
                                           last, interval '1 day')::date as day from sent s) each_day
        group by party_id, role, day),
     told_week as (
       select party_id, role, date_trunc('week', last)::date as week, min(asserted) as told_on,
              bool_or(asserted <= date_trunc('week', last)::date + 6 + $5::integer) as in_time
         from sent where period is distinct from ${periodDays.week} group by party_id, role, week),
     judged as (
       select e.*, coalesce(t.told_on, w.told_on) as told_on, coalesce(t.in_time, w.in_time) as in_time,
              case e.rhythm when 'weekly' then date_trunc('week', e.day)::date + 6 else e.day end as last
         from expected e
         left join told t on t.party_id = e.party_id and t.role = e.role and t.day = e.day
         left join told_week w on e.rhythm = 'weekly' and w.party_id = e.party_id and w.role = e.role
                              and w.week = date_trunc('week', e.day)::date)
     select j.party_id as party, ${roleWord('j.role')} as role, j.rhythm, j.day, j.told_on as "toldOn",
            case when j.in_time then 'on-time' when j.told_on is not null then 'late'
                 when j.last + $5::integer >= $4::date then 'not-due' else 'not-reported' end as state
       from judged j order by j.party_id, j.role, j.day`,
    [from, through, among ?? null, today, inTimeWithinDays],
  );
}
