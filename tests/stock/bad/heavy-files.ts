import { book, deflatedMegabytes, rowXml, sheetClose, sheetOpen, sheetXml } from '../workbook.ts';
import {
  cellsOf,
  fields,
  file,
  fullRows,
  header,
  line,
  reasonsLookedAt,
  sound,
  soundRow,
  type BadFile,
  type Reason,
} from './bad-file.ts';

const megabytes = (repeated: string, count: number) =>
  repeated.repeat(Math.floor((count * 1024 * 1024) / repeated.length));

/** Made to cost more to read than to send. */
export function* heavyFiles(): Generator<BadFile> {
  const good = fullRows.map((row) => line(cellsOf(row)));
  const csv = (body: string) => Buffer.from(`${header}\n${good[0]}\n${body}`);
  const heavy = (name: string, make: () => Buffer, reasons: readonly Reason[], taken = 0) =>
    file({ name: `heavy: ${name}`, make, reasons, taken, heavy: true });
  const sheet = (before: string, repeated: string, count: number, after: string) =>
    book({ 'xl/worksheets/sheet1.xml': deflatedMegabytes(before, repeated, count, after) });
  yield heavy(
    'a cell of a megabyte',
    () => csv(`${(good[1] ?? '').replace('12,50', megabytes('x', 1))}\n${good[2]}\n`),
    [['stock-cell-too-long', 3, 'aip']],
    2,
  );
  yield heavy(
    'a quoted cell of a megabyte',
    () => csv(`${(good[1] ?? '').replace('12,50', `"${megabytes('x', 1)}"`)}\n${good[2]}\n`),
    [['stock-cell-too-long', 3, 'aip']],
    2,
  );
  yield heavy(
    'a cell of fifty megabytes',
    () => csv(`${megabytes('x', 50)}\n${good[2]}\n`),
    [['stock-cell-too-long', 3, 'datum']],
    2,
  );
  yield heavy(
    'fifty megabytes of NUL',
    () => csv(megabytes('\0', 50)),
    [['stock-cell-too-long', 3, 'datum']],
    1,
  );
  yield heavy('fifty megabytes of lines', () => csv(`${megabytes('\n', 50)}${good[1]}\n`), [], 2);
  yield heavy('a header of fifty megabytes', () => Buffer.from(megabytes('datum;', 50)), [
    ['stock-format-unknown', 1],
  ]);
  yield heavy(
    'a header of a hundred thousand columns',
    () => Buffer.from(`${header};${'x;'.repeat(100_000)}\n${good[0]}\n`),
    [
      ...Array.from({ length: 20 }, (): Reason => ['stock-column-unknown', 1, 'x']),
      ['stock-too-few-cells', 2, 'x'],
    ],
  );
  yield heavy('one long line', () => Buffer.from(megabytes(';', 20)), [
    ['stock-format-unknown', 1],
  ]);
  yield heavy(
    'twenty megabytes of quotes',
    () => csv(megabytes('"', 20)),
    [['stock-cell-too-long', 3, 'datum']],
    1,
  );
  yield heavy(
    'quotes that open and never close',
    () => csv(megabytes('"a\n""\n', 4)),
    Array.from({ length: reasonsLookedAt }, (_, index): Reason => [
      'stock-quote-stray',
      3 + 2 * index,
      'datum',
    ]),
    1,
  );
  yield heavy('a sheet of half a gigabyte', () => sheet(sheetOpen, '<row/>', 512, sheetClose), [
    ['bulk-workbook-too-large'],
  ]);
  yield heavy(
    'a sheet of half a gigabyte that says it is small',
    () =>
      book({
        'xl/worksheets/sheet1.xml': {
          ...deflatedMegabytes(sheetOpen, '<row/>', 512, sheetClose),
          statedSize: 100_000,
        },
      }),
    [['bulk-workbook-dishonest']],
  );
  yield heavy('150 MB of empty rows', () => sheet(sheetOpen, '<row></row>', 150, sheetClose), [
    ['stock-too-many-rows'],
  ]);
  yield heavy(
    '150 MB of empty cells',
    () => sheet(`${sheetOpen}<row r="1">`, '<c/>', 150, `</row>${sheetClose}`),
    [['bulk-workbook-too-large']],
  );
  yield heavy(
    'a million merges',
    () =>
      book({
        'xl/worksheets/sheet1.xml': deflatedMegabytes(
          `${sheetXml([fields, ...[0, 1].map((index) => cellsOf(soundRow(index))), cellsOf({ ...sound, zi: '' })]).replace('</worksheet>', '')}<mergeCells>`,
          '<mergeCell ref="A1:B2"/>',
          24,
          '</mergeCells></worksheet>',
        ),
      }),
    [['stock-value-missing', 4, 'zi']],
    2,
  );
  yield heavy('a mark that does not end', () => sheet(sheetOpen, ' a="b"', 100, '>').subarray(0), [
    ['bulk-workbook-damaged'],
  ]);
  yield heavy('a tag that does not end', () => sheet(`${sheetOpen}<row `, ' a="b"', 100, '>'), [
    ['bulk-workbook-damaged'],
  ]);
  yield heavy('depth', () => sheet('<worksheet>', '<a>', 100, ''), [['bulk-workbook-too-large']]);
  yield heavy(
    'a cell of a hundred megabytes',
    () =>
      sheet(
        `${sheetOpen}${rowXml(fields, 1)}<row r="2"><c r="A2" t="inlineStr"><is><t>`,
        'x',
        100,
        `</t></is></c></row>${sheetClose}`,
      ),
    [['stock-cell-too-long', 2, 'datum']],
  );
  yield heavy(
    'a hundred megabytes of shared strings',
    () =>
      book({
        'xl/sharedStrings.xml': deflatedMegabytes('<sst>', '<si><t>x</t></si>', 100, '</sst>'),
        'xl/worksheets/sheet1.xml': sheetXml([fields]),
      }),
    [['bulk-workbook-too-large']],
  );
  yield heavy(
    'a shared string of a hundred megabytes',
    () =>
      book({
        'xl/sharedStrings.xml': deflatedMegabytes('<sst><si><t>', 'x', 100, '</t></si></sst>'),
        'xl/worksheets/sheet1.xml': sheetXml([
          fields,
          ['2026-11-22', 'dag', { xml: 't="s"><v>0</v>' }],
        ]),
      }),
    [['stock-cell-too-long', 2, 'soort']],
  );
  yield heavy(
    'half a gigabyte of shared strings',
    () =>
      book({
        'xl/sharedStrings.xml': deflatedMegabytes('<sst>', '<si/>', 512, '</sst>'),
        'xl/worksheets/sheet1.xml': sheetXml([fields]),
      }),
    [['bulk-workbook-too-large']],
  );
  yield heavy(
    'styles of 7 MB',
    () =>
      book({
        'xl/styles.xml': deflatedMegabytes(
          '<styleSheet><cellXfs>',
          '<xf/>',
          7,
          '</cellXfs></styleSheet>',
        ),
        'xl/worksheets/sheet1.xml': sheetXml([fields, cellsOf({ ...sound, verpakkingen: '-1' })]),
      }),
    [['quantity-negative', 2, 'verpakkingen']],
  );
  yield heavy(
    'relations of 7 MB',
    () =>
      book({
        'xl/_rels/workbook.xml.rels': deflatedMegabytes(
          '<Relationships>',
          '<Relationship Id="a" Target="b"/>',
          7,
          '</Relationships>',
        ),
      }),
    [['bulk-workbook-damaged']],
  );
  yield heavy(
    'a workbook of 50 MB of sheets',
    () =>
      book({
        'xl/workbook.xml': deflatedMegabytes(
          '<workbook><sheets>',
          '<sheet name="a" r:id="rId1"/>',
          50,
          '</sheets></workbook>',
        ),
      }),
    [['bulk-workbook-too-large']],
  );
  yield heavy(
    'a billion laughs',
    () =>
      book({
        'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index === 0 ? '' : index};`.repeat(10)}">`).join('')}]><worksheet>&lol9;</worksheet>`,
      }),
    [['bulk-workbook-entities']],
  );
  yield heavy(
    'a workbook of forty megabytes',
    () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(40 * 1024 * 1024)]),
    [['stock-file-too-large']],
  );
  yield heavy(
    'a million parts',
    () => {
      const end = Buffer.alloc(18);
      end.writeUInt16LE(65_535, 6);
      return Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from('PK\x05\x06'), end]);
    },
    [['bulk-workbook-damaged']],
  );
  yield heavy('five million brackets', () => Buffer.from('['.repeat(5_000_000)), [
    ['stock-report-too-deep'],
  ]);
  yield heavy(
    'brackets in pairs',
    () =>
      Buffer.from(
        `{"resourceType":"InventoryReport","inventoryListing":[{"item":[${'{},'.repeat(2_000_000)}{}]}]}`,
      ),
    [['stock-report-too-large']],
  );
  yield heavy(
    'a report of twenty megabytes',
    () => Buffer.from(`{"resourceType":"InventoryReport","text":"${megabytes('x', 20)}"}`),
    [['stock-file-too-large']],
  );
  yield heavy(
    'a hundred thousand bad rows',
    () => csv(`${(good[1] ?? '').replace(';12;', ';-1;')}\n`.repeat(100_000)),
    Array.from({ length: reasonsLookedAt }, (_, index): Reason => [
      'quantity-negative',
      3 + index,
      'verpakkingen',
    ]),
    1,
  );
}
