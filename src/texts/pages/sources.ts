import type { Text } from '../text.ts';

export const sourcesTexts = {
  title: { nl: 'Bronnen', en: 'Sources' },
  lead: {
    nl: 'Wat wij zeggen, rust op deze bronnen. Elke bron meet iets anders. Per land en soort telt één bron; de andere laten wij zien.',
    en: 'What we say rests on these sources. Each measures something else. Per country and kind one source is counted; the others are shown.',
  },
  countryHeading: { nl: '{country}', en: '{country}' },
  caption: { nl: '{count} {count|bron|bronnen}', en: '{count} {count|source|sources}' },
  empty: { nl: 'Geen bronnen.', en: 'No sources.' },
  source: { nl: 'Bron', en: 'Source' },
  measures: { nl: 'Wat een rij betekent', en: 'What a row means' },
  state: { nl: 'Stand', en: 'State' },
  lastSuccess: { nl: 'Laatst gelezen', en: 'Last read' },
  asserted: { nl: 'Lijst van', en: 'List of' },
  rows: { nl: 'Rijen', en: 'Rows' },
  proves: { nl: 'Bewijst', en: 'Proves' },
  provesNothing: { nl: 'geen feit over leverbaarheid', en: 'no fact about availability' },
  primary: { nl: 'telt', en: 'counted' },
  shownOnly: { nl: 'wordt getoond, telt niet', en: 'shown, not counted' },
  unknown: { nl: 'niet bekend', en: 'not known' },
  failedOn: { nl: 'Mislukt op {date}: {why}', en: 'Failed on {date}: {why}' },
  heldSince: {
    nl: 'Levering {id} van {asOf} wacht op een mens: {why}',
    en: 'Delivery {id} of {asOf} waits for a person: {why}',
  },
  publisher: { nl: 'Uitgever: {publisher}', en: 'Publisher: {publisher}' },
  asData: { nl: 'Deze lijst als gegevens (JSON)', en: 'This list as data (JSON)' },
} as const satisfies Record<string, Text>;
