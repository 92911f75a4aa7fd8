import { disclosureRule } from './disclosure/disclosure.ts';
import { criticalityRule } from './measure/criticality.ts';
import { exemptionRule } from './measure/exemption.ts';
import { normRule } from './norm/norm-rule.ts';
import { notificationDutyRule } from './notification/duty.ts';
import { codeRule } from './product/code-rule.ts';
import type { Rule } from './rule.ts';
import { shortageRule } from './shortage/shortage-rule.ts';
import { obligationRule } from './stock/obligation.ts';
import { planProgressRule } from './stock/plan-progress.ts';
import { subsidyStockRule } from './stock/subsidy-stock.ts';

/** Every rule that `decide` knows, by name; the doors list them in this order. */
export const rules = {
  norm: normRule,
  code: codeRule,
  'notification-duty': notificationDutyRule,
  exemption: exemptionRule,
  shortage: shortageRule,
  criticality: criticalityRule,
  disclosure: disclosureRule,
  obligation: obligationRule,
  'subsidy-stock': subsidyStockRule,
  'plan-progress': planProgressRule,
} as const satisfies Record<string, Rule>;
