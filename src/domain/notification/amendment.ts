import { daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import { normReference } from '../norm/reference.ts';
import type { NotificationDutyCase } from './case.ts';
import { choiceVersion, findNotice, noticeNormOf } from './notice.ts';
import { missing, type Lateness, type NotificationDutyDecision, type Step } from './outcome.ts';
import { latenessAgainst } from './timing.ts';

/** Either the answer to a change of what was notified, or: judge it as a new event. */
export type AmendmentFound =
  | { readonly kind: 'decided'; readonly decision: NotificationDutyDecision }
  | { readonly kind: 'new-event'; readonly steps: readonly Step[] };

const newEvent = (...steps: readonly Step[]): AmendmentFound => ({ kind: 'new-event', steps });
const decided = (decision: NotificationDutyDecision): AmendmentFound => ({
  kind: 'decided',
  decision,
});

export function findAmendment(given: NotificationDutyCase, law: LawBook): AmendmentFound {
  const { facts, on } = given;
  const { kind, earlierNotifiedOn, earlierStart } = facts;
  if (earlierNotifiedOn === undefined) return newEvent();
  if (facts.earlierKind !== undefined && facts.earlierKind !== kind) return newEvent();
  if (kind !== 'suspension') return decided(notSettled());
  if (earlierStart === undefined) {
    return decided({
      outcome: 'not-decidable',
      values: {},
      norm: null,
      because: [{ code: 'fact-missing', params: { fact: 'earlierStart' } }],
      missing: [missing('earlierStart', 'amend')],
    });
  }
  const returned = sinceReturn(given, law);
  if (returned?.code === 'back-long-enough') return newEvent(returned);

  const changes = [
    ...(returned === undefined ? [] : [returned]),
    ...changesIn(given, earlierStart),
  ];
  const earlier = changes.find((step) => step.code === 'start-moved-earlier');
  const choice = choiceVersion(law, 'notification-earlier-start', on);
  if (earlier !== undefined && choice.value === 'new-notification') {
    const norm = normReference('notification-earlier-start', choice);
    return newEvent({ ...earlier, code: 'earlier-start-is-new', norm });
  }
  return decided(amend(given, law, changes, earlierStart, earlierNotifiedOn));
}

/** Out again after having been back: still the same interruption, or a new one? */
function sinceReturn(given: NotificationDutyCase, law: LawBook): Step | undefined {
  const { earlierBackOn, start } = given.facts;
  if (earlierBackOn === undefined || start === undefined || start <= earlierBackOn)
    return undefined;
  const version = choiceVersion(law, 'interruption-minimum-return', start);
  const days = daysBetween(earlierBackOn, start);
  const minimum = version.value;
  return {
    code: days < minimum ? 'back-too-short' : 'back-long-enough',
    params: { days, minimum },
    fact: 'earlierBackOn',
    norm: normReference('interruption-minimum-return', version),
  };
}

function changesIn(given: NotificationDutyCase, earlierStart: CalendarDate): readonly Step[] {
  const { facts } = given;
  const { start, backOn, expectedEnd, earlierExpectedEnd, earlierBackOn } = facts;
  const steps: Step[] = [];
  if (backOn !== undefined) {
    steps.push({ code: 'back-on-market', params: { day: backOn }, fact: 'backOn' });
  }
  if (start !== undefined && earlierBackOn === undefined && start !== earlierStart) {
    const code = start < earlierStart ? 'start-moved-earlier' : 'start-moved-later';
    steps.push({ code, params: { from: earlierStart, to: start }, fact: 'start' });
  }
  if (expectedEnd !== undefined && expectedEnd !== earlierExpectedEnd) {
    steps.push({ code: 'end-moved', params: { to: expectedEnd }, fact: 'expectedEnd' });
  }
  return steps;
}

function amend(
  given: NotificationDutyCase,
  law: LawBook,
  changes: readonly Step[],
  earlierStart: CalendarDate,
  notifiedOn: CalendarDate,
): NotificationDutyDecision {
  const day = given.facts.becameKnownOn ?? given.on;
  const definition = inForce(law, 'suspension-definition', day);
  if (changes.length === 0) {
    return {
      outcome: 'no-duty',
      values: {},
      norm: null,
      because: [{ code: 'nothing-changed', params: { notifiedOn }, fact: 'earlierNotifiedOn' }],
      missing: [],
    };
  }
  if (definition.answer !== 'in-force' || !definition.version.value.changeAmends) {
    const open: Step = {
      code: 'amendment-not-defined',
      params: { day, answer: definition.answer },
    };
    return {
      outcome: 'needs-judgement',
      values: {},
      norm: null,
      because: [...changes, open],
      missing: [],
    };
  }
  const norm = normReference('suspension-definition', definition.version);
  const moved = changes.some((step) => step.code === 'start-moved-earlier');
  const lateness = moved ? latenessAgainstBoth(given, law, earlierStart, notifiedOn) : [];
  return {
    outcome: 'amend',
    values: lateness.length === 0 ? {} : { lateness },
    norm,
    because: changes.map((step) => ({ norm, ...step })),
    missing: [],
  };
}

function latenessAgainstBoth(
  given: NotificationDutyCase,
  law: LawBook,
  earlierStart: CalendarDate,
  notifiedOn: CalendarDate,
): readonly Lateness[] {
  const { start, becameKnownOn } = given.facts;
  const id = noticeNormOf('suspension');
  const starts = start === undefined ? [earlierStart] : [earlierStart, start];
  return starts.flatMap((one) => {
    const notice = findNotice(law, id, one, becameKnownOn);
    return notice.kind === 'applies' ? [latenessAgainst(one, notice.deadline, notifiedOn)] : [];
  });
}

// The table's row on changes is about interruptions; the policy rule covers no other event.
function notSettled(): NotificationDutyDecision {
  return {
    outcome: 'needs-judgement',
    values: {},
    norm: null,
    because: [{ code: 'amendment-not-settled', params: {}, fact: 'kind' }],
    missing: [],
  };
}
