import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeNorms } from './code.ts';
import { deviceNorms } from './device.ts';
import { disclosureNorms } from './disclosure.ts';
import type { Norm } from './norm.ts';
import { publicationNorms } from './publication.ts';
import { stockNorms } from './stock.ts';

/** Every value of these norms typed a second time, by hand from the sources. */
const expected: Readonly<Record<string, unknown>> = {
  'stock-general-duty seen-2023-01-01': { mah: 'Gnw 49(9)', wholesaler: 'Gnw 36(2)' },
  'stock-obligation-mah 2023-01-01': 6,
  'stock-obligation-mah 2024-01-01': 6,
  'stock-obligation-wholesaler 2023-01-01': 2,
  'stock-obligation-wholesaler 2023-07-01': 4,
  'stock-obligation-wholesaler 2024-01-01': 2,
  'stock-method 2023-01-01': 'trailing-52-weeks',
  'stock-method 2024-01-01': 'trailing-52-weeks',
  'stock-unit 2023-01-01': { mah: 'authorisation', wholesaler: 'strength-and-form' },
  'stock-scope 2023-01-01': ['prescription-only'],
  'stock-out-of-scope 2023-01-01': [
    'parallel-trade-licence-holder',
    'pharmacy-supplying-colleagues',
  ],
  'stock-without-number 2023-01-01': ['patient-specific', 'short-shelf-life'],
  'stock-short-shelf-life 2023-01-01': 12,
  'stock-alternative-calculation 2023-01-01': [
    'seasonal',
    'strongly-fluctuating',
    'newly-introduced',
  ],
  'stock-price-ceiling 2024-01-01': {
    eurocents: 1500,
    exempts: 'above',
    mah: 'needs-judgement',
    wholesaler: 'exempt',
  },
  'stock-medicinal-gases 2024-01-01': 'needs-judgement',
  'stock-wholesaler-reach 2024-01-01': 'needs-judgement',
  'stock-comply-or-explain 2023-01-01': 'accepted-explanation-is-no-violation',
  'stock-transition-year 2023-01-01': 'inspection-without-enforcement',
  'stock-plan-2019 plan-2019': { mah: 3, wholesaler: 2 },
  'stock-plan-2020 plan-2020': { mah: 4, wholesaler: 1 },
  'stock-plan-monitor plan-2020': ['inspection', 'monitor'],
  'stock-build-up-plan-due 2020-07-07': '2020-11-01',
  'stock-build-up-evaluation-months choice': ['2021-01', '2021-06', '2022-01', '2022-06'],
  'stock-build-up-measuring-day choice': 'last-day-of-month',
  'stock-base-window choice': 364,
  'stock-wholesaler-group choice': ['substance', 'strength', 'form', 'route'],
  'stock-deliveries-to-wholesalers choice': 'counted',
  'stock-base-alignment choice': 'last-reported-week',
  'stock-missing-week choice': 'not-reported',
  'stock-pack-joined choice': 'whole-window',
  'stock-arithmetic choice': 'dosage-units-exactly',
  'stock-counted-stock choice': {
    quarantine: 'not-counted',
    inTransit: 'not-counted',
    hub: 'needs-judgement',
  },
  'stock-reporting choice': {
    inTimeWithinDays: 1,
    countedDays: 'every-day',
    shownDays: 28,
    remindFromHour: 9,
    remindOn: 'working-days',
  },
  'stock-one-role choice': 'one-role',
  'stock-reach-beyond-doubt choice': 'full-line',
  'stock-claim-confirmation choice': 'by-person',
  'stock-base-distorted choice': 'shown-beside',
  'stock-explanation-floor choice': 'short',
  'stock-service-level-view choice': 98,
  'stock-price-basis choice': 'list-price-without-vat',
  'stock-subsidy-weeks seen-2026-04-01': { red: 4, orange: 3 },
  'stock-subsidy-lists seen-2026-04-01': ['adult', 'child'],
  'stock-subsidy-price-ceiling seen-2026-04-01': { eurocents: 1500, covers: 'below' },
  'stock-subsidy-stacking choice': 'on-top-of-obligation',
  'stock-subsidy-both-lists choice': 'higher',
  'stock-subsidy-base choice': 'own-deliveries-trailing-52-weeks-per-strength-and-form',
  'publication-regime confidential': { regime: 'confidential', fields: [] },
  'publication-regime voluntary': {
    regime: 'voluntary',
    fields: ['name', 'substance', 'form', 'strength', 'reason', 'start', 'end', 'alternatives'],
  },
  'publication-regime eu-national-website': {
    regime: 'eu-national-website',
    fields: ['name', 'substance', 'form', 'strength', 'reason', 'start', 'end', 'alternatives'],
  },
  'publication-website-delay draft-eu': 6,
  'publication-public-facts confidential': [
    'critical-shortage',
    'measure',
    'exemption',
    'published-by-holder-with-consent',
    'aggregate-of-field-signals',
  ],
  'publication-never-by-consent choice': ['stock', 'share', 'site', 'contact'],
  'publication-evidence-age choice': 7,
  'disclosure-stock-design choice': {
    group: ['substance', 'strength', 'form', 'route', 'release'],
    bandLimitsWeeks: [1, 2, 4, 8],
    delayWeeks: 1,
    linksApart: ['wholesale', 'hospital'],
  },
  'disclosure-stock-groups choice': {
    wholesale: { ownershipGroups: 3, largestSharePercent: 75, largestSupplierPercent: 60 },
    hospital: { ownershipGroups: 5, largestSharePercent: 30 },
    measuredOn: 'quarter-before',
  },
  'disclosure-notification-counts choice': 3,
  'disclosure-aggregate choice': { contributors: 3, largestSharePercent: 75, pPercent: 25 },
  'disclosure-third-parties choice': 'every-role-outside-the-desk',
  'disclosure-judgement choice': 'strictest-of-its-facts',
  'code-zi-check-digit as-read': { weights: [8, 7, 6, 5, 4, 3, 2, 1], modulus: 11 },
  'code-zi-free-ranges as-read': [
    { first: '12900000', last: '12999999' },
    { first: '90000000', last: '99999999' },
  ],
  'code-zi-free-range-check choice': 'not-needed',
  'code-zi-zeros choice': 'refused',
  'code-rvg-comparison choice': 'digits-without-leading-zeros',
  'code-gtin-check-digit as-read': { weights: [1, 3], modulus: 10, lengths: [8, 12, 13, 14] },
  'code-gs1-identifiers as-read': [
    { identifier: '01', means: 'gtin', length: 14, extent: 'exactly' },
    { identifier: '17', means: 'expiry', length: 6, extent: 'exactly' },
    { identifier: '10', means: 'batch', length: 20, extent: 'up-to' },
    { identifier: '21', means: 'serial', length: 20, extent: 'up-to' },
  ],
  'code-gs1-century choice': { previousCenturyFrom: 51, nextCenturyFrom: 50 },
  'code-gs1-day-zero choice': 'month-precision',
  'device-report-days as-read': 14,
  'device-report-horizon as-read': 6,
  'device-prior-notice 2025-01-10': 6,
};

