import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { KeyTable } from './key-table.ts';

test('every key is found at its place, and no other is found', () => {
  const key = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 200 }), key, (keys, other) => {
      const table = new KeyTable(keys);
      assert.deepEqual(
        keys.map((each) => table.placeOf(each)),
        [...keys.keys()],
      );
      if (!keys.includes(other)) assert.equal(table.placeOf(other), undefined);
    }),
  );
});
