import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { exampleSite } from '../../tests/example-site.ts';

let app: FastifyInstance;
before(async () => {
  app = await exampleSite({ baseUrl: 'https://voorradig.example' });
});
after(() => app.close());

async function page(url: string, status = 200): Promise<string> {
  const response = await app.inject(url);
  assert.equal(response.statusCode, status, url);
  assert.match(String(response.headers['content-type']), /^text\/html/);
  return response.body;
}

const paths = [
  '/',
  '/zoeken?q=verzonnolol',
  '/geneesmiddel/p-1',
  '/geneesmiddel/p-2',
  '/tekorten',
  '/bronnen',
  '/definities',
  '/regels',
  '/beslis/notification-duty',
  '/over',
  '/toegankelijkheid',
];

test('every page stands in both languages, each naming the other', async () => {
  for (const path of paths) {
    for (const language of ['nl', 'en']) {
      const html = await page(language === 'nl' ? path : `/en${path === '/' ? '' : path}`);
      assert.match(html, new RegExp(`^<!doctype html><html lang="${language}">`));
      assert.match(html, /hreflang="nl"/);
      assert.match(html, /hreflang="en"/);
      assert.doesNotMatch(html, /<script|undefined|\[object|NaN/, path);
    }
  }
});

test('the language switch keeps the question', async () => {
  const html = await page('/tekorten?definition=sirm&on=2026-03-01');
  assert.match(html, /href="\/en\/tekorten\?definition=sirm&amp;on=2026-03-01"/);
});

test('the first screen of a medicine answers in its order, before anything else', async () => {
  const html = await page('/geneesmiddel/p-1');
  const order = [
    '<h1>Verzonnolol',
    '100 mg · tabletten',
    'Beperkt leverbaar',
    'sinds 3 februari 2026',
    'Verwacht terug',
    '20 april 2026 (schatting)',
    'Wat kunt u nu doen',
    'Stop of wissel niet zelf',
    'Gecontroleerd',
    'Waarom zeggen we dit?',
    'Andere producten',
  ];
  const places = order.map((words) => html.indexOf(words));
  assert.ok(
    places.every((place) => place > 0),
    String(places),
  );
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.match(html, /zelfde stof, sterkte, vorm; niet beoordeeld op uitwisselbaarheid/);
});

test('what is not known is never shown as available', async () => {
  const html = await page('/geneesmiddel/p-2');
  assert.match(html, /Geen openbare informatie/);
  assert.doesNotMatch(html, /state-available/);
});

test('a hostile name is text everywhere', async () => {
  for (const path of [
    '/geneesmiddel/p-2',
    '/zoeken?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    '/tekorten',
    '/tekorten?definition=%22%3E%3Cscript%3E',
  ]) {
    assert.doesNotMatch(await page(path), /<script/i, path);
  }
});

test('invented data carry the band, other pages do not', async () => {
  assert.match(await page('/geneesmiddel/p-1'), /class="synthetic"/);
  assert.doesNotMatch(await page('/over'), /class="synthetic"/);
});

test('look-alikes are never chosen silently; a number without product says so; nothing has advice', async () => {
  assert.match(await page('/zoeken?q=verzonnolol'), /Wij kiezen niet voor u/);
  assert.match(await page('/zoeken?q=5761'), /geldig nummer/);
  assert.match(await page('/zoeken?q=niets'), /Zoek met minder woorden/);
  assert.match(await page('/zoeken'), /Vul een naam/);
});

test('a day that does not exist is a page with the reason and a way back', async () => {
  const html = await page('/tekorten?on=2026-02-30', 400);
  assert.match(html, /2026-02-30/);
  assert.match(html, /href="\/tekorten">Begin opnieuw/);
});

test('an unknown page and an unknown medicine are 404 with a search', async () => {
  assert.match(await page('/nope', 404), /<search>/);
  assert.match(await page('/geneesmiddel/p-0', 404), /Dit geneesmiddel kennen wij niet/);
  assert.match(await page('/en/nope', 404), /This page does not exist/);
});

test('a slash too many leads to the page, never to another machine', async () => {
  const moved = await app.inject('/bronnen/?x=1');
  assert.equal(moved.statusCode, 301);
  assert.equal(moved.headers['location'], '/bronnen?x=1');
  for (const url of ['//evil.example/', '///evil.example//', '/\\evil.example/']) {
    const response = await app.inject(url);
    assert.doesNotMatch(response.headers['location'] ?? '', /^(\/\/|\/\\|[a-z]+:)/i, url);
  }
});

test('the table comes by page and each number leads to its rows', async () => {
  const first = await page('/tekorten');
  assert.match(first, /cursor=after-50/);
  assert.match(first, /recorded=2026-03-01T05/);
  assert.match(first, /outcome=not-decidable/);
  const second = await page('/tekorten?cursor=after-50');
  assert.match(second, /Eerste pagina/);
  assert.match(await page('/tekorten?outcome=needs-judgement'), /Verzonnolol 60 mg/);
});

test('a form in a foreign hand: more rows, mistakes beside fields, an answer with its steps', async () => {
  const post = (payload: string) =>
    app.inject({
      method: 'POST',
      url: '/beslis/norm',
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const wrong = await post('on=2026-13-01&facts.norm=stock');
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#on"/);
  assert.match(wrong.body, /id="on-mistake"/);
  assert.match(wrong.body, /value="2026-13-01"/);
  const right = await post('on=2026-03-01&facts.norm=stock-obligation-wholesaler');
  assert.equal(right.statusCode, 200, right.body.slice(0, 400));
  assert.equal(right.headers['cache-control'], 'no-store');
  assert.match(right.body, /id="answer"/);
  const more = await app.inject({
    method: 'POST',
    url: '/beslis/notification-duty',
    payload: '_more=facts.registrations&facts.registrations.0.number=RVG+1',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.match(more.body, /facts\.registrations\.1\.number/);
  assert.match(more.body, /value="RVG 1"/);
});

test('style, icon and fonts are ours, hashed and kept; together with a page under 100 kB', async () => {
  const html = await page('/geneesmiddel/p-1');
  const style = /rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? '';
  const sheet = await app.inject(style);
  assert.equal(sheet.statusCode, 200);
  assert.match(String(sheet.headers['cache-control']), /immutable/);
  const fonts = [...sheet.body.matchAll(/url\('([^']+)'\)/g)].map((match) => match[1] ?? '');
  assert.equal(fonts.length, 2);
  let bytes = Buffer.byteLength(html) + sheet.rawPayload.length;
  for (const font of fonts) {
    const file = await app.inject(font);
    assert.equal(file.headers['content-type'], 'font/woff2');
    bytes += file.rawPayload.length;
  }
  assert.ok(bytes < 100_000, `${bytes} bytes`);
  assert.doesNotMatch(sheet.body, /https?:/);
  assert.doesNotMatch(html, / src=|rel="(stylesheet|icon|preload)" href="https?:/);
});

test('an exemption without other evidence is told in plain words, and the status stays unknown', async () => {
  const html = await page('/geneesmiddel/p-3');
  const first = html.slice(html.indexOf('<h1>'), html.indexOf('id="same-group"'));
  assert.match(first, /Geen openbare informatie/);
  assert.match(first, /vergelijkbaar medicijn uit het buitenland mag worden geleverd/);
  assert.match(first, /Dat mag sinds 10 februari 2026/);
  assert.match(first, /Het einde is niet gemeld/);
  assert.match(first, /Vraag uw apotheek of dit medicijn uit het buitenland/);
  assert.doesNotMatch(first, /Wij vinden geen openbaar bericht/);
});

test('an announced shortage stands on the first screen with its day and source', async () => {
  const html = await page('/geneesmiddel/p-4');
  const first = html.slice(html.indexOf('<h1>'), html.indexOf('id="same-group"'));
  assert.match(first, /Demolijst van tekorten verwacht een onderbreking vanaf 1 mei 2026/);
  assert.match(first, /Nieuwste openbare bericht: 1 maart 2026/);
  assert.match(first, /Vraag uw apotheek op tijd/);
});

test('a country without a list of shortages says so, and what is read instead', async () => {
  for (const path of ['/tekorten?country=NL', '/?country=NL']) {
    const html = await page(path);
    assert.match(html, /Van Nederland hebben wij geen lijst van tekorten/, path);
    assert.match(html, /Vrijstellingen van demoland<\/a>: Een rij betekent/, path);
  }
  assert.doesNotMatch(await page('/tekorten'), /geen lijst van tekorten/);
});

test('no command, version id or source id stands where a reader looks', async () => {
  const wrong = await app.inject({
    method: 'POST',
    url: '/beslis/shortage',
    payload: 'on=2026-02-30&definition=sirn',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.match(wrong.body, /hier hoort een dag die bestaat/);
  assert.match(wrong.body, /Bedoelde u sirm\?/);
  assert.doesNotMatch(wrong.body, /voorradig decide|must match|must be/);
  assert.doesNotMatch(await page('/regels'), /(seen|plan|draft)-\d|>choice</);
  assert.doesNotMatch(await page('/tekorten'), /\(choice\)/);
});

test('a case starts from an example, or from a definition', async () => {
  assert.match(await page('/beslis/norm'), /\?example=stock-today/);
  assert.match(
    await page('/beslis/norm?example=stock-today'),
    /value="stock-obligation-wholesaler"/,
  );
  const html = await page('/beslis/shortage?definition=sirm');
  assert.match(html, /<option value="sirm" selected/);
  assert.match(await page('/definities'), /href="\/beslis\/shortage\?definition=sirm"/);
});

test('a missing fact leads to its field', async () => {
  const response = await app.inject({
    method: 'POST',
    url: '/beslis/shortage',
    payload: 'on=2026-03-01&definition=sirm',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.match(response.body, /<a href="#facts\.wholesalerReports">/);
  assert.match(response.body, /<fieldset id="facts\.wholesalerReports"/);
});

test('what a browser asks for by itself is there', async () => {
  const security = await app.inject('/.well-known/security.txt');
  assert.match(security.body, /^Contact: mailto:.+@.+\nExpires: 2026-08-28T00:00:00Z\n/);
  assert.match((await app.inject('/robots.txt')).body, /Disallow: \/en\/zoeken/);
  const icon = await app.inject('/favicon.ico');
  assert.equal(icon.headers['content-type'], 'image/svg+xml');
  const search = /rel="search"[^>]*href="([^"]+)"/.exec(await page('/en'))?.[1] ?? '';
  assert.match((await app.inject(search)).body, /template="[^"]+\/en\/zoeken\?q=\{searchTerms\}"/);
});