const given: Readonly<Record<string, Norm>> = {
  ...stockNorms,
  ...publicationNorms,
  ...disclosureNorms,
  ...codeNorms,
  ...deviceNorms,
};

test('the law holds exactly what the sources say', () => {
  const held = Object.entries(given).flatMap(([id, { versions }]) =>
    versions.map((version) => [`${id} ${version.id}`, version.value]),
  );
  assert.deepEqual(Object.fromEntries(held), expected);
});

test('what the letters and texts leave uncertain is marked so', () => {
  const marks = (id: string) => given[id]?.versions.map(({ confidence }) => confidence);
  assert.deepEqual(marks('stock-obligation-wholesaler'), ['partial', 'partial', 'partial']);
  assert.deepEqual(marks('stock-method'), ['partial', 'partial']);
  assert.deepEqual(marks('stock-plan-2019'), ['source']);
  assert.deepEqual(marks('stock-plan-2020'), ['source']);
  assert.deepEqual(marks('stock-build-up-evaluation-months'), ['choice']);
  assert.deepEqual(marks('publication-regime'), ['source', 'choice', 'source']);
  assert.deepEqual(marks('device-prior-notice'), ['unverified']);
  assert.deepEqual(marks('code-zi-check-digit'), ['unverified']);
});

test('every version of the stock obligation leads back to its text', () => {
  const source = (id: string) =>
    given[id]?.versions.map((version) => Object.values(version.source).join(', '));
  assert.deepEqual(source('stock-general-duty'), [
    'Geneesmiddelenwet, art. 36 lid 2 en art. 49 lid 9, BWBR0021505',
  ]);
  assert.deepEqual(source('stock-method'), [
    'Beleidsregel voorraadverplichting, Staatscourant 2022, 17887',
    'Beleidsregel voorraadverplichting, Staatscourant 2023, 32152; Kamerbrief 19 december 2023',
  ]);
  assert.deepEqual(source('stock-plan-2019'), [
    'Kamerbrief 3 november 2019, zoals weergegeven in de Kamerbrief van 7 juli 2020',
  ]);
  assert.deepEqual(source('stock-plan-2020'), ['Kamerbrief 7 juli 2020']);
  assert.deepEqual(source('stock-subsidy-lists'), ['Kamerbrief 1 april 2026']);
});

test('quotes stand as the letters print them', () => {
  const quote = (id: string) => given[id]?.versions[0]?.source.quote;
  assert.deepEqual(quote('stock-build-up-evaluation-months'), {
    text: 'juni 2022',
    language: 'nl',
  });
  assert.deepEqual(quote('stock-subsidy-weeks'), { text: 'in de loop van 2026', language: 'nl' });
});

test('a version that is called by a day holds from that day, or was seen on it', () => {
  const misnamed = Object.entries(given).flatMap(([id, { versions }]) =>
    versions
      .filter((version) => /\d{4}-\d{2}-\d{2}$/.test(version.id))
      .filter(({ id: called, from, seenOn }) =>
        called.startsWith('seen-') ? `seen-${seenOn}` !== called : from !== called,
      )
      .map((version) => `${id} ${version.id}`),
  );
  assert.deepEqual(misnamed, []);
});

test('the plans that never came into force carry the day they were meant for, and those of the build-up theirs', () => {
  const days = (id: string) => given[id]?.versions.map(({ from, until }) => [from, until]);
  assert.deepEqual(days('stock-plan-2020'), [['2022-07-01', null]]);
  assert.deepEqual(days('stock-plan-monitor'), [['2022-07-01', null]]);
  assert.deepEqual(days('stock-build-up-plan-due'), [['2020-07-07', '2022-07-01']]);
  assert.deepEqual(days('stock-build-up-evaluation-months'), [['2020-07-07', '2022-07-01']]);
  assert.deepEqual(days('stock-build-up-measuring-day'), [['2020-07-07', '2022-07-01']]);
});
