import type { Params } from '../decision.ts';
import type { Problem, Refusal } from '../problem.ts';
import type { DeedRefusalCode } from './deed.ts';

/** Why a deed at the desk is not done. Texts: `texts/problems/desk.ts`. */
export type DeskProblemCode =
  | DeedRefusalCode
  | 'case-unknown'
  | 'case-moved-on'
  | 'deed-misfit'
  | 'not-of-the-desk'
  | 'basis-not-in-case'
  | 'nothing-to-publish'
  | 'not-consented'
  | 'regime-forbids'
  | 'import-moment-unreadable'
  | 'import-note-too-long'
  | 'import-number-known'
  | 'import-product-unknown';

export function refuseAtDesk(
  code: DeskProblemCode,
  params: Params = {},
  place: Pick<Problem, 'row' | 'column' | 'value' | 'file'> = {},
): Refusal<DeskProblemCode> {
  return { kind: 'refusal', problems: [{ code, effect: 'file-refused', params, ...place }] };
}
