import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Problem } from '../../domain/problem.ts';
import { kindsOfRole, kindWords, stockRoles, type StockRole } from '../../domain/stock/kind.ts';
import { stockRowAt, type StockRow } from '../../domain/stock/stock-row.ts';
import { addDays, day } from '../../law/calendar-date.ts';
import { sayProblem } from '../../texts/problem.ts';
import { fieldNames, stockFields } from './columns.ts';
import { readStockFile } from './read-stock-file.ts';
import { batchRows, stockLimits, type StockFile, type StockHeader } from './stock-file.ts';
import { stockTemplate, templateFormatsOf } from './templates.ts';
import { withErrors } from './with-errors.ts';

async function read(content: StockFile['content'], role: StockRole = 'wholesaler') {
  const rows: StockRow[] = [];
  const problems: Problem[] = [];
  let header: StockHeader | undefined;
  let [rejected, refused, batches] = [0, false, 0];
  for await (const batch of readStockFile({ name: 'x', content }, { role })) {
    assert.ok(!refused, 'nothing comes behind a refusal');
    assert.ok(batch.rows.length <= batchRows && batch.rejected <= batchRows);
    for (let at = 0; at < batch.rows.length; at += 1) rows.push(stockRowAt(batch.rows, at));
    problems.push(...batch.problems);
    rejected += batch.rejected;
    ({ header, refused } = { header: batch.header ?? header, refused: batch.refused });
    batches += 1;
  }
  return { rows, problems, rejected, refused, header, batches };
}

const header = stockFields.map((field) => fieldNames[field].nl).join(';');
const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1990-01-01'), days));

/** Rows as their numbers, with what they must read as. */
const someRow = fc
  .record({
    day: someDay,
    period: fc.constantFrom('dag', 'week'),
    kind: fc.constantFrom(...kindsOfRole.wholesaler),
    zi: fc.integer({ min: 1, max: 99_999_999 }),
    packs: fc.integer({ min: 0, max: 999_999_999 }),
    units: fc.integer({ min: 1, max: 999_999_999 }),
    price: fc.option(fc.integer({ min: 0, max: 999_999_999 }), { nil: undefined }),
    promised: someDay,
  })
  .map(({ price, ...row }) => {
    const digits = price === undefined ? '' : String(price).padStart(3, '0');
    const inbound = row.kind === 'inbound';
    const zi = String(row.zi).padStart(8, '0');
    return {
      cells: [
        row.day,
        row.period,
        kindWords[row.kind],
        zi,
        String(row.packs),
        String(row.units),
        digits === '' ? '' : `${digits.slice(0, -2)},${digits.slice(-2)}`,
        inbound ? row.promised : '',
      ],
      row: {
        kind: row.kind,
        period: row.period === 'dag' ? 'day' : 'week',
        day: row.day,
        zi,
        packs: row.packs,
        unitsPerPack: row.units,
        ...(price === undefined ? {} : { priceEurocents: price }),
        ...(inbound ? { promised: row.promised } : {}),
      },
    };
  });

const endings = fc.constantFrom('\n', '\r\n', '\r');
/** Ways to write the same cell: as a program does, quoted, or with blanks that send it the slow way. */
const dress = fc.constantFrom(
  (cell: string) => cell,
  (cell: string) => `"${cell}"`,
  (cell: string) => ` ${cell} `,
  (cell: string) => cell.toUpperCase(),
);

