import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { buildServer } from '../../../src/api/server.ts';
import { addDays, day } from '../../../src/law/calendar-date.ts';
import type { Context } from '../../../src/usecases/context.ts';
import { seedDemoPeople } from '../../../src/usecases/seed-demo-people.ts';
import { loadText } from '../../load-text.ts';
import { postFile, postForm } from '../../posted-form.ts';
import { signInAs, type SignedInAs } from '../../sign-in.ts';
import { testContext } from '../../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../../test-database.ts';

/* The stock pages and doors of a party, by the site's own server, without JavaScript. */

let open: TestDatabase;
let context: Context;
let app: FastifyInstance;
let wholesaler: SignedInAs;
let rival: SignedInAs;
let supplier: SignedInAs;
let hospital: SignedInAs;

const sunday = day('2026-11-22');
const large = '09123474';
const small = '91234577';
const group = 'ostokatine | 10 mg | tablet | oraal';

const register = [
  'peildatum;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;atc;verpakking;vergunninghouder;status;in_de_handel;afleverstatus;geregistreerd_op;doorgehaald_op',
  '2026-11-01;900015;Ostokator 10 mg, tabletten;ostokatine;10 mg;tablet;oraal;A02BC01;100 stuks;Leemreiger Farma B.V.;geregistreerd;ja;UR;2010-01-01;',
  '2026-11-01;900016;=1+1 tabletten;verzinsel;20 mg;tablet;oraal;A02BC01;60 stuks;Leemreiger Farma B.V.;geregistreerd;ja;UR;2010-01-01;',
].join('\n');
const packs = `peildatum;zi;rvg;naam;verpakking;eenheden_per_verpakking;aip;houdbaarheid_maanden
2025-11-19;${large};RVG 900015;Ostokator 10 mg, tabletten;100 tabletten in blister;100;7.41;36
2025-11-19;${small};RVG 900016;=1+1 tabletten;60 tabletten in blister;60;7.36;36
`;

before(async () => {
  open = await openTestDatabase();
  context = testContext(open.database);
  await seedDemoPeople(context);
  await loadText(context, 'xx-register', 'xx-register_2026-11-01.csv', `${register}\n`);
  await loadText(context, 'xx-packs', 'xx-packs_2025-11-19.csv', packs);
  app = await buildServer(context, { requestsPerMinute: 0 });
  wholesaler = await signInAs(context, 'groothandel-1');
  rival = await signInAs(context, 'groothandel-2');
  supplier = await signInAs(context, 'leverancier-1');
  hospital = await signInAs(context, 'ziekenhuisapotheker');
});
after(async () => {
  await app?.close();
  await open.close();
});

const header = 'datum;periode;soort;zi;verpakkingen;eenheden_per_verpakking';
const file = (...rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;
const onDay = (kind: string, zi: string, count: number, units: number, on = sunday) =>
  `${on};dag;${kind};${zi};${count};${units}`;
/** A year of weeks, the last of which ends the day before. */
const year = (zi: string, units: number, count: number) =>
  Array.from({ length: 52 }, (_, at) =>
    ['levering', 'levering-groothandel'].map(
      (kind) =>
        `${addDays(sunday, -1 - 7 * at)};week;${kind};${zi};${kind === 'levering' ? count : 0};${units}`,
    ),
  ).flat();

const get = (url: string, who: SignedInAs) => app.inject({ url, headers: who.headers });
const where = (response: { readonly headers: Readonly<Record<string, unknown>> }) =>
  String(response.headers['location']);

const upload = (text: string, who: SignedInAs) =>
  postFile(app, '/voorraad/aanleveren', who, { name: 'voorraad.csv', content: text });

const post = (url: string, fields: Readonly<Record<string, string>>, who: SignedInAs) =>
  postForm(app, url, who, fields);

/** Uploaded, and taken as far as it is good. */
async function deliverByPage(text: string, who: SignedInAs): Promise<string> {
  const uploaded = await upload(text, who);
  assert.equal(uploaded.statusCode, 303, uploaded.body);
  const sha256 = new URL(where(uploaded), 'http://x').searchParams.get('file') ?? '';
  const sent = await post('/voorraad/aanleveren/verzend', { file: sha256, mode: 'partial' }, who);
  assert.equal(sent.statusCode, 303, sent.body);
  return where(sent);
}

function api(text: string | Buffer, who: SignedInAs, given: Readonly<Record<string, string>> = {}) {
  const { query = '', ...headers } = given;
  return app.inject({
    method: 'POST',
    url: `/v1/stock-deliveries${query}`,
    headers: { ...who.headers, 'content-type': 'text/csv', ...headers },
    payload: text,
  });
}

test('who never delivered learns how to begin, with a template for its role', async () => {
  for (const who of [wholesaler, supplier, hospital]) {
    const page = await get('/voorraad', who);
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /U hebt nog niets aangeleverd/);
  }
  const template = await get('/voorraad/aanleveren/sjabloon?format=csv', hospital);
  assert.match(template.body, /verbruik/);
  assert.doesNotMatch(template.body, /levering/);
  const sent = await api(template.body, hospital, { query: '?dryRun=true' });
  assert.equal(sent.json().state, 'refused', 'an example is no stock');
  const report = await get('/voorraad/aanleveren/sjabloon?format=fhir', hospital);
  assert.match(String(report.headers['content-disposition']), /ziekenhuis|hospital/);
  assert.match(String(report.headers['content-disposition']), /\.json/);
  const told = await api(report.body, hospital, {
    query: '?dryRun=true',
    'content-type': 'application/fhir+json',
  });
  assert.equal(told.json().state, 'refused', 'nor as a report');
});

