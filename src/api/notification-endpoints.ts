import { Type, type TObject } from 'typebox';
import { Value } from 'typebox/value';
import {
  BusinessPart,
  ContactPart,
  notificationSteps,
  PublishablePart,
  StockPart,
} from '../domain/notification/notification.ts';
import { notificationStates, type NextStep } from '../domain/notification/steps.ts';
import type { Audience } from '../domain/party/audience.ts';
import { OneOf } from '../domain/schema.ts';
import type { Language } from '../law/norm.ts';
import {
  AmendedAnswer,
  NotificationAnswer,
  NotificationsAnswer,
  SubmittedAnswer,
} from '../usecases/answers/notifications.ts';
import { caseMisfits } from '../usecases/case-misfits.ts';
import { amendWithin } from '../usecases/notifying/amend-notification.ts';
import { listNotifications } from '../usecases/notifying/list-notifications.ts';
import { gatherOnce, once, type DoneOnce } from '../usecases/notifying/once.ts';
import {
  gatherToSubmit,
  mostCodes,
  submitWithin,
} from '../usecases/notifying/submit-notification.ts';
import { viewNotification } from '../usecases/notifying/view-notification.ts';
import { integerOf, wordOf } from '../web/query.ts';
import { orRefused, Refused } from '../web/refused.ts';
import {
  apiPrefix,
  cursorParameter,
  languageParameter,
  type Asked,
  type Endpoint,
} from './endpoint.ts';

/** Who notifies: a holder, or one who represents holders. */
const holders: readonly Audience[] = ['supplier'];

const parts = {
  publishable: PublishablePart,
  business: Type.Optional(BusinessPart),
  stock: Type.Optional(StockPart),
  contact: ContactPart,
};

const SubmitRequest = Type.Object(
  {
    codes: Type.Array(Type.String(), {
      minItems: 1,
      maxItems: mostCodes,
      description: 'RVG or EU numbers, or ids of medicines: one notification each, all or none.',
    }),
    ...parts,
  },
  { description: 'A first notification. Absent fields are not reported; never empty texts.' },
);

const nextSteps = notificationSteps.filter((step): step is NextStep => step !== 'first');

const AmendRequest = Type.Object(
  {
    step: OneOf(nextSteps),
    basedOn: Type.Integer({
      minimum: 1,
      description:
        'The version that you last saw. When there is a newer one it is refused, with what changed.',
    }),
    ...parts,
  },
  { description: 'The whole notification as it now is, not only what changed.' },
);

const idempotencyKey = Type.Object({
  'Idempotency-Key': Type.String({
    minLength: 1,
    maxLength: 255,
    description:
      'Your own name for this request, for example a UUID. The same key and body again give the same answer, with `Idempotency-Replayed: true`, and have no second effect.',
  }),
});

const number = Type.Object({
  number: Type.String({ description: 'Number of a notification, for example M-2026-000123.' }),
});

