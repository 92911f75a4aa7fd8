import type { ReadTx } from '../registry/database.ts';
import { kindCodes } from './codes.ts';
import { runningAnew, runningColumns } from './running.ts';
import {
  addedToWeeks,
  availableOn,
  flowsOf,
  ledgerKeeper,
  paceOf,
  settledThrough,
} from './settle.ts';

/** What is wrong in the ledger; every count is 0 in one that is sound. */
export interface Soundness {
  /** Rows whose delivery is not there, or is another party's. */
  readonly rowsAstray: number;
  /** Deliveries of which other rows are there than their counts say. */
  readonly deliveriesHalf: number;
  /** Weekly sums that are not those of the rows. */
  readonly weeksOff: number;
  /** Weeks of a pack with other sums up to and including them than the rows say. */
  readonly movedOff: number;
  /** Daily sums that are not those of the rows, or of which others hold something. */
  readonly daysOff: number;
  /** Weeks of a group and link of which something else left than the rows say. */
  readonly flowsOff: number;
  /** Weeks whose pace is not that of the weeks before. */
  readonly paceOff: number;
  /** Keys whose additions do not add up to what was said last. */
  readonly keysOff: number;
}

/**
 * Holds the sums against the rows, and the rows against their deliveries. Reads the whole ledger:
 * for `doctor` and for tests.
 */
export function readSoundness(tx: ReadTx): Promise<Soundness> {
  return tx.inNameOf(ledgerKeeper, async () => {
    const through = await settledThrough(tx);
    const count = async (sql: string, values: readonly unknown[] = []) => {
      const [row] = await tx.query<{ count: number }>(
        `select count(*)::integer as count from (${sql}) wrong`,
        values,
      );
      return row?.count ?? 0;
    };
    return {
      rowsAstray: await count(
        `select from stock_row r where not exists (
           select from stock_delivery d where d.id = r.delivery_id and d.party_id = r.party_id
              and d.role = r.role and d.state <> 'refused')`,
      ),
      deliveriesHalf: await count(
        `select from stock_delivery d
           left join (select delivery_id, count(*) as rows from stock_row group by 1) r on r.delivery_id = d.id
           left join (select delivery_id, count(*) as rows from stock_held group by 1) h on h.delivery_id = d.id
          where coalesce(r.rows, 0) <> d.fresh + d.changed or coalesce(h.rows, 0) <> d.held`,
      ),
      weeksOff: await count(
        `select from (select week, ends, party_id, kind, zi, period, units, packs, days from stock_week) s
           full join (select week, ends, party_id, kind, zi, period, units, packs, days
                        from (${addedToWeeks('0', '$1')}) again) r using (week, ends, party_id, kind, zi, period)
          where (s.units, s.packs, s.days) is distinct from (r.units, r.packs, r.days)`,
        [through],
      ),
      movedOff: await count(
        `select from stock_moved s
           full join (${runningAnew(`(${addedToWeeks('0', '$1')}) again`)}) r using (party_id, zi, ends)
          where (${runningColumns('s')}) is distinct from (${runningColumns('r')})`,
        [through],
      ),
      daysOff: await count(
        `select from stock_day s
           full join (select again.* from (select distinct day from stock_row where kind = ${kindCodes.available}
                                                                                  and delivery_id <= $1) d,
                             lateral (${availableOn('d.day', '$1')}) again) r using (day, role, group_id)
          where (s.units, s.packs, s.holders) is distinct from (r.units, r.packs, r.holders)`,
        [through],
      ),
      flowsOff: await count(
        `select from stock_flow s
           full join (${flowsOf(`(${addedToWeeks('0', '$1')}) again`)}) r using (week, link, group_id)
          where s.units is distinct from r.units`,
        [through],
      ),
      paceOff: await count(
        `select from stock_pace s
           full join (${paceOf('array(select distinct week from stock_pace)')}) r using (week, link, group_id)
          where (s.units, s.weeks) is distinct from (r.units, r.weeks)`,
      ),
      keysOff: await count(
        `select party_id, day, period, kind, zi, promised_on from stock_row
          group by 1, 2, 3, 4, 5, 6
         having sum(more_units) <> (array_agg(units order by delivery_id desc))[1]
             or sum(more_packs) <> (array_agg(packs order by delivery_id desc))[1]`,
      ),
    };
  });
}
