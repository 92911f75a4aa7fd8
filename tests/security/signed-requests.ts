import type { Chance } from '../../src/foresight/chance.ts';
import { productId } from '../../src/usecases/naming.ts';
import type { Facts } from '../authorisation/facts.ts';
import type { World } from '../authorisation/world.ts';
import { pageFields } from '../web/notifying-ground.ts';
import { mark } from './complaints.ts';
import type { RawRequest } from './raw-client.ts';

/* What somebody with a session can send to every door that takes something, bent in each field. */

/** A request as it is meant, to be bent. */
export interface Meant {
  readonly target: string;
  readonly body: Body;
}

type Fields = Readonly<Record<string, unknown>>;
type Body =
  | { readonly kind: 'form'; readonly fields: Fields }
  | { readonly kind: 'json'; readonly value: unknown };

const form = (target: string, fields: Fields): Meant => ({
  target,
  body: { kind: 'form', fields },
});
const json = (target: string, value: unknown): Meant => ({ target, body: { kind: 'json', value } });

/** One for each door that takes something; `doors-table.ts` says which there are. */
export function meantRequests(facts: Facts, { products }: World): readonly Meant[] {
  const [product, rival] = [productId(products.a), productId(products.b)];
  const { numbers, cases, drafts, webhooks, signals, bulk, addresses } = facts;
  const content = {
    publishable: {
      kind: 'interruption',
      cause: 'finished-product',
      start: '2026-12-01',
      expectedEnd: '2027-01-01',
      expectedEndCertainty: 'estimate',
      extent: 'total',
      alternatives: 'iets anders',
    },
    business: { causeText: 'stuk', packs: ['30 stuks'], marketSharePercent: 12.5 },
    stock: { packsLeft: 5 },
    contact: { name: 'Wie', email: 'wie@voorbeeld.example', phone: '+31 6 1' },
  };
  const amends = { number: numbers.a2, step: 'amended', basedOn: 1, ...content };
  const signal = { product: rival, since: '2026-11-15', wholesaler: 'x', usersWaiting: 1 };
  const page = { _stap: 'reden', _seen: '', _own: 'a', _revision: '1', _go: 'next' };
  const contact = { 'contact.name': 'Wie', 'contact.email': 'wie@voorbeeld.example' };
  const everyPage = Object.assign({}, ...Object.values(pageFields)) as Fields;
  const seen = '3';
  const deeds: readonly Fields[] = [
    { deed: 'note', text: 'x' },
    { deed: 'ask', to: '1', text: 'x', template: '', deadline: '2026-12-24' },
    { deed: 'withdraw-question', question: '1', why: 'x' },
    { deed: 'set-owner', owner: '00000000-0000-0000-0000-000000000000', deputyThrough: '' },
    { deed: 'propose-measure', measure: 'other', text: 'x' },
    { deed: 'hand-to-inspector', why: 'x' },
    { deed: 'mark-duplicate', of: '1', why: 'x' },
    { deed: 'confirm', proposal: '1' },
    { deed: 'decline', proposal: '1', why: 'x' },
    { deed: 'confirm-basis', key: 'x', why: 'x' },
    { deed: 'triage', enoughAlternatives: 'no', diseaseSeverity: 'minor', critical: '', why: 'x' },
    {
      deed: 'publication',
      what: 'publish',
      notification: numbers.b,
      ground: 'eu-national-website',
      status: 'notice',
      embargo: '2027-01-01T10:00',
      why: 'x',
    },
    { deed: 'close', why: 'resolved', text: 'x' },
    { deed: 'reopen', text: 'x' },
  ];
  return [
    json('/v1/notifications', { codes: [product], ...content }),
    json(`/v1/notifications/${numbers.a}/versions`, { step: 'prolonged', basedOn: 2, ...content }),
    json('/v1/notifications/bulk', [{ codes: [product], ...content }, amends]),
    json('/v1/notifications/bulk?dryRun=true', [{ codes: [product], ...content }, amends]),
    json('/v1/signals', { ...signal, orderedPacks: 2, remark: 'x', mayBeNamed: true }),
    json('/v1/webhooks', { address: 'https://x.example.org/', about: 'medicine', of: product }),
    json(`/v1/webhooks/${webhooks.b}/tests`, {}),
    json(`/v1/webhooks/${webhooks.b}/replays`, {}),
    form('/v1/token', {
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: `e30.${Buffer.from('{"sub":"a"}').toString('base64url')}.x`,
    }),
    form(`/melden/concept/${drafts.a}`, { ...page, ...pageFields.reden }),
    ...Object.entries(pageFields).map(([name, fields]) =>
      form(`/melden/concept/${drafts.a}/${name}`, { ...page, _stap: name, ...fields }),
    ),
    form(`/melden/concept/${drafts.a}/nakijken`, { _revision: '1' }),
    form(`/melden/concept/${drafts.b}/weg`, { x: 'y' }),
    form('/melden/adressen', contact),
    form(`/melden/adressen/${addresses.b}`, { ...contact, _go: 'change' }),
    form(`/melden/adressen/${addresses.b}`, { _go: 'remove' }),
    form(`/melden/${numbers.a2}/verlengen`, { ...page, ...everyPage }),
    form(`/melden/${numbers.a2}/verlengen/concept`, { ...page, ...everyPage }),
    form(`/melden/${numbers.a2}/verlengen/nakijken`, { _revision: '1' }),
    form(`/melden/${numbers.a}/doorgeven`, {
      partner: 'Wie',
      clause: 'x',
      fields: ['publishable.start'],
      _go: 'eml',
      digest: 'x',
    }),
    form('/melden/bestand/verzend', { file: bulk.a, mode: 'partial' }),
    ...stockRequests(facts),
    ...obligationRequests(facts),
    form('/voorraad/dagen', { deed: 'stop', from: '2026-11-20', why: 'x' }),
    form('/voorraad/dagen', { deed: 'again', from: '2026-11-20', rhythm: 'weekly' }),
    form('/voorraad/dagen', { deed: 'reminders-off' }),
    form('/moet-ik-melden/bewaar', { event: 'suspension', start: '2026-11-01', cover: 'others' }),
    form('/signaal', { ...signal, since: '2026-11-15', mayBeNamed: 'yes', sinceConfirmed: 'yes' }),
    form(`/signaal/${signals['apotheker-1']}`, {
      deed: 'deliverable-again',
      deliverableSince: '2026-11-20',
      from: 'list',
    }),
    form(`/zaak/${cases.b}`, { deed: 'answer-1', 'answer-1': 'x', sentence: 'x' }),
    form(`/zaak/${cases.b}`, { deed: 'sentence', sentence: 'x' }),
    form('/volgen/webhooks', { address: 'https://x.example.org/', about: 'atc', of: 'A02' }),
    form(`/volgen/webhooks/${webhooks.b}/test`, { x: 'y' }),
    form(`/volgen/webhooks/${webhooks.b}/opnieuw`, { x: 'y' }),
    form(`/volgen/webhooks/${webhooks.b}/verwijder`, { x: 'y' }),
    ...deeds.map((fields) => form(`/beoordelen/${cases.b}`, { seen, ...fields })),
    form('/beoordelen/overnemen', { file: 'x' }),
    form('/mijn/sessies', { sessie: '00000000-0000-0000-0000-000000000000' }),
    form('/mijn/machtigen', { code: 'x', vanaf: '2026-12-01', tot: '2027-12-01' }),
    form('/mijn/machtigen', { partij: 'x', vanaf: '2026-12-01', tot: '2027-12-01' }),
    form('/mijn/machtiging-einde', { machtiging: '999999' }),
    form('/mijn/programmas', { sleutels: '{"keys":[]}' }),
    form('/mijn/programmas', { uit: 'x' }),
    form('/kies-partij', { partij: '1 supplier', naar: '/melden' }),
    form('/demo/regime', { regime: 'open', terug: '/' }),
    form('/volgen', { medicine: product, choice: 'medicine', email: 'wie@voorbeeld.example' }),
    form('/volgen/bevestig', { token: 'x' }),
    form('/volgen/stop', { token: 'x', 'List-Unsubscribe': 'One-Click' }),
    form('/oidc/wie/x', { wie: 'leverancier-1' }),
    form('/oidc/token', { grant_type: 'authorization_code', code: 'x' }),
    json('/v1/decide/disclosure', { on: '2026-03-15', facts: {} }),
    form('/beslis/disclosure', { on: '2026-03-15' }),
  ];
}

