import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publicViewer, type Viewer } from '../../src/domain/party/viewer.ts';
import { addressRows } from '../../src/registry/address-book.ts';
import { standingAgreements } from '../../src/registry/agreements.ts';
import { arrivedNotifications } from '../../src/registry/arrivals.ts';
import {
  caseByNumber,
  caseOfNotification,
  casesOfProduct,
  openCases,
} from '../../src/registry/cases.ts';
import { casesShownTo } from '../../src/registry/conversation.ts';
import type { ReadTx } from '../../src/registry/database.ts';
import { readBulkFileKept } from '../../src/registry/bulk-files.ts';
import { draftsOf, readDraft } from '../../src/registry/drafts.ts';
import { keptAnswer, keptAnswers } from '../../src/registry/duty-answers.ts';
import { factHistory, factsOfProducts } from '../../src/registry/facts.ts';
import {
  contactsGiven,
  newestNumber,
  notificationHeads,
  notificationsOfProducts,
  readNotification,
} from '../../src/registry/notifications.ts';
import { changesAfter } from '../../src/registry/outbox.ts';
import { passedOn } from '../../src/registry/passing-on.ts';
import { readPersons } from '../../src/registry/people.ts';
import { publicationsOfCase } from '../../src/registry/publications.ts';
import { ownSessions } from '../../src/registry/sessions.ts';
import { signalOf, signalsAbout, signalsOf, standingSignalOf } from '../../src/registry/signals.ts';
import { subscriptionsById, subscriptionsOfParty } from '../../src/registry/subscriptions.ts';
import { readSignalId } from '../../src/usecases/signalling/signal-answers.ts';
import { canariesIn, canaryRows, type CanaryRow, type Reader } from './canary-table.ts';
import { tellEverything, type Facts } from './facts.ts';
import { everyPerson, openWorld, withPurpose, type World } from './world.ts';

/*
 * Trust test T11, the other half: no door, no check in the code. What the code asks of the
 * database is asked in each one's name as if everything were his; the database's own guard holds.
 */

let world: World;
let facts: Facts;
let rows: readonly CanaryRow[];
let everyParty: readonly number[];
before(async () => {
  world = await openWorld('eu-national-website');
  facts = await tellEverything(world);
  rows = canaryRows(facts);
  const sessions = await Promise.all(everyPerson.map((person) => world.session(person)));
  everyParty = [...new Set(sessions.flatMap(({ viewer }) => viewer.represents))];
});
after(() => world.close());

const far = { known: '9999-12-31', recorded: new Date('9999-12-31') } as const;
type AsOf = Parameters<typeof factsOfProducts>[2];

/** Every query of the registry that reads something of somebody, for everything of everybody. */
async function askEverything(tx: ReadTx): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  const asked = async (answer: Promise<unknown>) => void answers.push(plain(await answer));
  const products = Object.values(world.products);
  const { a, b } = {
    a: await world.session('leverancier-1'),
    b: await world.session('leverancier-2'),
  };
  for (const number of Object.values(facts.numbers)) {
    await asked(readNotification(tx, number, 'every'));
    await asked(caseOfNotification(tx, number));
  }
  await asked(notificationsOfProducts(tx, products, 'every'));
  await asked(notificationHeads(tx, 'every'));
  await asked(newestNumber(tx, everyParty));
  await asked(arrivedNotifications(tx, [1, 2, 3, 4, 5, 6, 7, 8]));
  const contacts = await contactsGiven(tx, everyParty, 1000);
  await asked(readPersons(tx, contacts));
  const entered = (await addressRows(tx, everyParty)).map(({ personId }) => personId);
  await asked(readPersons(tx, entered));
  await asked(standingAgreements(tx));
  for (const number of Object.values(facts.cases)) await asked(caseByNumber(tx, number));
  for (const product of products) {
    await asked(casesOfProduct(tx, product));
    await asked(signalsAbout(tx, product));
  }
  for (const id of [1, 2, 3, 4, 5]) await asked(publicationsOfCase(tx, id));
  await asked(openCases(tx, 'XX'));
  await asked(casesShownTo(tx, everyParty, 1000));
  for (const id of Object.values(facts.signals)) {
    await asked(signalOf(tx, everyParty, readSignalId(id) ?? 0));
  }
  await asked(signalsOf(tx, everyParty, 1000));
  for (const party of everyParty) {
    await asked(keptAnswers(tx, party));
    await asked(subscriptionsOfParty(tx, 'webhook', party));
    await asked(standingSignalOf(tx, party, products));
  }
  await asked(subscriptionsById(tx, Object.values(facts.webhooks)));
  for (const id of Object.values(facts.kept)) await asked(keptAnswer(tx, id, 'every'));
  for (const [medicine, { party: partyId, person: personId }] of [
    ['a', a],
    ['b', b],
  ] as const) {
    const owner = { partyId, personId };
    await asked(readDraft(tx, owner, facts.drafts[medicine]));
    await asked(draftsOf(tx, owner));
    await asked(readBulkFileKept(tx, { ...owner, purpose: 'notifications' }, facts.bulk[medicine]));
    await asked(ownSessions(tx, personId));
  }
  await asked(passedOn(tx, [1, 2, 3, 4, 5, 6, 7, 8], everyParty));
  await asked(factsOfProducts(tx, products, far as AsOf));
  await asked(factHistory(tx, products, far as AsOf));
  await asked(changesAfter(tx, 0, 1000));
  return answers;
}

/** Everything that the application may read at all, table by table. */
async function readEveryTable(tx: ReadTx): Promise<readonly unknown[]> {
  const tables = await tx.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
        and has_table_privilege(current_user, oid, 'select') order by 1`,
  );
  assert.ok(tables.length > 30);
  const answers: unknown[] = [];
  for (const { name } of tables) answers.push(await tx.query(`select * from ${name}`));
  return answers;
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return [...value];
  return value;
}

/** Bytes as the text that they may be. */
function textOf(answers: readonly unknown[]): string {
  return JSON.stringify(answers, (_key, value: unknown) =>
    isBytes(value) ? Buffer.from(value.data).toString('latin1') : value,
  );
}

function isBytes(value: unknown): value is { readonly data: number[] } {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'type') === 'Buffer';
}

async function viewerOf(reader: Reader): Promise<Viewer> {
  if (reader === 'nobody' || reader === 'nobody-confidential') return publicViewer;
  return withPurpose((await world.session(reader)).viewer);
}

/**
 * Names of parties are no secret to the database: beside what they stand is. That something was
 * taken back is none either, under the number that it was published by; what it was is.
 */
const guarded = ({ what }: CanaryRow) => !what.endsWith(': name') && what !== 'c: number';

async function leaks(ask: (tx: ReadTx) => Promise<readonly unknown[]>): Promise<readonly string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  for (const reader of ['nobody', ...everyPerson] as const) {
    const answers = await world.context.database.as(await viewerOf(reader)).read(ask);
    for (const row of canariesIn(textOf(answers), rows).filter(guarded)) {
      seen.add(row.what);
      if (row.readers !== 'everyone' && !row.readers.includes(reader)) {
        found.push(`${row.what} by ${reader}`);
      }
    }
  }
  assert.ok(seen.size > 40, `only ${seen.size} words were found by anybody`);
  return found;
}

test('every query of the registry, asked for everything, gives each one his own', async () => {
  assert.deepEqual(await leaks(askEverything), []);
});

test('every table, read whole, shows each one his own', async () => {
  assert.deepEqual(await leaks(readEveryTable), []);
});
