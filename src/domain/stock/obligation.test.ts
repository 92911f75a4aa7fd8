import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { addDays, day } from '../../law/calendar-date.ts';
import { inForce, norms, type LawBook } from '../../law/law-book.ts';
import { applyOverlay } from '../../law/overlay.ts';
import { stockNorms } from '../../law/stock.ts';
import { ObligationCase, type ObligationFacts, type StockPack } from './obligation-case.ts';
import { decideObligation } from './obligation.ts';
import { obligationOutcomes } from './obligation-outcome.ts';

const law: LawBook = { norms, hash: 'test' };
const measuring = day('2026-11-23');
const through = addDays(measuring, -1);

/** One pack code with the same deliveries in every week. */
const pack = (weekly: number, available: number, unitsPerPack = 30): StockPack => ({
  code: '90000001',
  unitsPerPack,
  listPriceEurocents: 900,
  weeklyDeliveries: Array.from({ length: 52 }, (_, week) => ({
    weekEnding: addDays(through, -7 * week),
    units: weekly,
  })),
  held: { available },
});
const holder: ObligationFacts = { role: 'mah', prescriptionOnly: true };
const decide = (facts: ObligationFacts, book = law, on = measuring) =>
  decideObligation({ on, facts }, book);
const codes = (facts: ObligationFacts, book = law) =>
  decide(facts, book).because.map(({ code }) => code);

const someUnits = fc.integer({ min: 0, max: 2_000_000 }).map((thousandths) => thousandths / 1000);
const somePack: fc.Arbitrary<StockPack> = fc.record(
  {
    code: fc.constantFrom('90000001', '90000002'),
    unitsPerPack: fc.constantFrom(0.4, 1, 28, 30),
    listPriceEurocents: fc.constantFrom(1499, 1500, 1501),
    weeklyDeliveries: fc.constantFrom(
      [{ weekEnding: through, weeks: 52, units: 5200 }],
      [{ weekEnding: through, weeks: 51, units: 5100 }],
      [{ weekEnding: addDays(through, -3), weeks: 52, units: 1, returned: 3 }],
      [],
    ),
    held: fc.record(
      { available: someUnits, quarantine: someUnits, inTransit: someUnits, hub: someUnits },
      { requiredKeys: [] },
    ),
    undisturbedDeliveries: fc.record({ units: someUnits }),
  },
  { requiredKeys: ['code', 'unitsPerPack'] },
);
const someFacts: fc.Arbitrary<ObligationFacts> = fc.record(
  {
    role: fc.constantFrom('mah', 'wholesaler', 'parallel-trade-licence-holder'),
    fullLine: fc.boolean(),
    prescriptionOnly: fc.boolean(),
    patientSpecific: fc.boolean(),
    shelfLifeMonths: fc.constantFrom(11, 12, 36),
    medicinalGas: fc.boolean(),
    packs: fc.array(somePack, { minLength: 1, maxLength: 3 }),
    interruptionDays: fc.nat(3),
    claims: fc.array(
      fc.record(
        {
          kind: fc.constantFrom('seasonal', 'strongly-fluctuating', 'newly-introduced'),
          confirmedByPerson: fc.boolean(),
          alternativeUnits: someUnits,
        },
        { requiredKeys: ['kind'] },
      ),
      { maxLength: 3 },
    ),
    explanation: fc.record(
      {
        state: fc.constantFrom('asked', 'given', 'accepted', 'refused'),
        validThrough: fc.constantFrom(addDays(measuring, -1), measuring),
        floorPacks: fc.nat(100),
      },
      { requiredKeys: ['state'] },
    ),
  },
  { requiredKeys: [] },
);
/** Everything is reported, so that only what is held and explained decides. */
const someReport: fc.Arbitrary<ObligationFacts> = fc.record(
  {
    role: fc.constant('mah' as const),
    prescriptionOnly: fc.constant(true),
    packs: fc.tuple(fc.nat(200), fc.nat(1200)).map(([weekly, held]) => [pack(weekly, held)]),
    explanation: fc.constant({ state: 'accepted', validThrough: measuring } as const),
  },
  { requiredKeys: ['role', 'prescriptionOnly', 'packs'] },
);
const someDay = fc.constantFrom(
  measuring,
  day('2022-12-31'),
  day('2023-01-01'),
  day('2023-07-01'),
  day('2024-01-01'),
  measuring,
);

