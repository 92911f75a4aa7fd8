import { Value } from 'typebox/value';
import type { Refusal } from '../../domain/problem.ts';
import { ClaimDeed, claimState, decideClaim } from '../../domain/stock/claim.ts';
import type { Explained } from '../../domain/stock/explanation.ts';
import { refuseSupervision } from '../../domain/stock/supervision-problem.ts';
import { announce } from '../../registry/outbox.ts';
import { appendClaimEvent, claimThreads } from '../../registry/stock-claims.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { deedMisfits } from './misfits.ts';
import { actorOf } from './who.ts';

export interface AnswerClaimInput {
  readonly about: Explained;
  readonly claim: number;
  /** The last event that was seen; a claim that moved on since is not touched. */
  readonly seen: number;
  /** As typed, and not trusted: a `ClaimDeed`. */
  readonly deed: unknown;
}

/**
 * An inspector asks about a claim, accepts it, refuses it or ends it; its party replies or withdraws it.
 * Each with a reason. Gather, decide, write, in one transaction.
 */
export async function answerClaim(
  context: Context,
  { about, claim: id, seen, deed }: AnswerClaimInput,
): Promise<{ readonly claim: number; readonly seq: number } | Refusal> {
  if (!isDeed(deed)) return { kind: 'refusal', problems: deedMisfits(ClaimDeed, deed) };
  const actor = actorOf(context, about, deed.deed === 'reply' || deed.deed === 'withdraw');
  if (isRefusal(actor)) return actor;
  const on = context.today();
  const { party, role, unit } = about;
  return context.database.write(async (tx) => {
    const threads = await claimThreads(tx, { parties: [party], role, unit });
    const found = threads.find(({ claim }) => claim.id === id);
    if (found === undefined) return refuseSupervision('claim-unknown');
    const state = claimState(found.claim, found.events);
    if (seen !== state.seq) {
      return refuseSupervision('supervision-moved-on', { count: Math.abs(state.seq - seen) });
    }
    const outcome = decideClaim({ claim: found.claim, state }, deed, actor, on);
    if (outcome.kind === 'refused') {
      const { code, field } = outcome;
      return refuseSupervision(code, {}, field === undefined ? {} : { column: field });
    }
    await recordProcessing(tx, {
      activity: actor.as === 'party' ? 'claim-state' : 'claim-decide',
      viewer: context.database.viewer,
      subjects: [{ kind: 'party', id: party }],
    });
    const { body } = outcome;
    const seq = await appendClaimEvent(tx, { claim: id, party, body, person: actor.person, on });
    // There is something to read, signed in: the mail itself says nothing of it.
    if (actor.as === 'inspector') await announce(tx, { kind: 'message', to: { party } });
    return { claim: id, seq };
  });
}

function isDeed(given: unknown): given is ClaimDeed {
  return Value.Check(ClaimDeed, given);
}
