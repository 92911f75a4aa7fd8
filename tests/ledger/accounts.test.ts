import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { StockKind } from '../../src/domain/stock/kind.ts';
import { addDays, day, weekday, type CalendarDate } from '../../src/law/calendar-date.ts';
import { settleStock } from '../../src/ledger/settle.ts';
import { readSoundness } from '../../src/ledger/soundness.ts';
import { supervised } from '../../src/ledger/supervised.ts';
import { deliver, inspector, makeParties, type Said } from './ledger-ground.ts';
import { ownLedger } from './own-ledger.ts';

/*
 * What each pack moved in the weeks before a day, against adding up what each key said last: whatever
 * is delivered in whichever order, day by day or by weeks, corrected, told late or not at all, and
 * whether or not the sums hold it yet.
 */

type Moved = Extract<StockKind, 'delivery' | 'delivery-to-wholesaler' | 'return'>;

/** A file about days that follow each other, or about weeks that do. */
interface Telling {
  readonly period: 'day' | 'week';
  /** Days from the first day of all to the last that it is about. */
  readonly ends: number;
  readonly count: number;
  readonly packs: number;
  readonly zis: readonly number[];
  readonly kind: Moved;
  readonly settles: boolean;
}

/** Of each country that is tried three weeks later: its last weeks are further than anybody told of before. */
let firstDay = day('2026-06-01');
const daysOfAll = 49;
const zis = [10, 11, 12] as const;

const common = {
  packs: fc.nat(9),
  zis: fc.subarray([...zis], { minLength: 1 }),
  settles: fc.boolean(),
};
const outward = fc.constantFrom<Moved>('delivery', 'delivery-to-wholesaler');
/** Most of the weeks, so that there is a whole base to spoil. */
const most: fc.Arbitrary<Telling> = fc.oneof(
  fc.record({
    ...common,
    kind: outward,
    period: fc.constant('day' as const),
    ends: fc.integer({ min: 38, max: daysOfAll - 1 }),
    count: fc.integer({ min: 33, max: 50 }),
  }),
  fc.record({
    ...common,
    kind: outward,
    period: fc.constant('week' as const),
    ends: fc.integer({ min: 38, max: daysOfAll - 1 }),
    count: fc.integer({ min: 4, max: 7 }),
  }),
);
const some: fc.Arbitrary<Telling> = fc.record({
  ...common,
  kind: fc.constantFrom<Moved>('delivery', 'delivery-to-wholesaler', 'return'),
  period: fc.constantFrom('day', 'week'),
  ends: fc.integer({ min: 6, max: daysOfAll - 1 }),
  count: fc.integer({ min: 1, max: 3 }),
});

/** What a key said last: `zi kind period day` with its units. */
type Keys = Map<
  string,
  { zi: number; kind: Moved; period: number; on: CalendarDate; units: number }
>;

interface Run {
  readonly ends: CalendarDate;
  readonly weeks: number;
  readonly delivered: number;
  readonly toWholesalers: number;
  readonly returned: number;
}

const sunday = (on: CalendarDate) => addDays(on, 7 - weekday(on));
const daysBefore = (through: CalendarDate, count: number) =>
  Array.from({ length: count }, (_, at) => addDays(through, -at));

