import type { Problem } from '../../domain/problem.ts';
import type { StockColumns } from '../../domain/stock/stock-row.ts';
import { stockFileRefused, stockNote } from '../../domain/stock/stock-problem.ts';
import { batchRows, stockLimits, type StockBatch, type StockHeader } from './stock-file.ts';

type Filling = { -readonly [Column in keyof StockColumns]: StockColumns[Column] };

/** Gathers what a reader finds into batches; whoever reads takes them away between two chunks. */
export class Batches {
  header: StockHeader | undefined;
  /** Nothing more is read once the file is refused. */
  refused = false;
  #rows = freshColumns();
  #problems: Problem[] = [];
  #rejected = 0;
  #described = 0;
  #undescribed = 0;
  #total = 0;
  #ready: StockBatch[] = [];

  /** The columns being filled; a row goes to place `length`, and `took` must follow. */
  get rows(): StockColumns {
    return this.#rows;
  }

  /** `count` rows were written behind the ones before them. */
  took(count: number): void {
    this.#rows.length += count;
    this.#count(count);
    if (this.#rows.length >= batchRows) this.#close();
  }

  reject(problem: Problem): void {
    this.#rejected += 1;
    this.#count(1);
    if (this.#described < stockLimits.problems) {
      this.#described += 1;
      this.#problems.push(problem);
    } else this.#undescribed += 1;
    if (this.#rejected >= batchRows) this.#close();
  }

  note(problem: Problem): void {
    this.#problems.push(problem);
  }

  refuse(...problems: readonly Problem[]): void {
    if (this.refused) return;
    this.#problems.push(...problems);
    this.refused = true;
    this.#close();
  }

  /** The end of the file. */
  finish(): void {
    if (this.refused) return;
    if (this.#total === 0) {
      this.refuse(stockFileRefused('stock-nothing-in-it'));
      return;
    }
    if (this.#undescribed > 0) {
      const params = { count: this.#undescribed, listed: this.#described };
      this.note(stockNote('problems-unlisted', params));
    }
    this.#close();
  }

  /** What is ready so far. */
  drain(): readonly StockBatch[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #count(rows: number): void {
    this.#total += rows;
    if (this.#total > stockLimits.rows)
      this.refuse(stockFileRefused('stock-too-many-rows', { limit: stockLimits.rows }));
  }

  #close(): void {
    this.#ready.push({
      ...(this.header === undefined ? {} : { header: this.header }),
      rows: this.#rows,
      rejected: this.#rejected,
      problems: this.#problems,
      refused: this.refused,
    });
    this.#rows = freshColumns();
    this.#problems = [];
    this.#rejected = 0;
  }
}

function freshColumns(): Filling {
  return {
    length: 0,
    kind: new Uint8Array(batchRows),
    period: new Uint8Array(batchRows),
    day: new Int32Array(batchRows),
    zi: new Int32Array(batchRows),
    packs: new Int32Array(batchRows),
    unitsPerPack: new Int32Array(batchRows),
    price: new Int32Array(batchRows),
    promised: new Int32Array(batchRows),
    line: new Int32Array(batchRows),
  };
}
