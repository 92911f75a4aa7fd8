import {
  kindsOfRole,
  kindWords,
  periodWords,
  type StockKind,
  type StockRole,
} from '../../domain/stock/kind.ts';
import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import {
  csvTemplate,
  xlsxTemplate,
  type Template,
  type TemplateWords,
} from '../table-file/template-file.ts';
import { exampleMark, fieldNames, stockFields, type StockField } from './columns.ts';
import { inventoryReport } from './inventory-report.ts';
import { stockFormats, type StockFormat } from './stock-file.ts';
import type { StockCells } from './write-cells.ts';

export interface StockTemplateWords extends TemplateWords<StockField> {
  readonly ofKind: (kind: StockKind) => string;
}

/** Who tells of weeks has no report to start from: a FHIR InventoryReport is of one day. */
export function templateFormatsOf(role: StockRole): readonly StockFormat[] {
  return stockFormats.filter((format) => format !== 'fhir' || !kindsOfRole[role].every(isOfWeek));
}

/**
 * A file to start from: all columns and an example of each kind that the role can say. An example
 * that is sent along is refused by name.
 */
export async function stockTemplate(
  format: StockFormat,
  role: StockRole,
  today: CalendarDate,
  words: StockTemplateWords,
): Promise<Buffer> {
  switch (format) {
    case 'csv':
      return csvTemplate(tableOf(role, today, words.language));
    case 'xlsx':
      return xlsxTemplate(
        { ...tableOf(role, today, words.language), explained: explainedOf(role, words) },
        words,
      );
    case 'fhir':
      return Buffer.from(`${JSON.stringify(reportOf(role, today), null, 2)}\n`);
    default:
      return format satisfies never;
  }
}

function tableOf(role: StockRole, today: CalendarDate, language: Language) {
  return {
    columns: stockFields.map((field) => ({ name: fieldNames[field][language], numFmt: '@' })),
    examples: kindsOfRole[role].map((kind) => {
      const cells = exampleOf(kind, today, language);
      return stockFields.map((field) => cells[field]);
    }),
  };
}

function reportOf(role: StockRole, today: CalendarDate) {
  return inventoryReport(
    addDays(today, -1),
    kindsOfRole[role].map((kind) => ({ kind, rows: [exampleOf(kind, today, 'en')] })),
  );
}

function exampleOf(kind: StockKind, today: CalendarDate, language: Language): StockCells {
  const period = isOfWeek(kind) ? 'week' : 'day';
  return {
    day: addDays(today, -1),
    period: language === 'nl' ? periodWords[period] : period,
    kind: kindWord(kind, language),
    zi: exampleMark,
    packs: '120',
    units: '30',
    price: language === 'nl' ? '12,50' : '12.50',
    promised: kind === 'inbound' ? addDays(today, 7) : '',
  };
}

const isOfWeek = (kind: StockKind) => kind === 'dispensed';

const kindWord = (kind: StockKind, language: Language) =>
  language === 'nl' ? kindWords[kind] : kind;

function explainedOf(role: StockRole, words: StockTemplateWords): Template['explained'] {
  return [
    ...stockFields.map((field) => {
      const { nl, en } = fieldNames[field];
      const name = nl === en ? nl : `${nl} / ${en}`;
      return [name, words.meaning(field), words.answers(field)] as const;
    }),
    ...kindsOfRole[role].map(
      (kind) => [kindWord(kind, words.language), words.ofKind(kind), ''] as const,
    ),
  ];
}
