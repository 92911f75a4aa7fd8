import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { test } from 'node:test';
import { leafOf, merkleRoot, sha256 } from './chain.ts';
import { readRanges, writeRanges } from './id-ranges.ts';

test('ids are written as ranges and read back', () => {
  for (const [ids, text] of [
    [[1, 2, 3, 5], '1-3,5'],
    [[7], '7'],
    [[1, 3, 5, 6], '1,3,5-6'],
  ] as const) {
    assert.equal(writeRanges(ids), text);
    assert.deepEqual(readRanges(text), ids);
  }
  for (const bad of ['5,3', '3-1', '1-3,3', 'x', '', '0', '1-99999999'])
    assert.equal(readRanges(bad), undefined, bad);
});

/** RFC 6962 §2.1 as it is written there: split at the largest power of two below the number. */
function byTheBook(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (leaves.length === 1 && first !== undefined) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const node = Buffer.concat([
    Buffer.from([1]),
    byTheBook(leaves.slice(0, split)),
    byTheBook(leaves.slice(split)),
  ]);
  return hash('sha256', node, 'buffer');
}

test('the root is that of RFC 6962 for any number of leaves', () => {
  for (let count = 1; count < 40; count += 1) {
    const leaves = Array.from({ length: count }, (_, at) => sha256(Buffer.from(`leaf ${at}`)));
    assert.deepEqual(merkleRoot(leaves), byTheBook(leaves), `${count} leaves`);
  }
});

test('every field of an entry stands in its leaf', () => {
  const entry = { id: 1, at: 't', subject: 's', commitment: sha256(Buffer.from('c')) };
  const leaf = leafOf(entry).toString('hex');
  for (const changed of [
    { id: 2 },
    { at: 'u' },
    { subject: 'r' },
    { commitment: sha256(Buffer.from('d')) },
  ])
    assert.notEqual(leafOf({ ...entry, ...changed }).toString('hex'), leaf);
});
