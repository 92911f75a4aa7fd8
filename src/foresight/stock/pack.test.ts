import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkWeighted } from '../../domain/product/check-digit.ts';
import { day } from '../../law/calendar-date.ts';
import { dosageForms } from '../dosage-form.ts';
import { priceOn, unitsOf } from './pack.ts';
import { makeStockTwin } from './twin.ts';

describe('packs', () => {
  const { packs, country } = makeStockTwin({ seed: 3, days: 1, scale: 0.05 });

  it('hold what their words say, in whole dosage units', () => {
    const said = {
      '30 tabletten in blister': 30,
      'fles 200 ml': 200,
      'fles voor 100 ml': 100,
      '10 zakken à 100 ml': 1000,
      '5 pennen à 3 ml': 15,
      'druppelflacon 2,5 ml': 50,
      'spuitbus met 200 doses': 200,
      '5 klysma’s': 5,
      '1 ampul': 1,
    };
    for (const [text, units] of Object.entries(said)) assert.equal(unitsOf(text), units, text);
    for (const { packs: texts } of Object.values(dosageForms)) texts.forEach(unitsOf);
    assert.throws(() => unitsOf('flacon'));
  });

  it('have a number that is theirs alone: in the free range, or with a zero and a check digit', () => {
    assert.equal(new Set(packs.map(({ zi }) => zi)).size, packs.length);
    const [free, zero] = [/^9[0-8]\d{6}$/, /^09\d{6}$/].map((shape) =>
      packs.filter(({ zi }) => shape.test(zi)),
    );
    assert.equal((free?.length ?? 0) + (zero?.length ?? 0), packs.length);
    assert.ok((zero?.length ?? 0) > packs.length / 10);
    for (const { zi } of zero ?? []) {
      const check = checkWeighted(zi, { weights: [8, 7, 6, 5, 4, 3, 2, 1], modulus: 11 });
      assert.equal(check.kind, 'right', zi);
    }
  });

  it('are one or two a product, and share its demand', () => {
    const byProduct = Map.groupBy(packs, ({ product }) => product);
    assert.equal(byProduct.size, country.products.length);
    for (const own of byProduct.values()) {
      assert.ok(own.length <= 2);
      assert.equal(own.reduce((sum, { share }) => sum + share, 0).toFixed(9), '1.000000000');
      assert.equal(new Set(own.map(({ unitsPerPack }) => unitsPerPack)).size, own.length);
    }
  });

  it('cost less than 15 euros in two cases of three, and exactly 15 in some', () => {
    const prices = packs.map((pack) => priceOn(pack, day('2026-11-22')));
    const below = prices.filter((price) => price < 1500).length / prices.length;
    assert.ok(below > 0.6 && below < 0.7, String(below));
    assert.ok(prices.filter((price) => price === 1500).length > 10);
    const repriced = packs.filter((pack) => pack.prices.length > 1);
    assert.ok(repriced.length > 0);
    for (const pack of repriced) {
      assert.notEqual(priceOn(pack, day('2025-12-01')), priceOn(pack, day('2026-11-22')));
    }
  });
});
