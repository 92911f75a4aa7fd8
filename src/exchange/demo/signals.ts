import type { PublishedRecord } from '../../domain/source/publication.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { rowRejected } from '../reading/problem.ts';
import type { ReadingDraft } from '../reading/reading.ts';
import type { TableRow } from '../reading/table.ts';
import {
  dayColumn,
  namedCells,
  namedProduct,
  neverStale,
  optional,
  type Cells,
  type DemoLayout,
  type ProductColumn,
} from './layout.ts';

type Column = ProductColumn | typeof dayColumn | 'melders_28_dagen' | 'eerste_melding';

/** Weekly: products that pharmacies could not get, by how many said so; from three on. */
export const signalsLayout: DemoLayout<Column> = {
  source: {
    name: 'xx-signals',
    country: 'XX',
    kind: 'other',
    rank: 2,
    title: 'Signalen van apotheken in XX (verzonnen)',
    publisher: 'Apothekers van XX (verzonnen)',
    measures: {
      nl: 'Een rij zegt hoeveel apotheken in het verzonnen land XX in vier weken meldden dat zij een geneesmiddel niet konden krijgen; minder dan drie staan er niet in.',
      en: 'A row says how many pharmacies in the invented country XX reported within four weeks that they could not get a medicine; fewer than three are left out.',
    },
    address: 'https://voorradig.example/xx/signalen',
    staleAfterDays: neverStale,
    synthetic: true,
  },
  scope: 'signals',
  columns: [dayColumn, 'rvg', 'naam', 'melders_28_dagen', 'eerste_melding'],
  required: ['rvg', 'naam', 'melders_28_dagen'],
  lines: (records) => records.flatMap(line),
  readRow,
};

function line({ content }: PublishedRecord): Cells<Column>[] {
  if (content.kind !== 'signals') return [];
  const { product, signals } = content;
  return [
    {
      ...namedCells(product),
      melders_28_dagen: String(signals.reporters),
      ...optional('eerste_melding', signals.since),
    },
  ];
}

function readRow(row: TableRow, draft: ReadingDraft, day: CalendarDate | undefined): void {
  const product = namedProduct(row, draft);
  const code = product?.codes[0];
  if (product === undefined || code === undefined) return;
  const count = row.get('melders_28_dagen');
  const place = { row: row.row, column: 'melders_28_dagen' };
  if (count === undefined) {
    draft.reject(rowRejected('required-value-missing', place));
    return;
  }
  if (!/^\d{1,9}$/.test(count)) {
    draft.reject(rowRejected('number-unreadable', { ...place, value: count }));
    return;
  }
  draft.accept({
    key: code.value,
    row: row.row,
    content: {
      kind: 'signals',
      product,
      signals: {
        reporters: Number(count),
        ...optional('since', draft.date(row, 'eerste_melding', ['yyyy-mm-dd'], day)),
      },
    },
  });
}
