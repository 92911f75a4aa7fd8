import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { day } from '../../src/law/calendar-date.ts';
import { expectStock } from '../../src/ledger/expectations.ts';
import { punctuality } from '../../src/ledger/punctuality.ts';
import { deliver, inspector, makeParties, partyViewer } from './ledger-ground.ts';
import { ownLedger } from './own-ledger.ts';

describe('when a delivery was told', () => {
  const ledger = ownLedger(1);
  let daily = 0;
  let weekly = 0;
  let later = 0;
  before(async () => {
    const { database } = ledger;
    [daily = 0, weekly = 0, later = 0] = await makeParties(database, [
      { role: 'wholesaler' },
      { role: 'hospital' },
      { role: 'wholesaler' },
    ]);
    await database.write(async (tx) => {
      const from = day('2026-11-01');
      await expectStock(tx, { party: daily, role: 'wholesaler', rhythm: 'daily', from });
      await expectStock(tx, { party: weekly, role: 'hospital', rhythm: 'weekly', from });
      await expectStock(tx, {
        party: later,
        role: 'wholesaler',
        rhythm: 'daily',
        from: day('2026-11-04'),
      });
    });
    const on = (text: string, asserted: string) => ({ on: day(text), asserted: day(asserted) });
    const rows = [{ zi: '00000010', packs: 0 }];
    await deliver(database, daily, 'wholesaler', rows, on('2026-11-02', '2026-11-02'));
    await deliver(database, daily, 'wholesaler', rows, on('2026-11-03', '2026-11-05'));
    // First late, then corrected: the day was told late all the same.
    await deliver(
      database,
      daily,
      'wholesaler',
      [{ zi: '00000010', packs: 4 }],
      on('2026-11-03', '2026-11-06'),
    );
    await deliver(
      database,
      weekly,
      'hospital',
      [{ zi: '00000010', packs: 3, kind: 'use', period: 'week' }],
      on('2026-11-04', '2026-11-05'),
    );
  });

  async function told(viewer = inspector, among?: readonly number[], today = day('2026-11-07')) {
    const asked = {
      from: day('2026-11-02'),
      through: day('2026-11-05'),
      today,
      inTimeWithinDays: 1,
    };
    const rows = await ledger.database
      .as(viewer)
      .read((tx) => punctuality(tx, { ...asked, ...(among === undefined ? {} : { among }) }));
    return rows.map(({ party, day: on, state, toldOn }) => [party, on, state, toldOn]);
  }

  it('each day is in time, late or not reported; zero packs are a report', async () => {
    assert.deepEqual(await told(inspector, [daily]), [
      [daily, '2026-11-02', 'on-time', '2026-11-02'],
      [daily, '2026-11-03', 'late', '2026-11-05'],
      [daily, '2026-11-04', 'not-reported', null],
      [daily, '2026-11-05', 'not-reported', null],
    ]);
  });

  it('a week that was told tells of each of its days; one that is not over is not due', async () => {
    assert.deepEqual(await told(inspector, [weekly]), [
      [weekly, '2026-11-02', 'on-time', '2026-11-05'],
      [weekly, '2026-11-03', 'on-time', '2026-11-05'],
      [weekly, '2026-11-04', 'on-time', '2026-11-05'],
      [weekly, '2026-11-05', 'not-due', null],
    ]);
  });

  it('who joined later is not missed on the days before', async () => {
    assert.deepEqual(
      (await told(inspector, [later])).map(([, on]) => on),
      ['2026-11-04', '2026-11-05'],
    );
  });

  it('who may not see the deliveries of another is not told of them', async () => {
    const rival = partyViewer(later, 'wholesaler');
    const seen = await told(rival, [daily]);
    assert.ok(seen.every(([, , , toldOn]) => toldOn === null));
  });
});
