import type { Params } from '../../domain/decision.ts';
import type { DeskProblemCode } from '../../domain/desk/problem.ts';
import type { Problem } from '../../domain/problem.ts';
import { parseCalendarDate } from '../../law/calendar-date.ts';
import { decode } from '../reading/decode.ts';
import { fileRefused, isProblem, rowRejected } from '../reading/problem.ts';
import { readTable, type TableRow } from '../reading/table.ts';

/** A case as the desk's earlier system has it. */
export interface EarlierCase {
  /** Line in the file; 1 is the header. */
  readonly row: number;
  readonly number: string;
  /** When it came in there, UTC. */
  readonly receivedAt: string;
  readonly rvg: string;
  readonly note?: string;
}

export interface EarlierCases {
  readonly cases: readonly EarlierCase[];
  readonly problems: readonly Problem[];
}

export const earlierCaseColumns = ['nummer', 'ontvangen', 'rvg', 'toelichting'] as const;
const shape = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/;
const longestNote = 4000;
const longestHeader = 10_000;

/** Reads the list that an earlier system exports; comma or semicolon, whichever its header has. */
export function readEarlierCases(bytes: Uint8Array): EarlierCases {
  const decoded = decode(bytes);
  if (isProblem(decoded)) return { cases: [], problems: [decoded] };
  const firstLine = decoded.text.split(/\r?\n/, 1)[0] ?? '';
  // As many columns as a long line has delimiters, each of them looked at.
  if (firstLine.length > longestHeader) return { cases: [], problems: [tooLong(firstLine.length)] };
  const table = readTable(decoded.text, {
    delimiter: firstLine.includes(';') ? ';' : ',',
    columns: { required: ['nummer', 'ontvangen', 'rvg'], known: earlierCaseColumns },
  });
  if (table.state === 'refused') return { cases: [], problems: table.problems };
  const problems: Problem[] = [...decoded.problems, ...table.problems];
  const cases = table.rows.flatMap((row): EarlierCase[] => {
    const read = readRow(row);
    if (!('code' in read)) return [read];
    problems.push(read);
    return [];
  });
  return { cases, problems };
}

function tooLong(size: number): Problem {
  return fileRefused('cell-too-large', { row: 1, params: { cell: 1, size, limit: longestHeader } });
}

function readRow(row: TableRow): EarlierCase | Problem {
  for (const column of ['nummer', 'ontvangen', 'rvg']) {
    if (row.get(column) === undefined) {
      return rowRejected('required-value-missing', { row: row.row, column });
    }
  }
  const given = row.get('ontvangen') ?? '';
  const receivedAt = instantOf(given);
  if (receivedAt === undefined) {
    return notTaken('import-moment-unreadable', row, 'ontvangen', given, {
      expected: 'JJJJ-MM-DDTUU:MM',
    });
  }
  const note = row.get('toelichting');
  if (note !== undefined && note.length > longestNote) {
    return notTaken('import-note-too-long', row, 'toelichting', '', {
      length: note.length,
      limit: longestNote,
    });
  }
  return {
    row: row.row,
    number: row.get('nummer') ?? '',
    receivedAt,
    rvg: row.get('rvg') ?? '',
    ...(note === undefined ? {} : { note }),
  };
}

function notTaken(
  code: DeskProblemCode,
  { row }: TableRow,
  column: string,
  value: string,
  params: Params,
): Problem<DeskProblemCode> {
  return { code, effect: 'row-rejected', row, column, value: value.slice(0, 200), params };
}

/** Without a zone it is a Dutch clock. */
function instantOf(text: string): string | undefined {
  // JavaScript makes 2 March of 30 February; a day that does not exist is no day here.
  if (!shape.test(text) || parseCalendarDate(text.slice(0, 10)) === undefined) return undefined;
  const written = text.replace(' ', 'T');
  if (/(Z|[+-]\d{2}:\d{2})$/.test(written)) return isoOf(new Date(written));
  const asUtc = new Date(`${written}Z`);
  if (Number.isNaN(asUtc.getTime())) return undefined;
  const shown = clock.format(asUtc).replace(' ', 'T');
  return isoOf(new Date(2 * asUtc.getTime() - new Date(`${shown}Z`).getTime()));
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

function isoOf(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
