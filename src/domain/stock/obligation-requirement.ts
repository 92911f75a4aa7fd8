import type { Exact } from './obligation-arithmetic.ts';
import { exactly, per, roundedUp, times, writeExact } from './obligation-arithmetic.ts';
import type { StockPack } from './obligation-case.ts';
import type { Requirement } from './obligation-outcome.ts';

/** Deliveries of the base ÷ its weeks × the weeks of the norm. */
export function requirementOf(base: Exact, baseWeeks: number, weeks: number): Exact {
  return times(per(base, exactly(baseWeeks)), exactly(weeks));
}

/** As it is shown: exactly, in units, and in packs where all have the same content. */
export function writeRequirement(required: Exact, packs: readonly StockPack[]): Requirement {
  const content = sharedContent(packs);
  return {
    exact: writeExact(required),
    units: roundedUp(required),
    ...(content === undefined ? {} : { packs: roundedUp(per(required, exactly(content))) }),
  };
}

/** The dosage units in a pack, where every pack has as many. */
export function sharedContent(packs: readonly StockPack[]): number | undefined {
  const [content, ...others] = new Set(packs.map(({ unitsPerPack }) => unitsPerPack));
  return others.length === 0 ? content : undefined;
}
