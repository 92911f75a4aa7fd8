import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { parquetReadObjects } from 'hyparquet';
import type { Locator } from 'playwright-core';
import type { Visitor } from './visitor.ts';

/* A page gives what it shows as a file: in three formats the same, and row by row as on the page. */

type Row = Readonly<Record<string, string>>;

/** How many links to files a part of a page has, and what each format holds. */
export async function filesOf(visitor: Visitor, part: Locator): Promise<readonly Row[]> {
  const bytes = async (name: RegExp) => {
    const address = await part.getByRole('link', { name }).last().getAttribute('href');
    assert.ok(address, `no file ${String(name)}`);
    const response = await visitor.context.request.get(address);
    assert.equal(response.status(), 200, address);
    const kept = response.headers()['content-disposition'] ?? '';
    assert.match(kept, /^attachment; filename="[\w.-]+-verzonnen\.(csv|xlsx|parquet)"$/, address);
    return response.body();
  };
  const csv = parse<Record<string, string>>(await bytes(/^CSV$/), { bom: true, columns: true });
  assert.deepEqual(await rowsOfWorkbook(await bytes(/^(XLSX|Excel)$/)), csv, 'XLSX is as the CSV');
  assert.deepEqual(await rowsOfParquet(await bytes(/^Parquet$/)), csv, 'Parquet is as the CSV');
  for (const row of csv) assert.equal(row['data'], 'verzonnen gegevens (invented)');
  return csv;
}

async function rowsOfWorkbook(bytes: Buffer): Promise<readonly Row[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = book.worksheets[0];
  assert.ok(sheet !== undefined);
  const cells = (number: number) =>
    Array.from({ length: sheet.columnCount }, (_, at) =>
      saidCell(sheet.getRow(number).getCell(at + 1).value),
    );
  const names = cells(1);
  return Array.from({ length: sheet.rowCount - 1 }, (_, at) => rowOf(names, cells(at + 2)));
}

function saidCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  assert.ok(typeof value === 'string' || typeof value === 'number', 'a cell holds a plain value');
  return String(value);
}

async function rowsOfParquet(bytes: Buffer): Promise<readonly Row[]> {
  const file = new Uint8Array(bytes).buffer;
  const rows = await parquetReadObjects({ file });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'bigint' ? String(value) : saidCell(value),
      ]),
    ),
  );
}

function rowOf(names: readonly string[], cells: readonly string[]): Row {
  return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
}

/** The texts of a table as it stands, without the heading; a cell's lines one after the other. */
export async function shownRows(table: Locator): Promise<readonly (readonly string[])[]> {
  return table.evaluate((element) =>
    [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim()),
    ),
  );
}

/** A group or a name as the page writes it. */
export const asShown = (name: string | undefined) => (name ?? '').replaceAll(' | ', ' · ');

/** A number as Dutch pages write it. */
export const dutch = (number: string | undefined) => Number(number).toLocaleString('nl-NL');
