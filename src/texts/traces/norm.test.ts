import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLawBook } from '../../domain/norm/law-making.ts';
import { normRule } from '../../domain/norm/norm-rule.ts';
import { day } from '../../law/calendar-date.ts';
import { norms } from '../../law/law-book.ts';
import { say } from '../text.ts';
import { normTexts } from './norm.ts';

const weeks = norms['stock-obligation-wholesaler'];
const gap = {
  ...norms,
  'stock-obligation-wholesaler': {
    ...weeks,
    versions: weeks.versions.filter(({ id }) => id !== '2023-07-01'),
  },
};
const law = makeLawBook(gap, 'gap');

const cases = [
  ['stock-obligation-wholesaler', '2022-12-31'],
  ['stock-obligation-wholesaler', '2023-06-30'],
  ['stock-obligation-wholesaler', '2023-08-01'],
  ['stock-obligation-wholesaler', '2024-01-01'],
  ['stock-transition-year', '2024-01-01'],
  ['stock-plan-2019', '2024-01-01'],
  ['stock-subsidy-weeks', '2026-03-31'],
  ['stock-subsidy-weeks', '2026-04-01'],
  ['stock-base-window', '2026-04-01'],
  ['publication-website-delay', '2026-04-01'],
  ['device-prior-notice', '2026-04-01'],
] as const;

test('every step speaks in both languages with the parameters it gets', () => {
  const spoken = new Set<string>();
  for (const [norm, on] of cases) {
    for (const { code, params } of normRule.decide({ on: day(on), facts: { norm } }, law).because) {
      const text = Object.entries(normTexts).find(([key]) => key === code)?.[1];
      assert.ok(text !== undefined, code);
      assert.doesNotMatch(
        say(text, params, 'nl') + say(text, params, 'en'),
        /[{}]|undefined/,
        code,
      );
      spoken.add(code);
    }
  }
  assert.deepEqual([...spoken].toSorted(), Object.keys(normTexts).toSorted());
});

test('a norm that is yet to come says when', () => {
  const [step] = normRule.decide(
    { on: day('2022-12-31'), facts: { norm: 'stock-obligation-wholesaler' } },
    law,
  ).because;
  assert.equal(
    say(normTexts['norm-starts-later'], step?.params ?? {}, 'nl'),
    'Norm “stock-obligation-wholesaler” geldt nog niet op 31 december 2022. De eerste versie gaat in op 1 januari 2023.',
  );
});
