import type { Params } from '../decision.ts';
import type { Problem, Refusal } from '../problem.ts';
import type { ExplanationRefusal } from './explanation.ts';
import type { PlanMisfit } from './plan.ts';

/** What is not done about an explanation or a plan, and why. Texts: `texts/problems/supervision.ts`. */
export type SupervisionProblemCode =
  | ExplanationRefusal
  | PlanMisfit
  | 'supervision-not-allowed'
  | 'supervision-role-not-yours'
  | 'supervision-misfit'
  | 'supervision-moved-on'
  | 'supervision-unit-unknown';

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
