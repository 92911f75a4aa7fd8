import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SourceRecord } from '../../domain/source/record.ts';
import type { ReadingTaken } from '../../domain/source/source.ts';
import { cbgConnector } from './connector.ts';
import { legalStatusOf } from './legal-status.ts';

const fixture = readFileSync(
  new URL('../../../fixtures/cbg/metadata.csv', import.meta.url),
  'utf8',
);

function read(text: string, name = 'metadata.csv') {
  return cbgConnector.read({ name, bytes: new TextEncoder().encode(text) });
}

function take(text: string): ReadingTaken {
  const reading = read(text);
  assert.ok(reading.state === 'read');
  return reading;
}

function refusalOf(text: string) {
  const reading = read(text);
  assert.ok(reading.state === 'refused');
  return reading.problems[0];
}

function registration(records: readonly SourceRecord[], name: string) {
  const found = records.find(
    (one) => one.content.kind === 'registration' && one.content.product.name === name,
  );
  assert.ok(found?.content.kind === 'registration', name);
  return { key: found.key, row: found.row, ...found.content };
}

const register = take(fixture);

void test('every row is accepted or rejected with its reason and line', () => {
  assert.deepEqual([register.rows, register.accepted, register.rejected], [9, 7, 2]);
  assert.equal(register.encoding, 'utf-8-bom');
  const rejected = register.problems.filter((one) => one.effect === 'row-rejected');
  assert.deepEqual(
    new Map(rejected.map((one) => [one.row, one.code])),
    new Map([
      [8, 'name-missing'],
      [10, 'too-many-fields'],
    ]),
  );
});

void test('the newest change inside dates a file without a date', () => {
  assert.equal(register.snapshotDate, '2025-01-02');
  const named = read(fixture, 'cbg_metadata_2025-03-04.csv');
  assert.ok(named.state === 'read');
  assert.equal(named.snapshotDate, '2025-03-04');
});

void test('a parallel import, a linked registration and a homeopathic one keep their numbers', () => {
  const parallel = registration(
    register.records,
    'Verzonnol, poeder voor oplossing voor injectie 500 mg',
  );
  assert.equal(parallel.key, 'rvg:914624');
  assert.equal(parallel.row, 2);
  assert.deepEqual(parallel.product.codes[0], {
    scheme: 'rvg',
    value: '914624',
    given: '914624//03984',
    reference: { kind: 'parallel-of', value: '3984' },
  });
  assert.equal(parallel.registration.authorisedSince, '2013-12-11');
  const linked = registration(register.records, 'Zonnavir hoestdrank 4 mg/5 ml, drank');
  assert.deepEqual(linked.product.codes[0]?.reference, { kind: 'linked', value: '32438' });
  const homeopathic = registration(register.records, 'Kruidendroom');
  assert.deepEqual(
    [homeopathic.key, homeopathic.registration.registerType],
    ['ma:RVH 82751', 'RVH'],
  );
  assert.equal(homeopathic.registration.authorisedSince, '2006-07-07');
});

void test('substances are told apart once each, and none is none', () => {
  const linked = registration(register.records, 'Zonnavir hoestdrank 4 mg/5 ml, drank');
  assert.deepEqual(linked.product.substances, ['ZONHEXINEHYDROCHLORIDE', 'MAANHEXINE']);
  assert.equal('substances' in registration(register.records, 'Kruidendroom').product, false);
});

void test('quotes are letters, a cell may hold two ATC codes, a name its strength', () => {
  const { product, registration: entry } = registration(
    register.records,
    '"Tweeling" 600/300 mg, tabletten',
  );
  assert.deepEqual(product.atc, ['J05AR02', 'J05AR03']);
  assert.equal(product.strength, '600 mg/300 mg');
  assert.equal('authorisedSince' in entry, false);
  assert.ok(
    register.problems.some(
      (one) => one.code === 'impossible-date' && one.row === 4 && one.value === '1975/02/30',
    ),
  );
});

void test('the strength column goes before the name', () => {
  const { product, registration: entry } = registration(register.records, 'Vreemdstatus 20 mg');
  assert.equal(product.strength, '25 mg');
  assert.equal('atc' in product, false);
  assert.equal(entry.legalStatus, 'unknown');
  assert.deepEqual(register.unknownCodes, { AFLEVERSTATUS: { 'Alleen op dinsdag': 1 } });
  assert.ok(
    register.problems.some(
      (one) => one.code === 'atc-unreadable' && one.value === 'niet toegekend',
    ),
  );
});

void test('products of one number stay apart', () => {
  const keys = register.records
    .filter((one) => one.key.startsWith('rvg:900100'))
    .map((one) => one.key);
  assert.deepEqual(keys, ['rvg:900100', 'rvg:900100~meervoud, tabletten 2 mg']);
});

void test('the supply status is that of the lightest pack', () => {
  assert.equal(legalStatusOf('Uitsluitend recept'), 'prescription-only');
  assert.equal(legalStatusOf('Uitsluitend apotheek'), 'pharmacy-only');
  assert.equal(legalStatusOf('Uitsluitend apotheek of drogist'), 'pharmacy-or-drugstore');
  assert.equal(legalStatusOf('Algemene verkoop [voorwaarden]'), 'general-sale');
  const linked = registration(
    register.records,
    'Zonnavir hoestdrank 4 mg/5 ml, drank',
  ).registration;
  assert.equal(linked.legalStatus, 'pharmacy-or-drugstore');
  assert.equal(
    linked.legalStatusGiven,
    'Uitsluitend apotheek; Uitsluitend apotheek of drogist - UA meer dan 24 eenheden - UAD maximaal 24 eenheden',
  );
});

void test('what is no register is refused whole', () => {
  const renamed = refusalOf(fixture.replace('PRODUCTNAAM', 'PRODUCT_NAAM'));
  assert.deepEqual(
    [renamed?.code, renamed?.column, renamed?.params?.['near']],
    ['column-missing', 'PRODUCTNAAM', ['PRODUCT_NAAM']],
  );
  assert.equal(refusalOf(fixture.slice(0, -60))?.code, 'truncated-file');
  assert.equal(refusalOf('<html><body>404</body></html>')?.code, 'html-instead-of-data');
  assert.equal(refusalOf('a\0b')?.code, 'nul-bytes');
});

void test('the order of rows is no change', () => {
  const [header = '', ...rows] = fixture.trimEnd().split('\n');
  const said = (records: readonly SourceRecord[]) =>
    new Map(records.map((one) => [one.key, JSON.stringify(one.content)]));
  const expected = said(register.records);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      assert.deepEqual(said(take(`${[header, ...shuffled].join('\n')}\n`).records), expected);
    }),
    { numRuns: 30 },
  );
});
