import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import * as oidc from 'openid-client';
import { buildServer } from '../../src/api/server.ts';
import { insertParty, partyByCode } from '../../src/registry/parties.ts';
import { readSession, sayOfMachineClient } from '../../src/registry/sessions.ts';
import type { Context } from '../../src/usecases/context.ts';
import { seedDemoPeople } from '../../src/usecases/seed-demo-people.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { Browser, fieldIn } from './browser.ts';

/* The real identity provider, relying party and site, over real HTTP on this machine. */

let opened: TestDatabase;
let context: Context;
let app: FastifyInstance;
let base: string;
let ahead = 0;
before(async () => {
  opened = await openTestDatabase();
  context = testContext(opened.database, { now: () => new Date(Date.now() + ahead) });
  await seedDemoPeople(context);
  ({ app, base } = await site(context));
});
after(async () => {
  await app.close();
  await opened.close();
});

async function site(on: Context): Promise<{ app: FastifyInstance; base: string }> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const built = await buildServer(on, { baseUrl: address, requestsPerMinute: 0 });
  await built.listen({ port, host: 'localhost' });
  return { app: built, base: address };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function signIn(who: string, naar = '/over'): Promise<{ browser: Browser; page: Response }> {
  const browser = new Browser(base);
  const begun = await browser.get(`/inloggen/begin?naar=${encodeURIComponent(naar)}`);
  const asked = await browser.follow(begun);
  assert.equal(asked.status, 200);
  const html = await asked.text();
  const address = /action="(\/oidc\/wie\/[^"]+)"/.exec(html)?.[1];
  assert.ok(address !== undefined, 'the page that asks who');
  const chosen = await browser.post(address, { wie: who });
  assert.equal(chosen.status, 303, await chosen.clone().text());
  return { browser, page: await browser.follow(chosen) };
}

test('a supplier signs in, and the page says for whom', async () => {
  const { browser, page } = await signIn('leverancier-1');
  assert.equal(page.status, 200);
  assert.equal(new URL(page.url).pathname, '/over');
  assert.equal(page.headers.get('cache-control'), 'private, no-store');
  const html = await page.text();
  assert.match(html, /Sanne van Nepveen/);
  assert.match(html, /voor Leemreiger Farma B\.V\. \(leverancier\)/);
  const token = browser.cookie('voorradig') ?? '';
  assert.ok(token.length >= 43);
  assert.equal(browser.cookie('voorradig-inloggen'), undefined, 'the way back is used up');
  const { rows } = await opened.database.owner.query<{ all: string }>(
    'select string_agg(s::text, $1) as all from session s',
    ['\n'],
  );
  assert.ok(!rows[0]?.all.includes(token), 'the token itself is nowhere in the database');
});

test('the answer of the session cookie is for the browser alone', async () => {
  const browser = new Browser(base);
  const begun = await browser.get('/inloggen/begin');
  const set = begun.headers.getSetCookie().join();
  assert.match(set, /HttpOnly/i);
  assert.match(set, /SameSite=Lax/i);
  const location = new URL(begun.headers.get('location') ?? '');
  assert.equal(location.searchParams.get('code_challenge_method'), 'S256');
  assert.equal(location.searchParams.get('response_type'), 'code');
  for (const name of ['state', 'nonce', 'code_challenge']) {
    assert.ok((location.searchParams.get(name) ?? '').length >= 43, name);
  }
});

test('the provider takes no flow but the one with PKCE, and knows nobody but us', async () => {
  const configuration = await (await fetch(`${base}/oidc/.well-known/openid-configuration`)).json();
  assert.deepEqual(configuration.response_types_supported, ['code']);
  assert.deepEqual(configuration.subject_types_supported, ['pairwise']);
  assert.deepEqual(configuration.code_challenge_methods_supported, ['S256']);
  assert.deepEqual(configuration.token_endpoint_auth_methods_supported, ['private_key_jwt']);
  const begun = await new Browser(base).get('/inloggen/begin');
  const address = new URL(begun.headers.get('location') ?? '');
  address.searchParams.delete('code_challenge');
  address.searchParams.delete('code_challenge_method');
  const refused = await fetch(address, { redirect: 'manual' });
  assert.match(refused.headers.get('location') ?? '', /error=invalid_request/);
});

