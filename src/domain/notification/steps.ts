import { addDays, daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import { chosen } from './notice.ts';
import type { NotificationKind, NotificationStep } from './notification.ts';

/** What can follow a version. */
export type NextStep = Exclude<NotificationStep, 'first'>;

/**
 * `open`: an interruption that was notified and is not over. `stopping`: delivery ends for
 * good. `back`: demand is met again, for so short a time that the interruption is not over
 * (rules.md §7). `closed`: over, or taken back.
 */
export const notificationStates = ['open', 'stopping', 'back', 'closed'] as const;
export type NotificationState = (typeof notificationStates)[number];

/** The newest version, as far as steps depend on it. */
export interface LastVersion {
  readonly step: NotificationStep;
  readonly asserted: CalendarDate;
  readonly kind: NotificationKind;
  /** Absent: no end is known. */
  readonly expectedEnd?: CalendarDate;
  readonly actualEnd?: CalendarDate;
}

export interface Standing {
  readonly state: NotificationState;
  readonly allowed: readonly NextStep[];
  /** Of one that is back: the last day on which it can be opened again. */
  readonly reopensThrough?: CalendarDate;
  /** Of a closed one: the day of its end, or of its withdrawal. */
  readonly closedOn?: CalendarDate;
}

const allowedFrom = {
  open: ['amended', 'prolonged', 'shortened', 'resolved', 'withdrawn', 'discontinued'],
  stopping: ['amended', 'withdrawn'],
  // Amended or prolonged opens it again; resolved corrects the day on which it was over.
  back: ['amended', 'prolonged', 'resolved', 'discontinued'],
  closed: [],
} as const satisfies Record<NotificationState, readonly NextStep[]>;

/**
 * How a notification stands on a day, and which steps can follow. Where no end is known none can
 * be later: an end that becomes known makes it shorter, and anything else is an amendment.
 */
export function standingOf(last: LastVersion, today: CalendarDate, law: LawBook): Standing {
  const of = (state: NotificationState, more: Omit<Standing, 'state' | 'allowed'> = {}) => ({
    state,
    allowed: allowedFrom[state].filter(
      (step) => step !== 'prolonged' || last.expectedEnd !== undefined,
    ),
    ...more,
  });
  switch (last.step) {
    case 'withdrawn':
      return of('closed', { closedOn: last.asserted });
    case 'resolved': {
      const backOn = last.actualEnd ?? last.asserted;
      const minimum = chosen(law, 'interruption-minimum-return', today);
      return daysBetween(backOn, today) < minimum
        ? of('back', { reopensThrough: addDays(backOn, minimum - 1) })
        : of('closed', { closedOn: backOn });
    }
    case 'first':
    case 'amended':
    case 'prolonged':
    case 'shortened':
    case 'discontinued':
      return of(last.kind === 'discontinuation' ? 'stopping' : 'open');
    default:
      return last.step satisfies never;
  }
}
