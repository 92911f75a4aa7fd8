import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hostileMarket, type Market } from './stock-attacker/market.ts';
import { twinMarkets } from './stock-attacker/twin-markets.ts';
import {
  bound,
  design,
  isShown,
  percent,
  presentSeen,
  worstOf,
} from './stock-attacker/weakening.ts';

/** T12: everybody attacks, in the invented country and in markets that are made hard to protect. */
describe('the attacker of released stock', () => {
  const attackAll = (markets: Iterable<Market>, name: string, say: (text: string) => void) => {
    const narrowest = [1, 1];
    let shown = 0;
    for (const market of markets) {
      if (!isShown(market, design)) continue;
      shown += 1;
      for (const [run, ownDeliveries] of [false, true].entries()) {
        const worst = worstOf(market, design, ownDeliveries);
        assert.ok(worst.residual > bound, `${name}: ${JSON.stringify(worst)}`);
        narrowest[run] = Math.min(narrowest[run] ?? 1, worst.residual);
      }
      assert.equal(presentSeen(market, design), false, market.name);
    }
    assert.ok(shown > 0);
    const [without = 1, withOwn = 1] = narrowest;
    say(
      `${name}: ${shown} groups shown; narrowest ± ${percent(without)}, with own deliveries ± ${percent(withOwn)}`,
    );
  };

  for (const seed of [1, 2, 3]) {
    it(`bounds nobody in the invented country of seed ${seed}`, (test) => {
      // Of large groups a program takes seconds, and in them each is lost among many.
      const few = twinMarkets(seed, 0.03).filter(({ owners }) => owners.length <= 12);
      attackAll(few, `country ${seed}`, (text) => test.diagnostic(text));
    });
  }

  const perTest = 75;
  for (const part of [0, 1, 2, 3, 4, 5, 6, 7]) {
    const from = part * perTest;
    const name = `hostile markets ${from} to ${from + perTest - 1}`;
    it(`bounds nobody in ${name}`, (test) => {
      const seeds = Array.from({ length: perTest }, (_, at) => from + at);
      attackAll(seeds.values().map(hostileMarket), name, (text) => test.diagnostic(text));
    });
  }
});
