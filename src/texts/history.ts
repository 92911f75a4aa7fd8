import type { Text } from './text.ts';

/** What a source said of a medicine at one moment. */
export const historyTexts = {
  'first-seen': {
    nl: '{source} noemt het voor het eerst: {name} ({status}; verwacht einde: {expectedEnd}).',
    en: '{source} names it for the first time: {name} ({status}; expected end: {expectedEnd}).',
  },
  changed: {
    nl: '{source} zegt iets anders: {name} ({status}; verwacht einde: {expectedEnd}).',
    en: '{source} says something else: {name} ({status}; expected end: {expectedEnd}).',
  },
  'no-longer-listed': {
    nl: '{source} noemt het niet meer: {name}. Dat is geen bericht dat het weer leverbaar is.',
    en: '{source} no longer names it: {name}. That is no word that it can be supplied again.',
  },
  relisted: {
    nl: '{source} noemt het opnieuw: {name} ({status}; verwacht einde: {expectedEnd}).',
    en: '{source} names it again: {name} ({status}; expected end: {expectedEnd}).',
  },
} as const satisfies Record<string, Text>;
