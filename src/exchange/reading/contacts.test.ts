import assert from 'node:assert/strict';
import { test } from 'node:test';

import { maskContacts } from './contacts.ts';

const masked: readonly (readonly [string, string])[] = [
  ['write to a.b@example.invalid now', 'write to […] now'],
  ['Esimerkki Oy, +358 40 000 0000', 'Esimerkki Oy, […]'],
  ['call 555-010-0000 ext. 203 (US Agent)', 'call […] (US Agent)'],
  ['Fax 06 5994 3226', '[…]'],
  ['Ph: 02 9503 8100.', '[…].'],
  ['0046 (0)8 123 45 67', '[…]'],
];

for (const [text, expected] of masked) {
  test(`${text} loses its contact`, () => assert.equal(maskContacts(text).text, expected));
}

const kept = [
  '0093-7769-24',
  'Inventa, Injection, 10 mg/1 mL (NDC 25021-311-02)',
  '8699538055600',
  '300mg + 150mg + 300mg',
  '2026-03-12T15:53:52.347998',
  'EU/1/13/893/002',
  'HR-H-922215032-04',
  'Besluit met kenmerk 2026-3154790/IT2111571',
];

for (const text of kept) {
  test(`${text} is no contact`, () => assert.deepEqual(maskContacts(text), { text, masked: 0 }));
}

test('a megabyte of letters costs no time', () => {
  const started = performance.now();
  assert.equal(maskContacts(`${'x'.repeat(1024 * 1024)}@`).masked, 0);
  assert.ok(performance.now() - started < 2000);
});
