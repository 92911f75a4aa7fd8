/** What the price cell of a group says. */
export type PriceText =
  | { readonly kind: 'price'; readonly eurocents: string; readonly unit?: string }
  | { readonly kind: 'missing'; readonly unit?: string }
  | { readonly kind: 'unreadable' };

// `0.30229400`, `€ 2.14398600`, `0.814567per stuk`. Decimals are required: a list once
// lost the point and wrote 30910347 for three euros.
const spelling = /^(?:€\s*)?(?:(\d+)\.(\d+))?\s*(?:per\s+(\p{Letter}[\p{Letter}\d]*))?$/u;

/** Exact: digits are moved, never computed with, because the source has up to nine decimals. */
export function readPriceText(text: string): PriceText {
  const match = spelling.exec(text.replaceAll('\u00a0', ' ').trim());
  if (match === null) return { kind: 'unreadable' };
  const [, euros, decimals, unitGiven] = match;
  const unit = unitGiven === undefined ? {} : { unit: unitGiven };
  if (euros === undefined || decimals === undefined) return { kind: 'missing', ...unit };
  return { kind: 'price', eurocents: inEurocents(euros, decimals), ...unit };
}

function inEurocents(euros: string, decimals: string): string {
  const whole = `${euros}${decimals.slice(0, 2).padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
  const fraction = decimals.slice(2).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
