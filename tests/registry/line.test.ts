import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ReadTx } from '../../src/registry/database.ts';
import { copyRows } from '../../src/registry/copy.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

let open: TestDatabase;
before(async () => {
  open = await openTestDatabase();
});
after(() => open.close());

const add =
  'insert into retraction (key, version, recorded_at) values ($1, $2, $3) returning version';

function versions(key: string): Promise<readonly number[]> {
  return open.database.read(async (tx) => {
    const rows = await tx.query<{ version: number }>(
      'select version from retraction where key = $1 order by version',
      [key],
    );
    return rows.map(({ version }) => version);
  });
}

test('what was only sent and failed refuses the deed at its end, and says why', async () => {
  await assert.rejects(
    open.database.write((tx) => {
      tx.put(add, ['twice', 1, tx.recordedAt], 'add');
      tx.put(add, ['twice', 1, tx.recordedAt], 'add');
      tx.put(add, ['twice', 2, tx.recordedAt], 'add');
      return Promise.resolve('done');
    }),
    /duplicate key/,
  );
  assert.deepEqual(await versions('twice'), []);
});

test('who asks after something that failed hears why that did', async () => {
  await assert.rejects(
    open.database.write((tx) => {
      tx.put('select 1 / $1::int', [0], 'nonsense');
      return tx.query('select 1');
    }),
    /division by zero/,
  );
  // The connection goes on.
  await open.database.write((tx) => tx.query(add, ['goes on', 1, tx.recordedAt]));
  assert.deepEqual(await versions('goes on'), [1]);
});

test('what is gathered is asked under the lock: it sees what the writer before it wrote', async () => {
  const newest = async (tx: ReadTx) => {
    const rows = await tx.query<{ version: number }>(
      `select coalesce(max(version), 0) as version from retraction where key = 'counted'`,
      [],
      'newest',
    );
    return rows[0]?.version ?? 0;
  };
  const addNext = () =>
    open.database.gatherAndWrite(newest, async (tx, found) => {
      await tx.query(add, ['counted', found + 1, tx.recordedAt]);
    });
  await Promise.all(Array.from({ length: 20 }, addNext));
  assert.equal((await versions('counted')).length, 20);
});

test('nothing is asked in a transaction that is over', async () => {
  let late: ReadTx | undefined;
  await open.database.read((tx) => {
    late = tx;
    return tx.query('select 1');
  });
  await assert.rejects(async () => late?.query('select 1'), /the transaction is over/);
  await assert.rejects(
    open.database.gatherAndWrite(
      (tx) => {
        late = tx;
        return Promise.reject(new Error('not found'));
      },
      () => Promise.resolve(),
    ),
    /not found/,
  );
  await assert.rejects(async () => late?.query('select 1'), /the transaction is over/);
});

test('rows are streamed after what was sent before them, and questions go on after', async () => {
  await open.database.write(async (tx) => {
    tx.put(add, ['streamed', 1, tx.recordedAt], 'add');
    await copyRows(
      tx,
      'retraction',
      ['key', 'version', 'recorded_at'],
      [['streamed', 2, tx.recordedAt.toISOString()]],
    );
    tx.put(add, ['streamed', 3, tx.recordedAt], 'add');
    await tx.query(add, ['streamed', 4, tx.recordedAt]);
  });
  assert.deepEqual(await versions('streamed'), [1, 2, 3, 4]);
});
