import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, day } from '../../law/calendar-date.ts';
import { dayAt, placeOf, stockCalendar, toldOn, yearDays } from './calendar.ts';

const last = day('2026-11-22');

describe('the days of a stock twin', () => {
  it('give every daily day the 364 days before it, without overlap and without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: yearDays }), (days) => {
        const calendar = stockCalendar(last, days);
        // What covers each day: a week that is told as a sum is taken whole or not at all.
        const weekOf = (at: number) =>
          toldOn(calendar, at) === 'in-week'
            ? Math.floor((at - calendar.toldDaily) / 7)
            : undefined;
        for (let daily = yearDays; daily < yearDays + days; daily += 1) {
          const year = Array.from({ length: yearDays }, (_, at) => daily - yearDays + at);
          const weeks = Map.groupBy(year, weekOf);
          weeks.delete(undefined);
          for (const inWeek of weeks.values()) assert.equal(inWeek.length, 7);
          assert.ok((year[0] ?? -1) >= 0);
        }
        assert.equal(calendar.toldDaily + calendar.toldWeekly * 7, yearDays);
      }),
    );
  });

  it('end on the last day, and begin as many days before the first as a year has', () => {
    const calendar = stockCalendar(last, 30);
    assert.equal(calendar.firstDay, '2026-10-24');
    assert.equal(addDays(calendar.historyFrom, yearDays), calendar.firstDay);
    assert.equal(dayAt(calendar, yearDays + 29), last);
    assert.equal(placeOf(calendar, last), yearDays + 29);
    assert.deepEqual([calendar.toldDaily, calendar.toldWeekly], [35, 47]);
  });

  it('are a year of weeks alone where there is one daily day', () => {
    const calendar = stockCalendar(last, 1);
    assert.deepEqual([calendar.toldDaily, calendar.toldWeekly], [0, 52]);
    assert.throws(() => stockCalendar(last, 0), RangeError);
    assert.throws(() => stockCalendar(last, yearDays + 1), RangeError);
  });
});
