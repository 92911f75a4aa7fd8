import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { day } from '../../law/calendar-date.ts';
import type { RecordContent } from '../source/record.ts';
import type { CaseEvent, CaseEventBody, Proposal } from './case-event.ts';
import { caseState } from './case-state.ts';

const anna = '11111111-1111-4111-8111-111111111111';
const bram = '22222222-2222-4222-8222-222222222222';

const at = (seq: number) => new Date(Date.UTC(2026, 10, 1, 8, seq)).toISOString();

/** In the order in which they are given, a minute apart, each by Anna. */
function eventsOf(...bodies: readonly CaseEventBody[]): readonly CaseEvent[] {
  return bodies.map((body, index) => ({
    id: 100 + index,
    seq: index + 1,
    body,
    person: anna,
    happenedAt: at(index + 1),
  }));
}

const opened: CaseEventBody = { kind: 'opened', by: 'notification' };
const stateOf = (...bodies: readonly CaseEventBody[]) => caseState(eventsOf(opened, ...bodies));

const content: RecordContent = {
  kind: 'listing',
  product: {
    name: 'Verzinsel',
    codes: [{ scheme: 'rvg', value: '1', given: '1' }],
    node: 'product',
  },
  listing: { status: 'unavailable', startMeans: 'actual', expectedEndCertainty: 'unknown' },
};
const proposalTo = (deed: 'publish' | 'correct', key = 'M-1'): Proposal => ({
  deed,
  key,
  ground: 'authority',
  content,
});
const proposed = (proposal: Proposal): CaseEventBody => ({ kind: 'proposed', proposal, why: 'w' });
const received = (
  version: number,
  more: Partial<Extract<CaseEventBody, { kind: 'notification-received' }>> = {},
): CaseEventBody => ({
  kind: 'notification-received',
  version,
  number: 'M-1',
  step: 'first',
  holder: 7,
  ...more,
});

test('a case begins by being opened', () => {
  assert.throws(() => caseState([]), /opened/);
  assert.throws(() => caseState(eventsOf({ kind: 'first-look' })), /opened/);
  const state = stateOf();
  assert.deepEqual(state, {
    seq: 1,
    openedAt: at(1),
    openedBy: 'notification',
    open: true,
    notifications: [],
    signals: [],
    questions: [],
    proposals: [],
    publications: [],
  });
});

test('a notification is one however many versions it has, and ends with its last step', () => {
  const state = stateOf(
    received(11, { daysLate: 3 }),
    received(20, { number: 'M-2', holder: 8 }),
    received(12, { step: 'prolonged' }),
  );
  assert.deepEqual(state.notifications, [
    {
      number: 'M-1',
      holder: 7,
      version: 12,
      versions: [11, 12],
      step: 'prolonged',
      firstReceivedAt: at(2),
      lastReceivedAt: at(4),
      ended: false,
    },
    {
      number: 'M-2',
      holder: 8,
      version: 20,
      versions: [20],
      step: 'first',
      firstReceivedAt: at(3),
      lastReceivedAt: at(3),
      ended: false,
    },
  ]);
  for (const step of ['resolved', 'withdrawn'] as const) {
    assert.equal(stateOf(received(1, { step })).notifications[0]?.ended, true, step);
  }
  assert.equal(stateOf(received(1, { step: 'discontinued' })).notifications[0]?.ended, false);
  assert.equal(stateOf(received(1, { daysLate: 12 })).notifications[0]?.daysLate, 12);
});

test('a reporter has one signal, the last; a withdrawn one is gone', () => {
  const signal = (id: number, reporter: number): CaseEventBody => ({
    kind: 'signal-received',
    signal: id,
    reporter,
    reporterKind: 'pharmacist',
  });
  const state = stateOf(signal(1, 30), signal(2, 31), signal(3, 30));
  assert.deepEqual(
    state.signals.map(({ signal: id, reporter, at: when }) => [id, reporter, when]),
    [
      [2, 31, at(3)],
      [3, 30, at(4)],
    ],
  );
  const after = stateOf(signal(1, 30), signal(2, 31), {
    kind: 'signal-withdrawn',
    signal: 4,
    reporter: 30,
  });
  assert.deepEqual(
    after.signals.map(({ reporter }) => reporter),
    [31],
  );
});