/** By adding up. A base that is told of on all its days is one sum; else each run of whole weeks is. */
function addedUp(keys: Keys, on: CalendarDate, weeks: number): ReadonlyMap<number, readonly Run[]> {
  const last = daysBefore(addDays(on, -1), 7);
  const toldNow = [...keys.values()].filter(({ on: told }) => last.includes(told));
  const byDay = toldNow.some(({ period }) => period === 1);
  const ofWeeks = toldNow.map(({ on: told }) => told).toSorted();
  const through = byDay ? addDays(on, -1) : (ofWeeks.at(-1) ?? addDays(on, -1));
  const base = new Set(daysBefore(through, 7 * weeks));
  const found = new Map<number, readonly Run[]>();
  for (const zi of zis) {
    const said = [...keys.values()].filter((key) => key.zi === zi);
    // A week counts where it lies within the base; of days told one by one the ISO week, and days at its edges.
    const tiles = new Map<CalendarDate, { days: Set<CalendarDate>; keys: typeof said }>();
    for (const key of said) {
      const ends = key.period === 7 ? key.on : sunday(key.on);
      const tile = tiles.get(ends) ?? { days: new Set(), keys: [] };
      tile.keys.push(key);
      const told = key.period === 7 ? daysBefore(key.on, 7) : [key.on];
      if (key.kind !== 'return') for (const each of told) tile.days.add(each);
      tiles.set(ends, tile);
    }
    const within = [...tiles].filter(([ends]) =>
      daysBefore(ends, 7).every((each) => base.has(each)),
    );
    const edges = said.filter(
      ({ period, on: told }) =>
        period === 1 &&
        base.has(told) &&
        !daysBefore(sunday(told), 7).every((each) => base.has(each)),
    );
    const days =
      within.reduce((sum, [, tile]) => sum + tile.days.size, 0) +
      new Set(edges.filter(({ kind }) => kind !== 'return').map(({ on: told }) => told)).size;
    if (days === 7 * weeks) {
      const all = [...within.flatMap(([, tile]) => tile.keys), ...edges];
      found.set(zi, [{ ends: through, weeks, ...amountsOf(all) }]);
      continue;
    }
    const from = addDays(on, -7 * weeks);
    const whole = [...tiles]
      .filter(([ends, tile]) => ends >= from && ends < on && tile.days.size === 7)
      .toSorted(([one], [next]) => (one < next ? -1 : 1));
    if (within.length === 0 && edges.length === 0) continue;
    const runs: { ends: CalendarDate; weeks: number; keys: typeof said }[] = [];
    const ordered = [...tiles.keys()].toSorted();
    for (const [ends, tile] of whole) {
      const before = runs.at(-1);
      // Weeks that lie across each other are no run.
      const previous = ordered[ordered.indexOf(ends) - 1];
      if (before !== undefined && before.ends === addDays(ends, -7) && previous === before.ends) {
        runs.splice(-1, 1, { ends, weeks: before.weeks + 1, keys: [...before.keys, ...tile.keys] });
      } else runs.push({ ends, weeks: 1, keys: tile.keys });
    }
    if (runs.length > 0) {
      found.set(
        zi,
        runs.map(({ ends, weeks: count, keys: of }) => ({ ends, weeks: count, ...amountsOf(of) })),
      );
    }
  }
  return found;
}

function amountsOf(said: readonly { kind: Moved; units: number }[]) {
  const of = (kind: Moved) =>
    said.filter((key) => key.kind === kind).reduce((sum, { units }) => sum + units, 0);
  return {
    delivered: of('delivery'),
    toWholesalers: of('delivery-to-wholesaler'),
    returned: of('return'),
  };
}

