import type { Problem } from '../../domain/problem.ts';
import { columnsWithRoom, type StockColumns } from '../../domain/stock/stock-row.ts';
import { stockFileRefused, stockNote } from '../../domain/stock/stock-problem.ts';
import { batchRows, stockLimits, type StockBatch, type StockHeader } from './stock-file.ts';

type Filling = { -readonly [Column in keyof StockColumns]: StockColumns[Column] };

/** Gathers what a reader finds into batches; whoever reads takes them away between two chunks. */
export class Batches {
  header: StockHeader | undefined;
  /** Nothing more is read once the file is refused. */
  refused = false;
  #rows = takeColumns();
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
    spare = this.#rows;
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
      rows: this.#given(),
      rejected: this.#rejected,
      problems: this.#problems,
      refused: this.refused,
    });
    this.#problems = [];
    this.#rejected = 0;
  }

  /** A batch has arrays of its own: the full ones, or of a small file copies of what is in them. */
  #given(): StockColumns {
    const rows = this.#rows;
    const isFull = rows.length >= batchRows;
    const given = isFull ? rows : cutOff(rows);
    this.#rows = isFull ? freshColumns() : rows;
    this.#rows.length = 0;
    return given;
  }
}

/**
 * Columns that the last file no longer needs: of thousands of small files each would throw half a
 * megabyte away, and the collecting of that took longer than the reading.
 */
let spare: Filling | undefined;

function takeColumns(): Filling {
  const taken = spare ?? freshColumns();
  spare = undefined;
  return taken;
}

function cutOff({ length, ...columns }: Filling): StockColumns {
  return {
    length,
    kind: columns.kind.slice(0, length),
    period: columns.period.slice(0, length),
    day: columns.day.slice(0, length),
    zi: columns.zi.slice(0, length),
    packs: columns.packs.slice(0, length),
    unitsPerPack: columns.unitsPerPack.slice(0, length),
    price: columns.price.slice(0, length),
    promised: columns.promised.slice(0, length),
    line: columns.line.slice(0, length),
  };
}

function freshColumns(): Filling {
  return { length: 0, ...columnsWithRoom(batchRows) };
}
