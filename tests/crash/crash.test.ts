import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chanceFrom } from '../../src/foresight/chance.ts';
import { openRegistry, type Database } from '../../src/registry/database.ts';
import { openDatabase, type DatabaseServer } from '../../src/registry/server/open-database.ts';
import { prepareFolders } from '../../src/registry/server/folders.ts';
import { runningPostmaster } from '../../src/registry/server/postmaster.ts';
import { source, standing, writeDeliveries, type Standing } from './demo-deliveries.ts';

/*
 * The loading process and PostgreSQL are killed at random moments. After each: the next start
 * recovers by itself, every delivery that is there is whole, and the end is that of a load
 * that nobody disturbed.
 */

const seed = Number(process.env['CRASH_SEED'] ?? 1);
const kills = Number(process.env['CRASH_KILLS'] ?? 30);
const command = fileURLToPath(new URL('../../bin/voorradig.mjs', import.meta.url));

let folder: string;
let files: string;
let whole: Standing;
/** How long an undisturbed load takes here, from spawn to end. */
let wholeMs: number;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'voorradig-crash-'));
  files = join(folder, 'files');
  writeDeliveries(files, 105);
  const began = performance.now();
  assert.equal((await load('undisturbed').ended).status, 0);
  wholeMs = performance.now() - began;
  whole = await look('undisturbed');
  assert.equal(Object.keys(whole.files).length, 105);
});
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test(`${kills} kills at random moments (seed ${seed}) leave no half delivery and lose nothing`, async (t) => {
  const chance = chanceFrom(seed);
  const seen = { 'no delivery': 0, 'some deliveries': 0, 'all deliveries': 0 };
  let round = 0;
  // Follows the machine's speed, so that most kills fall in the middle.
  let latestMs = wholeMs;
  for (let kill = 0; kill < kills; kill += 1) {
    const name = `round-${round}`;
    const loading = load(name);
    await pause(chance.between(Math.round(latestMs * 0.3), Math.round(latestMs)));
    if (kill % 2 === 0) loading.kill();
    else await killServer(name);
    await loading.ended;
    const found = await look(name);
    seen[share(found)] += 1;
    for (const [file, said] of Object.entries(found.files)) {
      assert.equal(said, whole.files[file], `kill ${kill}: ${file} is as a whole load leaves it`);
    }
    assert.match(found.totals, /astray 0 0 0 0$/, `kill ${kill}`);
    if (share(found) === 'no delivery') latestMs *= 1.1;
    if (share(found) === 'all deliveries') {
      latestMs *= 0.9;
      round += 1;
    }
  }
  t.diagnostic(`after a kill there were ${JSON.stringify(seen)}`);
  assert.ok(seen['some deliveries'] > kills / 4, 'kills fell in the middle of loading');
  const last = `round-${round}`;
  assert.equal((await load(last).ended).status, 0);
  assert.deepEqual(await look(last), whole);
});

test('two loads at once take every file once, and who reads meanwhile sees whole deliveries', async () => {
  const loads = [load('twice'), load('twice')];
  const over = new AbortController();
  const ended = Promise.all(loads.map((each) => each.ended)).finally(() => over.abort());
  const reads = await withDatabase('twice', async (database) => {
    let count = 0;
    while (!over.signal.aborted) {
      for (const [file, said] of Object.entries((await standing(database)).files)) {
        assert.equal(said, whole.files[file], file);
      }
      count += 1;
      await pause(50);
    }
    return count;
  });
  const answers = (await ended).map(({ status, out }) => {
    assert.equal(status, 0);
    return JSON.parse(out) as { deliveries: readonly { file: string; duplicate: boolean }[] };
  });
  assert.ok(reads > 3, 'the reader looked while they loaded');
  const taken = answers.flatMap(({ deliveries }) =>
    deliveries.filter(({ duplicate }) => !duplicate).map(({ file }) => file),
  );
  assert.deepEqual(taken.toSorted(), Object.keys(whole.files).toSorted());
  assert.deepEqual(await look('twice'), whole);
});

