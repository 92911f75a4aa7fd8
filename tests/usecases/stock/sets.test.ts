import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, day, type CalendarDate } from '../../../src/law/calendar-date.ts';
import { own } from '../../../src/ledger/own.ts';
import { readSoundness } from '../../../src/ledger/soundness.ts';
import { settleStock } from '../../../src/ledger/settle.ts';
import type { Database } from '../../../src/registry/database.ts';
import { readParties } from '../../../src/registry/parties.ts';
import { contextFor, isRefusal, type Context } from '../../../src/usecases/context.ts';
import { loadSource } from '../../../src/usecases/loading/load-source.ts';
import { operatorViewer } from '../../../src/usecases/parties/operator.ts';
import {
  loadStockOf,
  loadStockSets,
  type StockLoaded,
} from '../../../src/usecases/stock/load-stock.ts';
import { packBook, type PackBook } from '../../../src/usecases/stock/pack-book.ts';
import type { StockToLoad } from '../../../src/usecases/stock/ready-stock.ts';
import { actingParty, type StockParty } from '../../../src/usecases/stock/stock-party.ts';
import { makeParties, partyViewer } from '../../ledger/ledger-ground.ts';
import { testContext } from '../../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../../test-database.ts';

/*
 * Files that are taken in sets are taken as they would be one by one: every sequence of files is given
 * twice, to parties that are alike.
 */

const firstDay = day('2026-11-09');
const packs = ['09123474', '91234577'];
const packList = `peildatum;zi;rvg;naam;verpakking;eenheden_per_verpakking;aip;houdbaarheid_maanden
2025-11-19;09123474;RVG 900015;Ostokator 10 mg, tabletten;100 tabletten in blister;100;7.41;36
2025-11-19;91234577;RVG 900015;Ostokator 10 mg, tabletten;60 tabletten in blister;60;67.36;36
`;
const roles = ['wholesaler', 'wholesaler', 'hospital', 'supplier'] as const;

/** A file of a party, as it is written down. */
interface Given {
  readonly party: number;
  readonly day: number;
  readonly rows: readonly string[];
  readonly acceptPartial: boolean;
}

const row = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        kind: fc.constantFrom('voorraad', 'quarantaine'),
        pack: fc.constantFrom(0, 1),
        // A jump from the day before is held, and a factor ten.
        packs: fc.constantFrom(0, 3, 4, 150, 9000),
        units: fc.constantFrom(1, 1, 1, 10),
      })
      .map(({ kind, pack, packs: count, units }) =>
        [kind, packs[pack], count, (pack === 0 ? 100 : 60) * units].join(';'),
      ),
  },
  { weight: 1, arbitrary: fc.constantFrom('voorraad;91234500;1;10', 'voorraad;09123474;-1;100') },
);
const file: fc.Arbitrary<Given> = fc.record({
  party: fc.nat({ max: roles.length - 1 }),
  day: fc.nat({ max: 2 }),
  rows: fc.array(row, { maxLength: 4 }),
  acceptPartial: fc.constantFrom(true, true, false),
});

