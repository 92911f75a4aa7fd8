import type { AsideProblemCode } from '../../domain/aside-problem.ts';
import type { Text } from '../text.ts';

export const asideProblemTexts = {
  'aside-too-slow': {
    nl: 'Het lezen van dit bestand duurde langer dan {seconds} {seconds|seconde|seconden}, het meeste dat een bestand krijgt. Er is niets van opgenomen. Verdeel het over kleinere bestanden, of bewaar het als CSV: dat leest het snelst.',
    en: 'Reading this file took longer than {seconds} {seconds|second|seconds}, the most that a file gets. Nothing of it was taken. Divide it over smaller files, or save it as CSV: that is read fastest.',
  },
  'aside-too-heavy': {
    nl: 'Het lezen van dit bestand vroeg meer dan {megabytes} MB geheugen, het meeste dat een bestand krijgt. Er is niets van opgenomen. Verdeel het over kleinere bestanden, of bewaar alleen het blad met de rijen als CSV.',
    en: 'Reading this file took more than {megabytes} MB of memory, the most that a file gets. Nothing of it was taken. Divide it over smaller files, or save only the sheet with the rows as CSV.',
  },
  'aside-busy': {
    nl: 'Er {limit|wordt|worden} al {limit} {limit|bestand|bestanden} gelezen, of {limit|wacht|wachten} daarop. Het uwe is niet opgenomen. Stuur het over {seconds} {seconds|seconde|seconden} opnieuw.',
    en: '{limit} {limit|file is|files are} being read or waiting already. Yours was not taken. Send it again in {seconds} {seconds|second|seconds}.',
  },
} as const satisfies Record<AsideProblemCode, Text>;