test('choose, see, get back, deliver the good rows: the walk of a file', async () => {
  const uploaded = await upload(
    file(onDay('voorraad', large, 5, 100), onDay('voorraad', '=1+1', 1, 60)),
    wholesaler,
  );
  assert.equal(uploaded.statusCode, 303, uploaded.body);
  const review = await get(where(uploaded), wholesaler);
  assert.equal(review.statusCode, 200);
  assert.match(review.body, /1 nieuw, 0 gewijzigd, 0 ongewijzigd, 1 afgekeurd, 0 vastgehouden/);
  assert.match(review.body, /Lever alleen 1 goede regel aan/);
  assert.doesNotMatch(review.body, /undefined|\[object|NaN/);
  assert.match((await get('/voorraad', wholesaler)).body, /nog niets aangeleverd/, 'a dry run');

  const sha256 = new URL(where(uploaded), 'http://x').searchParams.get('file') ?? '';
  const back = await get(`/voorraad/aanleveren/uitkomst?file=${sha256}`, wholesaler);
  const [, ...rows]: string[][] = parse(back.body, { delimiter: ';', bom: true });
  assert.deepEqual(
    rows.slice(0, 2).map(([outcome]) => outcome),
    ['goed', 'afgekeurd'],
  );
  assert.match(rows[1]?.[1] ?? '', /zi/);
  assert.doesNotMatch(back.body, /^"?=|;"?=/m, 'T9');

  const whole = await post(
    '/voorraad/aanleveren/verzend',
    { file: sha256, mode: 'whole' },
    wholesaler,
  );
  const refused = await get(where(whole), wholesaler);
  assert.match(refused.body, /niet aangenomen/);
  const sent = await post(
    '/voorraad/aanleveren/verzend',
    { file: sha256, mode: 'partial' },
    wholesaler,
  );
  assert.equal(sent.statusCode, 303, sent.body);
  const delivery = await get(where(sent), wholesaler);
  assert.match(delivery.body, /1 nieuw/);
  assert.match(delivery.body, /=1\+1/, 'the value as seen');
  const gone = await post(
    '/voorraad/aanleveren/verzend',
    { file: sha256, mode: 'partial' },
    wholesaler,
  );
  assert.equal(gone.statusCode, 422);
  assert.match(gone.body, /er niet meer/);
  const list = await get('/voorraad/aanleveren', wholesaler);
  assert.match(list.body, /voorraad\.csv/);
});

test('its own stock: under the norm, with the arithmetic, what others see and the year', async () => {
  const history = await get(
    await deliverByPage(file(...year(large, 100, 10)), wholesaler),
    wholesaler,
  );
  assert.match(history.body, /104 nieuw/);
  const page = await get('/voorraad', wholesaler);
  assert.match(page.body, /Van 1 van uw 1 product ligt er minder dan de norm vraagt/);
  assert.match(page.body, /0,5 van 2 weken/);
  assert.match(page.body, /Wat zien anderen hiervan/);
  assert.match(page.body, /week van 9 november 2026|Over ostokatine/);
  assert.doesNotMatch(page.body, /undefined|\[object|NaN/);
  const address = `/voorraad/${encodeURIComponent(group)}`;
  const unit = await get(address, wholesaler);
  assert.equal(unit.statusCode, 200, unit.body);
  assert.match(
    unit.body,
    /52\.000 eenheden geleverd .* gedeeld door 52 weken, keer 2 weken: 2\.000 eenheden/,
  );
  assert.match(unit.body, /Er liggen 500 eenheden die tellen/);
  assert.match(unit.body, /Hoe ging het dit jaar/);
  assert.match(unit.body, /Bewijsnummer/);
  assert.doesNotMatch(unit.body, /undefined|\[object|NaN/);
  const filtered = await get('/voorraad?outcome=met', wholesaler);
  assert.match(filtered.body, /Geen producten die hieraan voldoen/);
  const early = await get('/voorraad?on=2026-11-23', wholesaler);
  assert.match(early.body, /is niets van u binnen. Dat is geen nul/);
  const misfit = await get('/voorraad?on=2026-02-30', wholesaler);
  assert.equal(misfit.statusCode, 422);
  assert.match(misfit.body, /“2026-02-30”/);
});

test('the three files hold exactly what is shown', async () => {
  await deliverByPage(file(onDay('voorraad', small, 7, 60)), wholesaler);
  const csv = await get('/voorraad/bestand?format=csv', wholesaler);
  const [header, ...rows]: string[][] = parse(csv.body, { bom: true });
  assert.equal(header?.[0], 'data');
  assert.ok(rows.every(([origin]) => origin?.includes('verzonnen')));
  assert.equal(rows.length, 2);
  const held = header?.indexOf('held_units') ?? -1;
  assert.deepEqual(new Set(rows.map((row) => row[held])), new Set(['420', '500']));
  assert.doesNotMatch(csv.body, /(^|,)"?=/m, 'T9');
  const parquet = await get('/voorraad/bestand?format=parquet', wholesaler);
  const bytes = new Uint8Array(parquet.rawPayload);
  const columns = await parquetReadObjects({ file: bytes.buffer });
  assert.deepEqual(new Set(columns.map((row) => row['held_units'])), new Set([420, 500]));
  const one = await get(`/voorraad/bestand?format=csv&q=ostokator`, wholesaler);
  assert.equal(parse(one.body, { bom: true }).length, 2);
  const weeks = await get(`/voorraad/${encodeURIComponent(group)}/bestand?format=csv`, wholesaler);
  assert.equal(parse(weeks.body, { bom: true }).length, 53);
  const sheet = await get('/voorraad/bestand?format=xlsx', wholesaler);
  assert.match(String(sheet.headers['content-disposition']), /voorraad-2026-11-22-verzonnen\.xlsx/);
});

test('a slip of the pen waits until its party says what it is', async () => {
  const monday = addDays(sunday, 1);
  const address = await deliverByPage(
    file(onDay('voorraad', large, 5, 1000, monday), onDay('voorraad', small, 8, 6, monday)),
    wholesaler,
  );
  assert.match((await get(address, wholesaler)).body, /een deel vastgehouden/);
  const waiting = await get('/voorraad/wacht', wholesaler);
  const ids = [...waiting.body.matchAll(/name="row" value="(\d+)"/g)].map(([, id]) => id ?? '');
  assert.equal(ids.length, 2);
  const [first = '', second = ''] = ids;
  const stolen = await post('/voorraad/wacht', { row: first, answer: 'confirmed' }, rival);
  assert.equal(stolen.statusCode, 409);
  const none = await post('/voorraad/wacht', { answer: 'confirmed' }, wholesaler);
  assert.equal(none.statusCode, 422);
  const confirmed = await post('/voorraad/wacht', { row: first, answer: 'confirmed' }, wholesaler);
  assert.equal(confirmed.statusCode, 303, confirmed.body);
  assert.match((await get(where(confirmed), wholesaler)).body, /1 regel telt nu mee/);
  const withdrawn = await post('/voorraad/wacht', { row: second, answer: 'withdrawn' }, wholesaler);
  assert.match((await get(where(withdrawn), wholesaler)).body, /Er wacht niets op u/);
});

test('a shortfall is explained, and what was typed comes back when it does not fit', async () => {
  const address = `/voorraad/${encodeURIComponent(group)}?on=${sunday}`;
  const wrong = await post(
    address,
    { seen: '0', kind: '', text: 'De lijn staat stil.', floorPacks: 'twee', validThrough: '' },
    wholesaler,
  );
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /Kies waardoor het komt/);
  assert.match(wrong.body, /“twee”/);
  assert.match(wrong.body, /De lijn staat stil\./);
  const explained = {
    seen: '0',
    kind: 'production',
    text: 'De lijn staat stil.',
    evidence: 'brief 12-B',
    floorPacks: '3',
    validThrough: '2026-12-31',
  };
  const done = await post(address, explained, wholesaler);
  assert.equal(done.statusCode, 303, done.body);
  const page = await get(where(done).split('#')[0] ?? '', wholesaler);
  assert.match(page.body, /Uw uitleg is verstuurd/);
  assert.match(page.body, /wacht op besluit/);
  assert.match(
    page.body,
    /productie: De lijn staat stil\..*Na te gaan: brief 12-B.*3 verpakkingen.*31 december 2026/,
  );
  const stale = await post(address, explained, wholesaler);
  assert.equal(stale.statusCode, 422);
  assert.match(stale.body, /Intussen is er iets gebeurd/);
  const byHospital = await post('/voorraad/x', explained, hospital);
  assert.equal(byHospital.statusCode, 403);
});

test('a program delivers once for each key, and sees what was wrong', async () => {
  const text = file(onDay('voorraad', large, 3, 100), onDay('voorraad', '91234500', 1, 60));
  const dry = await api(text, supplier, { query: '?dryRun=true&acceptPartial=true' });
  assert.equal(dry.statusCode, 200, dry.body);
  assert.deepEqual(
    [dry.json().id, dry.json().idWhy, dry.json().accepted, dry.json().rejected],
    [null, 'dry-run', 1, 1],
  );
  assert.equal((await api(text, supplier)).statusCode, 400, 'no key');
  const whole = await api(text, supplier, { 'idempotency-key': 'een' });
  assert.deepEqual([whole.statusCode, whole.json().state], [200, 'refused']);
  const [problem] = whole.json().problems;
  assert.deepEqual([problem.row, problem.column, problem.value], [3, 'zi', '91234500']);
  const query = '?acceptPartial=true&name=maandag.csv';
  const taken = await api(text, supplier, { query, 'idempotency-key': 'twee' });
  assert.deepEqual([taken.statusCode, taken.json().accepted], [201, 1]);
  const again = await api(text, supplier, { query, 'idempotency-key': 'twee' });
  assert.equal(again.headers['idempotency-replayed'], 'true');
  assert.deepEqual(again.json(), taken.json());
  const other = await api(file(onDay('voorraad', large, 4, 100)), supplier, {
    query,
    'idempotency-key': 'twee',
  });
  assert.equal(other.statusCode, 422, 'the key with another file');
  const same = await api(text, supplier, { query, 'idempotency-key': 'drie' });
  assert.deepEqual([same.statusCode, same.json().duplicate], [200, true]);
  const address = String(taken.headers['location']);
  const delivery = await get(address, supplier);
  assert.deepEqual(
    [delivery.json().file, delivery.json().channel, delivery.json().days],
    ['maandag.csv', 'api', [sunday]],
  );
  assert.equal((await get(address, rival)).statusCode, 404);
  assert.equal(
    (await api('{}', wholesaler, { 'content-type': 'application/json' })).statusCode,
    415,
  );
  const elsewhere = await app.inject({
    method: 'POST',
    url: '/v1/decide/norm',
    headers: { 'content-type': 'text/csv' },
    payload: 'a',
  });
  assert.equal(elsewhere.statusCode, 415);
});

test('cover: the released design for everybody, the own figures for who holds them', async () => {
  const open = (await app.inject('/v1/stock/cover')).json();
  assert.equal(open.synthetic, true);
  assert.ok(
    open.items.every((item: object) => !('own' in item)),
    'no figures',
  );
  assert.doesNotMatch(JSON.stringify(open), /"units":\d/);
  const mine = (await get('/v1/stock/cover', wholesaler)).json();
  const shown = mine.items.map(({ own: _own, ...rest }: { own?: object }) => rest);
  assert.deepEqual(shown, open.items, 'the released part is the same for everybody');
  assert.equal((await app.inject('/v1/stock/cover?on=2026-11-22')).statusCode, 404);
  assert.equal((await app.inject('/v1/stock/cover?on=gisteren')).statusCode, 400);
});

test('another party sees nothing of it', async () => {
  const page = await get('/voorraad', rival);
  assert.match(page.body, /nog niets aangeleverd/);
  const unit = `/voorraad/${encodeURIComponent(group)}`;
  assert.equal((await get(unit, rival)).statusCode, 404);
  assert.equal((await get(`${unit}/bestand?format=csv`, rival)).statusCode, 404);
  const ids = [
    ...(await get('/voorraad/aanleveren', wholesaler)).body.matchAll(/aanleveren\/(\d+)"/g),
  ];
  assert.ok(ids.length > 2);
  for (const [, id] of ids) {
    assert.equal((await get(`/voorraad/aanleveren/${id}`, rival)).statusCode, 404);
  }
  const uploaded = await upload(file(onDay('voorraad', large, 999, 100)), wholesaler);
  const sha256 = new URL(where(uploaded), 'http://x').searchParams.get('file') ?? '';
  const seen = await get(`/voorraad/aanleveren/controle?file=${sha256}`, rival);
  assert.equal(seen.statusCode, 422);
  assert.doesNotMatch(seen.body, /999/);
  const sent = await post('/voorraad/aanleveren/verzend', { file: sha256, mode: 'whole' }, rival);
  assert.equal(sent.statusCode, 422);
  const csv = await get('/voorraad/bestand?format=csv', rival);
  assert.equal(parse(csv.body, { bom: true }).length, 1);
});
