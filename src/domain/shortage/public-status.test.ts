import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import { norms } from '../../law/law-book.ts';
import { sayBecause } from '../../texts/because.ts';
import { publicStatusTexts } from '../../texts/traces/public-status.ts';
import { languages } from '../../texts/text.ts';
import { makeLawBook } from '../norm/law-making.ts';
import type { ProductDescription } from '../product/description.ts';
import type { PublishedExemption, RecordContent, Registration } from '../source/record.ts';
import type { Listing } from './listing.ts';
import {
  publicStatus,
  publicStatuses,
  type PublicStatusCode,
  type PublicStatusFound,
  type PublicWord,
} from './public-status.ts';

const product: ProductDescription = {
  name: 'Fictazol 10 mg',
  codes: [{ scheme: 'rvg', value: '111111', given: '111111' }],
  node: 'product',
};
const on = day('2026-06-15');
const law = makeLawBook(norms, 'as enacted');
const said = new Set<string>();

/** The status on 15 June 2026, or on another day; every step must be a whole sentence. */
function statusOf(words: readonly PublicWord[], at = on): PublicStatusFound {
  const found = publicStatus(words, at, law);
  for (const step of found.because) {
    said.add(step.code);
    for (const language of languages) {
      const { says } = sayBecause('public-status', step, language);
      assert.doesNotMatch(says, /[{}]|undefined/);
    }
  }
  return found;
}

const codes = (found: PublicStatusFound) => found.because.map(({ code }) => code).join(' ');
const paramsOf = (found: PublicStatusFound, code: PublicStatusCode) =>
  found.because.find((step) => step.code === code)?.params;

interface Told {
  readonly source?: string;
  readonly asserted?: string;
  readonly present?: boolean;
}

function word(kind: PublicWord['kind'], content: RecordContent, told: Told = {}): PublicWord {
  return {
    source: told.source ?? kind,
    kind,
    asserted: day(told.asserted ?? '2026-06-14'),
    present: told.present ?? true,
    content,
  };
}

function listed(listing: Partial<Listing>, told: Told = {}): PublicWord {
  const whole: Listing = {
    status: 'unavailable',
    startMeans: 'actual',
    expectedEndCertainty: 'unknown',
    ...listing,
  };
  return word('shortage-list', { kind: 'listing', product, listing: whole }, told);
}

function delivers(wholesaler: string, deliverable: boolean, told: Told = {}): PublicWord {
  const deliverability = { wholesaler, fullLineWholesalers: 3, deliverable };
  return word('other', { kind: 'deliverability', product, deliverability }, told);
}

function registered(registration: Registration, told: Told = {}): PublicWord {
  return word('register', { kind: 'registration', product, registration }, told);
}

function exempted(exemption: Partial<PublishedExemption>, told: Told = {}): PublicWord {
  const whole = { decision: 'IGJ-1', ...exemption };
  return word('exemptions', { kind: 'exemption', product, exemption: whole }, told);
}

test('without a word there is no public information, and it says so', () => {
  assert.deepEqual(publicStatus([], on, law), {
    status: 'no-public-information',
    sinceMeans: 'unknown',
    expectedEndCertainty: 'unknown',
    because: [{ code: 'no-public-evidence', params: { on } }],
    rests: [],
  });
  assert.equal(codes(statusOf([])), 'no-public-evidence');
});

test('the number of days is the one that the law book holds', () => {
  const age = norms['publication-evidence-age'];
  const longer = { ...age, versions: age.versions.map((version) => ({ ...version, value: 30 })) };
  const patient = makeLawBook({ ...norms, 'publication-evidence-age': longer }, 'another law');
  const old = delivers('Noord', true, { asserted: '2026-05-26' });
  assert.equal(publicStatus([old], on, law).status, 'no-public-information');
  assert.equal(publicStatus([old], on, patient).status, 'available');
});

