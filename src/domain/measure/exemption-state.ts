import { addDays, daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook, type NormId } from '../../law/law-book.ts';
import type { NormReference } from '../decision.ts';
import { normReference } from '../norm/reference.ts';
import type { ExemptionCase, ExemptionEvent, ExemptionEventKind } from './exemption-case.ts';
import {
  missing,
  type ExemptionDecision,
  type ExemptionOutcome,
  type ExemptionStep,
  type ExemptionValues,
  type Reminder,
} from './exemption-outcome.ts';
import { findValidity, type Validity } from './exemption-validity.ts';

/**
 * How a recorded exemption stands on a day. An event whose own day is unknown may or may
 * not have happened before the day a source shows it: the answer is given when both
 * readings agree, else the missing day is named.
 */
export function decideState(
  given: ExemptionCase,
  law: LawBook,
  life: readonly ExemptionEvent[],
): ExemptionDecision {
  const happened = life.filter((event) => hasHappened(event, given.on) === 'yes');
  const uncertain = life.filter((event) => hasHappened(event, given.on) === 'not-known');
  const without = stateAfter(given, law, life, happened);
  if (uncertain.length === 0) return without;
  const all = life.filter((event) => hasHappened(event, given.on) !== 'no');
  const withAll = stateAfter(given, law, life, all);
  if (withAll.outcome === without.outcome) return without;
  return {
    outcome: 'not-decidable',
    values: {},
    norm: null,
    because: uncertain.map(uncertainStep),
    missing: uncertain.map((event) => missing(`life.${event.event}.on`, 'state')),
  };
}

function uncertainStep(event: ExemptionEvent): ExemptionStep {
  const fact = `life.${event.event}.on`;
  const { seenOn } = event;
  if (seenOn === undefined) return { code: 'event-day-not-known', params: {}, fact };
  return { code: 'event-only-seen', params: { seenOn }, fact };
}

function hasHappened(event: ExemptionEvent, on: CalendarDate): 'yes' | 'no' | 'not-known' {
  const day = event.on ?? (isWindow(event) ? event.validFrom : undefined);
  if (day !== undefined) return day <= on ? 'yes' : 'no';
  return event.seenOn !== undefined && event.seenOn <= on ? 'yes' : 'not-known';
}

function isWindow(event: ExemptionEvent): boolean {
  return event.event === 'granted' || event.event === 'extended';
}

function stateAfter(
  given: ExemptionCase,
  law: LawBook,
  life: readonly ExemptionEvent[],
  events: readonly ExemptionEvent[],
): ExemptionDecision {
  const own = standing(given, law, life, events);
  return withNonEnforcement(given, law, events, own);
}

/** How it stands by itself, without an instruction not to enforce. */
function standing(
  given: ExemptionCase,
  law: LawBook,
  life: readonly ExemptionEvent[],
  events: readonly ExemptionEvent[],
): ExemptionDecision {
  const current = sinceWithdrawal(events);
  const latest = current.findLastIndex((event) => event.event === 'granted');
  const grant = current[latest];
  if (grant === undefined) return withoutGrant(given, life);
  const ground = groundOf(law, grant, given.on);
  if (ground.kind === 'decided') return ground.decision;

  const inclusive = choiceOf(law, 'exemption-valid-until-inclusive', given.on);
  const firstOfArticle = current.findIndex((event) => isOfArticle(law, event, given.on));
  const validity = findValidity(current.slice(firstOfArticle), inclusive.value);
  // A new grant starts afresh: what befell the one before it does not touch it.
  const since = current.slice(latest);
  const withdrawn = lastOf(since, ['withdrawn']);
  if (withdrawn !== undefined) {
    return answerWith('withdrawn', ground.norm, happened('was-withdrawn', withdrawn));
  }
  const suspension = lastOf(since, ['suspended', 'suspension-lifted']);
  const suspended = suspension?.event === 'suspended' ? suspension : undefined;
  if (validity.kind === 'missing') {
    // A suspended exemption is not valid, whatever its days are.
    if (suspended !== undefined) return suspendedAnswer(given, law, ground.norm, suspended, {});
    return notDecidable(validity.fact);
  }
  const found = within(validity.stretches, given.on);
  const lasting = validityAnswer(given, law, ground.norm, inclusive.norm, found);
  const open = lasting.outcome === 'granted' || lasting.outcome === 'extended';
  if (suspended !== undefined && open) {
    return suspendedAnswer(given, law, ground.norm, suspended, lasting.values);
  }
  if (suspension?.event === 'suspension-lifted') {
    const lifted = happened('suspension-lifted', suspension);
    return { ...lasting, because: [...lasting.because, ...lifted] };
  }
  return lasting;
}

