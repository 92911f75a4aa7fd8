import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '../../src/api/server.ts';
import { day } from '../../src/law/calendar-date.ts';
import { contextFor, isRefusal, type Context } from '../../src/usecases/context.ts';
import { loadListFile } from '../../src/usecases/critical-lists/load-list-file.ts';
import { makeTwin } from '../../src/usecases/make-twin.ts';
import { recordAgreement } from '../../src/usecases/parties/agreements.ts';
import { operatorViewer } from '../../src/usecases/parties/operator.ts';
import { demoPeople, seedDemoPeople } from '../../src/usecases/seed-demo-people.ts';
import { loadStockFolder } from '../../src/usecases/stock/load-stock-folder.ts';
import { unitAddress } from '../../src/usecases/stock/unit-address.ts';
import { viewObligations, type Obligation } from '../../src/usecases/stock/view-obligations.ts';
import { explainShortfall } from '../../src/usecases/supervision/explain-shortfall.ts';
import { inspector } from '../ledger/ledger-ground.ts';
import { readPage } from '../read-page.ts';
import { signInAs, type SignedInAs } from '../sign-in.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { postForm } from '../posted-form.ts';

/* The pages of supervision, coordination and policy, and what everybody sees, over a small twin. */

let open: TestDatabase;
let context: Context;
let operator: Context;
let app: FastifyInstance;
const people = new Map<string, SignedInAs>();
before(async () => {
  open = await openTestDatabase();
  context = testContext(open.database);
  operator = contextFor({ ...context, demo: false }, operatorViewer);
  await seedDemoPeople(context);
  for (const { id } of demoPeople) people.set(id, await signInAs(context, id));
  app = await buildServer(context, { requestsPerMinute: 0 });
});
after(async () => {
  await app?.close();
  await open.close();
});

function headersOf(who: string | undefined) {
  const person = who === undefined ? undefined : people.get(who);
  return person === undefined ? {} : { headers: person.headers };
}

const page = (who: string | undefined, url: string, status = 200) =>
  readPage(app, url, { ...headersOf(who), status });

function post(who: string, url: string, fields: Readonly<Record<string, string>>) {
  const person = people.get(who);
  assert.ok(person, who);
  return postForm(app, url, person, fields);
}

const rowsOf = async <Row extends object>(question: string, values: readonly unknown[] = []) =>
  (await open.database.owner.query<Row>(question, [...values])).rows;

const looks = async (activity: string, party: number) =>
  (
    await rowsOf(`select from processing_log where name = $1 and $2 = any (subjects)`, [
      activity,
      `party:${party}`,
    ])
  ).length;

test('before any stock was delivered each first screen says so, and what to do', async () => {
  assert.match(await page('inspecteur', '/toezicht'), /nog geen voorraad geleverd/);
  assert.match(await page('coordinator', '/coordinatie'), /Er is geen afspraak/);
  assert.match(await page('beleid', '/cijfers'), /nog geen week openbaar/);
  assert.match(await page(undefined, '/dekking'), /nog geen voorraadcijfers openbaar/);
  for (const path of ['/toezicht/bestand', '/toezicht/bestand?format=xlsx']) {
    assert.equal((await app.inject({ url: path, ...headersOf('inspecteur') })).statusCode, 200);
  }
});

let items: readonly Obligation[];
let short: Obligation;

