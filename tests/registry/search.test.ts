import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { plain } from '../../src/domain/product/plain.ts';
import { writeDemoFiles } from '../../src/exchange/demo/write-files.ts';
import { chanceFrom } from '../../src/foresight/chance.ts';
import { makeCountry } from '../../src/foresight/country.ts';
import { demoSettings } from '../../src/foresight/demo.ts';
import { publications } from '../../src/foresight/publications.ts';
import type { FoundAnswer } from '../../src/usecases/answers/products.ts';
import { isRefusal, type Context } from '../../src/usecases/context.ts';
import { findProducts } from '../../src/usecases/find-products.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { restoreSearch } from '../../src/usecases/searching/restore-search.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';

let open: TestDatabase;
let context: Context;
let names: readonly string[];
let substances: readonly string[];

before(async () => {
  open = await openTestDatabase();
  context = testContext(open.database);
  const register = [...writeDemoFiles(publications(makeCountry(demoSettings)))].findLast(
    (file) => file.source === 'xx-register',
  );
  assert.ok(register);
  const loaded = await loadSource(context, {
    source: 'xx-register',
    path: 'demo',
    language: 'nl',
    files: [{ name: register.path, read: () => Promise.resolve(register.bytes) }],
  });
  assert.ok(!isRefusal(loaded));
  const { rows } = await open.database.owner.query<{ name: string; substances: string[] }>(
    'select name, substances from product_search order by product_id',
  );
  names = rows.map((row) => row.name);
  substances = [...new Set(rows.flatMap((row) => row.substances))];
});
after(() => open.close());

async function find(query: string, limit = 5): Promise<FoundAnswer> {
  const found = await findProducts(context, { query, limit });
  assert.ok(!isRefusal(found), JSON.stringify(found));
  return found;
}

const brandOf = (name: string) => plain(name).split(' ')[0] ?? '';

/** Share of queries whose wanted brand or substance is among the first five. */
async function recall(
  queries: readonly { readonly query: string; readonly wanted: string }[],
): Promise<number> {
  let found = 0;
  for (const { query, wanted } of queries) {
    const { results } = await find(query);
    if (
      results.some(
        (result) =>
          brandOf(result.name) === wanted || plain(result.substance ?? '').includes(wanted),
      )
    )
      found += 1;
  }
  return found / queries.length;
}

test('of 500 queries as written 98 in a hundred find what was meant among the first five, also without diacritics', async () => {
  const chance = chanceFrom(7);
  const brands = chance.shuffled([...new Set(names.map((name) => name.split(' ')[0] ?? ''))]);
  const queries = [
    ...brands.slice(0, 250).map((brand) => ({ query: brand, wanted: plain(brand) })),
    ...brands.slice(0, 100).map((brand) => ({ query: plain(brand), wanted: plain(brand) })),
    ...brands.slice(0, 50).map((brand) => ({
      query: brand.slice(0, Math.max(5, brand.length - 2)),
      wanted: plain(brand),
    })),
    ...substances
      .slice(0, 100)
      .map((substance) => ({ query: substance.toUpperCase(), wanted: plain(substance) })),
  ];
  assert.ok(queries.length >= 500, `${queries.length} queries`);
  const share = await recall(queries);
  assert.ok(share >= 0.98, `recall ${share}`);
});

test('of 300 queries with a letter left out, doubled or swapped 95 in a hundred still find it', async () => {
  const chance = chanceFrom(11);
  const words = chance
    .shuffled(
      [...new Set(names.map(brandOf)), ...substances.map((substance) => brandOf(substance))].filter(
        (word) => word.length >= 6,
      ),
    )
    .slice(0, 300);
  const queries = words.map((word, index) => {
    const at = chance.between(1, word.length - 3);
    const rest = word.slice(at + 1);
    const wrong = [
      `${word.slice(0, at)}${rest}`,
      `${word.slice(0, at + 1)}${word[at] ?? ''}${rest}`,
      `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`,
    ];
    return { query: wrong[index % wrong.length] ?? word, wanted: word };
  });
  const share = await recall(queries);
  assert.ok(share >= 0.95, `recall ${share}`);
});

