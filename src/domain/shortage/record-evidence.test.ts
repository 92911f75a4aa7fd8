import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import type { ProductDescription } from '../product/description.ts';
import type { PublishedExemption, RecordContent, Registration } from '../source/record.ts';
import { startMeanings, type Listing } from './listing.ts';
import { recordFacts, type Evidence } from './record-evidence.ts';

const on = day('2026-06-17');
const asserted = day('2026-06-15');
const product: ProductDescription = {
  name: 'Verzonnen 10 mg',
  codes: [{ scheme: 'name', value: 'verzonnen', given: 'Verzonnen' }],
  node: 'product',
};

function from(source: string, content: RecordContent, told: Partial<Evidence> = {}): Evidence {
  return { source, asserted, present: true, content, ...told };
}

function listed(source: string, given: Partial<Listing>, told: Partial<Evidence> = {}): Evidence {
  const listing: Listing = {
    status: 'unavailable',
    startMeans: 'actual',
    expectedEndCertainty: 'unknown',
    ...given,
  };
  return from(source, { kind: 'listing', product, listing }, told);
}

const registered = (registration: Registration, told: Partial<Evidence> = {}) =>
  from('xx-register', { kind: 'registration', product, registration }, told);

const exempted = (exemption: Partial<PublishedExemption>, told: Partial<Evidence> = {}) =>
  from(
    'igj-exemptions',
    { kind: 'exemption', product, exemption: { decision: 'IGJ-1', ...exemption } },
    told,
  );

const pointedTo = (...evidence: Evidence[]) =>
  recordFacts(evidence, on).indications?.map(({ need, source }) => `${source}: ${need}`);

const interruptions = (...evidence: Evidence[]) => recordFacts(evidence, on).interruptions;

test('a start begins it only where the list means a beginning by it, up to the day of the list', () => {
  const begun = (startMeans: Listing['startMeans'], start: string) =>
    interruptions(listed('xx-website', { startMeans, start: day(start) }))?.[0];
  for (const startMeans of startMeanings) {
    const isStart = startMeans === 'actual' || startMeans === 'actual-or-expected';
    for (const start of ['2026-06-14', '2026-06-15']) {
      const found = begun(startMeans, start);
      assert.equal(found?.from, isStart ? start : undefined, startMeans);
      assert.equal(found?.anticipated, undefined, startMeans);
    }
    const later = begun(startMeans, '2026-06-16');
    const isAhead = isStart || startMeans === 'expected';
    assert.equal(later?.anticipated, isAhead ? true : undefined, startMeans);
    assert.equal(later?.from, isAhead ? '2026-06-16' : undefined, startMeans);
  }
  // The Slovenian list shows no start of its own.
  const slovenian = listed('national-list:SI', { start: day('2026-06-01') });
  assert.equal(interruptions(slovenian)?.[0]?.from, undefined);
});

test('what is announced keeps its dates, as far as they are given', () => {
  const announced = listed('xx-website', {
    status: 'anticipated',
    start: day('2026-07-01'),
    expectedEnd: day('2026-08-01'),
    expectedEndCertainty: 'estimate',
    notified: day('2026-06-10'),
    published: day('2026-06-12'),
  });
  assert.deepEqual(interruptions(announced), [
    {
      source: 'xx-website',
      announcedOn: '2026-06-10',
      from: '2026-07-01',
      expectedUntil: '2026-08-01',
      certainty: 'estimate',
      reportedOn: '2026-06-15',
      anticipated: true,
    },
  ]);
  assert.deepEqual(
    interruptions(listed('xx-website', { status: 'anticipated', published: day('2026-06-12') })),
    [
      {
        source: 'xx-website',
        announcedOn: '2026-06-12',
        reportedOn: '2026-06-15',
        anticipated: true,
      },
    ],
  );
});

test('what a list calls over is over, by its own end or by the day of the list', () => {
  const start = day('2026-05-01');
  const resolved = (source: string, given: Partial<Listing> = {}) =>
    interruptions(listed(source, { status: 'resolved', start, ...given }))?.[0];
  const end = { actualEnd: day('2026-06-01') };
  assert.deepEqual(resolved('xx-website', end), {
    source: 'xx-website',
    from: start,
    until: '2026-06-01',
  });
  assert.deepEqual(resolved('xx-website'), {
    source: 'xx-website',
    from: start,
    overBy: '2026-06-15',
  });
  // Finland shows no recorded end; Germany calls resolved what has passed its expected end.
  assert.deepEqual(resolved('national-list:FI', end)?.overBy, '2026-06-15');
  assert.deepEqual(resolved('national-list:DE', end), {
    source: 'national-list:DE',
    from: start,
    endUnknown: true,
  });
  assert.deepEqual(interruptions(listed('xx-website', { status: 'available', start })), [
    { source: 'xx-website', overBy: '2026-06-15' },
  ]);
  assert.deepEqual(interruptions(listed('xx-website', { status: 'avoided', start })), [
    { source: 'xx-website', avoided: true },
  ]);
});

