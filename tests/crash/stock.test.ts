import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { takeDropped } from '../../src/cli/stock-drop.ts';
import { chanceFrom } from '../../src/foresight/chance.ts';
import { kindCodes } from '../../src/ledger/codes.ts';
import { readSoundness } from '../../src/ledger/soundness.ts';
import { settleStock } from '../../src/ledger/settle.ts';
import { latestDecision } from '../../src/registry/decisions.ts';
import { prepareFolders } from '../../src/registry/server/folders.ts';
import { runningPostmaster } from '../../src/registry/server/postmaster.ts';
import { contextFor, isRefusal, type Context } from '../../src/usecases/context.ts';
import { makeTwin, type TwinFile, type TwinManifest } from '../../src/usecases/make-twin.ts';
import { operatorViewer } from '../../src/usecases/parties/operator.ts';
import { loadStockFolder } from '../../src/usecases/stock/load-stock-folder.ts';
import { twinCountry } from '../../src/usecases/stock/pack-book.ts';
import { withContext } from './stage.ts';

/*
 * The intake of stock and PostgreSQL are killed at random moments. What was acknowledged is there
 * whole, what was not is there whole or not at all, and the sums are those of the rows.
 */

const seed = Number(process.env['CRASH_SEED'] ?? 1);
const kills = Number(process.env['CRASH_STOCK_KILLS'] ?? 200);
/** One in so many is PostgreSQL's. */
const serverKills = 4;
/** The whole ledger is read after each kill that this divides, and after the last. */
const readWhole = 5;
const program = fileURLToPath(new URL('stock-intake.ts', import.meta.url));
const command = fileURLToPath(new URL('../../bin/voorradig.mjs', import.meta.url));

let folder: string;
let twin: string;
let files: readonly TwinFile[];

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'voorradig-crash-stock-'));
  twin = join(folder, 'twin');
  await makeTwin({
    seed,
    days: 200,
    scale: 0.01,
    async write(path, pieces) {
      mkdirSync(dirname(join(twin, path)), { recursive: true });
      writeFileSync(join(twin, path), Buffer.concat([...pieces]));
    },
  });
  files = readManifest().files.filter(({ kind }) => kind === 'stock');
  await layGround(data());
});
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test(
  `${kills} kills of the intake of stock (seed ${seed}): nothing lost, nothing half`,
  { timeout: 60 * 60_000 },
  async (t) => {
    const chance = chanceFrom(seed);
    const acknowledged = new Map<number, number>();
    let [between, taken, found] = [0, 0, 0];
    for (let kill = 0; kill < kills; kill += 1) {
      const said = await killAfter(
        firstMissing(acknowledged),
        kill % serverKills === serverKills - 1 ? 'server' : 'intake',
        chance.between(0, 250),
      );
      for (const [place, delivery] of said) acknowledged.set(place, delivery);
      between += Number(said.size > 0);
      taken += said.size;
      found += await look(acknowledged, kill % readWhole === 0 || kill === kills - 1);
      if (acknowledged.size >= files.length) break;
    }
    t.diagnostic(
      `${taken} files acknowledged, ${found} more were there whole without an answer; ${between} kills came after at least one`,
    );
    assert.ok(between > kills / 2, 'kills fell in the middle of the intake');
    const doctor = spawnSync(process.execPath, [command, 'doctor', '--json', '--data', data()], {
      encoding: 'utf8',
      env: environment(),
    });
    const { checks } = JSON.parse(doctor.stdout) as {
      checks: readonly { name: string; ok: boolean }[];
    };
    const ofStock = checks.filter(({ name }) => name.startsWith('stock'));
    assert.deepEqual(
      ofStock.map(({ name, ok }) => [name, ok]),
      [
        ['stock-rows', true],
        ['stock-sums', true],
      ],
    );
  },
);

/** The first place of which nobody heard: within a set files are told of by role. */
function firstMissing(acknowledged: ReadonlyMap<number, number>): number {
  let place = 0;
  while (acknowledged.has(place)) place += 1;
  return place;
}

function readManifest(): TwinManifest {
  return JSON.parse(readFileSync(join(twin, 'manifest.json'), 'utf8')) as TwinManifest;
}

