import { setImmediate } from 'node:timers/promises';

/** After so long somebody else is let through. */
const sliceMs = 8;

/** As `map`, in slices: what takes seconds for a whole country must not hold up every request. */
export async function mapInSlices<Item, Made>(
  items: readonly Item[],
  work: (item: Item) => Made,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  let until = performance.now() + sliceMs;
  for (const item of items) {
    if (performance.now() > until) {
      await setImmediate();
      until = performance.now() + sliceMs;
    }
    made.push(work(item));
  }
  return made;
}
