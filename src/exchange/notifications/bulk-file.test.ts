import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import excel from 'exceljs';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { day } from '../../law/calendar-date.ts';
import type { TemplateWords } from '../table-file/template-file.ts';
import { readBulkFile, type BulkFile } from './bulk-file.ts';
import type { BulkRow } from './bulk-row.ts';
import { bulkColumns, type BulkColumn } from './columns.ts';
import { isRefused } from './sheet.ts';
import { template, templateRoles } from './template.ts';
import { writeBack } from './write-back.ts';

async function read(bytes: Buffer | string): Promise<BulkFile> {
  const file = await readBulkFile(Buffer.from(bytes));
  if (isRefused(file)) throw new Error(JSON.stringify(file.refused));
  return file;
}

async function refusal(bytes: Buffer | string): Promise<string> {
  const file = await readBulkFile(Buffer.from(bytes));
  assert.ok(isRefused(file), 'it was taken');
  return file.refused.map(({ code }) => code).join(' ');
}

const codes = (row: BulkRow | undefined) =>
  row?.problems.map(({ code, column }) => `${column}: ${code}`) ?? [];

const header =
  'rvg;soort;begin;verwacht_einde;zekerheid;omvang;voorraad_verpakkingen;contact_naam;contact_email;contact_telefoon';
const good =
  'RVG 05761;onderbreking;2026-12-01;2027-02-01;schatting;geheel;1200;A. Jansen;a@example.org;020 1234567';

