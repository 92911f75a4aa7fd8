import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { Value } from 'typebox/value';
import * as examples from '../../tests/example-answers.ts';
import { exampleDeeds, exampleSite } from '../../tests/example-site.ts';
import { ProblemDetails } from './problem-details.ts';

let app: FastifyInstance;
before(async () => {
  app = await exampleSite();
});
after(() => app.close());

async function ask(request: InjectOptions | string) {
  return app.inject(request);
}

async function problem(request: InjectOptions | string, status: number): Promise<ProblemDetails> {
  const response = await ask(request);
  assert.equal(response.statusCode, status, response.body);
  assert.match(String(response.headers['content-type']), /^application\/problem\+json/);
  assert.equal(response.headers['cache-control'], 'no-store');
  const details: unknown = response.json();
  assert.ok(Value.Check(ProblemDetails, details), response.body);
  assert.equal(details.status, status);
  assert.equal(details.requestId, response.headers['request-id']);
  assert.doesNotMatch(response.body, /\.ts:|node_modules| at /);
  return details;
}

test('an answer arrives as it is, under its schema', async () => {
  const pairs = [
    ['/v1/medicines/p-1', examples.medicine],
    ['/v1/medicines?q=verzonnolol', examples.found],
    ['/v1/sources', examples.sources],
    ['/v1/definitions', examples.definitions],
    ['/v1/norms', examples.norms],
    ['/v1/comparisons', examples.comparison],
  ] as const;
  for (const [url, answer] of pairs) {
    const response = await ask(url);
    assert.equal(response.statusCode, 200, response.body);
    assert.deepEqual(response.json(), { ...answer }, url);
    assert.equal(response.headers['api-version'], '1.0.0');
  }
});

test('what an answer does not declare never goes out', async () => {
  const secret = {
    ...examples.medicine,
    stockPacks: 4711,
    status: { ...examples.medicine.status, contact: 'x@example.org' },
  };
  const leaky = await exampleSite({}, { deeds: { ...exampleDeeds, viewMedicine: () => secret } });
  const response = await leaky.inject('/v1/medicines/p-1');
  assert.equal(response.statusCode, 200);
  assert.doesNotMatch(response.body, /4711|x@example/);
  await leaky.close();
});

test('a list comes by page, with a link that pins the moment', async () => {
  const first = await ask('/v1/shortages?definition=as-listed&limit=50');
  assert.equal(first.json().items.length, 50);
  assert.equal(first.json().count, 55);
  const next = /^<(.*)>; rel="next"$/.exec(String(first.headers['link']))?.[1] ?? '';
  assert.match(next, /cursor=after-50/);
  assert.match(next, /recorded=2026-03-01T05/);
  const second = await ask(next);
  assert.equal(second.json().items.length, 9);
  assert.equal(second.json().next, null);
  assert.equal(second.headers['link'], undefined);
  const judged = await ask('/v1/shortages?definition=as-listed&outcome=needs-judgement');
  assert.equal(judged.json().items.length, 2);
});

test('an unknown id is 404 with what to do', async () => {
  const details = await problem('/v1/medicines/p-0', 404);
  assert.equal(details.problems[0]?.value, 'p-0');
  assert.match(details.detail, /Zoek/);
});

test('a day that does not exist names the parameter and the value', async () => {
  const details = await problem('/v1/medicines/p-1?on=2026-02-30', 400);
  assert.deepEqual([details.problems[0]?.field, details.problems[0]?.value], ['on', '2026-02-30']);
});

test('a parameter that is misspelt, doubled, missing or out of range is refused by name', async () => {
  const unknown = await problem('/v1/shortages?definiton=sirm', 400);
  assert.match(unknown.detail, /definition/);
  assert.equal(
    (await problem('/v1/sources?language=nl&language=en', 400)).problems[0]?.code,
    'parameter-repeated',
  );
  assert.equal((await problem('/v1/medicines', 400)).problems[0]?.field, 'q');
  for (const limit of ['0', '101', 'veel', '-1', '1e2']) {
    assert.equal(
      (await problem(`/v1/medicines?q=a&limit=${limit}`, 400)).problems[0]?.field,
      'limit',
    );
  }
  assert.equal((await problem('/v1/sources?language=fr', 400)).problems[0]?.value, 'fr');
  assert.equal(
    (await problem('/v1/shortages?definition=a&cursor=x', 400)).problems[0]?.field,
    'cursor',
  );
});

