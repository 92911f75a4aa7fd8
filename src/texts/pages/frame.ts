import type { Language } from '../../law/norm.ts';
import type { Text } from '../text.ts';

/** What stands round every page, and small words that several pages share. */
export const frameTexts = {
  siteName: { nl: 'Voorradig', en: 'Voorradig' },
  siteDescription: {
    nl: 'Het open informatiepunt over de leverbaarheid van medicijnen.',
    en: 'The open information point for medicine availability.',
  },
  skip: { nl: 'Naar de inhoud', en: 'Skip to content' },
  mainMenu: { nl: 'Hoofdmenu', en: 'Main menu' },
  footMenu: { nl: 'Alle pagina’s', en: 'All pages' },
  toMenu: { nl: 'Menu', en: 'Menu' },
  otherLanguage: { nl: 'English', en: 'Nederlands' },
  home: { nl: 'Zoeken', en: 'Search' },
  shortages: { nl: 'Tekorten', en: 'Shortages' },
  definitions: { nl: 'Definities', en: 'Definitions' },
  norms: { nl: 'Regels', en: 'Rules' },
  sources: { nl: 'Bronnen', en: 'Sources' },
  about: { nl: 'Over', en: 'About' },
  accessibility: { nl: 'Toegankelijkheid', en: 'Accessibility' },
  openApi: { nl: 'API (OpenAPI)', en: 'API (OpenAPI)' },
  synthetic: { nl: 'Verzonnen gegevens', en: 'Invented data' },
  footNote: {
    nl: 'Voorradig laat zien wat openbare bronnen zeggen, met bron en datum. Het is geen medisch advies.',
    en: 'Voorradig shows what public sources say, with source and date. It is not medical advice.',
  },
  printedFrom: { nl: 'Afgedrukt van {address}', en: 'Printed from {address}' },
  unknown: { nl: 'niet bekend', en: 'not known' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  country: { nl: 'Land', en: 'Country' },
  show: { nl: 'Toon', en: 'Show' },
  search: { nl: 'Zoek', en: 'Search' },
  nextPage: { nl: 'Volgende pagina', en: 'Next page' },
  firstPage: { nl: 'Eerste pagina', en: 'First page' },
  source: { nl: 'Bron', en: 'Source' },
  line: { nl: 'regel {row}', en: 'line {row}' },
  delivery: { nl: 'levering {delivery}', en: 'delivery {delivery}' },
  saidOn: { nl: 'stand van {asserted}', en: 'as of {asserted}' },
  saidSince: { nl: 'zo sinds {asserted}', en: 'so since {asserted}' },
  whyWeSay: { nl: 'Waarom zeggen we dit?', en: 'Why do we say this?' },
  steps: { nl: '{count} {count|stap|stappen}', en: '{count} {count|step|steps}' },
  receipt: { nl: 'Bewijsnummer', en: 'Receipt' },
  receiptWhy: {
    nl: 'Met dit nummer kan iemand nagaan op welke feiten en regels dit antwoord rust.',
    en: 'With this number anyone can check which facts and rules this answer rests on.',
  },
  rule: { nl: 'Regel', en: 'Rule' },
  weighsFor: { nl: 'pleit vóór', en: 'points towards' },
  weighsAgainst: { nl: 'pleit tegen', en: 'points against' },
  fact: { nl: 'feit: {fact}', en: 'fact: {fact}' },
} as const satisfies Record<string, Text>;

export const stateTexts = {
  available: { nl: 'Beschikbaar', en: 'Available' },
  limited: { nl: 'Beperkt leverbaar', en: 'Limited supply' },
  unavailable: { nl: 'Niet leverbaar', en: 'Not available' },
  'off-market': { nl: 'Van de markt', en: 'Off the market' },
  'no-public-information': { nl: 'Geen openbare informatie', en: 'No public information' },
} as const satisfies Record<string, Text>;

export const outcomeTexts = {
  short: { nl: 'tekort', en: 'short' },
  'not-short': { nl: 'geen tekort', en: 'not short' },
  'not-decidable': { nl: 'niet te beslissen', en: 'not decidable' },
  'needs-judgement': { nl: 'een mens moet wegen', en: 'a person must weigh it' },
} as const satisfies Record<string, Text>;

export const certaintyTexts = {
  firm: { nl: 'zegt de leverancier zeker', en: 'the supplier says this is certain' },
  estimate: { nl: 'schatting', en: 'estimate' },
  unknown: { nl: 'hoe zeker is niet bekend', en: 'how certain is not known' },
} as const satisfies Record<string, Text>;

export const confidenceTexts = {
  source: { nl: 'gelezen in de bron', en: 'read in the source' },
  partial: { nl: 'bron deels gelezen', en: 'source read in part' },
  unverified: { nl: 'nog niet nagegaan', en: 'not yet verified' },
  choice: { nl: 'onze keuze', en: 'our choice' },
} as const satisfies Record<string, Text>;

/** What a list means by its start date. */
export const sinceTexts = {
  actual: { nl: 'sinds {date}', en: 'since {date}' },
  expected: { nl: 'verwacht vanaf {date}', en: 'expected from {date}' },
  'actual-or-expected': {
    nl: 'vanaf {date} (werkelijk of verwacht)',
    en: 'from {date} (actual or expected)',
  },
  notified: { nl: 'gemeld op {date}', en: 'notified on {date}' },
  registered: { nl: 'geregistreerd op {date}', en: 'registered on {date}' },
  updated: { nl: 'bijgewerkt op {date}', en: 'updated on {date}' },
  published: { nl: 'op de lijst sinds {date}', en: 'on the list since {date}' },
  unknown: { nl: 'datum op de lijst: {date}', en: 'date on the list: {date}' },
} as const satisfies Record<string, Text>;

/** The same in a table, beside the date. */
export const sinceMeaningTexts = {
  actual: { nl: 'begin', en: 'start' },
  expected: { nl: 'verwacht begin', en: 'expected start' },
  'actual-or-expected': { nl: 'werkelijk of verwacht begin', en: 'actual or expected start' },
  notified: { nl: 'gemeld', en: 'notified' },
  registered: { nl: 'geregistreerd', en: 'registered' },
  updated: { nl: 'bijgewerkt', en: 'updated' },
  published: { nl: 'op de lijst gezet', en: 'put on the list' },
  unknown: { nl: 'datum op de lijst', en: 'date on the list' },
} as const satisfies Record<keyof typeof sinceTexts, Text>;

export const sourceStateTexts = {
  'never-loaded': { nl: 'nog niet geladen', en: 'never loaded' },
  ok: { nl: 'in orde', en: 'in order' },
  stale: { nl: 'verouderd', en: 'stale' },
  failing: { nl: 'laden mislukt', en: 'loading fails' },
  held: { nl: 'vastgehouden', en: 'held' },
} as const satisfies Record<string, Text>;

export const sourceKindTexts = {
  'shortage-list': { nl: 'lijst van tekorten', en: 'shortage list' },
  register: { nl: 'register', en: 'register' },
  'price-list': { nl: 'prijslijst', en: 'price list' },
  exemptions: { nl: 'vrijstellingen', en: 'exemptions' },
  'critical-list': { nl: 'lijst van kritieke medicijnen', en: 'critical list' },
  prescriptions: { nl: 'voorschriften', en: 'prescriptions' },
  codes: { nl: 'codes', en: 'codes' },
  news: { nl: 'nieuws', en: 'news' },
  other: { nl: 'overig', en: 'other' },
} as const satisfies Record<string, Text>;

export const unitTexts = {
  product: { nl: 'producten', en: 'products' },
  group: {
    nl: 'groepen (zelfde stof, sterkte, vorm)',
    en: 'groups (same substance, strength, form)',
  },
  pack: { nl: 'verpakkingen', en: 'packs' },
} as const satisfies Record<string, Text>;

export const legalStatusTexts = {
  'prescription-only': { nl: 'alleen op recept', en: 'prescription only' },
  'pharmacy-only': { nl: 'alleen in de apotheek', en: 'pharmacy only' },
  'pharmacy-or-drugstore': { nl: 'apotheek of drogist', en: 'pharmacy or drugstore' },
  'general-sale': { nl: 'vrij te koop', en: 'general sale' },
  unknown: { nl: 'niet bekend', en: 'not known' },
} as const satisfies Record<string, Text>;

/** A legal status in words; one that is not in our list reads as the register wrote it. */
export function legalStatusText(status: string, language: Language): string {
  const texts: Readonly<Record<string, Text>> = legalStatusTexts;
  return texts[status]?.[language] ?? status;
}
