import type { Language } from '../law/norm.ts';
import type { Text } from './text.ts';

/** Units of the law book, one and more. */
const unitTexts: Readonly<Record<string, { readonly one: Text; readonly more: Text }>> = {
  days: { one: { nl: 'dag', en: 'day' }, more: { nl: 'dagen', en: 'days' } },
  'calendar days': {
    one: { nl: 'kalenderdag', en: 'calendar day' },
    more: { nl: 'kalenderdagen', en: 'calendar days' },
  },
  'working days': {
    one: { nl: 'werkdag', en: 'working day' },
    more: { nl: 'werkdagen', en: 'working days' },
  },
  weeks: { one: { nl: 'week', en: 'week' }, more: { nl: 'weken', en: 'weeks' } },
  months: { one: { nl: 'maand', en: 'month' }, more: { nl: 'maanden', en: 'months' } },
  'calendar months': {
    one: { nl: 'kalendermaand', en: 'calendar month' },
    more: { nl: 'kalendermaanden', en: 'calendar months' },
  },
  years: { one: { nl: 'jaar', en: 'year' }, more: { nl: 'jaar', en: 'years' } },
  eurocents: { one: { nl: 'eurocent', en: 'eurocent' }, more: { nl: 'eurocent', en: 'eurocents' } },
  wholesalers: {
    one: { nl: 'groothandel', en: 'wholesaler' },
    more: { nl: 'groothandels', en: 'wholesalers' },
  },
  'full-line wholesalers': {
    one: { nl: 'volgesorteerde groothandel', en: 'full-line wholesaler' },
    more: { nl: 'volgesorteerde groothandels', en: 'full-line wholesalers' },
  },
  holders: {
    one: { nl: 'vergunninghouder', en: 'holder' },
    more: { nl: 'vergunninghouders', en: 'holders' },
  },
};

/** A unit in words; one that nobody wrote words for, such as a standard’s name, stays as it is. */
export function sayUnit(unit: string, count: number, language: Language): string {
  const text = unitTexts[unit];
  return text === undefined ? unit : text[count === 1 ? 'one' : 'more'][language];
}
