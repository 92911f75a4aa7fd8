import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { exampleSite } from '../../tests/example-site.ts';
import { audiences } from '../domain/party/audience.ts';
import { admission } from '../web/door.ts';
import { signedPages } from '../web/signed-page.ts';
import { readAssets } from '../web/assets.ts';
import { backOf } from '../web/back.ts';
import { isFromThisSite } from '../identity/csrf.ts';
import { exampleDeeds } from '../../tests/example-site.ts';
import { testContext } from '../../tests/test-context.ts';
import { day } from '../law/calendar-date.ts';

let app: FastifyInstance;
before(async () => {
  app = await exampleSite();
});
after(() => app.close());

test('a route that names no door stops the start', async () => {
  const bare = await exampleSite();
  assert.throws(() => bare.get('/open', () => 'x'), /\/open names no door/);
  await bare.close();
});

test('a page that lets the desk in says why it looks', async () => {
  const bare = await exampleSite();
  const pages = signedPages(bare, {
    context: testContext(undefined),
    deeds: exampleDeeds,
    today: () => day('2026-03-01'),
    baseUrl: 'http://localhost:3000',
    assets: readAssets(),
  });
  assert.throws(
    () => pages.page('/x', ['assessor'], () => Promise.reject(new Error())),
    /why it looks/,
  );
  await bare.close();
});

test('a door admits whom it names, and asks the rest to sign in or go elsewhere', () => {
  for (const audience of [undefined, ...audiences]) {
    assert.equal(admission('public', audience), 'in');
    assert.equal(admission('signed-in', audience), audience === undefined ? 'sign-in-first' : 'in');
    const expected =
      audience === undefined ? 'sign-in-first' : audience === 'assessor' ? 'in' : 'not-you';
    assert.equal(admission(['assessor'], audience), expected);
  }
});

test('who did not sign in is led to it from a page, and refused by the API', async () => {
  const page = await app.inject('/mijn?x=1');
  assert.equal(page.statusCode, 303);
  assert.equal(page.headers['location'], '/inloggen?naar=%2Fmijn%3Fx%3D1');
  assert.equal(page.headers['cache-control'], 'no-store');
  const english = await app.inject('/en/mijn');
  assert.equal(english.headers['location'], '/en/inloggen?naar=%2Fen%2Fmijn');
  const posted = await app.inject({ method: 'POST', url: '/kies-partij' });
  assert.equal(posted.statusCode, 303);
});

test('a site without a provider says that nobody can sign in', async () => {
  const { body, statusCode } = await app.inject('/inloggen');
  assert.equal(statusCode, 200);
  assert.match(body, /kan niemand inloggen/);
  assert.equal((await app.inject('/inloggen/begin')).statusCode, 404);
  assert.equal((await app.inject('/inloggen/terug?code=x&state=y')).statusCode, 404);
  assert.equal((await app.inject('/oidc/.well-known/openid-configuration')).statusCode, 404);
});

test('files are taken where a form asks for them, and nowhere else', async () => {
  const payload = '--x\r\nContent-Disposition: form-data; name="on"\r\n\r\n1\r\n--x--\r\n';
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  for (const url of ['/beslis/norm', '/v1/decide/norm', '/v1/token']) {
    const { statusCode } = await app.inject({ method: 'POST', url, payload, headers });
    assert.equal(statusCode, 415, url);
  }
});

test('where a request comes from is what the browser says of it', () => {
  const base = 'https://voorradig.example';
  const from = (headers: Record<string, string>) =>
    isFromThisSite({ host: 'voorradig.example', ...headers }, base);
  assert.ok(from({}));
  assert.ok(from({ origin: base }));
  assert.ok(from({ 'sec-fetch-site': 'same-origin' }));
  for (const site of ['cross-site', 'same-site', 'none']) {
    assert.ok(!from({ 'sec-fetch-site': site, origin: base }), site);
  }
  for (const origin of ['null', 'https://evil.example', 'https://voorradig.example.evil.example']) {
    assert.ok(!from({ origin }), origin);
  }
});

test('the way back is a place on this site', () => {
  for (const here of ['/', '/melden?a=b', '/en/mijn', '/geneesmiddel/p-1#x']) {
    assert.equal(backOf(here), here);
  }
  for (const elsewhere of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    'javascript:alert(1)',
    '/x\r\nSet-Cookie: a=b',
    '/inloggen',
    '/en/kies-partij?naar=/',
    '/oidc/auth',
    ['/'],
    undefined,
  ]) {
    assert.equal(backOf(elsewhere), undefined, String(elsewhere));
  }
});
