import type { CriticalityCode } from '../../domain/measure/criticality.ts';
import type { Text } from '../text.ts';

export const criticalityTexts = {
  'definition-not-in-force': {
    nl: 'Wat op {day} een kritisch tekort was, staat niet in onze bronnen.',
    en: 'What was a critical shortage on {day} is not in our sources.',
  },
  'weighed-for-use': {
    nl: 'Beoordeeld voor dit gebruik: {given}.',
    en: 'Judged for this use: {given}.',
  },
  'enough-stated': {
    nl: 'Beoordeeld: er zijn genoeg alternatieven.',
    en: 'Judged: there are enough alternatives.',
  },
  'not-enough-stated': {
    nl: 'Beoordeeld: er zijn niet genoeg alternatieven.',
    en: 'Judged: there are not enough alternatives.',
  },
  'no-alternative-listed': {
    nl: 'Er is geen alternatief.',
    en: 'There is no alternative.',
  },
  'no-alternative-available': {
    nl: 'Op de lijst {count|staat|staan} {count} {count|alternatief|alternatieven}. Er is er geen.',
    en: 'The list holds {count} {count|alternative|alternatives}. None is available.',
  },
  'statement-contradicts-list': {
    nl: 'Het oordeel dat er genoeg is, past niet bij de lijst van alternatieven.',
    en: 'The judgement that there is enough does not fit the list of alternatives.',
  },
  'alternative-available': {
    nl: 'Tegen: {count} {count|alternatief is|alternatieven zijn} er, geheel of gedeeltelijk.',
    en: 'Against: {count} {count|alternative is|alternatives are} available, in full or in part.',
  },
  'alternative-not-available': {
    nl: 'Voor: {count} {count|alternatief is|alternatieven zijn} er niet.',
    en: 'For: {count} {count|alternative is|alternatives are} not available.',
  },
  'enough-left-open': {
    nl: 'Hoeveel alternatieven genoeg zijn, zegt de bron niet.',
    en: 'The source does not say how many alternatives are enough.',
  },
  'disease-counts': {
    nl: 'De ziekte telt als levensbedreigend of zeer ernstig.',
    en: 'The disease counts as life-threatening or very serious.',
  },
  'disease-does-not-count': {
    nl: 'De ziekte telt niet als levensbedreigend of zeer ernstig.',
    en: 'The disease does not count as life-threatening or very serious.',
  },
  'impact-large': {
    nl: 'Beoordeeld: de impact op patiënten is groot.',
    en: 'Judged: the impact on patients is large.',
  },
  'impact-limited': {
    nl: 'Beoordeeld: de impact op patiënten is beperkt.',
    en: 'Judged: the impact on patients is limited.',
  },
  'impact-does-not-count': {
    nl: 'De impact op patiënten telt op die dag niet mee.',
    en: 'The impact on patients does not count on that day.',
  },
  'impact-left-open': {
    nl: '{count} {count|patiënt gebruikt|patiënten gebruiken} het middel. Of de impact groot is, zegt de bron niet.',
    en: '{count} {count|patient uses|patients use} the medicine. The source does not say whether the impact is large.',
  },
  'alternatives-not-known': {
    nl: 'Of er genoeg alternatieven zijn, is niet bekend.',
    en: 'Whether there are enough alternatives is not known.',
  },
  'disease-not-known': {
    nl: 'Hoe ernstig de ziekte is, is niet bekend.',
    en: 'How serious the disease is is not known.',
  },
  'impact-not-known': {
    nl: 'Hoe groot de impact op patiënten is, is niet bekend.',
    en: 'How large the impact on patients is is not known.',
  },
  'both-met': {
    nl: 'Aan beide voorwaarden is voldaan: het tekort is kritisch.',
    en: 'Both conditions are met: the shortage is critical.',
  },
  'one-not-met': {
    nl: 'Aan ten minste een van de voorwaarden is niet voldaan: het tekort is niet kritisch.',
    en: 'At least one of the conditions is not met: the shortage is not critical.',
  },
} as const satisfies Record<CriticalityCode, Text>;
