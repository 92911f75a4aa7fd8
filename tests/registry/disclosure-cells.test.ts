import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { audiences, disclosureClasses, relations } from '../../src/domain/party/audience.ts';
import { cellOf } from '../../src/domain/disclosure/table.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

/*
 * Two guards that were typed separately: the table in the code and the rows that the
 * database's own guard goes by (docs/decisions/2026-11-23-the-desk.md).
 */

let open: TestDatabase;
before(async () => {
  open = await openTestDatabase();
});
after(() => open.close());

const byName = (left: string, right: string) => (left < right ? -1 : 1);

test('the database shows, row by row, what the code shows, and nothing else', async () => {
  const { rows } = await open.database.owner.query<
    Record<'class' | 'audience' | 'relation', string>
  >('select class, audience, relation from disclosure_cell');
  const inDatabase = rows.map((row) => `${row.class} ${row.audience} ${row.relation}`);
  const inCode = disclosureClasses.flatMap((ofClass) =>
    audiences.flatMap((audience) =>
      relations
        .filter((relation) => cellOf(ofClass, audience, relation).fate === 'shown')
        .map((relation) => `${ofClass} ${audience} ${relation}`),
    ),
  );
  assert.ok(inCode.length > 50, `${inCode.length} cells`);
  assert.deepEqual(inDatabase.toSorted(byName), inCode.toSorted(byName));
});
