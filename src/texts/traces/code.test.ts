import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLawBook } from '../../domain/norm/law-making.ts';
import { codeRule } from '../../domain/product/code-rule.ts';
import { day } from '../../law/calendar-date.ts';
import { norms } from '../../law/law-book.ts';
import { say } from '../text.ts';
import { codeTexts } from './code.ts';

const law = makeLawBook(norms, 'test');
const on = day('2026-03-01');

/** Together these texts take every step that the rule knows. */
const given = [
  'RVG 1//2RVG 3=4RVG 5/6',
  'RVG 1=1234567890',
  'RVG ?',
  'EU/1/08/479/001-003',
  'EU/1/08/479/1-9',
  'EU/1/2008/479',
  'ZI 00000000',
  'ZI 00000067',
  'ZI 01613082',
  'ZI 12900000',
  'ZI 1',
  '01613081',
  '01613082',
  'QJ01',
  'ATC digoxine',
  '4006381333931',
  '(01)04006381333931(17)270430(10)B1',
  '(01)04006381333931(17)270400',
  '(01)04006381333931(17)270231',
  '(10)B1',
  '(01)1',
  '(99)1',
  `(10)${'B'.repeat(21)}`,
  'paracetamol',
];

test('every step speaks in both languages with the parameters it gets', () => {
  const spoken = new Set<string>();
  const cases = [
    ...given.map((text) => ({ on, facts: { text } })),
    { facts: { text: '(01)04006381333931(17)270430' } },
  ];
  for (const one of cases) {
    for (const { code, params } of codeRule.decide(one, law).because) {
      const text = Object.entries(codeTexts).find(([key]) => key === code)?.[1];
      assert.ok(text !== undefined, code);
      assert.doesNotMatch(
        say(text, params, 'nl') + say(text, params, 'en'),
        /[{}]|undefined/,
        code,
      );
      spoken.add(code);
    }
  }
  assert.deepEqual([...spoken].toSorted(), Object.keys(codeTexts).toSorted());
});

test('a wrong check digit reads as a sentence', () => {
  const [step] = codeRule.decide({ on, facts: { text: 'HPK 01613082' } }, law).because;
  assert.equal(
    say(codeTexts['code-check-digit-wrong'], step?.params ?? {}, 'nl'),
    '01613082 is geen HPK-nummer: het eindigt op 2 en bij deze cijfers hoort 1. Controleer of een cijfer verkeerd is overgenomen.',
  );
});
