import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { FastifyInstance } from 'fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { exampleSite } from '../example-site.ts';
import { openBrowser, skipWithoutBrowser } from './browser.ts';

const skip = skipWithoutBrowser();

const pages = [
  '/',
  '/zoeken',
  '/zoeken?q=verzonnolol',
  '/zoeken?q=niets',
  '/zoeken?q=5761',
  '/geneesmiddel/p-1',
  '/geneesmiddel/p-1?on=2026-01-01&known=2026-01-02',
  '/geneesmiddel/p-2',
  '/geneesmiddel/p-3',
  '/geneesmiddel/p-4',
  '/geneesmiddel/p-0',
  '/tekorten',
  '/tekorten?country=NL',
  '/tekorten?on=2026-02-30',
  '/bronnen',
  '/definities',
  '/regels',
  '/beslis/norm',
  '/beslis/notification-duty',
  '/beslis/exemption',
  '/beslis/shortage?example=ten-days-sirm',
  '/over',
  '/toegankelijkheid',
  '/nope',
];

const views: Readonly<Record<string, BrowserContextOptions>> = {
  light: { viewport: { width: 1200, height: 800 }, colorScheme: 'light' },
  dark: { viewport: { width: 1200, height: 800 }, colorScheme: 'dark' },
  narrow: { viewport: { width: 320, height: 640 }, colorScheme: 'light' },
};

describe('pages in a browser', { skip }, () => {
  let app: FastifyInstance;
  let browser: Browser;
  let base: string;

  before(async () => {
    app = await exampleSite();
    base = await app.listen({ port: 0, host: '127.0.0.1' });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await app?.close();
  });

  async function inView<Result>(
    view: BrowserContextOptions,
    work: (page: Page) => Promise<Result>,
  ): Promise<Result> {
    const context = await browser.newContext(view);
    try {
      return await work(await context.newPage());
    } finally {
      await context.close();
    }
  }

  for (const [name, view] of Object.entries(views)) {
    for (const language of ['nl', 'en']) {
      test(`axe finds nothing: ${name}, ${language} (U12)`, async () => {
        await inView(view, async (page) => {
          for (const each of pages) {
            await page.goto(base + (language === 'nl' ? each : `/en${each === '/' ? '' : each}`));
            // What is folded away must hold too.
            await page.evaluate(() => {
              for (const details of document.querySelectorAll('details')) details.open = true;
            });
            const { violations } = await new AxeBuilder({ page })
              .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
              .analyze();
            const found = violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
            );
            assert.deepEqual(found, [], each);
          }
        });
      });
    }
  }

  test('axe finds nothing on the sheet of all parts', async () => {
    for (const view of Object.values(views)) {
      await inView(view, async (page) => {
        await page.goto(`${base}/stijl`);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
        );
        assert.deepEqual(found, []);
      });
    }
  });

  test('nothing scrolls sideways at 320 px', async () => {
    await inView({ viewport: { width: 320, height: 640 } }, async (page) => {
      for (const each of pages) {
        await page.goto(base + each);
        const excess = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(excess <= 0, `${each}: ${excess} px too wide`);
      }
    });
  });

  test('the first screen of a medicine at 360 × 640 holds the answer (U1)', async () => {
    await inView({ viewport: { width: 360, height: 640 } }, async (page) => {
      await page.goto(`${base}/geneesmiddel/p-1`);
      for (const words of [
        'Verzonnolol',
        '100 mg ·',
        'Beperkt leverbaar',
        'Verwacht terug',
        'Wat kunt u nu doen',
        'Stop of wissel niet zelf',
        'Gecontroleerd',
        'bron:',
      ]) {
        const box = await page.getByText(words).first().boundingBox();
        assert.ok(
          box !== null && box.y + box.height <= 640,
          `${words} ends at ${box === null ? 'nowhere' : box.y + box.height}`,
        );
      }
    });
  });

  test('without JavaScript: search, open, ask another day, try a case with the keyboard (U8)', async () => {
    await inView(
      { javaScriptEnabled: false, viewport: { width: 1200, height: 800 } },
      async (page) => {
        await page.goto(base);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        assert.match(page.url(), /#content$/);
        await page.getByRole('searchbox').fill('verzonnolol');
        await page.keyboard.press('Enter');
        await page.getByRole('link', { name: 'Verzonnolol succinaat' }).click();
        assert.match(page.url(), /geneesmiddel\/p-1/);
        await page.getByLabel('Hoe stond het op').fill('2026-01-01');
        await page.getByRole('button', { name: 'Toon' }).click();
        assert.match(page.url(), /on=2026-01-01/);
        await page.goto(`${base}/beslis/norm`);
        await page.locator('[name="facts.norm"]').fill('stock');
        await page.getByRole('button', { name: 'Toon het antwoord' }).click();
        await page.getByRole('alert').getByRole('link').first().click();
        assert.equal(await page.locator('[name="facts.norm"]').inputValue(), 'stock');
      },
    );
  });

  test('the browser blocks nothing of ours and asks nobody else', async () => {
    await inView({}, async (page) => {
      const asked: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(`${base}/regels`);
      await page.goto(`${base}/geneesmiddel/p-1`);
      assert.deepEqual(
        asked.filter((url) => !url.startsWith(base)),
        [],
      );
      assert.deepEqual(complaints, []);
      assert.ok(await page.evaluate(() => document.fonts.check('17px "Fira Sans"')));
    });
  });

  test('a medicine prints on one A4 (U10)', async () => {
    await inView({}, async (page) => {
      await page.goto(`${base}/geneesmiddel/p-1`);
      const pdf = (await page.pdf({ format: 'A4', printBackground: false })).toString('latin1');
      assert.equal(
        /\/Type \/Pages[\s\S]*?\/Count (\d+)/.exec(pdf)?.[1] ?? /\/Count (\d+)/.exec(pdf)?.[1],
        '1',
      );
    });
  });
});
