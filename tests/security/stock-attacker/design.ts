import type { Contribution } from '../../../src/domain/disclosure/aggregate.ts';
import {
  bandOf,
  isEligible,
  stockLinks,
  type PanelRule,
  type ReleaseDesign,
} from '../../../src/domain/stock/release.ts';
import { marketWeeks, quarterWeeks, type Market, type Owner } from './market.ts';

/** The design of the law book, and what a weakened one would do otherwise. */
export interface TriedDesign extends ReleaseDesign {
  readonly linksApart: boolean;
  /** `week`: who contributes is looked at each week, so that a hatched cell tells something. */
  readonly panelOf: 'quarter-before' | 'week';
  /** Any sum over products may be asked; here each owner has one product of its own. */
  readonly freeProducts: boolean;
}

/** What leaves: of these owners together, in this week, this band; without one the cell is hatched. */
export interface Cell {
  readonly owners: readonly number[];
  readonly week: number;
  readonly rule: PanelRule;
  /** In units: `least ≤ sum < most`. */
  readonly band?: { readonly least: number; readonly most: number };
}

export interface Released {
  readonly cells: readonly Cell[];
  /** The thirteen released weeks, first and last. */
  readonly first: number;
  readonly last: number;
}

export function releaseMarket(market: Market, design: TriedDesign): Released {
  const last = marketWeeks - 1 - design.delayWeeks;
  const first = last - quarterWeeks + 1;
  const cells = askedOf(market, design).flatMap((owners) => {
    const pace = paceOf(market, owners);
    const rule = ruleOf(market, owners, design);
    const supplied = suppliedTo(market, owners);
    const isShown = (from: number, until: number) =>
      isEligible({ held: amountsOf(market, owners, from, until), supplied }, rule);
    if (design.panelOf === 'quarter-before' && !isShown(0, quarterWeeks - 1)) return [];
    return Array.from({ length: quarterWeeks }, (_, at): Cell => {
      const week = first + at;
      if (design.panelOf === 'week' && !isShown(week, week)) {
        return { owners, week, rule };
      }
      const units = sumOf(owners.map((owner) => market.owners[owner]?.stock[week] ?? 0));
      const band = bandOf({ units, paceUnits: pace, paceWeeks: 1 }, design.limits);
      return band === undefined
        ? { owners, week, rule }
        : { owners, week, rule, band: unitsOf(band, pace) };
    });
  });
  return { cells, first, last };
}

/** The owners of each figure. */
function askedOf({ owners }: Market, design: TriedDesign): readonly (readonly number[])[] {
  const all = owners.map((_, at) => at);
  const sets = design.linksApart
    ? stockLinks.map((link) => all.filter((at) => owners[at]?.link === link))
    : [all];
  const asked = design.freeProducts ? sets.flatMap((set) => [set, ...without(set)]) : sets;
  return asked.filter(({ length }) => length > 0);
}

/** The group but for one product: what is asked to find that product by taking off. */
function without(set: readonly number[]): readonly (readonly number[])[] {
  return set.map((left) => set.filter((at) => at !== left));
}

function paceOf({ owners, pace }: Market, asked: readonly number[]): number {
  const given = asked.flatMap((at) => owners[at] ?? []);
  const links = stockLinks.filter((link) => given.some((owner) => owner.link === link));
  const whole = owners.filter(({ link }) => links.includes(link));
  const total = links.reduce((sum, link) => sum + pace[link], 0);
  return given.length === whole.length
    ? total
    : Math.round((total * leftOf(given)) / leftOf(whole));
}

function leftOf(owners: readonly Owner[]): number {
  return sumOf(owners.flatMap(({ left, passed }) => [...left, ...passed]));
}

export function amountsOf(
  { owners }: Market,
  asked: readonly number[],
  first: number,
  last: number,
) {
  return asked.map((at) => ({
    group: `${at}`,
    amount: sumOf(owners[at]?.stock.slice(first, last + 1) ?? []),
  }));
}

/** Read as anybody reads it, from the words. */
function unitsOf(band: string, pace: number) {
  const [least = 0, most = Infinity] = band.startsWith('<')
    ? [0, Number(band.slice(1))]
    : band.startsWith('>')
      ? [Number(band.slice(1))]
      : band.split('-').map(Number);
  return { least: least * pace, most: most * pace };
}

/** A figure over both links is judged as one of wholesale. */
function ruleOf({ owners }: Market, asked: readonly number[], { panel }: TriedDesign): PanelRule {
  return asked.every((at) => owners[at]?.link === 'hospital') ? panel.hospital : panel.wholesale;
}

/** What came in on the quarter before, by who delivered it. */
function suppliedTo({ suppliers }: Market, asked: readonly number[]): Contribution[] {
  const quarter = (units: readonly number[]) => sumOf(units.slice(0, quarterWeeks));
  return suppliers.map(({ owner, delivered }, which) => ({
    group: owner === undefined ? `outside ${which}` : `${owner}`,
    amount: sumOf(asked.map((at) => quarter(delivered[at] ?? []))),
  }));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
