import { book, deflatedMegabytes, sheetClose, sheetOpen, styles, xlsx } from '../stock/workbook.ts';
import { mark } from './complaints.ts';
import type { HostileFile } from './hostile-files.ts';

const csv = 'text/csv';
const fhir = 'application/fhir+json';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const header = 'datum;soort;zi;verpakkingen;eenheden_per_verpakking';
const sound = '2026-11-22;voorraad;09123474;1;1';
/** A little under the limit of an upload. */
const most = 19 * 1024 * 1024;
const times = (text: string) => text.repeat(Math.floor(most / text.length));

/** A file that begins as a good one, so that it comes further than what is refused at its first line. */
export function* hostileStockFiles(): Generator<HostileFile> {
  // Group by group: all of them together are a gigabyte.
  yield* hostileNames();
  yield* hostileText();
  yield* hostileReports();
  yield* hostileBooks();
}

function hostileNames(): readonly HostileFile[] {
  return [
    ['a path', '../../../etc/passwd', csv, rows(sound)],
    ['a name without end', `${'n'.repeat(60_000)}.csv`, csv, rows(sound)],
    ['a name of two lines', 'a\r\nX-Mark: 1\r\n\r\n.csv', csv, rows(sound)],
    ['a name with NUL', 'a\0.csv', csv, rows(sound)],
    ['a name with mark-up', `${mark}.csv`, csv, rows(sound)],
    ['a name that turns round', 'voor\u202evsc.exe', csv, rows(sound)],
    ['another type than it says', 'a.xlsx', sheet, rows(sound)],
  ];
}

/** Of twenty megabytes, each row about another pack that nobody knows. */
export function rowsOfStrangers(): Buffer {
  const lines = Array.from({ length: 300_000 }, (_, at) =>
    cells({ 2: String(10_000_000 + at * 7) }),
  );
  return rows(lines.join('\n'));
}

function rows(...lines: readonly string[]): Buffer {
  return Buffer.from(`${[header, ...lines].join('\n')}\n`);
}

const cells = (changes: Readonly<Record<number, string>>) =>
  sound
    .split(';')
    .map((cell, at) => changes[at] ?? cell)
    .join(';');

