import {
  columnsWithRoom,
  stockColumnNames as names,
  type OpenColumns,
  type StockColumns,
} from '../../domain/stock/stock-row.ts';

/** Columns to which rows of a file are added, batch after batch. */
export class GrowingColumns {
  #room = 0;
  #length = 0;
  #columns: OpenColumns = columnsWithRoom(0);
  readonly #expected: number;

  /** @param expected rows that may come: room for them is made once, when the first come */
  constructor(expected: number) {
    this.#expected = expected;
  }

  get columns(): StockColumns {
    return { ...this.#columns, length: this.#length };
  }

  /** Adds the rows from a place until another. They may be kept as they are given. */
  add(rows: StockColumns, from = 0, until = rows.length): void {
    if (this.#length === 0 && from === 0 && until === this.#expected) {
      this.#columns = rows;
      this.#length = until;
      this.#room = until;
      return;
    }
    this.#makeRoom(until - from);
    for (const name of names)
      this.#columns[name].set(rows[name].subarray(from, until), this.#length);
    this.#length += until - from;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#room) return;
    this.#room = Math.max(this.#room * 2, this.#length + more, this.#expected);
    this.#columns = columnsWithRoom(this.#room, this.#columns);
  }
}