test('sentences come in the language that was asked', async () => {
  assert.equal((await problem('/v1/medicines/p-0?language=en', 404)).title, 'Not found');
});

test('one case that does not fit is 422 with its fields; in an array it is refused in its place', async () => {
  const url = '/v1/decide/norm';
  const misfit = { on: 'morgen', facts: { norm: 'x' } };
  const details = await problem({ method: 'POST', url, payload: misfit }, 422);
  assert.ok(details.problems.some(({ field }) => field === 'on'));
  const both = await ask({
    method: 'POST',
    url,
    payload: [misfit, { id: 'b', on: '2026-03-01', facts: { norm: 'code-check-digit' } }],
  });
  assert.equal(both.statusCode, 200);
  assert.equal(both.json()[0].outcome, 'refused');
  assert.equal(both.json().length, 2);
});

test('more than 100 cases, more than 256 kB, another type and broken JSON each get their own status', async () => {
  const url = '/v1/decide/norm';
  const json = { 'content-type': 'application/json' };
  await problem({ method: 'POST', url, payload: Array.from({ length: 101 }, () => ({})) }, 413);
  await problem(
    { method: 'POST', url, headers: json, payload: `"${'x'.repeat(256 * 1024)}"` },
    413,
  );
  await problem({ method: 'POST', url, headers: json, payload: '{"on":' }, 400);
  await problem({ method: 'POST', url, headers: json, payload: '{"__proto__": {"a": 1}}' }, 400);
  await problem(
    { method: 'POST', url, headers: { 'content-type': 'text/csv' }, payload: 'a' },
    415,
  );
  await problem({ method: 'POST', url: '/v1/decide/nothing', payload: {} }, 404);
  await problem({ method: 'POST', url: '/v1/decide/constructor', payload: {} }, 404);
});

test('another method is 405 with Allow, another address 404, a broken one 400', async () => {
  const response = await ask({ method: 'DELETE', url: '/v1/sources' });
  assert.equal(response.statusCode, 405);
  assert.equal(response.headers['allow'], 'GET, HEAD, OPTIONS');
  await problem({ method: 'GET', url: '/v1/decide/norm' }, 405);
  await problem('/v1/sources/', 404);
  await problem('/v1', 404);
  const broken = await ask('/v1/medicines/%zz');
  assert.equal(broken.statusCode, 400);
  assert.match(String(broken.headers['content-type']), /problem\+json/);
});

test('a fault of ours is 500 with a request id, logged with its stack, told without', async () => {
  const lines: unknown[] = [];
  const log = { info() {}, warn() {}, error: (fields: object) => lines.push(fields) };
  const broken = await exampleSite(
    {},
    {
      log,
      deeds: {
        ...exampleDeeds,
        listSources: () => {
          throw new Error('secret table name');
        },
      },
    },
  );
  const response = await broken.inject('/v1/sources');
  assert.equal(response.statusCode, 500);
  assert.doesNotMatch(response.body, /secret/);
  assert.match(JSON.stringify(lines), /secret table name/);
  assert.match(JSON.stringify(lines), new RegExp(response.json().requestId));
  const page = await broken.inject('/en/bronnen');
  assert.equal(page.statusCode, 500);
  assert.match(page.body, /Something went wrong on our side/);
  assert.doesNotMatch(page.body, /secret/);
  await broken.close();
});

