import type { CodeScheme, ProductCode } from '../../domain/product/description.ts';
import { mentionsEuNumber, readEuNumber } from '../../domain/product/eu-number.ts';
import { plain } from '../../domain/product/plain.ts';
import type { ListRow } from './list-row.ts';
import type { RowCodes } from './list-spec.ts';

/** A number as the list writes it, compared without outer blanks and in capitals. */
export function code(scheme: CodeScheme, given: string): ProductCode {
  return { scheme, value: given.trim().replaceAll(/\s+/g, ' ').toUpperCase(), given };
}

/** A number of fixed length whose leading zeros a spreadsheet may have eaten. */
export function paddedCode(
  row: ListRow,
  column: string,
  scheme: CodeScheme,
  length: number,
): ProductCode | undefined {
  const given = row.get(column);
  if (given === undefined) return undefined;
  if (!/^\d+$/.test(given) || given.length > length || /^0+$/.test(given)) {
    row.unreadable(column, given, `${length} digits`);
    return undefined;
  }
  const value = given.padStart(length, '0');
  if (value !== given) row.restored(column, given, value);
  return { scheme, value, given };
}

/** GTIN with its check digit; anything else is named and left out. */
export function gtin(row: ListRow, column: string): ProductCode | undefined {
  const given = row.get(column);
  if (given === undefined) return undefined;
  if (!/^\d{8,14}$/.test(given) || !hasCheckDigit(given)) {
    row.unreadable(column, given, 'GTIN');
    return undefined;
  }
  return { scheme: 'gtin', value: given.padStart(14, '0'), given };
}

function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/**
 * An authorisation number that is either the Union's or the country's own, one or several
 * in a cell (glued by a bare CR, a comma or a blank).
 */
export function authorisations(given: string): readonly ProductCode[] {
  if (mentionsEuNumber(given)) return readEuNumber(given).codes;
  return given
    .split(/[\r\n,;]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => code('ma', piece));
}

/** The numbers of a row, those of a pack first: the first code names the row's own node. */
export function packOf(
  codes: readonly (ProductCode | undefined)[],
  otherwise: () => RowCodes,
): RowCodes {
  const present = codes.filter((each) => each !== undefined);
  if (present.length === 0) return otherwise();
  const packs = present.filter((each) => packSchemes.has(each.scheme));
  const others = present.filter((each) => !packSchemes.has(each.scheme));
  return { codes: [...packs, ...others], node: packs.length > 0 ? 'pack' : 'product' };
}

const packSchemes: ReadonlySet<CodeScheme> = new Set(['pack', 'gtin', 'ndc', 'zi']);

/** Where a list gives no number: the words that tell its rows apart. */
export function byName(row: ListRow, ...columns: readonly string[]): RowCodes {
  const words = columns.map((column) => plain(row.get(column) ?? ''));
  const value = plain(row.get(columns[0] ?? '') ?? '');
  return {
    codes: [{ scheme: 'name', value, given: row.get(columns[0] ?? '') ?? '' }],
    node: 'product',
    key: `name:${words.join('|')}`,
  };
}
