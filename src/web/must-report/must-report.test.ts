import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { exampleDeeds, exampleSite } from '../../../tests/example-site.ts';
import { testContext } from '../../../tests/test-context.ts';
import { day } from '../../law/calendar-date.ts';
import { readAssets } from '../assets.ts';
import { addMustReport } from './must-report.tsx';

const today = () => day('2026-03-12');

let app: FastifyInstance;
before(async () => {
  const context = testContext(undefined, { today, demo: false, defaultCountry: 'NL' });
  app = await exampleSite({ baseUrl: 'https://voorradig.example' }, { today, context });
  if (app.hasRoute({ method: 'GET', url: '/moet-ik-melden' })) return;
  addMustReport(app, {
    context,
    deeds: exampleDeeds,
    today,
    baseUrl: 'https://voorradig.example',
    assets: readAssets(),
  });
});
after(() => app.close());

async function page(query: string, status = 200): Promise<string> {
  const response = await app.inject(`/moet-ik-melden${query}`);
  assert.equal(response.statusCode, status, query);
  assert.equal(response.headers['cache-control'], 'private, no-store');
  assert.doesNotMatch(response.body, /<script|undefined|\[object|NaN/, query);
  return response.body;
}

/** Follows the form that stands on a page, as a browser without JavaScript would. */
function sent(html: string, answer: Readonly<Record<string, string>>): string {
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );
  return `?${new URLSearchParams([...hidden, ...Object.entries(answer)]).toString()}`;
}

test('from the first question to the answer with its dates, without JavaScript', async () => {
  let html = await page('');
  assert.match(html, /Wat is er aan de hand\?/);
  assert.match(html, /Nog geen\./);
  html = await page(sent(html, { event: 'withdrawal' }));
  assert.match(html, /Vanaf welke dag\?/);
  assert.match(html, /Wij halen het middel uit de handel/);
  html = await page(sent(html, { start: '2026-04-30' }));
  assert.match(html, /30 april 2026/);
  html = await page(sent(html, { holder: 'mah' }));
  assert.match(html, /Ja, uiterlijk op 28 februari 2026\. U bent 12 dagen te laat\./);
  assert.match(html, /Begin − 2 kalendermaanden/);
  assert.match(html, /Die maand heeft geen dag 30/);
  assert.match(html, /12 maart 2026: 12 dagen na de uiterste dag/);
  assert.match(html, /Geneesmiddelenwet \(BWBR0021505\), art\. 49, zevende lid/);
  assert.match(html, /Van uw melding: niets/);
  assert.match(html, /Te laat is een feit, geen verwijt/);
  assert.match(html, /<form method="get" action="\/melden\/nieuw">/);
  assert.match(html, /name="kind" value="discontinuation"/);
  assert.match(html, /name="start" value="2026-04-30"/);
});

test('each question can be answered with not knowing, and the last one says what is missing', async () => {
  const html = await page('?event=withdrawal&start=2026-08-01');
  assert.match(html, /id="holder-unknown"/);
  const answer = await page('?event=withdrawal&start=2026-08-01&holder=unknown');
  assert.match(answer, /Dat is nog niet te zeggen/);
  assert.match(answer, /Wie bent u\?/);
  assert.match(await page('?event=suspension'), /href="[^"]*start=unknown"/);
});

test('an answer is changed and the others stay', async () => {
  const answered = '?event=suspension&start=2026-08-01&cover=others&end=2026-09-01&holder=mah';
  const html = await page(answered);
  assert.match(html, /Ja, uiterlijk op 1 juni 2026\. U heeft nog 81 dagen\./);
  assert.match(html, /Ook als andere leveranciers de vraag kunnen opvangen/);
  assert.match(html, /bron deels gelezen/);
  assert.match(html, /maar gedeeltelijk bekend/);
  const again = await page(`${answered}&again=cover`);
  assert.match(again, /checked[^>]*value="others"|value="others"[^>]*checked/);
  const changed = await page(sent(again, { cover: 'own-stock' }).replace('cover=others', ''));
  assert.match(changed, /Nee, dit hoeft u niet te melden\./);
  assert.match(changed, /Eigen voorraad van dezelfde vergunning/);
  assert.doesNotMatch(changed, /melden\/nieuw/);
});

test('every outcome has its sentence', async () => {
  const short = '?event=suspension&start=2026-08-01&cover=no&end=2026-08-05';
  assert.match(await page(`${short}&impact=yes`), /Een melding is wel welkom/);
  assert.match(await page(`${short}&impact=no`), /Nee, dit hoeft u niet te melden/);
  const changed = '?event=changed&notified=2026-02-01&earlier-start=2026-06-15';
  assert.match(
    await page(`${changed}&change=end&new-end=2026-08-01`),
    // Before the policy rule nobody wrote down that a change amends.
    /een mens moet dit wegen/,
  );
  assert.match(await page('?event=unknown'), /er ontbreekt een gegeven/);
  assert.match(
    await page('?event=withdrawal&start=2011-06-01&holder=mah&known=2011-01-01'),
    /wat toen gold, staat niet in onze bronnen/,
  );
  assert.match(
    await page('?event=withdrawal&start=2026-04-01&holder=mah&known=2026-03-10'),
    /Ja, meteen\. De uiterste dag, 1 februari 2026, was al voorbij/,
  );
});

test('what cannot be read stands beside the question, as typed and harmless', async () => {
  const html = await page('?event=suspension&start=%22%3E%3Cb%3E&asked=start', 400);
  assert.match(html, /href="#start"/);
  assert.match(html, /id="start-mistake"/);
  assert.doesNotMatch(html, /<b>/);
  assert.match(await page('?asked=event', 400), /Kies een antwoord/);
  assert.match(await page('?event=suspension&asked=start', 400), /Vul een dag in/);
});

test('English says the same', async () => {
  const response = await app.inject(
    '/en/moet-ik-melden?event=withdrawal&start=2026-04-30&holder=mah',
  );
  assert.match(response.body, /Yes, by 28 February 2026 at the latest\. You are 12 days late\./);
});
