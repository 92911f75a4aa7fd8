import type { Params } from '../decision.ts';
import type { Problem } from '../problem.ts';

/** What can be wrong with a file of notifications. Texts: `texts/problems/bulk.ts`. */
export const bulkProblemCodes = [
  // The file.
  'bulk-format-unknown',
  'bulk-too-large',
  'bulk-workbook-damaged',
  'bulk-workbook-too-large',
  'bulk-workbook-dishonest',
  'bulk-workbook-entities',
  'bulk-workbook-old',
  'bulk-too-many-rows',
  'bulk-nothing-in-it',
  'bulk-column-missing',
  'bulk-column-repeated',
  'bulk-column-unknown',
  'bulk-json-shape',
  // One row.
  'bulk-example-row',
  'bulk-row-shape',
  'bulk-code-missing',
  'bulk-code-differs',
  'bulk-step-missing',
  'bulk-step-needs-number',
  'bulk-step-not-first',
  'bulk-already-notified',
  // One cell.
  'bulk-word-unknown',
  'bulk-day-serial',
  'bulk-day-ambiguous',
  'bulk-day-impossible',
  'bulk-day-unreadable',
  'bulk-number-ambiguous',
  'bulk-number-rounded',
  'bulk-number-unreadable',
  'bulk-zero-lost',
  'bulk-became-day',
  'bulk-formula',
  'bulk-cell-error',
  'bulk-cell-too-long',
  'bulk-file-gone',
] as const;
export type BulkProblemCode = (typeof bulkProblemCodes)[number];

type Place = Pick<Problem, 'file' | 'row' | 'column' | 'value'>;

/** About one row: it is rejected, the others are not. */
export function rowProblem(
  code: BulkProblemCode,
  place: Place,
  params: Params = {},
): Problem<BulkProblemCode> {
  return { code, effect: 'row-rejected', params, ...cut(place) };
}

/** About the file: nothing of it is taken. */
export function fileProblem(
  code: BulkProblemCode,
  params: Params = {},
  place: Place = {},
): Problem<BulkProblemCode> {
  return { code, effect: 'file-refused', params, ...cut(place) };
}

/** Taken as it stands, worth knowing. */
export function fileNote(
  code: BulkProblemCode,
  params: Params = {},
  place: Place = {},
): Problem<BulkProblemCode> {
  return { code, effect: 'note', params, ...cut(place) };
}

function cut({ value, ...place }: Place): Place {
  return { ...place, ...(value === undefined ? {} : { value: value.slice(0, 200) }) };
}
