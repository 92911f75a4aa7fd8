import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Audience } from '../../src/domain/party/audience.ts';
import { refuseIdentity } from '../../src/domain/party/identity-problem.ts';
import { endMandate, mandatesOfPerson } from '../../src/registry/parties.ts';
import { sayProblem } from '../../src/texts/problem.ts';
import { languages } from '../../src/texts/text.ts';
import type { SignedInAs } from '../sign-in.ts';
import { doorRows, type DoorRow } from './doors-table.ts';
import { everyPerson, openWorld, people, today, type Person, type World } from './world.ts';

/* Trust test T10, the doors: every route × method × audience, as the table has it by hand. */

let world: World;
before(async () => {
  world = await openWorld('eu-national-website');
});
after(() => world.close());

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
type Method = (typeof methods)[number];
const changing: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE'];
const json = { 'content-type': 'application/json' };

/** One person for every audience. */
const faces = new Map<Audience, Person>(
  everyPerson.toReversed().map((person) => [people[person].audience, person]),
);

const bare = (url: string) => url.replace(/^\/assets\/.*/, '/assets/*');

/** An address of that route; what is asked for is not there. */
function addressOf(url: string): string {
  const asset = () => world.routes.find((route) => route.url.startsWith('/assets/'))?.url ?? '';
  return url === '/assets/*'
    ? asset()
    : url.replaceAll(/:(\w+)/g, 'bestaat-niet').replace('*', 'bestaat-niet');
}

/** A request without content: whoever is let in hears what is lacking, which is no 401 or 403. */
async function ask(
  row: Pick<DoorRow, 'method' | 'url'>,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly location: string; readonly body: string }> {
  const {
    statusCode,
    headers: given,
    body,
  } = await world.app.inject({
    method: row.method as Method,
    url: addressOf(row.url),
    headers: {
      ...(row.url.startsWith('/v1/') && changing.includes(row.method) ? json : {}),
      ...headers,
    },
    ...(row.url.startsWith('/v1/') && changing.includes(row.method) ? { payload: '{}' } : {}),
  });
  return { status: statusCode, location: given['location'] ?? '', body };
}

type Answered = Awaited<ReturnType<typeof ask>>;
type Met = 'in' | 'sign-in-first' | 'not-you' | 'forged' | 'not-by-this-deed';

/** What the door said, read from the outside: from what a person would read. */
function metAt({ status, location, body }: Answered): Met {
  if (status === 401) return 'sign-in-first';
  if (status === 303 && /^(\/en)?\/inloggen\?naar=/.test(location)) return 'sign-in-first';
  if (status !== 403) return 'in';
  if (says(body, 'not-allowed')) return 'not-you';
  return says(body, 'request-not-ours') ? 'forged' : 'not-by-this-deed';
}

function says(body: string, code: 'not-allowed' | 'request-not-ours'): boolean {
  return languages.some((language) =>
    refuseIdentity(code).problems.some((problem) => body.includes(sayProblem(problem, language))),
  );
}

function expected(row: DoorRow, audience: Audience | undefined): Met {
  if (row.who === 'everyone') return 'in';
  if (audience === undefined) return 'sign-in-first';
  return row.who === 'signed-in' || row.who.includes(audience) ? 'in' : 'not-you';
}

/** The provider's own addresses ask for no session of ours. */
const isProviders = ({ url }: DoorRow) => url.startsWith('/oidc/');
/** Ends the session or gives it another token. */
const endsSession = ({ url }: DoorRow) => /\/(uitloggen|kies-partij)$/.test(url);

/** Somebody whom the table lets in; for an open door anybody. */
function insider({ who }: DoorRow): Person {
  if (typeof who === 'string') return 'leverancier-1';
  const [first] = who;
  const found = first === undefined ? undefined : faces.get(first);
  if (found === undefined) throw new Error(`nobody is ${String(first)}`);
  return found;
}

test('every route of the running server is in the table, and every row has its route', async () => {
  const key = ({ method, url }: { method: string; url: string }) => `${method} ${bare(url)}`;
  const typed = new Set(doorRows.map(key));
  assert.equal(typed.size, doorRows.length, 'a row stands twice');
  const urls = new Set(world.routes.map(({ url }) => bare(url)));
  const typedUrls = new Set(doorRows.map(({ url }) => url));
  assert.deepEqual(
    [...urls].filter((url) => !typedUrls.has(url)),
    [],
    'not in the table',
  );
  assert.deepEqual(
    [...typedUrls].filter((url) => !urls.has(url)),
    [],
    'no such route',
  );
  // A method that the table does not name answers nobody but with 405.
  for (const url of typedUrls) {
    for (const method of methods) {
      const isTyped =
        typed.has(`${method} ${url}`) || (method === 'HEAD' && typed.has(`GET ${url}`));
      if (url === '/oidc/*' && isTyped) continue;
      const { status } = await ask({ method, url });
      const says = status === 405 || (method === 'OPTIONS' && status === 204);
      assert.equal(says, !isTyped, `${method} ${url} answered ${status}`);
    }
  }
});

test('nobody signed in, and each audience, comes in where the table says and nowhere else', async () => {
  let cells = 0;
  const audiences: readonly (Audience | undefined)[] = [undefined, ...faces.keys()];
  assert.equal(audiences.length, 10, 'an audience has no demo person');
  for (const row of doorRows) {
    if (row.url === '/oidc/*') continue;
    for (const audience of audiences) {
      // An open door asks nobody anything (src/web/door.test.ts): nobody and one of them, each in turn.
      if (row.who === 'everyone' && audience !== undefined && audience !== inTurn(row)) continue;
      const person = audience === undefined ? undefined : faces.get(audience);
      const signed = person === undefined ? undefined : await sessionFor(row, person);
      const answered = await ask(row, signed?.headers);
      const met = metAt(answered);
      const where = `${row.method} ${row.url} by ${audience ?? 'nobody'}: ${answered.status}`;
      assert.equal(met, deedsOwn(row, audience) ?? expected(row, audience), where);
      assert.ok(answered.status < 500, where);
      cells += 1;
    }
  }
  assert.ok(cells >= 800, `${cells} cells`);
});

