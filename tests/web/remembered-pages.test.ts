import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { buildServer } from '../../src/api/server.ts';
import type { RecordContent } from '../../src/domain/source/record.ts';
import { writeDemoFiles } from '../../src/exchange/demo/write-files.ts';
import { chanceFrom, type Chance } from '../../src/foresight/chance.ts';
import { makeCountry } from '../../src/foresight/country.ts';
import { demoSettings } from '../../src/foresight/demo.ts';
import { publications } from '../../src/foresight/publications.ts';
import { addDays, day, type CalendarDate } from '../../src/law/calendar-date.ts';
import type { Database } from '../../src/registry/database.ts';
import { announce } from '../../src/registry/outbox.ts';
import { insertParty } from '../../src/registry/parties.ts';
import { insertLinks } from '../../src/registry/products.ts';
import {
  closeReview,
  insertPublication,
  insertPublishedFact,
  openReviews,
} from '../../src/registry/publications.ts';
import { contextUnder, isRefusal, type Context } from '../../src/usecases/context.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { deskViewer, lawUnder, supplierViewer } from '../desk/desk-ground.ts';
import { signInPerson } from '../desk/many-holders.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

/*
 * A page that is remembered is the page that would be made now, whatever was done meanwhile: the
 * same byte for byte as that of a server that remembers nothing.
 */

const rounds = 20;

let opened: TestDatabase;
let context: Context;
let app: FastifyInstance;
let today: CalendarDate = day('2026-11-23');
const chance = chanceFrom(20_261_123);
/** Files that have not come in yet, in the order of their days. */
let waiting: { readonly source: string; readonly path: string; readonly bytes: Uint8Array }[] = [];
let products: readonly { readonly id: number; readonly name: string }[] = [];
let published: { readonly key: string; readonly product: number; version: number }[] = [];

before(async () => {
  opened = await openTestDatabase();
  const enacted = testContext(opened.database, { today: () => today });
  context = {
    ...contextUnder(enacted, lawUnder('eu-national-website')),
    confidentialLaw: enacted.law,
  };
  const files = [...writeDemoFiles(publications(makeCountry({ ...demoSettings, size: 24 })))];
  const register = files.findLast(({ source }) => source === 'xx-register');
  assert.ok(register);
  await load(register);
  waiting = files.filter(({ source }) => source !== 'xx-register').slice(-40);
  for (const file of waiting.splice(0, 20)) await load(file);
  products = await opened.database.read((tx) =>
    tx.query<{ id: number; name: string }>(
      'select product_id as id, name from product_search order by product_id',
    ),
  );
  app = await buildServer(context, { requestsPerMinute: 0 });
});
after(async () => {
  await app.close();
  await opened.close();
});

async function load({ source, path, bytes }: (typeof waiting)[number]): Promise<void> {
  const loaded = await loadSource(context, {
    source,
    path,
    language: 'en',
    files: [{ name: path, read: () => Promise.resolve(bytes) }],
  });
  if (isRefusal(loaded)) throw new Error(JSON.stringify(loaded.problems));
}

/** The same database to which nobody has put a question yet. */
function notAskedYet(context: Context): Context {
  const owner: Database['owner'] = Object.create(context.database.owner);
  const apart = (database: Database): Database => ({
    ...database,
    owner,
    as: (viewer, openness) => apart(database.as(viewer, openness)),
    asking: (asked) => apart(database.asking(asked)),
  });
  return { ...context, database: apart(context.database) };
}

interface Asked {
  readonly url: string;
  readonly regime?: 'confidential';
}

function addresses(): readonly Asked[] {
  const some = products.slice(0, 8);
  const word = encodeURIComponent(some[0]?.name.split(' ')[0] ?? '');
  const open = [
    '/',
    '/en',
    '/tekorten',
    '/en/tekorten?definition=sirm',
    '/tekorten?definition=who-2016&outcome=not-decidable',
    '/tekorten?on=2026-11-20',
    '/tekorten?known=2026-11-22',
    '/bronnen',
    '/regels',
    `/zoeken?q=${word}`,
    '/zoeken?q=C',
    ...some.map(({ id }) => `/geneesmiddel/p${id}`),
    `/en/geneesmiddel/p${some[1]?.id ?? ''}`,
    `/geneesmiddel/p${some[2]?.id ?? ''}?on=2026-11-20`,
  ].map((url) => ({ url }));
  const confidential = ['/tekorten', ...some.slice(0, 3).map(({ id }) => `/geneesmiddel/p${id}`)];
  return [...open, ...confidential.map((url) => ({ url, regime: 'confidential' as const }))];
}

