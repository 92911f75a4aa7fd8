import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../../law/calendar-date.ts';
import { norms, type LawBook } from '../../../law/law-book.ts';
import {
  definitions,
  findDefinition,
  parametersOf,
  parametersWithNorms,
  prepareDefinition,
} from '../definitions.ts';

const law: LawBook = { norms, hash: 'test' };

/** Unit, norm, needs and numbers of each definition, as rules.md §3 has them. */
const recorded = `
eu-hma-2019, product, shortage-eu-hma-2019
  needs supply-below-demand
  anticipatedCounts = true [shortage-eu-hma-2019]
eu-regulation, product, shortage-eu-regulation
  needs supply-below-demand marketed appropriate-alternative resolvable union-coordination
  anticipatedCounts = false [shortage-eu-regulation]
nl-notifiable, product, suspension-definition
  needs interruption interruption-start expected-end
  days = 14 [suspension-definition]
  partialCounts = true [suspension-definition]
  minimumReturn = 7 [interruption-minimum-return]
knmp-farmanco, group, shortage-knmp-farmanco
  needs supply-of-all-holders interruption-start expected-end
  days = 14 [shortage-knmp-farmanco]
  comparison = "at-least" [shortage-knmp-farmanco-comparison]
  minimumReturn = 7 [shortage-knmp-farmanco-minimum-return]
sirm, group, shortage-sirm
  needs not-deliverable-per-wholesaler
  wholesalers = 2 [shortage-sirm]
  gap = 0 [shortage-sirm-gap]
  overlap = "same-day" [shortage-sirm-overlap]
sfk-monitor, pack, shortage-sfk-monitor
  needs week-measurement
  wholesalers = 2 [shortage-sfk-monitor]
be-famhp, product, shortage-be-famhp
  needs delivery-within-term
  workingDays = 3 [shortage-be-famhp]
de-bfarm, product, shortage-de-bfarm
  needs interruption interruption-start expected-end increased-demand-unmet
  days = 14 [shortage-de-bfarm]
  comparison = "more-than" [shortage-de-bfarm]
  partialCounts = true [shortage-de-bfarm-partial]
at-2019, product, shortage-at-2019
  needs prescription-only interruption interruption-start expected-end extent
  days = 14 [shortage-at-2019]
  insufficientDays = 28 [shortage-at-2019]
  unavailableIsInsufficient = true [shortage-at-2019-unavailable-is-insufficient]
  expectedCounts = true [shortage-at-2019-expected-counts]
us-fda, product, shortage-us-fda
  needs supply-below-demand
  anticipatedCounts = true [shortage-us-fda]
who-2016, product, shortage-who-2016
  needs public-health-need supply-below-demand stock-out
  anticipatedCounts = false [shortage-who-2016]
as-listed, product, shortage-as-listed
  needs listed-by-authority listed-on-day listed-as-current
  countedStatuses = ["unavailable","limited","anticipated","notice","unknown"] [shortage-as-listed-statuses]
`;

test('each definition asks what it asks and measures with the numbers of its norms', () => {
  const found = definitions.map(({ id, unit, norm, needs }) =>
    [
      `${id}, ${unit}, ${norm}`,
      `  needs ${needs.join(' ')}`,
      ...parametersWithNorms(id, day('2026-06-15'), law).map(
        (one) => `  ${one.name} = ${JSON.stringify(one.value)} [${one.norm?.id}]`,
      ),
    ].join('\n'),
  );
  assert.equal(`\n${found.join('\n')}\n`, recorded);
});

test('a definition is found by its own id', () => {
  for (const definition of definitions) assert.equal(findDefinition(definition.id), definition);
  assert.equal(findDefinition('constructor'), undefined);
});

test('a list of words is shown as one text', () => {
  assert.deepEqual(parametersOf('as-listed', day('2026-06-15'), law), {
    countedStatuses: 'unavailable, limited, anticipated, notice, unknown',
  });
});

/** How the definition stands on the day, and the step that opens the trace with it. */
const standings = [
  [{ state: 'enacted', from: null, until: null }, undefined],
  [{ state: 'draft', from: null, until: null }, { code: 'definition-is-draft' }],
  [
    { state: 'enacted', from: day('2027-01-01'), until: null },
    { code: 'definition-not-yet-in-force', params: { from: '2027-01-01' } },
  ],
  [
    { state: 'enacted', from: null, until: day('2026-06-15') },
    { code: 'definition-ended', params: { until: '2026-06-15' } },
  ],
  [
    { state: 'enacted', from: null, until: null, seenOn: day('2026-06-16') },
    { code: 'definition-not-known-then', params: { seen: '2026-06-16' } },
  ],
  [{ state: 'never-in-force', from: null, until: null }, { code: 'definition-never-in-force' }],
] as const;

for (const [standing, opening] of standings) {
  test(`the trace opens with ${opening?.code ?? 'nothing where the definition holds'}`, () => {
    const [version] = norms['shortage-us-fda'].versions;
    assert.ok(version !== undefined);
    const changed = { ...norms['shortage-us-fda'], versions: [{ ...version, ...standing }] };
    const book: LawBook = { norms: { ...norms, 'shortage-us-fda': changed }, hash: 'test' };
    const decision = prepareDefinition('us-fda', day('2026-06-15'), book)({});
    const [first] = decision.because;
    assert.equal(first?.code, opening?.code);
    if (opening !== undefined) {
      assert.deepEqual(first?.params, 'params' in opening ? opening.params : {});
      assert.equal(first?.norm?.id, 'shortage-us-fda');
    }
  });
}
