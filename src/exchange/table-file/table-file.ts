import type { SchemaElement } from 'hyparquet-writer';
import { csvCell, harmlessText } from '../../domain/csv-cell.ts';
import { workbookOf } from './workbook.ts';

export const tableFormats = ['csv', 'xlsx', 'parquet'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** `day`: text as `2026-11-22`. `whole`: no fraction, and exact up to 2^53. */
export type ColumnKind = 'text' | 'day' | 'whole' | 'number';

export interface TableColumn {
  /** Without spaces: a name that a program can use. */
  readonly name: string;
  readonly kind: ColumnKind;
}

/** `null`: not known, or not shown; a column beside it says why. Never zero or an empty text for that. */
export type TableCell = string | number | null;

/** What a page shows, as a file: the same rows, columns and order. */
export interface Table {
  readonly columns: readonly TableColumn[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Its facts are invented: then every row says so, because a row can be copied alone. */
  readonly synthetic: boolean;
}

/** Stands first in every row. */
export const originColumn: TableColumn = { name: 'data', kind: 'text' };
export const inventedMark = 'verzonnen gegevens (invented)';
export const realMark = 'echte gegevens (real)';

export const tableTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
};

/**
 * A table as a file. A text that a spreadsheet would take for a formula is made harmless in all
 * three, so that they say the same, and so that none becomes one on its way to another.
 */
export async function tableFile(format: TableFormat, table: Table): Promise<Buffer> {
  const whole = withOrigin(table);
  switch (format) {
    case 'csv':
      return csvTable(whole);
    case 'xlsx':
      return xlsxTable(whole);
    case 'parquet':
      return parquetTable(whole);
    default:
      return format satisfies never;
  }
}

function withOrigin({ columns, rows, synthetic }: Table): Table {
  const mark = synthetic ? inventedMark : realMark;
  return {
    columns: [originColumn, ...columns],
    rows: rows.map((row) => {
      if (row.length !== columns.length) throw new RangeError('a row is not as long as its table');
      return [mark, ...row];
    }),
    synthetic,
  };
}

function csvTable({ columns, rows }: Table): Buffer {
  const lines = [
    columns.map(({ name }) => csvCell(name)),
    // A number is no text: the minus before it begins no formula.
    ...rows.map((row) =>
      row.map((cell) => (typeof cell === 'number' ? String(cell) : csvCell(cell))),
    ),
  ];
  // With a byte order mark Excel reads it as UTF-8.
  return Buffer.from(`\ufeff${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`);
}

function xlsxTable({ columns, rows }: Table): Promise<Buffer> {
  return workbookOf((workbook) => {
    const page = workbook.addWorksheet('data', { views: [{ state: 'frozen', ySplit: 1 }] });
    page.columns = columns.map(({ name, kind }) => ({
      header: name,
      width: 22,
      // As text, so that no code loses its zeros.
      ...(kind === 'text' || kind === 'day' ? { style: { numFmt: '@' } } : {}),
    }));
    for (const row of rows) {
      page.addRow(row.map((cell) => (typeof cell === 'string' ? cellText(cell) : cell))).commit();
    }
    page.commit();
  });
}

/** The most that a cell of a workbook holds. */
const longestCell = 32_767;

// oxlint-disable-next-line no-control-regex -- XML has no place for them
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function cellText(text: string): string {
  return harmlessText(text.toWellFormed().replaceAll(notInXml, '')).slice(0, longestCell);
}

async function parquetTable({ columns, rows, synthetic }: Table): Promise<Buffer> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const schema: SchemaElement[] = [
    { name: 'table', num_children: columns.length },
    ...columns.map(({ name, kind }) => schemaOf(name, kind)),
  ];
  const bytes = parquetWriteBuffer({
    schema,
    columnData: columns.map(({ name, kind }, at) => ({
      name,
      data: rows.map((row) => parquetCell(row[at] ?? null, kind)),
    })),
    kvMetadata: [{ key: originColumn.name, value: synthetic ? inventedMark : realMark }],
    createdBy: 'voorradig',
  });
  return Buffer.from(bytes);
}

function schemaOf(name: string, kind: ColumnKind): SchemaElement {
  const column = { name, repetition_type: 'OPTIONAL' as const };
  switch (kind) {
    case 'text':
      return { ...column, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    case 'day':
      return { ...column, type: 'INT32', converted_type: 'DATE' };
    case 'whole':
      return { ...column, type: 'INT64' };
    case 'number':
      return { ...column, type: 'DOUBLE' };
    default:
      return kind satisfies never;
  }
}

function parquetCell(cell: TableCell, kind: ColumnKind): string | number | bigint | Date | null {
  if (cell === null) return null;
  if (kind === 'day') return new Date(`${cell}T00:00:00Z`);
  if (typeof cell === 'string') return harmlessText(cell.toWellFormed());
  return kind === 'whole' ? BigInt(cell) : cell;
}
