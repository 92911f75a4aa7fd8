import { readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Folders } from './folders.ts';
import { ServerCannotStart } from './server-problem.ts';

/** Longer than any clean stop and any recovery of the connections measured here. */
const patienceMs = 30_000;

/** The process that serves this cluster, when it lives; a pid in a file alone proves nothing. */
export function runningPostmaster(folders: Folders): number | undefined {
  const pid = pidInFile(folders);
  return pid !== undefined && worksIn(pid, folders.cluster) ? pid : undefined;
}

/**
 * After a `kill -9` of the server: waits until its last children are gone, and removes the
 * locks that it left. PostgreSQL stumbles over one whose number now belongs to another
 * program, or to a dead process that nobody has buried. Both folders serve this cluster
 * only; a `postmaster.pid` whose process is gone it judges better itself.
 */
export async function clearRemains(folders: Folders): Promise<void> {
  await until(() => processesIn(folders.cluster).length === 0, folders);
  const pid = pidInFile(folders);
  if (pid !== undefined && exists(pid)) rmSync(pidFile(folders));
  rmSync(join(folders.socket, '.s.PGSQL.5432.lock'), { force: true });
}

/** The clean, quick stop: open transactions are rolled back, everything is written. */
export async function stopPostmaster(folders: Folders): Promise<void> {
  const pid = runningPostmaster(folders);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  await until(() => !worksIn(pid, folders.cluster), folders);
}

async function until(reached: () => boolean, folders: Folders): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!reached()) {
    if (performance.now() > end) {
      throw new ServerCannotStart('postgres-does-not-stop', {
        file: folders.cluster,
        params: { pids: processesIn(folders.cluster).map(String), log: folders.serverLog },
      });
    }
    await pause(5);
  }
}

const pidFile = (folders: Folders) => join(folders.cluster, 'postmaster.pid');

function pidInFile(folders: Folders): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(pidFile(folders), 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Every PostgreSQL process works in its cluster's folder, children and grandchildren too. */
function processesIn(cluster: string): readonly number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && worksIn(pid, cluster));
}

function worksIn(pid: number, cluster: string): boolean {
  try {
    const here = statSync(`/proc/${pid}/cwd`);
    const there = statSync(cluster);
    return here.ino === there.ino && here.dev === there.dev && isPostgres(pid);
  } catch {
    // Gone meanwhile, or a process of somebody else: then it is not our server.
    return false;
  }
}

function isPostgres(pid: number): boolean {
  return readlinkSync(`/proc/${pid}/exe`)
    .replace(/ \(deleted\)$/, '')
    .endsWith('/postgres');
}

function exists(pid: number): boolean {
  return statSync(`/proc/${pid}`, { throwIfNoEntry: false }) !== undefined;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
