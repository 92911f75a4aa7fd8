import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Value } from 'typebox/value';
import { day } from '../../law/calendar-date.ts';
import { norms } from '../../law/law-book.ts';
import { applyOverlay } from '../../law/overlay.ts';
import { makeLawBook } from '../norm/law-making.ts';
import { CodeCaseSchema, codeRule, type CodeCase } from './code-rule.ts';

const law = makeLawBook(norms, 'test');
const on = day('2026-03-01');

function decide(text: string, scheme?: CodeCase['facts']['scheme'], book = law) {
  const facts = { text, ...(scheme === undefined ? {} : { scheme }) };
  return codeRule.decide({ on, facts }, book);
}

/** Text, register if said, outcome, compared forms, steps, norm that carries it. */
const decided: readonly (readonly [
  string,
  CodeCase['facts']['scheme'] | null,
  string,
  string,
  string,
  string | null,
])[] = [
  ['RVG 05761', null, 'valid', 'rvg 5761', 'code-read', 'code-rvg-comparison'],
  [
    '114624//03984',
    null,
    'valid',
    'rvg 114624',
    'code-read code-parallel-import',
    'code-rvg-comparison',
  ],
  ['123481=32438', null, 'valid', 'rvg 123481', 'code-read code-linked', 'code-rvg-comparison'],
  [
    '114624/03984',
    'rvg',
    'valid',
    'rvg 114624',
    'code-read code-parallel-import rvg-single-slash',
    'code-rvg-comparison',
  ],
  [
    'RVG 1RVG 2',
    null,
    'valid',
    'rvg 1, rvg 2',
    'code-read code-read rvg-several',
    'code-rvg-comparison',
  ],
  ['RVG ?', null, 'invalid', '', 'rvg-not-read', 'code-rvg-comparison'],
  [
    'EU/1/08/479/001',
    null,
    'valid',
    'eu EU/1/08/479, pack EU/1/08/479/001',
    'code-read code-pack-of',
    null,
  ],
  ['EU/1/2008/479', null, 'invalid', '', 'eu-not-read', null],
  ['01613081', 'hpk', 'valid', 'hpk 01613081', 'code-check-digit-right', 'code-zi-check-digit'],
  ['PRK 01112058', null, 'valid', 'prk 01112058', 'code-check-digit-right', 'code-zi-check-digit'],
  ['01613082', 'zi', 'invalid', '', 'code-check-digit-wrong', 'code-zi-check-digit'],
  ['00000067', 'zi', 'invalid', '', 'code-check-digit-impossible', 'code-zi-check-digit'],
  ['00000000', 'zi', 'invalid', '', 'code-all-zeros', 'code-zi-zeros'],
  ['00000000', 'prk', 'invalid', '', 'code-all-zeros', 'code-zi-zeros'],
  ['1613081', 'hpk', 'invalid', '', 'code-not-of-form', null],
  ['12899999', 'zi', 'invalid', '', 'code-check-digit-wrong', 'code-zi-check-digit'],
  ['12900000', 'zi', 'valid', 'zi 12900000', 'code-in-free-range', 'code-zi-free-ranges'],
  ['12999999', 'zi', 'valid', 'zi 12999999', 'code-in-free-range', 'code-zi-free-ranges'],
  ['13000000', 'zi', 'invalid', '', 'code-check-digit-wrong', 'code-zi-check-digit'],
  ['90000000', 'zi', 'valid', 'zi 90000000', 'code-in-free-range', 'code-zi-free-ranges'],
  ['99999999', 'zi', 'valid', 'zi 99999999', 'code-in-free-range', 'code-zi-free-ranges'],
  ['89999999', 'zi', 'invalid', '', 'code-check-digit-wrong', 'code-zi-check-digit'],
  ['90000000', 'hpk', 'invalid', '', 'code-check-digit-wrong', 'code-zi-check-digit'],
  ['02345678', 'din', 'valid', 'din 02345678', 'code-without-check', null],
  ['2345678', 'din', 'invalid', '', 'code-not-of-form', null],
  ['1234-5678-90', null, 'valid', 'ndc 1234-5678-90', 'code-without-check code-pack-of', null],
  ['12345-678', null, 'valid', 'ndc 12345-678', 'code-without-check', null],
  ['C01AA05', null, 'valid', 'atc C01AA05', 'code-atc-level', null],
  ['QJ01', null, 'valid', 'atc QJ01', 'code-atc-level code-atc-veterinary', null],
  ['digoxine', 'atc', 'invalid', '', 'atc-not-read', null],
  [
    '4006381333931',
    null,
    'valid',
    'gtin 04006381333931',
    'code-check-digit-right',
    'code-gtin-check-digit',
  ],
  ['4006381333932', null, 'invalid', '', 'code-check-digit-wrong', 'code-gtin-check-digit'],
  ['400638133393', 'gtin', 'invalid', '', 'code-check-digit-wrong', 'code-gtin-check-digit'],
  ['40063813339', 'gtin', 'invalid', '', 'code-not-of-form', 'code-gtin-check-digit'],
  ['(10)B1', null, 'invalid', '', 'gs1-without-gtin', 'code-gs1-identifiers'],
  [
    '(01)04006381333931(99)1',
    null,
    'invalid',
    '',
    'gs1-identifier-unknown',
    'code-gs1-identifiers',
  ],
  ['(01)04006381333932', null, 'invalid', '', 'code-check-digit-wrong', 'code-gtin-check-digit'],
  [
    '(01)04006381333931',
    null,
    'valid',
    'gtin 04006381333931',
    'code-check-digit-right',
    'code-gtin-check-digit',
  ],
  ['paracetamol', null, 'unknown', '', 'code-not-recognised', null],
];

