import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, type CalendarDate } from '../../law/calendar-date.ts';
import type { SaidExpectation } from '../../ledger/reporting-words.ts';
import { standing } from './own-reporting.ts';

const said = (from: CalendarDate | null, until: CalendarDate | null = null): SaidExpectation => ({
  party: 1,
  role: 'wholesaler',
  rhythm: 'daily',
  from,
  until,
  present: true,
  word: null,
  why: null,
  recordedAt: new Date(0),
});
/** Newest first. */
const replaced = (...rows: readonly SaidExpectation[]) =>
  standing(rows).map((row) => row.replaced ?? 'no');

const first = day('2026-11-02');
const next = day('2026-11-16');
const last = day('2026-11-23');

test('a later row counts from its first day on; the newest is never replaced', () => {
  assert.deepEqual(replaced(said(next), said(first)), ['no', { from: next }]);
  assert.deepEqual(replaced(said(next), said(null)), ['no', { from: next }]);
  assert.deepEqual(replaced(said(last), said(next), said(first)), [
    'no',
    { from: last },
    { from: next },
  ]);
});

test('a later row of the same day or before leaves nothing of an earlier one', () => {
  assert.deepEqual(replaced(said(next), said(next)), ['no', 'wholly']);
  assert.deepEqual(replaced(said(first), said(next)), ['no', 'wholly']);
  assert.deepEqual(replaced(said(null), said(first)), ['no', 'wholly']);
  assert.deepEqual(replaced(said(null), said(null)), ['no', 'wholly']);
  // The newest, of an earlier day, goes before both.
  assert.deepEqual(replaced(said(first), said(last), said(next)), ['no', 'wholly', 'wholly']);
});

test('what had ended by then was not replaced', () => {
  assert.deepEqual(replaced(said(last), said(first, next)), ['no', 'no']);
  assert.deepEqual(replaced(said(next), said(first, next)), ['no', 'no']);
  assert.deepEqual(replaced(said(next), said(first, last)), ['no', { from: next }]);
});
