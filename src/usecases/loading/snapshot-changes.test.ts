import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import type { KeyState } from '../../registry/facts.ts';
import {
  compareSnapshot,
  suspiciousShrink,
  wordsToRepeat,
  type DigestedRecord,
} from './snapshot-changes.ts';

const january = day('2026-01-01');

function state(key: string, digest = 'same', present = true, asserted = january): KeyState {
  return { id: 1, key, present, digest, asserted, productId: 1, packId: null };
}

function states(...all: readonly KeyState[]): ReadonlyMap<string, KeyState> {
  return new Map(all.map((each) => [each.key, each]));
}

function record(key: string, digest = 'same'): DigestedRecord {
  const product = { name: key, node: 'product', codes: [] } as const;
  const listing = {
    status: 'notice',
    startMeans: 'unknown',
    expectedEndCertainty: 'unknown',
  } as const;
  return {
    record: { key, row: 2, content: { kind: 'listing', product, listing } },
    body: '{}',
    digest,
  };
}

void test('a snapshot says what is new, changed, back, gone and the same', () => {
  const before = states(state('same'), state('other'), state('back', 'same', false), state('gone'));
  const now = [record('same'), record('other', 'new digest'), record('back'), record('fresh')];
  const found = compareSnapshot(before, now, true);
  assert.deepEqual(
    found.fresh.map(({ record: { key } }) => key),
    ['fresh'],
  );
  assert.deepEqual(
    found.changed.map(({ before: { key } }) => key),
    ['other'],
  );
  assert.deepEqual(
    found.relisted.map(({ before: { key } }) => key),
    ['back'],
  );
  assert.deepEqual(
    found.gone.map(({ key }) => key),
    ['gone'],
  );
  assert.equal(found.unchanged, 1);
});

void test('only a complete list says that something is gone', () => {
  assert.equal(compareSnapshot(states(state('gone')), [], false).gone.length, 0);
  assert.equal(
    compareSnapshot(states(state('gone', 'same', false)), [], true).gone.length,
    0,
    'gone already',
  );
});

void test('a fifth may leave a list; more than a fifth is held', () => {
  const ten = states(...Array.from({ length: 10 }, (_, index) => state(String(index))));
  assert.equal(suspiciousShrink(ten, 10), undefined);
  assert.equal(suspiciousShrink(ten, 8), undefined, 'exactly 20 %');
  assert.deepEqual(suspiciousShrink(ten, 7), { before: 10, now: 7 });
  assert.equal(suspiciousShrink(states(), 0), undefined, 'a first list cannot shrink');
  const withGone = states(
    state('a'),
    ...Array.from({ length: 9 }, (_, index) => state(String(index), 'same', false)),
  );
  assert.equal(suspiciousShrink(withGone, 1), undefined, 'what had left before does not count');
});

void test('what a later list said is said again; what it never had is missing there', () => {
  const late = [{ key: 'older' }, { key: 'spoken' }, { key: 'never' }];
  const asserted = day('2026-02-01');
  const atNext = states(state('older'), state('spoken', 'same', true, day('2026-02-02')));
  const { repeat, neverSaid } = wordsToRepeat(late, atNext, asserted);
  assert.deepEqual(
    repeat.map(({ key }) => key),
    ['older'],
  );
  assert.deepEqual(neverSaid, [{ key: 'never' }]);
  const sameDay = states(state('older', 'same', true, asserted));
  assert.equal(
    wordsToRepeat([{ key: 'older' }], sameDay, asserted).repeat.length,
    1,
    'a correction is late too',
  );
});
