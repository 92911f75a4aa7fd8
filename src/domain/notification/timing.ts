import { addDays, daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import type { Missing } from '../decision.ts';
import { normReference } from '../norm/reference.ts';
import type { NotificationDutyCase } from './case.ts';
import type { Notice, NoticeNorm } from './notice.ts';
import { missing, type Lateness, type NotificationDutyValues, type Step } from './outcome.ts';

export interface Timing {
  readonly values: NotificationDutyValues;
  readonly steps: readonly Step[];
  readonly missing: readonly Missing[];
}

/** When it had to be notified, whether it was, and what speaks for and against a reproach. */
export function judgeTiming(
  given: NotificationDutyCase,
  law: LawBook,
  id: NoticeNorm,
  notice: Notice,
): Timing {
  const { becameKnownOn, notifiedOn } = given.facts;
  const { deadline, dutyDay } = notice;
  const afterDeadline = becameKnownOn !== undefined && becameKnownOn > deadline;
  const lateness = latenessOf(deadline, notifiedOn ?? given.on);
  const base: NotificationDutyValues = {
    deadline,
    deadlineKind: afterDeadline ? 'without-delay' : 'notice-period',
    dutyDay,
    late: lateness.late,
  };
  const norm = normReference(id, notice.version);
  const deadlineStep: Step = {
    code: 'deadline',
    params: { deadline, months: notice.version.value.months },
    fact: 'start',
    norm,
  };
  if (lateness.late) {
    const reproach = weighReproach(given, law, id, notice);
    return {
      values: { ...base, daysLate: lateness.daysLate, reproach: 'needs-judgement' },
      steps: [deadlineStep, lateStep(given, lateness.daysLate), ...reproach.steps],
      missing: reproach.missing,
    };
  }
  if (notifiedOn !== undefined) {
    const inTime: Step = {
      code: 'in-time',
      params: { notifiedOn, deadline },
      fact: 'notifiedOn',
      norm,
    };
    return { values: base, steps: [deadlineStep, inTime], missing: [] };
  }
  const daysLeft = daysBetween(given.on, deadline);
  const left: Step = { code: 'time-left', params: { days: daysLeft }, norm };
  return { values: { ...base, daysLeft }, steps: [deadlineStep, left], missing: [] };
}

export function latenessOf(
  deadline: CalendarDate,
  notifiedOn: CalendarDate,
): { readonly late: boolean; readonly daysLate: number } {
  const days = daysBetween(deadline, notifiedOn);
  return days > 0 ? { late: true, daysLate: days } : { late: false, daysLate: 0 };
}

export function latenessAgainst(
  start: CalendarDate,
  deadline: CalendarDate,
  notifiedOn: CalendarDate,
): Lateness {
  return { start, deadline, ...latenessOf(deadline, notifiedOn) };
}

function lateStep(given: NotificationDutyCase, days: number): Step {
  const { notifiedOn } = given.facts;
  if (notifiedOn === undefined) return { code: 'not-notified-and-late', params: { days } };
  return { code: 'notified-late', params: { notifiedOn, days }, fact: 'notifiedOn' };
}

function weighReproach(
  given: NotificationDutyCase,
  law: LawBook,
  id: NoticeNorm,
  notice: Notice,
): { readonly steps: readonly Step[]; readonly missing: readonly Missing[] } {
  const parts = [
    weighKnown(given, notice.deadline),
    weighForesight(given),
    weighCircumstances(given, id, notice),
    weighFirstBreach(given, law, addDays(notice.deadline, 1)),
  ];
  return {
    steps: parts.flatMap((part) => part.steps),
    missing: parts.flatMap((part) => part.missing),
  };
}

type Weighed = { readonly steps: readonly Step[]; readonly missing: readonly Missing[] };
const weighed = (...steps: readonly Step[]): Weighed => ({ steps, missing: [] });
const notWeighed = (fact: string): Weighed => ({ steps: [], missing: [missing(fact, 'reproach')] });

// “Onverwijld” has no number of days: the days are counted, a person judges.
function weighKnown(given: NotificationDutyCase, deadline: CalendarDate): Weighed {
  const { becameKnownOn: knownOn, notifiedOn } = given.facts;
  if (knownOn === undefined) return notWeighed('becameKnownOn');
  const fact = 'becameKnownOn';
  const known: Step =
    knownOn > deadline
      ? { code: 'known-after-deadline', params: { knownOn, deadline }, fact, weighs: 'against' }
      : { code: 'known-before-deadline', params: { knownOn, deadline }, fact, weighs: 'for' };
  const days = daysBetween(knownOn, notifiedOn ?? given.on);
  if (notifiedOn === undefined) {
    return weighed(known, { code: 'still-waiting', params: { days }, fact, weighs: 'for' });
  }
  return weighed(
    known,
    days > 0
      ? { code: 'notified-after-waiting', params: { days }, fact: 'notifiedOn', weighs: 'for' }
      : { code: 'notified-at-once', params: {}, fact: 'notifiedOn', weighs: 'against' },
  );
}

function weighForesight(given: NotificationDutyCase): Weighed {
  const { foreseeable } = given.facts;
  if (foreseeable === undefined) return notWeighed('foreseeable');
  return weighed(
    foreseeable
      ? { code: 'foreseeable', params: {}, fact: 'foreseeable', weighs: 'for' }
      : { code: 'unforeseeable', params: {}, fact: 'foreseeable', weighs: 'against' },
  );
}

function weighCircumstances(given: NotificationDutyCase, id: NoticeNorm, notice: Notice): Weighed {
  const { exceptionalCircumstances: exceptional } = given.facts;
  const excuses = notice.version.value.exceptionalCircumstances;
  if (exceptional === undefined) {
    return excuses ? notWeighed('exceptionalCircumstances') : weighed();
  }
  if (!exceptional) return weighed();
  const norm = normReference(id, notice.version);
  const fact = 'exceptionalCircumstances';
  return weighed(
    excuses
      ? { code: 'exceptional-circumstances', params: {}, fact, norm, weighs: 'against' }
      : { code: 'exceptional-circumstances-gone', params: {}, fact, norm },
  );
}

function weighFirstBreach(given: NotificationDutyCase, law: LawBook, day: CalendarDate): Weighed {
  const { earlierBreaches: count } = given.facts;
  const policy = inForce(law, 'notification-first-breach', day);
  if (policy.answer !== 'in-force') {
    return weighed({ code: 'first-breach-policy-not-known', params: { day } });
  }
  if (count === undefined) return notWeighed('earlierBreaches');
  const norm = normReference('notification-first-breach', policy.version);
  const fact = 'earlierBreaches';
  return weighed(
    count > 0
      ? { code: 'earlier-breaches', params: { count }, fact, norm, weighs: 'for' }
      : { code: 'first-breach-warned', params: {}, fact, norm, weighs: 'against' },
  );
}
