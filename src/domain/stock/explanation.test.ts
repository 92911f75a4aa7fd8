import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, day, type CalendarDate } from '../../law/calendar-date.ts';
import {
  decideExplanation,
  explanationFact,
  explanationMisfit,
  explanationState,
  stageOn,
  standsOn,
  type ExplanationDeed,
  type ExplanationEvent,
  type StoredExplanation,
} from './explanation.ts';
import type { StatementActor } from './statement.ts';

const about = { party: 7, role: 'mah', unit: '5761' } as const;
const inspector: StatementActor = { as: 'inspector', person: 'inspector', represents: [] };
const party: StatementActor = { as: 'party', person: 'giver', represents: [7] };
const today = day('2026-03-10');

/** A thread that does each deed and keeps what came of it. */
function thread() {
  const events: ExplanationEvent[] = [];
  const given: StoredExplanation[] = [];
  const push = (body: ExplanationEvent['body'], on: CalendarDate) =>
    events.push({ seq: events.length + 1, body, on, at: `${on}T10:00:00.000Z` });
  const state = () => explanationState(events);
  return {
    events,
    state,
    give(terms: Partial<StoredExplanation> = {}, on = today) {
      const id = given.length + 1;
      given.push({
        id,
        about,
        kind: 'production',
        text: 'fire',
        validFrom: on,
        person: 'giver',
        ...terms,
      });
      push({ kind: 'given', explanation: id }, on);
    },
    deed(deed: ExplanationDeed, actor = inspector, on = today): string {
      const waiting = given.find(({ id }) => id === state().waiting?.explanation);
      const outcome = decideExplanation(state(), waiting, deed, actor, on);
      if (outcome.kind === 'refused') return outcome.code;
      push(outcome.body, on);
      return outcome.body.kind;
    },
    stage: (on = today) => stageOn(state(), on),
    fact: (on = today) => explanationFact(state(), on),
  };
}

const why = 'because';
const accept = { deed: 'accept', why } as const;

test('a shortfall asks, the party explains, the inspector accepts, and it ends by itself', () => {
  const one = thread();
  assert.deepEqual([one.stage(), one.fact()], ['none', undefined]);
  assert.equal(one.deed({ deed: 'ask', why, answerBy: day('2026-03-20') }), 'asked');
  assert.deepEqual([one.stage(), one.fact()], ['asked', { state: 'asked' }]);
  assert.equal(one.deed({ deed: 'ask', why }), 'explanation-asked-already');
  one.give({ validFrom: day('2026-03-01'), validThrough: day('2026-06-30'), floorPacks: 100 });
  assert.deepEqual([one.stage(), one.fact()], ['given', { state: 'given' }]);
  assert.equal(one.deed({ deed: 'ask', why }), 'explanation-waits');
  assert.equal(one.deed(accept), 'accepted');
  const fact = {
    state: 'accepted',
    validFrom: '2026-03-01',
    validThrough: '2026-06-30',
    floorPacks: 100,
  };
  assert.deepEqual(one.fact(), fact);
  assert.equal(one.deed({ deed: 'ask', why }), 'explanation-stands');
  assert.equal(one.stage(day('2026-06-30')), 'accepted', 'the last day is in it');
  assert.equal(one.stage(day('2026-07-01')), 'ended');
  assert.deepEqual(one.fact(day('2026-07-01')), fact, 'the rule says that it ended, and when');
  assert.equal(standsOn(one.state(), day('2026-02-28')), false, 'not before its first day');
  assert.equal(one.deed({ deed: 'ask', why }, inspector, day('2026-07-01')), 'asked');
});

test('asked on, answered by a newer one, refused with the reason', () => {
  const one = thread();
  one.give({ validThrough: day('2026-06-30') });
  assert.equal(one.deed({ deed: 'ask-on', why: 'which site?' }), 'asked-on');
  assert.equal(one.stage(), 'asked-on');
  assert.deepEqual(one.fact(), { state: 'given' }, 'for the rule it is still given');
  one.give({ text: 'the site in the north', validThrough: day('2026-06-30') });
  assert.deepEqual([one.stage(), one.state().waiting?.explanation], ['given', 2]);
  assert.equal(one.deed({ deed: 'refuse', why: 'no evidence' }), 'refused');
  assert.deepEqual([one.stage(), one.fact()], ['refused', { state: 'refused' }]);
  assert.equal(one.state().refused?.why, 'no evidence');
  assert.equal(one.deed(accept), 'explanation-not-waiting');
  one.give();
  assert.equal(one.state().refused, undefined, 'what was refused is past once there is another');
});

test('who supplements early keeps what was accepted, until the newer one is', () => {
  const one = thread();
  one.give({ validThrough: day('2026-03-31') });
  one.deed(accept);
  one.give({ validThrough: day('2026-09-30') });
  assert.equal(one.fact()?.state, 'accepted');
  assert.equal(one.fact()?.validThrough, '2026-03-31');
  assert.equal(one.stage(), 'given', 'for a list: it waits');
  assert.equal(one.deed({ deed: 'refuse', why }), 'refused');
  assert.equal(one.stage(), 'accepted');
  one.give({ validThrough: day('2026-09-30') });
  one.deed(accept);
  assert.equal(one.fact()?.validThrough, '2026-09-30');
});