async function answerOf(site: FastifyInstance, { url, regime }: Asked): Promise<string> {
  const { statusCode, headers, body } = await site.inject({
    url,
    ...(regime === undefined ? {} : { cookies: { regime } }),
  });
  const { date: _date, 'request-id': _id, ...kept } = headers;
  assert.equal(statusCode, 200, `${url}: ${body.slice(0, 200)}`);
  return `${JSON.stringify(kept)}\n${body}`;
}

/** All of them as one line each, so that a failure names the page and not its bytes. */
async function stale(): Promise<readonly string[]> {
  const fresh = await buildServer(notAskedYet(context), { requestsPerMinute: 0 });
  const found: string[] = [];
  for (const asked of addresses()) {
    const remembered = await answerOf(app, asked);
    const made = await answerOf(fresh, asked);
    // An embargo may have ended between the two.
    if (remembered !== made && (await answerOf(app, asked)) !== made) {
      found.push(`${asked.url} ${asked.regime ?? ''}`);
    }
  }
  await fresh.close();
  return found;
}

const desk = () => context.database.as(deskViewer('00000000-0000-4000-8000-000000000001'));

async function publish(
  product: number,
  deed: 'published' | 'corrected' | 'retracted',
  { key, embargoMs = 0 }: { readonly key: string; readonly embargoMs?: number },
): Promise<void> {
  const content: RecordContent = {
    kind: 'listing',
    product: {
      name: products.find(({ id }) => id === product)?.name ?? '',
      codes: [{ scheme: 'rvg', value: '900001', given: '900001' }],
      node: 'product',
    },
    listing: {
      status: 'unavailable',
      start: addDays(today, -chance.between(0, 9)),
      startMeans: 'actual',
      expectedEndCertainty: 'unknown',
    },
  };
  await desk().write(async (tx) => {
    const [row] = await tx.query<{ id: number }>(
      `insert into desk_case (number, country, product_id, synthetic, recorded_at)
       values ('XX-Z-' || (select count(*) from desk_case), 'XX', $1, true, $2) returning id`,
      [product, tx.recordedAt],
    );
    const visibleFrom = new Date(tx.recordedAt.getTime() + embargoMs).toISOString();
    const { id, version } = await insertPublication(tx, {
      caseId: row?.id ?? 0,
      productId: product,
      country: 'XX',
      key,
      deed,
      ground: 'eu-national-website',
      partyId: null,
      notificationVersionId: null,
      content,
      visibleFrom,
      decidedBy: null,
      confirmedBy: null,
      why: 'test',
      synthetic: true,
    });
    if (deed !== 'retracted') {
      await insertPublishedFact(tx, {
        publicationId: id,
        source: 'xx-website',
        scope: 'cases',
        key,
        productId: product,
        asserted: today,
        content,
      });
    }
    await announce(tx, { kind: 'publication', publicationId: id });
    published = published.filter((each) => each.key !== key);
    if (deed !== 'retracted') published.push({ key, product, version });
  });
}

let keys = 0;

/** What may change a page; each is done in some round. */
const deeds: Readonly<Record<string, (chance: Chance) => Promise<void>>> = {
  publish: async () => {
    keys += 1;
    await publish(chance.pick(products).id, 'published', { key: `XX-M-${keys}` });
  },
  'publish under embargo': async () => {
    keys += 1;
    const product = chance.pick(products.slice(0, 8)).id;
    await publish(product, 'published', { key: `XX-M-${keys}`, embargoMs: 1500 });
  },
  correct: async () => {
    if (published.length === 0) return;
    const { key, product } = chance.pick(published);
    await publish(product, 'corrected', { key });
  },
  retract: async () => {
    if (published.length === 0) return;
    const { key, product } = chance.pick(published);
    await publish(product, 'retracted', { key });
  },
  'come under revision': async () => {
    if (published.length === 0) return;
    const { key, version } = chance.pick(published);
    await desk().write((tx) => openReviews(tx, [{ key, version }]));
  },
  'be looked at again': async () => {
    for (const { key, version } of published) {
      await desk().write((tx) => closeReview(tx, key, version));
    }
  },
  signal: async () => {
    const product = chance.pick(products.slice(0, 8)).id;
    for (let reporter = 0; reporter < 6; reporter += 1) {
      const party = await context.database.write((tx) =>
        insertParty(tx, { synthetic: true, facts: [{ kind: 'audience', value: 'pharmacist' }] }),
      );
      await context.database.as({ ...supplierViewer(party), audience: 'pharmacist' }).write((tx) =>
        tx.query(
          `insert into signal (country, product_id, party_id, reporter_kind, asserted, body, synthetic, recorded_at)
             values ('XX', $1, $2, 'pharmacist', $3, $4, true, $5)`,
          [product, party, today, JSON.stringify({ since: today }), tx.recordedAt],
        ),
      );
    }
  },
  'load a list': async () => {
    const [next] = waiting.splice(0, 1);
    if (next !== undefined) await load(next);
  },
  'find that two are one': async () => {
    const [one, other] = [chance.pick(products), chance.pick(products)];
    if (one.id === other.id) return;
    await context.database.write((tx) =>
      insertLinks(tx, [
        {
          kind: 'same-as',
          fromId: one.id,
          toId: other.id,
          source: 'xx-register',
          asserted: today,
          deliveryId: null,
          present: true,
          supersedes: null,
        },
      ]),
    );
  },
  'a day later': () => {
    today = addDays(today, 1);
    return Promise.resolve();
  },
  'an embargo ends': () => pause(1600),
};

