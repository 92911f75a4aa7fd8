/**
 * Where a key stands in a list; of one that stands there more often, the last. Whole numbers up to
 * 2^53: a Map of them makes an object of every key, and that took longer than reading the file that
 * they were looked up for.
 */
export class KeyTable {
  readonly #mask: number;
  /** Two places a key, side by side in memory: the key, and one more than its place, so that 0 is free. */
  readonly #slots: Float64Array;

  constructor(keys: ArrayLike<number>) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length * fullness)));
    this.#mask = slots - 1;
    this.#slots = new Float64Array(slots * 2);
    for (let place = 0; place < keys.length; place += 1) this.#put(keys[place] ?? 0, place);
  }

  placeOf(key: number): number | undefined {
    const slots = this.#slots;
    let slot = (scattered(key) & this.#mask) * 2;
    for (;;) {
      const found = slots[slot + 1] ?? 0;
      if (found === 0) return undefined;
      if (slots[slot] === key) return found - 1;
      slot = (slot + 2) & (this.#mask * 2 + 1);
    }
  }

  #put(key: number, place: number): void {
    const slots = this.#slots;
    let slot = (scattered(key) & this.#mask) * 2;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & (this.#mask * 2 + 1);
    slots[slot] = key;
    slots[slot + 1] = place + 1;
  }
}

/** Slots for each key at the least: with fewer it takes long to find that one is not there. */
const fullness = 1.5;
const twoTo32 = 2 ** 32;

function scattered(key: number): number {
  const high = Math.floor(key / twoTo32);
  let hash = Math.imul(key - high * twoTo32, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
