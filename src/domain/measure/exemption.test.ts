import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import type { ExemptionFacts } from './exemption-case.ts';
import { decideExemption } from './exemption.ts';

const law = { norms, hash: 'test' };

function decide(on: string, facts: ExemptionFacts) {
  return decideExemption({ on: day(on), facts }, law);
}

function missingOf(on: string, facts: ExemptionFacts) {
  return decide(on, facts).missing.map(({ fact, neededFor }) => `${fact} for ${neededFor}`);
}

const grant = {
  event: 'granted',
  on: day('2026-01-10'),
  validFrom: day('2026-01-15'),
  validUntil: day('2026-06-30'),
} as const;

describe('the facts that an exemption misses, and what each would decide', () => {
  it('names the conditions that were not told', () => {
    assert.deepEqual(missingOf('2026-03-01', { noAdequateAlternative: true }), [
      'adequateAlternative for conditions-met',
      'authorisedIn for conditions-met',
    ]);
  });

  it('names the day of an event that is only known to have happened', () => {
    const life = [grant, { event: 'suspended', seenOn: day('2026-02-04') } as const];
    assert.deepEqual(missingOf('2026-02-01', { life }), ['life.suspended.on for state']);
  });

  it('names an event without any day', () => {
    const decision = decide('2026-02-01', { life: [grant, { event: 'withdrawn' }] });
    assert.equal(decision.outcome, 'not-decidable');
    assert.deepEqual(
      decision.because.map((step) => step.code),
      ['event-day-not-known'],
    );
  });

  it('names whether the shortage lasts', () => {
    const life = [
      grant,
      { event: 'suspended', on: day('2026-02-01') } as const,
      {
        event: 'non-enforcement',
        on: day('2026-02-04'),
        condition: 'during-the-shortage',
      } as const,
    ];
    assert.deepEqual(missingOf('2026-03-01', { life }), ['shortageContinues for non-enforcement']);
  });
});

describe('the days in the sentences', () => {
  it('are the day itself, or the day on which a source shows it', () => {
    const at = (event: 'on' | 'seenOn') =>
      decide('2026-03-01', {
        life: [grant, { event: 'withdrawn', [event]: day('2026-02-20') }],
      }).because.map((step) => [step.code, step.params]);
    assert.deepEqual(at('on'), [
      ['was-withdrawn', {}],
      ['happened-on', { day: '2026-02-20' }],
    ]);
    assert.deepEqual(at('seenOn'), [
      ['was-withdrawn', {}],
      ['seen-to-have-happened', { seenOn: '2026-02-20' }],
    ]);
  });

  it('tell how long it was valid', () => {
    const [expired] = decide('2026-08-01', { life: [grant] }).because;
    assert.deepEqual(expired?.params, { day: '2026-06-30' });
    const [granted, reminder] = decide('2026-05-20', { life: [grant] }).because;
    assert.deepEqual(granted?.params, { day: '2026-06-30' });
    assert.deepEqual(reminder?.params, { weeks: 8, day: '2026-05-05' });
    assert.equal(reminder?.code, 'reminder-due');
  });
});

describe('a law book with other versions', () => {
  const facts: ExemptionFacts = {
    noAdequateAlternative: true,
    adequateAlternative: true,
    authorisedIn: ['NO'],
  };

  it('says so where the start of the article is not known', () => {
    const article = norms['exemption-conditions'];
    const seen: LawBook = {
      norms: {
        ...norms,
        'exemption-conditions': {
          ...article,
          versions: article.versions.map((one) => ({
            ...one,
            from: null,
            seenOn: day('2026-01-01'),
          })),
        },
      },
      hash: 'test',
    };
    const decision = decideExemption({ on: day('2025-12-31'), facts }, seen);
    assert.equal(decision.outcome, 'not-decidable');
    assert.deepEqual(decision.because, [
      { code: 'article-not-known', params: { day: '2025-12-31', answer: 'not-known' } },
    ]);
  });

  it('does not use a list of countries that has ended', () => {
    const eea = norms['exemption-eea-countries'];
    const agreements = norms['exemption-recognition-agreements'];
    const until = day('2026-01-01');
    const ended: LawBook = {
      norms: {
        ...norms,
        'exemption-eea-countries': {
          ...eea,
          versions: eea.versions.map((one) => ({ ...one, until })),
        },
        'exemption-recognition-agreements': {
          ...agreements,
          versions: agreements.versions.map((one) => ({
            ...one,
            until,
            value: { countries: ['NO'], complete: true },
          })),
        },
      },
      hash: 'test',
    };
    assert.equal(
      decideExemption({ on: day('2025-12-31'), facts }, ended).outcome,
      'conditions-met',
    );
    assert.equal(decideExemption({ on: until, facts }, ended).outcome, 'needs-judgement');
  });
});
