import type { Refusal } from '../../domain/problem.ts';
import type { StockRole } from '../../domain/stock/kind.ts';
import type { StockRhythm } from '../../domain/stock/reporting.ts';
import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import { punctuality, type PartyDay } from '../../ledger/punctuality.ts';
import { remindedDays } from '../../ledger/reminders.ts';
import { saidExpectations, type SaidExpectation } from '../../ledger/reporting-words.ts';
import { readParties } from '../../registry/parties.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { inspectorHere } from '../supervision/who.ts';
import { termsOn } from './own-reporting.ts';

/** How a party has reported: every day that it had to. */
export interface ExpectedParty {
  readonly party: number;
  readonly name: string;
  readonly role: StockRole;
  readonly rhythm: StockRhythm;
  readonly days: readonly PartyDay[];
  readonly missing: readonly CalendarDate[];
  readonly late: readonly CalendarDate[];
  /** The first of the days that are missing without one between them that came; absent: the last came. */
  readonly missingSince?: CalendarDate;
  /** When it was last reminded; absent: not of these days. */
  readonly remindedOn?: CalendarDate;
}

/** A party said that it no longer delivers, or that it does again. */
export interface SaidWord extends SaidExpectation {
  readonly name: string;
}

export interface ExpectedStock {
  readonly today: CalendarDate;
  /** Days that are looked at, oldest first. */
  readonly days: readonly CalendarDate[];
  /** Of which most is missing first. */
  readonly parties: readonly ExpectedParty[];
  /** Newest first. */
  readonly words: readonly SaidWord[];
  readonly inTimeWithinDays: number;
}

/** Who has to report, and whether he does, for an inspector; the look stands in the processing log. */
export async function stockExpected(
  context: Context,
  { requestId }: { readonly requestId: string },
): Promise<ExpectedStock | Refusal> {
  const inspector = inspectorHere(context);
  if (isRefusal(inspector)) return inspector;
  const today = context.today();
  const terms = termsOn(context, today);
  if (isRefusal(terms)) return terms;
  const { inTimeWithinDays, shownDays } = terms;
  const from = addDays(today, 1 - shownDays);
  const viewing = { activity: 'stock-view' as const, requestId };
  return viewConfidential(context, viewing, async (tx, concerns) => {
    const days = await punctuality(tx, { from, through: today, today, inTimeWithinDays });
    const reminded = Map.groupBy(
      (await remindedDays(tx, from)).filter(({ wasSent }) => wasSent),
      ({ party, role }) => `${party} ${role}`,
    );
    const said = (await saidExpectations(tx)).filter(({ word }) => word !== null);
    const ids = [...new Set([...days, ...said].map(({ party }) => party))];
    for (const id of ids) concerns({ kind: 'party', id });
    const names = new Map((await readParties(tx, ids)).map(({ id, name }) => [id, name]));
    const nameOf = (party: number) => names.get(party) ?? `#${party}`;
    const parties = [...Map.groupBy(days, ({ party, role }) => `${party} ${role}`)].flatMap(
      ([key, each]) => partyOf(each, nameOf, reminded.get(key)?.map(({ on }) => on) ?? []),
    );
    return {
      today,
      days: Array.from({ length: shownDays }, (_, at) => addDays(from, at)),
      parties: parties.toSorted(
        (one, next) =>
          next.missing.length - one.missing.length ||
          next.late.length - one.late.length ||
          (one.name < next.name ? -1 : 1),
      ),
      words: said.map((word) => ({ ...word, name: nameOf(word.party) })),
      inTimeWithinDays,
    };
  });
}

function partyOf(
  days: readonly PartyDay[],
  nameOf: (party: number) => string,
  reminded: readonly CalendarDate[],
): readonly ExpectedParty[] {
  const last = days.at(-1);
  if (last === undefined) return [];
  const { party, role, rhythm } = last;
  const of = (state: PartyDay['state']) =>
    days.filter((each) => each.state === state).map(({ day }) => day);
  const due = days.filter(({ state }) => state !== 'not-due');
  const came = due.findLastIndex(({ state }) => state !== 'not-reported');
  const missingSince = due[came + 1]?.day;
  const remindedOn = reminded.toSorted().at(-1);
  return [
    {
      party,
      name: nameOf(party),
      role,
      rhythm,
      days,
      missing: of('not-reported'),
      late: of('late'),
      ...(missingSince === undefined ? {} : { missingSince }),
      ...(remindedOn === undefined ? {} : { remindedOn }),
    },
  ];
}
