import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Because, Decision, Missing, NormReference } from '../decision.ts';

/**
 * `notify`: the duty exists. `no-duty`: it does not. `invited`: no duty, yet a
 * notification is welcome. `amend`: change the notification that is there.
 * `needs-judgement`: the text leaves it open; the facts for and against are in the trace.
 * `not-decidable`: a fact, or a source of law, is missing. `no-norm`: no such duty held.
 */
export const notificationDutyOutcomes = [
  'notify',
  'no-duty',
  'invited',
  'amend',
  'needs-judgement',
  'not-decidable',
  'no-norm',
] as const;
export type NotificationDutyOutcome = (typeof notificationDutyOutcomes)[number];

export type NotificationDutyCode =
  | 'notice-required'
  | 'notice-not-in-force'
  | 'notice-not-known'
  | 'notice-in-transition'
  | 'fact-missing'
  | 'known-day-decides-version'
  | 'demand-met'
  | 'own-stock-bridges'
  | 'other-pack-sizes-cover'
  | 'other-suppliers-cover'
  | 'other-suppliers-may-cover'
  | 'partial-counts'
  | 'partial-does-not-count'
  | 'long-enough'
  | 'already-long-enough'
  | 'too-short'
  | 'end-not-after-start'
  | 'end-not-known'
  | 'large-impact-invited'
  | 'large-impact-would-invite'
  | 'suspension-not-defined'
  | 'later-rule-would-count'
  | 'later-rule-would-not-count'
  | 'delivery-stops'
  | 'delivered-in-part'
  | 'parallel-importer-open'
  | 'parallel-importer-counted'
  | 'parallel-importer-not-counted'
  | 'parallel-importer-delivers'
  | 'parallel-importer-not-named'
  | 'prescription-limit-not-here'
  | 'prescription-only-limit'
  | 'one-notification-each'
  | 'unit-needs-strength-and-form'
  | 'unit-not-read'
  | 'deadline'
  | 'known-after-deadline'
  | 'known-before-deadline'
  | 'in-time'
  | 'time-left'
  | 'notified-late'
  | 'not-notified-and-late'
  | 'notified-at-once'
  | 'notified-after-waiting'
  | 'still-waiting'
  | 'foreseeable'
  | 'unforeseeable'
  | 'exceptional-circumstances'
  | 'exceptional-circumstances-gone'
  | 'first-breach-warned'
  | 'earlier-breaches'
  | 'first-breach-policy-not-known'
  | 'back-on-market'
  | 'start-moved-earlier'
  | 'start-moved-later'
  | 'end-moved'
  | 'nothing-changed'
  | 'back-too-short'
  | 'back-long-enough'
  | 'earlier-start-is-new'
  | 'amendment-not-defined'
  | 'amendment-not-settled';

export type Step = Because<NotificationDutyCode>;

/** Whether the notification was in time, against one start. */
export interface Lateness {
  readonly start: CalendarDate;
  readonly deadline: CalendarDate;
  readonly late: boolean;
  readonly daysLate: number;
}

/** What is not there could not be computed from the facts given. */
export interface NotificationDutyValues {
  /** Last day to notify: the start minus the notice period. */
  readonly deadline?: CalendarDate;
  /** `without-delay` when it became known only after that day. */
  readonly deadlineKind?: 'notice-period' | 'without-delay';
  /** The day whose text of the law was applied. */
  readonly dutyDay?: CalendarDate;
  /** Notified after the last day, or not notified while that day is past. A fact, no reproach. */
  readonly late?: boolean;
  readonly daysLate?: number;
  readonly daysLeft?: number;
  /** Whether the holder is to blame for being late is never decided by a rule. */
  readonly reproach?: 'needs-judgement';
  /** Expected end minus start, in calendar days. */
  readonly length?: number;
  /** How many notifications: one for each unit. */
  readonly notifications?: number;
  readonly units?: readonly string[];
  /** An amended start: against the start as notified, and against the new one. */
  readonly lateness?: readonly Lateness[];
}

export type NotificationDutyDecision = Decision<
  NotificationDutyOutcome,
  NotificationDutyValues,
  NotificationDutyCode
>;

export const missing = (fact: string, neededFor: string): Missing => ({ fact, neededFor });

/** One ground on which the duty stands or falls. */
export interface Ground {
  readonly answer: 'yes' | 'no' | 'invited' | 'open' | 'not-decidable';
  /** Expected end minus start, in calendar days. */
  readonly length?: number;
  readonly steps: readonly Step[];
  readonly missing: readonly Missing[];
  /** The version that was applied; `null` where none was in force. */
  readonly norm: NormReference | null;
}
