import { afterLineBreak, endOfLine } from './separated-values.ts';

/** `;`, `,` or tab: the one that the first line with anything in it has most of. */
export function delimiterOf(text: string): string {
  const start = firstLine(text);
  const line = text.slice(start, endOfLine(text, start));
  const counted = [';', ',', '\t'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.toSorted((left, right) => right.count - left.count)[0]?.sign ?? ';';
}

/** Where the first line with anything in it begins. */
export function firstLine(text: string): number {
  let start = 0;
  while (start < text.length && text.slice(start, endOfLine(text, start)).trim() === '') {
    start = afterLineBreak(text, endOfLine(text, start));
  }
  return start;
}