/** A database with the registers and the parties of the twin, and nothing that they delivered. */
async function layGround(dataFolder: string): Promise<void> {
  const manifest = readManifest();
  const bare = manifest.files.filter(({ kind }) => !kind.startsWith('stock'));
  const given = Buffer.from(JSON.stringify({ ...manifest, files: bare }));
  await withContext(dataFolder, async (context) => {
    const laid = await loadStockFolder(contextFor(context, operatorViewer), {
      folder: {
        name: twin,
        read: (path) =>
          Promise.resolve(path === 'manifest.json' ? given : readFileSync(join(twin, path))),
        async *open() {},
      },
      dryRun: false,
      acceptPartial: true,
      language: 'nl',
    });
    assert.ok(!isRefusal(laid), JSON.stringify(laid));
  });
}

/** Starts the intake and kills it, or the server under it, `wait` ms after a first file was acknowledged. */
async function killAfter(
  from: number,
  what: 'intake' | 'server',
  wait: number,
): Promise<ReadonlyMap<number, number>> {
  const child = spawn(process.execPath, [program, data(), twin, String(from)], {
    // A server that is killed under it ends it with an error, which is what it should do.
    stdio: ['ignore', 'pipe', 'ignore'],
    env: environment(),
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const said = new Map<number, number>();
  let killing: Promise<void> | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const [place, delivery] = line.split(' ').map(Number);
    if (place !== undefined && delivery !== undefined) said.set(place, delivery);
    killing ??= killSoon(child, what, wait);
  }
  await killing;
  await ended;
  return said;
}

async function killSoon(
  child: ChildProcess,
  what: 'intake' | 'server',
  wait: number,
): Promise<void> {
  await pause(wait);
  const server = what === 'server' ? runningPostmaster(prepareFolders(data())) : undefined;
  if (server === undefined) {
    child.kill('SIGKILL');
    return;
  }
  process.kill(server, 'SIGKILL');
  // It may find a new server and go on; that is no kill of ours.
  setTimeout(() => child.kill('SIGKILL'), 2000).unref();
}

/** @returns deliveries that are there and of which nobody heard */
async function look(
  acknowledged: ReadonlyMap<number, number>,
  whole: boolean,
  dataFolder = data(),
): Promise<number> {
  return withContext(dataFolder, async ({ database }) => {
    const { rows } = await database.owner.query<{ id: number; file: string; packs: number }>(
      `select d.id, d.file, coalesce(sum(r.packs) filter (where r.kind = ${kindCodes.available}), 0)::integer as packs
         from stock_delivery d left join stock_row r on r.delivery_id = d.id
        where d.state <> 'refused' group by d.id, d.file`,
    );
    const there = new Map(rows.map((row) => [row.id, row]));
    let heard = 0;
    for (const [place, delivery] of acknowledged) {
      const row = there.get(delivery);
      const file = files[place];
      assert.ok(file !== undefined);
      // Of a file that is wrong from top to bottom nothing is kept but that it came.
      if (row === undefined) {
        assert.ok(file.mistakes.length === file.rows, `${file.path} was acknowledged and is there`);
        continue;
      }
      heard += 1;
      if (file.path.endsWith('.csv')) {
        assert.deepEqual([row.file, row.packs], [file.path, packsIn(file)], file.path);
      }
    }
    if (whole) {
      await settleStock(database);
      for (const [what, wrong] of Object.entries(await database.read(readSoundness))) {
        assert.equal(wrong, 0, what);
      }
    }
    return rows.length - heard;
  });
}

/** What the good rows of a file say is available. */
function packsIn({ path, mistakes }: TwinFile): number {
  const wrong = new Set(mistakes.map(({ row }) => row));
  return readFileSync(join(twin, path), 'utf8')
    .split(/\r?\n/)
    .reduce((sum, line, at) => {
      const [, , kind, , packs] = line.split(';');
      return kind === 'voorraad' && !wrong.has(at + 1) ? sum + Number(packs) : sum;
    }, 0);
}

test('a full disk: nothing is half or lost, and what waits is taken once there is room', async (t) => {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk]);
  if (mounted.status !== 0) return t.skip('only root can make a disk that is small enough');
  const dataFolder = join(disk, 'data');
  const ballast = join(disk, 'ballast');
  const drop = join(folder, 'drop');
  try {
    await layGround(dataFolder);
    const dropped = await withContext(dataFolder, (context) => fillDrop(drop, context));
    const waiting = () => dropped.filter(({ path }) => existsSync(path));
    for (const spareBytes of roomsLeft) {
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - spareBytes)));
      const messages: string[] = [];
      const moved = await takeUntilItStops(dataFolder, drop, messages);
      t.diagnostic(
        `${spareBytes / 1e6} MB of room: ${moved} files taken, ${waiting().length} wait; ${messages.at(-1) ?? 'no message'}`,
      );
      assert.ok(waiting().length > 0, 'the disk was full before the last file');
      assert.match(messages.join('\n'), /not stored|wait until they can be stored/);
      rmSync(ballast);
      await untilServerIsGone(dataFolder);
      assert.deepEqual(
        await notInLedger(dataFolder, dropped),
        waiting(),
        'what was put away is there',
      );
    }
    // There is room again: the same job takes what waited, and nobody had to do anything.
    await takeUntilItStops(dataFolder, drop, []);
    assert.deepEqual(waiting(), []);
    assert.deepEqual(await notInLedger(dataFolder, dropped), []);
    await look(new Map(), true, dataFolder);
  } finally {
    await untilServerIsGone(dataFolder);
    spawnSync('umount', ['-l', disk]);
  }
});

