import { day, type CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { stockTexts } from '../../texts/pages/stock.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { numberText } from '../frame.ts';

export interface HistoryWeek {
  readonly week: CalendarDate;
  /** Dosage units; `null`: not reported. */
  readonly held: number | null;
}

interface HistoryChartProps {
  /** Oldest first. */
  readonly weeks: readonly HistoryWeek[];
  /** What is required on the day that is looked at; `null` where no number is. */
  readonly required: number | null;
  readonly on: CalendarDate;
  readonly language: Language;
}

const width = 720;
const height = 180;
const left = 8;
const bottom = 24;
const top = 14;

/** What was held week by week, in bars; the table under it has the numbers. */
export function HistoryChart({ weeks, required, on, language }: HistoryChartProps) {
  const t = speaker(stockTexts, language);
  const known = weeks.flatMap(({ held }) => held ?? []);
  const most = Math.max(1, required ?? 0, ...known);
  const step = (width - left) / Math.max(1, weeks.length);
  const floor = height - bottom;
  const y = (units: number) => Math.round((floor - (units / most) * (floor - top)) * 10) / 10;
  const label = t(required === null ? 'historyPlain' : 'historyChart', { on });
  const every = Math.ceil(weeks.length / 6);
  return (
    <svg
      class="history"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      focusable="false"
    >
      {weeks.map(({ held }, at) => {
        const x = Math.round((left + at * step) * 10) / 10;
        const bar = { x, width: Math.round(step * 7) / 10 };
        return held === null ? (
          <rect class="not-told" {...bar} y={floor - 18} height={18} />
        ) : (
          <rect class="bar" {...bar} y={y(held)} height={Math.round((floor - y(held)) * 10) / 10} />
        );
      })}
      <line class="floor" x1={0} x2={width} y1={floor} y2={floor} />
      {required === null ? null : (
        <line class="norm" x1={0} x2={width} y1={y(required)} y2={y(required)} />
      )}
      {weeks.map(({ week }, at) =>
        at % every === 0 ? (
          <text x={left + at * step} y={height - 6} class={at === 0 ? undefined : 'minor'}>
            {week}
          </text>
        ) : null,
      )}
      <text x={0} y={10}>
        {numberText(most, language)}
      </text>
    </svg>
  );
}

const invented: readonly HistoryWeek[] = [
  { week: day('2026-10-26'), held: 1200 },
  { week: day('2026-11-02'), held: null },
  { week: day('2026-11-09'), held: 0 },
];

export const examples: readonly HistoryChartProps[] = [
  { weeks: invented, required: 600, on: day('2026-11-15'), language: 'nl' },
  { weeks: [], required: null, on: day('2026-11-15'), language: 'en' },
];
