import type { Param, Params } from '../domain/decision.ts';
import type { Bilingual, Language } from '../law/norm.ts';
import { parseCalendarDate, type CalendarDate } from '../law/calendar-date.ts';

export const languages = ['nl', 'en'] as const satisfies readonly Language[];

/**
 * A sentence in every language. `{name}` stands for a parameter (days are written out),
 * `{count|dag|dagen}` for singular and plural; `value` and `given` are repeated as they stand.
 */
export type Text = Bilingual;

const placeholder = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/** Makes the sentence. A parameter that the text names and the caller lacks is a bug and throws. */
export function say(text: Text, params: Params, language: Language): string {
  return text[language].replace(
    placeholder,
    (_match, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`text “${text.en}” lacks parameter ${name}`);
      if (one !== undefined && many !== undefined) return value === 1 ? one : many;
      return verbatim.has(name) ? String(value) : write(value, language);
    },
  );
}

/** What a source or a person wrote is repeated as it stands: `0030-06-20` is no day of ours to write out. */
const verbatim: ReadonlySet<string> = new Set(['value', 'given']);

/** Names of the parameters that a sentence asks for. */
export function parametersOf(sentence: string): readonly string[] {
  return [
    ...new Set([...sentence.matchAll(placeholder)].map((match) => match[1] ?? '')),
  ].toSorted();
}

const dayFormats: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** `1 maart 2026` (pages.md). */
export function writeDay(date: CalendarDate, language: Language): string {
  return dayFormats[language].format(new Date(`${date}T00:00:00Z`));
}

function write(value: Param, language: Language): string {
  if (typeof value === 'number') return value.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');
  if (typeof value === 'boolean') return yesNo[language][value ? 'yes' : 'no'];
  if (typeof value === 'string') {
    const date = parseCalendarDate(value);
    return date === undefined ? value : writeDay(date, language);
  }
  return value.map((item) => write(item, language)).join(', ');
}

const yesNo: Record<Language, { yes: string; no: string }> = {
  nl: { yes: 'ja', no: 'nee' },
  en: { yes: 'yes', no: 'no' },
};
