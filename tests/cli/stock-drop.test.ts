import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { takeDropped } from '../../src/cli/stock-drop.ts';
import { own } from '../../src/ledger/own.ts';
import { insertParty } from '../../src/registry/parties.ts';
import type { Context } from '../../src/usecases/context.ts';
import { makeParties, partyViewer } from '../ledger/ledger-ground.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { loadText } from '../load-text.ts';

let open: TestDatabase;
let context: Context;
let party: number;
let folder: string;

const packs = `peildatum;zi;rvg;naam;verpakking;eenheden_per_verpakking;aip;houdbaarheid_maanden
2025-11-19;09123474;RVG 900015;Ostokator 10 mg, tabletten;100 tabletten;100;7.41;36
`;
const file = (...rows: readonly string[]) =>
  ['datum;soort;zi;verpakkingen;eenheden_per_verpakking', ...rows].join('\n');

before(async () => {
  open = await openTestDatabase();
  context = testContext(open.database);
  await loadText(context, 'xx-packs', 'xx-packs_2025-11-19.csv', packs);
  const [first] = await makeParties(open.database, [{ role: 'wholesaler' }]);
  assert.ok(first);
  party = first;
  folder = mkdtempSync(join(tmpdir(), 'voorradig-drop-'));
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await open.close();
});

/** Put there a minute ago, unless it says otherwise. */
function put(of: string, name: string, text: string, secondsAgo = 60): void {
  mkdirSync(join(folder, of), { recursive: true });
  writeFileSync(join(folder, of, name), text);
  const then = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(join(folder, of, name), then, then);
}

const take = () => takeDropped(context, { folder, language: 'nl' });
const listed = (...path: readonly string[]) => readdirSync(join(folder, ...path)).toSorted();
const positions = () =>
  open.database
    .as(partyViewer(party, 'wholesaler'))
    .read((tx) => own(tx, party).positions(context.today()));

test('without a folder there is nothing to do', async () => {
  assert.equal(await takeDropped(context, { folder: join(folder, 'no'), language: 'nl' }), 0);
});

test('a good file is loaded and put away; one on its way, hidden or a link is left', async () => {
  const of = String(party);
  put(of, 'maandag.csv', file('2026-11-23;voorraad;09123474;5;100'));
  put(of, 'dinsdag.csv', file('2026-11-23;voorraad;09123474;9;100'), 1);
  put(of, '.verborgen.csv', file());
  put(of, 'half.csv.part', file());
  symlinkSync(join(folder, of, 'dinsdag.csv'), join(folder, of, 'link.csv'));
  assert.equal(await take(), 1);
  assert.deepEqual(listed(of), [
    '.verborgen.csv',
    'dinsdag.csv',
    'half.csv.part',
    'link.csv',
    'taken',
  ]);
  assert.match(listed(of, 'taken').join(), /^\d{8}T\d{6}Z-maandag\.csv$/);
  assert.deepEqual(
    (await positions()).map(({ units }) => units),
    [500],
  );
});

test('a bad file takes nothing, and what is wrong stands beside it', async () => {
  const of = String(party);
  put(
    of,
    'slecht.csv',
    file('2026-11-23;voorraad;09123474;7;100', '2026-11-23;voorraad;=2+5;1;100'),
  );
  assert.equal(await take(), 1);
  const [kept = '', problems = ''] = listed(of, 'refused');
  assert.match(kept, /-slecht\.csv$/);
  const text = readFileSync(join(folder, of, 'refused', problems), 'utf8');
  const [, row]: string[][] = parse(text, { bom: true, delimiter: ';' });
  assert.deepEqual(row?.slice(0, 4), ['3', 'zi', "'=2+5", 'stock-formula']);
  assert.deepEqual(
    (await positions()).map(({ units }) => units),
    [500],
  );
});

test('what was loaded and not put away is known the next time', async () => {
  put(String(party), 'maandag.csv', file('2026-11-23;voorraad;09123474;5;100'));
  assert.equal(await take(), 1);
  assert.equal((await positions()).length, 1);
});

test('a folder of nobody: refused, with the reason', async () => {
  put('niemand', 'x.csv', file('2026-11-23;voorraad;09123474;5;100'));
  assert.equal(await take(), 1);
  const [, problems = ''] = listed('niemand', 'refused');
  const text = readFileSync(join(folder, 'niemand', 'refused', problems), 'utf8');
  assert.match(text, /stock-party-unknown/);
});

test('what waited for days is taken day by day, whoever else waited', async () => {
  const others = await makeParties(open.database, [{ role: 'wholesaler' }, { role: 'hospital' }]);
  for (const other of others) {
    put(String(other), '1.csv', file('2026-11-21;voorraad;09123474;200;100'));
    // Held: it is far from the day before, which was told of in the file before.
    put(String(other), '2.csv', file('2026-11-22;voorraad;09123474;9000;100'));
    put(String(other), '3.csv', file('2026-11-22;voorraad;09123474;210;100'));
  }
  assert.equal(await take(), 6);
  const { rows } = await open.database.owner.query<{ state: string; days: string }>(
    `select state, days::text from stock_delivery where party_id = any($1) order by party_id, id`,
    [others],
  );
  const waited = [
    { state: 'taken', days: '{2026-11-21}' },
    { state: 'awaiting-confirmation', days: '{}' },
    { state: 'taken', days: '{2026-11-22}' },
  ];
  assert.deepEqual(rows, [...waited, ...waited]);
});

test('a party with several roles has a folder for each', async () => {
  const both = await open.database.write((tx) =>
    insertParty(tx, {
      synthetic: true,
      facts: [
        { kind: 'audience', value: 'wholesaler' },
        { kind: 'audience', value: 'hospital-pharmacist' },
      ],
    }),
  );
  put(`${both}`, 'x.csv', file('2026-11-23;voorraad;09123474;5;100'));
  put(`${both}@hospital`, 'x.csv', file('2026-11-23;voorraad;09123474;5;100'));
  assert.equal(await take(), 2);
  const [, problems = ''] = listed(`${both}`, 'refused');
  assert.match(
    readFileSync(join(folder, `${both}`, 'refused', problems), 'utf8'),
    /stock-role-needed.*--role/,
  );
  assert.match(listed(`${both}@hospital`, 'taken').join(), /-x\.csv$/);
});

test('what cannot be stored stays, and is taken when it can', async () => {
  const [other] = await makeParties(open.database, [{ role: 'wholesaler' }]);
  put(String(other), 'x.csv', file('2026-11-23;voorraad;09123474;5;100'));
  const warned: string[] = [];
  const log = { ...context.log, warn: (_fields: object, message: string) => warned.push(message) };
  // As of a disk that is full under the table of deliveries alone.
  await open.database.owner.query(
    `create function full_disk() returns trigger language plpgsql as
       $$ begin raise exception 'no space left' using errcode = '53100'; end $$;
     create trigger full_disk before insert on stock_delivery execute function full_disk()`,
  );
  assert.equal(await takeDropped({ ...context, log }, { folder, language: 'nl' }), 0);
  assert.deepEqual(listed(String(other)), ['x.csv']);
  assert.deepEqual(warned, ['files of stock wait until they can be stored']);
  await open.database.owner.query(
    'drop trigger full_disk on stock_delivery; drop function full_disk',
  );
  assert.equal(await take(), 1);
  assert.match(listed(String(other), 'taken').join(), /-x\.csv$/);
});
