import type { CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { Rule } from '../rule.ts';
import {
  cutOff,
  exactly,
  isLess,
  minus,
  per,
  plus,
  times,
  isWhole,
  roundedUp,
  type Exact,
} from './obligation-arithmetic.ts';
import { readBase, type Base } from './obligation-base.ts';
import {
  besideSinceJoined,
  besideUndisturbed,
  withoutDear,
  type Computing,
} from './obligation-beside.ts';
import { ObligationCase } from './obligation-case.ts';
import { weighClaims } from './obligation-claims.ts';
import { readHeld, type HeldStock } from './obligation-held.ts';
import { chosen, holding } from './obligation-law.ts';
import {
  lacks,
  obligationOutcomes,
  step,
  weighing,
  type Doubt,
  type ObligationDecision,
  type ObligationOutcome,
  type ObligationStep,
  type ObligationValues,
} from './obligation-outcome.ts';
import { packsThatCount, type PacksThatCount } from './obligation-packs.ts';
import { weighReach, type NotReached, type Reached } from './obligation-reach.ts';
import { requirementOf, sharedContent, writeRequirement } from './obligation-requirement.ts';
import { weighShortfall } from './obligation-shortfall.ts';

/**
 * Does this party hold enough of this unit on this day? The required amount is the deliveries
 * of the previous 52 weeks ÷ 52 × the weeks of the norm, compared as an exact fraction.
 * What was not reported stays open, what the law leaves open is for a person, and both come
 * with what can be computed.
 */
export function decideObligation({ facts, on }: ObligationCase, law: LawBook): ObligationDecision {
  const reach = weighReach(facts, on, law);
  if (!reach.reached) return outside(reach);
  if (facts.packs === undefined) return withoutPacks(reach);
  const packs = packsThatCount(facts.packs, reach.role, on, law);
  if ('reached' in packs) return outside({ ...packs, steps: [...reach.steps, ...packs.steps] });
  return compute({ facts, on, law, reach, packs });
}

export const obligationRule: Rule<ObligationCase, ObligationOutcome, ObligationValues> = {
  name: 'obligation',
  caseSchema: ObligationCase,
  outcomes: obligationOutcomes,
  decide: decideObligation,
};

function outside({ outcome, norm, generalDuty, steps, missing }: NotReached): ObligationDecision {
  return {
    outcome,
    values: {
      ...(generalDuty ? { generalDuty } : {}),
      ...(norm === null ? {} : { confidence: confidenceOf(steps) }),
    },
    norm,
    because: [...steps, ...reliance(steps)],
    missing,
  };
}

function withoutPacks(reach: Reached): ObligationDecision {
  const steps = [...reach.steps, step('packs-not-reported', {}, 'packs')];
  return {
    outcome: 'not-reported',
    values: { weeks: reach.weeks.value, ...transition(reach), confidence: confidenceOf(steps) },
    norm: reach.weeks.norm,
    because: [...steps, ...reliance(steps)],
    missing: [lacks('packs', 'requirement'), ...reach.doubts.flatMap(({ missing }) => missing)],
  };
}

function compute(given: Computing): ObligationDecision {
  const { on, law, reach, packs } = given;
  const base = readBase(packs.counted, on, law);
  const held = readHeld(packs.counted, on, law);
  const required = requirementOf(base.units, base.window.weeks, reach.weeks.value);
  if (held.missing.length > 0) return notReported(given, base, held, required);
  if (base.complete) return compare(given, base, held, required);
  const open = chosen(law, 'stock-missing-week', on).value === 'not-reported';
  return open || !isLess(held.units, required)
    ? notReported(given, base, held, required)
    : compare(given, base, held, required);
}

/** The weeks that were reported already require something, and that may be more than is held. */
function notReported(
  { on, law, reach, packs }: Computing,
  base: Base,
  held: HeldStock,
  required: Exact,
): ObligationDecision {
  const heldKnown = held.missing.length === 0;
  const shown = writeRequirement(required, packs.counted);
  const bound = step('lower-bound', { units: shown.units }, weekly, methodOf(on, law));
  const already = base.complete || !heldKnown || !isLess(held.units, required);
  const steps = [
    ...reach.steps,
    ...packs.steps,
    ...base.steps,
    ...(base.complete ? requirementSteps(base, required, reach, packs, on, law) : [bound]),
    ...held.steps,
    ...(heldKnown ? [heldStep(held)] : []),
    ...(already ? [] : [step('less-than-lower-bound', { units: cutOff(held.units) }, available)]),
    ...[...reach.doubts, ...packs.doubts].flatMap(({ steps: doubted }) => doubted),
  ];
  return {
    outcome: 'not-reported',
    values: {
      weeks: reach.weeks.value,
      ...transition(reach),
      confidence: confidenceOf(steps),
      ...(base.complete ? { base: baseShown(base), required: shown } : { lowerBound: shown }),
      ...(heldKnown ? { held: cutOff(held.units) } : {}),
    },
    norm: reach.weeks.norm,
    because: [...steps, ...reliance(steps)],
    missing: [
      ...base.missing,
      ...held.missing,
      ...[...reach.doubts, ...packs.doubts].flatMap(({ missing }) => missing),
    ],
  };
}

/** Of an incomplete base only what falls short of the known weeks already comes here. */
function compare(
  given: Computing,
  base: Base,
  held: HeldStock,
  required: Exact,
): ObligationDecision {
  const { facts, on, law, reach, packs } = given;
  const enough = !isLess(held.units, required);
  const shortfall = enough
    ? ({ answer: 'met', steps: [], missing: [] } as const)
    : weighShortfall(facts.explanation, held, on, law);
  const claims = weighClaims(facts, held.units, on, law);
  const undisturbed = besideUndisturbed(given, base);
  const since = besideSinceJoined(given, base);
  const dear = base.complete ? withoutDear(given) : { values: {}, steps: [] };
  const shown = writeRequirement(required, packs.counted);
  const doubts: readonly Doubt[] = [
    ...reach.doubts,
    ...packs.doubts,
    ...claims.doubts,
    ...(enough || shortfall.answer === 'explained' ? [] : notAllotted(held, required)),
    ...(shortfall.answer === 'open' ? [{ steps: [], missing: shortfall.missing }] : []),
  ];
  const computed = shortfall.answer === 'open' ? 'short' : shortfall.answer;
  const steps = [
    ...reach.steps,
    ...packs.steps,
    ...base.steps,
    ...(base.complete
      ? requirementSteps(base, required, reach, packs, on, law)
      : [step('lower-bound', { units: shown.units }, weekly, methodOf(on, law))]),
    ...since.steps,
    ...undisturbed.steps,
    ...held.steps,
    heldStep(held),
    base.complete
      ? comparison(held, required, enough, on, law)
      : shortOfBound(held, required, on, law),
    ...shortfall.steps,
    ...claims.steps,
    ...doubts.flatMap(({ steps: doubted }) => doubted),
    ...dear.steps,
    ...(doubts.length === 0 ? [] : [computedStep(computed)]),
  ];
  return {
    outcome: doubts.length > 0 ? 'needs-judgement' : computed,
    values: {
      weeks: reach.weeks.value,
      ...transition(reach),
      confidence: confidenceOf(steps),
      ...(base.complete ? { base: baseShown(base), required: shown } : { lowerBound: shown }),
      held: cutOff(held.units),
      ...(base.complete ? weeksHeld(base, held) : {}),
      ...since.values,
      ...undisturbed.values,
      ...(claims.alternativeUnits === undefined
        ? {}
        : { alternative: { units: claims.alternativeUnits } }),
      ...dear.values,
      ...(doubts.length === 0 ? {} : { computed }),
    },
    norm: reach.weeks.norm,
    because: [...steps, ...reliance(steps)],
    missing: [
      ...base.missing,
      ...doubts.flatMap(({ missing }) => missing),
      ...undisturbed.missing,
      ...(computed === 'short' ? reach.couldExempt : []),
    ],
  };
}

const weekly = 'packs.weeklyDeliveries';
const available = 'packs.held.available';

function methodOf(on: CalendarDate, law: LawBook) {
  return holding(law, 'stock-method', on)?.norm;
}

function requirementSteps(
  base: Base,
  required: Exact,
  reach: Reached,
  packs: PacksThatCount,
  on: CalendarDate,
  law: LawBook,
): readonly ObligationStep[] {
  const content = sharedContent(packs.counted);
  const shown = writeRequirement(required, packs.counted);
  const units = chosen(law, 'stock-arithmetic', on).norm;
  const params = {
    base: cutOff(base.units),
    baseWeeks: base.window.weeks,
    weeks: reach.weeks.value,
    exact: shown.exact,
    units: shown.units,
  };
  const code = isWhole(required) ? 'requirement' : 'requirement-fraction';
  return [
    step(code, params, weekly, methodOf(on, law)),
    content === undefined || shown.packs === undefined
      ? step('several-pack-sizes', {}, 'packs.unitsPerPack', units)
      : step('requirement-in-packs', { packs: shown.packs, content }, 'packs.unitsPerPack', units),
  ];
}

function heldStep(held: HeldStock): ObligationStep {
  return step('held-counted', { units: cutOff(held.units) }, available, held.norm);
}

function comparison(
  held: HeldStock,
  required: Exact,
  enough: boolean,
  on: CalendarDate,
  law: LawBook,
): ObligationStep {
  const { norm } = chosen(law, 'stock-arithmetic', on);
  const units = cutOff(held.units);
  const shown = roundedUp(required);
  if (enough) return step('enough-held', { units, required: shown }, available, norm);
  const lacking = roundedUp(minus(required, held.units));
  return step('too-little-held', { units, required: shown, lacking }, available, norm);
}

/** Whatever the missing weeks say, the requirement is not less than that of the known ones. */
function shortOfBound(
  held: HeldStock,
  bound: Exact,
  on: CalendarDate,
  law: LawBook,
): ObligationStep {
  const { norm } = chosen(law, 'stock-missing-week', on);
  const lacking = roundedUp(minus(bound, held.units));
  return step('short-of-lower-bound', { units: cutOff(held.units), lacking }, available, norm);
}

/** Stock that may not count matters only where it would fill the gap. */
function notAllotted(held: HeldStock, required: Exact): readonly Doubt[] {
  if (isLess(plus(held.units, held.open), required)) return [];
  const open = step(
    'not-allotted-decides',
    { units: cutOff(held.open) },
    'packs.held.hub',
    held.norm,
  );
  return [{ steps: [weighing(open, 'against')], missing: [] }];
}

function computedStep(computed: 'met' | 'short' | 'explained'): ObligationStep {
  return weighing(step(`computed-${computed}`), computed === 'short' ? 'for' : 'against');
}

function baseShown(base: Base): NonNullable<ObligationValues['base']> {
  const { from, through } = base.window;
  return { from, through, units: cutOff(base.units) };
}

function weeksHeld(base: Base, held: HeldStock): Pick<ObligationValues, 'weeksHeld'> {
  if (base.units.over === 0n) return {};
  const weeks = times(per(held.units, base.units), exactly(base.window.weeks));
  return { weeksHeld: cutOff(weeks) };
}

function transition({ transitionYear }: Reached): Pick<ObligationValues, 'transitionYear'> {
  return transitionYear ? { transitionYear } : {};
}

function notFullyRead(steps: readonly ObligationStep[]): readonly string[] {
  const open = steps.flatMap(({ norm }) =>
    norm?.confidence === 'partial' || norm?.confidence === 'unverified' ? [norm.id] : [],
  );
  return [...new Set(open)];
}

function confidenceOf(steps: readonly ObligationStep[]): 'source' | 'partial' {
  return notFullyRead(steps).length === 0 ? 'source' : 'partial';
}

/** Which readings somebody would have to confirm before a letter can be built on this. */
function reliance(steps: readonly ObligationStep[]): readonly ObligationStep[] {
  const norms = notFullyRead(steps);
  return norms.length === 0 ? [] : [step('relies-on-partial', { count: norms.length, norms })];
}
