import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addDays } from '../../src/law/calendar-date.ts';
import { own } from '../../src/ledger/own.ts';
import type { Database } from '../../src/registry/database.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { deliver, inspector, makeParties, partyViewer, someDay } from './ledger-ground.ts';

describe('the intake', () => {
  let opened: TestDatabase;
  let database: Database;
  let wholesaler: number;
  let hospital: number;

  before(async () => {
    opened = await openTestDatabase();
    database = opened.database;
    const [first, second] = await makeParties(database, [
      { role: 'wholesaler' },
      { role: 'hospital' },
    ]);
    assert.ok(first && second);
    wholesaler = first;
    hospital = second;
  });
  after(() => opened.close());

  const held = async (recorded?: Date) => {
    const positions = await database
      .as(partyViewer(wholesaler, 'wholesaler'))
      .read((tx) => own(tx, wholesaler).positions(someDay, recorded && { recorded }));
    return positions.map(({ zi, kind, packs, units }) => [zi, kind, packs, units]);
  };

  it('takes what a party says, and zero is something', async () => {
    const taken = await deliver(database, wholesaler, 'wholesaler', [
      { zi: '10', packs: 4 },
      { zi: '11', packs: 0 },
      { zi: '20', packs: 7, kind: 'delivery', unitsPerPack: 10, priceEurocents: 1500 },
      { zi: '20', packs: 2, kind: 'inbound', promised: addDays(someDay, 3) },
      { zi: '20', packs: 3, kind: 'inbound', promised: addDays(someDay, 9) },
    ]);
    assert.equal(taken.state, 'taken');
    assert.deepEqual([taken.fresh, taken.changed, taken.unchanged], [5, 0, 0]);
    assert.deepEqual(await held(), [
      [10, 'available', 4, 120],
      [11, 'available', 0, 0],
      [20, 'delivery', 7, 70],
      [20, 'inbound', 5, 150],
    ]);
  });

  it('lets the newest word of a key count, and leaves what is not named', async () => {
    const before = new Date();
    const taken = await deliver(database, wholesaler, 'wholesaler', [
      { zi: '10', packs: 6 },
      { zi: '11', packs: 0 },
      { zi: '21', packs: 1 },
      { zi: '20', packs: 7, kind: 'delivery', unitsPerPack: 12, priceEurocents: 1500 },
      { zi: '20', packs: 1, kind: 'inbound', promised: addDays(someDay, 3) },
    ]);
    assert.deepEqual([taken.fresh, taken.changed, taken.unchanged], [1, 3, 1]);
    assert.deepEqual(await held(), [
      [10, 'available', 6, 180],
      [11, 'available', 0, 0],
      [20, 'delivery', 7, 84],
      [20, 'inbound', 4, 120],
      [21, 'available', 1, 30],
    ]);
    assert.deepEqual(
      await held(before),
      [
        [10, 'available', 4, 120],
        [11, 'available', 0, 0],
        [20, 'delivery', 7, 70],
        [20, 'inbound', 5, 150],
      ],
      'as it was known before the correction',
    );
  });

  it('holds a price that changed for a change', async () => {
    const said = { zi: '30', packs: 1, priceEurocents: 100 };
    await deliver(database, wholesaler, 'wholesaler', [said]);
    const again = await deliver(database, wholesaler, 'wholesaler', [
      { ...said, priceEurocents: 101 },
    ]);
    assert.equal(again.changed, 1);
  });

  it('keeps the days of a week apart, and a week from its last day', async () => {
    const next = addDays(someDay, 1);
    await deliver(database, hospital, 'hospital', [{ zi: '10', packs: 5 }]);
    const later = await deliver(database, hospital, 'hospital', [{ zi: '10', packs: 5 }], {
      on: next,
    });
    assert.equal(later.fresh, 1);
    const sunday = addDays(someDay, 6);
    const use = { zi: '10', kind: 'use', day: sunday } as const;
    await deliver(database, hospital, 'hospital', [{ ...use, packs: 9 }]);
    const week = await deliver(database, hospital, 'hospital', [
      { ...use, packs: 40, period: 'week' },
    ]);
    assert.equal(week.fresh, 1);
  });

  it('shows nobody the stock of another, in the partitions neither', async () => {
    const seen = (viewer: typeof inspector, party: number) =>
      database.as(viewer).read(async (tx) => {
        const stock = own(tx, party);
        const positions = await stock.positions(someDay);
        const deliveries = await stock.deliveries(10);
        const weeks = await stock.weeks(addDays(someDay, -7), someDay);
        return [positions, deliveries, weeks].map(({ length }) => length > 0);
      });
    const nothing = [false, false, false];
    assert.deepEqual(await seen(partyViewer(hospital, 'hospital'), wholesaler), nothing);
    assert.deepEqual(await seen({ ...inspector, purpose: '' }, wholesaler), nothing);
    assert.deepEqual(await seen({ ...inspector, audience: 'operator' }, wholesaler), nothing);
    assert.deepEqual(await seen({ ...inspector, audience: 'coordinator' }, hospital), nothing);
    assert.deepEqual(await seen(inspector, wholesaler), [true, true, true]);
    assert.deepEqual(await seen(partyViewer(wholesaler, 'wholesaler'), wholesaler), [
      true,
      true,
      true,
    ]);
    for (const deed of [
      'select * from stock_row_2026w45',
      'update stock_row set units = 0',
      'delete from stock_row_2026w45',
      'copy stock_row_2026w45 to stdout',
    ]) {
      await assert.rejects(
        database.as(inspector).write((tx) => tx.query(deed)),
        /permission denied/,
        deed,
      );
    }
    for (const table of ['stock_row', 'stock_row_2026w45']) {
      await assert.rejects(database.owner.query(`delete from ${table}`), /append-only/);
    }
  });

  it('writes in nobody’s name but the party’s', async () => {
    const { id } = await deliver(database, hospital, 'hospital', [{ zi: '50', packs: 5 }]);
    await assert.rejects(
      database
        .as(partyViewer(wholesaler, 'wholesaler'))
        .write((tx) =>
          tx.query(
            `insert into stock_held_answer (held_id, party_id, role, answer, recorded_at) values ($1, $2, 3, 'confirmed', now())`,
            [id, hospital],
          ),
        ),
      /row-level security/,
    );
  });

  it('leaves one audit entry a delivery', async () => {
    const entries = () =>
      database.owner
        .query<{ count: number }>(
          `select count(*)::integer from audit_entry where subject like 'stock%' and subject <> 'stock_kind'`,
        )
        .then(({ rows }) => rows[0]?.count ?? 0);
    const before = await entries();
    await deliver(
      database,
      wholesaler,
      'wholesaler',
      Array.from({ length: 500 }, (_, at) => ({ zi: String(1000 + at), packs: at })),
    );
    assert.equal((await entries()) - before, 1);
  });
});
