import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SourceRecord } from '../../domain/source/record.ts';
import type { ReadingTaken } from '../../domain/source/source.ts';
import { wgpConnector } from './connector.ts';

const fixtures = new URL('../../../fixtures/wgp/', import.meta.url);

function textOf(name: string): string {
  return readFileSync(new URL(name, fixtures), 'utf8');
}

function take(name: string, text: string = textOf(name)): ReadingTaken {
  const reading = wgpConnector.read({ name, bytes: new TextEncoder().encode(text) });
  assert.equal(reading.state, 'read');
  assert.ok(reading.state === 'read');
  return reading;
}

function refusalOf(text: string): { code: string; row?: number; value?: string } {
  const name = '2019-04-01.json';
  const reading = wgpConnector.read({ name, bytes: new TextEncoder().encode(text) });
  assert.ok(reading.state === 'refused');
  const [problem] = reading.problems;
  assert.ok(problem !== undefined && problem.file === name && problem.effect === 'file-refused');
  return {
    code: problem.code,
    ...(problem.row === undefined ? {} : { row: problem.row }),
    ...(problem.value === undefined ? {} : { value: problem.value }),
  };
}

function priceRecord(records: readonly SourceRecord[], name: string) {
  const found = records.find(
    (one) => one.content.kind === 'price' && one.content.product.name === name,
  );
  assert.ok(found?.content.kind === 'price', name);
  return { key: found.key, row: found.row, ...found.content };
}

const list = take('2019-04-01.json');

void test('every article is a row, and every row is accepted or rejected', () => {
  assert.equal(list.rows, 20);
  assert.equal(list.accepted + list.rejected, list.rows);
  assert.equal(list.rejected, 4);
  assert.equal(list.snapshotDate, '2019-04-01');
  assert.equal(list.complete, true);
});

void test('prices are exact eurocents, whatever stands around them', () => {
  const price = (name: string) => priceRecord(list.records, name).price;
  assert.equal(price('Zonnavir drank 20mg/ml').eurocentsPerUnit, '30.2294');
  assert.equal(price('Verzonnol maanzaad tablet 0,5mg').eurocentsPerUnit, '61.6063');
  assert.equal(price('Nergensol infvlst 10mg/ml flacon 10ml').eurocentsPerUnit, '1250');
  assert.deepEqual(price('Woordprijs tablet 100mg'), {
    productGroup: 'WOORDPRIJS-100-MG-TABLET',
    eurocentsPerUnit: '81.4567',
    unit: 'stuk',
  });
});

void test('a price that is missing or lost its point is dropped and named with its group', () => {
  const dropped = list.problems
    .filter((one) => one.effect === 'value-dropped' && one.column === 'Maximumprijs')
    .map((one) => [one.code, one.row, one.params?.['group']]);
  assert.deepEqual(dropped, [
    ['price-missing', 4, 'LEEGPRIJS-1-MG-TABLET'],
    ['number-unreadable', 6, 'PUNTLOOS-40-MG-CAPSULE'],
    ['number-unreadable', 7, 'GATPRIJS-150-MG-TABLET'],
    ['price-missing', 8, 'DERDEGROEP-100-MG-TABLET'],
  ]);
});

void test('parallel and linked numbers are read in every spelling', () => {
  const own = (name: string) => priceRecord(list.records, name).product.codes[0];
  assert.deepEqual(own('Verzonnol parallel tablet 0,5mg')?.reference, {
    kind: 'parallel-of',
    value: '3984',
  });
  assert.deepEqual(own('Verzonnol tablet 0,5mg')?.reference, {
    kind: 'parallel-of',
    value: '3984',
  });
  assert.deepEqual(own('Verzonnol zuster tablet 0,5mg')?.reference, {
    kind: 'linked',
    value: '2438',
  });
  assert.deepEqual(own('Verzonnol zuster tablet 0,5mg rond')?.reference, {
    kind: 'linked',
    value: '2438',
  });
});

void test('a Union number names the presentation first, the authorisation second', () => {
  const { product } = priceRecord(list.records, 'Zonnavir drank 20mg/ml');
  assert.equal(product.node, 'pack');
  assert.deepEqual(
    product.codes.map((code) => `${code.scheme} ${code.value}`),
    ['pack EU/1/99/900/002', 'eu EU/1/99/900'],
  );
  assert.deepEqual(
    [product.substances, product.strength, product.form],
    [['Fictavir'], '20 mg/ml', 'Oplossing/suspensie, oraal'],
  );
});

