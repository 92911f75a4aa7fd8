import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, day, type CalendarDate } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import { parametersOf as parametersInText } from '../../texts/text.ts';
import { shortageTexts } from '../../texts/traces/shortage.ts';
import {
  definitions,
  inForceOn,
  parametersOf,
  parametersWithNorms,
  prepareDefinition,
} from './definitions.ts';
import type { Period, ShortageFacts } from './facts.ts';
import { definitionIds } from './held.ts';

const law: LawBook = { norms, hash: 'test' };
const on = day('2026-06-15');

const days = fc.integer({ min: -60, max: 60 }).map((offset) => addDays(on, offset));
const periods = fc.array(
  fc.record(
    {
      from: days,
      until: days,
      expectedUntil: days,
      reportedOn: days,
      overBy: days,
      announcedOn: days,
      endUnknown: fc.constant(true as const),
      anticipated: fc.constant(true as const),
      avoided: fc.constant(true as const),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 4 },
);
const withMore = <More>(more: fc.Arbitrary<More>) =>
  fc
    .tuple(periods, fc.array(more, { minLength: 4, maxLength: 4 }))
    .map(([list, extra]) =>
      list.map((period, index): Period & More => Object.assign({}, period, extra[index])),
    );
const facts: fc.Arbitrary<ShortageFacts> = fc.record(
  {
    interruptions: withMore(
      fc.record(
        {
          extent: fc.constantFrom('total', 'partial'),
          level: fc.constantFrom('national', 'regional'),
        },
        { requiredKeys: [] },
      ),
    ),
    supplyBelowDemand: periods,
    demandIncreased: withMore(
      fc.record({ sharp: fc.boolean(), met: fc.boolean() }, { requiredKeys: [] }),
    ),
    insufficient: periods,
    unavailableNationally: periods,
    lateDelivery: periods,
    publicHealthNeedUnmet: periods,
    stockOuts: periods,
    orders: fc.array(
      fc.record({ orderedOn: days, deliveredInFullOn: days }, { requiredKeys: ['orderedOn'] }),
      { maxLength: 3 },
    ),
    weekMeasurements: fc.array(
      fc.record({ day: days, wholesalersNotDelivering: fc.integer({ min: 0, max: 4 }) }),
      { maxLength: 5 },
    ),
    marketed: fc.boolean(),
    prescriptionOnly: fc.boolean(),
    appropriateAlternative: fc.boolean(),
    resolvable: fc.boolean(),
    needsUnionCoordination: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** The fact that a need asks for, where one fact answers it. */
const factOfNeed: Partial<Record<string, keyof ShortageFacts>> = {
  interruption: 'interruptions',
  'increased-demand-unmet': 'demandIncreased',
  marketed: 'marketed',
  'prescription-only': 'prescriptionOnly',
  'supply-of-all-holders': 'unavailableNationally',
  'public-health-need': 'publicHealthNeedUnmet',
  'stock-out': 'stockOuts',
  'not-deliverable-per-wholesaler': 'wholesalerReports',
};

const definitionNeeds = new Set(definitions.flatMap((definition) => definition.needs));

describe('every definition', () => {
  it('is there once, in the order of its ids', () => {
    assert.deepEqual(
      definitions.map((definition) => definition.id),
      definitionIds,
    );
  });

  for (const { id, needs, unit } of definitions) {
    const evaluate = prepareDefinition(id, on, law);

    it(`${id} cannot be decided from nothing, and names a need of its own`, () => {
      const { outcome, missing } = evaluate({});
      assert.equal(outcome, 'not-decidable');
      assert.ok(missing.length > 0);
      for (const { fact, neededFor } of missing) {
        assert.ok(
          needs.some((need) => need === fact),
          `${fact} is not among ${needs.join(', ')}`,
        );
        assert.equal(neededFor, id);
      }
      assert.ok(['product', 'group', 'pack'].includes(unit));
    });

    it(`${id} answers the same twice, lacks something only when it says what, and can be told`, () => {
      fc.assert(
        fc.property(facts, (given) => {
          const decision = evaluate(given);
          assert.deepEqual(prepareDefinition(id, on, law)(given), decision);
          if (decision.outcome === 'not-decidable') assert.ok(decision.missing.length > 0);
          for (const step of decision.because) {
            const text = shortageTexts[step.code];
            for (const name of parametersInText(text.nl))
              assert.ok(name in step.params, `${step.code}: ${name}`);
          }
          const { since, level } = decision.values;
          if (decision.outcome === 'short' && since !== undefined && level !== 'anticipated') {
            assert.ok(since <= on, `short since ${since}, after the day`);
          }
        }),
        { numRuns: 150 },
      );
    });

    it(`${id} never lacks a fact because it was given`, () => {
      fc.assert(
        fc.property(facts, facts, (given, more) => {
          for (const [need, key] of Object.entries(factOfNeed)) {
            if (key === undefined || given[key] !== undefined || more[key] === undefined) continue;
            const after = evaluate({ ...given, [key]: more[key] });
            assert.ok(
              !after.missing.some((item) => item.fact === need),
              `${need} is still missing`,
            );
          }
        }),
        { numRuns: 100 },
      );
    });

    it(`${id} is not moved by an indication`, () => {
      fc.assert(
        fc.property(facts, (given) => {
          const before = evaluate(given);
          const indications = [...definitionNeeds].map((need) => ({ need, source: 'x' }));
          const after = evaluate({ ...given, indications });
          assert.equal(after.outcome, before.outcome);
          assert.deepEqual(after.values, before.values);
          assert.deepEqual(after.missing, before.missing);
        }),
        { numRuns: 50 },
      );
    });

    it(`${id} shows each of its numbers with the norm it stands in`, () => {
      const parameters = parametersWithNorms(id, on, law);
      for (const { name, norm } of parameters) assert.ok(norm !== null, name);
      assert.equal(Object.keys(parametersOf(id, on, law)).length, parameters.length);
    });
  }
});

describe('a definition as law', () => {
  const cases: readonly (readonly [(typeof definitionIds)[number], string, boolean])[] = [
    ['nl-notifiable', '2026-03-31', false],
    ['nl-notifiable', '2026-04-01', true],
    ['eu-hma-2019', '2019-12-30', false],
    ['eu-hma-2019', '2019-12-31', true],
    ['at-2019', '2019-12-30', false],
    ['eu-regulation', '2030-01-01', false],
    ['as-listed', '1999-01-01', true],
    ['sfk-monitor', '2023-01-01', false],
    ['sfk-monitor', '2023-01-02', true],
  ];
  for (const [id, date, expected] of cases) {
    it(`${id} on ${date}: ${expected ? 'in force' : 'not known to be'}`, () => {
      assert.equal(inForceOn(id, day(date), law), expected);
    });
  }

  it('may be held against any day all the same', () => {
    const from: CalendarDate = day('1990-01-01');
    const facts1990 = { interruptions: [{ from, expectedUntil: day('1990-06-01') }] };
    const decision = prepareDefinition('nl-notifiable', day('1990-01-02'), law)(facts1990);
    assert.equal(decision.outcome, 'short');
    assert.equal(decision.because[0]?.code, 'definition-not-yet-in-force');
  });
});
