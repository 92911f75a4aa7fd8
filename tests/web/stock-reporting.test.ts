import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '../../src/api/server.ts';
import { day } from '../../src/law/calendar-date.ts';
import { expectFurther } from '../../src/usecases/stock/expect-further.ts';
import type { Context } from '../../src/usecases/context.ts';
import { seedDemoPeople } from '../../src/usecases/seed-demo-people.ts';
import { partiesByName } from '../../src/registry/desk-year.ts';
import { deliver, makeGroups, partyViewer } from '../ledger/ledger-ground.ts';
import { postForm } from '../posted-form.ts';
import { readPage } from '../read-page.ts';
import { signInAs } from '../sign-in.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

const daysPath = '/voorraad/dagen';

describe('the pages about which days came', () => {
  let open: TestDatabase;
  let context: Context;
  let app: FastifyInstance;
  const people = new Map<string, Awaited<ReturnType<typeof signInAs>>>();

  before(async () => {
    open = await openTestDatabase();
    const { database } = open;
    context = testContext(database);
    await seedDemoPeople(context);
    await makeGroups(database, 2);
    for (const id of ['groothandel-1', 'groothandel-2', 'inspecteur', 'beheer']) {
      people.set(id, await signInAs(context, id));
    }
    app = await buildServer(context, { requestsPerMinute: 0 });
    const found = await database.write(partiesByName);
    const party = found.find(({ name }) => name === 'Groothandel Vierwinden')?.id ?? 0;
    const told = [
      [day('2026-11-16'), day('2026-11-16')],
      [day('2026-11-18'), day('2026-11-20')],
    ] as const;
    for (const [on, asserted] of told) {
      const rows = [{ zi: '10', packs: 3 }];
      const { id } = await deliver(database, party, 'wholesaler', rows, { on, asserted });
      await database.as(partyViewer(party, 'wholesaler')).write((tx) => expectFurther(tx, [id]));
    }
  });
  after(async () => {
    await app.close();
    await open.close();
  });

  const page = (who: string, url: string, status = 200) =>
    readPage(app, url, { headers: people.get(who)?.headers, status });

  function post(who: string, fields: Readonly<Record<string, string>>) {
    const person = people.get(who);
    assert.ok(person, who);
    return postForm(app, daysPath, person, fields);
  }

  /** The rows of what was recorded about expecting, newest first. */
  const saidIn = (html: string) =>
    (html.split('id="said"')[1] ?? '').split('<tbody')[1]?.split('<tr').slice(1) ?? [];

  it('show the party each day of whole weeks, with words and not by colour alone', async () => {
    const html = await page('groothandel-1', daysPath);
    assert.match(html, /Wij verwachten van u elke dag een bestand/);
    assert.match(html, /te laat<\/span><span class="second small soft">kwam 20 november 2026/);
    assert.match(html, /<th scope="col"[^>]*>zondag<\/th>/);
    assert.match(html, /vandaag verwacht/);
    assert.match(html, /Adresboek/);
    assert.match(
      await page('groothandel-1', `/en${daysPath}`),
      /We expect a file of you every day/,
    );
    const file = await page('groothandel-1', `${daysPath}/bestand`);
    assert.match(file, /2026-11-17[;,]wholesaler[;,]not-reported/);
    assert.match(file, /2026-11-18[;,]wholesaler[;,]late[;,]2026-11-20/);
  });

  it('take what a party says, and say beside the field what does not fit', async () => {
    const wrong = await post('groothandel-1', { deed: 'stop', from: '2026-02-30', why: 'Wij <b>' });
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /<a href="#stop-from">Hier staat “2026-02-30”/);
    assert.match(wrong.body, /id="stop-from" name="from" value="2026-02-30" aria-invalid="true"/);
    assert.match(wrong.body, /Wij &lt;b/);
    const done = await post('groothandel-1', {
      deed: 'stop',
      from: '2026-11-23',
      why: 'Onze handel is overgenomen.',
    });
    assert.equal(done.statusCode, 303);
    const html = await page('groothandel-1', String(done.headers.location));
    assert.match(html, /Dat is vastgelegd/);
    assert.match(html, /Wij verwachten nu niets van u/);
    const [newest = '', earlier = ''] = saidIn(html);
    assert.match(newest, /niets/);
    assert.doesNotMatch(newest, /vervangen/);
    assert.match(earlier, /elke dag.*vervangen: vanaf 23 november 2026 telt een latere regel/);
    const again = { deed: 'again', from: '2026-11-23', rhythm: 'weekly' };
    assert.equal((await post('groothandel-1', again)).statusCode, 303);
    const [, stopped = ''] = saidIn(await page('groothandel-1', `/en${daysPath}`));
    assert.match(stopped, /nothing.*replaced: a later row counts/);
    const stop = { deed: 'stop', from: '2026-11-23', why: 'Onze handel is overgenomen.' };
    assert.equal((await post('groothandel-1', stop)).statusCode, 303);
    const off = await post('groothandel-1', { deed: 'reminders-off' });
    assert.equal(off.statusCode, 303);
    assert.match(
      await page('groothandel-1', daysPath),
      /U krijgt geen mail als er een dag ontbreekt/,
    );
  });

  it('show the inspector all, with what was said, and nobody else', async () => {
    const html = await page('inspecteur', '/toezicht/leveringen');
    assert.match(html, /Groothandel Vierwinden/);
    assert.match(html, /Onze handel is overgenomen\./);
    const file = await page('inspecteur', '/toezicht/leveringen/bestand');
    assert.match(file, /Groothandel Vierwinden[;,]wholesaler[;,]daily/);
    await page('groothandel-2', '/toezicht/leveringen', 403);
    assert.doesNotMatch(await page('groothandel-2', daysPath), /overgenomen/);
    assert.match(await page('groothandel-2', daysPath), /begint het/);
  });

  it('let who delivers keep an address book, and the operator see the reminders', async () => {
    const book = await page('groothandel-1', '/melden/adressen');
    assert.match(book, /href="\/voorraad\/dagen"/);
    assert.match(await page('beheer', '/beheer/post'), /Er is nog aan niets herinnerd/);
  });
});
