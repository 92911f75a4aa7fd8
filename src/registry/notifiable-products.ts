import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from './database.ts';
import type { Unit } from './notifications.ts';

/** A product as far as it matters to whoever notifies about it. */
export interface NotifiableProduct {
  readonly id: number;
  readonly country: string;
  readonly synthetic: boolean;
  readonly name: string;
  /** Absent: it has no RVG or EU number. */
  readonly unit?: Unit;
  /** The register says that the authorisation is gone. */
  readonly withdrawn: boolean;
  /** Its number refers to another's: brought in from another country. */
  readonly parallelImport: boolean;
  /** Parties whose name in the registers is the holder's. */
  readonly holders: readonly number[];
}

export interface WantedProducts {
  readonly country: string;
  readonly ids: readonly number[];
  /** Numbers in compared form. */
  readonly rvg: readonly string[];
  readonly eu: readonly string[];
  /** Presentations of central numbers: `EU/1/08/479/001`. */
  readonly packs: readonly string[];
}

export interface FoundProducts {
  /** By `17`, `rvg:5761`, `EU/1/08/479` or `EU/1/08/479/001`; a central number may stand for several. */
  readonly byCode: ReadonlyMap<string, readonly NotifiableProduct[]>;
}

interface Row {
  readonly code: string;
  readonly id: number;
  readonly country: string;
  readonly synthetic: boolean;
  readonly name: string | null;
  readonly key: string | null;
  readonly statuses: readonly string[] | null;
  readonly parallel: boolean | null;
  readonly holders: readonly number[] | null;
}

/**
 * Finds many products at once with what the registers of today say of them: one statement,
 * because writers wait for it. Who holds them is told as `holdersOf` (parties.ts) tells it.
 */
export async function findNotifiable(
  tx: ReadTx,
  { country, ids, rvg, eu, packs }: WantedProducts,
  on: CalendarDate,
): Promise<FoundProducts> {
  const values = [country, ids, rvg.map((value) => `rvg:${value}`), eu, packs, on];
  const rows = await tx.query<Row>(finding, values, 'notifiable products');
  const products = rows.map((row) => ({ code: row.code, product: productOf(row) }));
  return {
    byCode: new Map(
      [...Map.groupBy(products, ({ code }) => code)].map(([code, found]) => [
        code,
        found.map(({ product }) => product),
      ]),
    ),
  };
}

const finding = `
  with recursive wanted as (
    select id::text as code, id from node where id = any($2) and kind = 'product'
    union
    select value, node_id from (
      select distinct on (value) value, node_id, present from node_code
       where country = $1 and scheme = 'product' and value = any($3) order by value, asserted desc, id desc) c
     where present
    union
    select a.value, l.from_id from (
      select distinct on (value) value, node_id, present from node_code
       where country = 'EU' and scheme = 'eu' and value = any($4) order by value, asserted desc, id desc) a
      join node_link l on l.to_id = a.node_id and l.kind = 'product-of' and l.present
      join node n on n.id = l.from_id and n.country = $1
     where a.present
    union
    select a.value, l.to_id from (
      select distinct on (value) value, node_id, present from node_code
       where country = $1 and scheme = 'pack' and value = any($5) order by value, asserted desc, id desc) a
      join node_link l on l.from_id = a.node_id and l.kind = 'pack-of' and l.present
     where a.present),
  same (id, twin) as (
    select distinct id, id from wanted
    union
    select s.id, l.other from same s
      join (select id, from_id as twin, to_id as other from node_link where kind = 'same-as' and present
            union all
            select id, to_id, from_id from node_link where kind = 'same-as' and present) l using (twin)
     where not exists (select from node_link later where later.kind = 'same-as' and later.supersedes = l.id)),
  registered as (
    select distinct on (s.id, f.source, f.scope, f.key) s.id, f.present,
           f.body -> 'product' ->> 'holder' as holder, f.body -> 'registration' ->> 'status' as status,
           jsonb_path_exists(f.body, '$.product.codes[*].reference.kind ? (@ == "parallel-of")') as parallel
      from same s join fact f on f.product_id = s.twin and f.kind = 'registration'
     order by s.id, f.source, f.scope, f.key, f.asserted desc, f.id desc),
  named as (
    select distinct value, party_id from (
      select distinct on (party_id, value) party_id, value, valid, present from party_fact
       where kind = 'code' and scheme = 'register-name' and value in (select holder from registered where present)
       order by party_id, value, id desc) newest
     where present and valid @> $6::date)
  select w.code, w.id, n.country, n.synthetic, s.name, k.value as key, r.statuses, r.parallel, r.holders
    from wanted w join node n on n.id = w.id
    left join product_search s on s.product_id = w.id
    left join lateral (select value from node_code
                        where node_id = w.id and scheme = 'product' and present and value ~ '^(rvg|eu):'
                        order by asserted desc, id desc limit 1) k on true
    left join lateral (select array_agg(distinct g.status) filter (where g.status is not null) as statuses,
                              bool_or(g.parallel) as parallel,
                              jsonb_agg(distinct h.party_id) filter (where h.party_id is not null) as holders
                         from registered g left join named h on h.value = g.holder
                        where g.id = w.id and g.present) r on true
   order by w.id`;

function productOf(row: Row): NotifiableProduct {
  const unit = unitOf(row.key);
  const statuses = row.statuses ?? [];
  return {
    id: row.id,
    country: row.country,
    synthetic: row.synthetic,
    name: row.name ?? `p${row.id}`,
    ...(unit === undefined ? {} : { unit }),
    withdrawn: statuses.length > 0 && statuses.every((status) => status === 'withdrawn'),
    parallelImport: row.parallel === true,
    holders: row.holders ?? [],
  };
}

/** A product's key begins with its number; of a central one strength and form follow. */
function unitOf(key: string | null): Unit | undefined {
  const [, scheme, value] = /^(rvg|eu):(\S+)/.exec(key ?? '') ?? [];
  if (value === undefined) return undefined;
  return { scheme: scheme === 'eu' ? 'eu' : 'rvg', value };
}

/** Products of a country that carry one of these numbers (`rvg:5761`), for "did you mean". */
export async function namesOfCodes(
  tx: ReadTx,
  country: string,
  codes: readonly string[],
  limit: number,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return tx.query(
    `select c as code, name from product_search, unnest(codes) c
      where country = $1 and codes && $2 and c = any($2) order by c limit $3`,
    [country, codes, limit],
  );
}