test('the inspector sees every unit by outcome, and each look stands in the log', async () => {
  await loadTwin();
  const found = await viewObligations(contextFor(context, inspector), { on: day('2026-11-22') });
  assert.ok(!isRefusal(found));
  items = found.items;
  const first = items.find(({ decision }) => decision.outcome === 'short');
  assert.ok(first !== undefined, 'the twin has a unit below the norm');
  short = first;
  const before = await looks('stock-view', short.party);
  const html = await page('inspecteur', '/toezicht?on=2026-11-22&toon=short');
  assert.equal(await looks('stock-view', short.party), before + 1, 'a look is a row in the log');
  assert.match(html, /staat nu in het logboek/);
  const count = items.filter(({ decision }) => decision.outcome === 'short').length;
  assert.match(html, new RegExp(`>${count} regels?: eerst zonder uitleg`));
  const judged = items.filter(({ decision }) => decision.outcome === 'needs-judgement').length;
  assert.ok(judged > 25, `${judged} to judge are one page`);
  const many = await page('inspecteur', '/toezicht?on=2026-11-22&toon=needs-judgement');
  const rows = many.split('<tbody')[1]?.split('</tbody')[0]?.split('<tr').slice(1);
  assert.equal(rows?.length, 25, 'not more on a page than a telephone bears');
  assert.match(html, /bron deels gelezen/, 'the confidence of the norm stands in each row');
  assert.match(html, /Gebruikers \(GIP\)/);
  const lines = (await file('inspecteur', '/toezicht/bestand?on=2026-11-22&toon=short')).split(
    '\r\n',
  );
  assert.equal(lines.length, count + 2, 'a header, a line for each row, and nothing after');
  assert.ok(lines[1]?.startsWith('verzonnen gegevens (invented),2026-11-22,XT,'));
  for (const [format, type] of [
    ['xlsx', /spreadsheetml/],
    ['parquet', /parquet/],
  ] as const) {
    const response = await app.inject({
      url: `/toezicht/bestand?format=${format}`,
      ...headersOf('inspecteur'),
    });
    assert.match(String(response.headers['content-type']), type);
    assert.match(String(response.headers['content-disposition']), /-verzonnen\./);
  }
  await page('inspecteur', '/toezicht?toon=all', 400);
  await page('inspecteur', '/toezicht?on=2026-02-30', 400);
});

test('a day that a party did not report is named, and never zero', async () => {
  const url = '/toezicht?on=2026-11-23';
  const html = await page('inspecteur', url);
  assert.match(html, /Niet of te laat gemeld/);
  // Today there is time yet.
  assert.doesNotMatch(html, /class="day-not-reported"/);
  const later = { ...context, today: () => day('2026-11-26') };
  const site = await buildServer(later, { requestsPerMinute: 0 });
  const { body } = await site.inject({ url, ...headersOf('inspecteur') });
  await site.close();
  assert.match(body, /2026-11-23/);
  assert.match(body, /class="day-not-reported"/);
});

async function file(who: string, url: string): Promise<string> {
  const response = await app.inject({ url, ...headersOf(who) });
  assert.equal(response.statusCode, 200, url);
  return response.body.replace('\ufeff', '');
}

const addressOf = ({ party, unit }: Obligation) =>
  `/toezicht/${party}/${encodeURIComponent(unitAddress(unit))}`;

test('comply or explain: asked with a reason, explained, accepted; then it is explained', async () => {
  const address = addressOf(short);
  const open = await page('inspecteur', `${address}?on=2026-11-22`);
  const { required, held } = short.decision.values;
  assert.ok(required !== undefined && held !== undefined);
  assert.ok(open.includes(required.exact), 'the exact requirement');
  assert.match(open, /Bewijsnummer/);
  assert.match(open, /Bestanden van deze dag/);
  const refused = await post('inspecteur', address, {
    deed: 'ask',
    seen: '0',
    why: ' ',
    on: '2026-11-22',
  });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /href="#ask-why"/, 'the mistake leads to its field');
  assert.match(refused.body, /<span class="mistake" id="ask-why-mistake">Geef een reden\./);
  assert.match(
    refused.body,
    /<textarea id="ask-why" name="why"[^>]* aria-describedby="ask-why-hint ask-why-mistake" aria-invalid="true"/,
    'and stands beside it for who hears the page',
  );
  const asked = await post('inspecteur', address, {
    deed: 'ask',
    seen: '0',
    why: 'Waarom is er te weinig?',
    on: '2026-11-22',
  });
  assert.equal(asked.statusCode, 303, asked.body.slice(0, 300));
  assert.match(await page('inspecteur', String(asked.headers['location'])), /Vastgelegd/);
  await explain();
  const stale = await post('inspecteur', address, {
    deed: 'refuse',
    seen: '1',
    why: 'x',
    on: '2026-11-22',
  });
  assert.equal(stale.statusCode, 422, 'what came since is not decided on unseen');
  const unfit = { seen: '2', on: '2026-11-22', deed: 'accept', why: 'Helder.' };
  for (const [field, value] of [
    ['validThrough', '2026-02-30'],
    ['floorPacks', 'veel'],
  ] as const) {
    const { body } = await post('inspecteur', address, { ...unfit, [field]: value });
    const input = new RegExp(
      `<input id="accept-${field}" name="${field}"[^>]* value="${value}"[^>]* aria-describedby="accept-${field}-mistake" aria-invalid="true"`,
    );
    assert.match(body, input);
    const says = new RegExp(
      `<span class="mistake" id="accept-${field}-mistake">Hier staat “${value}”`,
    );
    assert.match(body, says);
  }
  const waiting = await page('inspecteur', `${address}?on=2026-11-22`);
  assert.match(waiting, /De lijn stond stil\./);
  const accepted = await post('inspecteur', address, {
    deed: 'accept',
    seen: '2',
    why: 'Helder.',
    on: '2026-11-22',
  });
  assert.equal(accepted.statusCode, 303, accepted.body.slice(0, 300));
  assert.match(
    await page('inspecteur', `${address}?on=2026-11-22`),
    /Er ligt minder dan nodig is, en de uitleg daarvoor is aanvaard/,
  );
  assert.match(await page('inspecteur', '/toezicht?on=2026-11-22&toon=explained'), />1 regel: /);
  assert.equal(await looks('explanation-decide', short.party), 2);
});

