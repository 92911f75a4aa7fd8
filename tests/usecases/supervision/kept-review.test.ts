import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addDays } from '../../../src/law/calendar-date.ts';
import { settleStock } from '../../../src/ledger/settle.ts';
import type { Database } from '../../../src/registry/database.ts';
import { appendExplanationEvent } from '../../../src/registry/explanations.ts';
import { contextFor, type Context } from '../../../src/usecases/context.ts';
import { everyObligation } from '../../../src/usecases/stock/view-obligations.ts';
import { everyDecidedRow } from '../../../src/usecases/supervision/kept-review.ts';
import { decidedRow } from '../../../src/usecases/supervision/review-row.ts';
import {
  deliver,
  inspector,
  makeGroups,
  makeParties,
  partyViewer,
  someDay,
} from '../../ledger/ledger-ground.ts';
import { testContext } from '../../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../../test-database.ts';

const on = addDays(someDay, 7);
const day = { on, country: 'XT' };

describe('outcomes that are kept', () => {
  let opened: TestDatabase;
  let database: Database;
  let context: Context;
  let party: number;

  before(async () => {
    opened = await openTestDatabase();
    database = opened.database;
    context = contextFor(testContext(database), inspector);
    await makeGroups(database, 3);
    [party = 0] = await makeParties(database, [{ role: 'wholesaler' }]);
    await deliver(database, party, 'wholesaler', [{ zi: '10', packs: 5 }], { on });
  });
  after(() => opened.close());

  const kept = (seenBy: Context = context) =>
    seenBy.database.read((tx) => everyDecidedRow(seenBy, tx, day));
  const anew = (seenBy: Context = context) =>
    seenBy.database.read(async (tx) =>
      (await everyObligation(seenBy, tx, day)).map((item) => decidedRow(item)),
    );

  it('are the same until something that they rest on changes, and then as if made anew', async () => {
    const first = await kept();
    assert.equal(first.length, 1);
    assert.equal(await kept(), first, 'nothing changed');
    const deeds: readonly (() => Promise<unknown>)[] = [
      () => deliver(database, party, 'wholesaler', [{ zi: '20', packs: 1 }], { on }),
      () => deliver(database, party, 'wholesaler', [{ zi: '10', packs: 3 }], { on }),
      () =>
        deliver(
          database,
          party,
          'wholesaler',
          [{ zi: '10', packs: 9, kind: 'delivery', period: 'week' }],
          { on: addDays(on, -1) },
        ),
      () => makeParties(database, [{ role: 'supplier' }]),
      () =>
        database.as(inspector).write((tx) =>
          appendExplanationEvent(tx, {
            about: { party, role: 'wholesaler', unit: 'ZI 00000010' },
            body: { kind: 'asked', why: 'it fell short' },
            person: undefined,
            on,
          }),
        ),
    ];
    let before = first;
    for (const [at, deed] of deeds.entries()) {
      await deed();
      const now = await kept();
      assert.notEqual(now, before, `deed ${at}`);
      assert.deepEqual(now, await anew(), `deed ${at}`);
      assert.equal(await kept(), now);
      before = now;
    }
    await settleStock(database);
    assert.equal(await kept(), before, 'sums are another way to the same');
  });

  it('are not given under another law, on another day, or to who sees something else', async () => {
    const mine = await kept();
    const others: readonly Context[] = [
      { ...context, law: { ...context.law, hash: 'other' } },
      { ...context, today: () => addDays(context.today(), 1) },
      contextFor(context, { ...inspector, purpose: 'another purpose' }),
      contextFor(context, partyViewer(party, 'wholesaler')),
    ];
    for (const other of others) {
      assert.notEqual(await kept(other), mine);
      assert.deepEqual(await kept(other), await anew(other));
    }
    const [rival = 0] = await makeParties(database, [{ role: 'wholesaler' }]);
    assert.deepEqual(await kept(contextFor(context, partyViewer(rival, 'wholesaler'))), []);
  });
});
