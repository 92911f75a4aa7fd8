import type { StockKind } from '../../domain/stock/kind.ts';
import type { StockField } from '../../domain/stock/stock-row.ts';
import type { Text } from '../text.ts';

/** What each column of a stock file means, and how it is filled in. */
export const stockColumnTexts = {
  day: {
    meaning: {
      nl: 'De dag waarover de rij gaat; van een week de laatste dag. Een bestand is van één dag, of alleen van weken.',
      en: 'The day that the row is about; of a week its last day. A file is of one day, or of weeks only.',
    },
    answers: { nl: 'jaar-maand-dag, als tekst', en: 'year-month-day, as text' },
  },
  period: {
    meaning: {
      nl: 'Een dag, of de zeven dagen die op de datum eindigen.',
      en: 'A day, or the seven days that end on the date.',
    },
    answers: { nl: 'dag of week; leeg is dag', en: 'day or week; empty is day' },
  },
  kind: {
    meaning: { nl: 'Wat er is geteld.', en: 'What was counted.' },
    answers: { nl: '{kinds}', en: '{kinds}' },
  },
  zi: {
    meaning: { nl: 'Het ZI-nummer van de verpakking.', en: 'The ZI number of the pack.' },
    answers: {
      nl: 'acht cijfers, als tekst, met de nullen vooraan',
      en: 'eight digits, as text, with the noughts in front',
    },
  },
  packs: {
    meaning: {
      nl: 'Hoeveel hele verpakkingen. Hebt u er geen, schrijf dan 0: een rij die er niet staat, is geen nul.',
      en: 'How many whole packs. If you have none, write 0: a row that is not there is no nought.',
    },
    answers: { nl: 'hele cijfers', en: 'whole figures' },
  },
  units: {
    meaning: {
      nl: 'Hoeveel tabletten, flacons of doses er in één verpakking zitten.',
      en: 'How many tablets, vials or doses one pack holds.',
    },
    answers: { nl: 'hele cijfers', en: 'whole figures' },
  },
  price: {
    meaning: {
      nl: 'De apotheekinkoopprijs van de lijst, per verpakking. Mag leeg blijven.',
      en: 'The list price per pack. May stay empty.',
    },
    answers: { nl: 'euro’s: 12,50', en: 'euros: 12.50' },
  },
  promised: {
    meaning: {
      nl: 'Alleen bij inkomend: de dag die u is toegezegd.',
      en: 'With inbound only: the day that you were promised.',
    },
    answers: { nl: 'jaar-maand-dag, als tekst', en: 'year-month-day, as text' },
  },
} as const satisfies Record<StockField, { readonly meaning: Text; readonly answers: Text }>;

/** What each kind counts. */
export const stockKindTexts = {
  available: {
    nl: 'vrijgegeven, voor deze markt, en nog van u',
    en: 'released, for this market, and still yours',
  },
  quarantine: { nl: 'aanwezig, nog niet vrijgegeven', en: 'present, not yet released' },
  hub: {
    nl: 'in een Europees magazijn, nog niet voor een land bestemd',
    en: 'in a European warehouse, not yet allotted to a country',
  },
  inbound: { nl: 'toegezegd en onderweg', en: 'promised and on its way' },
  delivery: {
    nl: 'geleverd aan een apotheek, ziekenhuis of patiënt',
    en: 'delivered to a pharmacy, hospital or patient',
  },
  'delivery-to-wholesaler': {
    nl: 'geleverd aan een groothandel',
    en: 'delivered to a wholesaler',
  },
  return: { nl: 'bij u teruggekomen', en: 'come back to you' },
  use: { nl: 'in het ziekenhuis gebruikt', en: 'used in the hospital' },
  dispensed: {
    nl: 'door apotheken verstrekt, per week',
    en: 'dispensed by pharmacies, a week',
  },
} as const satisfies Record<StockKind, Text>;
