import {
  fieldPlaces,
  type FieldPlace,
  type FieldValue,
  type NotificationField,
} from '../../domain/notification/fields.ts';
import { agreementOn } from '../../domain/disclosure/agreement.ts';
import { notificationFields, whoSees } from '../../domain/disclosure/notification-fields.ts';
import type { TypedFields } from '../../domain/notification/typed.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import { parseCalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { Language } from '../../law/norm.ts';
import { audienceTexts } from '../../texts/disclosure.ts';
import { sayExpectation } from '../../texts/expectation.ts';
import { notificationFieldTexts } from '../../texts/fields/notification.ts';
import { notifyingMisfitTexts, notifyingTexts } from '../../texts/pages/notifying.ts';
import { sayProblem } from '../../texts/problem.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { NamedAgreement } from '../../usecases/parties/agreements.ts';
import { fieldOfColumn } from '../../usecases/notifying/review-draft.ts';
import { countryText, dayText, numberText, type Frame } from '../frame.ts';
import type { Mistake } from '../parts/mistakes.tsx';
import { listOf, textOf } from './form-body.ts';

export function placeOf(path: string): FieldPlace | undefined {
  return fieldPlaces.find((place) => place.path === path);
}

export function labelOf(path: string, language: Language): string {
  const place = placeOf(path);
  return place === undefined ? path : notificationFieldTexts[place.path].label[language];
}

/** What stands in a field, in the reader's words. */
export function sayValue(path: string, value: FieldValue | undefined, language: Language): string {
  if (value === undefined || value === '') return notifyingTexts.notSaid[language];
  const place = placeOf(path);
  const word = (each: string) => {
    if (path === 'business.otherMarkets') return countryText(each, language);
    return place === undefined
      ? each
      : (notificationFieldTexts[place.path].words?.[each]?.[language] ?? each);
  };
  if (typeof value === 'object') return value.map(word).join(', ');
  if (typeof value === 'number') return numberText(value, language);
  if (place?.kind === 'day') return dayText(String(value), language);
  return word(String(value));
}

/** What was typed into a field, in the reader's words; absent where nothing was. */
export function sayTyped(
  fields: TypedFields,
  path: string,
  language: Language,
): string | undefined {
  if (fields[path] === undefined) return undefined;
  const isList = placeOf(path)?.kind === 'words';
  return sayValue(path, isList ? listOf(fields, path) : textOf(fields, path), language);
}

/** Problems as the form shows them: beside the field that each is about. */
export function mistakesOf(problems: Refusal['problems'], language: Language): readonly Mistake[] {
  return problems.map((problem) => ({
    field: fieldOf(problem),
    message: sayMistake(problem, language),
  }));
}

function fieldOf({ column = '' }: Problem): string {
  return column === 'code' ? 'codes' : fieldOfColumn(column);
}

function sayMistake(problem: Problem, language: Language): string {
  const path = fieldOf(problem);
  const field = labelOf(path, language);
  if (problem.code === 'text-unreadable')
    return sayProblem({ ...problem, column: field }, language);
  if (problem.code !== 'case-misfit') return sayProblem(problem, language);
  const t = speaker(notifyingMisfitTexts, language);
  const expected = String(problem.params?.['expected'] ?? '');
  if (isMissing(problem, language)) return t('missing', { field });
  // Quotes come of how a value is written down in a case.
  const value = (problem.value ?? '').replaceAll(/^"|"$/g, '');
  if (path === 'contact.email') return t('email', { field });
  if (path === 'business.otherMarkets') return t('country', { field });
  if (placeOf(path)?.kind === 'day') return t('day', { field, value });
  return t('other', { field, expected, value });
}

/** Was it left empty, rather than filled in wrongly? */
export function isMissing({ code, params }: Problem, language: Language): boolean {
  return code === 'case-misfit' && params?.['expected'] === sayExpectation('missing', {}, language);
}

export type SeenBy = 'public' | 'consent' | 'desk';

/** Who sees a field that is filled in today. */
function seenBy(path: NotificationField, law: LawBook, { today }: Pick<Frame, 'today'>): SeenBy {
  const seen = whoSees(path, law, today).public;
  return seen === 'now' ? 'public' : seen === 'with-consent' ? 'consent' : 'desk';
}

export interface SeenGround {
  readonly law: LawBook;
  readonly frame: Frame;
  /** Under which the party that notifies gives, today. */
  readonly agreements: readonly NamedAgreement[];
}

/** The same in a few words, with who receives it under an agreement. */
export function saySeenBy(path: NotificationField, { law, frame, agreements }: SeenGround): string {
  const t = speaker(notifyingTexts, frame.language);
  const read = agreements.flatMap((each) => agreementOn(each, path));
  const seen = whoSees(path, law, frame.today, read);
  if (seen.public === 'now') return t('seenPublic');
  const receivers = agreements
    .filter((each) => agreementOn(each, path).length > 0 && seen.others.includes(each.audience))
    .filter((each) => notificationFields[path].class === each.class)
    .flatMap(({ receivers: all, audience }) =>
      all.map(({ name }) =>
        t('receiver', { name, audience: audienceTexts[audience][frame.language] }),
      ),
    );
  const audiences = [...new Set(receivers)];
  if (audiences.length === 0) return t(seen.public === 'never' ? 'seenDesk' : 'seenConsent');
  return t(seen.public === 'never' ? 'seenAgreed' : 'seenConsentAgreed', { audiences });
}

/** Would a field become public with the consent that was given so far? */
export function isPublic(
  path: NotificationField,
  fields: TypedFields,
  law: LawBook,
  frame: Pick<Frame, 'today'>,
): boolean {
  const seen = seenBy(path, law, frame);
  if (seen !== 'consent') return seen === 'public';
  const { publishable } = notificationFields[path];
  return publishable !== undefined && listOf(fields, 'business.consentTo').includes(publishable);
}

/** An input of type `date` drops what is no day; then it is kept as text. */
export function isDayOrEmpty(value: string): boolean {
  return value === '' || parseCalendarDate(value) !== undefined;
}
