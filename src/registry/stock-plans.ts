import { Value } from 'typebox/value';
import { PlanProduct, type GivenPlan, type PlanVersion } from '../domain/stock/plan.ts';
import type { ExplainedRole } from '../domain/stock/explanation.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from './database.ts';

export interface NewPlan extends GivenPlan {
  readonly party: number;
  readonly filedOn: CalendarDate;
  readonly person: string | undefined;
  readonly synthetic: boolean;
}

/** Files a plan whole, in the name of its party; gives its version. */
export async function insertPlan(tx: WriteTx, plan: NewPlan): Promise<number> {
  const [row] = await tx.query<{ id: number; version: number }>(
    `insert into stock_plan (party_id, role, version, why, person_id, asserted, synthetic, recorded_at)
     values ($1, $2, (select coalesce(max(version), 0) + 1 from stock_plan where party_id = $1 and role = $2),
             $3, $4, $5, $6, $7) returning id, version`,
    [
      plan.party,
      plan.role,
      plan.why ?? null,
      plan.person ?? null,
      plan.filedOn,
      plan.synthetic,
      tx.recordedAt,
    ],
  );
  if (row === undefined) throw new Error('the plan was not stored');
  // One statement: COPY refuses a table with row-level security.
  await tx.query(
    `insert into stock_plan_product (plan_id, party_id, unit, rank, body)
     select $1, $2, p ->> 'unit', (p ->> 'rank')::integer, p from jsonb_array_elements($3::jsonb) p`,
    [row.id, plan.party, JSON.stringify(plan.products)],
  );
  return row.version;
}

interface PlanRow {
  readonly id: number;
  readonly party: number;
  readonly role: ExplainedRole;
  readonly version: number;
  readonly why: string | null;
  readonly person: string | null;
  readonly filedOn: CalendarDate;
}

/** Every version of the plans of some parties, or of all that the viewer may see; the oldest first. */
export async function planVersions(
  tx: ReadTx,
  { parties, role }: { readonly parties?: readonly number[]; readonly role?: ExplainedRole },
): Promise<readonly PlanVersion[]> {
  const plans = await tx.query<PlanRow>(
    `select id, party_id as party, role, version, why, person_id as person, asserted as "filedOn"
       from stock_plan
      where ($1::bigint[] is null or party_id = any($1)) and ($2::text is null or role = $2)
      order by party_id, role, version`,
    [parties ?? null, role ?? null],
  );
  const products = await tx.query<{ planId: number; body: unknown }>(
    `select plan_id as "planId", body from stock_plan_product where plan_id = any($1) order by plan_id, rank`,
    [plans.map(({ id }) => id)],
  );
  const ofPlan = Map.groupBy(products, ({ planId }) => planId);
  return plans.map(({ id, why, person, ...plan }) => ({
    ...plan,
    products: (ofPlan.get(id) ?? []).map(({ body }) => Value.Parse(PlanProduct, body)),
    ...(why === null ? {} : { why }),
    ...(person === null ? {} : { person }),
  }));
}