void test('headings among the articles are rejected and what follows gets their price', () => {
  const ghosts = list.problems.filter((one) => one.code === 'not-an-article');
  assert.deepEqual(
    ghosts.map((one) => [one.effect, one.row, one.value]),
    [
      ['row-rejected', 8, 'BINNENGROEP 10000 IE/ML INJ.VLOEISTOF AMPUL'],
      ['row-rejected', 8, 'Registratienummer'],
      ['row-rejected', 8, 'Productgroep DERDEGROEP-100-MG-TABLET'],
    ],
  );
  assert.equal(
    priceRecord(list.records, 'Buitengroep tablet 2mg').price.eurocentsPerUnit,
    '37.2585',
  );
  assert.deepEqual(priceRecord(list.records, 'Binnengroep injvlst 10.000ie/ml ampul 1ml').price, {
    productGroup: 'BINNENGROEP 10000 IE/ML INJ.VLOEISTOF AMPUL',
    eurocentsPerUnit: '760.4736',
    unit: 'ml',
  });
  assert.deepEqual(priceRecord(list.records, 'Derdegroep tablet 100mg').price, {
    productGroup: 'DERDEGROEP-100-MG-TABLET',
  });
});

void test('articles of one number stay apart, and a number that cannot be read is no number', () => {
  assert.deepEqual(
    list.records.filter((one) => one.key.startsWith('rvg:90589|')).map((one) => one.key),
    [
      'rvg:90589|NERGENSOL10MG/MLINFUUSVLOEISTOFFLACON',
      'rvg:90589|NERGENSOL10MG/MLINFUUSVLOEISTOFFLACON~nergensol infvlst 10mg/ml flacon 20ml',
    ],
  );
  const { product } = priceRecord(list.records, 'Spatienummer oogzalf 10mg/g tube 5g');
  assert.equal(product.codes[0]?.scheme, 'name');
  assert.ok(list.problems.some((one) => one.code === 'code-unreadable' && one.value === '5 7557'));
});

void test('groups without articles are counted, an article without name is rejected', () => {
  const empty = list.problems.find((one) => one.code === 'groups-without-articles');
  assert.deepEqual(empty?.params, { count: 1 });
  const nameless = list.problems.find((one) => one.code === 'name-missing');
  assert.deepEqual(
    [nameless?.effect, nameless?.row, nameless?.value],
    ['row-rejected', 11, '97777'],
  );
});

void test('a list that holds everything twice says so once', () => {
  const twice = take('2003-04-01.json');
  assert.deepEqual([twice.rows, twice.accepted, twice.records.length], [4, 4, 2]);
  assert.deepEqual(
    twice.problems.map((one) => [one.code, one.params]),
    [['identical-rows', { count: 2 }]],
  );
});

void test('keys outlive another spelling of the group', () => {
  const keys = new Set(list.records.map((one) => one.key));
  for (const { key } of take('2003-04-01.json').records) assert.ok(keys.has(key), key);
});

void test('what is no price list is refused whole', () => {
  assert.deepEqual(refusalOf('[{"Productgroep": oeps}]'), {
    code: 'damaged-json',
    row: 1,
    value: '1:19 oeps}]',
  });
  assert.equal(refusalOf(textOf('2019-04-01.json').slice(0, 900)).code, 'truncated-file');
  assert.equal(refusalOf('{"meta": {}, "results": []}').code, 'layout-unknown');
  const renamed = textOf('2019-04-01.json').replaceAll('"Maximumprijs"', '"Prijs"');
  assert.equal(refusalOf(renamed).code, 'layout-unknown');
  assert.equal(refusalOf('<!DOCTYPE html><title>Storing</title>').code, 'html-instead-of-data');
  assert.equal(refusalOf('').code, 'empty-file');
});

void test('one damaged group never hides the others', () => {
  const reading = take('2019-04-01.json', `[null, ${textOf('2019-04-01.json').slice(1)}`);
  assert.equal(reading.rejected, list.rejected + 1);
  assert.equal(reading.records.length, list.records.length);
});

void test('files are recognised by their date', () => {
  assert.ok(wgpConnector.recognises('2019-04-20.json.gz'));
  assert.ok(!wgpConnector.recognises('SOURCE.md'));
  assert.equal(wgpConnector.dateInName('2019-04-20.json.gz'), '2019-04-20');
});

void test('the order of groups is no change', () => {
  const groups: unknown = JSON.parse(textOf('2019-04-01.json'));
  assert.ok(Array.isArray(groups));
  const said = (records: readonly SourceRecord[]) =>
    new Map(records.map((one) => [one.key, JSON.stringify(one.content)]));
  const expected = said(list.records);
  fc.assert(
    fc.property(fc.shuffledSubarray(groups, { minLength: groups.length }), (shuffled) => {
      assert.deepEqual(said(take('2019-04-01.json', JSON.stringify(shuffled)).records), expected);
    }),
    { numRuns: 30 },
  );
});