test('a way back that is not of this browser, or comes twice, is refused', async () => {
  const victim = new Browser(base);
  await victim.get('/inloggen/begin');
  const { browser } = await signIn('beleid');
  const attacker = new Browser(base);
  const begun = await attacker.follow(await attacker.get('/inloggen/begin'));
  const address = /action="(\/oidc\/wie\/[^"]+)"/.exec(await begun.text())?.[1] ?? '';
  let onwards = await attacker.post(address, { wie: 'beheer' });
  while (!(onwards.headers.get('location') ?? '').includes('/inloggen/terug')) {
    onwards = await attacker.get(onwards.headers.get('location') ?? '');
  }
  const back = onwards.headers.get('location') ?? '';
  const sealed = attacker.cookie('voorradig-inloggen') ?? '';
  const planted = await victim.get(back);
  assert.equal(planted.status, 400);
  assert.match(await planted.text(), /hoort niet bij deze browser/);
  assert.equal((await attacker.get(back)).status, 303);
  attacker.plant('voorradig-inloggen', sealed);
  const again = await attacker.get(back);
  assert.equal(again.status, 400, 'a code opens once');
  assert.match(await again.text(), /invalid_grant/);
  assert.ok(browser.cookie('voorradig'));
});

test('ten minutes are enough to sign in', async () => {
  const browser = new Browser(base);
  await browser.get('/inloggen/begin');
  ahead = 11 * 60_000;
  try {
    const late = await browser.get('/inloggen/terug?code=x&state=y');
    assert.equal(late.status, 400);
  } finally {
    ahead = 0;
  }
});

test('who may act for two parties chooses, and gets another token', async () => {
  const { browser, page } = await signIn('twee-partijen', '/over');
  assert.equal(new URL(page.url).pathname, '/kies-partij');
  const html = await page.text();
  const before = browser.cookie('voorradig') ?? '';
  const value = /name="partij" value="(\d+ wholesaler)"/.exec(html)?.[1] ?? '';
  const fields = { _csrf: fieldIn(html, '_csrf'), naar: fieldIn(html, 'naar'), partij: value };
  const foreign = await browser.post('/kies-partij', { ...fields, partij: '1 assessor' });
  assert.equal(foreign.status, 403);
  const chosen = await browser.follow(await browser.post('/kies-partij', fields));
  assert.equal(new URL(chosen.url).pathname, '/over');
  assert.match(await chosen.text(), /Groothandel Sluiskade \(groothandel\)/);
  assert.notEqual(browser.cookie('voorradig'), before);
  const old = new Browser(base);
  old.plant('voorradig', before);
  assert.equal((await old.get('/mijn')).status, 303);
});

test('who was going nowhere in particular begins at his own first screen, in his language', async () => {
  const first = {
    'leverancier-1': '/melden',
    'apotheker-1': '/signaal',
    'groothandel-1': '/voorraad',
    'beoordelaar-1': '/beoordelen',
    inspecteur: '/toezicht',
    coordinator: '/coordinatie',
    beleid: '/cijfers',
    beheer: '/beheer/post',
  };
  for (const [who, address] of Object.entries(first)) {
    const { page } = await signIn(who, '/');
    assert.equal(new URL(page.url).pathname, address, who);
    assert.equal(page.status, 200, who);
  }
  assert.equal(new URL((await signIn('apotheker-2', '/en')).page.url).pathname, '/en/signaal');
  const { browser, page } = await signIn('twee-partijen', '/');
  const html = await page.text();
  const partij = /name="partij" value="(\d+ wholesaler)"/.exec(html)?.[1] ?? '';
  const fields = { _csrf: fieldIn(html, '_csrf'), naar: fieldIn(html, 'naar'), partij };
  const chosen = await browser.follow(await browser.post('/kies-partij', fields));
  assert.equal(new URL(chosen.url).pathname, '/voorraad');
  assert.match(await (await browser.get('/inloggen')).text(), /href="\/voorraad">Ga verder/);
});

