import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  contains,
  day,
  daysBetween,
  parseCalendarDate,
  weekday,
} from './calendar-date.ts';

const anyDay = fc
  .record({
    year: fc.integer({ min: 1, max: 9998 }),
    month: fc.integer({ min: 1, max: 12 }),
    dayOfMonth: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, dayOfMonth }) =>
    day(
      `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`,
    ),
  );

test('reads only days that exist', () => {
  for (const text of ['2024-02-29', '2000-02-29', '0017-03-01', '9999-12-31']) {
    assert.equal(parseCalendarDate(text), text);
  }
  for (const text of [
    '2023-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '',
  ]) {
    assert.equal(parseCalendarDate(text), undefined, text);
  }
  assert.throws(() => day('2023-02-29'), RangeError);
});

test('every month has its own length', () => {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  for (const [index, length] of lengths.entries()) {
    const month = `2025-${String(index + 1).padStart(2, '0')}`;
    assert.equal(parseCalendarDate(`${month}-${length}`), `${month}-${length}`);
    assert.equal(parseCalendarDate(`${month}-${length + 1}`), undefined);
  }
});

test('counts days over month ends, leap days and centuries', () => {
  assert.equal(addDays(day('2024-02-28'), 1), '2024-02-29');
  assert.equal(addDays(day('2023-02-28'), 1), '2023-03-01');
  assert.equal(addDays(day('1900-02-28'), 1), '1900-03-01');
  assert.equal(addDays(day('2023-01-01'), -1), '2022-12-31');
  assert.equal(addDays(day('1969-12-31'), 1), '1970-01-01');
  assert.equal(daysBetween(day('2024-01-01'), day('2025-01-01')), 366);
  assert.equal(daysBetween(day('2025-03-01'), day('2025-02-28')), -1);
});

test('calendar months: a day that the target month lacks becomes its last day', () => {
  assert.equal(addMonths(day('2026-04-30'), -2), '2026-02-28');
  assert.equal(addMonths(day('2024-04-30'), -2), '2024-02-29');
  assert.equal(addMonths(day('2026-01-31'), 1), '2026-02-28');
  assert.equal(addMonths(day('2026-01-15'), -2), '2025-11-15');
  assert.equal(addMonths(day('2026-11-30'), 3), '2027-02-28');
});

test('a week begins on Monday', () => {
  assert.equal(weekday(day('2026-03-02')), 1);
  assert.equal(weekday(day('2026-03-08')), 7);
  assert.equal(weekday(day('1970-01-01')), 4);
  assert.equal(weekday(day('1969-12-29')), 1);
});

test('a range holds its first day and not its last', () => {
  const half = { from: day('2023-01-01'), until: day('2023-07-01') };
  assert.equal(contains(half, day('2022-12-31')), false);
  assert.equal(contains(half, day('2023-01-01')), true);
  assert.equal(contains(half, day('2023-06-30')), true);
  assert.equal(contains(half, day('2023-07-01')), false);
  assert.equal(contains({ from: null, until: null }, day('0001-01-01')), true);
});

test('adding days and counting them are each other’s inverse', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (date, days) => {
      if (date < '0002-01-01') return;
      const moved = addDays(date, days);
      assert.equal(parseCalendarDate(moved), moved);
      assert.equal(daysBetween(date, moved), days);
      assert.equal(moved < date, days < 0);
    }),
    { numRuns: 300 },
  );
});

test('outside four-digit years there is no day, and no text that sorts wrongly', () => {
  assert.equal(addDays(day('9999-12-30'), 1), '9999-12-31');
  assert.equal(addDays(day('0001-01-02'), -1), '0001-01-01');
  assert.throws(() => addDays(day('9999-12-31'), 1), RangeError);
  assert.throws(() => addDays(day('0001-01-01'), -1), RangeError);
  assert.throws(() => addMonths(day('9999-12-01'), 1), RangeError);
});

test('a cycle of four hundred years has 146,097 days, and each is counted once', () => {
  assert.equal(daysBetween(day('1600-03-01'), day('2000-03-01')), 146_097);
  let date = day('1599-12-31');
  for (let count = 0; count < 146_500; count += 1) {
    const next = addDays(date, 1);
    assert.ok(date < next, date);
    assert.equal(addDays(next, -1), date);
    assert.equal(parseCalendarDate(next), next);
    date = next;
  }
  assert.equal(date, '2001-02-06');
});

test('the days of the week go round, also before the year 1970', () => {
  let date = day('0001-01-01');
  assert.equal(weekday(date), 1);
  for (let count = 0; count < 30; count += 1) {
    const next = addDays(date, 1);
    assert.equal(weekday(next), (weekday(date) % 7) + 1);
    date = next;
  }
});
