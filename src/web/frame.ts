import { parseCalendarDate, type CalendarDate } from '../law/calendar-date.ts';
import type { Audience } from '../domain/party/audience.ts';
import type { Language } from '../law/norm.ts';
import { writeDay } from '../texts/text.ts';

/** What a page may show of who is signed in. */
export interface FrameVisitor {
  readonly name: string;
  /** Absent until a party was chosen. */
  readonly partyName?: string;
  readonly audience: Audience;
  /** Goes along in each form, as `_csrf` (`parts/csrf-field.tsx`). */
  readonly csrf: string;
  readonly canSwitch: boolean;
}

export type Query = Readonly<Record<string, string>>;

/** Where the reader is: enough to write links to the same place in another language. */
export interface Frame {
  readonly language: Language;
  /** Without language prefix, for example `/tekorten`. */
  readonly path: string;
  readonly query: Query;
  /** Absolute address of the site, for alternates and print; no slash at the end. */
  readonly baseUrl: string;
  readonly today: CalendarDate;
  readonly styleAddress: string;
  readonly iconAddress: string;
  /** Absent for the public. */
  readonly visitor?: FrameVisitor;
  /** On a demo database: whether this visitor sees the site under the strictest regime. */
  readonly regime?: 'open' | 'confidential';
}

/** A link within the site; empty and absent values leave the query. */
export function link(
  language: Language,
  path: string,
  query: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const prefixed = language === 'nl' ? path : path === '/' ? '/en' : `/en${path}`;
  return withQuery(prefixed, query);
}

export function withQuery(
  path: string,
  query: Readonly<Record<string, string | null | undefined>>,
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') parameters.append(name, value);
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** A day as people write it; anything that is no day stays as it is. */
export function dayText(date: string, language: Language): string {
  const parsed = parseCalendarDate(date);
  return parsed === undefined ? date : writeDay(parsed, language);
}

export function numberText(value: number, language: Language): string {
  return value.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');
}

const momentFormats: Record<Language, Intl.DateTimeFormat> = {
  nl: momentFormat('nl-NL'),
  en: momentFormat('en-GB'),
};

/** An instant in the Dutch zone: `1 maart 2026 om 06:10`. */
export function momentText(instant: string, language: Language): string {
  return momentFormats[language].format(new Date(instant));
}

/** The same in a table: `2026-03-01 06:10`. */
export function isoMomentText(instant: string): string {
  return isoMomentFormat.format(new Date(instant));
}

// Sweden writes ISO dates, which is all that is asked of it here.
const isoMomentFormat = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

function momentFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  });
}

const countryNames: Record<Language, Intl.DisplayNames> = {
  nl: new Intl.DisplayNames('nl', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};
/** Of the demo, and of a folder of `voorradig twin`. */
const inventedCountries: Readonly<Partial<Record<string, Record<Language, string>>>> = {
  XX: { nl: 'demoland', en: 'demo country' },
  XT: { nl: 'verzonnen land van de tweeling', en: 'invented country of the twin' },
};

/** The same inside a sentence, where some names take an article. */
export function placeText(code: string, language: Language): string {
  const article = articles[language][code];
  const name = countryText(code, language);
  return article === undefined ? name : `${article} ${name}`;
}

const articles: Record<Language, Readonly<Record<string, string>>> = {
  nl: { US: 'de', GB: 'het', EU: 'de', AE: 'de', XT: 'het' },
  en: { NL: 'the', US: 'the', GB: 'the', EU: 'the', AE: 'the', PH: 'the', XX: 'the', XT: 'the' },
};

/** Name of a country, also of one that is invented. */
export function countryText(code: string, language: Language): string {
  const invented = inventedCountries[code];
  if (invented !== undefined) return invented[language];
  return /^[A-Z]{2}$/.test(code) ? (countryNames[language].of(code) ?? code) : code;
}
