import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlaidNorms } from '../../domain/norm/overlay-schema.ts';
import { day } from '../../law/calendar-date.ts';
import { norms, type Norms } from '../../law/law-book.ts';
import { sayProblem } from '../problem.ts';
import { overlayProblemTexts } from './overlay.ts';

const website = norms['publication-website-delay'];
const given: Norms = {
  ...norms,
  'publication-website-delay': {
    ...website,
    versions: website.versions.map((version) => ({ ...version, from: day('2027-06-01') })),
  },
};
const from = '2027-01-01';
const reading = { by: 'x', on: from, reading: 'y' };

test('everything that can be wrong with an overlay speaks in both languages', () => {
  const outcomes = [
    { more: 1 },
    {
      switchOn: [
        { norm: 'stock-metod', version: 'x', from },
        { norm: 'stock-method', version: 'x', from },
        { norm: 'stock-method', version: '2024-01-01', from },
        { norm: 'publication-website-delay', version: 'draft-eu', from },
        {
          norm: 'publication-website-delay',
          version: 'draft-eu',
          from: '2028-01-01',
          until: '2028-01-01',
        },
      ],
      choices: [
        { norm: 'stock-method', from, value: 'x', reason: 'x' },
        { norm: 'code-zi-zeros', from, value: 1, reason: 'x' },
        { norm: 'code-zi-zeros', from, value: 'x', reason: 'x' },
        { norm: 'code-zi-zeros', from, value: 'accepted', reason: 'x' },
        { norm: 'code-zi-zeros', from, value: 'accepted', reason: 'x' },
      ],
      confirmedReadings: [{ norm: 'stock-plan-2019', version: 'plan-2019', ...reading }],
    },
  ].map((overlay) => overlaidNorms(given, overlay, 'law.json'));
  const problems = outcomes.flatMap((outcome) =>
    outcome.kind === 'refusal' ? outcome.problems : [],
  );
  for (const problem of problems) {
    const said = sayProblem(problem, 'nl') + sayProblem(problem, 'en');
    assert.doesNotMatch(said, /\{\w|undefined/, problem.code);
  }
  const spoken = new Set(problems.map(({ code }) => code));
  assert.deepEqual([...spoken].toSorted(), Object.keys(overlayProblemTexts).toSorted());
});
