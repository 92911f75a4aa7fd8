import type { Params } from '../decision.ts';
import type { Problem, Refusal } from '../problem.ts';

/** What can be wrong with a delivery of stock beside its content. Texts: `texts/problems/ledger.ts`. */
export const ledgerProblemCodes = [
  'stock-party-needed',
  'stock-party-unknown',
  'stock-party-several',
  'stock-party-no-role',
  'stock-role-needed',
  'stock-role-not-of-party',
  'stock-not-stored-full',
  'stock-not-stored-lost',
  'stock-not-yours',
  'stock-folder-no-manifest',
  'stock-folder-manifest-misfit',
  'stock-folder-file-missing',
  'stock-folder-file-other',
  'stock-folder-real-database',
  'stock-folder-other-twin',
  'stock-folder-party-unknown',
  'stock-country-unknown',
  'stock-design-not-ruled',
  'stock-week-not-released',
  'stock-delivery-unknown',
  'stock-upload-gone',
  'stock-held-not-there',
  'stock-held-overtaken',
  'stock-reporting-not-ruled',
  'stock-reporting-day-misfit',
  'stock-reporting-why-missing',
  'stock-reporting-rhythm-missing',
  'stock-reporting-nothing-expected',
] as const;
export type LedgerProblemCode = (typeof ledgerProblemCodes)[number];

export function ledgerProblem(
  code: LedgerProblemCode,
  params: Params = {},
  place: Pick<Problem, 'file' | 'column' | 'value'> = {},
): Problem<LedgerProblemCode> {
  return { code, effect: 'file-refused', params, ...place };
}

export function refuseLedger(
  ...given: Parameters<typeof ledgerProblem>
): Refusal<LedgerProblemCode> {
  return { kind: 'refusal', problems: [ledgerProblem(...given)] };
}
