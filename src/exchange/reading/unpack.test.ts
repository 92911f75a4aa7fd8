import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { unpack } from './unpack.ts';

const text = Buffer.from('a,b\n1,2\n');
const packed = gzipSync(Buffer.alloc(4096, 'x'));

function codeOf(bytes: Uint8Array, largest?: number): string {
  const result = unpack({ name: 'list.csv.gz', bytes }, largest);
  return 'bytes' in result ? 'unpacked' : result.code;
}

test('gzip is known by its bytes, not by its name', () => {
  assert.equal(codeOf(text), 'unpacked');
  assert.equal(codeOf(packed), 'unpacked');
});

test('a broken archive is refused and says how it is broken', () => {
  assert.equal(codeOf(packed.subarray(0, 20)), 'truncated-gzip');
  const damaged = Buffer.from(packed);
  damaged.fill(0xff, 12, 18);
  assert.equal(codeOf(damaged), 'damaged-gzip');
  assert.equal(codeOf(Buffer.alloc(0)), 'empty-file');
  assert.equal(codeOf(gzipSync(Buffer.alloc(0))), 'empty-file');
});

test('a workbook or another archive is named as what it is', () => {
  assert.equal(codeOf(Buffer.from('PK\x03\x04\x14\0\x06\0')), 'archive-instead-of-data');
});

test('what unpacks to more than the limit is refused', () => {
  assert.equal(codeOf(packed, 4096), 'unpacked');
  assert.equal(codeOf(packed, 4095), 'file-too-large');
  assert.equal(codeOf(text, 7), 'file-too-large');
});
