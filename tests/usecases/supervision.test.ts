import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Viewer } from '../../src/domain/party/viewer.ts';
import { addDays, day } from '../../src/law/calendar-date.ts';
import { insertParties, type NewParty, type PartyFact } from '../../src/registry/parties.ts';
import { addPerson } from '../../src/registry/people.ts';
import type { WriteTx } from '../../src/registry/database.ts';
import { contextFor, isRefusal, type Context } from '../../src/usecases/context.ts';
import {
  answerExplanation,
  askForShortfalls,
} from '../../src/usecases/supervision/answer-explanation.ts';
import { explainShortfall } from '../../src/usecases/supervision/explain-shortfall.ts';
import { filePlan, viewOwnPlans, viewPlans } from '../../src/usecases/supervision/file-plan.ts';
import {
  explanationFacts,
  viewExplanations,
  viewOwnExplanations,
} from '../../src/usecases/supervision/view-explanations.ts';
import { supervisionPurpose } from '../../src/usecases/supervision/who.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';

/* Comply or explain, and the plans: who may say what, who sees it, and what is left of each look. */

let open: TestDatabase;
let today = day('2026-03-10');
let holder: number;
let rival: number;
let wholesaler: number;
let people: readonly string[];
before(async () => {
  open = await openTestDatabase();
  [holder = 0, rival = 0, wholesaler = 0] = await open.database.write((tx) =>
    insertParties(tx, [
      named('Leemreiger', 'supplier'),
      named('Kreekmarter', 'supplier'),
      named('Hoogtij', 'wholesaler'),
    ]),
  );
  people = await open.database.write(async (tx) => [
    await addPerson(tx, { name: 'Sanne' }),
    await addPerson(tx, { name: 'Anouk' }),
  ]);
});
after(() => open.close());

function named(name: string, audience: 'supplier' | 'wholesaler'): NewParty {
  const facts: readonly PartyFact[] = [
    { kind: 'name', value: name },
    { kind: 'audience', value: audience },
  ];
  return { synthetic: true, facts };
}

const as = (viewer: Omit<Viewer, 'group'>): Context =>
  contextFor(testContext(open.database, { today: () => today }), { group: [], ...viewer });
const partyContext = (party: number, audience: 'supplier' | 'wholesaler' = 'supplier') =>
  as({ audience, party, represents: [party], ...personOf(0) });
const inspector = (more: Partial<Viewer> = {}) =>
  as({
    audience: 'inspector',
    represents: [],
    purpose: supervisionPurpose,
    ...personOf(1),
    ...more,
  });
function personOf(at: number) {
  const person = people[at];
  return person === undefined ? {} : { person };
}

const codes = (answer: object) =>
  isRefusal(answer) ? answer.problems.map(({ code }) => code) : answer;
const about = (party = holder) => ({ party, role: 'mah', unit: '5761' }) as const;
const explanation = (more: object = {}) => ({
  kind: 'production',
  text: 'The line stood still.',
  floorPacks: 40,
  validThrough: day('2026-06-30'),
  ...more,
});
const explain = (seen: number, given: object = explanation(), context = partyContext(holder)) =>
  explainShortfall(context, { role: 'mah', unit: '5761', seen, given });
const answer = (seen: number, deed: object, context = inspector()) =>
  answerExplanation(context, { about: about(), seen, deed });

async function count(question: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await open.database.owner.query<{ n: number }>(question, [...values]);
  return rows[0]?.n ?? 0;
}
const looks = (activity: string, party: number) =>
  count(
    `select count(*)::integer as n from processing_log where name = $1 and $2 = any (subjects)`,
    [activity, `party:${party}`],
  );

test('a shortfall asks its party once, by our own clockwork, and the party is told', async () => {
  const shortfalls = [{ about: about(), why: 'Stock was under the norm.' }];
  const context = testContext(open.database, { today: () => today });
  assert.equal(await askForShortfalls(context, shortfalls), 1);
  assert.equal(await askForShortfalls(context, shortfalls), 0, 'asking again asks nothing');
  const own = await viewOwnExplanations(partyContext(holder));
  assert.ok(!isRefusal(own));
  const [thread] = own.threads;
  assert.deepEqual(
    [thread?.stage, thread?.events.length, thread?.events[0]?.by],
    ['asked', 1, undefined],
  );
  assert.equal(await looks('explanation-decide', holder), 1);
});

