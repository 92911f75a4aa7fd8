import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startWorker } from '../../src/cli/worker.ts';
import { regimeCookie } from '../../src/web/cookies.ts';
import { openFolder } from '../../src/transport/folder-mail.ts';
import { fanOut } from '../../src/usecases/sending/fan-out.ts';
import { sendDue } from '../../src/usecases/sending/send-due.ts';
import { addressesOf } from './addresses.ts';
import { canariesIn, canaryRows, type CanaryRow, type Reader } from './canary-table.ts';
import { doorRows } from './doors-table.ts';
import { tellEverything, type Facts } from './facts.ts';
import { everyPerson, openWorld, people, type World } from './world.ts';

/*
 * Trust test T11: what one tells comes out with nobody else, wherever one looks; also when the
 * database's guard is switched off, or the one in the code.
 */

let world: World;
let facts: Facts;
let rows: readonly CanaryRow[];
let mails: readonly string[];
const parcels: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'voorradig-mail-'));
const sender = { from: 'meldpunt@voorradig.example', name: 'Voorradig', domain: 'localhost' };
const keptMail = openFolder(folder, sender);

before(async () => {
  world = await openWorld('eu-national-website', { keptMail });
  facts = await tellEverything(world);
  rows = canaryRows(facts);
  await sendAll();
  mails = (await keptMail.list(100)).map(({ id }) => id);
});
after(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const readers: readonly Reader[] = ['nobody', 'nobody-confidential', ...everyPerson];

/** What the outbox holds, to the follower and to the webhooks. */
async function sendAll(): Promise<void> {
  const office = {
    baseUrl: 'http://localhost:3000',
    mail: keptMail,
    webhook: {
      send: async ({ body }: { readonly body: string }) => {
        parcels.push(body);
        return { kind: 'accepted' } as const;
      },
    },
    chance: () => 0.5,
  };
  const context = { ...world.context, now: () => new Date(Date.now() + 60_000) };
  await fanOut(context);
  await sendDue(context, office, 'mail');
  await sendDue(context, office, 'webhook');
}

/** Those for whom a page of somebody else is behind the same door as their own. */
const inside = readers.filter(
  (reader) =>
    !['beoordelaar-1', 'beoordelaar-2', 'inspecteur', 'coordinator', 'beleid'].includes(reader),
);

/** Open doors look alike for whoever is of one audience: a few look at them for all. */
const atOpenDoors: readonly Reader[] = [
  'nobody',
  'nobody-confidential',
  'leverancier-2',
  'beoordelaar-1',
];
const open = new Set(doorRows.flatMap(({ url, who }) => (who === 'everyone' ? [url] : [])));

/** Reads every address as everybody, and notes who finds what, and where. */
async function readEverything(outside = atOpenDoors, who = readers): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const addresses = addressesOf(world, facts, mails);
  assert.ok(addresses.length > 80, `${addresses.length} addresses`);
  for (const reader of who) {
    const headers = await headersOf(reader);
    const shut = new Set<string>();
    for (const { url, route, asked } of addresses) {
      if (open.has(route) && !outside.includes(reader)) continue;
      // Before a door that is shut one address is as good as another.
      if (shut.has(route)) continue;
      const { body, statusCode, headers: given } = await world.app.inject({ url, headers });
      assert.ok(statusCode < 500, `${url} for ${reader}: ${statusCode} ${world.logged.at(-1)}`);
      if (isShut(route, reader)) shut.add(route);
      const text = `${JSON.stringify(given)} ${body}`;
      // That something is not there is said of what was asked for.
      const told = statusCode < 400 && statusCode !== 303 ? text : text.replaceAll(asked, '');
      for (const { what } of canariesIn(told, rows)) {
        const key = `${what} by ${reader}`;
        found.set(key, `${found.get(key) ?? ''} ${url}`);
      }
    }
  }
  return found;
}

/** By the table: who comes to this door is sent away. */
function isShut(route: string, reader: Reader): boolean {
  const who = doorRows.find(({ method, url }) => method === 'GET' && url === route)?.who;
  if (who === undefined || who === 'everyone') return false;
  if (reader === 'nobody' || reader === 'nobody-confidential') return true;
  return who !== 'signed-in' && !who.includes(people[reader].audience);
}

async function headersOf(reader: Reader): Promise<Readonly<Record<string, string>>> {
  if (reader === 'nobody') return {};
  if (reader === 'nobody-confidential') return { cookie: `${regimeCookie}=confidential` };
  return (await world.session(reader)).headers;
}

function mayRead({ readers }: CanaryRow, reader: Reader): boolean {
  if (readers === 'everyone') return reader !== 'nobody-confidential';
  return readers.includes(reader);
}

/** What somebody found who may not, and where. */
function leaksIn(found: ReadonlyMap<string, string>): readonly string[] {
  return rows.flatMap((row) =>
    readers.flatMap((reader) => {
      const where = found.get(`${row.what} by ${reader}`);
      return where === undefined || mayRead(row, reader)
        ? []
        : [`${row.what} by ${reader} at ${where}`];
    }),
  );
}

/** Of these no page shows anything yet; who may read them is asked of the deeds in relations.test.ts. */
const withoutPage = /^(a|b): bulkName$/;

test('who reads every address finds what is his to find, and nothing else', async () => {
  const found = await readEverything();
  assert.deepEqual(leaksIn(found), []);
  // A word that nobody finds anywhere would prove nothing.
  const unseen = rows
    .filter(({ what }) => !readers.some((reader) => found.has(`${what} by ${reader}`)))
    .map(({ what }) => what)
    .filter((what) => !withoutPage.test(what));
  assert.deepEqual(unseen, []);
});

test('what is sent says what is public, and names nobody', async () => {
  const own = rows.find(({ what }) => what === 'follower: address');
  assert.ok(own !== undefined && mails.length > 0 && parcels.length > 0);
  for (const id of mails) {
    const found = canariesIn((await keptMail.read(id)) ?? '', rows);
    assert.deepEqual(
      found.filter((row) => row.readers !== 'everyone' && row !== own),
      [],
    );
  }
  for (const parcel of parcels) {
    assert.deepEqual(
      canariesIn(parcel, rows).filter((row) => row.readers !== 'everyone'),
      [],
    );
  }
});

test('logs, and the jobs of the worker, hold nothing of anybody', async () => {
  const worker = await startWorker(world.context);
  await worker.stop();
  const { owner } = world.open.database;
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'pgboss'`,
  );
  const jobs: unknown[] = [];
  for (const { name } of tables) jobs.push(...(await owner.query(`select * from ${name}`)).rows);
  assert.ok(world.logged.length > 100 && jobs.length > 0);
  // The log of the requests above is complete: ids and templates only.
  for (const line of [...world.logged, ...jobs.map((job) => JSON.stringify(job))]) {
    assert.deepEqual(
      canariesIn(line, rows).map(({ what }) => what),
      [],
      line,
    );
  }
});

test('with the guard of the database switched off, the one in the code still holds', async () => {
  const { owner } = world.open.database;
  const { rows: guarded } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity`,
  );
  assert.ok(guarded.length > 15);
  const each = async (what: string) => {
    for (const { name } of guarded)
      await owner.query(`alter table ${name} ${what} row level security`);
  };
  await each('disable');
  try {
    // Whom the door itself keeps out of everything, it keeps out without asking the database.
    const found = await readEverything(['nobody', 'nobody-confidential'], inside);
    assert.deepEqual(leaksIn(found), []);
  } finally {
    await each('enable');
  }
});
