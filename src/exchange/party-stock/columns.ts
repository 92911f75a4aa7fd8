import { nearNames } from '../../domain/near-names.ts';
import { plain } from '../../domain/product/plain.ts';
import { fieldNames, stockFields, type StockField } from '../../domain/stock/stock-row.ts';
import {
  stockFileRefused,
  stockNote,
  type StockProblem,
} from '../../domain/stock/stock-problem.ts';

export { fieldNames, stockFields, type StockField };

/** Without these a row says nothing. */
const required: readonly StockField[] = ['day', 'kind', 'zi', 'packs', 'units'];

/** What we add to a file that goes back; read as nothing when it comes again. */
export const addedColumns = {
  outcome: { nl: 'uitkomst', en: 'outcome' },
  problems: { nl: 'fouten', en: 'problems' },
} as const;

/** Stands in the pack column of the template's example, so that it can never be taken for stock. */
export const exampleMark = 'VOORBEELD (haal deze rij weg) / EXAMPLE (remove this row)';
export const isExample = (text: string) => /^(VOORBEELD|EXAMPLE)\b/.test(text.trim());

/** Which column says what. */
export interface ColumnPlan {
  /** Names as they stand in the file. */
  readonly header: readonly string[];
  /** Per column of the file. */
  readonly fields: readonly (StockField | undefined)[];
  readonly at: ReadonlyMap<StockField, number>;
  /** Notes about columns that are not read. */
  readonly notes: readonly StockProblem[];
}

/** Names beyond these are cut from a message. */
const mostNamed = 20;

/** Finds the columns of a header by their names, in any order; case, accents and signs do not matter. */
export function planColumns(
  header: readonly string[],
  row: number,
): ColumnPlan | { readonly refused: readonly StockProblem[] } {
  const fields = header.map(fieldNamed);
  if (fields.every((field) => field === undefined)) {
    const value = header.join(' ').trim();
    return { refused: [stockFileRefused('stock-header-missing', { expected }, { row, value })] };
  }
  const at = new Map<StockField, number>();
  const refused: StockProblem[] = [];
  for (const [index, field] of fields.entries()) {
    if (field === undefined) continue;
    if (at.has(field)) {
      const column = header[index] ?? '';
      refused.push(stockFileRefused('stock-column-repeated', {}, { row, column }));
    }
    at.set(field, index);
  }
  const unknown = header.filter(
    (name, index) => fields[index] === undefined && name.trim() !== '' && !isAdded(name),
  );
  for (const field of required.filter((each) => !at.has(each))) {
    const { nl, en } = fieldNames[field];
    const near = nearNames(nl, unknown.slice(0, 200).map(headerName));
    const params = {
      english: en,
      found: header.slice(0, mostNamed).map((name) => name.slice(0, 60)),
      near: near.length === 0 ? ['–'] : near,
    };
    refused.push(stockFileRefused('stock-column-missing', params, { row, column: nl }));
  }
  if (refused.length > 0) return { refused };
  const notes = unknown
    .slice(0, mostNamed)
    .map((name) => stockNote('stock-column-unknown', {}, { row, column: name.slice(0, 60) }));
  return { header, fields, at, notes };
}

const expected = Object.values(fieldNames).map(({ nl }) => nl);

function fieldNamed(header: string): StockField | undefined {
  const name = headerName(header);
  return stockFields.find(
    (field) => fieldNames[field].nl === name || fieldNames[field].en === name,
  );
}

export function isAdded(header: string): boolean {
  const name = headerName(header);
  return Object.values(addedColumns).some(({ nl, en }) => nl === name || en === name);
}

/** Lower case without accents, `_` for anything between words. */
function headerName(header: string): string {
  return plain(header.slice(0, 200))
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '');
}
