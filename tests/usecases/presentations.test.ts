import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal, type Context } from '../../src/usecases/context.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';

let open: TestDatabase;
let context: Context;
before(async () => {
  open = await openTestDatabase();
  context = testContext(open.database);
});
after(() => open.close());

async function load(asOf: string, group: string, numbers: readonly string[]) {
  const list = [
    {
      Productgroep: group,
      Maximumprijs: '1,50000',
      Eenheid: 'ml',
      Artikelen: numbers.map((number) => ({
        Registratienummer: number,
        Artikelnaam: 'FICTASULIN INJ 100IE/ML',
      })),
    },
  ];
  const loaded = await loadSource(context, {
    source: 'wgp',
    files: [
      { name: `${asOf}.json`, read: async () => new TextEncoder().encode(JSON.stringify(list)) },
    ],
    path: 'test',
    language: 'en',
  });
  assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
  assert.deepEqual(
    loaded.deliveries.map(({ state }) => state),
    ['taken'],
  );
}

async function productsOf(number: string): Promise<readonly number[]> {
  const { rows } = await open.database.owner.query<{ id: number }>(
    "select distinct product_id as id from fact where body->'product'->'codes'->0->>'value' = $1",
    [number],
  );
  return rows.map(({ id }) => id);
}

test('a central presentation stays with its product when a list spells the form otherwise', async () => {
  const [first, second, other] = ['EU/1/99/999/001', 'EU/1/99/999/002', 'EU/1/99/998/001'];
  await load('2010-04-01', 'FICTASULINE 100 IE/ML INJ.VLOEISTOF FLACON', [first, other]);
  await load('2010-10-01', 'FICTASULINE-100-IE/ML-INJECTIEVLOEISTOF, FLAC', [first, second, other]);
  assert.equal((await productsOf(first)).length, 1);
  assert.equal((await productsOf(other)).length, 1);
  // Another authorisation is another medicine, however alike the words.
  assert.notDeepEqual(await productsOf(first), await productsOf(other));
  // One that is new with the new words cannot be placed by its number.
  assert.equal((await productsOf(second)).length, 1);
});
