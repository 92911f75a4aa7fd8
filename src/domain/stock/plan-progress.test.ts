import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, day } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import type { PlanProgressFacts } from './plan-progress-case.ts';
import { decidePlanProgress, planProgressOutcomes } from './plan-progress.ts';

const law: LawBook = { norms, hash: 'test' };
const moment = day('2021-06-30');
const decide = (facts: PlanProgressFacts, on = moment, book = law) =>
  decidePlanProgress({ on, facts }, book);

const plan: PlanProgressFacts = {
  hasPlan: true,
  filedOn: day('2020-10-15'),
  targets: [
    { by: day('2021-01-31'), units: 6000 },
    { by: day('2021-12-31'), units: 12_000 },
  ],
};
const rank = { behind: 0, 'on-plan': 1, ahead: 2 };
const place = (units: number) => {
  const { outcome } = decide({ ...plan, measured: [{ on: moment, units }] });
  assert.ok(outcome === 'behind' || outcome === 'on-plan' || outcome === 'ahead', outcome);
  return rank[outcome];
};

describe('progress against the plan', () => {
  it('never falls when more is held', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), (left, right) => {
        assert.ok(place(Math.min(left, right)) <= place(Math.max(left, right)));
      }),
    );
    assert.deepEqual([5999, 6000, 11_999, 12_000].map(place), [0, 1, 1, 2]);
  });

  it('is measured on the last day of each evaluation month', () => {
    const measuredOn = (on: string) => decide(plan, day(on)).values.moment?.measuredOn;
    assert.deepEqual(
      ['2021-01-30', '2021-01-31', '2021-06-29', '2021-06-30', '2022-01-31', '2022-06-30'].map(
        measuredOn,
      ),
      [undefined, '2021-01-31', '2021-01-31', '2021-06-30', '2022-01-31', '2022-06-30'],
    );
  });

  it('says of June 2021 that it is our reading of the letter', () => {
    const { because, norm } = decide({ ...plan, measured: [{ on: moment, units: 6000 }] });
    const step = because.find(({ code }) => code === 'evaluation-moment');
    assert.deepEqual(step?.params, { month: '2021-06', day: '2021-06-30' });
    assert.equal(step.norm?.confidence, 'choice');
    assert.equal(norm?.confidence, 'choice');
    assert.equal(
      norms['stock-build-up-evaluation-months'].versions[0]?.source.quote?.text,
      'juni 2022',
    );
  });

  it('names only orders that were placed and not yet there', () => {
    const orders = [-1, 0, 1].map((days) => ({
      orderedOn: addDays(moment, days),
      expectedOn: addDays(moment, 30),
      units: 10 + days,
    }));
    const { because } = decide({ ...plan, orders, measured: [{ on: moment, units: 0 }] });
    assert.deepEqual(
      because.filter(({ code }) => code === 'order-under-way').map(({ params }) => params['units']),
      [9, 10],
    );
  });

  it('without a norm for plans judges nothing as late', () => {
    const due = norms['stock-build-up-plan-due'];
    const book: LawBook = {
      norms: {
        ...norms,
        'stock-build-up-plan-due': {
          ...due,
          versions: due.versions.map((version) => ({ ...version, until: day('2020-12-31') })),
        },
      },
      hash: 'no-due',
    };
    const { values, because } = decide({ ...plan, filedOn: day('2021-06-01') }, moment, book);
    assert.equal('due' in values || 'planLate' in values, false);
    assert.deepEqual(
      because.map(({ code }) => code),
      ['evaluation-moment', 'target-due', 'not-measured'],
    );
    assert.equal(decide({ hasPlan: false }, day('2021-01-01'), book).outcome, 'no-plan');
  });

  it('has each of its outcomes', () => {
    const on = (date: string, facts: PlanProgressFacts) => decide(facts, day(date)).outcome;
    const held = (units: number) => ({ ...plan, measured: [{ on: moment, units }] });
    const seen = [
      on('2021-06-30', held(6000)),
      on('2021-06-30', held(12_000)),
      on('2021-06-30', held(0)),
      on('2021-06-30', { hasPlan: false }),
      on('2021-06-30', { ...plan, filedOn: day('2021-07-01') }),
      on('2020-10-01', { hasPlan: false }),
      on('2021-06-30', plan),
      on('2026-01-01', plan),
    ];
    assert.deepEqual(seen, planProgressOutcomes);
  });
});
