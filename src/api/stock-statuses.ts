import type { LedgerProblemCode } from '../domain/stock/ledger-problem.ts';
import type { ErrorStatus } from './problem-details.ts';

/** Of deliveries of stock; what is wrong with a file stands in the answer. */
export const stockStatuses: Partial<Record<LedgerProblemCode, ErrorStatus>> = {
  'stock-delivery-unknown': 404,
  'stock-upload-gone': 409,
  'stock-country-unknown': 404,
  'stock-design-not-ruled': 404,
  'stock-week-not-released': 404,
  'stock-held-overtaken': 409,
  'stock-not-yours': 403,
  'stock-role-needed': 403,
  'stock-role-not-of-party': 403,
  'stock-not-stored-full': 503,
  'stock-not-stored-lost': 503,
  'stock-party-needed': 403,
  'stock-party-no-role': 403,
};
