import { parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';
import { readAtc } from '../../domain/product/atc.ts';
import type { ProductDescription } from '../../domain/product/description.ts';
import type { Listing } from '../../domain/shortage/listing.ts';
import type { RecordContent } from '../../domain/source/record.ts';
import type { Connector, Reading, ReadingTaken, SourceFile } from '../../domain/source/source.ts';
import { dateInName } from '../reading/date-in-name.ts';
import { note, refusedReading, rowRejected, valueDropped } from '../reading/problem.ts';
import { openText, ReadingDraft, type OpenedText } from '../reading/reading.ts';
import { readTable, type Table } from '../reading/table.ts';
import { withSummarisedRepeats } from '../reading/repeats.ts';
import { ListRow } from './list-row.ts';
import type { ListSpec, Meaning, RowCodes } from './list-spec.ts';

const parserRevision = 1;

/** The connector `national-list:CC` for one country's file. */
export function nationalList(spec: ListSpec): Connector {
  const name = new RegExp(
    `^${spec.country}_${spec.agency}_shortage_\\d{4}-\\d{2}-\\d{2}\\.csv(?:\\.gz)?$`,
  );
  return {
    source: {
      name: `national-list:${spec.country}`,
      country: spec.country,
      kind: spec.kind,
      rank: spec.rank,
      title: spec.title,
      publisher: spec.publisher,
      measures: spec.measures,
      address: spec.address,
      staleAfterDays: spec.staleAfterDays,
      synthetic: false,
    },
    parserRevision,
    recognises: (fileName) => name.test(fileName),
    dateInName,
    read: (file) => readList(spec, file),
  };
}

/** Columns that every file of the layout has. */
const commonColumns = ['country_code', 'country_name', 'source', 'scraped_at'];

function readList(spec: ListSpec, file: SourceFile): Reading {
  const opened = openText(file);
  if (opened.state === 'refused') return opened;
  const columns = columnsOf(spec);
  const table = readTable(opened.text, { delimiter: ',', columns });
  if (table.state === 'refused') return refusedReading(file.name, ...table.problems);
  return readRows(spec, file, opened, table);
}

function columnsOf(spec: ListSpec): {
  readonly required: readonly string[];
  readonly known: readonly string[];
} {
  const { substanceSeparator: _sign, ...roles } = spec.columns;
  const read = Object.values(roles);
  const required = [
    'country_code',
    ...(spec.columns.name === undefined ? ['medicine_name'] : []),
    ...read,
    spec.statusColumn ?? 'status',
    ...(spec.alsoRead ?? []),
  ];
  return {
    required: [...new Set(required)],
    known: [
      ...commonColumns,
      'medicine_name',
      ...emptyInMost,
      ...(spec.extra ?? []),
      ...(spec.personal ?? []),
      ...(spec.unused ?? []),
    ],
  };
}

/** Columns that the collecting program writes for every country, filled or not. */
const emptyInMost = [
  'active_substance',
  'strength',
  'package_size',
  'atc_code',
  'product_no',
  'shortage_start',
  'estimated_end',
];

function readRows(spec: ListSpec, file: SourceFile, opened: OpenedText, table: Table): Reading {
  const draft = new ReadingDraft(file, opened, table);
  const asOf = snapshotDateOf(table) ?? dateInName(file.name);
  for (const tableRow of table.rows) {
    draft.clearContacts(tableRow);
    for (const column of spec.personal ?? []) {
      if (tableRow.get(column) !== undefined) draft.cut(tableRow, column);
    }
    readRow(spec, new ListRow(tableRow, draft, asOf));
  }
  const reading = withFewNotes(
    draft.finish({
      layout: `national-list ${spec.country}`,
      scope: 'list',
      complete: true,
      ...(asOf === undefined ? {} : { snapshotDate: asOf }),
    }),
  );
  const counts = { rows: reading.accepted, records: reading.records.length };
  if (!isOnePageRepeated(counts)) return reading;
  const repeated = { file: file.name, ...note('pages-repeated', { params: counts }) };
  return { ...reading, complete: false, problems: [...reading.problems, repeated] };
}

const mostRepeatNotes = 50;

/** What a list does on every other row is said once, with how often. */
function withFewNotes(reading: ReadingTaken): ReadingTaken {
  const restored = reading.problems.filter(({ code }) => code === 'leading-zeros-restored');
  const others = reading.problems.filter(({ code }) => code !== 'leading-zeros-restored');
  const summary = [...new Set(restored.map(({ column }) => column))].flatMap((column) => {
    const [first, ...more] = restored.filter((one) => one.column === column);
    return first === undefined
      ? []
      : [{ ...first, params: { ...first.params, count: more.length + 1 } }];
  });
  const said = { ...reading, problems: [...others, ...summary] };
  const repeats = others.filter(({ code }) => code === 'identical-row' || code === 'key-repeated');
  return repeats.length > mostRepeatNotes ? withSummarisedRepeats(said) : said;
}

/**
 * Denmark's file holds the same twenty rows eighteen times: the first page fetched again
 * and again. What stood on the others is unknown, so a medicine missing from it proves nothing.
 */
function isOnePageRepeated({
  rows,
  records,
}: {
  readonly rows: number;
  readonly records: number;
}): boolean {
  return records > 0 && rows >= records * 2;
}

/** The latest day on which a row was fetched; the layout has no other date of its own. */
function snapshotDateOf(table: Table): CalendarDate | undefined {
  let latest: CalendarDate | undefined;
  for (const row of table.rows) {
    const date = parseCalendarDate((row.get('scraped_at') ?? '').slice(0, 10));
    if (date !== undefined && (latest === undefined || date > latest)) latest = date;
  }
  return latest;
}

function readRow(spec: ListSpec, row: ListRow): void {
  const place = { row: row.row.row };
  const country = row.get('country_code');
  if (country !== spec.country) {
    row.draft.reject(
      rowRejected('country-differs', {
        ...place,
        column: 'country_code',
        value: country ?? '',
        params: { expected: spec.country },
      }),
    );
    return;
  }
  const nameColumn = spec.columns.name ?? 'medicine_name';
  const name = row.get(nameColumn);
  if (name === undefined) {
    row.draft.reject(rowRejected('name-missing', { ...place, column: nameColumn }));
    return;
  }
  const missing = spec.missing?.(row);
  if (missing !== undefined) {
    row.draft.reject(
      rowRejected('required-value-missing', { ...place, column: missing, value: name }),
    );
    return;
  }
  const found = spec.codes(row);
  row.draft.accept({
    key: keyOf(found),
    ...place,
    content: contentOf(spec, row, name, found),
    among: (spec.among?.(row) ?? []).map((value) => value ?? ''),
  });
}

function keyOf(found: RowCodes): string {
  const [first] = found.codes;
  return found.key ?? (first === undefined ? '' : `${first.scheme}:${first.value}`);
}

function contentOf(spec: ListSpec, row: ListRow, name: string, found: RowCodes): RecordContent {
  const product = productOf(spec, row, name, found);
  const extra = extraOf(spec, row);
  if (spec.asRegister === true) {
    return {
      kind: 'registration',
      product,
      registration: { status: 'unknown', ...(extra === undefined ? {} : { extra }) },
    };
  }
  return { kind: 'listing', product, listing: listingOf(spec, row, extra) };
}

function productOf(
  spec: ListSpec,
  row: ListRow,
  name: string,
  found: RowCodes,
): ProductDescription {
  const { columns } = spec;
  const substances = substancesOf(spec, row);
  const atc = atcOf(row, columns.atc);
  return {
    name,
    codes: found.codes,
    node: found.node,
    ...given('holder', row, columns.holder),
    ...(substances === undefined ? {} : { substances }),
    ...given('strength', row, columns.strength),
    ...given('form', row, columns.form),
    ...given('route', row, columns.route),
    ...(atc === undefined ? {} : { atc }),
    ...given('pack', row, columns.pack),
  };
}

/** The property with the cell's text, or nothing: absent is "not reported". */
function given<Name extends string>(
  name: Name,
  row: ListRow,
  column: string | undefined,
): { readonly [key in Name]?: string };
function given(
  name: string,
  row: ListRow,
  column: string | undefined,
): Readonly<Record<string, string>> {
  const value = column === undefined ? undefined : row.get(column);
  return value === undefined ? {} : { [name]: value };
}

function substancesOf(spec: ListSpec, row: ListRow): readonly string[] | undefined {
  const value =
    spec.columns.substances === undefined ? undefined : row.get(spec.columns.substances);
  if (value === undefined) return undefined;
  const separator = spec.columns.substanceSeparator;
  const pieces = separator === undefined ? [value] : value.split(separator);
  const substances = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  return substances.length === 0 ? undefined : [...new Set(substances)];
}

/** Sweden's cell is a dictionary as text; the code is all that is read of it. */
const dictionaryCell = /^\{.*'atcCode8':\s*'([^']*)'.*\}$/;