test('a page for another role is 403, and without signing in the way to it', async () => {
  const { browser } = await signIn('leverancier-1');
  for (const address of ['/beoordelen', '/en/beoordelen']) {
    const refused = await browser.get(address);
    assert.equal(refused.status, 403);
    assert.equal(refused.headers.get('cache-control'), 'private, no-store');
    const stranger = await new Browser(base).get(address);
    assert.equal(stranger.status, 303);
    assert.match(stranger.headers.get('location') ?? '', /\/inloggen\?naar=%2F/);
  }
});

test('what changes something needs the page that it comes from', async () => {
  const { browser, page } = await signIn('leverancier-2');
  const csrf = fieldIn(await page.text(), '_csrf');
  const { browser: other, page: otherPage } = await signIn('leverancier-zuster');
  const foreign = fieldIn(await otherPage.text(), '_csrf');
  const still = async () => (await browser.get('/mijn')).status === 200;
  for (const [fields, headers] of [
    [{}, {}],
    [{ _csrf: 'x' }, {}],
    [{ _csrf: foreign }, {}],
    [{ _csrf: csrf }, { 'sec-fetch-site': 'cross-site' }],
    [{ _csrf: csrf }, { 'sec-fetch-site': 'same-site' }],
    [{ _csrf: csrf }, { origin: 'https://evil.example' }],
    [{ _csrf: csrf }, { origin: 'null' }],
  ] as const) {
    const refused = await browser.post('/uitloggen', fields, headers);
    assert.equal(refused.status, 403, JSON.stringify([fields, headers]));
    assert.ok(await still());
  }
  const out = await browser.post('/uitloggen', {}, { 'x-csrf-token': csrf });
  assert.equal(out.status, 303);
  assert.equal((await other.get('/mijn')).status, 200, 'only the one that asked');
});

test('signing out ends the session, not only the cookie', async () => {
  const { browser, page } = await signIn('apotheker-1');
  const token = browser.cookie('voorradig') ?? '';
  const csrf = fieldIn(await page.text(), '_csrf');
  const out = await browser.follow(await browser.post('/uitloggen', { _csrf: csrf }));
  assert.match(await out.text(), /U bent uitgelogd/);
  assert.equal(browser.cookie('voorradig'), undefined);
  browser.plant('voorradig', token);
  assert.equal((await browser.get('/mijn')).status, 303);
  const session = await opened.database.read((tx) => readSession(tx, token));
  assert.ok(session?.revokedAt);
});

test('idle and absolute limits hold at the door', async () => {
  const { browser } = await signIn('beleid');
  try {
    ahead = 29 * 60_000;
    assert.equal((await browser.get('/mijn')).status, 200);
    ahead = 61 * 60_000;
    assert.equal((await browser.get('/mijn')).status, 303);
  } finally {
    ahead = 0;
  }
});

