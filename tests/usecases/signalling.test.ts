import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { CaseEventBody } from '../../src/domain/desk/case-event.ts';
import { caseState } from '../../src/domain/desk/case-state.ts';
import type { Audience } from '../../src/domain/party/audience.ts';
import { publicViewer, type Viewer } from '../../src/domain/party/viewer.ts';
import { day } from '../../src/law/calendar-date.ts';
import { appendCaseEvents, casesOfProduct, type CaseWithEvents } from '../../src/registry/cases.ts';
import { insertParty, sayOfParty } from '../../src/registry/parties.ts';
import { countReporters, insertSignal } from '../../src/registry/signals.ts';
import { contextFor, isRefusal, type Context } from '../../src/usecases/context.ts';
import { answerQuestion } from '../../src/usecases/conversation/answer-question.ts';
import { releaseSentence } from '../../src/usecases/conversation/release-sentence.ts';
import { threadFor, threadsFor } from '../../src/usecases/conversation/thread-for.ts';
import { clockwork } from '../../src/usecases/desk/clockwork.ts';
import { findProducts } from '../../src/usecases/find-products.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { readProductId } from '../../src/usecases/naming.ts';
import { correctSignal } from '../../src/usecases/signalling/correct-signal.ts';
import {
  aboutToSignal,
  listSignals,
  viewSignal,
} from '../../src/usecases/signalling/list-signals.ts';
import { publicSignals } from '../../src/usecases/signalling/public-signals.ts';
import { sendSignal } from '../../src/usecases/signalling/send-signal.ts';
import { withdrawSignal } from '../../src/usecases/signalling/withdraw-signal.ts';
import { viewMedicine } from '../../src/usecases/view-medicine.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

let open: TestDatabase;
let context: Context;
before(async () => {
  open = await openTestDatabase();
  context = testContext(open.database, { defaultCountry: 'NL', demo: false });
  const register = readFileSync(new URL('../../fixtures/cbg/metadata.csv', import.meta.url));
  const loaded = await loadSource(context, {
    source: 'cbg',
    files: [{ name: 'cbg_metadata_2025-03-04.csv', read: () => Promise.resolve(register) }],
    path: 'test',
    language: 'en',
  });
  assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
});
after(() => open.close());

/** Where it stands in an answer to anybody but the desk, something leaked. */
const canary = 'kanarie';

const asDesk = () => context.database.as(clockwork('test'));

interface Somebody {
  readonly audience: Audience;
  readonly group?: string;
  readonly registerName?: string;
  readonly name?: string;
}

async function partyOf(who: Somebody): Promise<number> {
  const { audience, group, registerName, name = `${canary} ${audience}` } = who;
  return asDesk().write((tx) =>
    insertParty(tx, {
      synthetic: true,
      facts: [
        { kind: 'name', value: name },
        { kind: 'audience', value: audience },
        ...(group === undefined ? [] : [{ kind: 'ownership-group', value: group } as const]),
        ...(registerName === undefined
          ? []
          : [{ kind: 'code', scheme: 'register-name', value: registerName } as const]),
      ],
    }),
  );
}

/** A party's own context, with itself in its name. */
async function somebody(who: Somebody): Promise<Context & { readonly party: number }> {
  const party = await partyOf(who);
  const viewer: Viewer = { audience: who.audience, party, represents: [party], group: [] };
  return { ...contextFor(context, viewer), party };
}

async function productNamed(query: string): Promise<string> {
  const found = await findProducts(context, { query });
  assert.ok(!isRefusal(found));
  const [product] = found.results;
  assert.ok(product, query);
  return product.id;
}

function taken<Answer extends object>(answer: Answer): Exclude<Answer, { kind: 'refusal' }> {
  assert.ok(!('kind' in answer && answer.kind === 'refusal'), JSON.stringify(answer));
  return answer as Exclude<Answer, { kind: 'refusal' }>;
}

