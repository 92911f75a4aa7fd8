import type { RepeatingCheck, WeightedCheck } from '../../law/code.ts';

/**
 * Does the last digit follow from the others? `impossible`: no digit would do, so a
 * number with this base does not exist.
 */
export type CheckDigit =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly seen: number; readonly expected: number }
  | { readonly kind: 'impossible'; readonly seen: number };

/** For ZI, HPK and PRK: one weight a digit. `digits` has as many digits as there are weights. */
export function checkWeighted(digits: string, { weights, modulus }: WeightedCheck): CheckDigit {
  return judge(digits, weights, modulus);
}

/** For a GTIN: weights that repeat from right to left, whatever the length. */
export function checkRepeating(digits: string, { weights, modulus }: RepeatingCheck): CheckDigit {
  const spread = Array.from(
    digits,
    (_, index) => weights[(digits.length - 1 - index) % weights.length] ?? 0,
  );
  return judge(digits, spread, modulus);
}

function judge(digits: string, weights: readonly number[], modulus: number): CheckDigit {
  const seen = Number(digits.at(-1));
  const base = digits.slice(0, -1);
  const expected = '0123456789'
    .split('')
    .find((last) => weighted(base + last, weights) % modulus === 0);
  if (expected === undefined) return { kind: 'impossible', seen };
  return Number(expected) === seen
    ? { kind: 'right' }
    : { kind: 'wrong', seen, expected: Number(expected) };
}

function weighted(digits: string, weights: readonly number[]): number {
  return Array.from(digits).reduce(
    (sum, digit, index) => sum + Number(digit) * (weights[index] ?? 0),
    0,
  );
}
