import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysTogether, hospitalCell } from './hospital-cover.ts';

const asked = { times: 1, keepDays: 28 };

test('days left at today’s use and at a raised one', () => {
  const stock = { units: 300, perDay: 10 };
  assert.deepEqual(hospitalCell(stock, asked), { kind: 'days', units: 300, days: 30, spare: 20 });
  assert.deepEqual(hospitalCell(stock, { ...asked, times: 3 }), {
    kind: 'days',
    units: 300,
    days: 10,
    spare: 0,
  });
});

test('who used nothing has no days, and could miss all of it', () => {
  assert.deepEqual(hospitalCell({ units: 12, perDay: 0 }, asked), {
    kind: 'no-use',
    units: 12,
    spare: 12,
  });
});

test('nothing left is zero days, and not unknown', () => {
  assert.deepEqual(hospitalCell({ units: 0, perDay: 2 }, asked), {
    kind: 'days',
    units: 0,
    days: 0,
    spare: 0,
  });
});

test('together is the sum of stock over the sum of use', () => {
  const both = [
    { units: 100, perDay: 1 },
    { units: 0, perDay: 9 },
  ];
  assert.equal(daysTogether(both, 1), 10);
  assert.equal(daysTogether(both, 2), 5);
  assert.equal(daysTogether([{ units: 5, perDay: 0 }], 1), undefined);
});