for (const [text, scheme, outcome, forms, steps, norm] of decided) {
  test(`${scheme ?? 'any register'}: “${text}” is ${outcome}`, () => {
    const decision = decide(text, scheme ?? undefined);
    assert.equal(decision.outcome, outcome);
    const readings = decision.values.readings.map((one) => `${one.scheme} ${one.value}`);
    assert.equal(readings.join(', '), forms);
    assert.equal(decision.because.map(({ code }) => code).join(' '), steps);
    assert.equal(decision.norm?.id ?? null, norm);
    assert.deepEqual(decision.missing, []);
  });
}

test('eight digits fit several registers until somebody says which', () => {
  const decision = decide('01613081');
  assert.equal(decision.outcome, 'ambiguous');
  assert.deepEqual(
    decision.values.readings.map(({ scheme }) => scheme),
    ['zi', 'hpk', 'prk', 'din'],
  );
  assert.deepEqual(decision.because.at(-1)?.params['registers'], ['ZI', 'HPK', 'PRK', 'DIN']);
  assert.equal(decision.norm, null);
});

test('eight digits that only an unchecked register takes may be a slip of the pen', () => {
  const decision = decide('01613082');
  assert.equal(decision.outcome, 'ambiguous');
  assert.deepEqual(
    decision.values.readings.map(({ scheme }) => scheme),
    ['din'],
  );
  assert.equal(decision.because.at(-1)?.code, 'code-only-unchecked');
});

test('a wrong check digit says which one was expected', () => {
  assert.deepEqual(decide('HPK 01613082').because[0]?.params, {
    register: 'HPK',
    value: '01613082',
    seen: 2,
    expected: 1,
  });
});

test('a base without check digit, and the product of a pack, are named', () => {
  assert.equal(decide('ZI 00000067').because[0]?.params['base'], '0000006');
  assert.equal(decide('1234-5678-90').because[1]?.params['product'], '1234-5678');
  assert.equal(decide('EU/1/08/479/001').because[1]?.params['product'], 'EU/1/08/479');
});

