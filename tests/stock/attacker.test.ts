import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attackersOf } from '../security/stock-attacker/attacker.ts';
import { hostileMarket } from '../security/stock-attacker/market.ts';
import {
  bound,
  design,
  isShown,
  presentSeen,
  weakenings,
  worstOf,
  type Weakening,
} from '../security/stock-attacker/weakening.ts';

/** Worlds in which a weakening gives somebody away; `npm run test:security` looks for more. */
const gives: Readonly<Record<Exclude<Weakening, 'no delay'>, number>> = {
  'finer bands': 872,
  'exact figures': 9,
  'free queries per product': 2,
  'contributors of the day': 681,
  'two contributors': 46,
  'share 95 %': 415,
  'links not apart': 291,
  'one supplier': 4,
  'hospitals as wholesalers': 415,
};

// T12, in small.
describe('what is released of stock', () => {
  for (const [weakening, seed] of Object.entries(gives)) {
    it(`gives nobody away where “${weakening}” does`, () => {
      const market = hostileMarket(seed);
      const weakened = Object.entries(weakenings).find(([name]) => name === weakening)?.[1];
      assert.ok(weakened !== undefined, weakening);
      assert.ok(worstOf(market, weakened, true).residual <= bound);
      assert.ok(worstOf(market, design, true).residual > bound);
    });
  }

  it('tells no rival what somebody holds today, and without the delay would', () => {
    const markets = Array.from({ length: 6 }, (_, seed) => hostileMarket(seed)).filter((market) =>
      isShown(market, design),
    );
    assert.ok(markets.length > 0);
    for (const market of markets) assert.equal(presentSeen(market, design), false, market.name);
    assert.ok(markets.some((market) => presentSeen(market, weakenings['no delay'])));
  });

  it('is attacked by every owner and every supplier', () => {
    const market = hostileMarket(9);
    const outside = market.suppliers.filter(({ owner }) => owner === undefined).length;
    assert.equal(attackersOf(market).length, market.owners.length + outside);
  });
});
