import type { Text } from '../text.ts';

export const homeTexts = {
  title: {
    nl: 'Voorradig: is uw medicijn leverbaar?',
    en: 'Voorradig: is your medicine available?',
  },
  heading: { nl: 'Is uw medicijn leverbaar?', en: 'Is your medicine available?' },
  count: {
    nl: 'van {decidable} {unit} in {country} heten een tekort. De definitie: {definition}.',
    en: 'of {decidable} {unit} in {country} count as short. The definition: {definition}.',
  },
  countNothing: {
    nl: 'Voor {country} is met openbare feiten niets te tellen volgens de definitie: {definition}.',
    en: 'For {country} public facts allow no count under the definition: {definition}.',
  },
  notDecidable: {
    nl: 'Over {notDecidable} {notDecidable|geval|gevallen} meer is met openbare feiten geen oordeel mogelijk.',
    en: 'About {notDecidable} further {notDecidable|case|cases} public facts allow no verdict.',
  },
  known: {
    nl: 'Wij kennen {products} geneesmiddelen van {country}.',
    en: 'We know {products} medicines of {country}.',
  },
  choose: { nl: 'Andere definitie of ander land', en: 'Another definition or country' },
  definition: { nl: 'Definitie', en: 'Definition' },
  whyDifferent: {
    nl: 'Andere definitie, ander getal: waarom?',
    en: 'Another definition, another number: why?',
  },
  toList: { nl: 'Toon de lijst', en: 'Show the list' },
  weekTitle: { nl: 'In de week tot die dag', en: 'In the week up to that day' },
  changesSource: {
    nl: 'Zo veranderde de lijst die voor {country} telt.',
    en: 'This is how the list that counts for {country} changed.',
  },
  new: { nl: 'nieuw op de lijst', en: 'new on the list' },
  back: { nl: 'weer leverbaar', en: 'available again' },
  moved: { nl: 'met een andere einddatum', en: 'with another end date' },
  noChanges: {
    nl: 'Er zijn nog geen twee lijsten om te vergelijken.',
    en: 'There are not yet two lists to compare.',
  },
  moreTitle: { nl: 'Verder', en: 'Further' },
  tryCase: { nl: 'Moet ik dit melden? Probeer een geval', en: 'Must I report this? Try a case' },
  asData: { nl: 'Alles als gegevens: de API', en: 'Everything as data: the API' },
  sources: {
    nl: 'Welke bronnen wij lezen, en wat ze meten',
    en: 'Which sources we read, and what they measure',
  },
} as const satisfies Record<string, Text>;
