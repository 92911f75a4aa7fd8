import { Type } from 'typebox';
import type { Audience } from '../domain/party/audience.ts';
import { BulkAnswer } from '../usecases/answers/bulk.ts';
import { bulkLimitsSaid, bulkNotifications, bulkOnce } from '../usecases/notifying/bulk.ts';
import { wordOf } from '../web/query.ts';
import { orRefused } from '../web/refused.ts';
import { uploadsAMinute } from '../web/upload.ts';
import { languageParameter, type Endpoint } from './endpoint.ts';
import { keyUnlessDryRun } from './idempotency-key.ts';

const holders: readonly Audience[] = ['supplier'];
const yesNo = ['true', 'false'] as const;

/** Many notifications in one request; files come by the page, which reads CSV and workbooks too. */
export const bulkEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    door: holders,
    path: '/notifications/bulk',
    operationId: 'submitNotifications',
    summary: 'Notify, and amend, many at once; or see what that would do',
    description:
      'What says the same as an open notification is `unchanged` and has no effect, so a list can be sent again. With `dryRun` nothing is stored. When a row is rejected nothing is sent, unless `partial` asks for the good rows; `sent` tells.',
    tag: 'notifications',
    query: Type.Object({
      dryRun: Type.Optional(
        Type.Boolean({ description: 'True: say what each row would do and do nothing.' }),
      ),
      partial: Type.Optional(
        Type.Boolean({ description: 'True: send the good rows, also when others are rejected.' }),
      ),
      language: languageParameter,
    }),
    headers: keyUnlessDryRun('body'),
    body: Type.Array(Type.Record(Type.String(), Type.Unknown()), {
      minItems: 1,
      maxItems: bulkLimitsSaid.rows,
      description:
        'Each a body of `submitNotification` with one code, or one of `amendNotification` with the `number` that it amends; there `basedOn` may be left out.',
    }),
    bodyLimit: bulkLimitsSaid.megabytes * 1024 * 1024,
    perMinute: uploadsAMinute,
    answer: BulkAnswer,
    errors: [400, 403, 409, 413, 415, 422, 503],
    answerTo: async (asked) => {
      const { query, body, language, context, requestId, headers } = asked;
      const bytes = Buffer.from(JSON.stringify(body ?? null));
      if (wordOf(query, 'dryRun', yesNo) === 'true') {
        const input = { bytes, mode: 'dry-run', language, requestId } as const;
        return orRefused(await bulkNotifications(context, input));
      }
      const mode = wordOf(query, 'partial', yesNo) === 'true' ? 'partial' : 'whole';
      const key = headers['idempotency-key'];
      const done = orRefused(await bulkOnce(context, { bytes, mode, language, requestId }, key));
      asked.answerWith(200, done.replayed ? { 'Idempotency-Replayed': 'true' } : {});
      return done.answer;
    },
  },
];
