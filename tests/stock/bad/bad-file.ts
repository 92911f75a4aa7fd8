import type { StockRole } from '../../../src/domain/stock/kind.ts';
import type { SheetCell } from '../workbook.ts';

/* Files as parties deliver them on a bad day, and as nobody delivers them by accident: what they share. */

/** Code, row and column of a problem; absent where the file as a whole is meant. */
export type Reason = readonly [code: string, row?: number | undefined, column?: string | undefined];

/** Of a file with more problems than these the first are looked at. */
export const reasonsLookedAt = 1000;

export interface BadFile {
  readonly name: string;
  readonly make: () => Buffer;
  /** Every problem that is told, notes included, in the order of the file. */
  readonly reasons: readonly Reason[];
  /** Rows that are taken all the same. */
  readonly taken: number;
  readonly role: StockRole;
  /** Made to be expensive: read in a process of its own, of which the memory is measured. */
  readonly heavy: boolean;
}

/** What the checks of a batch know: two packs with thirty in them, the first with a zero in front. */
export const knownPacks: ReadonlyMap<
  number,
  { readonly name: string; readonly unitsPerPack: number }
> = new Map([
  [1_613_081, { name: 'Vlodo 400', unitsPerPack: 30 }],
  [1_112_058, { name: 'Zeehazine 10', unitsPerPack: 30 }],
]);
export const today = '2026-11-23';

export const fields = [
  'datum',
  'periode',
  'soort',
  'zi',
  'verpakkingen',
  'eenheden_per_verpakking',
  'aip',
  'toegezegd_op',
] as const;
export type Field = (typeof fields)[number];
export type Row = Readonly<Record<Field, SheetCell>>;

export const sound: Row = {
  datum: '2026-11-22',
  periode: 'dag',
  soort: 'voorraad',
  zi: '01613081',
  verpakkingen: '12',
  eenheden_per_verpakking: '30',
  aip: '12,50',
  toegezegd_op: '',
};
const kinds = ['voorraad', 'quarantaine', 'levering', 'retour'];
/** Sound rows of which no two are about the same. */
export const soundRow = (index: number): Row => ({
  ...sound,
  soort: kinds[index % kinds.length] ?? '',
  zi: index < kinds.length ? '01613081' : '01112058',
});

type Cells = readonly SheetCell[];
export const cellsOf = (row: Row): Cells => fields.map((field) => row[field]);
const text = (cell: SheetCell) => (typeof cell === 'object' ? cell.xml : String(cell));
const csvCell = (cell: SheetCell) =>
  /[;"\r\n\t]/.test(text(cell)) ? `"${text(cell).replaceAll('"', '""')}"` : text(cell);
export const line = (cells: Cells) => cells.map(csvCell).join(';');
export const header = fields.join(';');
export const csvText = (rows: readonly Row[], end = '\n') =>
  [header, ...rows.map((row) => line(cellsOf(row))), ''].join(end);

type Given = Pick<BadFile, 'name' | 'make' | 'reasons'> & Partial<BadFile>;
export const file = (given: Given): BadFile => ({
  taken: 0,
  role: 'wholesaler',
  heavy: false,
  ...given,
});

export const fullRows = [0, 1, 2, 3, 4].map(soundRow);

export interface Wrong {
  readonly field: Field;
  readonly value: SheetCell;
  readonly code: string;
  /** Other values of that row. */
  readonly with?: Partial<Row>;
}

export function rowsWith({ field, value, with: others }: Wrong): readonly Row[] {
  return [0, 1, 2, 3, 4].map((index) =>
    index === 1 ? { ...soundRow(index), ...others, [field]: value } : soundRow(index),
  );
}

export function fhir(rows: readonly Row[]): Buffer {
  const base = 'https://voorradig.example/fhir';
  const report = {
    resourceType: 'InventoryReport',
    status: 'active',
    countType: 'snapshot',
    reportedDateTime: '2026-11-22',
    inventoryListing: rows.map((row) => ({
      itemStatus: { coding: [{ system: `${base}/stock-kind`, code: row.soort }] },
      countingDateTime: row.datum,
      item: [
        {
          item: { concept: { coding: [{ system: `${base}/zi`, code: row.zi }] } },
          quantity: { value: row.verpakkingen, unit: 'verpakking' },
          extension: [
            { url: `${base}/units-per-pack`, valueInteger: row.eenheden_per_verpakking },
            { url: `${base}/list-price`, valueMoney: { value: row.aip, currency: 'EUR' } },
            ...(row.toegezegd_op === ''
              ? []
              : [{ url: `${base}/promised-on`, valueDate: row.toegezegd_op }]),
          ],
        },
      ],
    })),
  };
  return Buffer.from(JSON.stringify(report));
}
