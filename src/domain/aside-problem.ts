import type { Params } from './decision.ts';
import type { Refusal } from './problem.ts';

/** Why a file that was sent was not read to its end. Texts: `texts/problems/aside.ts`. */
export const asideProblemCodes = ['aside-too-slow', 'aside-too-heavy', 'aside-busy'] as const;
export type AsideProblemCode = (typeof asideProblemCodes)[number];

export function refuseAside(code: AsideProblemCode, params: Params): Refusal<AsideProblemCode> {
  return { kind: 'refusal', problems: [{ code, effect: 'file-refused', params }] };
}