async function explain(): Promise<void> {
  const role = short.role === 'supplier' ? 'mah' : 'wholesaler';
  const party = contextFor(context, {
    audience: short.role,
    party: short.party,
    represents: [short.party],
    group: [],
  });
  const given = {
    kind: 'production',
    text: 'De lijn stond stil.',
    validFrom: '2026-11-22',
    validThrough: '2027-01-31',
  };
  const said = await explainShortfall(party, { role, unit: short.unit, seen: 1, given });
  assert.ok(!isRefusal(said), JSON.stringify(said));
}

test('a unit that is not there, and a party that is none, is no page', async () => {
  await page('inspecteur', '/toezicht/1/geen', 404);
  await page('inspecteur', '/toezicht/999999/geen', 404);
  await page('inspecteur', '/toezicht/x/geen', 404);
});

interface Hospital {
  readonly id: number;
  readonly name: string;
}

test('the coordinator sees the hospitals that agreed, and no other party', async () => {
  const hospitals = await rowsOf<Hospital>(
    `select f.party_id::integer as id, f.value as name from party_fact f
      where f.kind = 'name' and exists (select from stock_delivery d where d.party_id = f.party_id and d.role = 3)
      order by 1`,
  );
  const [one, other] = hospitals;
  assert.ok(one !== undefined, 'the twin has a hospital');
  await listOf(one.id);
  assert.match(await page('coordinator', '/coordinatie'), /Er is geen afspraak/);
  const coordinator = people.get('coordinator');
  const agreed = await recordAgreement(
    operator,
    {
      givers: [String(one.id)],
      receivers: [String(coordinator?.party)],
      form: 'central',
      class: 'stock-quantity',
      fields: [],
      audience: 'coordinator',
      purpose: 'verdelen bij tekort',
      clause: 'artikel 3',
    },
    { why: 'proef', by: 'Otto' },
  );
  assert.ok(!isRefusal(agreed), JSON.stringify(agreed));
  const before = await looks('stock-view', one.id);
  const html = await page('coordinator', '/coordinatie?on=2026-11-22');
  assert.equal(await looks('stock-view', one.id), before + 1);
  assert.ok(html.includes(one.name));
  assert.match(html, /verdelen bij tekort \(artikel 3\)/);
  if (other !== undefined) assert.ok(!html.includes(other.name), 'who did not agree is not there');
  const days = async (x: number) => {
    const text = await file('coordinator', `/coordinatie/bestand?on=2026-11-22&x=${x}`);
    const lines = text.trim().split('\r\n').slice(1);
    assert.ok(
      lines.every((line) => line.includes(one.name)),
      'rows of that hospital only',
    );
    return lines.map((line) => Number(line.split(',')[7]));
  };
  const [once, twice] = [await days(1), await days(2)];
  assert.ok(
    once.some((each) => each > 0),
    'something was used',
  );
  once.forEach((each, at) => assert.equal(twice[at], each / 2));
  await page('coordinator', '/coordinatie?x=11', 400);
  await page('coordinator', '/coordinatie?on=x', 400);
});

