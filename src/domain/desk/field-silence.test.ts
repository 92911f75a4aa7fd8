import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import { norms } from '../../law/law-book.ts';
import { makeLawBook } from '../norm/law-making.ts';
import { afterWorkingDays, fieldSilence, type BothSides } from './field-silence.ts';

const law = makeLawBook(norms, 'test');

function silence(sides: Partial<BothSides>, on: string) {
  const found = fieldSilence({ signals: [], notifications: [], ...sides }, day(on), law);
  return found && [found.side, found.from, found.through];
}

const announced = { received: day('2026-03-02'), start: day('2026-03-02') };

test('working days leave out the weekend and the holidays of the Algemene termijnenwet', () => {
  const three = (from: string) => afterWorkingDays(day(from), 3, day('2026-03-02'), law);
  assert.equal(three('2026-03-06'), '2026-03-11');
  // Good Friday 3 April, Easter Monday 6 April.
  assert.equal(three('2026-04-01'), '2026-04-08');
  // King's Day on Monday.
  assert.equal(three('2026-04-24'), '2026-04-30');
  // Liberation Day, Ascension, Whit Monday, both days of Christmas, New Year.
  assert.equal(three('2026-05-04'), '2026-05-08');
  assert.equal(three('2026-05-13'), '2026-05-19');
  assert.equal(three('2026-05-22'), '2026-05-28');
  assert.equal(three('2026-12-24'), '2026-12-30');
  assert.equal(three('2026-12-31'), '2027-01-06');
});

test('the field says short and the holder is silent after three working days', () => {
  // A Thursday: Friday, Monday and Tuesday are his.
  const signals = [day('2026-03-09'), day('2026-03-05')];
  assert.equal(silence({ signals }, '2026-03-10'), undefined);
  assert.deepEqual(silence({ signals }, '2026-03-11'), [
    'holder-silent',
    '2026-03-05',
    '2026-03-10',
  ]);
  assert.equal(silence({ signals: [day('2026-03-20')] }, '2026-03-11'), undefined);
});

test('a notification breaks the silence, also an announcement; one that was over before does not', () => {
  const signals = [day('2026-03-05')];
  const on = '2026-03-20';
  const side = (notification: BothSides['notifications'][number]) =>
    silence({ signals, notifications: [notification] }, on)?.[0];
  assert.equal(side(announced), undefined);
  assert.equal(side({ ...announced, start: day('2026-06-01') }), undefined);
  assert.equal(side({ ...announced, end: day('2026-03-04') }), 'holder-silent');
  assert.equal(
    side({ received: day('2026-03-06'), start: day('2026-03-02'), end: day('2026-03-06') }),
    undefined,
  );
  assert.equal(side({ ...announced, received: day('2026-03-21') }), 'holder-silent');
});

test('the holder says short and the field is silent, counted from when it could be noticed', () => {
  const told = (changes: object, on: string) =>
    silence({ notifications: [{ ...announced, ...changes }] }, on);
  assert.equal(told({}, '2026-03-05'), undefined);
  assert.deepEqual(told({}, '2026-03-06'), ['field-silent', '2026-03-02', '2026-03-05']);
  assert.equal(told({ start: day('2026-03-04') }, '2026-03-09'), undefined);
  assert.deepEqual(told({ start: day('2026-03-04') }, '2026-03-10'), [
    'field-silent',
    '2026-03-04',
    '2026-03-09',
  ]);
  assert.equal(told({ start: day('2026-06-01') }, '2026-03-20'), undefined);
  assert.equal(told({ end: day('2026-03-10') }, '2026-03-20'), undefined);
});

test('where nothing was said nobody is silent', () => {
  assert.equal(silence({}, '2026-03-20'), undefined);
});
