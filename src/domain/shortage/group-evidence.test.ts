import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import type { ProductDescription } from '../product/description.ts';
import type { Period } from './facts.ts';
import { groupFacts } from './group-evidence.ts';
import type { Listing } from './listing.ts';
import type { Evidence } from './record-evidence.ts';

const on = day('2026-06-17');
const asserted = day('2026-06-15');
const product: ProductDescription = {
  name: 'Verzonnen 10 mg',
  codes: [{ scheme: 'name', value: 'verzonnen', given: 'Verzonnen' }],
  node: 'product',
};

function listed(of: string | undefined, listing: Partial<Listing>, told: Partial<Evidence> = {}) {
  const whole: Listing = {
    status: 'unavailable',
    startMeans: 'actual',
    expectedEndCertainty: 'unknown',
    start: day('2026-06-01'),
    extent: 'total',
    ...listing,
  };
  const item: Evidence = {
    source: 'xx-website',
    asserted,
    present: true,
    content: { kind: 'listing', product, listing: whole },
    ...(of === undefined ? {} : { product: of }),
    ...told,
  };
  return item;
}

function registered(of: string | undefined, marketed?: boolean): Evidence {
  const registration = marketed === undefined ? {} : { marketed };
  return {
    source: 'xx-register',
    asserted,
    present: true,
    content: { kind: 'registration', product, registration },
    ...(of === undefined ? {} : { product: of }),
  };
}

function delivers(of: string, deliverable: boolean, week = asserted): Evidence {
  const deliverability = { wholesaler: 'Noord', fullLineWholesalers: 4, deliverable };
  return {
    source: 'xx-wholesalers',
    asserted: week,
    present: true,
    content: { kind: 'deliverability', product, deliverability },
    product: of,
  };
}

const both = [registered('a', true), registered('b', true)];

/** Days on which the group could not be had; `undefined`: not to be told. */
function outOf(evidence: readonly Evidence[]): readonly Period[] | undefined {
  return groupFacts(evidence, on).unavailableNationally;
}

const out = (from: string) => ({
  source: 'xx-website',
  from: day(from),
  reportedOn: asserted,
});

test('of nothing, or of what is off the market, nothing is told', () => {
  assert.deepEqual(groupFacts([], on), {});
  assert.deepEqual(groupFacts([registered('a', false)], on), {});
  assert.deepEqual(groupFacts([registered('a', false), listed('a', {})], on), {});
});

test('one product that is out is the group', () => {
  const expectedEnd = day('2026-07-01');
  const found = outOf([registered('a', true), listed('a', { expectedEnd })]);
  assert.deepEqual(found, [
    { ...out('2026-06-01'), expectedUntil: expectedEnd, certainty: 'unknown' },
  ]);
  // Records without a product are all about the same one.
  assert.equal(outOf([registered(undefined, true), listed(undefined, {})])?.length, 1);
  assert.equal(outOf([registered('', true), listed(undefined, {})])?.length, 1);
});

test('without a register that says that it is marketed nothing is told', () => {
  assert.equal(outOf([listed('a', {})]), undefined);
  assert.equal(outOf([registered('a'), listed('a', {})]), undefined);
});

test('two that are out are out together, from the later to the earlier day', () => {
  const found = outOf([
    ...both,
    listed('a', { start: day('2026-05-01'), expectedEnd: day('2026-08-01') }),
    listed('b', { start: day('2026-06-01'), expectedEnd: day('2026-07-01') }),
  ]);
  assert.deepEqual(found, [
    { from: '2026-06-01', expectedUntil: '2026-07-01', reportedOn: '2026-06-15' },
  ]);
  const turned = outOf([
    ...both,
    listed('b', { start: day('2026-06-01'), expectedEnd: day('2026-07-01') }),
    listed('a', { start: day('2026-05-01'), expectedEnd: day('2026-08-01') }),
  ]);
  assert.deepEqual(turned, found);
});

test('one expected end is none for both, one recorded end is one for both', () => {
  const expected = outOf([
    ...both,
    listed('a', {}),
    listed('b', { expectedEnd: day('2026-07-01') }),
  ]);
  assert.deepEqual(expected, [{ from: '2026-06-01', reportedOn: '2026-06-15' }]);
  for (const [left, right] of [
    [{}, { actualEnd: day('2026-06-20') }],
    [{ actualEnd: day('2026-06-20') }, {}],
    [{ actualEnd: day('2026-06-20') }, { actualEnd: day('2026-06-25') }],
    [{ actualEnd: day('2026-06-25') }, { actualEnd: day('2026-06-20') }],
  ]) {
    const ended = outOf([...both, listed('a', left ?? {}), listed('b', right ?? {})]);
    assert.deepEqual(ended, [
      { from: '2026-06-01', until: '2026-06-20', reportedOn: '2026-06-15' },
    ]);
  }
});

test('the last day on which both were said to be out is the earlier one', () => {
  const found = outOf([
    ...both,
    listed('a', {}, { asserted: day('2026-06-16') }),
    listed('b', {}, { asserted: day('2026-06-10') }),
  ]);
  assert.deepEqual(found, [{ from: '2026-06-01', reportedOn: '2026-06-10' }]);
});

