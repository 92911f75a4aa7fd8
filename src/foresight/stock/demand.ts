/**
 * Draws of daily demand. A day and a place have a number of their own, whatever else is drawn:
 * two policies meet the same demand (common random numbers), and no order of loops matters.
 */
export function noise(seed: number, place: number, day: number): number {
  let word = (seed + Math.imul(place + 1, 0x9e3779b1) + Math.imul(day + 1, 0x85ebca6b)) | 0;
  word ^= word >>> 16;
  word = Math.imul(word, 0x21f0aaad);
  word ^= word >>> 15;
  word = Math.imul(word, 0x735a2d97);
  word ^= word >>> 15;
  return word >>> 0;
}

const cells = 4096;
/** Means of the tables: from a hundredth of a pack a day, each an eighth above the one before. */
const least = 0.01;
const step = 1.125;
const tableCount = 128;

/** Place of a mean among the tables, not rounded, so that a season may shift it first. */
export function placeOfMean(mean: number): number {
  return Math.log(Math.max(mean, least) / least) / Math.log(step);
}

/** How far a factor on the mean shifts its place. */
export function shiftOf(factor: number): number {
  return Math.log(factor) / Math.log(step);
}

/**
 * Inverse distribution functions of negative binomials in 4,096 cells each (foresight.md §9).
 * Few a day come in fits and starts, many a day hardly vary: variance m + m²/r with r = 4 + m/2.
 */
export function demandTables(): (place: number, word: number) => number {
  const tables = new Int32Array(tableCount * cells);
  let mean = least;
  for (let at = 0; at < tableCount; at += 1, mean *= step) {
    fill(tables.subarray(at * cells, (at + 1) * cells), mean);
  }
  return (place, word) => {
    const table = place <= 0 ? 0 : Math.min(tableCount - 1, Math.round(place));
    return tables[table * cells + (word & (cells - 1))] ?? 0;
  };
}

/** From the most likely count outwards, so that no probability runs out of digits. */
function fill(cellsOfTable: Int32Array, mean: number): void {
  const r = 4 + mean / 2;
  const q = mean / (r + mean);
  const mode = Math.max(0, Math.floor(((r - 1) * q) / (1 - q)));
  const below: number[] = [];
  let weight = 1;
  for (let count = mode; count > 0 && weight > 1e-9; count -= 1) {
    weight *= count / ((count - 1 + r) * q);
    below.push(weight);
  }
  const weights = [...below.toReversed(), 1];
  const first = mode - below.length;
  weight = 1;
  for (let count = mode; weight > 1e-9; count += 1) {
    weight *= ((count + r) / (count + 1)) * q;
    weights.push(weight);
  }
  const total = weights.reduce((sum, each) => sum + each, 0);
  let at = 0;
  let reached = weights[0] ?? 0;
  for (let cell = 0; cell < cells; cell += 1) {
    const wanted = ((cell + 0.5) / cells) * total;
    while (reached < wanted && at < weights.length - 1) {
      at += 1;
      reached += weights[at] ?? 0;
    }
    cellsOfTable[cell] = first + at;
  }
}

/** When in the year a medicine is asked for more. */
export const seasons = ['none', 'winter', 'pollen'] as const;
export type Season = (typeof seasons)[number];

export function seasonOf(atc: string): Season {
  if (/^(J01|R03|R05|N02)/.test(atc)) return 'winter';
  return /^(R06|R01|S01G)/.test(atc) ? 'pollen' : 'none';
}

const waves: Readonly<Record<Season, { readonly height: number; readonly peakDay: number }>> = {
  none: { height: 0, peakDay: 0 },
  winter: { height: 0.35, peakDay: 25 },
  pollen: { height: 0.5, peakDay: 150 },
};
const weekendPart = 0.5;

/** Factor on the mean of a day: 1 over the year, but for the weekends. */
export function seasonFactor(season: Season, dayOfYear: number, weekday: number): number {
  const { height, peakDay } = waves[season];
  const wave = 1 + height * Math.cos((2 * Math.PI * (dayOfYear - peakDay)) / 365);
  return weekday > 5 ? wave * weekendPart : wave;
}
