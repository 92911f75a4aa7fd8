import { daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import type { InForce } from '../../law/norm.ts';
import type { SuspensionDefinition } from '../../law/notification.ts';
import type { Missing, NormReference } from '../decision.ts';
import { normReference } from '../norm/reference.ts';
import type { NotificationDutyCase } from './case.ts';
import { chosen } from './notice.ts';
import { missing, type Ground, type Step } from './outcome.ts';

type Length =
  | { readonly kind: 'expected'; readonly days: number }
  /** No end in sight; so many days have gone by. */
  | { readonly kind: 'endless'; readonly elapsed: number }
  | { readonly kind: 'not-given' }
  | { readonly kind: 'impossible' };

/** Whether what is expected is a suspension of supply. */
export function findSuspension(
  given: NotificationDutyCase,
  law: LawBook,
  start: CalendarDate,
  dutyDay: CalendarDate,
): Ground {
  const length = lengthOf(given, law, start);
  const definition = inForce(law, 'suspension-definition', dutyDay);
  if (definition.answer === 'in-force') {
    const norm = normReference('suspension-definition', definition.version);
    return byDefinition(given, definition.version.value, norm, length);
  }
  return byStatuteAlone(given, definition, dutyDay, length);
}

function lengthOf(given: NotificationDutyCase, law: LawBook, start: CalendarDate): Length {
  const { expectedEnd, expectedEndCertainty } = given.facts;
  const extra = chosen(law, 'interruption-length', start) === 'both-days-count' ? 1 : 0;
  if (expectedEnd === undefined) {
    if (expectedEndCertainty !== 'unknown') return { kind: 'not-given' };
    return { kind: 'endless', elapsed: daysBetween(start, given.on) };
  }
  if (expectedEnd <= start) return { kind: 'impossible' };
  return { kind: 'expected', days: daysBetween(start, expectedEnd) + extra };
}

/** Row by row of the desk's table. What takes the duty away is looked for first. */
function byDefinition(
  given: NotificationDutyCase,
  value: SuspensionDefinition,
  norm: NormReference,
  length: Length,
): Ground {
  const away = exemptionsFrom(given, value, norm);
  const long = weighLength(length, value, norm);
  const lengthValue = length.kind === 'expected' ? { length: length.days } : {};
  if (away.steps.length > 0) {
    return {
      answer: 'no',
      ...lengthValue,
      steps: [...away.steps, ...long.steps],
      missing: [],
      norm,
    };
  }
  if (long.answer === 'short') {
    const invitation = inviteShorter(given, value, norm);
    return { ...invitation, ...lengthValue, steps: [...long.steps, ...invitation.steps], norm };
  }
  const needed = [...long.missing, ...away.missing];
  if (needed.length > 0) {
    return { answer: 'not-decidable', ...lengthValue, steps: long.steps, missing: needed, norm };
  }
  const answer = long.answer === 'open' ? 'open' : 'yes';
  const steps = [...long.steps, ...whatDoesNotMatter(given, value, norm)];
  return { answer, ...lengthValue, steps, missing: [], norm };
}

function exemptionsFrom(
  given: NotificationDutyCase,
  value: SuspensionDefinition,
  norm: NormReference,
): { readonly steps: readonly Step[]; readonly missing: readonly Missing[] } {
  const { facts } = given;
  const steps: Step[] = [];
  const needed: Missing[] = [];
  const take = (
    counts: boolean,
    fact: keyof typeof facts,
    takesAway: boolean | undefined,
    code: Step['code'],
  ) => {
    if (!counts) return;
    if (takesAway === undefined) needed.push(missing(fact, 'notify'));
    if (takesAway === true) steps.push({ code, params: {}, fact, norm });
  };
  const partial = facts.extent === undefined ? undefined : facts.extent === 'partial';
  if (facts.unmetDemandExpected === false) {
    steps.push({ code: 'demand-met', params: {}, fact: 'unmetDemandExpected', norm });
  }
  take(value.ownStockExempts, 'ownStockBridges', facts.ownStockBridges, 'own-stock-bridges');
  take(
    value.otherPackSizesExempt,
    'otherPackSizesCover',
    facts.otherPackSizesCover,
    'other-pack-sizes-cover',
  );
  take(
    value.otherSuppliersExempt,
    'otherSuppliersCover',
    facts.otherSuppliersCover,
    'other-suppliers-cover',
  );
  take(!value.partialCounts, 'extent', partial, 'partial-does-not-count');
  return { steps, missing: needed };
}

function weighLength(
  length: Length,
  value: SuspensionDefinition,
  norm: NormReference,
): {
  readonly answer: 'long' | 'short' | 'open';
  readonly steps: readonly Step[];
  readonly missing: readonly Missing[];
} {
  const { days } = value;
  switch (length.kind) {
    case 'expected': {
      const answer = length.days >= days ? 'long' : 'short';
      const code = answer === 'long' ? 'long-enough' : 'too-short';
      const params = { length: length.days, days };
      return { answer, steps: [{ code, params, fact: 'expectedEnd', norm }], missing: [] };
    }
    case 'endless': {
      if (length.elapsed >= days) {
        const params = { elapsed: length.elapsed, days };
        const step: Step = { code: 'already-long-enough', params, fact: 'start', norm };
        return { answer: 'long', steps: [step], missing: [] };
      }
      const fact = 'expectedEndCertainty';
      const step: Step = { code: 'end-not-known', params: { days }, fact, norm, weighs: 'for' };
      return { answer: 'open', steps: [step], missing: [] };
    }
    case 'not-given':
      return { answer: 'open', steps: [], missing: [missing('expectedEnd', 'notify')] };
    case 'impossible': {
      const step: Step = { code: 'end-not-after-start', params: {}, fact: 'expectedEnd' };
      return { answer: 'open', steps: [step], missing: [missing('expectedEnd', 'notify')] };
    }
    default:
      return length satisfies never;
  }
}

function inviteShorter(
  given: NotificationDutyCase,
  value: SuspensionDefinition,
  norm: NormReference,
): {
  readonly answer: 'no' | 'invited';
  readonly steps: readonly Step[];
  readonly missing: readonly Missing[];
} {
  const { largeImpact } = given.facts;
  const fact = 'largeImpact';
  if (!value.shorterInvited || largeImpact === false)
    return { answer: 'no', steps: [], missing: [] };
  if (largeImpact === undefined) {
    const step: Step = { code: 'large-impact-would-invite', params: {}, fact, norm };
    return { answer: 'no', steps: [step], missing: [missing(fact, 'invited')] };
  }
  return {
    answer: 'invited',
    steps: [{ code: 'large-impact-invited', params: {}, fact, norm }],
    missing: [],
  };
}

function whatDoesNotMatter(
  given: NotificationDutyCase,
  value: SuspensionDefinition,
  norm: NormReference,
): readonly Step[] {
  const { extent, otherSuppliersCover } = given.facts;
  const steps: Step[] = [];
  if (value.partialCounts && extent === 'partial') {
    steps.push({ code: 'partial-counts', params: {}, fact: 'extent', norm });
  }
  if (!value.otherSuppliersExempt && otherSuppliersCover === true) {
    steps.push({
      code: 'other-suppliers-may-cover',
      params: {},
      fact: 'otherSuppliersCover',
      norm,
    });
  }
  return steps;
}

/**
 * Before the policy rule the act spoke of a suspension of supply and our sources do not
 * say what that was. The later number is shown as a comparison and decides nothing.
 */
function byStatuteAlone(
  given: NotificationDutyCase,
  definition: InForce<SuspensionDefinition>,
  day: CalendarDate,
  length: Length,
): Ground {
  const { facts } = given;
  const lengthValue = length.kind === 'expected' ? { length: length.days } : {};
  if (facts.unmetDemandExpected === false) {
    const step: Step = { code: 'demand-met', params: {}, fact: 'unmetDemandExpected' };
    return { answer: 'no', ...lengthValue, steps: [step], missing: [], norm: null };
  }
  const steps: Step[] = [
    { code: 'suspension-not-defined', params: { day, answer: definition.answer } },
    ...compareWithLaterRule(length, definition),
  ];
  const weigh = (code: Step['code'], fact: keyof typeof facts, weighs: 'for' | 'against') =>
    steps.push({ code, params: {}, fact, weighs });
  if (facts.extent === 'total') weigh('delivery-stops', 'extent', 'for');
  if (facts.extent === 'partial') weigh('delivered-in-part', 'extent', 'against');
  if (facts.ownStockBridges === true) weigh('own-stock-bridges', 'ownStockBridges', 'against');
  if (facts.otherPackSizesCover === true)
    weigh('other-pack-sizes-cover', 'otherPackSizesCover', 'against');
  const wanted = ['extent', 'ownStockBridges', 'otherPackSizesCover'] as const;
  const absent = wanted.filter((fact) => facts[fact] === undefined);
  const end = length.kind === 'not-given' || length.kind === 'impossible' ? ['expectedEnd'] : [];
  return {
    answer: 'open',
    ...lengthValue,
    steps,
    missing: [...end, ...absent].map((fact) => missing(fact, 'judgement')),
    norm: null,
  };
}

function compareWithLaterRule(
  length: Length,
  definition: InForce<SuspensionDefinition>,
): readonly Step[] {
  if (length.kind !== 'expected') return [];
  const { days } = definition.version.value;
  const params = { length: length.days, days };
  const norm = normReference('suspension-definition', definition.version);
  const fact = 'expectedEnd';
  return length.days >= days
    ? [{ code: 'later-rule-would-count', params, fact, norm, weighs: 'for' }]
    : [{ code: 'later-rule-would-not-count', params, fact, norm, weighs: 'against' }];
}
