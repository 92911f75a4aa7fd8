import type { Params } from '../decision.ts';
import type { Problem, Refusal } from '../problem.ts';

/** What can be wrong with a notification, field by field. Texts: `texts/problems/notification.ts`. */
export const misfitCodes = [
  'end-not-after-start',
  'end-with-unknown-certainty',
  'end-missing',
  'end-of-discontinuation',
  'actual-end-missing',
  'actual-end-unasked',
  'actual-end-in-future',
  'known-in-future',
  'share-without-kind',
  'share-kind-without-share',
  'nothing-changed-in-version',
  'end-not-later',
  'end-not-earlier',
  'kind-not-discontinuation',
  'day-far-away',
  'text-unreadable',
] as const;
export type MisfitCode = (typeof misfitCodes)[number];

/** Why a notification, a version of one, or a draft is not taken. */
export const notifyingProblemCodes = [
  ...misfitCodes,
  'notification-unknown',
  'notification-closed',
  'notification-moved-on',
  'step-not-allowed',
  'codes-missing',
  'too-many-codes',
  'code-unknown',
  'code-unknown-near',
  'code-not-notifiable',
  'code-of-several',
  'code-repeated',
  'not-your-product',
  'product-withdrawn',
  'party-missing',
  'draft-unknown',
  'draft-stale',
  'draft-too-large',
  'too-many-drafts',
  'idempotency-key-missing',
  'idempotency-key-unreadable',
  'idempotency-key-reused',
  'idempotency-in-flight',
  'partner-missing',
  'clause-missing',
  'nothing-to-pass-on',
  'message-changed',
  'address-unknown',
  'address-there-already',
  'address-book-full',
] as const;
export type NotifyingProblemCode = (typeof notifyingProblemCodes)[number];

export function notifyingProblem(
  code: NotifyingProblemCode,
  params: Params = {},
  place: Pick<Problem, 'file' | 'row' | 'column' | 'value'> = {},
): Problem<NotifyingProblemCode> {
  return { code, effect: 'row-rejected', params, ...place };
}

export function refuseNotifying(
  code: NotifyingProblemCode,
  params: Params = {},
  place: Pick<Problem, 'column' | 'value'> = {},
): Refusal<NotifyingProblemCode> {
  return { kind: 'refusal', problems: [notifyingProblem(code, params, place)] };
}
