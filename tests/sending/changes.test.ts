import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { announce, type Announcement } from '../../src/registry/outbox.ts';
import type { ChangesAnswer } from '../../src/usecases/answers/changes.ts';
import { isRefusal, type Context } from '../../src/usecases/context.ts';
import { listChanges, newestChangesAbout } from '../../src/usecases/list-changes.ts';
import { fanOut } from '../../src/usecases/sending/fan-out.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import {
  addProduct,
  assessor,
  contextWith,
  followTogether,
  publish,
  sendings,
  startClock,
  type TestClock,
} from './desk.ts';
import { openSite } from './site.ts';

describe('changes as the public may ask for them', () => {
  let opened: TestDatabase;
  let clock: TestClock;
  let context: Context;
  let start: string | undefined;

  before(async () => {
    opened = await openTestDatabase();
  });
  after(() => opened?.close());
  beforeEach(async () => {
    clock = startClock();
    context = contextWith(opened, clock, ['authority', 'consent', 'voluntary']);
    start = (await changes({ limit: 1000 })).last ?? undefined;
  });

  async function changes(
    input: { readonly since?: string; readonly limit?: number } = {},
    of: Context = context,
  ): Promise<ChangesAnswer> {
    const answer = await listChanges(of, { limit: 100, ...input });
    assert.ok(!isRefusal(answer));
    return answer;
  }
  const since = () => (start === undefined ? {} : { since: start });

  test('in the order in which they became public, page by page, and on from the last', async () => {
    const product = await addProduct(context, 'Verzonnol');
    for (const key of ['a', 'b', 'c']) await publish(context, product, { key: `order-${key}` });
    const first = await changes({ ...since(), limit: 2 });
    assert.equal(first.items.length, 2);
    assert.equal(first.next, first.last);
    const second = await changes({
      limit: 2,
      ...(first.last === null ? {} : { since: first.last }),
    });
    assert.equal(second.items.length, 1);
    assert.equal(second.next, null);
    const all = [...first.items, ...second.items];
    assert.deepEqual(
      all.map(({ medicine, what }) => [medicine.name, what]),
      Array.from({ length: 3 }, () => ['Verzonnol', 'published']),
    );
    const none = await changes(second.last === null ? {} : { since: second.last });
    assert.deepEqual([none.items, none.last], [[], second.last]);
  });

  test('what ends its embargo later comes later, also for who asked in between', async () => {
    const product = await addProduct(context, 'Verzonnol');
    const end = new Date(Date.now() + 700);
    await publish(context, product, { key: 'held', visibleFrom: end });
    await publish(context, product, { key: 'open' });
    const before = await changes(since());
    assert.equal(before.items.length, 1);
    await new Promise((done) => setTimeout(done, 900));
    await fanOut(context);
    const later = await changes(before.last === null ? {} : { since: before.last });
    assert.equal(later.items.length, 1);
  });

  test('taken back: a bare mark, and what it said is nowhere', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await publish(context, product, { key: 'back', listing: { reason: 'KANARIE' } });
    await publish(context, product, {
      key: 'back',
      deed: 'retracted',
      listing: { reason: 'KANARIE' },
    });
    const { items } = await changes(since());
    assert.deepEqual(
      items.map(({ what, content, contentWhy }) => [what, content, contentWhy]),
      [
        ['published', null, 'retracted'],
        ['retracted', null, 'retracted'],
      ],
    );
    assert.ok(!JSON.stringify(items).includes('KANARIE'));
  });

  test('corrected: the first says no more what was wrong', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await publish(context, product, { key: 'better' });
    await publish(context, product, {
      key: 'better',
      deed: 'corrected',
      listing: { status: 'limited' },
    });
    const { items } = await changes(since());
    assert.deepEqual(
      items.map(({ content, contentWhy }) => [content?.status, contentWhy]),
      [
        [undefined, 'superseded'],
        ['limited', undefined],
      ],
    );
  });

  test('under the strictest regime every byte is the same with and without what rests on a notification', async () => {
    const strict = contextWith(opened, clock, ['authority']);
    const product = await addProduct(context, 'Verzonnol');
    const site = await openSite(strict);
    const look = async () => {
      const feeds = [
        '/feeds/wijzigingen.atom',
        `/feeds/geneesmiddel/p${product.id}.atom`,
        '/feeds/atc/N02.atom',
      ];
      const bodies = await Promise.all(feeds.map((url) => site.inject({ url })));
      return JSON.stringify([
        await changes(since(), strict),
        ...bodies.map(({ body, headers }) => [body, headers['etag']]),
      ]);
    };
    const without = await look();
    await publish(context, product, { key: 'quiet', ground: 'voluntary' });
    await publish(context, product, { key: 'quiet', ground: 'voluntary', deed: 'corrected' });
    await publish(context, product, { key: 'quiet', ground: 'voluntary', deed: 'retracted' });
    const publicationId = await publish(context, product, { key: 'quiet-2', ground: 'voluntary' });
    await announced({ kind: 'basis-changed', publicationId });
    await fanOut(context);
    assert.equal(await look(), without);
    assert.equal((await changes(since())).items.length, 5);
    await site.close();
  });

  const announced = (announcement: Announcement) =>
    opened.database.as(assessor).write((tx) => announce(tx, announcement));

  test('the same publication is announced once, or the deed fails', async () => {
    const product = await addProduct(context, 'Verzonnol');
    const publicationId = await publish(context, product, { key: 'once' });
    await assert.rejects(
      announced({ kind: 'publication', publicationId }),
      /outbox_event_published/,
    );
    assert.equal((await changes(since())).items.length, 1);
  });

  test('a deed that fails after its announcement has announced nothing', async () => {
    const product = await addProduct(context, 'Verzonnol');
    const publicationId = await publish(context, product, { key: 'undone' });
    const before = await changes(since());
    await assert.rejects(
      opened.database.as(assessor).write(async (tx) => {
        await announce(tx, { kind: 'basis-changed', publicationId });
        throw new Error('the rest of the deed fails');
      }),
    );
    assert.deepEqual(await changes(since()), before);
  });

  test('a place that is none of ours is refused', async () => {
    for (const wrong of ['1', 'x', '00000000-0000-0000-0000-000000000000', "' or 1=1"]) {
      const answer = await listChanges(context, { since: wrong, limit: 10 });
      assert.ok(isRefusal(answer));
      assert.equal(answer.problems[0]?.code, 'cursor-unreadable');
    }
  });

  test('the public reads no subscription, no sending and no event that is not public', async () => {
    const rows = await context.database.read((tx) =>
      tx.query(
        `select 1 from subscription union all select 1 from subscription_key union all select 1 from sending
          union all select 1 from post_secret union all select 1 from outbox_event where ground is null`,
      ),
    );
    assert.deepEqual(rows, []);
    // An assessor is not the post either.
    const asAssessor = await context.database
      .as({ ...assessor, person: '6a4f3c1e-0000-4000-8000-000000000001', purpose: 'sending post' })
      .read((tx) => tx.query('select 1 from post_secret'));
    assert.deepEqual(asAssessor, []);
  });

  test('feeds are well-formed Atom with ids that stay, whatever a name holds', async () => {
    const product = await addProduct(context, 'Ver<b>zon</b>&\u0007nol ]]> "x"', ['C01AA05']);
    await publish(context, product, { key: 'feed' });
    const site = await openSite(context);
    const first = await site.inject({ url: '/feeds/atc/c01.atom' });
    const second = await site.inject({ url: '/feeds/atc/C01AA05.atom' });
    assert.equal(first.statusCode, 200);
    assert.match(String(first.headers['content-type']), /^application\/atom\+xml/);
    const entry = (body: string) => /<entry>[\s\S]*<\/entry>/.exec(body)?.[0] ?? '';
    assert.match(entry(first.body), /<id>urn:uuid:[0-9a-f-]{36}<\/id>/);
    assert.equal(entry(first.body), entry(second.body));
    // oxlint-disable-next-line no-control-regex -- the range is the point: XML 1.0 has no place for them
    assert.doesNotMatch(first.body, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    assert.match(entry(first.body), /Ver&lt;b&gt;zon&lt;\/b&gt;&amp; nol/);
    assert.equal((await site.inject({ url: '/feeds/atc/zz.atom' })).statusCode, 400);
    assert.equal((await site.inject({ url: '/feeds/geneesmiddel/p999999.atom' })).statusCode, 404);
    assert.equal((await site.inject({ url: '/en/feeds/wijzigingen.atom' })).statusCode, 200);
    await site.close();
    const changed = await newestChangesAbout(context, { kind: 'atc', atc: 'A' });
    assert.deepEqual(changed, []);
  });

  test('two thousand subscribers of one event are divided in one go', async () => {
    const product = await addProduct(context, 'Verzonnol');
    await followTogether(
      context,
      Array.from({ length: 2000 }, (_, number) => `lezer${number}@example.nl`),
      { kind: 'medicine', product: product.id },
    );
    await publish(context, product, { key: 'many' });
    const begun = performance.now();
    const { sendings: made } = await fanOut(context);
    const ms = performance.now() - begun;
    assert.equal(made, 2000);
    assert.equal((await sendings(context)).length, 2000);
    assert.ok(ms < 2000, `${Math.round(ms)} ms`);
  });
});