test('a remembered page is the page that would be made now, after any deed', async () => {
  assert.deepEqual(await stale(), [], 'before anything was done');
  for (let round = 0; round < rounds; round += 1) {
    const names = Object.keys(deeds);
    // Each at least once, and then as chance has it; publishing more often than the rest.
    const name = names[round] ?? (chance.happens(0.5) ? 'publish' : chance.pick(names));
    await deeds[name]?.(chance);
    assert.deepEqual(await stale(), [], `round ${round}, after: ${name}`);
  }
});

/** What is asked of the database during some work, beside in whose name. */
async function askedDuring(work: () => Promise<unknown>): Promise<readonly string[]> {
  const { mock: spy } = mock.method(pg.Client.prototype, 'query');
  try {
    await work();
  } finally {
    spy.restore();
  }
  return spy.calls.flatMap((call) => {
    const [question]: readonly unknown[] = call.arguments;
    return typeof question === 'object' && question !== null && 'text' in question
      ? [String(question.text)].filter((text) => !/^(begin|select set_config)/.test(text))
      : [];
  });
}

test('what is published on one medicine leaves the pages of others as they were made', async () => {
  const [one, other] = [products[0], products[7]];
  assert.ok(one && other);
  const page = (id: number) => answerOf(app, { url: `/geneesmiddel/p${id}` });
  await page(other.id);
  await publish(one.id, 'published', { key: 'XX-M-one' });
  const again = await askedDuring(() => page(other.id));
  assert.ok(again.length <= 2, `${again.length} questions: ${again.join('\n')}`);
  const fallen = await askedDuring(() => page(one.id));
  assert.ok(fallen.length > 4, `${fallen.length} questions`);
});

test('every table under a public page is watched', async () => {
  // Named in `publicStand`, or never changed without one that is. What is public of stock is what was
  // released of it: a delivery changes nothing before that.
  const watched = new Set(
    `fact delivery node_link node decision publication publication_review retraction outbox_event
     published_fact party_fact signal said product_search
     stock_release stock_release_group stock_delivery`.split(/\s+/),
  );
  const fresh = await buildServer(notAskedYet(context), { requestsPerMinute: 0 });
  const asked = await askedDuring(async () => {
    for (const address of addresses()) await answerOf(fresh, address);
  });
  await fresh.close();
  const named = asked.flatMap((text) => {
    const own = new Set(
      [...text.matchAll(/(\w+)(?: \([\w, ]+\))? as (?:not )?(?:materialized )?\(/g)].map(
        ([, name = '']) => name,
      ),
    );
    return [...text.matchAll(/\b(?:from|join) (?:lateral \()?([a-z_]+)\b(?! ?\()/g)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'select' && !own.has(name));
  });
  const unwatched = [...new Set(named)].filter((name) => !watched.has(name));
  assert.deepEqual(unwatched, []);
});

test('what somebody signed in is shown is neither remembered nor made of it', async () => {
  const visitor = await signInPerson(context, 'Vera Verzonnen', 'supplier');
  const url = `/geneesmiddel/p${products[0]?.id ?? ''}`;
  const before = await answerOf(app, { url });
  const own = await app.inject({ url, headers: { cookie: visitor.cookie } });
  assert.match(own.body, new RegExp(visitor.csrf));
  assert.equal(own.headers['cache-control'], 'private, no-store');
  assert.equal(await answerOf(app, { url }), before);
  assert.doesNotMatch(before, new RegExp(visitor.csrf));
});
