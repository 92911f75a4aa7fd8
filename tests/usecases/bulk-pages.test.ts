import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { parse } from 'csv-parse/sync';
import { bulkEndpoints } from '../../src/api/bulk-endpoints.ts';
import { buildServer } from '../../src/api/server.ts';
import type { Context } from '../../src/usecases/context.ts';
import { seedDemoPeople } from '../../src/usecases/seed-demo-people.ts';
import { readAssets } from '../../src/web/assets.ts';
import { deedsOf } from '../../src/web/deeds.ts';
import { addMustReport } from '../../src/web/must-report/must-report.tsx';
import { addBulkNotifications } from '../../src/web/notifying/bulk.tsx';
import { Refused } from '../../src/web/refused.ts';
import { signInAs, type SignedInAs } from '../sign-in.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { loadText } from '../load-text.ts';
import { postFile, postForm } from '../posted-form.ts';

/* The pages of files and of kept answers, by the site's own server, without JavaScript. */

let open: TestDatabase;
let context: Context;
let app: FastifyInstance;
let supplier: SignedInAs;
let second: SignedInAs;

const register = [
  'peildatum;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;atc;verpakking;vergunninghouder;status;in_de_handel;afleverstatus;geregistreerd_op;doorgehaald_op',
  ...['100001;Verzinazol', '100002;Verzinavol'].map(
    (product) =>
      `2026-11-01;${product} 20 mg;verzinsel;20 mg;tablet;oraal;A02BC01;30 stuks;Leemreiger Farma B.V.;geregistreerd;ja;UR;2010-01-01;`,
  ),
].join('\n');

before(async () => {
  open = await openTestDatabase();
  context = testContext(open.database);
  await seedDemoPeople(context);
  await loadText(context, 'xx-register', 'xx-register_2026-11-01.csv', `${register}\n`);
  app = await buildServer(context, { requestsPerMinute: 0 });
  const ground = {
    context,
    deeds: deedsOf(context),
    today: context.today,
    baseUrl: 'http://localhost:3000',
    assets: readAssets(),
  };
  if (!app.hasRoute({ method: 'GET', url: '/melden/bestand' })) addBulkNotifications(app, ground);
  if (!app.hasRoute({ method: 'GET', url: '/moet-ik-melden' })) addMustReport(app, ground);
  supplier = await signInAs(context, 'leverancier-1');
  second = await signInAs(context, 'leverancier-2');
});
after(async () => {
  await app?.close();
  await open.close();
});

const header = 'rvg;soort;begin;zekerheid;omvang;contact_naam;contact_email';
const row = (rvg: string, begin = '2027-03-01') =>
  `${rvg};onderbreking;${begin};onbekend;geheel;Kaatje Kanarie;kaatje@kanarie.example`;
