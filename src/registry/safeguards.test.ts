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
  assert.deepEqual(found.astray, []);
  assert.match(found.serverVersion, /^18\./);
  assert.equal(found.encoding, 'UTF8');
});

test('the application can add, and change, remove or make nothing', async () => {
  for (const refused of [
    'update fact set row = 1',
    'delete from fact',
    'truncate fact',
    'drop table fact',
    'alter table fact disable trigger all',
    'create table loose (word text)',
    "copy fact to program 'true'",
    'set session_replication_role = replica',
  ]) {
    await assert.rejects(
      opened.database.write((tx) => tx.query(refused)),
      /permission denied|must be owner/,
      refused,
    );
  }
});

test(
  'the application cannot become the owner',
  { skip: process.env['DATABASE_URL'] === undefined ? false : 'there the owner signs in' },
  async () => {
    await assert.rejects(
      opened.database.write(async (tx) => {
        await tx.query('set role none');
        await tx.query('alter table fact disable trigger all');
      }),
      /must be owner/,
    );
    await assert.rejects(
      opened.database.write((tx) => tx.query('set role voorradig_owner')),
      /permission denied/,
    );
  },
);

test('what is taken away is missed', async () => {
  const { owner } = opened.database;
  await owner.query('alter table fact disable trigger fact_append_only');
  await owner.query('create table loose (word text)');
  // The role is of the whole server, on which others may stand: given back at once.
  await owner.query('alter role voorradig_app createdb');
  await owner.query('grant update on fact to voorradig_app');
  await owner.query(`insert into fact (delivery_id, source, scope, key, product_id, kind, asserted,
      recorded_at, row, present, body, digest)
    values (7, 's', '', 'k', 8, 'listing', '2026-01-01', now(), 1, true, '{}', 'd')`);
  await owner.query("update migration set name = '9999_later.sql' where name = '0001_facts.sql'");
  const found = await readSafeguards(owner);
  await owner.query('alter role voorradig_app nocreatedb');
  assert.deepEqual(found.changeable, ['fact', 'loose']);
  assert.deepEqual(found.excessRights, ['createdb', 'update on fact']);
  assert.deepEqual(found.astray, ['fact.delivery_id (1)', 'fact.product_id (1)']);
  assert.deepEqual(found.pending, ['0001_facts.sql']);
  assert.deepEqual(found.foreign, ['9999_later.sql']);
});
