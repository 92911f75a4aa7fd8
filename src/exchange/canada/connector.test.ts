import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { SourceRecord } from '../../domain/source/record.ts';
import type { ReadingTaken } from '../../domain/source/source.ts';
import { canadaConnector } from './connector.ts';

const fixtures = new URL('../../../fixtures/canada/', import.meta.url);
const register = 'ca_reports_flat.csv';
const answer = 'canada-answer.json';
const products = 'ca_dpd_products_flat.csv';

function textOf(name: string): string {
  return readFileSync(new URL(name, fixtures), 'utf8');
}

function take(name: string, text: string = textOf(name)): ReadingTaken {
  const reading = canadaConnector.read({ name, bytes: new TextEncoder().encode(text) });
  assert.ok(reading.state === 'read');
  return reading;
}

function refusalOf(name: string, text: string) {
  const reading = canadaConnector.read({ name, bytes: new TextEncoder().encode(text) });
  assert.ok(reading.state === 'refused');
  return reading.problems[0];
}

function report(id: number, records: readonly SourceRecord[] = reports.records) {
  const found = records.find((one) => one.key === `report:${id}`);
  assert.ok(found?.content.kind === 'listing', String(id));
  return { row: found.row, ...found.content };
}

function product(din: string) {
  const found = catalogue.records.find((one) => one.key === `din:${din}`);
  assert.ok(found?.content.kind === 'registration', din);
  return found.content;
}

function said(records: readonly SourceRecord[]): ReadonlyMap<string, string> {
  return new Map(records.map((one) => [one.key, JSON.stringify(one.content)]));
}

const reports = take(register);
const catalogue = take(products);

void test('the register is complete and dated by its newest update', () => {
  assert.deepEqual([reports.rows, reports.accepted, reports.rejected], [12, 11, 1]);
  assert.deepEqual(
    [reports.complete, reports.scope, reports.snapshotDate],
    [true, 'reports', '2023-06-20'],
  );
  const rejected = reports.problems.find((one) => one.effect === 'row-rejected');
  assert.deepEqual(
    [rejected?.code, rejected?.column, rejected?.row],
    ['required-value-missing', 'id', 14],
  );
});

void test('a claim leads back to its line, also behind a quoted line break', () => {
  assert.equal(report(101).row, 2);
  assert.equal(report(102).row, 3);
  assert.equal(report(103).row, 5);
});

void test('a start is actual, else expected', () => {
  assert.deepEqual(
    [report(101).listing.start, report(101).listing.startMeans],
    ['2023-05-29', 'actual'],
  );
  assert.deepEqual(
    [report(102).listing.start, report(102).listing.startMeans],
    ['2023-06-10', 'expected'],
  );
  assert.deepEqual(
    [report(107).listing.start, report(107).listing.startMeans],
    ['2023-06-08', 'actual'],
  );
  assert.deepEqual(
    [report(108).listing.start, report(108).listing.startMeans],
    ['2023-09-08', 'expected'],
  );
});

void test('statuses keep their word beside ours', () => {
  const statuses = [101, 102, 103, 104, 107, 108, 109, 111].map((id) => {
    const { status, statusGiven, permanent } = report(id).listing;
    return [status, statusGiven, permanent];
  });
  assert.deepEqual(statuses, [
    ['resolved', 'resolved', undefined],
    ['unavailable', 'active_confirmed', undefined],
    ['anticipated', 'anticipated_shortage', undefined],
    ['avoided', 'avoided_shortage', undefined],
    ['discontinued', 'discontinued', true],
    ['to-be-discontinued', 'to_be_discontinued', true],
    ['avoided', 'reversed', undefined],
    ['unknown', 'under_review', undefined],
  ]);
  assert.deepEqual(reports.unknownCodes, { status: { under_review: 1 } });
});

void test('years before 1900 stand for "not known", each row named', () => {
  const sentinels = reports.problems
    .filter((one) => one.code === 'sentinel-date')
    .map((one) => [one.row, one.column, one.value]);
  assert.deepEqual(sentinels, [
    [5, 'anticipated_start_date', '0001-01-01'],
    [8, 'estimated_end_date', '0017-04-24'],
    [11, 'discontinuation_date', '0008-08-31'],
  ]);
  assert.equal('start' in report(103).listing, false);
  assert.equal(report(103).listing.startMeans, 'unknown');
  assert.equal(report(106).listing.expectedEndCertainty, 'unknown');
});

void test('odd days are kept as given, with a note', () => {
  const notes = reports.problems
    .filter((one) => one.code === 'end-before-start' || one.code === 'start-long-before-report')
    .map((one) => [one.code, one.row, one.value]);
  assert.deepEqual(notes, [
    ['end-before-start', 7, '2023-06-01'],
    ['start-long-before-report', 8, '2002-01-01'],
  ]);
  assert.equal(report(105).listing.start, '2023-06-10');
  assert.equal(report(105).listing.actualEnd, '2023-06-01');
  assert.equal(report(104).listing.actualEnd, '2023-07-01');
});

void test('a day that does not exist is dropped with its value', () => {
  const dropped = reports.problems.find((one) => one.code === 'impossible-date');
  assert.deepEqual(
    [dropped?.effect, dropped?.row, dropped?.value],
    ['value-dropped', 13, '2023-02-30'],
  );
  assert.equal('start' in report(111).listing, false);
});

void test('cells of several values are read as several', () => {
  const { product: combination } = report(102);
  assert.deepEqual(combination.substances, ['FIRSTAVIR', 'SECONDAVIR']);
  assert.equal(combination.strength, '12.5 mg/80 mg');
  assert.equal(combination.route, 'ORAL');
  assert.deepEqual(combination.atc, ['C09DA01']);
  assert.deepEqual(report(101).product.atc, ['C01AA']);
  assert.deepEqual(report(102).listing.extra, {
    type: 'shortage',
    drug_current_status: 'MARKETED',
    tier_3: 'true',
    late_submission: 'false',
    decision_reversal: 'false',
  });
});

