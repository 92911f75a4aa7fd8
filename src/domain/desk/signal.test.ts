import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Value } from 'typebox/value';
import { day } from '../../law/calendar-date.ts';
import { norms } from '../../law/law-book.ts';
import { makeLawBook } from '../norm/law-making.ts';
import { publicReporters } from './signal-aggregate.ts';
import { readAgain, readSignal, readText, SignalBody, signalState } from './signal.ts';

const today = day('2026-11-23');

function problems(given: unknown): readonly (readonly [string, string | undefined])[] {
  const read = readSignal(given, today);
  if (!('problems' in read)) return [];
  return read.problems.map(({ code, column }) => [code, column]);
}

test('a signal keeps what was typed; what was left open is absent', () => {
  const remark = '  =1+1 <b>\u0007 ';
  const read = readSignal(
    { since: '2026-11-20', usersWaiting: 0, wholesaler: ' ', orderedPacks: null, remark },
    today,
  );
  assert.deepEqual(read, {
    body: { since: '2026-11-20', usersWaiting: 0, remark, mayBeNamed: false },
  });
  assert.ok('body' in read && Value.Check(SignalBody, read.body));
});

test('each field that does not fit is told, all at once', () => {
  assert.deepEqual(
    problems({
      since: '2026-02-30',
      wholesaler: 'x'.repeat(201),
      usersWaiting: 1.5,
      orderedPacks: 0,
      remark: 'a\0b',
      mayBeNamed: 'ja',
      user: 1,
    }),
    [
      ['signal-field-unknown', 'user'],
      ['signal-day-unreadable', 'since'],
      ['signal-text-too-long', 'wholesaler'],
      ['signal-number', 'usersWaiting'],
      ['signal-number', 'orderedPacks'],
      ['signal-text-unstorable', 'remark'],
      ['signal-yes-no', 'mayBeNamed'],
    ],
  );
  assert.deepEqual(problems({}), [['signal-since-missing', 'since']]);
  assert.deepEqual(problems({ since: '2026-11-23', remark: '\ud800' }), [
    ['signal-text-unstorable', 'remark'],
  ]);
  assert.deepEqual(problems([]), [['signal-not-read', undefined]]);
});

test('a day in the future is refused; one more than two years ago is asked about', () => {
  assert.deepEqual(problems({ since: '2026-11-24' }), [['signal-since-in-future', 'since']]);
  assert.deepEqual(problems({ since: '2024-11-23' }), []);
  assert.deepEqual(problems({ since: '2024-11-22' }), [['signal-since-long-ago', 'since']]);
  assert.deepEqual(problems({ since: '2024-11-22', sinceConfirmed: true }), []);
  assert.deepEqual(problems({ since: '2026-11-24', sinceConfirmed: true }), [
    ['signal-since-in-future', 'since'],
  ]);
});

test('deliverable again is a day from the start of the signal up to today', () => {
  const body: SignalBody = { since: day('2026-11-20'), mayBeNamed: false };
  const code = (given: unknown) => {
    const read = readAgain(given, body, today);
    return typeof read === 'string' ? read : read.problems[0]?.code;
  };
  assert.equal(code('2026-11-20'), '2026-11-20');
  assert.equal(code('2026-11-23'), '2026-11-23');
  assert.equal(code('2026-11-19'), 'signal-again-before-since');
  assert.equal(code('2026-11-24'), 'signal-again-in-future');
  assert.equal(code('gisteren'), 'signal-day-unreadable');
  assert.equal(signalState(body), 'stands');
  assert.equal(signalState({ ...body, withdrawn: true }), 'mistake');
  assert.equal(
    signalState({ ...body, withdrawn: true, deliverableSince: today }),
    'deliverable-again',
  );
});

test('a text says something and fits', () => {
  const code = (given: unknown) => {
    const read = readText(given, 'sentence', 5);
    return typeof read === 'string' ? `“${read}”` : read.problems[0]?.code;
  };
  assert.equal(code('vijf!'), '“vijf!”');
  assert.equal(code('langer'), 'signal-text-too-long');
  assert.equal(code(' \n'), 'signal-text-missing');
  assert.equal(code(undefined), 'signal-text-missing');
  assert.equal(code(7), 'signal-text-unstorable');
});

test('in public stands the lowest number of a band, and nothing under three groups', () => {
  const law = makeLawBook(norms, 'test');
  const shown = (groups: number) => publicReporters(groups, today, law);
  assert.deepEqual([0, 1, 2].map(shown), [undefined, undefined, undefined]);
  assert.deepEqual(
    [3, 4, 9, 10, 24, 25, 49, 50, 99, 100, 4000].map(shown),
    [3, 3, 3, 10, 10, 25, 25, 50, 50, 100, 100],
  );
});
