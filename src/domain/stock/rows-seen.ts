import { isPosition } from './kind.ts';
import type { StockColumns } from './stock-row.ts';

/**
 * Which keys a file has had, and on which line. Two million rows as texts in a set would be half a
 * gigabyte; four numbers a row in one array are thirty-two megabytes.
 */
export class RowsSeen {
  /** Four places a row: zi, day with kind and period, promised day, line; line 0 is free. */
  #table: Int32Array;
  #slots: number;
  #count = 0;

  /** @param expected rows, where that is known: then the table has its size at once */
  constructor(expected = 0) {
    this.#slots = Math.max(firstSlots, 2 ** Math.ceil(Math.log2(expected * fullness + 1)));
    this.#table = new Int32Array(4 * this.#slots);
  }

  /** Notes the key of a row; the line on which it stood before, if it did. */
  see(rows: StockColumns, at: number): number | undefined {
    if (this.#count * fullness >= this.#slots) this.#grow();
    const zi = rows.zi[at] ?? 0;
    const kind = rows.kind[at] ?? 0;
    const period = isPosition[kind] === true ? 0 : (rows.period[at] ?? 0);
    const about = (rows.day[at] ?? 0) * 64 + kind * 2 + period;
    const promised = rows.promised[at] ?? 0;
    const place = this.#find(zi, about, promised);
    const line = this.#table[place + 3] ?? 0;
    if (line !== 0) return line;
    this.#put(place, zi, about, promised, rows.line[at] ?? 0);
    this.#count += 1;
    return undefined;
  }

  #find(zi: number, about: number, promised: number): number {
    const table = this.#table;
    let slot = scattered(zi, about, promised) & (this.#slots - 1);
    for (;;) {
      const place = slot * 4;
      if (table[place + 3] === 0) return place;
      if (table[place] === zi && table[place + 1] === about && table[place + 2] === promised)
        return place;
      slot = (slot + 1) & (this.#slots - 1);
    }
  }

  #put(place: number, zi: number, about: number, promised: number, line: number): void {
    this.#table[place] = zi;
    this.#table[place + 1] = about;
    this.#table[place + 2] = promised;
    this.#table[place + 3] = line;
  }

  #grow(): void {
    const old = this.#table;
    this.#slots *= 2;
    this.#table = new Int32Array(4 * this.#slots);
    for (let place = 0; place < old.length; place += 4) {
      const line = old[place + 3] ?? 0;
      if (line === 0) continue;
      const [zi = 0, about = 0, promised = 0] = old.subarray(place, place + 3);
      this.#put(this.#find(zi, about, promised), zi, about, promised, line);
    }
  }
}

const firstSlots = 256;
/** Slots for each row at the least: with fewer it takes long to find that one is not there. */
const fullness = 1.5;

function scattered(zi: number, about: number, promised: number): number {
  let hash = Math.imul(zi, 0x9e3779b1) ^ Math.imul(about, 0x85ebca6b);
  hash ^= Math.imul(promised, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