test('stretches that do not meet leave no day without the medicine', () => {
  const found = outOf([
    ...both,
    listed('a', { start: day('2026-05-01'), actualEnd: day('2026-06-01') }),
    listed('b', { start: day('2026-06-01') }),
  ]);
  assert.deepEqual(found, []);
  const meeting = outOf([
    ...both,
    listed('a', { start: day('2026-05-01'), actualEnd: day('2026-06-02') }),
    listed('b', { start: day('2026-06-01') }),
  ]);
  assert.deepEqual(meeting, [
    { from: '2026-06-01', until: '2026-06-02', reportedOn: '2026-06-15' },
  ]);
});

test('an unknown first day of one is an unknown first day of both', () => {
  const { start: _, ...undated } = { start: 0, status: 'unavailable' } as const;
  const found = outOf([
    ...both,
    listed('a', {}),
    listed('b', { ...undated, startMeans: 'published', actualEnd: day('2026-06-20') }),
  ]);
  assert.deepEqual(found, [{ until: '2026-06-20', reportedOn: '2026-06-15' }]);
});

test('a row that left its list makes the end of both unknown', () => {
  const gone = { present: false, lastPresent: day('2026-06-20') } as const;
  for (const evidence of [
    [...both, listed('a', {}), listed('b', {}, gone)],
    [...both, listed('a', {}, gone), listed('b', {})],
  ]) {
    assert.deepEqual(outOf(evidence), [
      {
        from: '2026-06-01',
        reportedOn: '2026-06-15',
        endUnknown: true,
      },
    ]);
  }
  // On a day after it was last said nobody knows.
  const left = { present: false, lastPresent: day('2026-06-10') } as const;
  assert.equal(outOf([...both, listed('a', {}), listed('b', {}, left)]), undefined);
});

test('a product that is partly there keeps the group available', () => {
  assert.deepEqual(outOf([...both, listed('a', {}), listed('b', { extent: 'partial' })]), []);
  // The German list does not say how much of it is there.
  const { content } = listed('b', {});
  assert.ok(content.kind === 'listing');
  const { extent: _, ...unsaid } = content.listing;
  const german: Evidence = {
    ...listed('b', {}, { source: 'national-list:DE' }),
    content: { ...content, listing: unsaid },
  };
  assert.equal(outOf([...both, listed('a', {}), german]), undefined);
});

test('a product that nobody speaks of is not known to be out or there', () => {
  assert.equal(outOf([...both, listed('a', {})]), undefined);
  // With one that is known to be there, that does not matter.
  const third = registered('c', true);
  const there = listed('b', { extent: 'partial' });
  assert.deepEqual(outOf([...both, third, listed('a', {}), there]), []);
});

test('what has not begun, is over, or was averted is there', () => {
  const a = listed('a', {});
  for (const b of [
    listed('b', { start: day('2026-07-01') }),
    listed('b', { actualEnd: day('2026-06-17') }),
    listed('b', { status: 'resolved', actualEnd: day('2026-06-10') }),
    listed('b', { status: 'available' }),
    listed('b', { status: 'avoided' }),
  ]) {
    assert.notEqual(outOf([...both, a, b]), undefined, JSON.stringify(b.content));
  }
});

test('what may have begun, or contradicts itself, is not known', () => {
  const a = listed('a', {});
  for (const b of [
    listed('b', { status: 'anticipated', start: day('2026-06-16') }),
    listed('b', { actualEnd: day('2026-05-01') }),
    listed('b', { startMeans: 'published' }, { asserted: day('2026-06-18') }),
  ]) {
    assert.equal(outOf([...both, a, b]), undefined, JSON.stringify(b.content));
  }
});

test('an announced or averted stretch is no day without it', () => {
  const found = outOf([
    registered('a', true),
    listed('a', {}),
    listed('a', { status: 'anticipated', start: day('2026-09-01') }),
    listed('a', { status: 'avoided' }),
    listed('a', { extent: 'partial', start: day('2026-01-01'), actualEnd: day('2026-02-01') }),
  ]);
  assert.deepEqual(found, [out('2026-06-01')]);
});

test('a wholesaler that delivers in the week shows that it is there', () => {
  const a = [registered('a', true), listed('a', {})];
  assert.deepEqual(outOf([...a, delivers('a', true)]), []);
  // Monday 15 June to Sunday 21 June is the week of the day; a week earlier says nothing of it.
  assert.equal(outOf([...a, delivers('a', true, day('2026-06-14'))])?.length, 1);
  assert.deepEqual(outOf([...a, delivers('a', true, day('2026-06-21'))]), []);
  assert.equal(outOf([...a, delivers('a', false)])?.length, 1);
  // Also of a product that no register calls marketed.
  assert.deepEqual(outOf([...a, delivers('b', true)]), []);
  // What ended before the week stays as it was.
  const earlier = listed('a', { start: day('2026-03-01'), actualEnd: day('2026-04-01') });
  const kept = outOf([...a, earlier, delivers('a', true)]);
  assert.deepEqual(
    kept?.map(({ from }) => from),
    ['2026-03-01'],
  );
});
