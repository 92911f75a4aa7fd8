import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { shortages } from '../../tests/example-answers.ts';
import { csvCell } from '../domain/csv-cell.ts';
import { shortagesCsv } from './shortages-csv.ts';

test('no cell can start a formula, whatever a source wrote (T9)', () => {
  const hostile = fc.string({ unit: 'binary' });
  const started = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\0', ' =', '\0=');
  fc.assert(
    fc.property(started, hostile, (start, rest) => {
      const [[cell = ''] = []] = parse(`${csvCell(start + rest)}\n`);
      assert.ok(!/^\s*[=+\-@\t\r\0]/.test(cell), JSON.stringify(cell));
    }),
  );
});

test('an ordinary cell comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => /^[a-z0-9]/i.test(text)),
      (text) => {
        const rows = parse(`${csvCell(text)},end\r\n`);
        assert.equal(rows[0]?.[0], text);
      },
    ),
  );
});

test('each line says that its facts are invented, and by which definition and day', () => {
  const rows = parse<Record<string, string>>(shortagesCsv(shortages), { columns: true });
  assert.equal(rows.length, shortages.items.length);
  for (const row of rows) {
    assert.match(row['data'] ?? '', /verzonnen/);
    assert.equal(row['definition'], 'as-listed');
    assert.equal(row['on'], '2026-03-01');
  }
  assert.match(rows[1]?.['name'] ?? '', /^'=1\+1/);
});
