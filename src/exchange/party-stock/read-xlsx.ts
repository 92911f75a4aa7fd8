import type { Problem } from '../../domain/problem.ts';
import { stockFileRefused, stockRowRejected } from '../../domain/stock/stock-problem.ts';
import { empty, type Cell } from '../notifications/sheet.ts';
import type { Batches } from './batches.ts';
import { fieldNames, planColumns, type ColumnPlan, type StockField } from './columns.ts';
import { putRow } from './read-csv.ts';
import { isRowProblem, valuesOf } from './row-values.ts';
import type { StockBatch, StockReadOptions } from './stock-file.ts';
import { sheetRows } from './xlsx-sheet.ts';

/** The first sheet of a workbook, row by row. Formulas are not trusted, only shown. */
export async function* readXlsx(
  bytes: Buffer,
  out: Batches,
  rules: StockReadOptions,
): AsyncGenerator<StockBatch, void, undefined> {
  const sheet = new StockSheet(out, rules);
  const rows = sheetRows(bytes, (row, cells, name) => sheet.take(row, cells, name));
  for (;;) {
    const { done, value } = await rows.next();
    yield* out.drain();
    if (done === true) return sheet.end(value);
  }
}

class StockSheet {
  readonly #out: Batches;
  readonly #rules: StockReadOptions;
  #plan: ColumnPlan | undefined;

  constructor(out: Batches, rules: StockReadOptions) {
    this.#out = out;
    this.#rules = rules;
  }

  take(row: number, cells: readonly Cell[], sheetName: string): 'enough' | undefined {
    if (this.#plan === undefined) this.#takeHeader(row, cells, sheetName);
    else this.#takeRow(this.#plan, cells, row);
    return this.#out.refused ? 'enough' : undefined;
  }

  end(problem: Problem | undefined): void {
    if (problem !== undefined) this.#out.refuse(problem);
    else if (this.#plan === undefined) this.#out.refuse(stockFileRefused('stock-nothing-in-it'));
    else this.#out.finish();
  }

  #takeHeader(row: number, cells: readonly Cell[], sheetName: string): void {
    const header = cells.map((cell) => (cell.kind === 'empty' ? '' : cell.text.trim()));
    const plan = planColumns(header, row);
    if ('refused' in plan) {
      this.#out.refuse(...plan.refused);
      return;
    }
    this.#plan = plan;
    this.#out.header = {
      format: 'xlsx',
      encoding: 'utf-8',
      columns: header,
      line: row,
      sheet: sheetName,
    };
    for (const each of plan.notes) this.#out.note(each);
  }

  #takeRow(plan: ColumnPlan, cells: readonly Cell[], row: number): void {
    const extra = cells
      .slice(plan.header.length)
      .findIndex((cell) => cell.kind !== 'empty' && cell.text.trim() !== '');
    if (extra >= 0) {
      const at = plan.header.length + extra;
      const cell = cells[at] ?? empty;
      const place = { row, column: String(at + 1), value: cell.kind === 'empty' ? '' : cell.text };
      const params = { found: at + 1, expected: plan.header.length };
      this.#out.reject(stockRowRejected('stock-too-many-cells', place, params));
      return;
    }
    const given = {
      row,
      cell: (field: StockField) => cells[plan.at.get(field) ?? -1] ?? empty,
      column: (field: StockField) => plan.header[plan.at.get(field) ?? -1] ?? fieldNames[field].nl,
    };
    const read = valuesOf(given, this.#rules);
    if (isRowProblem(read)) this.#out.reject(read);
    else putRow(this.#out, read, row);
  }
}
