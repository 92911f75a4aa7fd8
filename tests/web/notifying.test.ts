import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../../src/law/calendar-date.ts';
import { appendCaseEvents, caseByNumber } from '../../src/registry/cases.ts';
import { clockwork } from '../../src/usecases/desk/clockwork.ts';
import { viewNotification } from '../../src/usecases/notifying/view-notification.ts';
import { contextFor, isRefusal } from '../../src/usecases/context.ts';
import {
  hiddenIn,
  openNotifying,
  pageFields,
  pageNames,
  visitorOf,
  type NotifyingGround,
} from './notifying-ground.ts';

let ground: NotifyingGround;
let supplier: ReturnType<typeof visitorOf>;
let rival: ReturnType<typeof visitorOf>;
before(async () => {
  ground = await openNotifying();
  supplier = visitorOf(ground, ground.supplier);
  rival = visitorOf(ground, ground.rival);
});
after(() => ground.close());

type Fields = Parameters<typeof supplier.post>[1];

async function page(url: string): Promise<string> {
  const { statusCode, body } = await supplier.get(url);
  assert.equal(statusCode, 200, `${url}: ${body}`);
  return body;
}

/** Fills in one page of a form and presses a button; where that leads. */
async function fill(url: string, fields: Fields, go = 'next') {
  const hidden = hiddenIn(await page(url));
  return supplier.post(url, { ...hidden, ...fields, _go: go });
}

async function newDraft(query = ''): Promise<string> {
  const { statusCode, headers } = await supplier.get(`/melden/nieuw${query}`);
  assert.equal(statusCode, 303);
  const id = /^\/melden\/concept\/([\da-f-]+)\/middel$/.exec(String(headers.location))?.[1];
  assert.ok(id, String(headers.location));
  return id;
}

async function filledDraft(changes: Readonly<Record<string, Fields>> = {}): Promise<string> {
  const id = await newDraft('?kind=interruption');
  for (const step of pageNames) {
    const sent = await fill(`/melden/concept/${id}/${step}`, {
      ...pageFields[step],
      ...changes[step],
    });
    assert.equal(sent.statusCode, 303, sent.body);
  }
  return id;
}

async function sendDraft(id: string): Promise<string> {
  const url = `/melden/concept/${id}/nakijken`;
  const sent = await supplier.post(url, hiddenIn(await page(url)));
  assert.equal(sent.statusCode, 303, sent.body);
  return String(sent.headers.location);
}

const numberIn = (location: string) => /\/melden\/([^/]+)\//.exec(location)?.[1] ?? '';

test('the home of who notified nothing says how to begin, and what would become public', async () => {
  const empty = visitorOf(ground, ground.rival);
  const { body } = await empty.get('/melden');
  assert.match(body, /Er is nog niets gemeld/);
  assert.match(body, /href="\/melden\/nieuw"/);
  assert.match(body, /href="\/moet-ik-melden"/);
  assert.match(body, /Zodra het meldpunt de melding openbaar maakt/);
  assert.match((await empty.get('/en/melden')).body, /Nothing was notified yet/);
  const asked = await ground.app.inject({ url: '/melden' });
  assert.equal(asked.statusCode, 303);
});

