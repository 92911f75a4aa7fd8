import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Context } from '../../src/usecases/context.ts';
import { isRefusal } from '../../src/usecases/context.ts';
import { mandatesOfParty, withdrawMandate } from '../../src/usecases/signing-in/mandates.ts';
import {
  discardDraft,
  readDraft,
  saveDraft,
  startDraft,
} from '../../src/usecases/notifying/drafts.ts';
import {
  listPassedOn,
  previewPassingOn,
  recordPassingOn,
} from '../../src/usecases/notifying/pass-on.ts';
import { canariesIn, canaryRows, type CanaryRow } from './canary-table.ts';
import { tellEverything, type Facts } from './facts.ts';
import { everyPerson, openWorld, type Person, type World } from './world.ts';

/*
 * Trust test T10, relations: each thing that is addressed by an id × who asks for it. Who stands
 * how to whom: leverancier-1 own, collega delegated by a mandate that holds, leverancier-zuster of
 * the same ownership group, leverancier-2 another, vertegenwoordiger delegated for d and until
 * yesterday for b, apotheker-keten of the ownership group of groothandel-1, the rest none.
 */

let world: World;
let facts: Facts;
let rows: readonly CanaryRow[];
before(async () => {
  world = await openWorld('eu-national-website');
  facts = await tellEverything(world);
  rows = canaryRows(facts);
});
after(() => world.close());

type Method = 'GET' | 'POST' | 'DELETE';