test('the party explains, the inspector asks on, accepts, and the rule is told', async () => {
  assert.deepEqual(codes(await explain(0)), ['supervision-moved-on']);
  const first = await explain(1);
  assert.ok(!isRefusal(first), JSON.stringify(first));
  assert.deepEqual(codes(await answer(1, { deed: 'accept', why: 'clear' })), [
    'supervision-moved-on',
  ]);
  assert.ok(
    !isRefusal(await answer(2, { deed: 'ask-on', why: 'Which line?', answerBy: '2026-03-20' })),
  );
  const second = await explain(3, explanation({ text: 'The northern line.' }));
  assert.ok(!isRefusal(second));
  assert.equal(second.supersedes, first.explanation);
  const context = testContext(open.database, { today: () => today });
  assert.equal(await askForShortfalls(context, [{ about: about(), why: 'again' }]), 0);
  assert.deepEqual(codes(await answer(4, { deed: 'accept', why: ' ' })), ['supervision-misfit']);
  assert.deepEqual(codes(await answer(4, { deed: 'bless', why: 'x' })), ['supervision-misfit']);
  assert.ok(
    !isRefusal(await answer(4, { deed: 'accept', why: 'Clear.', validThrough: '2026-05-31' })),
  );

  const fact = async (viewer: Context, on: string) => {
    const facts = await viewer.database.read((tx) => explanationFacts(tx, day(on)));
    return facts(about());
  };
  assert.deepEqual(await fact(inspector(), '2026-05-31'), {
    state: 'accepted',
    validFrom: '2026-03-10',
    validThrough: '2026-05-31',
    floorPacks: 40,
  });
  assert.equal(await fact(partyContext(rival), '2026-05-31'), undefined);

  const seen = await viewExplanations(inspector(), { party: holder });
  assert.ok(!isRefusal(seen));
  const [thread] = seen.threads;
  assert.equal(thread?.partyName, 'Leemreiger');
  assert.deepEqual(
    thread?.events.map(({ body, by }) => [body.kind, by]),
    [
      ['asked', undefined],
      ['given', 'Sanne'],
      ['asked-on', 'Anouk'],
      ['given', 'Sanne'],
      ['accepted', 'Anouk'],
    ],
  );
  const own = await viewOwnExplanations(partyContext(holder));
  assert.ok(!isRefusal(own));
  assert.deepEqual(
    own.threads[0]?.events.map(({ by }) => by),
    [undefined, 'Sanne', undefined, 'Sanne', undefined],
  );
  today = addDays(day('2026-05-31'), 1);
  const ended = await viewExplanations(inspector(), { stages: ['ended'] });
  assert.ok(!isRefusal(ended) && ended.threads.length === 1, 'it ended by itself');
  today = day('2026-03-10');
});

test('every look of the inspector leaves a row with the party; no row, no answer', async () => {
  const before = await looks('explanation-view', holder);
  assert.ok(!isRefusal(await viewExplanations(inspector(), { party: holder })));
  assert.equal(await looks('explanation-view', holder), before + 1);
  assert.ok(!isRefusal(await viewExplanations(inspector(), { party: rival })));
  assert.equal(await looks('explanation-view', rival), 1, 'also where there was nothing to see');
  assert.ok(!isRefusal(await viewExplanations(inspector())));
  assert.equal(await looks('explanation-view', holder), before + 2);
});

test('nobody else: not a rival, the assessor, the public, or an inspector without this purpose', async () => {
  const others: readonly Context[] = [
    as({ audience: 'public', represents: [] }),
    as({ audience: 'assessor', represents: [], purpose: supervisionPurpose, ...personOf(1) }),
    as({ audience: 'coordinator', represents: [], ...personOf(1) }),
    inspector({ purpose: 'assessing cases' }),
    as({ audience: 'inspector', represents: [], purpose: supervisionPurpose }),
  ];
  for (const other of others) {
    assert.deepEqual(codes(await viewExplanations(other, { party: holder })), [
      'supervision-not-allowed',
    ]);
    assert.deepEqual(codes(await viewPlans(other)), ['supervision-not-allowed']);
    assert.deepEqual(codes(await answer(5, { deed: 'end', why: 'x' }, other)), [
      'supervision-not-allowed',
    ]);
    assert.deepEqual(codes(await explain(5, explanation(), other)), ['supervision-not-allowed']);
  }
  assert.deepEqual(codes(await viewExplanations(partyContext(holder))), [
    'supervision-not-allowed',
  ]);
  assert.deepEqual(codes(await explain(0, explanation(), partyContext(wholesaler, 'wholesaler'))), [
    'supervision-role-not-yours',
  ]);
  const rivals = await viewOwnExplanations(partyContext(rival));
  assert.ok(!isRefusal(rivals) && rivals.threads.length === 0);
});

