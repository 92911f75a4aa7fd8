import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { igjExemptionsConnector } from './connector.ts';

const name = 'NL_IGJ_shortage_2030-03-12.csv';
const bytes = readFileSync(join(import.meta.dirname, '../../../fixtures/igj-exemptions', name));
const reading = igjExemptionsConnector.read({ name, bytes });
if (reading.state !== 'read') throw new Error(JSON.stringify(reading.problems));
const { records } = reading;

test('every number of a row, glued or not, is a record under its decision', () => {
  assert.deepEqual(
    records.map(({ key, row }) => [row, key]),
    [
      [2, 'Staatscourant 2030, 1#rvg:90001'],
      [2, 'Staatscourant 2030, 1#rvg:90002'],
      [3, 'Besluit met kenmerk 2029-1000001/IT1000001#rvg:9003'],
      [3, 'Besluit met kenmerk 2029-1000001/IT1000001#rvg:90004'],
      [4, 'Besluit met kenmerk 2029-1000000/IT1000000#rvg:9003'],
      [5, 'Besluit met kenmerk 2030-1000002/IT1000002#rvg:90133//6396'],
      [6, 'Besluit met kenmerk 2029-1000003/IT1000003#eu:EU/1/29/999'],
      [7, 'Besluit met kenmerk 2030-1000004/IT1000004#rvg:90010'],
      [7, 'Besluit met kenmerk 2030-1000004/IT1000004#rvg:90011'],
      [7, 'Besluit met kenmerk 2030-1000004/IT1000004#rvg:90012'],
    ],
  );
});

test('a row counts once, however many numbers it has, and one without number is rejected', () => {
  assert.deepEqual([reading.rows, reading.accepted, reading.rejected], [7, 6, 1]);
  assert.deepEqual(
    reading.problems.map(({ code, row, column, value }) => [code, row, column, value]),
    [['code-unreadable', 8, 'product_no', 'onbekend']],
  );
});

test('an exemption is no listing; an end that is not given is not made up', () => {
  const [first] = records;
  assert.equal(first?.content.kind, 'exemption');
  assert.deepEqual(first?.content.kind === 'exemption' && first.content.exemption, {
    decision: 'Staatscourant 2030, 1',
    validFrom: '2030-02-04',
  });
});

test('strength in words belongs to one number only', () => {
  assert.equal(records[0]?.content.product.strength, undefined);
  assert.equal(records[4]?.content.product.strength, 'Tabletten, 100 mg');
});
