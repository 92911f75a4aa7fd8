import { day, daysBetween, type CalendarDate, type DayRange } from '../../law/calendar-date.ts';
import type { WholesalerReports } from './facts.ts';

/** Days in a row on which enough wholesalers report that they cannot deliver. */
export interface Series extends DayRange {
  readonly from: CalendarDate;
  readonly wholesalers: number;
  readonly names: readonly string[];
}

export interface SeriesRule {
  /** Fewest wholesalers. */
  readonly wholesalers: number;
  /** Days in between that do not end a series. */
  readonly gap: number;
  /** On each day that many; else within the series. */
  readonly sameDay: boolean;
}

interface Stretch {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly names: readonly string[];
}

// Stands for "until further notice" while days are compared; never leaves this file.
const open = day('9999-12-31');

/** The series in order of their first day; `until: null` where no end is reported. */
export function seriesOf(
  reports: readonly WholesalerReports[],
  rule: SeriesRule,
): readonly Series[] {
  const fewestADay = rule.sameDay ? rule.wholesalers : 1;
  const stretches = stretchesOf(reports).filter((stretch) => stretch.names.length >= fewestADay);
  const runs: Stretch[] = [];
  for (const stretch of stretches) {
    const last = runs.at(-1);
    if (last !== undefined && daysBetween(last.until, stretch.from) <= rule.gap) {
      runs[runs.length - 1] = {
        from: last.from,
        until: stretch.until,
        names: [...new Set([...last.names, ...stretch.names])],
      };
    } else {
      runs.push(stretch);
    }
  }
  return runs
    .filter((run) => run.names.length >= rule.wholesalers)
    .map((run) => ({
      from: run.from,
      until: run.until === open ? null : run.until,
      wholesalers: run.names.length,
      names: run.names.toSorted(),
    }));
}

/** Cuts time at every first and last day, and says who reports between two cuts. */
function stretchesOf(reports: readonly WholesalerReports[]): readonly Stretch[] {
  const cuts = new Set<CalendarDate>();
  for (const report of reports) {
    for (const span of report.notDeliverable) {
      cuts.add(span.from);
      cuts.add(span.until ?? open);
    }
  }
  const inOrder = [...cuts].toSorted();
  return inOrder.slice(0, -1).flatMap((from, index) => {
    const until = inOrder[index + 1] ?? open;
    const names = reports
      .filter((report) => refusesOn(report, from))
      .map((report) => report.wholesaler);
    return names.length === 0 ? [] : [{ from, until, names: [...new Set(names)] }];
  });
}

function refusesOn(report: WholesalerReports, on: CalendarDate): boolean {
  return report.notDeliverable.some(
    (span) => span.from <= on && (span.until === undefined || on < span.until),
  );
}
