/**
 * Ways to reach a person in free text. A list of medicines needs none of them; they are
 * blanked before anything is stored.
 */
const patterns: readonly RegExp[] = [
  // Bounded, because a damaged cell may be a megabyte of letters.
  /[\p{L}\p{N}._%+'-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu,
  // International: +358 20 180 5900, 0046 (0)8 123 45.
  /(?<![\p{L}\p{N}.,/-])(?:\+\d{1,3}[\s./()-]*|00[1-9]\d{0,2}[\s()]+)\d(?:[\s./()-]{0,3}\d){6,13}/gu,
  // North America: 609-395-8625, 1 (800) 525-8747; a national drug code has no 3-3-4 groups.
  /(?<![\p{L}\p{N}-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?:\s?(?:ext|x)\.?\s?\d+)?(?![\p{L}\p{N}-])/giu,
  // Behind a word that announces a number.
  /\b(?:tel|telefon|telefoon|teléfono|telefono|phone|ph|puh|puhelin|tlf|tfn|fax|mobile|call|hotline)\b[^\p{L}\p{N}+(]{0,4}\(?\+?\d(?:[\s./()-]{0,3}\d){5,13}/giu,
];

export const maskedContact = '[…]';

export function maskContacts(text: string): { readonly text: string; readonly masked: number } {
  let masked = 0;
  let result = text;
  for (const pattern of patterns) {
    result = result.replace(pattern, () => {
      masked += 1;
      return maskedContact;
    });
  }
  return { text: result, masked };
}
