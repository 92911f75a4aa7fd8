import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import type { WriteTx } from './database.ts';

/** A cell as PostgreSQL's text format takes it; `null` is NULL. */
export type Cell = string | number | boolean | null;

const rowsPerChunk = 2_000;

/** Streams rows into a table: the quickest way in, also for a handful. */
export async function copyRows(
  tx: WriteTx,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const connection = await tx.connection();
  const sink = connection.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(chunks(rows)), sink);
}

function* chunks(rows: readonly (readonly Cell[])[]): Generator<string> {
  for (let start = 0; start < rows.length; start += rowsPerChunk) {
    let chunk = '';
    for (const row of rows.slice(start, start + rowsPerChunk))
      chunk += `${row.map(encode).join('\t')}\n`;
    yield chunk;
  }
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function encode(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell !== 'string') return String(cell);
  return special.test(cell)
    ? cell.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character)
    : cell;
}

/**
 * Streams rows that are already in PostgreSQL's binary format, header and trailer included:
 * where rows come by the half million, writing and reading numbers as text is half of the work.
 */
export async function copyBytes(
  tx: WriteTx,
  table: string,
  columns: readonly string[],
  bytes: Iterable<Uint8Array>,
): Promise<void> {
  const connection = await tx.connection();
  const sink = connection.query(
    copyFrom(`copy ${table} (${columns.join(', ')}) from stdin (format binary)`),
  );
  await pipeline(Readable.from(bytes), sink);
}
