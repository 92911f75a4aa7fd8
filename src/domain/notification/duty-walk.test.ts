import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, day, type CalendarDate } from '../../law/calendar-date.ts';
import { norms } from '../../law/law-book.ts';
import { decideNotificationDuty } from './duty.ts';
import {
  dutyUnknown,
  mostDutyQuestions,
  walkDuty,
  wordsOf,
  type DutyAnswers,
  type DutyQuestion,
  type DutyWalk,
} from './duty-walk.ts';

const law = { norms, hash: 'test' };
const walk = (on: string, answers: DutyAnswers) => walkDuty({ answers, on: day(on) }, law);

function asked(found: DutyWalk): string {
  return found.state === 'asking'
    ? `${found.question}${found.mistake === undefined ? '' : ` (${found.mistake})`}`
    : found.decision.outcome;
}

/** Days of asking: long before the policy rule, around its start, and a year after. */
const askingDays = [
  '2025-06-01',
  '2026-02-15',
  '2026-03-31',
  '2026-04-01',
  '2026-06-15',
  '2027-02-28',
];

/** Answers worth trying: every word, and days on either side of every limit. */
function answersTo(question: DutyQuestion, on: CalendarDate, so: DutyAnswers): readonly string[] {
  const words = wordsOf(question);
  if (words !== undefined) return [...words, dutyUnknown];
  const days = (from: string, shifts: readonly number[]) =>
    shifts.map((shift) => addDays(day(from), shift));
  switch (question) {
    case 'start':
      return [
        ...days(on, [-400, -20, -13, 0, 30, 61, 200]),
        day('2026-05-31'),
        day('2026-06-02'),
        dutyUnknown,
      ];
    case 'end':
      return [...days(so.start ?? on, [1, 13, 14, 90]), dutyUnknown];
    case 'again-from':
      return [...days(so['was-back'] ?? on, [1, 6, 7]), dutyUnknown];
    case 'known':
    case 'notified':
      return [...days(on, [-300, -50, 0]), dutyUnknown];
    case 'earlier-start':
    case 'new-end':
    case 'new-start':
    case 'back-on':
    case 'was-back':
      return [...days(on, [-40, 0, 40]), dutyUnknown];
    case 'event':
    case 'cover':
    case 'impact':
    case 'holder':
    case 'prescription':
    case 'was':
    case 'change':
      throw new Error(`${question} asks for a word`);
    default:
      return question satisfies never;
  }
}

function* everyPath(
  on: CalendarDate,
  answers: DutyAnswers = {},
): Generator<DutyWalk & { state: 'decided' }, void> {
  const found = walkDuty({ answers, on }, law);
  if (found.state === 'decided') {
    yield found;
    return;
  }
  assert.equal(found.mistake, undefined, JSON.stringify(answers));
  for (const answer of answersTo(found.question, on, answers)) {
    yield* everyPath(on, { ...answers, [found.question]: answer });
  }
}

describe('every path through the questions', () => {
  const paths = askingDays.flatMap((on) => [...everyPath(day(on))]);
  const known = paths.filter(({ answered }) =>
    answered.every(({ question, answer }) => answer !== dutyUnknown || question === 'end'),
  );

  it('is walked to its end: thousands of them, to every outcome', () => {
    assert.ok(paths.length > 2000, String(paths.length));
    assert.deepEqual([...new Set(paths.map(({ decision }) => decision.outcome))].toSorted(), [
      'amend',
      'invited',
      'needs-judgement',
      'no-duty',
      'not-decidable',
      'notify',
    ]);
  });

  it('asks at most six questions, and nothing twice', () => {
    for (const { answered } of paths) {
      assert.ok(answered.length <= mostDutyQuestions, JSON.stringify(answered));
      assert.equal(new Set(answered.map(({ question }) => question)).size, answered.length);
    }
    assert.ok(paths.some(({ answered }) => answered.length === 6));
  });

  it('decides when every question was answered: six are never one too few', () => {
    for (const { answered, decision, anew } of known) {
      if (anew !== undefined) continue;
      assert.notEqual(decision.outcome, 'not-decidable', JSON.stringify(answered));
    }
  });

  it('ends only when no answer that was left out could change the outcome', () => {
    const more = [
      { ownStockBridges: true },
      { otherPackSizesCover: true },
      { otherSuppliersCover: true },
      { holderType: 'parallel-importer' },
      { holderType: 'mah' },
      { largeImpact: true },
      { largeImpact: false },
      { extent: 'partial' },
      { prescriptionOnly: false },
      { foreseeable: true, earlierBreaches: 2 },
    ] as const;
    for (const { given, decision, anew } of known) {
      if (anew !== undefined) continue;
      for (const facts of more) {
        const name = Object.keys(facts)[0] ?? '';
        if (Object.hasOwn(given.facts, name)) continue;
        const other = decideNotificationDuty(
          { ...given, facts: { ...given.facts, ...facts } },
          law,
        );
        assert.equal(other.outcome, decision.outcome, JSON.stringify([given, facts]));
      }
    }
  });
});

