import { addDays, daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import { firstToldWeek, toldSince } from '../../ledger/first-told.ts';
import type { MovedWeeks } from '../../ledger/moved.ts';
import type { PackAccount } from '../../ledger/supervised.ts';
import type { ReadTx } from '../../registry/database.ts';

/** The day on which a pack joined what its party tells of; absent: it was there all along, or unknown. */
export type JoinedPacks = (account: Pick<PackAccount, 'party' | 'zi'>) => CalendarDate | undefined;

/**
 * Packs that a party first told of within the base, while it told of others before: from their first
 * whole week. Where a party tells of nothing before, its packs are not new: its weeks are missing.
 */
export async function joinedPacks(
  tx: ReadTx,
  accounts: readonly PackAccount[],
  on: CalendarDate,
  weeks: number,
): Promise<JoinedPacks> {
  const starts = startsOf(accounts);
  const earliest = new Map<number, CalendarDate>();
  for (const { party, from } of starts) {
    const before = earliest.get(party);
    if (before === undefined || from < before) earliest.set(party, from);
  }
  const late = starts.filter(({ party, from }) => from > (earliest.get(party) ?? from));
  if (late.length === 0) return () => undefined;
  const baseFrom = addDays(on, -daysOfWeek * weeks);
  const since = await toldSince(tx, [...new Set(late.map(({ party }) => party))]);
  const told = await firstToldWeek(tx, late);
  const joined = new Map(
    late.flatMap(({ party, zi, from }): [string, CalendarDate][] => {
      const first = told.get(keyOf({ party, zi }));
      const partySince = since.get(party);
      if (first === undefined || first <= baseFrom) return [];
      if (partySince === undefined || partySince > baseFrom) return [];
      // Its first days may not fill a week: then the next one is the first that counts.
      const isNext = daysBetween(first, from) <= daysOfWeek;
      return [[keyOf({ party, zi }), isNext ? from : first]];
    }),
  );
  return (account) => joined.get(keyOf(account));
}

const daysOfWeek = 7;

interface Start extends Pick<PackAccount, 'party' | 'zi'> {
  readonly from: CalendarDate;
}

/** The first day of the first whole week that is known of each pack of which any is. */
function startsOf(accounts: readonly PackAccount[]): readonly Start[] {
  // Of a hundred thousand packs almost all begin on one of a few days.
  const known = new Map<CalendarDate, Map<number, CalendarDate>>();
  const beginOf = ({ ends, weeks }: MovedWeeks) => {
    const ofEnd = known.get(ends) ?? new Map<number, CalendarDate>();
    const begin = ofEnd.get(weeks) ?? addDays(ends, 1 - daysOfWeek * weeks);
    known.set(ends, ofEnd.set(weeks, begin));
    return begin;
  };
  const starts: Start[] = [];
  for (const { party, zi, moved } of accounts) {
    let from: CalendarDate | undefined;
    for (const run of moved) {
      const begin = beginOf(run);
      if (from === undefined || begin < from) from = begin;
    }
    if (from !== undefined) starts.push({ party, zi, from });
  }
  return starts;
}

function keyOf({ party, zi }: Pick<PackAccount, 'party' | 'zi'>): string {
  return `${party} ${zi}`;
}