/** In the order of `everyPerson`: L1 L2 Z V Co Tw | A1 A2 AK ZA G1 G2 | B1 B2 I | C M O */
const typedByHand = `
                                      L1  L2  LZ  V   Co  Tw  A1  A2  AK  ZA  G1  G2  B1  B2  I   C   M   O
GET /v1/notifications/{a}             200 404 404 404 200 404 403 403 403 403 403 403 403 403 403 403 403 403
GET /v1/notifications/{a2}            200 404 404 404 200 404 403 403 403 403 403 403 403 403 403 403 403 403
GET /v1/notifications/{b}             404 200 404 404 404 404 403 403 403 403 403 403 403 403 403 403 403 403
GET /v1/notifications/{c}             404 404 200 404 404 404 403 403 403 403 403 403 403 403 403 403 403 403
GET /v1/notifications/{d}             404 404 404 200 404 404 403 403 403 403 403 403 403 403 403 403 403 403
POST /v1/notifications/{b}/versions   404 409 404 404 404 404 403 403 403 403 403 403 403 403 403 403 403 403
POST /v1/notifications/{d}/versions   404 404 404 409 404 404 403 403 403 403 403 403 403 403 403 403 403 403
GET /zaak/{case-a}                    200 404 404 404 200 404 404 404 404 404 404 404 403 403 403 403 403 403
GET /zaak/{case-b}                    404 200 404 404 404 404 200 200 200 404 404 404 403 403 403 403 403 403
GET /zaak/{case-c}                    404 404 200 404 404 404 404 404 404 404 404 404 403 403 403 403 403 403
GET /zaak/{case-d}                    404 404 404 200 404 404 404 404 404 404 404 404 403 403 403 403 403 403
POST /zaak/{case-a}                   422 404 404 404 422 404 404 404 404 404 404 404 403 403 403 403 403 403
POST /zaak/{case-b}                   404 422 404 404 404 404 422 422 422 404 404 404 403 403 403 403 403 403
GET /signaal/{signal-1}               403 403 403 403 403 403 200 404 404 404 404 404 403 403 403 403 403 403
GET /signaal/{signal-2}               403 403 403 403 403 403 404 200 404 404 404 404 403 403 403 403 403 403
GET /signaal/{signal-keten}           403 403 403 403 403 403 404 404 200 404 404 404 403 403 403 403 403 403
POST /signaal/{signal-1}              403 403 403 403 403 403 303 404 404 404 404 404 403 403 403 403 403 403
GET /moet-ik-melden/bewaard/{kept-a}  200 404 404 404 200 404 403 403 403 403 403 403 403 403 403 403 403 403
GET /moet-ik-melden/bewaard/{kept-b}  404 200 404 404 404 404 403 403 403 403 403 403 403 403 403 403 403 403
POST /v1/webhooks/{webhook-a}/tests   202 404 404 404 202 404 404 404 404 404 404 404 403 403 403 403 403 403
POST /v1/webhooks/{webhook-b}/replays 404 202 404 404 404 404 404 404 404 404 404 404 403 403 403 403 403 403
POST /volgen/webhooks/{webhook-1}/test 404 404 404 404 404 404 303 404 404 404 404 404 403 403 403 403 403 403
POST /volgen/webhooks/{webhook-1}/opnieuw 404 404 404 404 404 404 303 404 404 404 404 404 403 403 403 403 403 403
GET /beoordelen/{case-b}              403 403 403 403 403 403 403 403 403 403 403 403 200 200 200 403 403 403
GET /beoordelen/{case-b}/dossier.json 403 403 403 403 403 403 403 403 403 403 403 403 200 200 200 403 403 403
POST /beoordelen/{case-b}             403 403 403 403 403 403 403 403 403 403 403 403 422 422 422 403 403 403
GET /melden/{b}                       404 200 404 404 404 404 403 403 403 403 403 403 403 403 403 403 403 403
GET /melden/{d}/ontvangst             404 404 404 200 404 404 403 403 403 403 403 403 403 403 403 403 403 403
GET /melden/{a}/doorgeven             200 404 404 404 200 404 403 403 403 403 403 403 403 403 403 403 403 403
GET /melden/adressen/{address-a}      200 404 404 404 200 404 403 403 403 404 404 404 403 403 403 403 403 403
POST /melden/adressen/{address-b}     404 422 404 404 404 404 403 403 403 404 404 404 403 403 403 403 403 403
GET /melden/concept/{draft-a}/reden   200 404 404 404 404 404 403 403 403 403 403 403 403 403 403 403 403 403
POST /melden/concept/{draft-b}/weg    303 303 303 303 303 303 403 403 403 403 403 403 403 403 403 403 403 403
GET /melden/bestand/controle?file={bulk-a} 200 422 422 422 422 422 403 403 403 403 403 403 403 403 403 403 403 403
GET /v1/stock/deliveries/{stock-a}     200 404 404 404 200 404 403 403 403 404 404 404 403 403 403 403 403 403
GET /v1/stock/deliveries/{stock-1}     404 404 404 404 404 404 403 403 403 404 200 404 403 403 403 403 403 403
GET /voorraad/aanleveren/{stock-a}     200 404 404 404 200 404 403 403 403 404 404 404 403 403 403 403 403 403
GET /voorraad/{unit-a}                 200 404 404 404 200 404 403 403 403 404 404 404 403 403 403 403 403 403
GET /voorraad/{unit-a}/bestand         200 404 404 404 200 404 403 403 403 404 404 404 403 403 403 403 403 403
POST /voorraad/{unit-a}                422 404 404 404 422 404 403 403 403 403 404 404 403 403 403 403 403 403
POST /voorraad/{unit-a}/beroep         422 404 404 404 422 404 403 403 403 403 404 404 403 403 403 403 403 403
GET /toezicht/{supervised-a}           403 403 403 403 403 403 403 403 403 403 403 403 403 403 200 403 403 403
GET /toezicht/{supervised-1}           403 403 403 403 403 403 403 403 403 403 403 403 403 403 200 403 403 403
POST /toezicht/{supervised-a}          403 403 403 403 403 403 403 403 403 403 403 403 403 403 422 403 403 403
POST /toezicht/{supervised-a}/beroep   403 403 403 403 403 403 403 403 403 403 403 403 403 403 422 403 403 403
GET /melden/bestand/uitkomst?file={bulk-b} 409 200 409 409 409 409 403 403 403 403 403 403 403 403 403 403 403 403
`;

