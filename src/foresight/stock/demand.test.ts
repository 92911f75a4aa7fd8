import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  demandTables,
  noise,
  placeOfMean,
  seasonFactor,
  seasonOf,
  seasons,
  shiftOf,
} from './demand.ts';

describe('demand', () => {
  const draw = demandTables();

  for (const mean of [0.05, 0.5, 3, 40, 1000]) {
    it(`of ${mean} packs a day is negative binomial: mean m, variance m + m²/(4 + m/2)`, () => {
      const draws = Array.from({ length: 100_000 }, (_, at) =>
        draw(placeOfMean(mean), noise(7, at % 77, at)),
      );
      const average = draws.reduce((sum, each) => sum + each, 0) / draws.length;
      const variance = draws.reduce((sum, each) => sum + (each - average) ** 2, 0) / draws.length;
      // Tables stand an eighth apart, so a mean is met within a sixteenth.
      assert.ok(Math.abs(average / mean - 1) < 0.07, `mean ${average}`);
      const expected = average + average ** 2 / (4 + average / 2);
      assert.ok(Math.abs(variance / expected - 1) < 0.06, `variance ${variance}, not ${expected}`);
    });
  }

  it('of a day and place is one number, whatever was drawn before', () => {
    const first = noise(1, 2, 3);
    noise(9, 9, 9);
    assert.equal(noise(1, 2, 3), first);
    const words = new Set(Array.from({ length: 10_000 }, (_, at) => noise(5, at % 100, at)));
    assert.ok(words.size > 9990);
  });

  it('has a season by ATC, one on average over the year', () => {
    assert.deepEqual(['J01CA04', 'R06AE07', 'C10AA01'].map(seasonOf), ['winter', 'pollen', 'none']);
    for (const season of seasons) {
      const year = Array.from({ length: 365 }, (_, day) => seasonFactor(season, day, 1));
      assert.ok(Math.abs(year.reduce((sum, each) => sum + each, 0) / 365 - 1) < 0.001);
    }
    assert.ok(seasonFactor('winter', 25, 1) > 1.3 && seasonFactor('winter', 207, 1) < 0.7);
    assert.equal(seasonFactor('none', 100, 7), 0.5);
    assert.equal(Math.round(placeOfMean(3) + shiftOf(2)), Math.round(placeOfMean(6)));
  });
});
