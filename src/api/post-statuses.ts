import type { PostProblemCode } from '../domain/desk/post-problem.ts';
import type { ErrorStatus } from './problem-details.ts';

/** With which status each refusal about mail and webhooks goes out. */
export const postStatuses: Readonly<Record<PostProblemCode, ErrorStatus>> = {
  'email-unreadable': 422,
  'topic-missing': 422,
  'topic-not-of-medicine': 422,
  'followed-atc-unreadable': 400,
  'link-unknown': 404,
  'webhook-unknown': 404,
  'webhook-address-unreadable': 400,
  'webhook-topic-missing': 400,
  'too-many-webhooks': 409,
  'party-needed': 403,
  'operator-needed': 403,
  'captured-mail-unknown': 404,
};
