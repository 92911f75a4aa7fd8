import { gzipSync } from 'node:zlib';
import type { StockRole } from '../../src/domain/stock/kind.ts';
import {
  book,
  deflatedMegabytes,
  rowXml,
  sheetClose,
  sheetOpen,
  sheetXml,
  workbook,
  xlsx,
  zip,
  type SheetCell,
} from './workbook.ts';

/* Files as parties deliver them on a bad day, and as nobody delivers them by accident. */

/** Code, row and column of a problem; absent where the file as a whole is meant. */
export type Reason = readonly [code: string, row?: number | undefined, column?: string | undefined];

/** Of a file with more problems than these the first are looked at. */
export const reasonsLookedAt = 1000;

export interface BadFile {
  readonly name: string;
  readonly make: () => Buffer;
  /** Every problem that is told, notes included, in the order of the file. */
  readonly reasons: readonly Reason[];
  /** Rows that are taken all the same. */
  readonly taken: number;
  readonly role: StockRole;
  /** Made to be expensive: read in a process of its own, of which the memory is measured. */
  readonly heavy: boolean;
}

/** What the checks of a batch know: two packs with thirty in them, the first with a zero in front. */
export const knownPacks: ReadonlyMap<
  number,
  { readonly name: string; readonly unitsPerPack: number }
> = new Map([
  [1_613_081, { name: 'Vlodo 400', unitsPerPack: 30 }],
  [1_112_058, { name: 'Zeehazine 10', unitsPerPack: 30 }],
]);
export const today = '2026-11-23';

const fields = [
  'datum',
  'periode',
  'soort',
  'zi',
  'verpakkingen',
  'eenheden_per_verpakking',
  'aip',
  'toegezegd_op',
] as const;
type Field = (typeof fields)[number];
type Row = Readonly<Record<Field, SheetCell>>;

const sound: Row = {
  datum: '2026-11-22',
  periode: 'dag',
  soort: 'voorraad',
  zi: '01613081',
  verpakkingen: '12',
  eenheden_per_verpakking: '30',
  aip: '12,50',
  toegezegd_op: '',
};
const kinds = ['voorraad', 'quarantaine', 'levering', 'retour'];
/** Sound rows of which no two are about the same. */
const soundRow = (index: number): Row => ({
  ...sound,
  soort: kinds[index % kinds.length] ?? '',
  zi: index < kinds.length ? '01613081' : '01112058',
});

