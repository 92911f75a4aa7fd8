import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SourceRecord } from '../../domain/source/record.ts';
import type { ReadingTaken } from '../../domain/source/source.ts';
import { openfdaConnector } from './connector.ts';

const fixtures = new URL('../../../fixtures/openfda/', import.meta.url);
const dayOne = 'openfda_shortages_2026-04-25.csv';
const dayTwo = 'openfda_shortages_2026-04-28.csv';
const page = 'shortages.json';

function textOf(name: string): string {
  return readFileSync(new URL(name, fixtures), 'utf8');
}

function take(name: string, text: string = textOf(name)): ReadingTaken {
  const reading = openfdaConnector.read({ name, bytes: new TextEncoder().encode(text) });
  assert.ok(reading.state === 'read');
  return reading;
}

function refusalOf(name: string, text: string) {
  const reading = openfdaConnector.read({ name, bytes: new TextEncoder().encode(text) });
  assert.ok(reading.state === 'refused');
  return reading.problems[0];
}

function listing(records: readonly SourceRecord[], keyStart: string) {
  const found = records.find((one) => one.key.startsWith(keyStart));
  assert.ok(found?.content.kind === 'listing', keyStart);
  return { key: found.key, row: found.row, ...found.content };
}

function said(records: readonly SourceRecord[]): ReadonlyMap<string, string> {
  return new Map(records.map((one) => [one.key, JSON.stringify(one.content)]));
}

const first = take(dayOne);
const answer = take(page);

void test('a daily file is complete and dated by its name', () => {
  assert.deepEqual(
    [first.rows, first.accepted, first.rejected, first.records.length],
    [9, 9, 0, 8],
  );
  assert.deepEqual(
    [first.complete, first.snapshotDate, first.layout],
    [true, '2026-04-25', 'openfda-daily'],
  );
});

void test('a package that is current and to be discontinued is two records', () => {
  const keys = first.records
    .filter((one) => one.key.startsWith('90409-491-34|'))
    .map((one) => one.key);
  const base = '90409-491-34|twofold injection|hospital supply, a twofold company';
  assert.deepEqual(keys, [base, `${base}~To Be Discontinued`]);
});

void test('the same row twice is one record, and said so', () => {
  const same = first.problems.filter((one) => one.code === 'identical-rows');
  assert.deepEqual(
    same.map((one) => one.params?.['count']),
    [1],
  );
});

void test('another order of rows and values is no change; a row that left is just gone', () => {
  const before = said(first.records);
  const after = said(take(dayTwo).records);
  for (const [key, content] of after) assert.equal(content, before.get(key), key);
  const gone = [...before.keys()].filter((key) => !after.has(key));
  assert.deepEqual(gone, ['90111-222-33|vanishol capsule|vanish llc']);
});

void test('a status that we do not know stays visible', () => {
  assert.deepEqual(first.unknownCodes, { status: { Paused: 1 } });
  const stopped = listing(first.records, '90333-444-55|').listing;
  assert.deepEqual([stopped.status, stopped.statusGiven], ['unknown', 'Paused']);
});

void test('a daily file gives no start, and the listing does not invent one', () => {
  const { product, listing: said } = listing(first.records, '94980-642-03|');
  assert.equal('start' in said, false);
  assert.equal(said.startMeans, 'published');
  assert.equal(said.updated, '2026-01-14');
  assert.equal(said.expectedEndCertainty, 'unknown');
  assert.equal(product.name, 'Imagivir Tablet (ALLIVIR, BRANDIVIR)');
  assert.deepEqual(product.substances, ['Imagivir']);
  assert.deepEqual(
    product.codes.map((code) => code.value),
    ['94980-642-03', '94980-642'],
  );
  assert.equal('substances' in listing(first.records, '90222-333-44|').product, false);
});

void test('the API says how much of a package is left', () => {
  const available = listing(answer.records, '9487-9901-30|').listing;
  assert.deepEqual([available.status, available.extent], ['limited', 'partial']);
  const none = listing(answer.records, '94980-642-03|').listing;
  assert.deepEqual([none.status, none.extent], ['unavailable', 'total']);
  const some = listing(answer.records, '90409-491-34|').listing;
  assert.deepEqual([some.status, some.extent], ['limited', 'partial']);
  const leaving = listing(
    answer.records,
    '90409-491-34|twofold injection|hospital supply~',
  ).listing;
  assert.deepEqual([leaving.status, leaving.permanent], ['to-be-discontinued', true]);
});

void test('days are read in each of the spellings of the API', () => {
  const { product, listing: fictazol } = listing(answer.records, '9487-9901-30|');
  assert.deepEqual(
    [fictazol.start, fictazol.published, fictazol.updated, fictazol.extra?.['change_date']],
    ['2025-11-04', '2025-11-04', '2026-04-20', '2026-03-01'],
  );
  assert.equal(product.strength, '5 mg/ml');
  const imagivir = listing(answer.records, '94980-642-03|');
  assert.equal('start' in imagivir.listing, false);
  assert.equal(imagivir.product.strength, '1000 mg');
  assert.ok(
    answer.problems.some(
      (one) => one.code === 'impossible-date' && one.row === 2 && one.value === '11/31/2025',
    ),
  );
});

void test('an answer with fewer rows than the query found is not complete', () => {
  assert.equal(answer.complete, true);
  assert.equal(answer.snapshotDate, '2026-03-13');
  assert.equal(take(page, textOf(page).replace('"total": 5', '"total": 6')).complete, false);
  assert.equal(take(page, textOf(page).replace('"total": 5', '"found": 5')).complete, false);
});

void test('a row without a medicine is rejected, the others stay', () => {
  assert.deepEqual([answer.rows, answer.accepted, answer.rejected], [5, 4, 1]);
  const rejected = answer.problems.find((one) => one.effect === 'row-rejected');
  assert.deepEqual([rejected?.code, rejected?.row], ['name-missing', 5]);
});

void test('contacts of companies are not stored', () => {
  const stored = new TextDecoder().decode(answer.redacted);
  assert.equal(stored.includes('555-010'), false);
  assert.equal(stored.includes('Check wholesalers'), true);
  assert.deepEqual(answer.cuts, [
    { column: 'contact_info', cells: 1 },
    { column: 'related_info', cells: 1 },
  ]);
  assert.equal(
    listing(answer.records, '9487-9901-30|').listing.extra?.['related_info']?.includes('555'),
    false,
  );
});

void test('what is no shortage list is refused whole', () => {
  const renamed = refusalOf(dayOne, textOf(dayOne).replace('package_ndc', 'ndc_package'));
  assert.deepEqual([renamed?.code, renamed?.column], ['column-missing', 'package_ndc']);
  assert.equal(refusalOf(dayOne, textOf(dayOne).slice(0, -60))?.code, 'truncated-file');
  assert.equal(refusalOf(page, textOf(page).slice(0, -40))?.code, 'truncated-file');
  assert.equal(
    refusalOf(page, textOf(page).replace('"results": [', '"results": [,'))?.code,
    'damaged-json',
  );
  assert.equal(refusalOf(page, '{"error": {"code": "NOT_FOUND"}}')?.code, 'layout-unknown');
  assert.equal(refusalOf(page, '[{"id": 1, "status": "resolved"}]')?.code, 'layout-unknown');
});

void test('the order of rows is no change', () => {
  const [header = '', ...rows] = textOf(dayOne).trimEnd().split('\r\n');
  const expected = said(first.records);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      const text = `${[header, ...shuffled].join('\r\n')}\r\n`;
      assert.deepEqual(said(take(dayOne, text).records), expected);
    }),
    { numRuns: 30 },
  );
});
