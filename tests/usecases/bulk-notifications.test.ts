import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { erasePerson } from '../../src/registry/people.ts';
import { readSafeguards } from '../../src/registry/safeguards.ts';
import type { BulkAnswer } from '../../src/usecases/answers/bulk.ts';
import {
  bulkNotifications,
  reviewUploaded,
  sendUploaded,
  uploadBulk,
  type BulkMode,
} from '../../src/usecases/notifying/bulk.ts';
import { listNotifications } from '../../src/usecases/notifying/list-notifications.ts';
import { openWorld, refusedWith, taken, type World } from './notified-world.ts';

const language = 'nl';
let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const header =
  'rvg;nummer;stap;soort;begin;verwacht_einde;zekerheid;omvang;voorraad_verpakkingen;wijziging_toelichting;contact_naam;contact_email';
const row = (
  rvg: string,
  changes: { readonly number?: string; readonly step?: string; readonly end?: string } = {},
) =>
  `${rvg};${changes.number ?? ''};${changes.step ?? ''};onderbreking;2027-03-01;${changes.end ?? '2027-04-15'};schatting;geheel;4242;;Kaatje Kanarie;kaatje@kanarie.example`;
const file = (...rows: readonly string[]) => Buffer.from(`${[header, ...rows].join('\n')}\n`);

async function bulk(bytes: Buffer, mode: BulkMode, party = world.parties.one): Promise<BulkAnswer> {
  const context = await world.actingFor(party);
  return taken(await bulkNotifications(context, { bytes, mode, language }));
}

const outcomes = ({ rows }: BulkAnswer) =>
  rows.map(({ row: at, outcome, problems }) =>
    [at, outcome, ...problems.map(({ code, column }) => `${column}: ${code}`)].join(' '),
  );

async function stored(party = world.parties.one): Promise<number> {
  const context = await world.actingFor(party);
  const { counts } = taken(await listNotifications(context, { limit: 1 }));
  return counts.open + counts.closed + counts.back + counts.stopping;
}

test('a dry run says what each row would do and does nothing', async () => {
  const answer = await bulk(
    file(
      row('RVG 100001'),
      row('RVG 200001'),
      row('999999'),
      row('100002').replace('2027-03-01', '1-3-2027'),
      row('0100001'),
    ),
    'dry-run',
  );
  assert.deepEqual(outcomes(answer), [
    '2 new',
    '3 rejected rvg: not-your-product',
    '4 rejected rvg: code-unknown',
    '5 rejected begin: bulk-day-ambiguous',
    '6 rejected rvg: code-repeated',
  ]);
  assert.equal(answer.sent, false);
  assert.deepEqual(answer.counts, { new: 1, changed: 0, unchanged: 0, rejected: 4 });
  assert.equal(await stored(), 0);
});

test('rejected rows stop the whole, unless the good ones alone are asked for', async () => {
  const mixed = file(row('RVG 100001'), row('RVG 200001'));
  assert.equal((await bulk(mixed, 'whole')).sent, false);
  assert.equal(await stored(), 0);
  const partial = await bulk(mixed, 'partial');
  assert.equal(partial.sent, true);
  assert.match(partial.rows[0]?.number ?? '', /^XX-M-2026-\d{6}$/);
  assert.match(partial.rows[0]?.receipt ?? '', /^r1-/);
  assert.equal(partial.rows[1]?.receipt, null);
  assert.equal(await stored(), 1);
});

test('the same file twice has no second effect; what differs must name its number', async () => {
  const sent = await bulk(file(row('100003')), 'whole');
  const number = sent.rows[0]?.number ?? '';
  const before = await stored();
  const again = await bulk(file(row('100003')), 'whole');
  assert.deepEqual(outcomes(again), ['2 unchanged']);
  assert.equal(again.rows[0]?.number, number);
  assert.equal(await stored(), before);
  assert.deepEqual(outcomes(await bulk(file(row('100003', { end: '2027-06-01' })), 'dry-run')), [
    '2 rejected nummer: bulk-already-notified',
  ]);
  const prolong = file(row('', { number, step: 'verlengd', end: '2027-06-01' }));
  const prolonged = await bulk(prolong, 'whole');
  assert.deepEqual(outcomes(prolonged), ['2 changed']);
  assert.deepEqual(
    prolonged.rows[0]?.changes.map(({ field, before: was, after: is }) => [field, was, is]),
    [['publishable.expectedEnd', '2027-04-15', '2027-06-01']],
  );
  assert.deepEqual(outcomes(await bulk(prolong, 'whole')), ['2 unchanged']);
});