describe('files that are taken in sets', () => {
  let opened: TestDatabase;
  let database: Database;
  let context: Context;
  let book: PackBook;

  before(async () => {
    opened = await openTestDatabase();
    database = opened.database;
    context = contextFor(testContext(database), operatorViewer);
    const loaded = await loadSource(context, {
      source: 'xx-packs',
      path: 'xx-packs',
      language: 'nl',
      files: [
        {
          name: 'xx-packs_2025-11-19.csv',
          read: () => Promise.resolve(new TextEncoder().encode(packList)),
        },
      ],
    });
    assert.ok(!isRefusal(loaded));
    book = await packBook(context, 'XX', day('2026-11-22'));
  });
  after(() => opened.close());

  async function cast(): Promise<readonly StockParty[]> {
    const ids = await makeParties(
      database,
      roles.map((role) => ({ role })),
    );
    const parties = await database.read((tx) => readParties(tx, ids));
    return ids.map((id) => {
      const party = parties.find((each) => each.id === id);
      const about = party === undefined ? undefined : actingParty(party, operatorViewer);
      assert.ok(about !== undefined && !isRefusal(about));
      return about;
    });
  }

  function loadOf(parties: readonly StockParty[], given: Given): StockToLoad {
    const on = addDays(firstDay, given.day);
    const lines = given.rows.map((each) => `${on};${each}`);
    const header = 'datum;soort;zi;verpakkingen;eenheden_per_verpakking';
    const bytes = new TextEncoder().encode([header, ...lines].join('\n'));
    const about = parties[given.party];
    assert.ok(about !== undefined);
    return {
      about,
      file: { name: 'stock.csv', open: () => [bytes] },
      asserted: on,
      acceptPartial: given.acceptPartial,
      channel: 'command',
      packs: book,
    };
  }

  /** Everything that is told of parties, without their numbers and those of their deliveries. */
  async function told(parties: readonly StockParty[]): Promise<unknown> {
    const days: readonly CalendarDate[] = [0, 1, 2].map((at) => addDays(firstDay, at));
    return Promise.all(
      parties.map(async ({ party: { id }, role }) =>
        database.as(partyViewer(id, role)).read(async (tx) => {
          const stock = own(tx, id);
          const deliveries = await stock.deliveries(100);
          const place = (delivery: number) => deliveries.findIndex((each) => each.id === delivery);
          const positions = [];
          for (const on of days) positions.push(await stock.positions(on));
          const log = await database.owner.query(
            `select name, deed, audience, purpose from processing_log where subjects = $1 order by id`,
            [[`party:${id}`]],
          );
          const rows = await tx.query<{ delivery: number }>(
            `select delivery_id as delivery, day, kind, zi, packs, more_packs, units, more_units, units_per_pack,
                    line, period, role, pack_id, product_id, group_id from stock_row where party_id = $1
              order by delivery_id, line`,
            [id],
          );
          return {
            deliveries: deliveries.map(({ id: _id, recordedAt: _at, ...rest }) => rest),
            held: (await stock.waiting()).map(({ id: _id, delivery, ...rest }) => ({
              ...rest,
              delivery: place(delivery),
            })),
            rows: rows.map(({ delivery, ...rest }) => ({ ...rest, delivery: place(delivery) })),
            positions,
            log: log.rows,
          };
        }),
      ),
    );
  }

  const outcome = (
    loaded: StockLoaded,
    { delivery }: StockLoaded,
    parties: Map<number, number>,
  ) => {
    const { party, delivery: _delivery, ...rest } = loaded;
    return { ...rest, party: parties.get(party), stored: delivery !== undefined };
  };

  it('are taken as one by one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
        async (files, again) => {
          // The same bytes may come twice.
          const given = [...files, ...again.flatMap((at) => files[at] ?? [])];
          const [single, together] = [await cast(), await cast()];
          const placeOf = new Map(
            [single, together].flatMap((parties) =>
              parties.map(({ party }, at) => [party.id, at] as const),
            ),
          );
          const one: unknown[] = [];
          for (const each of given) {
            const { about, ...input } = loadOf(single, each);
            const loaded = await loadStockOf(context, about, { ...input, dryRun: false });
            assert.ok(!isRefusal(loaded));
            one.push(outcome(loaded, loaded, placeOf));
          }
          const set: unknown[] = [];
          const loads = given.map((each) => loadOf(together, each));
          for await (const { at, loaded } of loadStockSets(context, loads, false)) {
            assert.ok(!isRefusal(loaded));
            set[at] = outcome(loaded, loaded, placeOf);
          }
          assert.deepEqual(set, one);
          assert.deepEqual(await told(together), await told(single));
        },
      ),
      { numRuns: 25 },
    );
    await settleStock(database);
    for (const [what, wrong] of Object.entries(await database.read(readSoundness)))
      assert.equal(wrong, 0, what);
  });

  it('are written in few transactions, each with a row in the log', async () => {
    const parties = await cast();
    const files = [0, 1, 2, 3].map((party) =>
      loadOf(parties, {
        party,
        day: 0,
        rows: [`voorraad;${packs[0]};5;100`],
        acceptPartial: false,
      }),
    );
    const counts = async () => {
      const { rows } = await database.owner.query<{
        entries: number;
        log: number;
        moments: number;
      }>(
        `select (select count(*) from audit_entry where subject = 'stock_delivery')::integer as entries,
                (select count(*) from processing_log where name = 'stock-deliver')::integer as log,
                (select count(distinct recorded_at) from stock_delivery)::integer as moments`,
      );
      assert.ok(rows[0]);
      return rows[0];
    };
    const before = await counts();
    for await (const { loaded } of loadStockSets(context, files, false))
      assert.ok(!isRefusal(loaded) && loaded.accepted === 1);
    const now = await counts();
    // Two wholesalers together; a hospital and a supplier come in otherwise.
    assert.deepEqual(
      [now.entries - before.entries, now.log - before.log, now.moments - before.moments],
      [3, 4, 3],
    );
  });

  it('are taken without the one among them that cannot be', async () => {
    const parties = await cast();
    const [first, second] = parties;
    assert.ok(first && second);
    // A party that went away between being found and being written.
    const gone = { ...second, party: { ...second.party, id: 999_999 } };
    const rows = [`voorraad;${packs[0]};5;100`];
    const good = loadOf(parties, { party: 0, day: 0, rows, acceptPartial: false });
    const bad = loadOf([first, gone], { party: 1, day: 0, rows, acceptPartial: false });
    const done: (readonly [number, string])[] = [];
    await assert.rejects(async () => {
      for await (const { at, loaded } of loadStockSets(context, [good, bad], false))
        done.push([at, isRefusal(loaded) ? 'refusal' : loaded.state]);
    }, /foreign key|row-level security/);
    assert.deepEqual(done, [[0, 'taken']]);
  });
});
