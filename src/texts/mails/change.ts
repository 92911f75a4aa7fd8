import type { ListingStatus } from '../../domain/shortage/listing.ts';
import type { Text } from '../text.ts';

/**
 * The mail about a change: short, in plain Dutch (B1). It holds what the medicine's page holds
 * and nothing more, and tells nobody to stop or to swap alone.
 */
export const changeMailTexts = {
  subjectPublished: { nl: 'Nieuws over {name}', en: 'News about {name}' },
  subjectCorrected: { nl: 'Verbeterd bericht over {name}', en: 'Corrected report on {name}' },
  subjectRetracted: { nl: 'Bericht over {name} ingetrokken', en: 'Report on {name} withdrawn' },
  subjectRevision: {
    nl: 'Bericht over {name} wordt herzien',
    en: 'Report on {name} is under revision',
  },
  published: {
    nl: 'Het meldpunt heeft iets bekendgemaakt over {name}.',
    en: 'The desk has made something public about {name}.',
  },
  corrected: {
    nl: 'Het meldpunt heeft het bericht over {name} verbeterd. Dit geldt nu:',
    en: 'The desk has corrected the report on {name}. This is how it stands now:',
  },
  retracted: {
    nl: 'Het meldpunt heeft een bericht over {name} ingetrokken. Wat er stond, geldt niet meer.',
    en: 'The desk has withdrawn a report on {name}. What it said no longer holds.',
  },
  revision: {
    nl: 'Er is iets veranderd waarop het bericht over {name} rust. Het wordt herzien. Tot dan geldt:',
    en: 'Something has changed on which the report on {name} rests. It is under revision. Until then:',
  },
  sinceActual: { nl: 'Sinds: {date}', en: 'Since: {date}' },
  sinceExpected: { nl: 'Verwacht vanaf: {date}', en: 'Expected from: {date}' },
  sinceOther: { nl: 'Datum op de lijst: {date}', en: 'Date on the list: {date}' },
  sinceUnknown: { nl: 'Sinds: niet bekend', en: 'Since: not known' },
  backFirm: { nl: 'Verwacht terug: {date} (zeker)', en: 'Expected back: {date} (certain)' },
  backEstimate: {
    nl: 'Verwacht terug: {date} (schatting)',
    en: 'Expected back: {date} (estimate)',
  },
  backUncertain: {
    nl: 'Verwacht terug: {date} (hoe zeker is niet bekend)',
    en: 'Expected back: {date} (how certain is not known)',
  },
  backUnknown: { nl: 'Verwacht terug: niet bekend', en: 'Expected back: not known' },
  adviceTitle: { nl: 'Wat kunt u nu doen?', en: 'What can you do now?' },
  adviceShort: {
    nl: 'Vraag uw apotheek wat er wel is.',
    en: 'Ask your pharmacy what there is.',
  },
  adviceAnticipated: {
    nl: 'Vraag uw apotheek op tijd of dit u raakt.',
    en: 'Ask your pharmacy in good time whether this affects you.',
  },
  adviceOffMarket: {
    nl: 'Vraag uw arts of apotheker op tijd wat u dan krijgt.',
    en: 'Ask your doctor or pharmacist in good time what you will get instead.',
  },
  adviceBack: {
    nl: 'Uw apotheek kan dit medicijn weer bestellen.',
    en: 'Your pharmacy can order this medicine again.',
  },
  adviceAsk: {
    nl: 'Vraag uw apotheek of het er is.',
    en: 'Ask your pharmacy whether it is there.',
  },
  adviceDoNotStop: {
    nl: 'Stop of wissel niet zelf. Uw apotheker of arts kijkt met u mee.',
    en: 'Do not stop or switch by yourself. Your pharmacist or doctor will look with you.',
  },
  page: {
    nl: 'Alles wat openbaar is over dit medicijn:',
    en: 'All that is public about this medicine:',
  },
  synthetic: {
    nl: 'Dit is een verzonnen medicijn in een verzonnen land.',
    en: 'This is an invented medicine in an invented country.',
  },
  why: {
    nl: 'U krijgt deze mail omdat u wijzigingen volgt.',
    en: 'You receive this mail because you follow changes.',
  },
  stop: { nl: 'Stoppen met één klik:', en: 'Stop with one click:' },
} as const satisfies Record<string, Text>;

/** What a list says of a medicine, as a sentence about it. */
export const listingSentences = {
  unavailable: { nl: 'Dit medicijn is niet leverbaar.', en: 'This medicine is not available.' },
  limited: {
    nl: 'Dit medicijn is beperkt leverbaar.',
    en: 'This medicine is available to a limited extent.',
  },
  anticipated: {
    nl: 'Dit medicijn is binnenkort misschien niet leverbaar.',
    en: 'This medicine may soon be unavailable.',
  },
  'to-be-discontinued': {
    nl: 'Dit medicijn wordt straks niet meer verkocht.',
    en: 'This medicine will no longer be sold.',
  },
  discontinued: {
    nl: 'Dit medicijn wordt niet meer verkocht.',
    en: 'This medicine is no longer sold.',
  },
  suspended: {
    nl: 'De levering van dit medicijn is onderbroken.',
    en: 'The supply of this medicine is suspended.',
  },
  resolved: { nl: 'Dit medicijn is weer leverbaar.', en: 'This medicine is available again.' },
  avoided: {
    nl: 'Het verwachte tekort is voorkomen.',
    en: 'The expected shortage has been avoided.',
  },
  available: { nl: 'Dit medicijn is leverbaar.', en: 'This medicine is available.' },
  notice: { nl: 'Er is een mededeling.', en: 'There is a notice.' },
  unknown: {
    nl: 'Of dit medicijn leverbaar is, is niet bekend.',
    en: 'Whether this medicine is available is not known.',
  },
} as const satisfies Record<ListingStatus, Text>;
