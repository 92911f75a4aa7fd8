import { exemptionRule } from './measure/exemption.ts';
import { normRule } from './norm/norm-rule.ts';
import { notificationDutyRule } from './notification/duty.ts';
import { codeRule } from './product/code-rule.ts';
import type { Rule } from './rule.ts';

/** Every rule that `decide` knows, by name; the doors list them in this order. */
export const rules: readonly Rule[] = [normRule, codeRule, notificationDutyRule, exemptionRule];

export function ruleNamed(name: string): Rule | undefined {
  return rules.find((rule) => rule.name === name);
}