test('a number finds exactly its product, however it is spelled; a number without product is said to be one', async () => {
  const one = await find('RVG 900005');
  assert.equal(one.results.length, 1);
  assert.deepEqual(one.results[0]?.matched, { field: 'code', how: 'exact' });
  for (const spelling of ['900005', 'rvg900005', 'RVG  0900005']) {
    assert.equal((await find(spelling)).results[0]?.id, one.results[0]?.id, spelling);
  }
  const none = await find('RVG 123456');
  assert.deepEqual([none.results.length, none.codeWithoutProduct], [0, true]);
});

test('several words narrow, in any order and however a strength is spelled', async () => {
  const name = names.find((each) => /^\S+ \d+ mg, /.test(each));
  assert.ok(name);
  const [brand = '', strength = ''] = name.split(' ');
  for (const query of [
    `${brand} ${strength} mg`,
    `${brand} ${strength}mg`,
    `${strength} mg ${brand}`,
  ]) {
    const { results } = await find(query);
    assert.ok(results.length > 0, query);
    for (const result of results.filter(({ matched }) => matched.how !== 'typo')) {
      assert.match(result.name, new RegExp(`^${brand} .*${strength}`), query);
    }
    assert.equal(brandOf(results[0]?.name ?? ''), brandOf(brand), query);
  }
});

test('a word goes before a longer word that holds its letters', async () => {
  const held = substances.find((one) =>
    substances.some((other) => other !== one && other.endsWith(one)),
  );
  assert.ok(held, 'the invented country has such a pair');
  const { results } = await find(`${held} mg`, 25);
  const own = results.map(({ substance }) => (substance ?? '').split(', ').includes(held));
  assert.equal(own[0], true, held);
  assert.equal(own.indexOf(false) === -1 || own.lastIndexOf(true) < own.indexOf(false), true, held);
});

test('an ATC prefix finds its level and nothing else', async () => {
  const { results } = await find('n02a', 25);
  assert.ok(results.length > 0);
  assert.ok(
    results.every(
      ({ atc, matched }) => matched.field === 'atc' && atc.some((code) => code.startsWith('N02A')),
    ),
  );
});

test('look-alike names stand side by side and are called ambiguous', async () => {
  const brands = [...new Set(names.map(brandOf))];
  const pair = brands.flatMap((one) =>
    brands
      .filter(
        (other) => one < other && one.length === other.length && differences(one, other) === 1,
      )
      .map((other) => [one, other] as const),
  )[0];
  assert.ok(pair, 'the invented country has look-alike brands on purpose');
  const found = await find(pair[0], 25);
  assert.equal(found.ambiguous, true);
  assert.ok(
    found.results.some((result) => brandOf(result.name) === pair[1]),
    `${pair[1]} is shown beside ${pair[0]}`,
  );
  assert.equal(brandOf(found.results[0]?.name ?? ''), pair[0], 'the name as written stands first');
});

test('what cannot be searched for is refused; signs of a pattern are letters like others', async () => {
  for (const [query, code] of [
    ['   ', 'query-missing'],
    [' \0', 'query-missing'],
    ['x'.repeat(201), 'query-too-long'],
  ] as const) {
    const refused = await findProducts(context, { query });
    assert.ok(isRefusal(refused));
    assert.equal(refused.problems[0]?.code, code);
  }
  assert.equal((await find('%%%')).results.length, 0);
  assert.equal((await find('GTIN \0')).results.length, 0);
  assert.equal((await find("zxqz' or 'zxqz'='zxqz' --")).results.length, 0);
});

test('search is derived: emptied, it comes back from the facts as it was', async () => {
  const all = () =>
    open.database.owner
      .query('select * from product_search order by product_id')
      .then(({ rows }) => rows);
  const before = await all();
  await open.database.owner.query('delete from product_search');
  const restored = await restoreSearch(context);
  assert.ok(restored.facts >= before.length);
  assert.deepEqual(await all(), before);
  assert.deepEqual(
    await restoreSearch(context),
    { facts: 0 },
    'and is left alone where it is there',
  );
});

test('pages follow each other without a gap or a repeat', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await findProducts(context, {
      query: 'tabletten',
      limit: 7,
      ...(cursor === undefined ? {} : { cursor }),
    });
    assert.ok(!isRefusal(page));
    seen.push(...page.results.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && seen.length < 70);
  assert.ok(seen.length > 30);
  assert.equal(new Set(seen).size, seen.length);
});

function differences(one: string, other: string): number {
  return one.split('').filter((letter, index) => letter !== other[index]).length;
}
