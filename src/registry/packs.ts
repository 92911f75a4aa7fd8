import type { Pack, Registration } from '../domain/source/record.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from './database.ts';
import type { AsOf } from './facts.ts';

/** A pack as the sources of packs and the register tell it; an absent property is not reported. */
export interface KnownPack extends Pack {
  /** Eight digits. */
  readonly zi: string;
  readonly packNode: number;
  readonly productNode: number;
  readonly name: string;
  /** `false`: the newest complete list no longer has it. What is left of it may still lie somewhere. */
  readonly listed: boolean;
  /** Absent where the composition of the product is not fully reported. */
  readonly groupNode?: number;
  /** Composition: `ibuprofen | 400 mg | tablet | oraal gebruik`. */
  readonly groupKey?: string;
  /** In compared form, without `RVG`. */
  readonly rvg?: string;
  /** Name of the holder in the register. */
  readonly holder?: string;
  readonly status?: NonNullable<Registration['status']>;
  readonly marketed?: boolean;
  readonly legalStatus?: NonNullable<Registration['legalStatus']>;
}

/** The facts of a day, as known and recorded. */
export interface PackMoment extends AsOf {
  readonly day: CalendarDate;
}

interface PackRow {
  readonly zi: string;
  readonly packNode: number;
  readonly productNode: number;
  readonly name: string;
  readonly listed: boolean;
  readonly unitsPerPack: number;
  readonly listPriceEurocents: number | null;
  readonly shelfLifeMonths: number | null;
  readonly rvg: string | null;
}

interface RegisteredRow {
  readonly productNode: number;
  readonly holder: string | null;
  readonly status: NonNullable<Registration['status']> | null;
  readonly marketed: boolean | null;
  readonly legalStatus: NonNullable<Registration['legalStatus']> | null;
}

interface GroupedRow {
  readonly productNode: number;
  readonly groupNode: number;
}

type Group = Required<Pick<KnownPack, 'groupNode' | 'groupKey'>>;

/**
 * Every pack of a country with its product, group and registration, by ZI number. Of a day before
 * the first list that list speaks: weeks of history are delivered when a party joins.
 */
export async function packsOf(
  tx: ReadTx,
  country: string,
  { day, known, recorded }: PackMoment,
): Promise<readonly KnownPack[]> {
  const packs = await tx.query<PackRow>(packsOnDay, [country, day, known, recorded]);
  // Joined here: a database that was just filled has no statistics yet, and then joins lists of
  // twenty thousand by comparing each with each.
  const products = [...new Set(packs.map(({ productNode }) => productNode))];
  const registered = new Map(
    (await tx.query<RegisteredRow>(registeredOnDay, [products, day, known, recorded])).map(
      (row) => [row.productNode, row],
    ),
  );
  const groupOf = new Map(
    (await tx.query<GroupedRow>(groupsKnown, [products, known, recorded])).map((row) => [
      row.productNode,
      row.groupNode,
    ]),
  );
  const keyOf = new Map(
    (await tx.query<Group>(compositions, [[...new Set(groupOf.values())]])).map((row) => [
      row.groupNode,
      row,
    ]),
  );
  return packs.map((pack) =>
    knownPack(
      pack,
      registered.get(pack.productNode),
      keyOf.get(groupOf.get(pack.productNode) ?? -1),
    ),
  );
}

function knownPack(
  { listPriceEurocents, shelfLifeMonths, rvg, ...pack }: PackRow,
  registered: RegisteredRow | undefined,
  group: Group | undefined,
): KnownPack {
  const { holder = null, status = null, marketed = null, legalStatus = null } = registered ?? {};
  return {
    ...pack,
    ...(listPriceEurocents === null ? {} : { listPriceEurocents }),
    ...(shelfLifeMonths === null ? {} : { shelfLifeMonths }),
    ...(rvg === null ? {} : { rvg }),
    ...group,
    ...(holder === null ? {} : { holder }),
    ...(status === null ? {} : { status }),
    ...(marketed === null ? {} : { marketed }),
    ...(legalStatus === null ? {} : { legalStatus }),
  };
}

// The newest word up to the day, else the first one after it.
const nearest = `f.asserted <= $2 desc, case when f.asserted <= $2 then f.asserted end desc, f.asserted, f.id desc`;

// A scope holds records of one kind, so its first fact tells whether it is about packs: without an
// index on the kind, asking each fact would read them all.
const packsOnDay = `
  with pack_lists as materialized (
    select d.source, d.scope from (select distinct source, scope from delivery where intake <> 'refused') d
     where (select f.kind from fact f where f.source = d.source and f.scope = d.scope limit 1) = 'pack'),
  newest as materialized (
    select distinct on (f.source, f.scope, f.key) f.pack_id, f.product_id, f.present, f.body, f.asserted, f.id
      from pack_lists l join fact f on f.source = l.source and f.scope = l.scope
      join node n on n.id = f.pack_id and n.country = $1
     where f.kind = 'pack' and f.asserted <= $3 and f.recorded_at <= $4
     order by f.source, f.scope, f.key, ${nearest}),
  pack as (
    select distinct on (f.pack_id) f.* from newest f order by f.pack_id, f.present desc, ${nearest})
  select jsonb_path_query_first(body, '$.product.codes[*] ? (@.scheme == "zi").value') #>> '{}' as zi,
         pack_id as "packNode", product_id as "productNode", body #>> '{product,name}' as name, present as listed,
         (body #> '{pack,unitsPerPack}')::integer as "unitsPerPack",
         (body #> '{pack,listPriceEurocents}')::integer as "listPriceEurocents",
         (body #> '{pack,shelfLifeMonths}')::integer as "shelfLifeMonths",
         jsonb_path_query_first(body, '$.product.codes[*] ? (@.scheme == "rvg").value') #>> '{}' as rvg
    from pack where body @? '$.product.codes[*] ? (@.scheme == "zi")' order by 1`;

const registeredOnDay = `
  select distinct on (f.product_id) f.product_id as "productNode", f.body #>> '{product,holder}' as holder,
         f.body #>> '{registration,status}' as status, (f.body #> '{registration,marketed}')::boolean as marketed,
         f.body #>> '{registration,legalStatus}' as "legalStatus"
    from fact f
   where f.product_id = any($1) and f.kind = 'registration' and f.present
     and f.asserted <= $3 and f.recorded_at <= $4
   order by f.product_id, ${nearest}`;

// A product that moved has a later link of the same source, which supersedes its earlier one.
const groupsKnown = `
  select distinct on (from_id) from_id as "productNode", to_id as "groupNode" from node_link
   where from_id = any($1) and kind = 'in-group' and present and asserted <= $2 and recorded_at <= $3
   order by from_id, asserted desc, id desc`;

const compositions = `
  select distinct on (node_id) node_id as "groupNode", value as "groupKey" from node_code
   where node_id = any($1) and scheme = 'composition' and present
   order by node_id, asserted desc, id desc`;
