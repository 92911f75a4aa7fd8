import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { day } from '../../src/law/calendar-date.ts';
import { lastDayTold } from '../../src/ledger/last-told.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { deliver, makeGroups, makeParties } from './ledger-ground.ts';

describe('the last day that was told', () => {
  let open: TestDatabase;
  let party = 0;
  before(async () => {
    open = await openTestDatabase();
    await makeGroups(open.database, 1);
    [party = 0] = await makeParties(open.database, [{ role: 'wholesaler' }]);
  });
  after(() => open?.close());

  const told = (before: string, country = 'XT') =>
    open.database.read((tx) => lastDayTold(tx, country, day(before)));
  const tell = (on: string, packs: number) =>
    deliver(open.database, party, 'wholesaler', [{ zi: '00000010', packs }], { on: day(on) });

  test('is none before anybody delivered', async () => {
    assert.equal(await told('2026-11-23'), undefined);
  });

  test('is not the day that is not over, nor an old one that was corrected last', async () => {
    await tell('2026-11-20', 1);
    await tell('2026-11-22', 2);
    await tell('2026-11-23', 3);
    await tell('2026-03-01', 4);
    assert.equal(await told('2026-11-23'), '2026-11-22');
    assert.equal(await told('2026-11-22'), '2026-11-20');
    assert.equal(await told('2026-11-23', 'NL'), undefined);
  });
});
