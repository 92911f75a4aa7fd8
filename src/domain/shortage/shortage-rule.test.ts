import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Value } from 'typebox/value';
import { day } from '../../law/calendar-date.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import { definitionIds } from './held.ts';
import { ShortageCase, shortageRule } from './shortage-rule.ts';

const law: LawBook = { norms, hash: 'test' };

describe('the rule shortage', () => {
  it('takes a case for every definition, and refuses what it does not know', () => {
    for (const definition of definitionIds) {
      assert.ok(Value.Check(ShortageCase, { on: '2026-06-01', definition, facts: {} }), definition);
    }
    for (const misfit of [
      { definition: 'sirm', facts: {} },
      { on: '2026-02-30', definition: 'sirm', facts: {} },
      { on: '2026-06-01', definition: 'elsewhere', facts: {} },
      { on: '2026-06-01', definition: 'sirm', facts: {}, more: 1 },
      { on: '2026-06-01', definition: 'sirm', facts: { wholesalers: 3 } },
      { on: '2026-06-01', definition: 'sirm', facts: {}, parameters: { gap: -1 } },
    ]) {
      assert.ok(!Value.Check(ShortageCase, misfit), JSON.stringify(misfit));
    }
  });

  it('leaves out lists that were not there yet on the day `known`', () => {
    const snapshot = day('2026-06-10');
    const given = {
      on: day('2026-06-15'),
      definition: 'as-listed' as const,
      facts: { listed: [{ authority: 'FAGG', snapshot, listed: true }] },
    };
    assert.equal(shortageRule.decide(given, law).outcome, 'short');
    assert.equal(shortageRule.decide({ ...given, known: snapshot }, law).outcome, 'short');
    assert.equal(
      shortageRule.decide({ ...given, known: day('2026-06-09') }, law).outcome,
      'not-decidable',
    );
  });
});
