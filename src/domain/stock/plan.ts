import { Type } from 'typebox';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { CalendarDateSchema, exact, OneOf, type Of } from '../schema.ts';
import { explainedRoles } from './explanation.ts';
import type { PlanProgressFacts } from './plan-progress-case.ts';

const Packs = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });

/** By when how much is held: in packs, or in weeks of what is delivered. */
export const PlanTarget = Type.Union([
  Type.Object({ by: CalendarDateSchema, packs: Packs }, exact),
  Type.Object({ by: CalendarDateSchema, weeks: Type.Number({ minimum: 0, maximum: 520 }) }, exact),
]);
export type PlanTarget = Of<typeof PlanTarget>;

const PlanOrder = Type.Object(
  {
    orderedOn: Type.Optional(CalendarDateSchema),
    expectedOn: CalendarDateSchema,
    packs: Packs,
  },
  exact,
);

export const PlanProduct = Type.Object(
  {
    /** As the obligation names it. */
    unit: Type.String({ minLength: 1, maxLength: 500 }),
    /** Its place in the order in which the party builds up. */
    rank: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    targets: Type.Array(PlanTarget, { minItems: 1, maxItems: 100 }),
    /** Some medicines are made once or twice a year: what is under way explains. */
    orders: Type.Optional(Type.Array(PlanOrder, { maxItems: 100 })),
  },
  exact,
);
export type PlanProduct = Of<typeof PlanProduct>;

