import { releasableCounts, type CountCell } from '../../domain/stock/policy-counts.ts';
import {
  decidePlanProgress,
  planProgressOutcomes,
  type PlanProgressOutcome,
} from '../../domain/stock/plan-progress.ts';
import { planFacts, planOn, type PlanMeasure, type PlanVersion } from '../../domain/stock/plan.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  parseCalendarDate,
  type CalendarDate,
} from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import { planVersions } from '../../registry/stock-plans.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { explainedRole, viewObligations, type Obligation } from '../stock/view-obligations.ts';

export interface BuildUpMoment {
  /** `2021-01`. */
  readonly month: string;
  readonly measuredOn: CalendarDate;
  readonly outcomes: ReadonlyMap<PlanProgressOutcome, CountCell>;
}

/** Per evaluation moment: how many products were where their plan said. */
export async function buildUp(
  context: Context,
  now: readonly Obligation[],
  ownerOf: (party: number) => string,
  on: CalendarDate,
): Promise<{ readonly buildUp: readonly BuildUpMoment[]; readonly plans: boolean }> {
  const plans = await viewConfidential(context, { activity: 'plan-view' }, async (tx, concerns) => {
    const found = await planVersions(tx, {});
    for (const { party } of found) concerns({ kind: 'party', id: party });
    return found;
  });
  if (plans.length === 0) return { buildUp: [], plans: false };
  const moments: BuildUpMoment[] = [];
  for (const { month, measuredOn } of evaluationMoments(context.law, on)) {
    const then = await viewObligations(context, { on: measuredOn });
    const held = isRefusal(then) ? [] : then.items;
    const items = [...Map.groupBy(plans, ({ party, role }) => `${party} ${role}`).values()].flatMap(
      (versions) => progressOf(context, versions, held, now, measuredOn, ownerOf),
    );
    const { law } = context;
    moments.push({
      month,
      measuredOn,
      outcomes: releasableCounts(items, planProgressOutcomes, law, on),
    });
  }
  return { buildUp: moments, plans: true };
}

/** Those that the letter named, as far as they are over; also now that the agreement has ended. */
function evaluationMoments(
  { norms }: LawBook,
  on: CalendarDate,
): readonly Omit<BuildUpMoment, 'outcomes'>[] {
  const months = norms['stock-build-up-evaluation-months'].versions.at(-1)?.value ?? [];
  const measured = norms['stock-build-up-measuring-day'].versions.at(-1)?.value;
  return months.flatMap((month) => {
    const first = parseCalendarDate(`${month}-01`);
    if (first === undefined) return [];
    const isFirst = measured === 'first-day-of-month';
    const measuredOn = isFirst ? first : addDays(addMonths(first, 1), -1);
    return measuredOn <= on ? [{ month, measuredOn }] : [];
  });
}

function progressOf(
  { law }: Context,
  versions: readonly PlanVersion[],
  held: readonly Obligation[],
  now: readonly Obligation[],
  measuredOn: CalendarDate,
  ownerOf: (party: number) => string,
) {
  const plan = planOn(versions, measuredOn);
  const products = plan?.products ?? versions.at(-1)?.products ?? [];
  return products.map(({ unit }) => {
    const { party = 0, role } = versions[0] ?? {};
    const isThis = (item: Obligation) =>
      item.party === party && explainedRole(item.role) === role && item.unit === unit;
    const then = availableOf(held.find(isThis));
    const facts = planFacts(plan, unit, measureOf(now.find(isThis)));
    const measured = then === undefined ? {} : { measured: [{ on: measuredOn, units: then }] };
    const { outcome } = decidePlanProgress(
      { on: measuredOn, facts: { ...facts, ...measured } },
      law,
    );
    return { owner: ownerOf(party), cell: outcome };
  });
}

/** What was there, whatever rule held then: the moments lie before the first number of weeks. */
function availableOf(item: Obligation | undefined): number | undefined {
  const told = (item?.given.facts.packs ?? []).flatMap(({ held }) => held?.available ?? []);
  return told.length === 0 ? undefined : told.reduce((sum, units) => sum + units, 0);
}

/** What turns packs and weeks of a plan into dosage units, where one size makes that certain. */
function measureOf(item: Obligation | undefined): PlanMeasure {
  if (item === undefined) return {};
  const sizes = new Set((item.given.facts.packs ?? []).map(({ unitsPerPack }) => unitsPerPack));
  const [size] = sizes;
  const { base } = item.decision.values;
  return {
    ...(sizes.size === 1 && size !== undefined ? { unitsPerPack: size } : {}),
    ...(base === undefined
      ? {}
      : { unitsPerWeek: (base.units * 7) / (daysBetween(base.from, base.through) + 1) }),
  };
}
