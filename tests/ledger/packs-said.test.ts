import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isJump, jumpPacks } from '../../src/domain/stock/check-row.ts';
import { stockKinds, type StockKind } from '../../src/domain/stock/kind.ts';
import { dayNumber, notGiven } from '../../src/domain/stock/stock-row.ts';
import { addDays } from '../../src/law/calendar-date.ts';
import { packsSaid } from '../../src/ledger/compare.ts';
import { columns, deliver, makeParties, partyViewer, someDay, type Said } from './ledger-ground.ts';
import { ownLedger } from './own-ledger.ts';

type Kind = Extract<StockKind, 'available' | 'delivery'>;

const row = fc.record({
  zi: fc.constantFrom('10', '11', '20'),
  kind: fc.constantFrom<Kind>('available', 'delivery'),
  packs: fc.constantFrom(0, 4, 60, 100, 101, 180, 2021, 4000),
});
const file = fc.uniqueArray(row, { selector: ({ zi, kind }) => `${zi} ${kind}`, minLength: 1 });
const nextDay = addDays(someDay, 1);

/*
 * Not all that was said of the day before is brought. What of it is must show the same jumps as all of
 * it, whatever was corrected.
 */
describe('what a party said of the day before', () => {
  const ledger = ownLedger(2);

  it('shows every jump, and no other', async () => {
    const seen = { jumps: 0, others: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(file, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        fc.array(file, { minLength: 3, maxLength: 3 }),
        async (before, now) => {
          const parties = await makeParties(
            ledger.database,
            before.map(() => ({ role: 'wholesaler' as const })),
          );
          for (const [at, party] of parties.entries())
            for (const rows of before[at] ?? [])
              await deliver(ledger.database, party, 'wholesaler', rows);
          const files = parties.map((party, at) => ({
            party,
            batches: [columns(now[at] ?? [], nextDay)],
          }));
          const said = await ledger.database
            .as({ ...partyViewer(parties[0] ?? 0, 'wholesaler'), represents: parties })
            .read((tx) => packsSaid(tx, { day: dayNumber(someDay), files, moreThan: jumpPacks }));
          for (const [at, party] of parties.entries()) {
            const all = new Map(before[at]?.flat().map((each) => [keyOf(each), each.packs]));
            for (const each of now[at] ?? []) {
              const brought = said.get(party)?.(
                stockKinds.indexOf(each.kind),
                Number(each.zi),
                notGiven,
              );
              const expected = isJumpFrom(all.get(keyOf(each)), each.packs);
              assert.equal(isJumpFrom(brought, each.packs), expected);
              seen[expected ? 'jumps' : 'others'] += 1;
            }
          }
        },
      ),
      { numRuns: 40 },
    );
    assert.ok(seen.jumps > 20 && seen.others > 20, JSON.stringify(seen));
  });
});

const keyOf = ({ zi, kind }: Pick<Said, 'zi' | 'kind'>) => `${zi} ${kind}`;
const isJumpFrom = (packs: number | undefined, now: number) =>
  packs !== undefined && isJump(packs, now);
