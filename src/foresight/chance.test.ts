import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chanceFrom, sfc32 } from './chance.ts';

describe('chance', () => {
  it('is sfc32: the words of an independent program with unbounded integers', () => {
    const next = sfc32(0x12345678, 0x9abcdef0, 0xdeadbeef, 1);
    assert.deepEqual(
      Array.from({ length: 6 }, next),
      [2901489001, 1863137032, 3066503135, 1312262279, 405983659, 2479158878],
    );
  });

  it('gives the same draws for the same seed and others for another', () => {
    const draws = (seed: number) => {
      const chance = chanceFrom(seed);
      return Array.from({ length: 20 }, () => chance.between(0, 1_000_000));
    };
    assert.deepEqual(draws(7), draws(7));
    assert.notDeepEqual(draws(7), draws(8));
    // Seeds that differ only above 32 bits differ too.
    assert.notDeepEqual(draws(7), draws(7 + 2 ** 32));
  });

  it('forks by label: a draw in one part moves nothing in another', () => {
    const first = chanceFrom(1);
    const second = chanceFrom(1);
    second.uniform();
    assert.equal(first.fork('a').uniform(), second.fork('a').uniform());
    assert.notEqual(first.fork('a').uniform(), first.fork('b').uniform());
    assert.notEqual(first.fork('a').fork('b').uniform(), first.fork('b').fork('a').uniform());
  });

  it('refuses what is no seed', () => {
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53]) {
      assert.throws(() => chanceFrom(seed), /A seed is a whole number/);
    }
  });

  it('has the moments of its distributions', () => {
    const chance = chanceFrom(2026);
    const mean = (draw: () => number, count = 40_000) => {
      let sum = 0;
      for (let at = 0; at < count; at += 1) sum += draw();
      return sum / count;
    };
    const near = (found: number, expected: number, tolerance: number) =>
      assert.ok(Math.abs(found - expected) <= tolerance, `${found}, expected ${expected}`);
    near(
      mean(() => chance.uniform()),
      0.5,
      0.006,
    );
    near(
      mean(() => chance.exponential(90)),
      90,
      1.9,
    );
    near(
      mean(() => chance.normal(50, 8)),
      50,
      0.17,
    );
    near(
      mean(() => (chance.normal(50, 8) - 50) ** 2),
      64,
      1.9,
    );
    near(
      mean(() => chance.logNormal(10, 0.5)),
      10 * Math.exp(0.125),
      0.25,
    );
    near(
      mean(() => chance.poisson(0.3)),
      0.3,
      0.012,
    );
    near(
      mean(() => chance.poisson(40), 10_000),
      40,
      0.26,
    );
    near(
      mean(() => (chance.happens(0.2) ? 1 : 0)),
      0.2,
      0.009,
    );
  });

  it('picks and shuffles what is there and nothing else', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.integer(), { minLength: 1 }), (seed, items) => {
        const chance = chanceFrom(seed);
        assert.ok(items.includes(chance.pick(items)));
        assert.ok(items.includes(chance.pickWeighted(items, () => 1)));
        const order = (left: number, right: number) => left - right;
        assert.deepEqual(chance.shuffled(items).toSorted(order), items.toSorted(order));
      }),
    );
    assert.throws(() => chanceFrom(1).pick([]), /nothing to pick/);
  });

  it('picks by weight', () => {
    const chance = chanceFrom(3);
    const picks = Array.from({ length: 4000 }, () => chance.pickWeighted([1, 3], (item) => item));
    const share = picks.filter((item) => item === 3).length / picks.length;
    assert.ok(Math.abs(share - 0.75) < 0.03, `${share}`);
  });
});