/** Status on the list, extent, what the public is told, and why. */
const byListing = [
  ['unavailable', undefined, 'unavailable', 'listed-unavailable'],
  ['unavailable', 'total', 'unavailable', 'listed-unavailable'],
  ['unavailable', 'partial', 'limited', 'listed-limited'],
  ['limited', undefined, 'limited', 'listed-limited'],
  ['limited', 'total', 'limited', 'listed-limited'],
  ['discontinued', undefined, 'off-market', 'listed-off-market'],
  ['resolved', undefined, 'available', 'listed-ended'],
  ['available', undefined, 'available', 'listed-ended'],
  ['anticipated', undefined, 'no-public-information', 'listed-other no-public-evidence'],
  ['to-be-discontinued', undefined, 'no-public-information', 'listed-other no-public-evidence'],
  ['suspended', undefined, 'no-public-information', 'listed-other no-public-evidence'],
  ['avoided', undefined, 'no-public-information', 'listed-other no-public-evidence'],
  ['notice', undefined, 'no-public-information', 'listed-other no-public-evidence'],
  ['unknown', undefined, 'no-public-information', 'listed-other no-public-evidence'],
] as const;

for (const [status, extent, told, why] of byListing) {
  test(`a list that says ${status}${extent === undefined ? '' : ` (${extent})`}: ${told}`, () => {
    const given = listed({ status, ...(extent === undefined ? {} : { extent }) });
    const found = statusOf([given]);
    assert.equal(found.status, told);
    assert.equal(codes(found), why);
    assert.deepEqual(found.rests, told === 'no-public-information' ? [] : [given]);
    assert.equal(found.checked, told === 'no-public-information' ? undefined : '2026-06-14');
    const first = found.because[0];
    assert.equal(first?.fact, 'shortage-list');
    assert.deepEqual(
      [first?.params['source'], first?.params['asserted'], first?.params['given']],
      ['shortage-list', '2026-06-14', status],
    );
  });
}

test('the word of the list itself goes before ours', () => {
  const found = statusOf([listed({ statusGiven: 'Momenteel niet leverbaar' })]);
  assert.equal(paramsOf(found, 'listed-unavailable')?.['given'], 'Momenteel niet leverbaar');
  const ended = [
    listed({ status: 'resolved', statusGiven: 'Opgelost', start: day('2026-06-01') }),
    listed({
      status: 'resolved',
      statusGiven: 'Opgelost',
      start: day('2026-06-01'),
      actualEnd: day('2026-06-20'),
    }),
  ];
  for (const one of ended) assert.equal(statusOf([one]).because[0]?.params['given'], 'Opgelost');
});

test('since, its meaning and the expected end come from the list', () => {
  const dates = {
    start: day('2026-06-01'),
    startMeans: 'notified',
    expectedEnd: day('2026-08-01'),
    expectedEndCertainty: 'estimate',
  } as const;
  const found = statusOf([listed(dates)]);
  assert.equal(found.since, '2026-06-01');
  assert.equal(found.sinceMeans, 'notified');
  assert.equal(found.expectedEnd, '2026-08-01');
  assert.equal(found.expectedEndCertainty, 'estimate');

  const bare = statusOf([listed({ expectedEndCertainty: 'firm' })]);
  assert.equal('since' in bare || 'expectedEnd' in bare, false);
  assert.equal(bare.expectedEndCertainty, 'unknown');

  const back = statusOf([listed({ ...dates, status: 'available' })]);
  assert.equal('since' in back || 'expectedEnd' in back, false);
});

test('an expected end that has passed is said and ends nothing', () => {
  for (const status of ['unavailable', 'limited'] as const) {
    const until = (end: string) => statusOf([listed({ status, expectedEnd: day(end) })]);
    assert.equal(codes(until('2026-06-16')), `listed-${status}`);
    assert.equal(codes(until('2026-06-15')), `listed-${status} expected-end-passed`);
    const passed = until('2026-06-01');
    assert.equal(passed.status, status);
    assert.equal(paramsOf(passed, 'expected-end-passed')?.['expectedEnd'], '2026-06-01');
  }
});

test('a start in the future is announced, not begun', () => {
  const starts = (start: string, startMeans: Listing['startMeans'] = 'actual') =>
    statusOf([listed({ start: day(start), startMeans })]);
  const later = starts('2026-06-16');
  assert.equal(later.status, 'no-public-information');
  assert.equal(codes(later), 'listed-anticipated no-public-evidence');
  assert.equal(paramsOf(later, 'listed-anticipated')?.['start'], '2026-06-16');
  assert.equal(paramsOf(later, 'listed-anticipated')?.['given'], 'unavailable');
  assert.equal(starts('2026-06-15').status, 'unavailable');
  // The day of a last change says nothing of a start.
  assert.equal(starts('2026-06-16', 'updated').status, 'unavailable');
  const announced = statusOf([listed({ status: 'anticipated', start: day('2026-06-01') })]);
  assert.equal(codes(announced), 'listed-anticipated no-public-evidence');
  assert.equal(paramsOf(announced, 'listed-anticipated')?.['start'], '2026-06-01');
});

