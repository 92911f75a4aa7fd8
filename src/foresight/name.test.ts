import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chanceFrom } from './chance.ts';
import { brandNames, companyNames, townNames } from './name.ts';

describe('invented names', () => {
  it('are never given twice, look-alikes included', () => {
    const names = brandNames(chanceFrom(1));
    const given: string[] = [];
    for (let at = 0; at < 400; at += 1) {
      const name = names.next();
      given.push(name, names.lookAlikeOf(name));
    }
    assert.equal(new Set(given).size, given.length);
  });

  it('that look alike differ in exactly one letter', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const names = brandNames(chanceFrom(seed));
        const name = names.next();
        const other = names.lookAlikeOf(name);
        assert.equal(name.length, other.length);
        const differing = Array.from(name).filter((letter, at) => letter !== other.charAt(at));
        assert.equal(differing.length, 1, `${name} ${other}`);
      }),
    );
  });

  it('end where the parts end', () => {
    assert.equal(new Set(companyNames(360, chanceFrom(1))).size, 360);
    assert.throws(() => companyNames(361, chanceFrom(1)), /There are 360 such names, not 361/);
    assert.equal(new Set(townNames(70, chanceFrom(1))).size, 70);
  });
});
