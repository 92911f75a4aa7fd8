import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { KeyTable } from './key-table.ts';

type Key = readonly [zi: number, about: number];

const whole = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const key = fc.tuple(whole, fc.oneof(fc.nat({ max: 3 }), whole));
const nameOf = ([zi, about]: Key) => `${zi} ${about}`;

const tableOf = (keys: readonly Key[], eachOnce: boolean) =>
  new KeyTable(
    { zi: Int32Array.from(keys, ([zi]) => zi), about: Int32Array.from(keys, ([, about]) => about) },
    eachOnce,
  );

test('every key is found at its place, in whatever order they are asked for, and no other is found', () => {
  const asked = fc.array(fc.nat({ max: 250 }), { maxLength: 100 });
  fc.assert(
    fc.property(
      fc.uniqueArray(key, { maxLength: 200, selector: nameOf }),
      key,
      asked,
      fc.boolean(),
      (keys, other, order, eachOnce) => {
        const table = tableOf(keys, eachOnce);
        for (const place of [...keys.keys(), ...order]) {
          const wanted = keys[place];
          if (wanted !== undefined) assert.equal(table.placeOf(...wanted), place);
          else if (!keys.some((each) => nameOf(each) === nameOf(other)))
            assert.equal(table.placeOf(...other), undefined);
        }
      },
    ),
  );
});

test('of a key that stands there more often, the last is found', () => {
  const few = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 })), { maxLength: 40 });
  fc.assert(
    fc.property(few, few, (keys, asked) => {
      const table = tableOf(keys, false);
      const names = keys.map(nameOf);
      for (const wanted of [...asked, ...keys]) {
        const last = names.lastIndexOf(nameOf(wanted));
        assert.equal(table.placeOf(...wanted), last === -1 ? undefined : last);
      }
    }),
  );
});
