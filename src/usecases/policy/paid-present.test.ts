import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeLawBook } from '../../domain/norm/law-making.ts';
import type { ObligationFacts } from '../../domain/stock/obligation-case.ts';
import { decideObligation } from '../../domain/stock/obligation.ts';
import type { PaidFact } from '../../domain/stock/subsidy-paid.ts';
import { addDays, day } from '../../law/calendar-date.ts';
import { norms } from '../../law/law-book.ts';
import type { KnownPack } from '../../registry/packs.ts';
import type { Coloured } from '../critical-lists/colours.ts';
import type { Obligation } from '../stock/view-obligations.ts';
import { paidAgainstPresent } from './paid-present.ts';

/* What the ministry may know of what it pays for: 5,200 units a year, so that the obligation takes 200. */

const law = makeLawBook(norms, 'test');
const on = day('2026-11-15');
const unit = 'verzinsel | 20 mg | tablet | oraal';
const red: Coloured = { colour: 'red', critical: true, colours: { adult: 'red' } };
const below = { below: 1, at: 0, above: 0, 'not-known': 0 };

function item(
  party: number,
  held: number | undefined,
  more: Partial<ObligationFacts> = {},
): Obligation {
  const given = {
    on,
    facts: {
      role: 'wholesaler' as const,
      fullLine: true,
      unit,
      prescriptionOnly: true,
      packs: [
        {
          code: '09123474',
          unitsPerPack: 1,
          listPriceEurocents: 1499,
          weeklyDeliveries: [{ weekEnding: addDays(on, -1), weeks: 52, units: 5200 }],
          ...(held === undefined ? {} : { held: { available: held } }),
        },
      ],
      ...more,
    },
  };
  return {
    party,
    role: 'wholesaler',
    unit,
    name: unit,
    product: 1,
    given,
    restsOn: [],
    decision: decideObligation(given, law),
  };
}

let ids = 0;
function paid(party: number, units: number, more: Partial<PaidFact> = {}): PaidFact {
  ids += 1;
  const about = { id: ids, party, unit, days: 28, units, eurocents: 100, reference: 'x' };
  return { ...about, validFrom: day('2026-04-01'), recordedOn: on, ...more };
}

function shown(items: readonly Obligation[], facts: readonly PaidFact[], listed: Coloured = red) {
  return paidAgainstPresent({
    on,
    law,
    items,
    paid: facts,
    packs: [{ groupKey: unit, listed: true, productNode: 1 } as KnownPack],
    listed: new Map([[1, listed]]),
    ownerOf: (party) => `owner ${party}`,
    countSides: () => below,
  });
}

describe('paid for against present', () => {
  const three = [item(1, 300), item(2, 320), item(3, 280)];

  it('is summed over all who are paid, beyond the obligation, with the difference', () => {
    const [row] = shown(three, [paid(1, 200), paid(2, 100.5), paid(3, 50), paid(3, 50)]);
    assert.equal(row?.parties, 3);
    assert.equal(row?.paidUnits, 400.5);
    assert.equal(row?.eurocents, 400);
    assert.deepEqual(row?.present, { kind: 'units', units: 300 });
    assert.equal(row?.difference, 100.5);
    assert.deepEqual(row?.colours, { adult: 'red' });
    assert.deepEqual(row?.packs, below);
  });

  it('is not shown over fewer than three, or where one has nearly all', () => {
    const [two] = shown(three.slice(0, 2), [paid(1, 200), paid(2, 100)]);
    assert.deepEqual(two?.present, { kind: 'hidden', why: 'total-of-too-few' });
    assert.equal(two?.difference, null);
    assert.equal(two?.paidUnits, 300, 'its own decision it sees all the same');
    const uneven = [item(1, 1200), item(2, 210), item(3, 210)];
    const [most] = shown(uneven, [paid(1, 1), paid(2, 1), paid(3, 1)]);
    assert.deepEqual(most?.present, { kind: 'hidden', why: 'total-of-one' });
    const none = [item(1, 300), item(2, 300), item(3, 200)];
    const [empty] = shown(none, [paid(1, 1), paid(2, 1), paid(3, 1)]);
    assert.deepEqual(empty?.present, { kind: 'hidden', why: 'total-of-too-few' });
  });

  it('is not reported where one of them did not tell all, and never taken for zero', () => {
    const facts = [paid(1, 200), paid(2, 100), paid(3, 50), paid(4, 50)];
    const [silent] = shown([...three, item(4, undefined)], facts);
    assert.deepEqual(silent?.present, { kind: 'not-reported' });
    assert.equal(silent?.difference, null);
    const [absent] = shown(three, facts);
    assert.deepEqual(absent?.present, { kind: 'not-reported' });
    const { given, ...rest } = item(4, 300);
    const { fullLine: _, ...untold } = given.facts;
    const notOnRecord = { ...rest, given: { ...given, facts: untold } };
    const [unknown] = shown([...three, notOnRecord], facts);
    assert.deepEqual(unknown?.present, { kind: 'not-reported' });
  });

  it('says so where there is no subsidy: not full-line, or on no list', () => {
    const facts = [paid(1, 200), paid(2, 100), paid(3, 50)];
    const [not] = shown([...three.slice(0, 2), item(3, 300, { fullLine: false })], facts);
    assert.deepEqual(not?.present, { kind: 'not-subsidised' });
    const [off] = shown(three, facts, {
      colour: 'yellow',
      critical: true,
      colours: { adult: 'yellow' },
    });
    assert.deepEqual(off?.present, { kind: 'not-subsidised' });
  });

  it('holds on the first and the last day of a decision, and on none outside', () => {
    const count = (more: Partial<PaidFact>) => shown(three, [paid(1, 1, more)]).length;
    assert.equal(count({ validFrom: on }), 1);
    assert.equal(count({ validFrom: addDays(on, 1) }), 0);
    assert.equal(count({ validThrough: on }), 1);
    assert.equal(count({ validThrough: addDays(on, -1) }), 0);
    assert.equal(count({ withdrawn: { on, why: 'x' } }), 0);
  });
});
