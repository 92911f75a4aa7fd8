import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import type { Database } from '../../src/registry/database.ts';
import { migrate } from '../../src/registry/migrate.ts';
import { sealWaiting } from '../../src/registry/audit/seals.ts';
import { recordProcessing } from '../../src/usecases/audit/record-processing.ts';
import { sealAudit } from '../../src/usecases/audit/seal.ts';
import { verifyAudit } from '../../src/usecases/audit/verify.ts';
import { publicViewer } from '../../src/domain/party/viewer.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';
import { verdictOutside, writeParties } from './audited.ts';

let open: TestDatabase;
before(async () => {
  open = await openTestDatabase();
});
after(() => open.close());

const context = () => testContext(open.database);

async function one<Value>(text: string): Promise<Value | undefined> {
  const { rows } = await open.database.owner.query<{ value: Value }>(text);
  return rows[0]?.value;
}
const count = (table: string) => one<number>(`select count(*) as value from ${table}`);

async function assertWhole(): Promise<void> {
  const { verdict, firstBad, entries, sealed } = await verifyAudit(context(), {});
  assert.deepEqual([verdict, firstBad, sealed], ['consistent', null, entries]);
  assert.equal((await verdictOutside(context())).verdict, 'consistent');
}

/** Written a second time by hand: each has a reason in the migration. */
const leavesNone = [
  'audit_checkpoint',
  'audit_content',
  'audit_entry',
  'audit_seal',
  'fact',
  'node',
  'node_code',
  'node_link',
  'stock_row',
];

test('every append-only table leaves audit rows, but for those that are named', async () => {
  const { rows } = await open.database.owner.query<{ name: string; audited: boolean }>(`
    select c.relname as name, exists (select from pg_trigger a where a.tgrelid = c.oid
             and a.tgfoid = 'audit_written'::regproc and a.tgenabled in ('O', 'A')) as audited
      from pg_class c join pg_trigger t on t.tgrelid = c.oid and t.tgfoid = 'refuse_change'::regproc
     order by c.relname`);
  assert.ok(rows.length > 20);
  assert.deepEqual(
    rows.filter(({ audited }) => !audited).map(({ name }) => name),
    leavesNone,
  );
});

test('a table that nobody thought of is taken in at the next start', async () => {
  const { owner } = open.database;
  await owner.query(`create table forgotten (id bigint primary key, word text);
    create trigger forgotten_append_only before update or delete or truncate on forgotten
      for each statement execute function refuse_change()`);
  assert.equal(await one('select audit_lacking() as value'), 'forgotten');
  await migrate(owner);
  assert.equal(await one('select audit_lacking() as value'), undefined);
  await owner.query("insert into forgotten values (1, 'a'), (2, 'b')");
  const content = await one<string>(
    'select content as value from audit_content order by entry_id desc limit 1',
  );
  const { rows } = JSON.parse(content ?? '') as { rows: { id: object; sha256: string }[] };
  assert.deepEqual(
    rows.map(({ id }) => id),
    [{ id: 1 }, { id: 2 }],
  );
  assert.match(rows[0]?.sha256 ?? '', /^[0-9a-f]{64}$/);
  assert.doesNotMatch(content ?? '', /word|"a"/);
});

test('an entry tells in whose name, and its digests are of the rows as they stand', async () => {
  const {
    database,
    database: { owner },
  } = open;
  const viewer = { ...publicViewer, audience: 'supplier', party: 7, purpose: 'reporting' } as const;
  await writeParties(database.as(viewer), 3);
  const content = await one<string>(
    'select content as value from audit_content order by entry_id desc limit 1',
  );
  const said = JSON.parse(content ?? '') as Record<string, unknown>;
  assert.deepEqual(
    [said['audience'], said['party'], said['purpose']],
    ['supplier', '7', 'reporting'],
  );
  const client = await owner.connect();
  await client.query("set timezone = 'UTC'");
  const { rows } = await client.query<{ same: boolean }>(`
    select audit_digest(c.salt, to_jsonb(p)) = r ->> 'sha256' as same
      from (select * from audit_content order by entry_id desc limit 1) c,
           jsonb_array_elements(c.content::jsonb -> 'rows') r
      join party p on p.id = (r -> 'id' ->> 'id')::bigint`);
  client.release(true);
  assert.deepEqual(rows, [{ same: true }, { same: true }, { same: true }]);
});

