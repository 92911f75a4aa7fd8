import type {
  Connector,
  Reading,
  SourceDescription,
  SourceFile,
} from '../../domain/source/source.ts';
import { parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';
import { dateInName } from '../reading/date-in-name.ts';
import { readJson } from '../reading/json.ts';
import { fileRefused, isProblem, note, refusedReading, rowRejected } from '../reading/problem.ts';
import { openText, ReadingDraft, type OpenedText } from '../reading/reading.ts';
import { readTable, type Table } from '../reading/table.ts';
import { productColumns, readProduct } from './product.ts';
import { cellsOf, isReport, redactReports, reportsIn } from './report-json.ts';
import { readReport, reportColumns, type ReportCells } from './report.ts';
import { Remembered } from './remembered.ts';

const source: SourceDescription = {
  name: 'canada',
  country: 'CA',
  kind: 'shortage-list',
  rank: 1,
  title: 'Drug Shortages Canada',
  publisher: 'Health Canada',
  measures: {
    nl: 'Een rij is een verplichte melding van een bedrijf: een tekort, of het einde van de verkoop, met de laatst bekende stand.',
    en: 'A row is a mandatory report of a company: a shortage, or the end of sales, in its last known state.',
  },
  address: 'https://www.drugshortagescanada.ca/api/v1/search',
  // Taken as files: the API asks for an account.
  staleAfterDays: 31,
  synthetic: false,
};

/**
 * The Canadian register: its extract (all reports), the answer of its API (some reports)
 * and the Drug Product Database behind it (all products). A report reads the same in
 * either layout, but for the day of an announced discontinuation, which the extract lacks.
 */
export const canadaConnector: Connector = {
  source,
  parserRevision: 1,
  recognises: (fileName) =>
    /^(?:ca_(?:reports|dpd_products)_flat.*\.csv|(?:raw_sample|canada)[\w-]*\.json)(?:\.gz)?$/.test(
      fileName,
    ),
  dateInName,
  read,
};

function read(file: SourceFile): Reading {
  const opened = openText(file, 'utf-8');
  if (opened.state === 'refused') return opened;
  const first = opened.text.trimStart()[0];
  if (first === '[' || first === '{') return readAnswer(file, opened);
  return isProductFile(opened.text) ? readProducts(file, opened) : readReports(file, opened);
}

// By the columns of one that the other lacks, so that a renamed column is still named as missing.
function isProductFile(text: string): boolean {
  const columns = (text.split('\n', 1)[0] ?? '').split(',').map((column) => column.trim());
  const found = (wanted: readonly string[]) =>
    wanted.filter((column) => columns.includes(column)).length;
  const ofProducts = found([...productColumns.required, ...productColumns.known]);
  return ofProducts > found([...reportColumns.required, ...reportColumns.known]);
}

const answerExpected = '[{"id", "din", "status", …}], {"data": […]}';

function readAnswer(file: SourceFile, opened: OpenedText): Reading {
  const json = readJson(opened.text);
  if (isProblem(json)) return refusedReading(file.name, json);
  const reports = reportsIn(json.value);
  if (reports === undefined) {
    const value = opened.text.slice(0, 60);
    const params = { expected: answerExpected };
    return refusedReading(file.name, fileRefused('layout-unknown', { value, params }));
  }

  const cells = reports.map((report, index) =>
    isReport(report) ? cellsOf(report, index + 1) : undefined,
  );
  const asOf = newest(cells, ['updated_date']);
  const draft = new ReadingDraft(file, opened);
  const remembered = new Remembered(draft, asOf);
  for (const [index, one] of cells.entries()) {
    if (one !== undefined) readReport(draft, remembered, one);
    else {
      const value = JSON.stringify(reports[index]).slice(0, 60);
      draft.reject(
        rowRejected('row-shape-unknown', {
          row: index + 1,
          value,
          params: { expected: answerExpected },
        }),
      );
    }
  }
  if (reports.length === 0) draft.say(note('no-rows'));
  const redacted = redactReports(json.value);
  return draft.finish(
    { layout: 'canada-api', scope: 'reports', complete: false, ...dated(asOf) },
    redacted.cuts.length === 0 ? {} : { redacted: redacted.text, cuts: redacted.cuts },
  );
}

function readReports(file: SourceFile, opened: OpenedText): Reading {
  const table = readTable(opened.text, { delimiter: ',', columns: reportColumns });
  if (table.state === 'refused') return refusedReading(file.name, ...table.problems);
  const asOf = newest(table.rows, ['updated_date']);
  const { draft, remembered } = start(file, opened, table, asOf);
  for (const row of table.rows) readReport(draft, remembered, row);
  return draft.finish({
    layout: 'canada-register',
    scope: 'reports',
    complete: true,
    ...dated(asOf),
  });
}

function readProducts(file: SourceFile, opened: OpenedText): Reading {
  const table = readTable(opened.text, { delimiter: ',', columns: productColumns });
  if (table.state === 'refused') return refusedReading(file.name, ...table.problems);
  const asOf = newest(table.rows, ['status_date', 'original_market_date']);
  const { draft, remembered } = start(file, opened, table, asOf);
  for (const row of table.rows) readProduct(draft, remembered, row);
  return draft.finish({
    layout: 'canada-products',
    scope: 'products',
    complete: true,
    ...dated(asOf),
  });
}

function start(file: SourceFile, opened: OpenedText, table: Table, asOf: CalendarDate | undefined) {
  const draft = new ReadingDraft(file, opened, table);
  return { draft, remembered: new Remembered(draft, asOf) };
}

function dated(date: CalendarDate | undefined): { readonly snapshotDate?: CalendarDate } {
  return date === undefined ? {} : { snapshotDate: date };
}

/**
 * The newest day in columns that only look back: the files carry no date of their own.
 * Days from 2070 on are mistakes of typing.
 */
function newest<
  Column extends Parameters<ReportCells['get']>[0] | 'status_date' | 'original_market_date',
>(
  rows: readonly ({ get(column: Column): string | undefined } | undefined)[],
  columns: readonly Column[],
): CalendarDate | undefined {
  let latest = '';
  for (const row of rows) {
    for (const column of columns) {
      const value = row?.get(column);
      if (value !== undefined && value > latest && value < '2070') latest = value;
    }
  }
  return parseCalendarDate(latest.slice(0, 10));
}
