import type { Params } from '../decision.ts';
import type { Problem, Refusal } from '../problem.ts';

/** What can be wrong with who somebody is, or may act for. Texts: `texts/problems/identity.ts`. */
export const identityProblemCodes = [
  'not-signed-in',
  'not-allowed',
  'request-not-ours',
  'token-unknown',
  'sign-in-not-configured',
  'sign-in-unreachable',
  'sign-in-refused',
  'sign-in-stale',
  'sign-in-too-weak',
  'too-many-sign-ins',
  'claim-missing',
  'claim-misfit',
  'organisation-unknown',
  'party-not-yours',
  'machine-unknown',
  'keys-unreadable',
  'assertion-refused',
  'assertion-used',
  'grant-type-unknown',
  'mandate-unknown',
  'mandate-not-yours-to-give',
  'mandate-to-itself',
  'mandate-there-already',
  'mandate-dates',
  'person-unknown',
  'party-unknown',
] as const;
export type IdentityProblemCode = (typeof identityProblemCodes)[number];

/** A refusal with one problem. */
export function refuseIdentity(
  code: IdentityProblemCode,
  params: Params = {},
  place: Pick<Problem, 'column' | 'value'> = {},
): Refusal<IdentityProblemCode> {
  return { kind: 'refusal', problems: [{ code, effect: 'file-refused', params, ...place }] };
}
