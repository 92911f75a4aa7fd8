import type { UnitWeek } from '../../usecases/supervision/view-unit.ts';

interface WeekChartProps {
  readonly weeks: readonly UnitWeek[];
  /** Dosage units; `null`: there is no norm to draw. */
  readonly required: number | null;
  readonly label: string;
}

const bar = 10;
const gap = 2;
const height = 120;

/** Stock on each Sunday with the line that must be reached; what was not reported is hatched. */
export function WeekChart({ weeks, required, label }: WeekChartProps) {
  const width = weeks.length * (bar + gap);
  const most = Math.max(1, required ?? 0, ...weeks.map(({ held }) => held ?? 0)) * 1.05;
  const y = (units: number) => height - (units / most) * height;
  return (
    <svg class="week-chart" viewBox={`0 0 ${width} ${height + 1}`} role="img" aria-label={label}>
      {weeks.map(({ held }, at) =>
        held === null ? (
          <rect
            class="bar-undecided"
            x={at * (bar + gap)}
            y={height - 16}
            width={bar}
            height={16}
          />
        ) : (
          <rect
            class="bar"
            x={at * (bar + gap)}
            y={y(held)}
            width={bar}
            height={height - y(held)}
          />
        ),
      )}
      <line class="axis" x1="0" x2={width} y1={height + 0.5} y2={height + 0.5} />
      {required === null ? null : (
        <line class="norm-line" x1="0" x2={width} y1={y(required)} y2={y(required)} />
      )}
    </svg>
  );
}
