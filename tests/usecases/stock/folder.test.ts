import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseCalendarDate, type CalendarDate } from '../../../src/law/calendar-date.ts';
import { readSoundness } from '../../../src/ledger/soundness.ts';
import type { Database } from '../../../src/registry/database.ts';
import { insertParty } from '../../../src/registry/parties.ts';
import { contextFor, isRefusal, type Context } from '../../../src/usecases/context.ts';
import { makeTwin } from '../../../src/usecases/make-twin.ts';
import { operatorViewer } from '../../../src/usecases/parties/operator.ts';
import {
  loadStockFolder,
  type StockFolder,
} from '../../../src/usecases/stock/load-stock-folder.ts';
import { stockExpected } from '../../../src/usecases/stock/stock-expected.ts';
import { releaseWeeks } from '../../../src/usecases/stock/release-weeks.ts';
import { viewCover } from '../../../src/usecases/stock/view-cover.ts';
import { viewObligations } from '../../../src/usecases/stock/view-obligations.ts';
import { inspector } from '../../ledger/ledger-ground.ts';
import { testContext } from '../../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../../test-database.ts';
import { sound } from '../../ledger/sound.ts';

async function twin(seed: number): Promise<StockFolder> {
  const files = new Map<string, Buffer>();
  await makeTwin({
    seed,
    days: 3,
    scale: 0.002,
    async write(path, pieces) {
      files.set(path, Buffer.concat([...pieces]));
    },
  });
  return {
    name: 'twin',
    read: (path) => Promise.resolve(files.get(path)),
    async *open(path) {
      yield files.get(path) ?? new Uint8Array();
    },
  };
}

async function textOf(folder: StockFolder, path: string): Promise<string> {
  return new TextDecoder().decode(await folder.read(path));
}

describe('a folder of the twin', () => {
  let opened: TestDatabase;
  let database: Database;
  let context: Context;
  let folder: StockFolder;

  before(async () => {
    opened = await openTestDatabase();
    database = opened.database;
    context = contextFor(testContext(database, { demo: false }), operatorViewer);
    folder = await twin(1);
  });
  after(() => opened.close());

  const load = (from: StockFolder = folder) =>
    loadStockFolder(context, { folder: from, dryRun: false, acceptPartial: true, language: 'nl' });

  it('is taken whole, its planted mistakes and nothing else left out', async () => {
    const loaded = await load();
    assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
    const manifest = JSON.parse(await textOf(folder, 'manifest.json')) as {
      files: { path: string; rows: number; mistakes: { row: number; code: string }[] }[];
    };
    const planted = manifest.files.flatMap(({ path, mistakes }) =>
      mistakes.map(({ row, code }) => `${path} ${row} ${code}`),
    );
    const found = loaded.files.flatMap(({ path, problems }) =>
      problems.map(({ row, code }) => `${path} ${row} ${code}`),
    );
    assert.ok(planted.length > 0);
    assert.deepEqual(found.toSorted(), planted.toSorted());
    assert.deepEqual(await database.read(readSoundness), sound);
  });

  it('comes out nationally as it went in', async () => {
    context = { ...context, demo: true };
    const truth = Map.groupBy(
      (await textOf(folder, 'truth.jsonl'))
        .trim()
        .split('\n')
        .map(
          (line) =>
            JSON.parse(line) as { day: string; group: string; units: number; contributors: number },
        ),
      ({ day }) => day,
    );
    assert.equal(truth.size, 3);
    for (const [given, expected] of truth) {
      const cover = await viewCover(context, { on: dayOf(given) });
      assert.ok(!isRefusal(cover));
      assert.deepEqual(
        cover.items.map(({ group, units, contributors }) => [group, units, contributors]),
        expected.map(({ group, units, contributors }) => [group, units, contributors]),
      );
    }
  });

  it('makes nothing of a day of which nobody said anything', async () => {
    const cover = await viewCover(context, { on: dayOf('2026-06-01') });
    assert.ok(!isRefusal(cover));
    assert.deepEqual(cover.items, []);
    const looking = { ...inspector, person: '00000000-0000-4000-8000-000000000001' };
    const expected = await stockExpected(
      { ...contextFor(context, looking), today: () => dayOf('2026-11-25') },
      { requestId: 'test' },
    );
    assert.ok(!isRefusal(expected));
    const statesOn = (on: string) =>
      expected.parties
        .filter(({ rhythm }) => rhythm === 'daily')
        .flatMap(({ days }) => days.filter(({ day }) => day === on).map(({ state }) => state));
    assert.ok(statesOn('2026-11-22').includes('on-time'));
    assert.deepEqual([...new Set(statesOn('2026-11-23'))], ['not-reported']);
    assert.deepEqual([...new Set(statesOn('2026-11-24'))], ['not-due']);
  });

  it('has an obligation for every party with a year of deliveries', async () => {
    const seen = await viewObligations(context, { on: dayOf('2026-11-22') });
    assert.ok(!isRefusal(seen));
    const complete = seen.items.filter(({ decision }) => decision.values.required !== undefined);
    assert.ok(
      complete.length > seen.items.length / 3,
      `${complete.length} of ${seen.items.length}`,
    );
    const party = seen.items[0]?.party;
    const one = await viewObligations(context, { on: dayOf('2026-11-22'), party: String(party) });
    assert.ok(!isRefusal(one));
    assert.deepEqual(
      one.items,
      seen.items.filter((item) => item.party === party),
    );
    const operator = await viewObligations(
      { ...context, demo: false },
      { on: dayOf('2026-11-22') },
    );
    assert.equal(isRefusal(operator) && operator.problems[0]?.code, 'stock-not-yours');
  });

  it('shows everybody else the released design, a week late', async () => {
    const real = { ...context, demo: false };
    const early = await viewCover(real, { on: dayOf('2026-11-22') });
    assert.equal(isRefusal(early) && early.problems[0]?.code, 'stock-week-not-released');
    const later = { ...real, today: () => dayOf('2026-11-30') };
    await releaseWeeks(later);
    const released = await viewCover(later, {});
    assert.ok(!isRefusal(released));
    assert.equal(released.week, '2026-11-16');
    assert.ok(released.items.length > 0);
    for (const item of released.items) {
      assert.deepEqual([item.units, item.weeks, item.contributors], [null, null, null]);
      // Nobody reported in the quarter before, so no group can be shown.
      assert.equal(item.shown, 'suppressed');
    }
  });

  it('is not taken with a file that is missing or is another than the manifest names', async () => {
    const manifest = JSON.parse(await textOf(folder, 'manifest.json')) as {
      files: { path: string; kind: string }[];
    };
    const pathOf = (kind: string) => manifest.files.find((file) => file.kind === kind)?.path ?? '';
    const other = new TextEncoder().encode('something else');
    for (const kind of ['packs', 'parties', 'stock-history']) {
      const path = pathOf(kind);
      const changed = await load({
        name: 'changed',
        read: (asked) => (asked === path ? Promise.resolve(other) : folder.read(asked)),
        open: (asked) => (asked === path ? streamOf(other) : folder.open(asked)),
      });
      const first = isRefusal(changed) ? changed.problems[0] : undefined;
      assert.deepEqual([first?.code, first?.value], ['stock-folder-file-other', path]);
      const missing = await load({
        name: 'missing',
        read: (asked) => (asked === path ? Promise.resolve(undefined) : folder.read(asked)),
        open: (asked) => (asked === path ? notThere() : folder.open(asked)),
      });
      const second = isRefusal(missing) ? missing.problems[0] : undefined;
      assert.deepEqual([second?.code, second?.value], ['stock-folder-file-missing', path]);
    }
  });

  it('changes nothing when it comes again, and no other is added to it', async () => {
    const again = await load();
    assert.ok(!isRefusal(again));
    assert.equal(again.accepted, 0);
    assert.ok(again.files.every(({ duplicate, state }) => duplicate || state === 'refused'));
    const other = await load(await twin(2));
    assert.equal(isRefusal(other) && other.problems[0]?.code, 'stock-folder-other-twin');
    await database.write((tx) => insertParty(tx, { synthetic: false, facts: [] }));
    const real = await load();
    assert.equal(isRefusal(real) && real.problems[0]?.code, 'stock-folder-real-database');
  });
});