function hostileText(): readonly HostileFile[] {
  const numbers = [
    '9'.repeat(400),
    '9223372036854775808',
    '9007199254740993',
    '2147483648',
    '1e308',
    '1e999',
    '-1',
    '-0',
    'Infinity',
    'NaN',
    '0x10',
    '1,5',
    '१२',
  ];
  const texts = [
    '=cmd|"/c calc"!A1',
    '@SUM(1)',
    '+1',
    '\t=1',
    mark,
    '\0',
    '\u202e',
    'e\u0301'.repeat(999),
  ];
  const columns = Array.from({ length: 10_000 }, (_, at) => `kolom${at}`).join(';');
  return [
    ['numbers of packs', 'a.csv', csv, rows(...numbers.map((value) => cells({ 3: value })))],
    ['numbers in a pack', 'a.csv', csv, rows(...numbers.map((value) => cells({ 4: value })))],
    [
      'texts as kind',
      'a.csv',
      csv,
      rows(...texts.map((value) => cells({ 1: `"${value.replaceAll('"', '""')}"` }))),
    ],
    [
      'texts as pack',
      'a.csv',
      csv,
      rows(...texts.map((value) => cells({ 2: `"${value.replaceAll('"', '""')}"` }))),
    ],
    [
      'texts as day',
      'a.csv',
      csv,
      rows(...texts.map((value) => cells({ 0: `"${value.replaceAll('"', '""')}"` }))),
    ],
    ['ten thousand columns', 'a.csv', csv, Buffer.from(`${header};${columns}\n${sound}\n`)],
    [
      'the same column again and again',
      'a.csv',
      csv,
      Buffer.from(`${times('datum;')}\n${sound}\n`),
    ],
    ['a row that goes on', 'a.csv', csv, rows(times(`${sound};`))],
    ['one cell', 'a.csv', csv, rows(cells({ 2: times('9') }))],
    ['a quote that stays open', 'a.csv', csv, rows(`2026-11-22;"${times('voorraad\n')}`)],
    ['nothing but quotes', 'a.csv', csv, rows(times('""'))],
    ['the same row again and again', 'a.csv', csv, rows(times(`${sound}\n`))],
    ['as many packs as fit', 'a.csv', csv, rowsOfStrangers()],
    ['as many days as fit', 'a.csv', csv, rows(times('9999-12-31;voorraad;09123474;1;1\n'))],
    ['empty rows', 'a.csv', csv, rows(times(';;;;\n'))],
    ['empty lines', 'a.csv', csv, rows(times('\n'))],
    ['lines of old', 'a.csv', csv, Buffer.from(`${header}\r${times(`${sound}\r`)}`)],
    [
      'surrogates',
      'a.csv',
      csv,
      Buffer.concat([rows(), Buffer.from([0xed, 0xa0, 0x80, 0x3b, 0xff, 0xfe, 0x0a])]),
    ],
    [
      'UTF-16',
      'a.csv',
      csv,
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${header}\n${sound}\n`, 'utf16le')]),
    ],
    [
      'half of UTF-16',
      'a.csv',
      csv,
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(`${header}\n${sound}`, 'utf16le').subarray(0, -1),
      ]),
    ],
    ['NUL all over', 'a.csv', csv, Buffer.concat([rows(), Buffer.alloc(most)])],
  ];
}

function hostileReports(): readonly HostileFile[] {
  const report = (listing: string, more = '') =>
    Buffer.from(
      `{"resourceType":"InventoryReport","status":"active","countType":"snapshot","reportedDateTime":"2026-11-22"${more},"inventoryListing":${listing}}`,
    );
  const item = (zi: string, packs: string, content = '1') =>
    `{"item":{"concept":{"coding":[{"system":"https://voorradig.example/fhir/zi","code":${zi}}]}},"quantity":{"value":${packs},"unit":"verpakking"},"extension":[{"url":"https://voorradig.example/fhir/units-per-pack","valueInteger":${content}}]}`;
  const listing = (...items: readonly string[]) =>
    `[{"itemStatus":{"coding":[{"system":"https://voorradig.example/fhir/stock-kind","code":"available"}]},"item":[${items.join(',')}]}]`;
  const file = (what: string, bytes: Buffer): HostileFile => [what, 'a.json', fhir, bytes];
  const one = item('"09123474"', '1');
  return [
    file(
      'depth',
      Buffer.from(`{"resourceType":"InventoryReport","inventoryListing":${'['.repeat(5_000_000)}`),
    ),
    file('depth that ends', report(`${'[{"item":'.repeat(100_000)}1${'}]'.repeat(100_000)}`)),
    file(
      'numbers',
      report(
        listing(
          ...[
            '1e999',
            '-1',
            '-0',
            '1e308',
            '0.1',
            '9007199254740993',
            '"1"',
            'null',
            'true',
            '{}',
            '[]',
          ].map((value) => item('"09123474"', value)),
        ),
      ),
    ),
    file(
      'numbers in a pack',
      report(
        listing(
          ...['1e999', '-1', '0', '1.5', '2147483648', '{"a":1}'].map((value) =>
            item('"09123474"', '1', value),
          ),
        ),
      ),
    ),
    file(
      'no texts',
      report(listing(...['null', '9123474', '{}', '[]', 'true'].map((value) => item(value, '1')))),
    ),
    file(
      'texts',
      report(
        listing(
          ...[
            '"\\u0000"',
            '"\\ud800"',
            '"=1+1"',
            JSON.stringify(mark),
            `"${'9'.repeat(100_000)}"`,
          ].map((value) => item(value, '1')),
        ),
      ),
    ),
    file(
      'a prototype',
      report(
        listing(one),
        ',"__proto__":{"reportedDateTime":"x"},"constructor":{"prototype":{"a":1}}',
      ),
    ),
    file('itself twice', report(listing(one), ',"reportedDateTime":{"$ref":"#"}')),
    file('as many as fit', report(listing(times(`${one},`) + one))),
    file('as many listings as fit', report(`[${times('{"item":[]},')}{}]`)),
    file('as many nothings as fit', report(`[{"item":[${times('null,')}null]}]`)),
    file('one text', report(listing(item(`"${times('a')}"`, '1')))),
    file('no end', Buffer.from(`{"resourceType":"InventoryReport","a":"${'a'.repeat(1000)}`)),
    file('half a sign', Buffer.concat([report(listing(one)).subarray(0, -2), Buffer.from([0xc3])])),
  ];
}

function hostileBooks(): readonly HostileFile[] {
  const names = header.split(';');
  const file = (what: string, bytes: Buffer): HostileFile => [what, 'a.xlsx', sheet, bytes];
  const sheetOf = (xml: string, more = {}) =>
    file(
      'a sheet',
      book({
        'xl/worksheets/sheet1.xml': `${sheetOpen}${xml}${sheetClose}`,
        'xl/styles.xml': styles,
        ...more,
      }),
    )[3];
  const head = `<row r="1">${names.map((name, at) => `<c r="${'ABCDE'[at]}1" t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>`;
  const wide = Array.from(
    { length: 16_384 },
    () => '<c t="inlineStr"><is><t>datum</t></is></c>',
  ).join('');
  return [
    file(
      'formulas',
      xlsx([names, ['2026-11-22', 'voorraad', '=HYPERLINK("http://elders.example")', 1, 1]]),
    ),
    file(
      'real formulas',
      sheetOf(
        `${head}<row r="2"><c r="C2"><f>HYPERLINK("http://elders.example")</f><v>1</v></c></row>`,
      ),
    ),
    file(
      'days',
      xlsx([
        names,
        ...[1e308, -1, 0, 60, 2_958_466, 0.5].map((day) => [day, 'voorraad', '09123474', 1, 1]),
      ]),
    ),
    file('as wide as it goes', sheetOf(`<row r="1">${wide}</row>`)),
    file(
      'a string that is not there',
      sheetOf(
        `${head}<row r="2"><c r="A2" t="s"><v>99999999999</v></c><c r="B2" t="s"><v>-1</v></c></row>`,
      ),
    ),
    file(
      'rows upside down',
      sheetOf(`${head}<row r="1048577"/><row r="-5"/><row r="2"><c r="A2"><v>46348</v></c></row>`),
    ),
    file(
      'cells far away',
      sheetOf(`${head}<row r="2"><c r="XFD2"><v>1</v></c><c r="A1048576"><v>1</v></c></row>`),
    ),
    file(
      'a million rows',
      book({
        'xl/worksheets/sheet1.xml': deflatedMegabytes(
          sheetOpen + head,
          '<row><c t="inlineStr"><is><t>x</t></is></c></row>',
          60,
          sheetClose,
        ),
        'xl/styles.xml': styles,
      }),
    ),
    file(
      'a bomb',
      book({
        'xl/worksheets/sheet1.xml': deflatedMegabytes(
          `${sheetOpen}${head}<row r="2"><c t="inlineStr"><is><t>`,
          '9',
          600,
          `</t></is></c></row>${sheetClose}`,
        ),
      }),
    ),
    file(
      'a bomb that says it is small',
      book({
        'xl/worksheets/sheet1.xml': {
          ...deflatedMegabytes(sheetOpen + head, ' ', 600, sheetClose),
          statedSize: 1000,
        },
      }),
    ),
    file(
      'a bomb of strings',
      book({
        'xl/worksheets/sheet1.xml': `${sheetOpen}${head}${sheetClose}`,
        'xl/sharedStrings.xml': deflatedMegabytes('<sst>', '<si><t>a</t></si>', 300, '</sst>'),
      }),
    ),
  ];
}
