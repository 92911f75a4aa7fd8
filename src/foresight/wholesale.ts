import { addDays, type CalendarDate } from '../law/calendar-date.ts';
import type { Chance } from './chance.ts';
import type { Interruption } from './interruption.ts';
import type { Wholesaler } from './party.ts';
import type { TwinProduct } from './product.ts';
import { daysPerYear, type Timeline } from './timeline.ts';

/** Days on which one wholesaler could not deliver one product at once. */
export interface WholesaleGap {
  readonly product: TwinProduct;
  readonly wholesaler: Wholesaler['id'];
  readonly from: CalendarDate;
  /** First day on which it could again. */
  readonly until: CalendarDate;
}

/** Days of stock with which a wholesaler outlasts the supplier: two weeks, give or take. */
const meanCoverDays = 12;
/** In a partial interruption, the chance that a wholesaler is among those that go short. */
const shortWhenPartial = 0.6;
/** Gaps of a wholesaler's own making (a late order, a lost pallet), per product and year. */
const ownGapRate = 0.35;

export function makeWholesaleGaps(
  products: readonly TwinProduct[],
  interruptions: readonly Interruption[],
  wholesalers: readonly Wholesaler[],
  time: Timeline,
  chance: Chance,
): WholesaleGap[] {
  const drained = chance.fork('drained');
  const own = chance.fork('own');
  const gaps = [
    ...interruptions.flatMap((interruption) =>
      wholesalers.flatMap(({ id }) => drain(interruption, id, drained)),
    ),
    ...wholesalers.flatMap(({ id }) => ownGaps(products, id, time, own)),
  ];
  return gaps.filter(({ from, until }) => from <= time.until && until > time.from);
}

function drain(
  { product, start, end, extent }: Interruption,
  wholesaler: Wholesaler['id'],
  chance: Chance,
): WholesaleGap[] {
  const cover = Math.round(chance.exponential(meanCoverDays));
  const refill = chance.between(1, 8);
  const goesShort = extent === 'total' || chance.happens(shortWhenPartial);
  const from = addDays(start, cover);
  if (!goesShort || from >= end) return [];
  return [{ product, wholesaler, from, until: addDays(end, refill) }];
}

function ownGaps(
  products: readonly TwinProduct[],
  wholesaler: Wholesaler['id'],
  time: Timeline,
  chance: Chance,
): WholesaleGap[] {
  const expected = (ownGapRate * products.length * time.windowDays) / daysPerYear;
  return Array.from({ length: chance.poisson(expected) }, () => {
    const from = addDays(time.from, chance.between(0, time.windowDays - 1));
    return {
      product: chance.pick(products),
      wholesaler,
      from,
      until: addDays(from, chance.between(2, 12)),
    };
  });
}
