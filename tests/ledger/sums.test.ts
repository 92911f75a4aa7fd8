import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { StockKind } from '../../src/domain/stock/kind.ts';
import { addDays, day } from '../../src/law/calendar-date.ts';
import { exactCover } from '../../src/ledger/release.ts';
import { settleStock } from '../../src/ledger/settle.ts';
import { readSoundness } from '../../src/ledger/soundness.ts';
import { everyAccount } from '../../src/ledger/supervised.ts';
import { own } from '../../src/ledger/own.ts';
import {
  deliver,
  inspector,
  makeParties,
  partyViewer,
  someDay,
  type Said,
} from './ledger-ground.ts';
import { ownLedger } from './own-ledger.ts';
import { sound } from './sound.ts';

const sunday = addDays(someDay, 6);

interface Sent {
  readonly from: number;
  readonly on: number;
  readonly said: readonly { zi: number; packs: number; units: number; kind: StockKind }[];
  readonly settles: boolean;
}

const sent: fc.Arbitrary<Sent> = fc.record({
  from: fc.nat(2),
  on: fc.nat(8),
  said: fc.uniqueArray(
    fc.record({
      zi: fc.integer({ min: 10, max: 39 }),
      packs: fc.nat(50),
      units: fc.constantFrom(1, 10, 30),
      kind: fc.constantFrom<StockKind>('available', 'delivery', 'return', 'quarantine'),
    }),
    { selector: ({ zi, kind }) => `${zi} ${kind}`, maxLength: 12 },
  ),
  settles: fc.boolean(),
});

