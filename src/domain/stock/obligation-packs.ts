import type { CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook, NormValue } from '../../law/law-book.ts';
import type { StockRole } from '../../law/stock-duty.ts';
import type { StockPack } from './obligation-case.ts';
import { chosen, holding, type Held } from './obligation-law.ts';
import { lacks, step, weighing, type Doubt, type ObligationStep } from './obligation-outcome.ts';
import { exempt, notReached, type NotReached } from './obligation-reach.ts';

export interface PacksThatCount {
  readonly counted: readonly StockPack[];
  /** Of those that count: above the ceiling, where it is open whether that exempts. */
  readonly contested: readonly StockPack[];
  readonly steps: readonly ObligationStep[];
  readonly doubts: readonly Doubt[];
}

type Ceiling = Held<NormValue<'stock-price-ceiling'>>;

/**
 * Which packs are looked at. One above the price ceiling leaves both sides, deliveries and
 * stock; one that counts for another role of the party does too.
 */
export function packsThatCount(
  packs: readonly StockPack[],
  role: StockRole,
  on: CalendarDate,
  law: LawBook,
): PacksThatCount | NotReached {
  const others = packs.filter(({ countsFor }) => countsFor !== undefined && countsFor !== role);
  const oneRole = chosen(law, 'stock-one-role', on);
  const otherSteps = others.map(({ code }) =>
    step('pack-of-other-role', { code }, 'packs.countsFor', oneRole.norm),
  );
  const own = packs.filter((pack) => !others.includes(pack));
  if (own.length === 0) {
    const last = step('no-pack-of-this-role', {}, 'packs.countsFor', oneRole.norm);
    return notReached('out-of-scope', oneRole.norm, [...otherSteps, last]);
  }
  const ceiling = holding(law, 'stock-price-ceiling', on);
  if (ceiling === undefined || ceiling.value[role] === 'not-exempt') {
    return { counted: own, contested: [], steps: otherSteps, doubts: [] };
  }
  return underCeiling(own, ceiling, otherSteps, role, on, law);
}

function underCeiling(
  own: readonly StockPack[],
  ceiling: Ceiling,
  otherSteps: readonly ObligationStep[],
  role: StockRole,
  on: CalendarDate,
  law: LawBook,
): PacksThatCount | NotReached {
  const above = own.filter((pack) => isAbove(pack, ceiling));
  const steps = [...otherSteps, ...own.flatMap((pack) => ceilingSteps(pack, ceiling))];
  const unpriced = own.filter(({ listPriceEurocents: price }) => price === undefined);
  const doubts = unpriced.length === 0 ? [] : [priceDoubt(unpriced, ceiling)];
  if (ceiling.value[role] === 'needs-judgement') {
    const open = above.length === 0 ? [] : [contestedDoubt(above.length, ceiling)];
    return { counted: own, contested: above, steps, doubts: [...doubts, ...open] };
  }
  const counted = own.filter((pack) => !above.includes(pack));
  if (counted.length > 0) return { counted, contested: [], steps, doubts };
  const last = step('no-pack-below-ceiling', {}, 'packs.listPriceEurocents', ceiling.norm);
  return exempt([...steps, last], role, on, law);
}

/** Without a price it is not known, and not said to be above. */
function isAbove({ listPriceEurocents: price }: StockPack, { value }: Ceiling): boolean {
  if (price === undefined) return false;
  return value.exempts === 'above' ? price > value.eurocents : price >= value.eurocents;
}

function ceilingSteps(pack: StockPack, ceiling: Ceiling): readonly ObligationStep[] {
  const { code, listPriceEurocents: price } = pack;
  const { eurocents } = ceiling.value;
  const fact = 'packs.listPriceEurocents';
  if (price === undefined) return [];
  if (isAbove(pack, ceiling)) {
    return [step('pack-above-ceiling', { code, price, ceiling: eurocents }, fact, ceiling.norm)];
  }
  if (price !== eurocents) return [];
  return [step('pack-at-ceiling', { code, ceiling: eurocents }, fact, ceiling.norm)];
}

function priceDoubt(unpriced: readonly StockPack[], { norm }: Ceiling): Doubt {
  return {
    steps: unpriced.map(({ code }) =>
      step('price-not-known', { code }, 'packs.listPriceEurocents', norm),
    ),
    missing: [lacks('price', 'price-ceiling')],
  };
}

function contestedDoubt(count: number, { norm }: Ceiling): Doubt {
  const open = step('above-ceiling-left-open', { count }, 'packs.listPriceEurocents', norm);
  return { steps: [weighing(open, 'against')], missing: [] };
}