test('six pages, one after the other, to a receipt with number and time', async () => {
  const id = await newDraft();
  assert.equal(await newDraft(), id, 'an empty draft is not made twice');
  let url = `/melden/concept/${id}/middel`;
  for (const step of pageNames) {
    assert.ok(url.endsWith(step), url);
    const sent = await fill(url, pageFields[step]);
    assert.equal(sent.statusCode, 303, sent.body);
    url = String(sent.headers.location);
  }
  assert.equal(url, `/melden/concept/${id}/nakijken`);
  const review = await page(url);
  assert.match(review, /Verzinazol 20 mg/);
  assert.match(review, /op tijd; uiterste dag 1 januari 2027/);
  assert.match(review, /Een partij is &lt;b>afgekeurd&lt;\/b>/);
  assert.match(review, /België, Japan/);

  const location = await sendDraft(id);
  const receipt = await page(location);
  const number = numberIn(location);
  assert.match(number, /^XX-M-2026-\d{6}$/);
  assert.match(receipt, new RegExp(`Melding ${number}`));
  assert.match(receipt, /<time dateTime="20\d\d-/i);
  assert.match(receipt, /Hoe het verder gaat/);
  assert.equal((await supplier.get(url)).statusCode, 404, 'a draft that was sent is gone');
  const again = await supplier.post(url, { _revision: '1' });
  assert.equal(again.statusCode, 404, 'and is not sent twice');

  const home = await page('/melden');
  assert.match(home, new RegExp(`href="/melden/${number}"`));
  for (const path of ['', '/ontvangst', '/verlengen', '/doorgeven']) {
    assert.equal((await rival.get(`/melden/${number}${path}`)).statusCode, 404, path);
    assert.equal((await supplier.get(`/en/melden/${number}${path}`)).statusCode, 200, path);
  }
});

test('beside each answer stands who sees it, and the summary holds the same', async () => {
  const id = await filledDraft();
  const when = await page(`/melden/concept/${id}/wanneer`);
  assert.match(when, /id="publishable.start-hint"><span class="seen">wordt openbaar/);
  const [everybody = '', desk = ''] = when
    .split('Wat iedereen ziet')[1]
    ?.split('Wat alleen de beoordelaar ziet') ?? [''];
  assert.match(everybody, /1 maart 2027/);
  assert.doesNotMatch(everybody, /4242|4\.242|Kanarie|afgekeurd/);
  assert.match(desk, /4242/);
  assert.match(desk, /Kaatje Kanarie/);
  await supplier.post(`/melden/concept/${id}/weg`, {});
});

test('what does not fit stays typed, with the reason beside it and on top; a gap is no mistake', async () => {
  const id = await newDraft('?start=2027-03-01&kind=interruption');
  const url = `/melden/concept/${id}/wanneer`;
  const sent = await fill(url, {
    'publishable.start': '2027-03-01',
    'publishable.expectedEnd': '2027-02-01',
    'publishable.expectedEndCertainty': 'estimate',
    'business.becameKnownOn': 'gisteren',
  });
  assert.equal(sent.statusCode, 422);
  assert.match(sent.body, /href="#publishable.expectedEnd"/);
  assert.match(sent.body, /id="publishable.expectedEnd-mistake"/);
  assert.match(sent.body, /value="2027-02-01"/);
  assert.match(sent.body, /“gisteren” is geen dag die bestaat/);
  assert.match(sent.body, /type="text" value="gisteren"/);
  assert.doesNotMatch(sent.body, /publishable.extent-mistake/, 'left empty is no mistake yet');
  assert.match(await page(url), /value="2027-02-01"/, 'and it was saved all the same');
  const back = await fill(url, { 'publishable.start': '2027-03-02' }, 'previous');
  assert.equal(back.headers.location, `/melden/concept/${id}/reden`);

  const codes = await fill(`/melden/concept/${id}/middel`, {
    codes: 'RVG 100001\r\nRVG 100003\r\nRVG 999999',
  });
  assert.equal(codes.statusCode, 422);
  assert.match(codes.body, /op naam van een ander/);
  assert.match(codes.body, /geen geneesmiddel met nummer “RVG 999999”/);
  assert.match(codes.body, />RVG 100003\nRVG 999999<\/textarea>/);
  assert.match(codes.body, /name="chosen" value="RVG 100001" checked/);

  const review = await page(`/melden/concept/${id}/nakijken`);
  assert.match(review, /Geheel of gedeeltelijk: vul dit in of maak een keuze/);
  assert.doesNotMatch(review, /value="send"/);
  const forced = await supplier.post(`/melden/concept/${id}/nakijken`, hiddenIn(review));
  assert.equal(forced.statusCode, 422);

  const nul = await fill(`/melden/concept/${id}/reden`, { 'business.causeText': 'half\0' });
  assert.equal(nul.statusCode, 422);
  assert.match(nul.body, /Toelichting op de oorzaak: hier staat een teken/);
  assert.match(nul.body, /half/);
});

test('searching saves first, shows own medicines only and never chooses between look-alikes', async () => {
  const id = await newDraft('?kind=discontinuation');
  const url = `/melden/concept/${id}/middel`;
  const searched = await fill(url, { codes: 'RVG 100002', q: 'verzinazol' }, 'search');
  const found = await page(String(searched.headers.location).replace(/#.*/, ''));
  assert.match(found, /Deze namen lijken op elkaar/);
  assert.match(found, /name="chosen" value="RVG 100002" checked/, 'what was typed was saved');
  assert.match(found, /name="chosen" value="RVG 100001"\/>/, 'what was found is not ticked');
  const none = await page(`${url}?q=anderzins`);
  assert.match(none, /Geen geneesmiddel van u gevonden/);
  const both = await fill(url, { chosen: ['RVG 100002', 'RVG 100001'] });
  assert.equal(both.statusCode, 303);
  assert.match(await page(url), /Elk krijgt een eigen melding/);
  await supplier.post(`/melden/concept/${id}/weg`, {});
});

test('several medicines give a notification and a receipt each', async () => {
  const id = await filledDraft({ middel: { codes: 'RVG 100001\nRVG 100002' } });
  const receipts = await page(await sendDraft(id));
  assert.match(receipts, /2 ontvangstbewijzen/);
  assert.equal(receipts.match(/class="part receipt"/g)?.length, 2);
});

test('a past start is taken and marked late', async () => {
  const id = await filledDraft({
    wanneer: { 'publishable.start': '2026-11-01', 'publishable.expectedEnd': '2027-01-15' },
  });
  const review = await page(`/melden/concept/${id}/nakijken`);
  assert.match(review, /83 dagen na de uiterste dag \(1 september 2026\)/);
  const receipt = await page(await sendDraft(id));
  assert.match(receipt, /83 dagen na de uiterste dag/);
  assert.match(await page('/melden'), /83 dagen te laat gemeld/);
});

test('a tab that is behind is told, overwrites nothing and loses nothing', async () => {
  const id = await newDraft('?kind=interruption&start=2027-05-01');
  const url = `/melden/concept/${id}/reden`;
  const [first, second] = [hiddenIn(await page(url)), hiddenIn(await page(url))];
  const said = (text: string) => ({ ...pageFields.reden, 'business.causeText': text });
  const save = (hidden: Fields, text: string) =>
    supplier.post(url, { ...hidden, ...said(text), _go: 'next' });
  assert.equal((await save(first, 'Eerste tab')).statusCode, 303);
  // Another page of the same draft is nobody's business.
  const other = await fill(`/melden/concept/${id}/gevolg`, { 'stock.packsLeft': '7' });
  assert.equal(other.statusCode, 303);
  // The back button brings the first tab's page back as it was.
  assert.equal((await save(first, 'Eerste tab, beter')).statusCode, 303);

  const island = await supplier.post(`/melden/concept/${id}`, { ...second, ...said('Tweede tab') });
  assert.equal(island.statusCode, 409);
  const behind = await save(second, 'Tweede tab');
  assert.equal(behind.statusCode, 303);
  const apart = await page(String(behind.headers.location));
  assert.match(apart, /Niets is overschreven/);
  assert.match(apart, /Tweede tab/);
  assert.match(await page(url), /Eerste tab, beter/);
  assert.match(await page(`/melden/concept/${id}/gevolg`), /value="7"/);

  const typing = await supplier.post(`/melden/concept/${id}`, {
    ...hiddenIn(await page(url)),
    ...said('Terwijl ik typ'),
  });
  assert.equal(typing.statusCode, 200);
  assert.equal(typeof typing.json().revision, 'number');
  assert.match(await page(url), /Terwijl ik typ/);
  assert.equal((await rival.get(url)).statusCode, 404);
});

test('the address book fills in whom to call, and keeps what was typed for another', async () => {
  const id = await newDraft('?kind=interruption&extent=total');
  const url = `/melden/concept/${id}/meldpunt`;
  const form = await page(url);
  const key = /name="_contact" value="(\[[^>]*?)"/.exec(form)?.[1]?.replaceAll('&quot;', '"');
  assert.match(key ?? '', /Kaatje Kanarie/);
  await fill(url, { _contact: key ?? '', 'contact.name': 'Half getypt' }, 'save');
  const chosen = await page(url);
  assert.match(chosen, /value="Half getypt"/);
  const sides = chosen.split('Wat alleen de beoordelaar ziet')[1] ?? '';
  assert.match(sides, /Kaatje Kanarie/);
  await supplier.post(`/melden/concept/${id}/weg`, {});
});

test('prolonging shows what changes before it is sent, and then stands in the time line', async () => {
  const number = numberIn(await sendDraft(await filledDraft()));
  const url = `/melden/${number}/verlengen`;
  const home = await page('/melden');
  await page(url);
  assert.equal(draftsOn(await page('/melden')), draftsOn(home), 'looking makes no draft');

  const end = 'publishable.expectedEnd';
  const stays = { 'publishable.expectedEndCertainty': 'estimate', 'stock.packsLeft': '4242' };
  const wrong = await fill(url, { ...stays, [end]: '2027-04-01' }, 'look');
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /Verlengen vraagt een later einde dan 15 april 2027/);
  const good = await fill(
    url,
    { ...stays, [end]: '2027-06-01', 'business.changeText': 'De nieuwe partij komt later.' },
    'look',
  );
  assert.equal(good.headers.location, `${url}/nakijken`, good.body);
  const review = await page(`${url}/nakijken`);
  assert.match(review, /15 april 2027/);
  assert.match(review, /1 juni 2027/);
  assert.doesNotMatch(review, /Voorraad in verpakkingen/, 'what stayed the same is no change');
  const sent = await supplier.post(`${url}/nakijken`, hiddenIn(review));
  assert.equal(sent.statusCode, 303, sent.body);
  const seen = await page(`/melden/${number}`);
  assert.match(seen, /Versie 2: verlengd/);
  assert.match(seen, /was 15 april 2027, is nu 1 juni 2027/);
  assert.match(await page(`/melden/${number}/ontvangst?versie=2`), /2, verlengd/);

  const resolved = `/melden/${number}/hersteld`;
  const tomorrow = await fill(resolved, { 'publishable.actualEnd': '2026-11-24' }, 'look');
  assert.equal(tomorrow.statusCode, 422);
  assert.equal((await supplier.get(`/melden/${number}/zomaar`)).statusCode, 404);
});

const draftsOn = (body: string) => body.match(/\/weg"/g)?.length ?? 0;

test('who amends an older version is shown what changed, and keeps what he changed himself', async () => {
  const number = numberIn(await sendDraft(await filledDraft()));
  const url = `/melden/${number}/wijzigen`;
  const before = await page(url);
  const whole = Object.assign({}, ...pageNames.slice(1).map((name) => pageFields[name])) as Fields;
  const mine = { ...hiddenIn(before), ...whole, 'business.measures': 'Wij verdelen.' };
  assert.equal((await supplier.post(url, { ...mine, _go: 'later' })).statusCode, 303);

  const shorter = `/melden/${number}/inkorten`;
  const fields = {
    'publishable.expectedEndCertainty': 'firm',
    'publishable.expectedEnd': '2027-04-01',
  };
  assert.equal((await fill(shorter, fields, 'look')).statusCode, 303);
  const reviewed = hiddenIn(await page(`${shorter}/nakijken`));
  assert.equal((await supplier.post(`${shorter}/nakijken`, reviewed)).statusCode, 303);

  const behind = await page(url);
  assert.match(behind, /Uw concept rust nog op versie 1; versie 2 is de nieuwste/);
  const look = await supplier.post(url, { ...hiddenIn(behind), ...mine, _go: 'look' });
  assert.equal(look.statusCode, 422);
  const put = await supplier.post(url, { ...mine, ...hiddenIn(behind), _go: 'rebase' });
  assert.equal(put.statusCode, 303, put.body);
  const now = await page(url);
  assert.match(now, /Wij verdelen/);
  assert.match(now, /value="2027-04-01"/, 'the end of the newest version');
});

test('stopping and withdrawing ask little and close', async () => {
  const number = numberIn(await sendDraft(await filledDraft()));
  const url = `/melden/${number}/stoppen`;
  const look = await fill(
    url,
    { 'publishable.start': '2027-06-01', 'publishable.cause': 'commercial' },
    'look',
  );
  assert.equal(look.statusCode, 303, look.body);
  const review = await page(`${url}/nakijken`);
  assert.match(review, /stoppen met leveren/);
  await supplier.post(`${url}/nakijken`, hiddenIn(review));
  const back = `/melden/${number}/intrekken`;
  await fill(back, { 'business.changeText': 'Verkeerd middel.' }, 'look');
  const sent = await supplier.post(`${back}/nakijken`, hiddenIn(await page(`${back}/nakijken`)));
  assert.equal(sent.statusCode, 303, sent.body);
  assert.match(await page(`/melden/${number}`), /Deze melding is gesloten/);
  assert.equal((await supplier.get(url)).statusCode, 409);
  const copy = await supplier.get(`/melden/nieuw?van=${number}`);
  assert.match(String(copy.headers.location), /\/middel$/);
});

test('passing on: nothing ticked, the exact message first, recorded only then', async () => {
  const number = numberIn(await sendDraft(await filledDraft()));
  const url = `/melden/${number}/doorgeven`;
  const blank = await page(url);
  assert.doesNotMatch(blank, /checked/);
  assert.doesNotMatch(blank, /stock\.|contact\.|penaltyClause/);
  const wrong = await supplier.post(url, { partner: 'Verzekeraar Verzonnen', _go: 'preview' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#clause"/);
  assert.match(wrong.body, /value="Verzekeraar Verzonnen"/);
  const asked = {
    partner: 'Verzekeraar Verzonnen',
    clause: 'Artikel 7.2',
    fields: ['publishable.start', 'publishable.expectedEnd'],
  };
  const preview = await supplier.post(url, { ...asked, _go: 'preview' });
  assert.match(preview.body, /Aan: Verzekeraar Verzonnen/);
  assert.match(await page(url), /is niets doorgegeven/, 'a look is no record');
  const digest = /name="digest" value="([\da-f]+)"/.exec(preview.body)?.[1] ?? '';
  const eml = await supplier.post(url, { ...asked, digest, _go: 'eml' });
  assert.match(String(eml.headers['content-type']), /message\/rfc822/);
  const other = await supplier.post(url, { ...asked, clause: 'Anders', digest, _go: 'record' });
  assert.equal(other.statusCode, 422);
  const done = await supplier.post(url, { ...asked, digest, _go: 'record' });
  assert.equal(done.statusCode, 303);
  assert.match(await page(String(done.headers.location)), /Vastgelegd\.[\s\S]*Artikel 7\.2/);
});

test('throwing a draft away is asked first, and another’s draft is not there', async () => {
  const id = await newDraft('?kind=interruption&start=2027-01-01&expectedEnd=2027-02-01');
  const url = `/melden/concept/${id}/weg`;
  assert.match(await page(url), /kan niet ongedaan worden gemaakt/);
  assert.equal((await rival.get(url)).statusCode, 404);
  await rival.post(url, {});
  assert.match(await page(url), /kan niet ongedaan/, 'another’s wish throws nothing away');
  const gone = await supplier.post(url, {});
  assert.equal(gone.headers.location, '/melden?gedaan=weg');
  assert.equal((await supplier.get(url)).statusCode, 404);
});

test('what the must-I-report check knows stands in the form', async () => {
  const id = await newDraft(
    '?kind=interruption&start=2027-03-01&expectedEnd=2027-05-01&expectedEndCertainty=firm',
  );
  const when = await page(`/melden/concept/${id}/wanneer`);
  assert.match(when, /type="date" value="2027-03-01" id="publishable.start"/);
  assert.match(when, /name="publishable.expectedEndCertainty" value="firm" checked/);
  assert.match(when, /Te melden uiterlijk op 1 januari 2027/);
  assert.match(
    await page(`/melden/concept/${id}/reden`),
    /name="publishable.kind" value="interruption" checked/,
  );
  await supplier.post(`/melden/concept/${id}/weg`, {});
});

test('a question of the desk waits on the home and on the notification, with its day', async () => {
  const number = numberIn(await sendDraft(await filledDraft()));
  const { context, supplier: who } = ground;
  const seen = await viewNotification(contextFor(context, who.viewer), { number, language: 'nl' });
  assert.ok(!isRefusal(seen) && seen.case !== undefined);
  const caseNumber = seen.case;
  await context.database.as(clockwork('test')).write(async (tx) => {
    const desk = await caseByNumber(tx, caseNumber);
    assert.ok(desk);
    const asked = { to: who.party, as: 'holder', text: 'Hoeveel patiënten?' } as const;
    const body = { kind: 'question-asked', ...asked, deadline: day('2026-12-01') } as const;
    await appendCaseEvents(tx, desk.id, [{ party: who.party, body }]);
  });
  for (const url of ['/melden', `/melden/${number}`]) {
    const body = await page(url);
    assert.match(body, /1 vraag van het meldpunt; antwoord graag uiterlijk 1 december 2026/);
    assert.match(body, new RegExp(`href="/zaak/${caseNumber}"`));
  }
});

test('under consent only what is ticked moves to what everybody sees', async () => {
  const other = await openNotifying('voluntary');
  try {
    const visitor = visitorOf(other, other.supplier);
    const begun = await visitor.get('/melden/nieuw?kind=interruption&start=2027-03-01');
    const id = /concept\/([\da-f-]+)\//.exec(String(begun.headers.location))?.[1] ?? '';
    const url = `/melden/concept/${id}/meldpunt`;
    const sides = async () => (await visitor.get(url)).body.split(/Wat iedereen ziet|Wat alleen/);
    const [form = '', before = ''] = await sides();
    assert.match(form, /name="business.consentTo" value="start"\/>/);
    assert.match(before, /zolang u daar geen toestemming voor geeft/);
    const fields = { ...hiddenIn(form), _consent: 'asked', 'business.consentTo': 'start' };
    assert.equal((await visitor.post(url, { ...fields, _go: 'previous' })).statusCode, 303);
    const [, everybody = '', desk = ''] = await sides();
    assert.match(everybody, /1 maart 2027/);
    assert.match(desk, /onderbreking van de levering/);
  } finally {
    await other.close();
  }
});