/** A plan of the phased build-up of one party in one role, whole. */
export const GivenPlan = Type.Object(
  {
    role: OneOf(explainedRoles),
    products: Type.Array(PlanProduct, { minItems: 1, maxItems: 20_000 }),
    /** Why it differs from the version before. */
    why: Type.Optional(Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' })),
  },
  exact,
);
export type GivenPlan = Of<typeof GivenPlan>;

export interface PlanVersion extends GivenPlan {
  readonly party: number;
  readonly version: number;
  /** The day on which it was filed. */
  readonly filedOn: CalendarDate;
  readonly person?: string;
}

export type PlanMisfit =
  | 'plan-unit-repeated'
  | 'plan-rank-repeated'
  | 'plan-targets-unordered'
  | 'plan-target-falls'
  | 'plan-target-mixed'
  | 'plan-past-changed'
  | 'plan-reason-missing'
  | 'plan-unchanged';

export interface MisfitOfPlan {
  readonly code: PlanMisfit;
  readonly unit?: string;
}

/**
 * What is wrong with a plan, or with a new version of one. Progress is measured against the
 * plan, so a target whose day has passed stays as it was, and any change has a reason.
 */
export function planMisfits(
  plan: GivenPlan,
  before: PlanVersion | undefined,
  on: CalendarDate,
): readonly MisfitOfPlan[] {
  const { products } = plan;
  const seen = new Set<string>();
  const ranks = new Set<number>();
  const own = products.flatMap((product): MisfitOfPlan[] => {
    const { unit, rank } = product;
    const found: MisfitOfPlan[] = [
      ...(seen.has(unit) ? [{ code: 'plan-unit-repeated' as const, unit }] : []),
      ...(ranks.has(rank) ? [{ code: 'plan-rank-repeated' as const, unit }] : []),
      ...targetMisfits(product),
    ];
    seen.add(unit);
    ranks.add(rank);
    return found;
  });
  if (before === undefined) return own;
  const changes = comparePlans(before, plan);
  const isSame = changes.added.length + changes.dropped.length + changes.changed.length === 0;
  return [
    ...own,
    ...rewritten(before, plan, on),
    ...(isSame ? [{ code: 'plan-unchanged' as const }] : []),
    ...(!isSame && plan.why === undefined ? [{ code: 'plan-reason-missing' as const }] : []),
  ];
}

function targetMisfits({ unit, targets }: PlanProduct): readonly MisfitOfPlan[] {
  const pairs = targets.slice(1).map((now, at) => [targets[at], now] as const);
  const codes = new Set(
    pairs.flatMap(([was, now]): PlanMisfit[] => {
      if (was === undefined) return [];
      if (now.by <= was.by) return ['plan-targets-unordered'];
      if ('packs' in was !== 'packs' in now) return ['plan-target-mixed'];
      return amountOf(now) < amountOf(was) ? ['plan-target-falls'] : [];
    }),
  );
  return [...codes].map((code) => ({ code, unit }));
}

function amountOf(target: PlanTarget): number {
  return 'packs' in target ? target.packs : target.weeks;
}

/** Products of which a target that is over was moved, dropped or put in afterwards. */
function rewritten(
  before: PlanVersion,
  plan: GivenPlan,
  on: CalendarDate,
): readonly MisfitOfPlan[] {
  const now = new Map(plan.products.map((product) => [product.unit, product]));
  const was = new Map(before.products.map((product) => [product.unit, product]));
  const over = (product: PlanProduct | undefined) =>
    JSON.stringify((product?.targets ?? []).filter(({ by }) => by < on).map(written));
  return [...new Set([...was.keys(), ...now.keys()])]
    .filter((unit) => over(was.get(unit)) !== over(now.get(unit)))
    .map((unit) => ({ code: 'plan-past-changed' as const, unit }));
}

function written(target: PlanTarget): readonly [CalendarDate, string, number] {
  return [target.by, 'packs' in target ? 'packs' : 'weeks', amountOf(target)];
}

export interface PlanChanges {
  readonly added: readonly PlanProduct[];
  readonly dropped: readonly PlanProduct[];
  readonly changed: readonly { readonly was: PlanProduct; readonly is: PlanProduct }[];
}

/** What a version says that the one before it did not. */
export function comparePlans(
  before: Pick<GivenPlan, 'products'>,
  now: Pick<GivenPlan, 'products'>,
): PlanChanges {
  const was = new Map(before.products.map((product) => [product.unit, product]));
  const kept = new Set(now.products.map(({ unit }) => unit));
  return {
    added: now.products.filter(({ unit }) => !was.has(unit)),
    dropped: before.products.filter(({ unit }) => !kept.has(unit)),
    changed: now.products.flatMap((is) => {
      const old = was.get(is.unit);
      return old === undefined || saysTheSame(old, is) ? [] : [{ was: old, is }];
    }),
  };
}

function saysTheSame(left: PlanProduct, right: PlanProduct): boolean {
  return said(left) === said(right);
}

function said({ rank, targets, orders = [] }: PlanProduct): string {
  const ordered = orders.map(({ orderedOn, expectedOn, packs }) => [orderedOn, expectedOn, packs]);
  return JSON.stringify([rank, targets.map(written), ordered]);
}

/** The version that a day is measured against: the last one filed by then. */
export function planOn(
  versions: readonly PlanVersion[],
  on: CalendarDate,
): PlanVersion | undefined {
  return versions
    .filter(({ filedOn }) => filedOn <= on)
    .reduce<PlanVersion | undefined>(
      (last, each) => (last === undefined || each.version > last.version ? each : last),
      undefined,
    );
}

/** What turns packs and weeks into dosage units, for one unit on one day. Absent: not known. */
export interface PlanMeasure {
  readonly unitsPerPack?: number;
  /** Of what is delivered in a week. */
  readonly unitsPerWeek?: number;
}

/** The plan side of the facts of the rule `plan-progress`; what was held comes from the ledger. */
export function planFacts(
  plan: PlanVersion | undefined,
  unit: string,
  measure: PlanMeasure,
): Omit<PlanProgressFacts, 'measured'> {
  const product = plan?.products.find((each) => each.unit === unit);
  if (plan === undefined || product === undefined) return { product: unit, hasPlan: false };
  const targets = product.targets.flatMap((target) => {
    const units = unitsOf(target, measure);
    return units === undefined ? [] : [{ by: target.by, units }];
  });
  const orders = (product.orders ?? []).flatMap(({ packs, ...order }) =>
    measure.unitsPerPack === undefined ? [] : [{ ...order, units: packs * measure.unitsPerPack }],
  );
  // A target that cannot be counted out is not left out: then none is known.
  const isWhole = targets.length === product.targets.length;
  return {
    product: unit,
    hasPlan: true,
    filedOn: plan.filedOn,
    rank: product.rank,
    ...(isWhole ? { targets } : {}),
    ...(orders.length === 0 ? {} : { orders }),
  };
}

function unitsOf(
  target: PlanTarget,
  { unitsPerPack, unitsPerWeek }: PlanMeasure,
): number | undefined {
  if ('packs' in target)
    return unitsPerPack === undefined ? undefined : target.packs * unitsPerPack;
  return unitsPerWeek === undefined ? undefined : target.weeks * unitsPerWeek;
}
