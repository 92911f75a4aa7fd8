import { textBehindGuard } from '../../domain/csv-cell.ts';
import { rowProblem, type BulkProblemCode } from '../../domain/notification/bulk-problem.ts';
import type { Params } from '../../domain/decision.ts';
import type { Problem } from '../../domain/problem.ts';
import { addDays, day, parseCalendarDate } from '../../law/calendar-date.ts';
import { isOfPerson, plainHeader, type BulkColumn } from './columns.ts';
import { bulkLimits, type Cell } from './sheet.ts';

export type CellValue =
  | { readonly kind: 'value'; readonly text: string | readonly string[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface CellPlace {
  readonly row: number;
  /** Header as it stands in the file. */
  readonly column: string;
}

/**
 * What a cell says, as `contentOfTyped` takes it. What a spreadsheet may have done to it is
 * named and refused, never undone: nothing is guessed.
 */
export function valueOf(cell: Cell, column: BulkColumn, place: CellPlace): CellValue {
  if (cell.kind === 'empty') return { kind: 'none' };
  const said = cell.kind === 'text' ? textBehindGuard(cell.text) : cell.text;
  const refuse = (code: BulkProblemCode, params: Params = {}): CellValue => ({
    kind: 'problem',
    problem: rowProblem(code, { ...place, value: isOfPerson(column) ? '…' : said }, params),
  });
  if (cell.kind === 'formula') return refuse('bulk-formula');
  if (cell.kind === 'error') return refuse('bulk-cell-error');
  if (said.length > bulkLimits.cell)
    return refuse('bulk-cell-too-long', { length: said.length, limit: bulkLimits.cell });
  const given = said.trim();
  if (column.kind === 'day') return dayOf(given, cell, refuse);
  if (cell.kind === 'day' || (column.kind === 'code' && looksLikeDay(given)))
    return refuse('bulk-became-day');
  switch (column.kind) {
    case 'number':
      return numberOf(given, cell, refuse);
    case 'word':
    case 'yes-no':
      return wordOf(given, column, refuse);
    case 'words':
      return column.words === undefined
        ? { kind: 'value', text: given.split(/[\s,;|]+/).map((word) => word.toUpperCase()) }
        : wordsOf(given, column, refuse);
    case 'texts':
      return { kind: 'value', text: given.split(/\r?\n|\s*\|\s*/) };
    case 'code':
    case 'text':
      return wasNumber(column, cell, given)
        ? refuse(/[eE]/.test(given) ? 'bulk-number-rounded' : 'bulk-zero-lost')
        : { kind: 'value', text: column.kind === 'code' ? given : said };
    default:
      return column.kind satisfies never;
  }
}

type Refuse = (code: BulkProblemCode, params?: Params) => CellValue;

const iso = /^\d{4}-\d{2}-\d{2}$/;
const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
/** Days since 1899-12-30, as Excel counts them, from 1990 to 2100. */
const serials = { from: 32_874, until: 73_051, origin: day('1899-12-30') };

function dayOf(given: string, cell: Cell, refuse: Refuse): CellValue {
  if (iso.test(given)) {
    return parseCalendarDate(given) === undefined
      ? refuse('bulk-day-impossible')
      : { kind: 'value', text: given };
  }
  if (cell.kind === 'day') return refuse('bulk-day-unreadable');
  const serial = /^\d{5}(?:[.,]0+)?$/.test(given) ? Number.parseInt(given, 10) : Number.NaN;
  if (serial >= serials.from && serial < serials.until) {
    return refuse('bulk-day-serial', { iso: addDays(serials.origin, serial) });
  }
  const [, left = '', right = '', year = ''] = numeric.exec(given) ?? [];
  if (year === '') return refuse('bulk-day-unreadable');
  const write = (dayOfMonth: string, month: string) =>
    parseCalendarDate(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
  const [dayFirst, monthFirst] = [write(left, right), write(right, left)];
  const only = dayFirst ?? monthFirst;
  if (only === undefined) return refuse('bulk-day-impossible');
  // 13-3-2026 has one reading; 3-3-2026 has two that agree.
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
    return { kind: 'value', text: only };
  return refuse('bulk-day-ambiguous', { first: dayFirst, second: monthFirst });
}

function numberOf(given: string, cell: Cell, refuse: Refuse): CellValue {
  if (cell.kind === 'number') {
    return /^\d+(\.\d+)?$/.test(given)
      ? { kind: 'value', text: given }
      : refuse('bulk-number-rounded');
  }
  const bare = given.replace(/\s*%$/, '');
  if (/^\d+([.,]\d+)?[eE][+-]?\d+$/.test(bare)) return refuse('bulk-number-rounded');
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) {
    const [first, second] = [bare.replace(/[.,]/, ''), bare.replace(',', '.')];
    return refuse('bulk-number-ambiguous', { first, second });
  }
  return /^\d{1,12}([.,]\d{1,6})?$/.test(bare)
    ? { kind: 'value', text: bare }
    : refuse('bulk-number-unreadable');
}

function wordOf(given: string, column: BulkColumn, refuse: Refuse): CellValue {
  const word = codeOf(given, column);
  return word === undefined
    ? refuse('bulk-word-unknown', { known: Object.keys(column.words ?? {}) })
    : { kind: 'value', text: word };
}

function wordsOf(given: string, column: BulkColumn, refuse: Refuse): CellValue {
  const words = given.split(/[\s,;|]+/).map((word) => codeOf(word, column));
  const known = words.filter((word) => word !== undefined);
  return known.length < words.length
    ? refuse('bulk-word-unknown', { known: Object.keys(column.words ?? {}) })
    : { kind: 'value', text: known };
}

/** By its Dutch word or by the code of the API. */
function codeOf(given: string, { words = {} }: BulkColumn): string | undefined {
  const plain = plainHeader(given);
  const byWord = Object.entries(words).find(([word]) => word === plain)?.[1];
  return byWord ?? Object.values(words).find((code) => code === given.trim().toLowerCase());
}

/** `6,12E+08` was a longer number; a telephone number lost its first sign when it became one. */
function wasNumber({ field, kind }: BulkColumn, cell: Cell, given: string): boolean {
  if ((kind === 'code' || field === 'contact.phone') && /^\d([.,]\d+)?[eE]\+?\d+$/.test(given))
    return true;
  if (field !== 'contact.phone') return false;
  return cell.kind === 'number' || /^[1-9]\d{8}$/.test(given);
}

/** `EU/1/08` and `1-8` become a day in a spreadsheet's hands. */
function looksLikeDay(given: string): boolean {
  return (
    iso.test(given) ||
    numeric.test(given) ||
    /^\d{1,2}[-/ ](jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\w*\.?([-/ ]\d{2,4})?$/i.test(
      given,
    )
  );
}
