import { createHash } from 'node:crypto';
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

export interface TwinManifest {
  readonly seed: number;
  readonly days: number;
  /** 1 is the whole country: 15,000 products. */
  readonly scale: number;
  readonly synthetic: true;
  readonly files: readonly {
    readonly path: string;
    readonly kind: SourceKind;
    readonly party: string;
    readonly day: CalendarDate;
    readonly rows: number;
    readonly sha256: string;
    /** Mistakes planted on purpose; these files have none. */
    readonly mistakes: readonly never[];
  }[];
}

export interface WrittenTwin {
  readonly manifest: TwinManifest;
  readonly files: readonly DemoFile[];
}

/** All files with a manifest of what they must be: the same seed gives the same hashes. */
export function writeTwin(
  about: Pick<TwinManifest, 'seed' | 'days' | 'scale'>,
  publications: Iterable<Publication>,
): WrittenTwin {
  const files = [...writeDemoFiles(publications)];
  const entries = files.map(({ path, bytes, kind, party, day, rows }) => ({
    path,
    kind,
    party,
    day,
    rows,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mistakes: [],
  }));
  return { manifest: { ...about, synthetic: true, files: entries }, files };
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