test('an owner, and who stands in for him through a day', () => {
  const through = day('2026-12-01');
  const first = stateOf({ kind: 'owner-set', owner: anna, deputy: bram, deputyThrough: through });
  assert.deepEqual([first.owner, first.deputy], [anna, { person: bram, through }]);
  // Said anew, all of it: nobody stays deputy by being forgotten.
  const second = stateOf(
    { kind: 'owner-set', owner: anna, deputy: bram, deputyThrough: through },
    { kind: 'owner-set', owner: bram },
  );
  assert.equal(second.owner, bram);
  assert.ok(!('deputy' in second));
  const nobody = stateOf({ kind: 'owner-set', owner: anna }, { kind: 'owner-set' });
  assert.ok(!('owner' in nobody));
  assert.ok(!('deputy' in stateOf({ kind: 'owner-set', deputy: bram })));
  assert.ok(!('deputy' in stateOf({ kind: 'owner-set', deputyThrough: through })));
});

test('the first look is the first, however often one looks', () => {
  assert.equal(stateOf({ kind: 'first-look' }, { kind: 'first-look' }).firstLookAt, at(2));
});

test('an answer goes to its question; a question that was taken back says so', () => {
  const ask = (text: string): CaseEventBody => ({
    kind: 'question-asked',
    to: 7,
    as: 'holder',
    text,
    deadline: day('2026-12-01'),
  });
  const state = stateOf(
    ask('een'),
    ask('twee'),
    { kind: 'answer-given', question: 3, text: 'antwoord' },
    { kind: 'question-withdrawn', question: 2, why: 'niet nodig' },
  );
  const [one, two] = state.questions;
  assert.deepEqual(one, {
    seq: 2,
    to: 7,
    as: 'holder',
    text: 'een',
    deadline: '2026-12-01',
    at: at(2),
    answers: [],
    withdrawn: true,
  });
  assert.deepEqual(two?.answers, [{ seq: 4, text: 'antwoord', at: at(4) }]);
  assert.equal(two?.withdrawn, false);
});

test('a hand-over that was taken is taken, and one that was never made is none', () => {
  const handed = stateOf({ kind: 'handed-to-inspector', why: 'w' });
  assert.deepEqual(handed.inspector, { at: at(2), why: 'w', taken: false });
  const taken = stateOf({ kind: 'handed-to-inspector', why: 'w' }, { kind: 'taken-by-inspector' });
  assert.equal(taken.inspector?.taken, true);
  assert.ok(!('inspector' in stateOf({ kind: 'taken-by-inspector' })));
});

test('what is proposed waits for another, until it is done or declined', () => {
  const triage: Proposal = { deed: 'triage', critical: true, ruleOutcome: 'critical', facts: {} };
  const waiting = stateOf(proposed(triage));
  assert.deepEqual(waiting.proposals, [
    { seq: 2, proposal: triage, why: 'w', at: at(2), state: 'waiting', person: anna },
  ]);
  assert.ok(!('critical' in waiting));
  const machine = caseState([
    ...eventsOf(opened),
    { id: 1, seq: 2, body: proposed(triage), happenedAt: at(2) },
  ]);
  assert.ok(!('person' in (machine.proposals[0] ?? {})));
  const done = stateOf(proposed(triage), proposed(triage), {
    kind: 'triaged',
    proposal: 2,
    critical: true,
  });
  assert.deepEqual(
    done.proposals.map(({ state }) => state),
    ['done', 'waiting'],
  );
  assert.equal(done.critical, true);
  const declined = stateOf(proposed(triage), { kind: 'declined', proposal: 2, why: 'nee' });
  assert.equal(declined.proposals[0]?.state, 'declined');
});

