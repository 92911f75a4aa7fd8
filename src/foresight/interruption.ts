import { addDays, type CalendarDate } from '../law/calendar-date.ts';
import type { Chance } from './chance.ts';
import { padded, type Site } from './party.ts';
import { endOfMarketing, isMarketed, type TwinProduct } from './product.ts';
import { daysPerYear, type Timeline } from './timeline.ts';

/** Why supply stops, in the classes of the Dutch yearly figures (rules.md §2). */
export const interruptionCauses = [
  'finished-product',
  'increased-demand',
  'distribution',
  'active-substance',
  'commercial',
  'other',
] as const;
export type InterruptionCause = (typeof interruptionCauses)[number];

/** Shares of the notifications of 2020 in percent; they add up to 98, the rest is “other”. */
export const causeShares: Readonly<Record<InterruptionCause, number>> = {
  'finished-product': 48,
  'increased-demand': 28,
  distribution: 17,
  'active-substance': 4,
  commercial: 1,
  other: 2,
};

/** What truly happens to supply of one product: known to nobody in full before it is over. */
export interface Interruption {
  readonly id: string;
  readonly product: TwinProduct;
  readonly cause: InterruptionCause;
  readonly extent: 'total' | 'partial';
  /** First day on which demand is not met; after the country's last day where it is still to come. */
  readonly start: CalendarDate;
  /** First day on which it is met again; may lie after the last day of the country. */
  readonly end: CalendarDate;
  /** Interruptions with one shock have one origin: a site, or a surge for a substance. */
  readonly shock?: string;
}

export type DurationModel = 'exponential' | 'log-normal';

/**
 * Shortages of 14 days and more: 14 + X, X with mean 90, so 104 days in all as in the
 * Dutch figure of 2024. Exponential or log-normal, because the sources differ on it.
 */
export const notifiableDays = 14;
export const meanDaysBeyond = 90;
const logNormalSigma = 1.1;

export interface InterruptionRates {
  /** Interruptions of 14 days and more, per marketed product and year. */
  readonly notifiable: number;
  /** Shorter ones: no duty to notify, but felt at the counter. */
  readonly short: number;
}
const usualRates: InterruptionRates = { notifiable: 0.27, short: 0.25 };
/** Of a shock, the part of its products that is hit. */
const hit = { plant: 0.5, substanceSite: 0.6, surge: 0.5 };
/** Of each cause, the part that strikes several products at once. */
const shared = {
  'finished-product': 0.5,
  'increased-demand': 0.5,
  distribution: 0,
  'active-substance': 1,
  commercial: 0,
  other: 0,
} as const satisfies Record<InterruptionCause, number>;

interface Onset {
  readonly product: TwinProduct;
  readonly day: number;
  readonly days: number;
  readonly cause: InterruptionCause;
  readonly shock?: string;
}

export function makeInterruptions(
  products: readonly TwinProduct[],
  sites: readonly Site[],
  time: Timeline,
  model: DurationModel,
  chance: Chance,
  rates = usualRates,
): Interruption[] {
  const productYears = (products.length * time.days) / daysPerYear;
  const onsets = [
    ...interruptionCauses.flatMap((cause) =>
      onsetsOf(
        cause,
        products,
        sites,
        productYears * rates.notifiable,
        time,
        model,
        chance.fork(cause),
      ),
    ),
    ...shortOnsets(products, productYears * rates.short, time, chance.fork('short')),
  ];
  return withoutOverlap(onsets, time, chance.fork('extent'));
}

/** 14 + X in whole days. */
export function drawDuration(model: DurationModel, chance: Chance): number {
  return notifiableDays + Math.round(drawBeyond(model, chance));
}

function drawBeyond(model: DurationModel, chance: Chance): number {
  switch (model) {
    case 'exponential':
      return chance.exponential(meanDaysBeyond);
    case 'log-normal':
      return chance.logNormal(
        meanDaysBeyond * Math.exp(-(logNormalSigma ** 2) / 2),
        logNormalSigma,
      );
    default:
      return model satisfies never;
  }
}

function onsetsOf(
  cause: InterruptionCause,
  products: readonly TwinProduct[],
  sites: readonly Site[],
  expectedOfAll: number,
  time: Timeline,
  model: DurationModel,
  chance: Chance,
): Onset[] {
  const expected = expectedOfAll * (causeShares[cause] / 100);
  const single = Array.from({ length: chance.poisson(expected * (1 - shared[cause])) }, () => ({
    product: chance.pick(products),
    day: chance.between(0, time.days - 1),
    days: drawDuration(model, chance),
    cause,
  }));
  return [
    ...single,
    ...shocks(cause, expected * shared[cause], products, sites, time, model, chance),
  ];
}

