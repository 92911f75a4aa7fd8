import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { csvCell } from '../../domain/csv-cell.ts';
import {
  kindsOfRole,
  kindWords,
  periodWords,
  type StockKind,
  type StockRole,
} from '../../domain/stock/kind.ts';
import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { exampleMark, fieldNames, stockFields, type StockField } from './columns.ts';

/** What a template says of its columns; the words come from outside, an exchange speaks no language. */
export interface StockTemplateWords {
  readonly language: Language;
  readonly sheet: string;
  readonly explanation: string;
  readonly headers: readonly [column: string, meaning: string, answers: string];
  readonly meaning: (field: StockField) => string;
  readonly answers: (field: StockField) => string;
  readonly ofKind: (kind: StockKind) => string;
}

export const templateFormats = ['csv', 'xlsx'] as const;
export type StockTemplateFormat = (typeof templateFormats)[number];

/**
 * A file to start from: a header and an example of each kind that the role can say. An example that
 * is sent along is refused by name.
 */
export async function stockTemplate(
  format: StockTemplateFormat,
  role: StockRole,
  today: CalendarDate,
  words: StockTemplateWords,
): Promise<Buffer> {
  switch (format) {
    case 'csv':
      return Buffer.from(csvTemplate(role, today, words.language));
    case 'xlsx':
      return xlsxTemplate(role, today, words);
    default:
      return format satisfies never;
  }
}

function header(language: Language): readonly string[] {
  return stockFields.map((field) => fieldNames[field][language]);
}

function examples(
  role: StockRole,
  today: CalendarDate,
  language: Language,
): readonly (readonly string[])[] {
  return kindsOfRole[role].map((kind) => {
    const period = kind === 'dispensed' ? 'week' : 'day';
    const cells: Readonly<Record<StockField, string>> = {
      day: addDays(today, -1),
      period: language === 'nl' ? periodWords[period] : period,
      kind: kindWord(kind, language),
      zi: exampleMark,
      packs: '120',
      units: '30',
      price: language === 'nl' ? '12,50' : '12.50',
      promised: kind === 'inbound' ? addDays(today, 7) : '',
    };
    return stockFields.map((field) => cells[field]);
  });
}

const kindWord = (kind: StockKind, language: Language) =>
  language === 'nl' ? kindWords[kind] : kind;

function csvTemplate(role: StockRole, today: CalendarDate, language: Language): string {
  const lines = [header(language), ...examples(role, today, language)].map((cells) =>
    cells.map((cell) => csvCell(cell, ';')).join(';'),
  );
  // With a byte order mark Excel reads it as UTF-8.
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

async function xlsxTemplate(
  role: StockRole,
  today: CalendarDate,
  words: StockTemplateWords,
): Promise<Buffer> {
  const { default: excel } = await import('exceljs');
  const stream = new PassThrough();
  const whole = buffer(stream);
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const page = workbook.addWorksheet(words.sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  // As text, so that no number loses its zeros and no day becomes a number.
  page.columns = header(words.language).map((name) => ({
    header: name,
    width: 24,
    style: { numFmt: '@' },
  }));
  for (const cells of examples(role, today, words.language)) page.addRow(cells).commit();
  page.commit();
  const about = workbook.addWorksheet(words.explanation);
  about.columns = words.headers.map((name, index) => ({
    header: name,
    width: index === 0 ? 26 : 70,
  }));
  for (const field of stockFields) {
    const { nl, en } = fieldNames[field];
    const name = nl === en ? nl : `${nl} / ${en}`;
    about.addRow([name, words.meaning(field), words.answers(field)]).commit();
  }
  for (const kind of kindsOfRole[role]) {
    about.addRow([kindWord(kind, words.language), words.ofKind(kind), '']).commit();
  }
  about.commit();
  await workbook.commit();
  return whole;
}
