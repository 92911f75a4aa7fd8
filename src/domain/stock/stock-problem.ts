import type { Params } from '../decision.ts';
import type { Problem } from '../problem.ts';

/** What can be wrong with what a party delivers of its stock. Texts: `texts/problems/stock.ts`. */
export const stockProblemCodes = [
  // The file.
  'stock-format-unknown',
  'stock-web-page',
  'stock-file-too-large',
  'stock-too-many-rows',
  'stock-nothing-in-it',
  'stock-column-missing',
  'stock-column-repeated',
  'stock-column-unknown',
  'stock-header-missing',
  'stock-report-shape',
  'stock-report-too-deep',
  'stock-report-too-large',
  'file-of-other-day',
  'problems-unlisted',
  // One row.
  'stock-too-many-cells',
  'stock-too-few-cells',
  'stock-cell-too-long',
  'stock-quote-open',
  'stock-quote-stray',
  'stock-nul',
  'stock-example-row',
  'row-repeated',
  'kind-not-of-role',
  'period-not-of-kind',
  // One value.
  'stock-value-missing',
  'stock-formula',
  'stock-cell-error',
  'kind-unknown',
  'period-unknown',
  'zi-unreadable',
  'zi-rounded',
  'zi-became-day',
  'zi-check-digit',
  'zi-leading-zero-lost',
  'pack-unknown',
  'quantity-unreadable',
  'quantity-negative',
  'quantity-not-whole',
  'quantity-ambiguous',
  'units-unreadable',
  'units-per-pack-misfit',
  'units-factor-ten',
  'price-unreadable',
  'date-unreadable',
  'date-impossible',
  'date-excel-number',
  'date-ambiguous',
  'date-in-future',
  'date-of-other-day',
  'promised-missing',
  'promised-unasked',
  'jump-implausible',
] as const;
export type StockProblemCode = (typeof stockProblemCodes)[number];
export type StockProblem = Problem<StockProblemCode>;

type Place = Pick<Problem, 'row' | 'column' | 'value'>;

/** As `cutValue` in exchange: a cell of a megabyte has no place in a message. */
const longestValue = 200;

function problem(
  effect: StockProblem['effect'],
  code: StockProblemCode,
  { value, ...place }: Place,
  params: Params,
): StockProblem {
  const shown =
    value === undefined
      ? {}
      : { value: value.length <= longestValue ? value : `${value.slice(0, longestValue - 1)}…` };
  return { code, effect, params, ...place, ...shown };
}

/** Nothing of the file is taken. */
export const stockFileRefused = (code: StockProblemCode, params: Params = {}, place: Place = {}) =>
  problem('file-refused', code, place, params);

/** This row is not taken, the others are where the party accepts a part. */
export const stockRowRejected = (
  code: StockProblemCode,
  place: Place & { readonly row: number },
  params: Params = {},
) => problem('row-rejected', code, place, params);

/** The row waits for its party: it may be a slip of the pen. */
export const stockRowHeld = (
  code: StockProblemCode,
  place: Place & { readonly row: number },
  params: Params = {},
) => problem('row-held', code, place, params);

export const stockNote = (code: StockProblemCode, params: Params = {}, place: Place = {}) =>
  problem('note', code, place, params);
