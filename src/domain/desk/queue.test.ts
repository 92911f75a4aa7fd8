import assert from 'node:assert/strict';
import test from 'node:test';
import { day, type CalendarDate } from '../../law/calendar-date.ts';
import { norms } from '../../law/law-book.ts';
import type { PublishablePart } from '../notification/notification.ts';
import { makeLawBook } from '../norm/law-making.ts';
import type { CaseEvent, CaseEventBody, Proposal } from './case-event.ts';
import { caseState } from './case-state.ts';
import { queueMarksOf, workloadOf, type QueueMark } from './queue.ts';

const law = makeLawBook(norms, 'test');
const on = day('2026-11-23');
const anna = '11111111-1111-4111-8111-111111111111';
const bram = '22222222-2222-4222-8222-222222222222';

/** Happened on the morning of that day; the first opens the case. */
type Happened = readonly [day: string, body: CaseEventBody];

function eventsOf(happened: readonly Happened[]): readonly CaseEvent[] {
  return happened.map(([when, body], index) => ({
    id: index + 1,
    seq: index + 1,
    body,
    happenedAt: `${when}T08:00:00.000Z`,
  }));
}

const opened: Happened = ['2026-11-23', { kind: 'opened', by: 'desk' }];
const looked: Happened = ['2026-11-23', { kind: 'first-look' }];
const received = (
  when: string,
  more: Partial<Extract<CaseEventBody, { kind: 'notification-received' }>> = {},
): Happened => [
  when,
  { kind: 'notification-received', version: 1, number: 'M-1', step: 'first', holder: 7, ...more },
];
const signalled = (when: string): Happened => [
  when,
  { kind: 'signal-received', signal: 1, reporter: 30, reporterKind: 'pharmacist' },
];

const said = (more: Partial<PublishablePart> = {}): PublishablePart => ({
  kind: 'interruption',
  start: day('2026-11-23'),
  expectedEndCertainty: 'unknown',
  extent: 'total',
  ...more,
});

interface Looked {
  readonly part?: PublishablePart;
  readonly person?: string;
  readonly on?: CalendarDate;
}

/** Marks of a case that somebody has looked at. */
function marksOf(
  happened: readonly Happened[],
  { part, ...more }: Looked = {},
): readonly QueueMark[] {
  return queueMarksOf(caseState(eventsOf([opened, looked, ...happened])), {
    law,
    on,
    said: () => part,
    ...more,
  });
}

test('new is what nobody has looked at', () => {
  const state = caseState(eventsOf([opened]));
  assert.deepEqual(queueMarksOf(state, { law, on, said: () => undefined }), ['new']);
  assert.deepEqual(marksOf([]), []);
});

test('late is a notification that runs and came after its day', () => {
  assert.deepEqual(marksOf([received('2026-11-23', { daysLate: 1 })]), ['late']);
  assert.deepEqual(marksOf([received('2026-11-23', { daysLate: 0 })]), []);
  assert.deepEqual(marksOf([received('2026-11-23')]), []);
  assert.deepEqual(marksOf([received('2026-11-23', { daysLate: 5, step: 'resolved' })]), []);
});

test('ends soon from today through a fortnight, overdue from the day after', () => {
  const ending = (end: string, step: 'first' | 'withdrawn' = 'first') =>
    marksOf([received('2026-11-23', { step })], { part: said({ expectedEnd: day(end) }) });
  assert.deepEqual(ending('2026-11-22'), ['overdue']);
  assert.deepEqual(ending('2026-11-23'), ['ends-soon']);
  assert.deepEqual(ending('2026-12-07'), ['ends-soon']);
  assert.deepEqual(ending('2026-12-08'), []);
  assert.deepEqual(ending('2026-11-22', 'withdrawn'), [], 'nothing is expected of it');
  assert.deepEqual(marksOf([received('2026-11-23')], { part: said() }), [], 'no end is not an end');
});

test('the field alone, and the holder alone, after the days of the norm', () => {
  assert.deepEqual(marksOf([signalled('2026-11-16')]), ['field-only']);
  assert.deepEqual(marksOf([signalled('2026-11-20')]), []);
  const earlier = said({ start: day('2026-11-16') });
  assert.deepEqual(marksOf([received('2026-11-16')], { part: earlier }), ['field-silent']);
  assert.deepEqual(marksOf([received('2026-11-16')]), [], 'what it says is not known');
  assert.deepEqual(
    marksOf([signalled('2026-11-16'), received('2026-11-16')], { part: earlier }),
    [],
  );
  // Withdrawn before the field spoke: it was no word about this.
  assert.deepEqual(
    marksOf([received('2026-11-02', { step: 'withdrawn' }), signalled('2026-11-16')], {
      part: earlier,
    }),
    ['field-only'],
  );
  const over = said({ start: day('2026-11-01'), actualEnd: day('2026-11-10') });
  assert.deepEqual(
    marksOf([received('2026-11-02', { step: 'resolved' }), signalled('2026-11-16')], {
      part: over,
    }),
    ['field-only'],
    'it said that it was over, before the field spoke',
  );
});

