import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day, type CalendarDate } from '../../src/law/calendar-date.ts';
import { factsById, factsOfProducts } from '../../src/registry/facts.ts';
import { erasePerson, readPerson } from '../../src/registry/people.ts';
import { insertLinks, mergedWith, nodeOfCode } from '../../src/registry/products.ts';
import { isRefusal, type Context } from '../../src/usecases/context.ts';
import { decideHeldDelivery } from '../../src/usecases/loading/decide-held-delivery.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { productAnswer } from '../../src/usecases/naming.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';

/*
 * One registration walked by hand (docs/decisions/2026-11-23-time-and-identity.md): transfer
 * to another holder, renaming, a late list, a correction, a merge that is undone, and the
 * erasure of a person. The steps are one story, so they run in order on one database.
 */

let open: TestDatabase;
let context: Context;
before(async () => {
  open = await openTestDatabase();
  context = testContext(open.database);
});
after(() => open.close());

const header =
  'REGISTRATIENUMMER|SOORT|PRODUCTNAAM|INSCHRIJVINGSDATUM|HANDELSVERGUNNINGHOUDER|AFLEVERSTATUS|FARMACEUTISCHEVORM|POTENTIE|PROCEDURENUMMER|TOEDIENINGSWEG|AANVULLENDEMONITORING|SMPC_FILENAAM|BIJSLUITER_FILENAAM|PAR_FILENAAM|SPAR_FILENAAM|ARMM_FILENAAM|SMPC_WIJZIG_DATUM|BIJSLUITER_WIJZIG_DATUM|ATC|WERKZAMESTOFFEN|HULPSTOFFEN|PRODUCTDETAIL_LINK|NIEUWS_LINKS|NIEUWS_LINK_DATUMS|REFERENTIE|SMPC_VORIGE_VERSIE|SMPC_VORIGE_VORIGE_VERSIE';

function line(number: string, name: string, holder: string): string {
  return `${number}|RVG |${name}|2013/12/11|${holder}|Uitsluitend recept|Tablet|||Oraal gebruik|N||||||01-JAN-25||C07AB02 - Metoprolol|METOPROLOLTARTRAAT|||||||`;
}

async function deliver(asOf: CalendarDate, ...lines: readonly string[]): Promise<Date> {
  const text = `${[header, ...lines].join('\n')}\n`;
  const loaded = await loadSource(context, {
    source: 'cbg',
    path: 'walk',
    asOf,
    language: 'nl',
    files: [
      { name: `metadata_${asOf}.csv`, read: () => Promise.resolve(new TextEncoder().encode(text)) },
    ],
  });
  assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
  const [delivery] = loaded.deliveries;
  assert.equal(delivery?.state, 'taken', delivery?.why ?? JSON.stringify(loaded.problems));
  return new Date(delivery.recordedAt);
}

/** What the register said of RVG 900001: `name, holder`, as known on a day and recorded by an instant. */
async function said(known: string, recorded = new Date()): Promise<string> {
  return context.database.read(async (tx) => {
    const facts = await factsOfProducts(tx, [await productOf('900001')], {
      known: day(known),
      recorded,
    });
    if (facts.length === 0) return 'nothing';
    const { name, holder } = productAnswer(context, 1, 'NL', facts);
    return `${name}, ${holder}`;
  });
}

function productOf(rvg: string): Promise<number> {
  return context.database.read(async (tx) => {
    const asOf = { known: context.today(), recorded: new Date() };
    const id = await nodeOfCode(tx, 'NL', 'product', `rvg:${rvg}`, context.today(), asOf);
    assert.ok(id, `no product for RVG ${rvg}`);
    return id;
  });
}

let beforeLateList: Date;
let beforeCorrection: Date;

test('a transfer and a renaming are facts: the product stays the same, each day keeps its answer', async () => {
  await deliver(day('2026-01-01'), line('900001', 'Voorbeeldol 100 mg, tabletten', 'Alfa B.V.'));
  const id = await productOf('900001');
  await deliver(day('2026-02-01'), line('900001', 'Voorbeeldol 100 mg, tabletten', 'Bèta B.V.'));
  beforeLateList = await deliver(
    day('2026-03-01'),
    line('900001', 'Voorbeeldine 100 mg, tabletten', 'Bèta B.V.'),
  );
  assert.equal(await productOf('900001'), id);
  assert.equal(await said('2025-12-31'), 'nothing');
  assert.equal(await said('2026-01-31'), 'Voorbeeldol 100 mg, tabletten, Alfa B.V.');
  assert.equal(await said('2026-02-28'), 'Voorbeeldol 100 mg, tabletten, Bèta B.V.');
  assert.equal(await said('2026-03-01'), 'Voorbeeldine 100 mg, tabletten, Bèta B.V.');
});

test('a list that arrives late speaks for its own days only', async () => {
  beforeCorrection = await deliver(
    day('2026-01-15'),
    line('900001', 'Voorbeeldol 100 mg, tabletten', 'Alfa Holding B.V.'),
  );
  assert.equal(await said('2026-01-14'), 'Voorbeeldol 100 mg, tabletten, Alfa B.V.');
  assert.equal(await said('2026-01-15'), 'Voorbeeldol 100 mg, tabletten, Alfa Holding B.V.');
  assert.equal(await said('2026-02-01'), 'Voorbeeldol 100 mg, tabletten, Bèta B.V.');
  assert.equal(
    await said('2026-01-15', beforeLateList),
    'Voorbeeldol 100 mg, tabletten, Alfa B.V.',
    'what this system knew before it came',
  );
});

