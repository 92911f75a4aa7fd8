import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import { answer, norms } from '../../law/law-book.ts';
import { overlaidNorms } from './overlay-schema.ts';

const problems = (given: unknown) => {
  const outcome = overlaidNorms(norms, given, 'law.json');
  return outcome.kind === 'refusal' ? outcome.problems : [];
};

test('reads the file and lays it over the law', () => {
  const outcome = overlaidNorms(
    norms,
    JSON.parse(
      '{"publicationRegime":[{"regime":"voluntary","from":"2027-01-01"}],' +
        '"choices":[{"norm":"publication-evidence-age","from":"2027-01-01","value":3,"reason":{"nl":"a","en":"b"}}],' +
        '"switchOn":[{"norm":"publication-website-delay","version":"draft-eu","from":"2027-01-01","until":"2028-01-01"}],' +
        '"confirmedReadings":[{"norm":"stock-method","version":"2024-01-01","by":"x","on":"2026-01-01","reading":"y"}]}',
    ),
    'law.json',
  );
  assert.equal(outcome.kind, 'applied');
  if (outcome.kind !== 'applied') return;
  const given = answer(outcome.norms['publication-evidence-age'], day('2027-01-01'));
  assert.equal(given.version.value, 3);
  assert.deepEqual(given.version.note, { nl: 'a', en: 'b' });
});

test('another shape is refused with its place', () => {
  for (const [given, at] of [
    [{ more: 1 }, ''],
    [[], ''],
    [{ switchOn: {} }, '/switchOn'],
    [{ switchOn: [{ norm: 'x', version: 'y', from: '2027-02-30' }] }, '/switchOn/0/from'],
    [
      { publicationRegime: [{ regime: 'open', from: '2027-01-01' }] },
      '/publicationRegime/0/regime',
    ],
    [{ choices: [{ norm: 'x', from: '2027-01-01', value: 1, reason: '' }] }, '/choices/0/reason'],
    [
      { choices: [{ norm: 'x', from: '2027-01-01', value: 1, reason: 'y', more: 1 }] },
      '/choices/0',
    ],
    [
      {
        choices: [
          { norm: 'x', from: '2027-01-01', value: 1, reason: { nl: 'a', en: 'b', de: 'c' } },
        ],
      },
      '/choices/0/reason',
    ],
    [{ switchOn: [{ norm: 'x', version: 'y', from: '2027-01-01', more: 1 }] }, '/switchOn/0'],
    [
      { publicationRegime: [{ regime: 'voluntary', from: '2027-01-01', more: 1 }] },
      '/publicationRegime/0',
    ],
    [
      {
        confirmedReadings: [
          { norm: 'x', version: 'x', by: 'y', on: '2026-01-01', reading: 'z', more: 1 },
        ],
      },
      '/confirmedReadings/0',
    ],
    [
      { confirmedReadings: [{ norm: '', version: 'x', by: 'y', on: '2026-01-01', reading: 'z' }] },
      '/confirmedReadings/0/norm',
    ],
  ] as const) {
    const found = problems(given);
    assert.ok(found.length > 0, JSON.stringify(given));
    assert.ok(found.every(({ code, file }) => code === 'overlay-misfit' && file === 'law.json'));
    assert.ok(found.every(({ effect }) => effect === 'file-refused'));
    for (const { column, params } of found) {
      assert.equal(params?.['at'], column === '' ? '/' : column);
    }
    assert.ok(
      found.some(({ column }) => column === at),
      JSON.stringify(found),
    );
  }
});

test('what the law does not know is refused, with names that come near', () => {
  const [problem] = problems({
    choices: [{ norm: 'publication-evidence-ages', from: '2027-01-01', value: 3, reason: 'x' }],
  });
  assert.equal(problem?.code, 'norm-unknown');
  assert.equal(problem?.column, 'choices[0].norm');
  assert.equal(problem?.effect, 'file-refused');
  assert.deepEqual(problem?.params?.['near'], ['publication-evidence-age']);
  const [other] = problems({
    choices: [{ norm: 'code-zi-zeros', from: '2027-01-01', value: 'x', reason: 'x' }],
  });
  assert.deepEqual(other?.params, {
    file: 'law.json',
    at: 'choices[0].value',
    norm: 'code-zi-zeros',
    seen: '"x"',
    options: ['"refused"', '"accepted"'],
  });
});
