import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { fits } from '../../domain/compiled.ts';
import {
  contentMisfits,
  unreadableTexts,
  type Telling,
} from '../../domain/notification/misfits.ts';
import { ContactPart, NotificationContent } from '../../domain/notification/notification.ts';
import { notifyingProblem } from '../../domain/notification/problem.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import { exact } from '../../domain/schema.ts';
import type { Language } from '../../law/norm.ts';
import { caseMisfits } from '../case-misfits.ts';

export type CheckedContent =
  | { readonly kind: 'content'; readonly content: NotificationContent }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** What came in as a notification, or what is wrong with it field by field (`column` is its path). */
export function checkContent(given: unknown, telling: Telling, language: Language): CheckedContent {
  const unreadable = unreadableTexts(given).map(({ path }) =>
    notifyingProblem('text-unreadable', {}, { column: path }),
  );
  if (unreadable.length > 0) return { kind: 'problems', problems: unreadable };
  if (!fits(NotificationContent, given)) {
    const problems = caseMisfits({ caseSchema: NotificationContent }, given, language);
    return { kind: 'problems', problems: problems.map(withoutPerson) };
  }
  const problems = contentMisfits(given, telling).map(({ field, code, params }) =>
    notifyingProblem(code, params, { column: field }),
  );
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'content', content: given };
}

const OnlyContact = Type.Object({ contact: ContactPart }, exact);

/** The same of a contact alone, at the same paths. */
export function checkContact(given: unknown, language: Language): ContactPart | Refusal {
  const content = { contact: given };
  const unreadable = unreadableTexts(content).map(({ path }) =>
    notifyingProblem('text-unreadable', {}, { column: path }),
  );
  if (unreadable.length > 0) return { kind: 'refusal', problems: unreadable };
  if (Value.Check(OnlyContact, content)) return content.contact;
  const problems = caseMisfits({ caseSchema: OnlyContact }, content, language);
  return { kind: 'refusal', problems: problems.map(withoutPerson) };
}

/** What somebody typed of a person is repeated in no message. */
function withoutPerson(problem: Problem): Problem {
  if (problem.column?.split('.')[0] !== 'contact' && problem.column !== '(case)') return problem;
  return { ...problem, value: '…', params: { ...problem.params, seen: '…' } };
}
