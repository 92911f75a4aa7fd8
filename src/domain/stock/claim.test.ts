import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, day } from '../../law/calendar-date.ts';
import {
  claimedFacts,
  claimMisfit,
  claimStageOn,
  claimState,
  countsOn,
  decideClaim,
  type ClaimEvent,
  type ClaimEventBody,
  type ClaimKind,
  type JudgedClaim,
  type StoredClaim,
} from './claim.ts';
import { fullLineOn, type FullLineFact } from './full-line.ts';
import { paidOn, paidUnits, type PaidFact } from './subsidy-paid.ts';

const from = day('2026-03-01');
const through = day('2026-06-30');

function claim(kind: ClaimKind, more: Partial<StoredClaim> = {}): StoredClaim {
  const about = { party: 7, role: 'mah', unit: '5761' } as const;
  return {
    id: 1,
    about,
    kind,
    text: 'x',
    validFrom: from,
    statedOn: from,
    validThrough: through,
    ...more,
  };
}

type Happened = readonly [kind: ClaimEventBody['kind'], on: string, more?: object];

function events(...bodies: readonly Happened[]): ClaimEvent[] {
  return bodies.map(([kind, on, more = {}], at) => ({
    seq: at + 1,
    body: { kind, why: 'x', ...more } as ClaimEventBody,
    on: day(on),
    at: `${on}T12:00:00Z`,
  }));
}

function judged(stored: StoredClaim, ...given: readonly Happened[]): JudgedClaim {
  return { claim: stored, state: claimState(stored, events(...given)) };
}

const inspector = { as: 'inspector', person: 'i', represents: [] } as const;
const party = { as: 'party', person: 'p', represents: [7] } as const;

describe('a claim to an exception', () => {
  it('counts from its first day through its last, and not a day outside', () => {
    const accepted = judged(claim('patient-specific'), ['accepted', '2026-03-02']);
    const seen = (on: string) => claimedFacts([accepted], day(on)).patientSpecific;
    assert.deepEqual([addDays(from, -1), from, through, addDays(through, 1)].map(seen), [
      undefined,
      true,
      true,
      undefined,
    ]);
    assert.equal(claimStageOn(accepted.state, through), 'accepted');
    assert.equal(claimStageOn(accepted.state, addDays(through, 1)), 'ended');
  });

  it('gives no fact while it waits, but that another calculation is claimed is shown', () => {
    assert.deepEqual(claimedFacts([judged(claim('patient-specific'))], from), {});
    const waits = judged(claim('seasonal', { alternativeUnits: 40 }));
    assert.deepEqual(claimedFacts([waits], from).claims, [
      { kind: 'seasonal', alternativeUnits: 40 },
    ]);
    const accepted = judged(claim('seasonal', { alternativeUnits: 40 }), [
      'accepted',
      '2026-03-02',
    ]);
    assert.deepEqual(claimedFacts([accepted], from).claims, [
      { kind: 'seasonal', confirmedByPerson: true, alternativeUnits: 40 },
    ]);
  });

  it('gives no fact once refused, whatever it asked', () => {
    const kinds = ['seasonal', 'patient-specific', 'medicinal-gas', 'parallel-trade'] as const;
    for (const kind of kinds) {
      assert.deepEqual(
        claimedFacts([judged(claim(kind), ['refused', '2026-03-02'])], from),
        {},
        kind,
      );
    }
  });

  it('gives each its own fact when accepted', () => {
    const of = (kind: ClaimKind, more: Partial<StoredClaim> = {}) =>
      claimedFacts([judged(claim(kind, more), ['accepted', '2026-03-02'])], from);
    assert.deepEqual(of('short-shelf-life', { shelfLifeMonths: 9 }), { shelfLifeMonths: 9 });
    assert.deepEqual(of('medicinal-gas'), { medicinalGas: true });
    assert.deepEqual(of('parallel-trade'), { role: 'parallel-trade-licence-holder' });
    assert.deepEqual(of('pharmacy-supplying-colleagues'), {
      role: 'pharmacy-supplying-colleagues',
    });
  });

  it('held until the day before it was ended or withdrawn, and on none where that is before it began', () => {
    for (const kind of ['ended', 'withdrawn'] as const) {
      const over = judged(claim('medicinal-gas'), ['accepted', '2026-03-02'], [kind, '2026-04-10']);
      assert.equal(countsOn(over, day('2026-04-09')), true, kind);
      assert.equal(countsOn(over, day('2026-04-10')), false, kind);
    }
    const atOnce = judged(
      claim('medicinal-gas'),
      ['accepted', '2026-03-01'],
      ['ended', '2026-03-01'],
    );
    assert.equal(countsOn(atOnce, from), false);
    const early = judged(claim('medicinal-gas'), ['withdrawn', '2026-03-05']);
    assert.equal(countsOn(early, day('2026-03-04')), false, 'it never held');
  });

  it('is accepted for what was asked or less, never for more', () => {
    const waits = judged(claim('seasonal'));
    const accept = (validThrough?: string) =>
      decideClaim(
        waits,
        {
          deed: 'accept',
          why: 'x',
          ...(validThrough === undefined ? {} : { validThrough: day(validThrough) }),
        },
        inspector,
        from,
      );
    assert.deepEqual(accept(), { kind: 'event', body: { kind: 'accepted', why: 'x' } });
    assert.equal(accept('2026-06-30').kind, 'event');
    assert.deepEqual(accept('2026-07-01'), {
      kind: 'refused',
      code: 'claim-longer-than-stated',
      field: 'validThrough',
    });
    assert.deepEqual(accept('2026-02-28'), {
      kind: 'refused',
      code: 'claim-through-before-from',
      field: 'validThrough',
    });
    const less = judged(claim('seasonal'), [
      'accepted',
      '2026-03-02',
      { validThrough: day('2026-04-01') },
    ]);
    assert.equal(countsOn(less, day('2026-04-01')), true);
    assert.equal(countsOn(less, day('2026-04-02')), false);
  });

  it('is judged by an inspector who has no part in it, and replied to by its party alone', () => {
    const code = (...given: Parameters<typeof decideClaim>) => {
      const outcome = decideClaim(...given);
      return outcome.kind === 'refused' ? outcome.code : outcome.body.kind;
    };
    const waits = judged(claim('seasonal', { person: 'p' }));
    const asked = judged(claim('seasonal'), ['asked', '2026-03-02']);
    const holds = judged(claim('seasonal'), ['accepted', '2026-03-02']);
    const accept = { deed: 'accept', why: 'x' } as const;
    assert.equal(code(waits, accept, party, from), 'claim-inspector-only');
    assert.equal(code(waits, accept, { ...inspector, represents: [7] }, from), 'claim-own');
    assert.equal(code(waits, accept, { ...inspector, person: 'p' }, from), 'claim-own');
    assert.equal(code(waits, { deed: 'ask', why: 'x' }, inspector, from), 'asked');
    assert.equal(code(waits, { deed: 'reply', why: 'x' }, party, from), 'claim-not-asked');
    assert.equal(code(asked, { deed: 'reply', why: 'x' }, party, from), 'replied');
    assert.equal(code(asked, { deed: 'reply', why: 'x' }, inspector, from), 'claim-party-only');
    assert.equal(code(holds, accept, inspector, from), 'claim-not-waiting');
    assert.equal(code(holds, { deed: 'end', why: 'x' }, inspector, through), 'ended');
    assert.equal(
      code(holds, { deed: 'end', why: 'x' }, inspector, addDays(through, 1)),
      'claim-not-standing',
    );
    assert.equal(code(holds, { deed: 'end', why: 'x' }, party, from), 'claim-inspector-only');
    assert.equal(code(holds, { deed: 'withdraw', why: 'x' }, party, through), 'withdrawn');
    assert.equal(
      code(holds, { deed: 'withdraw', why: 'x' }, party, addDays(through, 1)),
      'claim-not-standing',
    );
  });

  it('waits once of each kind, and says what belongs to it', () => {
    const misfit = (given: Parameters<typeof claimMisfit>[0], ...before: JudgedClaim[]) =>
      claimMisfit(given, before, from)?.code;
    assert.equal(misfit({ kind: 'seasonal', text: 'x' }, judged(claim('seasonal'))), 'claim-waits');
    assert.equal(
      misfit({ kind: 'medicinal-gas', text: 'x' }, judged(claim('seasonal'))),
      undefined,
    );
    assert.equal(
      misfit({ kind: 'seasonal', text: 'x' }, judged(claim('seasonal'), ['refused', '2026-03-02'])),
      undefined,
    );
    assert.equal(misfit({ kind: 'short-shelf-life', text: 'x' }), 'claim-shelf-life-missing');
    assert.equal(
      misfit({ kind: 'patient-specific', text: 'x', alternativeUnits: 1 }),
      'claim-amount-elsewhere',
    );
    assert.equal(
      misfit({ kind: 'seasonal', text: 'x', shelfLifeMonths: 1 }),
      'claim-amount-elsewhere',
    );
    assert.equal(misfit({ kind: 'seasonal', text: 'x', validThrough: from }), undefined);
    assert.equal(
      misfit({ kind: 'seasonal', text: 'x', validThrough: addDays(from, -1) }),
      'claim-through-before-from',
    );
  });
});

