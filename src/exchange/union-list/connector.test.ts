import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { ReadingTaken } from '../../domain/source/source.ts';
import { sayProblem } from '../../texts/problem.ts';
import { unionListConnector } from './connector.ts';

const folder = new URL('../../../fixtures/union-list/', import.meta.url);

function take(name: string, bytes: Uint8Array = readFileSync(new URL(name, folder))): ReadingTaken {
  const reading = unionListConnector.read({ name, bytes });
  assert.ok(reading.state === 'read', JSON.stringify(reading.problems));
  assert.equal(reading.rows, reading.accepted + reading.rejected);
  for (const problem of reading.problems) assert.ok(sayProblem(problem, 'nl'));
  return reading;
}

const briefly = ({ problems }: ReadingTaken) =>
  problems.map(({ effect, code, row }) => `${effect} ${code} ${row}`);

test('each code of the list is one listing, and what is no code of level 5 is rejected', () => {
  const reading = take('union_list_2030-03-12.csv');
  assert.equal(reading.critical?.kind, 'list');
  assert.deepEqual(
    reading.critical.records.map(({ row, content }) => `${row} ${content.atc}`),
    ['2 A02BC05', '3 B01AB01', '4 J01CA04', '5 N02AA01', '7 C01CA24', '11 L01BA01'],
  );
  assert.deepEqual(briefly(reading), [
    'note identical-row 5',
    'row-rejected atc5-needed 8',
    'row-rejected atc5-needed 10',
  ]);
  assert.deepEqual([reading.rows, reading.accepted, reading.rejected], [9, 7, 2]);
  assert.deepEqual([reading.snapshotDate, reading.scope], ['2030-03-12', 'list']);
  assert.deepEqual(reading.records, [], 'a substance is no product');
});

test('the layer of sites is read by its header, whatever the file is called', () => {
  const reading = take('hhi_manufacturing_country_2030-03-12.csv');
  assert.equal(reading.critical?.kind, 'concentration');
  assert.deepEqual(
    reading.critical.records.map(({ content }) => [
      content.atc,
      content.countries,
      content.sites,
      content.hhi,
    ]),
    [
      ['A02BC05', 10, 56, 2570],
      ['B01AB01', 1, 3, 10_000],
      ['J01XD01', 4, 9, 3100],
      ['L01BA01', 4, 11, 2800],
    ],
  );
  assert.deepEqual(briefly(reading), [
    'row-rejected count-unreadable 5',
    'row-rejected count-unreadable 6',
    'row-rejected row-contradicts 8',
  ]);
  const renamed = take(
    'sites.csv',
    readFileSync(new URL('hhi_manufacturing_country_2030-03-12.csv', folder)),
  );
  assert.equal(renamed.critical?.kind, 'concentration');
  assert.equal(renamed.snapshotDate, undefined, 'the file carries no day of its own');
});

test('a list without its column is refused whole', () => {
  const reading = unionListConnector.read({
    name: 'union_list.csv',
    bytes: new TextEncoder().encode('atc\nA02BC05\n'),
  });
  assert.equal(reading.state, 'refused');
  assert.deepEqual(
    reading.problems.map(({ code, column }) => [code, column]),
    [['column-missing', 'atc5']],
  );
});

test('files are known by their names', () => {
  for (const name of [
    'union_list_critical_atc5_299.csv',
    'hhi_manufacturing_country_germany_register.csv.gz',
  ]) {
    assert.ok(unionListConnector.recognises(name), name);
  }
  assert.ok(!unionListConnector.recognises('metadata.csv'));
});
