import type { Alternative, CriticalityFacts } from '../../domain/measure/criticality-case.ts';
import type { FieldText } from './field.ts';

type Field = keyof CriticalityFacts | `alternatives.${keyof Alternative}`;

export const criticalityFields = {
  enoughAlternatives: {
    label: { nl: 'Zijn er genoeg alternatieven?', en: 'Are there enough alternatives?' },
    hint: {
      nl: 'Uw oordeel. Laat leeg om de lijst te laten spreken.',
      en: 'Your judgement. Leave empty to let the list speak.',
    },
  },
  alternatives: {
    label: { nl: 'Welke alternatieven zijn er?', en: 'Which alternatives are there?' },
    hint: { nl: 'Alle, met of ze er zijn.', en: 'All of them, with whether they can be had.' },
  },
  'alternatives.name': { label: { nl: 'Naam', en: 'Name' } },
  'alternatives.availability': {
    label: { nl: 'Is het er?', en: 'Can it be had?' },
    words: {
      available: { nl: 'ja', en: 'yes' },
      'in-part': { nl: 'gedeeltelijk', en: 'in part' },
      'not-available': { nl: 'nee', en: 'no' },
    },
  },
  use: {
    label: { nl: 'Waarvoor wordt het middel gebruikt?', en: 'What is the medicine used for?' },
    hint: {
      nl: 'Het gebruik waarvoor u de ziekte beoordeelt.',
      en: 'The use for which you judge the disease.',
    },
  },
  diseaseSeverity: {
    label: { nl: 'Hoe ernstig is de ziekte?', en: 'How serious is the disease?' },
    words: {
      'life-threatening': { nl: 'levensbedreigend', en: 'life-threatening' },
      'very-serious': { nl: 'zeer ernstig', en: 'very serious' },
      serious: { nl: 'ernstig', en: 'serious' },
      minor: { nl: 'licht', en: 'minor' },
    },
  },
  patientImpact: {
    label: {
      nl: 'Hoe groot is de impact op patiënten?',
      en: 'How large is the impact on patients?',
    },
    hint: { nl: 'Uw oordeel.', en: 'Your judgement.' },
    words: {
      large: { nl: 'groot', en: 'large' },
      limited: { nl: 'beperkt', en: 'limited' },
    },
  },
  patients: {
    label: { nl: 'Hoeveel patiënten gebruiken het?', en: 'How many patients use it?' },
    hint: {
      nl: 'Een aantal alleen beslist niet.',
      en: 'A number alone does not decide.',
    },
  },
} as const satisfies Record<Field, FieldText>;
