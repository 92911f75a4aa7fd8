import type { Text } from './text.ts';

/** What stands above a view that explains and is no norm (`domain/stock/explanatory-views.ts`). */
export const stockViewTexts = {
  notANorm: {
    nl: 'Toelichting, geen norm. Geen regel vraagt hierom en de uitkomst hangt er niet van af.',
    en: 'An explanation, not a norm. No rule asks for this and the outcome does not depend on it.',
  },
  forecast: {
    nl: 'Verwachting: hoelang de voorraad meegaat',
    en: 'Forecast: how long the stock lasts',
  },
  'service-level': {
    nl: 'Aandeel van de bestellingen dat direct is geleverd',
    en: 'Share of orders delivered at once',
  },
} as const satisfies Record<string, Text>;
