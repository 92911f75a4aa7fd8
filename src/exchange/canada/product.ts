import type { ProductDescription } from '../../domain/product/description.ts';
import type { Registration } from '../../domain/source/record.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { rowRejected } from '../reading/problem.ts';
import type { ReadingDraft } from '../reading/reading.ts';
import type { TableRow } from '../reading/table.ts';
import { inOneOrder, oneText, valuesOf, type Remembered } from './remembered.ts';

/** Columns of the flat file of the Drug Product Database. */
export const productColumns = {
  required: ['din', 'brand_name', 'status', 'status_date'],
  known: [
    'class',
    'company_name',
    'ai_group_no',
    'number_of_ais',
    'atc',
    'form',
    'route',
    'original_market_date',
    'expiration_date',
    'ingredients',
  ],
} as const;

type Standing = Pick<Registration, 'status' | 'marketed'>;

const standings: Readonly<Record<string, Standing>> = {
  Marketed: { status: 'authorised', marketed: true },
  Approved: { status: 'authorised', marketed: false },
  // Authorised, and not sold for twelve months.
  Dormant: { status: 'authorised', marketed: false },
  'Restricted Access': { status: 'authorised' },
};
const withdrawn: Standing = { status: 'withdrawn', marketed: false };
const withdrawnWords = [
  'Cancelled',
  'Authorization By Interim Order Revoked',
  'Authorization By Interim Order Expired',
];

export function readProduct(draft: ReadingDraft, remembered: Remembered, cells: TableRow): void {
  const { row } = cells;
  const given = cells.get('din');
  if (given === undefined) {
    draft.reject(rowRejected('required-value-missing', { row, column: 'din' }));
    return;
  }
  const name = cells.get('brand_name');
  if (name === undefined) {
    draft.reject(rowRejected('name-missing', { row, column: 'brand_name' }));
    return;
  }
  const din = given.padStart(8, '0');
  const statusDate = day(remembered, cells, 'status_date');
  draft.accept({
    key: `din:${din}`,
    row,
    content: {
      kind: 'registration',
      product: {
        name,
        codes: [{ scheme: 'din', value: din, given }],
        node: 'product',
        ...described(remembered, cells),
      },
      registration: registrationOf(draft, remembered, cells, statusDate),
    },
    among: [cells.get('status') ?? '', name],
  });
}

function day(remembered: Remembered, cells: TableRow, column: string): CalendarDate | undefined {
  return remembered.day({ row: cells.row, column, value: cells.get(column) });
}

function described(remembered: Remembered, cells: TableRow): Partial<ProductDescription> {
  const holder = cells.get('company_name');
  const ingredients = valuesOf(cells.get('ingredients')).map(readIngredient);
  const { substances, strengths } = inOneOrder(
    ingredients.map((one) => one.substance),
    ingredients.flatMap((one) => one.strength ?? []),
  );
  const hasAllStrengths = strengths.length > 0 && strengths.length === ingredients.length;
  const form = oneText(cells.get('form'));
  const route = oneText(cells.get('route'));
  const atc = remembered.atc({ row: cells.row, column: 'atc', value: cells.get('atc') });
  return {
    ...(holder === undefined ? {} : { holder }),
    ...(substances.length === 0 ? {} : { substances }),
    ...(hasAllStrengths ? { strength: remembered.strength(strengths) } : {}),
    ...(form === undefined ? {} : { form }),
    ...(route === undefined ? {} : { route }),
    ...(atc.length === 0 ? {} : { atc }),
  };
}

/** `FICTAZOLE (FICTAZOLE SODIUM) 15MG`: the substance, its salt in brackets, the strength. */
function readIngredient(text: string): { readonly substance: string; readonly strength?: string } {
  const at = text.lastIndexOf(' ');
  const last = text.slice(at + 1);
  if (at < 0 || !/^\.?\d/.test(last)) return { substance: withoutSalt(text) };
  return { substance: withoutSalt(text.slice(0, at)), strength: last };
}

function withoutSalt(substance: string): string {
  const bracket = substance.indexOf(' (');
  return bracket > 0 && substance.endsWith(')') ? substance.slice(0, bracket) : substance;
}

function registrationOf(
  draft: ReadingDraft,
  remembered: Remembered,
  cells: TableRow,
  statusDate: CalendarDate | undefined,
): Registration {
  const given = cells.get('status') ?? '';
  const standing =
    standings[given] ??
    (withdrawnWords.some((word) => given.startsWith(word)) ? withdrawn : undefined);
  if (standing === undefined) draft.unknownCode('status', given);
  const isWithdrawn = standing === withdrawn && statusDate !== undefined;
  const registerType = cells.get('class');
  const dates = {
    status_date: statusDate,
    original_market_date: day(remembered, cells, 'original_market_date'),
    expiration_date: day(remembered, cells, 'expiration_date'),
  };
  const extra: Record<string, string> = { status: given };
  for (const [column, date] of Object.entries(dates)) if (date !== undefined) extra[column] = date;
  return {
    ...(standing ?? { status: 'unknown' }),
    ...(isWithdrawn ? { withdrawnOn: statusDate } : {}),
    ...(registerType === undefined ? {} : { registerType }),
    extra,
  };
}