function codes(answer: object): readonly string[] {
  if (!('problems' in answer)) return [];
  const { problems } = answer as { problems: readonly { code: string }[] };
  return problems.map(({ code }) => code);
}

async function casesOf(product: string): Promise<readonly CaseWithEvents[]> {
  return asDesk().read((tx) => casesOfProduct(tx, readProductId(product) ?? 0));
}

async function newestCase(product: string): Promise<CaseWithEvents> {
  const [newest] = await casesOf(product);
  assert.ok(newest);
  return newest;
}

async function deskSays(desk: CaseWithEvents, body: CaseEventBody, party?: number): Promise<void> {
  await asDesk().write((tx) =>
    appendCaseEvents(tx, desk.id, [party === undefined ? { body } : { body, party }]),
  );
}

const ask = (to: number, as: 'holder' | 'reporter', text: string, deadline = '2099-01-01') =>
  ({ kind: 'question-asked', to, as, text, deadline: day(deadline) }) as const;

const since = '2026-11-20';

test('the same party about the same product is one signal, and signals of one product one case', async () => {
  const product = await productNamed('Verzonnol');
  const [pharmacy, wholesaler] = [
    await somebody({ audience: 'pharmacist' }),
    await somebody({ audience: 'wholesaler' }),
  ];
  const first = taken(await sendSignal(pharmacy, { product, given: { since, usersWaiting: 3 } }));
  assert.deepEqual(
    [first.what, first.signal.state, first.signal.usersWaiting, first.signal.mayBeNamed],
    ['received', 'stands', 3, false],
  );
  assert.equal(first.signal.wholesaler, null);

  const twice = taken(await sendSignal(pharmacy, { product, given: { since, usersWaiting: 3 } }));
  assert.deepEqual([twice.what, twice.signal.id], ['unchanged', first.signal.id]);
  const update = taken(await sendSignal(pharmacy, { product, given: { since, usersWaiting: 5 } }));
  assert.equal(update.what, 'updated');
  assert.equal(taken(await sendSignal(wholesaler, { product, given: { since } })).what, 'received');

  const cases = await casesOf(product);
  assert.equal(cases.length, 1);
  const { signals, openedBy } = caseState(cases[0]?.events ?? []);
  assert.equal(openedBy, 'signal');
  assert.deepEqual(
    signals.map(({ reporter, reporterKind }) => [reporter, reporterKind]),
    [
      [pharmacy.party, 'pharmacist'],
      [wholesaler.party, 'wholesaler'],
    ],
  );
  const listed = taken(await listSignals(pharmacy)).signals;
  assert.deepEqual(
    listed.map(({ usersWaiting, state }) => [usersWaiting, state]),
    [[5, 'stands']],
  );
  // The earlier id still leads to what is said now.
  assert.equal(taken(await viewSignal(pharmacy, first.signal.id)).usersWaiting, 5);
  assert.equal(taken(await aboutToSignal(pharmacy, product)).said?.usersWaiting, 5);
});

test('a wholesaler by its exact name is that party; any other name stays as typed', async () => {
  const product = await productNamed('Verzonnol');
  const pharmacy = await somebody({ audience: 'pharmacist' });
  const wholesaler = await partyOf({ audience: 'wholesaler', name: 'Boveneind Groothandel B.V.' });
  const stored = async (name: string) => {
    const given = { since, wholesaler: name };
    const { signal } = taken(await sendSignal(pharmacy, { product, given }));
    const rows = await pharmacy.database.read((tx) =>
      tx.query<{ wholesaler: unknown }>(
        "select body -> 'wholesaler' as wholesaler from signal order by id desc limit 1",
      ),
    );
    return [signal.wholesaler, rows[0]?.wholesaler];
  };
  assert.deepEqual(await stored('BOVENEIND groothandel B.V.'), [
    'Boveneind Groothandel B.V.',
    { party: wholesaler },
  ]);
  assert.deepEqual(await stored('Boveneind'), ['Boveneind', { name: 'Boveneind' }]);
});