test('what says nothing of supply is no interruption', () => {
  for (const status of [
    'to-be-discontinued',
    'discontinued',
    'suspended',
    'notice',
    'unknown',
  ] as const) {
    assert.equal(interruptions(listed('xx-website', { status })), undefined, status);
  }
  assert.equal(interruptions(listed('xx-website', { permanent: true })), undefined);
});

test('a row that left its list leaves the end unknown, after the day it was last seen', () => {
  const start = day('2026-06-01');
  const gone = { present: false, lastPresent: day('2026-06-10') };
  assert.deepEqual(interruptions(listed('national-list:IE', { start }, gone)), [
    { source: 'national-list:IE', from: start, reportedOn: '2026-06-10', endUnknown: true },
  ]);
  assert.deepEqual(interruptions(listed('national-list:IE', { start }, { present: false })), [
    { source: 'national-list:IE', from: start, endUnknown: true },
  ]);
  const ended = { start, actualEnd: day('2026-06-12') };
  assert.deepEqual(interruptions(listed('national-list:IE', ended, gone)), [
    { source: 'national-list:IE', from: start, reportedOn: '2026-06-10', until: '2026-06-12' },
  ]);
});

test('how much is lacking is said by the row, by its word, or by the list', () => {
  const extentOf = (source: string, given: Partial<Listing>) =>
    interruptions(listed(source, given))?.[0]?.extent;
  assert.equal(extentOf('national-list:FI', { extent: 'total' }), 'total');
  assert.equal(extentOf('national-list:FI', { status: 'limited' }), 'partial');
  assert.equal(extentOf('national-list:FI', {}), undefined);
  assert.equal(extentOf('national-list:AT', {}), 'total');
  assert.equal(extentOf('national-list:AT', { status: 'anticipated' }), undefined);
  assert.equal(extentOf('xx-website', { extent: 'partial' }), 'partial');
});

test('of Canada only reports of shortages count, and they speak for the country', () => {
  const report = (type?: string) =>
    interruptions(
      listed('canada', {
        start: day('2026-06-01'),
        ...(type === undefined ? {} : { extra: { type } }),
      }),
    );
  assert.equal(report('shortage')?.[0]?.level, 'national');
  assert.equal(report()?.[0]?.level, 'national');
  assert.equal(report('discontinuance'), undefined);
  assert.equal(interruptions(listed('xx-website', {}))?.[0]?.level, undefined);
});

test('the FDA speaks of the country without an interruption', () => {
  const facts = recordFacts([listed('openfda', {})], on);
  assert.equal(facts.interruptions, undefined);
  assert.deepEqual(facts.supplyBelowDemand, [{ source: 'openfda', reportedOn: '2026-06-15' }]);
  const austrian = recordFacts([listed('national-list:AT', {})], on);
  assert.equal(austrian.supplyBelowDemand, undefined);
});

test('Belgium says in so many words that deliveries are late', () => {
  const start = day('2026-06-01');
  const belgian = recordFacts([listed('national-list:BE', { start })], on);
  assert.deepEqual(belgian.lateDelivery, belgian.interruptions);
  assert.equal(recordFacts([listed('national-list:FI', { start })], on).lateDelivery, undefined);
});

test('as listed: the words of the list, or that it is no longer there', () => {
  const row = {
    start: day('2026-06-01'),
    startMeans: 'published',
    expectedEnd: day('2026-07-01'),
    expectedEndCertainty: 'firm',
  } as const;
  const listedIn = (given: Partial<Listing>, told: Partial<Evidence> = {}) =>
    recordFacts([listed('national-list:FI', given, told)], on).listed;
  const place = { authority: 'national-list:FI', snapshot: '2026-06-15' };
  assert.deepEqual(listedIn(row), [
    {
      ...place,
      listed: true,
      status: 'unavailable',
      since: '2026-06-01',
      sinceMeans: 'published',
      expectedUntil: '2026-07-01',
      certainty: 'firm',
    },
  ]);
  assert.deepEqual(listedIn({}), [
    { ...place, listed: true, status: 'unavailable', sinceMeans: 'actual', certainty: 'unknown' },
  ]);
  assert.deepEqual(listedIn(row, { present: false }), [{ ...place, listed: false }]);
  const leaving = (status: Listing['status']) => listedIn({ status, permanent: true })?.[0]?.status;
  assert.equal(leaving('unavailable'), 'discontinued');
  for (const status of ['resolved', 'avoided', 'available'] as const) {
    assert.equal(leaving(status), status);
  }
  assert.equal(recordFacts([listed('national-list:EE', row)], on).listed, undefined);
});