test('the application can neither add to the audit, nor seal, nor take away', async () => {
  for (const refused of [
    "insert into audit_entry (occurred_at, subject, commitment) values (now(), 'party', sha256('a'))",
    'delete from audit_content',
    'delete from audit_waiting',
    'delete from processing_log',
    'update audit_content set content = content',
    "insert into audit_seal values (99, '1', 1, sha256('a'), sha256('a'), now())",
    "select audit_digest('', '{}')",
  ])
    await assert.rejects(
      open.database.write((tx) => tx.query(refused)),
      /permission denied/,
      refused,
    );
  for (const refused of [
    'update audit_content set content = content',
    'truncate audit_content',
    'update processing_log set name = name',
    'delete from audit_entry',
    'update audit_seal set seq = seq',
  ])
    await assert.rejects(open.database.owner.query(refused), /append-only/, refused);
});

test('a deed that is rolled back leaves no entry, and the gap in the ids is no fault', async () => {
  const before = await count('audit_entry');
  await assert.rejects(
    open.database.write(async (tx) => {
      await tx.query('insert into party (synthetic, recorded_at) values (true, now())');
      throw new Error('changed my mind');
    }),
  );
  await writeParties(open.database, 1);
  assert.equal(await count('audit_entry'), (before ?? 0) + 1);
  await sealAudit(context());
  await assertWhole();
});

test('an entry that is visible only after later ones were sealed gets into the next seal', async () => {
  const { database } = open;
  await sealAudit(context());
  const release = Promise.withResolvers<undefined>();
  const noted = Promise.withResolvers<undefined>();
  const slow = database.readOnRecord(async (tx) => {
    await recordProcessing(tx, { activity: 'case-view', viewer: database.viewer, subjects: [] });
    noted.resolve(undefined);
    await release.promise;
  });
  await noted.promise;
  await writeParties(database, 1);
  const first = await sealWaiting(database);
  release.resolve(undefined);
  await slow;
  const second = await sealWaiting(database);
  assert.ok(first !== undefined && second !== undefined);
  assert.ok(
    Number(second.ranges) < Number(first.ranges),
    `${second.ranges} was taken before ${first.ranges} and sealed after it`,
  );
  await assertWhole();
});

test('many sealers beside many writers: each entry in one seal', async () => {
  const { database } = open;
  const reading = (activity: 'case-view' | 'case-queue') =>
    database.readOnRecord((tx) =>
      recordProcessing(tx, { activity, viewer: database.viewer, subjects: [] }),
    );
  const work = Array.from({ length: 30 }, async (_, at) => {
    if (at % 3 === 0) await writeParties(database, 2);
    else await reading(at % 3 === 1 ? 'case-view' : 'case-queue');
    await sealAudit(context());
  });
  await Promise.all(work);
  await sealAudit(context());
  assert.equal(await count('audit_waiting'), 0);
  assert.equal(
    await one('select sum(entries)::integer as value from audit_seal'),
    await count('audit_entry'),
  );
  await assertWhole();
});

/** The same database, whose owner's connection is cut right before statement `at`, or after it was sent. */
function cutAt(database: Database, at: number, sent: boolean): Database {
  let statement = 0;
  const connect = async () => {
    const client = await database.owner.connect();
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } })
      .connection;
    const cut = (...given: unknown[]) => {
      statement += 1;
      if (statement !== at) return query(...given);
      if (sent) {
        const done = query(...given);
        stream.destroy();
        return done;
      }
      stream.destroy();
      return query(...given);
    };
    const release = (broken?: Error | boolean) => client.release(broken);
    return { query: cut, release };
  };
  return { ...database, owner: { connect } as unknown as pg.Pool };
}

test('a sealer that is cut off at any statement leaves nothing broken, and the next one goes on', async () => {
  const statements = 7;
  let failed = 0;
  for (let at = 1; at <= statements + 1; at += 1) {
    for (const sent of [false, true]) {
      await writeParties(open.database, 1);
      await sealWaiting(cutAt(open.database, at, sent)).catch(() => (failed += 1));
      const { verdict } = await verifyAudit(context(), {});
      assert.equal(verdict, 'consistent', `cut at statement ${at}`);
      await sealAudit(context());
      assert.equal(await count('audit_waiting'), 0);
    }
  }
  assert.equal(failed, 2 * statements, 'the cut hit every statement of a sealing');
  await assertWhole();
});
