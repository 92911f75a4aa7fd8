import { addDays, addMonths, weekday, type CalendarDate } from '../../law/calendar-date.ts';
import { answer, inForce, type LawBook } from '../../law/law-book.ts';
import type { InForce, NormVersion } from '../../law/norm.ts';
import type { NoticeCounting, NoticePeriod } from '../../law/notification.ts';
import type { NotifiableEvent } from './case.ts';

export type NoticeNorm = 'suspension-notice' | 'cessation-notice';

export interface Notice {
  readonly kind: 'applies';
  readonly version: NormVersion<NoticePeriod>;
  /** Last day to notify. */
  readonly deadline: CalendarDate;
  /** The day on which the duty had to be met, and whose law counts. */
  readonly dutyDay: CalendarDate;
}

export type NoticeSearch =
  | Notice
  /** No version held on that day. */
  | { readonly kind: 'none'; readonly day: CalendarDate; readonly found: InForce<NoticePeriod> }
  /** Counted by the old text it was too late for it, by the new text too early. */
  | { readonly kind: 'transition'; readonly day: CalendarDate };

export function noticeNormOf(event: NotifiableEvent): NoticeNorm {
  return event === 'suspension' ? 'suspension-notice' : 'cessation-notice';
}

/**
 * The version that was in force on the day the duty had to be met under that same
 * version: the start minus its notice, or the day it became known if later.
 */
export function findNotice(
  law: LawBook,
  id: NoticeNorm,
  start: CalendarDate,
  known: CalendarDate | undefined,
): NoticeSearch {
  const norm = law.norms[id];
  const candidates = norm.versions
    .filter((version) => version.state === 'enacted')
    .map((version) => countedBy(law, version, start, known));
  const notice = candidates.findLast(
    (candidate) => holding(answer(norm, candidate.dutyDay)) === candidate.version.id,
  );
  if (notice !== undefined) return notice;
  const day = candidates[0]?.dutyDay ?? start;
  const found = answer(norm, day);
  return found.answer === 'in-force' ? { kind: 'transition', day } : { kind: 'none', day, found };
}

function holding(found: InForce<NoticePeriod>): string | undefined {
  return found.answer === 'in-force' ? found.version.id : undefined;
}

function countedBy(
  law: LawBook,
  version: NormVersion<NoticePeriod>,
  start: CalendarDate,
  known: CalendarDate | undefined,
): Notice {
  const deadline = lastDayToNotify(law, start, version.value.months);
  const byStart = chosen(law, 'notice-version-day', start) === 'start';
  const dutyDay = byStart ? start : known !== undefined && known > deadline ? known : deadline;
  return { kind: 'applies', version, deadline, dutyDay };
}

/** The start minus the notice in calendar months, as `notice-counting` has it. */
export function lastDayToNotify(law: LawBook, start: CalendarDate, months: number): CalendarDate {
  const counting: NoticeCounting = chosen(law, 'notice-counting', start);
  const counted = addMonths(start, -months);
  const clamped = counted.slice(8) !== start.slice(8);
  const last =
    clamped && counting.missingDay === 'first-of-next-month' ? addDays(counted, 1) : counted;
  const beyondFriday = weekday(last) - 5;
  return counting.weekend === 'friday-before' && beyondFriday > 0
    ? addDays(last, -beyondFriday)
    : last;
}

type Choice =
  | 'notice-counting'
  | 'notice-version-day'
  | 'interruption-length'
  | 'interruption-minimum-return'
  | 'notification-earlier-start'
  | 'notification-unit'
  | 'notification-prescription-limit'
  | 'notification-parallel-importers';

/** A choice of ours counts for every day; a law book in which it ended is a bug in its overlay. */
export function choiceVersion<Id extends Choice>(law: LawBook, id: Id, date: CalendarDate) {
  const found = inForce(law, id, date);
  if (found.answer === 'in-force') return found.version;
  throw new RangeError(`the choice ${id} has no version in force on ${date}`);
}

export function chosen<Id extends Choice>(law: LawBook, id: Id, date: CalendarDate) {
  return choiceVersion(law, id, date).value;
}
