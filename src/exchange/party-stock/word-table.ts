/**
 * Words of a closed list, found by their bytes: making a text of each cell to compare it would cost
 * more than everything else that is done with the row. Only exact lower-case words are found.
 */
export class WordTable {
  readonly #slots = new Int32Array(slots).fill(-1);
  readonly #words: readonly { readonly bytes: Uint8Array; readonly hash: number; value: number }[];

  constructor(words: ReadonlyMap<string, number>) {
    this.#words = [...words].map(([word, value]) => {
      const bytes = new TextEncoder().encode(word);
      return { bytes, hash: bytes.reduce(mix, 0), value };
    });
    for (const [index, { hash }] of this.#words.entries()) {
      let slot = hash & (slots - 1);
      while (this.#slots[slot] !== -1) slot = (slot + 1) & (slots - 1);
      this.#slots[slot] = index;
    }
  }

  /** The value of the word at these bytes, −1 when it is none. `hash`: of the same bytes, by `mix`. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    let slot = hash & (slots - 1);
    for (;;) {
      const index = this.#slots[slot] ?? -1;
      if (index < 0) return -1;
      const word = this.#words[index];
      if (word?.hash === hash && same(word.bytes, bytes, start, end)) return word.value;
      slot = (slot + 1) & (slots - 1);
    }
  }
}

const slots = 128;

export function mix(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}

function same(word: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (word[at] !== bytes[start + at]) return false;
  }
  return true;
}
