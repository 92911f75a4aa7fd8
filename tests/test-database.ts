import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../src/registry/server/open-database.ts';
import { openRegistry, type Database } from '../src/registry/database.ts';

export interface TestDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

interface Place {
  readonly connection: pg.ClientConfig;
  readonly appPassword?: string;
  readonly remove: () => Promise<void>;
}

/**
 * A real PostgreSQL database, migrated and empty: of its own server in a temporary folder,
 * or on the server of DATABASE_URL, whose user must be allowed to make databases.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const url = process.env['DATABASE_URL'];
  const { remove, ...place } = url ? await onServer(url) : await onOwnServer();
  const database = await openRegistry({ ...place, onIdleError: () => undefined }).catch(
    async (error: unknown) => {
      // A server left running would keep the whole test run waiting for it.
      await remove();
      throw error;
    },
  );
  return {
    database,
    async close() {
      await database.close();
      await remove();
    },
  };
}

async function onOwnServer(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'voorradig-test-'));
  const server = await openDatabase({ dataFolder: folder, purpose: 'command' });
  if ('problems' in server)
    throw new Error(`the test database did not start: ${JSON.stringify(server.problems)}`);
  return {
    connection: server.connection,
    ...(server.appPassword === undefined ? {} : { appPassword: server.appPassword }),
    async remove() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Beside the database that is named, which is left as it is. */
async function onServer(url: string): Promise<Place> {
  const name = `voorradig_test_${randomUUID().replaceAll('-', '')}`;
  await tell(url, `create database ${name} template template0 encoding 'UTF8'`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    connection: { connectionString: own.href },
    remove: () => tell(url, `drop database ${name} with (force)`),
  };
}

async function tell(url: string, command: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}
