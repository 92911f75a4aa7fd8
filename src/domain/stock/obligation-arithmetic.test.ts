import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  cutOff,
  exactly,
  isLess,
  isWhole,
  minus,
  none,
  per,
  plus,
  roundedUp,
  sumOf,
  times,
  writeExact,
} from './obligation-arithmetic.ts';

const thousandths = fc.integer({ min: -9_000_000, max: 9_000_000 });
const number = thousandths.map((value) => value / 1000);

test('a fraction is written in its lowest terms', () => {
  assert.equal(writeExact(per(exactly(100), exactly(26))), '50/13');
  assert.equal(writeExact(exactly(0.4)), '2/5');
  assert.equal(writeExact(exactly(600)), '600');
  assert.equal(writeExact(none), '0');
  assert.equal(writeExact(minus(none, exactly(1.5))), '-3/2');
  assert.ok(isWhole(exactly(3)) && !isWhole(exactly(3.5)));
});

test('rounding up is to the next whole number, also below zero', () => {
  const up = (over: number, under: number) => roundedUp(per(exactly(over), exactly(under)));
  assert.deepEqual(
    [up(6, 3), up(7, 3), up(1, 3), up(0, 3), up(-1, 3), up(-6, 3), up(-7, 3)],
    [2, 3, 1, 0, 0, -2, -2],
  );
});

test('sums, differences and products are exact', () => {
  fc.assert(
    fc.property(thousandths, thousandths, (left, right) => {
      const [one, other] = [exactly(left / 1000), exactly(right / 1000)];
      assert.equal(cutOff(plus(one, other)), (left + right) / 1000);
      assert.equal(cutOff(minus(one, other)), (left - right) / 1000);
      assert.equal(isLess(one, other), left < right);
      assert.deepEqual(times(one, other), times(other, one));
    }),
  );
});

test('a sum of many is the sum of each', () => {
  fc.assert(
    fc.property(fc.array(number), (amounts) => {
      assert.deepEqual(sumOf(amounts), amounts.map(exactly).reduce(plus, none));
    }),
  );
});

test('dividing undoes multiplying', () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 1, max: 5000 }), (left, right) => {
      assert.deepEqual(per(times(exactly(left), exactly(right)), exactly(right)), exactly(left));
    }),
  );
});

test('what is finer than a thousandth is cut off', () => {
  assert.equal(cutOff(per(exactly(2), exactly(3))), 0.666);
});