export const notificationEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    door: holders,
    path: '/notifications',
    operationId: 'submitNotification',
    summary: 'Notify the desk of an interruption, a stop or a defect',
    description:
      'One notification for each authorisation. The receipt names exactly what was received, and when.',
    tag: 'notifications',
    query: Type.Object({ language: languageParameter }),
    headers: idempotencyKey,
    body: SubmitRequest,
    answer: SubmittedAnswer,
    good: [201],
    errors: [400, 403, 409, 413, 415, 422],
    answerTo: async (asked) => {
      const { codes, ...content } = envelope(SubmitRequest, asked.body, asked.language);
      if (!Array.isArray(codes)) throw new Error('an unread envelope');
      const input = {
        codes: codes.filter((code: unknown) => typeof code === 'string'),
        content: { business: {}, stock: {}, ...content },
        language: asked.language,
        requestId: asked.requestId,
      };
      const done = orRefused(
        await gatherOnce(
          asked.context,
          {
            key: asked.headers['idempotency-key'],
            request: { operation: 'submitNotification', body: asked.body },
            status: 201,
            answer: SubmittedAnswer,
          },
          (tx) => gatherToSubmit(asked.context, tx, input),
          (tx, found) => submitWithin(asked.context, tx, input, found),
        ),
      );
      return created(asked, done, done.answer.notifications[0]?.receipt.number);
    },
  },
  {
    method: 'POST',
    door: holders,
    path: '/notifications/{number}/versions',
    operationId: 'amendNotification',
    summary: 'Amend, prolong, shorten, resolve, withdraw or discontinue',
    tag: 'notifications',
    query: Type.Object({ language: languageParameter }),
    params: number,
    headers: idempotencyKey,
    body: AmendRequest,
    answer: AmendedAnswer,
    good: [201],
    errors: [400, 403, 404, 409, 413, 415, 422],
    answerTo: async (asked) => {
      const { step, basedOn, ...content } = envelope(AmendRequest, asked.body, asked.language);
      const given = asked.params['number'] ?? '';
      const known = nextSteps.find((each) => each === step);
      if (known === undefined || typeof basedOn !== 'number') throw new Error('an unread envelope');
      const done = orRefused(
        await once(
          asked.context,
          {
            key: asked.headers['idempotency-key'],
            request: { operation: 'amendNotification', number: given, body: asked.body },
            status: 201,
            answer: AmendedAnswer,
          },
          (tx) =>
            amendWithin(asked.context, tx, {
              number: given,
              step: known,
              basedOn,
              content: { business: {}, stock: {}, ...content },
              language: asked.language,
              requestId: asked.requestId,
            }),
        ),
      );
      return created(asked, done, done.answer.receipt.number);
    },
  },
  {
    method: 'GET',
    door: holders,
    path: '/notifications',
    operationId: 'listNotifications',
    summary: 'Your notifications, and those of the parties you represent',
    description: 'The counts are of all of them; items come by page, newest first.',
    tag: 'notifications',
    query: Type.Object({
      state: Type.Optional(
        Type.Union(
          notificationStates.map((state) => Type.Literal(state)),
          { description: 'Only those that stand so today; the counts stay those of all.' },
        ),
      ),
      product: Type.Optional(Type.String({ description: 'Id of a medicine, for example p17.' })),
      cursor: cursorParameter,
      limit: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 100, description: 'Items a page; 25 when absent.' }),
      ),
      language: languageParameter,
    }),
    answer: NotificationsAnswer,
    errors: [400, 404],
    answerTo: async ({ query, context, requestId }) => {
      const state = wordOf(query, 'state', notificationStates);
      return orRefused(
        await listNotifications(context, {
          ...(state === undefined ? {} : { state }),
          ...(query['product'] ? { product: query['product'] } : {}),
          ...(query['cursor'] ? { cursor: query['cursor'] } : {}),
          limit: integerOf(query, 'limit', { from: 1, to: 100, usual: 25 }),
          requestId,
        }),
      );
    },
  },
  {
    method: 'GET',
    door: holders,
    path: '/notifications/{number}',
    operationId: 'viewNotification',
    summary: 'One notification with every version, what changed, and its receipts',
    tag: 'notifications',
    query: Type.Object({ language: languageParameter }),
    params: number,
    answer: NotificationAnswer,
    errors: [400, 404],
    answerTo: async ({ params, language, context, requestId }) =>
      orRefused(
        await viewNotification(context, { number: params['number'] ?? '', language, requestId }),
      ),
  },
];

function created<Answer extends object>(
  asked: Asked,
  { status, answer, replayed }: DoneOnce<Answer>,
  notification: string | undefined,
): Answer {
  asked.answerWith(status === 201 ? 201 : 200, {
    Location: `${apiPrefix}/notifications/${notification ?? ''}`,
    ...(replayed ? { 'Idempotency-Replayed': 'true' } : {}),
  });
  return answer;
}

/**
 * The request without what belongs to the notification itself, which the deed checks field by
 * field. What nobody described is refused there too.
 */
function envelope(
  schema: TObject,
  body: unknown,
  language: Language,
): Readonly<Record<string, unknown>> {
  const own = Object.entries(schema.properties).filter(([name]) => !(name in parts));
  const loose = Type.Object(Object.fromEntries(own));
  if (!Value.Check(loose, body)) {
    throw new Refused({
      kind: 'refusal',
      problems: caseMisfits({ caseSchema: loose }, body, language),
    });
  }
  return { ...body };
}
