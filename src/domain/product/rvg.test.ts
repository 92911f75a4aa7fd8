import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mentionsRvg, readRvg, writeRvg } from './rvg.ts';

const spelled = (text: string) => readRvg(text).codes.map(writeRvg);
const warned = (text: string) => readRvg(text).warnings.map(({ code }) => code);

test('one number, however it is written', () => {
  for (const text of ['RVG 05761', '5761', 'RVG05761 ', ' rvg: 5761', 'RVG nr. 5761', '005761']) {
    assert.deepEqual(spelled(text), ['5761'], text);
    assert.deepEqual(warned(text), [], text);
  }
  assert.equal(readRvg('RVG 05761').codes[0]?.given, 'RVG 05761');
});

test('a parallel import names its reference product', () => {
  assert.deepEqual(readRvg('123456//04321').codes, [
    {
      scheme: 'rvg',
      value: '123456',
      given: '123456//04321',
      reference: { kind: 'parallel-of', value: '4321' },
    },
  ]);
  assert.deepEqual(warned('123456//04321'), []);
});

test('a single slash is read as two, with a warning', () => {
  assert.deepEqual(spelled('RVG 123456/04321'), ['123456//4321']);
  assert.deepEqual(warned('RVG 123456/04321'), ['rvg-single-slash']);
});

test('a linked registration', () => {
  assert.deepEqual(spelled('123456=65432'), ['123456=65432']);
  assert.deepEqual(spelled('12345= 06543'), ['12345=6543']);
  assert.equal(readRvg('1=2').codes[0]?.reference?.kind, 'linked');
});

test('glued and listed numbers are split, repeats counted once', () => {
  assert.deepEqual(spelled('RVG 10001RVG  10002RVG 10001'), ['10001', '10002']);
  assert.deepEqual(spelled('RVG 1, RVG 2 en RVG 3\rRVG 4;5 & 6'), ['1', '2', '3', '4', '5', '6']);
  assert.deepEqual(warned('RVG 10001RVG 10002'), ['rvg-several']);
});

test('what is no number stays out and is named', () => {
  for (const text of [
    'Registratienummer',
    '0',
    'RVG 000',
    '1234567',
    '12 345',
    '1//2//3',
    'RVG ?',
  ]) {
    assert.deepEqual(spelled(text), [], text);
    assert.deepEqual(warned(text), ['rvg-not-read'], text);
  }
  assert.deepEqual(warned('12345=1234567890'), ['rvg-reference-not-read']);
  assert.deepEqual(spelled('12345=1234567890'), ['12345']);
  assert.deepEqual(readRvg(' RVG '), { codes: [], warnings: [] });
});

test('the longest number has six digits', () => {
  assert.deepEqual(spelled('RVG 999999'), ['999999']);
  assert.deepEqual(spelled('RVG 1000000'), []);
});

test('sees the name of the register in any case', () => {
  assert.equal(mentionsRvg('rvg 1'), true);
  assert.equal(mentionsRvg('EU/1/00/001'), false);
});

test('reading its own spelling changes nothing', () => {
  const number = fc.integer({ min: 1, max: 999_999 }).map(String);
  const code = fc.tuple(number, fc.constantFrom('', '//', '='), number);
  fc.assert(
    fc.property(fc.array(code, { minLength: 1, maxLength: 5 }), (parts) => {
      const text = parts.map(
        ([own, sign, other]) => `RVG ${own}${sign === '' ? '' : sign + other}`,
      );
      const once = spelled(text.join(''));
      assert.deepEqual(spelled(once.join(', ')), once);
      assert.ok(once.length > 0 && once.length <= parts.length);
    }),
    { numRuns: 100 },
  );
});
