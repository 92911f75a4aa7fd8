import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal, type Context } from '../../../src/usecases/context.ts';
import { seedDemoPeople } from '../../../src/usecases/seed-demo-people.ts';
import { seedDemo } from '../../../src/usecases/seed-demo.ts';
import { seedDemoStock } from '../../../src/usecases/stock/seed-demo-stock.ts';
import { viewCover } from '../../../src/usecases/stock/view-cover.ts';
import { openTestDatabase, type TestDatabase } from '../../test-database.ts';
import { testContext } from '../../test-context.ts';

/* The stock of the invented country: enough of it that each stock page can be judged full. */

let open: TestDatabase;
let context: Context;
before(async () => {
  open = await openTestDatabase();
  context = testContext(open.database);
  await seedDemo(context, { language: 'nl' });
  await seedDemoPeople(context);
});
after(() => open.close());

async function count(sql: string): Promise<number> {
  const { rows } = await open.database.owner.query<{ count: number }>(
    `select count(*)::integer as count from ${sql}`,
  );
  return rows[0]?.count ?? 0;
}

test('one that is cut off goes on where it stopped, and a second seeding does nothing', async () => {
  const over = AbortSignal.abort();
  assert.equal(await seedDemoStock(context, { language: 'nl', stop: over }), false);
  assert.equal(await count('stock_delivery'), 0);
  assert.equal(await seedDemoStock(context, { language: 'nl' }), true);
  const deliveries = await count('stock_delivery');
  assert.ok(deliveries > 60, `${deliveries} deliveries`);
  assert.equal(await count("stock_delivery where state = 'refused'"), 0);
  assert.equal(await seedDemoStock(context, { language: 'nl' }), false);
  assert.equal(await count('stock_delivery'), deliveries);
});

test('some groups may be shown in both links, and some may not', async () => {
  const cover = await viewCover({ ...context, demo: false }, {});
  assert.ok(!isRefusal(cover), JSON.stringify(cover));
  const shown = (how: string) => cover.items.filter(({ shown: each }) => each === how).length;
  assert.ok(shown('band') >= 5, `${shown('band')} in bands`);
  assert.ok(shown('suppressed') >= 3, `${shown('suppressed')} suppressed`);
});