/** Somebody else at each open door. */
function inTurn(row: DoorRow): Audience | undefined {
  return [...faces.keys()][doorRows.indexOf(row) % faces.size];
}

test('HEAD tells no more than GET', async () => {
  for (const row of doorRows) {
    if (row.method !== 'GET' || row.who === 'everyone') continue;
    assert.equal(metAt(await ask({ ...row, method: 'HEAD' })), 'sign-in-first', row.url);
  }
});

test('a session that expired, was idle for too long or was revoked is nobody’s', async () => {
  const { owner } = world.open.database;
  for (const change of [
    `ends_at = now() - interval '1 second'`,
    `last_seen_at = now() - interval '31 minutes'`,
    `revoked_at = now()`,
  ]) {
    const { person, headers } = await world.freshSession('leverancier-1');
    await owner.query(
      `update session set ${change} where person_id = $1 and created_at = (select max(created_at) from session where person_id = $1)`,
      [person],
    );
    for (const row of doorRows) {
      if (isProviders(row) || row.who === 'everyone') continue;
      const met = metAt(await ask(row, headers));
      assert.equal(met, 'sign-in-first', `${row.method} ${row.url} with ${change}`);
    }
  }
});

test('what changes something needs a page of ours, whoever sends it and wherever it goes', async () => {
  for (const row of doorRows) {
    // In English it is the same deed behind the same hook.
    if (!changing.includes(row.method) || isProviders(row) || row.url.startsWith('/en')) continue;
    const signed = await sessionFor(row, insider(row));
    const other = await world.session('apotheker-2');
    const { cookie } = signed.headers;
    const right = signed.headers['x-csrf-token'];
    const forged: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      'no CSRF token': { cookie },
      'an empty one': { cookie, 'x-csrf-token': '' },
      'somebody else’s': { cookie, 'x-csrf-token': other.csrf },
      'the session token itself': { cookie, 'x-csrf-token': signed.token },
      'another site': { ...signed.headers, origin: 'https://elders.example' },
      'an opaque origin': { ...signed.headers, origin: 'null' },
      'a cross-site request': { ...signed.headers, 'sec-fetch-site': 'cross-site' },
      'a sister site': { ...signed.headers, 'sec-fetch-site': 'same-site' },
      'typed in the bar': { ...signed.headers, 'sec-fetch-site': 'none' },
    };
    for (const [what, headers] of Object.entries(forged)) {
      assert.equal(
        metAt(await ask(row, headers)),
        'forged',
        `${row.method} ${row.url} with ${what}`,
      );
    }
    const ours = { cookie, 'x-csrf-token': right, 'sec-fetch-site': 'same-origin' };
    const met = metAt(await ask(row, ours));
    assert.equal(
      met,
      deedsOwn(row, people[insider(row)].audience) ?? 'in',
      `${row.method} ${row.url}`,
    );
  }
});

test('a token of a program opens no page, and a wrong one nothing of the API', async () => {
  const { token } = await world.session('leverancier-1');
  for (const row of doorRows) {
    if (isProviders(row) || row.who === 'everyone') continue;
    const isApi = row.url.startsWith('/v1/');
    const given = isApi ? `${token.slice(0, -1)}x` : token;
    const met = metAt(await ask(row, { authorization: `Bearer ${given}` }));
    assert.equal(met, 'sign-in-first', `${row.method} ${row.url}`);
  }
});

test('a session whose mandate ended yesterday comes in where anybody with a session may', async () => {
  const { headers } = await withMandateEnded();
  for (const row of doorRows) {
    if (isProviders(row) || (row.method === 'POST' && endsSession(row))) continue;
    const met = metAt(await ask(row, headers));
    assert.equal(
      met,
      deedsOwn(row, 'public') ?? expected(row, 'public'),
      `${row.method} ${row.url}`,
    );
  }
});

async function sessionFor(row: DoorRow, person: Person): Promise<SignedInAs> {
  return row.method === 'POST' && endsSession(row)
    ? world.freshSession(person)
    : world.session(person);
}

/**
 * Behind the door of everybody with a session these deeds ask for more, and say so with the same
 * status: only who reports or signals for a party gives others a mandate of it.
 */
function deedsOwn({ method, url }: DoorRow, audience: Audience | undefined): Met | undefined {
  if (audience === undefined || method !== 'POST') return undefined;
  // Nobody is a party that was not named.
  if (url.endsWith('/kies-partij')) return 'not-by-this-deed';
  if (!url.endsWith('/mijn/machtiging-einde')) return undefined;
  const mayDelegate: readonly Audience[] = [
    'supplier',
    'pharmacist',
    'hospital-pharmacist',
    'wholesaler',
  ];
  return mayDelegate.includes(audience) ? undefined : 'not-by-this-deed';
}

/** Signed in yesterday, under a mandate whose last day that was. */
async function withMandateEnded(): Promise<SignedInAs> {
  const signed = await world.freshSession('groothandel-2');
  await world.open.database.write(async (tx) => {
    const [mandate] = await mandatesOfPerson(tx, signed.person, today);
    assert.ok(mandate);
    assert.equal(await endMandate(tx, mandate.id, today), true);
  });
  return signed;
}
