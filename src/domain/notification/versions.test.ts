import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { norms } from '../../law/law-book.ts';
import { addDays, day } from '../../law/calendar-date.ts';
import { makeLawBook } from '../norm/law-making.ts';
import { changesBetween } from './changes.ts';
import { fieldPlaces } from './fields.ts';
import { judgeLateness } from './lateness.ts';
import { contentMisfits, unreadableTexts, type Telling } from './misfits.ts';
import {
  notificationKinds,
  notificationSteps,
  type NotificationContent,
  type NotificationStep,
} from './notification.ts';
import { standingOf } from './steps.ts';
import { contentOfTyped, typedOfContent } from './typed.ts';

const law = makeLawBook(norms, 'test');
const today = day('2026-11-23');

/** Every field says something. */
const full: NotificationContent = {
  publishable: {
    kind: 'interruption',
    cause: 'distribution',
    start: day('2027-03-01'),
    expectedEnd: day('2027-04-15'),
    expectedEndCertainty: 'estimate',
    actualEnd: day('2027-04-10'),
    extent: 'partial',
    alternatives: 'iets anders',
  },
  business: {
    becameKnownOn: day('2026-11-01'),
    causeText: 'een reden\r\n met regels ',
    packs: ['30 stuks', '90, in doos'],
    marketSharePercent: 12.5,
    marketShareIs: 'estimate',
    expectsShortage: 'unknown',
    otherMarkets: ['BE', 'DE'],
    site: 'ergens',
    measures: '=1+1',
    deviatingPackaging: false,
    penaltyClause: 'rather-not-say',
    penaltyClauseText: 'liever niet',
    consentTo: ['start', 'end'],
    changeText: 'daarom',
  },
  stock: { packsLeft: 0, weeksLeft: 1.5 },
  contact: { name: 'Iemand', email: 'iemand@iets.example', phone: '+31 6 1' },
};

const { actualEnd: _ended, ...open } = full.publishable;
const content: NotificationContent = { ...full, publishable: open };

test('every field is compared: one that alone differs is the one change', () => {
  assert.equal(fieldPlaces.length, 27);
  assert.deepEqual(changesBetween(full, full), []);
  for (const { part, name, path } of fieldPlaces) {
    const { [name]: _gone, ...rest } = full[part] as Record<string, unknown>;
    const without = { ...full, [part]: rest };
    assert.deepEqual(
      changesBetween(full, without).map(({ field }) => field),
      [path],
    );
    const [change] = changesBetween(without, full);
    assert.equal(change?.before, undefined);
    assert.notEqual(change?.after, undefined);
  }
});

test('a part that somebody may not see is not compared', () => {
  const { stock: _hidden, ...seen } = full;
  assert.deepEqual(changesBetween(seen, { ...full, stock: { packsLeft: 5 } }), []);
});

test('a form filled with a notification gives that notification back', () => {
  assert.deepEqual(contentOfTyped(typedOfContent(full)), full);
});

test('what is typed that is no number or no yes stays what was typed, and empty is not said', () => {
  assert.deepEqual(
    contentOfTyped({
      'stock.packsLeft': 'veel',
      'stock.weeksLeft': ' 1,5 ',
      'business.deviatingPackaging': 'misschien',
      'business.packs': '30 stuks\r\n\r\n90 stuks',
      'business.otherMarkets': 'BE, DE;FR',
      'business.site': '',
      'publishable.start': ' 2027-03-01 ',
      'nobody.knows': 'x',
    }),
    {
      publishable: { start: '2027-03-01' },
      business: {
        deviatingPackaging: 'misschien',
        packs: ['30 stuks', '90 stuks'],
        otherMarkets: ['BE', 'DE', 'FR'],
      },
      stock: { packsLeft: 'veel', weeksLeft: 1.5 },
      contact: {},
    },
  );
});

