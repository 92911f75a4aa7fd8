/** A fraction, held exactly: a requirement is never rounded before it is compared. */
export interface Exact {
  readonly over: bigint;
  /** Always above zero. */
  readonly under: bigint;
}

export const none: Exact = { over: 0n, under: 1n };

const thousand = 1000;

/** The number as it stands, to a thousandth: the schema lets no finer one in. */
export function exactly(amount: number): Exact {
  return reduced(inThousandths(amount), BigInt(thousand));
}

/** The sum of numbers as they stand, without a fraction for each. */
export function sumOf(amounts: readonly number[]): Exact {
  const thousandths = amounts.reduce((sum, amount) => sum + inThousandths(amount), 0n);
  return reduced(thousandths, BigInt(thousand));
}

export function plus(left: Exact, right: Exact): Exact {
  return reduced(left.over * right.under + right.over * left.under, left.under * right.under);
}

export function minus(left: Exact, right: Exact): Exact {
  return plus(left, { over: -right.over, under: right.under });
}

export function times(left: Exact, right: Exact): Exact {
  return reduced(left.over * right.over, left.under * right.under);
}

/** `right` is above zero: a content of a pack, a number of weeks. */
export function per(left: Exact, right: Exact): Exact {
  return reduced(left.over * right.under, left.under * right.over);
}

export function isLess(left: Exact, right: Exact): boolean {
  return left.over * right.under < right.over * left.under;
}

export function isWhole({ under }: Exact): boolean {
  return under === 1n;
}

/** `31200/7`, or `600` where it is a whole number. */
export function writeExact({ over, under }: Exact): string {
  return under === 1n ? String(over) : `${over}/${under}`;
}

/** The smallest whole number that is not less. */
export function roundedUp({ over, under }: Exact): number {
  const whole = over / under;
  return Number(over > 0n && whole * under !== over ? whole + 1n : whole);
}

/** To a thousandth, what is finer cut off; exact for every sum of what was reported. */
export function cutOff({ over, under }: Exact): number {
  return Number((over * BigInt(thousand)) / under) / thousand;
}

function inThousandths(amount: number): bigint {
  return BigInt(Math.round(amount * thousand));
}

function reduced(over: bigint, under: bigint): Exact {
  const shared = commonDivisor(over < 0n ? -over : over, under);
  return { over: over / shared, under: under / shared };
}

function commonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : commonDivisor(right, left % right);
}
