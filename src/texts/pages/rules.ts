import type { Language } from '../../law/norm.ts';
import type { Text } from '../text.ts';

/** What a rule is called on the page where a case can be tried. */
export const ruleTitleTexts = {
  norm: { nl: 'Wat geldt er op een dag?', en: 'What holds on a day?' },
  code: { nl: 'Klopt dit nummer?', en: 'Is this number right?' },
  'notification-duty': { nl: 'Moet ik dit melden?', en: 'Must I report this?' },
  exemption: { nl: 'Mag dit met een vrijstelling?', en: 'Is this allowed under an exemption?' },
  shortage: { nl: 'Is dit een tekort?', en: 'Is this a shortage?' },
} as const satisfies Record<string, Text>;

/** A rule without a title goes by its own name. */
export function ruleTitle(name: string, language: Language): string {
  const texts: Readonly<Record<string, Text>> = ruleTitleTexts;
  return texts[name]?.[language] ?? name;
}
