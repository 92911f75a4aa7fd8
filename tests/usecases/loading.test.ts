import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { day } from '../../src/law/calendar-date.ts';
import { readDeliveredBytes } from '../../src/registry/deliveries.ts';
import { isRefusal, type Context } from '../../src/usecases/context.ts';
import { listSources } from '../../src/usecases/list-sources.ts';
import { decideHeldDelivery } from '../../src/usecases/loading/decide-held-delivery.ts';
import { loadSource, type LoadInput } from '../../src/usecases/loading/load-source.ts';
import { sourceChanges } from '../../src/usecases/source-changes.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';

/* What happens to a delivery: taken, held, refused, known already, not ours. */

let open: TestDatabase;
let context: Context;
before(async () => {
  open = await openTestDatabase();
  // Fixtures of national lists are dated 2030, so that nobody takes them for real ones.
  context = testContext(open.database, { today: () => day('2031-01-01') });
});
after(() => open.close());

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const bytesOf = (path: string): Uint8Array => readFileSync(`${fixtures}${path}`);
const file = (name: string, bytes: Uint8Array | string) => ({
  name,
  read: () => Promise.resolve(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes),
});

async function load(source: string, files: LoadInput['files'], asOf?: string) {
  const loaded = await loadSource(context, {
    source,
    files,
    path: 'test',
    language: 'en',
    ...(asOf === undefined ? {} : { asOf: day(asOf) }),
  });
  assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
  return loaded;
}

async function stateOf(name: string) {
  const { sources } = await listSources(context, { language: 'en' });
  const source = sources.find((each) => each.name === name);
  assert.ok(source);
  return source;
}

const daily = (rows: readonly string[]) =>
  `generic_name,status,package_ndc,update_date,company_name,rxcuis,brand_names,product_ndcs,therapeutic_categories,dosage_form,source_url\n${rows.map((row) => `${row}\n`).join('')}`;
const drug = (number: number, status = 'Current') =>
  `Inventol ${number} Injection,${status},90000-${String(number).padStart(3, '0')}-01,2030-01-01,Example Inc.,1,INVENTOL,90000-${number},Other,Injection,https://example.org`;
const many = (count: number) => Array.from({ length: count }, (_, index) => drug(index + 1));

test('a folder of national lists: each list by its own source, foreign files skipped in words', async () => {
  const names = readdirSync(`${fixtures}national-list`);
  const loaded = await load('national-list', [
    ...names.map((name) => file(name, bytesOf(`national-list/${name}`))),
    file(
      'NL_IGJ_shortage_2030-03-12.csv',
      bytesOf('igj-exemptions/NL_IGJ_shortage_2030-03-12.csv'),
    ),
    file('SOURCE.md', '# about'),
  ]);
  assert.equal(loaded.deliveries.length, names.length);
  assert.deepEqual(loaded.skipped.map(({ file: name }) => name).toSorted(), [
    'NL_IGJ_shortage_2030-03-12.csv',
    'SOURCE.md',
  ]);
  assert.match(
    loaded.skipped.find(({ file: name }) => name.startsWith('NL'))?.why ?? '',
    /igj-exemptions/,
  );
  for (const delivery of loaded.deliveries) {
    assert.equal(delivery.rows, delivery.accepted + delivery.rejected, delivery.file);
    assert.equal(delivery.source.replace('national-list:', ''), delivery.file.slice(0, 2));
  }
});

test('personal cells do not reach the database, and the hash is of what was delivered', async () => {
  const { rows } = await open.database.owner.query<{ id: number; cuts: { column: string }[] }>(
    "select id, cuts from delivery where source = 'national-list:US'",
  );
  const [delivery] = rows;
  assert.ok(delivery);
  assert.ok(delivery.cuts.some(({ column }) => column === 'contact_info'));
  const stored = new TextDecoder().decode(
    await open.database.read((tx) => readDeliveredBytes(tx, delivery.id)),
  );
  assert.doesNotMatch(stored, /555-010|Jane Invented|desk@example/);
  const facts = await open.database.owner.query<{ text: string }>(
    "select string_agg(body::text, ' ') as text from fact",
  );
  assert.doesNotMatch(facts.rows[0]?.text ?? '', /555-010|Jane Invented|desk@example/);
});

test('a refused file says why, keeps nothing but its name, and the source is failing until the next good one', async () => {
  const refused = await load('openfda', [
    file(
      'openfda_shortages_2030-01-01.csv',
      '<!DOCTYPE html><html><body>Search results</body></html>',
    ),
  ]);
  const [delivery] = refused.deliveries;
  assert.equal(delivery?.state, 'refused');
  assert.equal(refused.problems[0]?.code, 'html-instead-of-data');
  assert.match(delivery.why ?? '', /HTML/i);
  const failing = await stateOf('openfda');
  assert.equal(failing.state, 'failing');
  assert.match(failing.lastFailureWhy ?? '', /HTML/i);
  const { rows } = await open.database.owner.query<{ redacted: unknown }>(
    'select redacted from delivery where id = $1',
    [Number(delivery.id)],
  );
  assert.equal(rows[0]?.redacted, null);
  await load('openfda', [file('openfda_shortages_2030-12-30.csv', daily(many(10)))]);
  assert.equal((await stateOf('openfda')).state, 'ok');
});

