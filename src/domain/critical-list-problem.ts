import type { ProposalMisfit } from './critical-list.ts';
import type { Params } from './decision.ts';
import { problemAt, type Problem, type Refusal } from './problem.ts';

/** What can be wrong with a critical list or a change of it. Texts: `texts/problems/critical-list.ts`. */
export type CriticalListProblemCode =
  | ProposalMisfit
  | 'list-unknown'
  | 'list-not-allowed'
  | 'list-reason-missing'
  | 'list-name-unusable'
  | 'list-kind-differs'
  | 'list-of-source'
  | 'list-empty'
  | 'list-member-missing'
  | 'list-colour-missing'
  | 'list-population-missing'
  | 'list-word-unknown'
  | 'list-proposal-misfit'
  | 'list-proposal-unknown'
  | 'list-proposal-decided'
  | 'list-proposal-waits'
  | 'list-proposal-own'
  | 'list-proposal-erased';
export type CriticalListProblem = Problem<CriticalListProblemCode>;

export function listProblem(
  code: CriticalListProblemCode,
  params: Params = {},
  place: Pick<Problem, 'file' | 'row' | 'column' | 'value'> = {},
): CriticalListProblem {
  return problemAt(code, params, place);
}

export function refuseList(
  ...[code, params, place]: Parameters<typeof listProblem>
): Refusal<CriticalListProblemCode> {
  return { kind: 'refusal', problems: [listProblem(code, params, place)] };
}
