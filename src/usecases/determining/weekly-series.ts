import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Fact } from '../../registry/facts.ts';

/** For every key: what was said of it on each snapshot day, repeated while nothing changed, its leaving too. */
export function weeklySeries(
  history: readonly Fact[],
  days: readonly CalendarDate[],
): ReadonlyMap<string, readonly (readonly [CalendarDate, Fact])[]> {
  const series = new Map<string, (readonly [CalendarDate, Fact])[]>();
  for (const [key, facts] of Map.groupBy(history, (fact) => fact.key)) {
    const said: (readonly [CalendarDate, Fact])[] = [];
    let next = 0;
    let standing: Fact | undefined;
    for (const day of days) {
      // `history` is ordered by day and id, so the last word of a day wins.
      for (let fact = facts[next]; fact !== undefined && fact.asserted <= day; fact = facts[next]) {
        standing = fact;
        next += 1;
      }
      // A key that has left says something too: that week it could be delivered again.
      if (standing !== undefined) said.push([day, standing]);
    }
    series.set(key, said);
  }
  return series;
}
