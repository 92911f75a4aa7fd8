import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import type { ProductDescription } from '../product/description.ts';
import type { Evidence } from './record-evidence.ts';
import { deliverabilityFacts, weekWords } from './wholesaler-evidence.ts';

const product: ProductDescription = {
  name: 'Verzonnen 10 mg',
  codes: [{ scheme: 'name', value: 'verzonnen', given: 'Verzonnen' }],
  node: 'product',
};

function said(
  asserted: string,
  wholesaler: string,
  deliverable: boolean,
  told: Partial<Evidence> = {},
): Evidence {
  const deliverability = { wholesaler, fullLineWholesalers: 4, deliverable };
  return {
    source: 'xx-wholesalers',
    asserted: day(asserted),
    present: true,
    content: { kind: 'deliverability', product, deliverability },
    product: 'a',
    ...told,
  };
}

function registered(of: string, marketed: boolean, told: Partial<Evidence> = {}): Evidence {
  return {
    source: 'xx-register',
    asserted: day('2026-06-01'),
    present: true,
    content: { kind: 'registration', product, registration: { marketed } },
    product: of,
    ...told,
  };
}

const onMarket = registered('a', true);

test('a week is the one of its Monday, and a word that left could be delivered again', () => {
  const words = weekWords([
    said('2026-06-14', 'Noord', false),
    said('2026-06-15', 'Noord', false, { present: false }),
    said('2026-06-15', 'Zuid', false, { source: 'elsewhere' }),
    said('2026-06-15', 'Zuid', false, { source: 'xx-register' }),
    onMarket,
  ]);
  assert.deepEqual(words, [
    {
      week: '2026-06-08',
      day: '2026-06-14',
      wholesaler: 'Noord',
      product: 'a',
      deliverable: false,
      fullLineWholesalers: 4,
    },
    {
      week: '2026-06-15',
      day: '2026-06-15',
      wholesaler: 'Noord',
      product: 'a',
      deliverable: true,
      fullLineWholesalers: 4,
    },
  ]);
});

test('without a word nothing is measured', () => {
  assert.deepEqual(deliverabilityFacts([]), {});
  assert.deepEqual(deliverabilityFacts([onMarket]), {});
});

test('weeks stand in their order, and weeks in a row become one stretch', () => {
  const facts = deliverabilityFacts([
    onMarket,
    said('2026-06-22', 'Zuid', true),
    said('2026-06-22', 'Noord', false),
    said('2026-06-01', 'Noord', false),
    said('2026-06-15', 'Noord', false),
    said('2026-05-11', 'Noord', false),
    said('2026-06-08', 'Noord', true),
  ]);
  assert.deepEqual(facts.wholesalerReports, [
    {
      wholesaler: 'Noord',
      notDeliverable: [
        { from: '2026-05-11', until: '2026-05-18' },
        { from: '2026-06-01', until: '2026-06-08' },
        { from: '2026-06-15', until: '2026-06-29' },
      ],
    },
    { wholesaler: 'Zuid', notDeliverable: [] },
  ]);
  assert.deepEqual(facts.wholesalerReportsCover, [
    { from: '2026-05-11', until: '2026-05-18' },
    { from: '2026-06-01', until: '2026-06-29' },
  ]);
  assert.deepEqual(
    facts.weekMeasurements?.map((week) => [week.day, week.wholesalersNotDelivering]),
    [
      ['2026-05-11', 1],
      ['2026-06-01', 1],
      ['2026-06-08', 0],
      ['2026-06-15', 1],
      ['2026-06-22', 1],
    ],
  );
  assert.equal(facts.weekMeasurements?.[0]?.fullLineWholesalers, 4);
});

test('the newest day of a week is the day of its measurement', () => {
  const days = ['2026-06-17', '2026-06-19', '2026-06-16'];
  const facts = deliverabilityFacts(days.map((asserted) => said(asserted, 'Noord', false)));
  assert.deepEqual(facts.weekMeasurements, [
    { day: '2026-06-19', wholesalersNotDelivering: 1, fullLineWholesalers: 4 },
  ]);
});

test('a wholesaler lacks the group when it lacks all its marketed products', () => {
  const week = [
    said('2026-06-15', 'Noord', false),
    said('2026-06-15', 'Noord', false, { product: 'b' }),
    said('2026-06-15', 'Zuid', false),
    said('2026-06-15', 'Zuid', true, { product: 'b' }),
  ];
  const lacking = (...register: Evidence[]) =>
    deliverabilityFacts([...register, ...week]).weekMeasurements?.[0]?.wholesalersNotDelivering;
  assert.equal(lacking(onMarket, registered('b', true)), 1);
  assert.equal(lacking(onMarket, registered('b', false)), 2);
  assert.equal(lacking(onMarket, registered('b', false, { present: false })), 1);
  assert.equal(lacking(registered('a', false), registered('b', false)), 0);
});

test('reports for the whole group need a register that calls all of it marketed', () => {
  const week = [
    said('2026-06-15', 'Noord', false),
    said('2026-06-15', 'Noord', false, { product: 'b' }),
  ];
  const isReported = (...register: Evidence[]) =>
    deliverabilityFacts([...register, ...week]).wholesalerReports !== undefined;
  assert.ok(isReported(onMarket, registered('b', true)));
  assert.ok(isReported(onMarket, registered('b', false)));
  assert.equal(isReported(onMarket), false);
  assert.equal(isReported(registered('b', true)), false);
  assert.equal(isReported(), false);
  assert.equal(isReported(onMarket, registered('b', true, { present: false })), false);
});

test('records that name no product are all about the same one', () => {
  const nameless = ({ product, ...rest }: Evidence): Evidence => {
    assert.ok(product);
    return rest;
  };
  const facts = deliverabilityFacts([onMarket, said('2026-06-15', 'Noord', false)].map(nameless));
  assert.equal(facts.wholesalerReports?.length, 1);
  assert.equal(facts.weekMeasurements?.[0]?.wholesalersNotDelivering, 1);
  const gone = [registered('a', false), said('2026-06-15', 'Noord', false)].map(nameless);
  assert.equal(deliverabilityFacts(gone).weekMeasurements?.[0]?.wholesalersNotDelivering, 0);
});