/** A list on which everything stands that a hospital uses. */
async function listOf(hospital: number): Promise<void> {
  const codes = await rowsOf<{ atc: string }>(
    `select distinct code as atc from product_search s, unnest(s.atc) code
      where length(code) = 7 and s.country = 'XT' and s.product_id in (select product_id from stock_row where party_id = $1 and kind = 8)`,
    [hospital],
  );
  assert.ok(codes.length > 0);
  const lines = [
    'list,atc,substance,colour,population',
    ...codes.map(({ atc }) => `Proef,${atc},,rood,volwassene`),
  ];
  const loaded = await loadListFile(
    operator,
    {
      bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
      file: 'proef.csv',
      kind: 'lcg',
      country: 'XT',
      asOf: day('2026-10-01'),
      dryRun: false,
    },
    { why: 'proef', by: 'Otto' },
  );
  assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
}

test('the ministry sees counts and bands, and never a party', async () => {
  const html = await page('beleid', '/cijfers');
  assert.match(html, /Hoeveel eenheden voldoen\?/);
  assert.match(html, /te weinig bedrijven/, 'a count over too few is hidden');
  const names = await rowsOf<{ value: string }>(
    `select distinct f.value from party_fact f join stock_delivery d using (party_id) where f.kind = 'name'`,
  );
  for (const { value } of names) assert.ok(!html.includes(value), value);
  for (const part of ['obligations', 'subsidy', 'paid', 'build-up', 'cover']) {
    const text = await file('beleid', `/cijfers/bestand?deel=${part}`);
    for (const { value } of names) assert.ok(!text.includes(value), value);
  }
});

test('everybody reads the same cover, whoever is signed in; an untimely week is refused', async () => {
  const csv = await file('inspecteur', '/dekking/bestand');
  assert.equal(await file('beheer', '/dekking/bestand'), csv);
  assert.equal((await app.inject('/dekking/bestand')).body.replace('\ufeff', ''), csv);
  assert.match(csv, /not-eligible/);
  const html = await page(undefined, '/dekking');
  assert.match(html, /9 november 2026 tot en met 15 november 2026/);
  assert.match(await page(undefined, '/en/dekking'), /How much stock is there\?/);
  assert.match(await page(undefined, '/dekking?on=2026-11-22', 400), /nog niet openbaar/);
  await page(undefined, '/dekking?on=x', 400);
});

test('the page of a medicine shows the band of its group, and once for all who come after', async () => {
  const [product] = await rowsOf<{ id: number }>(
    `select product_id::integer as id from stock_row where group_id is not null limit 1`,
  );
  const address = `/geneesmiddel/p${product?.id}`;
  const html = await page(undefined, address);
  assert.match(html, /Voorraad van de hele groep/);
  assert.equal(await page(undefined, address), html);
});

const doors: Readonly<Record<string, string>> = {
  '/toezicht': 'inspecteur',
  '/toezicht/bestand': 'inspecteur',
  '/coordinatie': 'coordinator',
  '/coordinatie/bestand': 'coordinator',
  '/cijfers': 'beleid',
  '/cijfers/bestand': 'beleid',
};

test('nobody else comes in, with a party of his own or without', async () => {
  for (const [path, whose] of Object.entries({ ...doors, [addressOf(short)]: 'inspecteur' })) {
    for (const { id } of demoPeople) {
      const { statusCode } = await app.inject({ url: path, ...headersOf(id) });
      assert.equal(statusCode, id === whose ? 200 : 403, `${path} by ${id}`);
    }
  }
});

async function loadTwin(): Promise<void> {
  const files = new Map<string, Buffer>();
  await makeTwin({
    seed: 1,
    days: 14,
    scale: 0.003,
    async write(path, pieces) {
      files.set(path, Buffer.concat([...pieces]));
    },
  });
  const loaded = await loadStockFolder(operator, {
    folder: {
      name: 'twin',
      read: (path) => Promise.resolve(files.get(path)),
      async *open(path) {
        yield files.get(path) ?? new Uint8Array();
      },
    },
    dryRun: false,
    acceptPartial: true,
    language: 'nl',
  });
  assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
}
