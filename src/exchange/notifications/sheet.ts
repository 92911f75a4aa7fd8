import type { Problem } from '../../domain/problem.ts';

/** A cell before anybody asks what it means. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** A number of the spreadsheet; its text is written without grouping, with a point. */
  | { readonly kind: 'number'; readonly text: string }
  /** A day of the spreadsheet. */
  | { readonly kind: 'day'; readonly text: string }
  | { readonly kind: 'yes-no'; readonly text: 'ja' | 'nee' }
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };

export interface SheetRow {
  /** In the file as delivered; 1 is the header. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** The row itself cannot be read; its cells are as far as they could be told. */
  readonly problem?: Problem;
}

/** A table as a file holds it, ready to be read and to be written back. */
export interface Sheet {
  readonly format: 'csv' | 'xlsx';
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly notes: readonly Problem[];
  /** How a CSV separates, and whether it begins with a byte order mark. */
  readonly dialect?: { readonly delimiter: string; readonly bom: boolean };
  readonly sheetName?: string;
}

export interface Refused {
  readonly refused: readonly Problem[];
}

export function isRefused<Value extends object>(value: Value | Refused): value is Refused {
  return 'refused' in value;
}

export const empty: Cell = { kind: 'empty' };

export const bulkLimits = {
  /** Bytes of the file as sent. */
  bytes: 20 * 1024 * 1024,
  /** Bytes of what a workbook unpacks to. */
  unpacked: 64 * 1024 * 1024,
  rows: 10_000,
  /** Characters of a cell, as much as Excel itself holds. */
  cell: 32_767,
} as const;