test('still so, deliverable again, by mistake: each a new version, and the desk hears of it', async () => {
  const product = await productNamed('Meervoud');
  const [pharmacy, other] = [
    await somebody({ audience: 'hospital-pharmacist' }),
    await somebody({ audience: 'pharmacist' }),
  ];
  const { id } = taken(await sendSignal(pharmacy, { product, given: { since } })).signal;
  assert.equal(taken(await correctSignal(pharmacy, { id })).what, 'unchanged');
  const tomorrow = { ...pharmacy, today: () => day('2026-11-24') };
  const still = taken(await correctSignal(tomorrow, { id }));
  assert.deepEqual([still.what, still.signal.asserted], ['updated', '2026-11-24']);
  const changed = taken(await correctSignal(tomorrow, { id, given: { since, orderedPacks: 4 } }));
  assert.equal(changed.signal.orderedPacks, 4);

  for (const deed of [correctSignal, withdrawSignal]) {
    assert.deepEqual(codes(await deed(other, { id })), ['signal-unknown']);
  }
  const early = await withdrawSignal(tomorrow, { id, deliverableSince: '2026-11-19' });
  assert.deepEqual(codes(early), ['signal-again-before-since']);
  const again = taken(await withdrawSignal(tomorrow, { id, deliverableSince: '2026-11-24' }));
  assert.deepEqual(
    [again.signal.state, again.signal.deliverableSince, again.signal.orderedPacks],
    ['deliverable-again', '2026-11-24', 4],
  );
  assert.deepEqual(codes(await correctSignal(tomorrow, { id })), ['signal-over']);
  assert.deepEqual(caseState((await newestCase(product)).events).signals, []);

  const anew = taken(await sendSignal(tomorrow, { product, given: { since } }));
  assert.equal(anew.what, 'received');
  const mistake = taken(await withdrawSignal(tomorrow, { id: anew.signal.id }));
  assert.equal(mistake.signal.state, 'mistake');
});

test('who is no reporter, a product that is not ours and a day that cannot be are refused', async () => {
  const product = await productNamed('Verzonnol');
  const [pharmacy, supplier] = [
    await somebody({ audience: 'pharmacist' }),
    await somebody({ audience: 'supplier' }),
  ];
  const send = async (who: Context, about: string, given: unknown = { since }) =>
    codes(await sendSignal(who, { product: about, given }));
  assert.deepEqual(await send(supplier, product), ['signal-not-for-you']);
  assert.deepEqual(await send(context, product), ['signal-not-for-you']);
  assert.deepEqual(await send(pharmacy, 'p999999'), ['product-unknown']);
  assert.deepEqual(await send(pharmacy, ''), ['signal-product-missing']);
  assert.deepEqual(await send({ ...pharmacy, defaultCountry: 'XX' }, product), [
    'signal-product-abroad',
  ]);
  assert.deepEqual(await send(pharmacy, product, { since: '2026-11-24' }), [
    'signal-since-in-future',
  ]);
  assert.deepEqual(codes(await listSignals(supplier)), ['signal-not-for-you']);
});

