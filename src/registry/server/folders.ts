import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerCannotStart } from './server-problem.ts';

/** Where the embedded server keeps what, under one data folder. */
export interface Folders {
  readonly data: string;
  /** The cluster itself: PostgreSQL's own data folder. */
  readonly cluster: string;
  readonly socket: string;
  readonly serverLog: string;
  /** Of the owner of the tables, for the socket in this folder; made once, at random. */
  readonly password: string;
  readonly passwordFile: string;
  /** Of the application's role, which owns nothing and so can become nobody else. */
  readonly appPassword: string;
}

/** `sun_path` holds 108 bytes, the closing zero included. */
const longestSocketPath = 107;

export function prepareFolders(given: string): Folders {
  const data = ownFolder(given);
  const passwordFile = join(data, 'database-password');
  return {
    data,
    cluster: join(data, 'postgres'),
    socket: socketFolder(data),
    serverLog: join(data, 'postgres.log'),
    password: readOrMakePassword(passwordFile),
    passwordFile,
    appPassword: readOrMakePassword(join(data, 'application-password')),
  };
}

/** Makes the folder, or takes over one that is ours, readable by nobody else. */
function ownFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(path);
    const me = process.getuid?.();
    if (me !== undefined && me !== 0 && uid !== me) {
      throw new ServerCannotStart('data-folder-not-ours', {
        file: path,
        params: { owner: String(uid), me: String(me) },
      });
    }
    // A group may pass through (see step-down.ts), nobody else may do anything.
    if ((mode & 0o067) !== 0) chmodSync(path, mode & 0o710);
    return realpathSync(path);
  } catch (error) {
    if (error instanceof ServerCannotStart) throw error;
    throw new ServerCannotStart('data-folder-not-writable', { file: path, value: String(error) });
  }
}

/** In the data folder; where its name cannot hold a socket, in a folder of ours in the temporary one. */
function socketFolder(data: string): string {
  const inside = join(data, 'socket');
  const fits = Buffer.byteLength(join(inside, '.s.PGSQL.5432')) <= longestSocketPath;
  // PostgreSQL reads a list of folders there: a comma or a quote would make two of one.
  if (fits && !/[,"]/.test(inside)) return ownFolder(inside);
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16);
  return ownFolder(join(tmpdir(), `voorradig-${process.getuid?.() ?? 0}-${name}`));
}

function readOrMakePassword(file: string): string {
  const attempt = `${file}.${process.pid}`;
  try {
    writeFileSync(attempt, randomBytes(24).toString('base64url'), { mode: 0o600 });
    try {
      // Of two first starts at once, one link succeeds and both read the same password.
      linkSync(attempt, file);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    } finally {
      unlinkSync(attempt);
    }
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new ServerCannotStart('data-folder-not-writable', { file, value: String(error) });
  }
}
