import { randomBytes } from 'node:crypto';
import {
  activities,
  activityPath,
  writeSubjects,
  type ActivityId,
  type ProcessingSubject,
} from '../../domain/audit/activity.ts';
import type { Viewer } from '../../domain/party/viewer.ts';
import type { NotingTx } from '../../registry/database.ts';
import {
  insertProcessing,
  insertProcessings,
  type Processing,
} from '../../registry/audit/processing.ts';
import type { Context } from '../context.ts';

/** The name under which this system stands in the log. */
const system = 'voorradig';

export interface ProcessingInput {
  readonly activity: ActivityId;
  readonly viewer: Viewer;
  /** Parties and persons that the data are about. */
  readonly subjects: readonly ProcessingSubject[];
  /** As the door knows it; a W3C `traceparent` is taken apart. */
  readonly requestId?: string;
  readonly status?: 'ok' | 'error';
  /** Absent: when the transaction began. */
  readonly startedAt?: Date;
}

/**
 * One row in the Logboek Dataverwerkingen, in the transaction of the deed itself: both are
 * kept or neither. Writes of facts leave their audit entries by themselves; this adds why.
 *
 * @returns when it is sent: a row that is refused refuses the deed at its end.
 */
export function recordProcessing(tx: NotingTx, input: ProcessingInput): Promise<void> {
  insertProcessing(tx, processingOf(input));
  return Promise.resolve();
}

/** As `recordProcessing`, a row for each of several deeds that are done in one transaction. */
export function recordProcessings(tx: NotingTx, inputs: readonly ProcessingInput[]): void {
  insertProcessings(tx, inputs.map(processingOf));
}

function processingOf({
  activity,
  viewer,
  subjects,
  requestId,
  status = 'ok',
  startedAt,
}: ProcessingInput): Processing {
  const { audience, person, party, purpose } = viewer;
  return {
    ...traceOf(requestId),
    operationId: randomBytes(8).toString('hex'),
    name: activity,
    deed: activities[activity].deed,
    status,
    activityUrl: activityPath(activity),
    subjects: writeSubjects(subjects),
    system,
    audience,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(person === undefined ? {} : { person }),
    ...(party === undefined ? {} : { party }),
    ...(purpose === undefined ? {} : { purpose }),
  };
}

const traceParent = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;
const longestRequestId = 200;

function traceOf(requestId: string | undefined) {
  const [, traceId, parentOperationId] = traceParent.exec(requestId ?? '') ?? [];
  if (traceId !== undefined && parentOperationId !== undefined)
    return { traceId, parentOperationId };
  return {
    traceId: randomBytes(16).toString('hex'),
    ...(requestId === undefined ? {} : { requestId: requestId.slice(0, longestRequestId) }),
  };
}

export interface Viewing {
  readonly activity: ActivityId;
  readonly requestId?: string;
}

/** Says during a reading whom the data that it finds are about. */
export type Concerning = (subject: ProcessingSubject) => void;

/**
 * Reads confidential data in the name of `context`, on record: the row in the log, and with
 * it the audit entry, are committed before the answer goes out. No log, no answer.
 */
export async function viewConfidential<Answer>(
  context: Context,
  viewing: Viewing,
  work: (tx: NotingTx, concerns: Concerning) => Promise<Answer>,
): Promise<Answer> {
  const { database } = context;
  const startedAt = context.now();
  const subjects: ProcessingSubject[] = [];
  const note = (tx: NotingTx, status: 'ok' | 'error') =>
    recordProcessing(tx, { ...viewing, viewer: database.viewer, subjects, status, startedAt });
  try {
    return await database.readOnRecord(async (tx) => {
      const answer = await work(tx, (subject) => void subjects.push(subject));
      await note(tx, 'ok');
      return answer;
    });
  } catch (error) {
    // Nothing went out; that it was tried is told all the same, where that is still possible.
    await database.readOnRecord((tx) => note(tx, 'error')).catch(() => undefined);
    throw error;
  }
}
