import type { ProductCode } from '../../domain/product/description.ts';
import type { PublishedRecord } from '../../domain/source/publication.ts';
import { rowRejected } from '../reading/problem.ts';
import type { ReadingDraft } from '../reading/reading.ts';
import type { TableRow } from '../reading/table.ts';
import {
  dayColumn,
  namedProduct,
  neverStale,
  optional,
  type Cells,
  type DemoLayout,
  type InventedCountry,
  type ProductColumn,
} from './layout.ts';

type Column =
  | ProductColumn
  | typeof dayColumn
  | 'zi'
  | 'verpakking'
  | 'eenheden_per_verpakking'
  | 'aip'
  | 'houdbaarheid_maanden';

const names: Readonly<Record<InventedCountry, string>> = { XX: 'xx-packs', XT: 'xt-packs' };

/** Every pack on the market of an invented country: what it holds and what it costs. */
export const packsLayout = (country: InventedCountry): DemoLayout<Column> => ({
  source: {
    name: names[country],
    country,
    kind: 'codes',
    rank: 1,
    title: `Verpakkingen van ${country} (verzonnen)`,
    publisher: `Taxe van ${country} (verzonnen)`,
    measures: {
      nl: `Een rij is een verpakking in het verzonnen land ${country}: haar nummer, hoeveel eenheden erin zitten en wat de apotheek er volgens de lijst voor betaalt. Zij zegt niets over voorraad.`,
      en: `A row is a pack in the invented country ${country}: its number, how many units it holds and what a pharmacy pays for it by the list. It says nothing about stock.`,
    },
    address: `https://voorradig.example/${country.toLowerCase()}/verpakkingen`,
    staleAfterDays: neverStale,
    synthetic: true,
  },
  scope: 'packs',
  columns: [
    dayColumn,
    'zi',
    'rvg',
    'naam',
    'verpakking',
    'eenheden_per_verpakking',
    'aip',
    'houdbaarheid_maanden',
  ],
  required: ['zi', 'rvg', 'naam', 'eenheden_per_verpakking'],
  lines: (records) => records.flatMap(line),
  readRow,
});

function line({ content }: PublishedRecord): Cells<Column>[] {
  if (content.kind !== 'pack') return [];
  const { product, pack } = content;
  const given = (scheme: ProductCode['scheme']) =>
    product.codes.find((code) => code.scheme === scheme)?.given;
  return [
    {
      ...optional('zi', given('zi')),
      ...optional('rvg', given('rvg')),
      naam: product.name,
      ...optional('verpakking', product.pack),
      eenheden_per_verpakking: String(pack.unitsPerPack),
      ...(pack.listPriceEurocents === undefined ? {} : { aip: euros(pack.listPriceEurocents) }),
      ...(pack.shelfLifeMonths === undefined
        ? {}
        : { houdbaarheid_maanden: String(pack.shelfLifeMonths) }),
    },
  ];
}

/** `12.5` of a float would lose its cents: digits are put in place. */
function euros(eurocents: number): string {
  const digits = String(eurocents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function readRow(row: TableRow, draft: ReadingDraft): void {
  const product = namedProduct(row, draft);
  if (product === undefined) return;
  const zi = row.get('zi');
  if (zi === undefined) {
    draft.reject(rowRejected('required-value-missing', { row: row.row, column: 'zi' }));
    return;
  }
  if (!/^\d{8}$/.test(zi)) {
    const params = { expected: '90000016' };
    draft.reject(rowRejected('code-unreadable', { row: row.row, column: 'zi', value: zi, params }));
    return;
  }
  const unitsPerPack = wholeNumber(row, 'eenheden_per_verpakking', draft);
  if (unitsPerPack === 'rejected') return;
  if (unitsPerPack === undefined) {
    const column = 'eenheden_per_verpakking';
    draft.reject(rowRejected('required-value-missing', { row: row.row, column }));
    return;
  }
  const shelfLifeMonths = wholeNumber(row, 'houdbaarheid_maanden', draft);
  const listPriceEurocents = eurocents(row, draft);
  if (shelfLifeMonths === 'rejected' || listPriceEurocents === 'rejected') return;
  draft.accept({
    key: zi,
    row: row.row,
    content: {
      kind: 'pack',
      product: {
        name: product.name,
        codes: [{ scheme: 'zi', value: zi, given: zi }, ...product.codes],
        node: 'pack',
        ...optional('pack', row.get('verpakking')),
      },
      pack: {
        unitsPerPack,
        ...optional('listPriceEurocents', listPriceEurocents),
        ...optional('shelfLifeMonths', shelfLifeMonths),
      },
    },
  });
}

function wholeNumber(
  row: TableRow,
  column: Column,
  draft: ReadingDraft,
): number | 'rejected' | undefined {
  const value = row.get(column);
  if (value === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  draft.reject(rowRejected('number-unreadable', { row: row.row, column, value }));
  return 'rejected';
}

function eurocents(row: TableRow, draft: ReadingDraft): number | 'rejected' | undefined {
  const value = row.get('aip');
  if (value === undefined) return undefined;
  const [, whole, cents = ''] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(value) ?? [];
  if (whole !== undefined) return Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  draft.reject(rowRejected('number-unreadable', { row: row.row, column: 'aip', value }));
  return 'rejected';
}
