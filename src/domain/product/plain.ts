/**
 * Words as they are compared: lower case, without diacritics, single spaces. `Éclair  Forte`
 * and `eclair forte` are the same words.
 */
export function plain(words: string): string {
  // Most real words are ASCII already, and this runs for every row of every list.
  const lower = isAscii.test(words)
    ? words.toLowerCase()
    : words.normalize('NFKD').replace(marks, '').toLowerCase();
  return lower.replace(spaces, ' ').trim();
}

// oxlint-disable-next-line no-control-regex -- the range is the point: plain ASCII
const isAscii = /^[\u0000-\u007f]*$/;
const marks = /\p{Mark}+/gu;
const spaces = /\s+/g;
