import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from './plain.ts';

const written = [
  ['Éclair  Forte', 'eclair forte'],
  ['eclair forte', 'eclair forte'],
  ['  FICTAZOL\t10\u00a0mg \n', 'fictazol 10 mg'],
  ['Fictázölé Çö', 'fictazole co'],
  ['ﬁctazol ①', 'fictazol 1'],
  ['Ørsted', 'ørsted'],
  ['5 µg', '5 μg'],
  ['', ''],
] as const;

for (const [given, expected] of written) {
  test(`${JSON.stringify(given)} is compared as ${JSON.stringify(expected)}`, () => {
    assert.equal(plain(given), expected);
    assert.equal(plain(plain(given)), expected);
  });
}