const csv = (...rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;

const get = (url: string, who = supplier) => app.inject({ url, headers: who.headers });

const upload = (text: string | undefined, csrf = supplier.csrf) =>
  postFile(
    app,
    '/melden/bestand',
    { ...supplier, csrf },
    text === undefined ? undefined : { name: 'meldingen.csv', content: text },
  );

const post = (url: string, fields: Readonly<Record<string, string>>, who = supplier) =>
  postForm(app, url, who, fields);

test('choose, see, get back, send the good rows: the walk of a file', async () => {
  assert.match((await get('/melden/bestand')).body, /enctype="multipart\/form-data"/i);
  const uploaded = await upload(csv(row('100001'), row('100002', '1-3-2027'), row('=1+1')));
  assert.equal(uploaded.statusCode, 303, uploaded.body);
  const address = String(uploaded.headers['location']);
  const review = await get(address);
  assert.equal(review.statusCode, 200);
  assert.match(review.body, /1 nieuw, 0 gewijzigd, 0 ongewijzigd, 2 afgewezen/);
  assert.match(review.body, /Verzend alleen 1 goede rij/);
  assert.match(review.body, /kan 1 maart 2027 zijn of 3 januari 2027/);
  assert.doesNotMatch(review.body, /undefined|\[object|NaN/);
  const sha256 = new URL(address, 'http://x').searchParams.get('file') ?? '';
  const back = await get(`/melden/bestand/uitkomst?file=${sha256}`);
  assert.match(
    String(back.headers['content-disposition']),
    /attachment; filename="meldingen-met-uitkomst\.csv"/,
  );
  const rows: string[][] = parse(back.body, { delimiter: ';' });
  assert.deepEqual(
    rows.map(([outcome]) => outcome),
    ['uitkomst', 'nieuw', 'afgewezen', 'afgewezen'],
  );
  assert.match(rows[2]?.[1] ?? '', /^begin: /);
  assert.equal(rows[3]?.[2], "'=1+1");
  const sent = await post('/melden/bestand/verzend', { file: sha256, mode: 'partial' });
  assert.equal(sent.statusCode, 200, sent.body);
  assert.match(sent.body, /heeft 1 melding ontvangen/);
  assert.match(sent.body, /XX-M-2026-000001/);
  const twice = await post('/melden/bestand/verzend', { file: sha256, mode: 'partial' });
  assert.equal(twice.statusCode, 422);
  assert.match(twice.body, /staat niet meer klaar/);
});

test('no file, a foreign form, another’s file, nobody: each gets its own no', async () => {
  const none = await upload(undefined);
  assert.equal(none.statusCode, 422);
  assert.match(none.body, /id="file-mistake"/);
  assert.equal((await upload(csv(row('100001')), 'stolen')).statusCode, 403);
  const mine = String((await upload(csv(row('100001')))).headers['location']);
  const theirs = await get(mine, second);
  assert.equal(theirs.statusCode, 422);
  assert.doesNotMatch(theirs.body, /kanarie|100001/i);
  const nobody = await app.inject('/melden/bestand');
  assert.equal(nobody.statusCode, 303);
});

test('every template comes as a file', async () => {
  for (const format of ['csv', 'xlsx', 'json']) {
    for (const role of ['holder', 'representative']) {
      const given = await get(`/melden/bestand/sjabloon?format=${format}&role=${role}`);
      assert.equal(given.statusCode, 200);
      assert.match(String(given.headers['content-disposition']), new RegExp(`\\.${format}"$`));
      assert.ok(given.rawPayload.length > 100);
    }
  }
});

test('a “no” is offered to be kept, kept, listed and printed; a “yes” is not', async () => {
  const no = { event: 'suspension', start: '2027-01-01', cover: 'own-stock' };
  const address = `/moet-ik-melden?${new URLSearchParams(no).toString()}`;
  assert.match((await get(address)).body, /Bewaar dit als bewijs/);
  assert.doesNotMatch((await app.inject(address)).body, /Bewaar dit als bewijs/);
  const kept = await post('/moet-ik-melden/bewaar', no);
  assert.equal(kept.statusCode, 303);
  const one = String(kept.headers['location']);
  assert.match(one, /^\/moet-ik-melden\/bewaard\/\d+$/);
  const page = await get(one);
  assert.match(page.body, /Nee, dit hoeft u niet te melden/);
  assert.match(page.body, /r1-[0-9a-f]{40}/);
  assert.match((await get('/moet-ik-melden/bewaard')).body, new RegExp(one));
  assert.equal((await get(one, second)).statusCode, 404);
  const yes = await post('/moet-ik-melden/bewaar', {
    event: 'withdrawal',
    start: '2027-01-01',
    holder: 'mah',
  });
  assert.match(String(yes.headers['location']), /^\/moet-ik-melden\?event=withdrawal/);
});

test('the JSON door: dry run, once under a key, and again without effect', async () => {
  const [endpoint] = bulkEndpoints;
  assert.ok(endpoint);
  const own = { ...context, database: context.database.as(supplier.viewer) };
  const body = [
    {
      codes: ['RVG 100002'],
      publishable: {
        kind: 'interruption',
        start: '2027-03-01',
        expectedEndCertainty: 'unknown',
        extent: 'total',
      },
      contact: { name: 'Kaatje Kanarie', email: 'kaatje@kanarie.example' },
    },
  ];
  const ask = async (
    query: Readonly<Record<string, string>>,
    headers = {},
    given: unknown = body,
  ) =>
    endpoint.answerTo({
      query,
      params: {},
      body: given,
      headers,
      language: 'nl',
      context: own,
      viewer: supplier.viewer,
      requestId: 'test',
      answerWith: () => undefined,
    });
  assert.deepEqual(Reflect.get(await ask({ dryRun: 'true' }), 'counts'), {
    new: 1,
    changed: 0,
    unchanged: 0,
    rejected: 0,
  });
  await assert.rejects(ask({}), Refused);
  const key = { 'idempotency-key': 'k' };
  const first = await ask({}, key);
  assert.equal(Reflect.get(first, 'sent'), true);
  assert.deepEqual(await ask({}, key), first);
  assert.deepEqual(Reflect.get(await ask({ dryRun: 'true' }), 'counts'), {
    new: 0,
    changed: 0,
    unchanged: 1,
    rejected: 0,
  });
  await assert.rejects(ask({ dryRun: 'true' }, {}, { codes: [] }), Refused);
});