interface Row {
  readonly method: Method;
  readonly address: string;
  /** The id that is asked for. */
  readonly id: string;
  readonly statuses: Readonly<Record<Person, number>>;
}

function readRows(): readonly Row[] {
  const [, ...lines] = typedByHand.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [, method = '', path = '', statuses = ''] = /^(\w+) (\S+)\s+([\d ]+)$/.exec(line) ?? [];
    const given = statuses.trim().split(/\s+/).map(Number);
    assert.equal(given.length, everyPerson.length, line);
    const name = /\{(.+)\}/.exec(path)?.[1] ?? '';
    const id = idOf(name);
    return {
      method: method as Method,
      address: path.replace(`{${name}}`, id),
      id,
      statuses: Object.fromEntries(
        everyPerson.map((person, at) => [person, given[at]]),
      ) as Row['statuses'],
    };
  });
}

function idOf(name: string): string {
  const { numbers, cases, signals, kept, webhooks, bulk, drafts, addresses } = facts;
  const { deliveries, units, supervised } = facts;
  const ids: Readonly<Record<string, string>> = {
    ...numbers,
    'case-a': cases.a,
    'case-b': cases.b,
    'case-c': cases.c,
    'case-d': cases.d,
    'signal-1': signals['apotheker-1'],
    'signal-2': signals['apotheker-2'],
    'signal-keten': signals['apotheker-keten'],
    'kept-a': String(kept.a),
    'kept-b': String(kept.b),
    'webhook-a': webhooks.a,
    'webhook-b': webhooks.b,
    'webhook-1': webhooks['apotheker-1'],
    'address-a': addresses.a,
    'address-b': addresses.b,
    'draft-a': drafts.a,
    'draft-b': drafts.b,
    'bulk-a': bulk.a,
    'bulk-b': bulk.b,
    'stock-a': deliveries.a,
    'stock-1': deliveries['groothandel-1'],
    'unit-a': units.a,
    'supervised-a': supervised.a,
    'supervised-1': supervised['groothandel-1'],
  };
  const id = ids[name];
  if (id === undefined) throw new Error(`no id ${name}`);
  return id;
}

/** Looks as an id of its kind does and is none. */
function absentLike(id: string): string {
  if (/^\d+$/.test(id)) return '987654';
  if (/^s\d+$/.test(id)) return 's987654';
  if (/^[0-9a-f]{64}$/.test(id)) return 'f'.repeat(64);
  if (/^[0-9a-f-]{36}$/.test(id)) return '00000000-0000-4000-8000-000000000000';
  return id.replace(/\d{6}$/, '987654');
}

/** Whole, and of a version that is behind: whoever may is told that it moved on. */
const amendment = {
  step: 'amended',
  basedOn: 99,
  publishable: {
    kind: 'interruption',
    start: '2026-11-20',
    expectedEndCertainty: 'unknown',
    extent: 'total',
  },
  business: {},
  contact: { name: 'Iemand', email: 'iemand@voorbeeld.example' },
};

async function ask({ method, address }: Pick<Row, 'method' | 'address'>, person: Person) {
  const { headers } = await world.session(person);
  const isJson = address.startsWith('/v1/') && method !== 'GET';
  const payload = address.endsWith('/versions') ? amendment : {};
  return world.app.inject({
    method,
    url: address,
    headers: {
      ...headers,
      ...(isJson ? { 'content-type': 'application/json' } : {}),
      ...(address.endsWith('/versions') ? { 'idempotency-key': `${person} ${address}` } : {}),
    },
    ...(isJson ? { payload: JSON.stringify(payload) } : {}),
    ...(address.startsWith('/signaal/') && method === 'POST'
      ? { payload: { deed: 'still-so' } }
      : {}),
  });
}

