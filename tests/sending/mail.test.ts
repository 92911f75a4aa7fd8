import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { MailDoor } from '../../src/domain/desk/sending.ts';
import { openSmtp } from '../../src/transport/smtp-mail.ts';
import type { Context } from '../../src/usecases/context.ts';
import { fanOut } from '../../src/usecases/sending/fan-out.ts';
import { sendDue } from '../../src/usecases/sending/send-due.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import {
  addProduct,
  contextWith,
  follow,
  officeWith,
  publish,
  sender,
  sendings,
  startClock,
  type TestClock,
} from './desk.ts';
import { openSmtpServer, type SmtpServer } from './smtp-server.ts';

describe('mail from the outbox', () => {
  let opened: TestDatabase;
  let smtp: SmtpServer;
  let mail: MailDoor;
  let clock: TestClock;
  let context: Context;

  before(async () => {
    opened = await openTestDatabase();
    smtp = await openSmtpServer();
    mail = openSmtp(smtp.url, sender);
  });
  after(async () => {
    await mail.close();
    await smtp.close();
    await opened.close();
  });
  beforeEach(async () => {
    clock = startClock();
    context = contextWith(opened, clock);
    smtp.mails.length = 0;
    smtp.mood = 'accepts';
    await forget();
  });

  /** What an earlier test left in the queue. */
  async function forget(): Promise<void> {
    await opened.database.owner.query('delete from subscription');
  }

  const send = () => sendDue(context, officeWith({ mail }), 'mail');

  test('a publication reaches who follows the medicine, its substance or its ATC group, once', async () => {
    const product = await addProduct(context, 'Verzonnol 500 mg');
    await follow(context, 'een@example.nl', { kind: 'medicine', product: product.id });
    await follow(context, 'twee@example.nl', { kind: 'atc', country: 'XX', atc: 'N02B' });
    const both = 'drie@example.nl';
    await follow(context, both, { kind: 'substance', country: 'XX', substance: 'PARACETAMOL' });
    await follow(context, both.toUpperCase(), { kind: 'everything', country: 'XX' });
    await follow(context, 'niet@example.nl', { kind: 'atc', country: 'NL', atc: 'N02B' });
    await follow(context, 'ook-niet@example.nl', { kind: 'medicine', product: product.id + 1000 });
    await publish(context, product);

    assert.equal((await fanOut(context)).sendings, 4);
    assert.equal((await fanOut(context)).events, 0);
    await send();
    const to = smtp.mails.flatMap((each) => each.to.map((address) => address.toLowerCase()));
    assert.deepEqual(to.toSorted(), ['drie@example.nl', 'een@example.nl', 'twee@example.nl']);
    await send();
    assert.equal(smtp.mails.length, 3);
  });

  test('the mail says what changed, with since, expected end and its certainty, and how to stop', async () => {
    const product = await addProduct(context, 'Verzonnol 500 mg');
    await follow(context, 'een@example.nl', { kind: 'medicine', product: product.id });
    await publish(context, product);
    await fanOut(context);
    await send();
    const message = smtp.mails[0]?.message ?? '';
    const text = decoded(message);
    assert.match(message, /^Subject: Nieuws over Verzonnol 500 mg\r$/m);
    assert.match(message, /^Message-ID: <[0-9a-f-]{36}@voorradig\.example>\r$/m);
    assert.match(
      message,
      /^List-Unsubscribe: <https:\/\/voorradig\.example\/volgen\/stop\?token=[\w-]{64}>\r$/m,
    );
    assert.match(message, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    assert.match(text, /Dit medicijn is niet leverbaar\./);
    assert.match(text, /Sinds: 1 november 2026/);
    assert.match(text, /Verwacht terug: 15 januari 2027 \(schatting\)/);
    assert.match(text, /Stop of wissel niet zelf/);
    assert.match(text, new RegExp(`https://voorradig\\.example/geneesmiddel/p${product.id}`));
  });

  test('a crash between acceptance and our commit: the same letter again under the same id, counted', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await follow(context, 'een@example.nl', { kind: 'medicine', product: product.id });
    await publish(context, product);
    await fanOut(context);
    let accepted = () => {};
    const acceptance = new Promise<void>((done) => {
      accepted = done;
    });
    // The server has it, and whoever sent it never lives to write that down.
    const dying: MailDoor = {
      ...mail,
      async send(letter) {
        await mail.send(letter);
        accepted();
        return new Promise(() => {});
      },
    };
    void sendDue(context, officeWith({ mail: dying }), 'mail');
    await acceptance;
    assert.deepEqual(await send(), { sent: 0, failed: 0, dead: 0, withheld: 0 });
    clock.pass(6 * 60_000);
    await send();
    const ids = smtp.mails.map(({ message }) => /^Message-ID: (.+)\r$/m.exec(message)?.[1]);
    assert.equal(ids.length, 2);
    assert.equal(ids[0], ids[1]);
    const [row] = await sendings(context);
    assert.deepEqual([row?.state, row?.attempts, row?.repeats], ['sent', 2, 1]);
  });

  test('a server that hangs up after the message gets it again under the same id, counted', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await follow(context, 'een@example.nl', { kind: 'medicine', product: product.id });
    await publish(context, product);
    await fanOut(context);
    smtp.mood = 'hangs-up-after-data';
    await send();
    assert.equal(smtp.mails.length, 1);
    smtp.mood = 'accepts';
    clock.pass(60_000);
    await send();
    const ids = smtp.mails.map(({ message }) => /^Message-ID: (.+)\r$/m.exec(message)?.[1]);
    assert.deepEqual(ids, [ids[0], ids[0]]);
    const [row] = await sendings(context);
    assert.deepEqual([row?.state, row?.attempts, row?.repeats], ['sent', 2, 1]);
  });

  test('an unknown mailbox is given up at once; a busy server is tried for three days', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await follow(context, 'weg@example.nl', { kind: 'medicine', product: product.id });
    await publish(context, product);
    await fanOut(context);
    smtp.mood = 'is-busy';
    const begun = clock.now.getTime();
    let attempts = 0;
    for (;;) {
      await send();
      const [row] = await sendings(context);
      attempts += 1;
      if (row?.state !== 'waiting') {
        assert.deepEqual([row?.state, row?.failure], ['dead', 'refused-for-now']);
        break;
      }
      assert.ok(row.nextTry > clock.now);
      clock.now = row.nextTry;
    }
    const hours = (clock.now.getTime() - begun) / 3_600_000;
    assert.ok(hours >= 72 && hours < 73, `${hours} hours`);
    assert.ok(attempts > 10 && attempts < 30, `${attempts} attempts`);

    smtp.mood = 'knows-nobody';
    await publish(context, product, { key: 'another' });
    await fanOut(context);
    await send();
    const last = (await sendings(context)).at(-1);
    assert.deepEqual([last?.state, last?.attempts, last?.failure], ['dead', 1, 'refused-for-good']);
  });

  test('a newer mail takes over from an older one that still waits; nothing overtakes', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await follow(context, 'een@example.nl', { kind: 'medicine', product: product.id });
    await publish(context, product);
    await fanOut(context);
    smtp.mood = 'is-busy';
    await send();
    await publish(context, product, { deed: 'corrected', listing: { status: 'limited' } });
    await fanOut(context);
    smtp.mood = 'accepts';
    await send();
    assert.deepEqual(
      (await sendings(context)).map(({ state }) => state),
      ['superseded', 'sent'],
    );
    assert.equal(smtp.mails.length, 1);
    assert.match(decoded(smtp.mails[0]?.message ?? ''), /beperkt leverbaar/);
  });

  test('what was taken back before it was sent is not said any more', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await follow(context, 'een@example.nl', { kind: 'medicine', product: product.id });
    await publish(context, product, { listing: { reason: 'KANARIE' } });
    await publish(context, product, { deed: 'retracted' });
    await fanOut(context);
    await send();
    assert.equal(smtp.mails.length, 1);
    const message = smtp.mails[0]?.message ?? '';
    assert.match(message, /^Subject: Bericht over Verzonnol ingetrokken\r$/m);
    assert.doesNotMatch(decoded(message), /niet leverbaar|KANARIE/);
  });

  test('under a narrower regime nothing is sent: what may be said is asked at sending', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await follow(context, 'een@example.nl', { kind: 'medicine', product: product.id });
    const open = contextWith(opened, clock, ['authority', 'voluntary']);
    await publish(open, product, { ground: 'voluntary' });
    await fanOut(open);
    await send();
    assert.equal(smtp.mails.length, 0);
    assert.equal((await sendings(context))[0]?.state, 'withheld');
  });

  test('an embargo holds mail until its end', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await follow(context, 'een@example.nl', { kind: 'medicine', product: product.id });
    const end = new Date(Date.now() + 1500);
    await publish(context, product, { visibleFrom: end });
    assert.equal((await fanOut(context)).released, 0);
    // The database shows it by its own clock, which cannot be turned on.
    await new Promise((done) => setTimeout(done, 1700));
    assert.equal((await fanOut(context)).released, 1);
    await send();
    assert.equal(smtp.mails.length, 1);
  });

  test('no name can put a header or a second recipient into a mail', async () => {
    const product = await addProduct(
      context,
      'Verzonnol\r\nBcc: slecht@example.nl\r\n\r\n<script>alert(1)</script>',
    );
    await follow(context, 'een@example.nl', { kind: 'medicine', product: product.id });
    await publish(context, product);
    await fanOut(context);
    await send();
    const [received] = smtp.mails;
    assert.deepEqual(received?.to, ['een@example.nl']);
    const message = received?.message ?? '';
    const headers = message.split('\r\n\r\n')[0] ?? '';
    assert.doesNotMatch(headers, /^Bcc:/im);
    assert.doesNotMatch(decoded(message.slice(message.indexOf('text/html'))), /<script>/);
  });

  test('the channel of a mailbox that left is gone, with its key and what was sent', async () => {
    const product = await addProduct(context, 'Verzonnol');
    const id = await follow(context, 'een@example.nl', { kind: 'medicine', product: product.id });
    await publish(context, product);
    await fanOut(context);
    await opened.database.owner.query('delete from subscription where id = $1', [id]);
    await send();
    assert.equal(smtp.mails.length, 0);
    assert.deepEqual(await sendings(context), []);
  });

  test('two senders at once send each letter once', async () => {
    const product = await addProduct(context, 'Verzonnol');
    for (let number = 0; number < 50; number += 1) {
      await follow(context, `lezer${number}@example.nl`, { kind: 'medicine', product: product.id });
    }
    await publish(context, product);
    await Promise.all([fanOut(context), fanOut(context)]);
    await Promise.all([send(), send(), send()]);
    assert.equal(smtp.mails.length, 50);
    assert.equal(new Set(smtp.mails.map(({ to }) => to[0])).size, 50);
  });
});

/** The parts of a message, whatever they were encoded with. */
function decoded(message: string): string {
  return message
    .replaceAll('=\r\n', '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) =>
      Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'),
    );
}
