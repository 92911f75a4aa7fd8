import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { StockKind, StockPeriod } from '../../src/domain/stock/kind.ts';
import { addDays } from '../../src/law/calendar-date.ts';
import { own, type StockAsOf } from '../../src/ledger/own.ts';
import { settleStock } from '../../src/ledger/settle.ts';
import { deliver, makeParties, partyViewer, someDay, type Said } from './ledger-ground.ts';
import { ownLedger } from './own-ledger.ts';

const file = fc.record({
  on: fc.nat(9),
  settles: fc.boolean(),
  said: fc.uniqueArray(
    fc.record({
      zi: fc.constantFrom('10', '11', '12'),
      packs: fc.nat(9),
      kind: fc.constantFrom<StockKind>('available', 'delivery', 'return'),
      period: fc.constantFrom<StockPeriod>('day', 'week'),
    }),
    { selector: ({ zi, kind, period }) => `${zi} ${kind} ${kind === 'available' ? '' : period}` },
  ),
});

describe('stock as it was', () => {
  const ledger = ownLedger(2);

  it('is what was read then, by what was recorded and by what was asserted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 5 }), async (files) => {
        const [party = 0] = await makeParties(ledger.database, [{ role: 'wholesaler' }]);
        const seen = ledger.database.as(partyViewer(party, 'wholesaler'));
        const [from, through] = [addDays(someDay, -7), addDays(someDay, 14)];
        const days = [0, 1, 4, 9].map((at) => addDays(someDay, at));
        const readAt = (asOf?: StockAsOf) =>
          seen.read(async (tx) => {
            const ledger = own(tx, party);
            return {
              weeks:
                asOf === undefined
                  ? await ledger.weeks(from, through)
                  : await ledger.weeksAsOf(from, through, asOf),
              positions: await Promise.all(days.map((on) => ledger.positions(on, asOf))),
            };
          });
        const stands = [];
        for (const [at, { on, said, settles }] of files.entries()) {
          const asserted = addDays(someDay, 20 + at);
          const rows: Said[] = said.map((row) => ({ ...row, unitsPerPack: 10 }));
          await deliver(ledger.database, party, 'wholesaler', rows, {
            on: addDays(someDay, on),
            asserted,
          });
          if (settles) await settleStock(ledger.database);
          stands.push({ recorded: new Date(), asserted, seenThen: await readAt() });
        }
        for (const { recorded, asserted, seenThen } of stands) {
          assert.deepEqual(await readAt({ recorded }), seenThen);
          assert.deepEqual(await readAt({ asserted }), seenThen);
          assert.deepEqual(await readAt({ recorded, asserted }), seenThen);
        }
        assert.deepEqual(await readAt({}), await readAt());
      }),
      { numRuns: 10 },
    );
  });

  it('leaves out what was said later of the same day, and what came in later of an earlier one', async () => {
    const [party = 0] = await makeParties(ledger.database, [{ role: 'wholesaler' }]);
    const seen = ledger.database.as(partyViewer(party, 'wholesaler'));
    const packsAt = async (asOf: StockAsOf) => {
      const found = await seen.read((tx) => own(tx, party).positions(someDay, asOf));
      return found.map(({ packs }) => packs);
    };
    const say = (packs: number, later: number) =>
      deliver(ledger.database, party, 'wholesaler', [{ zi: '10', packs }], {
        asserted: addDays(someDay, later),
      });
    await say(5, 1);
    await say(9, 3);
    // Recorded last, and said before.
    await say(7, 2);
    assert.deepEqual(await packsAt({ asserted: someDay }), []);
    assert.deepEqual(await packsAt({ asserted: addDays(someDay, 1) }), [5]);
    assert.deepEqual(await packsAt({ asserted: addDays(someDay, 2) }), [7]);
    assert.deepEqual(await packsAt({}), [7]);
  });
});
