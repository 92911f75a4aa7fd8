import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Value } from 'typebox/value';
import { needTexts } from '../../texts/needs.ts';
import { ShortageFacts, ShortageParameters } from './facts.ts';
import { levels } from './held.ts';
import { Listing, listingStatuses, startMeanings } from './listing.ts';
import { needs } from './need.ts';

const takesParameter = (name: string, value: unknown) =>
  Value.Check(ShortageParameters, { [name]: value });

/** What an asker may set, from the least to the most. */
const ranges = [
  ['days', 0, 3650],
  ['minimumReturn', 1, 365],
  ['wholesalers', 1, 100],
  ['gap', 0, 365],
  ['workingDays', 0, 100],
  ['insufficientDays', 0, 3650],
] as const;

for (const [name, least, most] of ranges) {
  test(`${name} lies between ${least} and ${most}`, () => {
    assert.deepEqual(
      [least - 1, least, most, most + 1, least + 0.5].map((value) => takesParameter(name, value)),
      [false, true, true, false, false],
    );
  });
}

test('words are taken from their lists only', () => {
  for (const [name, words] of [
    ['comparison', ['at-least', 'more-than']],
    ['overlap', ['same-day', 'same-series']],
  ] as const) {
    for (const word of words) assert.ok(takesParameter(name, word), word);
    assert.equal(takesParameter(name, 'other'), false);
  }
  const taken = (facts: unknown) => Value.Check(ShortageFacts, facts);
  for (const certainty of ['firm', 'estimate', 'unknown']) {
    assert.ok(taken({ interruptions: [{ certainty }] }));
    assert.ok(taken({ supplyBelowDemand: [{ certainty }] }));
    assert.ok(
      taken({ listed: [{ authority: 'x', snapshot: '2026-06-01', listed: true, certainty }] }),
    );
  }
  for (const extent of ['total', 'partial']) assert.ok(taken({ interruptions: [{ extent }] }));
  for (const level of ['national', 'regional']) assert.ok(taken({ interruptions: [{ level }] }));
  assert.equal(taken({ interruptions: [{ certainty: 'sure' }] }), false);
});

test('counts of wholesalers have their bounds', () => {
  const week = (wholesalersNotDelivering: number, fullLineWholesalers = 4) =>
    Value.Check(ShortageFacts, {
      weekMeasurements: [{ day: '2026-06-01', wholesalersNotDelivering, fullLineWholesalers }],
    });
  assert.deepEqual(
    [-1, 0, 100, 101].map((count) => week(count)),
    [false, true, true, false],
  );
  assert.deepEqual(
    [0, 1, 100, 101].map((full) => week(0, full)),
    [false, true, true, false],
  );
});

test('a yes is a yes, and nothing more is taken than is asked', () => {
  const period = (given: object) => Value.Check(ShortageFacts, { interruptions: [given] });
  for (const name of ['endUnknown', 'anticipated', 'avoided']) {
    assert.ok(period({ [name]: true }));
    assert.equal(period({ [name]: false }), false);
  }
  assert.equal(period({ more: 1 }), false);
  const facts = (given: object) => Value.Check(ShortageFacts, given);
  assert.equal(facts({ more: 1 }), false);
  assert.equal(facts({ supplyBelowDemand: [{ more: 1 }] }), false);
  assert.equal(facts({ demandIncreased: [{ more: 1 }] }), false);
  assert.equal(facts({ orders: [{ orderedOn: '2026-06-01', more: 1 }] }), false);
  assert.equal(facts({ indications: [{ need: 'interruption', source: 'x', more: 1 }] }), false);
  assert.equal(
    facts({ listed: [{ authority: 'x', snapshot: '2026-06-01', listed: true, more: 1 }] }),
    false,
  );
  const reports = { wholesaler: 'Noord', notDeliverable: [] };
  assert.ok(facts({ wholesalerReports: [reports] }));
  assert.equal(facts({ wholesalerReports: [{ ...reports, more: 1 }] }), false);
  const span = { from: '2026-06-01', more: 1 };
  assert.equal(facts({ wholesalerReports: [{ ...reports, notDeliverable: [span] }] }), false);
  assert.equal(
    facts({ weekMeasurements: [{ day: '2026-06-01', wholesalersNotDelivering: 1, more: 1 }] }),
    false,
  );
  assert.equal(Value.Check(ShortageParameters, { more: 1 }), false);
});

test('every need can be pointed to, and has its words', () => {
  assert.deepEqual([...needs].toSorted(), Object.keys(needTexts).toSorted());
  for (const need of needs) {
    assert.ok(Value.Check(ShortageFacts, { indications: [{ need, source: 'x' }] }), need);
  }
});

test('the words of a list are these', () => {
  assert.deepEqual(listingStatuses, [
    'unavailable',
    'limited',
    'anticipated',
    'to-be-discontinued',
    'discontinued',
    'suspended',
    'resolved',
    'avoided',
    'available',
    'notice',
    'unknown',
  ]);
  assert.deepEqual(startMeanings, [
    'actual',
    'expected',
    'actual-or-expected',
    'notified',
    'registered',
    'updated',
    'published',
    'unknown',
  ]);
  assert.deepEqual(levels, [
    'current',
    'anticipated',
    'shortage',
    'critical-in-member-state',
    'critical-in-union',
    'supply-side',
    'demand-side',
    'stock-out',
  ]);
});

test('a row of a list is checked word for word', () => {
  const row = { status: 'unavailable', startMeans: 'actual', expectedEndCertainty: 'unknown' };
  const taken = (more: object) => Value.Check(Listing, { ...row, ...more });
  for (const expectedEndCertainty of ['firm', 'estimate', 'unknown']) {
    assert.ok(taken({ expectedEndCertainty }));
  }
  for (const extent of ['total', 'partial']) assert.ok(taken({ extent }));
  assert.ok(taken({ extra: { impact: 'x' } }));
  for (const misfit of [
    { expectedEndCertainty: 'sure' },
    { extent: 'some' },
    { status: 'gone' },
    { startMeans: 'guessed' },
    { statusGiven: '' },
    { more: 1 },
  ]) {
    assert.equal(taken(misfit), false, JSON.stringify(misfit));
  }
});
