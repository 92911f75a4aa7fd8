import type { ProductCode, ProductDescription } from '../../domain/product/description.ts';
import type { Listing, ListingStatus, StartMeaning } from '../../domain/shortage/listing.ts';
import { addMonths, type CalendarDate } from '../../law/calendar-date.ts';
import { note, rowRejected } from '../reading/problem.ts';
import type { ReadingDraft } from '../reading/reading.ts';
import { inOneOrder, oneText, valuesOf, type Remembered } from './remembered.ts';

/** Columns of the register's extract; the API's answer is read through the same names. */
export const reportColumns = {
  required: ['id', 'type', 'din', 'en_drug_brand_name', 'status', 'created_date', 'updated_date'],
  known: [
    'en_drug_common_name',
    'en_ingredients',
    'drug_strength',
    'drug_dosage_form',
    'drug_route',
    'drug_package_quantity',
    'atc_number',
    'atc_description',
    'company_name',
    'reason_id',
    'reason_en',
    'anticipated_start_date',
    'actual_start_date',
    'estimated_end_date',
    'actual_end_date',
    'anticipated_discontinuation_date',
    'discontinuation_date',
    'decision_reversal',
    'resolved',
    'avoided',
    'advance',
    'late_submission',
    'unknown_estimated_end_date',
    'tier_3',
    'drug_current_status',
    'file_month',
  ],
} as const;

export type ReportColumn = (typeof reportColumns.required | typeof reportColumns.known)[number];

/** One report, wherever it came from; a cell is trimmed, and absent when empty. */
export interface ReportCells {
  readonly row: number;
  get(column: ReportColumn): string | undefined;
}

const statuses: Readonly<Record<string, ListingStatus>> = {
  active_confirmed: 'unavailable',
  anticipated_shortage: 'anticipated',
  avoided_shortage: 'avoided',
  resolved: 'resolved',
  to_be_discontinued: 'to-be-discontinued',
  discontinued: 'discontinued',
  // A discontinuation that was called off: what was announced does not happen.
  reversed: 'avoided',
};

/** Takes one report, or says why it is not taken. Reports of one number are one record for ever. */
export function readReport(draft: ReadingDraft, remembered: Remembered, cells: ReportCells): void {
  const { row } = cells;
  const id = cells.get('id');
  if (id === undefined) {
    draft.reject(rowRejected('required-value-missing', { row, column: 'id' }));
    return;
  }
  const name = cells.get('en_drug_brand_name') ?? cells.get('en_drug_common_name');
  if (name === undefined) {
    draft.reject(rowRejected('name-missing', { row, column: 'en_drug_brand_name' }));
    return;
  }
  draft.accept({
    key: `report:${id}`,
    row,
    content: {
      kind: 'listing',
      product: productOf(remembered, cells, name),
      listing: listingOf(draft, remembered, cells),
    },
    among: [cells.get('updated_date') ?? ''],
  });
}

function productOf(remembered: Remembered, cells: ReportCells, name: string): ProductDescription {
  const { row } = cells;
  const holder = cells.get('company_name');
  const { substances, strengths } = inOneOrder(
    valuesOf(cells.get('en_ingredients')),
    valuesOf(cells.get('drug_strength')),
  );
  const form = oneText(cells.get('drug_dosage_form'));
  const route = oneText(cells.get('drug_route'));
  const atc = remembered.atc({ row, column: 'atc_number', value: cells.get('atc_number') });
  const pack = cells.get('drug_package_quantity');
  return {
    name,
    codes: [codeOf(cells.get('din'), name)],
    node: 'product',
    ...(holder === undefined ? {} : { holder }),
    ...(substances.length === 0 ? {} : { substances }),
    ...(strengths.length === 0 ? {} : { strength: remembered.strength(strengths) }),
    ...(form === undefined ? {} : { form }),
    ...(route === undefined ? {} : { route }),
    ...(atc.length === 0 ? {} : { atc }),
    ...(pack === undefined ? {} : { pack }),
  };
}

function codeOf(din: string | undefined, name: string): ProductCode {
  if (din === undefined) return { scheme: 'name', value: name.toLowerCase(), given: name };
  // The number has eight digits; a spreadsheet drops the zeros in front.
  return { scheme: 'din', value: din.padStart(8, '0'), given: din };
}

