import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '../../src/api/server.ts';
import { day } from '../../src/law/calendar-date.ts';
import { contextFor, isRefusal, type Context } from '../../src/usecases/context.ts';
import { loadListFile } from '../../src/usecases/critical-lists/load-list-file.ts';
import { decideProposal, proposeChange } from '../../src/usecases/critical-lists/propose-change.ts';
import { seedDemoList } from '../../src/usecases/critical-lists/seed-demo-list.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { operatorViewer } from '../../src/usecases/parties/operator.ts';
import { readPage } from '../read-page.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

let open: TestDatabase;
let context: Context;
let operator: Context;
let app: FastifyInstance;
before(async () => {
  open = await openTestDatabase();
  context = testContext(open.database, { demo: false });
  operator = contextFor(context, operatorViewer);
  app = await buildServer(context, { requestsPerMinute: 0 });
});
after(async () => {
  await app?.close();
  await open.close();
});

const page = (url: string, status = 200) => readPage(app, url, { status });

const hostile = '<script>alert(1)</script>';

test('before any list was read the page says so, and how to read one', async () => {
  assert.match(await page('/lijsten'), /Er is nog geen lijst ingelezen/);
  assert.match(await page('/en/lijsten'), /No list was read yet/);
  assert.match(await page('/lijsten/lcg', 404), /Deze pagina is er niet/);
  const file = await app.inject('/lijsten/lcg/bestand');
  assert.equal(file.statusCode, 404);
});

test('a list with its members, versions, reasons and a file of exactly what is shown', async () => {
  const register = [
    'peildatum;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;atc;vergunninghouder;status;in_de_handel',
    '2026-11-01;1;Adrex;adrenaline;1 mg/ml;injectievloeistof;intraveneus;C01CA24;Houder B.V.;geregistreerd;ja',
    '2026-11-01;2;Adrova;adrenaline;1 mg/ml;injectievloeistof;intraveneus;C01CA24;Houder B.V.;geregistreerd;ja',
    `2026-11-01;3;${hostile};heparine;1 IE;injectievloeistof;intraveneus;B01AB01;Houder B.V.;geregistreerd;ja`,
  ];
  const website = [
    'peildatum;zaaknummer;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;status;begin',
    '2026-11-01;M-1;1;Adrex;adrenaline;1 mg/ml;injectievloeistof;intraveneus;niet leverbaar;2026-10-01',
  ];
  for (const [source, lines] of [
    ['xx-register', register],
    ['xx-website', website],
  ] as const) {
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    const files = [{ name: `${source}_2026-11-01.csv`, read: () => Promise.resolve(bytes) }];
    const loaded = await loadSource(context, { source, files, path: 'test', language: 'en' });
    assert.ok(
      !isRefusal(loaded) && loaded.deliveries[0]?.state === 'taken',
      JSON.stringify(loaded),
    );
  }
  const many = Array.from(
    { length: 60 },
    (_, at) => `LCG proef,N05CD${String(at).padStart(2, '0')},,geel,kind`,
  );
  const lines = [
    'list,atc,substance,colour,population',
    'LCG proef,C01CA24,,rood,volwassene',
    'LCG proef,B01AB01,,oranje,kind',
    `LCG proef,,=2+3 ${hostile},geel,kind`,
    ...many,
  ];
  const loaded = await loadListFile(
    operator,
    {
      bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
      file: 'lcg.csv',
      kind: 'lcg',
      country: 'XX',
      asOf: day('2026-10-01'),
      dryRun: false,
    },
    { why: `reden ${hostile}`, by: 'Otto Geheim' },
  );
  assert.ok(!isRefusal(loaded), JSON.stringify(loaded));

  const dutch = await page('/lijsten/lcg-proef');
  assert.match(dutch, /63 stoffen\. Op 1 november 2026 in demoland: 1 met een of meer producten/);
  assert.match(dutch, /Geen voorraadgegevens/);
  assert.doesNotMatch(dutch, /Krap/, 'without figures nothing is thin');
  assert.match(dutch, /rood \(volwassenen\)/);
  assert.match(dutch, /1 product op de tekortenlijst/);
  assert.match(dutch, /Adrex<\/a>/);
  assert.match(dutch, /2 producten in 1 groep/);
  assert.match(dutch, /1 groep zonder ander product/);
  assert.match(dutch, /eerste versie, 63 regels/);
  assert.match(dutch, /Verzonnen gegevens/);
  assert.doesNotMatch(dutch, /Geheim/, 'who decided is on no page');
  assert.match(dutch, /cursor=after-50/);
  assert.match(
    await page('/en/lijsten/lcg-proef'),
    /63 substances\. On 1 November 2026 in the demo country: 1 with/,
  );
  assert.match(await page('/lijsten/lcg-proef?shown=short'), /1 van 63 stoffen/);
  assert.match(await page('/lijsten/lcg-proef?known=2026-09-30'), /nog geen versie bekend/);
  await page('/lijsten/lcg-proef?shown=all', 400);
  await page('/lijsten/lcg-proef?on=2026-02-30', 400);
  assert.match(await page('/lijsten'), /LCG proef/);

  const address = /href="(\/lijsten\/lcg-proef\/bestand[^"]*format=csv)"/.exec(dutch)?.[1] ?? '';
  const file = await app.inject(address.replaceAll('&amp;', '&'));
  assert.equal(file.statusCode, 200);
  assert.match(
    String(file.headers['content-disposition']),
    /lcg-proef-XX-2026-11-01-verzonnen\.csv/,
  );
  const rows = file.body.trimEnd().split('\r\n');
  assert.equal(rows.length, 64, 'every member of the filter, not only those of one page');
  assert.ok(
    rows
      .slice(1)
      .every((row) => row.startsWith('verzonnen gegevens (invented),lcg-proef,1,2026-10-01,XX,')),
  );
  assert.ok(
    rows.some((row) => row.includes(',"\'=2+3 ')),
    'a formula is text',
  );
  const short = await app.inject(
    address.replaceAll('&amp;', '&').replace('shown=every', 'shown=short'),
  );
  assert.deepEqual(
    short.body
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',')[9]),
    ['C01CA24'],
  );
});

