import { publicViewer } from '../../domain/party/viewer.ts';
import { bandLimits } from '../../domain/stock/release.ts';
import { addDays, weekday, type CalendarDate } from '../../law/calendar-date.ts';
import { findNodes } from '../../registry/products.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { viewCover, type CoverItem } from '../stock/view-cover.ts';
import type { CoverReader, GroupCover } from './view-list.ts';

/** What was released of groups, for a list: the week of its day, or the last that was public by then. */
export function releasedCover(context: Context): CoverReader {
  const asPublic = contextFor(context, publicViewer);
  return async (country, groups, { on, known }) => {
    const cover = await weekOf(asPublic, on, known);
    if (cover?.week === undefined || cover.country !== country) return { groups: new Map() };
    const byName = Map.groupBy(cover.items, ({ group }) => group);
    const nodes = await asPublic.database.read((tx) =>
      findNodes(tx, country, 'composition', [...byName.keys()]),
    );
    const wanted = new Set(groups);
    const found = [...byName].flatMap(([name, items]): (readonly [number, GroupCover])[] => {
      const node = nodes.get(name);
      return node === undefined || !wanted.has(node) ? [] : [[node, tightest(items)]];
    });
    return { week: cover.week, groups: new Map(found) };
  };
}

/** No figure where nothing was delivered or no design releases it: the list says so. */
async function weekOf(context: Context, on: CalendarDate, known: CalendarDate) {
  const last = await viewCover(context, { known });
  if (isRefusal(last) || last.week === undefined) return undefined;
  // The Sunday of a week is counted: of its own days a later week says nothing.
  if (on >= last.week) return last;
  const earlier = await viewCover(context, { known, on: addDays(on, 1 - weekday(on)) });
  return isRefusal(earlier) ? undefined : earlier;
}

/** Of both links the one with the fewest weeks. */
function tightest(items: readonly CoverItem[]): GroupCover {
  const bands = items.flatMap(({ band, link }) =>
    band === null || link === undefined
      ? []
      : [{ kind: 'band' as const, link, ...bandLimits(band) }],
  );
  const [first] = bands.toSorted((left, right) => left.fromWeeks - right.fromWeeks);
  if (first !== undefined) return first;
  const why = items.some((item) => item.why === 'not-eligible')
    ? 'not-eligible'
    : 'nothing-left-the-stock';
  return { kind: 'not-released', why };
}
