import type { ProductCode } from './description.ts';

/**
 * Worth knowing about a code that was read, or a piece of text that was not. `given`
 * is the piece as seen; the sentence is made in `texts/traces/code.ts`.
 */
export interface CodeWarning<Code extends string = string> {
  readonly code: Code;
  readonly given: string;
}

/** The codes a cell or search line holds, in the order in which they stand there. */
export interface CodesRead<Warning extends string = string> {
  readonly codes: readonly ProductCode[];
  readonly warnings: readonly CodeWarning<Warning>[];
}

/** One code per compared form: a list that repeats a number names one product. */
export function withoutRepeats(codes: readonly ProductCode[]): readonly ProductCode[] {
  const seen = new Set<string>();
  return codes.filter((code) => {
    const key = [code.scheme, code.value, code.reference?.kind, code.reference?.value].join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