test('the database holds without the code: who may read, and who may write what', async () => {
  const tables = ['stock_explanation', 'stock_explanation_event'] as const;
  const rows = (viewer: Context, table: string) =>
    viewer.database.read(async (tx) => (await tx.query(`select from ${table}`)).length);
  for (const table of tables) {
    assert.ok((await rows(partyContext(holder), table)) > 0);
    assert.ok((await rows(inspector(), table)) > 0);
    for (const blind of [
      partyContext(rival),
      inspector({ purpose: 'assessing cases' }),
      as({ audience: 'assessor', represents: [], purpose: supervisionPurpose }),
      as({ audience: 'public', represents: [] }),
      contextFor(testContext(open.database), {
        audience: 'supplier',
        represents: [],
        group: [holder],
      }),
    ]) {
      assert.equal(await rows(blind, table), 0, `${blind.database.viewer.audience} ${table}`);
    }
  }
  const event = (kind: string, ofParty: number) => (tx: WriteTx) =>
    tx.query(
      `insert into stock_explanation_event (party_id, role, unit, seq, kind, explanation_id, body, asserted, recorded_at)
       values ($1, 'mah', '5761', 99, $2, (select max(id) from stock_explanation), '{}', '2026-03-10', now())`,
      [ofParty, kind],
    );
  await assert.rejects(
    partyContext(holder).database.write(event('accepted', holder)),
    /row-level security/,
  );
  await assert.rejects(
    partyContext(rival).database.write(event('given', holder)),
    /row-level security/,
  );
  await assert.rejects(inspector().database.write(event('given', holder)), /row-level security/);
  await assert.rejects(
    open.database.owner.query("update stock_explanation set body = 'x'"),
    /append-only|row-level/,
  );
});

test('an inspector who acts for the party cannot decide on it', async () => {
  const given = await explain(5, explanation({ text: 'Once more.' }));
  assert.ok(!isRefusal(given));
  const own = inspector({ represents: [holder] });
  assert.deepEqual(codes(await answer(6, { deed: 'accept', why: 'fine' }, own)), [
    'explanation-own',
  ]);
  const giver = inspector(personOf(0));
  assert.deepEqual(codes(await answer(6, { deed: 'accept', why: 'fine' }, giver)), [
    'explanation-own',
  ]);
  const withdrawn = await answerExplanation(partyContext(holder), {
    about: about(),
    seen: 6,
    deed: { deed: 'withdraw', why: 'A mistake.' },
  });
  assert.ok(!isRefusal(withdrawn), JSON.stringify(withdrawn));
  const foreign = { about: about(), seen: 7, deed: { deed: 'withdraw', why: 'x' } };
  assert.deepEqual(codes(await answerExplanation(partyContext(rival), foreign)), [
    'supervision-not-allowed',
  ]);
});

const plan = (packs: number, more: object = {}) => ({
  role: 'mah',
  products: [{ unit: '5761', rank: 1, targets: [{ by: '2026-06-30', packs }] }],
  ...more,
});

test('a plan is filed whole, in versions with their reasons; its party and the inspector see it', async () => {
  const own = partyContext(holder);
  const negative = codes(await filePlan(own, { seen: 0, plan: plan(-1) }));
  assert.ok(Array.isArray(negative) && negative.every((code) => code === 'supervision-misfit'));
  assert.deepEqual(codes(await filePlan(own, { seen: 1, plan: plan(100) })), [
    'supervision-moved-on',
  ]);
  const first = await filePlan(own, { seen: 0, plan: plan(100) });
  assert.ok(!isRefusal(first), JSON.stringify(first));
  assert.deepEqual(codes(await filePlan(own, { seen: 1, plan: plan(100) })), ['plan-unchanged']);
  assert.deepEqual(codes(await filePlan(own, { seen: 1, plan: plan(200) })), [
    'plan-reason-missing',
  ]);
  const second = await filePlan(own, { seen: 1, plan: plan(200, { why: 'The yard grew.' }) });
  assert.ok(!isRefusal(second));
  assert.equal(second.version, 2);
  const plans = await viewOwnPlans(own);
  assert.ok(!isRefusal(plans));
  assert.deepEqual(
    plans.map(({ version, why }) => [version, why]),
    [
      [1, undefined],
      [2, 'The yard grew.'],
    ],
  );
  assert.equal('person' in (plans[0] ?? {}), false);
  const seen = await viewPlans(inspector(), { party: holder });
  assert.ok(!isRefusal(seen) && seen.length === 2);
  assert.equal(await looks('plan-view', holder), 2);
  const rivals = await viewOwnPlans(partyContext(rival));
  assert.ok(!isRefusal(rivals) && rivals.length === 0);
  assert.deepEqual(
    codes(await filePlan(partyContext(wholesaler, 'wholesaler'), { seen: 0, plan: plan(1) })),
    ['supervision-role-not-yours'],
  );
  for (const table of ['stock_plan', 'stock_plan_product']) {
    const blind = await partyContext(rival).database.read((tx) => tx.query(`select from ${table}`));
    assert.equal(blind.length, 0, table);
  }
});

test('each deed leaves its row in the audit', async () => {
  for (const table of [
    'stock_explanation',
    'stock_explanation_event',
    'stock_plan',
    'stock_plan_product',
  ]) {
    assert.ok(
      (await count('select count(*)::integer as n from audit_entry where subject = $1', [table])) >
        0,
      table,
    );
  }
});
