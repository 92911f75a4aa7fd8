import type { CalendarDate } from '../../law/calendar-date.ts';
import { expectedOn, type ReportState } from '../../ledger/expectations.ts';
import { readParties } from '../../registry/parties.ts';
import type { Context } from '../context.ts';

export interface ExpectedParty extends ReportState {
  readonly name: string;
}

/** Who had to report a day, and whether he did: a party itself, the desk all. */
export async function stockExpected(
  { database }: Context,
  on: CalendarDate,
): Promise<{ readonly on: CalendarDate; readonly parties: readonly ExpectedParty[] }> {
  return database.read(async (tx) => {
    const states = await expectedOn(tx, on);
    const parties = await readParties(
      tx,
      states.map(({ party }) => party),
    );
    const names = new Map(parties.map(({ id, name }) => [id, name]));
    return {
      on,
      parties: states.map((state) => ({ ...state, name: names.get(state.party) ?? '' })),
    };
  });
}
