import type { Refusal } from '../../domain/problem.ts';
import type { StockRole } from '../../domain/stock/kind.ts';
import { refuseLedger } from '../../domain/stock/ledger-problem.ts';
import {
  reportingTerms,
  type ReportingTerms,
  type StockRhythm,
} from '../../domain/stock/reporting.ts';
import { addDays, daysBetween, weekday, type CalendarDate } from '../../law/calendar-date.ts';
import { own } from '../../ledger/own.ts';
import { punctuality, type DaysAsked, type ReportedDay } from '../../ledger/punctuality.ts';
import { remindedDays } from '../../ledger/reminders.ts';
import {
  saidExpectations,
  wantNoReminders,
  type SaidExpectation,
} from '../../ledger/reporting-words.ts';
import type { ReadTx } from '../../registry/database.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { contactsOf } from './remind.ts';
import { stockParty, type StockParty } from './stock-party.ts';

export type CalendarState = ReportedDay | 'not-expected';

export interface CalendarDay {
  readonly day: CalendarDate;
  readonly state: CalendarState;
  /** `null`: not told. */
  readonly toldOn: CalendarDate | null;
  /** The day on which the party was reminded of it; absent: it was not. */
  readonly remindedOn?: CalendarDate;
}

/** What was said, and how much of it still counts. */
export interface StandingExpectation extends SaidExpectation {
  /** A later row goes before it: from this day on, or on each of its days. Absent: none does. */
  readonly replaced?: { readonly from: CalendarDate } | 'wholly';
}

export interface OwnReporting {
  readonly role: StockRole;
  readonly today: CalendarDate;
  /** What is expected today; absent: nothing. */
  readonly rhythm?: StockRhythm;
  /** Whole ISO weeks, oldest first; the last holds today. */
  readonly days: readonly CalendarDay[];
  /** What was said of it, newest first. */
  readonly said: readonly StandingExpectation[];
  readonly wantsReminders: boolean;
  /** To how many contacts a reminder goes. */
  readonly contacts: number;
  /** Days after the last day that a file is about. */
  readonly inTimeWithinDays: number;
  readonly remindFromHour: number;
  readonly synthetic: boolean;
}

/** Which days a party told of, was late with, or missed; and what is expected of it. */
export async function viewOwnReporting(context: Context): Promise<OwnReporting | Refusal> {
  const about = await stockParty(context, undefined);
  if (isRefusal(about)) return about;
  const { party, role } = about;
  const today = context.today();
  const terms = termsOn(context, today);
  if (isRefusal(terms)) return terms;
  const { inTimeWithinDays, remindFromHour, shownDays } = terms;
  return viewConfidential(context, { activity: 'stock-view' }, async (tx, concerns) => {
    concerns({ kind: 'party', id: party.id });
    const first = addDays(today, 1 - shownDays);
    const from = addDays(first, 1 - weekday(first));
    const through = addDays(today, 7 - weekday(today));
    const days = await calendarOf(tx, about, { from, through, today, inTimeWithinDays });
    const said = (await saidExpectations(tx, [party.id])).filter((each) => each.role === role);
    const rhythm = expectedOf(said, today);
    return {
      role,
      today,
      ...(rhythm === undefined ? {} : { rhythm }),
      days,
      said: standing(said),
      wantsReminders: !(await wantNoReminders(tx)).has(`${party.id} ${role}`),
      contacts: (await contactsOf(tx, [party.id])).get(party.id)?.length ?? 0,
      inTimeWithinDays,
      remindFromHour,
      synthetic: party.synthetic,
    };
  });
}

/** When something is late; refused where the law book does not say so. */
export function termsOn({ law }: Pick<Context, 'law'>, on: CalendarDate): ReportingTerms | Refusal {
  return reportingTerms(law, on) ?? refuseLedger('stock-reporting-not-ruled', { day: on });
}

/** Every day of a period, with what is known of the party having told of it. */
export async function calendarOf(
  tx: ReadTx,
  { party: { id: party }, role }: Pick<StockParty, 'party' | 'role'>,
  asked: Omit<DaysAsked, 'among'>,
): Promise<readonly CalendarDay[]> {
  const { from, through } = asked;
  const among = [party];
  const told = (await punctuality(tx, { ...asked, among })).filter((each) => each.role === role);
  const states = new Map(told.map((each) => [each.day, each]));
  const reminded = new Map(
    (await remindedDays(tx, from, among))
      .filter((each) => each.role === role && each.wasSent)
      .map(({ day, on }) => [day, on]),
  );
  const unasked = new Map(
    (await own(tx, party).told(from, through)).map(({ day, asserted }) => [day, asserted]),
  );
  return Array.from({ length: daysBetween(from, through) + 1 }, (_, at): CalendarDay => {
    const day = addDays(from, at);
    const remindedOn = reminded.get(day);
    return {
      day,
      // What nobody asked for cannot be late.
      state: states.get(day)?.state ?? 'not-expected',
      toldOn: states.get(day)?.toldOn ?? unasked.get(day) ?? null,
      ...(remindedOn === undefined ? {} : { remindedOn }),
    };
  });
}

/** What was said, newest first, each with what a later row left of it. */
export function standing(said: readonly SaidExpectation[]): readonly StandingExpectation[] {
  return said.map((row, at) => {
    const later = said.slice(0, at);
    const wholly = later.some(
      ({ from }) => from === null || (row.from !== null && from <= row.from),
    );
    if (wholly) return { ...row, replaced: 'wholly' };
    const from = later.flatMap((each) => each.from ?? []).toSorted()[0];
    // What had ended by itself before that day was not replaced.
    const isCut = from !== undefined && (row.until === null || from < row.until);
    return isCut ? { ...row, replaced: { from } } : row;
  });
}

/** What is expected on a day, by what was said, newest first. */
export function expectedOf(
  said: readonly SaidExpectation[],
  on: CalendarDate,
): StockRhythm | undefined {
  const newest = said.find(({ from }) => from === null || from <= on);
  if (newest === undefined || !newest.present) return undefined;
  return newest.until === null || on < newest.until ? newest.rhythm : undefined;
}
