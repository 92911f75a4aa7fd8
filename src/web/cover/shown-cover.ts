import { releaseDesign, type ReleaseDesign, type StockLink } from '../../domain/stock/release.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { soughtWords } from '../../texts/stock-words.ts';
import type { Cover, CoverItem } from '../../usecases/stock/view-cover.ts';
import type { Context } from '../../usecases/context.ts';
import type { Table } from '../../usecases/table-file.ts';

export interface ShownGroup {
  readonly group: string;
  readonly links: Readonly<Partial<Record<StockLink, CoverItem>>>;
}

/** The release of a week with what of it was asked to be shown. */
export interface ShownCover {
  readonly on: CalendarDate;
  readonly country: string;
  readonly week: CalendarDate;
  readonly design: ReleaseDesign;
  /** Of the design, the lowest first. */
  readonly bands: readonly string[];
  readonly words: string;
  /** A band, `hatched`, or empty: every. */
  readonly band: string;
  readonly groups: readonly ShownGroup[];
}

/** Undefined where nothing is released. */
export function shownCover(
  { law, today }: Context,
  { on, country, week, items }: Cover,
  words: string,
  band: string,
): ShownCover | undefined {
  const design = releaseDesign(law, today());
  if (design === undefined || week === undefined) return undefined;
  const needles = soughtWords(words);
  const groups = [...Map.groupBy(items, ({ group }) => group)]
    .map(([group, own]): ShownGroup => ({
      group,
      links: Object.fromEntries(
        own.flatMap((item) => (item.link === undefined ? [] : [[item.link, item]])),
      ),
    }))
    .filter(({ group }) => needles.every((needle) => group.toLowerCase().includes(needle)))
    .filter(({ links }) => band === '' || Object.values(links).some((item) => isIn(item, band)));
  return { on, country, week, design, bands: bandsOf(design), words, band, groups };
}

function isIn(item: CoverItem, band: string): boolean {
  return band === 'hatched' ? item.band === null : item.band === band;
}

function bandsOf({ limits }: ReleaseDesign): readonly string[] {
  return [
    `<${limits[0] ?? 0}`,
    ...limits.slice(1).map((limit, at) => `${limits[at]}-${limit}`),
    `>${limits.at(-1) ?? 0}`,
  ];
}

/** The rows of the page as a file, one for each group and link. */
export function coverTable(
  { week, country, groups }: Pick<ShownCover, 'week' | 'country' | 'groups'>,
  synthetic: boolean,
): Table {
  return {
    synthetic,
    columns: [
      { name: 'week', kind: 'day' },
      { name: 'country', kind: 'text' },
      { name: 'group', kind: 'text' },
      { name: 'link', kind: 'text' },
      { name: 'band', kind: 'text' },
      { name: 'bandWhy', kind: 'text' },
    ],
    rows: groups.flatMap(({ group, links }) =>
      Object.values(links).map((item) => [
        week,
        country,
        group,
        item.link ?? null,
        item.band,
        item.bandWhy ?? null,
      ]),
    ),
  };
}
