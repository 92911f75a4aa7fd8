import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import excel from 'exceljs';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { inventedMark, realMark, tableFile, type Table } from './table-file.ts';

const table: Table = {
  columns: [
    { name: 'day', kind: 'day' },
    { name: 'unit', kind: 'text' },
    { name: 'held', kind: 'whole' },
    { name: 'weeks', kind: 'number' },
  ],
  rows: [
    ['2026-11-22', '00123', 5_000_000_000, 4.25],
    ['2026-11-22', 'ibuprofen | 400 mg', null, null],
    ['2026-11-22', 'Ünïcode "x"', -12, -0.5],
  ],
  synthetic: true,
};

async function csvRows(given: Table): Promise<string[][]> {
  return parse(await tableFile('csv', given), { bom: true, relax_column_count: false });
}

async function xlsxRows(given: Table): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  const reader = new excel.stream.xlsx.WorkbookReader(
    Readable.from([await tableFile('xlsx', given)]),
    { worksheets: 'emit', sharedStrings: 'cache' },
  );
  for await (const sheet of reader) {
    for await (const { values } of sheet) {
      if (Array.isArray(values)) rows.push(values.slice(1));
    }
  }
  return rows;
}

async function parquetRows(given: Table): Promise<Record<string, unknown>[]> {
  const bytes = await tableFile('parquet', given);
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
}

test('the three files hold the same rows, and each row says that it is invented', async () => {
  const [header, ...rows] = await csvRows(table);
  assert.deepEqual(header, ['data', 'day', 'unit', 'held', 'weeks']);
  assert.deepEqual(rows[0], [inventedMark, '2026-11-22', '00123', '5000000000', '4.25']);
  assert.deepEqual(rows[1], [inventedMark, '2026-11-22', 'ibuprofen | 400 mg', '', '']);
  assert.deepEqual(rows[2], [inventedMark, '2026-11-22', 'Ünïcode "x"', '-12', '-0.5']);
  const [, ...sheet] = await xlsxRows(table);
  assert.deepEqual(sheet[0], [inventedMark, '2026-11-22', '00123', 5_000_000_000, 4.25]);
  assert.deepEqual(sheet[1], [inventedMark, '2026-11-22', 'ibuprofen | 400 mg']);
  assert.deepEqual(sheet[2], [inventedMark, '2026-11-22', 'Ünïcode "x"', -12, -0.5]);
  const columns = await parquetRows(table);
  assert.deepEqual(columns, [
    {
      data: inventedMark,
      day: new Date('2026-11-22'),
      unit: '00123',
      held: 5_000_000_000n,
      weeks: 4.25,
    },
    {
      data: inventedMark,
      day: new Date('2026-11-22'),
      unit: 'ibuprofen | 400 mg',
      held: null,
      weeks: null,
    },
    {
      data: inventedMark,
      day: new Date('2026-11-22'),
      unit: 'Ünïcode "x"',
      held: -12n,
      weeks: -0.5,
    },
  ]);
  const [, real] = await csvRows({ ...table, synthetic: false });
  assert.equal(real?.[0], realMark);
});

test('a table without rows is a file that can be read', async () => {
  const none = { ...table, rows: [] };
  assert.equal((await csvRows(none)).length, 1);
  assert.equal((await xlsxRows(none)).length, 1);
  assert.deepEqual(await parquetRows(none), []);
});

test('a row of another length is a fault of ours', async () => {
  await assert.rejects(tableFile('csv', { ...table, rows: [['2026-11-22']] }), RangeError);
});

const hostile = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\0', ' =', '\n@', "'", '"', ','),
    fc.string({ unit: 'binary' }),
  )
  .map(([first, rest]) => first + rest);

test('no text begins with what a spreadsheet runs, in any of the three (T9)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 8 }), async (texts) => {
      const given: Table = {
        columns: [{ name: 'said', kind: 'text' }],
        rows: texts.map((text) => [text]),
        synthetic: false,
      };
      const said = {
        csv: (await csvRows(given)).slice(1).map(([, text]) => text),
        xlsx: (await xlsxRows(given)).slice(1).map(([, text]) => text),
        parquet: (await parquetRows(given)).map((row) => row['said']),
      };
      for (const [format, values] of Object.entries(said)) {
        assert.equal(values.length, texts.length, format);
        for (const value of values) {
          if (value === undefined || value === null || value === '') continue;
          // A cell that is no text would be a formula, or what it became.
          assert.ok(typeof value === 'string', format);
          assert.doesNotMatch(value, /^[\s]*[=+\-@\t\r\0]/, format);
        }
      }
    }),
    { numRuns: 60 },
  );
});
