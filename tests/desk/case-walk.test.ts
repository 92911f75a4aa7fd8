import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Refusal } from '../../src/domain/problem.ts';
import { contextFor, isRefusal, type Context } from '../../src/usecases/context.ts';
import { actOnCase } from '../../src/usecases/desk/act-on-case.ts';
import { proposePublication } from '../../src/usecases/desk/propose-publication.ts';
import { proposeTriage } from '../../src/usecases/desk/propose-triage.ts';
import { viewQueue } from '../../src/usecases/desk/view-queue.ts';
import { caseByNumber } from '../../src/registry/cases.ts';
import { caseState, type CaseState } from '../../src/domain/desk/case-state.ts';
import { viewMedicine } from '../../src/usecases/view-medicine.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import {
  contextUnderRegime,
  deskViewer,
  groundFor,
  sayAsHolder,
  supplierViewer,
  type DeskGround,
} from './desk-ground.ts';

let open: TestDatabase;
let ground: DeskGround;
let wide: Context;
let closed: Context;

before(async () => {
  open = await openTestDatabase();
  ground = await groundFor(open.database);
  wide = contextUnderRegime(open.database, 'eu-national-website');
  closed = contextUnderRegime(open.database, 'confidential');
});
after(() => open.close());

const publishable = {
  kind: 'interruption',
  cause: 'finished-product',
  start: '2026-11-20',
  expectedEnd: '2027-01-15',
  expectedEndCertainty: 'estimate',
  extent: 'total',
};

const asAnna = () => contextFor(wide, deskViewer(ground.anna));
const asBram = () => contextFor(wide, deskViewer(ground.bram));

function done<Answer extends object>(answer: Answer | Refusal): Answer {
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  return answer;
}

function refusedFor(answer: object): string | undefined {
  return 'problems' in answer ? (answer as Refusal).problems[0]?.code : undefined;
}

async function stateOf(number: string): Promise<CaseState> {
  const found = await asAnna().database.read((tx) => caseByNumber(tx, number));
  assert.ok(found);
  return caseState(found.events);
}

async function statusFor(context: Context, product = ground.product) {
  const answer = done(await viewMedicine(context, { id: `p${product}`, language: 'nl' }));
  return { status: answer.status.status, text: JSON.stringify(answer) };
}

void test('a notification goes before the desk, is judged, published by two people, and corrected', async () => {
  const before = await statusFor(wide);
  const { caseNumber, version } = await sayAsHolder(wide, ground.officer, {
    number: 'XX-M-2026-900001',
    version: 1,
    step: 'first',
    holder: ground.holder,
    product: ground.product,
    publishable,
    daysLate: 12,
  });
  assert.equal((await statusFor(wide)).text, before.text, 'notified is not published');

  const queue = done(await viewQueue(asAnna(), {}));
  const row = queue.rows.find(({ number }) => number === caseNumber);
  assert.deepEqual(row?.marks, ['new', 'late']);

  const seen = (await stateOf(caseNumber)).seq;
  const choice = {
    deed: 'publish',
    notification: 'XX-M-2026-900001',
    ground: 'eu-national-website',
    why: 'De melding is volledig.',
  } as const;
  const proposed = done(await proposePublication(asAnna(), { number: caseNumber, seen, choice }));
  assert.equal(proposed.waits, true);
  const [proposal] = (await stateOf(caseNumber)).proposals;
  assert.ok(proposal);
  const confirm = { deed: 'confirm', proposal: proposal.seq };
  const own = await actOnCase(asAnna(), { number: caseNumber, seen: proposed.seq, deed: confirm });
  assert.equal(refusedFor(own), 'own-proposal');
  const late = await actOnCase(asBram(), { number: caseNumber, seen, deed: confirm });
  assert.equal(refusedFor(late), 'case-moved-on');
  assert.equal(
    (await statusFor(wide)).text,
    before.text,
    'nothing is public before the second pair',
  );

  done(await actOnCase(asBram(), { number: caseNumber, seen: proposed.seq, deed: confirm }));
  const published = await statusFor(wide);
  assert.equal(published.status, 'unavailable');
  assert.match(published.text, /2027-01-15/);
  assert.equal((await stateOf(caseNumber)).publications[0]?.version, 1);
  assert.equal((await statusFor(closed)).text.includes('2027-01-15'), false);

  // The holder prolongs: a task at the desk, and the public reads that it is being revised.
  await sayAsHolder(wide, ground.officer, {
    number: 'XX-M-2026-900001',
    version: 2,
    step: 'prolonged',
    holder: ground.holder,
    product: ground.product,
    publishable: { ...publishable, expectedEnd: '2027-03-01' },
  });
  const changed = await stateOf(caseNumber);
  assert.deepEqual(changed.publications[0]?.review?.differences, ['expectedEnd']);
  assert.equal(changed.publications[0]?.review?.before, version);

  const correct = { ...choice, deed: 'correct', why: 'Nieuwe einddatum.' } as const;
  const again = done(
    await proposePublication(asBram(), { number: caseNumber, seen: changed.seq, choice: correct }),
  );
  const waiting = (await stateOf(caseNumber)).proposals.at(-1);
  assert.ok(waiting);
  done(
    await actOnCase(asAnna(), {
      number: caseNumber,
      seen: again.seq,
      deed: { deed: 'confirm', proposal: waiting.seq },
    }),
  );
  const corrected = await statusFor(wide);
  assert.match(corrected.text, /2027-03-01/);
  const state = await stateOf(caseNumber);
  assert.equal(state.publications[0]?.version, 2);
  assert.equal(state.publications[0]?.review, undefined);

  // Retracted: hidden at every known day, also under the widest regime.
  const retract = {
    deed: 'retract',
    notification: 'XX-M-2026-900001',
    why: 'Vergissing.',
  } as const;
  const taken = done(
    await proposePublication(asAnna(), { number: caseNumber, seen: state.seq, choice: retract }),
  );
  const last = (await stateOf(caseNumber)).proposals.at(-1);
  assert.ok(last);
  done(
    await actOnCase(asBram(), {
      number: caseNumber,
      seen: taken.seq,
      deed: { deed: 'confirm', proposal: last.seq },
    }),
  );
  assert.equal((await statusFor(wide)).text.includes('2027'), false);
  assert.equal((await stateOf(caseNumber)).publications[0]?.retracted, true);
});

