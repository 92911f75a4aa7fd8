import type { Params } from '../decision.ts';
import { problemAt, type Problem, type Refusal } from '../problem.ts';

/** What can be wrong with registering organisations. Texts: `texts/problems/party.ts`. */
export const partyProblemCodes = [
  'party-reason-missing',
  'party-real-on-demo',
  'party-not-there',
  'party-text-misfit',
  'party-audience-unknown',
  'party-audience-missing',
  'party-scheme-unknown',
  'party-code-misfit',
  'party-code-missing',
  'party-code-taken',
  'party-code-twice',
  'party-dates',
  'party-nothing-said',
  'party-says-already',
  'party-fact-not-there',
  'party-name-needed',
  'party-mandate-audience',
  'party-mandate-not-there',
  'agreement-word-unknown',
  'agreement-text',
  'agreement-audience',
  'agreement-with-itself',
  'agreement-not-there',
  'agreement-end',
] as const;
export type PartyProblemCode = (typeof partyProblemCodes)[number];
export type PartyProblem = Problem<PartyProblemCode>;

export function partyProblem(
  code: PartyProblemCode,
  params: Params = {},
  place: Pick<Problem, 'column' | 'row' | 'value'> = {},
): PartyProblem {
  return problemAt(code, params, place);
}

export function refuseParty(
  ...[code, params, place]: Parameters<typeof partyProblem>
): Refusal<PartyProblemCode> {
  return { kind: 'refusal', problems: [partyProblem(code, params, place)] };
}
