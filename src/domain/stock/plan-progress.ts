import { addDays, addMonths, day, type CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { Because, Decision, Missing, NormReference } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { holding, type Held } from './obligation-law.ts';
import { lacks, step } from './obligation-outcome.ts';
import { PlanProgressCase, type PlanProgressFacts, type Target } from './plan-progress-case.ts';

export const planProgressOutcomes = [
  'on-plan',
  'ahead',
  'behind',
  'no-plan',
  'late-plan',
  'not-yet',
  'not-reported',
  'no-norm',
] as const;
export type PlanProgressOutcome = (typeof planProgressOutcomes)[number];

export interface PlanProgressValues {
  /** The last day on which plans were due. */
  readonly due?: CalendarDate;
  readonly planLate?: boolean;
  /** The evaluation month and the day on which it is measured. */
  readonly moment?: { readonly month: string; readonly measuredOn: CalendarDate };
  /** The moment that comes next. */
  readonly next?: { readonly month: string; readonly measuredOn: CalendarDate };
  /** The target that had to be reached by the measuring day, and the one after it. */
  readonly target?: Target;
  readonly nextTarget?: Target;
  readonly held?: number;
  /** Below the target that was due. */
  readonly lacking?: number;
}

export type PlanProgressCode =
  | 'build-up-not-agreed'
  | 'plan-due'
  | 'plan-not-told'
  | 'no-plan-filed'
  | 'no-plan-yet'
  | 'filing-not-told'
  | 'plan-in-time'
  | 'plan-late'
  | 'plan-after-moment'
  | 'evaluation-moment'
  | 'no-moment-yet'
  | 'place-in-order'
  | 'targets-not-reported'
  | 'two-targets-on-a-day'
  | 'target-due'
  | 'no-target-due'
  | 'measured-twice'
  | 'not-measured'
  | 'held-then'
  | 'target-reached'
  | 'next-target-reached'
  | 'target-missed'
  | 'order-under-way';

type PlanStep = Because<PlanProgressCode>;
export type PlanProgressDecision = Decision<
  PlanProgressOutcome,
  PlanProgressValues,
  PlanProgressCode
>;

interface Moment {
  readonly month: string;
  readonly measuredOn: CalendarDate;
}

/** A part of the answer, carried along until an outcome closes it. */
interface Said {
  readonly values: PlanProgressValues;
  readonly steps: readonly PlanStep[];
  readonly norm: NormReference | null;
}

/**
 * How a party stands against its own plan for the phased build-up, on the last evaluation
 * moment up to this day. Only the plan is the measure: lead times run to many months.
 */
export function decidePlanProgress(
  { facts, on }: PlanProgressCase,
  law: LawBook,
): PlanProgressDecision {
  const months = holding(law, 'stock-build-up-evaluation-months', on);
  if (months === undefined) {
    const steps = [step('build-up-not-agreed' as const, { day: on })];
    return close('no-norm', { values: {}, steps, norm: null });
  }
  const moments = momentsOf(months.value, on, law);
  const last = moments.findLast(({ measuredOn }) => measuredOn <= on);
  const next = moments.find(({ measuredOn }) => measuredOn > on);
  const due = holding(law, 'stock-build-up-plan-due', on);
  const opening: Said = {
    values: {
      ...(due === undefined ? {} : { due: day(due.value) }),
      ...(last === undefined ? {} : { moment: last }),
      ...(next === undefined ? {} : { next }),
    },
    steps: [
      ...(due === undefined
        ? []
        : [step('plan-due' as const, { due: due.value }, undefined, due.norm)]),
      ...(facts.rank === undefined
        ? []
        : [step('place-in-order' as const, { rank: facts.rank }, 'rank')]),
    ],
    norm: months.norm,
  };
  return weighPlan(facts, on, due, last, opening, months.norm);
}

export const planProgressRule: Rule<PlanProgressCase, PlanProgressOutcome, PlanProgressValues> = {
  name: 'plan-progress',
  caseSchema: PlanProgressCase,
  outcomes: planProgressOutcomes,
  decide: decidePlanProgress,
};

/** In the order of time. Months alone are named; the day within them is a choice. */
function momentsOf(months: readonly string[], on: CalendarDate, law: LawBook): readonly Moment[] {
  const measuring = holding(law, 'stock-build-up-measuring-day', on);
  return months.toSorted().map((month) => {
    const first = day(`${month}-01`);
    const measuredOn =
      measuring?.value === 'first-day-of-month' ? first : addDays(addMonths(first, 1), -1);
    return { month, measuredOn };
  });
}

function weighPlan(
  facts: PlanProgressFacts,
  on: CalendarDate,
  due: Held<string> | undefined,
  moment: Moment | undefined,
  said: Said,
  norm: NormReference,
): PlanProgressDecision {
  const { hasPlan, filedOn } = facts;
  if (hasPlan === false) {
    // Until the last day a plan may still come.
    return due !== undefined && on <= due.value
      ? close('not-yet', add(said, step('no-plan-yet', {}, 'hasPlan')))
      : close('no-plan', add(said, step('no-plan-filed', {}, 'hasPlan')));
  }
  if (hasPlan === undefined && filedOn === undefined && facts.targets === undefined) {
    const open = add(said, step('plan-not-told', {}, 'hasPlan'));
    return close('not-reported', open, [lacks('hasPlan', 'progress')]);
  }
  const filed = weighFiling(filedOn, due, said);
  const late = filed.values.planLate === true;
  if (moment === undefined) {
    const open = add(filed, step('no-moment-yet', { day: on }, undefined, norm));
    return close(late ? 'late-plan' : 'not-yet', open);
  }
  const { month, measuredOn } = moment;
  const at = add(filed, step('evaluation-moment', { month, day: measuredOn }, undefined, norm));
  if (filedOn !== undefined && measuredOn < filedOn) {
    const params = { filed: filedOn, day: measuredOn };
    return close('late-plan', add(at, step('plan-after-moment', params, 'filedOn')));
  }
  return weighTargets(facts, moment, at);
}

function weighFiling(
  filedOn: CalendarDate | undefined,
  due: Held<string> | undefined,
  said: Said,
): Said {
  if (filedOn === undefined) return add(said, step('filing-not-told', {}, 'filedOn'));
  if (due === undefined) return said;
  const planLate = filedOn > due.value;
  const params = { filed: filedOn, due: due.value };
  return add(said, step(planLate ? 'plan-late' : 'plan-in-time', params, 'filedOn', due.norm), {
    planLate,
  });
}

function weighTargets(
  facts: PlanProgressFacts,
  { measuredOn }: Moment,
  said: Said,
): PlanProgressDecision {
  if (facts.targets === undefined) {
    const open = add(said, step('targets-not-reported', {}, 'targets'));
    return close('not-reported', open, [lacks('targets', 'progress')]);
  }
  const targets = facts.targets.toSorted((left, right) => (left.by < right.by ? -1 : 1));
  const twice = targets.find((target, index) => targets[index + 1]?.by === target.by);
  if (twice !== undefined) {
    const open = add(said, step('two-targets-on-a-day', { day: twice.by }, 'targets.by'));
    return close('not-reported', open, [lacks('targets', 'progress')]);
  }
  const target = targets.findLast(({ by }) => by <= measuredOn);
  const nextTarget = targets.find(({ by }) => by > measuredOn);
  const at = add(
    said,
    target === undefined
      ? step('no-target-due', { day: measuredOn }, 'targets.by')
      : step('target-due', { by: target.by, units: target.units }, 'targets.by'),
    {
      ...(target === undefined ? {} : { target }),
      ...(nextTarget === undefined ? {} : { nextTarget }),
    },
  );
  return weighHeld(facts, measuredOn, at);
}

function weighHeld(
  facts: PlanProgressFacts,
  measuredOn: CalendarDate,
  said: Said,
): PlanProgressDecision {
  const amounts = new Set(
    facts.measured?.filter(({ on }) => on === measuredOn).map(({ units }) => units),
  );
  const [held, other] = amounts;
  if (held === undefined || other !== undefined) {
    const code = held === undefined ? 'not-measured' : 'measured-twice';
    const open = add(said, step(code, { day: measuredOn }, 'measured'));
    return close('not-reported', open, [lacks('measured', 'progress')]);
  }
  const { target, nextTarget } = said.values;
  const at = add(said, step('held-then', { day: measuredOn, units: held }, 'measured'), { held });
  if (target !== undefined && held < target.units)
    return behind(facts, measuredOn, target, held, at);
  if (nextTarget !== undefined && held >= nextTarget.units) {
    const params = { by: nextTarget.by, units: nextTarget.units };
    return close('ahead', add(at, step('next-target-reached', params, 'targets.units')));
  }
  const reached = target === undefined ? at : add(at, step('target-reached', {}, 'targets.units'));
  return close('on-plan', reached);
}

function behind(
  { orders }: PlanProgressFacts,
  measuredOn: CalendarDate,
  target: Target,
  held: number,
  said: Said,
): PlanProgressDecision {
  const lacking = target.units - held;
  const underWay = (orders ?? []).filter(
    ({ orderedOn, expectedOn }) =>
      expectedOn > measuredOn && (orderedOn === undefined || orderedOn <= measuredOn),
  );
  const missed = add(said, step('target-missed', { lacking }, 'targets.units'), { lacking });
  return close(
    'behind',
    underWay.reduce(
      (sum, { expectedOn, units }) =>
        add(sum, step('order-under-way', { units, expected: expectedOn }, 'orders')),
      missed,
    ),
  );
}

function add(said: Said, next: PlanStep, values: PlanProgressValues = {}): Said {
  return { ...said, values: { ...said.values, ...values }, steps: [...said.steps, next] };
}

function close(
  outcome: PlanProgressOutcome,
  { values, steps, norm }: Said,
  missing: readonly Missing[] = [],
): PlanProgressDecision {
  return { outcome, values, norm, because: steps, missing };
}
