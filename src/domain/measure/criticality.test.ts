import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { day } from '../../law/calendar-date.ts';
import { diseaseSeverities } from '../../law/criticality.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import { alternativeAvailabilities, type CriticalityFacts } from './criticality-case.ts';
import { decideCriticality } from './criticality.ts';

const law: LawBook = { norms, hash: 'test' };
const on = day('2026-11-23');
const decide = (facts: CriticalityFacts, book = law) => decideCriticality({ on, facts }, book);
const outcome = (facts: CriticalityFacts) => decide(facts).outcome;
const missing = (facts: CriticalityFacts) => decide(facts).missing.map(({ fact }) => fact);

const someFacts: fc.Arbitrary<CriticalityFacts> = fc.record(
  {
    enoughAlternatives: fc.boolean(),
    alternatives: fc.array(
      fc.record(
        { availability: fc.constantFrom(...alternativeAvailabilities) },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    ),
    diseaseSeverity: fc.constantFrom(...diseaseSeverities),
    patientImpact: fc.constantFrom('large', 'limited'),
    patients: fc.nat(100_000),
  },
  { requiredKeys: [] },
);
const stated = {
  enoughAlternatives: [true, false],
  diseaseSeverity: diseaseSeverities,
  patientImpact: ['large', 'limited'],
} as const;

describe('a critical shortage', () => {
  it('has not enough alternatives and one harm: the whole table', () => {
    const table = [true, false].map((enoughAlternatives) =>
      diseaseSeverities.map((diseaseSeverity) =>
        (['large', 'limited'] as const).map((patientImpact) =>
          outcome({ enoughAlternatives, diseaseSeverity, patientImpact }),
        ),
      ),
    );
    const no = ['not-critical', 'not-critical'];
    assert.deepEqual(table, [
      [no, no, no, no],
      [
        ['critical', 'critical'],
        ['critical', 'critical'],
        ['critical', 'not-critical'],
        ['critical', 'not-critical'],
      ],
    ]);
  });

  it('is undone by one condition that is certainly not met', () => {
    assert.equal(outcome({ enoughAlternatives: true }), 'not-critical');
    assert.equal(outcome({ diseaseSeverity: 'minor', patientImpact: 'limited' }), 'not-critical');
    assert.deepEqual(missing({ enoughAlternatives: true }), []);
  });

  it('asks only for facts that could still decide', () => {
    assert.deepEqual(missing({}), ['enoughAlternatives', 'diseaseSeverity', 'patientImpact']);
    assert.deepEqual(missing({ diseaseSeverity: 'life-threatening' }), ['enoughAlternatives']);
    assert.deepEqual(missing({ patientImpact: 'large' }), ['enoughAlternatives']);
    assert.deepEqual(missing({ enoughAlternatives: false }), ['diseaseSeverity', 'patientImpact']);
    assert.deepEqual(missing({ enoughAlternatives: false, diseaseSeverity: 'serious' }), [
      'patientImpact',
    ]);
    assert.deepEqual(missing({ enoughAlternatives: false, patients: 3 }), ['diseaseSeverity']);
    assert.deepEqual(
      decide({}).missing.map(({ neededFor }) => neededFor),
      ['critical', 'critical', 'critical'],
    );
  });

  it('is weighed by a person where the words are open', () => {
    const some = { alternatives: [{ availability: 'in-part' }] } as const;
    assert.equal(outcome({ ...some, diseaseSeverity: 'very-serious' }), 'needs-judgement');
    assert.equal(outcome({ ...some }), 'not-decidable');
    assert.equal(
      outcome({ enoughAlternatives: false, diseaseSeverity: 'minor', patients: 9 }),
      'needs-judgement',
    );
  });

  it('reads a list of alternatives', () => {
    const answer = (alternatives: CriticalityFacts['alternatives'] & object) =>
      decide({ alternatives }).values.notEnoughAlternatives;
    assert.equal(answer([]), 'met');
    assert.equal(answer([{ availability: 'not-available' }]), 'met');
    assert.equal(answer([{ availability: 'not-available' }, {}]), 'not-known');
    assert.equal(answer([{}, {}]), 'not-known');
    assert.equal(answer([{ availability: 'available' }, {}]), 'open');
    assert.equal(answer([{ availability: 'in-part' }]), 'open');
  });

  it('counts those that are there, and those that are not', () => {
    const { because } = decide({
      alternatives: [
        { availability: 'available' },
        { availability: 'in-part' },
        { availability: 'not-available' },
        {},
      ],
      diseaseSeverity: 'life-threatening',
    });
    const weighed = because.flatMap(({ code, params, weighs }) =>
      weighs === undefined ? [] : [[code, params['count'], weighs]],
    );
    assert.deepEqual(weighed, [
      ['alternative-available', 2, 'against'],
      ['alternative-not-available', 1, 'for'],
    ]);
  });

  it('does not let a statement stand against its own list', () => {
    const gone = { alternatives: [{ availability: 'not-available' }] } as const;
    const harm = { diseaseSeverity: 'life-threatening' } as const;
    assert.equal(outcome({ enoughAlternatives: true, ...gone, ...harm }), 'needs-judgement');
    assert.equal(
      outcome({ enoughAlternatives: true, alternatives: [], ...harm }),
      'needs-judgement',
    );
    assert.equal(
      outcome({ enoughAlternatives: true, alternatives: [{ availability: 'available' }], ...harm }),
      'not-critical',
    );
    assert.equal(
      outcome({
        enoughAlternatives: false,
        alternatives: [{ availability: 'available' }],
        ...harm,
      }),
      'critical',
    );
  });

  it('is decided by the version of the day', () => {
    const found = decideCriticality({ on: day('2026-03-31'), facts: {} }, law);
    assert.deepEqual(found, {
      outcome: 'not-decidable',
      values: {},
      norm: null,
      because: [
        { code: 'definition-not-in-force', params: { day: '2026-03-31', answer: 'not-known' } },
      ],
      missing: [],
    });
    assert.equal(
      decideCriticality({ on: day('2026-04-01'), facts: { enoughAlternatives: true } }, law)
        .outcome,
      'not-critical',
    );
  });

  it('is what the law book makes of it', () => {
    const definition = norms['criticality-definition'];
    const reading = (
      severities: readonly ('life-threatening' | 'minor')[],
      largeImpactCounts: boolean,
    ) => ({
      norms: {
        ...norms,
        'criticality-definition': {
          ...definition,
          versions: definition.versions.map((one) => ({
            ...one,
            value: { severities, largeImpactCounts },
          })),
        },
      },
      hash: 'test',
    });
    const facts = {
      enoughAlternatives: false,
      diseaseSeverity: 'minor',
      patientImpact: 'large',
    } as const;
    assert.equal(decide(facts, reading(['minor'], false)).outcome, 'critical');
    assert.equal(decide(facts, reading(['life-threatening'], false)).outcome, 'not-critical');
    assert.equal(decide(facts, reading([], true)).outcome, 'critical');
  });
});

describe('for any facts', () => {
  it('telling more never turns a decided answer round', () => {
    fc.assert(
      fc.property(someFacts, someFacts, (told, more) => {
        const before = outcome(told);
        if (before !== 'critical' && before !== 'not-critical') return;
        // A person's own answer may overrule a list, so only what was not told is added.
        const { enoughAlternatives: _, alternatives: __, ...harm } = more;
        assert.equal(outcome({ ...harm, ...told }), before);
      }),
      { numRuns: 2000 },
    );
  });

  it('what is not decidable can become critical, and every fact it names is needed for some answer', () => {
    fc.assert(
      fc.property(someFacts, (told) => {
        const found = decide(told);
        if (found.outcome !== 'not-decidable') return;
        assert.ok(found.missing.length > 0);
        for (const { fact } of found.missing) {
          const values: readonly unknown[] = stated[fact as keyof typeof stated];
          const answers = new Set(
            values.map((value) => JSON.stringify(decide({ ...told, [fact]: value }).values)),
          );
          assert.ok(answers.size > 1, fact);
        }
      }),
    );
  });
});
