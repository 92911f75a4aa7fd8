import type { StockColumns } from '../../domain/stock/stock-row.ts';

type Columns = { -readonly [Name in keyof Omit<StockColumns, 'length'>]: StockColumns[Name] };

const names = [
  'kind',
  'period',
  'day',
  'zi',
  'packs',
  'unitsPerPack',
  'price',
  'promised',
  'line',
] as const satisfies readonly (keyof Columns)[];

const firstRoom = 64;

/** Columns to which rows of a file are added, batch after batch. */
export class GrowingColumns {
  #room = 0;
  #length = 0;
  #columns = withRoom(0);

  get columns(): StockColumns {
    return { ...this.#columns, length: this.#length };
  }

  add(rows: StockColumns, at: number): void {
    this.#makeRoom(1);
    for (const name of names) this.#columns[name][this.#length] = rows[name][at] ?? 0;
    this.#length += 1;
  }

  addAll(rows: StockColumns): void {
    this.#makeRoom(rows.length);
    for (const name of names)
      this.#columns[name].set(rows[name].subarray(0, rows.length), this.#length);
    this.#length += rows.length;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#room) return;
    this.#room = Math.max(this.#room * 2, this.#length + more, firstRoom);
    const larger = withRoom(this.#room);
    for (const name of names) larger[name].set(this.#columns[name]);
    this.#columns = larger;
  }
}

function withRoom(room: number): Columns {
  return {
    kind: new Uint8Array(room),
    period: new Uint8Array(room),
    day: new Int32Array(room),
    zi: new Int32Array(room),
    packs: new Int32Array(room),
    unitsPerPack: new Int32Array(room),
    price: new Int32Array(room),
    promised: new Int32Array(room),
    line: new Int32Array(room),
  };
}