describe('the stock obligation', () => {
  it('answers any case that fits the schema, the same way each time', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(someFacts, someReport), someDay, (facts, on) => {
        const given = { on, facts };
        assert.deepEqual(Value.Errors(ObligationCase, given), []);
        const decision = decideObligation(given, law);
        assert.deepEqual(decideObligation(given, law), decision);
        assert.deepEqual(JSON.parse(JSON.stringify(decision)), decision);
        assert.ok(obligationOutcomes.includes(decision.outcome));
        seen.add(decision.outcome);
      }),
      { numRuns: 600, seed: 5 },
    );
    assert.deepEqual([...seen].toSorted(), [...obligationOutcomes].toSorted());
  });

  it('never moves from met to short when more is held', () => {
    fc.assert(
      fc.property(fc.nat(5000), someUnits, someUnits, (weekly, held, more) => {
        const [low, high] = [Math.min(held, more), Math.max(held, more)];
        const outcome = (available: number) =>
          decide({ ...holder, packs: [pack(weekly, available)] }).outcome;
        if (outcome(low) === 'met') assert.equal(outcome(high), 'met');
      }),
    );
  });

  it('compares as an exact fraction, at the border in thousandths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000_000 }), (thousandths) => {
        const units = thousandths / 1000;
        const at = (available: number) =>
          decide({
            ...holder,
            packs: [
              {
                ...pack(0, available),
                weeklyDeliveries: [{ weekEnding: through, weeks: 52, units }],
              },
            ],
          }).outcome;
        // 6/52 of the base, in thousandths: the first that reaches it and the last that does not.
        const border = Math.ceil((thousandths * 6) / 52);
        assert.equal(at(border / 1000), 'met');
        assert.equal(at((border - 1) / 1000), 'short');
      }),
    );
  });

  it('requires linearly in deliveries', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 9 }), (weekly, factor) => {
        const required = (amount: number) =>
          Number(decide({ ...holder, packs: [pack(amount, 0)] }).values.required?.exact);
        // 52 equal weeks ÷ 52 × 6 is a whole number.
        assert.equal(required(weekly), weekly * 6);
        assert.equal(required(weekly * factor), required(weekly) * factor);
      }),
    );
  });

  it('rounds up to units and to packs, by less than one of each', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 120 }), (units, content) => {
        const { required } = decide({
          ...holder,
          packs: [
            {
              ...pack(0, 0, content),
              weeklyDeliveries: [{ weekEnding: through, weeks: 52, units }],
            },
          ],
        }).values;
        assert.ok(required?.packs !== undefined);
        // In fifty-seconds of a unit, so that nothing is rounded here.
        assert.ok(required.units * 52 >= units * 6 && (required.units - 1) * 52 < units * 6);
        assert.ok(required.packs * content * 52 >= units * 6);
        assert.ok((required.packs - 1) * content * 52 < units * 6);
      }),
    );
  });

  it('reads weeks one by one as it reads their sum', () => {
    const weekly = decide({ ...holder, packs: [pack(100, 600)] });
    const summed = decide({
      ...holder,
      packs: [
        { ...pack(0, 600), weeklyDeliveries: [{ weekEnding: through, weeks: 52, units: 5200 }] },
      ],
    });
    assert.equal(weekly.outcome, 'met');
    assert.deepEqual(weekly, summed);
  });

  it('holds a number of three decimals exactly', () => {
    // 0.1 + 0.2 is not 0.3 in floating point.
    const packs = [0.1, 0.2].map((available, index) => ({
      ...pack(0, available, 0.4),
      code: String(index),
    }));
    assert.equal(decide({ ...holder, packs }).values.held, 0.3);
    const given = {
      on: measuring,
      facts: { packs: [{ ...pack(0, 0), held: { available: 0.0001 } }] },
    };
    assert.equal(Value.Check(ObligationCase, given), false);
  });

  it('keeps every amount that the schema lets in', () => {
    const most = 1_000_000_000_000;
    const { values } = decide({
      ...holder,
      packs: [
        {
          ...pack(0, most),
          weeklyDeliveries: [{ weekEnding: through, weeks: 52, units: most, toWholesalers: most }],
        },
      ],
    });
    assert.equal(values.base?.units, 2 * most);
    assert.equal(values.required?.exact, '3000000000000/13');
    assert.equal(values.held, most);
  });

  it('names the days that are missing', () => {
    const whole = pack(10, 60);
    const weeks = whole.weeklyDeliveries ?? [];
    const gap = [...weeks.slice(0, 4), ...weeks.slice(6)];
    const decision = decide({ ...holder, packs: [{ ...whole, weeklyDeliveries: gap }] });
    assert.equal(decision.outcome, 'not-reported');
    const step = decision.because.find(({ code }) => code === 'weeks-not-reported');
    assert.deepEqual(step?.params, {
      code: '90000001',
      count: 2,
      from: addDays(through, -41),
      through: addDays(through, -28),
    });
    assert.equal(step.norm?.id, 'stock-missing-week');
  });

  it('names the week that was reported twice, and no other', () => {
    const whole = pack(10, 60);
    const weeks = [
      ...(whole.weeklyDeliveries ?? []),
      { weekEnding: addDays(through, -7), units: 1 },
    ];
    const { because } = decide({ ...holder, packs: [{ ...whole, weeklyDeliveries: weeks }] });
    const twice = because.filter(({ code }) => code === 'week-named-twice');
    assert.deepEqual(
      twice.map(({ params }) => params['day']),
      [addDays(through, -7)],
    );
  });

  it('applies an exception only while its norm holds', () => {
    const endedBefore = (id: 'stock-without-number' | 'stock-comply-or-explain'): LawBook => ({
      norms: {
        ...norms,
        [id]: {
          ...norms[id],
          versions: norms[id].versions.map((version) => ({ ...version, until: measuring })),
        },
      },
      hash: `without ${id}`,
    });
    const numberless = endedBefore('stock-without-number');
    const short = { ...holder, medicinalGas: false, patientSpecific: true, packs: [pack(1, 0)] };
    assert.equal(decide(short).outcome, 'exempt');
    assert.equal(decide(short, numberless).outcome, 'short');
    assert.deepEqual(decide(short, numberless).missing, []);

    const explained: ObligationFacts = {
      ...holder,
      packs: [pack(1, 0)],
      explanation: { state: 'accepted', validThrough: measuring },
    };
    const unexplained = endedBefore('stock-comply-or-explain');
    assert.equal(decide(explained).outcome, 'explained');
    assert.equal(decide(explained, unexplained).outcome, 'short');
    assert.equal(codes(explained, unexplained).includes('explanation-none'), false);
  });

  it('stands with the exception before it asks for a price or a report', () => {
    const given = { ...holder, patientSpecific: true };
    assert.deepEqual(codes(given), [
      'exempt-patient-specific',
      'general-duty-remains',
      'relies-on-partial',
    ]);
    assert.deepEqual(decide(given).missing, []);
  });
});