test('the standing on the market holds from the day of the extract', () => {
  const said = (word: string | undefined, told: Partial<Evidence> = {}) => {
    const extra = word === undefined ? {} : { extra: { drug_current_status: word } };
    return recordFacts([listed('canada', extra, told)], on).marketed;
  };
  assert.equal(said('Marketed'), true);
  assert.equal(said('Dormant'), false);
  assert.equal(said(undefined), undefined);
  assert.equal(said('Marketed', { present: false }), undefined);
  assert.equal(said('Marketed', { asserted: on }), true);
  assert.equal(said('Marketed', { asserted: day('2026-06-18') }), undefined);
  const finnish = listed('national-list:FI', { extra: { drug_current_status: 'MARKETED' } });
  assert.equal(recordFacts([finnish], on).marketed, undefined);
});

test('a register tells what it proves, while it holds the entry', () => {
  const whole = { marketed: false, legalStatus: 'prescription-only' } as const;
  const facts = recordFacts([registered(whole)], on);
  assert.deepEqual(facts, { marketed: false, prescriptionOnly: true });
  assert.deepEqual(recordFacts([registered(whole, { present: false })], on), {});
  assert.deepEqual(recordFacts([registered({ legalStatus: 'unknown' })], on), {});
  const otc = recordFacts([registered({ legalStatus: 'general-sale', marketed: true })], on);
  assert.deepEqual(otc, { marketed: true, prescriptionOnly: false });
  // The Dutch register proves the legal status and only points to marketing.
  const dutch = recordFacts([{ ...registered(whole), source: 'cbg' }], on);
  assert.deepEqual(dutch, {
    prescriptionOnly: true,
    indications: [{ need: 'marketed', source: 'cbg' }],
  });
  const french = recordFacts([{ ...registered(whole), source: 'national-list:FR' }], on);
  assert.equal('marketed' in french || 'prescriptionOnly' in french, false);
});

test('an exemption points to a shortage on each of its days', () => {
  const points = ['igj-exemptions: interruption', 'igj-exemptions: supply-below-demand'];
  const window = (validFrom: string, validThrough: string) =>
    exempted({ validFrom: day(validFrom), validThrough: day(validThrough) });
  assert.deepEqual(pointedTo(exempted({})), points);
  assert.deepEqual(pointedTo(window('2026-06-17', '2026-06-17')), points);
  assert.deepEqual(pointedTo(window('2026-06-01', '2026-06-30')), points);
  assert.equal(pointedTo(window('2026-06-18', '2026-06-30')), undefined);
  assert.equal(pointedTo(window('2026-06-01', '2026-06-16')), undefined);
  assert.equal(pointedTo(exempted({}, { present: false })), undefined);
});

test('prices and signals only point, and only while they are there', () => {
  const price = from('wgp', { kind: 'price', product, price: { productGroup: 'x' } });
  assert.deepEqual(pointedTo(price), ['wgp: marketed']);
  assert.equal(pointedTo({ ...price, present: false }), undefined);
  const signals = from('xx-signals', { kind: 'signals', product, signals: { reporters: 3 } });
  assert.deepEqual(pointedTo(signals), ['xx-signals: stock-out', 'xx-signals: interruption']);
  assert.equal(pointedTo({ ...signals, present: false }), undefined);
});

test('what two sources point to is told of each, once', () => {
  const finnish = listed('national-list:FI', {});
  const french = listed('national-list:FR', {});
  assert.deepEqual(pointedTo(finnish, french, finnish), [
    'national-list:FI: supply-below-demand',
    'national-list:FR: interruption',
    'national-list:FR: supply-below-demand',
  ]);
  assert.equal(pointedTo(listed('national-list:FI', {}, { present: false })), undefined);
  // A source that proves all it says points to nothing.
  assert.equal('indications' in recordFacts([registered({ marketed: true })], on), false);
});
