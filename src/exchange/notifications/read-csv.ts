import { fileProblem } from '../../domain/notification/bulk-problem.ts';
import { decode } from '../reading/decode.ts';
import { delimiterOf, firstLine } from '../reading/delimiter.ts';
import { isProblem } from '../reading/problem.ts';
import { endOfLine, scanRow } from '../reading/separated-values.ts';
import { readTable } from '../reading/table.ts';
import { bulkLimits, empty, type Cell, type Refused, type Sheet, type SheetRow } from './sheet.ts';

/** A CSV with `;`, `,` or tab between the cells: the one that its first line has most of. */
export function readCsv(bytes: Uint8Array): Sheet | Refused {
  const decoded = decode(bytes);
  if (isProblem(decoded)) return { refused: [decoded] };
  const { text, encoding, problems } = decoded;
  if (lineFeedsIn(text) > mostLines)
    return { refused: [fileProblem('bulk-too-many-rows', { limit: bulkLimits.rows })] };
  const start = firstLine(text);
  if (endOfLine(text, start) - start > longestHeader) {
    const value = text.slice(start, start + 40);
    return { refused: [fileProblem('bulk-format-unknown', {}, { value })] };
  }
  const delimiter = delimiterOf(text);
  const header = scanRow(text, start, 1, { delimiter, quote: '"' }).values;
  const table = readTable(text, {
    delimiter,
    // Which columns there must be is said by `rows.ts`, for every format alike.
    columns: { required: [], known: header.map(columnText) },
    maxCell: bulkLimits.cell,
  });
  if (table.state === 'refused') return { refused: table.problems };
  const sound = table.rows.map(({ row, values }): SheetRow => ({ row, cells: values.map(cellOf) }));
  const rejected = table.problems.filter(({ effect }) => effect === 'row-rejected');
  const bad = rejected.map((problem, index): SheetRow => {
    const span = table.rejectedSpans[index];
    const own = span === undefined ? '' : text.slice(span.start, span.end);
    const { values } = scanRow(own, 0, 1, { delimiter, quote: '"' });
    return { row: problem.row ?? 0, cells: values.map(cellOf), problem };
  });
  return {
    format: 'csv',
    header: table.header,
    rows: [...sound, ...bad].toSorted((left, right) => left.row - right.row),
    notes: problems,
    dialect: { delimiter, bom: encoding === 'utf-8-bom' },
  };
}

/** Names of columns take a thousand characters; a line of millions would be as many columns. */
const longestHeader = 100_000;
/** A row may be of several lines; this is more than any list that is within the limit. */
const mostLines = 20 * bulkLimits.rows;

function lineFeedsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && count <= mostLines; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
}

function cellOf(text: string): Cell {
  return text.trim() === '' ? empty : { kind: 'text', text };
}

/** As `readTable` compares names. */
function columnText(name: string): string {
  return name.replaceAll(/[\s\u00a0\ufeff]+/g, ' ').trim();
}
