import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { KeyTable } from './key-table.ts';

const key = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

test('every key is found at its place, in whatever order they are asked for, and no other is found', () => {
  const asked = fc.array(fc.nat({ max: 250 }), { maxLength: 100 });
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 200 }), key, asked, (keys, other, order) => {
      const table = new KeyTable(keys);
      for (const place of [...keys.keys(), ...order]) {
        const wanted = keys[place];
        if (wanted !== undefined) assert.equal(table.placeOf(wanted), place);
        else if (!keys.includes(other)) assert.equal(table.placeOf(other), undefined);
      }
    }),
  );
});

test('of a key that stands there more often, the last is found', () => {
  const few = fc.array(fc.nat({ max: 9 }), { maxLength: 40 });
  fc.assert(
    fc.property(few, few, (keys, asked) => {
      const table = new KeyTable(keys);
      for (const wanted of [...asked, ...keys]) {
        const last = keys.lastIndexOf(wanted);
        assert.equal(table.placeOf(wanted), last === -1 ? undefined : last);
      }
    }),
  );
});
