import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Static, TSchema } from 'typebox';
import { parsed } from '../../domain/compiled.ts';
import { refuseNotifying } from '../../domain/notification/problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import { keepAnswered, readAnswered } from '../../registry/answered.ts';
import { Busy, type ReadTx, type WriteTx } from '../../registry/database.ts';
import { isRefusal, type Context } from '../context.ts';

export interface OnceInput<Schema extends TSchema> {
  /** `Idempotency-Key`, as the sender gave it; keys are each party's own. */
  readonly key: string | undefined;
  /** What is asked for: the operation and its whole request. */
  readonly request: object;
  /** Status of a good answer. */
  readonly status: number;
  readonly answer: Schema;
}

export interface DoneOnce<Answer> {
  readonly kind: 'done';
  readonly status: number;
  readonly answer: Answer;
  /** It had been done before: this is the answer of then, and nothing was done now. */
  readonly replayed: boolean;
}

const longestKey = 255;

/**
 * Does something once, however often it is asked under the same key: what it did and what it
 * answered are stored in one transaction. Another request under that key is refused, and so is
 * a repeat while the first is under way. A refusal keeps no key: nothing was done.
 */
export async function once<Schema extends TSchema>(
  context: Context,
  input: OnceInput<Schema>,
  work: (tx: WriteTx) => Promise<Static<Schema> | Refusal>,
): Promise<DoneOnce<Static<Schema>> | Refusal> {
  return gatherOnce(context, input, () => Promise.resolve(undefined), work);
}

/** As `once`, for what knows beforehand what it will ask (`Database.gatherAndWrite`). */
export async function gatherOnce<Schema extends TSchema, Found>(
  context: Context,
  { key, request, status, answer: schema }: OnceInput<Schema>,
  gather: (tx: ReadTx) => Promise<Found>,
  work: (tx: WriteTx, found: Found) => Promise<Static<Schema> | Refusal>,
): Promise<DoneOnce<Static<Schema>> | Refusal> {
  const place = { column: 'Idempotency-Key' };
  if (key === undefined || key === '') return refuseNotifying('idempotency-key-missing', {}, place);
  if (!/^[\x20-\x7e]+$/.test(key) || key.length > longestKey) {
    return refuseNotifying('idempotency-key-unreadable', { limit: longestKey }, place);
  }
  const { party } = context.database.viewer;
  if (party === undefined) return refuseNotifying('party-missing');
  const sha256 = createHash('sha256')
    .update(canonicalize(storable(request)) ?? '')
    .digest('hex');
  try {
    return await context.database.gatherAndWrite(
      (tx) => Promise.all([readAnswered(tx, party, key), gather(tx)]),
      async (tx, [before, found]) => {
        if (before !== undefined) {
          if (before.sha256 !== sha256) return refuseNotifying('idempotency-key-reused', {}, place);
          const answer = parsed(schema, before.answer);
          return { kind: 'done', status: before.status, answer, replayed: true };
        }
        const worked = await work(tx, found);
        if (isRefused(worked)) return worked;
        const answer = parsed(schema, storable(worked));
        keepAnswered(tx, party, key, { sha256, status, answer });
        return { kind: 'done', status, answer, replayed: false };
      },
      `idempotency ${party} ${key}`,
    );
  } catch (error) {
    if (error instanceof Busy) return refuseNotifying('idempotency-in-flight', {}, place);
    throw error;
  }
}

/** What was sent may hold what is no text to a database or a hash; that stands as U+FFFD here. */
function storable(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (_name, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '\ufffd').toWellFormed() : value,
  );
}

function isRefused<Answer>(answer: Answer | Refusal): answer is Refusal {
  return typeof answer === 'object' && answer !== null && isRefusal(answer);
}
