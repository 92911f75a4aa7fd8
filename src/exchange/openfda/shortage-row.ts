import type { ProductCode, ProductDescription } from '../../domain/product/description.ts';
import { readStrength } from '../../domain/product/strength.ts';
import type { Listing, ListingStatus } from '../../domain/shortage/listing.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { rowRejected } from '../reading/problem.ts';
import type { ReadingDraft } from '../reading/reading.ts';

/** What a row is asked for, under the names of the API. */
export const textFields = [
  'generic_name',
  'status',
  'package_ndc',
  'company_name',
  'presentation',
  'update_type',
  'availability',
  'related_info',
  'resolved_note',
  'shortage_reason',
  'update_date',
  'change_date',
  'discontinued_date',
  'initial_posting_date',
] as const;
export type TextField = (typeof textFields)[number];

/** Fields of several values; their order changes from day to day and says nothing. */
export const listFields = [
  'brand',
  'dosage_form',
  'therapeutic_category',
  'substance',
  'route',
] as const;
export type ListField = (typeof listFields)[number];

/** One row of the list, from the API or from a daily file. */
export interface ShortageCells {
  readonly row: number;
  text(field: TextField): string | undefined;
  list(field: ListField): readonly string[];
}

export function readShortageRow(
  draft: ReadingDraft,
  cells: ShortageCells,
  asOf: CalendarDate | undefined,
): void {
  const { row } = cells;
  const generic = cells.text('generic_name');
  if (generic === undefined) {
    draft.reject(rowRejected('name-missing', { row, column: 'generic_name' }));
    return;
  }
  const status = cells.text('status') ?? '';
  draft.accept({
    key: [cells.text('package_ndc') ?? '', generic, cells.text('company_name') ?? '']
      .map(compared)
      .join('|'),
    row,
    content: {
      kind: 'listing',
      product: productOf(cells, generic),
      listing: listingOf(draft, cells, asOf),
    },
    // A package may be on the list as current and as to be discontinued at once.
    among: [status, cells.text('update_date') ?? ''],
  });
}

function compared(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ');
}

function productOf(cells: ShortageCells, generic: string): ProductDescription {
  const holder = cells.text('company_name');
  const forms = inOrder(cells.list('dosage_form'));
  const route = inOrder(cells.list('route'));
  const substances = substancesOf(cells, generic);
  const presentation = cells.text('presentation');
  const strength = presentation === undefined ? undefined : readStrength(presentation, '.');
  const codes = codesOf(cells.text('package_ndc'), generic);
  return {
    name: nameOf(generic, inOrder(cells.list('brand'))),
    codes,
    node: codes[0].scheme === 'ndc' ? 'pack' : 'product',
    ...(holder === undefined ? {} : { holder }),
    ...(substances.length === 0 ? {} : { substances }),
    ...(strength === undefined ? {} : { strength }),
    ...(forms.length === 0 ? {} : { form: forms.join('; ') }),
    ...(route.length === 0 ? {} : { route: route.join('; ') }),
    ...(presentation === undefined ? {} : { pack: presentation }),
  };
}

/** The package, and without its last group the product it is a package of. */
function codesOf(
  packageNdc: string | undefined,
  generic: string,
): readonly [ProductCode, ...ProductCode[]] {
  if (packageNdc === undefined) {
    return [{ scheme: 'name', value: compared(generic), given: generic }];
  }
  const pack: ProductCode = { scheme: 'ndc', value: packageNdc, given: packageNdc };
  const groups = packageNdc.split('-');
  if (groups.length !== 3) return [pack];
  return [pack, { scheme: 'ndc', value: groups.slice(0, 2).join('-'), given: packageNdc }];
}

/** The list names the substance and form; people know the brand. */
function nameOf(generic: string, brands: readonly string[]): string {
  const others = brands.filter((brand) => !compared(generic).includes(compared(brand)));
  return others.length === 0 ? generic : `${generic} (${others.join(', ')})`;
}