describe('the walk', () => {
  it('is short where the case is plain', () => {
    const shortage = { event: 'suspension', start: '2026-12-01' };
    assert.equal(asked(walk('2026-11-23', {})), 'event');
    assert.equal(asked(walk('2026-11-23', shortage)), 'cover');
    assert.equal(asked(walk('2026-11-23', { ...shortage, cover: 'own-stock' })), 'no-duty');
    assert.equal(asked(walk('2026-11-23', { ...shortage, cover: 'others' })), 'end');
    assert.equal(asked(walk('2026-11-23', { event: 'withdrawal', start: '2027-03-01' })), 'holder');
    assert.equal(
      asked(walk('2026-11-23', { event: 'withdrawal', start: '2027-03-01', holder: 'mah' })),
      'notify',
    );
  });

  it('counts back to the last day of February and twelve days from there', () => {
    const found = walk('2026-03-12', {
      event: 'withdrawal',
      start: '2026-04-30',
      holder: 'mah',
    });
    assert.equal(found.state, 'decided');
    assert.deepEqual(found.decision.values, {
      deadline: '2026-02-28',
      deadlineKind: 'notice-period',
      dutyDay: '2026-02-28',
      late: true,
      daysLate: 12,
      reproach: 'needs-judgement',
    });
  });

  it('asks the day it became known only where that day decides which text applies', () => {
    const around = { event: 'suspension', start: '2026-05-15' };
    assert.equal(asked(walk('2026-05-01', around)), 'known');
    assert.equal(asked(walk('2026-05-01', { ...around, known: '2026-04-20' })), 'cover');
    assert.equal(asked(walk('2026-05-01', { ...around, known: '2026-03-01' })), 'holder');
  });

  it('takes the day it became known from who is late and wants to say it', () => {
    const late = { event: 'withdrawal', start: '2026-12-15', holder: 'mah' };
    assert.equal(asked(walk('2026-11-23', late)), 'notify');
    const again = walkDuty({ answers: late, on: day('2026-11-23'), again: 'known' }, law);
    assert.equal(asked(again), 'known');
    const found = walk('2026-11-23', { ...late, known: '2026-11-20' });
    assert.equal(found.state === 'decided' && found.decision.values.deadlineKind, 'without-delay');
  });

  it('leaves out what came along and is not asked, and does not take it as a fact', () => {
    const found = walk('2026-11-23', {
      event: 'withdrawal',
      start: '2027-03-01',
      cover: 'own-stock',
      holder: 'mah',
      impact: 'no',
    });
    assert.equal(found.state, 'decided');
    assert.deepEqual(
      found.answered.map(({ question }) => question),
      ['event', 'start', 'holder'],
    );
    assert.deepEqual(found.given.facts, {
      kind: 'withdrawal',
      start: '2027-03-01',
      holderType: 'mah',
    });
  });

  it('asks one again and keeps the others', () => {
    const answers = { event: 'suspension', start: '2026-12-01', cover: 'no' };
    const found = walkDuty({ answers, on: day('2026-11-23'), again: 'start' }, law);
    assert.equal(asked(found), 'start');
    assert.deepEqual(
      found.answered.map(({ question }) => question),
      ['event'],
    );
  });

  it('a change of what was notified amends it; out again after a week is something new', () => {
    const changed = { event: 'changed', notified: '2026-09-01', 'earlier-start': '2026-10-01' };
    const on = '2026-11-23';
    assert.equal(asked(walk(on, { event: 'changed' })), 'change');
    assert.equal(asked(walk(on, { ...changed, change: 'nothing' })), 'no-duty');
    assert.equal(asked(walk(on, { ...changed, change: 'end', 'new-end': '2027-01-01' })), 'amend');
    assert.equal(asked(walk(on, { ...changed, change: 'back', 'back-on': '2026-11-20' })), 'amend');
    const again = { ...changed, change: 'again', 'was-back': '2026-11-01' };
    assert.equal(asked(walk(on, { ...again, 'again-from': '2026-11-07' })), 'amend');
    const fresh = walk(on, { ...again, 'again-from': '2026-11-08' });
    assert.equal(fresh.state === 'decided' && fresh.anew?.start, '2026-11-08');
    assert.equal(
      asked(walk(on, { ...changed, notified: 'unknown', change: 'end' })),
      'not-decidable',
    );
  });

  it('refuses a day that is none, far off, or in the wrong order, and says which', () => {
    const on = '2026-11-23';
    const at = (answers: DutyAnswers) => asked(walk(on, { event: 'suspension', ...answers }));
    assert.equal(at({ start: '' }), 'start (day-missing)');
    assert.equal(at({ start: '2026-02-30' }), 'start (day-unreadable)');
    assert.equal(at({ start: '0001-01-01' }), 'start (day-far)');
    assert.equal(at({ start: '2026-12-01', cover: 'maybe' }), 'cover (word-unknown)');
    assert.equal(at({ start: '2026-12-01', cover: '' }), 'cover (nothing-chosen)');
    assert.equal(
      at({ start: '2026-12-01', cover: 'no', end: '2026-12-01' }),
      'end (end-not-after-start)',
    );
    assert.equal(
      asked(walk(on, { event: 'other-changed', was: 'withdrawal', notified: '2026-11-24' })),
      'notified (day-in-future)',
    );
  });
});