const triage: Proposal = { deed: 'triage', critical: true, ruleOutcome: 'critical', facts: {} };
const publish: Proposal = {
  deed: 'publish',
  key: 'M-1',
  ground: 'authority',
  content: {
    kind: 'listing',
    product: {
      name: 'Verzinsel',
      codes: [{ scheme: 'rvg', value: '1', given: '1' }],
      node: 'product',
    },
    listing: { status: 'unavailable', startMeans: 'actual', expectedEndCertainty: 'unknown' },
  },
};

test('a proposal that waits, a judgement, and a basis that changed', () => {
  const proposed = (proposal: Proposal): Happened => [
    '2026-11-23',
    { kind: 'proposed', proposal, why: 'w' },
  ];
  const decided = (critical: boolean): Happened => [
    '2026-11-23',
    { kind: 'triaged', proposal: 3, critical },
  ];
  assert.deepEqual(marksOf([proposed(triage)]), ['waiting-for-second']);
  assert.deepEqual(marksOf([proposed(triage), decided(true)]), ['critical']);
  assert.deepEqual(marksOf([proposed(triage), decided(false)]), []);
  const published: Happened = [
    '2026-11-23',
    { kind: 'published', proposal: 3, publication: 1, key: 'M-1', version: 1 },
  ];
  assert.deepEqual(marksOf([proposed(publish), published]), []);
  const changed: Happened = [
    '2026-11-23',
    {
      kind: 'basis-changed',
      key: 'M-1',
      publishedVersion: 1,
      before: 1,
      after: 2,
      wouldDiffer: false,
      differences: [],
    },
  ];
  assert.deepEqual(marksOf([proposed(publish), published, changed]), ['basis-changed']);
});

test('an answer is new until something else happens; a question is overdue after its day', () => {
  const asked = (deadline: string): Happened => [
    '2026-11-23',
    { kind: 'question-asked', to: 7, as: 'holder', text: 't', deadline: day(deadline) },
  ];
  const answered: Happened = ['2026-11-23', { kind: 'answer-given', question: 3, text: 't' }];
  const back: Happened = ['2026-11-23', { kind: 'question-withdrawn', question: 3, why: 'w' }];
  const note: Happened = ['2026-11-23', { kind: 'note', text: 't' }];
  assert.deepEqual(marksOf([asked('2026-11-23')]), []);
  assert.deepEqual(marksOf([asked('2026-11-22')]), ['question-overdue']);
  assert.deepEqual(marksOf([asked('2026-11-22'), back]), []);
  assert.deepEqual(marksOf([asked('2026-11-22'), answered]), ['answered']);
  assert.deepEqual(marksOf([asked('2026-11-22'), answered, answered]), ['answered']);
  assert.deepEqual(marksOf([asked('2026-11-22'), answered, note]), []);
  assert.deepEqual(marksOf([asked('2026-11-22'), back, answered]), []);
});

test('handed over, and mine: as owner, or as deputy through a day', () => {
  const handed: Happened = ['2026-11-23', { kind: 'handed-to-inspector', why: 'w' }];
  assert.deepEqual(marksOf([handed]), ['handed-over']);
  const owned: Happened = [
    '2026-11-23',
    { kind: 'owner-set', owner: anna, deputy: bram, deputyThrough: day('2026-11-23') },
  ];
  assert.deepEqual(marksOf([owned], { person: anna }), ['mine']);
  assert.deepEqual(marksOf([owned], { person: bram }), ['mine']);
  assert.deepEqual(marksOf([owned], { person: bram, on: day('2026-11-24') }), []);
  assert.deepEqual(marksOf([owned], { person: '33333333-3333-4333-8333-333333333333' }), []);
  assert.deepEqual(marksOf([owned]), []);
  assert.deepEqual(marksOf([]), [], 'whom nobody owns is not nobody’s own');
});

test('the work in figures: medians in hours and days, absent where nothing was measured', () => {
  assert.deepEqual(workloadOf([], '2026-11-23T08:00:00.000Z'), { open: 0, unseen: 0 });
  const at = (when: string, ...more: readonly Happened[]) =>
    caseState(eventsOf([[when, { kind: 'opened', by: 'desk' }], ...more]));
  const seen: Happened = ['2026-11-21', { kind: 'first-look' }];
  const publishedOn = (when: string): readonly Happened[] => [
    [when, { kind: 'proposed', proposal: publish, why: 'w' }],
    [when, { kind: 'published', proposal: 2, publication: 1, key: 'M-1', version: 1 }],
  ];
  const states = [
    at('2026-11-19'),
    at('2026-11-13'),
    at('2026-11-20', seen),
    at('2026-11-18', ...publishedOn('2026-11-22')),
    at(
      '2026-11-01',
      ['2026-11-03', { kind: 'first-look' }],
      ['2026-11-04', { kind: 'closed', why: 'other' }],
    ),
  ];
  assert.deepEqual(workloadOf(states, '2026-11-23T08:00:00.000Z'), {
    open: 4,
    unseen: 3,
    oldestUnseenHours: 240,
    // 10, 4, 3 and 5 days.
    medianAgeDays: 4.5,
    // 24 and 48 hours.
    medianHoursToFirstLook: 36,
    medianHoursToPublication: 96,
  });
  const three = [at('2026-11-20'), at('2026-11-22'), at('2026-11-13')];
  assert.equal(workloadOf(three, '2026-11-23T08:00:00.000Z').medianAgeDays, 3);
});
