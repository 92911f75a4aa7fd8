import type { explanationKinds, ExplanationStage } from '../domain/stock/explanation.ts';
import { kindWords, type StockKind, type StockRole } from '../domain/stock/kind.ts';
import type { ObligationOutcome } from '../domain/stock/obligation-outcome.ts';
import { bandLimits, type StockLink } from '../domain/stock/release.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { Language } from '../law/norm.ts';
import { say, type Text } from './text.ts';

/* Words of stock that more than one page and command uses. */

/** Outcome of the rule, in a word or two; `no-duty`: nothing is asked of a hospital. */
export const stockOutcomeTexts = {
  short: { nl: 'onder de norm', en: 'below the norm' },
  'needs-judgement': { nl: 'oordeel nodig', en: 'needs judgement' },
  'not-reported': { nl: 'niet volledig gemeld', en: 'not fully reported' },
  explained: { nl: 'uitgelegd', en: 'explained' },
  met: { nl: 'genoeg', en: 'enough' },
  exempt: { nl: 'vrijgesteld', en: 'exempt' },
  'out-of-scope': { nl: 'valt erbuiten', en: 'out of scope' },
  'no-norm': { nl: 'geen norm op die dag', en: 'no norm on that day' },
  'no-duty': { nl: 'geen norm', en: 'no norm' },
} as const satisfies Record<ObligationOutcome | 'no-duty', Text>;

export const stockRoleTexts = {
  supplier: { nl: 'leverancier', en: 'supplier' },
  wholesaler: { nl: 'groothandel', en: 'wholesaler' },
  hospital: { nl: 'ziekenhuis', en: 'hospital' },
  'collecting-body': { nl: 'verzamelaar van apotheekgegevens', en: 'collector of pharmacy data' },
} as const satisfies Record<StockRole, Text>;

/** What was counted, in the words of a file. */
export const stockKindWordTexts = {
  available: { nl: kindWords.available, en: 'available' },
  quarantine: { nl: kindWords.quarantine, en: 'quarantine' },
  hub: { nl: kindWords.hub, en: 'hub' },
  inbound: { nl: kindWords.inbound, en: 'inbound' },
  delivery: { nl: kindWords.delivery, en: 'delivery' },
  'delivery-to-wholesaler': {
    nl: kindWords['delivery-to-wholesaler'],
    en: 'delivery to wholesaler',
  },
  return: { nl: kindWords.return, en: 'return' },
  use: { nl: kindWords.use, en: 'use' },
  dispensed: { nl: kindWords.dispensed, en: 'dispensed' },
} as const satisfies Record<StockKind, Text>;

export const explanationKindTexts = {
  production: { nl: 'productie', en: 'manufacture' },
  'active-substance': { nl: 'werkzame stof', en: 'active substance' },
  quality: { nl: 'kwaliteit', en: 'quality' },
  transport: { nl: 'vervoer', en: 'transport' },
  'increased-demand': { nl: 'meer vraag', en: 'more demand' },
  introduction: { nl: 'pas op de markt', en: 'newly introduced' },
  'leaving-market': { nl: 'gaat van de markt', en: 'leaves the market' },
  other: { nl: 'anders', en: 'other' },
} as const satisfies Record<(typeof explanationKinds)[number], Text>;

export const explanationStageTexts = {
  none: { nl: 'geen uitleg', en: 'no explanation' },
  asked: { nl: 'uitleg gevraagd', en: 'explanation asked' },
  given: { nl: 'uitleg gegeven, wacht op besluit', en: 'explanation given, waits for a decision' },
  'asked-on': { nl: 'er is doorgevraagd', en: 'more was asked' },
  accepted: { nl: 'uitleg aanvaard', en: 'explanation accepted' },
  refused: { nl: 'uitleg niet aanvaard', en: 'explanation not accepted' },
  ended: { nl: 'uitleg is afgelopen', en: 'explanation ended' },
} as const satisfies Record<ExplanationStage, Text>;

/** Who is counted together in a link of the chain. */
export const stockLinkTexts = {
  wholesale: { nl: 'Leveranciers en groothandels', en: 'Suppliers and wholesalers' },
  hospital: { nl: 'Ziekenhuizen', en: 'Hospitals' },
} as const satisfies Record<StockLink, Text>;

const bandTexts = {
  under: {
    nl: 'minder dan {high} {high|week|weken}',
    en: 'less than {high} {high|week|weeks}',
  },
  between: { nl: '{low} tot {high} weken', en: '{low} to {high} weeks' },
  over: { nl: 'meer dan {low} weken', en: 'more than {low} weeks' },
} as const satisfies Record<string, Text>;

/** A band of the released design in words: `4-8` is “4 tot 8 weken”. */
export function sayBand(band: string, language: Language): string {
  const { fromWeeks: low, belowWeeks: high } = bandLimits(band);
  if (high === undefined) return say(bandTexts.over, { low }, language);
  return low === 0
    ? say(bandTexts.under, { high }, language)
    : say(bandTexts.between, { low, high }, language);
}

/** Why a group is hatched, as everybody reads it. */
export const hatchedTexts = {
  'not-eligible': {
    nl: 'niet openbaar: er zijn in dit kwartaal te weinig bedrijven om een bedrijf onherkenbaar te houden',
    en: 'not public: there are too few companies this quarter to keep a company unrecognisable',
  },
  'nothing-left-the-stock': {
    nl: 'niet te zeggen: er is in het jaar ervoor niets geleverd of gebruikt',
    en: 'cannot be said: nothing was delivered or used in the year before',
  },
} as const satisfies Record<string, Text>;

/** A group as it is read; its id, in files and answers, has ` | ` between its parts. */
export function groupText(group: string): string {
  return group.replaceAll(' | ', ' · ');
}

/** What is sought among groups: word by word, whichever way the parts are held apart. */
export function soughtWords(typed: string): readonly string[] {
  return typed
    .toLowerCase()
    .split(/[\s|·]+/)
    .filter((word) => word !== '');
}

const releasedTexts = {
  band: {
    nl: '{link} hadden samen voor {band} voorraad van {given}, in de week van {week}.',
    en: '{link} together held {band} of stock of {given}, in the week of {week}.',
  },
  hatched: {
    nl: '{link}, {given}, week van {week}: {why}.',
    en: '{link}, {given}, week of {week}: {why}.',
  },
  short: { nl: '{band} ({link})', en: '{band} ({link})' },
} as const satisfies Record<string, Text>;

/** What the release says of a group in one link of the chain. */
export interface ReleasedSaid {
  readonly group: string;
  readonly link: StockLink;
  /** The Monday of the week. */
  readonly week: CalendarDate;
  readonly band: string | null;
  readonly why: string;
}

/** The public sentence about a group: every page that says it says it in these words. */
export function sayReleased(
  { group, link, week, band, why }: ReleasedSaid,
  language: Language,
): string {
  const about = { given: groupText(group), link: stockLinkTexts[link][language], week };
  if (band !== null) {
    return say(releasedTexts.band, { ...about, band: sayBand(band, language) }, language);
  }
  const hatched = why === 'not-eligible' ? why : 'nothing-left-the-stock';
  return say(releasedTexts.hatched, { ...about, why: hatchedTexts[hatched][language] }, language);
}

/** The same in a cell. */
export function sayReleasedShort(band: string, link: StockLink, language: Language): string {
  const params = {
    band: sayBand(band, language),
    link: stockLinkTexts[link][language].toLowerCase(),
  };
  return say(releasedTexts.short, params, language);
}
