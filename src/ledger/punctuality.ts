import type { StockRole } from '../domain/stock/kind.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from '../registry/database.ts';
import { roleWord } from './codes.ts';
import type { StockRhythm } from './expectations.ts';

/**
 * `late`: told, and more than a day after the last day that it is about. `not-due`: a week of a weekly
 * reporter that is not over. A day that was not reported is never zero.
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

/** Days after its last day within which a delivery is in time. Ours: no norm names a number. */
const inTimeWithin = 1;

/**
 * Of every party that is to report, and of each day from `from` through `through` that it is to report:
 * whether it did. Row-level security leaves the deliveries that the viewer may see.
 *
 * @param among absent: every party
 */
export function punctuality(
  tx: ReadTx,
  from: CalendarDate,
  through: CalendarDate,
  among?: readonly number[],
): Promise<readonly PartyDay[]> {
  return tx.query<PartyDay>(
    `with joined as (
       select party_id, role, rhythm, valid
         from (select distinct on (party_id, role) party_id, role, rhythm, valid, present from stock_expectation
                order by party_id, role, id desc) newest
        where present and ($3::bigint[] is null or party_id = any($3))),
     told as (
       select party_id, role, day, min(asserted) as told_on, bool_or(asserted <= last + ${inTimeWithin}) as in_time
         from (select d.party_id, d.role, d.asserted, x as last,
                      generate_series(x - case when d.period = 7 then 6 else 0 end, x, interval '1 day')::date as day
                 from stock_delivery d, unnest(d.days) x
                where d.state <> 'refused' and d.days && array(
                      select i::date from generate_series($1::date, $2::date + 6, interval '1 day') i)) each_day
        group by party_id, role, day)
     select j.party_id as party, ${roleWord('j.role')} as role, j.rhythm, a.day, t.told_on as "toldOn",
            case when t.in_time then 'on-time' when t.told_on is not null then 'late'
                 when j.rhythm = 'weekly' and a.day > $2::date - 7 then 'not-due'
                 else 'not-reported' end as state
       from joined j
      cross join (select i::date as day from generate_series($1::date, $2::date, interval '1 day') i) a
       left join told t on t.party_id = j.party_id and t.role = j.role and t.day = a.day
      where j.valid @> a.day
      order by j.party_id, j.role, a.day`,
    [from, through, among ?? null],
  );
}
