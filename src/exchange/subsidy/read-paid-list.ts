import type { Problem } from '../../domain/problem.ts';
import type { GivenPaid } from '../../domain/stock/subsidy-paid.ts';
import { supervisionProblem } from '../../domain/stock/supervision-problem.ts';
import { parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';
import { decode } from '../reading/decode.ts';
import { delimiterOf } from '../reading/delimiter.ts';
import { isProblem } from '../reading/problem.ts';
import { readTable, type TableRow } from '../reading/table.ts';

export type PaidLine = GivenPaid & {
  /** Line of the file; 1 is the header. */
  readonly row: number;
};

const needed = ['party', 'unit', 'days', 'units', 'euros', 'from', 'decision'] as const;

/**
 * Decisions of the ministry, one a line: `party` (our number), `unit`, `days`, `units` (dosage units),
 * `euros` (in all, without VAT), `from`, `through` (may be empty) and `decision`. A file with a row that
 * cannot be read is refused whole.
 */
export function readPaidList(
  bytes: Uint8Array,
): { readonly rows: readonly PaidLine[] } | { readonly refused: readonly Problem[] } {
  const decoded = decode(bytes);
  if (isProblem(decoded)) return { refused: [decoded] };
  const table = readTable(decoded.text, {
    delimiter: delimiterOf(decoded.text),
    columns: { required: needed, known: ['through'] },
  });
  if (table.state === 'refused') return { refused: table.problems };
  const rejected = table.problems.filter(({ effect }) => effect !== 'note');
  const read = table.rows.map(readRow);
  const problems = [
    ...rejected,
    ...read.flatMap((each) => ('problems' in each ? each.problems : [])),
  ];
  if (problems.length > 0) return { refused: problems };
  return { rows: read.flatMap((each) => ('problems' in each ? [] : [each])) };
}

function readRow(row: TableRow): PaidLine | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const wrong = (
    code: 'paid-cell-missing' | 'paid-number-unreadable' | 'paid-day-unreadable',
    column: string,
  ) => {
    const value = row.get(column);
    const place = { row: row.row, column, ...(value === undefined ? {} : { value }) };
    problems.push(supervisionProblem(code, {}, place));
  };
  for (const column of needed)
    if (row.get(column) === undefined) wrong('paid-cell-missing', column);
  const number = (column: string, form: RegExp): number => {
    const cell = row.get(column);
    if (cell === undefined) return 0;
    if (!form.test(cell)) wrong('paid-number-unreadable', column);
    return Number(cell.replace(',', '.'));
  };
  const day = (column: string): CalendarDate | undefined => {
    const cell = row.get(column);
    const found = cell === undefined ? undefined : parseCalendarDate(cell);
    if (cell !== undefined && found === undefined) wrong('paid-day-unreadable', column);
    return found;
  };
  const line = {
    row: row.row,
    party: number('party', /^[1-9]\d{0,14}$/),
    unit: row.get('unit') ?? '',
    days: number('days', /^[1-9]\d{0,3}$/),
    units: number('units', /^\d{1,12}(?:[.,]\d{1,3})?$/),
    eurocents: Math.round(number('euros', /^\d{1,10}(?:[.,]\d{1,2})?$/) * 100),
    reference: row.get('decision') ?? '',
  };
  const validFrom = day('from');
  const validThrough = day('through');
  if (validFrom === undefined || problems.length > 0) return { problems };
  return { ...line, validFrom, ...(validThrough === undefined ? {} : { validThrough }) };
}