test('one’s own account: sessions, and letting a colleague and a representative act', async () => {
  const { page } = await signIn('coordinator', '/mijn');
  const code = /Uw code is ([0-9a-f-]{36})/.exec(await page.text())?.[1] ?? '';
  const { browser, page: mine } = await signIn('leverancier-2', '/mijn');
  const html = await mine.text();
  assert.match(html, /deze browser/);
  const csrf = fieldIn(html, '_csrf');
  const unknown = await browser.post('/mijn/machtigen', {
    _csrf: csrf,
    code: 'niemand',
    vanaf: '',
    tot: '',
  });
  assert.equal(unknown.status, 422);
  const shown = await unknown.text();
  assert.match(shown, /href="#code"/);
  assert.match(shown, /value="niemand"/);
  const past = await browser.post('/mijn/machtigen', { _csrf: csrf, code, vanaf: '2020-01-01' });
  assert.equal(past.status, 422);
  const given = await browser.post('/mijn/machtigen', { _csrf: csrf, code, vanaf: '', tot: '' });
  assert.equal(given.status, 303);
  const twice = await browser.post('/mijn/machtigen', { _csrf: csrf, code });
  assert.equal(twice.status, 422);
  const agent = await browser.post('/mijn/machtigen', {
    _csrf: csrf,
    partij: 'Slikkiekendief Geneesmiddelen N.V.',
  });
  assert.equal(agent.status, 303);
  const self = await browser.post('/mijn/machtigen', {
    _csrf: csrf,
    partij: 'Kreekmarter Geneesmiddelen N.V.',
  });
  assert.equal(self.status, 422);
  const { page: choose } = await signIn('coordinator', '/mijn');
  assert.match(
    await choose.text(),
    /Kreekmarter Geneesmiddelen N\.V\./,
    'and now there is a choice',
  );
  const after = await (await browser.get('/mijn')).text();
  const mandate = /name="machtiging" value="(\d+)"/.exec(after)?.[1] ?? '';
  const ended = await browser.post('/mijn/machtiging-einde', { _csrf: csrf, machtiging: mandate });
  assert.equal(ended.status, 303);
  const notYours = await browser.post('/mijn/machtiging-einde', { _csrf: csrf, machtiging: '1' });
  assert.equal(notYours.status, 404);
  const { browser: desk, page: deskPage } = await signIn('beoordelaar-1', '/mijn');
  const deskCsrf = fieldIn(await deskPage.text(), '_csrf');
  const eyes = await desk.post('/mijn/machtigen', { _csrf: deskCsrf, code });
  assert.equal(eyes.status, 422, 'nobody makes his own second pair of eyes');
});

test('a way back leads nowhere but here', async () => {
  for (const naar of ['https://evil.example/', '//evil.example', '/\\evil.example', '/inloggen']) {
    const { page } = await signIn('beleid', naar);
    const { origin, pathname } = new URL(page.url);
    assert.equal(origin, base, naar);
    assert.equal(pathname, '/cijfers', `${naar}: his own first screen`);
  }
});

