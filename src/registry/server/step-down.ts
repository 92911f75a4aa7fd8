import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs';
import type { Folders } from './folders.ts';
import { ServerCannotStart } from './server-problem.ts';

/** How to run PostgreSQL, which refuses to run as root. */
export interface Runner {
  readonly kind: 'as-ourselves' | 'user-namespace' | 'other-user';
  /** Put before the program and its arguments. */
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

const asOurselves: Runner = { kind: 'as-ourselves', prefix: [] };
// Inside, our own id is called 1000: no user has to exist and every file stays ours.
const namespaced: Runner = {
  kind: 'user-namespace',
  prefix: ['unshare', '--user', '--map-user=1000', '--'],
};

/** Chooses once for a data folder: what its files belong to decides on later starts. */
export function chooseRunner(folders: Folders): Runner {
  if (process.getuid?.() !== 0) return asOurselves;
  const owner = statSync(folders.cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return otherUser(folders, owner.uid, owner.gid);
  if (namespacesWork()) return namespaced;
  const user = findUser('postgres');
  if (user === undefined) throw new ServerCannotStart('root-cannot-step-down');
  return otherUser(folders, user.uid, user.gid);
}

function namespacesWork(): boolean {
  const [program = '', ...options] = namespaced.prefix;
  return spawnSync(program, [...options, 'true'], { stdio: 'ignore' }).status === 0;
}

function otherUser(folders: Folders, uid: number, gid: number): Runner {
  if (statSync(folders.data).uid !== uid) {
    // It stays closed to everybody, but its own server may pass through.
    chownSync(folders.data, 0, gid);
    chmodSync(folders.data, 0o710);
  }
  chownSync(folders.socket, uid, gid);
  chownSync(folders.passwordFile, uid, gid);
  if (spawnSync('test', ['-x', folders.socket], { uid, gid }).status !== 0) {
    throw new ServerCannotStart('postgres-folder-unreachable', {
      file: folders.data,
      params: { user: String(uid) },
    });
  }
  return { kind: 'other-user', prefix: [], uid, gid };
}

function findUser(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined
    ? undefined
    : { uid: Number(uid), gid: Number(gid) };
}
