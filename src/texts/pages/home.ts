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
    nl: 'Over {notDecidable} {notDecidable|geval|gevallen} is met openbare feiten geen oordeel mogelijk.',
    en: 'About {notDecidable} {notDecidable|case|cases} public facts allow no verdict.',
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
  whoTitle: { nl: 'Ik ben …', en: 'I am …' },
  patient: { nl: 'patiënt', en: 'a patient' },
  patientLink: { nl: 'zoek uw medicijn', en: 'search for your medicine' },
  pharmacist: { nl: 'apotheker of voorschrijver', en: 'a pharmacist or prescriber' },
  pharmacistLink: { nl: 'tekorten per land en dag', en: 'shortages by country and day' },
  holder: { nl: 'vergunninghouder', en: 'a marketing authorisation holder' },
  holderLink: { nl: 'moet ik dit melden?', en: 'must I report this?' },
  lawyer: { nl: 'jurist of toezichthouder', en: 'a lawyer or inspector' },
  lawyerLink: {
    nl: 'elke regel op een dag, en een geval proberen',
    en: 'every rule on a day, and a case to try',
  },
  policy: { nl: 'beleidsmaker of onderzoeker', en: 'a policy maker or researcher' },
  policyLink: { nl: 'alle definities naast elkaar', en: 'every definition side by side' },
  asData: { nl: 'Alles als gegevens: de API', en: 'Everything as data: the API' },
  sources: {
    nl: 'Welke bronnen wij lezen, en wat ze meten',
    en: 'Which sources we read, and what they measure',
  },
} as const satisfies Record<string, Text>;