void test('a decision of the authority is public under the strictest regime, without a word of the holder', async () => {
  const { caseNumber } = await sayAsHolder(closed, ground.officer, {
    number: 'XX-M-2026-900002',
    version: 1,
    step: 'first',
    holder: ground.rival,
    product: ground.rivalProduct,
    publishable,
    regime: 'confidential',
  });
  const seen = (await stateOf(caseNumber)).seq;
  const anna = contextFor(closed, deskViewer(ground.anna));
  const forbidden = await proposePublication(anna, {
    number: caseNumber,
    seen,
    choice: {
      deed: 'publish',
      notification: 'XX-M-2026-900002',
      ground: 'eu-national-website',
      why: 'x',
    },
  });
  assert.equal(refusedFor(forbidden), 'regime-forbids');
  const proposed = done(
    await proposePublication(anna, {
      number: caseNumber,
      seen,
      choice: { deed: 'publish', status: 'unavailable', why: 'Kritiek tekort vastgesteld.' },
    }),
  );
  done(
    await actOnCase(contextFor(closed, deskViewer(ground.bram)), {
      number: caseNumber,
      seen: proposed.seq,
      deed: { deed: 'confirm', proposal: proposed.seq },
    }),
  );
  const { status, text } = await statusFor(closed, ground.rivalProduct);
  assert.equal(status, 'unavailable');
  assert.equal(text.includes('2027-01-15'), false);
});

void test('delivered under a confidential regime, it stays hidden after a wider one starts', async () => {
  const { caseNumber } = await sayAsHolder(closed, ground.officer, {
    number: 'XX-M-2026-900003',
    version: 1,
    step: 'first',
    holder: ground.holder,
    product: ground.product,
    publishable,
    regime: 'confidential',
  });
  const refused = await proposePublication(asAnna(), {
    number: caseNumber,
    seen: (await stateOf(caseNumber)).seq,
    choice: {
      deed: 'publish',
      notification: 'XX-M-2026-900003',
      ground: 'eu-national-website',
      why: 'x',
    },
  });
  assert.equal(refusedFor(refused), 'regime-forbids');
});

void test('triage keeps what the rule said beside what a person decided', async () => {
  const queue = done(await viewQueue(asAnna(), {}));
  const [row] = queue.rows;
  assert.ok(row);
  const proposed = done(
    await proposeTriage(asAnna(), {
      number: row.number,
      seen: row.seq,
      facts: { enoughAlternatives: false, diseaseSeverity: 'life-threatening' },
      critical: true,
      why: 'Geen alternatief.',
    }),
  );
  done(
    await actOnCase(asBram(), {
      number: row.number,
      seen: proposed.seq,
      deed: { deed: 'confirm', proposal: proposed.seq },
    }),
  );
  const state = await stateOf(row.number);
  assert.equal(state.critical, true);
  const decided = state.proposals.find(({ proposal }) => proposal.deed === 'triage');
  assert.ok(decided?.proposal.deed === 'triage');
  assert.equal(decided.proposal.ruleOutcome, 'critical');
});

void test('the holder and the public see no case, and cannot act on one', async () => {
  for (const viewer of [supplierViewer(ground.holder, ground.officer), wide.database.viewer]) {
    const context = contextFor(wide, viewer);
    assert.equal(refusedFor(await viewQueue(context, {})), 'not-of-the-desk');
    const rows = await context.database.read((tx) =>
      tx.query('select from desk_case union all select from case_event where party_id is null'),
    );
    assert.equal(rows.length, 0);
  }
  const rival = contextFor(wide, supplierViewer(ground.rival));
  const seen = await rival.database.read((tx) =>
    tx.query<{ number: string }>('select number from notification'),
  );
  assert.deepEqual(
    seen.map(({ number }) => number),
    ['XX-M-2026-900002'],
  );
  const noPurpose = contextFor(wide, { audience: 'assessor', represents: [], group: [] });
  const none = await noPurpose.database.read((tx) => tx.query('select from notification'));
  assert.equal(none.length, 0);
});
