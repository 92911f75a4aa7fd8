import { csvCell, harmlessText } from '../../domain/csv-cell.ts';
import type { Language } from '../../law/norm.ts';
import { isJsonObject } from '../reading/json.ts';
import { workbookOf } from '../table-file/workbook.ts';
import type { BulkFile } from './bulk-file.ts';
import { isOutput, outputColumns } from './columns.ts';
import { textOf } from './read-xlsx.ts';
import type { Cell, Sheet, SheetRow } from './sheet.ts';

/** What became of a row, in words, to stand beside it. */
export interface RowOutcome {
  readonly outcome: string;
  readonly problems: readonly string[];
}

/**
 * The same file back, same rows in the same order, cells as delivered, with a column that says
 * what became of each row and one that says what is wrong. Can be mended and sent again.
 */
export async function writeBack(
  file: BulkFile,
  outcomes: ReadonlyMap<number, RowOutcome>,
  language: Language,
): Promise<Buffer> {
  switch (file.format) {
    case 'csv':
      return Buffer.from(csvBack(file.sheet, outcomes, language));
    case 'xlsx':
      return xlsxBack(file.sheet, outcomes, language);
    case 'json':
      return Buffer.from(jsonBack(file.items, outcomes));
    default:
      return file satisfies never;
  }
}

/** Cells and words of a row, without columns of ours from an earlier time. */
function partsOf(sheet: Sheet) {
  const kept = sheet.header.flatMap((name, index) => (isOutput(name) ? [] : [index]));
  return {
    header: kept.map((index) => sheet.header[index] ?? ''),
    cells: ({ cells }: SheetRow) => [
      ...kept.map((index): Cell => cells[index] ?? { kind: 'empty' }),
      // A row with too many cells keeps them all.
      ...cells.slice(sheet.header.length),
    ],
  };
}

function csvBack(
  sheet: Sheet,
  outcomes: ReadonlyMap<number, RowOutcome>,
  language: Language,
): string {
  const { delimiter = ',', bom = false } = sheet.dialect ?? {};
  const { header, cells } = partsOf(sheet);
  const line = (texts: readonly string[]) =>
    texts.map((text) => csvCell(text, delimiter)).join(delimiter);
  const rows = sheet.rows.map((row) =>
    line([...addedOf(outcomes.get(row.row)), ...cells(row).map(textOf)]),
  );
  return `${bom ? '\ufeff' : ''}${[line([...addedNames(language), ...header]), ...rows].join('\r\n')}\r\n`;
}

const addedNames = (language: Language): readonly string[] => [
  outputColumns.outcome[language],
  outputColumns.problems[language],
];

function addedOf(
  { outcome, problems }: RowOutcome = { outcome: '', problems: [] },
): readonly string[] {
  return [outcome, problems.join(' | ')];
}

function xlsxBack(
  sheet: Sheet,
  outcomes: ReadonlyMap<number, RowOutcome>,
  language: Language,
): Promise<Buffer> {
  return workbookOf((workbook) => {
    const page = workbook.addWorksheet(sheetTitle(sheet.sheetName));
    const { header, cells } = partsOf(sheet);
    page.addRow([...addedNames(language), ...header].map(harmlessText)).commit();
    for (const row of sheet.rows) {
      const added = page.addRow([
        ...addedOf(outcomes.get(row.row)).map(harmlessText),
        ...cells(row).map(excelValue),
      ]);
      for (const [index, cell] of cells(row).entries()) {
        if (cell.kind === 'day') added.getCell(index + 3).numFmt = 'yyyy-mm-dd';
      }
      added.commit();
    }
    page.commit();
  });
}

/** Numbers and days stay what they are; a formula goes back as its result. */
function excelValue(cell: Cell): string | number | boolean | Date | null {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'number':
      return Number(cell.text);
    case 'day':
      return new Date(cell.text.length === 10 ? `${cell.text}T00:00:00Z` : `${cell.text}Z`);
    case 'yes-no':
      return cell.text === 'ja';
    case 'text':
    case 'formula':
    case 'error':
      return harmlessText(cell.text);
    default:
      return cell satisfies never;
  }
}

/** Excel refuses these signs, and more than 31, in the name of a sheet. */
export function sheetTitle(name = ''): string {
  const clean = name
    .replaceAll(/[*?:\\/[\]]/g, ' ')
    .replaceAll(/^'|'$/g, '')
    .trim()
    .slice(0, 31);
  return clean === '' ? 'Meldingen' : clean;
}

function jsonBack(items: readonly unknown[], outcomes: ReadonlyMap<number, RowOutcome>): string {
  const back = items.map((item, index) => {
    const { outcome = '', problems = [] } = outcomes.get(index + 1) ?? {};
    return isJsonObject(item) ? { ...item, outcome, problems } : { item, outcome, problems };
  });
  return `${JSON.stringify(back, null, 2)}\n`;
}
