import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publicViewer } from '../../src/domain/party/viewer.ts';
import type { ReadTx } from '../../src/registry/database.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

/* Within one snapshot a prepared question is asked of the server once. */

let open: TestDatabase;
before(async () => {
  open = await openTestDatabase();
});
after(() => open.close());

/** Another moment at each asking, when it is asked. */
async function moment(tx: ReadTx, name?: string, value = 1): Promise<string> {
  const [row] = await tx.query<{ at: string }>(
    "select $1::integer || ' ' || clock_timestamp() as at",
    [value],
    name,
  );
  assert.ok(row);
  return row.at;
}

test('a named question is answered from what was read, another value is not', () =>
  open.database.read(async (tx) => {
    const first = await moment(tx, 'moment');
    assert.equal(await moment(tx, 'moment'), first);
    assert.notEqual(await moment(tx, 'moment', 2), first);
    assert.notEqual(await moment(tx), await moment(tx));
  }));

test('not in another name, not in another transaction', async () => {
  const asked = await open.database.read(async (tx) => {
    const first = await moment(tx, 'moment');
    const inside = await tx.inNameOf(publicViewer, () => moment(tx, 'moment'));
    const afterwards = await moment(tx, 'moment');
    assert.equal(new Set([first, inside, afterwards]).size, 3);
    return first;
  });
  assert.notEqual(await open.database.read((tx) => moment(tx, 'moment')), asked);
});

test('never where something can be written between', async () => {
  for (const transaction of ['write', 'readOnRecord'] as const) {
    await open.database[transaction](async (tx: ReadTx) => {
      assert.notEqual(await moment(tx, 'moment'), await moment(tx, 'moment'));
    });
  }
});
