import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildServer, type ServerOptions } from '../../src/api/server.ts';
import { exampleSite } from '../example-site.ts';
import { testContext } from '../test-context.ts';

/* Who a visitor is when there is a proxy between us, and when somebody says there is one. */

interface From {
  /** The other end of the connection. */
  readonly from: string;
  readonly forwarded?: string;
}

async function statusesOf(options: ServerOptions, asked: readonly From[]): Promise<number[]> {
  const site = await exampleSite({ requestsPerMinute: 2, ...options });
  const statuses: number[] = [];
  for (const { from, forwarded } of asked) {
    const { statusCode } = await site.inject({
      url: '/v1/openapi.json',
      remoteAddress: from,
      ...(forwarded === undefined ? {} : { headers: { 'x-forwarded-for': forwarded } }),
    });
    statuses.push(statusCode);
  }
  await site.close();
  return statuses;
}

const proxy = '10.1.2.3';

test('by itself no word of who asked is believed: one connection, one visitor', async () => {
  const asked = ['203.0.113.1', '203.0.113.2', '203.0.113.3'].map((forwarded) => ({
    from: proxy,
    forwarded,
  }));
  assert.deepEqual(await statusesOf({}, asked), [200, 200, 429]);
});

test('behind a proxy that was named each visitor has limits of his own', async () => {
  const trusted = { trustedProxies: ['10.1.0.0/16'] };
  const one = { from: proxy, forwarded: '203.0.113.1' };
  const two = { from: proxy, forwarded: '203.0.113.2' };
  assert.deepEqual(await statusesOf(trusted, [one, one, one, two]), [200, 200, 429, 200]);
});

test('what a visitor himself put before the proxy’s word changes nothing', async () => {
  const trusted = { trustedProxies: [proxy] };
  const lies = ['198.51.100.1', '198.51.100.2', '127.0.0.1'].map((lie) => ({
    from: proxy,
    forwarded: `${lie}, 203.0.113.1`,
  }));
  assert.deepEqual(await statusesOf(trusted, lies), [200, 200, 429]);
});

test('from elsewhere than the proxy nobody is believed', async () => {
  const trusted = { trustedProxies: [proxy] };
  const asked = ['198.51.100.1', '198.51.100.2', '198.51.100.3'].map((forwarded) => ({
    from: '203.0.113.9',
    forwarded,
  }));
  assert.deepEqual(await statusesOf(trusted, asked), [200, 200, 429]);
});

test('what only this machine may see stays so, whatever was forwarded and whoever is trusted', async () => {
  for (const trustedProxies of [['127.0.0.1', '::1'], ['10.1.2.3']]) {
    const site = await exampleSite({ trustedProxies });
    const metrics = async (from: string, forwarded?: string) =>
      (
        await site.inject({
          url: '/metrics',
          remoteAddress: from,
          headers: {
            host: 'localhost:3000',
            ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
          },
        })
      ).statusCode;
    assert.equal(await metrics('127.0.0.1'), 200);
    assert.equal(await metrics('127.0.0.1', '127.0.0.1'), 404);
    assert.equal(await metrics('127.0.0.1', '203.0.113.1'), 404);
    assert.equal(await metrics('10.1.2.3', '127.0.0.1'), 404);
    assert.equal(await metrics('203.0.113.1', '127.0.0.1'), 404);
    await site.close();
  }
});

test('security.txt names the contact that was set', async () => {
  const site = await buildServer(testContext(undefined), {
    securityContact: 'https://voorradig.example/lek',
  });
  const { body } = await site.inject('/.well-known/security.txt');
  assert.match(body, /^Contact: https:\/\/voorradig\.example\/lek$/m);
  await site.close();
});
