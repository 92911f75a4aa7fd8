import { book, sheetXml, xlsx, type SheetCell } from '../workbook.ts';
import {
  cellsOf,
  fields,
  file,
  rowsWith,
  sound,
  soundRow,
  type BadFile,
  type Field,
} from './bad-file.ts';

/** What a spreadsheet itself makes of a value. */
export function* spreadsheetFiles(): Generator<BadFile> {
  const cells: readonly (readonly [string, Field, SheetCell, string])[] = [
    ['a day as its number', 'datum', 46_348, 'date-excel-number'],
    ['a day with a time', 'datum', { xml: 's="1"><v>46348.5</v>' }, 'date-unreadable'],
    ['a day before all days', 'datum', { xml: 's="1"><v>-4</v>' }, 'stock-cell-error'],
    ['a number without its zero', 'zi', 1_613_081, 'zi-leading-zero-lost'],
    ['a number that became a day', 'zi', { xml: 's="1"><v>46348</v>' }, 'zi-became-day'],
    ['a number that was rounded', 'zi', { xml: '><v>1.6E+30</v>' }, 'zi-rounded'],
    ['a formula', 'verpakkingen', { xml: '><f>SUM(A1:A9)</f><v>12</v>' }, 'stock-formula'],
    [
      'a shared formula',
      'verpakkingen',
      { xml: '><f t="shared" si="0"/><v>12</v>' },
      'stock-formula',
    ],
    ['an error', 'verpakkingen', { xml: 't="e"><v>#REF!</v>' }, 'stock-cell-error'],
    ['a truth', 'verpakkingen', { xml: 't="b"><v>1</v>' }, 'quantity-unreadable'],
    ['half a pack', 'verpakkingen', 12.5, 'quantity-not-whole'],
    ['less than nought', 'verpakkingen', -12, 'quantity-negative'],
    [
      'a quantity that became a day',
      'verpakkingen',
      { xml: 's="1"><v>12</v>' },
      'quantity-unreadable',
    ],
    ['a text that is not there', 'soort', { xml: 't="s"><v>99999999</v>' }, 'stock-value-missing'],
    [
      'units that became a day',
      'eenheden_per_verpakking',
      { xml: 's="1"><v>30</v>' },
      'units-unreadable',
    ],
    ['a price of a float', 'aip', 12.499_999_9, 'price-unreadable'],
  ];
  for (const [name, field, cell, code] of cells) {
    const rows = rowsWith({ field, value: cell, code });
    yield file({
      name: `xlsx: ${name}`,
      make: () => xlsx([fields, ...rows.map(cellsOf)]),
      reasons: [[code, 3, field]],
      taken: 4,
    });
  }
  yield file({
    name: 'xlsx: rows without numbers, cells without places',
    make: () =>
      book({
        'xl/worksheets/sheet1.xml': sheetXml([
          fields,
          cellsOf({ ...sound, verpakkingen: '-1' }),
        ]).replaceAll(/ r="[A-Z]?\d+"/g, ''),
      }),
    // The empty last cell is not written, so that no place is lost.
    reasons: [['quantity-negative', 2, 'verpakkingen']],
  });
  yield file({
    name: 'xlsx: one cell too many',
    make: () => xlsx([fields, [...cellsOf(sound), 'x'], cellsOf(soundRow(1))]),
    reasons: [['stock-too-many-cells', 2, '9']],
    taken: 1,
  });
  yield file({
    name: 'xlsx: a cell of two thousand signs',
    make: () => xlsx([fields, cellsOf({ ...sound, aip: 'x'.repeat(2000) }), cellsOf(soundRow(1))]),
    reasons: [['stock-cell-too-long', 2, 'aip']],
    taken: 1,
  });
}