async function workbookOf(
  rows: readonly (readonly unknown[])[],
  change: (sheet: excel.Worksheet) => void = () => undefined,
): Promise<Buffer> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Mijn meldingen');
  for (const row of rows) sheet.addRow([...row]);
  change(sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('a good file', () => {
  it('is read alike as CSV, workbook and JSON', async () => {
    const [csv] = (await read(`${header}\r\n${good}\r\n`)).rows;
    assert.deepEqual(csv?.request, {
      kind: 'first',
      code: 'RVG 05761',
      content: {
        publishable: {
          kind: 'interruption',
          start: '2026-12-01',
          expectedEnd: '2027-02-01',
          expectedEndCertainty: 'estimate',
          extent: 'total',
        },
        business: {},
        stock: { packsLeft: 1200 },
        contact: { name: 'A. Jansen', email: 'a@example.org', phone: '020 1234567' },
      },
    });
    const cells: unknown[] = good.split(';');
    cells[2] = new Date('2026-12-01T00:00:00Z');
    cells[6] = 1200;
    const [xlsx] = (await read(await workbookOf([header.split(';'), cells]))).rows;
    assert.deepEqual(xlsx?.request, csv.request);
    const content: unknown = csv.request?.content;
    const [json] = (await read(JSON.stringify([{ codes: ['RVG 05761'], ...(content as object) }])))
      .rows;
    assert.deepEqual(json?.request, csv.request);
  });

  it('knows English names, other separators, capitals, UTF-16 and a byte order mark', async () => {
    const english =
      'Code,Kind,START,Certainty,Extent\nEU/1/08/479,interruption,2026-12-01,unknown,partial\n';
    const [row] = (await read(`\ufeff${english}`)).rows;
    assert.ok(row?.request?.kind === 'first');
    const utf16 = Buffer.from(`\ufeff${english.replaceAll(',', '\t')}`, 'utf16le');
    const [again] = (await read(utf16)).rows;
    assert.deepEqual(again?.request, row.request);
  });

  it('amends by number and step', async () => {
    const file = await read('nummer;stap;begin\nM-2026-000001;verlengd;2026-12-01\n');
    const [row] = file.rows;
    assert.equal(row?.request?.kind === 'next' && row.request.step, 'prolonged');
    assert.deepEqual(row?.shown, { number: 'M-2026-000001' });
  });
});

describe('what a spreadsheet did to a cell is named and never undone', () => {
  const cases: readonly (readonly [column: string, cell: string, code: string])[] = [
    ['begin', '46357', 'bulk-day-serial'],
    ['begin', '1-3-2026', 'bulk-day-ambiguous'],
    ['begin', '31/2/2026', 'bulk-day-impossible'],
    ['begin', '2026-02-30', 'bulk-day-impossible'],
    ['begin', 'begin maart', 'bulk-day-unreadable'],
    ['voorraad_verpakkingen', '1.200', 'bulk-number-ambiguous'],
    ['voorraad_verpakkingen', '1,2E+06', 'bulk-number-rounded'],
    ['voorraad_verpakkingen', 'veel', 'bulk-number-unreadable'],
    ['contact_telefoon', '612345678', 'bulk-zero-lost'],
    ['contact_telefoon', '3,16E+10', 'bulk-number-rounded'],
    ['rvg', '1,14E+05', 'bulk-number-rounded'],
    ['rvg', '1-aug', 'bulk-became-day'],
    ['soort', 'kapot', 'bulk-word-unknown'],
  ];
  for (const [column, cell, code] of cases) {
    it(`${column} “${cell}”: ${code}`, async () => {
      const [row] = (
        await read(
          `rvg;${column === 'rvg' ? 'omvang' : column}\n${column === 'rvg' ? cell : '5761'};${column === 'rvg' ? 'geheel' : cell}\n`,
        )
      ).rows;
      assert.deepEqual(codes(row), [`${column}: ${code}`]);
      assert.equal(row?.request, undefined);
      assert.equal(row?.row, 2);
      assert.equal(row.problems[0]?.value, column.startsWith('contact') ? '…' : cell);
    });
  }

  it('a day with one reading is taken, and tells both when there are two', async () => {
    const file = await read('rvg;begin\n5761;13-3-2026\n5762;3-3-2026\n5763;1-3-2026\n');
    const starts = file.rows.map(({ request }) => JSON.stringify(request?.content));
    assert.match(starts[0] ?? '', /2026-03-13/);
    assert.match(starts[1] ?? '', /2026-03-03/);
    assert.deepEqual(file.rows[2]?.problems[0]?.params, {
      first: '2026-03-01',
      second: '2026-01-03',
    });
  });

  it('in a workbook: a formula, an error, a day among the codes, a number as telephone', async () => {
    const bytes = await workbookOf([
      ['rvg', 'begin', 'contact_telefoon', 'voorraad_weken'],
      [
        new Date('2026-08-01T00:00:00Z'),
        { formula: 'NOW()', result: 46000 },
        612345678,
        { error: '#N/A' },
      ],
      [5761, 46357, '0612345678', 2.5],
    ]);
    const { rows } = await read(bytes);
    assert.deepEqual(codes(rows[0]), [
      'rvg: bulk-became-day',
      'begin: bulk-formula',
      'contact_telefoon: bulk-zero-lost',
      'voorraad_weken: bulk-cell-error',
    ]);
    assert.deepEqual(codes(rows[1]), ['begin: bulk-day-serial']);
  });
});

describe('a file that cannot be taken says why', () => {
  it('the table: no key column, a column twice, nothing in it, an unknown column', async () => {
    assert.equal(await refusal('naam;begin\nx;y\n'), 'bulk-column-missing');
    assert.equal(await refusal('rvg;begin;start\n1;2;3\n'), 'bulk-column-repeated');
    assert.equal(await refusal('rvg;begin\n'), 'bulk-nothing-in-it');
    assert.equal(await refusal(''), 'empty-file');
    const { notes } = await read('rvg;begn\n5761;\n');
    assert.deepEqual(notes[0]?.params?.['near'], ['begin']);
  });

  it('a damaged row takes no sound one with it', async () => {
    const { rows } = await read(
      'rvg;begin\n5761;2026-12-01\n5762;2026-12-01;te veel\n5763;2026-12-01\n',
    );
    assert.deepEqual(
      rows.map((row) => [row.row, codes(row).length]),
      [
        [2, 0],
        [3, 1],
        [4, 0],
      ],
    );
  });

  it('another kind of file, and JSON that is no list', async () => {
    assert.equal(await refusal(Buffer.from('%PDF-1.7\n%')), 'bulk-format-unknown');
    assert.equal(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0])), 'bulk-workbook-old');
    assert.equal(await refusal('{"code": "1"}'), 'bulk-json-shape');
    assert.equal(await refusal('[{"code": }]'), 'damaged-json');
    assert.equal(
      await refusal('<!doctype html><html><title>Inloggen</title>'),
      'html-instead-of-data',
    );
    assert.deepEqual(codes((await read('[1]')).rows[0]), ['undefined: bulk-row-shape']);
  });
});