test('a number with another’s code, of another holder, or with a step that does not fit', async () => {
  const sent = await bulk(file(row('100004')), 'whole');
  const number = sent.rows[0]?.number ?? '';
  const later = { number, step: 'verlengd', end: '2027-06-01' };
  assert.deepEqual(outcomes(await bulk(file(row('100005', later)), 'dry-run')), [
    '2 rejected rvg: bulk-code-differs',
  ]);
  assert.deepEqual(outcomes(await bulk(file(row('RVG 0100004', later)), 'dry-run')), ['2 changed']);
  assert.deepEqual(outcomes(await bulk(file(row('', later)), 'dry-run', world.parties.two)), [
    '2 rejected nummer: notification-unknown',
  ]);
  const back = { ...later, end: '2027-01-01' };
  assert.equal((await bulk(file(row('', back)), 'dry-run')).counts.rejected, 1);
  assert.deepEqual(outcomes(await bulk(file(row('100004', { step: 'verlengd' })), 'dry-run')), [
    '2 rejected stap: bulk-step-needs-number',
  ]);
});

test('what is wrong with a person is said without the person', async () => {
  const answer = await bulk(
    file(row('100006').replace('kaatje@kanarie.example', 'kaatje-kanarie')),
    'dry-run',
  );
  assert.equal(answer.counts.rejected, 1);
  assert.doesNotMatch(JSON.stringify(answer.rows[0]?.problems), /kaatje/i);
  assert.equal(answer.rows[0]?.problems[0]?.column, 'contact_email');
});

test('an uploaded file is sent as it was shown, once, and by nobody else', async () => {
  const context = await world.actingFor(world.parties.one);
  const bytes = file(row('100007'));
  const { sha256, answer } = taken(await uploadBulk(context, { name: 'x.csv', bytes, language }));
  assert.equal(answer.counts.new, 1);
  const other = await world.actingFor(world.parties.two);
  assert.deepEqual(refusedWith(await sendUploaded(other, { sha256, mode: 'whole', language })), [
    '- bulk-file-gone',
  ]);
  const review = taken(await reviewUploaded(context, sha256, language));
  assert.equal(review.name, 'x.csv');
  const sent = taken(await sendUploaded(context, { sha256, mode: 'whole', language }));
  assert.equal(sent.sent, true);
  assert.deepEqual(refusedWith(await sendUploaded(context, { sha256, mode: 'whole', language })), [
    '- bulk-file-gone',
  ]);
});

test('a contact that was erased since does not stop a file', async () => {
  const context = await world.actingFor(world.parties.sister);
  await bulk(file(row('300001')), 'whole', world.parties.sister);
  const people = await world.open.database.owner.query<{ person: string }>(
    `select body ->> 'person' as person from notification_part where part = 'contact' and party_id = $1`,
    [world.parties.sister],
  );
  for (const { person } of people.rows) {
    await context.database.write((tx) => erasePerson(tx, person, 'test'));
  }
  const answer = await bulk(file(row('300001')), 'dry-run', world.parties.sister);
  assert.equal(answer.rows.length, 1);
});

test('nobody may change what was kept, and no right is left over', async () => {
  const found = await readSafeguards(world.open.database.owner);
  const ours = (names: readonly string[]) =>
    names.filter((name) => /duty_answer|bulk_file/.test(name));
  assert.deepEqual(ours(found.changeable), []);
  assert.deepEqual(ours(found.excessRights), []);
});
