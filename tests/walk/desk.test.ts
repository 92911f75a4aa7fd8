import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { seedDemo } from '../../src/usecases/seed-demo.ts';
import { seedDeskYear } from '../../src/usecases/seed-desk-year.ts';
import { openBrowser, skipWithoutBrowser } from '../e2e/browser.ts';
import {
  axeOn,
  axeOnDraft,
  axeOnMistakes,
  axeOnSigningIn,
  axeOnWhatWasSeen,
} from '../e2e/desk-pages.ts';
import { openDeskStage, type DeskStage } from '../e2e/desk-stage.ts';
import { assessor, people, upToPublic, type Walk } from '../e2e/desk-walk.ts';
import { everyView } from '../e2e/look.ts';
import { signIn, visit, type Visitor } from '../e2e/visitor.ts';

/* What takes minutes: the keyboard alone, every paper and ink, and the desk after a full year. */

const skip = skipWithoutBrowser();
const looks = { nl: everyView, en: everyView };

describe('the desk of a small country', { skip }, () => {
  let stage: DeskStage;
  let browser: Browser;
  before(async () => {
    stage = await openDeskStage();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  test('the keyboard alone suffices to notify, to answer, to ask and to decide', async () => {
    await upToPublic({ stage, browser, means: 'keyboard', substance: 'keys', name: 'keys' });
    const reader = await visit(browser, stage.base, 'no-script');
    await reader.open(`/geneesmiddel/${stage.medicines.keys.id}`);
    assert.match(await reader.text(), /Verwacht terug: 15 januari 2027/);
  });

  const walked: { supplier?: Visitor; pharmacist?: Visitor; first?: Visitor } = {};

  test('from the first question to the public page', async () => {
    const walk: Walk = { stage, browser, means: 'pointer', substance: 'walk', name: 'axe' };
    Object.assign(walked, await upToPublic(walk));
  });

  for (const language of ['nl', 'en'] as const) {
    test(`axe finds nothing on any page in ${language}, on any paper, in any ink (U12)`, async () => {
      const { supplier, pharmacist, first } = walked;
      assert.ok(supplier && pharmacist && first);
      const looks = { nl: [], en: [], [language]: everyView };
      for (const visitor of [supplier, pharmacist, first]) await axeOnWhatWasSeen(visitor, looks);
      await axeOnDraft(supplier, looks);
      await axeOn(first, ['/beoordelen/overnemen'], looks);
      const stranger = await visit(browser, stage.base, 'pointer');
      await axeOnMistakes(stranger, looks);
      await axeOnSigningIn(stranger, looks);
    });
  }
});

describe('the desk after a year', { skip }, () => {
  let stage: DeskStage;
  let browser: Browser;
  before(async () => {
    stage = await openDeskStage(async (context) => {
      await seedDemo(context, { language: 'nl' });
      await seedDeskYear(context);
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });

  test('the queue names medicines, each of its cases opens, and axe finds nothing', async () => {
    const walk: Walk = { stage, browser, means: 'pointer', substance: 'walk', name: 'year' };
    const visitor = await assessor(walk, people.first);
    await visitor.open('/beoordelen');
    const cases = await visitor.page.locator('main a[data-step]').all();
    assert.equal(cases.length, 50);
    for (const each of cases) assert.doesNotMatch((await each.textContent()) ?? '', /^p\d+$/);
    await visitor.shoot('year-queue');
    const marks = ['basis-changed', 'waiting-for-second', 'critical', 'field-only', 'answered'];
    const paths = ['/beoordelen'];
    for (const mark of marks) {
      await visitor.open(`/beoordelen?mark=${mark}`);
      const [first] = await visitor.page.locator('main a[data-step]').all();
      assert.ok(first, `no case is ${mark}`);
      await visitor.go(first);
      await visitor.shoot(`year-case-${mark}`);
      paths.push(new URL(visitor.page.url()).pathname);
    }
    await axeOn(visitor, paths, looks);
  });

  test('the home of a supplier with a year behind it, and the post of the operator', async () => {
    for (const [person, path] of [
      [people.supplier, '/melden'],
      ['Otto Nulmeting', '/beheer/post'],
    ] as const) {
      const visitor = await visit(browser, stage.base, 'pointer');
      await signIn(visitor, person);
      await visitor.open(path);
      await visitor.shoot(`year-${path.split('/')[1]}`);
      await axeOn(visitor, [path], looks);
    }
  });
});
