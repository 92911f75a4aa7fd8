import type { NormCase } from '../../domain/norm/norm-rule.ts';
import type { FieldText } from './field.ts';

export const normFields = {
  norm: {
    label: { nl: 'Welke norm?', en: 'Which norm?' },
    hint: {
      nl: 'De naam zoals hij op de pagina Regels staat, bijvoorbeeld stock-obligation-wholesaler.',
      en: 'The name as on the page Rules, for example stock-obligation-wholesaler.',
    },
  },
} as const satisfies Record<keyof NormCase['facts'], FieldText>;