test('a start that an old list announced and no list confirmed was never seen to happen', () => {
  const old = (asserted: string, start: string) =>
    statusOf([listed({ start: day(start), startMeans: 'actual-or-expected' }, { asserted })]);
  const unseen = old('2026-03-12', '2026-04-27');
  assert.equal(codes(unseen), 'listed-anticipated no-public-evidence');
  assert.equal(
    old('2026-03-12', '2026-03-12').status,
    'unavailable',
    'it had begun when it was listed',
  );
  assert.equal(old('2026-06-08', '2026-06-10').status, 'unavailable', 'seven days old is fresh');
  assert.equal(old('2026-06-07', '2026-06-10').status, 'no-public-information');
});

test('an end that the list records is one from that day on', () => {
  const ending = (actualEnd: string) =>
    statusOf([listed({ start: day('2026-06-01'), actualEnd: day(actualEnd) })]);
  assert.equal(ending('2026-06-16').status, 'unavailable');
  const ended = ending('2026-06-15');
  assert.equal(ended.status, 'available');
  assert.equal(codes(ended), 'listed-ended');
  assert.equal(paramsOf(ended, 'listed-ended')?.['end'], '2026-06-15');
  assert.equal('since' in ended, false);
  const resolved = statusOf([listed({ status: 'resolved' })]);
  assert.equal(paramsOf(resolved, 'listed-ended')?.['end'], '2026-06-14');
});

test('asked about a day before the recorded end, a resolved row tells that it ran', () => {
  const resolved = (listing: Partial<Listing>) =>
    statusOf([
      listed(
        { status: 'resolved', start: day('2026-06-01'), actualEnd: day('2026-06-16'), ...listing },
        { asserted: '2026-11-01' },
      ),
    ]);
  const ran = resolved({});
  assert.equal(ran.status, 'unavailable');
  assert.equal(ran.since, '2026-06-01');
  assert.equal(codes(ran), 'listed-ended-later');
  assert.equal(paramsOf(ran, 'listed-ended-later')?.['end'], '2026-06-16');
  assert.equal(resolved({ extent: 'partial' }).status, 'limited');
  assert.equal(resolved({ startMeans: 'actual-or-expected' }).status, 'unavailable');
  // A day of publishing is no start.
  const published = resolved({ startMeans: 'published' });
  assert.equal(codes(published), 'listed-other no-public-evidence');
  assert.equal(paramsOf(published, 'listed-other')?.['given'], 'resolved');
  const { start: _, ...undated } = {
    status: 'resolved',
    start: on,
    actualEnd: day('2026-06-16'),
  } as const;
  assert.equal(codes(statusOf([listed(undated)])), 'listed-other no-public-evidence');
});

test('available rests on news of at most seven days', () => {
  for (const listing of [
    { status: 'resolved' },
    { actualEnd: day('2026-06-01') },
  ] as const satisfies Partial<Listing>[]) {
    const seven = statusOf([listed(listing, { asserted: '2026-06-08' })]);
    assert.equal(seven.status, 'available');
    assert.equal(seven.checked, '2026-06-08');
    assert.equal(statusOf([listed(listing, { asserted: '2026-06-15' })]).status, 'available');
    const eight = statusOf([listed(listing, { asserted: '2026-06-07' })]);
    assert.equal(eight.status, 'no-public-information');
    assert.equal(codes(eight), 'listed-ended evidence-too-old no-public-evidence');
    assert.equal(paramsOf(eight, 'evidence-too-old')?.['days'], 7);
    // News of a later day is no news of this one.
    const later = statusOf([listed(listing, { asserted: '2026-06-16' })]);
    assert.equal(later.status, 'no-public-information');
  }
  // Old news that it is not available stands until the list says otherwise.
  assert.equal(statusOf([listed({}, { asserted: '2026-01-01' })]).status, 'unavailable');
});