function substancesOf(cells: ShortageCells, generic: string): readonly string[] {
  const given = inOrder(cells.list('substance'));
  if (given.length > 0) return given;
  const form = cells.list('dosage_form')[0];
  if (form === undefined || !generic.endsWith(` ${form}`)) return [];
  const name = generic.slice(0, -form.length - 1);
  // `Dextrose Monohydrate 5% Injection` names a solution, not a substance alone.
  return /\d/.test(name) ? [] : inOrder(name.split(/[;,]/));
}

function inOrder(values: readonly string[]): readonly string[] {
  const trimmed = values.map((value) => value.trim()).filter((value) => value !== '');
  return [...new Set(trimmed)].toSorted();
}

type Standing = Pick<Listing, 'status' | 'extent' | 'permanent'>;

/**
 * `Current` says that demand exceeds supply in the country, not that nothing is left of
 * this package: that is in `availability`, which the daily files lack.
 */
function standingOf(draft: ReadingDraft, cells: ShortageCells): Standing {
  const given = cells.text('status') ?? '';
  switch (given) {
    case 'Current':
      return extentOf(draft, cells.text('availability'));
    case 'To Be Discontinued':
      return { status: 'to-be-discontinued', permanent: true };
    case 'Discontinued':
      return { status: 'discontinued', permanent: true };
    case 'Resolved':
      return { status: 'resolved' };
    default:
      draft.unknownCode('status', given);
      return { status: 'unknown' };
  }
}

function extentOf(draft: ReadingDraft, availability: string | undefined): Standing {
  const limited: ListingStatus = 'limited';
  const given = availability?.toLowerCase();
  if (given === undefined || given === 'information pending') return { status: limited };
  if (given.startsWith('unavailable')) return { status: 'unavailable', extent: 'total' };
  if (given.startsWith('limited') || given.startsWith('available')) {
    return { status: limited, extent: 'partial' };
  }
  draft.unknownCode('availability', availability ?? '');
  return { status: limited };
}

function listingOf(
  draft: ReadingDraft,
  cells: ShortageCells,
  asOf: CalendarDate | undefined,
): Listing {
  const day = (column: TextField): CalendarDate | undefined => {
    const value = cells.text(column);
    if (value === undefined) return undefined;
    return draft.dateFrom(
      { row: cells.row, column, value },
      ['yyyy-mm-dd', 'mm/dd/yyyy', 'yyyymmdd'],
      asOf,
    );
  };
  const statusGiven = cells.text('status');
  const posted = day('initial_posting_date');
  const updated = day('update_date');
  const reason = cells.text('shortage_reason');
  const extra = extraOf(cells, {
    changed: day('change_date'),
    discontinued: day('discontinued_date'),
  });
  return {
    ...standingOf(draft, cells),
    ...(statusGiven === undefined ? {} : { statusGiven }),
    ...(posted === undefined ? {} : { start: posted, published: posted }),
    startMeans: 'published',
    expectedEndCertainty: 'unknown',
    ...(reason === undefined ? {} : { reason }),
    ...(updated === undefined ? {} : { updated }),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  };
}

function extraOf(
  cells: ShortageCells,
  days: { changed: CalendarDate | undefined; discontinued: CalendarDate | undefined },
): Readonly<Record<string, string>> {
  const extra: Record<string, string> = {};
  const categories = inOrder(cells.list('therapeutic_category'));
  if (categories.length > 0) extra['therapeutic_category'] = categories.join('; ');
  for (const field of ['availability', 'update_type', 'related_info', 'resolved_note'] as const) {
    const value = cells.text(field);
    if (value !== undefined) extra[field] = value;
  }
  if (days.changed !== undefined) extra['change_date'] = days.changed;
  if (days.discontinued !== undefined) extra['discontinued_date'] = days.discontinued;
  return extra;
}
