import type { CountCell } from '../../domain/stock/policy-counts.ts';
import type { ReleasedWeeks } from '../../usecases/policy/released-weeks.ts';
import type { Figures } from '../../usecases/policy/view-figures.ts';
import type { Table, TableCell } from '../../usecases/table-file.ts';

/** Each table of the page is a file of its own. */
export const figuresParts = ['obligations', 'subsidy', 'paid', 'build-up', 'cover'] as const;
export type FiguresPart = (typeof figuresParts)[number];
export const partName = 'deel';

/** Empty where nothing is public. */
export function figuresTable(
  part: FiguresPart,
  figures: Figures | undefined,
  { runs }: ReleasedWeeks,
  synthetic: boolean,
): Table {
  switch (part) {
    case 'obligations':
      return counts(synthetic, 'role', figures?.on, [...(figures?.obligations ?? [])]);
    case 'subsidy':
      return counts(
        synthetic,
        'colour',
        figures?.on,
        (figures?.subsidy ?? []).map(({ colour, outcomes }) => [colour, outcomes]),
      );
    case 'paid':
      return paidTable(figures?.on ?? null, figures?.paid ?? [], synthetic);
    case 'build-up':
      return counts(
        synthetic,
        'moment',
        figures?.on,
        (figures?.buildUp ?? []).map(({ month, outcomes }) => [month, outcomes]),
      );
    case 'cover':
      return coverRuns(runs, synthetic);
    default:
      return part satisfies never;
  }
}

function counts(
  synthetic: boolean,
  about: string,
  on: string | undefined,
  found: readonly (readonly [string, ReadonlyMap<string, CountCell>])[],
): Table {
  return {
    synthetic,
    columns: [
      { name: 'day', kind: 'day' },
      { name: about, kind: 'text' },
      { name: 'outcome', kind: 'text' },
      { name: 'count', kind: 'whole' },
      { name: 'countWhy', kind: 'text' },
    ],
    rows: found.flatMap(([name, cells]) =>
      [...cells].map(([outcome, cell]): TableCell[] => [
        on ?? null,
        name,
        outcome,
        cell.kind === 'count' ? cell.count : null,
        cell.kind === 'count' ? null : cell.why,
      ]),
    ),
  };
}

function paidTable(on: string | null, paid: Figures['paid'], synthetic: boolean): Table {
  return {
    synthetic,
    columns: [
      { name: 'day', kind: 'day' },
      { name: 'unit', kind: 'text' },
      { name: 'adultList', kind: 'text' },
      { name: 'childList', kind: 'text' },
      { name: 'packsBelow', kind: 'whole' },
      { name: 'packsAt', kind: 'whole' },
      { name: 'packsAbove', kind: 'whole' },
      { name: 'packsWithoutPrice', kind: 'whole' },
      { name: 'wholesalers', kind: 'whole' },
      { name: 'paidUnits', kind: 'number' },
      { name: 'eurocents', kind: 'whole' },
      { name: 'presentUnits', kind: 'number' },
      { name: 'presentWhy', kind: 'text' },
      { name: 'differenceUnits', kind: 'number' },
    ],
    rows: paid.map(
      ({ unit, colours, packs, parties, paidUnits, eurocents, present, difference }) => [
        on,
        unit,
        colours.adult ?? colours.all ?? null,
        colours.child ?? colours.all ?? null,
        packs.below,
        packs.at,
        packs.above,
        packs['not-known'],
        parties,
        paidUnits,
        eurocents,
        present.kind === 'units' ? present.units : null,
        present.kind === 'units' ? null : present.kind === 'hidden' ? present.why : present.kind,
        difference,
      ],
    ),
  };
}

function coverRuns(runs: ReleasedWeeks['runs'], synthetic: boolean): Table {
  return {
    synthetic,
    columns: [
      { name: 'week', kind: 'day' },
      { name: 'group', kind: 'text' },
      { name: 'link', kind: 'text' },
      { name: 'band', kind: 'text' },
      { name: 'bandWhy', kind: 'text' },
    ],
    rows: runs.flatMap(({ group, link, weeks }) =>
      [...weeks].map(([week, { band, bandWhy }]) => [week, group, link, band, bandWhy ?? null]),
    ),
  };
}
