import { fullLineOn } from '../../domain/stock/full-line.ts';
import type { Explained } from '../../domain/stock/explanation.ts';
import type { ObligationFacts } from '../../domain/stock/obligation-case.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { ReadTx } from '../../registry/database.ts';
import { fullLineFacts } from '../../registry/full-line.ts';
import { claimFacts } from '../supervision/view-claims.ts';

/** A dated fact of a party that an outcome rests on, by the number under which it is kept. */
export interface RestsOn {
  readonly fact: 'full-line' | 'claim';
  readonly id: string;
}

/** What was put down of a party and a unit, beside what it delivered. */
export interface PartyFacts {
  readonly facts: Partial<ObligationFacts>;
  readonly restsOn: readonly RestsOn[];
}

/** Whether a wholesaler is full-line and what a party claims, for each unit on a day. */
export async function partyFacts(
  tx: ReadTx,
  on: CalendarDate,
  filter: { readonly parties?: readonly number[] },
): Promise<(about: Explained) => PartyFacts> {
  const lines = Map.groupBy(await fullLineFacts(tx, filter.parties), ({ party }) => party);
  const claimed = await claimFacts(tx, on, filter);
  const standing = new Map(
    [...lines].flatMap(([party, facts]) => {
      const found = fullLineOn(facts, on);
      return found === undefined ? [] : [[party, found] as const];
    }),
  );
  return (about) => {
    const line = about.role === 'wholesaler' ? standing.get(about.party) : undefined;
    const claims = claimed(about);
    return {
      facts: {
        ...(line === undefined ? {} : { fullLine: line.fullLine }),
        ...claims?.facts,
      },
      restsOn: [
        ...(line === undefined ? [] : [{ fact: 'full-line' as const, id: String(line.id) }]),
        ...(claims?.claims ?? []).map((id) => ({ fact: 'claim' as const, id: String(id) })),
      ],
    };
  };
}
