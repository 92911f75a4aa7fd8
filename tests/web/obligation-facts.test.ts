import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '../../src/api/server.ts';
import { contextFor, isRefusal, type Context } from '../../src/usecases/context.ts';
import { demoPeople, seedDemoPeople } from '../../src/usecases/seed-demo-people.ts';
import { seedDemo } from '../../src/usecases/seed-demo.ts';
import { seedDemoList } from '../../src/usecases/critical-lists/seed-demo-list.ts';
import { seedDemoStock } from '../../src/usecases/stock/seed-demo-stock.ts';
import { unitAddress } from '../../src/usecases/stock/unit-address.ts';
import { viewObligations, type Obligation } from '../../src/usecases/stock/view-obligations.ts';
import { seedDemoSupervision } from '../../src/usecases/supervision/seed-demo-supervision.ts';
import { supervisionPurpose } from '../../src/usecases/supervision/who.ts';
import { day } from '../../src/law/calendar-date.ts';
import { readPage } from '../read-page.ts';
import { signInAs, type SignedInAs } from '../sign-in.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { postForm } from '../posted-form.ts';

/* What the demo country shows of claims, full-line wholesalers, what was paid for and the build-up. */

describe('pages about the facts of an obligation', () => {
  let open: TestDatabase;
  let context: Context;
  let app: FastifyInstance;
  let items: readonly Obligation[] = [];
  const people = new Map<string, SignedInAs>();

  before(async () => {
    open = await openTestDatabase();
    context = testContext(open.database);
    await seedDemo(context, { language: 'nl' });
    await seedDemoPeople(context);
    await seedDemoList(context);
    await seedDemoStock(context, { language: 'nl' });
    const began = performance.now();
    assert.equal(await seedDemoSupervision(context), true);
    // It runs beside the site; on a machine that does other work too it may take some times as long.
    assert.ok(performance.now() - began < 10_000, 'the seed takes about a second');
    assert.equal(await seedDemoSupervision(context), false, 'a second seeding does nothing');
    for (const { id } of demoPeople) people.set(id, await signInAs(context, id));
    const inspector = contextFor(context, {
      audience: 'inspector',
      represents: [],
      group: [],
      purpose: supervisionPurpose,
    });
    const found = await viewObligations(inspector, { on: day('2026-11-22') });
    assert.ok(!isRefusal(found));
    items = found.items;
    app = await buildServer(context, { requestsPerMinute: 0 });
  });
  after(async () => {
    await app?.close();
    await open.close();
  });

  const headersOf = (who: string) => people.get(who)?.headers ?? {};
  const page = (who: string, url: string, status = 200) =>
    readPage(app, url, { headers: headersOf(who), status });
  function post(who: string, url: string, fields: Readonly<Record<string, string>>) {
    const person = people.get(who);
    assert.ok(person, who);
    return postForm(app, url, person, fields);
  }
  const rowsOf = async <Row extends object>(question: string) =>
    (await open.database.owner.query<Row>(question)).rows;
  const partyOf = async (name: string) => {
    const [row] = await rowsOf<{ party_id: number }>(
      `select party_id from party_fact where kind = 'name' and value = '${name}'`,
    );
    return Number(row?.party_id);
  };

  it('the demo holds every state of a claim and an explanation, and wholesalers are decided', async () => {
    const kinds = await rowsOf<{ kind: string }>('select distinct kind from stock_claim_event');
    assert.deepEqual(kinds.map(({ kind }) => kind).toSorted(), [
      'accepted',
      'asked',
      'ended',
      'refused',
      'replied',
      'withdrawn',
    ]);
    const explained = await rowsOf<{ kind: string }>(
      'select distinct kind from stock_explanation_event',
    );
    for (const kind of ['asked', 'given', 'accepted', 'refused', 'asked-on', 'ended']) {
      assert.ok(
        explained.some((each) => each.kind === kind),
        kind,
      );
    }
    const outcomes = new Set(
      items.filter(({ role }) => role === 'wholesaler').map(({ decision }) => decision.outcome),
    );
    for (const outcome of ['met', 'short', 'explained', 'needs-judgement'] as const) {
      assert.ok(outcomes.has(outcome), outcome);
    }
    const said = await rowsOf<{ n: number }>(
      `select count(*)::integer as n from stock_claim where body not like '%verzonnen%'`,
    );
    assert.equal(said[0]?.n, 0, 'invented words say so');
  });

  it('a party states a claim, is told what is wrong, and takes it back', async () => {
    const party = await partyOf('Groothandel Vierwinden');
    const claimed = new Set(
      (
        await rowsOf<{ unit: string }>(`select unit from stock_claim where party_id = ${party}`)
      ).map(({ unit }) => unit),
    );
    const item = items.find((each) => each.party === party && !claimed.has(each.unit));
    assert.ok(item !== undefined);
    const path = `/voorraad/${encodeURIComponent(unitAddress(item.unit))}`;
    const before = await page('groothandel-1', path);
    assert.match(before, /Beroep op een uitzondering/);
    assert.match(before, /Volgesorteerd: ja, vanaf 1 januari 2024/);
    const wrong = await post('groothandel-1', `${path}/beroep`, {
      deed: 'state',
      'claim-kind': 'short-shelf-life',
      'claim-text': '',
      'claim-shelfLifeMonths': 'acht',
    });
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /href="#claim-text"/);
    assert.match(wrong.body, /“acht” is geen aantal hele maanden/);
    const missing = await post('groothandel-1', `${path}/beroep`, {
      deed: 'state',
      'claim-kind': 'short-shelf-life',
      'claim-text': 'kort houdbaar',
    });
    assert.equal(missing.statusCode, 422);
    assert.match(missing.body, /href="#claim-shelfLifeMonths"/);
    const stated = await post('groothandel-1', `${path}/beroep`, {
      deed: 'state',
      'claim-kind': 'short-shelf-life',
      'claim-text': 'kort houdbaar',
      'claim-shelfLifeMonths': '8',
      'claim-validFrom': '2026-11-01',
    });
    assert.equal(stated.statusCode, 303, stated.body.slice(0, 300));
    const [row] = await rowsOf<{ id: number }>('select max(id)::integer as id from stock_claim');
    const id = String(row?.id);
    assert.match(await page('groothandel-1', path), /kort houdbaar/);
    const rivals = await app.inject({ url: path, headers: headersOf('groothandel-2') });
    assert.doesNotMatch(rivals.body, /kort houdbaar/);

    const review = `/toezicht/${party}/${encodeURIComponent(unitAddress(item.unit))}`;
    assert.match(await page('inspecteur', review), /kort houdbaar/);
    const accept = (why: string) =>
      post('inspecteur', `${review}/beroep`, {
        claim: id,
        seen: '0',
        on: '2026-11-22',
        deed: 'accept',
        [`claim-${id}-accept-why`]: why,
      });
    const silent = await accept('');
    assert.equal(silent.statusCode, 422);
    assert.match(silent.body, new RegExp(`href="#claim-${id}-accept-why">Geef een reden`));
    assert.equal((await accept('vergunning gezien')).statusCode, 303);
    const judged = await page('inspecteur', `${review}?on=2026-11-22`);
    assert.match(judged, /vrijgesteld|geldt geen aantal weken/i);
    const wordless = await post('groothandel-1', `${path}/beroep`, {
      claim: id,
      seen: '1',
      deed: 'withdraw',
    });
    assert.equal(wordless.statusCode, 422);
    assert.match(wordless.body, new RegExp(`href="#claim-${id}-withdraw-why">Schrijf wat u zegt`));
    const withdrawn = await post('groothandel-1', `${path}/beroep`, {
      claim: id,
      seen: '1',
      deed: 'withdraw',
      [`claim-${id}-withdraw-why`]: 'toch niet',
    });
    assert.equal(withdrawn.statusCode, 303, withdrawn.body.slice(0, 300));
  });

  it('the desk puts down who is full-line, and the inspector finds the page', async () => {
    assert.match(await page('inspecteur', '/toezicht'), /\/toezicht\/volgesorteerd/);
    const html = await page('beoordelaar-1', '/toezicht/volgesorteerd');
    assert.match(html, /Register van volgesorteerde groothandels/);
    assert.match(html, /Verkeerde groothandel/, 'what was withdrawn stays to be read');
    const wrong = await post('beoordelaar-1', '/toezicht/volgesorteerd', { deed: 'record' });
    assert.equal(wrong.statusCode, 422);
    for (const field of ['party', 'fullLine', 'validFrom', 'source']) {
      assert.match(wrong.body, new RegExp(`href="#${field}"`), field);
    }
    const party = String(await partyOf('Groothandel Vierwinden'));
    const done = await post('beoordelaar-1', '/toezicht/volgesorteerd', {
      deed: 'record',
      party,
      fullLine: 'yes',
      validFrom: '2026-01-01',
      source: 'brief 7',
    });
    assert.equal(done.statusCode, 303);
    const [row] = await rowsOf<{ id: number }>('select max(id)::integer as id from full_line');
    const back = await post('inspecteur', '/toezicht/volgesorteerd', {
      deed: 'take-back',
      fact: String(row?.id),
      why: 'dubbel',
    });
    assert.equal(back.statusCode, 303);
    assert.match(await page('inspecteur', '/toezicht/volgesorteerd'), /dubbel/);
  });

  it('the ministry puts down what it pays for and sees it against what is present', async () => {
    const html = await page('beleid', '/cijfers');
    assert.match(html, /Betaald tegenover aanwezig/);
    assert.match(html, /href="\/cijfers\/betaald"/);
    const [header = [], ...rows]: readonly string[][] = parse(
      await page('beleid', '/cijfers/bestand?deel=paid'),
    );
    assert.ok(rows.length > 5, `${rows.length} units are paid for`);
    const cell = (row: readonly string[], name: string) => row[header.indexOf(name)];
    for (const row of rows) {
      const isShown = cell(row, 'presentUnits') !== '';
      assert.equal(cell(row, 'presentWhy') === '', isShown, row.join(','));
      assert.equal(cell(row, 'differenceUnits') !== '', isShown, row.join(','));
    }
    const why = rows.map((row) => cell(row, 'presentWhy'));
    assert.ok(why.includes(''), 'of some unit it is shown');
    assert.ok(why.includes('total-of-too-few'), 'of one with a single payee it is not');
    for (const format of ['xlsx', 'parquet']) {
      const kept = await app.inject({
        url: `/cijfers/betaald/bestand?format=${format}`,
        headers: headersOf('beleid'),
      });
      assert.equal(kept.statusCode, 200, format);
    }
    const wrong = await post('beleid', '/cijfers/betaald', { deed: 'record', units: 'veel' });
    assert.equal(wrong.statusCode, 422);
    for (const field of ['party', 'unit', 'days', 'units', 'euros', 'validFrom', 'reference']) {
      assert.match(wrong.body, new RegExp(`href="#${field}"`), field);
    }
    // Each says which field it is about, and what that one takes.
    assert.match(wrong.body, /Dagen voorraad: vul een getal in, bijvoorbeeld 28\./);
    assert.match(wrong.body, /Eenheden: “veel” is niet als getal te lezen\./);
    const party = String(await partyOf('Groothandel Vierwinden'));
    const [paid] = await rowsOf<{ unit: string }>('select unit from subsidy_paid limit 1');
    const given = { deed: 'record', party, unit: paid?.unit ?? '', days: '28', units: '10,5' };
    const more = { euros: '12,50', validFrom: '2026-05-01', reference: 'VWS-7' };
    assert.equal((await post('beleid', '/cijfers/betaald', { ...given, ...more })).statusCode, 303);
    const list = await page('beleid', '/cijfers/betaald');
    assert.match(list, /VWS-7/);
    assert.match(list, /ingetrokken op/);
  });

  it('the build-up is measured at each moment, and nothing of it names a company', async () => {
    const lines = (await page('beleid', '/cijfers/bestand?deel=build-up')).split('\r\n');
    for (const [moment, outcome] of [
      ['2021-01', 'behind'],
      ['2021-06', 'ahead'],
      ['2022-06', 'on-plan'],
    ] as const) {
      const line = lines.find((each) => each.includes(`,${moment},${outcome},`));
      assert.match(line ?? '', /,\d+,$/, `${moment} ${outcome}`);
    }
    const html = await page('beleid', '/cijfers');
    assert.doesNotMatch(html, /Leemreiger|Kreekmarter/);
  });
});
