import type { CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import { readAggregate, type AggregateAnswer } from '../disclosure/aggregate.ts';

/** One thing that is counted, with whose it is. */
export interface CountedItem<Cell extends string> {
  /** Ownership group; a party without one is a group of its own. */
  readonly owner: string;
  readonly cell: Cell;
}

export type HiddenWhy = Exclude<AggregateAnswer, 'total-may-leave'> | 'would-tell-another';

/** `hidden` beside `would-tell-another`: with it the only cell that is hidden could be worked out. */
export type CountCell =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'hidden'; readonly why: HiddenWhy };

/**
 * Counts that a third party may see: each over enough owners, none with too large a share (norm
 * `disclosure-aggregate`). Who knows the whole takes the shown cells off it: so never is one hidden alone.
 */
export function releasableCounts<Cell extends string>(
  items: readonly CountedItem<Cell>[],
  cells: readonly Cell[],
  law: LawBook,
  on: CalendarDate,
): ReadonlyMap<Cell, CountCell> {
  const byCell = Map.groupBy(items, ({ cell }) => cell);
  const counts = new Map<Cell, CountCell>(
    cells.map((cell) => {
      const own = byCell.get(cell) ?? [];
      const contributions = own.map(({ owner }) => ({ group: owner, amount: 1 }));
      const { answer } = readAggregate(contributions, law, on);
      return [
        cell,
        answer === 'total-may-leave'
          ? { kind: 'count', count: own.length }
          : { kind: 'hidden', why: answer },
      ];
    }),
  );
  const shown = [...counts].flatMap(([cell, found]) =>
    found.kind === 'count' ? [{ cell, count: found.count }] : [],
  );
  const isAlone = cells.length - shown.length === 1;
  const [smallest] = shown.toSorted((one, next) => one.count - next.count);
  if (isAlone && smallest !== undefined) {
    counts.set(smallest.cell, { kind: 'hidden', why: 'would-tell-another' });
  }
  return counts;
}
