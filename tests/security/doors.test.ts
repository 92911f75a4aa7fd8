import assert from 'node:assert/strict';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { exampleSite } from '../example-site.ts';
import { openDemoSite, type DemoSite } from './demo-site.ts';
import { ask, type RawAnswer } from './raw-client.ts';

/* What each door promises about size, pace, place and secrecy, asked over a real socket. */

let demo: DemoSite;
before(async () => {
  demo = await openDemoSite();
});
after(() => demo.close());

const json = { 'content-type': 'application/json' };

function decide(rule: string, body: string): Promise<RawAnswer> {
  return ask(demo.port, { method: 'POST', target: `/v1/decide/${rule}`, headers: json, body });
}

test('a body of 256 kB is read, one byte more is 413', async () => {
  const full = `{"on":"2026-03-15"${' '.repeat(262_144 - 19)}}`;
  assert.equal(full.length, 262_144);
  assert.equal((await decide('norm', full)).status, 422);
  assert.equal((await decide('norm', `${full} `)).status, 413);
});

test('a hundred cases are decided, one more is 413', async () => {
  const one = '{"on":"2026-03-15","facts":{"norm":"stock-obligation-wholesaler"}}';
  const cases = (count: number) => `[${Array.from({ length: count }, () => one).join(',')}]`;
  assert.equal((await decide('norm', cases(100))).status, 200);
  assert.equal((await decide('norm', cases(101))).status, 413);
});

for (const [what, body] of [
  ['a thousand unknown fields', JSON.stringify({ facts: numbered(1100, 'k') })],
  ['twenty thousand unknown fields', JSON.stringify({ facts: numbered(20_000, 'k') })],
  ['a name of 240 kB', JSON.stringify({ facts: { ['x'.repeat(240_000)]: 1 } })],
  ['a hundred long names', JSON.stringify({ facts: numbered(100, 'x'.repeat(2400)) })],
  ['a hundred cases of long names', JSON.stringify(Array(100).fill(numbered(20, 'x'.repeat(100))))],
  ['brackets without end', '['.repeat(250_000)],
  ['objects in objects', `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`],
  ['a prototype', '{"__proto__":{"on":"2026-03-15"},"constructor":{"prototype":{"on":1}}}'],
] as const) {
  test(`${what}: refused, and within a second`, async () => {
    for (const rule of ['shortage', 'notification-duty', 'exemption', 'norm', 'code']) {
      const { status, milliseconds, body: answer } = await decide(rule, body);
      const said = answer.toString('utf8');
      assert.ok(status === 400 || status === 422 || status === 200, `${rule}: ${status}`);
      assert.doesNotMatch(said, /"outcome":"(?!refused)/, `${rule} decides what does not fit`);
      assert.ok(milliseconds < 1000 * slack, `${rule}: ${Math.round(milliseconds)} ms`);
    }
  });
}

/** On a machine that does other things as well. */
const slack = 4;

function numbered(count: number, name: string): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, 1]));
}

test('words that are long, repeated or nearly a number are searched within a second', async () => {
  for (const words of [
    '1'.repeat(200),
    'RVG '.repeat(50),
    'RVG'.repeat(66),
    '1/'.repeat(100),
    '(01)'.repeat(50),
    ' 1'.repeat(100),
    'a'.repeat(199),
    'é'.repeat(200),
  ]) {
    const target = `/v1/medicines?q=${encodeURIComponent(words)}`;
    const { status, milliseconds } = await ask(demo.port, { method: 'GET', target });
    assert.equal(status, 200, words.slice(0, 20));
    assert.ok(milliseconds < 1000 * slack, `${words.slice(0, 20)}: ${milliseconds} ms`);
  }
});