describe('what a pack moved in the weeks before a day', () => {
  const ledger = ownLedger(2);

  it('is what adding up the rows gives, whatever was told, corrected and summed', async () => {
    const outcomes = { whole: 0, partly: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(most, { minLength: 1, maxLength: 3 }),
        fc.array(some, { maxLength: 4 }),
        fc.array(fc.integer({ min: 36, max: daysOfAll }), { minLength: 2, maxLength: 3 }),
        async (first, then, days) => {
          firstDay = addDays(firstDay, 21);
          const [party = 0] = await makeParties(ledger.database, [{ role: 'supplier' }]);
          const keys: Keys = new Map();
          for (const telling of [...first, ...then]) {
            await tell(party, telling, keys);
            for (const at of days) {
              const on = addDays(firstDay, at);
              for (const weeks of [2, 5]) {
                const seen = await accountsOf(party, on, weeks);
                const expected = addedUp(keys, on, weeks);
                assert.deepEqual(seen, expected, `${on}, ${weeks} weeks`);
                for (const [run] of expected.values()) {
                  outcomes[run?.weeks === weeks ? 'whole' : 'partly'] += 1;
                }
              }
            }
          }
        },
      ),
      { numRuns: 12 },
    );
    assert.ok(outcomes.whole > 50 && outcomes.partly > 50, JSON.stringify(outcomes));
    await settleStock(ledger.database);
    const sound = await ledger.database.read(readSoundness);
    assert.deepEqual([sound.movedOff, sound.weeksOff, sound.keysOff], [0, 0, 0]);
  });

  it('has the week that goes on once its last day was told, in the sums or not yet', async () => {
    firstDay = addDays(firstDay, 70);
    const [party = 0] = await makeParties(ledger.database, [{ role: 'supplier' }]);
    const keys: Keys = new Map();
    const telling = { period: 'day', packs: 3, zis: [10], kind: 'delivery' } as const;
    const isSame = async (weeks: number) => {
      const on = addDays(firstDay, 21);
      const expected = addedUp(keys, on, weeks);
      assert.deepEqual(await accountsOf(party, on, weeks), expected);
      return expected.get(10)?.[0]?.weeks;
    };
    // Three weeks from a Monday on, but for the last Sunday.
    await tell(party, { ...telling, ends: 19, count: 20, settles: true }, keys);
    assert.equal(await isSame(3), 2);
    await tell(party, { ...telling, ends: 20, count: 1, settles: false }, keys);
    assert.equal(await isSame(3), 3);
    await settleStock(ledger.database);
    assert.equal(await isSame(3), 3);
  });

  it('has the weeks before one that goes on, of which nobody told the last day', async () => {
    firstDay = addDays(firstDay, 70);
    const [party = 0] = await makeParties(ledger.database, [{ role: 'supplier' }]);
    const keys: Keys = new Map();
    const telling = { packs: 3, zis: [10], kind: 'delivery', settles: true } as const;
    // Weeks through a Friday, days from the Monday after it through Wednesday, and a question on the next Monday.
    await tell(party, { ...telling, period: 'week', ends: 39, count: 4 }, keys);
    await tell(party, { ...telling, period: 'day', ends: 44, count: 3 }, keys);
    const on = addDays(firstDay, 49);
    const expected = addedUp(keys, on, 2);
    assert.equal(expected.get(10)?.[0]?.ends, addDays(firstDay, 39));
    assert.deepEqual(await accountsOf(party, on, 2), expected);
  });

  it('is seen to be off when somebody changes it', async () => {
    const [party = 0] = await makeParties(ledger.database, [{ role: 'supplier' }]);
    const keys: Keys = new Map();
    await tell(
      party,
      { period: 'week', ends: 41, count: 5, packs: 3, zis: [10], kind: 'delivery', settles: true },
      keys,
    );
    const change = (what: string) =>
      ledger.database
        .as(inspector)
        .write((tx) => tx.query(`update stock_moved set ${what} where party_id = $1`, [party]));
    for (const [what, back] of [
      ['delivered = delivered + 1', 'delivered = delivered - 1'],
      ['through_returned = through_returned + 1', 'through_returned = through_returned - 1'],
      ['through_days = through_days + 1', 'through_days = through_days - 1'],
      ['since = since - 7', 'since = since + 7'],
    ] as const) {
      await change(what);
      assert.equal((await ledger.database.read(readSoundness)).movedOff, 5, what);
      await change(back);
      assert.equal((await ledger.database.read(readSoundness)).movedOff, 0, back);
    }
  });

  /** Nobody tells a day twice, as a day and in a week: then all of it would count. */
  const isToldOtherwise = (keys: Keys, zi: number, days: readonly CalendarDate[], step: number) =>
    [...keys.values()].some(
      (key) =>
        key.zi === zi &&
        !(key.period === step && key.on === days[0]) &&
        daysBefore(key.on, key.period).some((each) => days.includes(each)),
    );

  async function tell(party: number, telling: Telling, keys: Keys): Promise<void> {
    const { period, count, packs, kind, settles } = telling;
    const step = period === 'week' ? 7 : 1;
    const days = Array.from({ length: count }, (_, at) =>
      addDays(firstDay, telling.ends - step * at),
    );
    const said = days
      .flatMap((on, at) => telling.zis.map((zi) => ({ on, zi, packs: (packs * (at + zi)) % 10 })))
      .filter(({ on, zi }) => !isToldOtherwise(keys, zi, daysBefore(on, step), step));
    if (said.length === 0) return;
    const rows = said.map(({ on, zi, packs: told }): Said => ({
      zi: String(zi),
      packs: told,
      unitsPerPack: 10,
      kind,
      period,
      day: on,
    }));
    await deliver(ledger.database, party, 'supplier', rows, { on: days[0] ?? firstDay });
    for (const { on, zi, packs: told } of said) {
      const key = { zi, kind, period: step, on, units: told * 10 };
      keys.set(`${zi} ${kind} ${period} ${on}`, key);
    }
    if (settles) await settleStock(ledger.database);
  }

  async function accountsOf(party: number, on: CalendarDate, weeks: number) {
    const accounts = await ledger.database
      .as(inspector)
      .read((tx) => supervised(tx, party, 'supervision').accounts(on, weeks));
    return new Map(
      accounts
        .toSorted((one, next) => one.zi - next.zi)
        .map(({ zi, moved }) => [
          zi,
          moved.toSorted((one, next) => (one.ends < next.ends ? -1 : 1)),
        ]),
    );
  }
});
