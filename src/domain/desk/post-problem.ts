import type { Params } from '../decision.ts';
import type { Problem, Refusal } from '../problem.ts';

/** What can be wrong with a wish to be told. Texts: `texts/problems/post.ts`. */
export const postProblemCodes = [
  'email-unreadable',
  'topic-missing',
  'topic-not-of-medicine',
  'followed-atc-unreadable',
  'link-unknown',
  'webhook-unknown',
  'webhook-address-unreadable',
  'webhook-topic-missing',
  'too-many-webhooks',
  'party-needed',
  'operator-needed',
  'captured-mail-unknown',
] as const;
export type PostProblemCode = (typeof postProblemCodes)[number];

export function postProblem(
  code: PostProblemCode,
  params: Params,
  place: Pick<Problem, 'column' | 'value'> = {},
): Problem<PostProblemCode> {
  return { code, effect: 'file-refused', params, ...place };
}

export function refusePost(
  ...[code, params, place]: Parameters<typeof postProblem>
): Refusal<PostProblemCode> {
  return { kind: 'refusal', problems: [postProblem(code, params, place)] };
}
