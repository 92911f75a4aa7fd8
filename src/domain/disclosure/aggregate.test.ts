import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { day } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import { readAggregate, readCount, type Contribution } from './aggregate.ts';

const law: LawBook = { norms, hash: 'test' };
const on = day('2026-11-23');

const amounts = (...given: readonly number[]): readonly Contribution[] =>
  given.map((amount, index) => ({ group: `group ${index}`, amount }));
const answer = (contributions: readonly Contribution[]) =>
  readAggregate(contributions, law, on).answer;

/** The law without this norm on any day. */
function without(id: 'disclosure-aggregate' | 'disclosure-notification-counts'): LawBook {
  const versions = norms[id].versions.map((one) => ({ ...one, from: day('2099-01-01') }));
  return { norms: { ...norms, [id]: { ...norms[id], versions } }, hash: 'test' };
}

describe('a total', () => {
  it('goes over three owners at least', () => {
    assert.equal(answer(amounts(10, 10)), 'total-of-too-few');
    assert.equal(answer(amounts(10, 10, 10)), 'total-may-leave');
    assert.equal(answer([]), 'total-of-too-few');
  });

  it('counts who adds something', () => {
    assert.equal(answer(amounts(10, 10, 0)), 'total-of-too-few');
    assert.equal(answer(amounts(10, 10, 0, 10)), 'total-may-leave');
  });

  it('counts parties of one owner as one', () => {
    const chain = amounts(10, 10, 10).map((one) => ({ ...one, group: 'chain' }));
    assert.equal(answer([...chain, { group: 'alone', amount: 20 }]), 'total-of-too-few');
    assert.equal(
      answer([...chain, { group: 'alone', amount: 20 }, { group: 'third', amount: 20 }]),
      'total-may-leave',
    );
  });

  it('is of one when the largest has more than 75 per cent', () => {
    assert.equal(answer(amounts(1, 76, 23)), 'total-of-one');
    assert.equal(answer(amounts(75, 5, 5, 5, 5, 5)), 'total-may-leave');
    assert.equal(answer(amounts(76, 5, 5, 5, 5, 4)), 'total-of-one');
  });

  it('tells another when the second can estimate the largest within 25 per cent', () => {
    assert.equal(answer(amounts(40, 40, 9)), 'total-tells-another');
    assert.equal(answer(amounts(40, 40, 10)), 'total-may-leave');
    assert.equal(answer(amounts(10, 40, 40)), 'total-may-leave');
    assert.equal(answer(amounts(40, 30, 5, 4)), 'total-tells-another');
  });

  it('is judged to the last part', () => {
    assert.equal(answer(amounts(7501, 500, 500, 500, 500, 499)), 'total-of-one');
    assert.equal(answer(amounts(7500, 500, 500, 500, 500, 500)), 'total-may-leave');
    assert.equal(answer(amounts(1000, 1000, 249)), 'total-tells-another');
    assert.equal(answer(amounts(1000, 1000, 250)), 'total-may-leave');
  });

  it('is judged by the numbers of the law book', () => {
    const [version] = norms['disclosure-aggregate'].versions;
    assert.ok(version);
    const under = (contributors: number, largestSharePercent: number, pPercent: number) => {
      const value = { contributors, largestSharePercent, pPercent };
      const norm = { ...norms['disclosure-aggregate'], versions: [{ ...version, value }] };
      return { norms: { ...norms, 'disclosure-aggregate': norm }, hash: 'test' };
    };
    const read = (book: LawBook, ...given: readonly number[]) =>
      readAggregate(amounts(...given), book, on).answer;
    assert.equal(read(under(4, 75, 25), 10, 10, 10), 'total-of-too-few');
    assert.equal(read(under(3, 40, 25), 41, 39, 20), 'total-of-one');
    assert.equal(read(under(3, 75, 60), 40, 40, 20), 'total-tells-another');
    assert.equal(read(under(1, 100, 10), 5), 'total-tells-another');
    assert.equal(read(under(1, 100, 0), 5), 'total-may-leave');
    assert.equal(read(under(0, 75, 25)), 'total-may-leave');
  });

  it('says over how many, how few or how much', () => {
    const params = (...given: readonly number[]) =>
      readAggregate(amounts(...given), law, on).params;
    assert.deepEqual(params(5, 5), { contributors: 2, least: 3 });
    assert.deepEqual(params(5, 5, 5, 5), { contributors: 4 });
    assert.deepEqual(params(98, 1, 1), { percent: 75 });
    assert.deepEqual(params(40, 40, 9), { percent: 25 });
    assert.equal(readAggregate(amounts(5, 5, 5), law, on).norm?.id, 'disclosure-aggregate');
  });

  it('never leaves where the law book has no rule', () => {
    const found = readAggregate(amounts(5, 5, 5), without('disclosure-aggregate'), on);
    assert.deepEqual(found, { answer: 'total-not-ruled', params: { day: on } });
  });

  it('does not depend on the order of its parties', () => {
    const given = fc.array(
      fc.record({ group: fc.constantFrom('a', 'b', 'c', 'd'), amount: fc.nat(100) }),
    );
    fc.assert(fc.property(given, (one) => answer(one) === answer(one.toReversed())));
  });

  it('that leaves cannot be turned by its second owner into a guess within a quarter', () => {
    const given = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(given, (one) => {
        if (answer(amounts(...one)) !== 'total-may-leave') return;
        const [largest = 0, second = 0] = one.toSorted((left, right) => right - left);
        const guess = one.reduce((sum, amount) => sum + amount, 0) - second;
        assert.ok(guess - largest >= largest / 4);
      }),
    );
  });
});

describe('a count of notifications', () => {
  it('goes over three holders at least', () => {
    assert.deepEqual(
      [0, 2, 3, 4].map((holders) => readCount(holders, law, on).answer),
      ['total-of-too-few', 'total-of-too-few', 'total-may-leave', 'total-may-leave'],
    );
    assert.deepEqual(readCount(2, law, on).params, { contributors: 2, least: 3 });
    assert.deepEqual(readCount(7, law, on).params, { contributors: 7 });
    assert.equal(readCount(7, law, on).norm?.id, 'disclosure-notification-counts');
    assert.equal(readCount(2, law, on).norm?.id, 'disclosure-notification-counts');
  });

  it('never leaves where the law book has no rule', () => {
    const found = readCount(9, without('disclosure-notification-counts'), on);
    assert.deepEqual(found, { answer: 'total-not-ruled', params: { day: on } });
  });
});