test('nobody decides on his own, or for a party that he acts for', () => {
  const one = thread();
  one.give({ validThrough: day('2026-06-30') });
  assert.equal(one.deed(accept, { ...inspector, person: 'giver' }), 'explanation-own');
  assert.equal(one.deed(accept, { ...inspector, represents: [7] }), 'explanation-own');
  assert.equal(
    one.deed({ deed: 'refuse', why }, { ...inspector, person: 'giver' }),
    'explanation-own',
  );
  assert.equal(one.deed(accept, party), 'explanation-inspector-only');
  assert.equal(one.deed({ deed: 'ask', why }, party), 'explanation-inspector-only');
  assert.equal(one.deed({ deed: 'withdraw', why }), 'explanation-party-only');
});

test('an accepted explanation has a last day, and not a later one than was asked for', () => {
  const open = thread();
  open.give();
  assert.equal(open.deed(accept), 'explanation-without-end');
  assert.equal(
    open.deed({ ...accept, validThrough: day('2026-03-09') }),
    'explanation-through-past',
  );
  assert.equal(open.deed({ ...accept, validThrough: today, floorPacks: 40 }), 'accepted');
  assert.deepEqual([open.fact()?.validThrough, open.fact()?.floorPacks], [today, 40]);
  const asked = thread();
  asked.give({ validThrough: day('2026-04-30'), floorPacks: 10 });
  const longer = { ...accept, validThrough: day('2026-05-01') };
  assert.equal(asked.deed(longer), 'explanation-longer-than-asked');
  assert.equal(asked.deed(accept, inspector, day('2026-05-01')), 'explanation-through-past');
  assert.equal(
    asked.deed({ ...accept, validThrough: day('2026-04-01'), floorPacks: 0 }),
    'accepted',
  );
  assert.equal(asked.fact()?.floorPacks, 0, 'none is a floor too: the inspector set it');
});

test('ended early it holds until the day before; withdrawn by its party too', () => {
  const one = thread();
  one.give({ validThrough: day('2026-06-30') });
  assert.equal(one.deed({ deed: 'end', why }), 'explanation-not-standing');
  one.deed(accept);
  assert.equal(one.deed({ deed: 'end', why }, inspector, day('2026-04-01')), 'ended');
  assert.equal(one.fact(day('2026-03-31'))?.validThrough, '2026-03-31');
  assert.deepEqual(
    [one.stage(day('2026-03-31')), one.stage(day('2026-04-01'))],
    ['accepted', 'ended'],
  );
  assert.equal(
    one.deed({ deed: 'end', why }, inspector, day('2026-04-02')),
    'explanation-not-standing',
  );
  const waiting = thread();
  waiting.give();
  assert.equal(waiting.deed({ deed: 'withdraw', why }, party), 'withdrawn');
  assert.equal(waiting.stage(), 'none');
  assert.equal(waiting.deed({ deed: 'withdraw', why }, party), 'explanation-not-standing');
});

test('what came after a day is left out for that day', () => {
  const one = thread();
  one.give({ validThrough: day('2026-06-30') }, day('2026-03-10'));
  one.deed(accept, inspector, day('2026-03-20'));
  assert.equal(explanationState(one.events, day('2026-03-19')).accepted, undefined);
  assert.equal(explanationState(one.events, day('2026-03-20')).accepted?.explanation, 1);
});

test('days that cannot be are refused before anything is kept', () => {
  const given = { kind: 'other', text: 'fire' } as const;
  const misfit = (terms: object) => explanationMisfit({ ...given, ...terms }, today);
  assert.equal(misfit({}), undefined);
  assert.equal(misfit({ validThrough: today }), undefined);
  assert.equal(
    misfit({ validThrough: day('2026-03-09'), validFrom: day('2026-03-01') }),
    'explanation-through-past',
  );
  assert.equal(misfit({ validThrough: day('2026-03-09') }), 'explanation-through-before-from');
  assert.equal(misfit({ validFrom: day('2026-03-11') }), 'explanation-from-ahead');
});

test('whatever happens in whatever order, it stands only where an inspector accepted and for as long', () => {
  const deeds: readonly ExplanationDeed['deed'][] = [
    'ask',
    'accept',
    'refuse',
    'ask-on',
    'end',
    'withdraw',
  ];
  const steps = fc.array(
    fc.tuple(
      fc.constantFrom('give', ...deeds),
      fc.nat({ max: 40 }),
      fc.nat({ max: 60 }),
      fc.boolean(),
    ),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(steps, (taken) => {
      const one = thread();
      let on = today;
      const accepted: { readonly from: CalendarDate; readonly through: CalendarDate }[] = [];
      for (const [step, later, length, byParty] of taken) {
        on = addDays(on, later);
        if (step === 'give') {
          one.give({ validFrom: on, validThrough: addDays(on, length) }, on);
          continue;
        }
        const actor = byParty ? party : inspector;
        const outcome = one.deed({ deed: step, why }, actor, on);
        if (outcome === 'accepted') {
          assert.equal(byParty, false);
          const { validFrom, validThrough } = one.state().accepted ?? assert.fail();
          accepted.push({ from: validFrom, through: validThrough });
        }
        if (outcome === 'ended') assert.equal(standsOn(one.state(), on), false);
      }
      for (let at = 0; at < 100; at += 7) {
        const asked = addDays(today, at * 10);
        if (!standsOn(one.state(), asked)) continue;
        assert.ok(accepted.some(({ from, through }) => from <= asked && asked <= through));
      }
      assert.equal(one.state().seq, one.events.length);
    }),
    { numRuns: 500 },
  );
});
