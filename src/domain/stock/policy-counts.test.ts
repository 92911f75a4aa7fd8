import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import { makeLawBook } from '../norm/law-making.ts';
import { norms } from '../../law/law-book.ts';
import { releasableCounts, type CountedItem } from './policy-counts.ts';

const law = makeLawBook(norms, 'test');
const on = day('2026-11-15');
type Cell = 'met' | 'short' | 'exempt';
const cells: readonly Cell[] = ['met', 'short', 'exempt'];
const of = (cell: Cell, ...owners: readonly string[]): CountedItem<Cell>[] =>
  owners.map((owner) => ({ owner, cell }));
const read = (items: readonly CountedItem<Cell>[]) =>
  Object.fromEntries(
    [...releasableCounts(items, cells, law, on)].map(([cell, found]) => [
      cell,
      found.kind === 'count' ? found.count : found.why,
    ]),
  );

test('a count over enough owners leaves, a count of two does not', () => {
  const items = [...of('met', 'a', 'b', 'c', 'd'), ...of('short', 'a', 'b'), ...of('exempt', 'a')];
  assert.deepEqual(read(items), { met: 4, short: 'total-of-too-few', exempt: 'total-of-too-few' });
});

test('one owner with nearly all of a count hides it', () => {
  const items = [...of('short', ...Array.from({ length: 20 }, () => 'a'), 'b', 'c')];
  assert.equal(read(items)['short'], 'total-of-one');
});

test('a cell is never hidden alone: who knows the whole would work it out', () => {
  const items = [
    ...of('met', 'a', 'b', 'c', 'd', 'e'),
    ...of('short', 'a'),
    ...of('exempt', 'a', 'b', 'c', 'd'),
  ];
  assert.deepEqual(read(items), {
    met: 5,
    short: 'total-of-too-few',
    exempt: 'would-tell-another',
  });
});
