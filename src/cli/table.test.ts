import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawTable, wrap } from './table.ts';

test('what fits stands in columns', () => {
  const drawn = drawTable(
    {
      heads: ['name', 'rows'],
      rows: [
        ['cbg', '12'],
        ['openfda', '7'],
      ],
      right: [1],
    },
    80,
  );
  assert.equal(
    drawn,
    ['name     rows', '───────  ────', 'cbg        12', 'openfda     7'].join('\n'),
  );
});

test('the widest column gives way, and no line is wider than the screen', () => {
  const rows = [['short', 'a much longer text that does not fit on one line of a small screen']];
  const lines = drawTable({ heads: ['one', 'two'], rows }, 40).split('\n');
  assert.ok(
    lines.every((line) => line.length <= 40),
    lines.join('|'),
  );
  assert.ok(lines.length > 3);
  assert.equal(
    lines
      .slice(2)
      .map((line) => line.slice(7))
      .join(' ')
      .replaceAll(/\s+/g, ' '),
    rows[0]?.[1],
  );
});

test('a word that is too long breaks where it must', () => {
  assert.deepEqual(wrap('abcdefgh ij', 4), ['abcd', 'efgh', 'ij']);
  assert.deepEqual(wrap('one two three', 7), ['one two', 'three']);
  assert.deepEqual(wrap('', 7), ['']);
});