/** What is delivered of stock, and what is asked and explained about it. */
function stockRequests({ units, supervised }: Facts): readonly Meant[] {
  const explained = {
    kind: 'production',
    text: 'x',
    evidence: 'x',
    floorPacks: '5',
    validThrough: '2027-01-15',
    seen: '1',
  };
  const judged = { seen: '1', on: '2026-11-22', why: 'x' };
  return [
    form('/voorraad/aanleveren/verzend', { file: 'a'.repeat(64), mode: 'partial' }),
    form('/voorraad/wacht', { row: ['1', '2'], answer: 'confirmed' }),
    form(`/voorraad/${units.a}`, explained),
    form(`/toezicht/${supervised.a}`, { ...judged, deed: 'ask-on', answerBy: '2026-12-24' }),
    form(`/toezicht/${supervised.a}`, {
      ...judged,
      deed: 'accept',
      validThrough: '2027-01-15',
      floorPacks: '5',
    }),
    form(`/toezicht/${supervised.a}`, { ...judged, deed: 'refuse' }),
  ];
}

/** Facts that an obligation and a subsidy rest on: claims, who is full-line, what was paid for. */
function obligationRequests({ units, supervised }: Facts): readonly Meant[] {
  const judged = { claim: '1', seen: '0', on: '2026-11-22' };
  return [
    form(`/voorraad/${units.a}/beroep`, {
      deed: 'state',
      'claim-kind': 'seasonal',
      'claim-text': 'x',
      'claim-evidence': 'x',
      'claim-alternativeUnits': '12,5',
      'claim-shelfLifeMonths': '',
      'claim-validFrom': '2026-11-01',
      'claim-validThrough': '2027-11-01',
    }),
    form(`/voorraad/${units.a}/beroep`, { ...judged, deed: 'reply', 'claim-1-reply-why': 'x' }),
    form(`/voorraad/${units.a}/beroep`, {
      ...judged,
      deed: 'withdraw',
      'claim-1-withdraw-why': 'x',
    }),
    form(`/toezicht/${supervised.a}/beroep`, { ...judged, deed: 'ask', 'claim-1-ask-why': 'x' }),
    form(`/toezicht/${supervised.a}/beroep`, {
      ...judged,
      deed: 'accept',
      'claim-1-accept-why': 'x',
      'claim-1-accept-validThrough': '2026-12-01',
    }),
    form('/toezicht/volgesorteerd', {
      deed: 'record',
      party: '1',
      fullLine: 'yes',
      validFrom: '2026-01-01',
      validThrough: '2026-12-31',
      source: 'x',
    }),
    form('/toezicht/volgesorteerd', { deed: 'take-back', fact: '1', why: 'x' }),
    form('/cijfers/betaald', {
      deed: 'record',
      party: '1',
      unit: 'x',
      days: '28',
      units: '1200,5',
      euros: '12,50',
      validFrom: '2026-04-01',
      validThrough: '2026-12-31',
      reference: 'x',
    }),
    form('/cijfers/betaald', { deed: 'take-back', paid: '1', why: 'x' }),
  ];
}