/** As many shocks as bring the expected number of interruptions, however large their sites are. */
function shocks(
  cause: InterruptionCause,
  expected: number,
  products: readonly TwinProduct[],
  sites: readonly Site[],
  time: Timeline,
  model: DurationModel,
  chance: Chance,
): Onset[] {
  const { origins, part } = originsOf(cause, products, sites);
  if (origins.length === 0) return [];
  const count = chance.poisson((expected * origins.length) / (products.length * part));
  return Array.from({ length: count }, (_, at) => {
    const origin = chance.pick(origins);
    const first = chance.between(0, time.days - 1);
    const beyond = drawBeyond(model, chance);
    const shock = `${cause}-${padded(at + 1, 4)} ${origin.name}`;
    return origin.products
      .filter(() => chance.happens(part))
      .map((product) => ({
        product,
        day: first + chance.between(0, 21),
        // One origin, so about one length; each product comes back somewhat earlier or later.
        days: notifiableDays + Math.round(beyond * (0.7 + 0.6 * chance.uniform())),
        cause,
        shock,
      }));
  }).flat();
}

function originsOf(
  cause: InterruptionCause,
  products: readonly TwinProduct[],
  sites: readonly Site[],
): {
  readonly origins: readonly { name: string; products: readonly TwinProduct[] }[];
  part: number;
} {
  switch (cause) {
    case 'finished-product':
      return { origins: bySite(products, sites, 'finished-product'), part: hit.plant };
    case 'active-substance':
      return { origins: bySite(products, sites, 'active-substance'), part: hit.substanceSite };
    case 'increased-demand':
      return { origins: grouped(products, ({ substance }) => substance), part: hit.surge };
    case 'distribution':
    case 'commercial':
    case 'other':
      return { origins: [], part: 1 };
    default:
      return cause satisfies never;
  }
}

function bySite(
  products: readonly TwinProduct[],
  sites: readonly Site[],
  makes: Site['makes'],
): { name: string; products: readonly TwinProduct[] }[] {
  const used = grouped(products, (product) =>
    makes === 'finished-product' ? product.plant : product.substanceSite,
  );
  const known = new Set(sites.filter((site) => site.makes === makes).map(({ id }) => id));
  return used.filter(({ name }) => known.has(name));
}

function grouped(
  products: readonly TwinProduct[],
  key: (product: TwinProduct) => string,
): { name: string; products: readonly TwinProduct[] }[] {
  return [...Map.groupBy(products, key)].map(([name, members]) => ({ name, products: members }));
}

function shortOnsets(
  products: readonly TwinProduct[],
  expected: number,
  time: Timeline,
  chance: Chance,
): Onset[] {
  return Array.from({ length: chance.poisson(expected) }, () => ({
    product: chance.pick(products),
    day: chance.between(0, time.days - 1),
    days: chance.between(3, notifiableDays - 1),
    cause: chance.happens(0.7) ? ('distribution' as const) : ('increased-demand' as const),
  }));
}

/** A product that is already gone, not marketed or about to leave cannot stop: such onsets fall away. */
function withoutOverlap(onsets: readonly Onset[], time: Timeline, chance: Chance): Interruption[] {
  const busyUntil = new Map<TwinProduct, number>();
  const found: Interruption[] = [];
  for (const { product, day, days, cause, shock } of onsets.toSorted((a, b) => a.day - b.day)) {
    const extent = chance.happens(0.35) ? 'partial' : 'total';
    if (day >= time.days || day < (busyUntil.get(product) ?? 0)) continue;
    const start = addDays(time.warmUpFrom, day);
    if (!isMarketed(product, start)) continue;
    const end = addDays(start, days);
    const gone = endOfMarketing(product, start);
    if (gone !== undefined && gone <= end) continue;
    // Back for a few days is not back (rules.md §7: less than seven days).
    busyUntil.set(product, day + days + 7);
    const id = `interruption-${padded(found.length + 1, 5)}`;
    found.push({
      id,
      product,
      cause,
      extent,
      start,
      end,
      ...(shock === undefined ? {} : { shock }),
    });
  }
  return found;
}
