import { readText, refuseSignal } from '../../domain/desk/signal.ts';
import type { Refusal } from '../../domain/problem.ts';
import { appendCaseEvents } from '../../registry/cases.ts';
import type { WriteTx } from '../../registry/database.ts';
import type { ThreadAnswer } from '../answers/conversation.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { clockwork } from '../desk/clockwork.ts';
import { joinedCase, type JoinedCase } from './joined-case.ts';
import { threadAnswer } from './thread-for.ts';

export const longestAnswer = 4000;

export interface AnswerInput {
  /** Number of the case. */
  readonly number: string;
  /** Which question, counted within one's own conversation. */
  readonly question: number;
  readonly text: unknown;
  readonly requestId?: string;
}

/**
 * Answers a question of the desk, also after its deadline (the answer is then marked), and as
 * often as there is something to add. The answer is for the desk alone.
 */
export async function answerQuestion(
  context: Context,
  { number, question: which, text: given, requestId }: AnswerInput,
): Promise<ThreadAnswer | Refusal> {
  const text = readText(given, `answer-${which}`, longestAnswer);
  if (typeof text === 'object') return text;
  return context.database.write(async (tx) => {
    const joined = await joinedCase(context, tx, number);
    if (isRefusal(joined)) return joined;
    const { desk, conversation } = joined;
    const question = conversation.questions.find((each) => each.number === which);
    if (question === undefined) return refuseSignal('question-not-yours', { number: which });
    if (question.takenBack !== undefined) {
      return refuseSignal('question-taken-back', { why: question.takenBack });
    }
    if (question.answers.at(-1)?.text === text) return threadAnswer(context, tx, joined);
    const closed = refuseClosed(joined);
    if (closed !== undefined) return closed;
    const { person } = context.database.viewer;
    // The place of an event in its case is known to the desk alone.
    await tx.inNameOf(clockwork('putting an answer before the desk'), () =>
      appendCaseEvents(tx, desk.id, [
        {
          body: { kind: 'answer-given', question: question.seq, text },
          party: question.party,
          ...(person === undefined ? {} : { person }),
        },
      ]),
    );
    return spoken(context, tx, question.party, number, requestId);
  });
}

/** Puts the deed on record and answers with the case as it now is. */
export async function spoken(
  context: Context,
  tx: WriteTx,
  party: number,
  number: string,
  requestId: string | undefined,
): Promise<ThreadAnswer | Refusal> {
  await recordProcessing(tx, {
    activity: 'case-decide',
    viewer: context.database.viewer,
    subjects: [{ kind: 'party', id: party }],
    ...(requestId === undefined ? {} : { requestId }),
  });
  const after = await joinedCase(context, tx, number);
  return isRefusal(after) ? after : threadAnswer(context, tx, after);
}

/** What is closed takes nothing more; who has something new says it anew. */
export function refuseClosed({ state, desk }: JoinedCase): Refusal | undefined {
  if (state.open) return undefined;
  return refuseSignal('thread-closed', { case: desk.number }, { value: desk.number });
}
