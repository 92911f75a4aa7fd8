import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from '../registry/database.ts';
import { ledgerKeeper } from './settle.ts';

/** Deliveries among which the day is looked for: more than parties send in some days. */
const deliveriesBack = 2000;

/**
 * The last day before another of which anybody delivered. Of a day that is not over most are still to
 * come, and who corrects an old day says nothing of the last.
 */
export function lastDayTold(
  tx: ReadTx,
  country: string,
  before: CalendarDate,
): Promise<CalendarDate | undefined> {
  return tx.inNameOf(ledgerKeeper, async () => {
    const [last] = await tx.query<{ day: CalendarDate | null }>(
      `select max(told.day) as day
         from (select days from stock_delivery where country = $1 and state <> 'refused'
                order by id desc limit ${deliveriesBack}) delivery,
              unnest(delivery.days) as told (day)
        where told.day < $2`,
      [country, before],
    );
    return last?.day ?? undefined;
  });
}
