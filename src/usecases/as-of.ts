import type { Refusal } from '../domain/problem.ts';
import { refuse } from '../domain/request-problem.ts';
import { parseCalendarDate, type CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from '../registry/database.ts';
import type { AsOf } from '../registry/facts.ts';
import { newestAsserted, watermarkOf, type Watermark } from '../registry/watermark.ts';
import type { Context } from './context.ts';

/** As typed: three times that may each be left out. */
export interface AsOfInput {
  readonly on?: string | undefined;
  readonly known?: string | undefined;
  readonly recorded?: string | undefined;
}

/** The three times of a question, complete (docs/decisions/2026-11-23-time-and-identity.md). */
export interface Moment extends AsOf {
  readonly on: CalendarDate;
}

/** With how far our knowledge reached: for an answer that is remembered, or has a receipt for all of it. */
export interface MarkedMoment extends Moment {
  readonly watermark: Watermark;
}

/**
 * Fills in what was left out: today, and everything stored. In an invented country
 * "today" is the last day it has: its calendar does not move with ours.
 */
export async function momentOf(
  context: Context,
  tx: ReadTx,
  input: AsOfInput,
  country: string,
): Promise<Moment | Refusal> {
  const today = context.today();
  const known = readDay('known', input.known, today);
  if (typeof known === 'object') return known;
  if (known > today) return refuse('day-in-future', { name: 'known', value: known, today });
  const recorded = readTime(input.recorded, everything);
  if (!(recorded instanceof Date)) return recorded;
  const latest = await lastDayOf(context, tx, country, recorded);
  const on = readDay('on', input.on, earliest(latest, known, input.known === undefined));
  if (typeof on === 'object') return on;
  return { on, known, recorded };
}

export async function markedMomentOf(
  context: Context,
  tx: ReadTx,
  input: AsOfInput,
  country: string,
): Promise<MarkedMoment | Refusal> {
  const moment = await momentOf(context, tx, input, country);
  if ('kind' in moment) return moment;
  return { ...moment, watermark: await watermarkOf(tx, moment.recorded) };
}

/** Today and now, for who asks nothing of time. */
export async function usualMoment(context: Context, tx: ReadTx, country: string): Promise<Moment> {
  const recorded = everything;
  return { on: await lastDayOf(context, tx, country, recorded), known: context.today(), recorded };
}

async function lastDayOf(
  context: Context,
  tx: ReadTx,
  country: string,
  recorded: Date,
): Promise<CalendarDate> {
  if (!isInvented(context, country)) return context.today();
  return (await newestAsserted(tx, sourceNames(context, country), recorded)) ?? context.today();
}

/** Who asks what was known on an earlier day asks, unless told otherwise, about that day. */
function earliest(latest: CalendarDate, known: CalendarDate, knownIsToday: boolean): CalendarDate {
  return knownIsToday || latest < known ? latest : known;
}

export function isInvented(context: Context, country: string): boolean {
  return context.connectors.some(({ source }) => source.country === country && source.synthetic);
}

export function sourceNames(context: Context, country: string): readonly string[] {
  return context.connectors
    .filter(({ source }) => source.country === country)
    .map(({ source }) => source.name);
}

function readDay(
  name: string,
  text: string | undefined,
  fallback: CalendarDate,
): CalendarDate | Refusal {
  if (text === undefined || text === '') return fallback;
  return (
    parseCalendarDate(text) ??
    refuse('day-unreadable', { name, value: text }, { column: name, value: text })
  );
}

/** All that is stored, whatever a clock that was set back says. */
export const everything = new Date('9999-12-31T23:59:59.999Z');

const timeShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

function readTime(text: string | undefined, fallback: Date): Date | Refusal {
  if (text === undefined || text === '') return fallback;
  const time = timeShape.test(text) ? new Date(text) : new Date(Number.NaN);
  if (Number.isNaN(time.getTime())) {
    return refuse(
      'time-unreadable',
      { name: 'recorded', value: text },
      { column: 'recorded', value: text },
    );
  }
  return time;
}
