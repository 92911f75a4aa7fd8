import assert from 'node:assert/strict';
import { test } from 'node:test';
import { giveUpAfterMs, pauseAfter } from './sending.ts';

const hour = 3_600_000;

test('each pause is twice the one before, up to six hours, a quarter more or less by chance', () => {
  assert.equal(pauseAfter('unreachable', 1, 0, 0.5), 30_000);
  assert.equal(pauseAfter('unreachable', 2, 0, 0.5), 60_000);
  assert.equal(pauseAfter('unreachable', 5, 0, 0.5), 480_000);
  assert.equal(pauseAfter('unreachable', 50, 0, 0.5), 6 * hour);
  assert.equal(pauseAfter('unreachable', 1, 0, 0), 22_500);
  assert.equal(pauseAfter('unreachable', 1, 0, 1), 37_500);
});

test('given up after three days, and the last attempt falls on their end', () => {
  assert.equal(pauseAfter('too-slow', 20, giveUpAfterMs, 0.5), 'dead');
  assert.equal(pauseAfter('too-slow', 20, giveUpAfterMs - hour, 0.5), hour);
  assert.equal(pauseAfter('too-slow', 20, giveUpAfterMs - 1, 0.5), 60_000);
});

test('what would not change is given up at once', () => {
  for (const failure of ['address-forbidden', 'gone', 'refused-for-good'] as const) {
    assert.equal(pauseAfter(failure, 1, 0, 0.5), 'dead');
  }
});