describe('which steps can follow', () => {
  const standing = (step: NotificationStep, more: object = {}, on = today) =>
    standingOf({ step, asserted: today, kind: 'interruption', ...more }, on, law);

  test('an interruption that is not over can become anything, a stop cannot end', () => {
    for (const step of ['first', 'amended', 'prolonged', 'shortened'] as const) {
      assert.equal(standing(step).state, 'open');
      assert.deepEqual(
        standing(step, { expectedEnd: addDays(today, 30) }).allowed,
        notificationSteps.filter((each) => each !== 'first'),
      );
      assert.deepEqual(standing(step, { kind: 'discontinuation' }).allowed, [
        'amended',
        'withdrawn',
      ]);
    }
    assert.equal(standing('discontinued', { kind: 'discontinuation' }).state, 'stopping');
  });

  test('where no end is known there is none to put off; one that becomes known is sooner', () => {
    const { allowed } = standing('first');
    assert.ok(!allowed.includes('prolonged'));
    assert.ok(allowed.includes('shortened') && allowed.includes('amended'));
    assert.ok(!standing('resolved', { actualEnd: today }).allowed.includes('prolonged'));
  });

  test('back for six days it can be opened again, for seven it is over; by the law of the day', () => {
    const resolved = { actualEnd: today };
    const sixth = standing('resolved', resolved, addDays(today, 6));
    assert.equal(sixth.state, 'back');
    assert.equal(sixth.reopensThrough, addDays(today, 6));
    assert.ok(sixth.allowed.includes('amended'));
    const seventh = standing('resolved', resolved, addDays(today, 7));
    assert.deepEqual(seventh, { state: 'closed', allowed: [], closedOn: today });
  });

  test('what was taken back is closed at once', () => {
    assert.deepEqual(standing('withdrawn'), { state: 'closed', allowed: [], closedOn: today });
  });
});

describe('what cannot be so', () => {
  const misfits = (
    changes: { [Part in keyof NotificationContent]?: Partial<NotificationContent[Part]> },
    telling: Partial<Telling> = {},
  ) => {
    const merged = {
      publishable: { ...content.publishable, ...changes.publishable },
      business: { ...content.business, ...changes.business },
      stock: content.stock,
      contact: content.contact,
    };
    return contentMisfits(merged, { step: 'first', today, ...telling }).map(
      ({ field, code }) => `${field} ${code}`,
    );
  };
  const start = content.publishable.start;

  test('a good one has none, also with a start long past', () => {
    assert.deepEqual(misfits({}), []);
    assert.deepEqual(misfits({ publishable: { start: day('2020-01-01') } }), []);
  });

  test('an end on the start or before it, at the day', () => {
    assert.deepEqual(misfits({ publishable: { expectedEnd: addDays(start, 1) } }), []);
    assert.deepEqual(misfits({ publishable: { expectedEnd: start } }), [
      'publishable.expectedEnd end-not-after-start',
    ]);
    assert.deepEqual(misfits({ publishable: { expectedEnd: addDays(start, -1) } }), [
      'publishable.expectedEnd end-not-after-start',
    ]);
  });

  test('an end that is not known, and is', () => {
    assert.deepEqual(misfits({ publishable: { expectedEndCertainty: 'unknown' } }), [
      'publishable.expectedEndCertainty end-with-unknown-certainty',
    ]);
    const { expectedEnd: _none, ...endless } = content.publishable;
    const of = (publishable: NotificationContent['publishable']) =>
      contentMisfits({ ...content, publishable }, { step: 'first', today }).map(({ code }) => code);
    assert.deepEqual(of(endless), ['end-missing']);
    assert.deepEqual(of({ ...endless, expectedEndCertainty: 'unknown' }), []);
    assert.deepEqual(of({ ...content.publishable, kind: 'discontinuation' }), [
      'end-of-discontinuation',
    ]);
  });

  test('an end that was, only when it is over, and not after today', () => {
    const over = { step: 'resolved', today: day('2027-04-10') } as const;
    const actual = (on: string, telling: Partial<Telling> = over) =>
      misfits({ publishable: { actualEnd: day(on) } }, telling);
    assert.deepEqual(actual('2027-04-10'), []);
    assert.deepEqual(actual('2027-04-11'), ['publishable.actualEnd actual-end-in-future']);
    assert.deepEqual(actual('2027-03-01'), ['publishable.actualEnd end-not-after-start']);
    assert.deepEqual(misfits({}, over), ['publishable.actualEnd actual-end-missing']);
    assert.deepEqual(actual('2027-04-10', { step: 'amended' }), [
      'publishable.actualEnd actual-end-unasked',
    ]);
  });

  test('known after today, and half a market share', () => {
    assert.deepEqual(misfits({ business: { becameKnownOn: today } }), []);
    assert.deepEqual(misfits({ business: { becameKnownOn: addDays(today, 1) } }), [
      'business.becameKnownOn known-in-future',
    ]);
    const half = (business: NotificationContent['business']) =>
      contentMisfits({ ...content, business }, { step: 'first', today }).map(({ code }) => code);
    assert.deepEqual(half({ marketSharePercent: 0 }), ['share-without-kind']);
    assert.deepEqual(half({ marketShareIs: 'measured' }), ['share-kind-without-share']);
  });

  test('a step must say what it is called', () => {
    const before = content;
    assert.deepEqual(misfits({}, { step: 'amended', before }), [
      'business.changeText nothing-changed-in-version',
    ]);
    assert.deepEqual(misfits({ business: { changeText: 'zomaar' } }, { step: 'amended', before }), [
      'business.changeText nothing-changed-in-version',
    ]);
    const end = (days: number) => ({
      publishable: { expectedEnd: addDays(day('2027-04-15'), days) },
    });
    assert.deepEqual(misfits(end(1), { step: 'prolonged', before }), []);
    assert.deepEqual(misfits(end(0), { step: 'prolonged', before }), [
      'publishable.expectedEnd end-not-later',
    ]);
    assert.deepEqual(misfits(end(-1), { step: 'shortened', before }), []);
    assert.deepEqual(misfits(end(0), { step: 'shortened', before }), [
      'publishable.expectedEnd end-not-earlier',
    ]);
    assert.deepEqual(misfits({}, { step: 'discontinued', before }), [
      'publishable.kind kind-not-discontinuation',
    ]);
    assert.deepEqual(misfits({}, { step: 'withdrawn', before }), []);
  });

  test('a year that was mistyped breaks nothing', () => {
    for (const year of ['0001', '0206', '9999']) {
      assert.deepEqual(misfits({ publishable: { start: day(`${year}-03-01`) } }), [
        'publishable.start day-far-away',
      ]);
    }
  });

  test('a NUL or half a character is found wherever it stands, however deep', () => {
    const deep = (depth: number): unknown => (depth === 0 ? 'a\0' : [deep(depth - 1)]);
    assert.equal(unreadableTexts(deep(5000)).length, 1);
    assert.deepEqual(unreadableTexts({ business: { packs: ['goed', '\uDC00'] } }), [
      { path: 'business.packs.1' },
    ]);
    assert.deepEqual(unreadableTexts({ a: '=1+1\t\u0007\r\n😀', b: 1, c: null }), []);
  });
});

