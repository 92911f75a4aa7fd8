import type { ChangeAnswer } from '../answers/changes.ts';

/** What a webhook is sent: thin, in codes, and no more than `GET /v1/changes` tells. */
export type WebhookBody =
  | { readonly type: 'medicine.changed'; readonly timestamp: string; readonly data: ChangeAnswer }
  /** Something to read, signed in, at `/berichten`. */
  | { readonly type: 'message.received'; readonly timestamp: string; readonly data: object }
  | { readonly type: 'test'; readonly timestamp: string; readonly data: object };

export const bodyText = (body: WebhookBody): string => JSON.stringify(body);
