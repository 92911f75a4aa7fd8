import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { kindsOfRole, stockKinds, stockPeriods } from '../../domain/stock/kind.ts';
import type { StockProblemCode } from '../../domain/stock/stock-problem.ts';
import {
  dayNumber,
  notGiven,
  stockRowAt,
  type StockColumns,
  type StockRow,
} from '../../domain/stock/stock-row.ts';
import { day } from '../../law/calendar-date.ts';
import { readStockFile } from './read-stock-file.ts';
import { stockFormats, type StockFormat } from './stock-file.ts';
import type { WrittenMistake } from './write-cells.ts';
import { writeStockFile } from './write-stock-file.ts';

const today = dayNumber(day('2026-11-22'));

type Given = Pick<StockRow, 'kind' | 'packs' | 'unitsPerPack'> & {
  readonly zi: number;
  readonly price: number;
};

function columnsOf(rows: readonly Given[], firstLine: number): StockColumns {
  const numbers = (of: (row: Given, at: number) => number) => Int32Array.from(rows, of);
  return {
    length: rows.length,
    kind: Uint8Array.from(rows, ({ kind }) => stockKinds.indexOf(kind)),
    period: new Uint8Array(rows.length).fill(stockPeriods.indexOf('day')),
    day: numbers(() => today),
    zi: numbers(({ zi }) => zi),
    packs: numbers(({ packs }) => packs),
    unitsPerPack: numbers(({ unitsPerPack }) => unitsPerPack),
    price: numbers(({ price }) => price),
    promised: numbers(({ kind }) => (kind === 'inbound' ? today + 3 : notGiven)),
    line: numbers((_, at) => at + firstLine),
  };
}

const firstLine = (format: StockFormat) => (format === 'fhir' ? 1 : 2);

function written(
  format: StockFormat,
  rows: StockColumns,
  mistakes: readonly WrittenMistake[] = [],
): Buffer {
  return Buffer.concat([...writeStockFile(format, rows, mistakes)]);
}

async function readBack(content: Uint8Array) {
  const rows: StockRow[] = [];
  const problems: unknown[] = [];
  for await (const batch of readStockFile({ name: 'x', content }, { role: 'supplier' })) {
    for (let at = 0; at < batch.rows.length; at += 1) rows.push(stockRowAt(batch.rows, at));
    problems.push(...batch.problems.map(({ code, row }) => ({ code, row })));
  }
  return { rows, problems };
}

const kinds = kindsOfRole.supplier;
const given: fc.Arbitrary<Given> = fc.record({
  kind: fc.constantFrom(...kinds),
  zi: fc.integer({ min: 9_000_000, max: 98_999_999 }),
  packs: fc.integer({ min: 0, max: 100_000 }),
  unitsPerPack: fc.integer({ min: 1, max: 5000 }),
  price: fc.oneof(fc.constant(notGiven), fc.integer({ min: 0, max: 1_000_000 })),
});

describe('a party’s stock', () => {
  for (const format of stockFormats) {
    it(`written as ${format} is read back as it was, and has the same bytes each time`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 30 }), async (list) => {
          // A report says kind by kind; so does the twin.
          const sorted = kinds.flatMap((kind) => list.filter((row) => row.kind === kind));
          const rows = columnsOf(sorted, firstLine(format));
          const bytes = written(format, rows);
          assert.ok(bytes.equals(written(format, rows)));
          const read = await readBack(bytes);
          assert.deepEqual(read.problems, []);
          assert.deepEqual(
            read.rows,
            sorted.map((_, at) => stockRowAt(rows, at)),
          );
        }),
        { numRuns: format === 'xlsx' ? 20 : 60 },
      );
    });

    it(`written as ${format} has each slip in its line, and the reader gives it that name`, async () => {
      const codes: readonly StockProblemCode[] = [
        'zi-leading-zero-lost',
        'quantity-negative',
        'quantity-unreadable',
        ...(format === 'fhir' ? [] : (['date-excel-number'] as const)),
      ];
      const list = Array.from({ length: 12 }, (_, at) => ({
        kind: 'available' as const,
        zi: 9_012_345 + at,
        packs: at,
        unitsPerPack: 30,
        price: 1250,
      }));
      const mistakes = codes.map((code, at) => ({ line: firstLine(format) + 2 * at + 1, code }));
      const read = await readBack(written(format, columnsOf(list, firstLine(format)), mistakes));
      assert.deepEqual(
        read.problems,
        mistakes.map(({ line, code }) => ({ code, row: line })),
      );
      assert.equal(read.rows.length, list.length - mistakes.length);
    });
  }

  it('as CSV has the header and the words of the decision', () => {
    const list = [
      { kind: 'available', zi: 9_012_345, packs: 7, unitsPerPack: 30, price: 1205 },
      { kind: 'inbound', zi: 90_000_001, packs: 0, unitsPerPack: 1, price: notGiven },
    ] as const;
    assert.equal(
      written('csv', columnsOf(list, 2)).toString(),
      'datum;periode;soort;zi;verpakkingen;eenheden_per_verpakking;aip;toegezegd_op\n' +
        '2026-11-22;dag;voorraad;09012345;7;30;12,05;\n' +
        '2026-11-22;dag;inkomend;90000001;0;1;;2026-11-25\n',
    );
  });
});
