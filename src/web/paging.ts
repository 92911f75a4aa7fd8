import { misfit, type ReadQuery } from './query.ts';

/** A part of a list that is computed whole, and where the next part starts. */
export interface Paged<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/**
 * Cuts one page out of a list. The cursor counts rows; it stays right because the links
 * carry `recorded`, so that every page is of the same list.
 */
export function pageOf<Item>(items: readonly Item[], query: ReadQuery, limit: number): Paged<Item> {
  const offset = offsetOf(query['cursor']);
  const end = offset + limit;
  return { items: items.slice(offset, end), next: end < items.length ? `after-${end}` : null };
}

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined || cursor === '') return 0;
  const match = /^after-(\d{1,7})$/.exec(cursor);
  if (match === null) throw misfit('cursor', cursor, 'after-…');
  return Number(match[1]);
}