test('a proposal stands there with its reason, and what was decided with why', async () => {
  const change = {
    deed: 'recolour',
    listing: { kind: 'critical-listing', atc: 'B01AB01', colour: 'red', population: 'child' },
  };
  const made = await proposeChange(
    operator,
    { list: 'lcg-proef', change },
    { why: 'vaker nodig', by: 'Otto' },
  );
  assert.ok(!isRefusal(made));
  const waiting = await page('/lijsten/lcg-proef');
  assert.match(waiting, /andere kleur B01AB01, rood \(kinderen\)/);
  assert.match(waiting, /vaker nodig/);
  assert.match(waiting, /wacht op een tweede paar ogen/);
  const proposal = String(made.proposal);
  await decideProposal(operator, { proposal, outcome: 'accepted' }, { why: 'eens', by: 'Eva' });
  const decided = await page('/lijsten/lcg-proef');
  assert.match(decided, /overgenomen op 23 november 2026: eens/);
  assert.match(decided, /voorstel 1: eens/);
  assert.match(decided, /andere kleur: B01AB01, rood \(kinderen\)/);
});

test('of a country without a list of shortages no zero is shown as if it were an answer', async () => {
  const bytes = new TextEncoder().encode('list,atc\nEigen lijst,C01CA24\n');
  const file = { bytes, file: 'own.csv', kind: 'own' as const, country: 'NL', dryRun: false };
  assert.ok(!isRefusal(await loadListFile(operator, file, { why: 'proef', by: 'Otto' })));
  const html = await page('/lijsten/eigen-lijst');
  assert.match(html, /is niet te zeggen: wij hebben van dit land geen tekortenlijst/);
  assert.doesNotMatch(html, /Op de tekortenlijst/);
});

test('the invented list of the demo comes once, says that it is invented, and can be drawn again', async () => {
  assert.equal(await seedDemoList(context), true);
  assert.equal(await seedDemoList(context), false);
  const html = await page('/lijsten');
  assert.match(html, /LCG-lijst van demoland \(verzonnen\)/);
  const list = await page('/lijsten/lcg-lijst-van-demoland-verzonnen');
  assert.match(list, /39 stoffen/);
  assert.match(list, /wacht op een tweede paar ogen/);
});
