import { randomBytes } from 'node:crypto';
import { postProblem, refusePost } from '../../domain/desk/post-problem.ts';
import type { Topic } from '../../domain/desk/subscription.ts';
import { longestWebhookAddress, readWebhookAddress } from '../../domain/desk/webhook-address.ts';
import { atcLevel } from '../../domain/product/atc.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import { refuse } from '../../domain/request-problem.ts';
import type { Language } from '../../law/norm.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import { announceToOne, post, productNames } from '../../registry/outbox.ts';
import { findProductNode } from '../../registry/products.ts';
import { replayDead, sendingsOf, type SendingLine } from '../../registry/sendings.ts';
import {
  deleteSubscription,
  insertSubscription,
  subscriptionsOfParty,
  type StoredSubscription,
} from '../../registry/subscriptions.ts';
import { sendingFailureTexts } from '../../texts/pages/sending.ts';
import { webhookAddressTexts } from '../../texts/problems/post.ts';
import type { DeliveryAnswer, NewWebhookAnswer, WebhooksAnswer } from '../answers/webhooks.ts';
import { recordProcessing, viewConfidential } from '../audit/record-processing.ts';
import type { Context } from '../context.ts';
import { productId, readProductId } from '../naming.ts';
import { sayTopic } from '../sending/letter.ts';

/** As typed; a party may have several topics, each a webhook of its own. */
export interface WebhookInput {
  readonly address: string;
  readonly about: string;
  /** Id of the medicine or ATC code, where `about` asks for one. */
  readonly of?: string;
  readonly language: Language;
}

export const webhookAbouts = ['everything', 'medicine', 'atc', 'messages'] as const;

const mostWebhooks = 20;
const secretBytes = 32;

/** A webhook of the party that is acted for. The secret is in this answer and nowhere else to be read. */
export async function addWebhook(
  context: Context,
  input: WebhookInput,
): Promise<NewWebhookAnswer | Refusal> {
  const { party, person } = context.database.viewer;
  if (party === undefined) return refusePost('party-needed', {});
  return context.database.write(async (tx) => {
    const problems: Problem[] = [];
    const address = readWebhookAddress(input.address);
    if (typeof address === 'string') {
      problems.push(
        postProblem(
          'webhook-address-unreadable',
          { reason: webhookAddressTexts[address][input.language] },
          {
            column: 'address',
            value: input.address.slice(0, Math.min(200, longestWebhookAddress)),
          },
        ),
      );
    }
    const topic = await topicOf(tx, context, input, party);
    if ('problems' in topic) problems.push(...topic.problems);
    if (typeof address === 'string' || 'problems' in topic) return { kind: 'refusal', problems };
    await record(tx, context, party);
    return tx.inNameOf(post, async () => {
      if ((await subscriptionsOfParty(tx, 'webhook', party)).length >= mostWebhooks) {
        return refusePost('too-many-webhooks', { limit: mostWebhooks });
      }
      const secret = `whsec_${randomBytes(secretBytes).toString('base64')}`;
      const id = await insertSubscription(tx, {
        channel: 'webhook',
        content: { address: address.href, language: input.language, topic, secret },
        confirmed: true,
        party,
        ...(person === undefined ? {} : { person }),
      });
      return { id, address: address.href, topic, secret };
    });
  });
}

/** A webhook lets a machine of the party hear what the party hears. */
function record(tx: WriteTx, { database }: Context, party: number): Promise<void> {
  const subjects = [{ kind: 'party', id: party } as const];
  return recordProcessing(tx, { activity: 'account-manage', viewer: database.viewer, subjects });
}

async function topicOf(
  tx: ReadTx,
  { defaultCountry }: Context,
  { about, of = '' }: WebhookInput,
  party: number,
): Promise<Topic | Refusal> {
  switch (about) {
    case 'everything':
      return { kind: 'everything', country: defaultCountry };
    case 'messages':
      return { kind: 'messages', party };
    case 'atc':
      return atcLevel(of.toUpperCase()) === undefined
        ? refusePost('followed-atc-unreadable', {}, { column: 'of', value: of.slice(0, 200) })
        : { kind: 'atc', country: defaultCountry, atc: of.toUpperCase() };
    case 'medicine': {
      const id = readProductId(of);
      const node = id === undefined ? undefined : await findProductNode(tx, id);
      return node === undefined
        ? refuse(
            'product-unknown',
            { id: of.slice(0, 200) },
            { column: 'of', value: of.slice(0, 200) },
          )
        : { kind: 'medicine', product: node.id };
    }
    default:
      return refusePost(
        'webhook-topic-missing',
        {},
        { column: 'about', value: about.slice(0, 200) },
      );
  }
}