test('of several rows the worst is told, whatever their order', () => {
  const rows = [
    listed({ status: 'available' }, { source: 'a' }),
    listed({ status: 'limited' }, { source: 'b' }),
    listed({ status: 'unavailable' }, { source: 'c' }),
  ];
  assert.equal(statusOf(rows).status, 'unavailable');
  assert.equal(statusOf(rows.toReversed()).status, 'unavailable');
  assert.equal(statusOf(rows.slice(0, 2)).status, 'limited');
  assert.equal(statusOf(rows.slice(0, 2).toReversed()).status, 'limited');
  assert.deepEqual(statusOf(rows).rests, [rows[2]]);
  assert.equal(codes(statusOf(rows)), 'listed-ended listed-limited listed-unavailable');
});

test('a discontinued pack beside one that is still supplied takes nothing off the market', () => {
  const gone = listed({ status: 'discontinued' });
  assert.equal(statusOf([gone, listed({ status: 'limited' })]).status, 'limited');
  assert.equal(statusOf([listed({ status: 'available' }), gone]).status, 'available');
  assert.equal(statusOf([gone, gone]).status, 'off-market');
});

test('two sources that contradict each other both stand in the trace', () => {
  const found = statusOf([
    listed({ status: 'available' }, { source: 'register-list', asserted: '2026-06-15' }),
    listed({ start: day('2026-06-01') }, { source: 'shortage-list', asserted: '2026-06-12' }),
    delivers('Noord', true, { asserted: '2026-06-15' }),
  ]);
  assert.equal(found.status, 'unavailable');
  assert.equal(found.checked, '2026-06-12');
  assert.equal(codes(found), 'listed-ended listed-unavailable wholesalers-deliver');
  assert.deepEqual(
    found.because.map(({ fact }) => fact),
    ['register-list', 'shortage-list', 'other'],
  );
});

test('a row that left the list is no recovery', () => {
  const found = statusOf([listed({}, { present: false })]);
  assert.equal(found.status, 'no-public-information');
  assert.equal(codes(found), 'no-longer-listed no-public-evidence');
});

test('only a list of shortages is one', () => {
  const critical = { ...listed({}), kind: 'critical-list' } as const;
  assert.equal(codes(statusOf([critical])), 'no-public-evidence');
});

test('wholesalers: all, some, none', () => {
  const all = [delivers('Noord', true), delivers('Zuid', true), delivers('Oost', true)];
  const found = statusOf(all);
  assert.equal(found.status, 'available');
  assert.equal(codes(found), 'wholesalers-deliver');
  assert.deepEqual(found.rests, all);
  assert.equal(found.checked, '2026-06-14');
  assert.equal(found.sinceMeans, 'unknown');

  const one = statusOf([delivers('Noord', true), delivers('Zuid', false), delivers('Oost', false)]);
  assert.equal(one.status, 'limited');
  assert.equal(codes(one), 'wholesalers-deliver-partly');
  const params = paramsOf(one, 'wholesalers-deliver-partly');
  assert.deepEqual([params?.['delivering'], params?.['total']], [1, 3]);

  const none = statusOf([delivers('Noord', false), delivers('Zuid', false)]);
  assert.equal(none.status, 'unavailable');
  assert.equal(codes(none), 'wholesalers-do-not-deliver');
});

test('a wholesaler that answers for two packs is one wholesaler', () => {
  const found = statusOf([
    delivers('Noord', true),
    delivers('Noord', false),
    delivers('Zuid', false),
  ]);
  const params = paramsOf(found, 'wholesalers-deliver-partly');
  assert.deepEqual([params?.['delivering'], params?.['total']], [1, 2]);
});

test('of the wholesalers only the newest week up to the day counts', () => {
  const week = (asserted: string, deliverable: boolean) =>
    delivers('Noord', deliverable, { asserted });
  assert.equal(
    statusOf([week('2026-06-14', false), week('2026-06-10', true)]).status,
    'unavailable',
  );
  assert.equal(
    statusOf([week('2026-06-10', true), week('2026-06-14', false)]).status,
    'unavailable',
  );
  // A later week says nothing of this day.
  assert.equal(statusOf([week('2026-06-10', true), week('2026-06-16', false)]).status, 'available');
  assert.equal(statusOf([week('2026-06-15', true)]).status, 'available');
  assert.equal(codes(statusOf([week('2026-06-16', true)])), 'no-public-evidence');
  assert.equal(statusOf([week('2026-06-08', true)]).status, 'available');
  const old = statusOf([week('2026-06-07', true)]);
  assert.equal(codes(old), 'evidence-too-old no-public-evidence');
  const left = delivers('Noord', true, { present: false });
  assert.equal(codes(statusOf([left])), 'no-public-evidence');
});

