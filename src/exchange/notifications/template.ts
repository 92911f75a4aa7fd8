import { addDays, addMonths, type CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import {
  csvTemplate,
  xlsxTemplate,
  type Template,
  type TemplateWords,
} from '../table-file/template-file.ts';
import type { BulkFormat } from './bulk-file.ts';
import { bulkColumns, exampleMark, type BulkColumn, type BulkField } from './columns.ts';

/** `holder`: one's own authorisations. `representative`: of several holders, so the number comes first. */
export const templateRoles = ['holder', 'representative'] as const;
export type TemplateRole = (typeof templateRoles)[number];

/** A file to start from: a header, one example that is refused if it is sent, and the columns explained. */
export async function template(
  format: BulkFormat,
  role: TemplateRole,
  today: CalendarDate,
  words: TemplateWords<BulkColumn>,
): Promise<Buffer> {
  switch (format) {
    case 'csv':
      return csvTemplate(tableOf(role, today, words.language));
    case 'xlsx':
      return xlsxTemplate(
        { ...tableOf(role, today, words.language), explained: explainedOf(role, words) },
        words,
      );
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

function tableOf(role: TemplateRole, today: CalendarDate, language: Language) {
  return {
    columns: columnsFor(role).map((column) => ({
      name: column[language],
      numFmt: numFmts[column.kind] ?? '@',
    })),
    examples: [exampleCells(role, today, language)],
  };
}

const numFmts: Partial<Record<BulkColumn['kind'], string>> = {
  day: 'yyyy-mm-dd',
  number: 'General',
};

function explainedOf(
  role: TemplateRole,
  { meaning, answers }: TemplateWords<BulkColumn>,
): Template['explained'] {
  return columnsFor(role).map((column) => [
    `${column.nl} / ${column.en}`,
    meaning(column),
    answers(column),
  ]);
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
