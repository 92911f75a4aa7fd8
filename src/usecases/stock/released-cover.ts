import { publicViewer } from '../../domain/party/viewer.ts';
import type { StockLink } from '../../domain/stock/release.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { viewCover, type CoverItem } from './view-cover.ts';

/** What everybody may see of a group in one link of the chain; `null` with why it is hatched. */
export type ReleasedLink = Pick<CoverItem, 'band' | 'why'>;

/** What everybody may see of a group. A link of which nobody reported anything is absent. */
export type ReleasedGroup = Readonly<Partial<Record<StockLink, ReleasedLink>>>;

export interface ReleasedCover {
  /** The Monday of the week that is public now; absent where nothing is. */
  readonly week?: CalendarDate;
  readonly groups: ReadonlyMap<string, ReleasedGroup>;
}

/** The one released design, whoever asks: also who sees more elsewhere is told what others see. */
export async function releasedCover(context: Context): Promise<ReleasedCover> {
  const cover = await viewCover(contextFor(context, publicViewer), {});
  // Before the first delivery, or without a design in the law: then there is nothing to see.
  if (isRefusal(cover) || cover.week === undefined) return { groups: new Map() };
  const groups = new Map<string, Partial<Record<StockLink, ReleasedLink>>>();
  for (const { group, link, band, why } of cover.items) {
    if (link === undefined) continue;
    const found = groups.get(group) ?? {};
    found[link] = { band, why };
    groups.set(group, found);
  }
  return { week: cover.week, groups };
}
