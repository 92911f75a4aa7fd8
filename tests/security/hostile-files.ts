import { zip } from '../stock/workbook.ts';

/** A file that somebody sends in the hope that reading it costs more than sending it. */
export type HostileFile = readonly [what: string, name: string, type: string, bytes: Buffer];

export function hostileFiles(): readonly HostileFile[] {
  const csv = 'code;soort;start\n';
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const rels =
    '<Relationships><Relationship Id="r" Type="t/worksheet" Target="s.xml"/></Relationships>';
  const workbook = '<workbook><sheets><sheet name="a" r:id="r"/></sheets></workbook>';
  const book = (parts: Readonly<Record<string, string | Buffer>>) =>
    zip({ 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': rels, ...parts });
  const megabytes = (text: string, count: number) =>
    text.repeat(Math.floor((count * 1024 * 1024) / text.length));
  return [
    ['nothing', 'a.csv', 'text/csv', Buffer.alloc(0)],
    ['HTML as CSV', 'a.csv', 'text/csv', Buffer.from('<html><script>alert(1)</script>')],
    ['CSV as HTML', 'a.html', 'text/html', Buffer.from(`${csv}RVG 1;=1+1;2026-01-01\n`)],
    ['formulas', 'a.csv', 'text/csv', Buffer.from(`${csv}=cmd|x;@x;+1\n`)],
    ['NUL', 'a.csv', 'text/csv', Buffer.from(`${csv}\0;\0;\0\n`)],
    [
      'surrogates',
      'a.json',
      'application/json',
      Buffer.from('[{"codes":["\\ud800"],"a\\u0000":"\\udfff"}]'),
    ],
    ['a prototype', 'a.json', 'application/json', Buffer.from('[{"__proto__":{"codes":["p1"]}}]')],
    ['brackets', 'a.json', 'application/json', Buffer.from('['.repeat(5_000_000))],
    [
      'a million objects',
      'a.json',
      'application/json',
      Buffer.from(`[${'{},'.repeat(1_000_000)}{}]`),
    ],
    ['quotes', 'a.csv', 'text/csv', Buffer.from(csv + megabytes('"', 4))],
    ['one long line', 'a.csv', 'text/csv', Buffer.from(megabytes(';', 19))],
    ['empty lines', 'a.csv', 'text/csv', Buffer.from(csv + megabytes('\n', 19))],
    ['short lines', 'a.csv', 'text/csv', Buffer.from(csv + megabytes('a;b;c\n', 19))],
    ['UTF-16', 'a.csv', 'text/csv', Buffer.from(csv, 'utf16le')],
    ['a PDF', 'a.csv', 'text/csv', Buffer.from('%PDF-1.7')],
    ['21 MB', 'a.csv', 'text/csv', Buffer.alloc(21 * 1024 * 1024, 'a')],
    ['a name that breaks out', '../../x\r\nX-Mark: 1', 'text/csv', Buffer.from(csv)],
    ['a name with mark-up', '<x-mark onerror=1>.csv', 'text/csv', Buffer.from(csv)],
    ['a zip of nothing', 'a.xlsx', xlsx, Buffer.from('PK\x03\x04')],
    ['no end', 'a.xlsx', xlsx, Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18, 0xff)])],
    ['a bomb', 'a.xlsx', xlsx, book({ 'xl/s.xml': Buffer.alloc(200 * 1024 * 1024) })],
    ['a bomb of tags', 'a.xlsx', xlsx, book({ 'xl/workbook.xml': megabytes('<sheet a', 30) })],
    [
      'a bomb of relations',
      'a.xlsx',
      xlsx,
      book({ 'xl/_rels/workbook.xml.rels': megabytes('<Relationship a', 30) }),
    ],
    [
      'a bomb of settings',
      'a.xlsx',
      xlsx,
      book({ 'xl/workbook.xml': workbook + megabytes('<workbookPr a', 30) }),
    ],
    [
      'a bomb of spaces',
      'a.xlsx',
      xlsx,
      book({ 'xl/workbook.xml': `<sheet ${megabytes(' ', 30)}>` }),
    ],
    [
      'a bomb of settings with spaces',
      'a.xlsx',
      xlsx,
      book({ 'xl/workbook.xml': `${workbook}<workbookPr ${megabytes(' ', 30)}>` }),
    ],
    [
      'a bomb of cells',
      'a.xlsx',
      xlsx,
      book({
        'xl/s.xml': `<worksheet><sheetData><row r="1">${megabytes('<c/>', 30)}</row></sheetData></worksheet>`,
      }),
    ],
    [
      'a bomb of rows',
      'a.xlsx',
      xlsx,
      book({
        'xl/s.xml': `<worksheet><sheetData>${megabytes('<row/>', 30)}</sheetData></worksheet>`,
      }),
    ],
    ['depth', 'a.xlsx', xlsx, book({ 'xl/s.xml': megabytes('<a>', 1) })],
    [
      'a column far away',
      'a.xlsx',
      xlsx,
      book({
        'xl/s.xml':
          '<worksheet><sheetData><row r="999999999"><c r="ZZZZZZZ1" t="s"><v>99999999999</v></c></row></sheetData></worksheet>',
      }),
    ],
    [
      'strings',
      'a.xlsx',
      xlsx,
      book({
        'xl/s.xml': '<worksheet/>',
        'xl/sharedStrings.xml': `<sst>${megabytes('<si><t/></si>', 30)}</sst>`,
      }),
    ],
    [
      'styles',
      'a.xlsx',
      xlsx,
      book({
        'xl/s.xml': '<worksheet/>',
        'xl/styles.xml': `<styleSheet><cellXfs>${megabytes('<xf/>', 30)}</cellXfs></styleSheet>`,
      }),
    ],
    [
      'entities',
      'a.xlsx',
      xlsx,
      book({ 'xl/s.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet/>' }),
    ],
  ];
}
