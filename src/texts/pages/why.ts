import type { Language } from '../../law/norm.ts';
import type { Text } from '../text.ts';

/** Why a value is not known: the codes that stand in a sibling `…Why` of an answer. */
export const whyTexts = {
  'not-reported': { nl: 'niet gemeld', en: 'not reported' },
  'not-computed': { nl: 'niet berekend', en: 'not computed' },
  'never-loaded': { nl: 'nog niet geladen', en: 'never loaded' },
  'taken-as-file': { nl: 'wordt als bestand ingelezen', en: 'taken as a file' },
  'not-in-the-sources': { nl: 'staat niet in onze bronnen', en: 'not in our sources' },
  'nothing-by-then': { nl: 'had toen nog niets gezegd', en: 'had said nothing by then' },
  'no-end-known': { nl: 'geen einde bekend', en: 'no end known' },
} as const satisfies Record<string, Text>;

const unknown: Text = { nl: 'niet bekend', en: 'not known' };

/** The reason in words; a code that nobody wrote words for reads as “not known”. */
export function sayWhyUnknown(code: string | undefined, language: Language): string {
  const texts: Readonly<Record<string, Text>> = whyTexts;
  return ((code === undefined ? undefined : texts[code]) ?? unknown)[language];
}
