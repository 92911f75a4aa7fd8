import type { Agreement } from '../../domain/disclosure/agreement.ts';
import type { DisclosureFacts } from '../../domain/disclosure/disclosure-case.ts';
import {
  audienceTexts,
  classTexts,
  disclosureFieldTexts,
  fateTexts,
  publicationGroundTexts,
  regimeTexts,
  relationTexts,
} from '../disclosure.ts';
import type { FieldText } from './field.ts';

type Field =
  | keyof DisclosureFacts
  | `agreements.${keyof Agreement}`
  | `contributions.${'group' | 'amount'}`;

export const disclosureFields = {
  class: {
    label: { nl: 'Om wat voor gegeven gaat het?', en: 'What kind of fact is it?' },
    hint: { nl: 'Elk veld hoort bij één klasse.', en: 'Every field is of one class.' },
    words: classTexts,
  },
  audience: {
    label: { nl: 'Wie kijkt?', en: 'Who looks?' },
    words: audienceTexts,
  },
  relation: {
    label: { nl: 'Van wie is het?', en: 'Whose is it?' },
    hint: {
      nl: 'Maakt alleen verschil voor wie zelf gegevens aanlevert.',
      en: 'Makes a difference only for who delivers facts.',
    },
    words: relationTexts,
  },
  field: {
    label: { nl: 'Welk veld van een melding?', en: 'Which field of a notification?' },
    hint: { nl: 'Leeg: geen regime maakt het openbaar.', en: 'Empty: no regime makes it public.' },
    words: disclosureFieldTexts,
  },
  ground: {
    label: { nl: 'Op welke grond is het gepubliceerd?', en: 'On what ground was it published?' },
    words: publicationGroundTexts,
  },
  regimeAtDelivery: {
    label: {
      nl: 'Welk regime gold toen het werd aangeleverd?',
      en: 'Which regime held when it was delivered?',
    },
    words: regimeTexts,
  },
  regimeNow: {
    label: { nl: 'Welk regime geldt nu?', en: 'Which regime holds now?' },
    hint: { nl: 'Leeg: zoals vastgelegd voor die dag.', en: 'Empty: as recorded for that day.' },
    words: regimeTexts,
  },
  retracted: {
    label: { nl: 'Is de publicatie ingetrokken?', en: 'Was the publication taken back?' },
  },
  embargoUntil: {
    label: { nl: 'Vanaf welke dag mag het zichtbaar zijn?', en: 'From which day may it be seen?' },
  },
  consentTo: {
    label: {
      nl: 'Voor welke velden gaf de houder toestemming?',
      en: 'To which fields did the holder consent?',
    },
    words: disclosureFieldTexts,
  },
  agreements: {
    label: { nl: 'Welke overeenkomsten zijn er?', en: 'Which agreements are there?' },
  },
  'agreements.class': { label: { nl: 'Waarover', en: 'About' }, words: classTexts },
  'agreements.audience': { label: { nl: 'Met wie', en: 'With whom' }, words: audienceTexts },
  'agreements.fate': { label: { nl: 'Hoe ver', en: 'How far' }, words: fateTexts },
  'agreements.from': { label: { nl: 'Vanaf', en: 'From' } },
  'agreements.until': {
    label: { nl: 'Tot', en: 'Until' },
    hint: {
      nl: 'De eerste dag waarop de overeenkomst niet meer geldt.',
      en: 'The first day on which it no longer holds.',
    },
  },
  'agreements.clause': { label: { nl: 'Bepaling', en: 'Clause' } },
  contributions: {
    label: { nl: 'Wie draagt bij aan het totaal?', en: 'Who contributes to the total?' },
  },
  'contributions.group': { label: { nl: 'Eigenaar', en: 'Owner' } },
  'contributions.amount': { label: { nl: 'Hoeveelheid', en: 'Amount' } },
  holders: {
    label: {
      nl: 'Over hoeveel vergunninghouders gaat het aantal?',
      en: 'Over how many holders does the count go?',
    },
  },
} as const satisfies Record<Field, FieldText>;
