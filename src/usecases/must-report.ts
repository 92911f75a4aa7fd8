import type { NormReference } from '../domain/decision.ts';
import { groundsAllowed, type PublicationGround } from '../domain/desk/publication.ts';
import { notificationFields, whoSees } from '../domain/disclosure/notification-fields.ts';
import { fieldPlaces } from '../domain/notification/fields.ts';
import type { NotificationDutyCase } from '../domain/notification/case.ts';
import {
  walkDuty,
  type DutyAnswered,
  type DutyAnswers,
  type DutyMistake,
  type DutyQuestion,
} from '../domain/notification/duty-walk.ts';
import type {
  NotificationDutyOutcome,
  NotificationDutyValues,
} from '../domain/notification/outcome.ts';
import { writeSource } from '../domain/norm/reference.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import { inForce } from '../law/law-book.ts';
import type { Confidence, Language } from '../law/norm.ts';
import type { PublishableField, PublicationRegime } from '../law/publication.ts';
import { sayBecause, type Said } from '../texts/because.ts';
import { sayMissing } from '../texts/missing.ts';
import type { Context } from './context.ts';
import { receiptOf } from './receipt.ts';

export interface MustReportInput {
  readonly answers: DutyAnswers;
  /** Ask this one again. */
  readonly again?: DutyQuestion | undefined;
  /** Another day than today: for an answer that was kept. */
  readonly on?: CalendarDate;
  readonly language: Language;
}

/** A norm that the answer rests on, as its source has it. */
export interface NormShown {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly source: string;
  readonly quote?: string;
  readonly confidence: Confidence;
  readonly note?: string;
  readonly from: CalendarDate | null;
}

/** How the last day to notify was counted. */
export interface NoticeShown {
  readonly start: CalendarDate;
  readonly months: number;
  readonly deadline: CalendarDate;
  /** The month counted back to lacks the day of the start. */
  readonly monthEnd: boolean;
}

/** What may become public of a notification that is sent today. */
export interface PublicationShown {
  readonly regime: PublicationRegime;
  readonly fields: readonly PublishableField[];
  readonly grounds: readonly PublicationGround[];
  readonly source: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

export interface DutyDecided {
  readonly given: NotificationDutyCase;
  readonly outcome: NotificationDutyOutcome;
  readonly values: NotificationDutyValues;
  readonly because: readonly Said[];
  /** In words. */
  readonly missing: readonly string[];
  readonly norms: readonly NormShown[];
  readonly notice?: NoticeShown;
  /** Absent where the regime of the day is not known. */
  readonly publication?: PublicationShown;
  /** It turned out to be something new: what the questions begin again with. */
  readonly anew?: DutyAnswers;
  readonly receipt: string;
}

export type MustReportAnswer = {
  readonly on: CalendarDate;
  /** Hash of the law book that was asked. */
  readonly law: string;
  readonly answered: readonly DutyAnswered[];
} & (
  | { readonly state: 'asking'; readonly question: DutyQuestion; readonly mistake?: DutyMistake }
  | { readonly state: 'decided'; readonly decided: DutyDecided }
);

/** “Must I report this?”, question by question. Reads the law and nothing else; stores nothing. */
export function mustReport(
  { law, today }: Pick<Context, 'law' | 'today'>,
  { answers, again, on = today(), language }: MustReportInput,
): MustReportAnswer {
  const walk = walkDuty({ answers, on, again }, law);
  const base = { on, law: law.hash, answered: walk.answered };
  if (walk.state === 'asking') {
    const { question, mistake } = walk;
    return { ...base, state: 'asking', question, ...(mistake === undefined ? {} : { mistake }) };
  }
  const { given, decision, anew } = walk;
  const notice = noticeOf(given, decision.values, decision.because);
  const publication = publicationOf(law, on, language);
  return {
    ...base,
    state: 'decided',
    decided: {
      given,
      outcome: decision.outcome,
      values: decision.values,
      because: decision.because.map((step) => sayBecause('notification-duty', step, language)),
      missing: decision.missing
        .filter(({ neededFor }) => neededFor !== 'reproach' && neededFor !== 'notifications')
        .map((each) => sayMissing(each, language)),
      norms: normsShown(
        law,
        [decision.norm, ...decision.because.map((step) => step.norm ?? null)],
        language,
      ),
      ...(notice === undefined ? {} : { notice }),
      ...(publication === undefined ? {} : { publication }),
      ...(anew === undefined ? {} : { anew }),
      receipt: receiptOf({ rule: 'notification-duty', law: law.hash, case: given }),
    },
  };
}

function noticeOf(
  { facts }: NotificationDutyCase,
  { deadline }: NotificationDutyValues,
  because: readonly { readonly code: string; readonly params: Said['params'] | object }[],
): NoticeShown | undefined {
  const months: unknown = Reflect.get(
    because.find(({ code }) => code === 'deadline')?.params ?? {},
    'months',
  );
  if (deadline === undefined || facts.start === undefined || typeof months !== 'number')
    return undefined;
  return {
    start: facts.start,
    months,
    deadline,
    monthEnd: deadline.slice(8) !== facts.start.slice(8),
  };
}

function normsShown(
  law: Context['law'],
  references: readonly (NormReference | null)[],
  language: Language,
): readonly NormShown[] {
  const seen = new Map<string, NormShown>();
  for (const reference of references) {
    if (reference === null || seen.has(`${reference.id} ${reference.version}`)) continue;
    const norm = Object.entries(law.norms).find(([id]) => id === reference.id)?.[1];
    const version = norm?.versions.find(({ id }) => id === reference.version);
    if (norm === undefined || version === undefined) continue;
    const { quote } = version.source;
    seen.set(`${reference.id} ${reference.version}`, {
      id: reference.id,
      version: reference.version,
      title: norm.title[language],
      source: reference.source,
      ...(quote === undefined ? {} : { quote: quote.text }),
      confidence: reference.confidence,
      ...(version.note === undefined ? {} : { note: version.note[language] }),
      from: reference.from,
    });
  }
  return [...seen.values()];
}

export function publicationOf(
  law: Context['law'],
  on: CalendarDate,
  language: Language,
): PublicationShown | undefined {
  const found = inForce(law, 'publication-regime', on);
  if (found.answer !== 'in-force') return undefined;
  const { version } = found;
  return {
    regime: version.value.regime,
    fields: version.value.fields.filter((field) => becomesPublic(field, law, on)),
    grounds: groundsAllowed(law, on),
    source: writeSource(version),
    confidence: version.confidence,
    ...(version.note === undefined ? {} : { note: version.note[language] }),
  };
}

/** What the product says of itself, and what of the notification anybody may come to see. */
function becomesPublic(field: PublishableField, law: Context['law'], on: CalendarDate): boolean {
  const carriers = fieldPlaces.filter(({ path }) => notificationFields[path].publishable === field);
  return (
    carriers.length === 0 || carriers.some(({ path }) => whoSees(path, law, on).public !== 'never')
  );
}
