import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, skipWithoutBrowser } from '../e2e/browser.ts';
import { axeOn } from '../e2e/desk-pages.ts';
import type { DeskStage } from '../e2e/desk-stage.ts';
import { everyView } from '../e2e/look.ts';
import { days, openStockStage, people } from '../e2e/stock-stage.ts';
import {
  act,
  ask,
  deliver,
  enter,
  explain,
  menu,
  settle,
  type StockWalk,
} from '../e2e/stock-walk.ts';
import { visit, type Visitor } from '../e2e/visitor.ts';

/* What takes minutes: the keyboard alone, no JavaScript, and every paper and ink. */

const skip = skipWithoutBrowser();

describe('the stock of a small country', { skip }, () => {
  let stage: DeskStage;
  let browser: Browser;
  let lotte: Visitor;
  let anouk: Visitor;
  let unit: string;
  before(async () => {
    stage = await openStockStage();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  test('the keyboard alone suffices to deliver, to ask, to explain and to accept', async () => {
    const walk: StockWalk = { stage, browser, means: 'keyboard', name: 'keys', which: 0 };
    lotte = await enter(walk, people.wholesaler);
    await deliver(walk, lotte);
    const asked = await ask(walk);
    ({ anouk, unit } = asked);
    await explain(walk, lotte, asked.name);
    await settle(walk, { lotte, anouk, unit });
  });

  test('with JavaScript off an explanation is asked, given and refused, and the party reads why', async () => {
    const walk: StockWalk = { stage, browser, means: 'no-script', name: 'plain', which: 1 };
    const plain = await enter(walk, people.wholesaler);
    const asked = await ask(walk);
    await explain(walk, plain, asked.name);
    await asked.anouk.open(`${asked.unit}?on=${days.counted}`);
    await act(asked.anouk, 'Wijs de uitleg af', 'Dat is geen reden.');
    assert.match(await asked.anouk.text(), /Vastgelegd/);
    await plain.page.reload();
    assert.match(await plain.text(), /uitleg niet aanvaard/);
    assert.match(await plain.text(), /Dat is geen reden\./);
  });

  test('with the keyboard alone the board and the figures are asked for something else', async () => {
    const walk: StockWalk = { stage, browser, means: 'keyboard', name: 'keys', which: 0 };
    const sem = await enter(walk, people.coordinator);
    await sem.go(menu(sem, 'Voorraad van ziekenhuizen'));
    await sem.hands.choose(sem.page.getByLabel('Verbruik', { exact: true }), '× 3');
    await sem.go(sem.button('Toon'));
    assert.match(await sem.text(), /keer 3/);
    const iris = await enter(walk, people.ministry);
    await iris.go(menu(iris, 'Voorraad in cijfers'));
    await iris.hands.write(iris.field('Stof, sterkte of vorm'), 'esmolol 2500');
    await iris.go(
      iris.page.getByRole('form', { name: /dekking/ }).getByRole('button', { name: 'Toon' }),
    );
    assert.match(await iris.text(), /esmolol · 2500 mg/);
    assert.doesNotMatch(await iris.text(), /abacavir · /);
  });

  // Every paper and every ink, half of them in each language.
  const [wideLight, wideDark, smallLight, smallDark] = everyView;
  const looks = {
    nl: [wideLight, smallDark].filter((view) => view !== undefined),
    en: [wideDark, smallLight].filter((view) => view !== undefined),
  };

  for (const [who, paths] of Object.entries({
    supplier: ['/voorraad'],
    hospital: ['/voorraad', '/voorraad/aanleveren'],
    coordinator: ['/coordinatie'],
    ministry: ['/cijfers', '/cijfers/betaald'],
    public: ['/dekking', '/lijsten', '/lijsten/lcg-lijst-van-demoland-verzonnen'],
  } as const)) {
    test(`axe finds nothing on the pages of the ${who}, on any paper, in any ink (U12)`, async () => {
      const visitor = await seer(who);
      await axeOn(visitor, paths, looks);
      await visitor.open(`/en${paths[0]}`);
      await visitor.shoot(`axe-${who}-en`);
      await visitor.context.close();
    });
  }

  async function seer(who: string): Promise<Visitor> {
    const walk: StockWalk = { stage, browser, means: 'pointer', name: 'axe', which: 0 };
    const person = Object.entries(people).find(([role]) => role === who)?.[1];
    return person === undefined ? visit(browser, stage.base, 'pointer') : enter(walk, person);
  }

  test('nor on those of the wholesaler, with what it delivered and explained', async () => {
    const own = new URL(lotte.page.url()).pathname;
    const delivery = [...lotte.seen].find((each) => /\/aanleveren\/\d+$/.test(each));
    assert.ok(delivery);
    await axeOn(lotte, ['/voorraad', own, '/voorraad/aanleveren', delivery], looks);
    await axeOn(lotte, ['/voorraad/wacht', '/voorraad/dagen'], looks);
  });

  test('nor on those of the inspector', async () => {
    await axeOn(anouk, ['/toezicht', unit, '/toezicht/leveringen'], looks);
    await axeOn(anouk, ['/toezicht/volgesorteerd'], looks);
  });
});
