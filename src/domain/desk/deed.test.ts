import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { day } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import { makeLawBook } from '../norm/law-making.ts';
import type { RecordContent } from '../source/record.ts';
import type { CaseEvent, CaseEventBody, Proposal } from './case-event.ts';
import { caseState } from './case-state.ts';
import { Deed, decideDeed, type Actor, type DeedOutcome } from './deed.ts';

const anna: Actor = { person: '11111111-1111-4111-8111-111111111111', audience: 'assessor' };
const bram: Actor = { person: '22222222-2222-4222-8222-222222222222', audience: 'assessor' };
const iris: Actor = { person: '33333333-3333-4333-8333-333333333333', audience: 'inspector' };

const ground = {
  law: makeLawBook(norms, 'test'),
  on: day('2026-11-23'),
  now: '2026-11-23T09:00:00.000Z',
};

/** The law book with four eyes for some deeds, or with no such norm at all. */
function lawWith(
  deeds: readonly ('triage' | 'publish' | 'correct' | 'retract')[] | undefined,
): LawBook {
  const [version] = norms['desk-four-eyes'].versions;
  assert.ok(version);
  const versions = [
    deeds === undefined
      ? { ...version, from: day('2099-01-01') }
      : { ...version, value: { deeds } },
  ];
  return makeLawBook(
    { ...norms, 'desk-four-eyes': { ...norms['desk-four-eyes'], versions } },
    'test',
  );
}

const content: RecordContent = {
  kind: 'listing',
  product: {
    name: 'Verzinsel',
    codes: [{ scheme: 'rvg', value: '1', given: '1' }],
    node: 'product',
  },
  listing: { status: 'unavailable', startMeans: 'actual', expectedEndCertainty: 'unknown' },
};
const triage: Proposal = { deed: 'triage', critical: true, ruleOutcome: 'critical', facts: {} };
const publish = (key = 'M-1'): Proposal => ({ deed: 'publish', key, ground: 'authority', content });
const correct = (key = 'M-1'): Proposal => ({ deed: 'correct', key, ground: 'authority', content });
const retract = (key = 'M-1'): Proposal => ({ deed: 'retract', key, version: 1 });
const propose = (proposal: Proposal): Deed => ({ deed: 'propose', proposal, why: 'w' });

/** A case and what happens to it, as the deed that writes does it (`act-on-case.ts`). */
class Case {
  readonly #events: CaseEvent[] = [];
  #versions = new Map<string, number>();

  constructor(...bodies: readonly CaseEventBody[]) {
    this.add({ kind: 'opened', by: 'desk' });
    for (const body of bodies) this.add(body);
  }

