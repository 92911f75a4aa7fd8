import type { TObject } from 'typebox';
import { nearNames } from '../domain/near-names.ts';
import type { Params } from '../domain/decision.ts';
import { languages } from '../texts/text.ts';
import { parseCalendarDate, type CalendarDate } from '../law/calendar-date.ts';
import type { Language } from '../law/norm.ts';
import type { apiTexts } from '../texts/pages/api.ts';

/** A request that cannot be asked so: the error handler makes problem+json of it. */
export class BadQuery extends Error {
  readonly code: keyof typeof apiTexts;
  readonly params: Params;
  readonly field: string;

  constructor(code: keyof typeof apiTexts, field: string, params: Params) {
    super(code);
    this.code = code;
    this.field = field;
    this.params = params;
  }
}

export type ReadQuery = Readonly<Record<string, string>>;

/**
 * Every parameter once, and none that the endpoint does not know: a misspelt `definiton`
 * must not quietly give another answer.
 */
export function readQuery(raw: unknown, schema: TObject): ReadQuery {
  const known = Object.keys(schema.properties);
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(asRecord(raw))) {
    if (!known.includes(name)) {
      throw new BadQuery('parameter-unknown', name, { name, known: nearNames(name, known) });
    }
    if (Array.isArray(value)) {
      throw new BadQuery('parameter-repeated', name, { name, count: value.length });
    }
    if (typeof value === 'string') query[name] = value;
  }
  for (const name of schema.required ?? []) {
    if (query[name] === undefined) throw new BadQuery('parameter-missing', name, { name });
  }
  return query;
}

export function languageOf(query: ReadQuery): Language {
  const given = query['language'];
  if (given === undefined || given === '') return 'nl';
  const language = languages.find((each) => each === given);
  if (language === undefined) throw misfit('language', given, languages.join(', '));
  return language;
}

export function integerOf(
  query: ReadQuery,
  name: string,
  range: { readonly from: number; readonly to: number; readonly usual: number },
): number {
  const given = query[name];
  if (given === undefined || given === '') return range.usual;
  const value = /^\d{1,6}$/.test(given) ? Number(given) : Number.NaN;
  if (!(value >= range.from && value <= range.to)) {
    throw misfit(name, given, `${range.from}–${range.to}`);
  }
  return value;
}

/** A day that exists, or nothing. */
export function dayOf(query: ReadQuery, name: string): CalendarDate | undefined {
  const given = query[name];
  if (given === undefined || given === '') return undefined;
  const date = parseCalendarDate(given);
  if (date === undefined) throw misfit(name, given, '2026-03-01');
  return date;
}

/** One of a closed list, or nothing. */
export function wordOf<Word extends string>(
  query: ReadQuery,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const given = query[name];
  if (given === undefined || given === '') return undefined;
  const word = words.find((each) => each === given);
  if (word === undefined) throw misfit(name, given, words.join(', '));
  return word;
}

export function misfit(name: string, value: string, expected: string): BadQuery {
  return new BadQuery('parameter-value', name, { name, value: value.slice(0, 200), expected });
}

function asRecord(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? { ...raw } : {};
}