test('whatever the spelling and wherever the chunks are cut, a row reads as what it says', async () => {
  const file = fc.record({
    rows: fc.array(fc.tuple(someRow, fc.array(dress, { minLength: 8, maxLength: 8 }), endings), {
      minLength: 1,
      maxLength: 30,
    }),
    cuts: fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(file, async ({ rows, cuts }) => {
      const lines = rows.map(
        ([{ cells }, dresses, end]) =>
          cells.map((cell, index) => dresses[index]?.(cell) ?? cell).join(';') + end,
      );
      const bytes = Buffer.from(`${header}\n${lines.join('')}`);
      const whole = await read(bytes);
      assert.deepEqual(whole.problems, []);
      assert.deepEqual(
        whole.rows,
        rows.map(([{ row }], index) => ({ ...row, line: index + 2 })),
      );
      const chunks: Uint8Array[] = [];
      let at = 0;
      for (const cut of [...cuts, bytes.length]) {
        chunks.push(bytes.subarray(at, at + cut));
        at += cut;
      }
      assert.deepEqual(await read(chunks), whole);
    }),
    { numRuns: 200 },
  );
});

test('a row that begins as the one before, or nearly, reads as what it says itself', async () => {
  const days = ['2026-11-22', '2026-11-21', '2036-11-22'].map(day);
  const inOrder = stockFields.map((_, index) => index);
  const file = fc.record({
    columns: fc.oneof(
      fc.constant(inOrder),
      fc.shuffledSubarray(inOrder, { minLength: inOrder.length }),
    ),
    rows: fc.array(fc.tuple(someRow, fc.constantFrom(...days), fc.constantFrom('', '', '"')), {
      minLength: 2,
      maxLength: 30,
    }),
  });
  await fc.assert(
    fc.asyncProperty(file, async ({ columns, rows }) => {
      const names = columns.map((index) => fieldNames[stockFields[index] ?? 'day'].nl);
      const lines = rows.map(([{ cells }, on, quote]) => {
        const given = [on, ...cells.slice(1)];
        return columns.map((index) => `${quote}${given[index]}${quote}`).join(';');
      });
      const seen = await read(Buffer.from([names.join(';'), ...lines].join('\n')));
      assert.deepEqual(seen.problems, []);
      assert.deepEqual(
        seen.rows,
        rows.map(([{ row }, on], index) => ({ ...row, day: on, line: index + 2 })),
      );
    }),
    { numRuns: 300 },
  );
});

test('noise in a file is told, never thrown, and every row is counted once', async () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('"', ';', '\n', '\r', '0', '9', '-', 'é', ' ', '\0') }),
    fc.constantFrom('2026-11-22', 'dag', 'voorraad', '01613081', '12', '30'),
  );
  const noise = fc.array(
    fc.array(cell, { maxLength: 9 }).map((cells) => cells.join(';')),
    {
      maxLength: 20,
    },
  );
  await fc.assert(
    fc.asyncProperty(noise, async (lines) => {
      const { rows, problems, rejected, refused } = await read(
        Buffer.from(`${header}\n2026-11-22;;voorraad;01613081;12;30;;\n${lines.join('\n')}`),
      );
      assert.equal(refused, false);
      assert.equal(problems.filter(({ effect }) => effect === 'row-rejected').length, rejected);
      assert.ok(rows.length >= 1);
      for (const problem of problems) assert.ok(sayProblem(problem, 'nl').length > 20);
    }),
    { numRuns: 300 },
  );
});

test('rows fall anywhere across what is looked at together, and keep their lines', async () => {
  const names = [
    'gewoon',
    '"tussen;tekens"',
    '"twee\r\nregels"',
    '"een "" teken"',
    'é',
    `"\n${'x'.repeat(300)}"`,
  ];
  const rows = Array.from({ length: 15_000 }, (_, index) => {
    const zi = String(10_000_000 + index);
    const name = names[index % names.length] ?? '';
    return { zi, text: `2026-11-22;dag;voorraad;${zi};12;30;12,50;;${name}\r\n` };
  });
  const seen = await read(
    Buffer.from(`${header};naam\r\n${rows.map(({ text }) => text).join('')}`),
  );
  assert.deepEqual(
    seen.problems.map(({ code }) => code),
    ['stock-column-unknown'],
  );
  let line = 2;
  for (const [index, { zi, text }] of rows.entries()) {
    const row = seen.rows[index];
    assert.deepEqual([row?.zi, row?.line], [zi, line]);
    line += text.split('\n').length - 1;
  }
});