void test('a report without a number goes by its name', () => {
  const { product: nameless } = report(110);
  assert.deepEqual(nameless.codes, [{ scheme: 'name', value: 'numberless', given: 'Numberless' }]);
  assert.equal('atc' in nameless, false);
  assert.equal(nameless.strength, '3CH');
  assert.ok(reports.problems.some((one) => one.code === 'atc-unreadable' && one.value === 'UNASS'));
});

void test('every row with an unreadable cell is named, also when the cell repeats', () => {
  const [header = '', ...rows] = textOf(register).trimEnd().split('\r\n');
  const again = rows.find((row) => row.startsWith('110,'))?.replace('110,', '210,') ?? '';
  const { problems } = take(register, `${[header, ...rows, again].join('\r\n')}\r\n`);
  const unreadable = problems.filter((one) => one.code === 'atc-unreadable');
  assert.deepEqual(
    unreadable.map((one) => one.row),
    [12, 15],
  );
});

void test('the API says the same of the same report', () => {
  const page = take(answer);
  assert.deepEqual(
    [page.complete, page.scope, page.snapshotDate, page.rows],
    [false, 'reports', '2023-06-20', 2],
  );
  const extract = said(reports.records);
  for (const [key, content] of said(page.records)) assert.equal(content, extract.get(key), key);
  const search = take(answer, `{"total": 2, "page": 1, "data": ${textOf(answer)}}`);
  assert.deepEqual(said(search.records), said(page.records));
});

void test('addresses and contacts of companies are not stored', () => {
  const page = take(answer);
  const stored = new TextDecoder().decode(page.redacted);
  for (const personal of ['Invented Drive', 'X0X 0X0', '555-010', 'supply@example.org']) {
    assert.equal(stored.includes(personal), false, personal);
  }
  assert.equal(stored.includes('MAPLE PHARMA INC'), true);
  assert.deepEqual(
    page.cuts.map((one) => one.column),
    [
      'company.street_name',
      'company.city',
      'company.postal_code',
      'company.contact_information',
      'en_comments',
    ],
  );
});

void test('the product database says what is marketed', () => {
  assert.deepEqual(
    [catalogue.scope, catalogue.complete, catalogue.snapshotDate],
    ['products', true, '2021-02-03'],
  );
  assert.deepEqual([catalogue.rows, catalogue.accepted, catalogue.rejected], [7, 6, 1]);
  const cancelled = product('90000019').registration;
  assert.deepEqual(
    [cancelled.status, cancelled.marketed, cancelled.withdrawnOn],
    ['withdrawn', false, '2008-06-10'],
  );
  const marketed = product('90000183');
  assert.deepEqual(
    [marketed.registration.status, marketed.registration.marketed],
    ['authorised', true],
  );
  assert.equal('withdrawnOn' in marketed.registration, false);
  assert.deepEqual(marketed.product.substances, ['FICTAMYCIN']);
  assert.equal(marketed.product.strength, '1 g');
  assert.equal(marketed.product.route, 'Intramuscular; Intravenous');
  assert.equal(product('90000200').registration.marketed, false);
  // By the name of the ingredient, as in every report.
  assert.deepEqual(product('90000200').product.substances, ['VITAMIN W3', 'WOOFAZOLE']);
  assert.equal(product('90000200').product.strength, '2800 E/70 mg');
  assert.equal(product('90000201').product.strength, '3CH');
  assert.equal('expiration_date' in (product('90000202').registration.extra ?? {}), false);
  assert.equal(product('90000203').registration.status, 'unknown');
  assert.deepEqual(catalogue.unknownCodes, { status: { 'On Holiday': 1 } });
});

void test('what is no register is refused whole', () => {
  const renamed = refusalOf(register, textOf(register).replace('updated_date', 'last_updated'));
  assert.deepEqual([renamed?.code, renamed?.column], ['column-missing', 'updated_date']);
  const renamedProducts = refusalOf(
    products,
    textOf(products).replace('status_date', 'date_of_status'),
  );
  assert.deepEqual(
    [renamedProducts?.code, renamedProducts?.column],
    ['column-missing', 'status_date'],
  );
  assert.equal(refusalOf(register, textOf(register).slice(0, -60))?.code, 'truncated-file');
  assert.equal(refusalOf(answer, textOf(answer).slice(0, -20))?.code, 'truncated-file');
  assert.equal(
    refusalOf(answer, textOf(answer).replace('"id": 101,', '"id": 101;'))?.code,
    'damaged-json',
  );
  assert.equal(refusalOf(answer, '{"message": "Too many requests"}')?.code, 'layout-unknown');
  assert.equal(refusalOf(answer, '[{"Productgroep": "X"}]')?.code, 'layout-unknown');
  const half = gzipSync(textOf(register)).subarray(0, 200);
  const cut = canadaConnector.read({ name: `${register}.gz`, bytes: half });
  assert.ok(cut.state === 'refused');
  assert.equal(cut.problems[0]?.code, 'truncated-gzip');
});

void test('the order of reports is no change', () => {
  const [header = '', ...rest] = textOf(register).trimEnd().split('\r\n');
  const expected = said(reports.records);
  fc.assert(
    fc.property(fc.shuffledSubarray(rest, { minLength: rest.length }), (shuffled) => {
      const text = `${[header, ...shuffled].join('\r\n')}\r\n`;
      assert.deepEqual(said(take(register, text).records), expected);
    }),
    { numRuns: 30 },
  );
});
