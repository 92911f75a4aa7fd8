import type { CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import type { StockRole } from '../../law/stock-duty.ts';
import type { Missing, NormReference } from '../decision.ts';
import { normReference } from '../norm/reference.ts';
import type { ObligationFacts, StockPartyRole } from './obligation-case.ts';
import { chosen, holding, type Held } from './obligation-law.ts';
import {
  lacks,
  step,
  weighing,
  type Doubt,
  type ObligationOutcome,
  type ObligationStep,
} from './obligation-outcome.ts';

/** Answered before any quantity is looked at. */
export interface NotReached {
  readonly reached: false;
  readonly outcome: Extract<
    ObligationOutcome,
    'exempt' | 'out-of-scope' | 'no-norm' | 'needs-judgement'
  >;
  readonly norm: NormReference | null;
  readonly generalDuty: boolean;
  readonly steps: readonly ObligationStep[];
  readonly missing: readonly Missing[];
}

export interface Reached {
  readonly reached: true;
  readonly role: StockRole;
  readonly weeks: Held<number>;
  readonly steps: readonly ObligationStep[];
  readonly doubts: readonly Doubt[];
  /** Facts that were not reported and could still exempt a unit that is short. */
  readonly couldExempt: readonly Missing[];
  readonly transitionYear: boolean;
}

const obligationOf = {
  mah: 'stock-obligation-mah',
  wholesaler: 'stock-obligation-wholesaler',
} as const satisfies Record<StockRole, string>;

/** Does a number of weeks bind this party, for this product, on this day? */
export function weighReach(
  facts: ObligationFacts,
  on: CalendarDate,
  law: LawBook,
): NotReached | Reached {
  const { role } = facts;
  const beside = partiesBeside(role, on, law);
  if (beside !== undefined) return beside;
  const bound: StockRole = role === 'wholesaler' ? 'wholesaler' : 'mah';
  const weeks = holding(law, obligationOf[bound], on);
  if (weeks === undefined) return notInForce(obligationOf[bound], on, law);
  if (role === undefined) return roleNotKnown();
  return outsideNumber(facts, bound, on, law) ?? within(facts, bound, weeks, on, law);
}

function partiesBeside(
  role: StockPartyRole | undefined,
  on: CalendarDate,
  law: LawBook,
): NotReached | undefined {
  if (role === undefined || role === 'mah' || role === 'wholesaler') return undefined;
  const beside = holding(law, 'stock-out-of-scope', on);
  if (beside === undefined) return notInForce('stock-obligation-wholesaler', on, law);
  if (!beside.value.includes(role)) return roleNotKnown();
  const steps = [step('party-out-of-scope', {}, 'role', beside.norm)];
  return notReached('out-of-scope', beside.norm, steps);
}

function roleNotKnown(): NotReached {
  return {
    ...notReached('needs-judgement', null, [step('role-not-known', {}, 'role')]),
    missing: [lacks('role', 'norm')],
  };
}

function notInForce(
  id: (typeof obligationOf)[StockRole],
  on: CalendarDate,
  law: LawBook,
): NotReached {
  const found = inForce(law, id, on);
  const norm = normReference(id, found.version);
  const { from } = found.version;
  const steps =
    found.answer === 'not-yet' && from !== null
      ? [step('obligation-starts-later', { day: on, from }, undefined, norm)]
      : [step('obligation-not-in-force', { day: on }, undefined, norm)];
  return notReached('no-norm', null, steps);
}

/** Products that are no prescription medicine, and those that keep the general duty alone. */
function outsideNumber(
  facts: ObligationFacts,
  role: StockRole,
  on: CalendarDate,
  law: LawBook,
): NotReached | undefined {
  const scope = holding(law, 'stock-scope', on);
  if (scope !== undefined && facts.prescriptionOnly === false) {
    const steps = [step('not-prescription-only', {}, 'prescriptionOnly', scope.norm)];
    return notReached('out-of-scope', scope.norm, steps);
  }
  const numberless = holding(law, 'stock-without-number', on);
  if (numberless === undefined) return undefined;
  const { value, norm } = numberless;
  if (value.includes('patient-specific') && facts.patientSpecific === true) {
    return exempt([step('exempt-patient-specific', {}, 'patientSpecific', norm)], role, on, law);
  }
  const limit = holding(law, 'stock-short-shelf-life', on);
  const months = facts.shelfLifeMonths;
  const short = limit !== undefined && months !== undefined && months < limit.value;
  if (!value.includes('short-shelf-life') || !short) return undefined;
  const params = { months, limit: limit.value };
  return exempt(
    [step('exempt-short-shelf-life', params, 'shelfLifeMonths', limit.norm)],
    role,
    on,
    law,
  );
}

/** Every exception from a number of weeks leaves the duty of the statute. */
export function exempt(
  steps: readonly ObligationStep[],
  role: StockRole,
  on: CalendarDate,
  law: LawBook,
): NotReached {
  const duty = holding(law, 'stock-general-duty', on);
  const remains =
    duty === undefined
      ? []
      : [step('general-duty-remains', { article: duty.value[role] }, undefined, duty.norm)];
  return {
    ...notReached('exempt', steps.at(-1)?.norm ?? null, [...steps, ...remains]),
    generalDuty: duty !== undefined,
  };
}

export function notReached(
  outcome: NotReached['outcome'],
  norm: NormReference | null,
  steps: readonly ObligationStep[],
): NotReached {
  return { reached: false, outcome, norm, generalDuty: false, steps, missing: [] };
}

function within(
  facts: ObligationFacts,
  role: StockRole,
  weeks: Held<number>,
  on: CalendarDate,
  law: LawBook,
): Reached {
  const transition = holding(law, 'stock-transition-year', on);
  const steps = [
    step('weeks-required', { weeks: weeks.value }, 'role', weeks.norm),
    ...(transition === undefined ? [] : [step('transition-year', {}, undefined, transition.norm)]),
    ...unitSteps(facts, role, on, law),
    ...prescribed(facts, on, law),
    ...longEnough(facts, on, law),
  ];
  return {
    reached: true,
    role,
    weeks,
    steps,
    doubts: [
      ...prescriptionDoubt(facts, on, law),
      ...gasDoubt(facts, on, law),
      ...wholesalerDoubt(facts, role, on, law),
    ],
    couldExempt: couldExempt(facts, on, law),
    transitionYear: transition !== undefined,
  };
}

function unitSteps(
  { unit }: ObligationFacts,
  role: StockRole,
  on: CalendarDate,
  law: LawBook,
): readonly ObligationStep[] {
  const counted = holding(law, 'stock-unit', on);
  if (unit === undefined || counted === undefined) return [];
  const code =
    counted.value[role] === 'authorisation' ? 'unit-is-authorisation' : 'unit-is-strength-and-form';
  return [step(code, { given: unit }, 'unit', counted.norm)];
}

function prescribed(
  { prescriptionOnly }: ObligationFacts,
  on: CalendarDate,
  law: LawBook,
): readonly ObligationStep[] {
  const scope = holding(law, 'stock-scope', on);
  if (scope === undefined || prescriptionOnly !== true) return [];
  return [step('prescription-only', {}, 'prescriptionOnly', scope.norm)];
}

function longEnough(
  { shelfLifeMonths: months }: ObligationFacts,
  on: CalendarDate,
  law: LawBook,
): readonly ObligationStep[] {
  const limit = holding(law, 'stock-short-shelf-life', on);
  if (limit === undefined || months === undefined) return [];
  const params = { months, limit: limit.value };
  return [step('shelf-life-long-enough', params, 'shelfLifeMonths', limit.norm)];
}

function prescriptionDoubt(
  { prescriptionOnly }: ObligationFacts,
  on: CalendarDate,
  law: LawBook,
): readonly Doubt[] {
  const scope = holding(law, 'stock-scope', on);
  if (scope === undefined || prescriptionOnly !== undefined) return [];
  return [
    {
      steps: [step('prescription-not-known', {}, 'prescriptionOnly', scope.norm)],
      missing: [lacks('prescriptionOnly', 'scope')],
    },
  ];
}

function gasDoubt(
  { medicinalGas }: ObligationFacts,
  on: CalendarDate,
  law: LawBook,
): readonly Doubt[] {
  const gases = holding(law, 'stock-medicinal-gases', on);
  if (gases === undefined || medicinalGas !== true) return [];
  const open = step('gas-left-open', {}, 'medicinalGas', gases.norm);
  return [{ steps: [weighing(open, 'against')], missing: [] }];
}

function wholesalerDoubt(
  { fullLine }: ObligationFacts,
  role: StockRole,
  on: CalendarDate,
  law: LawBook,
): readonly Doubt[] {
  const reach = holding(law, 'stock-wholesaler-reach', on);
  if (role !== 'wholesaler' || reach === undefined || fullLine === true) return [];
  if (chosen(law, 'stock-reach-beyond-doubt', on).value === 'every-wholesaler') return [];
  if (fullLine === undefined) {
    const steps = [step('reach-not-known', {}, 'fullLine', reach.norm)];
    return [{ steps, missing: [lacks('fullLine', 'reach')] }];
  }
  const open = step('reach-left-open', {}, 'fullLine', reach.norm);
  return [{ steps: [weighing(open, 'against')], missing: [] }];
}

function couldExempt(facts: ObligationFacts, on: CalendarDate, law: LawBook): readonly Missing[] {
  const numberless = holding(law, 'stock-without-number', on)?.value ?? [];
  const gases = holding(law, 'stock-medicinal-gases', on) !== undefined;
  const unless = (known: boolean, fact: string) => (known ? [] : [lacks(fact, 'exempt')]);
  return [
    ...unless(
      facts.patientSpecific !== undefined || !numberless.includes('patient-specific'),
      'patientSpecific',
    ),
    ...unless(
      facts.shelfLifeMonths !== undefined || !numberless.includes('short-shelf-life'),
      'shelfLifeMonths',
    ),
    ...unless(facts.medicinalGas !== undefined || !gases, 'medicinalGas'),
  ];
}
