import { Type } from 'typebox';
import {
  longestRemark,
  longestWholesaler,
  mostPacks,
  mostUsersWaiting,
  reporterKinds,
} from '../domain/desk/signal.ts';
import { CalendarDateSchema, exact } from '../domain/schema.ts';
import { SignalSent, SignalsAnswer } from '../usecases/answers/signals.ts';
import { listSignals } from '../usecases/signalling/list-signals.ts';
import { sendSignal } from '../usecases/signalling/send-signal.ts';
import { orRefused } from '../web/refused.ts';
import { languageParameter, type Endpoint } from './endpoint.ts';

/** What is sent; held against the rules of a signal by `readSignal`, which says what does not fit. */
const SignalGiven = Type.Object(
  {
    product: Type.String({ description: 'Id of a medicine of this country: `p17`.' }),
    since: Type.Unsafe<string>({
      ...CalendarDateSchema,
      description: 'First day on which it could not be had.',
    }),
    wholesaler: Type.Optional(
      Type.String({ maxLength: longestWholesaler, description: 'From whom it was ordered.' }),
    ),
    usersWaiting: Type.Optional(Type.Integer({ minimum: 0, maximum: mostUsersWaiting })),
    orderedPacks: Type.Optional(Type.Integer({ minimum: 1, maximum: mostPacks })),
    remark: Type.Optional(Type.String({ maxLength: longestRemark })),
    mayBeNamed: Type.Optional(
      Type.Boolean({ description: 'May the holder know who says this? No when absent.' }),
    ),
    sinceConfirmed: Type.Optional(
      Type.Boolean({ description: 'Needed where `since` is more than two years ago.' }),
    ),
  },
  exact,
);

export const signalEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    door: reporterKinds,
    path: '/signals',
    operationId: 'sendSignal',
    summary: 'Say that a medicine cannot be had',
    description:
      'One signal a party and medicine: sent again while it stands, it replaces the earlier one, and the same twice on one day changes nothing.',
    tag: 'signals',
    query: Type.Object({ language: languageParameter }),
    body: SignalGiven,
    answer: SignalSent,
    good: [200, 201],
    errors: [400, 404, 422],
    answerTo: async (asked) => {
      const { body, context, requestId } = asked;
      const { product, ...given } = asRecord(body);
      const sent = orRefused(
        await sendSignal(context, {
          product: typeof product === 'string' ? product : '',
          given: Array.isArray(body) ? body : given,
          requestId,
        }),
      );
      if (sent.what === 'received') asked.answerWith(201);
      return sent;
    },
  },
  {
    method: 'GET',
    door: reporterKinds,
    path: '/signals',
    operationId: 'listSignals',
    summary: 'One’s own signals, those that stand first',
    tag: 'signals',
    query: Type.Object({ language: languageParameter }),
    answer: SignalsAnswer,
    errors: [400],
    answerTo: async ({ context, requestId }) =>
      orRefused(await listSignals(context, { requestId })),
  },
];

function asRecord(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