test('warnings stand with the reading that they are about', () => {
  const { readings } = decide('RVG 1/2, RVG 3').values;
  assert.deepEqual(
    readings.map(({ warnings }) => warnings),
    [['rvg-several', 'rvg-single-slash'], ['rvg-several']],
  );
  assert.deepEqual(decide('ZI 12900000').values.readings[0]?.warnings, ['code-in-free-range']);
});

test('behind a barcode: GTIN, expiry, batch and serial', () => {
  const decision = decide('01040063813339311727043010B1\u001D21S1');
  assert.equal(decision.outcome, 'valid');
  assert.deepEqual(decision.values.readings, [
    {
      scheme: 'gtin',
      value: '04006381333931',
      given: '01040063813339311727043010B1\u001D21S1',
      warnings: [],
      batch: 'B1',
      serial: 'S1',
      expiryDay: '2027-04-30',
    },
  ]);
  assert.deepEqual(
    decision.because.map(({ code }) => code),
    ['code-check-digit-right', 'gs1-expiry-day', 'gs1-field', 'gs1-field'],
  );
});

test('day 00 is a month; a day that does not exist is refused', () => {
  const month = decide('(01)04006381333931(17)270400').values.readings[0];
  assert.equal(month?.expiryMonth, '2027-04');
  assert.equal(month?.expiryDay, undefined);
  const wrong = decide('(01)04006381333931(17)270231');
  assert.equal(wrong.outcome, 'invalid');
  assert.equal(wrong.because.at(-1)?.code, 'gs1-expiry-unreadable');
});

test('without a day of reading the century of an expiry is missing, not guessed', () => {
  const decision = codeRule.decide({ facts: { text: '(01)04006381333931(17)270430' } }, law);
  assert.equal(decision.outcome, 'valid');
  assert.equal(decision.values.readings[0]?.expiryDay, undefined);
  assert.deepEqual(decision.missing, [{ fact: 'on', neededFor: 'expiry' }]);
});

test('a deployer who wants check digits in the free ranges gets them from that day', () => {
  const outcome = applyOverlay(norms, {
    choices: [
      { norm: 'code-zi-free-range-check', from: day('2026-01-01'), value: 'needed', reason: 'x' },
      { norm: 'code-zi-zeros', from: day('2026-01-01'), value: 'accepted', reason: 'x' },
    ],
  });
  assert.equal(outcome.kind, 'applied');
  const stricter = makeLawBook(outcome.kind === 'applied' ? outcome.norms : norms, 'stricter');
  const decision = decide('12900000', 'zi', stricter);
  assert.equal(decision.outcome, 'invalid');
  assert.deepEqual(
    decision.because.map(({ code }) => code),
    ['code-check-digit-wrong', 'code-in-free-range'],
  );
  assert.equal(decide('00000000', 'zi', stricter).outcome, 'valid');
  const before = codeRule.decide(
    { on: day('2025-12-31'), facts: { text: 'ZI 12900000' } },
    stricter,
  );
  assert.equal(before.outcome, 'valid');
  const whenever = codeRule.decide({ facts: { text: 'ZI 12900000' } }, stricter);
  assert.equal(whenever.outcome, 'invalid');
});

test('the schema takes a text and a known register, nothing else', () => {
  assert.ok(Value.Check(CodeCaseSchema, { facts: { text: 'x' } }));
  assert.ok(
    Value.Check(CodeCaseSchema, { id: 'a', on: '2026-03-01', facts: { text: 'x', scheme: 'zi' } }),
  );
  for (const misfit of [
    {},
    { facts: {} },
    { facts: { text: '' } },
    { facts: { text: 'x'.repeat(501) } },
    { facts: { text: 'x', scheme: 'pzn' } },
    { on: '2026-02-30', facts: { text: 'x' } },
    { facts: { text: 'x', more: 1 } },
    { facts: { text: 'x' }, more: 1 },
  ]) {
    assert.equal(Value.Check(CodeCaseSchema, misfit), false, JSON.stringify(misfit));
  }
});
