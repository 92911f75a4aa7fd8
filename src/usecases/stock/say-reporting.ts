import type { Refusal } from '../../domain/problem.ts';
import { refuseLedger } from '../../domain/stock/ledger-problem.ts';
import { stockRhythms, type StockRhythm } from '../../domain/stock/reporting.ts';
import { addDays, parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';
import { expectNoLonger, expectStock } from '../../ledger/expectations.ts';
import { insertWord, saidExpectations } from '../../ledger/reporting-words.ts';
import type { WriteTx } from '../../registry/database.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { expectedOf } from './own-reporting.ts';
import { stockParty, type StockParty } from './stock-party.ts';

/** How far ahead, and for an end how far back, a party can say so. */
const daysAhead = 366;
const longestWhy = 2000;

/** As typed. */
export interface Stopping {
  readonly from: string;
  readonly why: string;
}

/** A party says that from a day on it no longer delivers, and why; the inspector sees it. */
export async function stopReporting(
  context: Context,
  { from: typed, why: written }: Stopping,
): Promise<{ readonly from: CalendarDate } | Refusal> {
  const why = written.trim();
  if (why === '' || why.length > longestWhy) {
    return refuseLedger('stock-reporting-why-missing', {}, { column: 'why' });
  }
  return say(context, typed, async (tx, about, from, rhythm) => {
    if (rhythm === undefined) {
      return refuseLedger('stock-reporting-nothing-expected', { from }, { column: 'from' });
    }
    const { party, role, viewer } = about;
    const expectation = await expectNoLonger(tx, { party: party.id, role, rhythm, from });
    const { person } = viewer;
    await insertWord(tx, { kind: 'no-longer', expectation, why, party: party.id, role, person });
    return { from };
  });
}

/** A party says that it delivers from a day on, and how often. */
export function reportAgain(
  context: Context,
  { from: typed, rhythm: chosen }: { readonly from: string; readonly rhythm: string },
): Promise<{ readonly from: CalendarDate } | Refusal> {
  const rhythm = stockRhythms.find((each) => each === chosen);
  if (rhythm === undefined) {
    const place = { column: 'rhythm', value: chosen.slice(0, 40) };
    return Promise.resolve(refuseLedger('stock-reporting-rhythm-missing', {}, place));
  }
  return say(context, typed, async (tx, { party, role, viewer: { person } }, from) => {
    const expectation = await expectStock(tx, { party: party.id, role, rhythm, from });
    await insertWord(tx, { kind: 'again', expectation, party: party.id, role, person });
    return { from };
  });
}

/** Whether its contacts get a mail about what is missing. What is missing stays to be seen all the same. */
export async function chooseReminders(
  context: Context,
  wanted: boolean,
): Promise<{ readonly wanted: boolean } | Refusal> {
  const about = await stockParty(context, undefined);
  if (isRefusal(about)) return about;
  const { party, role, viewer } = about;
  const { person } = viewer;
  const kind = wanted ? 'reminders' : 'no-reminders';
  return contextFor(context, viewer).database.write(async (tx) => {
    await insertWord(tx, { kind, party: party.id, role, person });
    await note(tx, about);
    return { wanted };
  });
}

type Saying = (
  tx: WriteTx,
  about: StockParty,
  from: CalendarDate,
  /** What is expected on that day so far. */
  expected: StockRhythm | undefined,
) => Promise<{ readonly from: CalendarDate } | Refusal>;

async function say(
  context: Context,
  typed: string,
  saying: Saying,
): Promise<{ readonly from: CalendarDate } | Refusal> {
  const about = await stockParty(context, undefined);
  if (isRefusal(about)) return about;
  const { party, role } = about;
  return contextFor(context, about.viewer).database.write(async (tx) => {
    const said = (await saidExpectations(tx, [party.id])).filter((each) => each.role === role);
    const today = context.today();
    const first = said.flatMap(({ from }) => from ?? []).toSorted()[0] ?? today;
    const from = parseCalendarDate(typed);
    if (from === undefined || from < first || from > addDays(today, daysAhead)) {
      const place = { column: 'from', value: typed.slice(0, 40) };
      return refuseLedger('stock-reporting-day-misfit', { first }, place);
    }
    const done = await saying(tx, about, from, expectedOf(said, from));
    if (!isRefusal(done)) await note(tx, about);
    return done;
  });
}

function note(tx: WriteTx, { viewer, party }: StockParty): Promise<void> {
  return recordProcessing(tx, {
    activity: 'stock-deliver',
    viewer,
    subjects: [{ kind: 'party', id: party.id }],
  });
}
