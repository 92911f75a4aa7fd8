import type { RecordContent } from '../domain/source/record.ts';
import type { Language } from '../law/norm.ts';
import { say, type Text } from './text.ts';

/** What a source said of a medicine at one moment. */
const historyTexts = {
  'first-seen': {
    nl: '{source} noemt het voor het eerst: {name} ({said}).',
    en: '{source} names it for the first time: {name} ({said}).',
  },
  changed: {
    nl: '{source} zegt iets anders: {name} ({said}).',
    en: '{source} says something else: {name} ({said}).',
  },
  'no-longer-listed': {
    nl: '{source} noemt het niet meer: {name}. Dat is geen bericht dat het weer leverbaar is.',
    en: '{source} no longer names it: {name}. That is no word that it can be supplied again.',
  },
  relisted: {
    nl: '{source} noemt het opnieuw: {name} ({said}).',
    en: '{source} names it again: {name} ({said}).',
  },
} as const satisfies Record<string, Text>;

/** The one thing in a record that a reader looks for. */
const saidTexts = {
  listing: { nl: '“{given}”', en: '“{given}”' },
  listingUntil: {
    nl: '“{given}”, verwacht einde {expectedEnd}',
    en: '“{given}”, expected end {expectedEnd}',
  },
  registration: { nl: 'vergunning', en: 'authorisation' },
  price: { nl: 'maximumprijs', en: 'maximum price' },
  exemption: { nl: 'vrijstelling {decision}', en: 'exemption {decision}' },
  deliverability: { nl: 'levering door een groothandel', en: 'supply by a wholesaler' },
  signals: { nl: 'signalen uit het veld', en: 'reports from the field' },
  pack: { nl: 'verpakking', en: 'pack' },
} as const satisfies Record<string, Text>;

export type HistoryEvent = keyof typeof historyTexts;

export function sayHistory(
  what: HistoryEvent,
  source: string,
  content: RecordContent,
  language: Language,
): string {
  const params = { source, name: content.product.name, said: saySaid(content, language) };
  return say(historyTexts[what], params, language);
}

function saySaid(content: RecordContent, language: Language): string {
  switch (content.kind) {
    case 'listing': {
      const { status, statusGiven: given = status, expectedEnd } = content.listing;
      return expectedEnd === undefined
        ? say(saidTexts.listing, { given }, language)
        : say(saidTexts.listingUntil, { given, expectedEnd }, language);
    }
    case 'exemption':
      return say(saidTexts.exemption, { decision: content.exemption.decision }, language);
    case 'registration':
    case 'price':
    case 'deliverability':
    case 'signals':
    case 'pack':
      return saidTexts[content.kind][language];
    default:
      return content satisfies never;
  }
}
