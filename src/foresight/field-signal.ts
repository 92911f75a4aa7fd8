import { addDays, daysBetween, type CalendarDate } from '../law/calendar-date.ts';
import type { Chance } from './chance.ts';
import type { TwinProduct } from './product.ts';
import { daysPerYear, type Timeline } from './timeline.ts';
import type { WholesaleGap } from './wholesale.ts';

/** Pharmacies that in one week said for the first time that they could not get a product. */
export interface FieldSignal {
  readonly product: TwinProduct;
  /** Last day of the week. */
  readonly weekEnding: CalendarDate;
  readonly newReporters: number;
}

/** New reporters a week, at one wholesaler that is out of a product of middling demand. */
const weeklyReporters = 0.9;
/** Reports made by mistake or about something else, per product and year. */
const strayRate = 0.4;
/** Who has reported does not report again: the flow of new ones halves in about eight weeks. */
const weeksUntilTired = 8;

export function makeFieldSignals(
  products: readonly TwinProduct[],
  gaps: readonly WholesaleGap[],
  time: Timeline,
  chance: Chance,
): FieldSignal[] {
  const weeks = weekEndings(time);
  const gapsOf = Map.groupBy(gaps, ({ product }) => product);
  return products.flatMap((product, at) =>
    signalsOf(product, gapsOf.get(product) ?? [], weeks, chance.fork(`product:${at}`)),
  );
}

/** Weeks end on the weekday of the country's last day. Oldest first. */
export function weekEndings(time: Timeline): CalendarDate[] {
  const count = Math.floor((time.windowDays - 1) / 7) + 1;
  return Array.from({ length: count }, (_, at) => addDays(time.until, -7 * (count - 1 - at)));
}

function signalsOf(
  product: TwinProduct,
  gaps: readonly WholesaleGap[],
  weeks: readonly CalendarDate[],
  chance: Chance,
): FieldSignal[] {
  return weeks.flatMap((weekEnding) => {
    const felt = gaps
      .filter(({ from, until }) => from <= weekEnding && weekEnding < until)
      .map(({ from }) => 2 ** (-daysBetween(from, weekEnding) / 7 / weeksUntilTired))
      .reduce((sum, part) => sum + part, 0);
    const expected = product.demand * weeklyReporters * felt + (strayRate * 7) / daysPerYear;
    const newReporters = chance.poisson(expected);
    return newReporters > 0 ? [{ product, weekEnding, newReporters }] : [];
  });
}
