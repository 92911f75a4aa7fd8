import type { PublicStatusCode } from '../../domain/shortage/public-status.ts';
import type { Text } from '../text.ts';

export const publicStatusTexts = {
  'listed-unavailable': {
    nl: '{source} noemt het op {asserted} niet leverbaar (“{given}”).',
    en: '{source} lists it as unavailable on {asserted} (“{given}”).',
  },
  'listed-limited': {
    nl: '{source} noemt het op {asserted} beperkt leverbaar (“{given}”).',
    en: '{source} lists it as in limited supply on {asserted} (“{given}”).',
  },
  'listed-off-market': {
    nl: '{source} meldt op {asserted} dat het van de markt is (“{given}”).',
    en: '{source} says on {asserted} that it has left the market (“{given}”).',
  },
  'listed-anticipated': {
    nl: '{source} verwacht een onderbreking vanaf {start} (“{given}”, lijst van {asserted}).',
    en: '{source} expects an interruption from {start} (“{given}”, list of {asserted}).',
  },
  'listed-other': {
    nl: '{source} noemt het op {asserted} (“{given}”). Dat zegt niet of het vandaag leverbaar is.',
    en: '{source} lists it on {asserted} (“{given}”). That does not tell whether it can be supplied today.',
  },
  'listed-ended': {
    nl: '{source} meldt op {asserted} dat het weer leverbaar is sinds {end} (“{given}”).',
    en: '{source} says on {asserted} that it can be supplied again since {end} (“{given}”).',
  },
  'listed-ended-later': {
    nl: '{source} meldt op {asserted} dat het niet geheel leverbaar was tot {end} (“{given}”).',
    en: '{source} says on {asserted} that supply fell short until {end} (“{given}”).',
  },
  'no-longer-listed': {
    nl: 'Het stond op de lijst van {source} en ontbreekt sinds {asserted}. Dat betekent niet dat het weer leverbaar is.',
    en: 'It stood on the list of {source} and is missing since {asserted}. That does not mean that it can be supplied again.',
  },
  'expected-end-passed': {
    nl: 'De verwachte einddatum {expectedEnd} is voorbij, maar {source} meldt geen einde.',
    en: 'The expected end {expectedEnd} has passed, but {source} reports no end.',
  },
  'wholesalers-deliver': {
    nl: 'Alle {total} groothandels konden leveren ({source}, {asserted}).',
    en: 'All {total} wholesalers could deliver ({source}, {asserted}).',
  },
  'wholesalers-deliver-partly': {
    nl: '{delivering} van {total} groothandels {delivering|kon|konden} leveren ({source}, {asserted}).',
    en: '{delivering} of {total} wholesalers could deliver ({source}, {asserted}).',
  },
  'wholesalers-do-not-deliver': {
    nl: 'Geen van de {total} groothandels kon leveren ({source}, {asserted}).',
    en: 'None of the {total} wholesalers could deliver ({source}, {asserted}).',
  },
  'evidence-too-old': {
    nl: 'Dat is van {asserted} ({source}). Alleen nieuws van hooguit {days} dagen oud toont dat iets leverbaar is.',
    en: 'That is from {asserted} ({source}). Only news at most {days} days old shows that something can be supplied.',
  },
  'register-withdrawn': {
    nl: 'De vergunning is ingetrokken, zegt {source} op {asserted}.',
    en: 'The authorisation has been withdrawn, says {source} on {asserted}.',
  },
  'register-not-marketed': {
    nl: 'Het is niet in de handel, zegt {source} op {asserted}.',
    en: 'It is not marketed, says {source} on {asserted}.',
  },
  'exemption-valid': {
    nl: 'Er geldt een vrijstelling om een vergelijkbaar middel uit het buitenland te leveren ({decision}, {source} van {asserted}).',
    en: 'An exemption holds to supply a comparable medicine from abroad ({decision}, {source} of {asserted}).',
  },
  'no-public-evidence': {
    nl: 'Geen openbare bron zegt of dit middel op {on} leverbaar was.',
    en: 'No public source tells whether this medicine could be supplied on {on}.',
  },
} as const satisfies Record<PublicStatusCode, Text>;
