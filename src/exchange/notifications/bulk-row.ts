import {
  fileNote,
  fileProblem,
  rowProblem,
  type BulkProblemCode,
} from '../../domain/notification/bulk-problem.ts';
import type { BulkField } from './columns.ts';
import type { Params } from '../../domain/decision.ts';
import { nearNames } from '../../domain/near-names.ts';
import {
  notificationSteps,
  type NotificationStep,
} from '../../domain/notification/notification.ts';
import { contentOfTyped, type TypedFields } from '../../domain/notification/typed.ts';
import type { Problem } from '../../domain/problem.ts';
import { valueOf } from './cell-value.ts';
import {
  bulkColumns,
  columnNamed,
  isExample,
  isOutput,
  stepWords,
  type BulkColumn,
} from './columns.ts';
import { textOf } from './read-xlsx.ts';
import { bulkLimits, empty, type Refused, type Sheet, type SheetRow } from './sheet.ts';

/** One notification, or one version of one, as a row asks for it. Its content is not yet checked. */
export type BulkRequest =
  | { readonly kind: 'first'; readonly code: string; readonly content: unknown }
  | {
      readonly kind: 'next';
      readonly number: string;
      readonly step: Exclude<NotificationStep, 'first'>;
      readonly basedOn?: number;
      /** When it stands there too, it has to be the number's own. */
      readonly code?: string;
      readonly content: unknown;
    };

export interface BulkRow {
  /** In the file as delivered; 1 is the header. In JSON the place in the list, from 1. */
  readonly row: number;
  /** As far as it could be read, to be shown. */
  readonly shown: { readonly code?: string; readonly number?: string };
  /** Absent where a problem stands in the way. */
  readonly request?: BulkRequest;
  readonly problems: readonly Problem[];
}

export interface BulkRows {
  readonly rows: readonly BulkRow[];
  readonly notes: readonly Problem[];
  /** Headers by field, to say in which column something is wrong. */
  readonly headers: ReadonlyMap<BulkField, string>;
}

/** What the rows of a table ask for. */
export function bulkRowsOf(sheet: Sheet): BulkRows | Refused {
  const columns = sheet.header.map(columnNamed);
  const refused = complaints(sheet, columns);
  if (refused.length > 0) return { refused };
  const headers = new Map(
    columns.flatMap((column, index): [BulkField, string][] =>
      column === undefined ? [] : [[column.field, sheet.header[index] ?? column.nl]],
    ),
  );
  return {
    rows: sheet.rows.map((row) => rowOf(row, columns, headers)),
    notes: [...sheet.notes, ...unknownColumns(sheet.header, columns)],
    headers,
  };
}

function complaints(
  sheet: Sheet,
  columns: readonly (BulkColumn | undefined)[],
): readonly Problem[] {
  const { header, rows } = sheet;
  if (rows.length === 0) return [fileProblem('bulk-nothing-in-it')];
  if (rows.length > bulkLimits.rows)
    return [fileProblem('bulk-too-many-rows', { limit: bulkLimits.rows })];
  const has = (field: BulkField) => columns.some((column) => column?.field === field);
  const place = (column: string) => ({ row: 1, column });
  const missing =
    has('code') || has('number')
      ? []
      : [fileProblem('bulk-column-missing', { found: header.map(short) }, place('rvg'))];
  const repeated = columns.flatMap((column, index) => {
    const isRepeat = column !== undefined && columns.indexOf(column) < index;
    return isRepeat
      ? [fileProblem('bulk-column-repeated', {}, place(short(header[index] ?? column.nl)))]
      : [];
  });
  return [...missing, ...repeated];
}

function unknownColumns(
  header: readonly string[],
  columns: readonly (BulkColumn | undefined)[],
): readonly Problem[] {
  const names = bulkColumns.flatMap(({ nl, en }) => [nl, en]);
  return header.flatMap((name, index) =>
    columns[index] !== undefined || name.trim() === '' || isOutput(name)
      ? []
      : [
          fileNote(
            'bulk-column-unknown',
            { near: nearNames(name.slice(0, 100), names).slice(0, 3) },
            { row: 1, column: short(name) },
          ),
        ],
  );
}

const short = (name: string): string => name.slice(0, 100);

function rowOf(
  { row, cells, problem }: SheetRow,
  columns: readonly (BulkColumn | undefined)[],
  headers: ReadonlyMap<BulkField, string>,
): BulkRow {
  if (cells.some((cell) => cell.kind === 'text' && isExample(cell.text))) {
    return { row, shown: {}, problems: [rowProblem('bulk-example-row', { row })] };
  }
  if (problem !== undefined) return { row, shown: {}, problems: [problem] };
  const fields: Record<string, string | readonly string[]> = {};
  const problems: Problem[] = [];
  for (const [index, column] of columns.entries()) {
    if (column === undefined) continue;
    const place = { row, column: headers.get(column.field) ?? column.nl };
    const value = valueOf(cells[index] ?? empty, column, place);
    if (value.kind === 'problem') problems.push(value.problem);
    if (value.kind === 'value') fields[column.field] = value.text;
  }
  const asked = requestOf(fields, row, headers);
  if (asked.problem !== undefined && problems.length === 0) problems.push(asked.problem);
  return {
    row,
    shown: shownOf(cells.map(textOf), columns),
    ...(problems.length === 0 && asked.request !== undefined ? { request: asked.request } : {}),
    problems,
  };
}

function shownOf(
  texts: readonly string[],
  columns: readonly (BulkColumn | undefined)[],
): BulkRow['shown'] {
  const at = (field: BulkField) =>
    texts[columns.findIndex((column) => column?.field === field)]?.trim().slice(0, 200) ?? '';
  const [code, number] = [at('code'), at('number')];
  return { ...(code === '' ? {} : { code }), ...(number === '' ? {} : { number }) };
}

interface Asked {
  readonly request?: BulkRequest;
  readonly problem?: Problem;
}

function requestOf(
  fields: TypedFields,
  row: number,
  headers: ReadonlyMap<BulkField, string>,
): Asked {
  const [code, number, step] = [one(fields['code']), one(fields['number']), one(fields['step'])];
  const refuse = (
    code: BulkProblemCode,
    field: BulkField,
    params: Params,
    value?: string,
  ): Asked => {
    const column = headers.get(field);
    return {
      problem: rowProblem(
        code,
        {
          row,
          ...(column === undefined ? {} : { column }),
          ...(value === undefined ? {} : { value }),
        },
        params,
      ),
    };
  };
  const next = notificationSteps.find((each) => each === step);
  const known = Object.keys(stepWords).filter((word) => word !== 'nieuw');
  if (number === undefined) {
    if (next !== undefined && next !== 'first') {
      return refuse('bulk-step-needs-number', 'step', {}, step);
    }
    return code === undefined
      ? refuse('bulk-code-missing', 'code', {})
      : { request: { kind: 'first', code: registered(code), content: contentOfTyped(fields) } };
  }
  if (next === undefined) return refuse('bulk-step-missing', 'step', { known });
  if (next === 'first') return refuse('bulk-step-not-first', 'step', { number, known });
  const content = contentOfTyped(fields);
  const also = code === undefined ? {} : { code: registered(code) };
  return { request: { kind: 'next', number, step: next, ...also, content } };
}

/** `05761` in this column is an RVG number with its zeros, and no other kind of code. */
function registered(code: string): string {
  return /^0\d+$/.test(code) ? `RVG ${code}` : code;
}

function one(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}
