import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, skipWithoutBrowser } from './browser.ts';
import { axeOn } from './desk-pages.ts';
import type { DeskStage } from './desk-stage.ts';
import { darkAndSmall, lightAndWide, picture } from './look.ts';
import { asShown, dutch, filesOf, shownRows } from './stock-files.ts';
import { days, looksIn, openStockStage, people } from './stock-stage.ts';
import {
  ask,
  deliver,
  enter,
  explain,
  menu,
  secrets,
  settle,
  type StockWalk,
} from './stock-walk.ts';
import { visit, type Visitor } from './visitor.ts';

const skip = skipWithoutBrowser();

describe('stock, walked in a browser', { skip }, () => {
  let stage: DeskStage;
  let browser: Browser;
  let walk: StockWalk;
  let lotte: Visitor;
  let anouk: Visitor;
  let unit: string;

  before(async () => {
    stage = await openStockStage();
    browser = await openBrowser();
    walk = { stage, browser, means: 'pointer', name: 'stock', which: 0 };
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  test('the wholesaler delivers a file with a mistake and a slip of the pen', async () => {
    lotte = await enter(walk, people.wholesaler);
    await deliver(walk, lotte);
  });

  test('asked by the inspector, explained, asked on and accepted; each look is on record', async () => {
    const before = await looksIn(stage, 'stock-view');
    const asked = await ask(walk);
    ({ anouk, unit } = asked);
    assert.ok((await looksIn(stage, 'stock-view')) >= before + 3, 'list, search and unit');
    await explain(walk, lotte, asked.name);
    await settle(walk, { lotte, anouk, unit });
    const decided = await looksIn(stage, 'explanation-decide');
    assert.equal(decided, 3, 'asked, asked on and accepted');
  });

  test('what the wholesaler keeps as a file is what stands on the page', async () => {
    const { page, open } = lotte;
    const main = page.getByRole('main');
    await open(`/voorraad?on=${days.counted}`);
    const rows = await filesOf(lotte, main);
    const shown = await shownRows(page.getByRole('table', { name: /onder de norm eerst/ }));
    assert.equal(rows.length, shown.length);
    rows.forEach((row, at) => {
      const [product = '', , held] = shown[at] ?? [];
      assert.ok(product.startsWith(asShown(row['name'])), `${product} and ${row['name']}`);
      assert.equal(held, row['held_units'] === '' ? 'niet gemeld' : dutch(row['held_units']));
    });
    await lotte.go(main.locator('tbody th a').first());
    const weeks = await filesOf(lotte, main);
    await page.getByText('De weken als tabel').click();
    const told = await shownRows(page.getByRole('table', { name: /Per week, de laatste boven/ }));
    assert.deepEqual(
      weeks
        .map((row) => row['held_units'])
        .map((held) => (held === '' ? 'niet gemeld' : dutch(held))),
      told.map((cells) => cells[3]).toReversed(),
    );
  });

  test('the coordinator sees who has how many days, also at a raised use', async () => {
    const sem = await enter(walk, people.coordinator);
    const { page, hands, go, button, text } = sem;
    const before = await looksIn(stage, 'stock-view');
    await go(menu(sem, 'Voorraad van ziekenhuizen'));
    assert.ok((await looksIn(stage, 'stock-view')) > before);
    await sem.shoot('stock-board');
    const board = page.getByRole('table', { name: /Dagen voorraad/ });
    const once = await shownRows(board);
    const rows = await filesOf(sem, page.getByRole('main'));
    assert.deepEqual(
      [...new Set(rows.map((row) => asShown(row['group'])))],
      once.map(([group]) => group),
    );
    assert.match(await text(), /Wie heeft meer dan nodig\?/);
    await hands.choose(page.getByLabel('Verbruik', { exact: true }), '× 2');
    await go(button('Toon'));
    await sem.shoot('stock-board-twice');
    const twice = await shownRows(board);
    const together = (shown: typeof once) =>
      shown.map((cells) => parseFloat((cells[2] ?? '').replace(',', '.')));
    const [sumOnce, sumTwice] = [once, twice].map((shown) =>
      together(shown).reduce((sum, each) => sum + each, 0),
    );
    assert.ok((sumTwice ?? 0) < (sumOnce ?? 0) * 0.55, 'at twice the use it lasts half as long');
    await sem.context.close();
  });

  test('the ministry sees counts and bands, as files too, and no party', async () => {
    const iris = await enter(walk, people.ministry);
    const { page, go } = iris;
    await go(menu(iris, 'Voorraad in cijfers'));
    await iris.shoot('stock-figures');
    const text = await iris.text();
    for (const title of [
      'Hoeveel eenheden voldoen?',
      'Extra voorraad met subsidie',
      'Gefaseerde opbouw',
    ]) {
      assert.ok(text.includes(title), title);
    }
    const parties = await partyNames(stage);
    for (const name of parties) assert.ok(!text.includes(name), name);
    for (const part of await page.getByRole('main').locator('section.part').all()) {
      if ((await part.getByRole('link', { name: 'CSV' }).count()) === 0) continue;
      const said = JSON.stringify(await filesOf(iris, part));
      for (const name of parties) assert.ok(!said.includes(name), name);
    }
    await iris.context.close();
  });

  test('the public reads bands by group and on lists, with JavaScript off', async () => {
    const reader = await visit(browser, stage.base, 'no-script');
    const { page, open, go, link } = reader;
    const main = page.getByRole('main');
    await open('/dekking');
    await picture(page, 'stock-cover');
    assert.doesNotMatch(await reader.text(), / \| /, 'a point stands between parts of a group');
    const rows = await filesOf(reader, main);
    const groups = await shownRows(page.getByRole('table', { name: /weken voorraad/ }));
    assert.deepEqual(
      [...new Set(rows.map((row) => asShown(row['group'])))],
      groups.map(([group]) => group),
    );
    await open('/lijsten');
    await go(link(/LCG-lijst/));
    await picture(page, 'stock-list');
    assert.match(await reader.text(), /een voorraad openbaar/);
    const files = await filesOf(reader, main);
    const shown = await shownRows(page.getByRole('table', { name: /van \d+ stoffen/ }));
    assert.equal(files.length, shown.length);
    const bands = shown.filter((cells) => /week|weken/.test(cells[4] ?? '')).length;
    assert.equal(files.filter((row) => row['coverFromWeeks'] !== '').length, bands);
    assert.ok(bands > 0, 'some substance of the list has a band');
    await reader.context.close();
  });

  test('a rival and the public find nothing of it wherever they go', async () => {
    const rival = await enter(walk, people.rival);
    const stranger = await visit(browser, stage.base, 'no-script');
    const own = new URL(lotte.page.url()).pathname;
    const deliveries = lotte.seen;
    const addresses = [
      ...deliveries,
      own,
      `${own}/bestand`,
      unit,
      '/voorraad',
      '/voorraad/bestand',
      '/voorraad/wacht',
      '/toezicht',
      '/coordinatie',
      '/cijfers',
      '/dekking',
      '/dekking/bestand',
      '/v1/stock/cover',
    ];
    for (const other of [rival, stranger]) {
      for (const address of addresses) {
        const response = await other.context.request.get(address);
        const text = await response.text();
        const told = Object.values(secrets).filter((secret) => text.includes(secret));
        assert.deepEqual(told, [], address);
      }
      const response = await other.context.request.get(unit);
      assert.ok([200, 403].includes(response.status()));
      assert.doesNotMatch(await response.text(), /Groothandel Vierwinden/);
    }
    for (const closed of [...deliveries].filter((each) => /\/aanleveren\/\d+$/.test(each))) {
      assert.equal((await rival.context.request.get(closed)).status(), 404, closed);
    }
    await rival.open('/voorraad');
    assert.match(await rival.text(), /Uw voorraad op/);
    await rival.context.close();
    await stranger.context.close();
  });

  test('axe finds nothing on the pages of the wholesaler and the inspector (U12)', async () => {
    // Every page, in every language, paper and ink: `npm run test:walk`.
    const own = new URL(lotte.page.url()).pathname;
    await axeOn(lotte, ['/voorraad', own], { nl: [lightAndWide], en: [] });
    await axeOn(anouk, [unit], { nl: [], en: [darkAndSmall] });
    for (const visitor of [lotte, anouk]) {
      // A refused form answers 422, which the browser remarks upon.
      const blocked = visitor.complaints.filter((complaint) => !/ 4(09|22) /.test(complaint));
      assert.deepEqual(blocked, []);
    }
  });
});

async function partyNames({ context }: DeskStage): Promise<readonly string[]> {
  const { rows } = await context.database.owner.query<{ value: string }>(
    `select distinct f.value from party_fact f join stock_delivery d using (party_id) where f.kind = 'name'`,
  );
  return rows.map(({ value }) => value);
}