describe('a dated fact of a wholesaler', () => {
  const line = (id: number, more: Partial<FullLineFact> = {}): FullLineFact => ({
    id,
    party: 3,
    fullLine: true,
    validFrom: from,
    validThrough: through,
    source: 'x',
    recordedOn: from,
    ...more,
  });

  it('holds on both its days and on none outside; without a last day until further notice', () => {
    const seen = (on: string) => fullLineOn([line(1)], day(on))?.id;
    assert.deepEqual([addDays(from, -1), from, through, addDays(through, 1)].map(seen), [
      undefined,
      1,
      1,
      undefined,
    ]);
    const { validThrough: _, ...open } = line(1);
    assert.equal(fullLineOn([open], day('2099-01-01'))?.id, 1);
  });

  it('that was put down last counts, and one that was withdrawn for no day', () => {
    const withdrawn = { on: through, why: 'x' };
    assert.equal(fullLineOn([line(2, { fullLine: false }), line(1)], from)?.fullLine, false);
    assert.equal(fullLineOn([line(2, { withdrawn }), line(1)], from)?.id, 1);
    assert.equal(fullLineOn([line(1, { withdrawn })], from), undefined);
  });

  it('of payment adds up over decisions, and none is not zero', () => {
    const paid = (id: number, units: number, more: Partial<PaidFact> = {}): PaidFact => ({
      id,
      party: 3,
      unit: 'x',
      days: 28,
      units,
      eurocents: 100,
      validFrom: from,
      validThrough: through,
      reference: 'x',
      recordedOn: from,
      ...more,
    });
    assert.equal(paidUnits(paidOn([paid(1, 0.1), paid(2, 0.2)], from)), 0.3);
    assert.equal(paidUnits(paidOn([paid(1, 5)], addDays(through, 1))), undefined);
    assert.equal(paidUnits(paidOn([paid(1, 5)], through)), 5);
    assert.equal(
      paidUnits(paidOn([paid(1, 5, { withdrawn: { on: from, why: 'x' } })], from)),
      undefined,
    );
  });
});
