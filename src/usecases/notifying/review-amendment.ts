import type { Refusal } from '../../domain/problem.ts';
import type { AmendedAnswer } from '../answers/notifications.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import type { Context } from '../context.ts';
import { changeAnswer, checkVersions, type AmendInput } from './amend-notification.ts';
import { latenessAnswer } from './submit-notification.ts';

type ReviewInput = Pick<AmendInput, 'number' | 'step' | 'basedOn' | 'content' | 'language'>;

/** What sending a next version would change: a dry run, which stores only that somebody looked. */
export async function reviewAmendment(
  context: Context,
  { language, ...request }: ReviewInput,
): Promise<Pick<AmendedAnswer, 'changes' | 'lateness'> | Refusal> {
  return viewConfidential(context, { activity: 'notification-view' }, async (tx, concerns) => {
    const [checked] = await checkVersions(context, tx, [request], language);
    if (checked === undefined) throw new Error('a version without an answer');
    if (checked.kind === 'refused') return { kind: 'refusal', problems: checked.problems };
    concerns({ kind: 'party', id: checked.notification.partyId });
    return {
      changes: checked.changes.map(changeAnswer),
      lateness: latenessAnswer(checked.lateness),
    };
  });
}
