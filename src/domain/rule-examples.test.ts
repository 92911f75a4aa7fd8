import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Value } from 'typebox/value';
import { norms, type LawBook } from '../law/law-book.ts';
import { ruleExamples } from './rule-examples.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

const law: LawBook = { norms, hash: 'example' };

/** Of every rule one example each way, so that a reader sees that the facts decide. */
const outcomes: Readonly<Record<keyof typeof rules, readonly string[]>> = {
  norm: ['in-force', 'in-force'],
  code: ['valid', 'invalid'],
  'notification-duty': ['notify', 'no-duty'],
  exemption: ['conditions-met', 'extended'],
  shortage: ['short', 'not-short'],
  criticality: ['critical', 'needs-judgement'],
  disclosure: ['aggregated', 'shown'],
  obligation: ['met', 'explained'],
  'subsidy-stock': ['present', 'not-subsidised'],
  'plan-progress': ['on-plan', 'behind'],
};

for (const [name, rule] of Object.entries<Rule>(rules)) {
  test(`the examples of ${name} fit their form and decide as they say`, () => {
    const examples = ruleExamples[name as keyof typeof rules];
    const decided = examples.map(({ given }) => {
      assert.deepEqual(Value.Errors(rule.caseSchema, given), []);
      assert.deepEqual(rule.problems?.(given as never, law) ?? [], []);
      return rule.decide(given as never, law).outcome;
    });
    assert.deepEqual(decided, outcomes[name as keyof typeof rules]);
  });
}
