import type { ruleExamples } from '../../domain/rule-examples.ts';
import type { Language } from '../../law/norm.ts';
import type { Text } from '../text.ts';

type ExampleName = (typeof ruleExamples)[keyof typeof ruleExamples][number]['name'];

/** What an example case is about. */
export const exampleTexts: Readonly<Record<ExampleName, Text>> = {
  'stock-today': {
    nl: 'de voorraadplicht van de groothandel op 1 maart 2026',
    en: 'the wholesaler’s stock obligation on 1 March 2026',
  },
  'notice-before-the-act': {
    nl: 'de meldtermijn zoals die in 2012 gold',
    en: 'the notice period as it was in 2012',
  },
  'registration-number': { nl: 'een RVG-nummer', en: 'an RVG number' },
  'misread-barcode': {
    nl: 'een streepjescode met een verkeerd cijfer',
    en: 'a barcode with a wrong digit',
  },
  'month-without-supply': {
    nl: 'een maand niets leveren, drie maanden vooraf bekend',
    en: 'a month without supply, known three months ahead',
  },
  'thirteen-days': { nl: 'dertien dagen niets leveren', en: 'thirteen days without supply' },
  conditions: {
    nl: 'is aan de voorwaarden voldaan?',
    en: 'are the conditions met?',
  },
  extended: { nl: 'een verlengde vrijstelling', en: 'an extended exemption' },
  'ten-days-sirm': {
    nl: 'tien dagen niets leveren, volgens SiRM',
    en: 'ten days without supply, by SiRM',
  },
  'ten-days-duty': {
    nl: 'dezelfde tien dagen, volgens de meldplicht',
    en: 'the same ten days, by the duty to notify',
  },
  'no-alternative-left': {
    nl: 'geen alternatief, een levensbedreigende ziekte',
    en: 'no alternative, a life-threatening disease',
  },
  'one-alternative-left': {
    nl: 'één alternatief is er nog, gedeeltelijk',
    en: 'one alternative is left, in part',
  },
  'rival-reads-notification': {
    nl: 'een leverancier wil de melding van een ander zien',
    en: 'a supplier wants to see another’s notification',
  },
  'consented-under-voluntary': {
    nl: 'het einde van een melding, met toestemming openbaar',
    en: 'the end in a notification, public with consent',
  },
  'two-weeks-held': {
    nl: 'een groothandel met precies twee weken voorraad',
    en: 'a wholesaler with exactly two weeks of stock',
  },
  'one-pack-too-few-explained': {
    nl: 'één verpakking te weinig, met aanvaarde uitleg',
    en: 'one pack too few, with an accepted explanation',
  },
  'red-and-six-weeks-held': {
    nl: 'rood op de lijst, en zes weken voorraad',
    en: 'red on the list, and six weeks of stock',
  },
  'exactly-at-the-price': {
    nl: 'een verpakking van precies 15 euro',
    en: 'a pack of exactly EUR 15',
  },
  'second-target-reached': {
    nl: 'de tweede stap van het plan is gehaald',
    en: 'the second step of the plan was reached',
  },
  'second-target-missed': {
    nl: 'de tweede stap niet gehaald, een bestelling onderweg',
    en: 'the second step missed, an order under way',
  },
};

export function exampleTitle(name: ExampleName, language: Language): string {
  return exampleTexts[name][language];
}
