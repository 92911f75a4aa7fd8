import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import {
  comparePlans,
  planFacts,
  planMisfits,
  planOn,
  type GivenPlan,
  type PlanVersion,
} from './plan.ts';

const target = (by: string, packs: number) => ({ by: day(by), packs });
const plan: GivenPlan = {
  role: 'mah',
  products: [
    { unit: '5761', rank: 1, targets: [target('2021-01-31', 100), target('2021-06-30', 400)] },
    { unit: '5762', rank: 2, targets: [{ by: day('2021-06-30'), weeks: 6 }] },
  ],
};
const filed: PlanVersion = { ...plan, party: 7, version: 1, filedOn: day('2020-10-30') };
const [first, second] = plan.products;
assert.ok(first && second);
const today = day('2021-03-01');

const codes = (given: GivenPlan, before?: PlanVersion) =>
  planMisfits(given, before, today).map(({ code, unit }) => [code, unit].join(' ').trim());

test('a first plan may name days that are over; a product, a place and a day stand once, and amounts rise', () => {
  assert.deepEqual(codes(plan), []);
  const bad: GivenPlan = {
    role: 'mah',
    products: [
      { ...first, targets: [target('2021-06-30', 100), target('2021-06-30', 200)] },
      { ...first, rank: 1 },
      { unit: 'a', rank: 3, targets: [target('2021-06-30', 300), target('2021-07-31', 200)] },
      {
        unit: 'b',
        rank: 4,
        targets: [target('2021-06-30', 3), { by: day('2021-07-31'), weeks: 6 }],
      },
    ],
  };
  assert.deepEqual(codes(bad), [
    'plan-targets-unordered 5761',
    'plan-unit-repeated 5761',
    'plan-rank-repeated 5761',
    'plan-target-falls a',
    'plan-target-mixed b',
  ]);
});

test('a newer version differs, says why, and leaves what is over as it was', () => {
  assert.deepEqual(codes(plan, filed), ['plan-unchanged']);
  const later: GivenPlan = {
    ...plan,
    products: [
      { ...first, targets: [target('2021-01-31', 100), target('2021-09-30', 400)] },
      second,
    ],
  };
  assert.deepEqual(codes(later, filed), ['plan-reason-missing']);
  assert.deepEqual(codes({ ...later, why: 'made twice a year' }, filed), []);
  const changes = comparePlans(filed, later);
  assert.deepEqual(
    [changes.added.length, changes.dropped.length, changes.changed.length],
    [0, 0, 1],
  );
  const past = (targets: typeof first.targets, more: GivenPlan['products'] = [second]) =>
    codes({ role: 'mah', why: 'x', products: [{ ...first, targets }, ...more] }, filed);
  assert.deepEqual(past([target('2021-01-31', 50), target('2021-06-30', 400)]), [
    'plan-past-changed 5761',
  ]);
  assert.deepEqual(past([target('2021-06-30', 400)]), ['plan-past-changed 5761']);
  const invented = [target('2020-12-31', 1), target('2021-01-31', 100), target('2021-06-30', 400)];
  assert.deepEqual(past(invented), ['plan-past-changed 5761']);
  const dropped = { role: 'mah', why: 'sold', products: [second] } as const;
  assert.deepEqual(codes(dropped, filed), ['plan-past-changed 5761']);
  const withoutSecond = { role: 'mah', why: 'sold', products: [first] } as const;
  assert.deepEqual(codes(withoutSecond, filed), [], 'nothing of it is over yet');
});

test('a day is measured against the version that was filed by then', () => {
  const again: PlanVersion = { ...filed, version: 2, filedOn: day('2021-03-01') };
  assert.equal(planOn([filed, again], day('2020-10-29')), undefined);
  assert.equal(planOn([filed, again], day('2021-02-28'))?.version, 1);
  assert.equal(planOn([again, filed], day('2021-03-01'))?.version, 2);
});

test('the rule is told units; what cannot be counted out is not known, and never left out of a sum', () => {
  const ordered = { ...first, orders: [{ expectedOn: day('2021-05-01'), packs: 20 }] };
  const version = { ...filed, products: [ordered, second] };
  assert.deepEqual(planFacts(version, '5761', { unitsPerPack: 30 }), {
    product: '5761',
    hasPlan: true,
    filedOn: '2020-10-30',
    rank: 1,
    targets: [
      { by: '2021-01-31', units: 3000 },
      { by: '2021-06-30', units: 12_000 },
    ],
    orders: [{ expectedOn: '2021-05-01', units: 600 }],
  });
  assert.equal(planFacts(version, '5761', { unitsPerWeek: 10 }).targets, undefined);
  assert.deepEqual(planFacts(version, '5762', { unitsPerWeek: 10 }).targets, [
    { by: '2021-06-30', units: 60 },
  ]);
  assert.deepEqual(planFacts(version, '9', {}), { product: '9', hasPlan: false });
  assert.equal(planFacts(undefined, '5761', {}).hasPlan, false);
});
