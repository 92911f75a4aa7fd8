import {
  cellsOf,
  csvText,
  file,
  fullRows,
  line,
  rowsWith,
  soundRow,
  type BadFile,
  type Reason,
} from './bad-file.ts';

export function* encodedFiles(): Generator<BadFile> {
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
