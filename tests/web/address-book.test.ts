import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { contextFor, isRefusal } from '../../src/usecases/context.ts';
import { recordAgreement } from '../../src/usecases/parties/agreements.ts';
import { operatorViewer } from '../../src/usecases/parties/operator.ts';
import { partiesOfAudience } from '../../src/registry/parties.ts';
import { hiddenIn, openNotifying, visitorOf, type NotifyingGround } from './notifying-ground.ts';

let ground: NotifyingGround;
let supplier: ReturnType<typeof visitorOf>;
let rival: ReturnType<typeof visitorOf>;
before(async () => {
  ground = await openNotifying();
  supplier = visitorOf(ground, ground.supplier);
  rival = visitorOf(ground, ground.rival);
});
after(() => ground.close());

async function newDraft(): Promise<string> {
  const { headers } = await supplier.get('/melden/nieuw?kind=interruption');
  return /concept\/([\da-f-]+)\//.exec(String(headers.location))?.[1] ?? '';
}

test('without JavaScript: an empty book says what to do, and takes somebody in', async () => {
  const empty = await supplier.get('/melden/adressen');
  assert.equal(empty.statusCode, 200);
  assert.match(empty.body, /Er staat nog niemand in/);
  assert.match((await supplier.get('/melden')).body, /href="\/melden\/adressen"/);

  const wrong = await supplier.post('/melden/adressen', { 'contact.name': 'Wilma Adres' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#contact\.email"/);
  assert.match(wrong.body, /value="Wilma Adres"/, 'what was typed stays');

  const person = { 'contact.name': 'Wilma <b>Adres</b>', 'contact.email': 'wilma@adres.example' };
  const added = await supplier.post('/en/melden/adressen', person);
  assert.equal(added.headers.location, '/en/melden/adressen?gedaan=toegevoegd');
  const list = await supplier.get('/melden/adressen?gedaan=toegevoegd');
  assert.match(list.body, /De persoon staat in het adresboek/);
  assert.match(list.body, /Wilma &lt;b>Adres|Wilma &lt;b&gt;Adres/);
  assert.doesNotMatch((await rival.get('/melden/adressen')).body, /Wilma/);
});

test('who is in the book is chosen in a notification; from there the book, and back again', async () => {
  const id = await newDraft();
  const url = `/melden/concept/${id}/meldpunt`;
  const { body } = await supplier.get(url);
  const value = /name="_contact" value="([^"]+)"/.exec(body)?.[1]?.replaceAll('&quot;', '"') ?? '';
  assert.match(value, /wilma@adres\.example/);
  const fields = { ...hiddenIn(body), _contact: value.replaceAll('&lt;', '<') };
  const kept = await supplier.post(url, { ...fields, 'business.site': 'Hal 3', _go: 'adressen' });
  assert.equal(kept.headers.location, `/melden/adressen?concept=${id}`, 'saved before it leads on');
  const book = await supplier.get(kept.headers.location ?? '');
  assert.match(book.body, new RegExp(`href="/melden/concept/${id}/meldpunt"`));
  const again = await supplier.get(url);
  assert.match(again.body, /Hal 3/);
  assert.match(again.body, /value="\[&quot;Wilma[^"]*"[^>]*checked/);

  const entry = /href="(\/melden\/adressen\/[\da-f-]+)\?/.exec(book.body)?.[1] ?? '';
  assert.equal((await rival.get(entry)).statusCode, 404);
  assert.equal((await supplier.get('/melden/adressen/x')).statusCode, 404);
  const changed = await supplier.post(entry, {
    'contact.name': 'Wilma Adres',
    'contact.email': 'wilma@nieuw.example',
    'contact.phone': '020 123',
    _go: 'change',
  });
  assert.equal(changed.headers.location, '/melden/adressen?gedaan=gewijzigd');
  assert.match((await supplier.get('/melden/adressen')).body, /wilma@nieuw\.example/);
  assert.equal((await supplier.post(entry, { _go: 'change' })).statusCode, 422);
  const removed = await supplier.post(entry, { _go: 'remove' });
  assert.equal(removed.headers.location, '/melden/adressen?gedaan=verwijderd');
  assert.match((await supplier.get('/melden/adressen')).body, /Er staat nog niemand in/);
});

test('the autosave brings the summary as the page itself would show it', async () => {
  const id = await newDraft();
  const url = `/melden/concept/${id}/wanneer`;
  const shown = async () => {
    const { body } = await supplier.get(url);
    return /<aside class="form-side".*?<\/aside>/s.exec(body)?.[0] ?? '';
  };
  const stood = await shown();
  const fields = {
    ...hiddenIn((await supplier.get(url)).body),
    'publishable.start': '2027-03-01',
    'business.becameKnownOn': '2026-11-20',
  };
  const saved = await supplier.post(`/melden/concept/${id}`, fields);
  assert.equal(saved.statusCode, 200);
  const { summary } = saved.json<{ summary: string }>();
  assert.notEqual(summary, stood);
  assert.equal(summary, await shown());
  const [everybody = '', desk = ''] = summary.split('Wat alleen de beoordelaar ziet');
  assert.match(everybody, /1 maart 2027/);
  assert.match(desk, /20 november 2026/);
  assert.doesNotMatch(everybody, /20 november 2026/);
  const unreadable = { ...fields, 'business.becameKnownOn': 'a\0b' };
  const refused = await supplier.post(`/melden/concept/${id}`, unreadable);
  assert.deepEqual([refused.statusCode, refused.json()], [422, {}]);
});

test('an agreement on record stands beside the field it opens, and beside no other', async () => {
  const wholesaler = await ground.context.database.read((tx) =>
    partiesOfAudience(tx, 'wholesaler', ground.context.today()),
  );
  const recorded = await recordAgreement(
    contextFor(ground.context, operatorViewer),
    {
      givers: [String(ground.supplier.party)],
      receivers: [String(wholesaler[0])],
      form: 'bilateral',
      class: 'stock-quantity',
      fields: [],
      audience: 'wholesaler',
      purpose: 'plan deliveries',
      clause: 'article 4',
    },
    { why: 'asked by both', by: 'Beheer' },
  );
  assert.ok(!isRefusal(recorded), JSON.stringify(recorded));
  const told = /het meldpunt, en volgens afspraak [^<]+ \(groothandel\)/g;
  const { body } = await supplier.get(`/melden/concept/${await newDraft()}/gevolg`);
  assert.equal(body.match(told)?.length, 2, 'packs left and weeks left');
  const { headers } = await rival.get('/melden/nieuw');
  const other = await rival.get(String(headers.location).replace('middel', 'gevolg'));
  assert.equal(other.body.match(told), null);
});