type Cells = readonly SheetCell[];
const cellsOf = (row: Row): Cells => fields.map((field) => row[field]);
const text = (cell: SheetCell) => (typeof cell === 'object' ? cell.xml : String(cell));
const csvCell = (cell: SheetCell) =>
  /[;"\r\n\t]/.test(text(cell)) ? `"${text(cell).replaceAll('"', '""')}"` : text(cell);
const line = (cells: Cells) => cells.map(csvCell).join(';');
const header = fields.join(';');
const csvText = (rows: readonly Row[], end = '\n') =>
  [header, ...rows.map((row) => line(cellsOf(row))), ''].join(end);

interface Wrong {
  readonly field: Field;
  readonly value: SheetCell;
  readonly code: string;
  /** Other values of that row. */
  readonly with?: Partial<Row>;
}

const wrong = (field: Field, code: string, values: readonly SheetCell[], others?: Partial<Row>) =>
  values.map((value): Wrong => ({
    field,
    value,
    code,
    ...(others === undefined ? {} : { with: others }),
  }));

/** A value in the third row of five, and why it is not taken. */
const wrongValues: readonly Wrong[] = [
  ...wrong('datum', 'stock-value-missing', ['']),
  ...wrong('datum', 'date-excel-number', ['46348', '46348,5', '46348.0']),
  ...wrong('datum', 'date-impossible', [
    '2026-02-30',
    '20260230',
    '31-02-2026',
    '22-13-2026',
    '0000-00-00',
  ]),
  ...wrong('datum', 'date-ambiguous', ['03-04-2026', '11/12/2025', '3.4.2026']),
  ...wrong('datum', 'date-unreadable', [
    'gisteren',
    '22 nov 2026',
    '2026-11-22T08:30:00',
    '22-11-26',
    '1826-11-22',
    '2126-11-22',
    '2026-11',
  ]),
  ...wrong('datum', 'stock-formula', ['=VANDAAG()', '=TODAY()']),
  ...wrong('datum', 'date-in-future', ['2026-11-24', '2036-11-22']),
  ...wrong('datum', 'date-of-other-day', ['2026-11-21', '22-11-2025']),
  ...wrong('soort', 'stock-value-missing', ['']),
  ...wrong('soort', 'kind-unknown', ['voorrraad', 'stock', '1', 'levering?']),
  ...wrong('soort', 'kind-not-of-role', ['verbruik', 'VERSTREKT', 'hub', 'dispensed']),
  ...wrong('soort', 'stock-formula', ['=A1']),
  ...wrong('zi', 'stock-value-missing', ['', '   ']),
  ...wrong('zi', 'zi-leading-zero-lost', ['1613081', '1112058']),
  ...wrong('zi', 'zi-unreadable', [
    '161308',
    '0161308',
    '016130811',
    'ABC12345',
    '00000000',
    '0161 3081',
    '01613081.0',
    '-1613081',
    'ZI 01613081',
    '٠١٦١٣٠٨١',
  ]),
  ...wrong('zi', 'zi-rounded', ['1,61E+06', '1.61308E+06', '2e7']),
  ...wrong('zi', 'zi-became-day', ['1-8-2026', '16-jan', '2026-01-08', '5 mei 2026']),
  ...wrong('zi', 'stock-formula', ['=VERT.ZOEKEN(A1;B1:C9;2)', '="01613081"', '@SUM(A1)']),
  ...wrong('zi', 'stock-cell-error', ['#N/B', '#N/A', '#REF!', '#WAARDE!', '#DEEL/0!']),
  ...wrong('zi', 'stock-example-row', [
    'VOORBEELD (haal deze rij weg) / EXAMPLE (remove this row)',
  ]),
  ...wrong('zi', 'zi-check-digit', ['01613082', '01613018', '11613081']),
  ...wrong('zi', 'pack-unknown', ['90000001', '12900000', '01111086']),
  ...wrong('verpakkingen', 'stock-value-missing', ['']),
  ...wrong('verpakkingen', 'quantity-negative', ['-5', '5-', '(5)', '−5', '- 5', '-0']),
  ...wrong('verpakkingen', 'quantity-ambiguous', ['1.200', '1,200', '12.000']),
  ...wrong('verpakkingen', 'quantity-not-whole', ['1,5', '0.5', '12,04']),
  ...wrong('verpakkingen', 'quantity-unreadable', [
    'twaalf',
    '12a',
    'O',
    'nvt',
    '-',
    '1e3',
    '1 200',
    '12345678901',
    '1/2',
    '½',
    '+5',
    'TRUE',
    '12 st',
    '0x10',
    '1_000',
    '?',
  ]),
  ...wrong('verpakkingen', 'stock-formula', ['=5+5', '@A1']),
  ...wrong('verpakkingen', 'stock-cell-error', ['#GETAL!']),
  ...wrong('eenheden_per_verpakking', 'stock-value-missing', ['']),
  ...wrong('eenheden_per_verpakking', 'units-unreadable', ['0', '-30', '30 st', '3e1', '30x1']),
  ...wrong('eenheden_per_verpakking', 'quantity-not-whole', ['30,5']),
  ...wrong('eenheden_per_verpakking', 'quantity-ambiguous', ['1.000']),
  ...wrong('eenheden_per_verpakking', 'units-per-pack-misfit', ['28', '60', '1']),
  ...wrong('eenheden_per_verpakking', 'units-factor-ten', ['300', '3']),
  ...wrong('aip', 'price-unreadable', [
    'gratis',
    '12,505',
    '1.234,56',
    '-1',
    '12,5,0',
    '€',
    '$12',
    '12345678',
    'n.v.t.',
    '12,',
  ]),
  ...wrong('toegezegd_op', 'promised-missing', [''], { soort: 'inkomend' }),
  ...wrong('toegezegd_op', 'date-unreadable', ['morgen', 'week 50'], { soort: 'inkomend' }),
  ...wrong('toegezegd_op', 'date-impossible', ['2026-11-31'], { soort: 'inkomend' }),
  ...wrong('toegezegd_op', 'date-excel-number', ['46400'], { soort: 'inkomend' }),
  ...wrong('toegezegd_op', 'date-ambiguous', ['03-04-2027'], { soort: 'inkomend' }),
  ...wrong('toegezegd_op', 'promised-unasked', ['2026-12-01']),
];
const wrongPeriods = wrong('periode', 'period-unknown', ['maand', 'kwartaal', '1', 'dagen']);

function rowsWith({ field, value, with: others }: Wrong): readonly Row[] {
  return [0, 1, 2, 3, 4].map((index) =>
    index === 1 ? { ...soundRow(index), ...others, [field]: value } : soundRow(index),
  );
}

const inFhir: Readonly<Partial<Record<Field, string>>> = {
  datum: 'countingDateTime',
  soort: 'itemStatus.coding.code',
  zi: 'item.concept.coding.code',
  verpakkingen: 'quantity.value',
  eenheden_per_verpakking: 'extension[units-per-pack].valueInteger',
  aip: 'extension[list-price].valueMoney.value',
  toegezegd_op: 'extension[promised-on].valueDate',
};

function fhir(rows: readonly Row[]): Buffer {
  const base = 'https://voorradig.example/fhir';
  const report = {
    resourceType: 'InventoryReport',
    status: 'active',
    countType: 'snapshot',
    reportedDateTime: '2026-11-22',
    inventoryListing: rows.map((row) => ({
      itemStatus: { coding: [{ system: `${base}/stock-kind`, code: row.soort }] },
      countingDateTime: row.datum,
      item: [
        {
          item: { concept: { coding: [{ system: `${base}/zi`, code: row.zi }] } },
          quantity: { value: row.verpakkingen, unit: 'verpakking' },
          extension: [
            { url: `${base}/units-per-pack`, valueInteger: row.eenheden_per_verpakking },
            { url: `${base}/list-price`, valueMoney: { value: row.aip, currency: 'EUR' } },
            ...(row.toegezegd_op === ''
              ? []
              : [{ url: `${base}/promised-on`, valueDate: row.toegezegd_op }]),
          ],
        },
      ],
    })),
  };
  return Buffer.from(JSON.stringify(report));
}

type Given = Pick<BadFile, 'name' | 'make' | 'reasons'> & Partial<BadFile>;
const file = (given: Given): BadFile => ({ taken: 0, role: 'wholesaler', heavy: false, ...given });

const fullRows = [0, 1, 2, 3, 4].map(soundRow);

function* valueFiles(): Generator<BadFile> {
  for (const each of [...wrongValues, ...wrongPeriods]) {
    const { field, value, code } = each;
    const rows = rowsWith(each);
    const name = `${field} ${JSON.stringify(value)}`;
    yield file({
      name: `csv: ${name}`,
      make: () => Buffer.from(csvText(rows)),
      reasons: [[code, 3, field]],
      taken: 4,
    });
    const sheet = [fields, ...rows.map(cellsOf)];
    yield file({
      name: `xlsx: ${name}`,
      make: () => xlsx(sheet),
      reasons: [[code, 3, field]],
      taken: 4,
    });
    const place = inFhir[field];
    if (place === undefined) continue;
    yield file({
      name: `fhir: ${name}`,
      make: () => fhir(rows),
      reasons: [[code, 2, place]],
      taken: 4,
    });
  }
}

/** What a spreadsheet itself makes of a value. */
function* spreadsheetFiles(): Generator<BadFile> {
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

function* encodedFiles(): Generator<BadFile> {
  const rows = rowsWith({ field: 'verpakkingen', value: '-5', code: '' });
  const reason: Reason = ['quantity-negative', 3, 'verpakkingen'];
  const withName = csvText(rows)
    .replace('aip;', 'aip;naam café;')
    .replaceAll('12,50;', '12,50;Pijnstiller® comprimé;');
  const unknown: Reason = ['stock-column-unknown', 1, 'naam café'];
  const big = (bytes: Buffer) => Buffer.from(bytes).swap16();
  const encodings: readonly (readonly [string, (text: string) => Buffer, readonly Reason[]])[] = [
    ['UTF-8', (given) => Buffer.from(given), []],
    ['UTF-8 with a mark', (given) => Buffer.from(`\ufeff${given}`), []],
    ['UTF-16LE with a mark', (given) => Buffer.from(`\ufeff${given}`, 'utf16le'), []],
    ['UTF-16BE with a mark', (given) => big(Buffer.from(`\ufeff${given}`, 'utf16le')), []],
    ['UTF-16LE without', (given) => Buffer.from(given, 'utf16le'), []],
    ['UTF-16BE without', (given) => big(Buffer.from(given, 'utf16le')), []],
    ['Windows-1252', (given) => Buffer.from(given, 'latin1'), [['encoding-guessed', 1]]],
  ];
  for (const [name, encode, notes] of encodings) {
    yield file({
      name: `csv in ${name}`,
      make: () => encode(withName),
      reasons: [...notes, unknown, reason],
      taken: 4,
    });
    for (const [ending, end] of [
      ['CRLF', '\r\n'],
      ['CR', '\r'],
    ] as const) {
      yield file({
        name: `csv in ${name} with ${ending}`,
        make: () => encode(withName.replaceAll('\n', end)),
        reasons: [...notes, unknown, reason],
        taken: 4,
      });
    }
  }
  yield file({
    name: 'csv: Windows-1252 from the fourth line on',
    make: () =>
      Buffer.concat([
        Buffer.from(csvText(fullRows.slice(0, 2))),
        Buffer.from(`${line(cellsOf({ ...soundRow(2), verpakkingen: '½' }))}\n`, 'latin1'),
      ]),
    reasons: [
      ['encoding-guessed', 4],
      ['quantity-unreadable', 4, 'verpakkingen'],
    ],
    taken: 2,
  });
  yield file({
    name: 'csv: mixed line ends, counted each once',
    make: () =>
      Buffer.from(
        csvText(rows)
          .split('\n')
          .reduce(
            (all, each, index) =>
              all + (index === 0 ? '' : (['\r\n', '\n', '\r'][index % 3] ?? '')) + each,
          ),
      ),
    reasons: [reason],
    taken: 4,
  });
  yield file({
    name: 'csv: no line end at the end',
    make: () => Buffer.from(csvText(rows).trimEnd()),
    reasons: [reason],
    taken: 4,
  });
  yield file({
    name: 'csv: blank lines between',
    make: () => Buffer.from(csvText(rows).replaceAll('\n', '\n\n;;;;;;;\n  \n')),
    reasons: [['quantity-negative', 9, 'verpakkingen']],
    taken: 4,
  });
  yield file({
    name: 'csv: sep= before the header',
    make: () => Buffer.from(`sep=;\n${csvText(rows)}`),
    reasons: [['quantity-negative', 4, 'verpakkingen']],
    taken: 4,
  });
  for (const [name, sign] of [
    ['a comma', ','],
    ['a tab', '\t'],
  ] as const) {
    yield file({
      name: `csv with ${name}`,
      make: () => Buffer.from(csvText(rows).replaceAll('12,50', '12.50').replaceAll(';', sign)),
      reasons: [reason],
      taken: 4,
    });
  }
  yield file({
    name: 'csv: a comma for the comma of a price',
    make: () => Buffer.from(csvText([soundRow(0)]).replaceAll(';', ',')),
    reasons: [['stock-too-many-cells', 2, '9']],
  });
}

function* shapeFiles(): Generator<BadFile> {
  const good = fullRows.map((row) => line(cellsOf(row)));
  const lines = (...all: readonly string[]) => Buffer.from([...all, ''].join('\n'));
  const rows: readonly (readonly [string, string, Reason, number])[] = [
    ['too few cells', '2026-11-22;dag;voorraad', ['stock-too-few-cells', 3, 'zi'], 2],
    ['one cell', 'einde van de lijst', ['stock-too-few-cells', 3, 'periode'], 2],
    ['too many cells', `${good[1]};x`, ['stock-too-many-cells', 3, '9'], 2],
    ['too many cells, the first empty', `${good[1]};;;y`, ['stock-too-many-cells', 3, '9'], 2],
    [
      'another delimiter',
      (good[1] ?? '').replaceAll(';', '|'),
      ['stock-too-few-cells', 3, 'periode'],
      2,
    ],
    ['a quote that never closes', `"${good[1]}`, ['stock-quote-open', 3, 'datum'], 2],
    [
      'a quote that never closes, further on',
      (good[1] ?? '').replace('01613081', '"01613081'),
      ['stock-quote-open', 3, 'zi'],
      2,
    ],
    [
      'something behind a quote',
      (good[1] ?? '').replace('01613081', '"01613081"x'),
      ['stock-quote-stray', 3, 'zi'],
      2,
    ],
    [
      'a cell of two thousand signs',
      (good[1] ?? '').replace('12,50', 'x'.repeat(2000)),
      ['stock-cell-too-long', 3, 'aip'],
      2,
    ],
    [
      'NUL in a number',
      (good[1] ?? '').replace('01613081', '0161\u00003081'),
      ['stock-nul', 3, 'zi'],
      2,
    ],
    [
      'NUL in a quantity',
      (good[1] ?? '').replace(';12;', ';1\u00002;'),
      ['stock-nul', 3, 'verpakkingen'],
      2,
    ],
    ['a word for a row', 'TOTAAL;;;;120;;;', ['date-unreadable', 3, 'datum'], 2],
    ['the header again', header, ['date-unreadable', 3, 'datum'], 2],
  ];
  for (const [name, bad, reason, taken] of rows) {
    yield file({
      name: `csv: ${name}`,
      make: () => lines(header, good[0] ?? '', bad, good[2] ?? ''),
      reasons: [reason],
      taken,
    });
  }
  yield file({
    name: 'csv: a quoted cell over two lines, and the line behind it',
    make: () =>
      lines(
        header.replace('aip', 'naam;aip'),
        (good[0] ?? '').replace('12,50', '"twee\nregels";12,50'),
        (good[1] ?? '').replace('12,50', 'x;gratis'),
      ),
    reasons: [
      ['stock-column-unknown', 1, 'naam'],
      ['price-unreadable', 4, 'aip'],
    ],
    taken: 1,
  });
  yield file({
    name: 'csv: the same key twice',
    make: () => lines(header, good[0] ?? '', good[1] ?? '', good[0] ?? ''),
    reasons: [['row-repeated', 4, 'zi']],
    taken: 2,
  });
  yield file({
    name: 'csv: the same key twice with another quantity, in another spelling',
    make: () =>
      lines(
        header,
        good[0] ?? '',
        (good[0] ?? '').replace('voorraad', ' AVAILABLE ').replace(';12;', ';13;'),
      ),
    reasons: [['row-repeated', 3, 'zi']],
    taken: 1,
  });
  yield file({
    name: 'csv: dispensed a day',
    make: () =>
      lines(
        header,
        (good[0] ?? '').replace('voorraad', 'verstrekt'),
        (good[0] ?? '').replace('dag;voorraad', 'week;verstrekt'),
      ),
    role: 'collecting-body',
    reasons: [['period-not-of-kind', 2, 'periode']],
    taken: 1,
  });
  const headers: readonly (readonly [string, string, readonly Reason[]])[] = [
    ['a missing column', header.replace(';zi', ''), [['stock-column-missing', 1, 'zi']]],
    [
      'a renamed column',
      header.replace('verpakkingen;', 'aantal verpakkingen;'),
      [['stock-column-missing', 1, 'verpakkingen']],
    ],
    [
      'two missing columns',
      header.replace('datum', 'dag').replace('soort', 'type'),
      [
        ['stock-column-missing', 1, 'datum'],
        ['stock-column-missing', 1, 'soort'],
      ],
    ],
    ['a column twice', `${header};zi`, [['stock-column-repeated', 1, 'zi']]],
    ['a column in two languages', `${header};packs`, [['stock-column-repeated', 1, 'packs']]],
    ['no header', good[0] ?? '', [['stock-header-missing', 1]]],
    ['a delimiter that is none', header.replaceAll(';', '|'), [['stock-header-missing', 1]]],
    ['blanks for a delimiter', header.replaceAll(';', '  '), [['stock-header-missing', 1]]],
    ['a title above it', `Voorraad per 22 november\n${header}`, [['stock-header-missing', 1]]],
    ['prose', 'Geachte heer, mevrouw,', [['stock-header-missing', 1]]],
    ['a quote in the header that never closes', `"${header}`, [['stock-quote-open', 1, '1']]],
  ];
  for (const [name, first, reasons] of headers) {
    yield file({ name: `csv: ${name}`, make: () => lines(first, ...good), reasons });
  }
  yield file({
    name: 'xlsx: a missing column',
    make: () => xlsx([fields.slice(1), cellsOf(sound).slice(1)]),
    reasons: [['stock-column-missing', 1, 'datum']],
  });
  yield file({
    name: 'xlsx: nothing above row 5',
    make: () =>
      book({
        'xl/worksheets/sheet1.xml': `${sheetOpen}${rowXml(fields, 5)}${rowXml(cellsOf({ ...sound, zi: '' }), 7)}${sheetClose}`,
      }),
    reasons: [['stock-value-missing', 7, 'zi']],
  });
  yield file({
    name: 'csv: all of another day than was asked',
    make: () => lines(header, ...good.map((each) => each.replace('2026-11-22', '2026-11-20'))),
    reasons: [['file-of-other-day', undefined, 'datum']],
  });
}

function* otherFiles(): Generator<BadFile> {
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

const megabytes = (repeated: string, count: number) =>
  repeated.repeat(Math.floor((count * 1024 * 1024) / repeated.length));

/** Made to cost more to read than to send. */
function* heavyFiles(): Generator<BadFile> {
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

export function* badFiles(): Generator<BadFile> {
  yield* valueFiles();
  yield* spreadsheetFiles();
  yield* encodedFiles();
  yield* shapeFiles();
  yield* otherFiles();
  yield* heavyFiles();
}
