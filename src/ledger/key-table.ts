/** Numbers of the keys of rows, of which each is two: the places of one key are the same in both. */
interface Keys {
  readonly zi: Int32Array;
  readonly about: Int32Array;
}

/**
 * Where a key stands in a list; of one that stands there more often, the last. A Map makes an object of
 * every key, and that took longer than reading the file that they were looked up for.
 */
export class KeyTable {
  readonly #keys: Keys;
  readonly #eachOnce: boolean;
  /** The place behind the one that was found last. */
  #next = 0;
  /** Made for the first key that does not follow on the one before. */
  #table: ScatteredKeys | undefined;

  /**
   * @param eachOnce no key stands twice: one that follows on the one that was found before is seen at once.
   * A party tells its packs in the same order every day, and a look elsewhere in memory costs more than
   * reading the row.
   */
  constructor(keys: Keys, eachOnce: boolean) {
    this.#keys = keys;
    this.#eachOnce = eachOnce;
  }

  placeOf(zi: number, about: number): number | undefined {
    const next = this.#next;
    if (this.#eachOnce && this.#keys.zi[next] === zi && this.#keys.about[next] === about) {
      this.#next = next + 1;
      return next;
    }
    this.#table ??= new ScatteredKeys(this.#keys);
    const place = this.#table.placeOf(zi, about);
    if (place !== undefined) this.#next = place + 1;
    return place;
  }
}

class ScatteredKeys {
  readonly #keys: Keys;
  readonly #mask: number;
  /** One more than a place, so that 0 is free. */
  readonly #slots: Int32Array;

  constructor(keys: Keys) {
    const { length } = keys.zi;
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, length * fullness)));
    this.#keys = keys;
    this.#mask = slots - 1;
    this.#slots = new Int32Array(slots);
    for (let place = 0; place < length; place += 1)
      this.#slots[this.#slotOf(keys.zi[place] ?? 0, keys.about[place] ?? 0)] = place + 1;
  }

  placeOf(zi: number, about: number): number | undefined {
    const place = (this.#slots[this.#slotOf(zi, about)] ?? 0) - 1;
    return place < 0 ? undefined : place;
  }

  /** Where it stands, or would. */
  #slotOf(zi: number, about: number): number {
    let slot = scattered(zi, about) & this.#mask;
    for (;;) {
      const place = (this.#slots[slot] ?? 0) - 1;
      if (place < 0) return slot;
      if (this.#keys.zi[place] === zi && this.#keys.about[place] === about) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}

/** Slots for each key at the least: with fewer it takes long to find that one is not there. */
const fullness = 1.5;

function scattered(zi: number, about: number): number {
  let hash = Math.imul(zi, 0x9e3779b1) ^ Math.imul(about, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
