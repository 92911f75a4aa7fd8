import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { chanceFrom } from '../../src/foresight/chance.ts';
import { doorRows } from '../authorisation/doors-table.ts';
import { tellEverything } from '../authorisation/facts.ts';
import { openWorld, people, type Person, type World } from '../authorisation/world.ts';
import type { SignedInAs } from '../sign-in.ts';
import { complaints } from './complaints.ts';
import { hostileFiles } from './hostile-files.ts';
import { ask, type RawAnswer, type RawRequest } from './raw-client.ts';
import { bent, meantRequests, unbent, upload, type Meant } from './signed-requests.ts';

/* The doors of the desk, over a real socket: by outsiders, and by who has a session of his own. */

const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const bendings = Math.min(Number(process.env['FUZZ_BENDINGS'] ?? 10), 500);
const atOnce = 8;
/** No answer takes longer, also not on a machine that does other things as well. */
const longestMs = 5000;

/** One of each audience, and a rival where there is one. */
const attackers: readonly Person[] = [
  'leverancier-1',
  'leverancier-2',
  'apotheker-1',
  'ziekenhuisapotheker',
  'groothandel-1',
  'beoordelaar-1',
  'inspecteur',
  'coordinator',
  'beleid',
  'beheer',
];

let world: World;
let port = 0;
let meant: readonly Meant[];
const sessions = new Map<Person | 'nobody', Pick<SignedInAs, 'token' | 'csrf'> | undefined>();

before(async () => {
  world = await openWorld('eu-national-website');
  meant = meantRequests(await tellEverything(world), world);
  for (const person of attackers) sessions.set(person, await world.session(person));
  sessions.set('nobody', undefined);
  await world.app.listen({ port: 0, host: '127.0.0.1' });
  port = (world.app.server.address() as AddressInfo).port;
});
after(() => world.close());

function from(who: Person | 'nobody', request: RawRequest): RawRequest {
  const session = sessions.get(who);
  if (session === undefined) return request;
  const { headers = {} } = request;
  return {
    ...request,
    headers: { cookie: `voorradig=${session.token}`, 'x-csrf-token': session.csrf, ...headers },
  };
}

/** What holds for an answer to whoever has a session, beside what holds for all. */
function complaintsHere(request: RawRequest, answer: RawAnswer): readonly string[] {
  const cookies = answer.headers.get('set-cookie') ?? '';
  const headers = new Map(answer.headers);
  // Our own, and those of the identity provider: none may hold what the asker chose.
  if (/^(voorradig|regime|_interaction|_session)[\w.-]*=[^<\r\n]*$/i.test(cookies))
    headers.delete('set-cookie');
  // To the site's own name, where the session is.
  const to = headers.get('location') ?? '';
  if (to.startsWith('http://localhost:3000/')) headers.set('location', to.slice(21));
  const found = [...complaints(request, { ...answer, headers })];
  if (answer.milliseconds > longestMs) found.push('takes too long');
  const kept = answer.headers.get('cache-control') ?? '';
  const hasSession = /voorradig=/.test(request.headers?.['cookie'] ?? '');
  if (hasSession && answer.status < 400 && answer.status > 0 && !kept.includes('no-store')) {
    found.push('may be kept by a cache');
  }
  return found;
}

type Faults = Map<string, string>;

async function holdAgainstAll(requests: readonly RawRequest[], faults: Faults): Promise<void> {
  for (let sent = 0; sent < requests.length; sent += atOnce) {
    await Promise.all(
      requests.slice(sent, sent + atOnce).map(async (request) => {
        const answer = await ask(port, request);
        counted.set(answer.status, (counted.get(answer.status) ?? 0) + 1);
        for (const complaint of complaintsHere(request, answer)) {
          if (!faults.has(complaint)) faults.set(complaint, written(request, answer));
        }
      }),
    );
  }
}

const counted = new Map<number, number>();

function written(request: RawRequest, answer: RawAnswer): string {
  const { cookie: _cookie, 'x-csrf-token': _csrf, ...headers } = request.headers ?? {};
  const body = String(request.body ?? '').slice(0, 600);
  return `${request.method} ${request.target.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${body} → ${answer.status} ${Math.round(answer.milliseconds)} ms ${answer.body.toString('utf8').slice(0, 160)}`;
}

function faultsLogged(): readonly string[] {
  return world.logged.filter((line) => line.includes('"message":"fault"'));
}

function assertNone(faults: Faults): void {
  assert.deepEqual(Object.fromEntries(faults), {});
  assert.deepEqual(faultsLogged(), []);
}

test('every door that takes something is attacked', () => {
  const uploads = ['/melden/bestand', '/beoordelen/overnemen'];
  // With a test of their own: stock-doors.test.ts.
  const stock = ['/voorraad/aanleveren', '/v1/stock-deliveries'];
  // Ends the session that sends it.
  const last = ['/uitloggen', '/oidc/*'];
  const attacked = [
    ...uploads,
    ...stock,
    ...last,
    ...meant.map(({ target }) => target.split('?')[0] ?? ''),
  ];
  const patterns = doorRows
    .filter(({ method, url }) => method === 'POST' && !url.startsWith('/en'))
    .map(({ url }) => url);
  const missed = patterns.filter((url) => {
    const shape = new RegExp(`^${url.replace('*', '\\*').replaceAll(/:\w+/g, '[^/]+')}$`);
    return !attacked.some((target) => shape.test(target));
  });
  assert.deepEqual(missed, []);
});

