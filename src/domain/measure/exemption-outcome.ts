import type { CalendarDate } from '../../law/calendar-date.ts';
import type { ExemptedAct, ExemptionCondition } from '../../law/measure.ts';
import type { Because, Decision, Missing } from '../decision.ts';

/**
 * How an exemption stands on a day: `not-yet`, `granted`, `extended`, `suspended`,
 * `non-enforcement` (not valid, and instructed not to enforce), `expired`, `withdrawn`,
 * `not-binding` (a decision from before art. 3.17a). Whether one can be granted:
 * `conditions-met`, `conditions-not-met`. Either: `needs-judgement`, `not-decidable`,
 * `no-norm`.
 */
export const exemptionOutcomes = [
  'not-yet',
  'granted',
  'extended',
  'suspended',
  'non-enforcement',
  'expired',
  'withdrawn',
  'not-binding',
  'conditions-met',
  'conditions-not-met',
  'needs-judgement',
  'not-decidable',
  'no-norm',
] as const;
export type ExemptionOutcome = (typeof exemptionOutcomes)[number];

export type ExemptionCode =
  | 'article-not-in-force'
  | 'article-not-known'
  | 'alternative-exists'
  | 'no-alternative'
  | 'is-alternative'
  | 'is-no-alternative'
  | 'country-recognised'
  | 'country-not-recognised'
  | 'country-agreement-not-known'
  | 'authorised-nowhere'
  | 'authorised-there'
  | 'agreement-not-listed'
  | 'all-conditions-met'
  | 'fact-missing'
  | 'not-valid-yet'
  | 'granted-through'
  | 'extended-through'
  | 'expired-after'
  | 'extended-too-late'
  | 'was-withdrawn'
  | 'suspended-by-court'
  | 'suspended-since'
  | `forbids-${ExemptedAct}`
  | 'suspension-lifted'
  | 'not-enforced'
  | 'not-enforced-during-shortage'
  | 'non-enforcement-ended-with-shortage'
  | 'non-enforcement-withdrawn'
  | 'condition-not-known'
  | 'earlier-decision-not-binding'
  | 'earlier-decision-not-known'
  | 'granted-by-another'
  | 'event-day-not-known'
  | 'event-only-seen'
  | 'happened-on'
  | 'seen-to-have-happened'
  | 'reminder-due'
  | 'reminder-planned';

export type ExemptionStep = Because<ExemptionCode>;

export type ConditionAnswer = 'met' | 'not-met' | 'open' | 'not-known';

export interface Reminder {
  /** Weeks before the last day. */
  readonly weeks: number;
  readonly on: CalendarDate;
  readonly due: boolean;
}

/** What is not there could not be computed from the facts given. */
export interface ExemptionValues {
  readonly conditions?: Readonly<Partial<Record<ExemptionCondition, ConditionAnswer>>>;
  /** Countries of authorisation that count. */
  readonly recognised?: readonly string[];
  /** First and last day of the validity that the day asked about lies in, or that comes next or came last. */
  readonly validFrom?: CalendarDate;
  readonly validThrough?: CalendarDate;
  /** Days after the day asked about on which it is still valid; 0 on the last day. */
  readonly daysLeft?: number;
  readonly reminders?: readonly Reminder[];
  /** What a suspension forbids. */
  readonly forbidden?: readonly ExemptedAct[];
  /** How it stood without the instruction not to enforce. */
  readonly otherwise?: ExemptionOutcome;
}

export type ExemptionDecision = Decision<ExemptionOutcome, ExemptionValues, ExemptionCode>;

export const missing = (fact: string, neededFor: string): Missing => ({ fact, neededFor });
