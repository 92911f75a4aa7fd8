import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { atcLevel } from '../domain/product/atc.ts';
import { day, daysBetween } from '../law/calendar-date.ts';
import { chanceFrom } from './chance.ts';
import { makeCountry, type DemoCountry } from './country.ts';
import { demoDay, demoSettings } from './demo.ts';
import {
  causeShares,
  drawDuration,
  interruptionCauses,
  meanDaysBeyond,
  notifiableDays,
  type DurationModel,
  type Interruption,
} from './interruption.ts';
import { firstRvg, groupOf, stateOn } from './product.ts';
import { substances } from './substance.ts';

const small = { from: day('2025-01-01'), until: day('2025-12-31'), size: 60 };
const demo = makeCountry(demoSettings);

function lettersOf(country: DemoCountry): string {
  return JSON.stringify(country);
}

function lengthOf({ start, end }: Interruption): number {
  return daysBetween(start, end);
}

describe('the substances', () => {
  it('have an ATC code of level 5 and a name of their own under it', () => {
    assert.ok(substances.length >= 150);
    assert.deepEqual(
      substances.filter(({ atc }) => atcLevel(atc) !== 5),
      [],
    );
    assert.equal(new Set(substances.map(({ atc }) => atc)).size, substances.length);
    assert.ok(
      substances.every(({ strengths, use }) => strengths.length > 0 && use >= 1 && use <= 5),
    );
  });
});

describe('a country', () => {
  it('is the same to the letter for the same settings, and another for another seed', () => {
    const letters = lettersOf(makeCountry({ ...small, seed: 5 }));
    assert.ok(lettersOf(makeCountry({ ...small, seed: 5 })) === letters);
    assert.ok(lettersOf(makeCountry({ ...small, seed: 6 })) !== letters);
  });

  it('refuses a size or a calendar that cannot be', () => {
    for (const size of [0, 1.5, 15_001]) {
      assert.throws(() => makeCountry({ ...small, seed: 1, size }), /1 to 15000 products/);
    }
    const backwards = { ...small, seed: 1, until: day('2024-12-31') };
    assert.throws(() => makeCountry(backwards), /before it begins/);
  });

  it('holds together, whatever the seed and the size', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 120 }), (seed, size) => {
        const country = makeCountry({ ...small, seed, size });
        assert.ok(country.products.length <= size && country.products.length >= size * 0.9);
        productsHoldTogether(country);
        interruptionsDoNotOverlap(country);
        notificationsReadForward(country);
      }),
      { numRuns: 25 },
    );
  });
});

function productsHoldTogether({ products, parties }: DemoCountry): void {
  const numbers = new Set(products.map(({ rvg }) => rvg));
  const sites = new Set(parties.sites.map(({ id }) => id));
  assert.equal(numbers.size, products.length);
  for (const product of products) {
    assert.ok(Number(product.rvg) >= firstRvg && product.rvg.length === 6);
    if (product.parallelOf !== undefined) assert.ok(numbers.has(product.parallelOf));
    assert.ok(sites.has(product.plant) && sites.has(product.substanceSite));
    assert.equal(product.states[0]?.from, product.authorisedSince);
    const days = product.states.map(({ from }) => from);
    assert.deepEqual(days, days.toSorted());
    assert.ok(product.states.every(({ status, marketed }) => status === 'authorised' || !marketed));
  }
}

function interruptionsDoNotOverlap({ interruptions }: DemoCountry): void {
  for (const of of Map.groupBy(interruptions, ({ product }) => product).values()) {
    for (const [at, later] of of.entries()) {
      const before = of[at - 1];
      assert.ok(later.start < later.end);
      if (before !== undefined) assert.ok(daysBetween(before.end, later.start) >= 7);
      assert.equal(stateOn(later.product, later.start)?.marketed, true);
    }
  }
}

function notificationsReadForward({ notifications, time }: DemoCountry): void {
  const numbers = notifications.map(({ caseNumber }) => caseNumber);
  assert.equal(new Set(numbers).size, numbers.length);
  for (const { versions, interruption, product, alternatives } of notifications) {
    const days = versions.map(({ on }) => on);
    assert.equal(versions[0]?.step, 'first');
    assert.deepEqual(days, [...new Set(days)].toSorted());
    assert.ok(days.every((on) => on <= time.until));
    assert.ok(versions.slice(1, -1).every(({ step }) => step === 'amended'));
    for (const { on, step, expectedEnd, certainty, actualEnd } of versions) {
      assert.equal(expectedEnd === undefined, certainty === 'unknown');
      assert.equal(step === 'resolved', actualEnd !== undefined);
      if (step === 'resolved') assert.equal(actualEnd, interruption?.end);
      if (step === 'resolved') assert.ok(actualEnd !== undefined && actualEnd <= on);
      else if (step !== 'withdrawn') assert.ok(interruption === undefined || on < interruption.end);
    }
    assert.ok(
      alternatives.every((other) => other !== product && groupOf(other) === groupOf(product)),
    );
  }
}

