import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { day } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import { decideObligation } from './obligation.ts';
import type { SubsidyStockFacts } from './subsidy-stock-case.ts';
import { decideSubsidyStock } from './subsidy-stock.ts';

const law: LawBook = { norms, hash: 'test' };
const on = day('2026-11-23');
const wholesaler = { role: 'wholesaler', fullLine: true } as const;
const pack = (available: number, listPriceEurocents = 1499, units = 156_000) => ({
  code: '90000001',
  unitsPerPack: 30,
  listPriceEurocents,
  weeklyDeliveries: [{ weekEnding: day('2026-11-22'), weeks: 52, units }],
  held: { available },
});
const facts = (available: number, price?: number): SubsidyStockFacts => ({
  ...wholesaler,
  lists: [{ list: 'adult', colour: 'red' }],
  packs: [pack(available, price)],
});
const decide = (given: SubsidyStockFacts, book = law) =>
  decideSubsidyStock({ on, facts: given }, book);

describe('extra stock by subsidy', () => {
  it('holds below 15 euro, the obligation up to and with it', () => {
    const both = (price: number) => [
      decideObligation(
        { on, facts: { ...wholesaler, prescriptionOnly: true, packs: [pack(18_000, price)] } },
        law,
      ).outcome,
      decide(facts(18_000, price)).outcome,
    ];
    assert.deepEqual(both(1499), ['met', 'present']);
    assert.deepEqual(both(1500), ['met', 'not-subsidised']);
    assert.deepEqual(both(1501), ['exempt', 'not-subsidised']);
  });

  it('never moves from present to lacking when more is held', () => {
    fc.assert(
      fc.property(fc.nat(40_000), fc.nat(40_000), (left, right) => {
        const [low, high] = [Math.min(left, right), Math.max(left, right)];
        if (decide(facts(low)).outcome === 'present') {
          assert.equal(decide(facts(high)).outcome, 'present');
        }
      }),
    );
  });

  it('splits what is held into what is obliged and what is extra', () => {
    fc.assert(
      fc.property(fc.nat(40_000), fc.nat(20_000), (available, paidForUnits) => {
        const { values } = decide({ ...facts(available), paidForUnits });
        assert.equal(values.present, Math.max(0, available - 6000));
        assert.equal(values.paidForLacking, Math.max(0, paidForUnits - (values.present ?? 0)));
      }),
    );
  });

  it('without an obligation on the day counts everything as extra', () => {
    const wholesale = norms['stock-obligation-wholesaler'];
    const book: LawBook = {
      norms: {
        ...norms,
        'stock-obligation-wholesaler': {
          ...wholesale,
          versions: wholesale.versions.map((version) => ({
            ...version,
            until: version.until ?? day('2026-01-01'),
          })),
        },
      },
      hash: 'ended',
    };
    const { values, because } = decide(facts(12_000), book);
    assert.deepEqual([values.present, values.totalWeeks], [12_000, 4]);
    assert.ok(because.some(({ code }) => code === 'obligation-not-in-force'));
  });

  it('under a law in which it has ended is no subsidy', () => {
    const weeks = norms['stock-subsidy-weeks'];
    const book: LawBook = {
      norms: {
        ...norms,
        'stock-subsidy-weeks': {
          ...weeks,
          versions: weeks.versions.map((version) => ({
            ...version,
            from: day('2026-04-01'),
            until: day('2026-11-23'),
          })),
        },
      },
      hash: 'ended',
    };
    const decision = decide(facts(18_000), book);
    assert.equal(decision.outcome, 'not-subsidised');
    assert.equal(decision.norm, null);
    assert.deepEqual(
      decision.because.map(({ code }) => code),
      ['subsidy-not-in-force'],
    );
    const before = decideSubsidyStock({ on: day('2026-11-22'), facts: facts(18_000) }, book);
    assert.equal(
      before.because.some(({ code }) => code === 'subsidy-start-not-known'),
      false,
    );
  });

  it('needs its lists and its ceiling as well as its weeks', () => {
    for (const id of ['stock-subsidy-lists', 'stock-subsidy-price-ceiling'] as const) {
      const versions = norms[id].versions.map((version) => ({ ...version, until: on }));
      const book: LawBook = { norms: { ...norms, [id]: { ...norms[id], versions } }, hash: id };
      assert.equal(decide(facts(18_000), book).outcome, 'not-subsidised', id);
    }
  });

  it('is never norm by itself: no outcome of it says short', () => {
    assert.equal(decide(facts(0)).outcome, 'lacking');
    assert.equal(decide(facts(0)).norm?.id, 'stock-subsidy-weeks');
  });
});
