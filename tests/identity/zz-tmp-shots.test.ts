import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { openTestDatabase } from '/work/main/tests/test-database.ts';
import { testContext } from '/work/main/tests/test-context.ts';
import { seedDemoPeople } from '/work/main/src/usecases/seed-demo-people.ts';
import { contextUnder } from '/work/main/src/usecases/context.ts';
import { buildServer } from '/work/main/src/api/server.ts';
import { underDemoRegime } from '/work/main/src/cli/read-law.ts';
test('t', async () => {
  const o = await openTestDatabase();
  const c0 = testContext(o.database);
  const law = underDemoRegime(c0.law, undefined);
  const c = { ...contextUnder(c0, law), confidentialLaw: c0.law };
  await seedDemoPeople(c);
  const port = 4567, baseUrl = `http://localhost:${port}`;
  const app = await buildServer(c, { baseUrl, requestsPerMinute: 0 });
  await app.listen({ port, host: 'localhost' });
  const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    for (const js of [true, false]) {
      const ctx = await b.newContext({ viewport: { width: 1200, height: 900 }, javaScriptEnabled: js || false });
      const p = await ctx.newPage();
      const shot = async (n: string) => {
        if (!js) return;
        await p.screenshot({ path: `/tmp/shots/${n}.png`, fullPage: true });
        const r = await new AxeBuilder({ page: p }).withTags(['wcag2a','wcag2aa','wcag21aa','wcag22aa']).analyze();
        for (const v of r.violations) console.log(n, v.id, v.nodes.map(x => x.html.slice(0, 150)));
        await p.setViewportSize({ width: 360, height: 700 });
        await p.screenshot({ path: `/tmp/shots/${n}-360.png`, fullPage: true });
        const over = await p.evaluate('document.documentElement.scrollWidth');
        if (Number(over) > 360) console.log(n, 'overflows at 360:', over);
        await p.setViewportSize({ width: 1200, height: 900 });
      };
      await p.goto(baseUrl + '/inloggen?naar=/mijn'); await shot('inloggen');
      await p.click('a.button'); await shot('wie');
      await p.click('text=Fleur Dubbelrol'); console.log(js, p.url()); await shot('kies');
      await p.click('text=Kwelderzwaluw Pharma B.V.'); console.log(js, p.url()); await shot('mijn');
      await p.goto(baseUrl + '/en/mijn'); await shot('mijn-en');
      await p.fill('#code', 'x'); await p.click('text=Authorise >> nth=0').catch(()=>{}); await p.click('form[action="/en/mijn/machtigen"] button >> nth=0'); await shot('mijn-mis');
      await p.goto(baseUrl + '/beoordelen'); console.log('beoordelen', p.url()); await shot('403');
      await p.goto(baseUrl + '/'); await shot('home');
      await p.click('button:has-text("Uitloggen")'); console.log(js, p.url()); await shot('uit');
      await ctx.close();
    }
  } finally { await b.close(); await app.close(); await o.close(); }
});