test('the holder reads kind and day of signals about its product, a name only where agreed', async () => {
  const product = await productNamed('Zonnavir');
  const holder = await somebody({ audience: 'supplier', registerName: 'Zonnig Pharma B.V.' });
  const stranger = await somebody({ audience: 'supplier', registerName: 'Meervoud B.V.' });
  const [pharmacy, hospital, wholesaler] = [
    await somebody({ audience: 'pharmacist', group: 'Keten' }),
    await somebody({ audience: 'hospital-pharmacist', name: 'Ziekenhuis dat genoemd wil worden' }),
    await somebody({ audience: 'wholesaler', group: 'Keten' }),
  ];
  const remark = `${canary} in een opmerking`;
  const given = { since, remark, wholesaler: `${canary} als groothandel`, usersWaiting: 77_123 };
  await sendSignal(pharmacy, { product, given });
  await sendSignal(wholesaler, { product, given: { ...given, since: '2026-11-21' } });
  await sendSignal(hospital, {
    product,
    given: { ...given, since: '2026-11-22', mayBeNamed: true },
  });
  const { number } = await newestCase(product);

  const thread = taken(await threadFor(holder, { number }));
  assert.deepEqual(
    thread.signals.map(({ from, name, since: from_ }) => [from, name, from_]),
    [
      ['pharmacy', null, '2026-11-20'],
      ['wholesaler', null, '2026-11-21'],
      ['pharmacy', 'Ziekenhuis dat genoemd wil worden', '2026-11-22'],
    ],
  );
  for (const who of [stranger, wholesaler, pharmacy, hospital, context]) {
    assert.deepEqual(codes(await threadFor(who, { number })), ['thread-unknown']);
  }
  assert.deepEqual(codes(await threadFor(holder, { number: 'NL-Z-2026-999999' })), [
    'thread-unknown',
  ]);

  // Of one owner, and still each reads its own only.
  const sibling = contextFor(context, {
    audience: 'wholesaler',
    party: wholesaler.party,
    represents: [wholesaler.party],
    group: [pharmacy.party],
  });
  assert.equal(taken(await listSignals(sibling)).signals.length, 1);

  const seen = JSON.stringify([
    thread,
    await threadsFor(holder),
    await threadFor(stranger, { number }),
    await threadsFor(sibling),
    await viewMedicine(context, { id: product, language: 'nl' }),
    await findProducts(context, { query: 'Zonnavir' }),
    await context.database.read((tx) => publicSignals(context, tx, [readProductId(product) ?? 0])),
  ]);
  assert.doesNotMatch(seen, new RegExp(canary));
  assert.doesNotMatch(seen, /77.?123/);
  // What the reporter itself reads does hold it: the search above can find something.
  assert.match(JSON.stringify(await listSignals(pharmacy)), new RegExp(canary));
});

test('without the guard in the code the database still shows nobody another’s signals and events', async () => {
  const product = await productNamed('Zonnavir');
  const [pharmacy, holder] = [
    await somebody({ audience: 'pharmacist' }),
    await somebody({ audience: 'supplier', registerName: 'Zonnig Pharma B.V.' }),
  ];
  await sendSignal(pharmacy, { product, given: { since } });
  const rows = (who: Context, what: string) =>
    who.database.read((tx) => tx.query<{ partyId: number }>(what));
  const all = 'select party_id as "partyId" from signal';
  assert.deepEqual(
    (await rows(pharmacy, all)).map(({ partyId }) => partyId),
    [pharmacy.party],
  );
  for (const who of [
    holder,
    context,
    { ...context, database: context.database.as(publicViewer) },
  ]) {
    assert.deepEqual(await rows(who, all), []);
    assert.deepEqual(await rows(who, 'select id from case_event'), []);
    assert.deepEqual(await rows(who, 'select id from desk_case'), []);
  }
  const forged = pharmacy.database.write((tx) =>
    insertSignal(tx, {
      country: 'NL',
      productId: readProductId(product) ?? 0,
      partyId: holder.party,
      reporterKind: 'pharmacist',
      asserted: day(since),
      body: { since: day(since), mayBeNamed: false },
      synthetic: false,
    }),
  );
  await assert.rejects(forged, /row-level security/);
});

