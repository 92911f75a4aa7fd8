import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';

/** Any constant, the same in every release: who holds it is the site of this database. */
const siteLock = 7_276_003;
const namePrefix = 'voorradig ';

export type Purpose = 'serve' | 'command';

export interface Holder {
  readonly pid: string;
  /** UTC, ISO 8601. */
  readonly since: string;
}

/**
 * One open connection that says "somebody uses this server". It goes with its process,
 * also after `kill -9`, so that the last one to leave knows that it is the last.
 */
export interface Presence {
  readonly client: pg.Client;
  /** Resolves when the connection is lost without `leave`. */
  readonly lost: Promise<void>;
  othersPresent(): Promise<boolean>;
  leave(): Promise<void>;
}

export async function enter(connection: pg.ClientConfig, purpose: Purpose): Promise<Presence> {
  const client = new pg.Client({
    ...connection,
    application_name: `${namePrefix}${purpose} ${process.pid}`,
    keepAlive: true,
  });
  let leaving = false;
  const lost = new Promise<void>((resolve) => {
    // An 'error' comes before 'end' when the server goes; 'end' alone decides.
    client.on('error', () => undefined);
    client.on('end', () => {
      if (!leaving) resolve();
    });
  });
  await client.connect();
  return {
    client,
    lost,
    othersPresent: async () => (await othersOf(client)) > 0,
    async leave() {
      leaving = true;
      await client.end();
    },
  };
}

/** Takes the one place of a site on this database; else tells who has it. */
export async function takeSite(presence: Presence): Promise<Holder | undefined> {
  // The connection of a process that was killed a moment ago may still be closing.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { rows } = await presence.client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock($1) as taken',
      [siteLock],
    );
    if (rows[0]?.taken === true) return undefined;
    await pause(50);
  }
  return holderOf(presence.client);
}

async function holderOf(client: pg.Client): Promise<Holder> {
  const { rows } = await client.query<{ application_name: string; backend_start: Date }>(
    `select application_name, backend_start from pg_stat_activity
      where application_name like $1 and pid <> pg_backend_pid() order by backend_start limit 1`,
    [`${namePrefix}serve %`],
  );
  const holder = rows[0];
  return {
    pid: holder?.application_name.slice(`${namePrefix}serve `.length) ?? '?',
    since: holder?.backend_start.toISOString() ?? '?',
  };
}

async function othersOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ others: number }>(
    `select count(*)::int as others from pg_stat_activity
      where application_name like $1 and pid <> pg_backend_pid()`,
    [`${namePrefix}%`],
  );
  return rows[0]?.others ?? 0;
}
