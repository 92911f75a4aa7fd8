import type { StockColumns } from '../../domain/stock/stock-row.ts';
import { packed } from '../notifications/clean-workbook.ts';
import { stockFields, type StockField } from './columns.ts';
import { byLine, cellsAt, spoilt, stockHeader, type WrittenMistake } from './write-cells.ts';

/**
 * A party's stock as a workbook of one sheet. Written by hand, because the same rows have to give
 * the same bytes on every machine: no clock, no compression. Days and pack codes are text.
 */
export function writeStockXlsx(
  rows: StockColumns,
  mistakes: readonly WrittenMistake[],
): Uint8Array {
  const wrong = byLine(mistakes);
  const lines = Array.from({ length: rows.length }, (_, at) => {
    const row = rows.line[at] ?? 0;
    const code = wrong.get(row);
    const cells = cellsAt(rows, at);
    const said = code === undefined ? cells : spoilt(cells, code);
    const isSerial = code === 'date-excel-number';
    return rowOf(
      row,
      stockFields.map((field, column) =>
        cellOf(column, row, said[field], isNumber(field, isSerial)),
      ),
    );
  });
  const header = rowOf(
    1,
    stockHeader.map((name, column) => cellOf(column, 1, name, false)),
  );
  const sheet = `${declaration}<worksheet xmlns="${main}"><sheetData>${header}${lines.join('')}</sheetData></worksheet>`;
  return packed([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook],
    ['xl/_rels/workbook.xml.rels', relations([['worksheet', 'worksheets/sheet1.xml']])],
    ['xl/worksheets/sheet1.xml', sheet],
  ]);
}

/** A day that became a number is one. */
function isNumber(field: StockField, isSerial: boolean): boolean {
  if (field === 'day') return isSerial;
  return field === 'packs' || field === 'units' || field === 'price';
}

function rowOf(row: number, cells: readonly string[]): string {
  return `<row r="${row}">${cells.join('')}</row>`;
}

function cellOf(column: number, row: number, text: string, asNumber: boolean): string {
  if (text === '') return '';
  const place = `${String.fromCodePoint(65 + column)}${row}`;
  const number = text.replace(',', '.');
  return asNumber && /^-?\d+(\.\d+)?$/.test(number)
    ? `<c r="${place}"><v>${number}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`;
const workbook = `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="voorraad" sheetId="1" r:id="rId1"/></sheets></workbook>`;

function relations(parts: readonly (readonly [kind: string, target: string])[]): string {
  const each = parts.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}