const publishedAs = (
  kind: 'published' | 'corrected' | 'retracted',
  proposal: number,
  version: number,
): CaseEventBody => ({ kind, proposal, publication: 50 + version, key: 'M-1', version });

test('a publication is that of its last version, until it is taken back', () => {
  const live = stateOf(proposed(proposalTo('publish')), publishedAs('published', 2, 1));
  assert.deepEqual(live.publications, [
    { key: 'M-1', publication: 51, version: 1, retracted: false, proposal: proposalTo('publish') },
  ]);
  assert.equal(live.publishedAt, at(3));
  assert.equal(live.proposals[0]?.state, 'done');
  const corrected = stateOf(
    proposed(proposalTo('publish')),
    publishedAs('published', 2, 1),
    proposed(proposalTo('correct')),
    publishedAs('corrected', 4, 2),
  );
  assert.deepEqual(
    corrected.publications.map(({ version }) => version),
    [2],
  );
  assert.equal(corrected.publications[0]?.proposal.deed, 'correct');
  // When it first became public does not move.
  assert.equal(corrected.publishedAt, at(3));
  const retracted = stateOf(
    proposed(proposalTo('publish')),
    publishedAs('published', 2, 1),
    proposed({ deed: 'retract', key: 'M-1', version: 1 }),
    publishedAs('retracted', 4, 2),
  );
  assert.deepEqual(
    retracted.publications.map(({ retracted: gone }) => gone),
    [true],
  );
  assert.deepEqual(
    retracted.proposals.map(({ state }) => state),
    ['done', 'done'],
  );
});

test('a publication rests on a proposal to publish, and on nothing else', () => {
  const triage: Proposal = { deed: 'triage', critical: true, ruleOutcome: 'critical', facts: {} };
  const retract: Proposal = { deed: 'retract', key: 'M-1', version: 1 };
  for (const before of [[], [proposed(triage)], [proposed(retract)]]) {
    assert.throws(() => stateOf(...before, publishedAs('published', 2, 1)), /rests on no proposal/);
  }
});

test('a changed basis is looked at until it is confirmed, corrected or taken back', () => {
  const change: Extract<CaseEventBody, { kind: 'basis-changed' }> = {
    kind: 'basis-changed',
    key: 'M-1',
    publishedVersion: 1,
    before: 11,
    after: 12,
    wouldDiffer: true,
    differences: ['expectedEnd'],
  };
  const start = [proposed(proposalTo('publish')), publishedAs('published', 2, 1)];
  const reviewOf = (...more: readonly CaseEventBody[]) =>
    stateOf(...start, ...more).publications[0]?.review;
  assert.deepEqual(reviewOf(change), { ...change, seq: 4 });
  assert.equal(reviewOf({ ...change, key: 'M-9' }), undefined);
  assert.equal(
    reviewOf(change, { kind: 'basis-confirmed', key: 'M-1', basis: 4, why: 'w' }),
    undefined,
  );
  assert.notEqual(
    reviewOf(change, { kind: 'basis-confirmed', key: 'M-9', basis: 4, why: 'w' }),
    undefined,
  );
  assert.equal(
    reviewOf(change, proposed(proposalTo('correct')), publishedAs('corrected', 5, 2)),
    undefined,
  );
  assert.equal(
    reviewOf(
      change,
      proposed({ deed: 'retract', key: 'M-1', version: 1 }),
      publishedAs('retracted', 5, 2),
    ),
    undefined,
  );
});

test('of two publications each keeps its own fate', () => {
  const two = stateOf(
    proposed(proposalTo('publish', 'M-1')),
    { ...publishedAs('published', 2, 1), key: 'M-1' } as CaseEventBody,
    proposed(proposalTo('publish', 'M-2')),
    { ...publishedAs('published', 4, 1), key: 'M-2' } as CaseEventBody,
    proposed({ deed: 'retract', key: 'M-1', version: 1 }),
    publishedAs('retracted', 6, 2),
  );
  assert.deepEqual(
    two.publications.map(({ key, retracted }) => [key, retracted]),
    [
      ['M-1', true],
      ['M-2', false],
    ],
  );
});

