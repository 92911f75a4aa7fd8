import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { auditor } from '../../src/registry/audit/auditor.ts';
import { addPerson, readPerson } from '../../src/registry/people.ts';
import { recordProcessing } from '../../src/usecases/audit/record-processing.ts';
import { sealAudit } from '../../src/usecases/audit/seal.ts';
import { verifyAudit } from '../../src/usecases/audit/verify.ts';
import { keepToTerms } from '../../src/usecases/retention.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';
import { tamper, verdictOutside } from './audited.ts';

let open: TestDatabase;
const people = { closed: '', open: '', signsIn: '' };
const now = new Date('2026-11-23T12:00:00Z');
const context = () => testContext(open.database, { now: () => now });

before(async () => {
  open = await openTestDatabase();
  const { database } = open;
  for (const name of ['closed', 'open', 'signsIn'] as const)
    people[name] = await database.write((tx) => addPerson(tx, { name }));
  await database.readOnRecord((tx) =>
    recordProcessing(tx, { activity: 'case-view', viewer: auditor, subjects: [] }),
  );
  const old = "timestamptz '2015-01-01'";
  const recent = "timestamptz '2026-11-01'";
  const versions = (
    [
      [1, 'first', old, people.closed],
      [2, 'first', old, people.open],
      [3, 'first', old, people.signsIn],
    ] as const
  ).map(
    ([id, step, at, person]) => `
      insert into notification (id, number, country, product_id, unit_scheme, unit_value, party_id, synthetic, recorded_at)
        values (${id}, 'N${id}', 'XX', 1, 'rvg', '1', 1, true, ${at});
      insert into notification_version (id, notification_id, version, step, regime, asserted, received_at, party_id, acting_party_id, recorded_at)
        values (${id}0, ${id}, 1, '${step}', 'confidential', '2015-01-01', ${at}, 1, 1, ${at});
      insert into notification_part (version_id, part, class, party_id, body, recorded_at)
        values (${id}0, 'contact', 'contact', 1, '{"person": "${person}"}', ${at})`,
  );
  await tamper(
    database,
    'insert into party (id, synthetic, recorded_at) overriding system value values (1, true, now())',
    ...versions,
    ...[1, 3].map(
      (
        id,
      ) => `insert into notification_version (id, notification_id, version, step, regime, asserted, received_at, party_id, acting_party_id, recorded_at)
        values (${id}1, ${id}, 2, 'resolved', 'confidential', '2015-06-01', ${old}, 1, 1, ${old})`,
    ),
    `insert into account (issuer, subject_sha256, person_id, recorded_at) values ('i', sha256('s'), '${people.signsIn}', now())`,
    ...[old, recent].map(
      (at) => `insert into draft (id, kind, party_id, person_id, body, revision, changed_at)
        values ('${randomUUID()}', 'notification', 1, '${people.open}', '{}', 1, ${at})`,
    ),
    ...[old, recent, "timestamptz '2026-11-23 11:00Z'"].map(
      (
        at,
        index,
      ) => `insert into session (id, token_sha256, person_id, created_at, last_seen_at, ends_at)
        values ('${randomUUID()}', sha256('${index}'), '${people.open}', ${at}, ${at}, ${at})`,
    ),
  );
  await sealAudit(context());
  // What was sealed long ago and what waits: only the first may go.
  await tamper(database, `update processing_log set end_time = ${old}, start_time = ${old}`);
});
after(() => open.close());

async function count(table: string): Promise<number> {
  const { rows } = await open.database.owner.query<{ count: number }>(
    `select count(*) from ${table}`,
  );
  return rows[0]?.count ?? 0;
}
const state = async () => ({
  draft: await count('draft'),
  session: await count('session'),
  person_key: await count('person_key'),
  processing_log: await count('processing_log'),
  notification_version: await count('notification_version'),
  removal: await count('removal'),
});

const expected = {
  'retention-draft': 1,
  'retention-session': 2,
  'retention-contact': 1,
  'retention-message': 0,
  'retention-audit-content': 0,
  'retention-processing-log': 1,
};
const counted = (items: readonly { norm: string; removed: number }[]) =>
  Object.fromEntries(items.map(({ norm, removed }) => [norm, removed]));

test('a rehearsal counts and removes nothing', async () => {
  const before = await state();
  const done = await keepToTerms(context(), { dryRun: true });
  assert.deepEqual(counted(done.items), expected);
  assert.deepEqual(await state(), before);
});

test('what is over its term goes, facts stay, the counts are recorded', async () => {
  const before = await state();
  const done = await keepToTerms(context(), { dryRun: false });
  assert.deepEqual(counted(done.items), expected);
  assert.deepEqual(await state(), {
    draft: 1,
    session: 1,
    person_key: before.person_key - 1,
    processing_log: 0,
    notification_version: before.notification_version,
    removal: 4,
  });
  const { rows } = await open.database.owner.query(
    'select norm, version, removed, law from removal order by id',
  );
  assert.deepEqual(rows[0], {
    norm: 'retention-draft',
    version: 'choice',
    removed: 1,
    law: done.law,
  });
  const again = await keepToTerms(context(), { dryRun: false });
  assert.ok(again.items.every(({ removed }) => removed === 0));
  assert.equal(await count('removal'), 4);
});

test('the contact of a closed notification is erased; one that is open or signs in is not', async () => {
  const read = (id: string) => open.database.read((tx) => readPerson(tx, id));
  assert.equal(await read(people.closed), 'erased');
  assert.deepEqual(await read(people.open), { name: 'open' });
  assert.deepEqual(await read(people.signsIn), { name: 'signsIn' });
});

test('contents of the audit past their term go, what waits does not, and the chain is whole', async () => {
  await sealAudit(context());
  await open.database.write((tx) => addPerson(tx, { name: 'later' }));
  const later = { ...context(), now: () => new Date('2046-01-01T00:00:00Z') };
  const before = await count('audit_content');
  const { items } = await keepToTerms(later, { dryRun: false });
  const { removed } = items.find(({ norm }) => norm === 'retention-audit-content') ?? {};
  assert.equal(removed, before - 1);
  await sealAudit(context());
  const { verdict, entries, sealed } = await verifyAudit(context(), {});
  assert.deepEqual([verdict, sealed], ['consistent', entries]);
  assert.equal((await verdictOutside(context())).verdict, 'consistent');
});
