import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '../../src/api/server.ts';
import { asideReaders, usualAsideLimits, type AsideReaders } from '../../src/cli/aside.ts';
import { isRefusal, type Context } from '../../src/usecases/context.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { seedDemoPeople } from '../../src/usecases/seed-demo-people.ts';
import { heavyWorkbook } from '../heavy-workbook.ts';
import { signInAs, type SignedInAs } from '../sign-in.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

/* Files that people upload, by the site's own server, read as the site reads them. */

let open: TestDatabase;
let readers: AsideReaders;
let context: Context;
let app: FastifyInstance;
let supplier: SignedInAs;
let assessor: SignedInAs;

const register = `peildatum;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;atc;verpakking;vergunninghouder;status;in_de_handel;afleverstatus;geregistreerd_op;doorgehaald_op
2026-11-01;100001;Verzinazol 20 mg;verzinsel;20 mg;tablet;oraal;A02BC01;30 stuks;Leemreiger Farma B.V.;geregistreerd;ja;UR;2010-01-01;
`;

before(async () => {
  open = await openTestDatabase();
  readers = asideReaders({ ...usualAsideLimits, readers: 1, waiting: 0 });
  context = testContext(open.database, { aside: readers.aside });
  await seedDemoPeople(context);
  const loaded = await loadSource(context, {
    source: 'xx-register',
    path: 'test',
    language: 'en',
    files: [
      {
        name: 'xx-register_2026-11-01.csv',
        read: () => Promise.resolve(new TextEncoder().encode(register)),
      },
    ],
  });
  assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
  app = await buildServer(context);
  supplier = await signInAs(context, 'leverancier-1');
  assessor = await signInAs(context, 'beoordelaar-1');
});
after(async () => {
  await app?.close();
  await readers?.close();
  await open.close();
});

async function upload(url: string, who: SignedInAs, bytes: Uint8Array<ArrayBuffer>, address = '') {
  const form = new FormData();
  form.set('_csrf', who.csrf);
  form.set('file', new File([bytes], 'bestand.csv', { type: 'text/csv' }));
  const sent = new Response(form);
  return app.inject({
    method: 'POST',
    url,
    ...(address === '' ? {} : { remoteAddress: address }),
    headers: {
      cookie: who.headers.cookie,
      'content-type': sent.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await sent.arrayBuffer()),
  });
}

const form = (url: string, who: SignedInAs, fields: Readonly<Record<string, string>>) =>
  app.inject({
    method: 'POST',
    url,
    headers: { cookie: who.headers.cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ _csrf: who.csrf, ...fields }).toString(),
  });

const importPath = '/beoordelen/overnemen';
const earlier = (count: number, from = 0) =>
  new TextEncoder().encode(
    [
      'nummer;ontvangen;rvg;toelichting',
      ...Array.from(
        { length: count },
        (_, index) => `OUD-${from + index};2026-02-03T10:30;100001;${'Al bekend. '.repeat(30)}`,
      ),
    ].join('\n'),
  );
const confirmable = (body: string) => /name="file" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? '';

test('cases of a file of a megabyte are shown, confirmed by its hash, and taken over once', async () => {
  const bytes = earlier(3000);
  assert.ok(bytes.length > 1_000_000);
  const shown = await upload(importPath, assessor, bytes);
  assert.equal(shown.statusCode, 200, shown.body.slice(0, 2000));
  assert.match(shown.body, /en nog 2\.?800 rijen/);
  assert.ok(shown.body.length < 200_000, `${shown.body.length}`);
  const file = confirmable(shown.body);
  const taken = await form(importPath, assessor, { file });
  assert.equal(taken.statusCode, 200, taken.body);
  assert.match(taken.body, /3\.?000/);
  const again = await form(importPath, assessor, { file });
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /niet meer klaar/);
});

test('what a colleague tried is not mine to confirm', async () => {
  const shown = await upload(importPath, assessor, earlier(2, 9000));
  const colleague = await signInAs(context, 'beoordelaar-2');
  const refused = await form(importPath, colleague, { file: confirmable(shown.body) });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /niet meer klaar/);
});

test('while the one reader is at a workbook, the site answers and another file is told to wait', async () => {
  const long = upload('/melden/bestand', supplier, new Uint8Array(heavyWorkbook(10_000)));
  await new Promise((resolve) => void setTimeout(resolve, 1000));
  const page = await app.inject({ url: '/melden/bestand', headers: supplier.headers });
  assert.equal(page.statusCode, 200);
  const second = await upload('/melden/bestand', supplier, new TextEncoder().encode('rvg\n1\n'));
  assert.equal(second.statusCode, 503, second.body);
  assert.equal(second.headers['retry-after'], '30');
  assert.match(second.body, /Stuur het over 30 seconden opnieuw/);
  const token = { authorization: `Bearer ${supplier.token}` };
  const program = await app.inject({
    method: 'POST',
    url: '/v1/notifications/bulk?dryRun=true',
    headers: token,
    payload: [{ code: '100001' }],
  });
  assert.equal(program.statusCode, 503, program.body);
  assert.equal(program.headers['retry-after'], '30');
  assert.equal((await long).statusCode, 303);
  const after = await upload('/melden/bestand', supplier, new TextEncoder().encode('rvg\n1\n'));
  assert.equal(after.statusCode, 303, after.body);
});

test('more than twenty files a minute from one address wait for the next minute', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.7');
  const statuses: number[] = [];
  for (let turn = 0; turn < 21; turn += 1) {
    statuses.push((await upload(importPath, assessor, bytes, '203.0.113.7')).statusCode);
  }
  assert.deepEqual(new Set(statuses.slice(0, 20)), new Set([422]));
  assert.equal(statuses[20], 429);
  assert.notEqual((await upload(importPath, assessor, bytes, '203.0.113.8')).statusCode, 429);
});
