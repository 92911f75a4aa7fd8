import type { Problem } from '../../domain/problem.ts';
import type { StockRole } from '../../domain/stock/kind.ts';
import type { StockColumns } from '../../domain/stock/stock-row.ts';

export const stockFormats = ['csv', 'xlsx', 'fhir'] as const;
export type StockFormat = (typeof stockFormats)[number];

/** A file as it arrives: whole, or in chunks of any size. What it is called proves nothing. */
export interface StockFile {
  readonly name: string;
  readonly content: Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export interface StockReadOptions {
  /** Of the party that delivers: which kinds its file may hold. */
  readonly role: StockRole;
  /** What a known pack is called, by its number; tells a lost leading zero from a wrong number. */
  readonly packName?: (zi: number) => string | undefined;
}

/** How the file was read, for the delivery's record and for writing it back. */
export interface StockHeader {
  readonly format: StockFormat;
  /** As `Decoded.encoding`; `utf-8` of a workbook. */
  readonly encoding: string;
  /** Names of the columns as they stand in the file. */
  readonly columns: readonly string[];
  /** Line of the header; absent in a FHIR report. */
  readonly line?: number;
  readonly delimiter?: ';' | ',' | '\t';
  readonly sheet?: string;
}

/**
 * A part of a file, at most `batchRows` rows. Every batch has arrays of its own. The sum of
 * `rows.length` and `rejected` over all batches is the number of data rows in the file.
 */
export interface StockBatch {
  /** Absent when the file is refused before a header was found. */
  readonly header?: StockHeader;
  /** Readable by themselves; whether pack and day can be is for `checkRows` of the domain. */
  readonly rows: StockColumns;
  /** Data rows that could not be read. */
  readonly rejected: number;
  /**
   * Why, in the order of the file; one problem a rejected row, until `stockLimits.problems` are
   * listed: from there on they are only counted, with a note in the last batch.
   */
  readonly problems: readonly Problem[];
  /**
   * The file as a whole is refused: the last problem says why, this is the last batch, and
   * nothing of the batches before it may be kept.
   */
  readonly refused: boolean;
}

export const stockLimits = {
  /** Bytes of a CSV or a FHIR report: three years of weeks of a full-line wholesaler. */
  bytes: 256 * 1024 * 1024,
  /** Bytes of a workbook as sent, and of its parts unpacked. */
  workbook: 32 * 1024 * 1024,
  unpacked: 192 * 1024 * 1024,
  rows: 2_000_000,
  /** Characters of a cell: far more than any of ours has. */
  cell: 1000,
  /** Problems that are written out for one file. */
  problems: 10_000,
} as const;

export const batchRows = 8192;
