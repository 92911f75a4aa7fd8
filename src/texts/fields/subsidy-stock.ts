import type { Listed, SubsidyStockFacts } from '../../domain/stock/subsidy-stock-case.ts';
import type { FieldText } from './field.ts';
import { fullLineField, obligationFields, stockPackFields, stockRoleField } from './obligation.ts';

type Field =
  | keyof typeof stockPackFields
  | Exclude<keyof SubsidyStockFacts, 'packs'>
  | `lists.${keyof Listed}`
  | 'price';

export const subsidyStockFields = {
  ...stockPackFields,
  role: stockRoleField,
  fullLine: fullLineField,
  unit: {
    label: { nl: 'Waarover wordt gerekend?', en: 'Over what is it computed?' },
    hint: {
      nl: 'Stof, sterkte, vorm en toedieningsweg.',
      en: 'Substance, strength, form and route.',
    },
  },
  lists: {
    label: {
      nl: 'Op welke LCG-lijsten staat het middel?',
      en: 'On which LCG lists does the medicine stand?',
    },
  },
  'lists.list': {
    label: { nl: 'Lijst', en: 'List' },
    words: {
      adult: { nl: 'volwassenen', en: 'adults' },
      child: { nl: 'kinderen', en: 'children' },
    },
  },
  'lists.colour': {
    label: { nl: 'Kleur', en: 'Colour' },
    words: {
      red: { nl: 'rood', en: 'red' },
      orange: { nl: 'oranje', en: 'orange' },
      yellow: { nl: 'geel', en: 'yellow' },
      other: { nl: 'anders', en: 'other' },
    },
  },
  paidForUnits: {
    label: {
      nl: 'Extra voorraad waarvoor betaald is (eenheden)',
      en: 'Extra stock that was paid for (units)',
    },
  },
  price: obligationFields.price,
} as const satisfies Record<Field, FieldText>;
