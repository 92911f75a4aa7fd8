import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demoDay } from '../../src/foresight/demo.ts';
import { addDays } from '../../src/law/calendar-date.ts';
import { isRefusal, type Context } from '../../src/usecases/context.ts';
import { compareDefinitions } from '../../src/usecases/compare-definitions.ts';
import { findProducts } from '../../src/usecases/find-products.ts';
import { listShortages, type ShortagesInput } from '../../src/usecases/list-shortages.ts';
import { listSources } from '../../src/usecases/list-sources.ts';
import { seedDemo } from '../../src/usecases/seed-demo.ts';
import { viewHome } from '../../src/usecases/view-home.ts';
import { viewMedicine } from '../../src/usecases/view-medicine.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';

/* The invented country, seeded once through the same door as real deliveries, and asked everything. */

let open: TestDatabase;
let context: Context;
before(async () => {
  open = await openTestDatabase();
  context = testContext(open.database);
  assert.deepEqual(await seedDemo(context, { language: 'nl' }), { seeded: true, files: 212 });
});
after(() => open.close());

async function shortages(input: Partial<ShortagesInput> = {}, asker = context) {
  const answer = await listShortages(asker, { definition: 'as-listed', language: 'nl', ...input });
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  return answer;
}

async function medicine(id: string, on?: string) {
  const answer = await viewMedicine(context, { id, language: 'nl', on });
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  return answer;
}

test('a second seeding does nothing', async () => {
  assert.deepEqual(await seedDemo(context, { language: 'nl' }), { seeded: false, files: 0 });
});

test('the same question on the same revision gives the same bytes, computed anew', async () => {
  const first = await shortages();
  // Another owner is another cache: nothing is taken from the first answer.
  const { database } = context;
  const owner = Object.create(database.owner) as typeof database.owner;
  const again = await shortages({}, { ...context, database: { ...database, owner } });
  assert.notEqual(again, first);
  assert.equal(JSON.stringify(again), JSON.stringify(first));
  assert.equal(
    new Set(first.items.map(({ receipt }) => receipt)).size,
    first.items.length,
    'every case has a receipt of its own',
  );
});

test('what this system knew at an instant can be asked again after more has come in', async () => {
  const { rows } = await open.database.owner.query<{ at: Date; asserted: string }>(
    "select recorded_at as at, asserted from delivery where source = 'xx-website' order by id limit 1",
  );
  const [first] = rows;
  assert.ok(first);
  const day = { on: demoDay, known: demoDay };
  const early = await shortages({ ...day, recorded: first.at.toISOString() });
  const late = await shortages(day);
  const website = (answer: typeof early) =>
    answer.counted.find(({ name }) => name === 'xx-website')?.asserted;
  assert.equal(website(early), first.asserted);
  assert.equal(website(late), demoDay);
  assert.notEqual(early.receipt, late.receipt);
  const again = await shortages({ ...day, recorded: late.recorded });
  assert.equal(
    JSON.stringify(again),
    JSON.stringify(late),
    'the newest revision is the answer without a time',
  );
});

test('counts add up under every definition, and no definition decides without the facts it needs', async () => {
  const compared = await compareDefinitions(context, { language: 'nl' });
  assert.ok(!isRefusal(compared));
  assert.equal(compared.definitions.length, 12);
  for (const { id, count, decidable, notDecidable, needsJudgement } of compared.definitions) {
    const answer = await shortages({ definition: id });
    assert.equal(answer.items.length, decidable + notDecidable + needsJudgement, id);
    assert.deepEqual(
      [answer.count, answer.decidable, answer.notDecidable],
      [count, decidable, notDecidable],
      id,
    );
    assert.equal(answer.items.filter(({ outcome }) => outcome === 'short').length, count, id);
    assert.equal(answer.synthetic, true);
    if (notDecidable > 0)
      assert.ok(answer.notDecidableWhy.length > 0, `${id} names the facts that are missing`);
  }
  const who = compared.definitions.find(({ id }) => id === 'who-2016');
  assert.equal(who?.decidable, 0, 'nobody reports stock at the point of service here');
});