interface Start {
  readonly date?: CalendarDate;
  readonly means: StartMeaning;
}

function listingOf(draft: ReadingDraft, remembered: Remembered, cells: ReportCells): Listing {
  const day = (column: ReportColumn) =>
    remembered.day({ row: cells.row, column, value: cells.get(column) });
  const statusGiven = cells.get('status');
  const status = statuses[statusGiven ?? ''] ?? 'unknown';
  if (status === 'unknown') draft.unknownCode('status', statusGiven ?? '');

  const leaves = status === 'to-be-discontinued' || status === 'discontinued';
  const start = isDiscontinuance(draft, cells)
    ? startOfDiscontinuance(day, status)
    : startOfShortage(day);
  const expectedEnd = day('estimated_end_date');
  const actualEnd = day('actual_end_date');
  // The report appears on the register's own site when the company files it.
  const created = day('created_date');
  const updated = day('updated_date');
  const reason = cells.get('reason_en');
  sayOddDays(draft, cells.row, { start, actualEnd, created });
  return {
    status,
    ...(statusGiven === undefined ? {} : { statusGiven }),
    ...(start.date === undefined ? {} : { start: start.date }),
    startMeans: start.means,
    ...(expectedEnd === undefined ? {} : { expectedEnd }),
    expectedEndCertainty: expectedEnd === undefined ? 'unknown' : 'estimate',
    ...(actualEnd === undefined ? {} : { actualEnd }),
    ...(leaves ? { permanent: true } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(created === undefined ? {} : { notified: created, published: created }),
    ...(updated === undefined ? {} : { updated }),
    extra: extraOf(cells),
  };
}

function isDiscontinuance(draft: ReadingDraft, cells: ReportCells): boolean {
  const type = cells.get('type');
  if (type !== 'shortage' && type !== 'discontinuance') draft.unknownCode('type', type ?? '');
  return type === 'discontinuance';
}

type DayOf = (column: ReportColumn) => CalendarDate | undefined;

function startOfShortage(day: DayOf): Start {
  return firstOf(day('actual_start_date'), day('anticipated_start_date'));
}

// As long as sales are to be discontinued, any day given for it is an announcement.
function startOfDiscontinuance(day: DayOf, status: ListingStatus): Start {
  const start = firstOf(day('discontinuation_date'), day('anticipated_discontinuation_date'));
  const isAnnounced = status === 'to-be-discontinued' && start.date !== undefined;
  return isAnnounced ? { ...start, means: 'expected' } : start;
}

function firstOf(actual: CalendarDate | undefined, expected: CalendarDate | undefined): Start {
  if (actual !== undefined) return { date: actual, means: 'actual' };
  if (expected !== undefined) return { date: expected, means: 'expected' };
  return { means: 'unknown' };
}

/** Our choice: a register that opened in 2017 has no shortage ten years older than its report. */
const monthsBeforeReport = 120;

function sayOddDays(
  draft: ReadingDraft,
  row: number,
  days: { start: Start; actualEnd: CalendarDate | undefined; created: CalendarDate | undefined },
): void {
  const { date, means } = days.start;
  // A shortage that was avoided ends before its expected start; that is no mistake.
  if (date === undefined || means !== 'actual') return;
  const { actualEnd, created } = days;
  if (actualEnd !== undefined && actualEnd < date) {
    const place = { row, column: 'actual_end_date', value: actualEnd, params: { start: date } };
    draft.say(note('end-before-start', place));
  }
  if (created !== undefined && date < addMonths(created, -monthsBeforeReport)) {
    draft.say(
      note('start-long-before-report', { row, value: date, params: { reported: created } }),
    );
  }
}

const flags = ['tier_3', 'late_submission', 'decision_reversal'] as const;

function extraOf(cells: ReportCells): Readonly<Record<string, string>> {
  const extra: Record<string, string> = {};
  const type = cells.get('type');
  if (type !== undefined) extra['type'] = type;
  const marketed = cells.get('drug_current_status');
  if (marketed !== undefined) extra['drug_current_status'] = marketed;
  for (const flag of flags) {
    const value = cells.get(flag);
    // `True` in the extract, `true` in the API's answer.
    if (value !== undefined) extra[flag] = value.toLowerCase();
  }
  return extra;
}
