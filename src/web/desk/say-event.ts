import type { CaseEvent } from '../../domain/desk/case-event.ts';
import type { Language } from '../../law/norm.ts';
import {
  caseEventTexts,
  closeTexts,
  measureTexts,
  openedByTexts,
  proposalTexts,
} from '../../texts/case-events.ts';
import { notificationStepTexts } from '../../texts/fields/notification.ts';
import { deskTexts } from '../../texts/pages/desk.ts';
import { say } from '../../texts/text.ts';

/** What happened, in a line, and what somebody wrote, if anything. */
export function sayEvent(
  { body }: Pick<CaseEvent, 'body'>,
  language: Language,
): { readonly head: string; readonly text?: string } {
  const head = say(caseEventTexts[body.kind], paramsOf(body, language), language);
  const text =
    'text' in body ? body.text : 'why' in body && body.kind !== 'closed' ? body.why : undefined;
  return text === undefined ? { head } : { head, text };
}

function paramsOf(
  body: CaseEvent['body'],
  language: Language,
): Readonly<Record<string, string | number>> {
  switch (body.kind) {
    case 'opened':
      return { by: openedByTexts[body.by][language] };
    case 'notification-received':
      return { number: body.number, step: notificationStepTexts[body.step][language] };
    case 'imported':
      return { number: body.number };
    case 'question-asked':
      return { deadline: body.deadline };
    case 'measure-proposed':
      return { measure: measureTexts[body.measure][language] };
    case 'proposed':
      return { what: proposalTexts[body.proposal.deed][language] };
    case 'triaged':
      return { critical: deskTexts[body.critical ? 'critical' : 'notCritical'][language] };
    case 'published':
    case 'corrected':
      return { version: body.version };
    case 'closed':
      return { why: closeTexts[body.why][language] };
    case 'answer-given':
    case 'basis-changed':
    case 'basis-confirmed':
    case 'declined':
    case 'first-look':
    case 'handed-to-inspector':
    case 'marked-duplicate':
    case 'note':
    case 'owner-set':
    case 'question-withdrawn':
    case 'reopened':
    case 'retracted':
    case 'sentence-passed-on':
    case 'sentence-released':
    case 'signal-received':
    case 'signal-withdrawn':
    case 'taken-by-inspector':
      return {};
    default:
      return body satisfies never;
  }
}
