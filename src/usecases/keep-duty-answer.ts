import type { DutyAnswers } from '../domain/notification/duty-walk.ts';
import type { Language } from '../law/norm.ts';
import {
  keepableOutcomes,
  keepAnswer,
  keptAnswer,
  keptAnswers,
  type KeptAnswer,
} from '../registry/duty-answers.ts';
import { recordProcessing, viewConfidential } from './audit/record-processing.ts';
import type { Context } from './context.ts';
import { mustReport, type MustReportAnswer } from './must-report.ts';
import { whoseMayBeRead } from './notifying/whose.ts';

export type { KeptAnswer };

export interface KeepInput {
  readonly answers: DutyAnswers;
  readonly language: Language;
}

/** Can this answer be kept? Only that nothing had to be notified is evidence of that. */
export function isKeepable(answer: MustReportAnswer): boolean {
  return answer.state === 'decided' && outcomeToKeep(answer) !== undefined;
}

function outcomeToKeep(answer: Extract<MustReportAnswer, { state: 'decided' }>) {
  return keepableOutcomes.find((outcome) => outcome === answer.decided.outcome);
}

/**
 * Keeps “no duty” as evidence, for the party that is acted for: the rule is asked again here,
 * so that what is kept is what it says. `context.database` is in the keeper's name. Gives the
 * id, or `undefined` where there is nothing to keep.
 */
export async function keepDutyAnswer(
  context: Context,
  { answers, language }: KeepInput,
): Promise<number | undefined> {
  const { party, person } = context.database.viewer;
  const answer = mustReport(context, { answers, language });
  if (answer.state !== 'decided' || party === undefined) return undefined;
  const outcome = outcomeToKeep(answer);
  if (outcome === undefined) return undefined;
  return context.database.write(async (tx) => {
    await recordProcessing(tx, {
      activity: 'duty-answer-keep',
      viewer: context.database.viewer,
      subjects: [{ kind: 'party', id: party }],
    });
    return keepAnswer(tx, {
      party,
      ...(person === undefined ? {} : { person }),
      askedOn: answer.on,
      answers: answer.answered,
      outcome,
      law: answer.law,
      receipt: answer.decided.receipt,
      synthetic: context.demo,
    });
  });
}

/** What the party that is acted for has kept, newest first. */
export async function listKeptAnswers(context: Context): Promise<readonly KeptAnswer[]> {
  const { party } = context.database.viewer;
  if (party === undefined) return [];
  return viewConfidential(context, { activity: 'duty-answer-view' }, (tx, concerns) => {
    concerns({ kind: 'party', id: party });
    return keptAnswers(tx, party);
  });
}

export interface KeptAnswerSeen {
  readonly kept: KeptAnswer;
  /** The same answers held against the same law; absent where the law book has changed since. */
  readonly answer?: Extract<MustReportAnswer, { state: 'decided' }>;
}

/** One kept answer with what it rested on; `undefined` where the viewer may see none such. */
export async function viewKeptAnswer(
  context: Context,
  id: number,
  language: Language,
): Promise<KeptAnswerSeen | undefined> {
  const kept = await viewConfidential(
    context,
    { activity: 'duty-answer-view' },
    async (tx, concerns) => {
      const whose = whoseMayBeRead(context.database.viewer, 'holder-business');
      const found = await keptAnswer(tx, id, whose);
      if (found !== undefined) concerns({ kind: 'party', id: found.party });
      return found;
    },
  );
  if (kept === undefined) return undefined;
  const answers: DutyAnswers = Object.fromEntries(
    kept.answers.map(({ question, answer }) => [question, answer]),
  );
  const answer = mustReport(context, { answers, on: kept.askedOn, language });
  const isSame =
    answer.state === 'decided' &&
    answer.law === kept.law &&
    answer.decided.receipt === kept.receipt;
  return isSame ? { kept, answer } : { kept };
}
