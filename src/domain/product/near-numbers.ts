/** Most numbers that are typed wrongly are one digit off: another, missing, doubled, or two swapped. */
export function numbersNear(value: string): readonly string[] {
  const near = new Set<string>();
  for (let at = 0; at <= value.length; at += 1) {
    const [before, after] = [value.slice(0, at), value.slice(at)];
    const [here = '', next = ''] = after;
    for (const digit of '0123456789') {
      if (isDigit(here)) near.add(before + digit + after.slice(1));
      if (isDigit(here) || isDigit(before.at(-1) ?? '')) near.add(before + digit + after);
    }
    if (isDigit(here)) near.add(before + after.slice(1));
    if (isDigit(here) && isDigit(next)) near.add(before + next + here + after.slice(2));
  }
  near.delete(value);
  return [...near];
}

const isDigit = (character: string) => character >= '0' && character <= '9';
