import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildServer } from '../../src/api/server.ts';
import { addDays } from '../../src/law/calendar-date.ts';
import { contextUnder, isRefusal, type Context } from '../../src/usecases/context.ts';
import { proposePublication } from '../../src/usecases/desk/propose-publication.ts';
import { productId } from '../../src/usecases/naming.ts';
import { sendSignal } from '../../src/usecases/signalling/send-signal.ts';
import { submitNotification } from '../../src/usecases/notifying/submit-notification.ts';
import { viewMedicine } from '../../src/usecases/view-medicine.ts';
import { addressesOf } from './addresses.ts';
import { doorRows } from './doors-table.ts';
import {
  contentOf,
  done,
  endCanary,
  noStock,
  publish,
  tellEverything,
  type Facts,
} from './facts.ts';
import { lawUnder, openWorld, today, type World } from './world.ts';

/* Trust test T10 and T11, regimes: what the public can read, byte for byte. */

const nothing: Facts = {
  numbers: { a: 'x', a2: 'x', b: 'x', c: 'x', d: 'x' },
  cases: { a: 'x', a2: 'x', b: 'x', c: 'x', d: 'x' },
  signals: { 'apotheker-1': 's1', 'apotheker-2': 's2', 'apotheker-keten': 's3' },
  kept: { a: 1, b: 2 },
  receipts: { a: 'x', b: 'x' },
  drafts: { a: 'x', b: 'x' },
  addresses: { a: 'x', b: 'x' },
  bulk: { a: 'x', b: 'x' },
  webhooks: { a: 'x', b: 'x', 'apotheker-1': 'x' },
  ...noStock,
};

const publicRoutes = new Set(
  doorRows.flatMap(({ method, url, who }) => (method === 'GET' && who === 'everyone' ? [url] : [])),
);
/** Of the machine and the moment, and not of what anybody told. */
const ofTheMachine = new Set(['/metrics', '/inloggen/begin', '/oidc/wie/:uid']);

/** Ids of requests, and the moment of the answer. */
const ofTheRequest = /"(?:requestId|request-id|x-request-id|date)":"[^"]+"/gi;

/** Every public address with what it answers, but for what is of the request alone. */
async function everyPublicByte(
  world: World,
  app = world.app,
): Promise<ReadonlyMap<string, string>> {
  // One that is told of, one that is not, and one that is taken back; pages of each name the others.
  const about = [world.products.a, world.products.b, world.products.c].map(productId);
  const bytes = new Map<string, string>();
  for (const { url, route, asked } of addressesOf(world, nothing, [])) {
    if (!publicRoutes.has(route) || ofTheMachine.has(route)) continue;
    if (/^p\d+$/.test(asked) && !about.includes(asked)) continue;
    const { statusCode, headers, body } = await app.inject(url);
    const said = `${statusCode} ${JSON.stringify(headers)} ${body}`;
    bytes.set(url, said.replaceAll(ofTheRequest, ''));
  }
  assert.ok(bytes.size > 50, `${bytes.size} public addresses`);
  return bytes;
}

function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  return [...after].flatMap(([url, bytes]) => (before.get(url) === bytes ? [] : [url]));
}

let confidential: World;
let open: World;
before(async () => {
  confidential = await openWorld('confidential');
  open = await openWorld('eu-national-website');
});
after(async () => {
  await confidential.close();
  await open.close();
});

async function notifyB(world: World, context?: Context): Promise<string> {
  const sender = await world.as('leverancier-2');
  const answer = done(
    await submitNotification(context === undefined ? sender : contextUnder(sender, context.law), {
      codes: [productId(world.products.b)],
      content: contentOf('b'),
      language: 'nl',
    }),
  );
  return answer.notifications[0]?.receipt.number ?? '';
}

test('under `confidential` no public byte tells of a notification, a signal or a case', async () => {
  const empty = await everyPublicByte(confidential);
  assert.deepEqual(differences(empty, await everyPublicByte(confidential)), [], 'not even twice');
  await notifyB(confidential);
  assert.deepEqual(differences(empty, await everyPublicByte(confidential)), [], 'a notification');
  // Below the threshold: fewer independent reporters than may be told of.
  for (const reporter of ['apotheker-1', 'apotheker-2'] as const) {
    done(
      await sendSignal(await confidential.as(reporter), {
        product: productId(confidential.products.b),
        given: { since: '2026-11-20', mayBeNamed: true },
      }),
    );
    assert.deepEqual(differences(empty, await everyPublicByte(confidential)), [], 'a signal');
  }
});

test('under the open regime nothing is told of what was not published', async () => {
  const empty = await everyPublicByte(open);
  await notifyB(open);
  assert.deepEqual(differences(empty, await everyPublicByte(open)), []);
});

