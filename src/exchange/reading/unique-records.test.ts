import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { uniqueRecords, type DraftRecord } from './unique-records.ts';

function draft(
  row: number,
  key: string,
  status: string,
  among: readonly string[] = [],
): DraftRecord {
  return {
    key,
    row,
    among,
    content: {
      kind: 'registration',
      product: { name: key, codes: [{ scheme: 'name', value: key, given: key }], node: 'product' },
      registration: { status: 'unknown', legalStatusGiven: status },
    },
  };
}

test('rows that say the same become one record, with a note that names them', () => {
  const { records, problems } = uniqueRecords([
    draft(4, 'a', 'x'),
    draft(2, 'a', 'x'),
    draft(3, 'b', 'x'),
  ]);
  assert.deepEqual(
    records.map(({ key, row }) => [key, row]),
    [
      ['a', 2],
      ['b', 3],
    ],
  );
  assert.deepEqual(
    problems.map(({ code, row, params }) => [code, row, params]),
    [['identical-row', 2, { count: 1, others: '4' }]],
  );
});

test('different rows of one key are told apart by what they say, the first in order keeps the key', () => {
  const { records } = uniqueRecords([
    draft(2, 'a', 'second', ['2030-02-01']),
    draft(3, 'a', 'first', ['2030-01-01']),
  ]);
  assert.deepEqual(
    records.map(({ key, row }) => [key, row]),
    [
      ['a~2030-02-01', 2],
      ['a', 3],
    ],
  );
});

test('where nothing tells them apart, their content does', () => {
  const { records } = uniqueRecords([draft(2, 'a', 'x', ['same']), draft(3, 'a', 'y', ['same'])]);
  const keys = records.map(({ key }) => key).toSorted();
  assert.equal(keys[0], 'a');
  assert.match(keys[1] ?? '', /^a~[0-9a-f]{12}$/);
});

const drafts = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.constantFrom('x', 'y', 'z'),
    fc.constantFrom('', '1', '2'),
  ),
  { maxLength: 12 },
);

test('no order of the rows changes a key or what stands under it', () => {
  fc.assert(
    fc.property(
      drafts.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(
            list.map((_, index) => index),
            { minLength: list.length },
          ),
        ),
      ),
      ([list, order]) => {
        const rows = list.map(([key, status, among], index) =>
          draft(index + 2, key, status, [among]),
        );
        const shuffled = order.map((from, index) => ({
          ...(rows[from] ?? draft(0, '', '')),
          row: index + 2,
        }));
        const said = (each: readonly DraftRecord[]) =>
          new Map(uniqueRecords(each).records.map(({ key, content }) => [key, content]));
        assert.deepEqual(said(shuffled), said(rows));
        assert.equal(said(rows).size, uniqueRecords(rows).records.length);
      },
    ),
  );
});
