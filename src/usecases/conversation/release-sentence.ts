import type { CaseEvent } from '../../domain/desk/case-event.ts';
import { readText, refuseSignal } from '../../domain/desk/signal.ts';
import type { Refusal } from '../../domain/problem.ts';
import { appendCaseEvents } from '../../registry/cases.ts';
import { isHolderOf } from '../../registry/parties.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import type { ThreadAnswer } from '../answers/conversation.ts';
import { isRefusal, type Context } from '../context.ts';
import { clockwork } from '../desk/clockwork.ts';
import { refuseClosed, spoken } from './answer-question.ts';
import { joinedCase, takesPartFor, type JoinedCase } from './joined-case.ts';

/** A sentence, and no more: what reaches the field must be read at a counter. */
export const longestSentence = 500;

export interface ReleaseInput {
  readonly number: string;
  readonly text: unknown;
  readonly requestId?: string;
}

/**
 * The holder lets one sentence reach those whose signals stand in the case. The desk passes it
 * on to each of them; the holder does not learn to whom. Said again, it reaches who came later.
 */
export async function releaseSentence(
  context: Context,
  { number, text: given, requestId }: ReleaseInput,
): Promise<ThreadAnswer | Refusal> {
  const text = readText(given, 'sentence', longestSentence);
  if (typeof text === 'object') return text;
  return context.database.write(async (tx) => {
    const joined = await joinedCase(context, tx, number);
    if (isRefusal(joined)) return joined;
    if (joined.as !== 'holder') return refuseSignal('sentence-not-yours');
    const closed = refuseClosed(joined);
    if (closed !== undefined) return closed;
    if (joined.state.signals.length === 0) return refuseSignal('sentence-to-nobody');
    const holder = await holderIn(context, tx, joined);
    if (holder === undefined) return refuseSignal('sentence-not-yours');
    await tx.inNameOf(clockwork('passing on what a holder released'), () =>
      passOn(tx, joined, text, holder, context.database.viewer.person),
    );
    return spoken(context, tx, holder, number, requestId);
  });
}

/** Which of the parties that one acts for speaks here. */
async function holderIn(
  context: Context,
  tx: ReadTx,
  { desk, state, conversation }: JoinedCase,
): Promise<number | undefined> {
  const represents = takesPartFor(context);
  const notified = state.notifications.map(({ holder }) => holder);
  const asked = conversation.questions.flatMap(({ as, party }) => (as === 'holder' ? party : []));
  const known = represents.find((party) => notified.includes(party) || asked.includes(party));
  if (known !== undefined) return known;
  for (const party of represents) {
    if (await isHolderOf(tx, [party], desk.productId, context.today())) return party;
  }
  return undefined;
}

async function passOn(
  tx: WriteTx,
  { desk, state }: JoinedCase,
  text: string,
  holder: number,
  person: string | undefined,
): Promise<void> {
  const before = releasedBefore(desk.events, text, holder);
  const sentence = before ?? (await release(tx, desk.id, text, holder, person));
  const told = new Set(
    desk.events.flatMap(({ body, party }) =>
      body.kind === 'sentence-passed-on' && body.sentence === sentence && party !== undefined
        ? [party]
        : [],
    ),
  );
  const reporters = new Set(state.signals.map(({ reporter }) => reporter));
  await appendCaseEvents(
    tx,
    desk.id,
    [...reporters]
      .filter((reporter) => !told.has(reporter))
      .map((party) => ({ body: { kind: 'sentence-passed-on', text, sentence }, party })),
  );
}

function releasedBefore(
  events: readonly CaseEvent[],
  text: string,
  holder: number,
): number | undefined {
  return events.findLast(
    ({ body, party }) =>
      body.kind === 'sentence-released' && body.text === text && party === holder,
  )?.seq;
}

async function release(
  tx: WriteTx,
  caseId: number,
  text: string,
  holder: number,
  person: string | undefined,
): Promise<number> {
  const [seq] = await appendCaseEvents(tx, caseId, [
    {
      body: { kind: 'sentence-released', text },
      party: holder,
      ...(person === undefined ? {} : { person }),
    },
  ]);
  if (seq === undefined) throw new Error('the sentence was not stored');
  return seq;
}
