import { Value } from 'typebox/value';
import type { Problem, Refusal } from '../../domain/problem.ts';
import type { ExplainedRole } from '../../domain/stock/explanation.ts';
import { GivenPlan, planMisfits, type PlanVersion } from '../../domain/stock/plan.ts';
import { refuseSupervision, supervisionProblem } from '../../domain/stock/supervision-problem.ts';
import { insertPlan, planVersions } from '../../registry/stock-plans.ts';
import { recordProcessing, viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { misfits } from './misfits.ts';
import { inspectorHere, partyAs, partyHere } from './who.ts';

export interface FilePlanInput {
  /** The version that the party had before it; 0 for its first. */
  readonly seen: number;
  /** As typed or read from a file, and not trusted: a `GivenPlan`. */
  readonly plan: unknown;
}

export interface PlanFiled {
  readonly party: number;
  readonly role: ExplainedRole;
  readonly version: number;
  readonly products: number;
}

/** A party files its plan of the phased build-up, whole; a newer version says why it differs. */
export async function filePlan(
  context: Context,
  { seen, plan }: FilePlanInput,
): Promise<PlanFiled | Refusal> {
  const anyone = partyHere(context);
  if (isRefusal(anyone)) return anyone;
  if (!isPlan(plan)) return { kind: 'refusal', problems: misfits(GivenPlan, plan) };
  const { role } = plan;
  const here = partyAs(context, role);
  if (isRefusal(here)) return here;
  const { party, person } = here;
  const on = context.today();
  return context.database.write(async (tx) => {
    const versions = await planVersions(tx, { parties: [party], role });
    const before = versions.at(-1);
    const standing = before?.version ?? 0;
    if (seen !== standing) {
      return refuseSupervision('supervision-moved-on', { count: standing - seen });
    }
    const problems = planMisfits(plan, before, on).map(({ code, unit }): Problem => {
      const place = unit === undefined ? {} : { column: 'unit', value: unit };
      return supervisionProblem(code, {}, place);
    });
    if (problems.length > 0) return { kind: 'refusal', problems };
    await recordProcessing(tx, {
      activity: 'plan-file',
      viewer: context.database.viewer,
      subjects: [{ kind: 'party', id: party }],
    });
    const filed = { ...plan, party, filedOn: on, person, synthetic: context.demo };
    const version = await insertPlan(tx, filed);
    return { party, role, version, products: plan.products.length };
  });
}

function isPlan(given: unknown): given is GivenPlan {
  return Value.Check(GivenPlan, given);
}

/** A version without who filed it. */
export type ViewedPlan = Omit<PlanVersion, 'person'>;

/** Every version of the plans of the party that is acted for, the oldest first. */
export async function viewOwnPlans(context: Context): Promise<readonly ViewedPlan[] | Refusal> {
  const here = partyHere(context);
  if (isRefusal(here)) return here;
  return viewConfidential(context, { activity: 'plan-view' }, async (tx, concerns) => {
    concerns({ kind: 'party', id: here.party });
    return (await planVersions(tx, { parties: [here.party] })).map(withoutWho);
  });
}

/** The same of another party, or of all, for the inspector; each party that he sees stands in the log. */
export async function viewPlans(
  context: Context,
  { party }: { readonly party?: number } = {},
): Promise<readonly ViewedPlan[] | Refusal> {
  const inspector = inspectorHere(context);
  if (isRefusal(inspector)) return inspector;
  return viewConfidential(context, { activity: 'plan-view' }, async (tx, concerns) => {
    if (party !== undefined) concerns({ kind: 'party', id: party });
    const plans = await planVersions(tx, party === undefined ? {} : { parties: [party] });
    for (const plan of plans) concerns({ kind: 'party', id: plan.party });
    return plans.map(withoutWho);
  });
}

function withoutWho(version: PlanVersion): ViewedPlan {
  const { person: _person, ...plan } = version;
  return plan;
}
