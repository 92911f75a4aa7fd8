import { gzipSync } from 'node:zlib';
import { book, rowXml, sheetClose, sheetOpen, sheetXml, workbook, xlsx, zip } from '../workbook.ts';
import {
  cellsOf,
  csvText,
  fhir,
  fields,
  file,
  fullRows,
  header,
  sound,
  type BadFile,
  type Reason,
} from './bad-file.ts';

export function* otherFiles(): Generator<BadFile> {
  const kinds: readonly (readonly [string, Buffer, readonly Reason[]])[] = [
    ['nothing', Buffer.alloc(0), [['empty-file']]],
    ['blank', Buffer.from('   \n\n\r\n'), [['stock-nothing-in-it']]],
    ['a mark and nothing', Buffer.from('\ufeff'), [['stock-nothing-in-it']]],
    ['a header only', Buffer.from(`${header}\n`), [['stock-nothing-in-it']]],
    ['a header without end', Buffer.from(header), [['stock-nothing-in-it']]],
    [
      'HTML',
      Buffer.from('<!doctype html><html><title>Inloggen</title></html>'),
      [['stock-web-page', 1]],
    ],
    [
      'a table of HTML',
      Buffer.from('<table><tr><td>datum</td></tr></table>'),
      [['stock-web-page', 1]],
    ],
    [
      'HTML in UTF-16',
      Buffer.from('\ufeff<html><body>fout</body></html>', 'utf16le'),
      [['stock-web-page', 1]],
    ],
    ['XML', Buffer.from('<?xml version="1.0"?><Workbook/>'), [['stock-format-unknown', 1]]],
    ['a PDF', Buffer.from('%PDF-1.7\n'), [['stock-format-unknown']]],
    ['a picture', Buffer.from('\u0089PNG\r\n', 'latin1'), [['stock-format-unknown']]],
    ['a GIF', Buffer.from('GIF89a'), [['stock-format-unknown']]],
    ['a photograph', Buffer.from('\u00ff\u00d8\u00ff\u00e0', 'latin1'), [['stock-format-unknown']]],
    ['a RAR', Buffer.from('Rar!\u001a\u0007', 'latin1'), [['stock-format-unknown']]],
    ['a 7z', Buffer.from('7z\u00bc\u00af', 'latin1'), [['stock-format-unknown']]],
    ['a gzip', gzipSync(csvText(fullRows)), [['stock-format-unknown']]],
    [
      'an old workbook',
      Buffer.from('\u00d0\u00cf\u0011\u00e0\u00a1', 'latin1'),
      [['bulk-workbook-old']],
    ],
    ['a zip of a CSV', zip({ 'voorraad.csv': csvText(fullRows) }), [['bulk-workbook-damaged']]],
    [
      'a zip within a zip',
      zip({ 'xl.zip': xlsx([fields, cellsOf(sound)]) }),
      [['bulk-workbook-damaged']],
    ],
    [
      'names that break out',
      zip({ '../../etc/passwd': 'x', '/xl/workbook.xml': workbook }),
      [['bulk-workbook-damaged']],
    ],
    ['the beginning of a zip', Buffer.from('PK\x03\x04'), [['bulk-workbook-damaged']]],
    [
      'the end of a zip',
      Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18, 0xff)]),
      [['bulk-workbook-damaged']],
    ],
    [
      'half a workbook',
      xlsx([fields, cellsOf(sound)]).subarray(0, 300),
      [['bulk-workbook-damaged']],
    ],
    [
      'a workbook without sheets',
      zip({ 'xl/workbook.xml': '<workbook/>' }),
      [['bulk-workbook-damaged']],
    ],
    ['a sheet that is elsewhere', book({}), [['bulk-workbook-damaged']]],
    [
      'an empty sheet',
      book({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>' }),
      [['stock-nothing-in-it']],
    ],
    [
      'a sheet that breaks off',
      book({ 'xl/worksheets/sheet1.xml': sheetOpen + rowXml(fields, 1) }),
      [['bulk-workbook-damaged']],
    ],
    ['a sheet with a header only', xlsx([fields]), [['stock-nothing-in-it']]],
    ['a sheet of text', book({ 'xl/worksheets/sheet1.xml': 'hello' }), [['bulk-workbook-damaged']]],
    [
      'a sheet of noise',
      book({ 'xl/worksheets/sheet1.xml': { packed: Buffer.alloc(500, 0xa7), statedSize: 5000 } }),
      [['bulk-workbook-damaged']],
    ],
    [
      'a part packed in another way',
      book({ 'xl/worksheets/sheet1.xml': { content: sheetXml([fields]), method: 12 } }),
      [['bulk-workbook-damaged']],
    ],
    [
      'a size that is too small',
      book({
        'xl/worksheets/sheet1.xml': {
          content: sheetXml([fields, ...fullRows.map(cellsOf)]),
          statedSize: 100,
        },
      }),
      [['bulk-workbook-dishonest']],
    ],
    [
      'a DTD',
      book({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }),
      [['bulk-workbook-entities']],
    ],
    [
      'a DTD that fetches',
      book({
        'xl/sharedStrings.xml':
          '<?xml version="1.0"?>\n<!doctype a SYSTEM "file:///etc/passwd"><sst/>',
        'xl/worksheets/sheet1.xml': sheetXml([fields]),
      }),
      [['bulk-workbook-entities']],
    ],
    [
      'a row that is no row',
      book({ 'xl/worksheets/sheet1.xml': `${sheetOpen}<row r="999999999">${sheetClose}` }),
      [['bulk-workbook-damaged']],
    ],
    [
      'a row of minus one',
      book({ 'xl/worksheets/sheet1.xml': `${sheetOpen}<row r="-1">${sheetClose}` }),
      [['bulk-workbook-damaged']],
    ],
    [
      'JSON that breaks off',
      Buffer.from('{"resourceType":"InventoryReport","inventoryListing":['),
      [['truncated-file', 1]],
    ],
    ['JSON that is none', Buffer.from('{resourceType:1}'), [['damaged-json', 1]]],
    ['a list of JSON', Buffer.from('[1,2,3]'), [['stock-report-shape', undefined, 'resourceType']]],
    [
      'another resource',
      Buffer.from('{"resourceType":"Patient"}'),
      [['stock-report-shape', undefined, 'resourceType']],
    ],
    [
      'a report without listings',
      Buffer.from('{"resourceType":"InventoryReport"}'),
      [['stock-report-shape', undefined, 'inventoryListing']],
    ],
    [
      'a listing without items',
      Buffer.from('{"resourceType":"InventoryReport","inventoryListing":[{}]}'),
      [['stock-report-shape', undefined, 'inventoryListing.item']],
    ],
    [
      'a report of nothing',
      Buffer.from('{"resourceType":"InventoryReport","inventoryListing":[]}'),
      [['stock-nothing-in-it']],
    ],
    [
      'items that are none',
      Buffer.from(
        '{"resourceType":"InventoryReport","reportedDateTime":"2026-11-22","inventoryListing":[{"item":[null,7,[]]}]}',
      ),
      [1, 2, 3].map((row): Reason => ['stock-value-missing', row, 'itemStatus.coding.code']),
    ],
    [
      'a prototype',
      Buffer.from('{"resourceType":"InventoryReport","__proto__":{"inventoryListing":[]}}'),
      [['stock-report-shape', undefined, 'inventoryListing']],
    ],
    [
      'values that are objects',
      fhir([{ ...sound, verpakkingen: { xml: '9' } }]),
      [['quantity-unreadable', 1, 'quantity.value']],
    ],
    ['a thousand brackets', Buffer.from('['.repeat(1000)), [['stock-report-too-deep']]],
  ];
  for (const [name, bytes, reasons] of kinds)
    yield file({ name: `other: ${name}`, make: () => bytes, reasons });
}
