import type { CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { StockCounting } from '../../law/stock-counting.ts';
import type { Because, Missing, NormReference } from '../decision.ts';
import { cutOff, exactly, none, per, plus, sumOf, type Exact } from './obligation-arithmetic.ts';
import type { StockPack } from './obligation-case.ts';
import { chosen } from './obligation-law.ts';
import { lacks, step, type HeldCode } from './obligation-outcome.ts';

type HeldStep = Because<HeldCode>;

export interface HeldStock {
  /** Dosage units that count. */
  readonly units: Exact;
  /** Dosage units of which it is open whether they count. */
  readonly open: Exact;
  /** Packs that count: each pack code by its own content. */
  readonly packs: Exact;
  readonly norm: NormReference;
  readonly steps: readonly HeldStep[];
  readonly missing: readonly Missing[];
}

const statuses = ['quarantine', 'inTransit', 'hub'] as const;
type Status = (typeof statuses)[number];

const codes = {
  quarantine: { counted: 'quarantine-counted', 'not-counted': 'quarantine-not-counted' },
  inTransit: { counted: 'transit-counted', 'not-counted': 'transit-not-counted' },
  hub: { counted: 'hub-counted', 'not-counted': 'hub-not-counted' },
} as const satisfies Record<Status, Record<Exclude<StockCounting, 'needs-judgement'>, HeldCode>>;

/** What the party holds of these packs, and what of it counts. */
export function readHeld(packs: readonly StockPack[], on: CalendarDate, law: LawBook): HeldStock {
  const { value: counting, norm } = chosen(law, 'stock-counted-stock', on);
  const counts = (pack: StockPack): Exact =>
    sumOf([
      pack.held?.available ?? 0,
      ...statuses.map((status) => (counting[status] === 'counted' ? held(pack, status) : 0)),
    ]);
  const unreported = packs.filter(({ held: stock }) => stock?.available === undefined);
  return {
    units: packs.map(counts).reduce(plus, none),
    open: sumOf(
      statuses
        .filter((status) => counting[status] === 'needs-judgement')
        .flatMap((status) => packs.map((pack) => held(pack, status))),
    ),
    packs: packs.map((pack) => per(counts(pack), exactly(pack.unitsPerPack))).reduce(plus, none),
    norm,
    steps: [
      ...unreported.map(({ code }) => step('held-not-reported', { code }, 'packs.held.available')),
      ...statuses.flatMap((status) => statusSteps(packs, status, counting[status], norm)),
    ],
    missing: unreported.length === 0 ? [] : [lacks('packs.held.available', 'comparison')],
  };
}

function held({ held: stock }: StockPack, status: Status): number {
  return stock?.[status] ?? 0;
}

function statusSteps(
  packs: readonly StockPack[],
  status: Status,
  counting: StockCounting,
  norm: NormReference,
): readonly HeldStep[] {
  const units = sumOf(packs.map((pack) => held(pack, status)));
  if (counting === 'needs-judgement' || units.over === 0n) return [];
  return [step(codes[status][counting], { units: cutOff(units) }, `packs.held.${status}`, norm)];
}
