import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isProblem } from './problem.ts';
import { readJson } from './json.ts';

function faultOf(text: string) {
  const read = readJson(text);
  assert.ok(isProblem(read), `${text} should be refused`);
  return { code: read.code, row: read.row, value: read.value };
}

void test('a sound document is read', () => {
  assert.deepEqual(readJson('{"a": [1, "x"]}'), { state: 'json', value: { a: [1, 'x'] } });
});

void test('a fault is told with line and character', () => {
  assert.deepEqual(faultOf('{\n  "a": 1,\n  "b": oeps\n}'), {
    code: 'damaged-json',
    row: 3,
    value: '3:8 oeps',
  });
  assert.deepEqual(faultOf('[1, 2,]'), { code: 'damaged-json', row: 1, value: '1:7 ]' });
  assert.deepEqual(faultOf('{"a" 1}'), { code: 'damaged-json', row: 1, value: '1:6 1}' });
  assert.deepEqual(faultOf('[1] 2'), { code: 'damaged-json', row: 1, value: '1:5 2' });
  assert.deepEqual(faultOf('["a\tb"]'), { code: 'damaged-json', row: 1, value: '1:4 \tb"]' });
  assert.deepEqual(faultOf('["\\x"]'), { code: 'damaged-json', row: 1, value: '1:3 \\x"]' });
  assert.deepEqual(faultOf('[1}'), { code: 'damaged-json', row: 1, value: '1:3 }' });
});

void test('every real beginning of a document is told to be cut off', () => {
  const document = '[\n {"a": "x\\n y", "b": [true, null, -1.5e3], "c": {}}\n]';
  for (let length = 1; length < document.length; length += 1) {
    const text = document.slice(0, length);
    const { code } = faultOf(text);
    const endsInsideWord = /[a-z\\.e-]$/.test(text);
    if (!endsInsideWord) assert.equal(code, 'truncated-file', JSON.stringify(text));
  }
});

void test('what the platform reads is never called damaged', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      assert.equal(isProblem(readJson(text)), false);
    }),
    { numRuns: 200 },
  );
});

void test('the walk finds a fault wherever the platform does', () => {
  const broken = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '}', ',', 'x', '\\'));
  fc.assert(
    fc.property(broken, ([text, place, sign]) => {
      const at = place % (text.length + 1);
      const changed = text.slice(0, at) + sign + text.slice(at + 1);
      const read = readJson(changed);
      if (isProblem(read)) assert.ok((read.row ?? 0) >= 1);
    }),
    { numRuns: 300 },
  );
});

void test('a broken document of megabytes is walked once, whatever its shape', () => {
  const shapes: Readonly<Record<string, (size: number) => string>> = {
    numbers: (size) => `[${'1,'.repeat(size / 2)}x`,
    objects: (size) => `[${'{"a":1},'.repeat(size / 8)}x`,
    keys: (size) => `{${'"a":"b",'.repeat(size / 8)}x`,
    escapes: (size) => `["${'\\n'.repeat(size / 2)}\\x"]`,
    lines: (size) => `[\n${'1,\n'.repeat(size / 3)}x`,
    blanks: (size) => `[${' \n'.repeat(size / 2)}x`,
  };
  for (const [name, shape] of Object.entries(shapes)) {
    const text = shape(5_000_000);
    const started = performance.now();
    assert.equal(faultOf(text).code, 'damaged-json', name);
    // Some tenths of a second; what is not linear takes minutes.
    assert.ok(performance.now() - started < 5000, name);
  }
});
