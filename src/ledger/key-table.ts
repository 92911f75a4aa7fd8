/**
 * Where a key stands in a list. Whole numbers up to 2^53, each once: a Map of them makes an object of
 * every key, and that took longer than reading the file that they were looked up for.
 */
export class KeyTable {
  readonly #mask: number;
  readonly #keys: Float64Array;
  readonly #places: Int32Array;

  constructor(keys: ArrayLike<number>) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 2)));
    this.#mask = slots - 1;
    this.#keys = new Float64Array(slots);
    // One more than the place, so that 0 is free.
    this.#places = new Int32Array(slots);
    for (let place = 0; place < keys.length; place += 1) this.#put(keys[place] ?? 0, place);
  }

  placeOf(key: number): number | undefined {
    let slot = scattered(key) & this.#mask;
    for (;;) {
      const found = this.#places[slot] ?? 0;
      if (found === 0) return undefined;
      if (this.#keys[slot] === key) return found - 1;
      slot = (slot + 1) & this.#mask;
    }
  }

  #put(key: number, place: number): void {
    let slot = scattered(key) & this.#mask;
    while (this.#places[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    this.#places[slot] = place + 1;
  }
}

const twoTo32 = 2 ** 32;

function scattered(key: number): number {
  const high = Math.floor(key / twoTo32);
  let hash = Math.imul(key - high * twoTo32, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
