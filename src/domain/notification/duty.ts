import type { CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import type { Missing } from '../decision.ts';
import { normReference } from '../norm/reference.ts';
import type { Rule } from '../rule.ts';
import { findAmendment } from './amendment.ts';
import { NotificationDutyCase } from './case.ts';
import type { NotifiableEvent } from './case.ts';
import {
  choiceVersion,
  findNotice,
  noticeNormOf,
  type Notice,
  type NoticeSearch,
} from './notice.ts';
import {
  missing,
  notificationDutyOutcomes,
  type Ground,
  type NotificationDutyDecision,
  type NotificationDutyOutcome,
  type NotificationDutyValues,
  type Step,
} from './outcome.ts';
import { findSuspension } from './suspension.ts';
import { judgeTiming } from './timing.ts';
import { countUnits } from './unit.ts';

/**
 * Must the holder notify, by when, and was it in time? Article 49(7) of the Dutch
 * Medicines Act with the policy rule of Stcrt 2025, 42045. Pure: `on` is the day of asking.
 */
export function decideNotificationDuty(
  given: NotificationDutyCase,
  law: LawBook,
): NotificationDutyDecision {
  const { kind } = given.facts;
  if (kind === undefined) return notDecidable([missing('kind', 'notify')]);

  const amendment = findAmendment(given, law);
  if (amendment.kind === 'decided') return amendment.decision;
  const decision = decideNewEvent(given, law, kind);
  return { ...decision, because: [...amendment.steps, ...decision.because] };
}

export const notificationDutyRule: Rule<
  NotificationDutyCase,
  NotificationDutyOutcome,
  NotificationDutyValues
> = {
  name: 'notification-duty',
  caseSchema: NotificationDutyCase,
  outcomes: notificationDutyOutcomes,
  decide: decideNotificationDuty,
};

function decideNewEvent(
  given: NotificationDutyCase,
  law: LawBook,
  kind: NotifiableEvent,
): NotificationDutyDecision {
  const { facts } = given;
  if (facts.start === undefined) return withoutStart(given, law, kind);

  const id = noticeNormOf(kind);
  const notice = findNotice(law, id, facts.start, facts.becameKnownOn);
  if (knownDayDecides(given, law, notice, kind, facts.start)) {
    return notDecidable(
      [missing('becameKnownOn', 'version')],
      [{ code: 'known-day-decides-version', params: {}, fact: 'becameKnownOn' }],
    );
  }
  if (notice.kind === 'none') return withoutNotice(notice);
  if (notice.kind === 'transition') {
    const open: Step = { code: 'notice-in-transition', params: { day: notice.day } };
    return { outcome: 'needs-judgement', values: {}, norm: null, because: [open], missing: [] };
  }
  return decideUnder(given, law, kind, notice, facts.start);
}

/** Without a start there is no day to count from, but demand that is met is no suspension on any day. */
function withoutStart(
  given: NotificationDutyCase,
  law: LawBook,
  kind: NotifiableEvent,
): NotificationDutyDecision {
  const { facts, on } = given;
  if (kind === 'suspension' && facts.unmetDemandExpected === false) {
    const found = inForce(law, 'suspension-definition', on);
    const norm =
      found.answer === 'in-force' ? normReference('suspension-definition', found.version) : null;
    const met: Step = { code: 'demand-met', params: {}, fact: 'unmetDemandExpected' };
    return { outcome: 'no-duty', values: {}, norm, because: [met], missing: [] };
  }
  return notDecidable([missing('start', 'deadline')]);
}

/**
 * The text that counts may turn on the day it became known. Where that day is absent it
 * lies before the notification or, without one, before the day of asking.
 */
function knownDayDecides(
  given: NotificationDutyCase,
  law: LawBook,
  early: NoticeSearch,
  kind: NotifiableEvent,
  start: CalendarDate,
): boolean {
  const { becameKnownOn, notifiedOn } = given.facts;
  if (becameKnownOn !== undefined) return false;
  const late = findNotice(law, noticeNormOf(kind), start, notifiedOn ?? given.on);
  return textApplied(law, kind, early) !== textApplied(law, kind, late);
}

function textApplied(law: LawBook, kind: NotifiableEvent, notice: NoticeSearch): string {
  if (notice.kind !== 'applies') return notice.kind;
  if (kind !== 'suspension') return notice.version.id;
  const definition = inForce(law, 'suspension-definition', notice.dutyDay);
  return `${notice.version.id} ${definition.answer} ${definition.version.id}`;
}

function withoutNotice(notice: Extract<NoticeSearch, { kind: 'none' }>): NotificationDutyDecision {
  const { day, found } = notice;
  const known = found.answer !== 'not-known';
  const code = known ? 'notice-not-in-force' : 'notice-not-known';
  return {
    outcome: known ? 'no-norm' : 'not-decidable',
    values: {},
    norm: null,
    because: [{ code, params: { day, answer: found.answer } }],
    missing: [],
  };
}

function decideUnder(
  given: NotificationDutyCase,
  law: LawBook,
  kind: NotifiableEvent,
  notice: Notice,
  start: CalendarDate,
): NotificationDutyDecision {
  const id = noticeNormOf(kind);
  const statute = normReference(id, notice.version);
  const required: Step = {
    code: 'notice-required',
    params: { event: kind, months: notice.version.value.months },
    fact: 'kind',
    norm: statute,
  };
  const grounds = [
    ...(kind === 'suspension' ? [findSuspension(given, law, start, notice.dutyDay)] : []),
    findHolder(given, law, start),
    findPrescription(given, law, start),
  ];
  const steps = [required, ...grounds.flatMap((ground) => ground.steps)];
  const needed = grounds.flatMap((ground) => ground.missing);
  const length = grounds.find((ground) => ground.length !== undefined)?.length;
  const lengthValue = length === undefined ? {} : { length };

  const away = grounds.find((ground) => ground.answer === 'no' || ground.answer === 'invited');
  if (away !== undefined) {
    const no = grounds.some((ground) => ground.answer === 'no');
    return {
      outcome: no ? 'no-duty' : 'invited',
      values: lengthValue,
      norm: away.norm ?? statute,
      because: steps,
      missing: away.missing,
    };
  }
  if (grounds.some((ground) => ground.answer === 'not-decidable')) {
    return {
      outcome: 'not-decidable',
      values: lengthValue,
      norm: null,
      because: steps,
      missing: needed,
    };
  }
  const timing = judgeTiming(given, law, id, notice);
  const units = countUnits(law, given.facts.registrations, start);
  const open = grounds.some((ground) => ground.answer === 'open');
  return {
    outcome: open ? 'needs-judgement' : 'notify',
    values: { ...timing.values, ...lengthValue, ...units.values },
    norm: statute,
    because: [...steps, ...units.steps, ...timing.steps],
    missing: [...needed, ...units.missing, ...timing.missing],
  };
}

function findHolder(given: NotificationDutyCase, law: LawBook, day: CalendarDate): Ground {
  const { holderType } = given.facts;
  const fact = 'holderType';
  if (holderType === undefined) {
    return { answer: 'not-decidable', steps: [], missing: [missing(fact, 'notify')], norm: null };
  }
  if (holderType === 'mah') return { answer: 'yes', steps: [], missing: [], norm: null };

  const version = choiceVersion(law, 'notification-parallel-importers', day);
  const norm = normReference('notification-parallel-importers', version);
  const step = (code: Step['code'], weighs?: 'for' | 'against'): Step => ({
    code,
    params: {},
    fact,
    norm,
    ...(weighs === undefined ? {} : { weighs }),
  });
  switch (version.value) {
    case 'duty':
      return { answer: 'yes', steps: [step('parallel-importer-counted')], missing: [], norm };
    case 'no-duty':
      return { answer: 'no', steps: [step('parallel-importer-not-counted')], missing: [], norm };
    case 'needs-judgement':
      return {
        answer: 'open',
        steps: [
          step('parallel-importer-open'),
          step('parallel-importer-delivers', 'for'),
          step('parallel-importer-not-named', 'against'),
        ],
        missing: [],
        norm,
      };
    default:
      return version.value satisfies never;
  }
}

function findPrescription(given: NotificationDutyCase, law: LawBook, day: CalendarDate): Ground {
  const { prescriptionOnly } = given.facts;
  const fact = 'prescriptionOnly';
  const version = choiceVersion(law, 'notification-prescription-limit', day);
  const norm = normReference('notification-prescription-limit', version);
  const limited = version.value.prescriptionOnly;
  if (prescriptionOnly === undefined && limited) {
    return { answer: 'not-decidable', steps: [], missing: [missing(fact, 'notify')], norm };
  }
  if (prescriptionOnly !== false) return { answer: 'yes', steps: [], missing: [], norm };
  return limited
    ? {
        answer: 'no',
        steps: [{ code: 'prescription-only-limit', params: {}, fact, norm }],
        missing: [],
        norm,
      }
    : {
        answer: 'yes',
        steps: [{ code: 'prescription-limit-not-here', params: {}, fact, norm }],
        missing: [],
        norm,
      };
}

function notDecidable(
  needed: readonly Missing[],
  steps: readonly Step[] = [],
): NotificationDutyDecision {
  const because: readonly Step[] =
    steps.length > 0
      ? steps
      : needed.map(({ fact }) => ({ code: 'fact-missing', params: { fact }, fact }));
  return { outcome: 'not-decidable', values: {}, norm: null, because, missing: needed };
}
