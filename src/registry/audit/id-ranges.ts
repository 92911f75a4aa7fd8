/** Ascending ids as text: 1, 2, 3, 5 is `1-3,5`. */
export function writeRanges(ids: readonly number[]): string {
  const written: string[] = [];
  let start = ids[0];
  for (const [at, id] of ids.entries()) {
    if (start === undefined || ids[at + 1] === id + 1) continue;
    written.push(start === id ? `${id}` : `${start}-${id}`);
    start = ids[at + 1];
  }
  return written.join(',');
}

/** More than any seal holds: a range that somebody made up must not fill the memory. */
const most = 1_000_000;

/** The ids that a text names; `undefined` when it does not ascend or names more than there can be. */
export function readRanges(text: string): readonly number[] | undefined {
  const ids: number[] = [];
  let last = 0;
  for (const range of text.split(',')) {
    const [from = Number.NaN, through = from] = range.split('-').map(Number);
    if (!(from > last && through >= from && through - from < most)) return undefined;
    for (let id = from; id <= through; id += 1) ids.push(id);
    if (ids.length > most) return undefined;
    last = through;
  }
  return ids;
}
