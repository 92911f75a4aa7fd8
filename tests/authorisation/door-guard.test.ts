import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { InjectOptions } from 'fastify';
import { machineTokenEnd } from '../../src/domain/party/session.ts';
import { insertSession, sayOfMachineClient } from '../../src/registry/sessions.ts';
import type { SignedInAs } from '../sign-in.ts';
import { openWorld, type World } from './world.ts';

/* The guard at the door itself, each of its decisions by one request. */

let world: World;
let supplier: SignedInAs;
before(async () => {
  world = await openWorld('eu-national-website');
  supplier = await world.session('leverancier-1');
});
after(() => world.close());

const notifications = '/v1/notifications';
const form = { 'content-type': 'application/x-www-form-urlencoded' };

async function codeOf(options: string | InjectOptions): Promise<string> {
  const answer = await world.app.inject(options);
  const found = /"code":"([^"]+)"/.exec(answer.body)?.[1] ?? '';
  return `${answer.statusCode} ${found}`.trim();
}

test('a session opens by its cookie, and its answer is for nobody else to keep', async () => {
  const { cookie } = supplier.headers;
  const answer = await world.app.inject({ url: notifications, headers: { cookie } });
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers['cache-control'], 'private, no-store');
  assert.equal(answer.headers['set-cookie'], undefined);
  const home = await world.app.inject({ url: '/', headers: { cookie } });
  assert.equal(home.headers['cache-control'], 'private, no-store');
  assert.notEqual((await world.app.inject('/')).headers['cache-control'], 'private, no-store');
});

test('a cookie that opens nothing is taken back, and who sends it is nobody', async () => {
  for (const cookie of ['voorradig=elders', 'voorradig=']) {
    const answer = await world.app.inject({ url: '/', headers: { cookie } });
    assert.equal(answer.statusCode, 200);
    assert.match(String(answer.headers['set-cookie']), /^voorradig=; /);
    assert.equal(await codeOf({ url: notifications, headers: { cookie } }), '401 not-signed-in');
  }
  assert.equal((await world.app.inject('/')).headers['set-cookie'], undefined);
});

test('a program shows its token to the API, and to nothing else', async () => {
  const authorization = `Bearer ${supplier.token}`;
  assert.equal(
    (await world.app.inject({ url: notifications, headers: { authorization } })).statusCode,
    200,
  );
  const lower = { authorization: `bearer  ${supplier.token}` };
  assert.equal((await world.app.inject({ url: notifications, headers: lower })).statusCode, 200);
  const page = await world.app.inject({ url: '/mijn', headers: { authorization } });
  assert.equal(page.statusCode, 303);
  for (const wrong of ['Bearer elders', `Bearer ${supplier.token}x`]) {
    assert.equal(
      await codeOf({ url: notifications, headers: { authorization: wrong } }),
      '401 token-unknown',
    );
  }
  for (const none of ['Basic eDp5', supplier.token, 'Bearer', `Bearer ${supplier.token} x`]) {
    assert.equal(
      await codeOf({ url: notifications, headers: { authorization: none } }),
      '401 not-signed-in',
    );
  }
  // A program needs no page of ours to come from.
  const headers = {
    authorization,
    'content-type': 'application/json',
    origin: 'https://elders.example',
  };
  const sent = await codeOf({ method: 'POST', url: notifications, headers, payload: '{}' });
  assert.ok(sent.startsWith('422'), sent);
});

test('the token of a machine is no session of a browser', async () => {
  const token = 'machine-token-of-a-test';
  const now = new Date();
  await world.open.database.write(async (tx) => {
    const client = {
      clientId: 'machine-test',
      party: supplier.party,
      audience: 'supplier',
      jwks: { keys: [] },
    } as const;
    await sayOfMachineClient(tx, client);
    await insertSession(tx, {
      id: '99999999-9999-4999-8999-999999999999',
      token,
      client: client.clientId,
      party: supplier.party,
      audience: 'supplier',
      createdAt: now,
      lastSeenAt: now,
      endsAt: machineTokenEnd(now),
    });
  });
  const bearer = { authorization: `Bearer ${token}` };
  assert.equal((await world.app.inject({ url: notifications, headers: bearer })).statusCode, 200);
  const cookie = { cookie: `voorradig=${token}` };
  assert.equal(await codeOf({ url: notifications, headers: cookie }), '401 not-signed-in');
});

