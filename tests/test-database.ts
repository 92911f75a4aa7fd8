import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/registry/server/open-database.ts';
import { openRegistry, type Database } from '../src/registry/database.ts';

export interface TestDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

/** A real PostgreSQL of its own in a temporary folder, migrated and empty. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'voorradig-test-'));
  const server = await openDatabase({ dataFolder: folder, purpose: 'command' });
  if ('problems' in server)
    throw new Error(`the test database did not start: ${JSON.stringify(server.problems)}`);
  const database = await openRegistry({
    connection: server.connection,
    onIdleError: () => undefined,
  });
  return {
    database,
    async close() {
      await database.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