async function machine(clientId: string) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256', use: 'sig' }] };
  await opened.database.write(async (tx) => {
    const party = await partyByCode(tx, 'register-name', 'Leemreiger Farma B.V.');
    await sayOfMachineClient(tx, { clientId, party: party ?? 0, audience: 'supplier', jwks });
  });
  const sign = (claims: JWTPayload = {}) =>
    new SignJWT({ jti: crypto.randomUUID(), aud: `${base}/v1/token`, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .setIssuer(claims.iss ?? clientId)
      .setSubject(claims.sub ?? clientId)
      .setExpirationTime(claims.exp ?? Math.floor(Date.now() / 1000) + 60)
      .sign(privateKey);
  return { sign, jwks, privateKey };
}

function askToken(client_assertion: string, changes: Readonly<Record<string, string>> = {}) {
  return fetch(`${base}/v1/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion,
      ...changes,
    }),
  });
}

test('a machine signs, gets a token once, and comes in where its party may', async () => {
  const { sign, privateKey } = await machine('erp-1');
  const assertion = await sign();
  const answer = await askToken(assertion);
  assert.equal(answer.status, 200, await answer.clone().text());
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const { access_token: token, token_type, expires_in } = await answer.json();
  assert.deepEqual([token_type, expires_in], ['Bearer', 900]);
  const again = await askToken(assertion);
  assert.equal(again.status, 401);
  assert.match(await again.text(), /assertion-used/);

  const bearer = { authorization: `Bearer ${token}` };
  const asked = await fetch(`${base}/v1/sources`, { headers: bearer });
  assert.equal(asked.status, 200);
  assert.equal(asked.headers.get('cache-control'), 'private, no-store');
  const unknown = await fetch(`${base}/v1/sources`, { headers: { authorization: 'Bearer none' } });
  assert.equal(unknown.status, 401);
  assert.match(unknown.headers.get('www-authenticate') ?? '', /^Bearer/);
  const page = await fetch(`${base}/mijn`, { headers: bearer, redirect: 'manual' });
  assert.equal(page.status, 303, 'a program has no business on a page');
  const browser = new Browser(base);
  browser.plant('voorradig', token);
  assert.equal((await browser.get('/mijn')).status, 303, 'nor its token in a cookie');
  try {
    ahead = 16 * 60_000;
    assert.equal((await fetch(`${base}/v1/sources`, { headers: bearer })).status, 401);
  } finally {
    ahead = 0;
  }

  // A library that knows nothing of us.
  const config = new oidc.Configuration(
    { issuer: base, token_endpoint: `${base}/v1/token` },
    'erp-1',
    undefined,
    oidc.PrivateKeyJwt({ key: privateKey, kid: 'k' }),
  );
  oidc.allowInsecureRequests(config);
  const granted = await oidc.clientCredentialsGrant(config);
  assert.equal(typeof granted.access_token, 'string');

  await opened.database.write(async (tx) => {
    const party = await partyByCode(tx, 'register-name', 'Leemreiger Farma B.V.');
    const struckOff = {
      clientId: 'erp-1',
      party: party ?? 0,
      audience: 'supplier',
      jwks: {},
    } as const;
    await sayOfMachineClient(tx, struckOff, { present: false });
  });
  const late = { authorization: `Bearer ${granted.access_token}` };
  assert.equal((await fetch(`${base}/v1/sources`, { headers: late })).status, 401, 'struck off');
  assert.equal((await askToken(await sign())).status, 401);
});

test('a party registers a machine by its public keys, and strikes it off', async () => {
  const { browser, page } = await signIn('groothandel-1', '/mijn');
  const csrf = fieldIn(await page.text(), '_csrf');
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const secret = JSON.stringify(await exportJWK(privateKey));
  const refused = await browser.post('/mijn/programmas', { _csrf: csrf, sleutels: secret });
  assert.equal(refused.status, 422);
  const { d = '?' } = JSON.parse(secret);
  assert.ok(!(await refused.text()).includes(d), 'a private key is not repeated');
  const sleutels = JSON.stringify({ keys: [await exportJWK(publicKey)] });
  const added = await browser.follow(
    await browser.post('/mijn/programmas', { _csrf: csrf, sleutels }),
  );
  const clientId = /<code>(machine-[\w-]+)<\/code>/.exec(await added.text())?.[1] ?? '';
  const sign = () =>
    new SignJWT({ jti: crypto.randomUUID(), aud: base })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setExpirationTime('1m')
      .sign(privateKey);
  assert.equal((await askToken(await sign())).status, 200);
  const { browser: other, page: otherPage } = await signIn('groothandel-2', '/mijn');
  const otherHtml = await otherPage.text();
  assert.ok(!otherHtml.includes(clientId), 'another party does not see it');
  const foreign = { _csrf: fieldIn(otherHtml, '_csrf'), uit: clientId };
  assert.equal((await other.post('/mijn/programmas', foreign)).status, 401);
  assert.equal(
    (await browser.post('/mijn/programmas', { _csrf: csrf, uit: clientId })).status,
    303,
  );
  assert.equal((await askToken(await sign())).status, 401);
  const { rows } = await opened.database.owner.query<{ count: number }>(
    "select count(*)::int from processing_log where name = 'account-manage' and audience = 'wholesaler'",
  );
  assert.equal(rows[0]?.count, 2, 'registered and struck off, each on record');
});

test('an assertion that is not as it should be opens nothing', async () => {
  const { sign } = await machine('erp-2');
  const other = await machine('erp-3');
  const seconds = Math.floor(Date.now() / 1000);
  const cases: readonly (readonly [string, string | Promise<string>])[] = [
    ['nothing', ''],
    ['no token', 'a.b.c'],
    ['an unknown machine', sign({ sub: 'erp-9', iss: 'erp-9' })],
    ['another audience', sign({ aud: 'https://elsewhere.example/token' })],
    ['out of date', sign({ exp: seconds - 60 })],
    ['too far ahead', sign({ exp: seconds + 3600 })],
    ['in another’s name', other.sign({ iss: 'erp-2', sub: 'erp-2' })],
    ['issued by another', sign({ iss: 'erp-3' })],
    ['without number', sign({ jti: '' })],
    [
      'unsigned',
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify({ sub: 'erp-2', iss: 'erp-2', aud: `${base}/v1/token`, jti: 'x', exp: seconds + 60 })).toString('base64url')}.`,
    ],
  ];
  for (const [what, assertion] of cases) {
    const answer = await askToken(await assertion);
    assert.equal(answer.status, 401, `${what}: ${await answer.text()}`);
  }
  const wrong = await askToken(await sign(), { grant_type: 'password' });
  assert.equal(wrong.status, 400);
});

