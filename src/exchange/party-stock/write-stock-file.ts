import type { StockColumns } from '../../domain/stock/stock-row.ts';
import { writeInventoryReport } from './inventory-report.ts';
import type { StockFormat } from './stock-file.ts';
import type { WrittenMistake } from './write-cells.ts';
import { writeStockCsv } from './write-csv.ts';
import { writeStockXlsx } from './write-xlsx.ts';

export const stockFileEndings = {
  csv: 'csv',
  xlsx: 'xlsx',
  fhir: 'json',
} as const satisfies Record<StockFormat, string>;

/** A party's stock as it would deliver it, in pieces. The same rows give the same bytes. */
export function* writeStockFile(
  format: StockFormat,
  rows: StockColumns,
  mistakes: readonly WrittenMistake[],
): Generator<Uint8Array> {
  switch (format) {
    case 'csv':
      yield* writeStockCsv(rows, mistakes);
      return;
    case 'xlsx':
      yield writeStockXlsx(rows, mistakes);
      return;
    case 'fhir':
      yield writeInventoryReport(rows, mistakes);
      return;
    default:
      format satisfies never;
  }
}