test(`each is bent ${bendings} times by who may come in (seed ${seed})`, async (t) => {
  const faults: Faults = new Map();
  const chance = chanceFrom(seed);
  const requests = meant.flatMap((each) =>
    mayCome(each).flatMap((who) =>
      Array.from({ length: bendings }, () => from(who, bent(each, chance))),
    ),
  );
  await holdAgainstAll(requests, faults);
  t.diagnostic(`${requests.length} requests: ${JSON.stringify([...counted])}`);
  assertNone(faults);
});

/** At most two of those whom the door lets in: the others see no more than the door. */
function mayCome({ target }: Meant): readonly (Person | 'nobody')[] {
  const path = target.split('?')[0] ?? '';
  const row = doorRows.find(
    ({ method, url }) =>
      method === 'POST' &&
      new RegExp(`^${url.replace('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
  );
  if (row === undefined || row.who === 'everyone') return ['nobody', 'leverancier-1'];
  if (row.who === 'signed-in') return ['leverancier-1', 'beleid'];
  const { who } = row;
  return attackers
    .filter((person) => who.some((audience) => people[person].audience === audience))
    .slice(0, 2);
}

test('with the data as it is meant, by everybody: a rival, another audience, nobody', async () => {
  const faults: Faults = new Map();
  const everybody = [...attackers, 'nobody'] as const;
  // What the rival sends about another's may not be known as another's.
  await holdAgainstAll(
    meant.flatMap((each) => everybody.map((who) => from(who, unbent(each)))),
    faults,
  );
  assertNone(faults);
});

test('the same at the same time, thirty times, ends well each time', async () => {
  const faults: Faults = new Map();
  const chosen = meant.filter(({ target }) =>
    /^\/(v1\/(signals|webhooks|notifications)$|signaal$|melden\/concept|zaak|beoordelen\/)/.test(
      target,
    ),
  );
  for (const each of chosen) {
    const [who = 'nobody'] = mayCome(each);
    const one = unbent(each);
    const headers = { ...one.headers, 'idempotency-key': 'dezelfde' };
    const answers = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const request = from(who, { ...one, headers });
        const answer = await ask(port, request);
        for (const complaint of complaintsHere(request, answer)) {
          if (!faults.has(complaint)) faults.set(complaint, written(request, answer));
        }
        return answer.status;
      }),
    );
    assert.ok(
      answers.every((status) => status < 500),
      `${each.target}: ${answers.join(' ')}`,
    );
  }
  assertNone(faults);
});

test('a change by cookie without the word of our page is refused, everywhere', async () => {
  for (const each of meant) {
    const who = mayCome(each).find((person) => person !== 'nobody') ?? 'nobody';
    const session = sessions.get(who);
    if (session === undefined || each.target.startsWith('/oidc')) continue;
    const one = unbent(each);
    const cookie = `voorradig=${session.token}`;
    const other = sessions.get(who === 'beleid' ? 'beheer' : 'beleid')?.csrf ?? '';
    const without: readonly Readonly<Record<string, string>>[] = [
      { cookie },
      { cookie, 'x-csrf-token': other },
      { cookie, 'x-csrf-token': session.csrf, origin: 'https://elders.example' },
      { cookie, 'x-csrf-token': session.csrf, 'sec-fetch-site': 'cross-site' },
      { cookie, 'x-csrf-token': session.csrf, 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of without) {
      const answer = await ask(port, { ...one, headers: { ...one.headers, ...headers } });
      assert.equal(answer.status, 403, `${each.target} ${JSON.stringify(Object.keys(headers))}`);
    }
  }
});

test('the demo signs nobody in for another name, or through a proxy', async () => {
  const ways: readonly Readonly<Record<string, string>>[] = [
    { host: 'elders.example' },
    { host: 'localhost.elders.example:3000' },
    { host: '10.0.0.1:3000' },
    { 'x-forwarded-host': 'elders.example' },
    { 'x-forwarded-for': '127.0.0.1' },
    { 'x-real-ip': '10.0.0.1' },
    { via: '1.1 elders' },
    { forwarded: 'for=127.0.0.1' },
  ];
  const doors = ['/inloggen/begin', '/oidc/auth?client_id=voorradig', '/oidc/wie/x', '/oidc/jwks'];
  const asked = async (target: string, headers: Readonly<Record<string, string>>) =>
    (await ask(port, { method: 'GET', target, headers })).status;
  assert.equal(await asked('/oidc/jwks', { host: 'localhost:3000' }), 200);
  for (const headers of ways) {
    for (const target of doors) {
      const status = await asked(target, headers);
      assert.ok(
        status === 503 || status === 404 || status === 403,
        `${target} ${JSON.stringify(headers)}: ${status}`,
      );
    }
  }
});

test('no upload is more than a refusal, and none takes long', async () => {
  const faults: Faults = new Map();
  for (const [target, who] of [
    ['/melden/bestand', 'leverancier-1'],
    ['/beoordelen/overnemen', 'beoordelaar-1'],
    ['/signaal', 'apotheker-1'],
  ] as const) {
    for (const [what, name, type, bytes] of hostileFiles()) {
      const request = from(who, upload(target, name, type, bytes));
      const answer = await ask(port, request);
      const label = `${target} ${what}`;
      const found = complaintsHere(request, answer);
      if (found.length > 0)
        faults.set(label, `${found.join('; ')} ${written({ ...request, body: '' }, answer)}`);
    }
  }
  assertNone(faults);
});
