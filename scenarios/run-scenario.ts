import assert from 'node:assert/strict';
import { Value } from 'typebox/value';
import type { Decision } from '../src/domain/decision.ts';
import type { Rule } from '../src/domain/rule.ts';
import { rules } from '../src/domain/rules.ts';
import type { LawBook } from '../src/law/law-book.ts';
import { sayBecause } from '../src/texts/because.ts';
import { criticalityFields } from '../src/texts/fields/criticality.ts';
import { disclosureFields } from '../src/texts/fields/disclosure.ts';
import { exemptionFields } from '../src/texts/fields/exemption.ts';
import { notificationDutyFields } from '../src/texts/fields/notification-duty.ts';
import { obligationFields } from '../src/texts/fields/obligation.ts';
import { planProgressFields } from '../src/texts/fields/plan-progress.ts';
import { subsidyStockFields } from '../src/texts/fields/subsidy-stock.ts';
import { sayMissing } from '../src/texts/missing.ts';
import { languages } from '../src/texts/text.ts';
import type { TraceName } from '../src/texts/traces.ts';
import { lawFor } from './law-for-scenario.ts';
import { caseOf, type Expected, type Scenario } from './scenario.ts';
import { traceOf } from './trace.ts';

/** The rules whose steps rest on a question of their form. */
const formFields: Readonly<Record<string, object>> = {
  criticality: criticalityFields,
  disclosure: disclosureFields,
  exemption: exemptionFields,
  'notification-duty': notificationDutyFields,
  obligation: obligationFields,
  'plan-progress': planProgressFields,
  'subsidy-stock': subsidyStockFields,
};
const known: readonly Rule[] = Object.values(rules);

/**
 * Puts the case before the rule; throws where the answer is not the expected one. Returns
 * the whole decision as text, `''` for a refusal.
 */
export function runScenario(name: string, scenario: Scenario): string {
  const rule = known.find((candidate) => candidate.name === name);
  assert.ok(rule, `there is no rule ${name}`);
  const given = caseOf(scenario);
  const fits = Value.Check(rule.caseSchema, given);
  if (scenario.verwacht.uitkomst === 'refused') {
    assert.equal(fits, false, 'expected a case that does not fit the schema');
    return '';
  }
  assert.ok(fits, `the case does not fit: ${JSON.stringify(Value.Errors(rule.caseSchema, given))}`);
  const law = lawFor(scenario.wet ?? []);
  // Each rule's own case type is only known to the rule; the schema above has checked it.
  const decision = rule.decide(given as never, law);
  assert.ok(rule.outcomes.includes(decision.outcome), `${decision.outcome} is not declared`);
  compare(decision, scenario.verwacht);
  citesExistingNorms(decision, law);
  assert.deepEqual(rule.decide(given as never, law), decision, 'the same case gave two answers');
  canBeSaid(name, decision);
  return traceOf(decision).join('\n');
}

/** A trace may only name versions that the law book holds. */
function citesExistingNorms(decision: Decision, law: LawBook): void {
  const versions = new Set(
    Object.entries(law.norms).flatMap(([id, norm]) =>
      norm.versions.map((version) => `${id}@${version.id}`),
    ),
  );
  for (const norm of [decision.norm, ...decision.because.map((step) => step.norm)]) {
    if (norm === null || norm === undefined) continue;
    assert.ok(versions.has(`${norm.id}@${norm.version}`), `no norm ${norm.id}@${norm.version}`);
  }
}

/** Every step has its sentence in every language, with all that the sentence asks for. */
function canBeSaid(name: string, decision: Decision): void {
  for (const step of decision.because) {
    for (const language of languages) {
      const { says } = sayBecause(name as TraceName, step, language);
      assert.doesNotMatch(says, /[{}]|undefined/);
    }
  }
  for (const missing of decision.missing) {
    for (const language of languages) assert.ok(sayMissing(missing, language));
  }
  const fields = formFields[name];
  if (fields === undefined) return;
  for (const { fact } of decision.because) {
    assert.ok(fact === undefined || Object.hasOwn(fields, fact), `no field ${fact}`);
  }
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
