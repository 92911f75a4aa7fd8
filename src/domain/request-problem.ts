import type { Problem, Refusal } from './problem.ts';
import type { Params } from './decision.ts';

/** What can be wrong with a question or a command. Texts: `texts/problems/request.ts`. */
export const requestProblemCodes = [
  'source-unknown',
  'delivery-unknown',
  'delivery-not-held',
  'reason-missing',
  'nothing-to-load',
  'snapshot-date-missing',
  'snapshot-in-future',
  'list-shrank',
  'day-unreadable',
  'day-in-future',
  'time-unreadable',
  'country-unknown',
  'definition-unknown',
  'product-unknown',
  'rule-unknown',
  'query-missing',
  'query-too-long',
  'cursor-unreadable',
  'number-out-of-range',
  'case-unreadable',
  'case-misfit',
  'too-many-cases',
] as const;
export type RequestProblemCode = (typeof requestProblemCodes)[number];

/** A refusal with one problem: the usual answer to a question that cannot be asked so. */
export function refuse(
  code: RequestProblemCode,
  params: Params,
  place: Pick<Problem, 'file' | 'row' | 'column' | 'value'> = {},
): Refusal<RequestProblemCode> {
  return { kind: 'refusal', problems: [{ code, effect: 'file-refused', params, ...place }] };
}
