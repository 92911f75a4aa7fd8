import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { Value } from 'typebox/value';
import { buildServer } from '../../src/api/server.ts';
import { day } from '../../src/law/calendar-date.ts';
import { appendCaseEvents, casesOfProduct } from '../../src/registry/cases.ts';
import type { Context } from '../../src/usecases/context.ts';
import { clockwork } from '../../src/usecases/desk/clockwork.ts';
import { readProductId } from '../../src/usecases/naming.ts';
import { SignalSent, SignalsAnswer } from '../../src/usecases/answers/signals.ts';
import { seedDemoPeople } from '../../src/usecases/seed-demo-people.ts';
import { signInAs, type SignedInAs } from '../sign-in.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { loadText } from '../load-text.ts';

const header =
  'peildatum;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;atc;verpakking;vergunninghouder;status;in_de_handel;afleverstatus;geregistreerd_op;doorgehaald_op';
const row = (rvg: string, name: string, holder: string) =>
  `2026-11-01;${rvg};${name};verzinsel;20 mg;tablet;oraal;A02BC01;30 stuks;${holder};geregistreerd;ja;UR;2010-01-01;`;
const register = [
  header,
  row('100001', 'Verzinazol 20 mg', 'Leemreiger Farma B.V.'),
  row('100002', 'Verzinavol 20 mg', 'Kreekmarter Geneesmiddelen N.V.'),
  row('100003', 'Anderzins 20 mg', 'Kreekmarter Geneesmiddelen N.V.'),
].join('\n');

let open: TestDatabase;
let context: Context;
let app: FastifyInstance;
let pharmacist: SignedInAs;
let supplier: SignedInAs;
before(async () => {
  open = await openTestDatabase();
  context = testContext(open.database);
  await seedDemoPeople(context);
  await loadText(context, 'xx-register', 'xx-register_2026-11-01.csv', `${register}\n`);
  app = await buildServer(context, { requestsPerMinute: 0 });
  pharmacist = await signInAs(context, 'apotheker-1');
  supplier = await signInAs(context, 'leverancier-1');
});
after(async () => {
  await app?.close();
  await open.close();
});

async function get(url: string, who: SignedInAs | undefined = pharmacist) {
  return app.inject({ url, headers: who === undefined ? {} : who.headers });
}

async function post(
  url: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = pharmacist.headers,
) {
  return app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
}

async function productOf(rvg: string): Promise<string> {
  const { body } = await get(`/signaal?q=RVG+${rvg}`);
  const id = /product=(p\d+)/.exec(body)?.[1];
  assert.ok(id, body);
  return id;
}

test('the door: the public signs in first, a supplier is not let in, a page elsewhere cannot send', async () => {
  const asked = await app.inject({ url: '/signaal' });
  assert.equal(asked.statusCode, 303);
  assert.match(String(asked.headers.location), /^\/inloggen\?naar=/);
  assert.equal((await get('/signaal', supplier)).statusCode, 403);
  const product = await productOf('100003');
  const forged = await post(
    '/signaal',
    { product, since: '2026-11-20' },
    { cookie: pharmacist.headers.cookie },
  );
  assert.equal(forged.statusCode, 403);
  assert.doesNotMatch((await get('/signalen')).body, /Anderzins/);
});

test('a medicine is found by name and number and chosen by who searches, also a look-alike', async () => {
  const { body } = await get('/signaal?q=verzinazol');
  assert.match(body, /Verzinazol 20 mg/);
  assert.match(body, /Verzinavol 20 mg/);
  assert.match(body, /Wij kiezen niet voor u/);
  assert.doesNotMatch(body, /name="since"/);
  const one = (await get('/signaal?q=RVG+100001')).body;
  assert.match(one, /Verzinazol/);
  assert.doesNotMatch(one, /Verzinavol|name="since"/);
  assert.match((await get('/en/signaal?q=bestaatniet')).body, /Nothing found for/);
  assert.match((await get('/signaal?product=p999999')).body, /Er is geen geneesmiddel/);
});

