import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Value } from 'typebox/value';
import { day } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import type { Norm } from '../../law/norm.ts';
import { makeLawBook } from './law-making.ts';
import { NormCaseSchema, normOutcomes, normRule } from './norm-rule.ts';

const law = makeLawBook(norms, 'test');
const decide = (norm: string, on: string, book = law) =>
  normRule.decide({ on: day(on), facts: { norm } }, book);

/** Norm, day, outcome, steps and what the first step says beside norm and day. */
const decided = [
  [
    'stock-obligation-wholesaler',
    '2023-06-30',
    'in-force',
    'norm-holds-until norm-known-in-part',
    { version: '2023-01-01', from: '2023-01-01', through: '2023-06-30' },
  ],
  [
    'stock-obligation-wholesaler',
    '2024-01-01',
    'in-force',
    'norm-holds norm-known-in-part',
    { version: '2024-01-01', from: '2024-01-01' },
  ],
  [
    'stock-obligation-wholesaler',
    '2022-12-31',
    'not-yet',
    'norm-starts-later norm-known-in-part',
    { version: '2023-01-01', from: '2023-01-01' },
  ],
  [
    'stock-transition-year',
    '2024-01-01',
    'ended',
    'norm-ended norm-known-in-part',
    { version: '2023-01-01', through: '2023-12-31' },
  ],
  ['stock-plan-2019', '2020-01-01', 'never-in-force', 'norm-never-came', { version: 'plan-2019' }],
  ['publication-website-delay', '2026-01-01', 'draft', 'norm-is-draft', { version: 'draft-eu' }],
  [
    'stock-subsidy-weeks',
    '2026-03-31',
    'not-known',
    'norm-not-known-then',
    { version: 'seen-2026-04-01', seenOn: '2026-04-01' },
  ],
  [
    'stock-subsidy-weeks',
    '2026-04-01',
    'in-force',
    'norm-holds-since-seen',
    { version: 'seen-2026-04-01', seenOn: '2026-04-01' },
  ],
  [
    'stock-base-window',
    '2026-04-01',
    'in-force',
    'norm-holds-every-day norm-our-choice',
    { version: 'choice' },
  ],
  [
    'device-prior-notice',
    '2025-01-10',
    'in-force',
    'norm-holds norm-unverified',
    { version: '2025-01-10', from: '2025-01-10' },
  ],
] as const;

for (const [norm, on, outcome, steps, params] of decided) {
  test(`${norm} on ${on}: ${outcome}`, () => {
    const decision = decide(norm, on);
    assert.equal(decision.outcome, outcome);
    assert.equal(decision.because.map(({ code }) => code).join(' '), steps);
    assert.deepEqual(decision.because[0]?.params, { norm, on, ...params });
    assert.equal(decision.norm?.id, norm);
    assert.equal(decision.norm?.version, params.version);
    assert.equal('value' in decision.values, outcome === 'in-force');
    assert.equal(decision.values.version.id, params.version);
  });
}

test('all six answers are outcomes of the rule', () => {
  const seen = new Set(decided.map(([, , outcome]) => outcome));
  assert.deepEqual([...seen].toSorted(), [...normOutcomes].toSorted());
});

test('the answer carries value, unit, source and quote', () => {
  const { values, norm } = decide('stock-subsidy-weeks', '2026-04-01');
  assert.deepEqual(values.value, { red: 4, orange: 3 });
  assert.equal(values.unit, 'weeks');
  assert.equal(values.version.source.quote?.text, 'in de loop van 2026');
  assert.equal(norm?.source, 'Kamerbrief 1 april 2026');
  assert.equal(
    decide('stock-general-duty', '2023-01-01').norm?.source,
    'Geneesmiddelenwet, art. 36 lid 2 en art. 49 lid 9, BWBR0021505',
  );
});

test('in a gap the version that comes next is named', () => {
  const weeks: Norm<number> = {
    ...norms['stock-obligation-wholesaler'],
    versions: norms['stock-obligation-wholesaler'].versions.filter(({ id }) => id !== '2023-07-01'),
  };
  const book: LawBook = { norms: { ...norms, 'stock-obligation-wholesaler': weeks }, hash: 'gap' };
  const decision = decide('stock-obligation-wholesaler', '2023-08-01', book);
  assert.equal(decision.outcome, 'ended');
  assert.equal(decision.because[0]?.code, 'norm-ended-between');
  assert.equal(decision.because[0]?.params['next'], '2024-01-01');
  assert.equal(decision.values.next?.id, '2024-01-01');
});

test('a norm that does not exist is refused, with names that come near', () => {
  const problems = (norm: string) =>
    normRule.problems?.({ on: day('2026-01-01'), facts: { norm } }, law) ?? [];
  assert.deepEqual(problems('stock-method'), []);
  const [problem] = problems('stok-method');
  assert.equal(problem?.code, 'norm-unknown');
  assert.equal(problem?.effect, 'row-rejected');
  assert.equal(problem?.column, 'facts.norm');
  assert.equal(problem?.value, 'stok-method');
  assert.deepEqual(problem?.params?.['near'], ['stock-method']);
  assert.equal(problems('constructor').length, 1);
  assert.throws(() => decide('stok-method', '2026-01-01'), RangeError);
});

test('a version is described in full, and nothing is made up for what it lacks', () => {
  const subsidy = norms['stock-subsidy-weeks'].versions[0];
  assert.deepEqual(decide('stock-subsidy-weeks', '2026-04-01').values.version, subsidy);
  const [lists] = norms['stock-subsidy-lists'].versions;
  const described = decide('stock-subsidy-lists', '2026-04-01').values.version;
  assert.deepEqual(described, lists);
  assert.equal('note' in described, false);
  assert.equal('seenOn' in decide('stock-method', '2026-04-01').values.version, false);
});

test('the schema asks for a norm and a day, and nothing else', () => {
  const facts = { norm: 'x' };
  assert.ok(Value.Check(NormCaseSchema, { id: 'a', on: '2026-01-01', facts }));
  for (const misfit of [
    { facts },
    { on: '2026-02-30', facts },
    { on: '2026-01-01', facts: {} },
    { on: '2026-01-01', facts: { norm: '' } },
    { on: '2026-01-01', facts: { norm: 'x', more: 1 } },
    { on: '2026-01-01', facts, more: 1 },
  ]) {
    assert.equal(Value.Check(NormCaseSchema, misfit), false, JSON.stringify(misfit));
  }
});
