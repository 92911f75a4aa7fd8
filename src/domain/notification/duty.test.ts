import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import type { NormVersion } from '../../law/norm.ts';
import type { NoticePeriod } from '../../law/notification.ts';
import type { NotificationDutyFacts } from './case.ts';
import { decideNotificationDuty, notificationDutyRule } from './duty.ts';

const law = { norms, hash: 'test' };

function decide(on: string, facts: NotificationDutyFacts) {
  return decideNotificationDuty({ on: day(on), facts }, law);
}

function missingOf(on: string, facts: NotificationDutyFacts) {
  return decide(on, facts).missing.map(({ fact, neededFor }) => `${fact} for ${neededFor}`);
}

const shortage = {
  kind: 'suspension',
  becameKnownOn: day('2026-05-01'),
  start: day('2026-08-01'),
} as const satisfies NotificationDutyFacts;

describe('the facts that the notification duty misses, and what each would decide', () => {
  it('needs the event and its start before anything else', () => {
    assert.deepEqual(missingOf('2026-05-01', {}), ['kind for notify']);
    assert.deepEqual(missingOf('2026-05-01', { kind: 'withdrawal' }), ['start for deadline']);
  });

  it('names every fact that can still take the duty away', () => {
    assert.deepEqual(missingOf('2026-05-01', shortage), [
      'expectedEnd for notify',
      'ownStockBridges for notify',
      'otherPackSizesCover for notify',
      'holderType for notify',
    ]);
  });

  it('names what an invitation would need', () => {
    const facts = { ...shortage, expectedEnd: day('2026-08-05'), ownStockBridges: false };
    assert.deepEqual(missingOf('2026-05-01', facts), ['largeImpact for invited']);
  });

  it('names what a judgement would need before the policy rule', () => {
    const facts: NotificationDutyFacts = {
      ...shortage,
      start: day('2026-05-01'),
      becameKnownOn: day('2026-02-01'),
      holderType: 'mah',
    };
    assert.deepEqual(missingOf('2026-02-01', facts), [
      'expectedEnd for judgement',
      'extent for judgement',
      'ownStockBridges for judgement',
      'otherPackSizesCover for judgement',
    ]);
  });

  it('names what a reproach would need', () => {
    const facts: NotificationDutyFacts = {
      kind: 'withdrawal',
      holderType: 'mah',
      start: day('2026-08-01'),
      notifiedOn: day('2026-07-01'),
    };
    assert.deepEqual(missingOf('2026-08-01', facts), [
      'becameKnownOn for reproach',
      'foreseeable for reproach',
      'earlierBreaches for reproach',
    ]);
    assert.deepEqual(
      missingOf('2025-01-01', {
        ...facts,
        start: day('2025-01-01'),
        notifiedOn: day('2024-12-01'),
        foreseeable: true,
        earlierBreaches: 0,
        becameKnownOn: day('2024-06-01'),
      }),
      ['exceptionalCircumstances for reproach'],
    );
  });

  it('names the day that decides which text applies', () => {
    const facts = { kind: 'suspension', start: day('2026-05-15') } as const;
    assert.deepEqual(missingOf('2026-05-01', facts), ['becameKnownOn for version']);
  });

  it('names what the number of notifications would need', () => {
    const facts: NotificationDutyFacts = {
      kind: 'withdrawal',
      holderType: 'mah',
      becameKnownOn: day('2026-01-01'),
      start: day('2026-08-01'),
    };
    const packs = [{ number: 'EU/1/99/123/001' }, { number: 'EU/1/99/123/002' }];
    assert.deepEqual(missingOf('2026-05-01', { ...facts, registrations: packs }), [
      'registrations.strength for notifications',
      'registrations.form for notifications',
    ]);
    assert.deepEqual(missingOf('2026-05-01', { ...facts, registrations: [{ number: 'none' }] }), [
      'registrations.number for notifications',
    ]);
  });

  it('names the start of an earlier notification that a change is compared with', () => {
    const facts = { ...shortage, earlierNotifiedOn: day('2026-04-20') };
    assert.deepEqual(missingOf('2026-05-01', facts), ['earlierStart for amend']);
  });
});

describe('the sentences’ parameters', () => {
  it('carry the dates and counts of the case', () => {
    const decision = decide('2026-06-13', {
      ...shortage,
      holderType: 'mah',
      expectedEnd: day('2026-08-20'),
      ownStockBridges: false,
      otherPackSizesCover: false,
      becameKnownOn: day('2026-06-03'),
      foreseeable: false,
      earlierBreaches: 3,
    });
    const params = Object.fromEntries(decision.because.map((step) => [step.code, step.params]));
    assert.deepEqual(params, {
      'notice-required': { event: 'suspension', months: 2 },
      'long-enough': { length: 19, days: 14 },
      deadline: { deadline: '2026-06-01', months: 2 },
      'not-notified-and-late': { days: 12 },
      'known-after-deadline': { knownOn: '2026-06-03', deadline: '2026-06-01' },
      'still-waiting': { days: 10 },
      unforeseeable: {},
      'earlier-breaches': { count: 3 },
    });
  });
});

describe('a law book with other versions', () => {
  const notice = norms['cessation-notice'];
  const facts: NotificationDutyFacts = {
    kind: 'withdrawal',
    holderType: 'mah',
    becameKnownOn: day('2025-01-10'),
    start: day('2026-06-01'),
  };
  const lawWith = (versions: readonly NormVersion<NoticePeriod>[]): LawBook => ({
    norms: { ...norms, 'cessation-notice': { ...notice, versions } },
    hash: 'test',
  });
  const version = (id: string, months: number, from: string | null, until: string | null) => ({
    id,
    state: 'enacted' as const,
    from: from === null ? null : day(from),
    until: until === null ? null : day(until),
    value: { months, exceptionalCircumstances: false },
    source: { instrument: 'test' },
    confidence: 'choice' as const,
  });

  it('without any enacted version has no norm', () => {
    const drafts = notice.versions.filter((one) => one.state === 'draft');
    for (const given of [facts, { kind: 'withdrawal', start: day('2026-06-01') } as const]) {
      const decision = decideNotificationDuty(
        { on: day('2026-05-01'), facts: given },
        lawWith(drafts),
      );
      assert.equal(decision.outcome, 'no-norm');
      assert.ok(notificationDutyRule.outcomes.includes(decision.outcome));
      assert.deepEqual(decision.because, [
        { code: 'notice-not-in-force', params: { day: '2026-06-01', answer: 'draft' } },
      ]);
    }
  });

  it('takes the later text where the last day of both falls in their own time', () => {
    const shortened = lawWith([
      version('old', 12, null, '2026-01-01'),
      version('new', 2, '2026-01-01', null),
    ]);
    const decision = decideNotificationDuty({ on: day('2026-03-01'), facts }, shortened);
    assert.equal(decision.norm?.version, 'new');
    assert.equal(decision.values.deadline, '2026-04-01');
  });

  it('refuses a law book in which a choice has ended', () => {
    const choice = norms['notice-counting'];
    const ended: LawBook = {
      norms: {
        ...norms,
        'notice-counting': {
          ...choice,
          versions: choice.versions.map((one) => ({ ...one, until: day('2020-01-01') })),
        },
      },
      hash: 'test',
    };
    assert.throws(
      () => decideNotificationDuty({ on: day('2026-03-01'), facts }, ended),
      RangeError,
    );
  });
});
