import type { Publication } from '../../domain/source/publication.ts';
import type { SourceKind } from '../../domain/source/source.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { demoLayouts } from './connectors.ts';
import { dayColumn, delimiter, type DemoLayout } from './layout.ts';

export interface DemoFile {
  /** `xx-website_2026-11-22.csv` */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly source: string;
  readonly kind: SourceKind;
  /** Who would deliver it. */
  readonly party: string;
  readonly day: CalendarDate;
  /** Data lines, without the header. */
  readonly rows: number;
}

/** The files in which the sources of the invented country would publish this. */
export function* writeDemoFiles(publications: Iterable<Publication>): Generator<DemoFile> {
  for (const publication of publications) yield writeFile(publication);
}

function writeFile({ source, day, records }: Publication): DemoFile {
  const layout = layoutOf(source);
  const lines = [...layout.lines(records)].map((cells) =>
    layout.columns.map((column) => (column === dayColumn ? day : (cells[column] ?? ''))),
  );
  const text = [layout.columns, ...lines].map((cells) => `${cells.map(cell).join(delimiter)}\n`);
  return {
    path: `${source}_${day}.csv`,
    bytes: new TextEncoder().encode(text.join('')),
    source,
    kind: layout.source.kind,
    party: layout.source.publisher,
    day,
    rows: lines.length,
  };
}

function layoutOf(source: string): DemoLayout {
  const layout = demoLayouts.find((each) => each.source.name === source);
  if (layout === undefined) throw new Error(`There is no demo layout for ${source}`);
  return layout;
}

function cell(value: string): string {
  return /[;"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
