import { addDays, day, daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { normsTexts } from '../../texts/pages/norms.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { dayText } from '../frame.ts';

/** What a time line needs of a version of a norm. */
export interface TimedVersion {
  readonly id: string;
  readonly state: 'enacted' | 'draft' | 'never-in-force';
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly seenOn?: CalendarDate | undefined;
}

/** The days that all time lines of a page share. */
export interface Span {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

interface TimelineProps {
  readonly title: string;
  readonly versions: readonly TimedVersion[];
  readonly on: CalendarDate;
  readonly span: Span;
  readonly language: Language;
}

/** From the first day that any version names to a year after the last, and around the day asked. */
export function spanOf(versions: readonly TimedVersion[], on: CalendarDate): Span {
  const days = [on, ...versions.flatMap(({ from, until, seenOn }) => [from, until, seenOn])]
    .filter((date) => date !== null && date !== undefined)
    .toSorted();
  const first = days[0] ?? on;
  const last = days.at(-1) ?? on;
  return {
    from: day(`${first.slice(0, 4)}-01-01`),
    until: day(`${String(Math.min(Number(last.slice(0, 4)) + 2, 9999)).padStart(4, '0')}-01-01`),
  };
}

/** One bar a version, on the scale of the page; the words stand in the table below. */
export function Timeline({ title, versions, on, span, language }: TimelineProps) {
  const t = speaker(normsTexts, language);
  const says = t('timelineSays', {
    title,
    versions: versions.map((version) => versionText(version, language)).join('; '),
  });
  const at = (date: CalendarDate) => percent(daysBetween(span.from, date), span);
  return (
    <svg class="timeline" role="img" aria-label={says} focusable="false">
      <line class="axis" x1="0" y1="34" x2="100%" y2="34" />
      {tickYears(span).map((year) => (
        <>
          <line
            class="axis"
            x1={`${at(day(`${year}-01-01`))}%`}
            y1="30"
            x2={`${at(day(`${year}-01-01`))}%`}
            y2="38"
          />
          <text x={`${at(day(`${year}-01-01`))}%`} y="50">
            {year}
          </text>
        </>
      ))}
      {versions.map((version) => (
        <Bar version={version} on={on} span={span} language={language} />
      ))}
      <line class="today" x1={`${at(on)}%`} y1="2" x2={`${at(on)}%`} y2="38" />
    </svg>
  );
}

function Bar({
  version,
  on,
  span,
  language,
}: {
  readonly version: TimedVersion;
  readonly on: CalendarDate;
  readonly span: Span;
  readonly language: Language;
}) {
  // A draft without a start is drawn from the day asked on: it can only lie ahead.
  const start = version.from ?? version.seenOn ?? (version.state === 'draft' ? on : span.from);
  const end =
    version.until ?? (version.state === 'never-in-force' ? addDays(start, 365) : span.until);
  const x = percent(daysBetween(span.from, start), span);
  const width = Math.max(0.4, percent(daysBetween(start, end), span) - 0.25);
  const lane = version.state === 'enacted' ? 20 : 6;
  return (
    <rect class={version.state} x={`${x}%`} y={lane} width={`${width}%`} height="10">
      <title>{versionText(version, language)}</title>
    </rect>
  );
}

/** What a bar stands for: enacted, draft or plan, and when. */
function versionText(version: TimedVersion, language: Language): string {
  const state = speaker(normsTexts, language)(stateKey[version.state]);
  return `${state}, ${validityText(version, language)}`;
}

const stateKey = {
  enacted: 'enactedState',
  draft: 'draftState',
  'never-in-force': 'neverState',
} as const satisfies Record<TimedVersion['state'], keyof typeof normsTexts>;

/** When a version holds, in words. */
export function validityText(version: TimedVersion, language: Language): string {
  const t = speaker(normsTexts, language);
  const start = startText(version, language);
  return version.until === null || version.state === 'never-in-force'
    ? start
    : `${start}, ${t('untilDay', { until: dayText(version.until, language) })}`;
}

function startText({ from, seenOn, state, until }: TimedVersion, language: Language): string {
  const t = speaker(normsTexts, language);
  if (seenOn !== undefined) return t('seenOn', { seenOn });
  if (from === null) return until === null && state === 'enacted' ? t('always') : t('noStart');
  return state === 'never-in-force' ? t('meantFor', { from }) : t('fromDay', { from });
}

function percent(days: number, span: Span): number {
  const share = (days / daysBetween(span.from, span.until)) * 100;
  return Math.round(Math.min(100, Math.max(0, share)) * 100) / 100;
}

/** About five years with a number; the last stays clear of the edge. */
function tickYears({ from, until }: Span): readonly string[] {
  const first = Number(from.slice(0, 4));
  const last = Number(until.slice(0, 4));
  const step = Math.max(1, Math.ceil((last - first) / 5));
  // A number at the very end would stand outside a narrow screen.
  const room = Math.max(1, Math.floor((last - first) * 0.1));
  return Array.from({ length: Math.ceil((last - first - room) / step) }, (_, index) =>
    String(first + index * step).padStart(4, '0'),
  );
}

const versions: readonly TimedVersion[] = [
  { id: 'plan-2019', state: 'never-in-force', from: day('2019-11-03'), until: null },
  { id: '2023-01-01', state: 'enacted', from: day('2023-01-01'), until: day('2024-01-01') },
  { id: '2024-01-01', state: 'enacted', from: day('2024-01-01'), until: null },
  { id: 'draft-2025', state: 'draft', from: null, until: null, seenOn: day('2025-06-01') },
];
const example = {
  title: 'Voorraad',
  versions,
  on: day('2026-03-01'),
  span: spanOf(versions, day('2026-03-01')),
};

export const examples: readonly TimelineProps[] = [
  { ...example, language: 'nl' },
  { ...example, language: 'en' },
];
