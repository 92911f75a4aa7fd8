import type { CodeCase } from '../../domain/product/code-rule.ts';
import type { ReadableScheme } from '../../domain/product/code.ts';
import type { Text } from '../text.ts';
import type { FieldText } from './field.ts';

const schemes = {
  rvg: { nl: 'RVG-nummer', en: 'RVG number' },
  eu: { nl: 'EU-nummer', en: 'EU number' },
  zi: { nl: 'ZI-nummer', en: 'ZI number' },
  hpk: { nl: 'HPK', en: 'HPK' },
  prk: { nl: 'PRK', en: 'PRK' },
  atc: { nl: 'ATC-code', en: 'ATC code' },
  gtin: { nl: 'GTIN (streepjescode)', en: 'GTIN (barcode)' },
  gs1: { nl: 'tekst achter een GS1-code', en: 'text behind a GS1 code' },
  din: { nl: 'DIN (Canada)', en: 'DIN (Canada)' },
  ndc: { nl: 'NDC (Verenigde Staten)', en: 'NDC (United States)' },
} as const satisfies Record<ReadableScheme, Text>;

export const codeFields = {
  text: {
    label: { nl: 'Welk nummer?', en: 'Which number?' },
    hint: {
      nl: 'Zoals het op de verpakking of in een lijst staat, bijvoorbeeld RVG 05761.',
      en: 'As it stands on the pack or in a list, for example RVG 05761.',
    },
  },
  scheme: {
    label: { nl: 'Wat voor nummer is het?', en: 'What kind of number is it?' },
    hint: {
      nl: 'Laat leeg als u het niet weet.',
      en: 'Leave empty if you do not know.',
    },
    words: schemes,
  },
  on: {
    label: { nl: 'Dag waarop u het nummer leest', en: 'Day on which you read the number' },
    hint: {
      nl: 'Alleen nodig voor de eeuw van een houdbaarheidsdatum.',
      en: 'Needed only for the century of an expiry date.',
    },
  },
} as const satisfies Record<keyof CodeCase['facts'] | 'on', FieldText>;
