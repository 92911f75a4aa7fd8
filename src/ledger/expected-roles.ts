import type { StockRole } from '../domain/stock/kind.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from '../registry/database.ts';
import { roleWord } from './codes.ts';
import { expectedDays } from './expectations.ts';

/** The roles in which a party is to report a day. */
export async function expectedRoles(
  tx: ReadTx,
  party: number,
  on: CalendarDate,
): Promise<readonly StockRole[]> {
  const rows = await tx.query<{ role: StockRole }>(
    `select ${roleWord('expected.role')} as role
       from (${expectedDays('(select $2::date as day)', 'e.party_id = $1')}) expected order by expected.role`,
    [party, on],
  );
  return rows.map(({ role }) => role);
}
