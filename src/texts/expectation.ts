import type { Params } from '../domain/decision.ts';
import type { Language } from '../law/norm.ts';
import { say, type Text } from './text.ts';

/** What a field of a case should hold; follows the field's name and goes before what was seen. */
export const expectationTexts = {
  text: { nl: 'hier hoort tekst', en: 'this should be text' },
  number: { nl: 'hier hoort een getal', en: 'this should be a number' },
  integer: { nl: 'hier hoort een heel getal', en: 'this should be a whole number' },
  boolean: { nl: 'hier hoort true of false', en: 'this should be true or false' },
  object: {
    nl: 'hier horen velden bij elkaar (een JSON-object)',
    en: 'this should be a set of fields (a JSON object)',
  },
  array: { nl: 'hier hoort een lijst', en: 'this should be a list' },
  day: {
    nl: 'hier hoort een dag die bestaat, geschreven als JJJJ-MM-DD',
    en: 'this should be a day that exists, written YYYY-MM-DD',
  },
  missing: { nl: 'dit is nodig en ontbreekt', en: 'this is needed and missing' },
  word: { nl: 'kies uit {words}', en: 'choose from {words}' },
  'near-word': {
    nl: 'kies uit {words}. Bedoelde u {near}?',
    en: 'choose from {words}. Did you mean {near}?',
  },
  unknown: {
    nl: 'dit veld kennen wij hier niet. Bedoelde u {near}?',
    en: 'there is no such field here. Did you mean {near}?',
  },
  'at-least': { nl: 'hier hoort {limit} of meer', en: 'this should be {limit} or more' },
  'at-most': { nl: 'hier hoort {limit} of minder', en: 'this should be {limit} or less' },
  longer: {
    nl: 'hier {limit|hoort|horen} ten minste {limit} {limit|teken|tekens}',
    en: 'this should have at least {limit} {limit|character|characters}',
  },
  shorter: {
    nl: 'hier passen hooguit {limit} tekens',
    en: 'this should have at most {limit} characters',
  },
  'more-items': {
    nl: 'hier {limit|hoort|horen} er ten minste {limit}',
    en: 'this should hold at least {limit}',
  },
  'fewer-items': { nl: 'hier passen er hooguit {limit}', en: 'this should hold at most {limit}' },
  pattern: { nl: 'dit heeft niet de vorm {pattern}', en: 'this does not have the form {pattern}' },
  only: { nl: 'hier past alleen {only}', en: 'only {only} fits here' },
  other: { nl: 'dit past hier niet', en: 'this does not fit here' },
} as const satisfies Record<string, Text>;

export type Expectation = keyof typeof expectationTexts;

export function sayExpectation(what: Expectation, params: Params, language: Language): string {
  return say(expectationTexts[what], params, language);
}
