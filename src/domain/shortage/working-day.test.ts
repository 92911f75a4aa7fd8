import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, day, type CalendarDate } from '../../law/calendar-date.ts';
import { shortageNorms } from '../../law/shortage.ts';
import { addWorkingDays, easterSunday, workingDays } from './working-day.ts';

const holidays = shortageNorms['shortage-be-famhp-holidays'].versions[0]?.value ?? {
  fixed: [],
  afterEaster: [],
};
const isWorked = workingDays([1, 2, 3, 4, 5], holidays);

describe('Easter Sunday', () => {
  // Published dates, the earliest and the latest possible among them.
  for (const [year, date] of [
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ] as const) {
    it(`of ${year}`, () => assert.equal(easterSunday(year), date));
  }
});

describe('Belgian working days', () => {
  it('leave out ten statutory holidays of 2026, and weekends', () => {
    const off = [];
    for (
      let date: CalendarDate = day('2026-01-01');
      date < day('2027-01-01');
      date = addDays(date, 1)
    ) {
      if (!isWorked(date)) off.push(date);
    }
    const weekends = 104;
    // 15 August and 1 November 2026 fall in a weekend.
    assert.equal(off.length, weekends + 8);
    for (const holiday of [
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-11-11',
      '2026-12-25',
    ]) {
      assert.ok(off.includes(day(holiday)), holiday);
    }
  });

  it('count from the day after the order', () => {
    const due = (ordered: string) => addWorkingDays(day(ordered), 3, isWorked);
    assert.equal(due('2026-06-01'), '2026-06-04');
    assert.equal(due('2026-06-04'), '2026-06-09');
    assert.equal(due('2026-06-06'), '2026-06-10');
    assert.equal(due('2026-04-02'), '2026-04-08');
    assert.equal(due('2026-12-30'), '2027-01-05');
  });
});

/** The same feast by another way: Gauss in the form of Lichtenberg, as a day counted from 0 March. */
function easterByGauss(year: number): number {
  const century = Math.floor(year / 100);
  const solar = Math.floor((3 * century + 3) / 4);
  const moon = 15 + solar - Math.floor((8 * century + 13) / 25);
  const golden = year % 19;
  const seed = (19 * golden + moon) % 30;
  const border = 21 + seed - Math.floor((seed + Math.floor(golden / 11)) / 29);
  const sunday = 7 - ((year + Math.floor(year / 4) + 2 - solar) % 7);
  return border + 7 - ((((border - sunday) % 7) + 7) % 7);
}

it('Easter is the same by another way of counting, in every year of the Gregorian calendar', () => {
  for (let year = 1583; year <= 9999; year += 1) {
    const startOfMarch = addDays(day(`${year}-03-01`), -1);
    assert.equal(easterSunday(year), addDays(startOfMarch, easterByGauss(year)), `${year}`);
  }
});