/** Refused as what does not exist is; of a file that it is no longer at hand. */
function isNotThere({ address }: Row, status: number): boolean {
  if (status === 403 || status === 404) return true;
  return address.startsWith('/melden/bestand/') && status >= 400;
}

/** Without what is of this request alone. */
function anonymous(body: string, id: string): string {
  // Short ones stand by chance in other words, such as a token.
  const before = /^\d{1,5}$/.test(id) ? '(?<=/)' : '(?<![\\w-])';
  const named = new RegExp(`${before}${id}(?![\\w-])`, 'g');
  return body.replaceAll(named, '{id}').replace(/"requestId":"[^"]+"/, '"requestId":""');
}

test('each id answers each relation as the table says; what is not yours is not there', async () => {
  let compared = 0;
  const atDoor = new Set<string>();
  for (const row of readRows()) {
    for (const person of everyPerson) {
      const answer = await ask(row, person);
      const where = `${row.method} ${row.address} by ${person}: ${answer.body.slice(0, 300)}`;
      assert.equal(answer.statusCode, row.statuses[person], where);
      const found = canariesIn(answer.body, rows).filter(
        ({ readers, text }) =>
          readers !== 'everyone' && !readers.includes(person) && text !== row.id.toLowerCase(),
      );
      assert.deepEqual(
        found.map(({ what }) => what),
        [],
        where,
      );
      if (!isNotThere(row, answer.statusCode)) continue;
      // A door says no before it looks at what was asked for: once is enough.
      if (answer.statusCode === 403 && atDoor.has(row.address)) continue;
      if (answer.statusCode === 403) atDoor.add(row.address);
      const absent = absentLike(row.id);
      const address = row.address.replace(new RegExp(`(?<=[/=])${row.id}(?![\\w-])`), absent);
      const other = await ask({ ...row, address }, person);
      assert.equal(other.statusCode, answer.statusCode, where);
      assert.equal(anonymous(answer.body, row.id), anonymous(other.body, absent), where);
      assert.deepEqual(Object.keys(answer.headers), Object.keys(other.headers));
      compared += 1;
    }
  }
  assert.ok(compared > 150, `${compared} compared`);
});

/** Of what is shown: the classes that may stand in it, by a word of each. */
test('what is shown holds the classes that the table allows, and those it promises', async () => {
  const whats = (body: string) => canariesIn(body, rows).map(({ what }) => what);
  const own = await ask(
    { method: 'GET', address: `/v1/notifications/${facts.numbers.a}` },
    'collega',
  );
  for (const field of ['causeText', 'site', 'penalty', 'stock', 'contactEmail', 'newEnd']) {
    assert.ok(whats(own.body).includes(`a: ${field}`), field);
  }
  assert.ok(!/: (note|measure|handed|taken|whyPublished\w+)\b/.test(whats(own.body).join(' ')));
  const dossier = await ask(
    { method: 'GET', address: `/beoordelen/${facts.cases.b}/dossier.json` },
    'inspecteur',
  );
  for (const field of ['causeText', 'contactPhone', 'note', 'question', 'answer', 'stock']) {
    assert.ok(whats(dossier.body).includes(`b: ${field}`), field);
  }
  // A reporter reads the sentence of the holder, and neither his answer to the desk nor who else signalled.
  const thread = await ask({ method: 'GET', address: `/zaak/${facts.cases.b}` }, 'apotheker-1');
  assert.deepEqual(
    new Set(whats(thread.body)),
    new Set([
      'b: sentence',
      'b: case',
      'apotheker-1: question',
      'apotheker-1: answer',
      'Apotheek De Vijzel: name',
    ]),
  );
  // The holder reads of three signals, and one name.
  const holders = await ask({ method: 'GET', address: `/zaak/${facts.cases.b}` }, 'leverancier-2');
  assert.deepEqual(
    whats(holders.body).filter((what) => /name|remark|wholesaler|apotheker/.test(what)),
    ['Apotheek Het Poeder: name'],
  );
});

type Deed = (context: Context) => Promise<object>;