test('a load while the site serves: the site goes on, and its database stays', async () => {
  await withSite('site', async (address) => {
    const loading = load('site');
    let answered = 0;
    const over = new AbortController();
    void loading.ended.finally(() => over.abort());
    while (!over.signal.aborted) {
      const answer = await fetch(`${address}${question}`);
      assert.equal(answer.status, 200, await answer.text());
      answered += 1;
    }
    assert.equal((await loading.ended).status, 0);
    assert.ok(answered > 0);
    assert.equal((await fetch(`${address}/health/ready`)).status, 200);
  });
  assert.deepEqual(await look('site'), whole);
});

test('a site whose PostgreSQL is killed under its visitors stays, and answers again', async (t) => {
  await withSite('site', async (address) => {
    for (let kill = 0; kill < 5; kill += 1) {
      // Each another day, so that no answer comes from memory.
      const asked = Array.from({ length: 8 }, (_, visitor) =>
        fetch(`${address}${question}&on=2026-0${kill + 1}-1${visitor}`).then(
          ({ status }) => status,
        ),
      );
      await pause(30 * kill);
      await killServer('site');
      const began = performance.now();
      for (const status of await Promise.all(asked)) {
        assert.ok(status === 200 || status === 500 || status === 503, `status ${status}`);
      }
      while ((await fetch(`${address}/health/ready`)).status !== 200) {
        assert.ok(performance.now() - began < 30_000, 'ready again within 30 s');
        await pause(50);
      }
      t.diagnostic(`ready again after ${Math.round(performance.now() - began)} ms`);
      assert.equal((await fetch(`${address}${question}`)).status, 200);
    }
  });
  assert.deepEqual(await look('site'), whole);
});

const question = '/v1/shortages?definition=as-listed&country=XX&limit=1';

async function withSite(name: string, work: (address: string) => Promise<void>): Promise<void> {
  const site = spawn(process.execPath, [command, 'serve', '--port', '0', '--data', data(name)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: environment(),
  });
  try {
    await work(await addressOf(site));
  } finally {
    site.kill('SIGTERM');
    if (site.exitCode === null) await once(site, 'exit');
  }
  assert.equal(site.exitCode, 0);
}

interface Loading {
  readonly ended: Promise<{ status: number | null; out: string }>;
  /** The command as it is after `kill -9`: launcher and program at once. */
  kill(): void;
}

function load(name: string): Loading {
  const child = spawn(
    process.execPath,
    [command, 'source', 'load', source, files, '--json', '--data', data(name)],
    { stdio: ['ignore', 'pipe', 'ignore'], detached: true, env: environment() },
  );
  let out = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  return {
    ended: once(child, 'close').then(() => ({ status: child.exitCode, out })),
    kill() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    },
  };
}

/** `kill -9` of PostgreSQL, where it runs by now. */
async function killServer(name: string): Promise<void> {
  const pid = runningPostmaster(prepareFolders(data(name)));
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
}

async function look(name: string): Promise<Standing> {
  return withDatabase(name, standing);
}

/** As the next start would: opens the folder with whatever the last one left there. */
async function withDatabase<Result>(
  name: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const server = await openDatabase({ dataFolder: data(name), purpose: 'command' });
  assert.ok(isServer(server), JSON.stringify(server));
  const database = await openRegistry({
    connection: server.connection,
    onIdleError: () => undefined,
  });
  try {
    return await work(database);
  } finally {
    await database.close();
    await server.close();
  }
}

function isServer(opened: Awaited<ReturnType<typeof openDatabase>>): opened is DatabaseServer {
  return opened.kind !== 'refusal';
}

function share({ files: found }: Standing): 'no delivery' | 'some deliveries' | 'all deliveries' {
  const count = Object.keys(found).length;
  if (count === 0) return 'no delivery';
  return count < Object.keys(whole.files).length ? 'some deliveries' : 'all deliveries';
}

function data(name: string): string {
  return join(folder, name);
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VOORRADIG_|DATABASE_URL$|NODE_TEST_CONTEXT$)/.test(name),
  );
  return Object.fromEntries(kept);
}

async function addressOf(site: ChildProcess): Promise<string> {
  let said = '';
  for await (const part of site.stderr ?? []) {
    said += String(part);
    const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
    if (address !== undefined) {
      site.stderr?.resume();
      return address;
    }
  }
  throw new Error(`the site did not start: ${said}`);
}
