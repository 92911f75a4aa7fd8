import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { caseState } from '../../src/domain/desk/case-state.ts';
import { openCases } from '../../src/registry/cases.ts';
import { contextFor, isRefusal, type Context } from '../../src/usecases/context.ts';
import { importCases } from '../../src/usecases/desk/import-cases.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import {
  contextUnderRegime,
  deskViewer,
  groundFor,
  supplierViewer,
  type DeskGround,
} from './desk-ground.ts';

let open: TestDatabase;
let ground: DeskGround;
let desk: Context;
let rvg: string;

before(async () => {
  open = await openTestDatabase();
  ground = await groundFor(open.database);
  desk = contextFor(contextUnderRegime(open.database, 'confidential'), deskViewer(ground.anna));
  const { rows } = await open.database.owner.query<{ rvg: string }>(
    `select body -> 'product' -> 'codes' -> 0 ->> 'given' as rvg from fact where product_id = $1`,
    [ground.product],
  );
  rvg = rows[0]?.rvg ?? '';
});
after(() => open.close());

const file = (lines: readonly string[]) =>
  new TextEncoder().encode(['nummer;ontvangen;rvg;toelichting', ...lines].join('\n'));

async function cases() {
  return desk.database.read((tx) => openCases(tx, 'XX'));
}

void test('cases are taken over with their own times, once, and only when confirmed', async () => {
  const bytes = file([
    `OUD-1;2026-02-03T10:30;${rvg};Al bekend`,
    `OUD-2;2026-02-30T10:30;${rvg};`,
    'OUD-3;2026-02-04T10:30;999999;',
  ]);
  const tried = await importCases(desk, { bytes, dryRun: true });
  assert.ok(!isRefusal(tried));
  assert.deepEqual(
    tried.taken.map(({ number }) => number),
    ['OUD-1'],
  );
  assert.deepEqual(
    new Map(tried.problems.map(({ code, row }) => [row, code])),
    new Map([
      [3, tried.problems.find(({ column }) => column === 'ontvangen')?.code],
      [4, 'import-product-unknown'],
    ]),
  );
  assert.equal((await cases()).length, 0, 'a try leaves nothing');

  assert.ok(!isRefusal(await importCases(desk, { bytes, dryRun: false })));
  const [taken, ...others] = await cases();
  assert.ok(taken);
  assert.equal(others.length, 0);
  const state = caseState(taken.events);
  // Half past ten on a Dutch clock in winter.
  assert.equal(state.openedAt, '2026-02-03T09:30:00.000Z');
  assert.equal(state.imported?.number, 'OUD-1');

  const again = await importCases(desk, { bytes, dryRun: false });
  assert.ok(!isRefusal(again));
  assert.equal(again.taken.length, 0);
  assert.ok(again.problems.some(({ code }) => code === 'import-number-known'));
});

void test('a second case of one product joins the one that is open', async () => {
  const bytes = file([`OUD-9;2026-03-03T10:30;${rvg};Nog een`]);
  assert.ok(!isRefusal(await importCases(desk, { bytes, dryRun: false })));
  const all = await cases();
  assert.equal(all.length, 1);
  assert.equal(caseState(all[0]?.events ?? []).imported?.number, 'OUD-9');
});

void test('only the desk takes cases over', async () => {
  const holder = contextFor(desk, supplierViewer(ground.holder, ground.officer));
  const refused = await importCases(holder, { bytes: file([]), dryRun: false });
  assert.ok(isRefusal(refused));
});
