import type { Missing } from '../domain/decision.ts';
import type { Language } from '../law/norm.ts';
import { codeFields } from './fields/code.ts';
import { criticalityFields } from './fields/criticality.ts';
import { disclosureFields } from './fields/disclosure.ts';
import { exemptionFields } from './fields/exemption.ts';
import type { FieldText } from './fields/field.ts';
import { notificationDutyFields } from './fields/notification-duty.ts';
import { obligationFields } from './fields/obligation.ts';
import { planProgressFields } from './fields/plan-progress.ts';
import { subsidyStockFields } from './fields/subsidy-stock.ts';
import { needTexts } from './needs.ts';
import type { Text } from './text.ts';

const fieldTexts: Readonly<Record<string, FieldText>> = {
  ...planProgressFields,
  ...subsidyStockFields,
  ...obligationFields,
  ...codeFields,
  ...criticalityFields,
  ...disclosureFields,
  ...exemptionFields,
  ...notificationDutyFields,
};

/** What is missing, in words: a need of a definition, or the question of a rule's form. */
export function sayMissing({ fact }: Missing, language: Language): string {
  const needs: Readonly<Record<string, Text>> = needTexts;
  const text = needs[fact] ?? fieldTexts[fact]?.label;
  if (text === undefined) throw new Error(`no text for missing fact ${fact}`);
  return text[language];
}
