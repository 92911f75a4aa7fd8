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
import { isRefusal, type Context } from '../../src/usecases/context.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { makeParties, partyViewer } from '../ledger/ledger-ground.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

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
  const loaded = await loadSource(context, {
    source: 'xx-packs',
    path: 'xx-packs',
    language: 'nl',
    files: [
      {
        name: 'xx-packs_2025-11-19.csv',
        read: () => Promise.resolve(new TextEncoder().encode(packs)),
      },
    ],
  });
  assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
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
