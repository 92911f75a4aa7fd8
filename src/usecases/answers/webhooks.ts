import { Type, type Static } from 'typebox';
import { sendingFailures } from '../../domain/desk/sending.ts';
import { Topic } from '../../domain/desk/subscription.ts';
import { OneOf, OrUnknown } from '../../domain/schema.ts';

/** One attempt or more to tell a webhook one thing. */
export const DeliveryAnswer = Type.Object({
  /** `webhook-id`: the same however often it was sent. */
  id: Type.String(),
  type: OneOf(['medicine.changed', 'message.received', 'test']),
  state: OneOf(['waiting', 'sent', 'superseded', 'withheld', 'dead']),
  attempts: Type.Integer(),
  /** Attempts of which nobody knows how the one before ended. */
  repeats: Type.Integer(),
  failure: OrUnknown(OneOf(sendingFailures)),
  failureWhy: Type.Optional(Type.String()),
  /** The failure in words. */
  says: OrUnknown(Type.String()),
  saysWhy: Type.Optional(Type.String()),
  at: Type.String({ format: 'date-time' }),
  nextTry: OrUnknown(Type.String({ format: 'date-time' })),
  nextTryWhy: Type.Optional(Type.String()),
});
export type DeliveryAnswer = Static<typeof DeliveryAnswer>;

export const WebhookAnswer = Type.Object({
  id: Type.String(),
  address: Type.String(),
  topic: Topic,
  /** The topic in words. */
  says: Type.String(),
  since: Type.String({ format: 'date-time' }),
  deliveries: Type.Array(DeliveryAnswer),
});
export type WebhookAnswer = Static<typeof WebhookAnswer>;

/** `GET /v1/webhooks`: those of the party that asks. */
export const WebhooksAnswer = Type.Object({ webhooks: Type.Array(WebhookAnswer) });
export type WebhooksAnswer = Static<typeof WebhooksAnswer>;

/** The only answer that ever holds the secret. */
export const NewWebhookAnswer = Type.Object({
  id: Type.String(),
  address: Type.String(),
  topic: Topic,
  secret: Type.String({ description: 'Checks our signature; shown this once.' }),
});
export type NewWebhookAnswer = Static<typeof NewWebhookAnswer>;
