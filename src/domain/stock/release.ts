import { addDays, day, weekday, type CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import type { NormReference } from '../decision.ts';
import type { Contribution } from '../disclosure/aggregate.ts';
import { normReference } from '../norm/reference.ts';

/** The two parts of the chain that are released apart: before the pharmacy, and in hospitals. */
export const stockLinks = ['wholesale', 'hospital'] as const;
export type StockLink = (typeof stockLinks)[number];

/** What is held in dosage units, and what left in how many weeks. */
export interface CoverFacts {
  readonly units: number;
  readonly paceUnits: number;
  readonly paceWeeks: number;
}

/** The cover in weeks, or undefined where nothing left, so that nothing can be said in weeks. */
export function coverWeeks({ units, paceUnits, paceWeeks }: CoverFacts): number | undefined {
  return paceUnits <= 0 || paceWeeks <= 0 ? undefined : (units * paceWeeks) / paceUnits;
}

/** What a group needs, on the quarter before, to be shown in a quarter. */
export interface PanelRule {
  /** With a positive amount. */
  readonly ownershipGroups: number;
  readonly largestSharePercent: number;
  /** The most that one owner may have supplied of what came in; absent where nobody tells who did. */
  readonly largestSupplierPercent?: number;
}

export interface ReleaseDesign {
  /** In weeks, ascending; below the first is the lowest band. */
  readonly limits: readonly number[];
  readonly delayWeeks: number;
  readonly panel: Readonly<Record<StockLink, PanelRule>>;
  readonly norms: readonly NormReference[];
}

/** The design that the law book has for a day; without one nothing is released. */
export function releaseDesign(law: LawBook, on: CalendarDate): ReleaseDesign | undefined {
  const design = inForce(law, 'disclosure-stock-design', on);
  const groups = inForce(law, 'disclosure-stock-groups', on);
  if (design.answer !== 'in-force' || groups.answer !== 'in-force') return undefined;
  return {
    limits: design.version.value.bandLimitsWeeks,
    delayWeeks: design.version.value.delayWeeks,
    panel: groups.version.value,
    norms: [
      normReference('disclosure-stock-design', design.version),
      normReference('disclosure-stock-groups', groups.version),
    ],
  };
}

/** `<1`, `1-2`, `4-8`, `>8`: exactly a limit lies in the band above it. */
export function bandOf(
  { units, paceUnits, paceWeeks }: CoverFacts,
  limits: readonly number[],
): string | undefined {
  if (paceUnits <= 0 || paceWeeks <= 0) return undefined;
  // Compared as whole numbers: a quotient could fall on the wrong side of a limit.
  const above = limits.filter((limit) => units * paceWeeks >= limit * paceUnits).length;
  const low = limits[above - 1];
  const high = limits[above];
  if (low === undefined) return `<${high ?? 0}`;
  return high === undefined ? `>${low}` : `${low}-${high}`;
}

/** The limits of a band as it is released: `4-8`, `<1`, `>8`. */
export function bandLimits(band: string): {
  readonly fromWeeks: number;
  readonly belowWeeks?: number;
} {
  const [, sign = '', low = '', high] = /^([<>]?)(\d+)(?:-(\d+))?$/.exec(band) ?? [];
  if (low === '') throw new Error('this is no band');
  if (sign === '<') return { fromWeeks: 0, belowWeeks: Number(low) };
  if (high === undefined) return { fromWeeks: Number(low) };
  return { fromWeeks: Number(low), belowWeeks: Number(high) };
}

/** What everybody may read of a group in one link in a week: a band, or why there is none. */
export type Released =
  | { readonly band: string; readonly why: 'released-design' }
  | { readonly band: null; readonly why: 'not-eligible' | 'nothing-left-the-stock' };

export function releasedOf(
  { eligible, ...facts }: CoverFacts & { readonly eligible: boolean },
  { limits }: Pick<ReleaseDesign, 'limits'>,
): Released {
  if (!eligible) return { band: null, why: 'not-eligible' };
  const band = bandOf(facts, limits);
  return band === undefined
    ? { band: null, why: 'nothing-left-the-stock' }
    : { band, why: 'released-design' };
}

/** Of one group in one link, over the quarter before. */
export interface QuarterBefore {
  readonly held: readonly Contribution[];
  /** What came in, by who delivered it; of hospitals nobody tells. */
  readonly supplied: readonly Contribution[];
}

/**
 * May a group be shown? Enough owners held some of it, nobody too much of it, and nobody delivered
 * nearly all: whoever does, knows what each of the others got, and a total that was almost nothing then
 * tells him what each holds (docs/decisions/2026-11-23-released-stock.md). Where nothing came in, nobody
 * knows who will deliver: the group is not shown.
 */
export function isEligible(
  { held, supplied }: QuarterBefore,
  { ownershipGroups, largestSharePercent, largestSupplierPercent }: PanelRule,
): boolean {
  const holders = perOwner(held);
  if (holders.length < ownershipGroups || !isAtMost(largestSharePercent, holders)) return false;
  if (largestSupplierPercent === undefined) return true;
  const suppliers = perOwner(supplied);
  return suppliers.length > 0 && isAtMost(largestSupplierPercent, suppliers);
}

/** Positive amounts, each owner once. */
function perOwner(contributions: readonly Contribution[]): readonly number[] {
  const amounts = new Map<string, number>();
  for (const { group, amount } of contributions) {
    amounts.set(group, (amounts.get(group) ?? 0) + amount);
  }
  return [...amounts.values()].filter((amount) => amount > 0);
}

function isAtMost(percent: number, amounts: readonly number[]): boolean {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return Math.max(...amounts) * 100 <= percent * total;
}

/** A quarter by its first day, and the thirteen weeks before it on which it rests. */
export interface Quarter {
  readonly first: CalendarDate;
  /** Mondays. */
  readonly weeksBefore: readonly CalendarDate[];
}

/** The quarter in which a week begins. */
export function quarterOf(monday: CalendarDate): Quarter {
  const month = Number(monday.slice(5, 7));
  const firstMonth = String(month - ((month - 1) % 3)).padStart(2, '0');
  const first = day(`${monday.slice(0, 4)}-${firstMonth}-01`);
  // The last that was over when the quarter began.
  const last = addDays(first, 1 - weekday(first) - 7);
  return {
    first,
    weeksBefore: Array.from({ length: 13 }, (_, index) => addDays(last, -7 * index)),
  };
}

/** The Monday of the last week that may be shown on a day: over, and as late as the design says. */
export function releasedWeek(
  today: CalendarDate,
  { delayWeeks }: Pick<ReleaseDesign, 'delayWeeks'>,
): CalendarDate {
  return addDays(today, 1 - weekday(today) - 7 * (1 + delayWeeks));
}

/** The first day on which a week may be shown, by its Monday. */
export function publicFrom(
  monday: CalendarDate,
  { delayWeeks }: Pick<ReleaseDesign, 'delayWeeks'>,
): CalendarDate {
  return addDays(monday, 7 * (1 + delayWeeks));
}
