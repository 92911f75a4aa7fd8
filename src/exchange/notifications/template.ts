import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { csvCell } from '../../domain/csv-cell.ts';
import { addDays, addMonths, type CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import type { BulkFormat } from './bulk-file.ts';
import { bulkColumns, exampleMark, type BulkColumn, type BulkField } from './columns.ts';

/** What a template says of its columns; the words come from outside, an exchange speaks no language. */
export interface TemplateWords {
  readonly language: Language;
  readonly sheet: string;
  readonly explanation: string;
  readonly headers: readonly [column: string, meaning: string, answers: string];
  readonly meaning: (column: BulkColumn) => string;
  readonly answers: (column: BulkColumn) => string;
}

/** `holder`: one's own authorisations. `representative`: of several holders, so the number comes first. */
export const templateRoles = ['holder', 'representative'] as const;
export type TemplateRole = (typeof templateRoles)[number];

/** A file to start from: a header, one example that is refused if it is sent, and the columns explained. */
export async function template(
  format: BulkFormat,
  role: TemplateRole,
  today: CalendarDate,
  words: TemplateWords,
): Promise<Buffer> {
  switch (format) {
    case 'csv':
      return Buffer.from(csvTemplate(role, today, words.language));
    case 'xlsx':
      return xlsxTemplate(role, today, words);
    case 'json':
      return Buffer.from(`${JSON.stringify(jsonTemplate(today), null, 2)}\n`);
    default:
      return format satisfies never;
  }
}

/** A representative files corrections for many holders, and begins with the notification’s number. */
function columnsFor(role: TemplateRole): readonly BulkColumn[] {
  if (role === 'holder') return bulkColumns;
  const first: readonly BulkField[] = ['number', 'code', 'step'];
  const named = (field: BulkField) => bulkColumns.filter((column) => column.field === field);
  return [...first.flatMap(named), ...bulkColumns.filter(({ field }) => !first.includes(field))];
}

function exampleCells(
  role: TemplateRole,
  today: CalendarDate,
  language: Language,
): readonly string[] {
  const start = addMonths(today, 3);
  const said: Partial<Record<BulkField, string>> = {
    code: exampleMark,
    step: language === 'nl' ? 'nieuw' : 'first',
    'publishable.kind': language === 'nl' ? 'onderbreking' : 'interruption',
    'publishable.cause': language === 'nl' ? 'eindproduct' : 'finished-product',
    'publishable.start': start,
    'publishable.expectedEnd': addDays(start, 42),
    'publishable.expectedEndCertainty': language === 'nl' ? 'schatting' : 'estimate',
    'publishable.extent': language === 'nl' ? 'geheel' : 'total',
    'business.becameKnownOn': today,
    'business.marketSharePercent': '12,5',
    'business.marketShareIs': language === 'nl' ? 'geschat' : 'estimate',
    'business.otherMarkets': 'BE DE',
    'stock.packsLeft': '1200',
    'stock.weeksLeft': '3',
    'contact.name': 'A. Voorbeeld',
    'contact.email': 'voorbeeld@example.org',
    'contact.phone': '020 1234567',
  };
  return columnsFor(role).map(({ field }) => said[field] ?? '');
}

function csvTemplate(role: TemplateRole, today: CalendarDate, language: Language): string {
  const header = columnsFor(role).map((column) => column[language]);
  const lines = [header, exampleCells(role, today, language)].map((cells) =>
    cells.map((cell) => csvCell(cell, ';')).join(';'),
  );
  // With a byte order mark Excel reads it as UTF-8.
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

async function xlsxTemplate(
  role: TemplateRole,
  today: CalendarDate,
  words: TemplateWords,
): Promise<Buffer> {
  const { default: excel } = await import('exceljs');
  const stream = new PassThrough();
  const whole = buffer(stream);
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const columns = columnsFor(role);
  const page = workbook.addWorksheet(words.sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  // As text, so that no number loses its zeros and no code becomes a day.
  page.columns = columns.map((column) => ({
    header: column[words.language],
    width: 22,
    style: {
      numFmt: column.kind === 'day' ? 'yyyy-mm-dd' : column.kind === 'number' ? 'General' : '@',
    },
  }));
  page.addRow(exampleCells(role, today, words.language)).commit();
  page.commit();
  const about = workbook.addWorksheet(words.explanation);
  about.columns = words.headers.map((header, index) => ({ header, width: index === 0 ? 26 : 70 }));
  for (const column of columns) {
    about
      .addRow([`${column.nl} / ${column.en}`, words.meaning(column), words.answers(column)])
      .commit();
  }
  about.commit();
  await workbook.commit();
  return whole;
}

function jsonTemplate(today: CalendarDate): readonly object[] {
  const start = addMonths(today, 3);
  return [
    {
      example: exampleMark,
      codes: ['RVG 00000'],
      publishable: {
        kind: 'interruption',
        cause: 'finished-product',
        start,
        expectedEnd: addDays(start, 42),
        expectedEndCertainty: 'estimate',
        extent: 'total',
      },
      business: { becameKnownOn: today },
      stock: { packsLeft: 1200, weeksLeft: 3 },
      contact: { name: 'A. Voorbeeld', email: 'voorbeeld@example.org' },
    },
  ];
}
