import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../texts/text.ts';
import { sayProblem } from '../../texts/problem.ts';
import { readEarlierCases } from './read-cases.ts';

const read = (...lines: readonly string[]) =>
  readEarlierCases(
    new TextEncoder().encode(['nummer;ontvangen;rvg;toelichting', ...lines, ''].join('\n')),
  );

test('a case keeps its number and the moment of its receipt; a clock without a zone is Dutch', () => {
  const { cases, problems } = read(
    'OUD-1;2026-10-01T09:30;12345;Overgenomen',
    'OUD-2;2026-01-05 09:30;12345;',
    'OUD-3;2026-10-01T09:30Z;12345;',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    cases.map(({ number, receivedAt, note }) => [number, receivedAt, note]),
    [
      ['OUD-1', '2026-10-01T07:30:00.000Z', 'Overgenomen'],
      ['OUD-2', '2026-01-05T08:30:00.000Z', undefined],
      ['OUD-3', '2026-10-01T09:30:00.000Z', undefined],
    ],
  );
});

test('a row that does not fit is told by row and column, in words, and the others are read', () => {
  const { cases, problems } = read(
    'OUD-1;2026-10-01T09:30;12345;',
    'OUD-2;2026-13-01T09:30;12345;',
    'OUD-3;gisteren;12345;',
    ';2026-10-01T09:30;12345;',
    `OUD-4;2026-10-01T09:30;12345;${'x'.repeat(4001)}`,
  );
  assert.deepEqual(
    cases.map(({ number }) => number),
    ['OUD-1'],
  );
  assert.deepEqual(
    problems.map(({ code, row, column }) => [code, row, column]),
    [
      ['import-moment-unreadable', 3, 'ontvangen'],
      ['import-moment-unreadable', 4, 'ontvangen'],
      ['required-value-missing', 5, 'nummer'],
      ['import-note-too-long', 6, 'toelichting'],
    ],
  );
  // A text that lacks what it names throws.
  for (const problem of problems) {
    for (const language of languages) assert.notEqual(sayProblem(problem, language), '');
  }
});
