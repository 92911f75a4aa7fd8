import pg from 'pg';
import { connectionTo, ensureRunning } from './embedded.ts';
import { prepareFolders, type Folders } from './folders.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { stopPostmaster } from './postmaster.ts';
import { enter, takeSite, type Presence, type Purpose } from './presence.ts';
import { ServerCannotStart, type ServerRefusal } from './server-problem.ts';

export interface DatabaseServer {
  readonly kind: 'embedded' | 'external';
  readonly connection: pg.ClientConfig;
  /** With which the application's role signs in by itself; absent on a server of somebody's own. */
  readonly appPassword?: string;
  /** For an embedded server, where it keeps its data and its log. */
  readonly folders?: Folders;
  /** Leaves; the last one out stops an embedded server. May be called twice. */
  close(): Promise<void>;
}

export interface DatabaseWanted {
  readonly dataFolder: string;
  /** A server of somebody's own, instead of the one that comes along. */
  readonly url?: string;
  readonly purpose: Purpose;
  /** The embedded server went away and was started again. */
  readonly onRestart?: () => void;
  /** It went away and could not be started again; every query from here on fails. */
  readonly onLost?: (refusal: ServerRefusal) => void;
}

/**
 * A running database for this process: adopts the server that already runs on the data
 * folder (the site's, or one that outlived a killed process), else starts one.
 */
export async function openDatabase(
  wanted: DatabaseWanted,
): Promise<DatabaseServer | ServerRefusal> {
  try {
    return wanted.url === undefined ? await openEmbedded(wanted) : await openExternal(wanted.url);
  } catch (error) {
    if (error instanceof ServerCannotStart) return refusal(error);
    throw error;
  }
}

/** `not enforced` references came with this one. */
const oldestServer = 18;

async function openExternal(url: string): Promise<DatabaseServer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  const address = withoutPassword(url);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const version = rows[0]?.server_version ?? '';
    if (Number.parseInt(version, 10) < oldestServer) {
      throw new ServerCannotStart('database-too-old', {
        value: version,
        params: { address, expected: String(oldestServer) },
      });
    }
  } catch (error) {
    if (error instanceof ServerCannotStart) throw error;
    throw new ServerCannotStart('database-unreachable', {
      value: reason(error),
      params: { address },
    });
  } finally {
    await client.end().catch(() => undefined);
  }
  return { kind: 'external', connection: { connectionString: url }, close: async () => undefined };
}

async function openEmbedded(wanted: DatabaseWanted): Promise<DatabaseServer> {
  const folders = prepareFolders(wanted.dataFolder);
  let presence = await oneAtATime(folders.password, () => arrive(folders, wanted.purpose));
  let closing = false;
  let closed: Promise<void> | undefined;

  async function watch(): Promise<void> {
    for (;;) {
      await presence.lost;
      if (closing) return;
      presence = await oneAtATime(folders.password, () => arrive(folders, wanted.purpose));
      wanted.onRestart?.();
    }
  }
  watch().catch((error: unknown) => {
    if (closing) return;
    if (error instanceof ServerCannotStart) wanted.onLost?.(refusal(error));
    else throw error;
  });

  async function close(): Promise<void> {
    closing = true;
    await oneAtATime(folders.password, async () => {
      const last = !(await presence.othersPresent().catch(() => false));
      await presence.leave().catch(() => undefined);
      if (last) await stopPostmaster(folders);
    });
  }

  return {
    kind: 'embedded',
    connection: connectionTo(folders),
    appPassword: folders.appPassword,
    folders,
    close: () => (closed ??= close()),
  };
}

async function arrive(folders: Folders, purpose: Purpose): Promise<Presence> {
  const presence = await enterRunning(folders, purpose);
  if (purpose === 'command') return presence;
  const holder = await takeSite(presence);
  if (holder === undefined) return presence;
  await presence.leave();
  throw new ServerCannotStart('data-folder-in-use', {
    file: folders.data,
    params: { pid: holder.pid, since: holder.since },
  });
}

/**
 * Once more where the connection breaks: a server that was told to stop a moment ago may
 * still have let us in.
 */
async function enterRunning(folders: Folders, purpose: Purpose): Promise<Presence> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await ensureRunning(folders);
      return await enter(connectionTo(folders), purpose);
    } catch (error) {
      if (attempt === 3 || error instanceof ServerCannotStart) throw error;
    }
  }
}

function refusal(error: ServerCannotStart): ServerRefusal {
  return { kind: 'refusal', problems: [error.problem] };
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(String).join('; ');
  return error instanceof Error ? error.message : String(error);
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/([^:@/]*):[^@/]*@/, '//$1:…@');
}