test('one screen to send, a receipt, and one click when it can be had again', async () => {
  const product = await productOf('100001');
  const blank = (await get(`/signaal?product=${product}`)).body;
  assert.match(blank, /name="since" type="date" value="2026-11-23" max="2026-11-23"/);
  assert.match(blank, /<option value="Groothandel Vierwinden">/);
  assert.doesNotMatch(blank, /checked/);

  const sent = await post('/signaal', {
    product,
    since: '2026-11-20',
    wholesaler: 'Groothandel Vierwinden',
    usersWaiting: ' 12 ',
    remark: '<b>=1+1</b>',
  });
  assert.equal(sent.statusCode, 303);
  const location = String(sent.headers.location);
  assert.match(location, /^\/signaal\/s\d+\?done=received$/);
  const { body } = await get(location);
  assert.match(body, /Ontvangen\. Dank u wel\./);
  assert.match(body, /Niet leverbaar sinds 20 november 2026/);
  assert.match(body, /&lt;b>=1\+1&lt;\/b>|&lt;b&gt;=1\+1&lt;\/b&gt;/);
  assert.match(body, /langer dan 3 werkdagen stil/);
  assert.match(body, /ten minste 3 onafhankelijke partijen/);
  // Sent again it says what stood, so that it can be changed.
  const again = (await get(`/signaal?product=${product}`)).body;
  assert.match(again, /U hebt dit al gemeld, met 20 november 2026/);
  assert.match(again, /value="12"/);

  const address = location.replace(/\?.*/, '');
  assert.equal((await get(address, supplier)).statusCode, 403);
  assert.equal((await get(address, await signInAs(context, 'apotheker-2'))).statusCode, 404);

  const wrong = await post(address, { deed: 'deliverable-again', deliverableSince: '2026-11-19' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#deliverableSince"/);
  assert.match(wrong.body, /value="2026-11-19"/);
  const still = await post(address, { deed: 'still-so', from: 'list' });
  assert.equal(still.headers.location, '/signalen?done=unchanged');
  const done = await post(address, {
    deed: 'deliverable-again',
    deliverableSince: '2026-11-23',
    from: 'list',
  });
  assert.equal(done.headers.location, '/signalen?done=updated');
  const list = (await get('/signalen?done=updated')).body;
  assert.match(list, /Weer leverbaar sinds 23 november 2026/);
  assert.match(list, /geen signaal dat openstaat/);
});

test('what does not fit stands beside its field, and all that was typed is kept', async () => {
  const product = await productOf('100003');
  const { statusCode, body } = await post('/en/signaal', {
    product,
    since: '2020-01-01',
    wholesaler: '"><i>x',
    usersWaiting: 'veel',
    mayBeNamed: 'yes',
    orderedPacks: '7',
  });
  assert.equal(statusCode, 422);
  assert.match(body, /href="#since"/);
  assert.match(body, /href="#usersWaiting"/);
  assert.match(body, /more than two years ago/);
  assert.match(body, /name="sinceConfirmed"/);
  assert.match(body, /value="veel"/);
  assert.match(body, /value="7"/);
  assert.match(body, /<details open/);
  assert.match(body, /id="mayBeNamed"[^>]* checked/);
  assert.doesNotMatch(body, /"><i>x/);
  const confirmed = await post('/signaal', {
    product,
    since: '2020-01-01',
    sinceConfirmed: 'yes',
  });
  assert.equal(confirmed.statusCode, 303);
});

test('the desk asks, the holder answers and lets one sentence reach the reporter', async () => {
  const product = await productOf('100001');
  await post('/signaal', { product, since: '2026-11-21' });
  const asDesk = context.database.as(clockwork('test'));
  const desk = (await asDesk.read((tx) => casesOfProduct(tx, readProductId(product) ?? 0)))[0];
  assert.ok(desk);
  const asked = (to: number, as: 'holder' | 'reporter', text: string, deadline: string) => ({
    body: { kind: 'question-asked', to, as, text, deadline: day(deadline) } as const,
    party: to,
  });
  await asDesk.write((tx) =>
    appendCaseEvents(tx, desk.id, [
      asked(supplier.party, 'holder', 'Hoe lang nog?', '2020-01-01'),
      asked(pharmacist.party, 'reporter', 'Nog steeds?', '2099-01-01'),
    ]),
  );
  const address = `/zaak/${desk.number}`;
  const page = (await get(address, supplier)).body;
  assert.match(page, /Hoe lang nog\?/);
  assert.match(page, /De termijn liep tot 1 januari 2020/);
  assert.match(page, /apotheek/);
  assert.doesNotMatch(page, /Nog steeds\?|De Vijzel/);
  assert.equal((await get(address, await signInAs(context, 'leverancier-2'))).statusCode, 404);
  assert.equal((await get(address, await signInAs(context, 'beoordelaar-1'))).statusCode, 403);

  const empty = await post(address, { deed: 'answer-1', 'answer-1': ' ' }, supplier.headers);
  assert.equal(empty.statusCode, 422);
  assert.match(empty.body, /href="#answer-1"/);
  const answer = { deed: 'answer-1', 'answer-1': 'Nog twee weken.' };
  const answered = await post(address, answer, supplier.headers);
  assert.equal(answered.headers.location, `${address}?done=done`);
  const late = (await get(`${address}?done=done`, supplier)).body;
  assert.match(late, /<span class="tag">te laat<\/span>/);
  assert.match(late, /Het meldpunt heeft uw antwoord/);
  const said = { deed: 'sentence', sentence: 'Vanaf 1 december weer.' };
  assert.equal((await post(address, said, supplier.headers)).statusCode, 303);

  const reporter = (await get(address)).body;
  assert.match(reporter, /Vanaf 1 december weer\./);
  assert.match(reporter, /Nog steeds\?/);
  assert.doesNotMatch(reporter, /Nog twee weken|Hoe lang nog|name="sentence"/);
  const list = (await get('/signalen')).body;
  assert.match(list, /1 vraag, antwoord graag vóór of op 1 januari 2099/);
  assert.match(list, /Vanaf 1 december weer\./);
});

test('the API sends and lists one’s own signals, and refuses field by field', async () => {
  const send = (payload: object) =>
    app.inject({ method: 'POST', url: '/v1/signals', headers: pharmacist.headers, payload });
  const product = await productOf('100002');
  const first = await send({ product, since: '2026-11-22', orderedPacks: 2 });
  assert.equal(first.statusCode, 201);
  assert.ok(Value.Check(SignalSent, first.json()), first.body);
  const same = await send({ product, since: '2026-11-22', orderedPacks: 2 });
  assert.deepEqual([same.statusCode, same.json().what], [200, 'unchanged']);
  const listed = await app.inject({ url: '/v1/signals', headers: pharmacist.headers });
  assert.ok(Value.Check(SignalsAnswer, listed.json()), listed.body);
  assert.match(listed.body, /Verzinavol/);

  const refused = await send({ product, since: 'x', orderedPacks: '2', users: 1 });
  assert.equal(refused.statusCode, 422);
  assert.deepEqual(
    refused
      .json()
      .problems.map(({ code, field }: { code: string; field: string }) => [code, field]),
    [
      ['signal-field-unknown', 'users'],
      ['signal-day-unreadable', 'since'],
      ['signal-number', 'orderedPacks'],
    ],
  );
  assert.equal((await app.inject({ url: '/v1/signals' })).statusCode, 401);
  const other = await app.inject({ url: '/v1/signals', headers: supplier.headers });
  assert.equal(other.statusCode, 403);
});