/** After a withdrawal only a new grant counts. */
function sinceWithdrawal(events: readonly ExemptionEvent[]): readonly ExemptionEvent[] {
  const end = events.findLastIndex((event) => event.event === 'withdrawn');
  const later = events.slice(end + 1);
  return later.some((event) => event.event === 'granted') ? later : events;
}

function isOfArticle(law: LawBook, event: ExemptionEvent, on: CalendarDate): boolean {
  if (event.event !== 'granted') return false;
  return inForce(law, 'exemption-conditions', decisionDay(event, on)).answer === 'in-force';
}

function decisionDay(grant: ExemptionEvent, on: CalendarDate): CalendarDate {
  return grant.on ?? grant.validFrom ?? grant.seenOn ?? on;
}

function withoutGrant(given: ExemptionCase, life: readonly ExemptionEvent[]): ExemptionDecision {
  const coming = life.find((event) => event.event === 'granted');
  if (coming === undefined) return notDecidable('life.granted');
  const day = coming.validFrom ?? coming.on;
  if (day === undefined || day <= given.on) return notDecidable('life.granted.on');
  return {
    outcome: 'not-yet',
    values: {},
    norm: null,
    because: [{ code: 'not-valid-yet', params: { day }, fact: 'life' }],
    missing: [],
  };
}

type GrantGround =
  | { readonly kind: 'valid'; readonly norm: NormReference }
  | { readonly kind: 'decided'; readonly decision: ExemptionDecision };

/** Under which law it was granted, and by whom. */
function groundOf(law: LawBook, grant: ExemptionEvent, on: CalendarDate): GrantGround {
  const decidedOn = decisionDay(grant, on);
  const article = inForce(law, 'exemption-conditions', decidedOn);
  if (article.answer !== 'in-force') return { kind: 'decided', decision: earlierDecision(law, on) };

  const norm = normReference('exemption-conditions', article.version);
  const authority = inForce(law, 'exemption-authority', decidedOn);
  const { by } = grant;
  if (authority.answer !== 'in-force' || by === undefined || by === authority.version.value) {
    return { kind: 'valid', norm };
  }
  const step: ExemptionStep = {
    code: 'granted-by-another',
    params: { by },
    fact: 'life.by',
    norm: normReference('exemption-authority', authority.version),
    weighs: 'against',
  };
  return { kind: 'decided', decision: answerWith('needs-judgement', norm, [step]) };
}

function earlierDecision(law: LawBook, on: CalendarDate): ExemptionDecision {
  const found = inForce(law, 'exemption-earlier-decisions', on);
  const fact = 'life.granted.on';
  if (found.answer !== 'in-force' || found.version.value.binding) {
    const step: ExemptionStep = { code: 'earlier-decision-not-known', params: { day: on }, fact };
    return { outcome: 'needs-judgement', values: {}, norm: null, because: [step], missing: [] };
  }
  const norm = normReference('exemption-earlier-decisions', found.version);
  const step: ExemptionStep = { code: 'earlier-decision-not-binding', params: {}, fact, norm };
  return answerWith('not-binding', norm, [step]);
}

