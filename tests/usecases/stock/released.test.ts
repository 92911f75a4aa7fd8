import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { publicViewer } from '../../../src/domain/party/viewer.ts';
import { publicFrom, releaseDesign, releasedOf } from '../../../src/domain/stock/release.ts';
import { addDays, day, type CalendarDate } from '../../../src/law/calendar-date.ts';
import { makeRelease } from '../../../src/ledger/make-release.ts';
import { ledgerKeeper, settleStock } from '../../../src/ledger/settle.ts';
import type { Database } from '../../../src/registry/database.ts';
import { isRefusal } from '../../../src/usecases/context.ts';
import { releaseWeeks } from '../../../src/usecases/stock/release-weeks.ts';
import { viewCover, type CoverInput } from '../../../src/usecases/stock/view-cover.ts';
import { deliver, makeGroups, makeParties, type Said } from '../../ledger/ledger-ground.ts';
import { testContext } from '../../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../../test-database.ts';

/** Of the last week that may be shown on the day of the tests, and of the quarter before. */
const shownSunday = day('2026-11-15');
const sundaysBefore = Array.from({ length: 13 }, (_, at) => addDays(day('2026-07-05'), 7 * at));
const design = releaseDesign(testContext(undefined).law, day('2026-11-23'));
assert.ok(design);

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

  /** What anybody would read if the week were made now, and the three wholesalers held this. */
  const released = async (ofOne: readonly number[], ofOther: readonly number[]) => {
    for (const [at, party] of wholesalers.entries()) {
      const held: Said[] = [
        { zi: '10', packs: ofOne[at] ?? 0 },
        { zi: '20', packs: ofOther[at] ?? 0 },
      ];
      await deliver(database, party, 'wholesaler', held, { on: shownSunday });
    }
    await settleStock(database);
    const week = addDays(shownSunday, -6);
    const due = { country: 'XT', week, publicOn: publicFrom(week, design) };
    const { groups } = await database.as(ledgerKeeper).read((tx) => makeRelease(tx, due, design));
    return groups.map((group) => [group.composition, releasedOf(group, design)]);
  };

  it('is the band of a group of several suppliers, and nothing of a group of one', async () => {
    assert.deepEqual(await released([300, 300, 300], [300, 300, 300]), [
      ['group 1', { band: '2-4', why: 'released-design' }],
      ['group 2', { band: null, why: 'not-eligible' }],
    ]);
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

/** What is delivered on a day: history when the ledger begins, each week in time, and some of it later. */
interface Told {
  readonly said: CalendarDate;
  readonly on: CalendarDate;
  readonly who: number;
  readonly rows: readonly Said[];
}

const first = day('2026-06-29');
const mondays = Array.from({ length: 9 }, (_, at) => addDays(day('2026-09-21'), 7 * at));

/** Three wholesalers and two suppliers; one of the wholesalers corrects, tells late, or forgets. */
function story(): readonly Told[] {
  const told: Told[] = [];
  for (const who of [0, 1, 2]) {
    for (let week = -16; week < 22; week += 1) {
      const on = addDays(first, 6 + 7 * week);
      const held = 150 + 60 * ((week * 7 + who * 5 + 140) % 9);
      const rows: Said[] = ['10', '20'].flatMap((zi): Said[] => [
        { zi, packs: held },
        { zi, kind: 'delivery', period: 'week', packs: 80 + ((week + who + 20) % 5) },
      ]);
      // The first tells a week three weeks late, and corrects another long after.
      const late = who === 0 && week === 13 ? 21 : 1;
      told.push({ said: addDays(on, late), on, who, rows });
      if (who === 0 && week === 11) {
        const corrected = rows.map((row) => ({ ...row, packs: row.packs * 6 }));
        told.push({ said: addDays(on, 30), on, who, rows: corrected });
      }
    }
  }
  for (const who of [3, 4]) {
    for (let week = -16; week < 22; week += 1) {
      const on = addDays(first, 6 + 7 * week);
      const rows: Said[] = ['10', '20'].map((zi) => ({
        zi,
        kind: 'delivery-to-wholesaler',
        packs: 50,
      }));
      told.push({ said: addDays(on, 1), on, who, rows });
    }
  }
  return told.toSorted((one, next) => (one.said < next.said ? -1 : one.said > next.said ? 1 : 0));
}

async function openCountry(): Promise<{
  opened: TestDatabase;
  tell: (told: Told) => Promise<void>;
}> {
  const opened = await openTestDatabase();
  const { database } = opened;
  await makeGroups(database, 9);
  const roles = ['wholesaler', 'wholesaler', 'wholesaler', 'supplier', 'supplier'] as const;
  const parties = await makeParties(
    database,
    roles.map((role) => ({ role })),
  );
  return {
    opened,
    async tell({ said, on, who, rows }) {
      const role = roles[who] ?? 'supplier';
      await deliver(database, parties[who] ?? 0, role, rows, { on, asserted: said });
    },
  };
}

async function allReleased({ database }: TestDatabase) {
  return database.read(async (tx) => ({
    weeks: await tx.query(
      'select country, week, public_on, panel from stock_release order by week',
    ),
    groups: await tx.query('select * from stock_release_group order by week, link, group_id'),
    panel: await tx.query('select quarter, link, group_id from stock_panel order by 1, 2, 3'),
  }));
}

const onDay = ({ database }: TestDatabase, today: CalendarDate) =>
  testContext(database.as(publicViewer), { demo: false, today: () => today });

async function read(opened: TestDatabase, today: CalendarDate, asked: CoverInput = {}) {
  const cover = await viewCover(onDay(opened, today), asked);
  assert.ok(!isRefusal(cover));
  return cover;
}

describe('a week that was released', () => {
  let inTime: Awaited<ReturnType<typeof openCountry>>;
  let late: Awaited<ReturnType<typeof openCountry>>;
  /** What stood there on each Monday about every week that was public by then. */
  const seen = new Map<CalendarDate, Map<CalendarDate, string>>();

  before(async () => {
    inTime = await openCountry();
    late = await openCountry();
    const told = story();
    let at = 0;
    for (const today of mondays) {
      for (; at < told.length && (told[at]?.said ?? today) < today; at += 1) {
        const each = told[at];
        if (each !== undefined) await inTime.tell(each);
      }
      await releaseWeeks(onDay(inTime.opened, today));
      const weeks = new Map<CalendarDate, string>();
      for (const week of mondays.filter((monday) => addDays(monday, 14) <= today)) {
        const { items } = await read(inTime.opened, today, { on: week });
        assert.ok(items.length > 0);
        weeks.set(week, JSON.stringify(items));
      }
      seen.set(today, weeks);
    }
    for (const each of told) await late.tell(each);
    await releaseWeeks(onDay(late.opened, mondays.at(-1) ?? first));
  });
  after(async () => {
    await inTime.opened.close();
    await late.opened.close();
  });

  it('shows some groups in bands, so that there is something to compare', async () => {
    const { groups } = await allReleased(inTime.opened);
    const bands = new Set(groups.map((row) => Reflect.get(Object(row), 'band')));
    assert.ok(bands.size >= 3, [...bands].join(' '));
  });

  it('is the same whenever it was made', async () => {
    assert.deepEqual(await allReleased(late.opened), await allReleased(inTime.opened));
  });

  // T12: the difference between two answers about one week would be the stock of who told in between.
  it('tells nothing to who compares the answers of two days', () => {
    const first = new Map<CalendarDate, string>();
    for (const weeks of seen.values()) {
      for (const [week, items] of weeks) {
        assert.equal(items, first.get(week) ?? items, week);
        first.set(week, items);
      }
    }
    assert.ok(first.size >= 7);
  });

  it('would have moved with what was said later', async () => {
    const week = day('2026-09-28');
    const due = { country: 'XT', week, publicOn: day('2026-11-23') };
    const { groups } = await inTime.opened.database
      .as(ledgerKeeper)
      .read((tx) => makeRelease(tx, due, design));
    const now = groups.map((group) => [group.composition, releasedOf(group, design).band]);
    const { items } = await read(inTime.opened, day('2026-11-23'), { on: week });
    assert.notDeepEqual(
      now,
      items.map(({ group, band }) => [group, band]),
    );
  });

  it('is what could be read on an earlier day', async () => {
    const { opened } = inTime;
    const today = day('2026-11-16');
    const earlier = await read(opened, today, { known: day('2026-10-26') });
    assert.equal(earlier.week, '2026-10-12');
    assert.equal(
      JSON.stringify(earlier.items),
      seen.get(day('2026-10-26'))?.get(day('2026-10-12')),
    );
    const context = onDay(opened, today);
    const early = await viewCover(context, { on: day('2026-10-19'), known: day('2026-10-26') });
    assert.ok(isRefusal(early));
    assert.equal(early.problems[0]?.code, 'stock-week-not-released');
  });

  it('cannot be written to', async () => {
    const { database } = inTime.opened;
    await assert.rejects(
      database.write((tx) => tx.query("update stock_release_group set band = '<1'")),
      /permission denied|may not/u,
    );
  });
});

describe('a real delivery', () => {
  it('counts as said on the day on which it came in, whatever day it names', async () => {
    const { opened } = await openCountry();
    const { database } = opened;
    try {
      const [party = 0] = await makeParties(database, [{ role: 'wholesaler' }]);
      const on = addDays(day('2026-11-08'), 0);
      const rows = [{ zi: '10', packs: 4 }];
      await deliver(database, party, 'wholesaler', rows, { on, synthetic: false });
      const today = await database.read(async (tx) => {
        const [row] = await tx.query<{ today: CalendarDate }>(
          "select (now() at time zone 'Europe/Amsterdam')::date as today",
        );
        return row?.today ?? on;
      });
      // The ledger begins today, so that what is said of weeks before is in them from tomorrow on.
      await releaseWeeks(onDay(opened, today));
      assert.deepEqual((await allReleased(opened)).weeks, []);
      await releaseWeeks(onDay(opened, addDays(today, 1)));
      const { weeks } = await allReleased(opened);
      assert.equal(Reflect.get(Object(weeks[0]), 'public_on'), addDays(today, 1));
    } finally {
      await opened.close();
    }
  });
});
