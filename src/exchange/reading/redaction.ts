import { maskContacts } from './contacts.ts';
import type { Dialect } from './separated-values.ts';
import type { Table, TableRow } from './table.ts';

/** What to put in the place of which cells. */
export type Cuts = ReadonlyMap<TableRow, ReadonlyMap<string, string>>;

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text as delivered, with the personal cells blanked and, because nobody can say
 * which cell of a broken row is which, contacts masked in rejected rows. `undefined`
 * when there is nothing to cut and the delivered bytes can be kept as they are.
 */
export function redactTable(text: string, table: Table, cuts: Cuts): string | undefined {
  const rows = [...cuts].map(([row, columns]) => ({
    start: row.start,
    end: row.end,
    text: rewrite(table, row, columns),
  }));
  const changes = [...rows, ...maskedSpans(text, table)].toSorted(
    (left, right) => left.start - right.start,
  );
  if (changes.length === 0) return undefined;
  const parts: string[] = [];
  let at = 0;
  for (const change of changes) {
    parts.push(text.slice(at, change.start), change.text);
    at = change.end;
  }
  return parts.join('') + text.slice(at);
}

function maskedSpans(text: string, table: Table): readonly Change[] {
  return table.rejectedSpans.flatMap(({ start, end }) => {
    const masked = maskContacts(text.slice(start, end));
    return masked.masked > 0 ? [{ start, end, text: masked.text }] : [];
  });
}

function rewrite(table: Table, row: TableRow, columns: ReadonlyMap<string, string>): string {
  return table.header
    .map((column, index) => written(columns.get(column) ?? row.values[index] ?? '', table.dialect))
    .join(table.dialect.delimiter);
}

function written(value: string, { delimiter, quote }: Dialect): string {
  if (quote === null) return value.replaceAll(delimiter, ' ').replaceAll(/[\r\n]+/g, ' ');
  const needs = value.includes(delimiter) || value.includes(quote) || /[\r\n]/.test(value);
  return needs ? `${quote}${value.replaceAll(quote, quote + quote)}${quote}` : value;
}
