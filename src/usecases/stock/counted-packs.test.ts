import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import { norms } from '../../law/law-book.ts';
import { countedPacks } from './counted-packs.ts';

const law = { norms, hash: 'test' };
const on = day('2026-11-22');
const pack = (code: string, listPriceEurocents: number) => ({
  code,
  unitsPerPack: 30,
  listPriceEurocents,
});
const packs = [pack('00000001', 1499), pack('00000002', 1500), pack('00000003', 1501)];

test('of a wholesaler the packs above the ceiling are not held against what is required', () => {
  const counted = countedPacks({ law }, { role: 'wholesaler', given: { on, facts: { packs } } });
  assert.deepEqual(counted, ['00000001', '00000002']);
});

test('where none counts, nothing is required, and the year is told of all', () => {
  const dear = packs.slice(2);
  const counted = countedPacks(
    { law },
    { role: 'wholesaler', given: { on, facts: { packs: dear } } },
  );
  assert.deepEqual(counted, ['00000003']);
});

test('before the norm every pack counts, and without packs there is none', () => {
  const before = day('2015-01-01');
  const given = { on: before, facts: { packs } };
  assert.equal(countedPacks({ law }, { role: 'supplier', given }).length, 3);
  assert.deepEqual(countedPacks({ law }, { role: 'supplier', given: { on, facts: {} } }), []);
});
