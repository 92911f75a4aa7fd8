import assert from 'node:assert/strict';
import { test } from 'node:test';
import { norms } from '../law/law-book.ts';
import type { Norm } from '../law/norm.ts';
import { sayUnit } from './units.ts';

test('every unit of the law book has Dutch words', () => {
  const units = Object.values<Norm>(norms).flatMap(({ unit }) => unit ?? []);
  assert.ok(units.length > 10);
  for (const unit of units) {
    if (unit.startsWith('ISO')) continue;
    assert.notEqual(sayUnit(unit, 2, 'nl'), unit, unit);
  }
  assert.equal(sayUnit('weeks', 1, 'nl'), 'week');
  assert.equal(sayUnit('weeks', 6, 'en'), 'weeks');
});