/** Room for some files and for no more; the last leaves hardly any for the log of the server itself. */
const roomsLeft = [3_000_000, 1_000_000, 100_000];
/** Days of the twin that are put in the folder. */
const daysDropped = 100;

interface Dropped {
  readonly path: string;
  readonly sha256: string;
}

/** As their parties would put them there; of files with mistakes, which are refused anyway, none. */
async function fillDrop(drop: string, { database }: Context): Promise<readonly Dropped[]> {
  const numbers = await database.read(async (tx) => {
    const decided = await latestDecision<{ readonly parties: Record<string, number> }>(
      tx,
      'demo',
      twinCountry,
    );
    return decided?.parties ?? {};
  });
  const days = new Set([...new Set(files.map(({ day }) => day))].slice(0, daysDropped));
  const then = new Date(Date.now() - 3_600_000);
  return files
    .filter(({ day, mistakes }) => days.has(day) && mistakes.length === 0)
    .map(({ path, day, party }) => {
      const to = join(drop, String(numbers[party]), `${day}-${basename(path)}`);
      mkdirSync(dirname(to), { recursive: true });
      const bytes = readFileSync(join(twin, path));
      writeFileSync(to, bytes);
      utimesSync(to, then, then);
      return { path: to, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
}

/** The job of every minute, over and over until it moves nothing any more or there is no database. */
async function takeUntilItStops(
  dataFolder: string,
  drop: string,
  messages: string[],
): Promise<number> {
  let moved = 0;
  const told = (_fields: object, message: string) => void messages.push(message);
  try {
    await withContext(dataFolder, async (context) => {
      const log = { info: () => undefined, warn: told, error: told };
      for (;;) {
        const now = await takeDropped({ ...context, log }, { folder: drop, language: 'nl' });
        moved += now;
        if (now === 0) return;
      }
    });
  } catch (error) {
    // Without room for its own files the server may not even start, or not stop.
    messages.push(`not stored: ${String(error)}`);
  }
  return moved;
}

async function untilServerIsGone(dataFolder: string): Promise<void> {
  for (let wait = 0; wait < 300; wait += 1) {
    if (runningPostmaster(prepareFolders(dataFolder)) === undefined) return;
    await pause(100);
  }
}

/** Of files that were put in the folder those that the ledger does not have, by what is in them. */
async function notInLedger(
  dataFolder: string,
  dropped: readonly Dropped[],
): Promise<readonly Dropped[]> {
  const hashes = await withContext(dataFolder, async ({ database }) => {
    const { rows } = await database.owner.query<{ sha256: string }>(
      'select distinct sha256 from stock_delivery',
    );
    return new Set(rows.map(({ sha256 }) => sha256));
  });
  return dropped.filter(({ sha256 }) => !hashes.has(sha256));
}

function data(): string {
  return join(folder, 'data');
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VOORRADIG_|DATABASE_URL$|NODE_TEST_CONTEXT$)/.test(name),
  );
  return Object.fromEntries(kept);
}
