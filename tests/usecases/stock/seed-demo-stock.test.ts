import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../../../src/law/calendar-date.ts';
import { contextFor, isRefusal, type Context } from '../../../src/usecases/context.ts';
import { seedDemoPeople } from '../../../src/usecases/seed-demo-people.ts';
import { releasedCover } from '../../../src/usecases/critical-lists/released-cover.ts';
import { seedDemoList } from '../../../src/usecases/critical-lists/seed-demo-list.ts';
import { viewCriticalList } from '../../../src/usecases/critical-lists/view-list.ts';
import { seedDemo } from '../../../src/usecases/seed-demo.ts';
import { seedDemoExpectations } from '../../../src/usecases/stock/seed-demo-expectations.ts';
import { seedDemoStock } from '../../../src/usecases/stock/seed-demo-stock.ts';
import { stockExpected } from '../../../src/usecases/stock/stock-expected.ts';
import { viewCover } from '../../../src/usecases/stock/view-cover.ts';
import { inspector } from '../../ledger/ledger-ground.ts';
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

test('each week that is public was released', async () => {
  const weeks = await count('stock_release');
  assert.ok(weeks > 50, `${weeks} weeks`);
  const bands = await count("stock_release_group where week = '2026-11-09' and band is not null");
  assert.ok(bands > 4, `${bands} in bands`);
});

test('all report, one was late and one left out a week of days', async () => {
  assert.equal(await seedDemoExpectations(context), true);
  assert.equal(await seedDemoExpectations(context), false);
  const looking = { ...inspector, person: '00000000-0000-4000-8000-000000000001' };
  const expected = await stockExpected(contextFor(context, looking), { requestId: 'test' });
  assert.ok(!isRefusal(expected));
  assert.ok(expected.parties.length > 20, `${expected.parties.length} parties`);
  const missing = expected.parties.filter((party) => party.missing.length > 0);
  assert.deepEqual(
    missing.map((party) => [party.missing.length, party.missingSince]),
    [[6, '2026-11-16']],
  );
  // Two weeks, of which the first day lies before the four weeks that are shown.
  const late = expected.parties.filter((party) => party.late.length > 0);
  assert.deepEqual(
    late.map((party) => [party.role, party.late.length]),
    [['wholesaler', 13]],
  );
  // The calendar of the invented country stands still: nothing is missing a year from now.
  const later = { ...contextFor(context, looking), today: () => day('2027-11-22') };
  const then = await stockExpected(later, { requestId: 'test' });
  assert.ok(!isRefusal(then));
  assert.deepEqual(then.parties, []);
});

test('a list is held against the week that was public by then, its groups in their bands', async () => {
  await seedDemoList(context);
  const input = { name: 'lcg-lijst-van-demoland-verzonnen', language: 'nl' } as const;
  const view = async (when: object) => {
    const list = await viewCriticalList(context, { ...input, ...when }, releasedCover(context));
    assert.ok(!isRefusal(list), JSON.stringify(list));
    return list;
  };
  const now = await view({});
  assert.equal(now.coverWeek, '2026-11-09');
  const banded = now.members.filter(({ cover }) => cover?.kind === 'band');
  const hatched = now.members.filter(({ cover }) => cover?.kind === 'not-released');
  assert.ok(banded.length > 0 && hatched.length > 0, 'some are shown, some are not');
  for (const { cover, groups, groupsInBand, thin } of banded) {
    assert.ok(cover?.kind === 'band' && groupsInBand > 0 && groupsInBand <= groups);
    assert.equal(thin, (cover.belowWeeks ?? 9) <= 2, 'thin is under what a wholesaler must hold');
  }
  // Of a day in an earlier week that week is told of, and of what could not be read yet nothing.
  assert.equal((await view({ on: '2026-11-05' })).coverWeek, '2026-11-02');
  assert.equal((await view({ on: '2020-01-01' })).hasCover, false);
});