describe('a confirmed reading', () => {
  /** Every version of these norms, read in full by somebody. */
  const confirm = (ids: readonly string[]): LawBook => {
    const readings = Object.entries(stockNorms)
      .filter(([id]) => ids.includes(id))
      .flatMap(([norm, { versions }]) =>
        versions.map((version) => ({
          norm,
          version: version.id,
          by: 'J. de Vries',
          on: day('2026-11-01'),
          reading: 'De tekst zegt wat hier staat.',
        })),
      );
    const outcome = applyOverlay(norms, { confirmedReadings: readings });
    assert.equal(outcome.kind, 'applied');
    return { norms: outcome.kind === 'applied' ? outcome.norms : norms, hash: 'read' };
  };
  const given = { ...holder, packs: [pack(100, 600)] };
  const reliedOn = (book: LawBook) =>
    decide(given, book).because.find(({ code }) => code === 'relies-on-partial')?.params['norms'];

  it('raises the confidence of the norm in the answer, and changes no value', () => {
    const before = decide(given);
    const after = decide(given, confirm(['stock-obligation-mah']));
    assert.equal(before.norm?.confidence, 'partial');
    assert.equal(after.norm?.confidence, 'source');
    assert.deepEqual(after.values, before.values);
    assert.deepEqual(reliedOn(law), ['stock-obligation-mah', 'stock-scope', 'stock-method']);
    assert.deepEqual(reliedOn(confirm(['stock-obligation-mah'])), ['stock-scope', 'stock-method']);
  });

  it('of every norm that is relied on makes the whole answer rest on its sources', () => {
    const book = confirm(['stock-obligation-mah', 'stock-scope', 'stock-method']);
    assert.equal(decide(given).values.confidence, 'partial');
    assert.equal(decide(given, book).values.confidence, 'source');
    assert.equal(reliedOn(book), undefined);
    // A short unit also rests on comply or explain.
    const short = decide({ ...holder, packs: [pack(100, 0)] }, book);
    assert.equal(short.values.confidence, 'partial');
  });

  it('of an exempt unit counts the norms of the exception', () => {
    const exempt = { ...holder, patientSpecific: true };
    const book = confirm(['stock-without-number', 'stock-general-duty']);
    assert.equal(decide(exempt).values.confidence, 'partial');
    assert.equal(decide(exempt, book).values.confidence, 'source');
  });
});