/** In any field: what ends a line, a statement, a cell, a page, a number or a day. */
const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'a\udfffb',
  '\u0001\u001b[31m\u007f\u0085\u2028\u202e\ufeff',
  mark,
  `"'>${mark}</textarea></title>`,
  'javascript:alert(1)',
  "'; drop table fact; --",
  '${7*7}{{7*7}}<%= 7*7 %>',
  '=HYPERLINK("http://elders.example";"x")',
  '\t=1+1',
  'x\r\nBcc: elders@elders.example\r\nX-Mark: 1\r\n\r\n',
  'wie@voorbeeld.example\r\nBcc: elders@elders.example',
  '"a@b,c@d"@voorbeeld.example',
  'https://elders.example/\r\nX-Mark: 1',
  '//elders.example',
  '/\\elders.example',
  'https://[::ffff:127.0.0.1]/',
  '9999-99-99',
  '0000-00-00',
  '-000001-01-01',
  '+275760-09-13',
  '2026-02-30',
  '9999-12-31T23:59',
  '-1',
  '0',
  '1e309',
  'NaN',
  'Infinity',
  '9007199254740993',
  '9223372036854775808',
  '2147483648',
  '99999999999999999999999999',
  '__proto__',
  'constructor',
  'toString',
  '[object Object]',
  '../../../etc/passwd',
  'e\u0301'.repeat(500),
  'x'.repeat(5000),
  'x'.repeat(200_000),
  'x'.repeat(1_048_576),
];

