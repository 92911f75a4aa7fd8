import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '../../tests/test-database.ts';
import { readSafeguards } from './safeguards.ts';

let opened: TestDatabase;
before(async () => {
  opened = await openTestDatabase();
});
after(() => opened.close());

test('a migrated database has every safeguard', async () => {
  const found = await readSafeguards(opened.database.owner);
  assert.deepEqual(found.pending, []);
  assert.deepEqual(found.foreign, []);
  assert.deepEqual(found.excessRights, []);
  assert.deepEqual(found.changeable, []);
  assert.match(found.serverVersion, /^18\./);
  assert.equal(found.encoding, 'UTF8');
});

test('what is taken away is missed', async () => {
  const { owner } = opened.database;
  await owner.query('alter table fact disable trigger fact_append_only');
  await owner.query('create table loose (word text)');
  await owner.query('alter role voorradig_app bypassrls');
  await owner.query("update migration set name = '9999_later.sql' where name = '0001_facts.sql'");
  const found = await readSafeguards(owner);
  assert.deepEqual(found.changeable, ['fact', 'loose']);
  assert.deepEqual(found.excessRights, ['bypassrls']);
  assert.deepEqual(found.pending, ['0001_facts.sql']);
  assert.deepEqual(found.foreign, ['9999_later.sql']);
});
