import { addDays, type CalendarDate } from '../../../law/calendar-date.ts';
import type { WeekMeasurement } from '../facts.ts';
import type { Definition } from '../held.ts';
import { step } from '../trace.ts';
import { notDecidable, notShort, short, valuesOf } from '../verdict.ts';
import { mondayOf } from '../week.ts';

/** Not directly deliverable at two or more of the four full-line wholesalers in the week. */
export const sfkMonitor: Definition = {
  id: 'sfk-monitor',
  unit: 'pack',
  needs: ['week-measurement'],
  norm: 'shortage-sfk-monitor',
  prepare(held) {
    const { given, on } = held;
    const norm = held.value('shortage-sfk-monitor');
    const wholesalers = held.parameter(
      'wholesalers',
      'shortage-sfk-monitor',
      (value) => value.wholesalers,
      given.wholesalers,
    );
    const lastDay = held.value('shortage-sfk-monitor-day').value === 'last-day-of-week';
    const week = mondayOf(on);
    return (facts) => {
      const weeks = measuredWeeks(facts.weekMeasurements ?? [], lastDay);
      const measured = weeks.get(week);
      if (measured === undefined) {
        return notDecidable(held, facts, [], valuesOf(undefined), 'week-measurement');
      }
      const isShort = (one: WeekMeasurement) => one.wholesalersNotDelivering >= wholesalers.value;
      const outOf = measured.fullLineWholesalers ?? norm.value.fullLine;
      const params = {
        week,
        day: measured.day,
        count: measured.wholesalersNotDelivering,
        full: outOf,
        required: wholesalers.value,
      };
      const code = isShort(measured) ? 'week-short' : 'week-not-short';
      const first = step(code, params, 'weekMeasurements', wholesalers.norm);
      const steps =
        outOf === norm.value.fullLine
          ? [first]
          : [
              first,
              step(
                'week-of-other-size',
                { full: outOf, expected: norm.value.fullLine },
                'weekMeasurements',
                norm.norm,
              ),
            ];
      if (!isShort(measured)) return notShort(held, steps);
      return short(held, valuesOf({ from: firstWeek(weeks, week, isShort) }), steps);
    };
  },
};

/** The measurement that counts for each week, by its Monday. */
function measuredWeeks(
  measurements: readonly WeekMeasurement[],
  lastDay: boolean,
): ReadonlyMap<CalendarDate, WeekMeasurement> {
  const weeks = new Map<CalendarDate, WeekMeasurement>();
  for (const measurement of measurements) {
    const week = mondayOf(measurement.day);
    const other = weeks.get(week);
    const counts =
      other === undefined || (lastDay ? measurement.day >= other.day : measurement.day < other.day);
    if (counts) weeks.set(week, measurement);
  }
  return weeks;
}

/** The Monday of the first of the weeks in a row that are short. */
function firstWeek(
  weeks: ReadonlyMap<CalendarDate, WeekMeasurement>,
  week: CalendarDate,
  isShort: (one: WeekMeasurement) => boolean,
): CalendarDate {
  let first = week;
  for (let earlier = addDays(week, -7); ; earlier = addDays(earlier, -7)) {
    const measured = weeks.get(earlier);
    if (measured === undefined || !isShort(measured)) return first;
    first = earlier;
  }
}
