import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { activities, activityIds } from '../../src/domain/audit/activity.ts';
import type { Viewer } from '../../src/domain/party/viewer.ts';
import { auditor } from '../../src/registry/audit/auditor.ts';
import { addPerson, readPerson } from '../../src/registry/people.ts';
import { viewConfidential } from '../../src/usecases/audit/record-processing.ts';
import { sealAudit } from '../../src/usecases/audit/seal.ts';
import { verifyAudit } from '../../src/usecases/audit/verify.ts';
import { contextFor, isRefusal } from '../../src/usecases/context.ts';
import { erasePerson } from '../../src/usecases/erase-person.ts';
import { listActivities, viewActivity } from '../../src/usecases/list-activities.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';
import { verdictOutside } from './audited.ts';

let open: TestDatabase;
before(async () => {
  open = await openTestDatabase();
});
after(() => open.close());

const assessor: Viewer = {
  audience: 'assessor',
  person: '00000000-0000-4000-8000-000000000001',
  party: 3,
  represents: [],
  group: [],
  purpose: 'assessing',
};
const context = () => contextFor(testContext(open.database), assessor);

interface Logged {
  readonly name: string;
  readonly deed: string;
  readonly status: string;
  readonly trace_id: string;
  readonly parent_operation_id: string | null;
  readonly request_id: string | null;
  readonly subjects: readonly string[];
  readonly activity_url: string;
  readonly person_id: string | null;
  readonly party_id: number | null;
  readonly purpose: string | null;
  readonly start_time: Date;
  readonly end_time: Date;
}
async function logged(): Promise<readonly Logged[]> {
  return open.database
    .as(auditor)
    .read((tx) => tx.query<Logged>('select * from processing_log order by id'));
}

test('a reading of confidential data leaves one row and one audit entry, in the name of who reads', async () => {
  const answer = await viewConfidential(
    context(),
    { activity: 'case-view', requestId: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
    async (tx, concerns) => {
      concerns({ kind: 'party', id: 12 });
      concerns({ kind: 'party', id: 12 });
      concerns({ kind: 'person', id: 'p' });
      const [row] = await tx.query<{ answer: number }>('select 42 as answer');
      return row?.answer;
    },
  );
  assert.equal(answer, 42);
  const [row, ...more] = await logged();
  assert.ok(row !== undefined && more.length === 0);
  assert.deepEqual(
    [row.name, row.deed, row.status, row.activity_url, row.subjects],
    ['case-view', 'read', 'ok', '/v1/processing-activities/case-view', ['party:12', 'person:p']],
  );
  assert.deepEqual([row.person_id, row.party_id, row.purpose], [assessor.person, 3, 'assessing']);
  assert.equal(row.trace_id, '0af7651916cd43dd8448eb211c80319c');
  assert.equal(row.parent_operation_id, 'b7ad6b7169203331');
  const { rows } = await open.database.owner.query<{ subject: string; content: string }>(
    'select subject, content from audit_entry join audit_content on entry_id = id order by id desc limit 1',
  );
  assert.equal(rows[0]?.subject, 'processing_log');
  assert.match(rows[0]?.content ?? '', /"audience": "assessor"/);
});

test('without a log there is no answer', async () => {
  const { owner } = open.database;
  await owner.query('revoke insert on processing_log from voorradig_app');
  try {
    await assert.rejects(
      viewConfidential(context(), { activity: 'case-view' }, async () => 'the secret'),
      /permission denied/,
    );
  } finally {
    await owner.query('grant insert on processing_log to voorradig_app');
  }
});

test('a reading that fails is told too, as an error', async () => {
  const before = (await logged()).length;
  await assert.rejects(
    viewConfidential(context(), { activity: 'case-queue', requestId: 'req-1' }, async (tx) =>
      tx.query('select 1 / 0'),
    ),
    /division by zero/,
  );
  const rows = await logged();
  assert.equal(rows.length, before + 1);
  const row = rows.at(-1);
  assert.deepEqual([row?.status, row?.request_id], ['error', 'req-1']);
});

test('a reading changes nothing but the log, whatever its SQL', async () => {
  await assert.rejects(
    viewConfidential(context(), { activity: 'case-view' }, (tx) =>
      tx.query('update party set synthetic = true'),
    ),
    /permission denied/,
  );
});

test('only who supervises may read the log and the contents', async () => {
  for (const viewer of [
    assessor,
    { ...auditor, purpose: '' },
    { ...auditor, audience: 'operator' } as const,
  ])
    for (const table of ['processing_log', 'audit_content'])
      assert.deepEqual(
        await open.database.as(viewer).read((tx) => tx.query(`select * from ${table}`)),
        [],
        `${viewer.audience} sees nothing of ${table}`,
      );
});

test('erasing a person destroys the key, is on record, and leaves the chain whole', async () => {
  const id = await open.database.write((tx) => addPerson(tx, { name: 'Fictieve Persoon' }));
  await sealAudit(context());
  const erased = await erasePerson(context(), { id, why: 'asked for it' });
  assert.ok(!isRefusal(erased), JSON.stringify(erased));
  assert.equal(await open.database.read((tx) => readPerson(tx, id)), 'erased');
  assert.deepEqual((await logged()).at(-1)?.subjects, [`person:${id}`]);
  await sealAudit(context());
  const { verdict, entries, sealed } = await verifyAudit(context(), {});
  assert.deepEqual([verdict, sealed], ['consistent', entries]);
  assert.equal((await verdictOutside(context())).verdict, 'consistent');
  const code = async (given: string, why = 'asked') => {
    const answer = await erasePerson(context(), { id: given, why });
    return isRefusal(answer) ? answer.problems[0]?.code : 'erased';
  };
  assert.equal(await code(id), 'person-erased-before');
  assert.equal(await code('00000000-0000-4000-8000-000000000009'), 'person-to-erase-unknown');
  assert.equal(await code('x'), 'person-to-erase-unknown');
  assert.equal(await code(id, ' '), 'erasure-reason-missing');
});

test('the register tells of every activity, with grounds and a norm of retention', () => {
  const listed = listActivities(testContext(undefined), { language: 'nl' }).activities;
  assert.deepEqual(
    listed.map(({ id }) => id),
    activityIds,
  );
  assert.ok(
    listed.every(({ says, avg, woo, retentionSays }) => says && avg && woo && retentionSays),
  );
  assert.ok(Object.values(activities).some(({ deed }) => deed === 'read'));
  assert.ok(isRefusal(viewActivity(testContext(undefined), { id: 'x', language: 'nl' })));
});
