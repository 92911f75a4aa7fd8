import { after, before } from 'node:test';
import type { Database } from '../../src/registry/database.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { makeGroups } from './ledger-ground.ts';

/** A ledger with so many groups for the tests of the `describe` that asks for it; there while they run. */
export function ownLedger(groups: number): { readonly database: Database } {
  let opened: TestDatabase | undefined;
  before(async () => {
    opened = await openTestDatabase();
    await makeGroups(opened.database, groups);
  });
  after(() => opened?.close());
  return {
    get database() {
      if (opened === undefined) throw new Error('the ledger is there once a test runs');
      return opened.database;
    },
  };
}
