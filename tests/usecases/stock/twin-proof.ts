import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { addDays, day, type CalendarDate } from '../../../src/law/calendar-date.ts';
import { readSoundness } from '../../../src/ledger/soundness.ts';
import type { Database } from '../../../src/registry/database.ts';
import { contextFor, isRefusal, type Context } from '../../../src/usecases/context.ts';
import { makeTwin, type TwinManifest } from '../../../src/usecases/make-twin.ts';
import { operatorViewer } from '../../../src/usecases/parties/operator.ts';
import {
  loadStockFolder,
  type StockFolder,
} from '../../../src/usecases/stock/load-stock-folder.ts';
import type { StockFilesLoaded } from '../../../src/usecases/stock/load-stock-files.ts';
import { viewCover } from '../../../src/usecases/stock/view-cover.ts';
import { viewObligations, type Obligation } from '../../../src/usecases/stock/view-obligations.ts';
import { testContext } from '../../test-context.ts';
import { openTestDatabase } from '../../test-database.ts';
import { obligationsBySql, type SqlObligation } from './obligations-by-sql.ts';

/*
 * What comes out of the ledger is held against what went into the twin: every national figure, every
 * planted mistake, and every obligation, which SQL in this folder computes a second time from the
 * bare rows.
 */

const noon = day('2026-11-23');

export interface Twin {
  readonly folder: StockFolder;
  readonly manifest: TwinManifest;
  readonly text: (path: string) => string;
}

export interface TwinSettings {
  readonly seed: number;
  readonly days: number;
  readonly scale: number;
}

/** A twin in memory. */
export async function twinInMemory(settings: TwinSettings): Promise<Twin> {
  const files = new Map<string, Buffer>();
  await makeTwin({
    ...settings,
    async write(path, pieces) {
      files.set(path, Buffer.concat([...pieces]));
    },
  });
  const text = (path: string) => {
    const bytes = files.get(path);
    assert.ok(bytes !== undefined, path);
    return bytes.toString('utf8');
  };
  return {
    folder: {
      name: 'twin',
      read: (path) => Promise.resolve(files.get(path)),
      async *open(path) {
        yield files.get(path) ?? new Uint8Array();
      },
    },
    manifest: JSON.parse(text('manifest.json')) as TwinManifest,
    text,
  };
}

export interface LoadedTwin {
  readonly twin: Twin;
  readonly database: Database;
  readonly context: Context;
  readonly loaded: StockFilesLoaded;
  close(): Promise<void>;
}

/** Loaded as `voorradig stock load --accept-partial` does it. */
export async function loadTwin(settings: TwinSettings): Promise<LoadedTwin> {
  const twin = await twinInMemory(settings);
  const opened = await openTestDatabase();
  const { database } = opened;
  const close = () => opened.close();
  try {
    const context = contextFor(testContext(database), operatorViewer);
    const loaded = await loadStockFolder(context, {
      folder: twin.folder,
      dryRun: false,
      acceptPartial: true,
      language: 'nl',
    });
    assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
    return { twin, database, context, loaded, close };
  } catch (error) {
    // A server left running would keep the whole test run waiting for it.
    await close();
    throw error;
  }
}

/** Every row that was planted wrong is rejected or held under its own code, and no other row is. */
export function provePlanted({ twin, loaded }: LoadedTwin): number {
  const planted = twin.manifest.files.flatMap(({ path, mistakes }) =>
    mistakes.map(({ row, code }) => `${path} ${row} ${code}`),
  );
  const found = loaded.files.flatMap(({ path, problems }) =>
    problems.map(({ row, code }) => `${path} ${row} ${code}`),
  );
  assert.deepEqual(found.toSorted(), planted.toSorted());
  assert.equal(loaded.rejected + loaded.held, planted.length);
  const stock = twin.manifest.files.filter(({ kind }) => kind.startsWith('stock'));
  const rows = stock.reduce((sum, file) => sum + file.rows, 0);
  assert.equal(loaded.accepted + loaded.rejected + loaded.held, rows);
  return planted.length;
}