test('a correction of a day supersedes, and what we knew before it can still be asked', async () => {
  const corrected = await deliver(
    day('2026-02-01'),
    line('900001', 'Voorbeeldol 100 mg, tabletten', 'Bèta Pharma B.V.'),
  );
  assert.equal(await said('2026-02-01'), 'Voorbeeldol 100 mg, tabletten, Bèta Pharma B.V.');
  assert.equal(
    await said('2026-02-01', beforeCorrection),
    'Voorbeeldol 100 mg, tabletten, Bèta B.V.',
  );
  assert.equal(
    await said('2026-03-01'),
    'Voorbeeldine 100 mg, tabletten, Bèta B.V.',
    'a later day is untouched',
  );
  const { rows } = await context.database.owner.query<{ supersedes: number }>(
    'select supersedes from fact where supersedes is not null and recorded_at = $1',
    [corrected],
  );
  assert.equal(rows.length, 1);
  const [before] = await context.database.read((tx) => factsById(tx, [rows[0]?.supersedes ?? 0]));
  assert.equal(before?.body.product.holder, 'Bèta B.V.');
});

test('a merge joins two products and can be undone; in between it stood', async () => {
  await deliver(
    day('2026-04-01'),
    line('900001', 'Voorbeeldine 100 mg, tabletten', 'Bèta B.V.'),
    line('900002', 'Voorbeeldine retard 100 mg', 'Bèta B.V.'),
  );
  const [one, two] = [await productOf('900001'), await productOf('900002')];
  const link = {
    kind: 'same-as',
    fromId: two,
    toId: one,
    source: 'desk',
    deliveryId: null,
  } as const;
  const merged = await context.database.write(async (tx) => {
    await insertLinks(tx, [
      { ...link, asserted: day('2026-04-02'), present: true, supersedes: null },
    ]);
    return tx.recordedAt;
  });
  const joined = (known: string, recorded = new Date()) =>
    context.database.read((tx) => mergedWith(tx, one, { known: day(known), recorded }));
  assert.deepEqual(await joined('2026-04-02'), [one, two]);
  assert.deepEqual(await joined('2026-04-01'), [one]);
  const { rows } = await context.database.owner.query<{ id: number }>(
    "select id from node_link where kind = 'same-as'",
  );
  await context.database.write((tx) =>
    insertLinks(tx, [
      { ...link, asserted: day('2026-04-10'), present: false, supersedes: rows[0]?.id ?? null },
    ]),
  );
  assert.deepEqual(await joined('2026-04-10'), [one], 'undone');
  assert.deepEqual(
    await joined('2026-04-09'),
    [one, two],
    'what could be said before it was undone',
  );
  assert.deepEqual(await joined('2026-04-10', merged), [one, two], 'what this system knew then');
});

test('a person can be erased; the decision stays, and leads to nobody', async () => {
  const many = Array.from({ length: 10 }, (_, index) =>
    line(String(900_010 + index), `Middel ${index} 5 mg`, 'Gamma B.V.'),
  );
  await deliver(
    day('2026-05-01'),
    ...many,
    line('900001', 'Voorbeeldine 100 mg, tabletten', 'Bèta B.V.'),
    line('900002', 'Voorbeeldine retard 100 mg', 'Bèta B.V.'),
  );
  const text = `${[header, line('900001', 'Voorbeeldine 100 mg, tabletten', 'Delta B.V.')].join('\n')}\n`;
  const loaded = await loadSource(context, {
    source: 'cbg',
    path: 'walk',
    asOf: day('2026-05-08'),
    language: 'nl',
    files: [{ name: 'metadata.csv', read: () => Promise.resolve(new TextEncoder().encode(text)) }],
  });
  assert.ok(!isRefusal(loaded));
  const held = loaded.deliveries[0];
  assert.equal(held?.state, 'held');
  assert.equal(
    await said('2026-05-08'),
    'Voorbeeldine 100 mg, tabletten, Bèta B.V.',
    'a held list says nothing',
  );
  const decided = await decideHeldDelivery(context, {
    delivery: held.id,
    outcome: 'accepted',
    why: 'sample',
    by: 'J. Jansen',
  });
  assert.ok(!isRefusal(decided), JSON.stringify(decided));
  assert.equal(decided.changes.noLongerListed, 11);
  assert.equal(await said('2026-05-08'), 'Voorbeeldine 100 mg, tabletten, Delta B.V.');

  const { rows } = await context.database.owner.query<{ person: string }>(
    'select person_id as person from decision',
  );
  const person = rows[0]?.person ?? '';
  assert.deepEqual(await context.database.read((tx) => readPerson(tx, person)), {
    name: 'J. Jansen',
  });
  await context.database.write((tx) => erasePerson(tx, person, 'asked to be forgotten'));
  assert.equal(await context.database.read((tx) => readPerson(tx, person)), 'erased');
  const dump = await context.database.owner.query(
    "select string_agg(d::text, ' ') as text from (select decision::text as d from decision union all select encode(sealed, 'escape') from person) x",
  );
  assert.doesNotMatch(String(dump.rows[0]?.text), /Jansen/);
  const again = await decideHeldDelivery(context, {
    delivery: held.id,
    outcome: 'rejected',
    why: 'no',
    by: 'K. Klaassen',
  });
  assert.ok(isRefusal(again));
  assert.equal(again.problems[0]?.code, 'delivery-not-held');
});
