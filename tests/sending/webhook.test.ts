import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Viewer } from '../../src/domain/party/viewer.ts';
import { announce } from '../../src/registry/outbox.ts';
import { makeAddressGuard } from '../../src/transport/address-guard.ts';
import { openWebhooks } from '../../src/transport/webhook.ts';
import { contextFor, isRefusal, type Context } from '../../src/usecases/context.ts';
import { fanOut } from '../../src/usecases/sending/fan-out.ts';
import { sendDue } from '../../src/usecases/sending/send-due.ts';
import {
  addWebhook,
  listWebhooks,
  removeWebhook,
  replayWebhook,
  testWebhook,
} from '../../src/usecases/subscribing/webhooks.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { makeCertificate } from './certificate.ts';
import {
  addProduct,
  contextWith,
  follow,
  officeWith,
  publish,
  sendings,
  startClock,
  type TestClock,
} from './desk.ts';
import { openReceiver, verified, type Receiver } from './receiver.ts';

const certificate = makeCertificate('receiver.example');
const secret = `whsec_${randomBytes(32).toString('base64')}`;

describe('webhooks from the outbox', () => {
  let opened: TestDatabase;
  let receiver: Receiver;
  let other: Receiver;
  let clock: TestClock;
  let context: Context;
  /** Where the name leads, time after time; the last stays. */
  let leadsTo: string[];
  let lookedUp: number;

  before(async () => {
    opened = await openTestDatabase();
    receiver = await openReceiver(certificate);
    other = await openReceiver(certificate);
  });
  after(async () => {
    await receiver?.close();
    await other?.close();
    await opened?.close();
  });
  beforeEach(async () => {
    clock = startClock();
    context = contextWith(opened, clock);
    receiver.received.length = 0;
    receiver.answering = { status: 204 };
    other.received.length = 0;
    leadsTo = ['127.0.0.1'];
    lookedUp = 0;
    await opened.database.owner.query('delete from subscription');
  });

  function send(timeoutMs = 10_000) {
    const guard = makeAddressGuard({
      allow: [{ host: receiver.host, address: '127.0.0.1' }],
      async resolve() {
        lookedUp += 1;
        return [leadsTo.length > 1 ? (leadsTo.shift() ?? '') : (leadsTo[0] ?? '')];
      },
    });
    const webhook = openWebhooks({
      guard,
      clock: () => new Date(),
      timeoutMs,
      trust: certificate.cert,
    });
    return sendDue(context, officeWith({ webhook }), 'webhook');
  }

  const followAll = () =>
    follow(
      context,
      receiver.address,
      { kind: 'everything', country: 'XX' },
      { channel: 'webhook', secret },
    );

  test('the receiver checks signature, id and time with the package of the standard', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await followAll();
    await publish(context, product);
    await fanOut(context);
    await send();
    const [got] = receiver.received;
    assert.ok(got);
    const body = verified(secret, got);
    assert.deepEqual((body as { type: string }).type, 'medicine.changed');
    const { data } = body as { data: { medicine: object; content: { status: string } } };
    assert.deepEqual(data.medicine, { id: `p${product.id}`, name: 'Verzonnol', country: 'XX' });
    assert.equal(data.content.status, 'unavailable');
    assert.throws(() => verified(`whsec_${randomBytes(32).toString('base64')}`, got), /signature/);
    assert.throws(() => verified(secret, { ...got, text: got.text.replace('XX', 'NL') }));
    const late = String(Number(got.headers['webhook-timestamp']) - 600);
    assert.throws(
      () => verified(secret, { ...got, headers: { ...got.headers, 'webhook-timestamp': late } }),
      /too old/,
    );
  });

  test('every version goes, in order per medicine; another medicine does not wait', async () => {
    const first = await addProduct(context, 'Eerstol');
    const second = await addProduct(context, 'Tweedol');
    await followAll();
    await publish(context, first);
    await fanOut(context);
    receiver.answering = { status: 500 };
    await send();
    await publish(context, first, { deed: 'corrected', listing: { status: 'limited' } });
    await publish(context, second);
    await fanOut(context);
    receiver.answering = { status: 204 };
    receiver.received.length = 0;
    await send();
    assert.deepEqual(names(receiver), ['Tweedol']);
    clock.pass(60_000);
    await send();
    assert.deepEqual(names(receiver), ['Tweedol', 'Eerstol', 'Eerstol']);
    const whats = receiver.received.map(({ text }) => JSON.parse(text).data);
    // The first was corrected meanwhile: it is told that it was, and not what it said.
    assert.deepEqual(
      [whats[1].what, whats[1].content, whats[1].contentWhy],
      ['published', null, 'superseded'],
    );
    assert.deepEqual([whats[2].what, whats[2].content.status], ['corrected', 'limited']);
  });

  test('no answer in time: again, with the same id and another time, counted', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await followAll();
    await publish(context, product);
    await fanOut(context);
    receiver.answering = 'silent';
    await send(300);
    receiver.answering = { status: 200 };
    clock.pass(60_000);
    await send();
    const [one, two] = receiver.received;
    assert.equal(one?.id, two?.id);
    const [row] = await sendings(context);
    assert.deepEqual([row?.state, row?.repeats, row?.id], ['sent', 1, one?.id]);
  });

  test('a redirect is not followed, a body without end is not read, 410 is the end', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await followAll();
    await publish(context, product);
    await fanOut(context);
    receiver.answering = { status: 302, location: other.address };
    await send();
    assert.equal((await sendings(context))[0]?.failure, 'answered-with-redirect');
    assert.equal(other.received.length, 0);
    clock.pass(60_000);
    receiver.answering = 'endless';
    const begun = Date.now();
    await send();
    assert.ok(Date.now() - begun < 2000);
    assert.equal((await sendings(context))[0]?.state, 'sent');
    await publish(context, product, { deed: 'corrected' });
    await fanOut(context);
    receiver.answering = { status: 410 };
    await send();
    const last = (await sendings(context)).at(-1);
    assert.deepEqual([last?.state, last?.failure], ['dead', 'gone']);
  });

  test('a name that leads elsewhere a moment later (rebinding) leads nowhere else', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await followAll();
    await publish(context, product);
    await fanOut(context);
    leadsTo = ['127.0.0.1', '169.254.169.254'];
    await send();
    assert.equal(lookedUp, 1);
    assert.equal(receiver.received.length, 1);
    await publish(context, product, { deed: 'corrected' });
    await fanOut(context);
    await send();
    assert.equal(lookedUp, 2);
    assert.equal((await sendings(context)).at(-1)?.failure, 'address-forbidden');
    assert.equal(receiver.received.length, 1);
  });

  test('a certificate for another name is refused', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await followAll();
    await publish(context, product);
    await fanOut(context);
    const guard = makeAddressGuard({
      allow: [{ host: receiver.host, address: '127.0.0.1' }],
      resolve: async () => ['127.0.0.1'],
    });
    const stranger = makeCertificate('receiver.example');
    const webhook = openWebhooks({ guard, clock: () => new Date(), trust: stranger.cert });
    await sendDue(context, officeWith({ webhook }), 'webhook');
    assert.equal(receiver.received.length, 0);
    assert.equal((await sendings(context))[0]?.failure, 'certificate');
  });

  describe('of a party', () => {
    let own: Viewer;
    let rival: Viewer;

    before(async () => {
      const [first, second] = await opened.database.write((tx) =>
        tx.query<{ id: number }>(
          `insert into party (synthetic, recorded_at) values (true, $1), (true, $1) returning id`,
          [tx.recordedAt],
        ),
      );
      assert.ok(first && second);
      own = { audience: 'supplier', party: first.id, represents: [first.id], group: [] };
      rival = { audience: 'supplier', party: second.id, represents: [second.id], group: [] };
    });

    const asOwn = () => contextFor(context, own);
    const asRival = () => contextFor(context, rival);
    const add = async (of: Context, about = 'everything', what?: string) => {
      const made = await addWebhook(of, {
        address: 'https://receiver.example/hook',
        about,
        ...(what === undefined ? {} : { of: what }),
        language: 'nl',
      });
      assert.ok(!isRefusal(made));
      return made;
    };

    test('the secret is shown once; a rival neither sees nor touches the webhook', async () => {
      const made = await add(asOwn());
      assert.match(made.secret, /^whsec_/);
      const seen = await listWebhooks(asOwn(), 'nl');
      assert.ok(!isRefusal(seen));
      assert.deepEqual(
        seen.webhooks.map(({ id }) => id),
        [made.id],
      );
      assert.ok(!JSON.stringify(seen).includes(made.secret.slice(8)));
      assert.deepEqual(await listWebhooks(asRival(), 'nl'), { webhooks: [] });
      for (const deed of [removeWebhook, testWebhook, replayWebhook]) {
        const refused = await deed(asRival(), made.id);
        assert.ok(isRefusal(refused));
        assert.equal(refused.problems[0]?.code, 'webhook-unknown');
      }
      // Without the code's guard: row-level security alone.
      const rows = await asRival().database.read((tx) =>
        tx.query(
          'select id from subscription union all select subscription_id from subscription_key',
        ),
      );
      assert.deepEqual(rows, []);
    });

    test('who acts for no party has no webhooks', async () => {
      for (const answer of [
        await listWebhooks(context, 'nl'),
        await addWebhook(context, {
          address: 'https://a.example/',
          about: 'everything',
          language: 'nl',
        }),
      ]) {
        assert.ok(isRefusal(answer));
        assert.equal(answer.problems[0]?.code, 'party-needed');
      }
    });

    test('what is wrong is said of each field at once', async () => {
      const refused = await addWebhook(asOwn(), {
        address: 'https://127.0.0.1/hook',
        about: 'atc',
        of: 'zzz',
        language: 'nl',
      });
      assert.ok(isRefusal(refused));
      assert.deepEqual(
        refused.problems.map(({ code, column }) => [code, column]),
        [
          ['webhook-address-unreadable', 'address'],
          ['followed-atc-unreadable', 'of'],
        ],
      );
    });

    test('a test goes the way of everything; what was given up can be sent again', async () => {
      const party = own.party ?? 0;
      const id = await follow(
        context,
        receiver.address,
        { kind: 'messages', party },
        { channel: 'webhook', secret, party },
      );
      await testWebhook(asOwn(), id);
      receiver.answering = { status: 410 };
      await send();
      const dead = await listWebhooks(asOwn(), 'nl');
      assert.ok(!isRefusal(dead));
      const [delivery] = dead.webhooks[0]?.deliveries ?? [];
      assert.deepEqual(
        [delivery?.type, delivery?.state, delivery?.failure],
        ['test', 'dead', 'gone'],
      );
      receiver.answering = { status: 204 };
      assert.deepEqual(await replayWebhook(asOwn(), id), { queued: 1 });
      await send();
      assert.equal(receiver.received[0]?.id, receiver.received[1]?.id);

      await opened.database.write((tx) => announce(tx, { kind: 'message', to: { party } }));
      await fanOut(context);
      await send();
      const message = receiver.received.at(-1);
      assert.ok(message);
      assert.deepEqual((verified(secret, message) as { data: object }).data, {});
      await removeWebhook(asOwn(), id);
      assert.deepEqual(await listWebhooks(asOwn(), 'nl'), { webhooks: [] });
    });
  });
});

const names = ({ received }: Receiver) =>
  received.map(({ text }) => JSON.parse(text).data.medicine.name);