const hostileValues: readonly unknown[] = [
  ...hostileTexts,
  null,
  true,
  [],
  {},
  [[]],
  [null],
  ['a', 'a'],
  { a: { b: [1] } },
  { toString: 1, valueOf: 1, length: -1 },
  -1,
  0.1,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
];

/** Each field of each request with each hostile value, as many as are asked for by chance. */
export function bent(meant: Meant, chance: Chance): RawRequest {
  const target = chance.happens(0.08) ? otherTarget(meant.target, chance) : meant.target;
  const english = target.startsWith('/v1') || target.startsWith('/oidc') || chance.happens(0.8);
  const at = english ? target : `/en${target}`;
  const { body } = meant;
  switch (body.kind) {
    case 'form': {
      const pairs = Object.entries(body.fields).flatMap(([name, value]) =>
        [value].flat().map((each): [string, unknown] => [name, each]),
      );
      return asForm(at, bentPairs(pairs, chance), chance);
    }
    case 'json':
      return asJson(at, jsonOf(body.value, chance), chance);
    default:
      return body satisfies never;
  }
}

/** As it is meant: what is good and hostile at once comes further than what is refused at once. */
export function unbent({ target, body }: Meant): RawRequest {
  switch (body.kind) {
    case 'form': {
      const pairs = Object.entries(body.fields).flatMap(([name, value]) =>
        [value].flat().map((each): [string, string] => [name, String(each)]),
      );
      return {
        method: 'POST',
        target,
        headers: formType,
        body: new URLSearchParams(pairs).toString(),
      };
    }
    case 'json':
      return { method: 'POST', target, headers: jsonType, body: JSON.stringify(body.value) };
    default:
      return body satisfies never;
  }
}

function otherTarget(target: string, chance: Chance): string {
  const parts = target.split('/');
  const at = chance.between(1, parts.length - 1);
  const value = chance.pick(hostileTexts).slice(0, 300).toWellFormed();
  parts[at] = encodeURIComponent(value);
  return parts.join('/');
}

const formType = { 'content-type': 'application/x-www-form-urlencoded' };
const jsonType = { 'content-type': 'application/json' };

function bentPairs(
  pairs: readonly (readonly [string, unknown])[],
  chance: Chance,
): readonly (readonly [string, unknown])[] {
  const at = chance.between(0, pairs.length - 1);
  const changed = pairs.map(([name, value], index) =>
    index === at || chance.happens(0.1)
      ? ([name, chance.pick(hostileTexts)] as const)
      : ([name, value] as const),
  );
  const [name = 'x'] = pairs[at] ?? [];
  switch (chance.between(0, 9)) {
    case 0:
      return [...changed, [name, 'again'], [name, mark]];
    case 1:
      return [...changed, ['__proto__', mark], [`${name}[a]`, 'x'], ['constructor', 'x']];
    case 2:
      return changed.filter((_, index) => index !== at);
    default:
      return changed;
  }
}

