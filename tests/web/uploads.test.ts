import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '../../src/api/server.ts';
import { asideReaders, usualAsideLimits, type AsideReaders } from '../../src/cli/aside.ts';
import type { Context } from '../../src/usecases/context.ts';
import { seedDemoPeople } from '../../src/usecases/seed-demo-people.ts';
import { heavyWorkbook } from '../heavy-workbook.ts';
import { signInAs, type SignedInAs } from '../sign-in.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { loadText } from '../load-text.ts';
import { postFile, postForm } from '../posted-form.ts';

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
  await loadText(context, 'xx-register', 'xx-register_2026-11-01.csv', register);
  app = await buildServer(context);
  supplier = await signInAs(context, 'leverancier-1');
  assessor = await signInAs(context, 'beoordelaar-1');
});
after(async () => {
  await app?.close();
  await readers?.close();
  await open.close();
});

const upload = (url: string, who: SignedInAs, content: Uint8Array<ArrayBuffer>, address = '') =>
  postFile(
    app,
    url,
    who,
    { name: 'bestand.csv', content },
    address === '' ? {} : { remoteAddress: address },
  );

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
  const taken = await postForm(app, importPath, assessor, { file });
  assert.equal(taken.statusCode, 200, taken.body);
  assert.match(taken.body, /3\.?000/);
  const again = await postForm(app, importPath, assessor, { file });
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /niet meer klaar/);
});

test('what a colleague tried is not mine to confirm', async () => {
  const shown = await upload(importPath, assessor, earlier(2, 9000));
  const colleague = await signInAs(context, 'beoordelaar-2');
  const refused = await postForm(app, importPath, colleague, { file: confirmable(shown.body) });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /niet meer klaar/);
});

test('files of another purpose, or of another person, wait beside each other', async () => {
  const file = (text: string) => new TextEncoder().encode(text);
  const stockOf = (packs: number) =>
    file(
      `datum;soort;zi;verpakkingen;eenheden_per_verpakking\n2026-11-02;voorraad;1;${packs};30\n`,
    );
  const address = async (url: string, bytes: Uint8Array<ArrayBuffer>) => {
    const kept = await upload(url, supplier, bytes);
    assert.equal(kept.statusCode, 303, kept.body);
    return String(kept.headers['location']);
  };
  const status = async (url: string) =>
    (await app.inject({ url, headers: supplier.headers })).statusCode;
  const notifications = await address('/melden/bestand', file('rvg;soort\n100001;onderbreking\n'));
  const stock = await address('/voorraad/aanleveren', stockOf(1));
  assert.deepEqual([await status(notifications), await status(stock)], [200, 200]);
  const newer = await address('/voorraad/aanleveren', stockOf(2));
  assert.deepEqual(
    [await status(notifications), await status(stock), await status(newer)],
    [200, 422, 200],
    'a newer file of one purpose replaces the older, and nothing else',
  );
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
