import { parseCalendarDate } from '../law/calendar-date.ts';
import type { Language } from '../law/norm.ts';
import { say, writeDay, type Text } from './text.ts';

const versionTexts = {
  seen: { nl: 'gezien op {date}', en: 'seen on {date}' },
  draft: { nl: 'ontwerp', en: 'draft' },
  plan: { nl: 'plan van {year}', en: 'plan of {year}' },
} as const satisfies Record<string, Text>;

/**
 * A version of a norm or definition in words: its day, its year, or that it is a draft.
 * `undefined` where the id says nothing to a reader (`choice`, `as-read`).
 */
export function sayVersion(id: string, language: Language): string | undefined {
  const date = parseCalendarDate(id.replace(/^seen-/, ''));
  if (date !== undefined) {
    return id.startsWith('seen-')
      ? say(versionTexts.seen, { date }, language)
      : writeDay(date, language);
  }
  if (/^draft\b/.test(id)) return versionTexts.draft[language];
  const year = /(?:^|-)(\d{4})$/.exec(id)?.[1];
  if (year === undefined) return undefined;
  return id.startsWith('plan-') ? say(versionTexts.plan, { year }, language) : year;
}