test('where the database fails, all are told to come back, and who runs it can see why', async () => {
  const lines: object[] = [];
  const log = { info() {}, warn() {}, error: (fields: object) => lines.push(fields) };
  const down = Object.assign(new Error('connect ECONNREFUSED /run/secret.sock'), {
    code: 'ECONNREFUSED',
  });
  const listSources = () => {
    throw down;
  };
  const broken = await exampleSite({}, { log, deeds: { ...exampleDeeds, listSources } });
  const response = await broken.inject('/v1/sources?language=en');
  assert.equal(response.statusCode, 503);
  assert.equal(response.headers['retry-after'], '60');
  assert.match(response.body, /Try again in 60 seconds/);
  const page = await broken.inject('/bronnen');
  assert.equal(page.statusCode, 503);
  assert.doesNotMatch(response.body + page.body, /secret/);
  assert.match(JSON.stringify(lines), /secret/);
  await broken.close();
});

test('too many requests are 429 with Retry-After, and health stays reachable', async () => {
  const strict = await exampleSite({ requestsPerMinute: 2 });
  await strict.inject('/v1/sources');
  await strict.inject('/v1/sources');
  const third = await strict.inject('/v1/sources');
  assert.equal(third.statusCode, 429);
  assert.match(String(third.headers['content-type']), /problem\+json/);
  assert.ok(Number(third.headers['retry-after']) >= 1);
  assert.equal((await strict.inject('/health/live')).statusCode, 200);
  await strict.close();
});

test('the request log holds the template, never words, address or body', async () => {
  const lines: string[] = [];
  const log = {
    info: (fields: object) => lines.push(JSON.stringify(fields)),
    warn() {},
    error() {},
  };
  const logged = await exampleSite({}, { log });
  await logged.inject('/v1/medicines?q=geheimemedicatie');
  await logged.inject('/geneesmiddel/geheim-1');
  await logged.inject({ method: 'POST', url: '/v1/decide/norm', payload: { on: 'geheimegeval' } });
  await logged.close();
  assert.equal(lines.length, 3);
  assert.doesNotMatch(lines.join(''), /geheim/);
  assert.match(lines[1] ?? '', /geneesmiddel\/:id/);
});

test('every answer carries the headers, and none sets a cookie', async () => {
  for (const url of ['/', '/v1/sources', '/nope', '/v1/nope', '/health/live']) {
    const { headers } = await ask(url);
    assert.match(String(headers['content-security-policy']), /^default-src 'none'/);
    assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['set-cookie'], undefined);
  }
});

test('an ETag spares the bytes; HEAD answers without a body', async () => {
  const kept = { '/': 'public, no-cache', '/v1/sources': 'public, max-age=60' };
  for (const [url, how] of Object.entries(kept)) {
    const first = await ask(url);
    assert.equal(first.headers['cache-control'], how);
    const again = await ask({ url, headers: { 'if-none-match': String(first.headers['etag']) } });
    assert.equal(again.statusCode, 304);
    assert.equal(again.body, '');
    const head = await ask({ method: 'HEAD', url });
    assert.equal(head.statusCode, 200);
    assert.equal(head.body, '');
    assert.equal(head.headers['etag'], first.headers['etag']);
  }
});

test('ready says so, and is 503 when the database does not answer', async () => {
  assert.equal((await ask('/health/ready')).json().status, 'ready');
  const down = await exampleSite(
    {},
    { readiness: { check: () => Promise.reject(new Error('gone')) } },
  );
  assert.equal((await down.inject('/health/ready')).statusCode, 503);
  await down.close();
});

test('metrics are for this machine, by template', async () => {
  await ask('/geneesmiddel/p-1');
  const metrics = await ask('/metrics');
  assert.match(
    metrics.body,
    /voorradig_http_request_duration_seconds_count\{method="GET",route="\/geneesmiddel\/:id",status="200"\}/,
  );
  assert.match(metrics.body, /voorradig_sources\{state="held"\} 1/);
  assert.equal(
    (await ask({ url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.9' } })).statusCode,
    404,
  );
  assert.equal((await ask({ url: '/metrics', remoteAddress: '203.0.113.9' })).statusCode, 404);
});
