/**
 * Seeded chance. The generator is sfc32 (Chris Doty-Humphrey, PractRand: 128 bits of
 * state, one of them a counter, so the shortest cycle is 2^32); its three words are
 * filled by splitmix32 and the first twelve outputs are thrown away, as PractRand does.
 *
 * Integer arithmetic is exact everywhere. `Math.log` and `Math.exp` are V8's port of
 * fdlibm, software and not the machine's; every draw that goes through them is rounded
 * to whole days or counts before anything is written.
 */
export interface Chance {
  /** A generator of its own for a named part, so that a draw added here moves nothing there. */
  fork(label: string): Chance;
  /** Uniform on 0 ≤ x < 1, in steps of 2^-32. */
  uniform(): number;
  /** A whole number, both bounds included. */
  between(least: number, most: number): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** One item, with chance in proportion to its weight. */
  pickWeighted<Item>(items: readonly Item[], weight: (item: Item) => number): Item;
  /** A new array in random order (Fisher–Yates). */
  shuffled<Item>(items: readonly Item[]): Item[];
  exponential(mean: number): number;
  normal(mean: number, deviation: number): number;
  /** `median` and the deviation of the logarithm. */
  logNormal(median: number, sigma: number): number;
  poisson(mean: number): number;
}

export function chanceFrom(seed: number): Chance {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(`A seed is a whole number from 0 to 2^53 − 1, not ${seed}`);
  }
  return chanceFromWords(seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0);
}

/** The next 32-bit word; exported for the test against the published algorithm. */
export function sfc32(a: number, b: number, c: number, counter: number): () => number {
  let [x, y, z, n] = [a | 0, b | 0, c | 0, counter | 0];
  return () => {
    const word = (((x + y) | 0) + n) | 0;
    n = (n + 1) | 0;
    x = y ^ (y >>> 9);
    y = (z + (z << 3)) | 0;
    z = (((z << 21) | (z >>> 11)) + word) | 0;
    return word >>> 0;
  };
}

function chanceFromWords(low: number, high: number): Chance {
  const fill = splitmix32(low ^ Math.imul(high, 0x9e3779b1));
  const next = sfc32(fill(), fill(), fill(), 1);
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();

  const uniform = () => next() / 2 ** 32;
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new RangeError('There is nothing to pick from');
    return item;
  };
  // Marsaglia's polar method: no sine or cosine, whose last bit differs between libraries.
  const standardNormal = (): number => {
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
    }
  };

  const chance: Chance = {
    fork: (label) => {
      const [first, second] = hashed(label);
      return chanceFromWords(mixed(low, first), mixed(high, second));
    },
    uniform,
    between: (least, most) => least + Math.floor(uniform() * (most - least + 1)),
    happens: (probability) => uniform() < probability,
    pick: (items) => at(items, Math.floor(uniform() * items.length)),
    pickWeighted: (items, weight) => {
      const total = items.reduce((sum, item) => sum + weight(item), 0);
      let left = uniform() * total;
      for (const item of items) {
        left -= weight(item);
        if (left < 0) return item;
      }
      return at(items, items.length - 1);
    },
    shuffled: <Item>(items: readonly Item[]): Item[] => {
      const order = [...items];
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = Math.floor(uniform() * (last + 1));
        const kept = at(order, last);
        order[last] = at(order, other);
        order[other] = kept;
      }
      return order;
    },
    exponential: (mean) => -mean * Math.log(1 - uniform()),
    normal: (mean, deviation) => mean + deviation * standardNormal(),
    logNormal: (median, sigma) => median * Math.exp(sigma * standardNormal()),
    poisson: (mean) => {
      // Knuth's product, in slices because e^-mean runs out of digits for a large mean.
      let count = 0;
      for (let left = mean; left > 0; left -= 16) {
        const limit = Math.exp(-Math.min(left, 16));
        for (let product = uniform(); product > limit; product *= uniform()) count += 1;
      }
      return count;
    },
  };
  return chance;
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
}

/** Not symmetric: a fork of a fork differs from the same two labels the other way round. */
function mixed(word: number, label: number): number {
  return splitmix32(Math.imul(word, 0x85ebca6b) ^ label)();
}

/** Two FNV-1a hashes of the label, from different starts. */
function hashed(label: string): [number, number] {
  let first = 0x811c9dc5;
  let second = 0xcbf29ce4;
  for (const letter of label) {
    const point = letter.codePointAt(0) ?? 0;
    first = Math.imul(first ^ point, 0x01000193);
    second = Math.imul(second ^ point, 0x01000193);
  }
  return [first >>> 0, second >>> 0];
}