test('the list goes before the wholesalers, and they before the register', () => {
  const gone = registered({ status: 'withdrawn' });
  assert.equal(statusOf([gone, delivers('Noord', true)]).status, 'available');
  const all = [gone, delivers('Noord', true), listed({ status: 'limited' })];
  assert.equal(statusOf(all).status, 'limited');
  assert.equal(codes(statusOf(all)), 'listed-limited wholesalers-deliver register-withdrawn');
});

test('withdrawn or not marketed is off the market', () => {
  const withdrawn = statusOf([registered({ status: 'withdrawn', marketed: false })]);
  assert.equal(withdrawn.status, 'off-market');
  assert.equal(codes(withdrawn), 'register-withdrawn');
  assert.equal(withdrawn.rests.length, 1);
  const resting = statusOf([registered({ status: 'authorised', marketed: false })]);
  assert.equal(resting.status, 'off-market');
  assert.equal(codes(resting), 'register-not-marketed');
  for (const registration of [
    {},
    { status: 'suspended' },
    { status: 'authorised', marketed: true },
  ] as const) {
    assert.equal(statusOf([registered(registration)]).status, 'no-public-information');
  }
  const left = registered({ status: 'withdrawn' }, { present: false });
  assert.equal(codes(statusOf([left])), 'no-public-evidence');
});

test('a withdrawal takes it off the market from its own day', () => {
  const entry = registered({
    status: 'withdrawn',
    marketed: false,
    withdrawnOn: day('2026-06-15'),
  });
  assert.equal(statusOf([entry]).status, 'off-market');
  assert.equal(statusOf([entry], day('2026-06-14')).status, 'no-public-information');
});

test('one pack that left beside one that stayed takes nothing off the market', () => {
  const stays = registered({ status: 'authorised' });
  const gone = registered({ status: 'withdrawn' });
  assert.equal(codes(statusOf([gone, stays])), 'no-public-evidence');
  assert.equal(codes(statusOf([stays, gone])), 'no-public-evidence');
  const resting = registered({ marketed: false });
  assert.equal(codes(statusOf([gone, resting])), 'register-withdrawn register-not-marketed');
  const older = registered({ marketed: false }, { asserted: '2026-06-01' });
  assert.equal(statusOf([older, gone]).checked, '2026-06-14');
  assert.equal(statusOf([gone, older]).checked, '2026-06-14');
});

test('an exemption is told on each of its days, the last included, and settles no status', () => {
  const window = exempted({ validFrom: day('2026-06-01'), validThrough: day('2026-06-15') });
  const first = statusOf([window], day('2026-06-01'));
  assert.equal(codes(first), 'exemption-valid no-public-evidence');
  assert.equal(paramsOf(first, 'exemption-valid')?.['decision'], 'IGJ-1');
  assert.equal(codes(statusOf([window])), 'exemption-valid no-public-evidence');
  assert.equal(codes(statusOf([window], day('2026-06-16'))), 'no-public-evidence');
  assert.equal(codes(statusOf([window], day('2026-05-31'))), 'no-public-evidence');
  assert.equal(codes(statusOf([exempted({})])), 'exemption-valid no-public-evidence');
  assert.equal(codes(statusOf([exempted({}, { present: false })])), 'no-public-evidence');
  const listedToo = statusOf([window, listed({})]);
  assert.equal(listedToo.status, 'unavailable');
  assert.equal(codes(listedToo), 'listed-unavailable exemption-valid');
});

// Runs last: the tests above have met every code and every status.
test('every code has been said in both languages', () => {
  assert.deepEqual([...said].toSorted(), Object.keys(publicStatusTexts).toSorted());
  assert.deepEqual([...publicStatuses].toSorted(), [
    'available',
    'limited',
    'no-public-information',
    'off-market',
    'unavailable',
  ]);
});
