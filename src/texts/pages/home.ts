import type { Text } from '../text.ts';

export const homeTexts = {
  title: { nl: 'Voorradig: is uw medicijn leverbaar?', en: 'Voorradig: is your medicine available?' },
  heading: { nl: 'Is uw medicijn leverbaar?', en: 'Is your medicine available?' },
  countTitle: { nl: 'Vandaag', en: 'Today' },
  count: {
    nl: '{count} van {decidable} {unit} heten vandaag een tekort in {country}, volgens de definitie:',
    en: '{count} of {decidable} {unit} count as short today in {country}, under the definition:',
  },
  countNothing: {
    nl: 'Voor {country} kunnen wij dit niet tellen met de definitie:',
    en: 'For {country} we cannot count this under the definition:',
  },
  notDecidable: {
    nl: 'Over {notDecidable} {unit} is met openbare feiten geen oordeel mogelijk.',
    en: 'About {notDecidable} {unit} public facts allow no verdict.',
  },
  choose: { nl: 'Andere definitie of ander land', en: 'Another definition or country' },
  definition: { nl: 'Definitie', en: 'Definition' },
  whyDifferent: {
    nl: 'Andere definitie, ander getal: waarom?',
    en: 'Another definition, another number: why?',
  },
  toList: { nl: 'Toon de lijst', en: 'Show the list' },
  changesTitle: { nl: 'Sinds {since}', en: 'Since {since}' },
  changesSource: {
    nl: 'Zo veranderde de lijst die voor {country} telt.',
    en: 'This is how the list that counts for {country} changed.',
  },
  new: { nl: 'Nieuw', en: 'New' },
  back: { nl: 'Niet meer op de lijst', en: 'No longer on the list' },
  moved: { nl: 'Datum verschoven', en: 'Date moved' },
  noChanges: {
    nl: 'Er zijn nog geen twee standen van een lijst om te vergelijken.',
    en: 'There are not yet two states of a list to compare.',
  },
  moreTitle: { nl: 'Verder', en: 'Further' },
  tryCase: { nl: 'Moet ik dit melden? Probeer een geval', en: 'Must I report this? Try a case' },
  asData: { nl: 'Alles als gegevens: de API', en: 'Everything as data: the API' },
  sources: { nl: 'Welke bronnen wij lezen, en wat ze meten', en: 'Which sources we read, and what they measure' },
} as const satisfies Record<string, Text>;
