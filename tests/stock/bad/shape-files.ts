import { book, rowXml, sheetClose, sheetOpen, xlsx } from '../workbook.ts';
import {
  cellsOf,
  fields,
  file,
  fullRows,
  header,
  line,
  sound,
  type BadFile,
  type Reason,
} from './bad-file.ts';

export function* shapeFiles(): Generator<BadFile> {
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
