import { refuseParty } from '../../domain/party/party-problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { ReadTx } from '../../registry/database.ts';
import { readParty, type Party } from '../../registry/parties.ts';

/** The party of a number as somebody typed it. */
export async function namedParty(
  tx: ReadTx,
  given: string,
  on: CalendarDate,
  column?: string,
): Promise<Party | Refusal> {
  const id = readNumber(given);
  const found = id === undefined ? undefined : await readParty(tx, id, on);
  const place = { value: given, ...(column === undefined ? {} : { column }) };
  return found ?? refuseParty('party-not-there', {}, place);
}

/** Our own numbers: nothing but digits. */
export function readNumber(given: string): number | undefined {
  const id = /^\d{1,15}$/.test(given) ? Number(given) : 0;
  return id > 0 ? id : undefined;
}