test('a short row may be the last of what is looked at together', async () => {
  const looked = 256 * 1024;
  const row = '2026-11-22;dag;voorraad;01613081;12;30;12,50;;\n';
  const rows = row.repeat(Math.floor((looked - 200) / row.length) - 1);
  const begin = `${header};naam\n${rows}`.trimEnd();
  for (let filling = 0; filling < 300; filling += 1) {
    const seen = await read(Buffer.from(`${begin}${'x'.repeat(filling)}\n1;2\n${row}`));
    assert.equal(seen.rejected, 1);
    assert.equal(seen.rows.at(-1)?.zi, '01613081');
  }
});

test('a large file comes in batches, and bad rows beyond the limit are counted', async () => {
  const good = '2026-11-22;dag;voorraad;01613081;12;30;12,50;';
  const bad = good.replace('voorraad', 'niets');
  const lines = Array.from({ length: 30_000 }, (_, index) => (index % 2 === 0 ? good : bad));
  const { rows, rejected, problems, batches } = await read(
    Buffer.from([header, ...lines, ''].join('\n')),
  );
  assert.deepEqual([rows.length, rejected], [15_000, 15_000]);
  assert.ok(batches > 1);
  assert.equal(problems.length, stockLimits.problems + 1);
  assert.deepEqual(problems.at(-1)?.params, { count: 5000, listed: stockLimits.problems });
  assert.equal(rows.at(-1)?.line, 30_000);
});

test('more rows than the limit are refused, and nothing comes behind', async () => {
  const block = Buffer.from('2026-11-22;dag;voorraad;01613081;12;30;12,50;\n'.repeat(20_000));
  function* chunks() {
    yield Buffer.from(`${header}\n`);
    for (let count = 0; count <= stockLimits.rows / 20_000; count += 1) yield block;
  }
  let last: Problem | undefined;
  for await (const batch of readStockFile(
    { name: 'x', content: chunks() },
    { role: 'wholesaler' },
  )) {
    assert.equal(last, undefined);
    if (batch.refused) last = batch.problems.at(-1);
  }
  assert.equal(last?.code, 'stock-too-many-rows');
});

const words = {
  sheet: 'Voorraad',
  explanation: 'Uitleg',
  headers: ['kolom', 'betekenis', 'invullen'],
  meaning: (field: string) => `wat ${field} is`,
  answers: () => 'zo',
  ofKind: (kind: string) => `wat ${kind} telt`,
} as const;

for (const role of stockRoles) {
  for (const format of templateFormatsOf(role)) {
    test(`a template for a ${role} as ${format} reads, and its examples are refused by name`, async () => {
      for (const language of ['nl', 'en'] as const) {
        const bytes = await stockTemplate(format, role, day('2026-11-23'), { ...words, language });
        const { problems, rejected, header: seen } = await read(bytes, role);
        assert.equal(seen?.format, format);
        assert.equal(rejected, kindsOfRole[role].length);
        assert.deepEqual([...new Set(problems.map(({ code }) => code))], ['stock-example-row']);
      }
    });
  }
}

