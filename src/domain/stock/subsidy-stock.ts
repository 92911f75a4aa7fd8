import type { CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import type { NormReference } from '../decision.ts';
import { normReference } from '../norm/reference.ts';
import type { Rule } from '../rule.ts';
import {
  cutOff,
  exactly,
  isLess,
  minus,
  none,
  roundedUp,
  type Exact,
} from './obligation-arithmetic.ts';
import { readBase, type Base } from './obligation-base.ts';
import type { StockPack } from './obligation-case.ts';
import { readHeld, type HeldStock } from './obligation-held.ts';
import { chosen, holding } from './obligation-law.ts';
import { lacks, step } from './obligation-outcome.ts';
import { requirementOf, writeRequirement } from './obligation-requirement.ts';
import { SubsidyStockCase, type SubsidyStockFacts } from './subsidy-stock-case.ts';
import { weighLists, weighParty, weighPrices, type Closed } from './subsidy-stock-eligibility.ts';
import {
  subsidyStockOutcomes,
  type SubsidyStep,
  type SubsidyStockDecision,
  type SubsidyStockOutcome,
  type SubsidyStockValues,
} from './subsidy-stock-outcome.ts';

/**
 * Is the extra stock there for which a subsidy pays? Not an obligation: it comes on top of
 * one, for full-line wholesalers, for what stands red or orange on a list of the LCG and
 * costs less than the ceiling. Where it is told what was paid for, that is the measure.
 */
export function decideSubsidyStock(
  { facts, on }: SubsidyStockCase,
  law: LawBook,
): SubsidyStockDecision {
  const weeks = holding(law, 'stock-subsidy-weeks', on);
  const lists = holding(law, 'stock-subsidy-lists', on);
  const ceiling = holding(law, 'stock-subsidy-price-ceiling', on);
  if (weeks === undefined || lists === undefined || ceiling === undefined) {
    return notHeldThen(on, law);
  }
  const { version } = inForce(law, 'stock-subsidy-weeks', on);
  const opening =
    version.from === null && version.seenOn !== undefined
      ? [step('subsidy-start-not-known' as const, { seen: version.seenOn }, undefined, weeks.norm)]
      : [];
  const said = weighParty(facts) ?? weighLists(facts, weeks, lists, on, law);
  if (said.answer !== 'level') return closed(said, weeks.norm, opening);
  if (facts.packs === undefined) {
    return closed(
      {
        answer: 'not-reported',
        steps: [...said.steps, step('packs-not-reported', {}, 'packs')],
        missing: [lacks('packs', 'extra-stock')],
      },
      weeks.norm,
      opening,
    );
  }
  const packs = weighPrices(facts.packs, ceiling, said.steps);
  if (packs.answer !== 'packs') return closed(packs, weeks.norm, opening);
  return measure({
    facts,
    on,
    law,
    norm: weeks.norm,
    level: said.weeks,
    packs: packs.cheap,
    steps: [...opening, ...packs.steps],
  });
}

export const subsidyStockRule: Rule<SubsidyStockCase, SubsidyStockOutcome, SubsidyStockValues> = {
  name: 'subsidy-stock',
  caseSchema: SubsidyStockCase,
  outcomes: subsidyStockOutcomes,
  decide: decideSubsidyStock,
};

function closed(
  { answer, steps, missing }: Closed,
  norm: NormReference | null,
  opening: readonly SubsidyStep[],
): SubsidyStockDecision {
  return { outcome: answer, values: {}, norm, because: [...opening, ...steps], missing };
}

/** Before the day of the letter nothing is known; under another law it may simply not hold. */
function notHeldThen(on: CalendarDate, law: LawBook): SubsidyStockDecision {
  const { answer, version } = inForce(law, 'stock-subsidy-weeks', on);
  const norm = normReference('stock-subsidy-weeks', version);
  if (answer === 'not-known' && version.seenOn !== undefined) {
    const params = { day: on, seen: version.seenOn };
    const steps = [step('subsidy-not-known-then' as const, params, undefined, norm)];
    return closed({ answer: 'not-decidable', steps, missing: [] }, null, []);
  }
  const steps = [step('subsidy-not-in-force' as const, { day: on }, undefined, norm)];
  return closed({ answer: 'not-subsidised', steps, missing: [] }, null, []);
}

interface Measuring {
  readonly facts: SubsidyStockFacts;
  readonly on: CalendarDate;
  readonly law: LawBook;
  readonly norm: NormReference;
  readonly level: number;
  readonly packs: readonly StockPack[];
  readonly steps: readonly SubsidyStep[];
}

/** The obligation is served first; what is held beyond it is the extra stock. */
function measure(given: Measuring): SubsidyStockDecision {
  const { on, law, norm, packs } = given;
  const obligation = holding(law, 'stock-obligation-wholesaler', on);
  const stacking = chosen(law, 'stock-subsidy-stacking', on);
  const obliged = obligation?.value ?? 0;
  const onTop = stacking.value === 'on-top-of-obligation';
  const extraWeeks = onTop ? given.level : Math.max(0, given.level - obliged);
  const base = readBase(packs, on, law);
  const held = readHeld(packs, on, law);
  const { weeks: baseWeeks } = base.window;
  const extra = requirementOf(base.units, baseWeeks, extraWeeks);
  const first = requirementOf(base.units, baseWeeks, obliged);
  const stacked: SubsidyStep = onTop
    ? step(
        'on-top-of-obligation',
        { weeks: extraWeeks, total: extraWeeks + obliged },
        undefined,
        stacking.norm,
      )
    : step('obligation-included', { weeks: given.level }, undefined, stacking.norm);
  const steps: readonly SubsidyStep[] = [
    ...given.steps,
    stacked,
    obligation === undefined
      ? step('obligation-not-in-force', { day: on })
      : step(
          'obligation-first',
          { weeks: obliged, units: roundedUp(first) },
          undefined,
          obligation.norm,
        ),
    ...base.steps,
    step(
      'extra-requirement',
      { base: cutOff(base.units), baseWeeks, weeks: extraWeeks, units: roundedUp(extra) },
      'packs.weeklyDeliveries',
      chosen(law, 'stock-subsidy-base', on).norm,
    ),
    ...held.steps,
  ];
  const levels = { extraWeeks, totalWeeks: extraWeeks + obliged };
  if (!base.complete || held.missing.length > 0) {
    const missing = [...base.missing, ...held.missing];
    return { outcome: 'not-reported', values: levels, norm, because: steps, missing };
  }
  return hold(given, { base, held, extra, first, levels, steps });
}

interface Measured {
  readonly base: Base;
  readonly held: HeldStock;
  readonly extra: Exact;
  readonly first: Exact;
  readonly levels: Pick<SubsidyStockValues, 'extraWeeks' | 'totalWeeks'>;
  readonly steps: readonly SubsidyStep[];
}

function hold(
  { facts, norm, packs }: Measuring,
  { held, extra, first, levels, steps }: Measured,
): SubsidyStockDecision {
  const beyond = minus(held.units, first);
  const present = isLess(beyond, none) ? none : beyond;
  const { paidForUnits: paid } = facts;
  const measure = paid === undefined ? extra : exactly(paid);
  const enough = !isLess(present, measure);
  const lacking = enough ? none : minus(measure, present);
  const fact = 'packs.held.available';
  return {
    outcome: enough ? 'present' : 'lacking',
    values: {
      ...levels,
      extra: writeRequirement(extra, packs),
      obliged: writeRequirement(first, packs),
      held: cutOff(held.units),
      present: cutOff(present),
      ...(paid === undefined ? {} : { paidFor: paid, paidForLacking: cutOff(lacking) }),
    },
    norm,
    because: [
      ...steps,
      step('held-counted', { units: cutOff(held.units) }, fact, held.norm),
      step('held-beyond-obligation', { units: cutOff(present) }, fact),
      paid === undefined
        ? step('measured-against-level', { units: roundedUp(extra) }, 'paidForUnits')
        : step('measured-against-paid', { units: paid }, 'paidForUnits'),
      enough
        ? step('extra-present', {}, fact)
        : step('extra-lacking', { lacking: roundedUp(lacking) }, fact),
    ],
    missing: paid === undefined ? [lacks('paidForUnits', 'paid-for')] : [],
  };
}