test('what changes something brings back what stood in our page: in a header or in the form', async () => {
  const url = '/moet-ik-melden/bewaar';
  const { cookie, 'x-csrf-token': token } = supplier.headers;
  const send = async (headers: Record<string, string>, payload?: string) =>
    (
      await world.app.inject({
        method: 'POST',
        url,
        headers: { cookie, ...headers },
        ...(payload === undefined ? {} : { payload }),
      })
    ).statusCode;
  assert.equal(await send({ 'x-csrf-token': token }), 303);
  assert.equal(await send(form, `_csrf=${token}`), 303);
  assert.equal(await send(form, `_csrf=${token}x`), 403);
  assert.equal(await send(form, 'andere=1'), 403);
  assert.equal(await send({}), 403);
  // The header counts where there is one.
  assert.equal(await send({ ...form, 'x-csrf-token': 'x' }, `_csrf=${token}`), 403);
  const origin = 'http://localhost:3000';
  assert.equal(await send({ 'x-csrf-token': token, origin }), 303);
  assert.equal(await send({ 'x-csrf-token': token, origin: 'https://elders.example' }), 403);
  // Reading is asked of everywhere.
  for (const method of ['GET', 'HEAD', 'OPTIONS'] as const) {
    const headers = { cookie, origin: 'https://elders.example', 'sec-fetch-site': 'cross-site' };
    const { statusCode } = await world.app.inject({ method, url: '/mijn', headers });
    assert.ok(statusCode < 300, `${method} ${statusCode}`);
  }
});

test('a form does not see the token that it brought', async () => {
  const { cookie, 'x-csrf-token': token } = supplier.headers;
  const body = { grant_type: 'x', _csrf: token };
  const headers = { cookie, 'content-type': 'application/json', 'x-csrf-token': token };
  // Of a body that knows no more fields than its own, one more would be refused as such.
  const { body: said } = await world.app.inject({
    method: 'POST',
    url: '/v1/signals',
    headers: {
      ...(await world.session('apotheker-1')).headers,
      'content-type': 'application/json',
    },
    payload: JSON.stringify({ product: 'p1', since: 'x', _csrf: 'y' }),
  });
  assert.ok(!said.includes('_csrf'), said);
  const token422 = await codeOf({
    method: 'POST',
    url: '/v1/token',
    headers,
    payload: JSON.stringify(body),
  });
  assert.ok(!token422.startsWith('403'), token422);
});

test('files come in where they are asked for, with the token among the fields', async () => {
  const { cookie, 'x-csrf-token': token } = supplier.headers;
  const multipart = (fields: string) => ({
    headers: { cookie, 'content-type': 'multipart/form-data; boundary=x' },
    payload: `${fields}--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\na;b\r\n--x--\r\n`,
  });
  const csrf = (value: string) =>
    `--x\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${value}\r\n`;
  const url = '/melden/bestand';
  const status = async (fields: string, to = url) =>
    (await world.app.inject({ method: 'POST', url: to, ...multipart(fields) })).statusCode;
  assert.equal(await status(csrf(token)), 422);
  assert.equal(await status(csrf('x')), 403);
  assert.equal(await status(''), 403);
  assert.equal(await status(csrf(token), '/moet-ik-melden/bewaar'), 415);
  assert.equal(await status(csrf(token), '/beslis/disclosure'), 415);
});

test('the strictest regime is looked at by who asks for it', async () => {
  const offered = async (cookie: string) => {
    const { body } = await world.app.inject({ url: '/', headers: { cookie } });
    return /name="regime" value="(\w+)"/.exec(body)?.[1];
  };
  assert.equal(await offered('regime=confidential'), 'open');
  assert.equal(await offered('regime=x'), 'confidential');
  assert.equal(await offered(''), 'confidential');
});

test('without a session one is led to it, in one’s own language, and back', async () => {
  for (const [url, to] of [
    ['/berichten?x=1', '/inloggen?naar=%2Fberichten%3Fx%3D1'],
    ['/en/berichten', '/en/inloggen?naar=%2Fen%2Fberichten'],
  ] as const) {
    const answer = await world.app.inject(url);
    assert.deepEqual([answer.statusCode, answer.headers['location']], [303, to]);
    assert.equal(answer.headers['cache-control'], 'no-store');
  }
  assert.equal(await codeOf(notifications), '401 not-signed-in');
  const { headers } = await world.session('apotheker-1');
  assert.equal(await codeOf({ url: notifications, headers }), '403 not-allowed');
  // What is not there asks nobody who they are.
  assert.equal(
    (
      await world.app.inject({
        method: 'POST',
        url: '/nergens',
        headers: { cookie: supplier.headers.cookie },
      })
    ).statusCode,
    404,
  );
  assert.equal(
    (await world.app.inject({ url: '/health/live', headers: { cookie: 'voorradig=x' } })).headers[
      'set-cookie'
    ],
    undefined,
  );
});
