import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import { readTable, type Table } from './table.ts';

const columns = { required: ['a', 'b', 'c', 'd'], known: [] };

function read(text: string): Table {
  const table = readTable(text, { delimiter: ',', columns });
  if (table.state === 'refused') throw new Error(table.problems.map(({ code }) => code).join());
  return table;
}

const written = (value: string) => `"${value.replaceAll('"', '""')}"`;

test('a row says its true line, also behind quoted line breaks and blank lines', () => {
  const table = read('a,b,c,d\r\n1,"x\r\ny",3,4\r\n\r\n5,6,7,8\n"9\n\n",10,11,12\n13,14,15,16');
  assert.deepEqual(
    table.rows.map(({ row }) => row),
    [2, 5, 6, 9],
  );
  assert.equal(table.rows[0]?.get('b'), 'x\r\ny');
  assert.deepEqual(table.problems, []);
});

test('columns are found by name, in any order', () => {
  const table = read('d,c,b,a\n4,3,2,1\n');
  assert.equal(table.rows[0]?.get('a'), '1');
});

test('an unknown column is noted and not read', () => {
  const table = read('a,b,c,d,e\n1,2,3,4,5\n');
  assert.deepEqual(
    table.problems.map(({ code, column }) => [code, column]),
    [['column-unknown', 'e']],
  );
});

test('an empty cell is undefined, never an empty text', () => {
  const table = read('a,b,c,d\n1, ,"",4\n');
  assert.equal(table.rows[0]?.get('b'), undefined);
  assert.equal(table.rows[0]?.get('c'), undefined);
  assert.equal(table.rows[0]?.given('b'), ' ');
});

test('without quoting a quote is a letter', () => {
  const table = readTable('a|b|c|d\n1|"2|3"|4\n', { delimiter: '|', quote: null, columns });
  assert.equal(table.state === 'table' && table.rows[0]?.get('b'), '"2');
});

test('a quote too many costs its own line and no other, even where the cells add up', () => {
  const good = (name: string) => `1,2,${written(name)},4`;
  const table = read(
    ['a,b,c,d', good('first'), '1,2,"broken,4', good('third, quoted'), good('fourth'), ''].join(
      '\n',
    ),
  );
  assert.deepEqual(
    table.rows.map(({ row }) => row),
    [2, 4, 5],
  );
  assert.deepEqual(
    table.problems.map(({ code, row }) => [code, row]),
    [['stray-quote', 3]],
  );
});

test('a quote that closes some rows on does not swallow the rows between', () => {
  const table = read('a,b,c,d\n1,2,"opened,4\n1,2,good,4\n1,2,closed",4\n1,2,last,4\n');
  assert.deepEqual(
    table.rows.map(({ row, values }) => [row, values[2]]),
    [
      [3, 'good'],
      [4, 'closed"'],
      [5, 'last'],
    ],
  );
  assert.deepEqual(
    table.problems.map(({ code, row }) => [code, row]),
    [['stray-quote', 2]],
  );
});

const cell = fc.string({ unit: fc.constantFrom('x', 'é', ',', '"', '\n', '\r\n', '\r', ' ', '1') });

// Three columns: only a table of four or more is searched for lines that a quote swallowed.
test('sound tables read as csv-parse reads them', () => {
  const three = { required: ['a', 'b', 'c'], known: [] };
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
      const text = [['a', 'b', 'c'], ...rows].map((row) => row.map(written).join(',')).join('\n');
      const table = readTable(text, { delimiter: ',', columns: three });
      const oracle: string[][] = parse(text, { record_delimiter: '\n' });
      assert.equal(table.state, 'table');
      assert.deepEqual(
        table.state === 'table' && table.rows.map(({ values }) => [...values]),
        oracle.slice(1),
      );
    }),
  );
});

const badLine = fc.constantFrom('1,2,3', '1,2,3,4,5', '1,2,"3,4', '1,"2"2,3,4', '1,2,3,"4');
const goodLine = fc.nat().map((number) => `1,2,"good, ${number}",4`);

test('a bad row never hides a good one and never vanishes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(badLine, goodLine), { minLength: 1, maxLength: 12 }),
      goodLine,
      (lines, last) => {
        const all = [...lines, last];
        const table = read(`a,b,c,d\n${all.join('\n')}\n`);
        const isGood = (line: string) => line.includes('good');
        assert.deepEqual(
          table.rows.map(({ row }) => row),
          all.flatMap((line, index) => (isGood(line) ? [index + 2] : [])),
        );
        assert.deepEqual(
          table.problems.map(({ row }) => row),
          all.flatMap((line, index) => (isGood(line) ? [] : [index + 2])),
        );
      },
    ),
  );
});
