import { Type } from 'typebox';
import { CheckpointFile } from '../usecases/audit/checkpoint-file.ts';
import { listCheckpoints } from '../usecases/audit/checkpoint.ts';
import { ActivityAnswer, listActivities, viewActivity } from '../usecases/list-activities.ts';
import { integerOf } from '../web/query.ts';
import { orRefused } from '../web/refused.ts';
import { languageParameter, type Endpoint } from './endpoint.ts';

/** What anybody may keep or read to hold us to account. */
export const auditEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    door: 'public',
    path: '/audit/checkpoints',
    operationId: 'listAuditCheckpoints',
    summary: 'Signed checkpoints of the audit chain, newest first',
    description:
      'Keep one elsewhere: whoever holds it can show later that nothing before it was changed. It tells how many entries there are and nothing of what they say.',
    tag: 'audit',
    query: Type.Object({
      limit: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 1000, description: 'How many; 100 when absent.' }),
      ),
      language: languageParameter,
    }),
    answer: Type.Object({ checkpoints: Type.Array(CheckpointFile) }),
    errors: [400],
    answerTo: async ({ query, context }) =>
      listCheckpoints(context, {
        limit: integerOf(query, 'limit', { from: 1, to: 1000, usual: 100 }),
      }),
  },
  {
    method: 'GET',
    door: 'public',
    path: '/processing-activities',
    operationId: 'listProcessingActivities',
    summary: 'Every kind of processing of confidential data, with its grounds and retention',
    tag: 'audit',
    query: Type.Object({ language: languageParameter }),
    answer: Type.Object({ activities: Type.Array(ActivityAnswer) }),
    errors: [400],
    answerTo: async ({ language, context }) => listActivities(context, { language }),
  },
  {
    method: 'GET',
    door: 'public',
    path: '/processing-activities/{id}',
    operationId: 'viewProcessingActivity',
    summary: 'One processing activity, as the log of data processing refers to it',
    tag: 'audit',
    query: Type.Object({ language: languageParameter }),
    params: Type.Object({ id: Type.String({ description: 'Id of a processing activity.' }) }),
    answer: ActivityAnswer,
    errors: [400, 404],
    answerTo: async ({ params, language, context }) =>
      orRefused(viewActivity(context, { id: params['id'] ?? '', language })),
  },
];
