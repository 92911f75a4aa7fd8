import { writeSource } from '../domain/norm/reference.ts';
import { normTimeline } from '../domain/norm/timeline.ts';
import type { Refusal } from '../domain/problem.ts';
import { refuse } from '../domain/request-problem.ts';
import { parseCalendarDate } from '../law/calendar-date.ts';
import type { Language, NormVersion } from '../law/norm.ts';
import type { NormsAnswer } from './answers/norms.ts';
import type { Context } from './context.ts';

export interface NormsInput {
  readonly on?: string | undefined;
  readonly language: Language;
}

/** Every norm the product rests on, as a line of dated versions, and how it stands on a day. */
export function listNorms(context: Context, input: NormsInput): NormsAnswer | Refusal {
  const { on: text, language } = input;
  const on = text === undefined || text === '' ? context.today() : parseCalendarDate(text);
  if (on === undefined)
    return refuse(
      'day-unreadable',
      { name: 'on', value: text ?? '' },
      { column: 'on', value: text ?? '' },
    );
  return {
    on,
    law: context.law.hash,
    norms: normTimeline(context.law, on).map(
      ({ id, subject, title, unit, answer, answeredBy }) => ({
        id,
        subject,
        title: title[language],
        unit: unit ?? null,
        ...(unit === undefined ? { unitWhy: 'no-unit' } : {}),
        answer,
        answeredBy,
        versions: context.law.norms[id as keyof typeof context.law.norms].versions.map((version) =>
          versionAnswer(version, language),
        ),
      }),
    ),
  };
}

type VersionAnswer = NormsAnswer['norms'][number]['versions'][number];

function versionAnswer(version: NormVersion, language: Language): VersionAnswer {
  const { quote } = version.source;
  return {
    id: version.id,
    state: version.state,
    from: version.from,
    ...(version.from === null ? { fromWhy: 'not-in-the-sources' } : {}),
    until: version.until,
    ...(version.until === null ? { untilWhy: 'no-end-known' } : {}),
    seenOn: version.seenOn ?? null,
    ...(version.seenOn === undefined ? { seenOnWhy: 'start-known-or-none' } : {}),
    value: version.value,
    source: writeSource(version),
    quote: quote === undefined ? null : { ...quote },
    ...(quote === undefined ? { quoteWhy: 'not-quoted' } : {}),
    confidence: version.confidence,
    note: version.note?.[language] ?? null,
    ...(version.note === undefined ? { noteWhy: 'none' } : {}),
  };
}
