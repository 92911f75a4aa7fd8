import type { PublishedRecord } from '../../domain/source/publication.ts';
import { rowRejected } from '../reading/problem.ts';
import type { ReadingDraft } from '../reading/reading.ts';
import type { TableRow } from '../reading/table.ts';
import {
  dayColumn,
  namedCells,
  namedProduct,
  neverStale,
  type Cells,
  type DemoLayout,
  type ProductColumn,
} from './layout.ts';

type Column = ProductColumn | typeof dayColumn | 'groothandels' | 'niet_leverbaar_bij';

/** Weekly: which of the full-line wholesalers could not deliver a product at once. */
export const wholesalersLayout: DemoLayout<Column> = {
  source: {
    name: 'xx-wholesalers',
    country: 'XX',
    kind: 'other',
    rank: 1,
    title: 'Leverbaarheid bij de groothandels van XX (verzonnen)',
    publisher: 'De vier volledig gesorteerde groothandels van XX (verzonnen)',
    measures: {
      nl: 'Een rij zegt bij welke van de vier verzonnen groothandels een geneesmiddel op de peildatum niet direct leverbaar was.',
      en: 'A row says at which of the four invented wholesalers a medicine could not be delivered at once on the day.',
    },
    address: 'https://voorradig.example/xx/groothandels',
    staleAfterDays: neverStale,
    synthetic: true,
  },
  scope: 'deliverability',
  columns: [dayColumn, 'rvg', 'naam', 'groothandels', 'niet_leverbaar_bij'],
  required: ['rvg', 'naam', 'groothandels', 'niet_leverbaar_bij'],
  lines,
  readRow,
};

/** One line a product: the wholesalers that were asked, and those that had none. */
function* lines(records: readonly PublishedRecord[]): Generator<Cells<Column>> {
  const deliverabilities = records.flatMap(({ content }) =>
    content.kind === 'deliverability' ? [content] : [],
  );
  const byProduct = Map.groupBy(deliverabilities, ({ product }) => product.codes[0]?.value);
  for (const group of byProduct.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const answers = group.map(({ deliverability }) => deliverability);
    yield {
      ...namedCells(first.product),
      groothandels: answers.map(({ wholesaler }) => wholesaler).join(','),
      niet_leverbaar_bij: answers
        .filter(({ deliverable }) => !deliverable)
        .map(({ wholesaler }) => wholesaler)
        .join(','),
    };
  }
}

function readRow(row: TableRow, draft: ReadingDraft): void {
  const product = namedProduct(row, draft);
  const code = product?.codes[0];
  if (product === undefined || code === undefined) return;
  const asked = namesIn(row.get('groothandels'));
  if (asked.length === 0) {
    draft.reject(rowRejected('required-value-missing', { row: row.row, column: 'groothandels' }));
    return;
  }
  const without = namesIn(row.get('niet_leverbaar_bij'));
  for (const name of without) {
    if (!asked.includes(name)) draft.unknownCode('niet_leverbaar_bij', name);
  }
  draft.accept(
    ...asked.map((wholesaler) => ({
      key: `${code.value}|${wholesaler}`,
      row: row.row,
      content: {
        kind: 'deliverability' as const,
        product,
        deliverability: {
          wholesaler,
          fullLineWholesalers: asked.length,
          deliverable: !without.includes(wholesaler),
        },
      },
    })),
  );
}

function namesIn(cell: string | undefined): string[] {
  return [...new Set((cell ?? '').split(',').map((name) => name.trim()))].filter(
    (name) => name !== '',
  );
}
