import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Viewer } from '../../../src/domain/party/viewer.ts';
import { addDays, day } from '../../../src/law/calendar-date.ts';
import { settleStock } from '../../../src/ledger/settle.ts';
import type { Database } from '../../../src/registry/database.ts';
import { isRefusal } from '../../../src/usecases/context.ts';
import { viewCover } from '../../../src/usecases/stock/view-cover.ts';
import { deliver, makeGroups, makeParties, type Said } from '../../ledger/ledger-ground.ts';
import { testContext } from '../../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../../test-database.ts';

/** Of the last week that may be shown on the day of the tests, and of the quarter before. */
const shownSunday = day('2026-11-15');
const sundaysBefore = Array.from({ length: 13 }, (_, at) => addDays(day('2026-07-05'), 7 * at));
const anybody: Viewer = { audience: 'public', represents: [], group: [] };

describe('what leaves of stock', () => {
  let opened: TestDatabase;
  let database: Database;
  let wholesalers: readonly number[];
  let suppliers: readonly number[];

  before(async () => {
    opened = await openTestDatabase();
    database = opened.database;
    await makeGroups(database, 9);
    wholesalers = await makeParties(database, [
      { role: 'wholesaler' },
      { role: 'wholesaler' },
      { role: 'wholesaler' },
    ]);
    suppliers = await makeParties(database, [{ role: 'supplier' }, { role: 'supplier' }]);
    const pace: Said[] = ['10', '20'].map((zi) => ({
      zi,
      kind: 'delivery',
      period: 'week',
      packs: 100,
    }));
    for (const party of wholesalers) {
      const held: Said[] = ['10', '20'].map((zi) => ({ zi, packs: 500 }));
      for (const on of sundaysBefore) await deliver(database, party, 'wholesaler', held, { on });
      await deliver(database, party, 'wholesaler', pace, { on: addDays(shownSunday, -14) });
    }
    // Group 1 comes of two suppliers, group 2 of one.
    for (const [at, party] of suppliers.entries()) {
      const sent: Said[] = [
        { zi: '10', kind: 'delivery-to-wholesaler', packs: 50 },
        ...(at === 0 ? [{ zi: '20', kind: 'delivery-to-wholesaler', packs: 50 } as const] : []),
      ];
      for (const on of sundaysBefore) await deliver(database, party, 'supplier', sent, { on });
    }
  });
  after(() => opened.close());

  /** What anybody reads when the three wholesalers hold this many packs of each group. */
  const released = async (ofOne: readonly number[], ofOther: readonly number[]) => {
    for (const [at, party] of wholesalers.entries()) {
      const held: Said[] = [
        { zi: '10', packs: ofOne[at] ?? 0 },
        { zi: '20', packs: ofOther[at] ?? 0 },
      ];
      await deliver(database, party, 'wholesaler', held, { on: shownSunday });
    }
    await settleStock(database);
    const cover = await viewCover(testContext(database.as(anybody), { demo: false }), {});
    assert.ok(!isRefusal(cover));
    return cover;
  };

  it('is the band of a group of several suppliers, and nothing of a group of one', async () => {
    const { items } = await released([300, 300, 300], [300, 300, 300]);
    assert.deepEqual(
      items.map(({ group, shown, band, why }) => [group, shown, band, why]),
      [
        ['group 1', 'band', '2-4', 'released-design'],
        ['group 2', 'suppressed', null, 'not-eligible'],
      ],
    );
  });

  it('has the same bytes whoever holds it, within the band, and whatever is held of a hatched group', async () => {
    const before = JSON.stringify(await released([300, 300, 300], [300, 300, 300]));
    const split = fc.record({
      total: fc.integer({ min: 600, max: 1199 }),
      cuts: fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      hatched: fc.array(fc.nat(5000), { minLength: 3, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(split, async ({ total, cuts: [one, other], hatched }) => {
        const first = Math.floor(total * one);
        const second = Math.floor((total - first) * other);
        const now = await released([first, second, total - first - second], hatched);
        assert.equal(JSON.stringify(now), before);
      }),
      { numRuns: 15 },
    );
    assert.notEqual(JSON.stringify(await released([100, 100, 100], [0, 0, 0])), before);
  });
});
