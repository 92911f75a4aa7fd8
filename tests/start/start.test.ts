import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * The first day of somebody who has just cloned: an empty home, the Node of the machine,
 * and `npm start`. The tests build on one another, as that day does.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const notCloned = new Set(['node_modules', 'var', '.git']);

let folder: string;
let clone: string;
let port: number;
const started: ChildProcess[] = [];

before(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'voorradig-start-')));
  clone = join(folder, 'voorradig');
  cpSync(root, clone, {
    recursive: true,
    filter: (path) => !notCloned.has(path.slice(root.length).split('/')[0] ?? ''),
  });
  port = await freePort();
});
after(() => {
  killAll();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** So that a test that fails leaves nothing running for the next. */
afterEach(killAll);

function killAll(): void {
  for (const { pid } of started.splice(0)) if (pid !== undefined) killGroup(pid, 'SIGKILL');
  for (const pid of serversOf(clone)) process.kill(pid, 'SIGKILL');
}

let firstLoaded: unknown;

test('the first start, from nothing to an answer, within a minute', async (t) => {
  const { seconds, run } = await start();
  t.diagnostic(`first answer after ${seconds} s`);
  assert.ok(Number(seconds) < 60, `${seconds} s`);
  const page = await fetch(`http://localhost:${port}/`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<html lang="nl"/);
  firstLoaded = await loadedSources();
  assert.ok(Array.isArray(firstLoaded) && firstLoaded.length > 0);

  // The command line works on its database, and leaves it running.
  const answer = commandLine('source', 'list', '--json');
  assert.equal(answer.status, 0, answer.stderr);
  const { sources } = JSON.parse(answer.stdout) as { sources: readonly unknown[] };
  assert.ok(sources.length > 10);

  // A second site on the same data hears which process has it.
  const refused = commandLine('serve', '--port', '0', '--lang', 'en');
  assert.equal(refused.status, 1, refused.stderr);
  assert.match(refused.stderr, /A site already runs on the data folder .*: process \d+, since 2/);
  assert.equal((await fetch(`http://localhost:${port}/health/ready`)).status, 200);

  // Ctrl-C stops everything, cleanly.
  assert.equal(await stop(run, 'SIGINT'), 0);
  assert.deepEqual(serversOf(clone), []);
});

test('the second start is quick and keeps the data', async (t) => {
  const { seconds, run } = await start();
  t.diagnostic(`second start answers after ${seconds} s`);
  assert.ok(Number(seconds) < 5, `${seconds} s`);
  assert.deepEqual(await loadedSources(), firstLoaded);
  assert.equal(await stop(run, 'SIGTERM'), 0);
  assert.deepEqual(serversOf(clone), []);
});

test('after kill -9 the next start recovers by itself', async (t) => {
  const { run } = await start();
  assert.ok(run.pid);
  killGroup(run.pid, 'SIGKILL');
  await once(run, 'exit');
  assert.equal(serversOf(clone).length > 0, true, 'PostgreSQL outlives its killed starter');
  const again = await start();
  t.diagnostic(`after kill -9 the next start answers after ${again.seconds} s`);
  assert.deepEqual(await loadedSources(), firstLoaded);
  assert.equal(await stop(again.run, 'SIGINT'), 0);
  assert.deepEqual(serversOf(clone), []);
});

test('when only the launcher is killed, the site ends too', async () => {
  const { run } = await start();
  assert.ok(run.pid);
  const [launcher] = childrenOf(run.pid);
  assert.ok(launcher, 'npm runs the launcher');
  process.kill(launcher, 'SIGKILL');
  await until(() => serversOf(clone).length === 0, 'PostgreSQL stops');
});

test('the command line works alone, and stops what it started', () => {
  const answer = commandLine('shortages', '--definition', 'as-listed', '--json');
  assert.equal(answer.status, 0, answer.stderr);
  const { country, synthetic, count } = JSON.parse(answer.stdout) as {
    country: string;
    synthetic: boolean;
    count: number;
  };
  assert.deepEqual([country, synthetic], ['XX', true]);
  assert.ok(count > 0);
  assert.deepEqual(serversOf(clone), []);
});

test('npx is the same command', () => {
  const answer = spawnSync('npx', ['--no-install', 'voorradig', 'doctor', '--json'], settings());
  assert.equal(answer.status, 0, answer.stderr);
  assert.deepEqual(serversOf(clone), []);
});

async function start(): Promise<{ seconds: string; run: ChildProcess }> {
  const began = performance.now();
  // A group of its own, so that a signal reaches all of it, as Ctrl-C in a terminal does.
  const run = spawn('npm', ['start', '--silent'], {
    ...settings(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  started.push(run);
  let said = '';
  run.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until(async () => {
    assert.equal(run.exitCode, null, `npm start ended: ${said}`);
    const answer = await fetch(`http://localhost:${port}/health/ready`).catch(() => undefined);
    return answer?.status === 200;
  }, 'the site answers');
  return { seconds: ((performance.now() - began) / 1000).toFixed(2), run };
}

async function stop(run: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  assert.ok(run.pid);
  const ended = once(run, 'exit');
  killGroup(run.pid, signal);
  await ended;
  return run.exitCode;
}

function commandLine(...words: readonly string[]) {
  return spawnSync('npm', ['run', '--silent', 'voorradig', '--', ...words], settings());
}

function settings() {
  // The Node of the machine, not the one that we brought: `npm run` puts ours first, and npm
  // then looks for its settings beside that one instead of beside the machine's.
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((entry) => !entry.includes('node_modules'));
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      name === 'npm_config_registry' ||
      !/^(VOORRADIG_|DATABASE_URL$|npm_|NODE_TEST_CONTEXT$|NODE$)/.test(name),
  );
  return {
    cwd: clone,
    encoding: 'utf8' as const,
    maxBuffer: 100_000_000,
    env: {
      ...Object.fromEntries(kept),
      PATH: path.join(delimiter),
      HOME: join(folder, 'home'),
      VOORRADIG_PORT: String(port),
    },
  };
}

async function loadedSources(): Promise<unknown> {
  const answer = await fetch(`http://localhost:${port}/v1/sources`);
  const { sources } = (await answer.json()) as {
    sources: readonly { name: string; lastSuccess: string | null }[];
  };
  return sources
    .filter(({ lastSuccess }) => lastSuccess !== null)
    .map(({ name, lastSuccess }) => ({ name, lastSuccess }));
}

/** PostgreSQL processes that work in a folder under this one. */
function serversOf(parent: string): readonly number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter(
      (pid) =>
        Number.isInteger(pid) &&
        (workingFolder(pid)?.startsWith(join(parent, 'var/postgres')) ?? false),
    );
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // Gone meanwhile, or somebody else's.
    return undefined;
  }
}

function childrenOf(parent: number): readonly number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(parent)], {
    encoding: 'utf8',
  });
  return stdout
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(Number);
}

function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function until(reached: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 90_000;
  while (!(await reached())) {
    assert.ok(performance.now() < end, `${what}: not within 90 s`);
    await pause(25);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port: free } = probe.address() as AddressInfo;
  probe.close();
  return free;
}
