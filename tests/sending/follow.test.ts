import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { Viewer } from '../../src/domain/party/viewer.ts';
import { openFolder, type FolderMail } from '../../src/transport/folder-mail.ts';
import type { Context } from '../../src/usecases/context.ts';
import { fanOut } from '../../src/usecases/sending/fan-out.ts';
import { forgetUnconfirmed } from '../../src/usecases/sending/jobs.ts';
import { sendDue } from '../../src/usecases/sending/send-due.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import {
  addProduct,
  contextWith,
  officeWith,
  publish,
  sender,
  sendings,
  startClock,
  type TestClock,
  type TestProduct,
} from './desk.ts';
import { openSite } from './site.ts';

const operator: Viewer = { audience: 'operator', represents: [], group: [] };

describe('following by mail', () => {
  let opened: TestDatabase;
  let folder: string;
  let mail: FolderMail;
  let clock: TestClock;
  let context: Context;
  let site: FastifyInstance;
  let product: TestProduct;

  before(async () => {
    opened = await openTestDatabase();
  });
  after(() => opened?.close());
  beforeEach(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'voorradig-mail-')), 'mail');
    mail = openFolder(folder, sender);
    clock = startClock();
    context = { ...contextWith(opened, clock), keptMail: mail };
    site = await openSite(context);
    product = await addProduct(context, 'Verzonnol 500 mg');
    await opened.database.owner.query('delete from subscription');
  });
  afterEach(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const send = () => sendDue(context, officeWith({ mail }), 'mail');
  const post = (url: string, fields: Readonly<Record<string, string>>) =>
    site.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  const ask = (email: string, choice = 'medicine') =>
    post('/volgen', { medicine: `p${product.id}`, choice, email });

  /** Every mail that was kept, decoded. */
  async function mails(): Promise<readonly string[]> {
    const kept = await mail.list(1000);
    const read = await Promise.all(kept.map(({ id }) => mail.read(id)));
    return read.map((message = '') =>
      message
        .replaceAll('=\r\n', '')
        .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) =>
          Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'),
        ),
    );
  }

  async function tokenIn(path: string): Promise<string> {
    const pattern = new RegExp(`voorradig\\.example${path}\\?token=([\\w-]{64})`);
    for (const message of await mails()) {
      const token = pattern.exec(message)?.[1];
      if (token !== undefined) return token;
    }
    throw new Error(`no mail leads to ${path}`);
  }

  test('asked, confirmed, told, stopped: nothing before the mailbox says yes, nothing left after', async () => {
    const page = await site.inject({ url: `/volgen?medicine=p${product.id}` });
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /alle medicijnen met Paracetamol/);
    assert.match(page.body, /value="atc:N02BE01"/);

    const asked = await ask('lezer@example.nl', 'atc:N02BE');
    assert.deepEqual([asked.statusCode, asked.headers.location], [303, '/volgen/gevraagd']);
    await publish(context, product, { key: `k${product.id}` });
    await fanOut(context);
    await send();
    assert.equal((await mails()).length, 1);
    const [message = ''] = await mails();
    assert.match(message, /alle medicijnen onder ATC N02BE/);

    const token = await tokenIn('/volgen/bevestig');
    const looked = await site.inject({ url: `/volgen/bevestig?token=${token}` });
    assert.equal(looked.statusCode, 200);
    // A scanner that opens every link has confirmed nothing.
    await publish(context, product, { key: `k${product.id}`, deed: 'corrected' });
    assert.equal((await fanOut(context)).sendings, 0);
    assert.equal((await post('/volgen/bevestig', { token })).headers.location, '/volgen/bevestigd');

    await publish(context, product, { key: `k${product.id}`, deed: 'corrected' });
    assert.equal((await fanOut(context)).sendings, 1);
    clock.pass(1000);
    await send();
    assert.equal((await mails()).length, 2);

    const stop = await tokenIn('/volgen/stop');
    assert.equal((await site.inject({ url: `/volgen/stop?token=${stop}` })).statusCode, 200);
    assert.equal((await sendings(context)).length, 2);
    const stopped = await site.inject({
      method: 'POST',
      url: `/volgen/stop?token=${stop}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    });
    assert.equal(stopped.statusCode, 200);
    for (const table of ['subscription', 'subscription_key', 'sending']) {
      const { rows } = await opened.database.owner.query(`select 1 from ${table}`);
      assert.equal(rows.length, 0, table);
    }
    const again = await site.inject({ url: `/volgen/stop?token=${stop}` });
    assert.match(again.body, /geen mail meer/);
  });

  test('the token of one use opens nothing else, and one that was touched opens nothing', async () => {
    await ask('lezer@example.nl');
    await send();
    const token = await tokenIn('/volgen/bevestig');
    await post('/volgen/stop', { token });
    const { rows } = await opened.database.owner.query('select 1 from subscription');
    assert.equal(rows.length, 1);
    const touched = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
    for (const wrong of ['', 'x', touched, token.slice(0, -1), `${token.slice(0, -2)}AA`]) {
      assert.equal((await post('/volgen/bevestig', { token: wrong })).statusCode, 404, wrong);
    }
  });

  test('what was typed stays, and what is wrong is said beside each field', async () => {
    const answer = await post('/volgen', {
      medicine: `p${product.id}`,
      choice: 'atc:Z99',
      email: 'geen adres"><script>',
    });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /href="#choice"/);
    assert.match(answer.body, /href="#email"/);
    assert.match(answer.body, /id="email-mistake"/);
    assert.match(
      answer.body,
      /value="geen adres&quot;>&lt;script>"|value="geen adres&quot;&gt;&lt;script&gt;"/,
    );
    assert.equal((await ask('a@example.nl', '')).statusCode, 422);
    assert.equal(
      (await post('/volgen', { medicine: 'p999999', choice: 'medicine', email: 'a@b.nl' }))
        .statusCode,
      404,
    );
  });

  test('only one mailbox fits: no list, no name, no header', async () => {
    for (const email of [
      'a@example.nl, b@example.nl',
      'a@example.nl\r\nBcc: b@example.nl',
      'Naam <a@example.nl>',
      '"a b"@example.nl',
      'a@localhost',
      'a@[127.0.0.1]',
      'a@@example.nl',
      `${'a'.repeat(300)}@example.nl`,
      'a\u202e@example.nl',
    ]) {
      assert.equal((await ask(email)).statusCode, 422, email);
    }
    assert.equal((await ask('jos.é+pil@exämple.nl')).statusCode, 303);
  });

  test('the answer is the same for who follows already, and a mailbox is not flooded', async () => {
    for (let time = 0; time < 10; time += 1) {
      const choice = ['medicine', 'substance:Paracetamol', 'atc:N02BE01', 'atc:N02BE', 'atc:N02B'][
        time % 5
      ];
      assert.equal((await ask('lezer@example.nl', choice)).headers.location, '/volgen/gevraagd');
    }
    await send();
    assert.equal((await mails()).length, 3);
    const token = await tokenIn('/volgen/bevestig');
    await post('/volgen/bevestig', { token });
    const before = (await sendings(context)).length;
    // Now confirmed: asked again in other letters, nothing goes out.
    const kept = (await mails()).find((message) => message.includes(token)) ?? '';
    const same = kept.includes('onder ATC N02BE01')
      ? 'atc:N02BE01'
      : kept.includes('Paracetamol')
        ? 'substance:Paracetamol'
        : 'medicine';
    await ask('LEZER@example.NL', same);
    assert.equal((await sendings(context)).length, before);
  });

  test('who never says yes is forgotten after three days', async () => {
    await ask('lezer@example.nl');
    assert.equal(await forgetUnconfirmed(context), 0);
    clock.pass(3 * 24 * 3_600_000 + 120_000);
    assert.equal(await forgetUnconfirmed(context), 1);
    const { rows } = await opened.database.owner.query('select 1 from subscription_key');
    assert.equal(rows.length, 0);
  });

  test('nothing readable is stored: no address, no medicine, no substance', async () => {
    await ask('kanarie@example.nl', 'substance:Paracetamol');
    const { rows } = await opened.database.owner.query(
      `select encode(sealed, 'escape') || encode(mark, 'escape') || encode(receiver, 'escape')
              || channel || coalesce(party_id::text, '') as text from subscription
       union all select to_jsonb(s)::text from sending s union all select to_jsonb(e)::text from outbox_event e
        where kind = 'subscription-asked'
       union all select content from audit_content`,
    );
    const text = JSON.stringify(rows).toLowerCase();
    for (const word of ['kanarie', 'example.nl', 'paracetamol'])
      assert.ok(!text.includes(word), word);
  });

  test('kept mail can be read by nobody else on the machine', async () => {
    await ask('lezer@example.nl');
    await send();
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    const files = readdirSync(folder);
    assert.equal(files.length, 1);
    for (const file of files) assert.equal(statSync(join(folder, file)).mode & 0o777, 0o600);
    assert.equal(await mail.removeBefore(new Date(Date.now() + 1000), true), 1);
    assert.equal(readdirSync(folder).length, 1);
    assert.equal(await mail.removeBefore(new Date(Date.now() + 1000)), 1);
    assert.equal(readdirSync(folder).length, 0);
  });

  test('the operator sees counts and kept mail, as text and on record; an id is no path', async () => {
    await ask('lezer@example.nl');
    await send();
    const asOperator = await openSite(context, operator);
    const page = await asOperator.inject({ url: '/beheer/post' });
    assert.equal(page.statusCode, 200);
    assert.ok(!page.body.includes('lezer@example.nl'));
    const [kept] = await mail.list(1);
    const read = await asOperator.inject({ url: `/beheer/post/${kept?.id ?? ''}` });
    assert.match(String(read.headers['content-type']), /^text\/plain/);
    assert.match(read.body, /lezer@example\.nl/);
    const { rows } = await opened.database.owner.query(
      "select audience from processing_log where name = 'message-view'",
    );
    assert.deepEqual(rows, [{ audience: 'operator' }]);
    for (const id of ['..%2F..%2Fetc%2Fpasswd', 'x', `${kept?.id}.part`]) {
      assert.equal((await asOperator.inject({ url: `/beheer/post/${id}` })).statusCode, 404, id);
    }
    await asOperator.close();
    const asSupplier = await openSite(context, { audience: 'supplier', represents: [], group: [] });
    assert.equal((await asSupplier.inject({ url: '/beheer/post' })).statusCode, 403);
    await asSupplier.close();
  });

  test('a party adds a webhook by the page and sees its secret once', async () => {
    const { rows } = await opened.database.owner.query<{ id: number }>(
      'insert into party (synthetic, recorded_at) values (true, now()) returning id',
    );
    const id = rows[0]?.id ?? 0;
    const own: Viewer = { audience: 'supplier', party: id, represents: [id], group: [] };
    const asParty = await openSite(context, own);
    const form = (url: string, payload: string) =>
      asParty.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload,
      });
    const wrong = await form(
      '/volgen/webhooks',
      'address=https%3A%2F%2F10.0.0.1%2F&about=everything&of=',
    );
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /id="address-mistake"/);
    const made = await form(
      '/volgen/webhooks',
      'address=https%3A%2F%2Fa.example%2Fh&about=everything&of=',
    );
    const secret = /whsec_[\w+/=]+/.exec(made.body)?.[0];
    assert.ok(secret);
    const list = await asParty.inject({ url: '/en/volgen/webhooks' });
    assert.equal(list.statusCode, 200);
    assert.ok(!list.body.includes(secret));
    const webhook = /\/volgen\/webhooks\/([0-9a-f-]{36})\/test/.exec(list.body)?.[1] ?? '';
    assert.equal((await form(`/volgen/webhooks/${webhook}/test`, '')).statusCode, 303);
    assert.match((await asParty.inject({ url: '/volgen/webhooks' })).body, /wacht/);
    assert.equal((await form(`/volgen/webhooks/${webhook}/verwijder`, '')).statusCode, 303);
    assert.equal((await form(`/volgen/webhooks/${webhook}/test`, '')).statusCode, 404);
    await asParty.close();
  });
});
