import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Value } from 'typebox/value';
import type { Decision } from '../src/domain/decision.ts';
import type { Rule } from '../src/domain/rule.ts';
import { rules } from '../src/domain/rules.ts';
import { lawFor } from './law-for-scenario.ts';
import { caseOf, readScenarios, type Expected, type Scenario } from './scenario.ts';

const minimum = 70;
const known: readonly Rule[] = Object.values(rules);
const files = readScenarios(new URL('./', import.meta.url));

describe('the collection of scenarios', () => {
  it(`holds at least ${minimum} cases`, () => {
    const count = files.reduce((sum, file) => sum + file.gevallen.length, 0);
    assert.ok(count >= minimum, `there are ${count}`);
  });

  it('has a case for every rule', () => {
    const covered = new Set(files.map((file) => file.regel));
    const without = known.map((rule) => rule.name).filter((name) => !covered.has(name));
    assert.deepEqual(without, []);
  });

  it('tells every case apart by its title', () => {
    const titles = files.flatMap((file) => file.gevallen.map((scenario) => scenario.zaak));
    const doubles = titles.filter((title, index) => titles.indexOf(title) !== index);
    assert.deepEqual(doubles, []);
  });
});

for (const file of files) {
  describe(`${file.name} (${file.regel})`, () => {
    for (const scenario of file.gevallen) {
      it(scenario.zaak, () => run(file.regel, scenario));
    }
  });
}

function run(name: string, scenario: Scenario): void {
  const rule = known.find((candidate) => candidate.name === name);
  assert.ok(rule, `there is no rule ${name}`);
  const given = caseOf(scenario);
  const fits = Value.Check(rule.caseSchema, given);
  if (scenario.verwacht.uitkomst === 'refused') {
    assert.equal(fits, false, 'expected a case that does not fit the schema');
    return;
  }
  assert.ok(fits, `the case does not fit: ${JSON.stringify(Value.Errors(rule.caseSchema, given))}`);
  const law = lawFor(scenario.wet ?? []);
  // Each rule's own case type is only known to the rule; the schema above has checked it.
  const decision = rule.decide(given as never, law);
  assert.ok(rule.outcomes.includes(decision.outcome), `${decision.outcome} is not declared`);
  compare(decision, scenario.verwacht);
  assert.deepEqual(rule.decide(given as never, law), decision, 'the same case gave two answers');
}

function compare(decision: Decision, expected: Expected): void {
  const trace = JSON.stringify(decision, null, 1);
  assert.equal(decision.outcome, expected.uitkomst, trace);
  const values = new Map(Object.entries(decision.values ?? {}));
  for (const [name, value] of Object.entries(expected.waarden ?? {})) {
    assert.deepEqual(values.get(name), value, `value ${name}\n${trace}`);
  }
  for (const name of expected.afwezig ?? []) {
    assert.ok(!values.has(name), `value ${name} should be absent\n${trace}`);
  }
  if (expected.norm !== undefined) {
    const norm = decision.norm === null ? 'geen' : `${decision.norm.id}@${decision.norm.version}`;
    assert.equal(norm, expected.norm, trace);
  }
  compareTrace(decision, expected, trace);
  if (expected.ontbreekt !== undefined) {
    const missing = decision.missing.map((item) => item.fact);
    assert.deepEqual(missing.toSorted(), expected.ontbreekt.toSorted(), trace);
  }
}

function compareTrace(decision: Decision, expected: Expected, trace: string): void {
  const codes = (weighs?: 'for' | 'against') =>
    decision.because
      .filter((step) => weighs === undefined || step.weighs === weighs)
      .map((step) => step.code);
  const holds = (
    wanted: readonly string[] | undefined,
    found: readonly string[],
    where: string,
  ) => {
    for (const code of wanted ?? []) assert.ok(found.includes(code), `${code} ${where}\n${trace}`);
  };
  holds(expected.omdat, codes(), 'is not in the trace');
  holds(expected.voor, codes('for'), 'does not weigh for');
  holds(expected.tegen, codes('against'), 'does not weigh against');
  for (const code of expected.nietOmdat ?? []) {
    assert.ok(!codes().includes(code), `${code} should not be in the trace\n${trace}`);
  }
}
