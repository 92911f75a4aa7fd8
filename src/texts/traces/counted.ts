import type { Text } from '../text.ts';

/** Whether a source is counted in a country's answer, and why. */
export const countedTexts = {
  counted: {
    nl: '{source}, stand van {asserted}: telt mee.',
    en: '{source}, as of {asserted}: counted.',
  },
  'counted-for-want-of-primary': {
    nl: '{source}, stand van {asserted}: telt mee, omdat de eerste bron van dit land op die dag nog niets had gezegd.',
    en: '{source}, as of {asserted}: counted, because the first source of this country had said nothing by that day.',
  },
  'shown-not-counted': {
    nl: '{source}, stand van {asserted}: wordt getoond, niet geteld; een andere bron van dit land telt.',
    en: '{source}, as of {asserted}: shown, not counted; another source of this country counts.',
  },
  'nothing-by-then': {
    nl: '{source}: had toen nog niets gezegd.',
    en: '{source}: had said nothing by then.',
  },
} as const satisfies Record<string, Text>;
