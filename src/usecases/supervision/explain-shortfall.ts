import { Value } from 'typebox/value';
import {
  explanationMisfit,
  explanationState,
  GivenExplanation,
  type Explained,
  type ExplainedRole,
} from '../../domain/stock/explanation.ts';
import type { Refusal } from '../../domain/problem.ts';
import { refuseSupervision } from '../../domain/stock/supervision-problem.ts';
import {
  appendExplanationEvent,
  explanationThread,
  insertExplanation,
} from '../../registry/explanations.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { misfits } from './misfits.ts';
import { partyAs } from './who.ts';

export interface ExplainInput {
  readonly role: ExplainedRole;
  /** As the obligation names it. */
  readonly unit: string;
  /** The last event that the party had seen; 0 when there was none. */
  readonly seen: number;
  /** As typed, and not trusted: a `GivenExplanation`. */
  readonly given: unknown;
}

export interface Explaining {
  readonly about: Explained;
  readonly explanation: number;
  readonly seq: number;
  /** The explanation that waited, and now no longer does. */
  readonly supersedes?: number;
}

/**
 * A party explains why its stock falls short: asked or of its own accord. What still waited is
 * superseded; what was accepted stands until its last day, or until this one is accepted.
 */
export async function explainShortfall(
  context: Context,
  { role, unit, seen, given }: ExplainInput,
): Promise<Explaining | Refusal> {
  const here = partyAs(context, role);
  if (isRefusal(here)) return here;
  if (!isGiven(given)) return { kind: 'refusal', problems: misfits(GivenExplanation, given) };
  const on = context.today();
  const misfit = explanationMisfit(given, on);
  if (misfit !== undefined) return refuseSupervision(misfit, {}, { column: 'validThrough' });
  const { party, person } = here;
  const about = { party, role, unit };
  return context.database.write(async (tx) => {
    const { events } = await explanationThread(tx, about);
    const state = explanationState(events);
    if (seen !== state.seq) {
      return refuseSupervision('supervision-moved-on', { count: state.seq - seen });
    }
    await recordProcessing(tx, {
      activity: 'explanation-give',
      viewer: context.database.viewer,
      subjects: [{ kind: 'party', id: party }],
    });
    const supersedes = state.waiting?.explanation;
    const explanation = await insertExplanation(tx, {
      ...given,
      about,
      validFrom: given.validFrom ?? on,
      person,
      supersedes,
      synthetic: context.demo,
    });
    const body = { kind: 'given', explanation } as const;
    const seq = await appendExplanationEvent(tx, { about, body, person, on });
    return { about, explanation, seq, ...(supersedes === undefined ? {} : { supersedes }) };
  });
}

function isGiven(given: unknown): given is GivenExplanation {
  return Value.Check(GivenExplanation, given);
}
