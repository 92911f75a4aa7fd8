import { withoutRepeats, type CodesRead, type CodeWarning } from './code-reading.ts';
import type { ProductCode } from './description.ts';

export type RvgWarning =
  | 'rvg-single-slash'
  | 'rvg-several'
  | 'rvg-reference-not-read'
  | 'rvg-not-read';

const marker = /RVG/i;
// A glued list has a new number at every `RVG`; lists also write `,`, `;`, ` en ` and a bare CR.
const boundary = /(?=RVG)|[,;\r\n]+|\s+(?:en|and|&)\s+/i;
const leadingMarker = /^RVG[\s.:-]*(?:(?:nr|nummer)[\s.:]*)?/i;
const spelling = /^(\d+)(?:\s*(\/\/|\/|=)\s*(\d+))?$/;
// The Dutch register numbers on from 1; six digits is what exists (rules.md §5).
const mostDigits = 6;

/**
 * Reads every Dutch authorisation number (RVG) in a cell. `RVG 05761` and `5761` are
 * one; `114624//03984` is a parallel import of 3984; `123481=32438` is a linked
 * registration. What is no number stays out and is named in the warnings.
 */
export function readRvg(text: string): CodesRead<RvgWarning> {
  const pieces = text
    .split(boundary)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && piece.replace(leadingMarker, '') !== '');
  const read = pieces.map(readOne);
  const codes = withoutRepeats(read.flatMap((one) => one.codes));
  const several: readonly CodeWarning<RvgWarning>[] =
    codes.length > 1 ? [{ code: 'rvg-several', given: text.trim() }] : [];
  return { codes, warnings: [...several, ...read.flatMap((one) => one.warnings)] };
}

/** The one spelling we use for a number: `5761`, `114624//3984`, `123481=32438`. */
export function writeRvg(code: ProductCode): string {
  if (code.reference === undefined) return code.value;
  const sign = code.reference.kind === 'parallel-of' ? '//' : '=';
  return `${code.value}${sign}${code.reference.value}`;
}

export function mentionsRvg(text: string): boolean {
  return marker.test(text);
}

function readOne(piece: string): CodesRead<RvgWarning> {
  const match = spelling.exec(piece.replace(leadingMarker, ''));
  const own = compared(match?.[1]);
  if (match === null || own === undefined) {
    return { codes: [], warnings: [{ code: 'rvg-not-read', given: piece }] };
  }
  const sign = match[2];
  if (sign === undefined)
    return { codes: [{ scheme: 'rvg', value: own, given: piece }], warnings: [] };

  const other = compared(match[3]);
  if (other === undefined) {
    return {
      codes: [{ scheme: 'rvg', value: own, given: piece }],
      warnings: [{ code: 'rvg-reference-not-read', given: piece }],
    };
  }
  const kind = sign === '=' ? 'linked' : 'parallel-of';
  return {
    codes: [{ scheme: 'rvg', value: own, given: piece, reference: { kind, value: other } }],
    warnings: sign === '/' ? [{ code: 'rvg-single-slash', given: piece }] : [],
  };
}

function compared(digits: string | undefined): string | undefined {
  const value = digits?.replace(/^0+/, '');
  return value === undefined || value === '' || value.length > mostDigits ? undefined : value;
}