interface True {
  readonly day: string;
  readonly group: string;
  readonly units: number;
  readonly contributors: number;
}

/** Every group's national figure on every day, and the number of owners that hold any. */
export async function proveCover({ twin, context }: LoadedTwin): Promise<number> {
  const truth = twin
    .text('truth.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as True);
  const days = Map.groupBy(truth, (each) => each.day);
  assert.equal(days.size, twin.manifest.days);
  for (const [on, expected] of days) {
    const cover = await viewCover(context, { on: day(on) });
    assert.ok(!isRefusal(cover));
    assert.deepEqual(
      cover.items.map(({ group, units, contributors }) => [group, units, contributors]),
      expected.map(({ group, units, contributors }) => [group, units, contributors]),
      on,
    );
  }
  return truth.length;
}

export async function proveSoundness({ database }: LoadedTwin): Promise<void> {
  for (const [what, wrong] of Object.entries(await database.read(readSoundness))) {
    assert.equal(wrong, 0, what);
  }
}

/**
 * Every obligation of every party on a day, by the domain's rule and by SQL over the rows.
 *
 * @returns how many there were of each outcome
 */
export async function proveObligations(
  { twin, context, database }: LoadedTwin,
  on: CalendarDate,
): Promise<ReadonlyMap<string, number>> {
  const seen = await viewObligations(context, { on });
  assert.ok(!isRefusal(seen));
  const expected = await obligationsBySql(database, on, listedPacks(twin));
  assert.deepEqual(
    seen.items.map(nameOf).toSorted(),
    expected.map(({ party, unit }) => `${party} ${unit}`).toSorted(),
    `the same units on ${on}`,
  );
  const byName = new Map(expected.map((item) => [`${item.party} ${item.unit}`, item]));
  for (const item of seen.items) {
    assert.deepEqual(asSql(item), byName.get(nameOf(item)), `${on}: ${nameOf(item)}`);
  }
  const counts = Map.groupBy(expected, ({ outcome }) => outcome);
  return new Map([...counts].map(([outcome, items]) => [outcome, items.length]));
}

/** Days that are proved: the first with weeks before it, some within a week, the last. */
export function daysToProve({ manifest }: Twin): readonly CalendarDate[] {
  const last = addDays(noon, -1);
  const first = addDays(last, 1 - manifest.days);
  const middle = [1, 9, 23, 40].map((after) => addDays(first, after));
  return [first, ...middle.filter((each) => each < last), last];
}

const nameOf = ({ party, unit }: Obligation) => `${party} ${unit}`;

function asSql({ party, unit, decision: { outcome, values } }: Obligation): SqlObligation {
  return {
    party,
    unit,
    outcome,
    computed: values.computed ?? null,
    base: values.base?.units ?? null,
    through: values.base?.through ?? null,
    required: values.required?.exact ?? null,
    packs: values.required?.packs ?? null,
    held: values.held ?? null,
  };
}

/** Of a parallel import its own number, without that of the medicine that it follows. */
const numberOf = (rvg: string | undefined) => /\d+/.exec(rvg ?? '')?.[0];

/** The lists of packs as they lie in the folder, with what the register says of their products. */
function listedPacks({ manifest, text }: Twin) {
  const rows = (kind: 'register' | 'packs') =>
    manifest.files
      .filter((file) => file.kind === kind)
      .flatMap(({ path }) =>
        parse<Record<string, string>>(text(path), { delimiter: ';', columns: true }),
      );
  return {
    packs: rows('packs').map((row) => ({
      list: row['peildatum'],
      zi: Number(row['zi']),
      rvg: numberOf(row['rvg']),
      units: Number(row['eenheden_per_verpakking']),
      price: row['aip'] === '' ? null : Math.round(Number(row['aip']) * 100),
      shelf_life: row['houdbaarheid_maanden'] === '' ? null : Number(row['houdbaarheid_maanden']),
    })),
    products: rows('register').map((row) => ({
      list: row['peildatum'],
      rvg: numberOf(row['rvg']),
      legal: row['afleverstatus'],
    })),
  };
}

export type Listed = ReturnType<typeof listedPacks>;
