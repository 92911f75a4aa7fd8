import { releaseDesign, type PanelRule } from '../../../src/domain/stock/release.ts';
import { day } from '../../../src/law/calendar-date.ts';
import { norms } from '../../../src/law/law-book.ts';
import { attack, attackersOf, seesPresent, type Attacker, type Found } from './attacker.ts';
import { releaseMarket, type TriedDesign } from './design.ts';
import type { Market } from './market.ts';

const ruled = releaseDesign({ norms, hash: 'test' }, day('2026-11-23'));
if (ruled === undefined) throw new Error('The law book has no design');

/** As the law book has it. */
export const design: TriedDesign = {
  ...ruled,
  linksApart: true,
  panelOf: 'quarter-before',
  freeProducts: false,
};

const every = (step: number, until: number) =>
  Array.from({ length: Math.round(until / step) }, (_, at) => (at + 1) * step);

function panelWith(wholesale: Partial<PanelRule>, hospital: Partial<PanelRule>): TriedDesign {
  const { panel } = design;
  return {
    ...design,
    panel: {
      wholesale: { ...panel.wholesale, ...wholesale },
      hospital: { ...panel.hospital, ...hospital },
    },
  };
}

/** One thing done otherwise each. `present`: it shows in what he knows of today, not of a past week. */
export const weakenings = {
  'finer bands': { ...design, limits: every(0.1, 20) },
  'exact figures': { ...design, limits: every(0.01, 30) },
  'free queries per product': { ...design, freeProducts: true },
  'two contributors': panelWith(
    { ownershipGroups: 2 },
    { ownershipGroups: 2, largestSharePercent: 75 },
  ),
  'share 95 %': panelWith({ largestSharePercent: 95 }, { largestSharePercent: 95 }),
  'links not apart': { ...design, linksApart: false },
  'one supplier': panelWith({ largestSupplierPercent: 100 }, {}),
  'hospitals as wholesalers': panelWith({}, { ownershipGroups: 3, largestSharePercent: 75 }),
  'contributors of the day': {
    // Where few may be shown, so that a hatched cell leaves few reasons why.
    ...panelWith({}, { ownershipGroups: 3, largestSharePercent: 75 }),
    panelOf: 'week',
  },
  'no delay': { ...design, delayWeeks: 0 },
} as const satisfies Record<string, TriedDesign>;

export type Weakening = keyof typeof weakenings;

/** T12: nobody's amount is known to within a quarter, up and down. */
export const bound = 0.25;

export interface Worst extends Found {
  readonly market: string;
  readonly attacker?: Attacker;
}

/** Of all who may attack, who comes closest. */
export function worstOf(market: Market, tried: TriedDesign, ownDeliveries: boolean): Worst {
  const released = releaseMarket(market, tried);
  let worst: Worst = { market: market.name, residual: 1, solved: 0 };
  if (released.cells.length === 0) return worst;
  for (const attacker of attackersOf(market)) {
    const found = attack(market, released, attacker, { ownDeliveries });
    if (found.residual < worst.residual) worst = { market: market.name, attacker, ...found };
  }
  return worst;
}

/** Does anybody get a roof on what another holds today? */
export function presentSeen(market: Market, tried: TriedDesign): boolean {
  const released = releaseMarket(market, tried);
  return attackersOf(market).some((attacker) => seesPresent(market, released, attacker));
}

export function isShown(market: Market, tried: TriedDesign): boolean {
  return releaseMarket(market, tried).cells.some(({ band }) => band !== undefined);
}

export function percent(residual: number): string {
  return residual >= 1 ? '100 % or more' : `${(residual * 100).toFixed(1)} %`;
}