test('a bad row is named with its place and hides no good one', async () => {
  const loaded = await load('openfda', [
    file('openfda_shortages_2030-12-31.csv', daily([...many(10), 'Too,few,fields', drug(11)])),
  ]);
  const [delivery] = loaded.deliveries;
  assert.deepEqual(
    [delivery?.state, delivery?.rows, delivery?.accepted, delivery?.rejected],
    ['taken', 12, 11, 1],
  );
  const problem = loaded.problems.find(({ effect }) => effect === 'row-rejected');
  assert.deepEqual(
    [problem?.file, problem?.row, problem?.code],
    ['openfda_shortages_2030-12-31.csv', 12, 'too-few-fields'],
  );
  assert.equal(delivery?.changes.new, 1);
});

test('the same file twice changes nothing', async () => {
  const again = await load('openfda', [
    file('openfda_shortages_2030-12-31.csv', daily([...many(10), 'Too,few,fields', drug(11)])),
  ]);
  assert.equal(again.deliveries[0]?.duplicate, true);
  assert.deepEqual(again.changes, {
    new: 0,
    changed: 0,
    unchanged: 11,
    noLongerListed: 0,
    relisted: 0,
  });
});

test('a list that shrank by more than a fifth waits for a person, and says nothing meanwhile', async () => {
  const before = await sourceChanges(context, { source: 'openfda' });
  const loaded = await load('openfda', [file('openfda_shortages_2031-01-01.csv', daily(many(8)))]);
  const held = loaded.deliveries[0];
  assert.equal(held?.state, 'held');
  assert.match(held.why ?? '', /from 11 to 8 rows/);
  assert.equal((await stateOf('openfda')).state, 'held');
  assert.deepEqual(await sourceChanges(context, { source: 'openfda' }), before);
  const nameless = await decideHeldDelivery(context, {
    delivery: held.id,
    outcome: 'rejected',
    why: ' ',
    by: 'A',
  });
  assert.ok(isRefusal(nameless));
  assert.equal(nameless.problems[0]?.code, 'reason-missing');
  const rejected = await decideHeldDelivery(context, {
    delivery: held.id,
    outcome: 'rejected',
    why: 'cut short',
    by: 'A',
  });
  assert.ok(!isRefusal(rejected));
  assert.deepEqual(
    await sourceChanges(context, { source: 'openfda' }),
    before,
    'a rejected list never spoke',
  );
  assert.equal((await stateOf('openfda')).state, 'ok');
  const exactly = await load('openfda', [file('openfda_shortages_2031-01-01.csv', daily(many(9)))]);
  assert.equal(exactly.deliveries[0]?.state, 'taken');
  assert.equal(exactly.changes.noLongerListed, 2);
  const changes = await sourceChanges(context, { source: 'openfda', since: day('2031-01-01') });
  assert.ok(!isRefusal(changes));
  assert.deepEqual(
    changes.days.map(({ noLongerListed, unchanged }) => [noLongerListed, unchanged]),
    [[2, 9]],
  );
  assert.ok(
    changes.items.every(({ what }) => what === 'no-longer-listed'),
    'never resolved',
  );
});

test('an order of rows or of words in a cell is no change', async () => {
  const loaded = await load('openfda', [
    file('openfda_shortages_2031-01-01.csv', daily(many(9).toReversed())),
  ]);
  assert.deepEqual(loaded.changes, {
    new: 0,
    changed: 0,
    unchanged: 9,
    noLongerListed: 0,
    relisted: 0,
  });
});

test('a list of tomorrow, or of no day at all, is refused with the way on', async () => {
  const tomorrow = await load('openfda', [
    file('openfda_shortages_2031-01-02.csv', daily(many(9))),
  ]);
  assert.equal(tomorrow.deliveries[0]?.state, 'refused');
  assert.equal(tomorrow.problems[0]?.code, 'snapshot-in-future');
  const dateless = await load('openfda', [file('list.csv', daily(many(9)))]);
  assert.equal(dateless.problems[0]?.code, 'snapshot-date-missing');
  assert.match(dateless.problems[0].message, /--as-of/);
  const dated = await load('openfda', [file('list.csv', daily(many(9)))], '2030-12-29');
  assert.equal(dated.deliveries[0]?.asOf, '2030-12-29');
});

test('a source that does not exist is refused with its near names', async () => {
  const loaded = await loadSource(context, {
    source: 'openfad',
    files: [],
    path: '.',
    language: 'en',
  });
  assert.ok(isRefusal(loaded));
  assert.equal(loaded.problems[0]?.code, 'source-unknown');
  const near = loaded.problems[0].params?.['near'];
  assert.ok(Array.isArray(near) && near.includes('openfda'));
});
