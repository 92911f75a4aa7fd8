import { readRvg } from '../../domain/product/rvg.ts';
import type { ProductDescription } from '../../domain/product/description.ts';
import type { PublishedRecord } from '../../domain/source/publication.ts';
import type {
  Connector,
  Reading,
  SourceDescription,
  SourceFile,
} from '../../domain/source/source.ts';
import { parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';
import { dateInName } from '../reading/date-in-name.ts';
import { refusedReading, rowRejected } from '../reading/problem.ts';
import { openText, ReadingDraft } from '../reading/reading.ts';
import { readTable, type TableRow } from '../reading/table.ts';

/** A line of one of the invented country's files, by column name; an absent cell is empty. */
export type Cells<Column extends string> = Readonly<Partial<Record<Column, string>>>;

/** How one invented source writes and reads its file: both stand together, so they cannot drift apart. */
export interface DemoLayout<Column extends string = string> {
  readonly source: SourceDescription;
  /** Separate set of records within the source. */
  readonly scope: string;
  readonly columns: readonly Column[];
  /** Columns without which a row means nothing. */
  readonly required: readonly Column[];
  /** The lines that say these records; several records may share a line. */
  lines(records: readonly PublishedRecord[]): Iterable<Cells<Column>>;
  /** Takes or rejects one row. */
  readRow(row: TableRow, draft: ReadingDraft, day: CalendarDate | undefined): void;
}

/** `XX` is the demo country, `XT` the country of a twin folder: other products under the same numbers. */
export type InventedCountry = 'XX' | 'XT';

export const delimiter = ';';
/** Stands in each line of each file: the day the list is about, whatever the file is called. */
export const dayColumn = 'peildatum';

/**
 * The demo's calendar stands still (its last day is `demoDay`), so its lists do not grow
 * stale while the real calendar moves on.
 */
export const neverStale = 36_500;

export function demoConnector(layout: DemoLayout): Connector {
  const { source } = layout;
  const ownName = new RegExp(`^${source.name}_\\d{4}-\\d{2}-\\d{2}\\.csv(?:\\.gz)?$`);
  return {
    source,
    parserRevision: 1,
    recognises: (fileName) => ownName.test(fileName),
    dateInName,
    read: (file) => read(layout, file),
  };
}

function read(layout: DemoLayout, file: SourceFile): Reading {
  const opened = openText(file, 'utf-8');
  if (opened.state === 'refused') return opened;
  const table = readTable(opened.text, {
    delimiter,
    columns: { required: [dayColumn, ...layout.required], known: layout.columns },
  });
  if (table.state === 'refused') return refusedReading(file.name, ...table.problems);

  const draft = new ReadingDraft(file, opened, table);
  const written = table.rows[0]?.get(dayColumn);
  const snapshotDate =
    (written === undefined ? undefined : parseCalendarDate(written)) ?? dateInName(file.name);
  for (const row of table.rows) layout.readRow(row, draft, snapshotDate);
  return draft.finish({
    layout: `${layout.source.name}-csv`,
    scope: layout.scope,
    complete: true,
    ...(snapshotDate === undefined ? {} : { snapshotDate }),
  });
}

/** The product a row names, by number and name; without either the row is rejected. */
export function namedProduct(row: TableRow, draft: ReadingDraft): ProductDescription | undefined {
  const name = row.get('naam');
  const given = row.get('rvg');
  const codes = readRvg(given ?? '').codes;
  if (name === undefined) {
    draft.reject(rowRejected('name-missing', { row: row.row, column: 'naam' }));
    return undefined;
  }
  if (codes.length !== 1) {
    const params = { expected: 'RVG 900123, RVG 900123//900045' };
    const place = { row: row.row, column: 'rvg', params };
    draft.reject(
      given === undefined
        ? rowRejected('required-value-missing', place)
        : rowRejected('code-unreadable', { ...place, value: given }),
    );
    return undefined;
  }
  return { name, codes, node: 'product' };
}

/** `namedProduct` with what the row says it is made of. */
export function composedProduct(
  row: TableRow,
  draft: ReadingDraft,
): ProductDescription | undefined {
  const product = namedProduct(row, draft);
  if (product === undefined) return undefined;
  const substances = row.get('stof')?.split('/');
  return {
    ...product,
    ...(substances === undefined ? {} : { substances }),
    ...optional('strength', row.get('sterkte')),
    ...optional('form', row.get('toedieningsvorm')),
    ...optional('route', row.get('toedieningsweg')),
  };
}

export type ProductColumn = 'rvg' | 'naam';
export type CompositionColumn =
  | ProductColumn
  | 'stof'
  | 'sterkte'
  | 'toedieningsvorm'
  | 'toedieningsweg';

export function namedCells({ name, codes }: ProductDescription): Cells<ProductColumn> {
  return { naam: name, ...optional('rvg', codes[0]?.given) };
}

export function composedCells(product: ProductDescription): Cells<CompositionColumn> {
  return {
    ...namedCells(product),
    ...optional('stof', product.substances?.join('/')),
    ...optional('sterkte', product.strength),
    ...optional('toedieningsvorm', product.form),
    ...optional('toedieningsweg', product.route),
  };
}

/** The property when there is a value; nothing at all when the source does not report it. */
export function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  if (value === undefined) return {};
  const present: Partial<Record<Key, Value>> = {};
  present[key] = value;
  return present;
}

/** A word of the file in our vocabulary; a word that the list lacks is kept visible as unknown. */
export function known<Meaning>(
  words: Readonly<Record<string, Meaning>>,
  row: TableRow,
  column: string,
  draft: ReadingDraft,
): Meaning | undefined {
  const word = row.get(column);
  if (word === undefined) return undefined;
  const meaning = Object.hasOwn(words, word) ? words[word] : undefined;
  if (meaning === undefined) draft.unknownCode(column, word);
  return meaning;
}

export function wordFor<Meaning>(
  words: Readonly<Record<string, Meaning>>,
  meaning: Meaning | undefined,
): string | undefined {
  return Object.keys(words).find((word) => words[word] === meaning);
}
