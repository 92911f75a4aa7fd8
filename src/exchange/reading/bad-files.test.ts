import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

import type { Problem } from '../../domain/problem.ts';
import type { Reading } from '../../domain/source/source.ts';
import { sayProblem } from '../../texts/problem.ts';
import { nationalListConnectors } from '../national-list/connectors.ts';

const folder = join(import.meta.dirname, '../../../fixtures/bad-files');
const france = nationalListConnectors.find(({ source }) => source.country === 'FR');

function readBytes(name: string, bytes: Uint8Array): Reading {
  if (france === undefined) throw new Error('the French list has no connector');
  return france.read({ name, bytes });
}

function readFixture(name: string): Reading {
  return readBytes(name, readFileSync(join(folder, name)));
}

function briefly(problem: Problem): string {
  const place = [problem.row ?? '', problem.column ?? ''].join(' ').trim();
  return `${problem.effect} ${problem.code} ${place}`.trim();
}

const refused: Readonly<Record<string, string>> = {
  'html-page.csv': 'file-refused html-instead-of-data 1',
  'truncated.csv': 'file-refused truncated-file 4',
  'cut-short.csv': 'file-refused truncated-file 4',
  'truncated.csv.gz': 'file-refused truncated-gzip',
  'renamed-column.csv': 'file-refused column-missing 1 medicine_name',
  'empty.csv': 'file-refused empty-file',
  'blank.csv': 'file-refused empty-file',
  'nul-bytes.csv': 'file-refused nul-bytes 3',
  'duplicate-column.csv': 'file-refused column-duplicate 1 atc_code',
};

for (const [name, expected] of Object.entries(refused)) {
  test(`${name} is refused whole: ${expected}`, () => {
    const reading = readFixture(name);
    assert.equal(reading.state, 'refused');
    assert.deepEqual(reading.problems.map(briefly), [expected]);
    assert.ok(reading.problems.every(({ file }) => file === name));
  });
}

interface Taken {
  readonly rows: readonly number[];
  readonly rejected: number;
  readonly problems: readonly string[];
}

const taken: Readonly<Record<string, Taken>> = {
  'windows-1252.csv': { rows: [2, 3, 4], rejected: 0, problems: ['note encoding-guessed 2'] },
  'utf-16.csv': { rows: [2, 3, 4], rejected: 0, problems: [] },
  'too-many-fields.csv': {
    rows: [2, 4],
    rejected: 1,
    problems: ['row-rejected too-many-fields 3'],
  },
  'too-few-fields.csv': { rows: [2, 4], rejected: 1, problems: ['row-rejected too-few-fields 3'] },
  'stray-quote.csv': { rows: [2, 4, 5], rejected: 1, problems: ['row-rejected stray-quote 3'] },
  'header-only.csv': { rows: [], rejected: 0, problems: ['note no-rows'] },
  'wrong-country.csv': {
    rows: [2, 4],
    rejected: 1,
    problems: ['row-rejected country-differs 3 country_code'],
  },
  'lost-letters.csv': { rows: [2, 3], rejected: 0, problems: ['note replacement-characters 3'] },
  'impossible-dates.csv': {
    rows: [2, 3, 4, 5],
    rejected: 0,
    problems: [
      'value-dropped impossible-date 2 estimated_end',
      'value-dropped unreadable-date 3 estimated_end',
      'note sentinel-date 4 estimated_end',
      'note sentinel-date 5 estimated_end',
    ],
  },
};

for (const [name, expected] of Object.entries(taken)) {
  test(`${name} gives its good rows, and says what is wrong`, () => {
    const reading = readFixture(name);
    assert.equal(reading.state, 'read');
    assert.deepEqual(
      reading.records.map(({ row }) => row),
      expected.rows,
    );
    assert.equal(reading.rejected, expected.rejected);
    assert.equal(reading.rows, reading.accepted + reading.rejected);
    assert.deepEqual(reading.problems.map(briefly), expected.problems);
  });
}

test('accents survive a wrong encoding', () => {
  for (const name of ['windows-1252.csv', 'utf-16.csv']) {
    const reading = readFixture(name);
    assert.equal(reading.state, 'read');
    assert.equal(reading.records[0]?.content.product.name, 'Inventé 1 mg, comprimé');
  }
});

test('a cell of more than a megabyte is rejected with its row, the others are taken', () => {
  const [header = '', first = '', second = ''] = readFileSync(
    join(folder, 'windows-1252.csv'),
    'latin1',
  ).split('\n');
  const huge = second.replace('inventine', 'x'.repeat(1024 * 1024 + 1));
  const reading = readBytes('huge.csv', Buffer.from([header, huge, first, ''].join('\n'), 'utf8'));
  assert.equal(reading.state, 'read');
  assert.deepEqual(
    reading.records.map(({ row }) => row),
    [3],
  );
  const [problem] = reading.problems;
  assert.equal(problem && briefly(problem), 'row-rejected cell-too-large 2');
  assert.deepEqual(problem?.params, { cell: 5, size: 1024 * 1024 + 1, limit: 1024 * 1024 });
});

test('a renamed column is named with what it may be called now', () => {
  const reading = readFixture('renamed-column.csv');
  assert.equal(reading.state, 'refused');
  const [problem] = reading.problems;
  assert.deepEqual(problem?.params?.['near'], ['name_of_medicine']);
  assert.match(
    problem === undefined ? '' : sayProblem(problem, 'nl'),
    /“medicine_name” ontbreekt.*name_of_medicine/s,
  );
});

test('the page that came instead of the list is named by its title', () => {
  const reading = readFixture('html-page.csv');
  assert.equal(reading.problems[0]?.value, 'Service indisponible');
});

test('a gzipped list reads as the list itself', () => {
  const bytes = readFileSync(join(folder, 'too-many-fields.csv'));
  const plain = readBytes('a.csv', bytes);
  const packed = readBytes('a.csv', gzipSync(bytes));
  assert.deepEqual(packed, plain);
});

test('every problem has a sentence in both languages', () => {
  for (const name of [...Object.keys(refused), ...Object.keys(taken)]) {
    for (const problem of readFixture(name).problems) {
      for (const language of ['nl', 'en'] as const) {
        assert.doesNotMatch(sayProblem(problem, language), /[{}]|undefined/);
      }
    }
  }
});
