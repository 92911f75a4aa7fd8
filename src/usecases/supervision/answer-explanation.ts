import { Value } from 'typebox/value';
import type { Refusal } from '../../domain/problem.ts';
import {
  decideExplanation,
  ExplanationDeed,
  explanationState,
  type Explained,
} from '../../domain/stock/explanation.ts';
import type { StatementActor } from '../../domain/stock/statement.ts';
import { refuseSupervision } from '../../domain/stock/supervision-problem.ts';
import type { WriteTx } from '../../registry/database.ts';
import { appendExplanationEvent, explanationThread } from '../../registry/explanations.ts';
import { announce } from '../../registry/outbox.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { deedMisfits } from './misfits.ts';
import { actorOf, askingClockwork } from './who.ts';

export interface AnswerInput {
  readonly about: Explained;
  /** The last event that was seen; a thread that moved on since is not touched. */
  readonly seen: number;
  /** As typed, and not trusted: an `ExplanationDeed`. */
  readonly deed: unknown;
}

export interface Answered {
  readonly about: Explained;
  readonly seq: number;
}

/**
 * An inspector asks for an explanation, accepts it, refuses it, asks on or ends it, each with a
 * reason; or a party withdraws its own. Gather, decide, write, in one transaction.
 */
export async function answerExplanation(
  context: Context,
  { about, seen, deed }: AnswerInput,
): Promise<Answered | Refusal> {
  if (!isDeed(deed)) return { kind: 'refusal', problems: deedMisfits(ExplanationDeed, deed) };
  const actor = actorOf(context, about, deed.deed === 'withdraw');
  if (isRefusal(actor)) return actor;
  return context.database.write((tx) => answerIn(context, tx, { about, seen, deed }, actor));
}

async function answerIn(
  context: Context,
  tx: WriteTx,
  { about, seen, deed }: Omit<AnswerInput, 'deed'> & { readonly deed: ExplanationDeed },
  actor: StatementActor,
): Promise<Answered | Refusal> {
  const { events, given } = await explanationThread(tx, about);
  const state = explanationState(events);
  if (seen !== state.seq) {
    return refuseSupervision('supervision-moved-on', { count: state.seq - seen });
  }
  const on = context.today();
  const waiting = given.find(({ id }) => id === state.waiting?.explanation);
  const outcome = decideExplanation(state, waiting, deed, actor, on);
  if (outcome.kind === 'refused') return refuseSupervision(outcome.code);
  await recordProcessing(tx, {
    activity: actor.as === 'party' ? 'explanation-give' : 'explanation-decide',
    viewer: context.database.viewer,
    subjects: [{ kind: 'party', id: about.party }],
  });
  const { body } = outcome;
  const seq = await appendExplanationEvent(tx, { about, body, person: actor.person, on });
  if (actor.as === 'inspector') await tellParty(tx, about.party);
  return { about, seq };
}

/** There is something to read, signed in: the mail itself says nothing of it. */
async function tellParty(tx: WriteTx, party: number): Promise<void> {
  await announce(tx, { kind: 'message', to: { party } });
}

function isDeed(given: unknown): given is ExplanationDeed {
  return Value.Check(ExplanationDeed, given);
}

export interface ShortfallToAsk {
  readonly about: Explained;
  /** Why we ask, in a sentence: the day, what was to be held and what was. */
  readonly why: string;
}

/**
 * A shortfall asks its party by itself: our clockwork does, where nothing is asked, waits or
 * stands already, so that asking again every day asks once. Gives how many were asked.
 */
export async function askForShortfalls(
  context: Context,
  shortfalls: readonly ShortfallToAsk[],
): Promise<number> {
  const asking = context.database.as(askingClockwork);
  return asking.write(async (tx) => {
    const on = context.today();
    const told = new Set<number>();
    let count = 0;
    for (const { about, why } of shortfalls) {
      const { events } = await explanationThread(tx, about);
      const actor = { as: 'inspector', represents: [] } as const;
      const state = explanationState(events);
      const outcome = decideExplanation(state, undefined, { deed: 'ask', why }, actor, on);
      if (outcome.kind === 'refused') continue;
      await appendExplanationEvent(tx, { about, body: outcome.body, person: undefined, on });
      told.add(about.party);
      count += 1;
    }
    if (told.size > 0) {
      await recordProcessing(tx, {
        activity: 'explanation-decide',
        viewer: askingClockwork,
        subjects: [...told].map((id) => ({ kind: 'party', id })),
      });
    }
    for (const party of told) await tellParty(tx, party);
    return count;
  });
}