test('closed and opened again; duplicates and imports are kept', () => {
  const closed = stateOf({ kind: 'closed', why: 'resolved' });
  assert.deepEqual([closed.open, closed.closed], [false, { why: 'resolved', at: at(2) }]);
  const again = stateOf({ kind: 'closed', why: 'resolved' }, { kind: 'reopened', text: 't' });
  assert.equal(again.open, true);
  assert.ok(!('closed' in again));
  assert.equal(stateOf({ kind: 'marked-duplicate', of: 9, why: 'w' }).duplicateOf, 9);
  const imported = { number: 'OUD-1', receivedAt: '2026-01-01T00:00:00Z' };
  assert.deepEqual(stateOf({ kind: 'imported', ...imported }).imported, imported);
});

test('what is only said changes nothing but the place in the case', () => {
  const { seq, ...before } = stateOf();
  for (const body of [
    { kind: 'note', text: 't' },
    { kind: 'measure-proposed', measure: 'other', text: 't' },
    { kind: 'sentence-released', text: 't' },
    { kind: 'sentence-passed-on', text: 't', sentence: 2 },
  ] as const) {
    const { seq: after, ...rest } = stateOf(body);
    assert.deepEqual([rest, after], [before, seq + 1], body.kind);
  }
});

/** Anything that can happen to a case without leaning on what happened before. */
const anyBody = fc.oneof(
  fc.record({ kind: fc.constant('note' as const), text: fc.string({ minLength: 1 }) }),
  fc.record({
    kind: fc.constant('notification-received' as const),
    version: fc.integer({ min: 1, max: 1000 }),
    number: fc.constantFrom('M-1', 'M-2', 'M-3'),
    step: fc.constantFrom('first' as const, 'prolonged' as const, 'resolved' as const),
    holder: fc.constantFrom(7, 8),
  }),
  fc.record({
    kind: fc.constant('signal-received' as const),
    signal: fc.integer({ min: 1, max: 1000 }),
    reporter: fc.constantFrom(30, 31, 32),
    reporterKind: fc.constant('pharmacist' as const),
  }),
  fc.record({
    kind: fc.constant('question-asked' as const),
    to: fc.constant(7),
    as: fc.constant('holder' as const),
    text: fc.string({ minLength: 1 }),
    deadline: fc.constant(day('2026-12-01')),
  }),
  fc.record({
    kind: fc.constant('proposed' as const),
    proposal: fc.constant(proposalTo('publish')),
    why: fc.string({ minLength: 1 }),
  }),
  fc.constantFrom<CaseEventBody>(
    { kind: 'closed', why: 'resolved' },
    { kind: 'reopened', text: 't' },
    { kind: 'first-look' },
  ),
);

test('a folded case never loses an event', () => {
  fc.assert(
    fc.property(fc.array(anyBody, { maxLength: 40 }), (bodies) => {
      const state = stateOf(...bodies);
      const of = (kind: CaseEventBody['kind']) => bodies.filter((body) => body.kind === kind);
      assert.equal(state.seq, bodies.length + 1);
      assert.equal(state.questions.length, of('question-asked').length);
      assert.equal(state.proposals.length, of('proposed').length);
      assert.equal(
        state.notifications.flatMap(({ versions }) => versions).length,
        of('notification-received').length,
      );
      const reporters = of('signal-received').map((body) => 'reporter' in body && body.reporter);
      assert.equal(state.signals.length, new Set(reporters).size);
      // Told in two parts it is the same case.
      const ends = bodies.filter(({ kind }) => kind === 'closed' || kind === 'reopened');
      assert.equal(state.open, ends.at(-1)?.kind !== 'closed');
    }),
  );
});