describe('the sums', () => {
  const ledger = ownLedger(9);
  let parties: readonly number[];

  before(async () => {
    parties = await makeParties(ledger.database, [
      { role: 'wholesaler' },
      { role: 'wholesaler' },
      { role: 'wholesaler' },
    ]);
  });

  const cover = async (on = someDay) => {
    const items = await ledger.database.as(inspector).read((tx) => exactCover(tx, 'XT', on));
    return items.map(({ group, units, contributors }) => [group, units, contributors]);
  };

  it('are those of the rows, and so is what is read, whatever comes in and whenever it is settled', async () => {
    /** What each key said last: another way to the same numbers. */
    const last = new Map<string, { group: number; on: number; party: number; units: number }>();
    await fc.assert(
      fc.asyncProperty(fc.array(sent, { minLength: 1, maxLength: 4 }), async (files) => {
        for (const { from, on, said, settles } of files) {
          const party = parties[from] ?? 0;
          const rows = said.map(({ zi, packs, units, kind }): Said => ({
            zi: String(zi),
            packs,
            unitsPerPack: units,
            kind,
          }));
          await deliver(ledger.database, party, 'wholesaler', rows, { on: addDays(someDay, on) });
          for (const { zi, packs, units, kind } of said) {
            if (kind !== 'available') continue;
            const key = `${party} ${on} ${zi}`;
            last.set(key, { group: Math.floor(zi / 10), on, party, units: packs * units });
          }
          if (settles) await settleStock(ledger.database);
        }
        assert.deepEqual(await ledger.database.read(readSoundness), sound);
        for (const on of [0, 6]) {
          const expected = new Map<number, Map<number, number>>();
          for (const each of last.values()) {
            if (each.on !== on) continue;
            const held = expected.get(each.group) ?? new Map<number, number>();
            held.set(each.party, (held.get(each.party) ?? 0) + each.units);
            expected.set(each.group, held);
          }
          const items = [...expected]
            .toSorted(([one], [other]) => one - other)
            .map(([group, held]) => [
              `group ${group}`,
              [...held.values()].reduce((sum, units) => sum + units, 0),
              [...held.values()].filter((units) => units > 0).length,
            ]);
          assert.deepEqual(await cover(addDays(someDay, on)), items);
        }
      }),
      { numRuns: 25 },
    );
    await settleStock(ledger.database);
    assert.deepEqual(await ledger.database.read(readSoundness), sound);
  });

  it('are seen to be off when somebody changes them', async () => {
    await deliver(ledger.database, parties[0] ?? 0, 'wholesaler', [{ zi: '10', packs: 1 }], {
      on: sunday,
    });
    await settleStock(ledger.database);
    const tell = (text: string) => ledger.database.as(inspector).write((tx) => tx.query(text));
    await tell(
      'update stock_week set units = units + 1 where party_id = (select min(party_id) from stock_week)',
    );
    assert.notEqual((await ledger.database.read(readSoundness)).weeksOff, 0);
    await tell(
      'update stock_week set units = units - 1 where party_id = (select min(party_id) from stock_week)',
    );
    await tell('delete from stock_day where day = (select max(day) from stock_day)');
    const off = await ledger.database.read(readSoundness);
    assert.deepEqual([off.weeksOff, off.daysOff > 0], [0, true]);
  });

  it('are seen to be off in what left, in the pace, and in who holds', async () => {
    const [joined = 0] = await makeParties(ledger.database, [{ role: 'wholesaler' }]);
    const said: Said[] = [
      { zi: '30', packs: 4 },
      { zi: '30', kind: 'delivery', packs: 4 },
    ];
    const days = [0, 7].map((after) => addDays(day('2026-08-03'), after));
    for (const on of days) await deliver(ledger.database, joined, 'wholesaler', said, { on });
    await settleStock(ledger.database);
    const changes = {
      flowsOff: ['stock_flow', 'units = units + 1', "week = '2026-08-10'"],
      paceOff: ['stock_pace', 'weeks = weeks + 1', "week = '2026-08-10'"],
      daysOff: ['stock_day', 'holders = holders + 1', "day = '2026-08-10' and role = 0"],
    } as const;
    const before = await ledger.database.read(readSoundness);
    for (const [what, [table, change, where]] of Object.entries(changes)) {
      const name = what as keyof typeof changes;
      const tell = (text: string) => ledger.database.as(inspector).write((tx) => tx.query(text));
      await tell(`update ${table} set ${change} where ${where}`);
      assert.ok((await ledger.database.read(readSoundness))[name] > before[name], name);
      await tell(`update ${table} set ${change.replace('+', '-')} where ${where}`);
      assert.equal((await ledger.database.read(readSoundness))[name], before[name], name);
    }
  });

  it('hold a week as it was told: whole weeks in a row, and a gap where nothing was said', async () => {
    const [joined = 0] = await makeParties(ledger.database, [{ role: 'supplier' }]);
    const monday = day('2026-06-01');
    const week = (index: number) => addDays(monday, 7 * index + 6);
    const moved = (packs: number, on: ReturnType<typeof day>): Said[] => [
      { zi: '40', kind: 'delivery', period: 'week', packs, day: on },
      { zi: '40', kind: 'return', period: 'week', packs: 1, day: on },
    ];
    for (const index of [0, 1, 3, 4]) {
      await deliver(ledger.database, joined, 'supplier', moved(index + 10, week(index)), {
        on: week(index),
      });
      if (index === 1) await settleStock(ledger.database);
    }
    // The sixth week day by day, the Wednesday twice; the seventh without its Sunday.
    for (const at of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const on = addDays(monday, 35 + at);
      await deliver(
        ledger.database,
        joined,
        'supplier',
        [{ zi: '40', kind: 'delivery', packs: 2 }],
        {
          on,
        },
      );
      if (at === 2) {
        await settleStock(ledger.database);
        await deliver(
          ledger.database,
          joined,
          'supplier',
          [{ zi: '40', kind: 'delivery', packs: 3 }],
          {
            on,
          },
        );
      }
    }
    const runs = async () => {
      const accounts = await ledger.database
        .as(partyViewer(joined, 'supplier'))
        .read((tx) => everyAccount(tx, addDays(monday, 51), 7));
      return accounts.flatMap(({ zi, moved: found }) =>
        found
          .toSorted((one, other) => (one.ends < other.ends ? -1 : 1))
          .map(({ ends, weeks, delivered, returned }) => [zi, ends, weeks, delivered, returned]),
      );
    };
    const expected = [
      [40, addDays(monday, 13), 2, 630, 60],
      [40, addDays(monday, 41), 3, 30 * (13 + 14 + 15), 60],
    ];
    assert.deepEqual(await runs(), expected);
    await settleStock(ledger.database);
    assert.deepEqual(await runs(), expected);
    const weeks = await ledger.database
      .as(partyViewer(joined, 'supplier'))
      .read((tx) => own(tx, joined).weeks(addDays(monday, 42), addDays(monday, 42)));
    assert.deepEqual(
      weeks.map(({ days, units }) => [days, units]),
      [[0b0111111, 360]],
    );
  });
});