function atcOf(row: ListRow, column: string | undefined): readonly string[] | undefined {
  const cell = column === undefined ? undefined : row.get(column);
  if (column === undefined || cell === undefined) return undefined;
  const { codes } = readAtc(dictionaryCell.exec(cell)?.[1] ?? cell);
  if (codes.length > 0) return codes;
  row.draft.say(valueDropped('atc-unreadable', { row: row.row.row, column, value: cell }));
  return undefined;
}

function listingOf(
  spec: ListSpec,
  row: ListRow,
  extra: Readonly<Record<string, string>> | undefined,
): Listing {
  const { columns } = spec;
  const meaning = spec.meaning(row);
  const start = row.date(columns.start);
  const end = row.date(columns.expectedEnd);
  noteOrder(row, columns.expectedEnd, start, end);
  const reason = columns.reason === undefined ? undefined : row.freeText(columns.reason);
  return {
    status: meaning.status,
    ...given('statusGiven', row, spec.statusColumn ?? 'status'),
    ...(start === undefined ? {} : { start }),
    startMeans: spec.startMeans,
    ...endOf(meaning, end, row.date(columns.actualEnd)),
    ...(meaning.extent === undefined ? {} : { extent: meaning.extent }),
    ...(meaning.permanent === undefined ? {} : { permanent: meaning.permanent }),
    ...(reason === undefined ? {} : { reason }),
    ...dated('notified', row.date(columns.notified)),
    ...dated('published', row.date(columns.published) ?? row.daysAgo(columns.daysPublished)),
    ...dated('updated', row.date(columns.updated)),
    ...(extra === undefined ? {} : { extra }),
  };
}

