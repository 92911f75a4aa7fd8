import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { day } from '../../law/calendar-date.ts';
import { norms } from '../../law/law-book.ts';
import {
  bandLimits,
  bandOf,
  coverWeeks,
  isEligible,
  quarterOf,
  releaseDesign,
  releasedWeek,
} from './release.ts';

const design = releaseDesign({ norms, hash: 'test' }, day('2026-11-23'));
assert.ok(design);
const { limits } = design;
const { wholesale, hospital } = design.panel;
const facts = (units: number, paceUnits = 52, paceWeeks = 52) => ({ units, paceUnits, paceWeeks });

describe('a band', () => {
  it('tells its limits', () => {
    assert.deepEqual(['<1', '1-2', '>8'].map(bandLimits), [
      { fromWeeks: 0, belowWeeks: 1 },
      { fromWeeks: 1, belowWeeks: 2 },
      { fromWeeks: 8 },
    ]);
  });

  it('has a limit in the band above it, to the last unit', () => {
    assert.deepEqual(
      [0, 1, 2, 4, 8, 9].map((weeks) => bandOf(facts(weeks), limits)),
      ['<1', '1-2', '2-4', '4-8', '>8', '>8'],
    );
    assert.equal(bandOf(facts(7, 364), limits), '1-2');
    assert.equal(bandOf(facts(6, 364), limits), '<1');
    assert.equal(bandOf(facts(27, 364), limits), '2-4');
    assert.equal(bandOf(facts(28, 364), limits), '4-8');
  });

  it('says nothing where nothing left', () => {
    assert.equal(bandOf(facts(10, 0), limits), undefined);
    assert.equal(coverWeeks(facts(10, 0)), undefined);
    assert.equal(bandOf(facts(10, -5), limits), undefined);
    assert.equal(bandOf(facts(0), limits), '<1');
  });
});

describe('a group', () => {
  const named = (amounts: readonly number[]) =>
    amounts.map((amount, at) => ({ group: `${at}`, amount }));
  const supplied = named([60, 40]);
  const shares = (...amounts: readonly number[]) =>
    isEligible({ held: named(amounts), supplied }, wholesale);
  const supplies = (...amounts: readonly number[]) =>
    isEligible({ held: named([1, 1, 1]), supplied: named(amounts) }, wholesale);

  it('needs three owners with something, the largest with at most 75 per cent', () => {
    assert.equal(shares(1, 1, 1), true);
    assert.equal(shares(1, 1), false);
    assert.equal(shares(1, 1, 0), false);
    assert.equal(shares(75, 20, 5), true);
    assert.equal(shares(76, 19, 5), false);
    assert.equal(shares(), false);
  });

  it('needs suppliers, the largest with at most 60 per cent of what came in', () => {
    assert.equal(supplies(60, 40), true);
    assert.equal(supplies(61, 39), false);
    assert.equal(supplies(100), false);
    assert.equal(supplies(0, 0), false);
    assert.equal(supplies(), false);
  });

  it('of hospitals takes five, the largest with at most 30 per cent', () => {
    const hospitals = (...amounts: readonly number[]) =>
      isEligible({ held: named(amounts), supplied: [] }, hospital);
    assert.equal(hospitals(30, 30, 30, 9, 1), true);
    assert.equal(hospitals(31, 30, 29, 9, 1), false);
    assert.equal(hospitals(25, 25, 25, 25), false);
  });

  it('counts parties of one owner as one', () => {
    const chain = [1, 2, 3].map((amount) => ({ group: 'chain', amount }));
    const held = [...chain, { group: 'a', amount: 5 }];
    const more = [...held, { group: 'b', amount: 5 }];
    assert.equal(isEligible({ held, supplied }, wholesale), false);
    assert.equal(isEligible({ held: more, supplied }, wholesale), true);
    assert.equal(
      isEligible({ held: more, supplied: [...chain, { group: 'a', amount: 3 }] }, wholesale),
      false,
    );
  });
});

describe('when', () => {
  it('a week is shown a week after it ended', () => {
    assert.equal(releasedWeek(day('2026-11-23'), design), '2026-11-09');
    assert.equal(releasedWeek(day('2026-11-22'), design), '2026-11-02');
    assert.equal(releasedWeek(day('2026-11-29'), design), '2026-11-09');
  });

  it('a quarter rests on thirteen weeks that were over when it began', () => {
    const quarter = quarterOf(day('2026-11-09'));
    assert.equal(quarter.first, '2026-10-01');
    assert.equal(quarter.weeksBefore[0], '2026-09-21');
    assert.equal(quarter.weeksBefore.length, 13);
    assert.equal(quarterOf(day('2026-01-05')).first, '2026-01-01');
    assert.equal(quarterOf(day('2025-12-29')).first, '2025-10-01');
    assert.equal(quarterOf(day('2027-03-29')).weeksBefore[0], '2026-12-21');
  });

  it('nothing of the week itself says whether it is shown', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (one, other) => {
        const panel = [one, other, 5000].map((amount, at) => ({ group: `${at}`, amount }));
        const [there, back] = [panel, panel.toReversed()].map((held) =>
          isEligible({ held, supplied: panel }, wholesale),
        );
        return there === back;
      }),
    );
  });
});
