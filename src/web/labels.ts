import type { Language } from '../law/norm.ts';
import { codeFields } from '../texts/fields/code.ts';
import { criticalityFields } from '../texts/fields/criticality.ts';
import { disclosureFields } from '../texts/fields/disclosure.ts';
import { exemptionFields } from '../texts/fields/exemption.ts';
import type { FieldText } from '../texts/fields/field.ts';
import { normFields } from '../texts/fields/norm.ts';
import { notificationDutyFields } from '../texts/fields/notification-duty.ts';
import { obligationFields } from '../texts/fields/obligation.ts';
import { planProgressFields } from '../texts/fields/plan-progress.ts';
import { shortageFields } from '../texts/fields/shortage.ts';
import { subsidyStockFields } from '../texts/fields/subsidy-stock.ts';
import { caseFields } from '../texts/pages/case-fields.ts';
import type { Labels } from './parts/questions.tsx';

const fields: Readonly<Record<string, Readonly<Record<string, FieldText>>>> = {
  norm: normFields,
  code: codeFields,
  'notification-duty': notificationDutyFields,
  shortage: shortageFields,
  exemption: exemptionFields,
  criticality: criticalityFields,
  disclosure: disclosureFields,
  obligation: obligationFields,
  'subsidy-stock': subsidyStockFields,
  'plan-progress': planProgressFields,
};

/** Words for the fields of a rule's case, where somebody wrote them. */
export function labelsOf(rule: string, language: Language): Labels {
  const own = fields[rule] ?? {};
  const field = (path: string) =>
    path.startsWith('facts.') ? own[path.slice('facts.'.length)] : (caseFields[path] ?? own[path]);
  return {
    question: (path) => {
      const text = field(path);
      if (text === undefined) return undefined;
      return {
        label: text.label[language],
        ...(text.hint === undefined ? {} : { hint: text.hint[language] }),
      };
    },
    word: (path, word) => field(path)?.words?.[word]?.[language],
  };
}
