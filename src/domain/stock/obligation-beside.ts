import type { CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { Missing } from '../decision.ts';
import { cutOff, isLess, none } from './obligation-arithmetic.ts';
import { netOf, readBase, type Base } from './obligation-base.ts';
import type { ObligationFacts, StockPack } from './obligation-case.ts';
import { readHeld } from './obligation-held.ts';
import { chosen } from './obligation-law.ts';
import {
  lacks,
  step,
  weighing,
  type ObligationStep,
  type ObligationValues,
} from './obligation-outcome.ts';
import type { PacksThatCount } from './obligation-packs.ts';
import type { Reached } from './obligation-reach.ts';
import { requirementOf, writeRequirement } from './obligation-requirement.ts';

/** What a unit that is reached is computed from. */
export interface Computing {
  readonly facts: ObligationFacts;
  readonly on: CalendarDate;
  readonly law: LawBook;
  readonly reach: Reached;
  readonly packs: PacksThatCount;
}

export interface Beside {
  readonly values: ObligationValues;
  readonly steps: readonly ObligationStep[];
  readonly missing: readonly Missing[];
}

/** Who could not deliver has too low a base: the requirement without the interruption, beside it. */
export function besideUndisturbed({ facts, on, law, reach, packs }: Computing, base: Base): Beside {
  const days = facts.interruptionDays;
  if (days === undefined) return { values: {}, steps: [], missing: [] };
  if (days === 0) return { values: { baseDistorted: false }, steps: [], missing: [] };
  const { norm } = chosen(law, 'stock-base-distorted', on);
  const distorted = step('base-distorted', { days }, 'interruptionDays', norm);
  const fact = 'packs.undisturbedDeliveries';
  const rows = packs.counted.flatMap(({ undisturbedDeliveries }) => undisturbedDeliveries ?? []);
  if (rows.length < packs.counted.length) {
    return {
      values: { baseDistorted: true },
      steps: [distorted, step('undisturbed-not-reported', {}, fact, norm)],
      missing: [lacks(fact, 'undisturbed-requirement')],
    };
  }
  const net = netOf(rows, on, law);
  const required = requirementOf(
    isLess(net, none) ? none : net,
    base.window.weeks,
    reach.weeks.value,
  );
  const shown = writeRequirement(required, packs.counted);
  return {
    values: { baseDistorted: true, requiredUndisturbed: shown },
    steps: [distorted, step('undisturbed-requirement', { units: shown.units }, fact, norm)],
    missing: [],
  };
}

/** A unit that joined during the year: what its own weeks would ask, where the base counts the year. */
export function besideSinceJoined(
  { on, law, reach, packs }: Computing,
  base: Base,
): Omit<Beside, 'missing'> {
  const { weeksSinceJoined: weeks } = base;
  if (weeks === undefined || !base.complete) return { values: {}, steps: [] };
  const { norm } = chosen(law, 'stock-pack-joined', on);
  const exact = requirementOf(base.units, weeks, reach.weeks.value);
  const shown = writeRequirement(exact, packs.counted);
  const params = { weeks, units: shown.units };
  return {
    values: { requiredSinceJoined: shown },
    steps: [step('requirement-since-joined', params, 'packs.joinedOn', norm)],
  };
}

/** Both numbers: where it is open whether packs above the ceiling count, also without them. */
export function withoutDear({ on, law, reach, packs }: Computing): Omit<Beside, 'missing'> {
  const rest: readonly StockPack[] = packs.counted.filter(
    (pack) => !packs.contested.includes(pack),
  );
  if (packs.contested.length === 0 || rest.length === 0) return { values: {}, steps: [] };
  const base = readBase(rest, on, law);
  const held = readHeld(rest, on, law);
  const exact = requirementOf(base.units, base.window.weeks, reach.weeks.value);
  const required = writeRequirement(exact, rest);
  const units = cutOff(held.units);
  const found = step(
    'without-dear-packs',
    { required: required.units, units },
    'packs.listPriceEurocents',
  );
  return {
    values: { withoutDearPacks: { required, held: units } },
    steps: [weighing(found, isLess(held.units, exact) ? 'for' : 'against')],
  };
}