describe('a dry run of a folder of the twin', () => {
  let opened: TestDatabase;
  let context: Context;

  before(async () => {
    opened = await openTestDatabase();
    context = contextFor(testContext(opened.database, { demo: false }), operatorViewer);
  });
  after(() => opened.close());

  /** Rows of every table there is. */
  async function everything(): Promise<ReadonlyMap<string, number>> {
    const { owner } = opened.database;
    const { rows } = await owner.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const counts = new Map<string, number>();
    for (const { name } of rows) {
      const counted = await owner.query<{ rows: number }>(`select count(*) as rows from ${name}`);
      counts.set(name, counted.rows[0]?.rows ?? 0);
    }
    return counts;
  }

  it('writes nothing at all, and says what loading it would do', async () => {
    const folder = await twin(1);
    const load = (dryRun: boolean) =>
      loadStockFolder(context, { folder, dryRun, acceptPartial: true, language: 'nl' });
    const empty = await everything();
    const dry = await load(true);
    assert.ok(!isRefusal(dry), JSON.stringify(dry));
    assert.deepEqual(await everything(), empty);
    const loaded = await load(false);
    assert.ok(!isRefusal(loaded));
    const told = ({ files }: typeof dry) =>
      files.map(({ path, rows, rejected, state, diff }) => [path, rows, rejected, state, diff]);
    // What is held against the day before is not there to be held against in a dry run.
    const history = ({ files, ...rest }: typeof dry) =>
      told({ ...rest, files: files.filter(({ path }) => path.startsWith('history')) });
    assert.ok(history(dry).length > 0);
    assert.deepEqual(history(dry), history(loaded));
    assert.deepEqual(
      told(dry).map(([path, rows, rejected]) => [path, rows, rejected]),
      told(loaded).map(([path, rows, rejected]) => [path, rows, rejected]),
    );
    const full = await everything();
    const again = await load(true);
    assert.ok(!isRefusal(again));
    assert.deepEqual(await everything(), full);
    assert.ok(again.files.every(({ duplicate, state }) => duplicate || state === 'refused'));
  });
});

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

// oxlint-disable-next-line require-yield
async function* notThere(): AsyncGenerator<Uint8Array> {
  throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
}

function dayOf(text: string): CalendarDate {
  const found = parseCalendarDate(text);
  assert.ok(found);
  return found;
}
