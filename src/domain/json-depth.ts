/** Deeper than anything that is asked for; writing out or hashing much more overflows the stack. */
export const deepestJson = 64;

/** Does a value read from JSON nest deeper than that? Walked without a call for each level. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= deepestJson; depth += 1) {
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null
        ? Object.values(each).filter((inner) => typeof inner === 'object' && inner !== null)
        : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
