import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvCell, harmlessText, textBehindGuard } from './csv-cell.ts';

const hostile = fc.tuple(
  fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\0', ' =', '\n@', "'", '"', ';'),
  fc.string({ unit: 'grapheme' }),
);

test('no cell that leaves begins with what a spreadsheet runs (T9)', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom(',', ';', '\t'), ([first, rest], delimiter) => {
      const cell = csvCell(first + rest, delimiter);
      assert.doesNotMatch(cell.replace(/^"/, ''), /^[\s]*[=+\-@\t\r\0]/);
      assert.ok(!cell.includes('\0'));
      // A delimiter, a line end or a quote stands inside quotes only.
      const bare = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '') : cell;
      assert.ok(!bare.includes('"') && (cell.startsWith('"') || !/[\r\n]/.test(cell)));
      assert.ok(cell.startsWith('"') || !cell.includes(delimiter));
    }),
    { numRuns: 2000 },
  );
});

test('what was made harmless reads back as it was', () => {
  fc.assert(
    fc.property(hostile, ([first, rest]) => {
      const value = (first + rest).replaceAll('\0', '');
      if (value.startsWith("'")) return;
      assert.equal(textBehindGuard(harmlessText(value)), value);
    }),
  );
});
