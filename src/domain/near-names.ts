/** Names that may be what a missing column is called now: the same words, or a few letters off. */
export function nearNames(wanted: string, candidates: readonly string[]): readonly string[] {
  const near = candidates.filter((candidate) => isNear(plain(wanted), plain(candidate)));
  return near.length > 0 ? near : candidates.slice(0, 10);
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
}

function isNear(left: string, right: string): boolean {
  if (left === '' || right === '') return false;
  if (left.includes(right) || right.includes(left)) return true;
  const most = Math.max(2, Math.floor(left.length / 3));
  // What differs more in length differs more in letters: a name of a megabyte costs nothing.
  return Math.abs(left.length - right.length) <= most && nameDistance(left, right) <= most;
}

/** Letters to change, add or leave out to get from one word to the other (Levenshtein). */
export function nameDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const substitution =
        (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(
        Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1),
      );
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
