import type { Need } from '../domain/shortage/need.ts';
import type { Text } from './text.ts';

/** Each need as a short noun phrase: "for want of …". */
export const needTexts = {
  'supply-below-demand': {
    nl: 'aanbod en vraag in het hele land',
    en: 'supply and demand in the whole country',
  },
  interruption: { nl: 'een onderbreking van de levering', en: 'an interruption of supply' },
  'interruption-start': { nl: 'de eerste dag ervan', en: 'its first day' },
  'interruption-end': { nl: 'of en wanneer het voorbij is', en: 'whether and when it is over' },
  'expected-end': { nl: 'het verwachte einde', en: 'the expected end' },
  'announcement-day': { nl: 'de dag van de aankondiging', en: 'the day it was announced' },
  'consistent-dates': {
    nl: 'datums die elkaar niet tegenspreken',
    en: 'dates that do not contradict each other',
  },
  extent: { nl: 'geheel of gedeeltelijk niet geleverd', en: 'not supplied in full or in part' },
  marketed: { nl: 'of het in de handel is', en: 'whether it is marketed' },
  'prescription-only': { nl: 'of het alleen op recept is', en: 'whether it is prescription-only' },
  'supply-of-all-holders': { nl: 'de levering door alle houders', en: 'the supply of all holders' },
  'not-deliverable-per-wholesaler': {
    nl: 'niet-leverbaarmeldingen per groothandel',
    en: 'not-deliverable reports per wholesaler',
  },
  'week-measurement': { nl: 'de meting van de week', en: 'the measurement of the week' },
  'delivery-within-term': {
    nl: 'volledige levering binnen de termijn',
    en: 'delivery in full within the term',
  },
  'increased-demand-unmet': {
    nl: 'gestegen vraag waaraan niet wordt voldaan',
    en: 'increased demand that is not met',
  },
  'appropriate-alternative': { nl: 'een passend alternatief', en: 'an appropriate alternative' },
  resolvable: { nl: 'of het op te lossen is', en: 'whether it can be resolved' },
  'union-coordination': {
    nl: 'of coördinatie door de Unie nodig is',
    en: 'whether Union coordination is needed',
  },
  'public-health-need': {
    nl: 'aanbod tegenover wat de volksgezondheid nodig heeft',
    en: 'supply against what public health needs',
  },
  'stock-out': {
    nl: 'voorraad waar de patiënt wordt geholpen',
    en: 'stock where the patient is served',
  },
  'listed-by-authority': { nl: 'een lijst van de instantie', en: 'a list of the authority' },
  'listed-on-day': { nl: 'de lijst van die dag', en: 'the list of that day' },
  'listed-as-current': {
    nl: 'of de lijst het nog als tekort noemt',
    en: 'whether the list still names it as short',
  },
} as const satisfies Record<Need, Text>;
