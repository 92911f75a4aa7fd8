import type { StockLink } from '../../domain/stock/release.ts';
import { publicViewer } from '../../domain/party/viewer.ts';
import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { viewCover, type CoverItem } from '../stock/view-cover.ts';

/** The release of one group and link, week by week; a week of which nothing was reported is absent. */
export interface ReleasedRun {
  readonly group: string;
  readonly link: StockLink;
  readonly weeks: ReadonlyMap<CalendarDate, CoverItem>;
}

export interface ReleasedWeeks {
  /** Mondays, oldest first. */
  readonly weeks: readonly CalendarDate[];
  readonly runs: readonly ReleasedRun[];
}

/** A quarter. */
const weeksBack = 13;

/** What everybody could have read in the last thirteen weeks, one after the other. */
export async function releasedWeeks(context: Context): Promise<ReleasedWeeks> {
  const asPublic = contextFor(context, publicViewer);
  const newest = await viewCover(asPublic, {});
  if (isRefusal(newest) || newest.week === undefined) return { weeks: [], runs: [] };
  const runs = new Map<
    string,
    { group: string; link: StockLink; weeks: Map<CalendarDate, CoverItem> }
  >();
  const weeks: CalendarDate[] = [];
  for (let back = weeksBack - 1; back >= 0; back -= 1) {
    const week = addDays(newest.week, -7 * back);
    const cover = back === 0 ? newest : await viewCover(asPublic, { on: week });
    if (isRefusal(cover) || cover.items.length === 0) continue;
    weeks.push(week);
    for (const item of cover.items) {
      if (item.link === undefined) continue;
      const key = `${item.link} ${item.group}`;
      const run = runs.get(key) ?? { group: item.group, link: item.link, weeks: new Map() };
      run.weeks.set(week, item);
      runs.set(key, run);
    }
  }
  return {
    weeks,
    runs: [...runs.values()].toSorted((one, next) =>
      one.group === next.group ? (one.link < next.link ? 1 : -1) : one.group < next.group ? -1 : 1,
    ),
  };
}