type End = Pick<Listing, 'expectedEnd' | 'expectedEndCertainty' | 'actualEnd'>;

/** Every end in these lists is somebody's forecast, unless the list itself says it is over. */
function endOf(
  meaning: Meaning,
  end: CalendarDate | undefined,
  recorded: CalendarDate | undefined,
): End {
  const actualEnd = recorded ?? (meaning.endIsActual === true ? end : undefined);
  if (actualEnd !== undefined && actualEnd === end)
    return { expectedEndCertainty: 'unknown', actualEnd };
  return {
    ...(end === undefined ? {} : { expectedEnd: end }),
    expectedEndCertainty: end === undefined ? 'unknown' : 'estimate',
    ...(actualEnd === undefined ? {} : { actualEnd }),
  };
}

function noteOrder(
  row: ListRow,
  column: string | undefined,
  start: CalendarDate | undefined,
  end: CalendarDate | undefined,
): void {
  if (column === undefined || start === undefined || end === undefined || end >= start) return;
  row.draft.say(
    note('end-before-start', { row: row.row.row, column, value: end, params: { start } }),
  );
}

function dated<Name extends string>(
  name: Name,
  date: CalendarDate | undefined,
): { readonly [key in Name]?: CalendarDate };
function dated(
  name: string,
  date: CalendarDate | undefined,
): Readonly<Record<string, CalendarDate>> {
  return date === undefined ? {} : { [name]: date };
}

function extraOf(spec: ListSpec, row: ListRow): Readonly<Record<string, string>> | undefined {
  const kept = (spec.extra ?? []).flatMap((column) => {
    const value = row.freeText(column);
    return value === undefined ? [] : [[column, value] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
