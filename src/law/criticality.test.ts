import assert from 'node:assert/strict';
import { test } from 'node:test';
import { criticalityNorms, diseaseSeverities } from './criticality.ts';
import { normSubjects } from './law-book.ts';
import type { Norm } from './norm.ts';

const given: Readonly<Record<string, Norm>> = criticalityNorms;

test('what a critical shortage is, typed a second time by hand', () => {
  const held = Object.entries(given).flatMap(([id, { versions }]) =>
    versions.map(({ state, from, until, seenOn, value, confidence }) => [
      id,
      state,
      from,
      until,
      seenOn ?? null,
      value,
      confidence,
    ]),
  );
  assert.deepEqual(held, [
    [
      'criticality-definition',
      'enacted',
      null,
      null,
      '2026-04-01',
      { severities: ['life-threatening', 'very-serious'], largeImpactCounts: true },
      'unverified',
    ],
    ['criticality-enough-alternatives', 'enacted', null, null, null, 'needs-judgement', 'choice'],
    ['criticality-large-impact', 'enacted', null, null, null, 'needs-judgement', 'choice'],
  ]);
});

test('the severities stand from worst to mildest', () => {
  assert.deepEqual(diseaseSeverities, ['life-threatening', 'very-serious', 'serious', 'minor']);
});

test('it stands among the measures on the page of rules', () => {
  const measures = normSubjects.find(({ subject }) => subject === 'measure');
  assert.ok(measures?.ids.includes('criticality-definition'));
});