const shownDeliveries = 20;

/** Those of the party that is acted for, with how the newest deliveries went. */
export async function listWebhooks(
  context: Context,
  language: Language,
): Promise<WebhooksAnswer | Refusal> {
  const { party } = context.database.viewer;
  if (party === undefined) return refusePost('party-needed', {});
  return viewConfidential(context, { activity: 'account-view' }, async (tx, concerns) => {
    concerns({ kind: 'party', id: party });
    const own = await subscriptionsOfParty(tx, 'webhook', party);
    const followed = own.flatMap(({ topic }) => (topic.kind === 'medicine' ? [topic.product] : []));
    const names = await productNames(tx, followed);
    const webhooks: WebhooksAnswer['webhooks'] = [];
    for (const { id, address, topic, recordedAt } of own) {
      const name =
        topic.kind === 'medicine' ? (names.get(topic.product) ?? productId(topic.product)) : '';
      const lines = await tx.inNameOf(post, () => sendingsOf(tx, id, shownDeliveries));
      webhooks.push({
        id,
        address,
        topic,
        says: sayTopic(topic, name, language),
        since: recordedAt.toISOString(),
        deliveries: lines.map((line) => deliveryAnswer(line, language)),
      });
    }
    return { webhooks };
  });
}

const types = {
  publication: 'medicine.changed',
  'basis-changed': 'medicine.changed',
  message: 'message.received',
  'webhook-test': 'test',
  'subscription-asked': 'test',
} as const satisfies Record<SendingLine['eventKind'], DeliveryAnswer['type']>;

function deliveryAnswer(line: SendingLine, language: Language): DeliveryAnswer {
  const { id, eventKind, state, attempts, repeats, failure, recordedAt, nextTry } = line;
  const waits = state === 'waiting';
  return {
    id,
    type: types[eventKind],
    state,
    attempts,
    repeats,
    failure,
    ...(failure === null ? { failureWhy: 'no-failure' } : {}),
    says: failure === null ? null : sendingFailureTexts[failure][language],
    ...(failure === null ? { saysWhy: 'no-failure' } : {}),
    at: recordedAt.toISOString(),
    nextTry: waits ? nextTry.toISOString() : null,
    ...(waits ? {} : { nextTryWhy: 'not-waiting' }),
  };
}

/** Does one deed with a webhook of one's own; somebody else's does not exist. */
async function withOwn<Answer extends object>(
  context: Context,
  id: string,
  deed: (tx: WriteTx, webhook: StoredSubscription) => Promise<Answer>,
): Promise<Answer | Refusal> {
  const { party } = context.database.viewer;
  if (party === undefined) return refusePost('party-needed', {});
  return context.database.write(async (tx) => {
    const own = await subscriptionsOfParty(tx, 'webhook', party);
    const webhook = own.find((each) => each.id === id);
    if (webhook === undefined) {
      const value = id.slice(0, 200);
      return refusePost('webhook-unknown', { value }, { column: 'id', value });
    }
    await record(tx, context, party);
    return tx.inNameOf(post, () => deed(tx, webhook));
  });
}

/** What waits for it and how it went go with it. */
export function removeWebhook(context: Context, id: string) {
  return withOwn(context, id, async (tx, webhook) => {
    await deleteSubscription(tx, webhook.id);
    return { removed: true };
  });
}

/** Sends a test by the same way as everything else. */
export function testWebhook(context: Context, id: string) {
  return withOwn(context, id, async (tx, webhook) => {
    await announceToOne(tx, 'webhook-test', webhook.id);
    return { queued: true };
  });
}

/** What was given up goes once more, under the ids it had. */
export function replayWebhook(context: Context, id: string) {
  return withOwn(context, id, async (tx, webhook) => ({
    queued: await replayDead(tx, webhook.id),
  }));
}
