import type { CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { NormReference } from '../decision.ts';
import { chosen } from './obligation-law.ts';

/**
 * Views that help to understand an outcome. Parties steer by them (evaluation of 2023), no
 * rule asks for them, and nothing is ever decided by one: every answer says so itself.
 */
interface ExplanatoryView {
  readonly isNorm: false;
}

export interface ForecastWeek {
  readonly weekEnding: CalendarDate;
  /** Demand that is expected, in dosage units. */
  readonly demand: number;
  /** Supply that is promised, in dosage units; absent: none was told. */
  readonly inbound?: number;
}

export interface ForecastView extends ExplanatoryView {
  readonly view: 'forecast';
  /** What is left at the end of each week, in dosage units; demand that is not met stays unmet. */
  readonly weeks: readonly { readonly weekEnding: CalendarDate; readonly left: number }[];
  /** Whole weeks that what is held and promised lasts. */
  readonly weeksCovered: number;
  /** The first week in which demand is not met; absent: it lasts through all weeks given. */
  readonly firstShortWeek?: CalendarDate;
}

/** How long stock lasts under a forecast, week by week in the order of time. */
export function viewForecast(held: number, weeks: readonly ForecastWeek[]): ForecastView {
  const inOrder = weeks.toSorted((left, right) => (left.weekEnding < right.weekEnding ? -1 : 1));
  let left = held;
  const after = inOrder.map(({ weekEnding, demand, inbound = 0 }) => {
    const balance = left + inbound - demand;
    left = Math.max(0, balance);
    return { weekEnding, left, met: balance >= 0 };
  });
  const short = after.findIndex(({ met }) => !met);
  const firstShort = after[short];
  return {
    view: 'forecast',
    isNorm: false,
    weeks: after.map((week) => ({ weekEnding: week.weekEnding, left: week.left })),
    weeksCovered: firstShort === undefined ? after.length : short,
    ...(firstShort === undefined ? {} : { firstShortWeek: firstShort.weekEnding }),
  };
}

export interface OrdersDelivered {
  readonly orders: number;
  /** Of these: delivered whole and at once. */
  readonly atOnce: number;
}

export type ServiceLevelView = ExplanatoryView & {
  readonly view: 'service-level';
  /** Per cent that parties say they steer by, and where that number comes from. */
  readonly level: number;
  readonly source: NormReference;
} & (
    | { readonly orders: 'none' }
    | {
        readonly orders: number;
        readonly atOnce: number;
        /** In per cent, cut off to a tenth. */
        readonly share: number;
        readonly reached: boolean;
      }
  );

/** The share of orders that was delivered at once, beside the level that parties steer by. */
export function viewServiceLevel(
  { orders, atOnce }: OrdersDelivered,
  on: CalendarDate,
  law: LawBook,
): ServiceLevelView {
  const { value: level, norm: source } = chosen(law, 'stock-service-level-view', on);
  const view = { view: 'service-level', isNorm: false, level, source } as const;
  if (orders === 0) return { ...view, orders: 'none' };
  return {
    ...view,
    orders,
    atOnce,
    share: Math.floor((atOnce * 1000) / orders) / 10,
    reached: atOnce * 100 >= level * orders,
  };
}