describe('in time or late', () => {
  const told = (asserted: string, from: string, more: object = {}) => ({
    asserted: day(asserted),
    publishable: {
      ...content.publishable,
      start: day(from),
      expectedEnd: addDays(day(from), 60),
      ...more,
    },
    becameKnownOn: day('2026-11-01'),
  });

  test('two months ahead is in time, a day later is one day late', () => {
    const judged = (asserted: string) => {
      const { outcome, late, daysLate } = judgeLateness([told(asserted, '2027-03-01')], law);
      return { outcome, late, daysLate };
    };
    assert.deepEqual(judged('2027-01-01'), { outcome: 'notify', late: false, daysLate: 0 });
    assert.deepEqual(judged('2027-01-02'), { outcome: 'notify', late: true, daysLate: 1 });
  });

  test('an earlier start is shown against both, and counts against the start as it now stands', () => {
    const judged = judgeLateness(
      [told('2026-12-01', '2027-03-01'), told('2026-12-20', '2027-01-15')],
      law,
    );
    assert.deepEqual(
      judged.against.map(({ start: from, deadline, daysLate }) => [from, deadline, daysLate]),
      [
        ['2027-03-01', '2027-01-01', 0],
        ['2027-01-15', '2026-11-15', 16],
      ],
    );
    assert.deepEqual([judged.late, judged.daysLate], [true, 16]);
  });

  test('an interruption that becomes a stop is notified anew on that day', () => {
    const stop = {
      kind: 'discontinuation',
      expectedEndCertainty: 'unknown',
      expectedEnd: undefined,
    };
    const { expectedEnd: _none, ...publishable } = told(
      '2027-02-20',
      '2027-04-01',
      stop,
    ).publishable;
    const judged = judgeLateness(
      [told('2026-12-01', '2027-04-01'), { asserted: day('2027-02-20'), publishable }],
      law,
    );
    assert.deepEqual(
      judged.against.map(({ notifiedOn, daysLate }) => [notifiedOn, daysLate]),
      [['2027-02-20', 19]],
    );
  });

  test('too short is no duty, and first marketing has none; every kind is judged', () => {
    const short = told('2027-02-20', '2027-03-01', { expectedEnd: day('2027-03-14') });
    assert.equal(judgeLateness([short], law).outcome, 'no-duty');
    const long = told('2027-02-20', '2027-03-01', { expectedEnd: day('2027-03-15') });
    assert.equal(judgeLateness([long], law).outcome, 'notify');
    for (const kind of notificationKinds) {
      const { outcome, against } = judgeLateness([told('2027-01-01', '2027-03-01', { kind })], law);
      assert.equal(outcome, kind === 'first-marketing' ? 'no-duty' : 'notify', kind);
      assert.equal(against.length, kind === 'first-marketing' ? 0 : 1);
    }
  });

  test('of a parallel importer a person judges, and the days are counted all the same', () => {
    const judged = judgeLateness([told('2027-01-02', '2027-03-01')], law, 'parallel-importer');
    assert.deepEqual([judged.outcome, judged.daysLate], ['needs-judgement', 1]);
  });
});
