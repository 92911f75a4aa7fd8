import { fileProblem } from '../../domain/notification/bulk-problem.ts';
import { signatureOf } from '../reading/opening.ts';
import { bulkRowsOf, type BulkRow, type BulkRows } from './bulk-row.ts';
import { readCsv } from './read-csv.ts';
import { readJsonList } from './read-json.ts';
import { readXlsx } from './read-xlsx.ts';
import { bulkLimits, isRefused, type Refused, type Sheet } from './sheet.ts';

export const bulkFormats = ['csv', 'xlsx', 'json'] as const;
export type BulkFormat = (typeof bulkFormats)[number];

/** A file of notifications as read: what its rows ask for, and what it takes to write it back. */
export type BulkFile = BulkRows &
  (
    | { readonly format: 'csv' | 'xlsx'; readonly sheet: Sheet }
    | { readonly format: 'json'; readonly items: readonly unknown[] }
  );

/** What its rows ask for, without what it takes to write it back. */
export interface BulkAsked extends BulkRows {
  readonly format: BulkFormat;
}

/** The file in parts: what holds for all of it first, then its rows. */
export type BulkPart =
  | { readonly head: Omit<BulkAsked, 'rows'> }
  | { readonly rows: readonly BulkRow[] };

/** Handing over so many rows from one process to another takes some milliseconds. */
export const rowsOfPart = 250;

export function* partsOf({ format, notes, headers, rows }: BulkAsked): Generator<BulkPart> {
  yield { head: { format, notes, headers } };
  for (let from = 0; from < rows.length; from += rowsOfPart) {
    yield { rows: rows.slice(from, from + rowsOfPart) };
  }
}

/** Which format it is, is told by its bytes; what a file is called proves nothing. */
export async function readBulkFile(bytes: Buffer): Promise<BulkFile | Refused> {
  if (bytes.length > bulkLimits.bytes) {
    return {
      refused: [fileProblem('bulk-too-large', { limit: bulkLimits.bytes / (1024 * 1024) })],
    };
  }
  const signature = signatureOf(bytes);
  if (signature === 'zip') return tableOf(await readXlsx(bytes));
  if (signature === 'old-workbook') return { refused: [fileProblem('bulk-workbook-old')] };
  if (
    /^\s*[[{]/.test(
      bytes
        .subarray(0, 200)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    )
  ) {
    const list = readJsonList(bytes);
    return isRefused(list) ? list : { ...list, format: 'json', headers: new Map() };
  }
  if (signature === 'binary') {
    const value = bytes.subarray(0, 8).toString('hex');
    return { refused: [fileProblem('bulk-format-unknown', {}, { value })] };
  }
  return tableOf(readCsv(bytes));
}

function tableOf(sheet: Sheet | Refused): BulkFile | Refused {
  if (isRefused(sheet)) return sheet;
  const rows = bulkRowsOf(sheet);
  return isRefused(rows) ? rows : { ...rows, format: sheet.format, sheet };
}
