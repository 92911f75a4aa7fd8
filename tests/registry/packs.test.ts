import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../../src/law/calendar-date.ts';
import { packsOf } from '../../src/registry/packs.ts';
import { isRefusal } from '../../src/usecases/context.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

let open: TestDatabase;
before(async () => {
  open = await openTestDatabase();
});
after(() => open.close());

async function load(source: string, on: string, lines: readonly string[]) {
  const [header = '', ...rows] = lines;
  const text = [header, ...rows.map((row) => `${on};${row}`), ''].join('\n');
  const loaded = await loadSource(testContext(open.database), {
    source,
    files: [
      {
        name: `${source}_${on}.csv`,
        read: () => Promise.resolve(new TextEncoder().encode(text)),
      },
    ],
    path: 'test',
    language: 'nl',
  });
  assert.ok(!isRefusal(loaded));
  assert.deepEqual(loaded.problems, []);
}

const register =
  'peildatum;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;vergunninghouder;status;in_de_handel;afleverstatus';
const packs = 'peildatum;zi;rvg;naam;verpakking;eenheden_per_verpakking;aip;houdbaarheid_maanden';

function packsOn(on: string, country = 'XT', known = '2026-11-22') {
  return open.database.read((tx) =>
    packsOf(tx, country, { day: day(on), known: day(known), recorded: new Date('2999-01-01') }),
  );
}

test('packs are found with product, group and register, as on the day', async () => {
  await load('xt-register', '2026-01-01', [
    register,
    'RVG 900001;Vlodo 400;ibuprofen;400 mg;tablet;oraal gebruik;Duinotter B.V.;geregistreerd;ja;UR',
    'RVG 900002;Zonder stof;;;;;Zeehaas N.V.;doorgehaald;nee;UAD',
  ]);
  await load('xt-packs', '2026-01-01', [
    packs,
    '00000018;RVG 900001;Vlodo 400;30 stuks;30;4.50;36',
    '00000026;RVG 900001;Vlodo 400;90 stuks;90;;',
    '00000034;RVG 900002;Zonder stof;10 stuks;10;1.00;',
    '00000042;RVG 900002;Zonder stof;20 stuks;20;1.00;',
    '00000050;RVG 900002;Zonder stof;50 stuks;50;1.00;',
    '00000069;RVG 900002;Zonder stof;60 stuks;60;1.00;',
  ]);
  // The same numbers are other packs in the other invented country.
  await load('xx-packs', '2026-01-01', [packs, '00000018;RVG 900001;Iets anders;5 stuks;5;9.99;']);
  await load('xt-packs', '2026-03-01', [
    packs,
    '00000018;RVG 900001;Vlodo 400;28 stuks;28;4.20;36',
    '00000034;RVG 900002;Zonder stof;10 stuks;10;1.00;',
    '00000042;RVG 900002;Zonder stof;20 stuks;20;1.00;',
    '00000050;RVG 900002;Zonder stof;50 stuks;50;1.00;',
    '00000069;RVG 900002;Zonder stof;60 stuks;60;1.00;',
  ]);

  const [first, second, third, ...others] = await packsOn('2026-02-28');
  assert.equal(others.length, 3);
  assert.ok(first !== undefined && second !== undefined && third !== undefined);
  const { packNode, productNode, groupNode, ...said } = first;
  assert.deepEqual(said, {
    zi: '00000018',
    name: 'Vlodo 400',
    listed: true,
    unitsPerPack: 30,
    listPriceEurocents: 450,
    shelfLifeMonths: 36,
    groupKey: 'ibuprofen | 400 mg | tablet | oraal gebruik',
    rvg: '900001',
    holder: 'Duinotter B.V.',
    status: 'authorised',
    marketed: true,
    legalStatus: 'prescription-only',
  });
  assert.notEqual(packNode, second.packNode);
  assert.deepEqual([second.productNode, second.groupNode], [productNode, groupNode]);
  assert.ok(!('listPriceEurocents' in second) && !('shelfLifeMonths' in second));
  assert.ok(!('groupNode' in third) && !('groupKey' in third));
  assert.deepEqual([third.status, third.marketed], ['withdrawn', false]);
});

test('a later list changes what holds from its day on, and no longer listed is still known', async () => {
  const after = await packsOn('2026-03-01');
  assert.deepEqual(
    after.slice(0, 2).map(({ zi, unitsPerPack, listed }) => [zi, unitsPerPack, listed]),
    [
      ['00000018', 28, true],
      ['00000026', 90, false],
    ],
  );
  const asKnownThen = await packsOn('2026-03-01', 'XT', '2026-02-01');
  assert.equal(asKnownThen[0]?.unitsPerPack, 30);
});

test('of a day before the first list the first list speaks', async () => {
  const history = await packsOn('2025-06-01');
  assert.deepEqual([history.length, history[0]?.unitsPerPack], [6, 30]);
});

test('a country has its own packs', async () => {
  const others = await packsOn('2026-03-01', 'XX');
  assert.deepEqual(
    others.map(({ zi, name, unitsPerPack }) => [zi, name, unitsPerPack]),
    [['00000018', 'Iets anders', 5]],
  );
  assert.deepEqual(await packsOn('2026-03-01', 'NL'), []);
});
