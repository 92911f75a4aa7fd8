import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addDays, day } from '../../../src/law/calendar-date.ts';
import { own } from '../../../src/ledger/own.ts';
import { readSoundness } from '../../../src/ledger/soundness.ts';
import { expectStock } from '../../../src/ledger/expectations.ts';
import type { StockRole } from '../../../src/domain/stock/kind.ts';
import type { Database } from '../../../src/registry/database.ts';
import { insertParty } from '../../../src/registry/parties.ts';
import { contextFor, isRefusal, type Context } from '../../../src/usecases/context.ts';
import { operatorViewer } from '../../../src/usecases/parties/operator.ts';
import { confirmHeld } from '../../../src/usecases/stock/confirm-held.ts';
import { loadStockFiles } from '../../../src/usecases/stock/load-stock-files.ts';
import type { StockLoaded } from '../../../src/usecases/stock/load-stock.ts';
import { stockParty } from '../../../src/usecases/stock/stock-party.ts';
import { inspector, makeParties, partyViewer } from '../../ledger/ledger-ground.ts';
import { testContext } from '../../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../../test-database.ts';
import { sound } from '../../ledger/sound.ts';
import { loadText } from '../../load-text.ts';

const monday = day('2026-11-16');
const tuesday = addDays(monday, 1);
/** Two packs of one medicine. */
const large = '09123474';
const small = '91234577';
const packs = `peildatum;zi;rvg;naam;verpakking;eenheden_per_verpakking;aip;houdbaarheid_maanden
2025-11-19;${large};RVG 900015;Ostokator 10 mg, tabletten;100 tabletten in blister;100;7.41;36
2025-11-19;${small};RVG 900015;Ostokator 10 mg, tabletten;60 tabletten in blister;60;67.36;36
`;

const fileOf = (on: string, ...rows: readonly string[]) =>
  [
    'datum;soort;zi;verpakkingen;eenheden_per_verpakking',
    ...rows.map((row) => `${on};${row}`),
  ].join('\n');

