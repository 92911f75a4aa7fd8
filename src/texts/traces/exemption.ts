import type { ExemptionCode } from '../../domain/measure/exemption-outcome.ts';
import type { Text } from '../text.ts';

export const exemptionTexts = {
  'article-not-in-force': {
    nl: 'Op {day} gold artikel 3.17a niet.',
    en: 'On {day} article 3.17a was not in force.',
  },
  'article-not-known': {
    nl: 'Of artikel 3.17a op {day} gold, staat niet in onze bronnen.',
    en: 'Whether article 3.17a was in force on {day} is not in our sources.',
  },
  'alternative-exists': {
    nl: '(a) Er is in Nederland een adequaat alternatief.',
    en: '(a) There is an adequate alternative in the Netherlands.',
  },
  'no-alternative': {
    nl: '(a) Er is in Nederland geen adequaat alternatief.',
    en: '(a) There is no adequate alternative in the Netherlands.',
  },
  'is-alternative': {
    nl: '(b) Dit middel is een adequaat alternatief voor het middel dat tijdelijk ontbreekt.',
    en: '(b) This product is an adequate alternative for the one temporarily missing.',
  },
  'is-no-alternative': {
    nl: '(b) Dit middel is geen adequaat alternatief voor het middel dat tijdelijk ontbreekt.',
    en: '(b) This product is no adequate alternative for the one temporarily missing.',
  },
  'country-recognised': {
    nl: '(c) Toegelaten in {country}: dat land telt.',
    en: '(c) Authorised in {country}: that country counts.',
  },
  'country-not-recognised': {
    nl: '(c) Toegelaten in {countries}: dat telt niet.',
    en: '(c) Authorised in {countries}: that does not count.',
  },
  'country-agreement-not-known': {
    nl: '(c) Of er met {countries} een overeenkomst over wederzijdse erkenning is, staat niet in onze bronnen.',
    en: '(c) Whether there is a mutual recognition agreement with {countries} is not in our sources.',
  },
  'authorised-nowhere': {
    nl: '(c) Het middel is in geen ander land toegelaten.',
    en: '(c) The product is authorised in no country.',
  },
  'authorised-there': {
    nl: 'Voor: het middel is toegelaten in {countries}.',
    en: 'For: the product is authorised in {countries}.',
  },
  'agreement-not-listed': {
    nl: 'Tegen: geen van deze landen staat op onze lijst ({countries}).',
    en: 'Against: none of these countries is on our list ({countries}).',
  },
  'all-conditions-met': {
    nl: 'Aan alle voorwaarden is voldaan. De inspectie beslist.',
    en: 'All conditions are met. The inspectorate decides.',
  },
  'fact-missing': {
    nl: 'Er ontbreekt een gegeven: {fact}.',
    en: 'A fact is missing: {fact}.',
  },
  'not-valid-yet': {
    nl: 'De vrijstelling gaat pas in op {day}.',
    en: 'The exemption starts only on {day}.',
  },
  'granted-through': {
    nl: 'Verleend, geldig tot en met {day}.',
    en: 'Granted, valid through {day}.',
  },
  'extended-through': {
    nl: 'Verlengd, geldig tot en met {day}.',
    en: 'Extended, valid through {day}.',
  },
  'expired-after': {
    nl: 'De laatste geldige dag was {day}.',
    en: 'The last valid day was {day}.',
  },
  'extended-too-late': {
    nl: 'De verlenging kwam na het einde: van de dag na het einde tot {day} gold er geen vrijstelling.',
    en: 'The extension came after the end: from the day after the end until {day} there was no exemption.',
  },
  'was-withdrawn': {
    nl: 'De vrijstelling is ingetrokken.',
    en: 'The exemption was withdrawn.',
  },
  'suspended-by-court': {
    nl: 'De rechter heeft de vrijstelling geschorst.',
    en: 'The court suspended the exemption.',
  },
  'suspended-since': {
    nl: 'De vrijstelling is geschorst.',
    en: 'The exemption is suspended.',
  },
  'forbids-import': {
    nl: 'Zolang dat duurt, mag het middel niet worden ingevoerd.',
    en: 'Meanwhile the product may not be imported.',
  },
  'forbids-delivery': {
    nl: 'Zolang dat duurt, mag het middel niet worden afgeleverd.',
    en: 'Meanwhile the product may not be delivered.',
  },
  'forbids-keeping': {
    nl: 'Zolang dat duurt, mag het middel niet in voorraad worden gehouden.',
    en: 'Meanwhile the product may not be kept in stock.',
  },
  'forbids-dispensing': {
    nl: 'Zolang dat duurt, mag het middel niet ter hand worden gesteld.',
    en: 'Meanwhile the product may not be dispensed.',
  },
  'suspension-lifted': {
    nl: 'De schorsing is opgeheven.',
    en: 'The suspension was lifted.',
  },
  'not-enforced': {
    nl: 'De inspectie is opgedragen niet te handhaven.',
    en: 'The inspectorate was instructed not to enforce.',
  },
  'not-enforced-during-shortage': {
    nl: 'De inspectie is opgedragen niet te handhaven zolang het tekort duurt.',
    en: 'The inspectorate was instructed not to enforce during the shortage.',
  },
  'non-enforcement-ended-with-shortage': {
    nl: 'Het tekort is voorbij, en daarmee de opdracht om niet te handhaven.',
    en: 'The shortage is over, and with it the instruction not to enforce.',
  },
  'non-enforcement-withdrawn': {
    nl: 'De opdracht om niet te handhaven is ingetrokken.',
    en: 'The instruction not to enforce was withdrawn.',
  },
  'condition-not-known': {
    nl: 'De opdracht om niet te handhaven geldt zolang het tekort duurt. Of het tekort nog duurt, is niet bekend.',
    en: 'The instruction not to enforce holds during the shortage. Whether the shortage lasts is not known.',
  },
  'earlier-decision-not-binding': {
    nl: 'Dit besluit is van vóór artikel 3.17a. Zulke besluiten zijn in november 2024 onverbindend verklaard.',
    en: 'This decision is from before article 3.17a. Such decisions were declared not binding in November 2024.',
  },
  'earlier-decision-not-known': {
    nl: 'Dit besluit is van vóór artikel 3.17a. Of het op {day} gold, staat niet in onze bronnen.',
    en: 'This decision is from before article 3.17a. Whether it held on {day} is not in our sources.',
  },
  'granted-by-another': {
    nl: 'Tegen: het besluit is niet van de Inspectie Gezondheidszorg en Jeugd.',
    en: 'Against: the decision is not by the Health and Youth Care Inspectorate.',
  },
  'event-day-not-known': {
    nl: 'De dag van een gebeurtenis is niet bekend, en het antwoord hangt ervan af.',
    en: 'The day of an event is not known, and the answer depends on it.',
  },
  'event-only-seen': {
    nl: 'Een gebeurtenis was op {seenOn} al gebeurd, maar de dag zelf is niet bekend, en het antwoord hangt ervan af.',
    en: 'An event had happened by {seenOn}, but its own day is not known, and the answer depends on it.',
  },
  'happened-on': {
    nl: 'Dat gebeurde op {day}.',
    en: 'That happened on {day}.',
  },
  'seen-to-have-happened': {
    nl: 'De dag zelf staat niet in onze bronnen; op {seenOn} was het al zo.',
    en: 'The day itself is not in our sources; by {seenOn} it was so.',
  },
  'reminder-due': {
    nl: 'De herinnering van {weeks} weken voor het einde was op {day}.',
    en: 'The reminder {weeks} weeks before the end was due on {day}.',
  },
  'reminder-planned': {
    nl: 'De herinnering van {weeks} weken voor het einde komt op {day}.',
    en: 'The reminder {weeks} weeks before the end comes on {day}.',
  },
} as const satisfies Record<ExemptionCode, Text>;