test('two hundred visitors who send a letter and wait keep nobody else waiting', async () => {
  const slow: Socket[] = [];
  for (let count = 0; count < 200; count += 1) {
    const socket = connect({ port: demo.port, host: '127.0.0.1' });
    socket.on('error', () => undefined);
    socket.write(
      count % 2 === 0
        ? 'GET / HTTP/1.1\r\nHost: a'
        : 'POST /v1/decide/norm HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    slow.push(socket);
  }
  await pause(100);
  const { status, milliseconds } = await ask(demo.port, { method: 'GET', target: '/v1/sources' });
  for (const socket of slow) socket.destroy();
  assert.equal(status, 200);
  assert.ok(milliseconds < 1000 * slack, `${milliseconds} ms`);
  // Node ends them by itself once they have taken as long as this.
  assert.ok(demo.site.server.requestTimeout > 0 && demo.site.server.requestTimeout <= 30_000);
});

test('HEAD and gzip say what GET says, and a tag spares the bytes', async () => {
  for (const target of ['/', '/en/regels', '/v1/sources', '/tekorten.csv']) {
    const plain = await ask(demo.port, { method: 'GET', target });
    const head = await ask(demo.port, { method: 'HEAD', target });
    const packed = await ask(demo.port, {
      method: 'GET',
      target,
      headers: { 'accept-encoding': 'gzip' },
    });
    const tag = plain.headers.get('etag') ?? '';
    assert.equal(head.status, 200, target);
    assert.equal(head.body.length, 0, target);
    assert.equal(head.headers.get('etag'), tag, target);
    assert.equal(packed.headers.get('content-encoding'), 'gzip', target);
    assert.ok(gunzipSync(packed.body).equals(plain.body), target);
    const kept = await ask(demo.port, { method: 'GET', target, headers: { 'if-none-match': tag } });
    assert.deepEqual([kept.status, kept.body.length], [304, 0], target);
  }
});

test('too many requests are told when to come back, whatever they say of their address', async () => {
  const site = await exampleSite({ requestsPerMinute: 5 });
  try {
    await site.listen({ port: 0, host: '127.0.0.1' });
    const { port } = site.server.address() as AddressInfo;
    const statuses: number[] = [];
    for (let count = 0; count < 8; count += 1) {
      const { status, headers } = await ask(port, {
        method: 'GET',
        target: '/v1/definitions',
        headers: { 'x-forwarded-for': `10.0.0.${count}`, 'x-real-ip': `10.0.0.${count}` },
      });
      statuses.push(status);
      if (status === 429) assert.match(headers.get('retry-after') ?? '', /^[1-9]\d?$/);
    }
    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429, 429]);
  } finally {
    await site.close();
  }
});

const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
test(
  'metrics are for this machine only, whatever a request says of itself',
  { skip: outside === undefined ? 'this machine has no address but its own' : false },
  async () => {
    const site = await exampleSite();
    try {
      await site.listen({ port: 0, host: '0.0.0.0' });
      const { port } = site.server.address() as AddressInfo;
      for (const headers of [{}, { 'x-forwarded-for': '127.0.0.1' }, { host: '127.0.0.1' }]) {
        const answer = await ask(port, { method: 'GET', target: '/metrics', headers }, outside);
        assert.equal(answer.status, 404);
      }
      assert.equal((await ask(port, { method: 'GET', target: '/metrics' })).status, 200);
    } finally {
      await site.close();
    }
  },
);

test('words, cases and names reach neither log nor metrics', async () => {
  const secret = 'Geheimzinnol';
  await ask(demo.port, { method: 'GET', target: `/zoeken?q=${secret}` });
  await ask(demo.port, { method: 'GET', target: `/v1/medicines?q=${secret}%00` });
  await ask(demo.port, { method: 'GET', target: `/geneesmiddel/${secret}` });
  await ask(demo.port, { method: 'GET', target: `/${secret}?${secret}=${secret}` });
  await decide('norm', JSON.stringify({ id: secret, on: secret, facts: { norm: secret } }));
  await decide('norm', `{"on":"${secret}`);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const filled = { method: 'POST', target: '/beslis/norm', headers: form, body: `on=${secret}` };
  await ask(demo.port, filled);
  const metrics = await ask(demo.port, { method: 'GET', target: '/metrics' });
  assert.equal(metrics.status, 200);
  assert.doesNotMatch(metrics.body.toString('utf8'), new RegExp(secret));
  assert.ok(demo.log.length > 7);
  assert.deepEqual(
    demo.log.filter((line) => line.includes(secret)),
    [],
  );
});
