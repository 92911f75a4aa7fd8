import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKeySet } from './key-set.ts';

const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'k' };

test('a set of public keys, or one, is taken', () => {
  assert.deepEqual(readKeySet(JSON.stringify({ keys: [key] })), { keys: [key] });
  assert.deepEqual(readKeySet(JSON.stringify(key)), { keys: [key] });
});

test('a private key, a shared secret, too many or none are refused', () => {
  for (const wrong of [
    { ...key, d: 'secret' },
    { keys: [key, { ...key, d: 'secret' }] },
    { kty: 'oct', k: 'secret' },
    { keys: [] },
    { keys: Array.from({ length: 6 }, () => key) },
    [],
    'text',
    null,
  ]) {
    assert.ok('problems' in readKeySet(JSON.stringify(wrong)), JSON.stringify(wrong));
  }
  assert.ok('problems' in readKeySet('{'));
  assert.ok('problems' in readKeySet(''));
});
