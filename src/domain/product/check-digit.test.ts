import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { norms } from '../../law/law-book.ts';
import { makeLawBook } from '../norm/law-making.ts';
import { checkRepeating, checkWeighted } from './check-digit.ts';
import { codeRules } from './code-rules.ts';
import { normaliseGtin, padGtin } from './gtin.ts';

const rules = codeRules(makeLawBook(norms, 'test'));
const zi = rules.ziCheck.value;
const gtin = rules.gtinCheck.value;

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });

test('the HPK numbers by which the weights were checked', () => {
  assert.deepEqual(checkWeighted('01613081', zi), { kind: 'right' });
  assert.deepEqual(checkWeighted('01112058', zi), { kind: 'right' });
  assert.deepEqual(checkWeighted('01613082', zi), { kind: 'wrong', seen: 2, expected: 1 });
});

test('a base whose check digit would be 10 does not exist', () => {
  // 6 × 2 = 12, one more than 11: no single digit brings the sum to a multiple of 11.
  assert.deepEqual(checkWeighted('00000060', zi), { kind: 'impossible', seen: 0 });
  assert.deepEqual(checkWeighted('00000067', zi), { kind: 'impossible', seen: 7 });
});

test('one changed digit is always caught in a ZI number', () => {
  const place = fc.tuple(digits(7), fc.nat({ max: 7 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(place, ([base, index, shift]) => {
      const right = complete(base.join(''), (text) => checkWeighted(text, zi).kind === 'right');
      if (right === undefined) return;
      assert.notEqual(checkWeighted(changed(right, index, shift), zi).kind, 'right');
    }),
    { numRuns: 300 },
  );
});

test('one changed digit is always caught in a GTIN of any length', () => {
  const place = fc.tuple(
    fc.constantFrom(...gtin.lengths).chain((length) => digits(length - 1)),
    fc.nat(),
    fc.integer({ min: 1, max: 9 }),
  );
  fc.assert(
    fc.property(place, ([base, index, shift]) => {
      const right = complete(base.join(''), (text) => normaliseGtin(text, gtin) !== undefined);
      assert.ok(right !== undefined);
      const wrong = changed(right, index % right.length, shift);
      assert.notEqual(checkRepeating(wrong, gtin).kind, 'right');
      assert.equal(normaliseGtin(wrong, gtin), undefined);
      assert.equal(normaliseGtin(right, gtin), right.padStart(14, '0'));
    }),
    { numRuns: 300 },
  );
});

function complete(base: string, fits: (text: string) => boolean): string | undefined {
  return Array.from('0123456789')
    .map((last) => base + last)
    .find(fits);
}

function changed(text: string, index: number, shift: number): string {
  return Array.from(text, (digit, at) =>
    at === index ? String((Number(digit) + shift) % 10) : digit,
  ).join('');
}

test('a GTIN of 8, 12, 13 or 14 digits is compared as 14', () => {
  assert.equal(normaliseGtin('96385074', gtin), '00000096385074');
  assert.equal(normaliseGtin('4006381333931', gtin), '04006381333931');
  assert.equal(normaliseGtin(' 4 006381 333931', gtin), '04006381333931');
  assert.equal(normaliseGtin('036000291452', gtin), '00036000291452');
  assert.equal(normaliseGtin('04006381333931', gtin), '04006381333931');
  for (const text of [
    '400638133393',
    '963850',
    '40063813339310',
    'A006381333931',
    '4006381333931X',
    '17',
    '',
  ]) {
    assert.equal(normaliseGtin(text, gtin), undefined, text);
  }
  assert.equal(padGtin('96385074'), '00000096385074');
});
