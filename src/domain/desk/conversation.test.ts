import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import type { CaseEventBody } from './case-event.ts';
import { conversationOf, isOpen, isOverdue, type ShownEvent } from './conversation.ts';

function shown(seq: number, on: string, body: CaseEventBody): ShownEvent {
  return { seq, body, party: 7, at: `${on}T10:00:00.000Z`, day: day(on) };
}
const asked = (seq: number, deadline = '2026-11-20') =>
  shown(seq, '2026-11-10', {
    kind: 'question-asked',
    to: 7,
    as: 'holder',
    text: `Vraag ${seq}`,
    deadline: day(deadline),
  });
const given = (seq: number, on: string, question: number) =>
  shown(seq, on, { kind: 'answer-given', question, text: `Antwoord ${seq}` });

test('answers stand with their question; on the deadline is in time and after it is late', () => {
  const { questions } = conversationOf([
    asked(4),
    asked(9),
    given(12, '2026-11-20', 9),
    given(13, '2026-11-21', 9),
  ]);
  assert.deepEqual(
    questions.map(({ number, answers }) => [number, answers.map(({ late }) => late)]),
    [
      [1, []],
      [2, [false, true]],
    ],
  );
  const [first, second] = questions;
  assert.ok(first && second);
  assert.deepEqual([isOpen(first), isOpen(second)], [true, false]);
  assert.deepEqual(
    ['2026-11-20', '2026-11-21'].map((on) => isOverdue(first, day(on))),
    [false, true],
  );
  assert.equal(isOverdue(second, day('2027-01-01')), false);
});

test('a question that was taken back waits for nothing', () => {
  const { questions } = conversationOf([
    asked(4),
    shown(5, '2026-11-11', { kind: 'question-withdrawn', question: 4, why: 'dubbel' }),
  ]);
  const [question] = questions;
  assert.ok(question);
  assert.deepEqual([question.takenBack, isOpen(question)], ['dubbel', false]);
});

test('an answer to a question of another party is left out with its question', () => {
  assert.deepEqual(conversationOf([given(12, '2026-11-20', 9)]).questions, []);
});

test('sentences stand on the side of who reads them', () => {
  const { released, passedOn } = conversationOf([
    shown(3, '2026-11-11', { kind: 'sentence-released', text: 'Vrijgegeven.' }),
    shown(4, '2026-11-12', { kind: 'sentence-passed-on', text: 'Doorgegeven.', sentence: 3 }),
  ]);
  assert.deepEqual(released, [{ text: 'Vrijgegeven.', at: '2026-11-11T10:00:00.000Z' }]);
  assert.deepEqual(passedOn, [{ text: 'Doorgegeven.', at: '2026-11-12T10:00:00.000Z' }]);
});