/** The stretch the day lies in; else the last before it; else the next one. */
function within(stretches: readonly Validity[], on: CalendarDate) {
  const current = stretches.find((stretch) => stretch.from <= on && on <= stretch.through);
  if (current !== undefined) return { kind: 'current', stretch: current } as const;
  const past = stretches.findLast((stretch) => stretch.through < on);
  if (past !== undefined) return { kind: 'past', stretch: past } as const;
  return { kind: 'coming', stretch: stretches[0] } as const;
}

function validityAnswer(
  given: ExemptionCase,
  law: LawBook,
  norm: NormReference,
  inclusive: NormReference,
  found: ReturnType<typeof within>,
): ExemptionDecision {
  const { on } = given;
  const { stretch } = found;
  if (stretch === undefined) return notDecidable('life.granted.validFrom');
  const days = { validFrom: stretch.from, validThrough: stretch.through };
  switch (found.kind) {
    case 'coming': {
      const step: ExemptionStep = {
        code: 'not-valid-yet',
        params: { day: stretch.from },
        fact: 'life',
        norm,
      };
      return { ...answerWith('not-yet', norm, [step]), values: days };
    }
    case 'past': {
      const params = { day: stretch.through };
      const step: ExemptionStep = { code: 'expired-after', params, fact: 'life', norm: inclusive };
      return { ...answerWith('expired', norm, [step]), values: days };
    }
    case 'current': {
      const extended = stretch.extendedFrom !== undefined && stretch.extendedFrom <= on;
      const through = { day: stretch.through };
      const steps: readonly ExemptionStep[] = [
        extended
          ? { code: 'extended-through', params: through, fact: 'life', norm: inclusive }
          : { code: 'granted-through', params: through, fact: 'life', norm: inclusive },
        ...(stretch.lateExtension
          ? [{ code: 'extended-too-late', params: { day: stretch.from }, fact: 'life' } as const]
          : []),
      ];
      const reminded = remindersFor(law, stretch.through, on);
      const outcome = extended ? 'extended' : 'granted';
      const daysLeft = daysBetween(on, stretch.through);
      return {
        ...answerWith(outcome, norm, [...steps, ...reminded.steps]),
        values: { ...days, daysLeft, reminders: reminded.reminders },
      };
    }
    default:
      return found satisfies never;
  }
}

function remindersFor(
  law: LawBook,
  through: CalendarDate,
  on: CalendarDate,
): { readonly reminders: readonly Reminder[]; readonly steps: readonly ExemptionStep[] } {
  const choice = choiceOf(law, 'exemption-reminders', on);
  const reminders = choice.value.map((weeks): Reminder => {
    const day = addDays(through, -7 * weeks);
    return { weeks, on: day, due: day <= on };
  });
  const steps = reminders.map((reminder): ExemptionStep => ({
    code: reminder.due ? 'reminder-due' : 'reminder-planned',
    params: { weeks: reminder.weeks, day: reminder.on },
    norm: choice.norm,
  }));
  return { reminders, steps };
}

function suspendedAnswer(
  given: ExemptionCase,
  law: LawBook,
  norm: NormReference,
  event: ExemptionEvent,
  values: ExemptionValues,
): ExemptionDecision {
  const effect = choiceOf(law, 'exemption-suspension-effect', given.on);
  const acts = effect.value.map((act): ExemptionStep => ({
    code: `forbids-${act}`,
    params: {},
    norm: effect.norm,
  }));
  const code = event.by === 'court' ? 'suspended-by-court' : 'suspended-since';
  return {
    ...answerWith('suspended', norm, [...happened(code, event), ...acts]),
    values: { ...values, forbidden: effect.value },
  };
}

/**
 * An instruction not to enforce makes no exemption valid: it only matters while the
 * exemption itself does not hold, and it ends with its condition or when withdrawn.
 */
