import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersNear } from './near-numbers.ts';

test('one digit other, missing, too many, or two swapped; never the number itself', () => {
  const near = numbersNear('5761');
  for (const each of ['5762', '576', '57611', '7561', '15761', '5716']) {
    assert.ok(near.includes(each), each);
  }
  assert.ok(!near.includes('5761'));
  assert.ok(!near.includes('5816'));
  assert.equal(new Set(near).size, near.length);
});

test('only digits change: an EU number keeps its shape', () => {
  const near = numbersNear('EU/1/08/479');
  assert.ok(near.includes('EU/1/08/497'));
  assert.ok(near.every((each) => /^EU\/\d*\/\d*\/\d*$/.test(each)));
});
