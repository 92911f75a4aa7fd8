import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { buildServer } from '../../src/api/server.ts';
import { underDemoRegime } from '../../src/cli/read-law.ts';
import { day } from '../../src/law/calendar-date.ts';
import { contextUnder, type Context } from '../../src/usecases/context.ts';
import { listShortages } from '../../src/usecases/list-shortages.ts';
import { opennessOf } from '../../src/usecases/openness.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

/* On a demo database a visitor can see the site as it is when notifications are confidential. */

let opened: TestDatabase;
let context: Context;
let app: FastifyInstance;
before(async () => {
  opened = await openTestDatabase();
  const enacted = testContext(opened.database);
  const law = underDemoRegime(enacted.law, undefined);
  context = { ...contextUnder(enacted, law), confidentialLaw: enacted.law };
  await listOne();
  app = await buildServer(context, { requestsPerMinute: 0 });
});
after(async () => {
  await app.close();
  await opened.close();
});

/** One row of the list that publishes what holders notify. */
function listOne(): Promise<void> {
  return opened.database.write(async (tx) => {
    const [delivery] = await tx.query<{ id: number }>(
      `insert into delivery (source, scope, file, sha256, bytes, cuts, encoding, layout, parser_revision, complete, asserted, recorded_at, rows, accepted, rejected, problems, unknown_codes, intake)
       values ('xx-website', 'cases', 'f', repeat('0', 64), 1, '[]', 'utf-8', 'csv', 1, true, '2026-11-22', $1, 1, 1, 0, '[]', '{}', 'taken') returning id`,
      [tx.recordedAt],
    );
    const [node] = await tx.query<{ id: number }>(
      "insert into node (kind, country, synthetic, recorded_at) values ('product', 'XX', true, $1) returning id",
      [tx.recordedAt],
    );
    const body = {
      kind: 'listing',
      product: {
        name: 'Verzonnolol 100 mg tabletten',
        codes: [{ scheme: 'rvg', value: '900001', given: '900001' }],
        node: 'product',
      },
      listing: {
        status: 'unavailable',
        start: '2026-11-01',
        startMeans: 'actual-or-expected',
        expectedEndCertainty: 'unknown',
      },
    };
    await tx.query(
      `insert into fact (delivery_id, source, scope, key, product_id, kind, asserted, recorded_at, row, present, body, digest)
       values ($1, 'xx-website', 'cases', 'k', $2, 'listing', '2026-11-22', $3, 1, true, $4, 'd')`,
      [delivery?.id, node?.id, tx.recordedAt, JSON.stringify(body)],
    );
  });
}

test('a regime lets its grounds be public and hides the lists that rest on others', () => {
  const { connectors, law, confidentialLaw } = context;
  assert.ok(confidentialLaw);
  const on = day('2026-11-23');
  assert.deepEqual(opennessOf(law, connectors, on).hiddenSources, []);
  const strict = opennessOf(confidentialLaw, connectors, on);
  assert.deepEqual(strict.hiddenSources, ['xx-website']);
  assert.deepEqual(strict.grounds, ['authority', 'consent', 'aggregate']);
});

test('what one regime remembers the other does not say', async () => {
  const strict = contextUnder(context, context.confidentialLaw ?? context.law);
  const counts: number[] = [];
  for (const each of [context, strict, context, strict]) {
    const answer = await listShortages(each, {
      definition: 'as-listed',
      country: 'XX',
      language: 'nl',
    });
    assert.ok('items' in answer, JSON.stringify(answer));
    counts.push(answer.items.length);
  }
  assert.deepEqual(counts, [1, 0, 1, 0]);
});

test('the same law under another openness is another answer', async () => {
  const sameLaw = {
    ...context,
    database: context.database.as(context.database.viewer, () => ({
      grounds: [],
      hiddenSources: ['xx-website'],
    })),
  };
  const answer = await listShortages(sameLaw, {
    definition: 'as-listed',
    country: 'XX',
    language: 'nl',
  });
  assert.ok('items' in answer);
  assert.equal(answer.items.length, 0);
});

test('the switch in the band is a form, and holds for who pressed it', async () => {
  const open = await app.inject('/tekorten?country=XX');
  assert.match(open.body, /Verzonnolol/);
  assert.match(open.body, /Toon als vertrouwelijk/);
  const switched = await app.inject({
    method: 'POST',
    url: '/demo/regime',
    payload: 'regime=confidential&terug=%2Ftekorten%3Fcountry%3DXX',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.equal(switched.statusCode, 303);
  assert.equal(switched.headers['location'], '/tekorten?country=XX');
  const cookie = String(switched.headers['set-cookie']).split(';')[0] ?? '';
  assert.equal(cookie, 'regime=confidential');
  for (const url of [
    '/tekorten?country=XX',
    '/v1/shortages?definition=as-listed&country=XX',
    '/tekorten.csv?country=XX',
  ]) {
    const strict: LightMyRequestResponse = await app.inject({ url, headers: { cookie } });
    assert.equal(strict.statusCode, 200);
    assert.doesNotMatch(strict.body, /Verzonnolol/, url);
    assert.match(String(strict.headers['vary']), /Cookie/);
    assert.match((await app.inject(url)).body, /Verzonnolol/, url);
  }
  const strictPage = await app.inject({ url: '/en/tekorten?country=XX', headers: { cookie } });
  assert.match(strictPage.body, /Show as public/);
  const back = await app.inject({
    method: 'POST',
    url: '/demo/regime',
    payload: 'regime=open&terug=%2F%2Fevil.example',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
  });
  assert.equal(back.headers['location'], '/');
  assert.match(String(back.headers['set-cookie']), /^regime=;/);
});

test('without a demo the cookie says nothing and there is no switch', async () => {
  const { confidentialLaw: _none, ...real } = context;
  const site = await buildServer(real, { requestsPerMinute: 0 });
  const page = await site.inject({
    url: '/tekorten?country=XX',
    headers: { cookie: 'regime=confidential' },
  });
  assert.match(page.body, /Verzonnolol/);
  assert.doesNotMatch(page.body, /demo\/regime/);
  assert.equal((await site.inject({ method: 'POST', url: '/demo/regime' })).statusCode, 404);
  await site.close();
});
