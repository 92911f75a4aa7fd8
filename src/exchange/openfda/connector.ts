import type {
  Connector,
  Reading,
  SourceDescription,
  SourceFile,
} from '../../domain/source/source.ts';
import { parseCalendarDate } from '../../law/calendar-date.ts';
import { dateInName } from '../reading/date-in-name.ts';
import { readJson } from '../reading/json.ts';
import { fileRefused, isProblem, note, refusedReading, rowRejected } from '../reading/problem.ts';
import { withSummarisedRepeats } from '../reading/repeats.ts';
import { openText, ReadingDraft, type OpenedText } from '../reading/reading.ts';
import { readTable, type TableRow } from '../reading/table.ts';
import { cellsOf, isResult, readAnswer, redactAnswer } from './answer.ts';
import {
  readShortageRow,
  type ListField,
  type ShortageCells,
  type TextField,
} from './shortage-row.ts';

const source: SourceDescription = {
  name: 'openfda',
  country: 'US',
  kind: 'shortage-list',
  rank: 1,
  title: 'FDA Drug Shortages (openFDA)',
  publisher: 'U.S. Food and Drug Administration',
  measures: {
    nl: 'Een rij is een verpakking waarvan de vraag in de Verenigde Staten groter is dan het aanbod, of waarvan de fabrikant stopt. Een rij die verdwijnt, is niet daarmee opgelost.',
    en: 'A row is a package for which demand exceeds supply in the United States, or which its maker stops. A row that disappears is not thereby resolved.',
  },
  address: 'https://api.fda.gov/drug/shortages.json',
  schedule: '0 12 * * *',
  staleAfterDays: 7,
  synthetic: false,
};

/** The shortage list of the United States: pages of the API, and daily files of eleven columns. */
export const openfdaConnector: Connector = {
  source,
  parserRevision: 1,
  recognises: (fileName) =>
    /^(?:openfda[\w-]*|shortages[\w-]*|drug-shortages[\w-]*)\.(?:csv|json)(?:\.gz)?$/.test(
      fileName,
    ),
  dateInName,
  read,
};

function read(file: SourceFile): Reading {
  const opened = openText(file, 'utf-8');
  if (opened.state === 'refused') return opened;
  const first = opened.text.trimStart()[0];
  return first === '{' || first === '[' ? readPage(file, opened) : readDaily(file, opened);
}

const answerExpected =
  '{"meta": {"results": {"total"}}, "results": [{"generic_name", "status", …}]}';

function readPage(file: SourceFile, opened: OpenedText): Reading {
  const json = readJson(opened.text);
  if (isProblem(json)) return refusedReading(file.name, json);
  const answer = readAnswer(json.value);
  if (answer === undefined) {
    const value = opened.text.slice(0, 60);
    const params = { expected: answerExpected };
    return refusedReading(file.name, fileRefused('layout-unknown', { value, params }));
  }

  const updated = parseCalendarDate(answer.lastUpdated ?? '') ?? dateInName(file.name);
  const draft = new ReadingDraft(file, opened);
  for (const [index, result] of answer.results.entries()) {
    if (isResult(result)) readShortageRow(draft, cellsOf(result, index + 1), updated);
    else {
      const value = JSON.stringify(result).slice(0, 60);
      const params = { expected: '{"generic_name", "status", …}' };
      draft.reject(rowRejected('row-shape-unknown', { row: index + 1, value, params }));
    }
  }
  if (answer.results.length === 0) draft.say(note('no-rows'));
  const complete = answer.total !== undefined && answer.total <= answer.results.length;
  const redacted = redactAnswer(json.value);
  return draft.finish(
    {
      layout: 'openfda-api',
      scope: 'shortages',
      complete,
      ...(updated === undefined ? {} : { snapshotDate: updated }),
    },
    redacted.cuts.length === 0 ? {} : { redacted: redacted.text, cuts: redacted.cuts },
  );
}

const columns = {
  required: ['generic_name', 'status', 'package_ndc', 'company_name', 'update_date'],
  known: [
    'rxcuis',
    'brand_names',
    'product_ndcs',
    'therapeutic_categories',
    'dosage_form',
    'source_url',
  ],
} as const;

function readDaily(file: SourceFile, opened: OpenedText): Reading {
  const table = readTable(opened.text, { delimiter: ',', columns });
  if (table.state === 'refused') return refusedReading(file.name, ...table.problems);
  const snapshotDate = dateInName(file.name);
  const draft = new ReadingDraft(file, opened, table);
  for (const row of table.rows) readShortageRow(draft, dailyCells(row), snapshotDate);
  // The same thirty packages stand there twice every day.
  return withSummarisedRepeats(
    draft.finish({
      layout: 'openfda-daily',
      scope: 'shortages',
      complete: true,
      ...(snapshotDate === undefined ? {} : { snapshotDate }),
    }),
  );
}

const dailyTexts: readonly TextField[] = [
  'generic_name',
  'status',
  'package_ndc',
  'company_name',
  'update_date',
];
const dailyLists: Partial<Record<ListField, string>> = {
  brand: 'brand_names',
  dosage_form: 'dosage_form',
  therapeutic_category: 'therapeutic_categories',
};

// Left unread: rxcuis and product_ndcs belong to the harmonised product, not to the
// shortage, and change from day to day without the agency touching the row.
function dailyCells(row: TableRow): ShortageCells {
  return {
    row: row.row,
    text: (field) => (dailyTexts.includes(field) ? row.get(field) : undefined),
    list: (field) => {
      const column = dailyLists[field];
      const value = column === undefined ? undefined : row.get(column);
      return value?.split('; ') ?? [];
    },
  };
}
