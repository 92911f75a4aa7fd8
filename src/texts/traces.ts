import { codeTexts } from './traces/code.ts';
import { criticalityTexts } from './traces/criticality.ts';
import { disclosureTexts } from './traces/disclosure.ts';
import { exemptionTexts } from './traces/exemption.ts';
import { normTexts } from './traces/norm.ts';
import { notificationDutyTexts } from './traces/notification-duty.ts';
import { obligationTexts } from './traces/obligation.ts';
import { planProgressTexts } from './traces/plan-progress.ts';
import { publicStatusTexts } from './traces/public-status.ts';
import { shortageTexts } from './traces/shortage.ts';
import { subsidyStockTexts } from './traces/subsidy-stock.ts';
import type { Text } from './text.ts';

/** The sentences of every trace, by the rule that speaks. */
export const traceTexts = {
  code: codeTexts,
  criticality: criticalityTexts,
  disclosure: disclosureTexts,
  exemption: exemptionTexts,
  norm: normTexts,
  'notification-duty': notificationDutyTexts,
  obligation: obligationTexts,
  'plan-progress': planProgressTexts,
  'public-status': publicStatusTexts,
  shortage: shortageTexts,
  'subsidy-stock': subsidyStockTexts,
} as const satisfies Record<string, Readonly<Record<string, Text>>>;

export type TraceName = keyof typeof traceTexts;
