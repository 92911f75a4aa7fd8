import type { Params } from '../decision.ts';
import type { Problem, Refusal } from '../problem.ts';
import type { ClaimRefusal } from './claim.ts';
import type { ExplanationRefusal } from './explanation.ts';
import type { PlanMisfit } from './plan.ts';

/** What is not done about an explanation or a plan, and why. Texts: `texts/problems/supervision.ts`. */
export type SupervisionProblemCode =
  | ExplanationRefusal
  | PlanMisfit
  | ClaimRefusal
  | FactRefusal
  | 'supervision-not-allowed'
  | 'supervision-role-not-yours'
  | 'supervision-misfit'
  | 'supervision-moved-on'
  | 'supervision-unit-unknown';

/** What is not put down of a fact of a party, and why. */
export type FactRefusal =
  | 'fact-party-unknown'
  | 'fact-no-wholesaler'
  | 'fact-through-before-from'
  | 'fact-same-already'
  | 'fact-unknown'
  | 'fact-withdrawn-already'
  | 'fact-reason-missing'
  | 'paid-unit-unknown'
  | 'paid-not-full-line'
  | 'paid-cell-missing'
  | 'paid-number-unreadable'
  | 'paid-day-unreadable';

type Place = Pick<Problem, 'row' | 'column' | 'value'>;

export function supervisionProblem(
  code: SupervisionProblemCode,
  params: Params = {},
  { value, ...place }: Place = {},
): Problem<SupervisionProblemCode> {
  const shown = value === undefined ? {} : { value: value.slice(0, 200) };
  return { code, effect: 'file-refused', params, ...place, ...shown };
}

export function refuseSupervision(
  ...[code, params, place]: Parameters<typeof supervisionProblem>
): Refusal<SupervisionProblemCode> {
  return { kind: 'refusal', problems: [supervisionProblem(code, params, place)] };
}