test('signing in to the demo needs all three: this machine, localhost, a demo database', async () => {
  const begin = (built: FastifyInstance, remoteAddress = '127.0.0.1', headers = {}) =>
    built.inject({
      url: '/inloggen/begin',
      remoteAddress,
      headers: { host: new URL(base).host, ...headers },
    });
  const says = async (built: FastifyInstance, remoteAddress = '127.0.0.1') =>
    (await built.inject({ url: '/inloggen', remoteAddress })).body;
  assert.equal((await begin(app)).statusCode, 303);
  assert.match(await says(app), /demoland/);

  assert.equal((await begin(app, '203.0.113.9')).statusCode, 404);
  assert.match(await says(app, '203.0.113.9'), /kan niemand inloggen/);
  assert.equal((await begin(app, '127.0.0.1', { 'x-forwarded-for': '127.0.0.1' })).statusCode, 404);
  const configuration = { url: '/oidc/.well-known/openid-configuration' };
  assert.equal(
    (await app.inject({ ...configuration, remoteAddress: '203.0.113.9' })).statusCode,
    404,
  );

  const named = await buildServer(context, { baseUrl: 'https://voorradig.example' });
  assert.equal((await begin(named)).statusCode, 404);
  assert.equal((await named.inject(configuration)).statusCode, 404);
  await named.close();

  const real = await buildServer({ ...context, demo: false }, { baseUrl: base });
  assert.equal((await begin(real)).statusCode, 404);
  assert.match(await says(real), /kan niemand inloggen/);
  assert.equal((await real.inject('/over')).statusCode, 200);
  await real.close();

  const empty = await openTestDatabase();
  try {
    const unseeded = await buildServer(testContext(empty.database), { baseUrl: base });
    assert.equal((await begin(unseeded)).statusCode, 404, 'not created with --demo');
    await unseeded.close();
  } finally {
    await empty.close();
  }
});

test('a real party ends signing in to the demo', async () => {
  const own = await openTestDatabase();
  try {
    const other = testContext(own.database);
    await seedDemoPeople(other);
    const built = await buildServer(other, { baseUrl: base });
    const begin = async () =>
      (await built.inject({ url: '/inloggen/begin', headers: { host: new URL(base).host } }))
        .statusCode;
    // The provider is asked over HTTP, and this one listens nowhere: it is allowed and unreachable.
    assert.notEqual(await begin(), 404);
    await own.database.write((tx) =>
      insertParty(tx, { synthetic: false, facts: [{ kind: 'name', value: 'Echt' }] }),
    );
    assert.equal(await begin(), 404);
    await built.close();
  } finally {
    await own.close();
  }
});

test('too many attempts from one address wait', async () => {
  const limited = await buildServer(context, { baseUrl: base, requestsPerMinute: 600 });
  const statuses: number[] = [];
  for (let count = 0; count < 22; count += 1) {
    statuses.push((await limited.inject('/inloggen/terug?code=x&state=y')).statusCode);
  }
  assert.deepEqual([statuses[0], statuses[19], statuses[20]], [400, 400, 429]);
  assert.equal((await limited.inject('/over')).statusCode, 200);
  await limited.close();
});
