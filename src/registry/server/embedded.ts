import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  chownSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries, type Binaries } from './binaries.ts';
import type { Folders } from './folders.ts';
import { clearRemains, runningPostmaster } from './postmaster.ts';
import { ServerCannotStart } from './server-problem.ts';
import { chooseRunner, type Runner } from './step-down.ts';

const ownerRole = 'voorradig_owner';
const database = 'voorradig';
const startPatienceMs = 60_000;
const largestServerLog = 5_000_000;

/** Adopts the server that runs on this cluster, else starts one. Call it under `oneAtATime`. */
export async function ensureRunning(folders: Folders): Promise<void> {
  const adopted =
    runningPostmaster(folders) !== undefined &&
    (await answers(folders, () => runningPostmaster(folders) !== undefined));
  // One that goes before it answers was on its way out: who stopped it was killed meanwhile.
  if (!adopted) await start(folders);
  await ensureDatabase(folders);
}

/** How a client of this process reaches the server. */
export function connectionTo(folders: Folders): pg.ClientConfig {
  return {
    host: folders.socket,
    port: 5432,
    user: ownerRole,
    password: folders.password,
    database,
  };
}

async function start(folders: Folders): Promise<void> {
  const binaries = findBinaries();
  if ('problem' in binaries) throw binaries;
  const runner = chooseRunner(folders);
  await clearRemains(folders);
  if (!existsSync(join(folders.cluster, 'PG_VERSION'))) initialise(folders, binaries, runner);
  checkVersion(folders, binaries);
  const log = openLog(folders);
  const child = spawn(
    ...command(runner, binaries.postgres, ['-D', folders.cluster, ...settings(folders)]),
    // Detached: Ctrl-C in a terminal reaches us, and we stop the server when all is written.
    { ...identity(runner), detached: true, stdio: ['ignore', log, log], env: {}, cwd: '/' },
  );
  closeSync(log);
  child.on('error', () => undefined);
  child.unref();
  const started = await answers(
    folders,
    () => child.exitCode === null && child.signalCode === null && child.pid !== undefined,
  );
  if (!started) throw doesNotStart(folders, '');
}

function settings(folders: Folders): readonly string[] {
  const values = {
    listen_addresses: '',
    unix_socket_directories: folders.socket,
    unix_socket_permissions: '0700',
    shared_buffers: '256MB',
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    // Loading a register of a million rows otherwise spends its time in checkpoints.
    max_wal_size: '2GB',
    wal_compression: 'pglz',
    // Every query here is short; compiling them costs more than it saves.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    // No statement and no detail of a row: the log carries no business data.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** In a folder beside it, renamed when complete: a broken-off first start leaves no half cluster. */
function initialise(folders: Folders, binaries: Binaries, runner: Runner): void {
  const unfinished = `${folders.cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (runner.uid !== undefined && runner.gid !== undefined)
    chownSync(unfinished, runner.uid, runner.gid);
  const options = [
    `--pgdata=${unfinished}`,
    `--username=${ownerRole}`,
    `--pwfile=${folders.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const done = spawnSync(...command(runner, binaries.initdb, options), {
    ...identity(runner),
    env: { PATH: process.env['PATH'] ?? '' },
    cwd: '/',
    encoding: 'utf8',
  });
  if (done.status !== 0) {
    throw new ServerCannotStart('initdb-failed', {
      file: folders.cluster,
      value: lastLines(`${done.error?.message ?? ''}${done.stderr}`),
    });
  }
  rmSync(folders.cluster, { recursive: true, force: true });
  renameSync(unfinished, folders.cluster);
}

function checkVersion(folders: Folders, binaries: Binaries): void {
  const found = readFileSync(join(folders.cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === binaries.major) return;
  throw new ServerCannotStart('postgres-version-differs', {
    file: folders.cluster,
    value: found,
    params: { expected: binaries.major },
  });
}

/**
 * PostgreSQL reports itself ready only by answering; until then it may be recovering. False:
 * it ended before it did.
 */
async function answers(folders: Folders, lives: () => boolean): Promise<boolean> {
  const end = performance.now() + startPatienceMs;
  for (;;) {
    const answer = await dataDirectoryOf(folders);
    if (answer.kind === 'answered') {
      if (sameFolder(answer.folder, folders.cluster)) return true;
      throw new ServerCannotStart('other-server-answers', {
        file: folders.socket,
        value: answer.folder,
      });
    }
    if (!lives()) return false;
    if (performance.now() > end) throw doesNotStart(folders, answer.why);
    await pause(10);
  }
}

function doesNotStart(folders: Folders, why: string): ServerCannotStart {
  return new ServerCannotStart('postgres-does-not-start', {
    file: folders.serverLog,
    value: existsSync(folders.serverLog) ? lastLines(readFileSync(folders.serverLog, 'utf8')) : why,
  });
}

type Answered =
  | { readonly kind: 'answered'; readonly folder: string }
  | { readonly kind: 'silent'; readonly why: string };

async function dataDirectoryOf(folders: Folders): Promise<Answered> {
  const client = new pg.Client({ ...connectionTo(folders), database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return { kind: 'answered', folder: rows[0]?.data_directory ?? '' };
  } catch (error) {
    return { kind: 'silent', why: String(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(folders: Folders): Promise<void> {
  const client = new pg.Client({ ...connectionTo(folders), database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      database,
    ]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } catch (error) {
    // The server goes on for a moment with what a killed process asked of it: then it is made.
    if (!isMadeMeanwhile(error)) throw error;
  } finally {
    await client.end();
  }
}

/** 42P04: there is such a database by now. 23505: the other one was made while ours waited for it. */
function isMadeMeanwhile(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '42P04' || error.code === '23505');
}

function command(runner: Runner, program: string, options: readonly string[]): [string, string[]] {
  const [first = program, ...rest] = [...runner.prefix, program, ...options];
  return [first, rest];
}

function identity(runner: Runner): { uid: number; gid: number } | Record<string, never> {
  return runner.uid === undefined || runner.gid === undefined
    ? {}
    : { uid: runner.uid, gid: runner.gid };
}

function openLog(folders: Folders): number {
  const size = statSync(folders.serverLog, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestServerLog) truncateSync(folders.serverLog);
  return openSync(folders.serverLog, 'a', 0o600);
}

function sameFolder(one: string, other: string): boolean {
  const [a, b] = [
    statSync(one, { throwIfNoEntry: false }),
    statSync(other, { throwIfNoEntry: false }),
  ];
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-5).join('\n').slice(-1000);
}