test('without its mark, what a template shows is taken', async () => {
  for (const role of stockRoles) {
    for (const format of templateFormatsOf(role).filter((each) => each !== 'xlsx')) {
      const told = { ...words, language: 'en' } as const;
      const bytes = await stockTemplate(format, role, day('2026-11-23'), told);
      const mended = bytes.toString('utf8').replaceAll(/VOORBEELD[^;"]*/g, '01613081');
      const { rows, problems } = await read(Buffer.from(mended), role);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        rows.map(({ kind }) => kind),
        kindsOfRole[role],
      );
    }
  }
});

test('a FHIR report is of one day, so who tells of weeks has no template of it', () => {
  assert.deepEqual(
    stockRoles.filter((role) => templateFormatsOf(role).includes('fhir')),
    ['supplier', 'wholesaler', 'hospital'],
  );
});

async function back(bytes: Buffer, problem = 'fout', role: StockRole = 'wholesaler') {
  const seen = await read(bytes, role);
  assert.ok(seen.header !== undefined);
  const pieces = await Array.fromAsync(
    withErrors(bytes, seen.header, {
      language: 'nl',
      taken: 'overgenomen',
      rows: new Map(
        seen.problems.flatMap(({ row = 0 }) => [
          [row, { outcome: 'afgewezen', problems: [problem] }],
        ]),
      ),
    }),
  );
  return { seen, bytes: Buffer.concat(pieces) };
}

const mixed = [
  header,
  '2026-11-22;dag;voorraad;01613081;12;30;12,50;',
  '2026-11-22;dag;voorraad;01613082;-5;30;;',
  '2026-11-22;dag;voorraad;"01613083',
  '2026-11-22;dag;levering;=HYPERLINK();1;30;;',
  '',
].join('\r\n');

test('the same file comes back with what is wrong, and reads again as it did', async () => {
  const first = await back(Buffer.from(mixed), '=kwaad; "woord"');
  const text = first.bytes.toString('utf8');
  assert.match(text, /^\ufeffuitkomst;fouten;datum;periode;soort;zi/);
  assert.match(text, /\r\novergenomen;;2026-11-22;dag;voorraad;01613081;12;30;"12,50";\r\n/);
  assert.match(text, /\r\nafgewezen;"'=kwaad; ""woord""";2026-11-22;/);
  assert.match(text, /;"'=HYPERLINK\(\)";/);
  assert.match(text, /;"'-5";/);
  const again = await read(first.bytes);
  assert.deepEqual(
    again.rows.map(({ zi }) => zi),
    ['01613081'],
  );
  assert.deepEqual(
    again.problems.map(({ code, row }) => [code, row]),
    [
      ['quantity-negative', 3],
      // The broken line came back as one cell, behind the two of ours.
      ['stock-too-few-cells', 4],
      ['stock-formula', 5],
    ],
  );
});

test('no cell of a file that goes back begins as a formula does', async () => {
  const starts = fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', '\0');
  const cell = fc.tuple(starts, fc.string({ unit: fc.constantFrom('a', '1', '"', ';', "'") }));
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 5 }), async (cells) => {
      const rows = cells.map(
        ([start, rest]) => `2026-11-22;dag;"${(start + rest).replaceAll('"', '""')}";1;1;1;;`,
      );
      const { bytes } = await back(Buffer.from([header, ...rows, ''].join('\n')));
      const records: string[][] = parse(bytes, { delimiter: ';', bom: true });
      assert.equal(records.length, cells.length + 1);
      for (const each of records.flat()) assert.doesNotMatch(each, /^\s*[=+\-@\t\r\0]/);
    }),
    { numRuns: 50 },
  );
});

test('a workbook comes back as a workbook, with its columns and rows', async () => {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const page = workbook.addWorksheet('Blad 1');
  for (const line of [header, ...mixed.split('\r\n').slice(1, 3)]) page.addRow(line.split(';'));
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  const first = await back(bytes, '=kwaad');
  assert.deepEqual(
    first.seen.problems.map(({ code, row, column }) => [code, row, column]),
    [['quantity-negative', 3, 'verpakkingen']],
  );
  const again = await read(first.bytes);
  assert.equal(again.header?.format, 'xlsx');
  assert.deepEqual(again.header?.columns.slice(0, 4), ['uitkomst', 'fouten', 'datum', 'periode']);
  assert.deepEqual(again.rows, first.seen.rows);
  assert.deepEqual(again.problems, first.seen.problems);
  const once = await back(first.bytes);
  assert.deepEqual((await read(once.bytes)).header?.columns, again.header?.columns);
});