describe('loading stock', () => {
  let opened: TestDatabase;
  let database: Database;
  let context: Context;
  let wholesaler: number;
  let hospital: number;

  before(async () => {
    opened = await openTestDatabase();
    database = opened.database;
    context = contextFor(testContext(database), operatorViewer);
    await loadText(context, 'xx-packs', 'xx-packs_2025-11-19.csv', packs);
    const [first, second] = await makeParties(database, [
      { role: 'wholesaler' },
      { role: 'hospital' },
    ]);
    assert.ok(first && second);
    [wholesaler, hospital] = [first, second];
  });
  after(() => opened.close());

  async function load(
    text: string,
    changes: { party?: number; dryRun?: boolean; acceptPartial?: boolean; as?: Context } = {},
  ): Promise<StockLoaded> {
    const { party = wholesaler, dryRun = false, acceptPartial = false, as = context } = changes;
    const bytes = new TextEncoder().encode(text);
    const loaded = await loadStockFiles(as, {
      files: [{ name: 'stock.csv', open: () => [bytes] }],
      party: String(party),
      dryRun,
      acceptPartial,
    });
    assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
    const [file] = loaded.files;
    assert.ok(file);
    return file;
  }

  const held = async (on = monday) => {
    const positions = await database
      .as(partyViewer(wholesaler, 'wholesaler'))
      .read((tx) => own(tx, wholesaler).positions(on));
    return positions.map(({ zi, kind, packs: count, units }) => [zi, kind, count, units]);
  };
  const everything = () =>
    database.owner
      .query<{ count: number }>(
        `select (select count(*) from audit_entry where subject like 'stock_%')::integer as count`,
      )
      .then(({ rows }) => rows[0]?.count);

  it('writes nothing in a dry run, and says what it would do', async () => {
    const before = await everything();
    const dry = await load(fileOf(monday, `voorraad;${large};5;100`), { dryRun: true });
    assert.deepEqual(
      [dry.state, dry.accepted, dry.diff, dry.delivery],
      ['taken', 1, { new: 1, changed: 0, unchanged: 0 }, undefined],
    );
    assert.deepEqual(await held(), []);
    assert.equal(await everything(), before);
  });

  it('refuses a file with a bad row whole, and takes the good rows only when asked', async () => {
    const text = fileOf(
      monday,
      `voorraad;${large};5;100`,
      'voorraad;91234500;1;10',
      `voorraad;${small};-1;60`,
    );
    const refused = await load(text);
    assert.deepEqual(
      [refused.state, refused.rows, refused.accepted, refused.rejected],
      ['refused', 3, 0, 2],
    );
    assert.deepEqual(refused.problems.map(({ row, code }) => `${row} ${code}`).toSorted(), [
      '3 pack-unknown',
      '4 quantity-negative',
    ]);
    assert.deepEqual(await held(), []);
    const partly = await load(text, { acceptPartial: true });
    assert.deepEqual(
      [partly.state, partly.duplicate, partly.accepted, partly.rejected],
      ['taken', false, 1, 2],
    );
    assert.deepEqual(await held(), [[Number(large), 'available', 5, 500]]);
  });

  it('knows a file that it took before', async () => {
    const text = fileOf(monday, `voorraad;${large};5;100`, `levering;${large};2;100`);
    assert.equal((await load(text)).duplicate, false);
    const before = await everything();
    const again = await load(text);
    assert.deepEqual(
      [again.duplicate, again.state, again.rows, again.diff],
      [true, 'taken', 2, { new: 0, changed: 0, unchanged: 2 }],
    );
    assert.equal(await everything(), before);
    const corrected = await load(
      fileOf(monday, `voorraad;${large};6;100`, `levering;${large};2;100`),
    );
    assert.deepEqual(corrected.diff, { new: 0, changed: 1, unchanged: 1 });
    assert.deepEqual(await held(), [
      [Number(large), 'available', 6, 600],
      [Number(large), 'delivery', 2, 200],
    ]);
  });

  it('takes a file that is sent twice at once one time', async () => {
    const text = fileOf(addDays(monday, -5), `voorraad;${small};3;60`);
    const both = await Promise.all([load(text), load(text)]);
    assert.deepEqual(both.filter(({ duplicate }) => duplicate).length, 1);
  });

  it('lets a row that may be a slip wait for its party', async () => {
    const text = fileOf(
      tuesday,
      `voorraad;${large};600;100`,
      `voorraad;${small};7;600`,
      `quarantaine;${large};1;100`,
    );
    const waiting = await load(text);
    assert.deepEqual(
      [waiting.state, waiting.accepted, waiting.held, waiting.rejected],
      ['awaiting-confirmation', 1, 2, 0],
    );
    assert.deepEqual(
      waiting.problems.map(({ row, code }) => [row, code]),
      [
        [2, 'jump-implausible'],
        [3, 'units-factor-ten'],
      ],
    );
    assert.deepEqual(await held(tuesday), [[Number(large), 'quarantine', 1, 100]]);
    const rows = await database
      .as(partyViewer(wholesaler, 'wholesaler'))
      .read((tx) => own(tx, wholesaler).waiting());
    const [jump, factor] = rows.map(({ id }) => id);
    assert.ok(jump && factor);
    const others = await confirmHeld(contextFor(context, partyViewer(hospital, 'hospital')), {
      rows: [jump],
      answer: 'confirmed',
    });
    assert.ok(isRefusal(others));
    const own1 = contextFor(context, partyViewer(wholesaler, 'wholesaler'));
    const confirmed = await confirmHeld(own1, { rows: [jump], answer: 'confirmed' });
    assert.ok(!isRefusal(confirmed));
    assert.equal(confirmed.deliveries.length, 1);
    assert.deepEqual((await held(tuesday))[0], [Number(large), 'available', 600, 60_000]);
    // What was delivered again since is overtaken, and can only be withdrawn.
    await load(fileOf(tuesday, `voorraad;${small};8;60`));
    const late = await confirmHeld(own1, { rows: [factor], answer: 'confirmed' });
    assert.equal(isRefusal(late) && late.problems[0]?.code, 'stock-held-overtaken');
    const withdrawn = await confirmHeld(own1, { rows: [factor], answer: 'withdrawn' });
    assert.ok(!isRefusal(withdrawn));
    const again = await confirmHeld(own1, { rows: [factor], answer: 'withdrawn' });
    assert.equal(isRefusal(again) && again.problems[0]?.code, 'stock-held-not-there');
    assert.deepEqual(await database.read(readSoundness), sound);
  });

  it('takes stock of nobody in another’s name', async () => {
    const files = [{ name: 'stock.csv', open: () => [new Uint8Array()] }];
    const as = (viewer: typeof inspector) => contextFor(context, viewer);
    for (const viewer of [partyViewer(hospital, 'hospital'), inspector]) {
      const found = await loadStockFiles(as(viewer), {
        files,
        party: String(wholesaler),
        dryRun: false,
        acceptPartial: false,
      });
      assert.equal(isRefusal(found) && found.problems[0]?.code, 'stock-not-yours');
    }
    const nobody = await loadStockFiles(context, { files, dryRun: false, acceptPartial: false });
    assert.equal(isRefusal(nobody) && nobody.problems[0]?.code, 'stock-party-needed');
  });

  it('asks in which role, where a party has several', async () => {
    const party = await database.write((tx) =>
      insertParty(tx, {
        synthetic: true,
        facts: [
          { kind: 'name', value: 'Both' },
          { kind: 'audience', value: 'wholesaler' },
          { kind: 'audience', value: 'hospital-pharmacist' },
        ],
      }),
    );
    const text = (pack: string) =>
      new TextEncoder().encode(fileOf(monday, `voorraad;${pack};5;${pack === large ? 100 : 60}`));
    const deliver = (as: Context, pack: string, role?: StockRole) =>
      loadStockFiles(as, {
        files: [{ name: 'stock.csv', open: () => [text(pack)] }],
        party: String(party),
        ...(role === undefined ? {} : { role }),
        dryRun: false,
        acceptPartial: false,
      });
    const roles = async () => {
      const { rows } = await database.owner.query<{ role: string }>(
        'select word as role from stock_delivery d join stock_role on code = role where party_id = $1 order by d.id',
        [party],
      );
      return rows.map(({ role }) => role);
    };
    const asked = await deliver(context, large);
    const [problem] = isRefusal(asked) ? asked.problems : [];
    assert.deepEqual(
      [problem?.code, problem?.params?.['roles']],
      ['stock-role-needed', ['wholesaler', 'hospital']],
    );
    const wrong = await deliver(context, large, 'supplier');
    assert.equal(isRefusal(wrong) && wrong.problems[0]?.code, 'stock-role-not-of-party');
    assert.deepEqual(await roles(), []);
    assert.ok(!isRefusal(await deliver(context, large, 'hospital')));
    // Who is signed in in one of them delivers in that one.
    const signedIn = contextFor(context, partyViewer(party, 'wholesaler'));
    assert.ok(!isRefusal(await deliver(signedIn, small)));
    assert.deepEqual(await roles(), ['hospital', 'wholesaler']);
  });

  it('takes the only role in which a party is to report', async () => {
    const party = await database.write(async (tx) => {
      const id = await insertParty(tx, {
        synthetic: true,
        facts: [
          { kind: 'audience', value: 'wholesaler' },
          { kind: 'audience', value: 'supplier' },
        ],
      });
      await expectStock(tx, { party: id, role: 'supplier', rhythm: 'daily', from: monday });
      return id;
    });
    const about = await stockParty(context, String(party));
    assert.ok(!isRefusal(about));
    assert.deepEqual([about.role, about.viewer.audience], ['supplier', 'supplier']);
  });

  it('refuses what is no file of stock, and keeps why', async () => {
    const refused = await load('<html>');
    assert.equal(refused.state, 'refused');
    const kept = await database
      .as(partyViewer(wholesaler, 'wholesaler'))
      .read((tx) => own(tx, wholesaler).deliveries(1));
    assert.deepEqual(
      [kept[0]?.state, kept[0]?.problems.map(({ code }) => code)],
      ['refused', refused.problems.map(({ code }) => code)],
    );
  });
});
