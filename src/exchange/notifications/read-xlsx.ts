import { Readable } from 'node:stream';
import { fileProblem } from '../../domain/notification/bulk-problem.ts';
import { cleanWorkbook } from './clean-workbook.ts';
import {
  bulkLimits,
  empty,
  isRefused,
  type Cell,
  type Refused,
  type Sheet,
  type SheetRow,
} from './sheet.ts';

/** The first sheet of a workbook, row by row. Formulas are not trusted, only shown. */
export async function readXlsx(bytes: Buffer): Promise<Sheet | Refused> {
  const clean = cleanWorkbook(bytes);
  if (isRefused(clean)) return clean;
  // Read when it is needed: most starts of the program need no spreadsheet.
  const { default: excel } = await import('exceljs');
  const rows: SheetRow[] = [];
  try {
    const reader = new excel.stream.xlsx.WorkbookReader(Readable.from([clean.bytes]), {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'ignore',
    });
    for await (const sheet of reader) {
      for await (const row of sheet) {
        // A formatted but empty row a million lines down costs nothing.
        if (rows.length > bulkLimits.rows) {
          return { refused: [fileProblem('bulk-too-many-rows', { limit: bulkLimits.rows })] };
        }
        const cells = cellsOf(row.values);
        if (cells.some(({ kind }) => kind !== 'empty')) rows.push({ row: row.number, cells });
      }
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // The library's own words are about its inside.
    return { refused: [fileProblem('bulk-workbook-damaged', { what: 'sheet1.xml' })] };
  }
  const [header, ...body] = rows;
  if (header === undefined) return { refused: [fileProblem('bulk-nothing-in-it')] };
  return {
    format: 'xlsx',
    header: header.cells.map(textOf),
    rows: body,
    notes: [],
    sheetName: clean.sheetName,
  };
}

/** Columns beyond these are none of ours. */
const mostColumns = 200;

function cellsOf(values: unknown): readonly Cell[] {
  if (!Array.isArray(values)) return [];
  // The first place is column nought, which there is not.
  return Array.from({ length: Math.min(values.length - 1, mostColumns) }, (_, index) =>
    cellOf(values[index + 1]),
  );
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return empty;
  if (typeof value === 'string') return value.trim() === '' ? empty : { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  if (typeof value === 'boolean') return { kind: 'yes-no', text: value ? 'ja' : 'nee' };
  if (value instanceof Date) return dayCell(value);
  if (typeof value !== 'object') return empty;
  if ('formula' in value || 'sharedFormula' in value) {
    return { kind: 'formula', text: 'result' in value ? textOf(cellOf(value.result)) : '' };
  }
  if ('error' in value) return { kind: 'error', text: String(value.error) };
  if ('richText' in value && Array.isArray(value.richText)) {
    return cellOf(value.richText.map((part: unknown) => partText(part)).join(''));
  }
  return 'text' in value ? cellOf(value.text) : empty;
}

function dayCell(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return { kind: 'error', text: '#DATE' };
  const text = value.toISOString();
  return {
    kind: 'day',
    text: text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19),
  };
}

export function textOf(cell: Cell): string {
  return cell.kind === 'empty' ? '' : cell.text;
}

function partText(part: unknown): string {
  const text: unknown = typeof part === 'object' && part !== null ? Reflect.get(part, 'text') : '';
  return typeof text === 'string' ? text : '';
}
