import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import type { PublishablePart } from '../notification/notification.ts';
import type { CaseState } from './case-state.ts';
import { fieldSilence, type FieldSilence } from './field-silence.ts';

/** What makes a case stand out; a case can carry several. */
export const queueMarks = [
  'new',
  'late',
  'ends-soon',
  'overdue',
  'field-only',
  'field-silent',
  'critical',
  'basis-changed',
  'waiting-for-second',
  'answered',
  'question-overdue',
  'handed-over',
  'mine',
] as const;
export type QueueMark = (typeof queueMarks)[number];

export interface QueueGround {
  readonly law: LawBook;
  readonly on: CalendarDate;
  /** Who looks. */
  readonly person?: string;
  /** What the newest version of a notification says, by its number. */
  readonly said: (number: string) => PublishablePart | undefined;
}

/** Why this case asks for attention today. Pure. */
export function queueMarksOf(state: CaseState, ground: QueueGround): readonly QueueMark[] {
  return queueMarks.filter((mark) => carries(state, mark, ground));
}

function carries(state: CaseState, mark: QueueMark, ground: QueueGround): boolean {
  const { law, on, person } = ground;
  const running = state.notifications.filter(({ ended }) => !ended);
  switch (mark) {
    case 'new':
      return state.firstLookAt === undefined;
    case 'late':
      return running.some(({ daysLate }) => daysLate !== undefined && daysLate > 0);
    case 'ends-soon':
      return endsOf(running, ground).some((end) => end >= on && end <= addDays(on, soon(law, on)));
    case 'overdue':
      return endsOf(running, ground).some((end) => end < on);
    case 'field-only':
      return silenceOf(state, ground) === 'holder-silent';
    case 'field-silent':
      return silenceOf(state, ground) === 'field-silent';
    case 'critical':
      return state.critical === true;
    case 'basis-changed':
      return state.publications.some(({ review }) => review !== undefined);
    case 'waiting-for-second':
      return state.proposals.some((proposal) => proposal.state === 'waiting');
    case 'answered':
      return state.questions.some(
        ({ answers, withdrawn }) =>
          !withdrawn && answers.length > 0 && newest(answers) === state.seq,
      );
    case 'question-overdue':
      return state.questions.some(
        ({ answers, withdrawn, deadline }) => !withdrawn && answers.length === 0 && deadline < on,
      );
    case 'handed-over':
      return state.inspector !== undefined;
    case 'mine':
      return (
        person !== undefined &&
        (state.owner === person || (state.deputy?.person === person && on <= state.deputy.through))
      );
    default:
      return mark satisfies never;
  }
}

function endsOf(
  running: CaseState['notifications'],
  { said }: QueueGround,
): readonly CalendarDate[] {
  return running.flatMap(({ number }) => said(number)?.expectedEnd ?? []);
}

function soon(law: LawBook, on: CalendarDate): number {
  const found = inForce(law, 'desk-ends-soon', on);
  return found.answer === 'in-force' ? found.version.value : 0;
}

function silenceOf(
  { signals, notifications }: CaseState,
  { law, on, said }: QueueGround,
): FieldSilence['side'] | undefined {
  return fieldSilence(
    {
      signals: signals.map(({ at }) => dayOf(at)),
      notifications: notifications.flatMap(({ number, step, firstReceivedAt }) => {
        const part = said(number);
        if (part === undefined || step === 'withdrawn') return [];
        return [
          {
            received: dayOf(firstReceivedAt),
            start: part.start,
            ...(part.actualEnd === undefined ? {} : { end: part.actualEnd }),
          },
        ];
      }),
    },
    on,
    law,
  )?.side;
}

function newest(answers: readonly { readonly seq: number }[]): number {
  return Math.max(...answers.map(({ seq }) => seq));
}

function dayOf(instant: string): CalendarDate {
  return instant.slice(0, 10) as CalendarDate;
}

/** How the work goes, in hours and days; medians, and absent where nothing was measured. */
export interface Workload {
  readonly open: number;
  readonly unseen: number;
  readonly oldestUnseenHours?: number;
  readonly medianAgeDays?: number;
  readonly medianHoursToFirstLook?: number;
  readonly medianHoursToPublication?: number;
}

export function workloadOf(states: readonly CaseState[], now: string): Workload {
  const open = states.filter((state) => state.open);
  const unseen = open.filter((state) => state.firstLookAt === undefined);
  const hours = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 3_600_000;
  const oldest = unseen.map((state) => hours(state.openedAt, now)).toSorted((a, b) => b - a)[0];
  return {
    open: open.length,
    unseen: unseen.length,
    ...optional('oldestUnseenHours', oldest),
    ...optional('medianAgeDays', median(open.map((state) => hours(state.openedAt, now) / 24))),
    ...optional(
      'medianHoursToFirstLook',
      median(
        states.flatMap(({ openedAt, firstLookAt }) =>
          firstLookAt === undefined ? [] : [hours(openedAt, firstLookAt)],
        ),
      ),
    ),
    ...optional(
      'medianHoursToPublication',
      median(
        states.flatMap(({ openedAt, publishedAt }) =>
          publishedAt === undefined ? [] : [hours(openedAt, publishedAt)],
        ),
      ),
    ),
  };
}

function optional<Name extends string>(
  name: Name,
  value: number | undefined,
): { readonly [Key in Name]?: number } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: number };
}

function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