/** Codes of the first problem; `ok` when it was done. */
async function outcome(deed: Deed, person: Person): Promise<string> {
  const answer = await deed(await world.as(person));
  return isRefusal(answer) ? (answer.problems[0]?.code ?? '') : 'ok';
}

test('drafts are of one person; what was passed on is of the holder and not even of the desk', async () => {
  const body = { codes: [], fields: {} };
  const passing = {
    number: facts.numbers.a,
    partner: 'Partner',
    clause: 'Artikel 1',
    fields: ['publishable.start'] as const,
    language: 'nl' as const,
  };
  const deeds: Readonly<Record<string, Deed>> = {
    'reads the draft': (context) => readDraft(context, facts.drafts.a),
    'saves the draft': (context) => saveDraft(context, { id: facts.drafts.a, revision: 0, body }),
    'copies the notification': (context) =>
      startDraft(context, { from: 'notification', number: facts.numbers.a }, 'nl'),
    'previews passing on': (context) => previewPassingOn(context, passing),
    'records passing on': (context) => recordPassingOn(context, { ...passing, digest: 'x' }),
    'lists what was passed on': (context) => listPassedOn(context, facts.numbers.a),
  };
  const suppliers = ['leverancier-2', 'leverancier-zuster', 'vertegenwoordiger', 'twee-partijen'];
  const reporters = ['apotheker-1', 'apotheker-keten', 'ziekenhuisapotheker', 'groothandel-1'];
  for (const person of everyPerson) {
    const expected: Readonly<Record<string, string>> =
      person === 'leverancier-1'
        ? {
            'reads the draft': 'ok',
            'saves the draft': 'ok',
            'copies the notification': 'ok',
            'previews passing on': 'ok',
            'records passing on': 'message-changed',
            'lists what was passed on': 'ok',
          }
        : person === 'collega'
          ? {
              'reads the draft': 'draft-unknown',
              'saves the draft': 'draft-unknown',
              'copies the notification': 'ok',
              'previews passing on': 'ok',
              'records passing on': 'message-changed',
              'lists what was passed on': 'ok',
            }
          : {};
    for (const [what, deed] of Object.entries(deeds)) {
      const isParty = [...suppliers, ...reporters, 'apotheker-2', 'groothandel-2'].includes(person);
      const otherwise = what.includes('draft')
        ? isParty
          ? 'draft-unknown'
          : 'party-missing'
        : what.startsWith('copies') && !isParty
          ? 'party-missing'
          : 'notification-unknown';
      assert.equal(await outcome(deed, person), expected[what] ?? otherwise, `${person} ${what}`);
    }
  }
  assert.deepEqual(await discardDraft(await world.as('leverancier-2'), facts.drafts.a), {
    discarded: false,
  });
});

test('nobody ends another’s session or mandate', async () => {
  const { person } = await world.session('leverancier-1');
  const { rows: sessions } = await world.open.database.owner.query<{ id: string }>(
    'select id from session where person_id = $1 and revoked_at is null',
    [person],
  );
  assert.ok(sessions.length > 0);
  const intruder = await world.session('leverancier-2');
  for (const { id } of sessions) {
    const { statusCode } = await world.app.inject({
      method: 'POST',
      url: '/mijn/sessies',
      headers: intruder.headers,
      payload: { sessie: id },
    });
    assert.equal(statusCode, 303);
  }
  const { headers } = await world.session('leverancier-1');
  assert.equal((await world.app.inject({ url: '/mijn', headers })).statusCode, 200);
  const [mandate] = await mandatesOfParty(await world.as('leverancier-1'));
  assert.ok(mandate);
  for (const other of ['leverancier-2', 'leverancier-zuster', 'apotheker-1'] as const) {
    const ended = await withdrawMandate(await world.as(other), mandate.id);
    assert.equal(isRefusal(ended) && ended.problems[0]?.code, 'mandate-unknown');
  }
});
