import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import type { Registration } from '../source/record.ts';
import { factsFrom } from './evidence.ts';

const asserted = day('2026-01-02');

function factsOn(on: string, source: string, registration: Registration) {
  const product = {
    name: 'Fictazol 10 mg',
    codes: [{ scheme: 'din', value: '09999999', given: '9999999' }],
    node: 'product',
  } as const;
  const content = { kind: 'registration', product, registration } as const;
  return factsFrom([{ source, asserted, present: true, content }], day(on));
}

test('a register speaks from its own day on, and of no earlier one', () => {
  for (const marketed of [true, false]) {
    const registration: Registration = { status: 'authorised', marketed };
    assert.equal(factsOn('2026-01-02', 'canada', registration).marketed, marketed);
    assert.equal(factsOn('2026-03-15', 'canada', registration).marketed, marketed);
    assert.equal(factsOn('2026-01-01', 'canada', registration).marketed, undefined);
  }
  const prescription: Registration = { status: 'authorised', legalStatus: 'prescription-only' };
  assert.equal(factsOn('2026-01-02', 'cbg', prescription).prescriptionOnly, true);
  assert.equal(factsOn('2024-01-01', 'cbg', prescription).prescriptionOnly, undefined);
});

test('a withdrawal holds from its own day on, whenever the register says so', () => {
  const withdrawn: Registration = {
    status: 'withdrawn',
    marketed: false,
    withdrawnOn: day('2021-05-01'),
  };
  assert.equal(factsOn('2021-05-01', 'canada', withdrawn).marketed, false);
  assert.equal(factsOn('2024-01-01', 'canada', withdrawn).marketed, false);
  assert.equal(factsOn('2021-04-30', 'canada', withdrawn).marketed, undefined);
});
