import type { FieldText } from '../fields/field.ts';

/** Fields that every case has, beside the facts of its rule. */
export const caseFields: Readonly<Record<string, FieldText>> = {
  on: {
    label: { nl: 'Op welke dag?', en: 'On which day?' },
    hint: {
      nl: 'De dag waarover u het antwoord wilt weten.',
      en: 'The day about which you want the answer.',
    },
  },
  known: {
    label: { nl: 'Met wat bekend was op', en: 'With what was known on' },
    hint: { nl: 'Leeg: alles wat nu bekend is.', en: 'Empty: all that is known now.' },
  },
  facts: { label: { nl: 'De feiten', en: 'The facts' } },
  parameters: {
    label: { nl: 'Andere instellingen', en: 'Other parameters' },
    hint: {
      nl: 'Alleen om te zien wat een andere keuze zou geven.',
      en: 'Only to see what another choice would give.',
    },
  },
};
