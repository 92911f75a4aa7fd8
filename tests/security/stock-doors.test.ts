import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { asideReaders, usualAsideLimits, type AsideReaders } from '../../src/cli/aside.ts';
import { heldCanary, tellEverything, type Facts } from '../authorisation/facts.ts';
import { openWorld, type Person, type World } from '../authorisation/world.ts';
import type { SignedInAs } from '../sign-in.ts';
import { complaints, mark } from './complaints.ts';
import { hostileFiles, type HostileFile } from './hostile-files.ts';
import { hostileStockFiles, rowsOfStrangers } from './hostile-stock-files.ts';
import { ask, type RawAnswer, type RawRequest } from './raw-client.ts';
import { upload } from './signed-requests.ts';

/* The doors of stock, over a real socket: hostile files in every format, and what is another's. */

/** What a file is read for in a process of its own, before it is given up. */
const longestReadingMs = 12_000;
/** No answer takes longer: a file is read twice for one, at most. */
const longestMs = 2 * longestReadingMs + 4000;
/** Whoever asks something else meanwhile waits no longer, also not on a machine with other work. */
const longestElsewhereMs = 3000;
/** More than this a file of twenty megabytes leaves nowhere. */
const mostMegabytes = 1500;

describe('the doors of stock', () => {
  let readers: AsideReaders;
  let world: World;
  let facts: Facts;
  let port = 0;
  const sessions = new Map<Person, SignedInAs>();
  before(async () => {
    readers = asideReaders({ ...usualAsideLimits, seconds: longestReadingMs / 1000 });
    world = await openWorld('eu-national-website', { aside: readers.aside });
    facts = await tellEverything(world);
    for (const person of [
      'leverancier-1',
      'leverancier-2',
      'groothandel-1',
      'groothandel-2',
      'ziekenhuisapotheker',
      'inspecteur',
      'beleid',
    ] as const) {
      sessions.set(person, await world.session(person));
    }
    await world.app.listen({ port: 0, host: '127.0.0.1' });
    port = (world.app.server.address() as AddressInfo).port;
  });
  after(async () => {
    await world?.close();
    await readers?.close();
  });

  function from(who: Person, request: RawRequest): RawRequest {
    const session = sessions.get(who);
    assert.ok(session !== undefined);
    const { headers = {} } = request;
    const own = { cookie: `voorradig=${session.token}`, 'x-csrf-token': session.csrf };
    return { ...request, headers: { ...own, ...headers } };
  }

  const get = (who: Person, target: string) => ask(port, from(who, { method: 'GET', target }));
  const form = (who: Person, target: string, fields: Readonly<Record<string, string>>) =>
    ask(
      port,
      from(who, {
        method: 'POST',
        target,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
    );

  function faultsIn(request: RawRequest, answer: RawAnswer): readonly string[] {
    const cookies = answer.headers.get('set-cookie') ?? '';
    const headers = new Map(answer.headers);
    if (/^voorradig[\w.-]*=[^<\r\n]*$/i.test(cookies)) headers.delete('set-cookie');
    const found = [...complaints(request, { ...answer, headers })];
    if (answer.milliseconds > longestMs) found.push(`takes ${Math.round(answer.milliseconds)} ms`);
    return found;
  }

  function* files(): Generator<HostileFile> {
    yield* hostileFiles();
    yield* hostileStockFiles();
  }
  const times = new Map<string, number>();

  /** Sends one, and notes what is wrong with the answer and how long it took. */
  async function tried(
    what: string,
    who: Person,
    request: RawRequest,
    faults: Map<string, string>,
  ) {
    const whole = from(who, request);
    const key = `${request.method} ${request.target.split('?')[0]}: ${what}`;
    const answer = await ask(port, whole).catch((error: unknown) => {
      throw new Error(key, { cause: error });
    });
    times.set(key, answer.milliseconds);
    const found = faultsIn(whole, answer);
    if (found.length > 0) {
      faults.set(
        key,
        `${found.join('; ')} (${answer.status}) ${answer.body.toString('utf8').slice(0, 200)}`,
      );
    }
    return answer;
  }

  function assertNone(faults: ReadonlyMap<string, string>): void {
    assert.deepEqual(Object.fromEntries(faults), {});
    assert.deepEqual(
      world.logged.filter((line) => line.includes('"message":"fault"')),
      [],
    );
  }

  /** Somebody else's questions while files are read: how long each file made one wait. */
  function others() {
    const waits = new Map<string, number>();
    let what: string | undefined;
    const over = new AbortController();
    const asking = (async () => {
      while (!over.signal.aborted) {
        const during = what;
        const { milliseconds } = await ask(port, { method: 'GET', target: '/health/live' });
        if (during !== undefined) waits.set(during, Math.max(waits.get(during) ?? 0, milliseconds));
        await pause(20);
      }
    })();
    return {
      /** Without a file: the test makes the next one, which is its own work. */
      async during(file?: string) {
        what = file;
        if (file === undefined) await pause(100);
      },
      async end() {
        over.abort();
        await asking;
        return waits;
      },
    };
  }

  /** No fault was seen, and nobody waited long. */
  async function assertNobodyHarmed(
    t: TestContext,
    faults: ReadonlyMap<string, string>,
    elsewhere: ReturnType<typeof others>,
  ) {
    const waits = await elsewhere.end();
    t.diagnostic(`slowest: ${longest(times)}`);
    t.diagnostic(`somebody else waited: ${longest(waits)}`);
    assertNone(faults);
    const long = [...waits].filter(([, milliseconds]) => milliseconds > longestElsewhereMs);
    assert.deepEqual(long, [], 'somebody else waited');
  }

  test('no file by the API is more than a refusal, tried or sent', async (t) => {
    const faults = new Map<string, string>();
    const elsewhere = others();
    for (const [what, name, type, body] of files()) {
      await elsewhere.during(what);
      const named = encodeURIComponent(name.slice(0, 200));
      for (const query of [`?dryRun=true&name=${named}`, `?acceptPartial=true&name=${named}`]) {
        const target = `/v1/stock-deliveries${query}`;
        const headers = { 'content-type': type, 'idempotency-key': `${what} ${query.slice(0, 8)}` };
        await tried(what, 'groothandel-2', { method: 'POST', target, headers, body }, faults);
      }
      await elsewhere.during();
    }
    await assertNobodyHarmed(t, faults, elsewhere);
  });

  test('no file by the page is, up to the file that is given back and what is sent of it', async (t) => {
    const faults = new Map<string, string>();
    times.clear();
    const path = '/voorraad/aanleveren';
    const elsewhere = others();
    for (const [what, name, type, bytes] of hostileStockFiles()) {
      await elsewhere.during(what);
      const label = name.replaceAll(/[\r\n\0"]/g, '_');
      const who = 'ziekenhuisapotheker';
      const chosen = await tried(what, who, upload(path, label, type, bytes), faults);
      const target = chosen.headers.get('location');
      if (target === undefined) {
        await elsewhere.during();
        continue;
      }
      await tried(what, who, { method: 'GET', target }, faults);
      const sha256 = new URL(target, 'http://x').searchParams.get('file') ?? '';
      const back = await tried(
        what,
        who,
        { method: 'GET', target: `${path}/uitkomst?file=${sha256}` },
        faults,
      );
      const kept = back.headers.get('content-disposition') ?? 'attachment; filename="x"';
      assert.match(kept, /^attachment; filename="[\w.-]+"$/, what);
      // What somebody typed is no formula in the file that comes back.
      if ((back.headers.get('content-type') ?? '').startsWith('text/csv')) {
        const cells = back.body.toString('utf8').replace('\ufeff', '').slice(0, 2_000_000);
        assert.doesNotMatch(cells, /(?:^|[;,\n])"?[=@]/, `${what} gives back a formula`);
      }
      const body = new URLSearchParams({ file: sha256, mode: 'partial' }).toString();
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      await tried(what, who, { method: 'POST', target: `${path}/verzend`, headers, body }, faults);
      await elsewhere.during();
    }
    await assertNobodyHarmed(t, faults, elsewhere);
  });

  function longest(of: ReadonlyMap<string, number>): string {
    const found = [...of].toSorted(([, one], [, other]) => other - one).slice(0, 6);
    return found.map(([what, ms]) => `${what} ${Math.round(ms)} ms`).join('; ');
  }

  test('twenty megabytes of rows leave no mountain behind', async () => {
    const before = process.memoryUsage().rss;
    let top = before;
    const watch = setInterval(() => (top = Math.max(top, process.memoryUsage().rss)), 20);
    const body = rowsOfStrangers();
    const headers = { 'content-type': 'text/csv' };
    const target = '/v1/stock-deliveries?dryRun=true';
    await Promise.all(
      [1, 2, 3].map(() =>
        ask(port, from('groothandel-2', { method: 'POST', target, headers, body })),
      ),
    );
    clearInterval(watch);
    const megabytes = Math.round((top - before) / 1024 / 1024);
    assert.ok(megabytes < mostMegabytes, `${megabytes} MB more than before`);
  });

  test('what another sent is not there: its file, its delivery, its rows and its units', async () => {
    const own = await ask(
      port,
      from('leverancier-1', upload('/voorraad/aanleveren', 'a.csv', 'text/csv', slip())),
    );
    const at = own.headers.get('location') ?? '';
    const sha256 = new URL(at, 'http://x').searchParams.get('file') ?? '';
    assert.match(sha256, /^[0-9a-f]{64}$/);
    assert.equal((await get('leverancier-1', at)).status, 200);
    for (const rival of ['leverancier-2', 'groothandel-1', 'ziekenhuisapotheker'] as const) {
      for (const target of [at, `/voorraad/aanleveren/uitkomst?file=${sha256}`]) {
        const { status, body } = await get(rival, target);
        assert.ok(status >= 400 && status < 500, `${rival} ${target}: ${status}`);
        assert.ok(!body.includes('09123474'), target);
      }
      const sent = await form(rival, '/voorraad/aanleveren/verzend', {
        file: sha256,
        mode: 'partial',
      });
      assert.equal(sent.status, 422);
    }
    const sent = await form('leverancier-1', '/voorraad/aanleveren/verzend', {
      file: sha256,
      mode: 'partial',
    });
    assert.equal(sent.status, 303, sent.body.toString('utf8').slice(0, 300));
    const held =
      /name="row" value="(\d+)"/.exec(
        (await get('leverancier-1', '/voorraad/wacht')).body.toString('utf8'),
      )?.[1] ?? '';
    assert.match(held, /^\d+$/);
    for (const rival of ['leverancier-2', 'groothandel-1'] as const) {
      for (const answer of ['confirmed', 'withdrawn']) {
        const done = await form(rival, '/voorraad/wacht', { row: held, answer });
        assert.equal(done.status, 409, `${rival} ${answer}`);
      }
      const { a } = facts.deliveries;
      assert.equal((await get(rival, `/voorraad/aanleveren/${a}`)).status, 404);
      assert.equal((await get(rival, `/v1/stock/deliveries/${a}`)).status, 404);
      const unit = await form(rival, `/voorraad/${facts.units.a}`, {
        kind: 'other',
        text: 'x',
        seen: '1',
      });
      assert.equal(unit.status, 404);
    }
    assert.match(
      (await get('leverancier-1', '/voorraad/wacht')).body.toString('utf8'),
      /name="row"/,
    );
    const kept = (await get('leverancier-1', '/voorraad?on=2026-11-22')).body.toString('utf8');
    assert.match(kept, new RegExp(heldCanary.a.toLocaleString('nl-NL').replaceAll('.', '\\.')));
  });

  test('numbers of rows that are none, too many, or of nobody change nothing', async () => {
    for (const row of [
      '0',
      '-1',
      '1e3',
      '999999999999999',
      '1.5',
      '',
      'x',
      mark,
      '9'.repeat(400),
    ]) {
      const done = await form('leverancier-1', '/voorraad/wacht', { row, answer: 'confirmed' });
      assert.ok([409, 422].includes(done.status), `${row.slice(0, 20)}: ${done.status}`);
      assert.ok(!done.body.includes(mark));
    }
    const many = new URLSearchParams(
      [...Array(5000).keys()].map((at): [string, string] => ['row', String(at + 1)]),
    );
    many.set('answer', 'confirmed');
    const done = await ask(
      port,
      from('leverancier-2', {
        method: 'POST',
        target: '/voorraad/wacht',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: many.toString(),
      }),
    );
    assert.ok(done.status >= 400 && done.status < 500, String(done.status));
  });

  test('a file by cookie without the word of our page is refused', async () => {
    const session = sessions.get('leverancier-1');
    assert.ok(session !== undefined);
    const cookie = `voorradig=${session.token}`;
    const without: readonly Readonly<Record<string, string>>[] = [
      { cookie },
      { cookie, 'x-csrf-token': sessions.get('beleid')?.csrf ?? '' },
      { cookie, 'x-csrf-token': session.csrf, origin: 'https://elders.example' },
      { cookie, 'x-csrf-token': session.csrf, 'sec-fetch-site': 'cross-site' },
    ];
    const page = upload('/voorraad/aanleveren', 'a.csv', 'text/csv', slip());
    const api = {
      method: 'POST',
      target: '/v1/stock-deliveries',
      headers: { 'content-type': 'text/csv', 'idempotency-key': 'elders' },
      body: slip(),
    };
    for (const headers of without) {
      for (const request of [page, api]) {
        const answer = await ask(port, { ...request, headers: { ...request.headers, ...headers } });
        assert.equal(
          answer.status,
          403,
          `${request.target} ${JSON.stringify(Object.keys(headers))}`,
        );
      }
    }
  });

  test('a path of a unit, a party or a file is a name, and never a place', async () => {
    const faults = new Map<string, string>();
    const names = [
      '..%2f..%2fetc%2fpasswd',
      '%00',
      '%ff',
      '%ED%A0%80',
      encodeURIComponent(mark),
      "'; drop table stock_row; --",
      'x'.repeat(8000),
      '__proto__',
      '%E2%80%AE',
    ];
    for (const name of names) {
      for (const [who, target] of [
        ['groothandel-1', `/voorraad/${name}`],
        ['groothandel-1', `/voorraad/${name}/bestand?format=xlsx`],
        [
          'groothandel-1',
          `/voorraad?q=${name}&on=${name}&outcome=${name}&about=${name}&cursor=${name}`,
        ],
        ['groothandel-1', `/voorraad/bestand?format=${name}`],
        ['groothandel-1', `/voorraad/aanleveren/${name}`],
        ['groothandel-1', `/voorraad/aanleveren/controle?file=${name}`],
        ['groothandel-1', `/voorraad/aanleveren/uitkomst?file=${name}`],
        ['groothandel-1', `/voorraad/aanleveren/sjabloon?format=${name}`],
        ['groothandel-1', `/voorraad/wacht?answered=confirmed&count=${name}`],
        ['groothandel-1', `/v1/stock/deliveries/${name}`],
        ['groothandel-1', `/v1/stock/cover?group=${name}&product=${name}`],
        ['inspecteur', `/toezicht/${name}/x`],
        ['inspecteur', `/toezicht/1/${name}`],
        ['inspecteur', `/toezicht?words=${name}&toon=${name}`],
        ['beleid', `/cijfers/bestand?deel=${name}&words=${name}`],
        ['beleid', `/dekking?words=${name}&band=${name}`],
        ['beleid', `/lijsten/${name}/bestand`],
      ] as const) {
        await tried(
          name.slice(0, 20),
          who,
          { method: 'GET', target: target.replaceAll(' ', '%20') },
          faults,
        );
      }
    }
    assertNone(faults);
  });
});

/** A row that is right and one that may be a slip of the pen: it waits. */
function slip(): Buffer {
  return Buffer.from(
    `datum;soort;zi;verpakkingen;eenheden_per_verpakking\n2026-11-21;voorraad;09123474;5;1\n2026-11-21;quarantaine;09123474;5;10\n`,
  );
}