/** A zip of one deflated sheet whose directory may say another size than is true. */
function zipOf(parts: Readonly<Record<string, string | Buffer>>, claim?: number): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claim ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name)]);
    local.push(head, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.from('PK\u0001\u0002'),
      Buffer.from([20, 0]),
      common,
      tail,
      Buffer.from(name),
    );
    offset += head.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, listed, Buffer.from('PK\u0005\u0006'), end]);
}

const workbook = '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>';
const rels =
  '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>';
const bookWith = (
  sheet: string | Buffer,
  more: Readonly<Record<string, string | Buffer>> = {},
) => ({
  'xl/workbook.xml': workbook,
  'xl/_rels/workbook.xml.rels': rels,
  'xl/worksheets/sheet1.xml': sheet,
  ...more,
});
const inline = (at: string, text: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('a workbook that is an attack (T8)', () => {
  async function within(bytes: Buffer): Promise<string> {
    const [before, started] = [process.memoryUsage().rss, performance.now()];
    const code = await refusal(bytes);
    assert.ok(performance.now() - started < 5000);
    assert.ok(process.memoryUsage().rss - before < 50 * 1024 * 1024, 'memory');
    return code;
  }

  it('a small file that unpacks to eighty megabytes', async () => {
    const bomb = zipOf(bookWith(Buffer.alloc(80 * 1024 * 1024, ' ')));
    assert.ok(bomb.length < 100_000);
    assert.equal(await within(bomb), 'bulk-workbook-too-large');
  });

  it('the same, lying about its size', async () => {
    const sheet = Buffer.alloc(40 * 1024 * 1024, ' ');
    assert.equal(await within(zipOf(bookWith(sheet), 1000)), 'bulk-workbook-dishonest');
  });

  it('entities within entities', async () => {
    const sheet =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>';
    assert.equal(await within(zipOf(bookWith(sheet))), 'bulk-workbook-entities');
  });

  it('a broken directory, no sheet, half a file', async () => {
    assert.equal(await refusal(Buffer.from('PK\u0003\u0004 and nothing')), 'bulk-workbook-damaged');
    assert.equal(await refusal(zipOf({ 'a.txt': 'x' })), 'bulk-workbook-damaged');
    const sound = await workbookOf([['rvg'], ['5761']]);
    assert.equal(await refusal(sound.subarray(0, sound.length / 2)), 'bulk-workbook-damaged');
  });

  it('a million merges, paths upwards and archives within are left alone', async () => {
    const merges = '<mergeCell ref="A1:B2"/>'.repeat(1_000_000);
    const sheet = `<worksheet><sheetData><row r="1">${inline('A1', 'rvg')}${inline('B1', 'begin')}</row><row r="2">${inline('A2', '5761')}${inline('B2', '2026-12-01')}</row></sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
    const inner = zipOf({ 'x.xml': 'x' });
    const started = performance.now();
    const { rows } = await read(
      zipOf(bookWith(sheet, { '../../etc/passwd': 'x', 'xl/inner.zip': inner })),
    );
    assert.ok(performance.now() - started < 5000);
    assert.equal(rows[0]?.shown.code, '5761');
  });

  it('more rows than anybody notifies', async () => {
    const rows = Array.from(
      { length: 10_002 },
      (_, index) => `<row r="${index + 1}">${inline(`A${index + 1}`, '1')}</row>`,
    );
    const sheet = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
    assert.equal(await refusal(zipOf(bookWith(sheet))), 'bulk-too-many-rows');
  });
});

describe('the same file back', () => {
  const outcomes = new Map([
    [2, { outcome: 'nieuw', problems: [] }],
    [3, { outcome: 'afgewezen', problems: ['=dit klopt niet', 'en dit ook niet'] }],
  ]);

  it('as CSV: what became of each row before cells as delivered, and readable again', async () => {
    const sent = `${header}\r\n${good}\r\n${good.replace('05761', '1')}\r\n`;
    const back = (await writeBack(await read(sent), outcomes, 'nl')).toString();
    const table: string[][] = parse(back, { delimiter: ';' });
    assert.deepEqual(table[0], ['uitkomst', 'fouten', ...header.split(';')]);
    assert.deepEqual(table[1], ['nieuw', '', ...good.split(';')]);
    assert.equal(table[2]?.[1], "'=dit klopt niet | en dit ook niet");
    const again = await read(back);
    assert.deepEqual(again.rows[0]?.request, (await read(sent)).rows[0]?.request);
    const twice = (await writeBack(again, outcomes, 'nl')).toString();
    assert.equal(twice, back);
  });

  it('as workbook: numbers and days stay what they are', async () => {
    const bytes = await workbookOf([
      ['rvg', 'begin', 'voorraad_weken', 'oorzaak_toelichting'],
      ['05761', new Date('2026-12-01T00:00:00Z'), 2.5, '=1+1'],
    ]);
    const back = await writeBack(await read(bytes), outcomes, 'nl');
    const book = new excel.Workbook();
    await book.xlsx.load(back as unknown as Parameters<typeof book.xlsx.load>[0]);
    const row = book.worksheets[0]?.getRow(2);
    assert.deepEqual(Array.isArray(row?.values) ? row.values.slice(1) : [], [
      'nieuw',
      // oxlint-disable-next-line no-sparse-arrays -- an empty cell has no value at all
      ,
      '05761',
      new Date('2026-12-01T00:00:00Z'),
      2.5,
      "'=1+1",
    ]);
    assert.deepEqual((await read(back)).rows[0]?.request, (await read(bytes)).rows[0]?.request);
  });

  it('as JSON: beside each notification', async () => {
    const back = await writeBack(
      await read('[{"code":"1","publishable":{}}]'),
      new Map([[1, { outcome: 'x', problems: ['y'] }]]),
      'nl',
    );
    assert.deepEqual(JSON.parse(back.toString()), [
      { code: '1', publishable: {}, outcome: 'x', problems: ['y'] },
    ]);
  });

  it('never begins a cell with what a spreadsheet runs (T9)', async () => {
    const cell = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', "'="), fc.string())
      .map((parts) => parts.join('').replaceAll('\0', ''));
    await fc.assert(
      fc.asyncProperty(cell, cell, async (first, second) => {
        const line = [first, second].map((text) => `"${text.replaceAll('"', '""')}"`).join(';');
        const file = await read(`rvg;oorzaak_toelichting\n${line}\n`);
        const back = (
          await writeBack(file, new Map([[2, { outcome: first, problems: [second] }]]), 'nl')
        ).toString();
        const rows: string[][] = parse(back, { delimiter: ';', relax_column_count: true });
        for (const row of rows) {
          for (const text of row) assert.doesNotMatch(text, /^\s*[=+\-@\t\r\0]/);
        }
      }),
    );
  });
});

describe('a template', () => {
  const words: TemplateWords<BulkColumn> = {
    language: 'nl',
    sheet: 'Meldingen',
    explanation: 'Uitleg',
    headers: ['Kolom', 'Wat', 'Antwoorden'],
    meaning: ({ nl }) => nl,
    answers: () => '',
  };

  it('has every column and an example that is refused when it is sent', async () => {
    for (const role of templateRoles) {
      for (const format of ['csv', 'xlsx', 'json'] as const) {
        for (const language of ['nl', 'en'] as const) {
          const bytes = await template(format, role, day('2026-11-23'), { ...words, language });
          const file = await read(bytes);
          assert.deepEqual(
            codes(file.rows[0]),
            ['undefined: bulk-example-row'],
            `${role} ${format}`,
          );
          assert.deepEqual(file.notes, []);
          if (format !== 'json') assert.equal(file.headers.size, bulkColumns.length);
        }
      }
    }
  });
});
