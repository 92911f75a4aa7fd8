import type { RepeatingCheck } from '../../law/code.ts';
import { checkRepeating } from './check-digit.ts';

const comparedLength = 14;
const digitsOnly = /^\d+$/;

/** Padded with zeros to the fourteen digits in which GTINs are compared; no check. */
export function padGtin(digits: string): string {
  return digits.padStart(comparedLength, '0');
}

/** The GTIN-14 of a GTIN of 8, 12, 13 or 14 digits; `undefined` when length or check digit is wrong. */
export function normaliseGtin(text: string, check: RepeatingCheck): string | undefined {
  const digits = text.replaceAll(/\s/g, '');
  if (!digitsOnly.test(digits) || !check.lengths.includes(digits.length)) return undefined;
  return checkRepeating(digits, check).kind === 'right' ? padGtin(digits) : undefined;
}