  add(body: CaseEventBody, person?: string): void {
    const seq = this.#events.length + 1;
    this.#events.push({
      id: seq,
      seq,
      body,
      happenedAt: '2026-11-23T08:00:00.000Z',
      ...(person === undefined ? {} : { person }),
    });
  }

  get events(): readonly CaseEvent[] {
    return this.#events;
  }

  get state() {
    return caseState(this.#events);
  }

  decide(deed: Deed, actor: Actor = anna, law: LawBook = ground.law): DeedOutcome {
    return decideDeed(this.state, deed, actor, { ...ground, law });
  }

  /** Does it; gives why not, where it is refused. */
  act(deed: Deed, actor: Actor = anna, law: LawBook = ground.law): string {
    const outcome = this.decide(deed, actor, law);
    if (outcome.kind === 'refused') return outcome.code;
    for (const { body } of outcome.events) this.add(body, actor.person);
    if (outcome.carriesOut !== undefined) {
      this.add(this.#effect(outcome.carriesOut.seq, outcome.carriesOut.proposal), actor.person);
    }
    return 'done';
  }

  #effect(proposal: number, what: Proposal): CaseEventBody {
    if (what.deed === 'triage') return { kind: 'triaged', proposal, critical: what.critical };
    const version = (this.#versions.get(what.key) ?? 0) + 1;
    this.#versions.set(what.key, version);
    const kind = ({ publish: 'published', correct: 'corrected', retract: 'retracted' } as const)[
      what.deed
    ];
    return { kind, proposal, publication: version, key: what.key, version };
  }
}

const refused = (code: string) => ({ kind: 'refused', code });
const one = (body: object, party?: number) => ({
  kind: 'events',
  events: [party === undefined ? { body } : { body, party }],
});

const received: CaseEventBody = {
  kind: 'notification-received',
  version: 11,
  number: 'M-1',
  step: 'first',
  holder: 7,
};
const signalled: CaseEventBody = {
  kind: 'signal-received',
  signal: 3,
  reporter: 30,
  reporterKind: 'pharmacist',
};

test('a closed case takes a note and can be opened again, and nothing else', () => {
  const closed = new Case({ kind: 'closed', why: 'resolved' });
  assert.deepEqual(closed.decide({ deed: 'note', text: 't' }), one({ kind: 'note', text: 't' }));
  assert.deepEqual(
    closed.decide({ deed: 'reopen', text: 't' }),
    one({ kind: 'reopened', text: 't' }),
  );
  const others: readonly Deed[] = [
    { deed: 'set-owner' },
    { deed: 'ask', to: 7, text: 't', deadline: day('2026-12-01') },
    { deed: 'withdraw-question', question: 1, why: 'w' },
    { deed: 'propose-measure', measure: 'other', text: 't' },
    { deed: 'hand-to-inspector', why: 'w' },
    { deed: 'take-as-inspector' },
    { deed: 'mark-duplicate', of: 1, why: 'w' },
    propose(triage),
    { deed: 'confirm', proposal: 1 },
    { deed: 'decline', proposal: 1, why: 'w' },
    { deed: 'confirm-basis', key: 'M-1', why: 'w' },
    { deed: 'close', why: 'other' },
  ];
  for (const deed of others) {
    assert.deepEqual(closed.decide(deed, iris), refused('case-closed'), deed.deed);
  }
  assert.deepEqual(new Case().decide({ deed: 'reopen', text: 't' }), refused('case-open'));
});

test('what is said at the desk is the desk’s: no party sees it', () => {
  const desk = new Case();
  const said: readonly [Deed, object][] = [
    [
      { deed: 'note', text: 't' },
      { kind: 'note', text: 't' },
    ],
    [
      { deed: 'propose-measure', measure: 'exemption', text: 't' },
      { kind: 'measure-proposed', measure: 'exemption', text: 't' },
    ],
    [
      { deed: 'hand-to-inspector', why: 'w' },
      { kind: 'handed-to-inspector', why: 'w' },
    ],
    [
      { deed: 'mark-duplicate', of: 9, why: 'w' },
      { kind: 'marked-duplicate', of: 9, why: 'w' },
    ],
  ];
  for (const [deed, body] of said) assert.deepEqual(desk.decide(deed), one(body));
});

test('a deputy stands in through a day, and a day is of a deputy', () => {
  const desk = new Case();
  const [owner, deputy, deputyThrough] = [anna.person, bram.person, day('2026-12-01')];
  assert.deepEqual(desk.decide({ deed: 'set-owner' }), one({ kind: 'owner-set' }));
  assert.deepEqual(
    desk.decide({ deed: 'set-owner', owner, deputy, deputyThrough }),
    one({ kind: 'owner-set', owner, deputy, deputyThrough }),
  );
  for (const half of [{ deputy }, { deputyThrough }]) {
    assert.deepEqual(
      desk.decide({ deed: 'set-owner', owner, ...half }),
      refused('deputy-without-day'),
    );
  }
});

test('a question goes to who takes part, shown to nobody else, with time to answer', () => {
  const desk = new Case(received, signalled);
  const ask = (to: number, deadline = '2026-12-01'): Deed => ({
    deed: 'ask',
    to,
    text: 't',
    deadline: day(deadline),
  });
  const asked = (to: number, as: string, deadline = '2026-12-01') =>
    one({ kind: 'question-asked', to, as, text: 't', deadline }, to);
  assert.deepEqual(desk.decide(ask(7)), asked(7, 'holder'));
  assert.deepEqual(desk.decide(ask(30)), asked(30, 'reporter'));
  assert.deepEqual(desk.decide(ask(99)), refused('nobody-to-ask'));
  assert.deepEqual(desk.decide(ask(7, '2026-11-23')), asked(7, 'holder', '2026-11-23'));
  assert.deepEqual(desk.decide(ask(7, '2026-11-22')), refused('deadline-past'));
  // One of several is enough.
  const more = new Case(
    { ...received, number: 'M-2', holder: 8 },
    received,
    { ...signalled, reporter: 31 },
    signalled,
  );
  assert.deepEqual(more.decide(ask(7)), asked(7, 'holder'));
  assert.deepEqual(more.decide(ask(30)), asked(30, 'reporter'));
  // Who is both is asked as holder.
  const both = new Case(received, { ...signalled, reporter: 7 });
  assert.deepEqual(both.decide(ask(7)), asked(7, 'holder'));
});

test('a question is taken back once, before the party that was asked', () => {
  const desk = new Case(received);
  assert.equal(desk.act({ deed: 'ask', to: 7, text: 't', deadline: day('2026-12-01') }), 'done');
  const back: Deed = { deed: 'withdraw-question', question: 3, why: 'w' };
  assert.deepEqual(desk.decide({ ...back, question: 2 }), refused('question-unknown'));
  assert.deepEqual(
    desk.decide(back),
    one({ kind: 'question-withdrawn', question: 3, why: 'w' }, 7),
  );
  assert.equal(desk.act(back), 'done');
  assert.equal(desk.act(back), 'question-unknown');
});

test('only the inspector takes over, and only what was handed over', () => {
  const desk = new Case();
  assert.deepEqual(desk.decide({ deed: 'take-as-inspector' }, iris), refused('not-handed-over'));
  desk.act({ deed: 'hand-to-inspector', why: 'w' });
  assert.deepEqual(desk.decide({ deed: 'take-as-inspector' }, anna), refused('inspector-only'));
  assert.deepEqual(
    desk.decide({ deed: 'take-as-inspector' }, iris),
    one({ kind: 'taken-by-inspector' }),
  );
  assert.deepEqual(
    desk.decide({ deed: 'take-as-inspector', text: 't' }, iris),
    one({ kind: 'taken-by-inspector', text: 't' }),
  );
});

test('what needs four eyes waits; what does not is carried out at once', () => {
  const desk = new Case();
  for (const proposal of [triage, publish()]) {
    assert.deepEqual(desk.decide(propose(proposal)), {
      kind: 'events',
      events: [{ body: { kind: 'proposed', proposal, why: 'w' } }],
    });
    assert.deepEqual(desk.decide(propose(proposal), anna, lawWith([])), {
      kind: 'events',
      events: [{ body: { kind: 'proposed', proposal, why: 'w' } }],
      carriesOut: { seq: 2, proposal },
    });
    const other = proposal.deed === 'triage' ? 'publish' : 'triage';
    const outcome = desk.decide(propose(proposal), anna, lawWith([other]));
    assert.ok(outcome.kind === 'events' && outcome.carriesOut !== undefined);
    // A law book that says nothing asks for the stricter of the two.
    const silent = desk.decide(propose(proposal), anna, lawWith(undefined));
    assert.ok(silent.kind === 'events' && silent.carriesOut === undefined);
  }
});

test('a second pair of eyes is somebody else’s', () => {
  const desk = new Case();
  desk.act(propose(publish()));
  assert.deepEqual(desk.decide({ deed: 'confirm', proposal: 2 }, anna), refused('own-proposal'));
  assert.deepEqual(
    desk.decide({ deed: 'confirm', proposal: 9 }, bram),
    refused('proposal-unknown'),
  );
  assert.deepEqual(desk.decide({ deed: 'confirm', proposal: 2 }, bram), {
    kind: 'events',
    events: [],
    carriesOut: { seq: 2, proposal: publish() },
  });
  // Where the law book lets one pair of eyes do, it may be the same.
  const alone = desk.decide({ deed: 'confirm', proposal: 2 }, anna, lawWith([]));
  assert.equal(alone.kind, 'events');
  assert.equal(desk.act({ deed: 'confirm', proposal: 2 }, bram), 'done');
  assert.deepEqual(
    desk.decide({ deed: 'confirm', proposal: 2 }, iris),
    refused('proposal-settled'),
  );
  assert.deepEqual(
    desk.decide({ deed: 'decline', proposal: 2, why: 'w' }, iris),
    refused('proposal-settled'),
  );
});

test('a proposal can be declined, also by who made it', () => {
  const desk = new Case();
  desk.act(propose(triage));
  const decline: Deed = { deed: 'decline', proposal: 2, why: 'w' };
  assert.deepEqual(desk.decide({ ...decline, proposal: 9 }), refused('proposal-unknown'));
  assert.deepEqual(desk.decide(decline), one({ kind: 'declined', proposal: 2, why: 'w' }));
  assert.equal(desk.act(decline), 'done');
  assert.equal(desk.act({ deed: 'confirm', proposal: 2 }, bram), 'proposal-settled');
});

test('of one thing one proposal waits at a time', () => {
  const desk = new Case();
  assert.equal(desk.act(propose(triage)), 'done');
  assert.equal(desk.act(propose(triage)), 'proposal-waiting');
  assert.equal(desk.act(propose(publish())), 'done', 'another thing');
  assert.equal(desk.act(propose(publish())), 'proposal-waiting');
  assert.equal(desk.act(propose(publish('M-2'))), 'done', 'another key');
  assert.equal(desk.act({ deed: 'decline', proposal: 2, why: 'w' }), 'done');
  assert.equal(desk.act(propose(triage)), 'done', 'what was declined waits no more');
});

test('what is public is corrected or taken back, what is not is published', () => {
  const desk = new Case();
  assert.equal(desk.act(propose(correct())), 'not-published');
  assert.equal(desk.act(propose(retract())), 'not-published');
  const alone = lawWith([]);
  assert.equal(desk.act(propose(publish()), anna, alone), 'done');
  assert.equal(desk.act(propose(publish()), anna, alone), 'already-published');
  assert.equal(desk.act(propose(correct('M-2')), anna, alone), 'not-published');
  assert.equal(desk.act(propose(correct()), anna, alone), 'done');
  assert.equal(desk.act(propose(retract()), anna, alone), 'done');
  assert.equal(desk.act(propose(retract()), anna, alone), 'already-retracted');
  assert.equal(desk.act(propose(correct()), anna, alone), 'not-published');
  assert.equal(desk.act(propose(publish()), anna, alone), 'done', 'published anew');
});

test('an embargo ends after now', () => {
  const under = (embargoUntil: string) =>
    new Case().decide(
      propose({ deed: 'publish', key: 'M-1', ground: 'authority', content, embargoUntil }),
    );
  assert.deepEqual(under('2026-11-23T08:59:59.999Z'), refused('embargo-past'));
  assert.deepEqual(under(ground.now), refused('embargo-past'));
  assert.equal(under('2026-11-23T09:00:00.001Z').kind, 'events');
});

test('a changed basis is confirmed where there is one', () => {
  const desk = new Case();
  const deed: Deed = { deed: 'confirm-basis', key: 'M-1', why: 'w' };
  assert.deepEqual(desk.decide(deed), refused('no-basis-to-confirm'));
  desk.act(propose(publish()), anna, lawWith([]));
  assert.deepEqual(desk.decide(deed), refused('no-basis-to-confirm'));
  desk.add({
    kind: 'basis-changed',
    key: 'M-1',
    publishedVersion: 1,
    before: 11,
    after: 12,
    wouldDiffer: true,
    differences: [],
  });
  assert.deepEqual(desk.decide({ ...deed, key: 'M-2' }), refused('no-basis-to-confirm'));
  assert.deepEqual(
    desk.decide(deed),
    one({ kind: 'basis-confirmed', key: 'M-1', basis: 4, why: 'w' }),
  );
});

test('a case closes when nothing waits: no proposal, no question', () => {
  const desk = new Case(received);
  const close: Deed = { deed: 'close', why: 'other', text: 't' };
  assert.deepEqual(desk.decide(close), one({ kind: 'closed', why: 'other', text: 't' }));
  assert.deepEqual(
    desk.decide({ deed: 'close', why: 'resolved' }),
    one({ kind: 'closed', why: 'resolved' }),
  );
  desk.act(propose(triage));
  assert.equal(desk.act(close), 'proposal-waiting');
  desk.act({ deed: 'confirm', proposal: 3 }, bram);
  desk.act({ deed: 'ask', to: 7, text: 't', deadline: day('2026-12-01') });
  desk.act({ deed: 'ask', to: 7, text: 'u', deadline: day('2026-12-01') });
  assert.equal(desk.act(close), 'questions-open');
  desk.add({ kind: 'answer-given', question: 5, text: 't' });
  assert.equal(desk.act(close), 'questions-open');
  desk.act({ deed: 'withdraw-question', question: 6, why: 'w' });
  assert.equal(desk.act(close), 'done');
});

test('a deed as typed is held against its shape', () => {
  const { person } = anna;
  const right: readonly Deed[] = [
    { deed: 'note', text: 't' },
    { deed: 'set-owner', owner: person, deputy: person, deputyThrough: day('2026-12-01') },
    { deed: 'ask', to: 1, text: 't', deadline: day('2026-12-01') },
    { deed: 'withdraw-question', question: 1, why: 'w' },
    { deed: 'propose-measure', measure: 'other', text: 't' },
    { deed: 'hand-to-inspector', why: 'w' },
    { deed: 'take-as-inspector', text: 't' },
    { deed: 'mark-duplicate', of: 1, why: 'w' },
    propose(publish()),
    { deed: 'confirm', proposal: 1 },
    { deed: 'decline', proposal: 1, why: 'w' },
    { deed: 'confirm-basis', key: 'M-1', why: 'w' },
    { deed: 'close', why: 'other', text: 't' },
    { deed: 'reopen', text: 't' },
  ];
  assert.equal(new Set(right.map(({ deed }) => deed)).size, Deed.anyOf.length);
  for (const deed of right) {
    assert.ok(Value.Check(Deed, deed), deed.deed);
    assert.ok(!Value.Check(Deed, { ...deed, more: 1 }), `${deed.deed} with more`);
  }
  assert.ok(Value.Check(Deed, { deed: 'note', text: 'x'.repeat(4000) }));
  for (const wrong of [
    { deed: 'note', text: '' },
    { deed: 'note', text: 'x'.repeat(4001) },
    { deed: 'note', text: 't', more: 1 },
    { deed: 'confirm', proposal: 0 },
    { deed: 'mark-duplicate', of: 0, why: 'w' },
    { deed: 'set-owner', owner: 'anna' },
    { deed: 'ask', to: 0, text: 't', deadline: '2026-12-01' },
    { deed: 'ask', to: 1, text: 't', deadline: '2026-13-01' },
    { deed: 'close', why: 'because' },
    { deed: 'publish' },
  ]) {
    assert.equal(Value.Check(Deed, wrong), false, JSON.stringify(wrong).slice(0, 80));
  }
});

const keys = ['M-1', 'M-2'] as const;
const steps = ['propose', 'confirm', 'confirm', 'decline', 'other'] as const;
const others: readonly Deed[] = [
  { deed: 'note', text: 't' },
  { deed: 'set-owner', owner: anna.person },
  { deed: 'close', why: 'other' },
  { deed: 'reopen', text: 't' },
];

/** A step that somebody takes; which proposal is meant depends on how the case stands then. */
const anyStep = fc.record({
  step: fc.constantFrom(...steps),
  which: fc.nat({ max: 100 }),
  what: fc.constantFrom('publish', 'correct', 'retract', 'triage'),
  key: fc.constantFrom(...keys),
});
const anySteps = fc.array(anyStep, { minLength: 10, maxLength: 60 });
type Step = typeof anyStep extends fc.Arbitrary<infer Taken> ? Taken : never;

function deedOf(desk: Case, { step, which, what, key }: Step): Deed {
  const { proposals } = desk.state;
  const proposal = proposals[which % Math.max(1, proposals.length)]?.seq ?? 2;
  switch (step) {
    case 'propose':
      return propose({ publish, correct, retract, triage: () => triage }[what](key));
    case 'confirm':
      return { deed: 'confirm', proposal };
    case 'decline':
      return { deed: 'decline', proposal, why: 'w' };
    case 'other':
      return others[which % others.length] ?? { deed: 'note', text: 't' };
    default:
      return step satisfies never;
  }
}

const decided = (kind: string) => ['triaged', 'published', 'corrected', 'retracted'].includes(kind);

test('in no order of deeds does one person pass four eyes', () => {
  fc.assert(
    fc.property(anySteps, (taken) => {
      const desk = new Case();
      for (const step of taken) desk.act(deedOf(desk, step), anna);
      assert.deepEqual(
        desk.events.filter(({ body }) => decided(body.kind)),
        [],
      );
    }),
  );
});

test('what was decided was proposed by one and carried out by another', () => {
  let carriedOut = 0;
  const who = fc.constantFrom(anna, bram, iris);
  fc.assert(
    fc.property(fc.array(fc.tuple(anyStep, who), { minLength: 10, maxLength: 60 }), (taken) => {
      const desk = new Case();
      for (const [step, actor] of taken) desk.act(deedOf(desk, step), actor);
      for (const { body, person } of desk.events) {
        if (!decided(body.kind) || !('proposal' in body)) continue;
        const proposal = desk.events.find(({ seq }) => seq === body.proposal);
        assert.equal(proposal?.body.kind, 'proposed');
        assert.notEqual(proposal?.person, person);
        carriedOut += 1;
      }
      const used = desk.events.flatMap(({ body }) =>
        decided(body.kind) && 'proposal' in body ? [body.proposal] : [],
      );
      assert.equal(new Set(used).size, used.length, 'a proposal is carried out once');
    }),
    { numRuns: 300 },
  );
  assert.ok(carriedOut > 100, `only ${carriedOut} were carried out`);
});

test('what was retracted is live no more until it is published anew', () => {
  let seen = 0;
  fc.assert(
    fc.property(anySteps, (taken) => {
      const desk = new Case();
      // One pair of eyes, so that more happens.
      for (const step of taken) desk.act(deedOf(desk, step), anna, lawWith([]));
      for (const key of keys) {
        const last = desk.events.findLast(
          ({ body }) => decided(body.kind) && 'key' in body && body.key === key,
        );
        const standing = desk.state.publications.find((each) => each.key === key);
        assert.equal(standing === undefined, last === undefined);
        if (last === undefined) continue;
        assert.equal(standing?.retracted, last.body.kind === 'retracted');
        if (last.body.kind !== 'retracted') continue;
        seen += 1;
        assert.equal(desk.act(propose(correct(key)), anna, lawWith([])) === 'done', false);
      }
    }),
    { numRuns: 1500 },
  );
  assert.ok(seen > 20, `only ${seen} were retracted`);
});