test('questions, late answers and a sentence that reaches those who signal, each once', async () => {
  const product = await productNamed('Meervoud');
  const holder = await somebody({ audience: 'supplier', registerName: 'Meervoud B.V.' });
  const [pharmacy, wholesaler, later] = [
    await somebody({ audience: 'pharmacist' }),
    await somebody({ audience: 'wholesaler' }),
    await somebody({ audience: 'pharmacist' }),
  ];
  await sendSignal(pharmacy, { product, given: { since } });
  await sendSignal(wholesaler, { product, given: { since } });
  const desk = await newestCase(product);
  const { number } = desk;
  await deskSays(desk, ask(holder.party, 'holder', 'Hoe lang duurt het?'), holder.party);
  await deskSays(
    desk,
    ask(pharmacy.party, 'reporter', 'Nog steeds?', '2020-01-02'),
    pharmacy.party,
  );
  await deskSays(desk, { kind: 'note', text: `${canary} van het meldpunt` });

  assert.deepEqual(
    (await threadsFor(holder)).threads.map(({ openQuestions, overdue }) => [
      openQuestions,
      overdue,
    ]),
    [[1, false]],
  );
  const asked = taken(await threadFor(pharmacy, { number }));
  assert.deepEqual(
    asked.questions.map((question) => [question.number, question.text, question.state]),
    [[1, 'Nog steeds?', 'overdue']],
  );
  assert.deepEqual([asked.as, asked.signals], ['reporter', []]);

  const secret = 'Dit is alleen voor het meldpunt.';
  const answer = { number, question: 1, text: secret };
  const answered = taken(await answerQuestion(holder, answer));
  assert.deepEqual(
    answered.questions[0]?.answers.map(({ text, late }) => [text, late]),
    [[secret, false]],
  );
  const [late] = taken(await answerQuestion(pharmacy, { ...answer, text: 'Ja.' })).questions;
  assert.deepEqual([late?.state, late?.answers[0]?.late], ['answered', true]);
  // A button that was pressed twice.
  assert.equal(taken(await answerQuestion(holder, answer)).questions[0]?.answers.length, 1);
  assert.deepEqual(codes(await answerQuestion(holder, { ...answer, question: 2 })), [
    'question-not-yours',
  ]);
  assert.deepEqual(codes(await answerQuestion(wholesaler, answer)), ['thread-unknown']);
  assert.deepEqual(codes(await answerQuestion(holder, { ...answer, text: ' ' })), [
    'signal-text-missing',
  ]);

  const text = 'Wij leveren weer vanaf 1 december.';
  assert.deepEqual(codes(await releaseSentence(pharmacy, { number, text })), [
    'sentence-not-yours',
  ]);
  assert.deepEqual(codes(await releaseSentence(wholesaler, { number, text })), ['thread-unknown']);
  const released = taken(await releaseSentence(holder, { number, text }));
  assert.deepEqual(
    released.released.map((sentence) => sentence.text),
    [text],
  );
  await sendSignal(later, { product, given: { since } });
  assert.deepEqual(codes(await threadFor(later, { number })), ['thread-unknown']);
  for (let turn = 0; turn < 2; turn += 1) {
    const again = taken(await releaseSentence(holder, { number, text }));
    assert.equal(again.released.length, 1);
  }
  for (const reporter of [pharmacy, wholesaler, later]) {
    const thread = taken(await threadFor(reporter, { number }));
    assert.deepEqual(
      thread.passedOn.map((sentence) => sentence.text),
      [text],
    );
    assert.doesNotMatch(JSON.stringify(thread), new RegExp(`${secret}|${canary}`));
    const [listed] = (await threadsFor(reporter)).threads;
    assert.equal(listed?.passedOn.length, 1);
  }
  const { signals, events } = {
    ...caseState((await newestCase(product)).events),
    ...(await newestCase(product)),
  };
  assert.equal(signals.length, 3);
  const passed = events.filter(({ body }) => body.kind === 'sentence-passed-on');
  assert.deepEqual(
    passed.map(({ party }) => party),
    [pharmacy.party, wholesaler.party, later.party],
  );
  assert.ok(passed.every(({ body }) => body.kind === 'sentence-passed-on' && body.text === text));

  await deskSays(desk, { kind: 'closed', why: 'averted' });
  assert.deepEqual(codes(await answerQuestion(holder, { ...answer, text: 'Nog iets.' })), [
    'thread-closed',
  ]);
  assert.deepEqual(codes(await releaseSentence(holder, { number, text: 'Nog een zin.' })), [
    'thread-closed',
  ]);
  assert.equal(taken(await threadFor(holder, { number })).open, false);
});