function withNonEnforcement(
  given: ExemptionCase,
  law: LawBook,
  events: readonly ExemptionEvent[],
  own: ExemptionDecision,
): ExemptionDecision {
  const latest = lastOf(events, ['non-enforcement', 'non-enforcement-withdrawn']);
  if (latest === undefined || !fails(own.outcome)) return own;
  if (latest.event === 'non-enforcement-withdrawn') {
    const withdrawn = happened('non-enforcement-withdrawn', latest);
    return { ...own, because: [...own.because, ...withdrawn] };
  }
  const end = choiceOf(law, 'non-enforcement-end', given.on);
  const bound = latest.condition === 'during-the-shortage' && end.value.endsWithCondition;
  const lasts = bound ? shortageLasts(given) : true;
  if (lasts === undefined) {
    const step: ExemptionStep = {
      code: 'condition-not-known',
      params: { otherwise: own.outcome },
      fact: 'shortageContinues',
      norm: end.norm,
    };
    return {
      outcome: 'not-decidable',
      values: { otherwise: own.outcome },
      norm: own.norm,
      because: [...own.because, step],
      missing: [...own.missing, missing('shortageContinues', 'non-enforcement')],
    };
  }
  if (!lasts) {
    const over: ExemptionStep = {
      code: 'non-enforcement-ended-with-shortage',
      params: {},
      fact: given.facts.shortageEndedOn === undefined ? 'shortageContinues' : 'shortageEndedOn',
      norm: end.norm,
    };
    return { ...own, because: [...own.because, over] };
  }
  const code = bound ? 'not-enforced-during-shortage' : 'not-enforced';
  const steps = happened(code, latest).map((step) => ({ ...step, norm: end.norm }));
  return {
    ...own,
    outcome: 'non-enforcement',
    values: { ...own.values, otherwise: own.outcome },
    because: [...own.because, ...steps],
    missing: [],
  };
}

/** Decided, and not valid on the day. */
function fails(outcome: ExemptionOutcome): boolean {
  return ['not-yet', 'suspended', 'expired', 'withdrawn', 'not-binding'].includes(outcome);
}

function shortageLasts(given: ExemptionCase): boolean | undefined {
  const { shortageEndedOn, shortageContinues } = given.facts;
  return shortageEndedOn === undefined ? shortageContinues : given.on < shortageEndedOn;
}

function lastOf(
  events: readonly ExemptionEvent[],
  kinds: readonly ExemptionEventKind[],
): ExemptionEvent | undefined {
  return events.findLast((event) => kinds.includes(event.event));
}

/** What happened, and when; or, where its own day is unknown, when a source shows it. */
function happened(code: ExemptionStep['code'], event: ExemptionEvent): readonly ExemptionStep[] {
  const { on, seenOn } = event;
  const fact = `life.${event.event}.on`;
  const what: ExemptionStep = { code, params: {}, fact };
  if (on !== undefined) return [what, { code: 'happened-on', params: { day: on }, fact }];
  if (seenOn === undefined) return [what];
  return [what, { code: 'seen-to-have-happened', params: { seenOn }, fact }];
}

function answerWith(
  outcome: ExemptionOutcome,
  norm: NormReference,
  because: readonly ExemptionStep[],
): ExemptionDecision {
  return { outcome, values: {}, norm, because, missing: [] };
}

function notDecidable(fact: string): ExemptionDecision {
  return {
    outcome: 'not-decidable',
    values: {},
    norm: null,
    because: [{ code: 'fact-missing', params: { fact }, fact }],
    missing: [missing(fact, 'state')],
  };
}

type Choice =
  | 'exemption-valid-until-inclusive'
  | 'exemption-reminders'
  | 'exemption-suspension-effect'
  | 'non-enforcement-end';

/** A choice of ours counts for every day; a law book in which it ended is a bug in its overlay. */
function choiceOf<Id extends Choice & NormId>(law: LawBook, id: Id, on: CalendarDate) {
  const found = inForce(law, id, on);
  if (found.answer !== 'in-force') {
    throw new RangeError(`the choice ${id} has no version in force on ${on}`);
  }
  return { value: found.version.value, norm: normReference(id, found.version) };
}
