import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, day } from '../../law/calendar-date.ts';
import type { Period } from './facts.ts';
import { lastsLongEnough, type Limit } from './length.ts';

const start = day('2026-06-01');
const atLeast14: Limit = {
  days: { name: 'days', value: 14, norm: null },
  comparison: 'at-least',
  expectedCounts: true,
};
const moreThan14: Limit = { ...atLeast14, comparison: 'more-than' };

const answer = (period: Period, on: string, limit: Limit) =>
  lastsLongEnough(period, day(on), limit, 'interruptions').answer;

describe('the length of a stretch of days', () => {
  for (const [days, atLeast, moreThan] of [
    [13, 'no', 'no'],
    [14, 'yes', 'no'],
    [15, 'yes', 'yes'],
  ] as const) {
    it(`of ${days} days, expected or in all`, () => {
      const until = addDays(start, days);
      for (const period of [
        { from: start, expectedUntil: until },
        { from: start, until },
      ]) {
        assert.equal(answer(period, '2026-06-02', atLeast14), atLeast);
        assert.equal(answer(period, '2026-06-02', moreThan14), moreThan);
      }
    });
  }

  it('so far counts the day itself', () => {
    assert.equal(answer({ from: start }, '2026-06-13', atLeast14), 'unknown');
    assert.equal(answer({ from: start }, '2026-06-14', atLeast14), 'yes');
    assert.equal(answer({ from: start }, '2026-06-14', moreThan14), 'unknown');
    assert.equal(answer({ from: start }, '2026-06-15', moreThan14), 'yes');
  });

  it('by an expectation that has passed is unknown', () => {
    const found = lastsLongEnough(
      { from: start, expectedUntil: day('2026-06-09') },
      day('2026-06-10'),
      atLeast14,
      'interruptions',
    );
    assert.equal(found.need, 'expected-end');
    assert.deepEqual(
      found.steps.map((step) => step.code),
      ['days-so-far', 'expected-end-passed', 'length-unknown'],
    );
  });

  it('is the longest of what was expected and what came', () => {
    const period = { from: start, until: day('2026-06-05'), expectedUntil: day('2026-06-20') };
    assert.equal(answer(period, '2026-06-02', atLeast14), 'yes');
    const longer = { from: start, until: day('2026-06-20'), expectedUntil: day('2026-06-05') };
    assert.equal(answer(longer, '2026-06-02', atLeast14), 'yes');
  });

  it('can count the last day as well', () => {
    const period = { from: start, expectedUntil: day('2026-06-14') };
    assert.equal(answer(period, '2026-06-02', atLeast14), 'no');
    assert.equal(answer(period, '2026-06-02', { ...atLeast14, lastDayCounts: true }), 'yes');
  });

  it('without a first day is what is known of it, never less', () => {
    const seen = { reportedOn: start };
    assert.equal(answer(seen, '2026-06-13', atLeast14), 'unknown');
    assert.equal(answer(seen, '2026-06-14', atLeast14), 'yes');
    assert.equal(
      answer({ ...seen, expectedUntil: day('2026-06-15') }, '2026-06-02', atLeast14),
      'yes',
    );
    assert.equal(
      answer({ ...seen, expectedUntil: day('2026-06-14') }, '2026-06-02', atLeast14),
      'unknown',
    );
  });

  it('can leave expectations out', () => {
    const period = { from: start, expectedUntil: day('2026-12-01') };
    const found = lastsLongEnough(
      period,
      day('2026-06-02'),
      { ...atLeast14, expectedCounts: false },
      'x',
    );
    assert.equal(found.need, 'interruption-end');
  });
});