test('a sentence without anybody to read it is not stored; a question that was taken back wants no answer', async () => {
  const product = await productNamed('Tweeling');
  const holder = await somebody({ audience: 'supplier', registerName: 'Tweeling B.V.' });
  const pharmacy = await somebody({ audience: 'pharmacist' });
  const { id } = taken(await sendSignal(pharmacy, { product, given: { since } })).signal;
  const desk = await newestCase(product);
  await deskSays(desk, ask(holder.party, 'holder', 'Waarom?'), holder.party);
  const question = (await newestCase(product)).events.at(-1)?.seq ?? 0;
  await deskSays(desk, { kind: 'question-withdrawn', question, why: 'Al bekend.' }, holder.party);
  const { number } = desk;
  assert.deepEqual(codes(await answerQuestion(holder, { number, question: 1, text: 'Daarom.' })), [
    'question-taken-back',
  ]);
  await withdrawSignal(pharmacy, { id, deliverableSince: since });
  assert.deepEqual(codes(await releaseSentence(holder, { number, text: 'Hallo.' })), [
    'sentence-to-nobody',
  ]);
});

test('in public: nothing under three independent reporters, then no more than a band', async () => {
  const product = await productNamed('Verzonnol');
  // Those of the tests before this one are past.
  const later = { today: () => day('2027-03-01') };
  const shown = (when = later) =>
    context.database.read((tx) =>
      publicSignals({ ...context, ...when }, tx, [readProductId(product) ?? 0]),
    );
  const signal = async (who: Context) =>
    taken(await sendSignal({ ...who, ...later }, { product, given: { since } })).signal.id;
  const first = await somebody({ audience: 'pharmacist' });
  await signal(first);
  assert.equal(await shown(), undefined);
  await signal(await somebody({ audience: 'pharmacist', group: 'Optelketen' }));
  assert.equal(await shown(), undefined);
  // A third, and the second of one owner.
  await signal(await somebody({ audience: 'wholesaler', group: 'Optelketen' }));
  assert.equal(await shown(), undefined);
  const third = await somebody({ audience: 'hospital-pharmacist' });
  const id = await signal(third);
  assert.deepEqual(await shown(), { atLeast: 3, days: 28 });
  await signal(await somebody({ audience: 'pharmacist' }));
  assert.deepEqual(await shown(), { atLeast: 3, days: 28 });

  const other = { today: () => day('2027-03-30') };
  assert.equal(await shown(other), undefined);
  await withdrawSignal({ ...third, ...later }, { id });
  assert.deepEqual(await shown(), { atLeast: 3, days: 28 });
  await withdrawSignal(
    { ...first, ...later },
    { id: taken(await listSignals(first)).signals[0]?.id ?? '' },
  );
  assert.equal(await shown(), undefined);
});

test('a reporter of two nodes of one medicine is one; a party that left its owner is its own', async () => {
  const products = [await productNamed('Tweeling'), await productNamed('Zonnavir')];
  const nodes = products.map((product) => readProductId(product) ?? 0);
  const later = { today: () => day('2027-06-01') };
  const reporters = () =>
    context.database.read((tx) => countReporters(tx, nodes, day('2027-05-20')));
  const owner = { kind: 'ownership-group', value: 'Verkopende keten' } as const;
  const [both, sold, kept] = [
    await somebody({ audience: 'pharmacist' }),
    await somebody({ audience: 'pharmacist', group: owner.value }),
    await somebody({ audience: 'wholesaler', group: owner.value }),
  ];
  for (const [who, product] of [
    [both, products[0]],
    [both, products[1]],
    [sold, products[0]],
    [kept, products[1]],
  ] as const) {
    taken(await sendSignal({ ...who, ...later }, { product: product ?? '', given: { since } }));
  }
  assert.equal(await reporters(), 2);
  await asDesk().write((tx) => sayOfParty(tx, sold.party, [owner], false));
  assert.equal(await reporters(), 3);
});
