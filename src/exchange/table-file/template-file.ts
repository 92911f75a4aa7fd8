import { csvCell } from '../../domain/csv-cell.ts';
import type { Language } from '../../law/norm.ts';
import { workbookOf } from './workbook.ts';

/** What stands around a template; the words come from outside, an exchange speaks no language. */
export interface TemplateWords<Field> {
  readonly language: Language;
  readonly sheet: string;
  readonly explanation: string;
  readonly headers: readonly [column: string, meaning: string, answers: string];
  readonly meaning: (field: Field) => string;
  readonly answers: (field: Field) => string;
}

/** What it is that somebody fills in. */
export interface Template {
  readonly columns: readonly {
    readonly name: string;
    /** How Excel writes what is typed; text (`@`), so that no number loses its zeros. */
    readonly numFmt: string;
  }[];
  /** Rows that show how; each is refused by name when it is sent along. */
  readonly examples: readonly (readonly string[])[];
  /** Rows of the second sheet of a workbook. */
  readonly explained: readonly (readonly [name: string, meaning: string, answers: string])[];
}

export function csvTemplate({ columns, examples }: Omit<Template, 'explained'>): Buffer {
  const lines = [columns.map(({ name }) => name), ...examples].map((cells) =>
    cells.map((cell) => csvCell(cell, ';')).join(';'),
  );
  // With a byte order mark Excel reads it as UTF-8.
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
}

export function xlsxTemplate(
  { columns, examples, explained }: Template,
  words: Pick<TemplateWords<never>, 'sheet' | 'explanation' | 'headers'>,
): Promise<Buffer> {
  return workbookOf((workbook) => {
    const page = workbook.addWorksheet(words.sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
    page.columns = columns.map(({ name, numFmt }) => ({
      header: name,
      width: 24,
      style: { numFmt },
    }));
    for (const cells of examples) page.addRow(cells).commit();
    page.commit();
    const about = workbook.addWorksheet(words.explanation);
    about.columns = words.headers.map((header, index) => ({
      header,
      width: index === 0 ? 26 : 70,
    }));
    for (const row of explained) about.addRow(row).commit();
    about.commit();
  });
}
