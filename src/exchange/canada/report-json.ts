import type { Cut } from '../../domain/source/source.ts';
import { maskContacts } from '../reading/contacts.ts';
import { isJsonObject, objectAt, textOf, type JsonObject } from '../reading/json.ts';
import type { ReportCells, ReportColumn } from './report.ts';

/** Reports as the API returns them: an array, or a page of a search. */
export function reportsIn(value: unknown): readonly unknown[] | undefined {
  const reports = isJsonObject(value) ? value['data'] : value;
  if (!Array.isArray(reports)) return undefined;
  return reports.length === 0 || reports.some(isReport) ? reports : undefined;
}

export function isReport(value: unknown): value is JsonObject {
  return isJsonObject(value) && 'id' in value && 'status' in value && 'din' in value;
}

/** The API's answer under the column names of the register's extract. */
export function cellsOf(report: JsonObject, row: number): ReportCells {
  return { row, get: (column) => cell(report, column) };
}

type Read = (report: JsonObject) => string | undefined;

/** Columns of the extract that the answer nests. */
const nested: Partial<Record<ReportColumn, Read>> = {
  type: (report) => textOf(objectAt(report, 'type')['label']) ?? textOf(report['type']),
  reason_en: (report) =>
    textOf(objectAt(report, 'shortage_reason')['en_reason']) ??
    textOf(objectAt(report, 'discontinuance_reason')['en_reason']),
  drug_current_status: (report) => textOf(objectAt(report, 'drug')['current_status']),
};

function cell(report: JsonObject, column: ReportColumn): string | undefined {
  const read = nested[column];
  return read === undefined ? textOf(report[column]) : read(report);
}

const keptOfCompany = new Set(['id', 'company_code', 'mfr_code', 'name', 'company_type']);

/** The answer without addresses and contacts of companies, and without contacts in comments. */
export function redactReports(value: unknown): {
  readonly text: string;
  readonly cuts: readonly Cut[];
} {
  const cells = new Map<string, number>();
  const count = (column: string) => cells.set(column, (cells.get(column) ?? 0) + 1);
  const text = JSON.stringify(value, (key: string, inner: unknown): unknown => {
    if (key === 'company' && isJsonObject(inner)) return withoutContacts(inner, count);
    if (typeof inner !== 'string' || !key.endsWith('comments')) return inner;
    const clean = maskContacts(inner);
    if (clean.masked > 0) count(key);
    return clean.text;
  });
  return { text, cuts: [...cells].map(([column, number]) => ({ column, cells: number })) };
}

function withoutContacts(company: JsonObject, count: (column: string) => void): JsonObject {
  return Object.fromEntries(
    Object.entries(company).map(([field, given]) => {
      if (
        typeof given !== 'string' ||
        given === '' ||
        keptOfCompany.has(field) ||
        field.endsWith('_date')
      ) {
        return [field, given];
      }
      count(`company.${field}`);
      return [field, ''];
    }),
  );
}
