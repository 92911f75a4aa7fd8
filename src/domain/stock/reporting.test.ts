import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import { norms } from '../../law/law-book.ts';
import { beginningOf, reportingTerms, type TakenDelivery } from './reporting.ts';

/** A Wednesday. */
const lastDay = day('2026-11-18');
const file = (changes: Partial<TakenDelivery> = {}): TakenDelivery => ({
  lastDay,
  toldOtherDayOfWeek: false,
  ...changes,
});

describe('how often a party reports', () => {
  it('is read from its first file: by day after a day, by week after anything else', () => {
    assert.deepEqual(beginningOf({ kind: 'never' }, file({ period: 'day' })), {
      rhythm: 'daily',
      from: '2026-11-18',
    });
    for (const given of [file({ period: 'week' }), file()]) {
      assert.deepEqual(beginningOf({ kind: 'never' }, given), {
        rhythm: 'weekly',
        from: '2026-11-16',
      });
    }
  });

  it('begins again where it was over, and not by history from before it began', () => {
    const given = file({ period: 'day' });
    assert.equal(beginningOf({ kind: 'over' }, given)?.from, '2026-11-18');
    assert.equal(beginningOf({ kind: 'not-yet' }, given), undefined);
  });

  it('becomes by day where two days of one week are told, unless the party said by week', () => {
    const given = file({ period: 'day', toldOtherDayOfWeek: true });
    const weekly = { kind: 'expected', rhythm: 'weekly' } as const;
    assert.equal(beginningOf({ ...weekly, isOwnWord: false }, given)?.rhythm, 'daily');
    assert.equal(beginningOf({ ...weekly, isOwnWord: true }, given), undefined);
    assert.equal(
      beginningOf({ ...weekly, isOwnWord: false }, { ...given, toldOtherDayOfWeek: false }),
      undefined,
    );
    const daily = { kind: 'expected', rhythm: 'daily', isOwnWord: false } as const;
    assert.equal(beginningOf(daily, given), undefined);
  });
});

describe('the terms of reporting', () => {
  it('remind on working days only', () => {
    const terms = reportingTerms({ norms, hash: 'test' }, lastDay);
    assert.ok(terms);
    const reminding = ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'];
    assert.deepEqual(
      reminding.filter((each) => terms.isReminding(day(each))),
      ['2026-12-24', '2026-12-28'],
    );
    assert.deepEqual([terms.inTimeWithinDays, terms.shownDays, terms.remindFromHour], [1, 28, 9]);
  });
});
