import type { Text } from '../text.ts';

export const searchTexts = {
  title: { nl: 'Zoeken', en: 'Search' },
  titleFor: { nl: 'Zoeken: {query}', en: 'Search: {query}' },
  label: {
    nl: 'Naam, stof, ATC-code of registratienummer',
    en: 'Name, substance, ATC code or registration number',
  },
  hint: { nl: 'Bijvoorbeeld: metoprolol 100 mg', en: 'For example: metoprolol 100 mg' },
  found: {
    nl: '{count} {count|product|producten} voor “{query}”.',
    en: '{count} {count|product|products} for “{query}”.',
  },
  foundMore: {
    nl: 'De eerste {count} producten voor “{query}”.',
    en: 'The first {count} products for “{query}”.',
  },
  ambiguous: {
    nl: 'Er zijn namen die op elkaar lijken. Wij kiezen niet voor u. Kijk goed naar naam, sterkte en vorm.',
    en: 'There are names that look alike. We do not choose for you. Look closely at name, strength and form.',
  },
  codeWithoutProduct: {
    nl: 'Dit is een geldig nummer, maar wij kennen er geen product bij. Zoek op de naam die op het doosje staat.',
    en: 'This is a valid number, but we know no product with it. Search by the name on the box.',
  },
  nothing: { nl: 'Niets gevonden voor “{query}”.', en: 'Nothing found for “{query}”.' },
  nothingAdvice: { nl: 'Wat u kunt proberen', en: 'What you can try' },
  tryLess: {
    nl: 'Zoek met minder woorden: alleen de naam of de werkzame stof.',
    en: 'Search with fewer words: only the name or the active substance.',
  },
  tryBox: {
    nl: 'Neem de naam over zoals die op het doosje staat.',
    en: 'Copy the name as it stands on the box.',
  },
  trySources: {
    nl: 'Misschien hebben wij de bron nog niet. Op de pagina Bronnen staat wat wij hebben.',
    en: 'Perhaps we do not have the source yet. The page Sources shows what we hold.',
  },
  noQuery: { nl: 'Vul een naam, stof of nummer in.', en: 'Enter a name, substance or number.' },
  caption: { nl: 'Status volgens openbare bronnen.', en: 'Status by public sources.' },
  product: { nl: 'Product', en: 'Product' },
  substance: { nl: 'Stof, sterkte, vorm', en: 'Substance, strength, form' },
  holder: { nl: 'Vergunninghouder', en: 'Holder' },
  country: { nl: 'Land', en: 'Country' },
  status: { nl: 'Status', en: 'Status' },
  matched: { nl: 'Gevonden op', en: 'Matched on' },
  name: { nl: 'naam', en: 'name' },
  substanceField: { nl: 'stof', en: 'substance' },
  code: { nl: 'nummer', en: 'number' },
  atc: { nl: 'ATC-code', en: 'ATC code' },
  exact: { nl: 'precies', en: 'exact' },
  prefix: { nl: 'begin', en: 'start' },
  typo: { nl: 'lijkt erop', en: 'looks alike' },
  synthetic: { nl: 'verzonnen', en: 'invented' },
} as const satisfies Record<string, Text>;