/** Escaped by hand: `URLSearchParams` mends a lone surrogate, an attacker does not. */
function asForm(
  target: string,
  pairs: readonly (readonly [string, unknown])[],
  chance: Chance,
): RawRequest {
  const body = pairs
    .map(([name, value]) => `${encodeURIComponent(name)}=${escaped(String(value))}`)
    .join('&');
  return { method: 'POST', target, headers: { ...formType, ...oddHeader(chance) }, body };
}

function escaped(text: string): string {
  return Array.from(text)
    .map((each) =>
      each.isWellFormed() ? encodeURIComponent(each) : each < '\udc00' ? '%ED%A0%80' : '%ED%BF%BF',
    )
    .join('');
}

function jsonOf(value: unknown, chance: Chance): string {
  switch (chance.between(0, 12)) {
    case 0:
      return JSON.stringify(chance.pick(hostileValues));
    case 1:
      return JSON.stringify([value, value]);
    case 2:
      return JSON.stringify(value).replace('{', '{"__proto__":{"codes":["x"]},"x":1,');
    case 3:
      return JSON.stringify(value).replace('{', `{"x":${'['.repeat(5000)}${']'.repeat(5000)},`);
    default:
      return JSON.stringify(bentValue(value, chance));
  }
}

function bentValue(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.happens(0.1)) {
    return chance.pick(hostileValues);
  }
  const keys = Object.keys(value);
  const key = keys.length === 0 ? 'x' : chance.pick(keys);
  if (Array.isArray(value)) {
    return value.map((each, index) => (String(index) === key ? bentValue(each, chance) : each));
  }
  if (chance.happens(0.05)) return { ...value, [chance.pick(hostileTexts)]: 1 };
  return { ...value, [key]: bentValue(Reflect.get(value, key), chance) };
}

function asJson(target: string, body: string, chance: Chance): RawRequest {
  const key = chance.happens(0.85) ? `sleutel-${chance.between(0, 1_000_000)}` : hostileKey(chance);
  const headers = { ...jsonType, 'idempotency-key': key, ...oddHeader(chance) };
  return { method: 'POST', target, headers, body };
}

function hostileKey(chance: Chance): string {
  return chance.pick([
    '',
    'x'.repeat(300),
    'x\r\nX-Mark: 1',
    'x\n y',
    '\u00ff\u0001',
    "'; drop table fact; --",
    'x, y',
  ]);
}

function oddHeader(chance: Chance): Readonly<Record<string, string>> {
  if (chance.happens(0.8)) return {};
  return chance.pick([
    { authorization: 'Bearer x' },
    { authorization: 'Bearer x\r\nAuthorization: Bearer y' },
    { authorization: `Bearer ${'x'.repeat(5000)}` },
    { authorization: 'Basic \u00ff' },
    { host: 'elders.example' },
    { 'x-forwarded-host': 'elders.example', 'x-forwarded-for': '127.0.0.1' },
    { origin: 'https://elders.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'x-csrf-token': 'x' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'multipart/form-data; boundary=x' },
    { 'content-type': 'multipart/form-data' },
    { 'content-type': 'application/json; charset=utf-16' },
    { 'x-http-method-override': 'DELETE' },
    { cookie: `voorradig=${'x'.repeat(5000)}` },
    { cookie: `voorradig=${'x'.repeat(65_536)}` },
    { cookie: 'voorradig=%00; voorradig-inloggen=%; regime=confidential' },
  ]);
}

const boundary = 'grens';

/** One file in the field that the forms call `file`. */
export function upload(target: string, name: string, type: string, bytes: Buffer): RawRequest {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  return {
    method: 'POST',
    target,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
