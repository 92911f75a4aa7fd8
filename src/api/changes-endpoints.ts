import { Type } from 'typebox';
import { partyAudiences } from '../domain/party/audience.ts';
import { ChangesAnswer } from '../usecases/answers/changes.ts';
import { NewWebhookAnswer, WebhooksAnswer } from '../usecases/answers/webhooks.ts';
import { listChanges } from '../usecases/list-changes.ts';
import {
  addWebhook,
  listWebhooks,
  removeWebhook,
  replayWebhook,
  testWebhook,
  webhookAbouts,
} from '../usecases/subscribing/webhooks.ts';
import { integerOf } from '../web/query.ts';
import { orRefused } from '../web/refused.ts';
import { cursorParameter, languageParameter, type Endpoint } from './endpoint.ts';

const webhookId = Type.Object({
  id: Type.String({ description: 'Id of a webhook of your party.' }),
});
const noBody = Type.Object({});
const onlyLanguage = Type.Object({ language: languageParameter });

/** What changed, asked for or sent. */
export const changesEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    door: 'public',
    path: '/changes',
    operationId: 'listChanges',
    summary: 'What the desk made public, oldest first',
    description:
      'Each item says what may be told of it now: what was taken back stays as an item without content. Changes of official lists are not among them. Ask on with since: the id of the last item you have.',
    tag: 'changes',
    query: Type.Object({
      since: Type.Optional(
        Type.String({ description: 'Id of the last change you have; from the first when absent.' }),
      ),
      cursor: cursorParameter,
      limit: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 1000, description: 'Items a page; 100 when absent.' }),
      ),
      language: languageParameter,
    }),
    answer: ChangesAnswer,
    errors: [400],
    async answerTo(asked) {
      const { query, context } = asked;
      const since = query['cursor'] || query['since'];
      const answer = orRefused(
        await listChanges(context, {
          ...(since ? { since } : {}),
          limit: integerOf(query, 'limit', { from: 1, to: 1000, usual: 100 }),
        }),
      );
      // A change is there at once; who asks again within seconds may be told the same.
      if (context.database.viewer.audience === 'public') {
        asked.answerWith(200, { 'Cache-Control': 'public, max-age=10' });
      }
      return answer;
    },
  },
  {
    method: 'GET',
    door: partyAudiences,
    path: '/webhooks',
    operationId: 'listWebhooks',
    summary: 'Webhooks of your party, and how the newest deliveries went',
    tag: 'webhooks',
    query: onlyLanguage,
    answer: WebhooksAnswer,
    errors: [400],
    answerTo: async ({ context, language }) => orRefused(await listWebhooks(context, language)),
  },
  {
    method: 'POST',
    door: partyAudiences,
    path: '/webhooks',
    operationId: 'addWebhook',
    summary: 'Have changes sent to an address (Standard Webhooks)',
    description:
      'The secret is in this answer and is never shown again. Check the signature with it, and refuse what is older than five minutes or has an id that you have seen.',
    tag: 'webhooks',
    query: onlyLanguage,
    body: Type.Object({
      address: Type.String({ description: 'https, port 443, a name on the public internet.' }),
      about: Type.Union(webhookAbouts.map((about) => Type.Literal(about))),
      of: Type.Optional(
        Type.String({ description: 'With medicine its id, with atc the beginning of a code.' }),
      ),
    }),
    answer: NewWebhookAnswer,
    good: [201],
    errors: [400, 404, 409, 413, 415],
    async answerTo(asked) {
      const { body, context, language } = asked;
      const of = fieldOf(body, 'of');
      const made = orRefused(
        await addWebhook(context, {
          address: fieldOf(body, 'address'),
          about: fieldOf(body, 'about'),
          ...(of === '' ? {} : { of }),
          language,
        }),
      );
      asked.answerWith(201);
      return made;
    },
  },
  {
    method: 'DELETE',
    door: partyAudiences,
    path: '/webhooks/{id}',
    operationId: 'removeWebhook',
    summary: 'Remove a webhook with all that waits for it',
    tag: 'webhooks',
    query: onlyLanguage,
    params: webhookId,
    answer: Type.Object({ removed: Type.Boolean() }),
    errors: [400, 404],
    answerTo: async ({ params, context }) =>
      orRefused(await removeWebhook(context, params['id'] ?? '')),
  },
  {
    method: 'POST',
    door: partyAudiences,
    path: '/webhooks/{id}/tests',
    operationId: 'testWebhook',
    summary: 'Send a test by the same way as everything else',
    tag: 'webhooks',
    query: onlyLanguage,
    params: webhookId,
    body: noBody,
    answer: Type.Object({ queued: Type.Boolean() }),
    good: [202],
    errors: [400, 404, 413, 415],
    async answerTo(asked) {
      const { params, context } = asked;
      const queued = orRefused(await testWebhook(context, params['id'] ?? ''));
      asked.answerWith(202);
      return queued;
    },
  },
  {
    method: 'POST',
    door: partyAudiences,
    path: '/webhooks/{id}/replays',
    operationId: 'replayWebhook',
    summary: 'Send once more what was given up, under the ids it had',
    tag: 'webhooks',
    query: onlyLanguage,
    params: webhookId,
    body: noBody,
    answer: Type.Object({ queued: Type.Integer() }),
    good: [202],
    errors: [400, 404, 413, 415],
    async answerTo(asked) {
      const { params, context } = asked;
      const queued = orRefused(await replayWebhook(context, params['id'] ?? ''));
      asked.answerWith(202);
      return queued;
    },
  },
];

function fieldOf(body: unknown, name: string): string {
  const value: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
}