describe('durations', () => {
  for (const model of ['exponential', 'log-normal'] as const satisfies DurationModel[]) {
    it(`are 14 days and more with a mean of 104 (${model})`, () => {
      const chance = chanceFrom(14);
      const drawn = Array.from({ length: 30_000 }, () => drawDuration(model, chance));
      const mean = drawn.reduce((sum, days) => sum + days, 0) / drawn.length;
      assert.ok(Math.min(...drawn) >= notifiableDays);
      assert.ok(Math.abs(mean - (notifiableDays + meanDaysBeyond)) < 3.5, `${mean}`);
    });
  }

  it('exponential ones last ten weeks or less in 46 of 100, as 1 − e^(−56/90) says', () => {
    const chance = chanceFrom(70);
    const drawn = Array.from({ length: 30_000 }, () => drawDuration('exponential', chance));
    const share = drawn.filter((days) => days <= 70).length / drawn.length;
    assert.ok(Math.abs(share - (1 - Math.exp(-56 / 90))) < 0.015, `${share}`);
  });
});

describe('what happens in many countries', () => {
  const countries = Array.from({ length: 16 }, (_, seed) =>
    makeCountry({ ...demoSettings, seed: seed + 100, size: 300 }),
  );
  const interruptions = countries.flatMap((country) => country.interruptions);
  const notifiable = interruptions.filter((each) => lengthOf(each) >= notifiableDays);
  const notifications = countries.flatMap((country) => country.notifications);

  it('lasts 104 days in the mean', () => {
    const mean = notifiable.reduce((sum, each) => sum + lengthOf(each), 0) / notifiable.length;
    assert.ok(Math.abs(mean - 104) < 8, `${mean} over ${notifiable.length}`);
  });

  it('has the causes of the Dutch notifications of 2020', () => {
    for (const cause of interruptionCauses) {
      const share =
        (100 * notifiable.filter((each) => each.cause === cause).length) / notifiable.length;
      assert.ok(Math.abs(share - causeShares[cause]) < 4, `${cause}: ${share}`);
    }
    assert.equal(
      Object.values(causeShares).reduce((sum, share) => sum + share, 0),
      100,
    );
  });

  it('strikes several products at once where they share a site', () => {
    const shocks = Map.groupBy(
      notifiable.filter(({ cause, shock }) => cause === 'finished-product' && shock !== undefined),
      ({ shock }) => shock,
    );
    const together = [...shocks.values()].filter((members) => members.length > 1);
    assert.ok(together.length > 20);
    const plants = together.map((members) => new Set(members.map(({ product }) => product.plant)));
    assert.ok(plants.every(({ size }) => size === 1));
  });

  it('moves promised ends mostly to later', () => {
    const shifts = notifications.flatMap(({ versions }) =>
      versions.flatMap((version, at) => {
        const before = versions[at - 1]?.expectedEnd;
        const now = version.expectedEnd;
        if (version.step !== 'amended' || before === undefined || now === undefined) return [];
        return before === now ? [] : [daysBetween(before, now)];
      }),
    );
    const later = shifts.filter((days) => days > 0).length / shifts.length;
    assert.ok(shifts.length > 1000);
    assert.ok(later > 0.8 && later < 0.95, `${later}`);
  });

  it('is told ahead, late, or not at all; some of it is taken back', () => {
    const told = notifications.filter(({ interruption }) => interruption !== undefined);
    const ahead = told.filter(({ versions, interruption }) => {
      const first = versions[0];
      return first !== undefined && interruption !== undefined && first.on < interruption.start;
    });
    assert.ok(ahead.length / told.length > 0.4 && ahead.length / told.length < 0.7);
    assert.ok(told.length < notifiable.length);
    assert.ok(notifications.some(({ versions }) => versions.at(-1)?.step === 'withdrawn'));
    assert.ok(notifications.some(({ kind }) => kind === 'discontinuation'));
  });
});

describe('the demo country', () => {
  const names = demo.products.flatMap((product) => stateOn(product, demoDay)?.name ?? []);
  const brands = [...new Set(names.flatMap((name) => /^(\p{L}+) \d/u.exec(name)?.[1] ?? []))];

  it('has the parties of the design', () => {
    const { suppliers, wholesalers, hospitals, pharmacies } = demo.parties;
    const groups = new Set(suppliers.map(({ ownershipGroup }) => ownershipGroup));
    assert.equal(demo.products.length, 600);
    assert.equal(wholesalers.length, 4);
    assert.equal(new Set(hospitals).size, 70);
    assert.equal(pharmacies, 2000);
    assert.ok(groups.size < suppliers.length);
  });

  it('has names one letter apart, names with accents, imports, transfers and renamings', () => {
    const apart = (left: string, right: string) =>
      left.length === right.length &&
      Array.from(left).filter((letter, at) => letter !== Array.from(right)[at]).length === 1;
    const pairs = brands.filter((name) => brands.some((other) => apart(name, other)));
    assert.ok(pairs.length >= 6, pairs.join(' '));
    assert.ok(brands.some((name) => /[éïö]/.test(name)));
    assert.ok(demo.products.filter(({ parallelOf }) => parallelOf !== undefined).length >= 20);
    const changed = demo.products.flatMap(({ states }) =>
      states.slice(1).map((state, at) => ({ state, before: states[at] })),
    );
    assert.ok(changed.some(({ state, before }) => state.holder !== before?.holder));
    assert.ok(
      changed.some(
        ({ state, before }) => state.holder === before?.holder && state.name !== before?.name,
      ),
    );
  });

  it('has groups with several makers, so that something can be asked for instead', () => {
    const groups = [...Map.groupBy(demo.products, groupOf).values()];
    assert.ok(groups.filter((members) => members.length >= 3).length >= 50);
  });
});