test('what was published, taken back or held under an embargo: each byte as if it never was', async () => {
  const world = await openWorld('eu-national-website');
  try {
    const facts = await tellEverything(world, false);
    const all = await everyPublicByte(world);
    // The one that is public is told of; the day of each other stands nowhere.
    const text = [...all.values()].join('\n');
    assert.ok(text.includes(endCanary.a));
    for (const medicine of ['a2', 'b', 'c', 'd'] as const) {
      assert.ok(!text.includes(endCanary[medicine]), medicine);
    }
    // Nor on any day that can be asked about, nor as anything was recorded.
    const recorded = new Date().toISOString();
    for (const known of [addDays(today, -1), today]) {
      for (const medicine of ['c', 'd'] as const) {
        const id = productId(world.products[medicine]);
        for (const url of [
          `/v1/medicines/${id}?known=${known}`,
          `/v1/medicines/${id}?on=${known}`,
          `/v1/medicines/${id}?on=2099-06-01&known=${known}`,
          `/v1/shortages?definition=as-listed&country=XX&known=${known}&recorded=${recorded}`,
          `/geneesmiddel/${id}?known=${known}`,
        ]) {
          const { body, statusCode } = await world.app.inject(url);
          assert.ok(statusCode === 200, `${url} ${statusCode}`);
          assert.ok(!body.includes(endCanary[medicine]), url);
        }
      }
    }
    // That it was taken back is told to whoever had it: without a word of what it was.
    const { body } = await world.app.inject('/v1/changes');
    const { items } = JSON.parse(body) as {
      readonly items: readonly { readonly what: string; readonly content: unknown }[];
    };
    assert.deepEqual(
      items.map(({ what, content }) => [what, content === null]),
      [
        ['published', false],
        ['published', true],
        ['retracted', true],
        ['under-revision', false],
      ],
    );
    assert.equal(facts.numbers.a, 'XX-M-2026-000001');
  } finally {
    await world.close();
  }
});

test('what was delivered before a wider regime starts stays hidden after it', async () => {
  const world = await openWorld('confidential');
  try {
    const number = await notifyB(world);
    const before = await everyPublicByte(world);
    // From the next day on the law is another; what came before keeps what it came under.
    const wider = lawUnder('eu-national-website', addDays(today, 1));
    const later = contextUnder({ ...world.context, today: () => addDays(today, 1) }, wider);
    const desk = contextUnder({ ...(await world.as('beoordelaar-1')), today: later.today }, wider);
    const [row] = await desk.database.read((tx) =>
      tx.query<{ number: string; seq: number }>(
        `select c.number, max(e.seq) as seq from desk_case c join case_event e on e.case_id = c.id group by c.number`,
      ),
    );
    assert.ok(row);
    for (const ground of ['eu-national-website', 'voluntary', 'consent'] as const) {
      const choice = { deed: 'publish', notification: number, ground, why: 'x' } as const;
      const refused = await proposePublication(desk, { number: row.number, seen: row.seq, choice });
      assert.ok(isRefusal(refused), ground);
    }
    const app = await buildServer(later, {
      requestsPerMinute: 0,
      baseUrl: 'http://localhost:3000',
    });
    try {
      const after = await everyPublicByte(world, app);
      assert.equal(after.size, before.size);
      for (const [url, bytes] of after) assert.ok(!bytes.includes(endCanary.b), url);
    } finally {
      await app.close();
    }
  } finally {
    await world.close();
  }
});

test('under a narrower regime what was published under the wider one is hidden again, whole', async () => {
  const world = await openWorld('eu-national-website');
  try {
    const never = await everyPublicByte(world);
    const number = await notifyB(world);
    const [found] = await (
      await world.as('beoordelaar-1')
    ).database.read((tx) => tx.query<{ number: string }>('select number from desk_case'));
    await publish(world, 'b', found?.number ?? '', {
      deed: 'publish',
      notification: number,
      ground: 'eu-national-website',
    });
    assert.notDeepEqual(differences(never, await everyPublicByte(world)), [], 'it is told of');
    const narrow = contextUnder(world.context, lawUnder('confidential'));
    const told = done(
      await viewMedicine(narrow, { id: productId(world.products.b), language: 'nl' }),
    );
    assert.equal(told.status.status, 'no-public-information');
    const app = await buildServer(narrow, {
      requestsPerMinute: 0,
      baseUrl: 'http://localhost:3000',
    });
    try {
      const hidden = [...(await everyPublicByte(world, app)).values()].join('\n');
      assert.ok(!hidden.includes(endCanary.b));
      assert.ok(!hidden.includes(number));
      const { body } = await app.inject('/v1/changes');
      assert.equal(JSON.parse(body).items.length, 0, 'not even a tombstone');
    } finally {
      await app.close();
    }
  } finally {
    await world.close();
  }
});