test('a status is as fresh as the newest list that confirms it, not as the change that was stored', async () => {
  const { items } = await shortages();
  const old = items.find(
    ({ outcome, sources }) =>
      outcome === 'short' &&
      sources.some(
        (source) => source.name === 'xx-website' && source.asserted < addDays(demoDay, -60),
      ),
  );
  assert.ok(old, 'some shortage has stood unchanged for two months');
  const { status } = await medicine(old.product.id);
  assert.equal(status.checked, demoDay);
  assert.equal(status.sources[0]?.confirmed, demoDay);
  assert.ok((status.sources[0]?.asserted ?? '') < addDays(demoDay, -60));
});

test('available needs a week that shows it: what no recent source speaks of is no information', async () => {
  const { rows } = await open.database.owner.query<{ id: number; name: string }>(
    'select product_id as id, name from product_search order by product_id',
  );
  const seen = new Map<string, string>();
  for (const { id } of rows.slice(0, 120)) {
    const { status, product } = await medicine(`p${id}`);
    if (!seen.has(status.status)) seen.set(status.status, product.id);
    if (status.status === 'available') {
      assert.ok(
        (status.checked ?? '') >= addDays(demoDay, -7),
        `${product.name} is called available by old evidence`,
      );
    }
    assert.ok(status.because.length > 0, `${product.name}: a status always says why`);
  }
  assert.ok(seen.has('available') && seen.has('unavailable'));
  const id = seen.get('available') ?? '';
  const before = await medicine(id, '2020-01-01');
  assert.equal(
    before.status.status,
    'no-public-information',
    'before the first list nobody said anything',
  );
});

test('an earlier day has its own answer on the medicine page', async () => {
  const { items } = await shortages();
  const recent = items.find(
    ({ outcome, since }) =>
      outcome === 'short' &&
      since !== null &&
      since > addDays(demoDay, -200) &&
      since < addDays(demoDay, -21),
  );
  assert.ok(recent?.since);
  const then = await medicine(recent.product.id, addDays(recent.since, -120));
  const now = await medicine(recent.product.id);
  assert.equal(now.status.status === 'unavailable' || now.status.status === 'limited', true);
  assert.notEqual(then.status.receipt, now.status.receipt);
});

test('home, search and sources speak of the invented country and say so', async () => {
  const home = await viewHome(context, { language: 'nl' });
  assert.ok(!isRefusal(home));
  assert.deepEqual(
    [home.country, home.synthetic, home.products, home.on],
    ['XX', true, 3692, demoDay],
  );
  assert.ok(home.week);
  const found = await findProducts(context, { query: 'RVG 900001' });
  assert.ok(!isRefusal(found));
  assert.equal(found.results[0]?.synthetic, true);
  const { sources } = await listSources(context, { language: 'nl' });
  const own = sources.filter(({ country }) => country === 'XX');
  // Packs come with the stock, which is seeded after this.
  assert.deepEqual(
    own.filter(({ state }) => state !== 'ok').map(({ name }) => name),
    ['xx-packs'],
  );
  assert.equal(own.length, 5);
  assert.ok(own.every(({ synthetic }) => synthetic));
  assert.ok(
    sources
      .filter(({ country }) => country !== 'XX')
      .every(({ state }) => state === 'never-loaded'),
  );
});

test('a question that cannot be asked is refused with what, value and remedy', async () => {
  const cases: readonly [Partial<ShortagesInput>, string][] = [
    [{ on: '2026-02-30' }, 'day-unreadable'],
    [{ known: '2099-01-01' }, 'day-in-future'],
    [{ recorded: 'yesterday' }, 'time-unreadable'],
    [{ country: 'ZZ' }, 'country-unknown'],
    [{ definition: 'mine' }, 'definition-unknown'],
  ];
  for (const [input, code] of cases) {
    const answer = await listShortages(context, {
      definition: 'as-listed',
      language: 'en',
      ...input,
    });
    assert.ok(isRefusal(answer), code);
    assert.equal(answer.problems[0]?.code, code);
  }
  for (const id of ['p999999', 'x', 'p0', '1; drop table fact']) {
    const answer = await viewMedicine(context, { id, language: 'en' });
    assert.ok(isRefusal(answer));
    assert.equal(answer.problems[0]?.code, 'product-unknown');
  }
});