describe('the days on which the number of weeks changes', () => {
  const days = [
    ['2022-12-31', undefined, undefined],
    ['2023-01-01', 6, 2],
    ['2023-06-30', 6, 2],
    ['2023-07-01', 6, 4],
    ['2023-12-31', 6, 4],
    ['2024-01-01', 6, 2],
  ] as const;
  for (const [on, mah, wholesaler] of days) {
    it(`${on}: ${mah ?? 'no'} weeks for a holder, ${wholesaler ?? 'none'} for a wholesaler`, () => {
      const weeks = (role: 'mah' | 'wholesaler') =>
        decide({ role, fullLine: true, prescriptionOnly: true }, law, day(on)).values.weeks;
      assert.deepEqual([weeks('mah'), weeks('wholesaler')], [mah, wholesaler]);
    });
  }

  it('are read from the law and stand nowhere else', () => {
    const found = inForce(law, 'stock-obligation-mah', measuring);
    assert.equal(found.answer, 'in-force');
    const other = {
      ...norms,
      'stock-obligation-mah': {
        ...norms['stock-obligation-mah'],
        versions: norms['stock-obligation-mah'].versions.map((each) => ({ ...each, value: 13 })),
      },
    };
    const decision = decide({ ...holder, packs: [pack(1, 0)] }, { norms: other, hash: 'other' });
    assert.equal(decision.values.required?.exact, '13');
  });

  it('and without a norm for the whole future there is none', () => {
    const ended = {
      ...norms,
      'stock-obligation-mah': {
        ...norms['stock-obligation-mah'],
        versions: norms['stock-obligation-mah'].versions.map((each) => ({
          ...each,
          until: each.until ?? day('2026-01-01'),
        })),
      },
    };
    const decision = decide(holder, { norms: ended, hash: 'ended' });
    assert.equal(decision.outcome, 'no-norm');
    assert.deepEqual(
      decision.because.map(({ code, params }) => [code, params]),
      [
        ['obligation-not-in-force', { day: measuring }],
        ['relies-on-partial', { count: 1, norms: ['stock-obligation-mah'] }],
      ],
    );
  });
});
