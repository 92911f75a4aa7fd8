import { checkRecord } from '../domain/source/check-record.ts';
import type { RecordContent } from '../domain/source/record.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import { copyRows } from './copy.ts';
import type { ReadTx, WriteTx } from './database.ts';
import { lastCompleteLists } from './deliveries.ts';

/** What one key of a source stood at, as far as a comparison needs it. */
export interface KeyState {
  readonly id: number;
  readonly key: string;
  readonly present: boolean;
  readonly digest: string;
  readonly asserted: CalendarDate;
  readonly productId: number;
  readonly packId: number | null;
}

export interface NewFact {
  readonly deliveryId: number;
  readonly source: string;
  readonly scope: string;
  readonly key: string;
  readonly productId: number;
  readonly packId: number | null;
  readonly kind: string;
  readonly asserted: CalendarDate;
  readonly row: number;
  readonly present: boolean;
  /** JSON text of the `RecordContent`. */
  readonly body: string;
  readonly digest: string;
  readonly supersedes: number | null;
}

export interface Fact extends Omit<NewFact, 'body' | 'digest' | 'supersedes'> {
  readonly id: number;
  readonly recordedAt: Date;
  readonly body: RecordContent;
}

/** A fact that stands, with the newest complete list that still says so. */
export interface StandingFact extends Fact {
  /** For a key that is missing: the day since when. */
  readonly confirmed: CalendarDate;
}

/** Which facts a question may use (docs/decisions/2026-11-23-time-and-identity.md). */
export interface AsOf {
  /** Asserted up to and including this day. */
  readonly known: CalendarDate;
  /** Stored up to and including this instant. */
  readonly recorded: Date;
}

// Of a file on a list that today's regime hides, or that the desk has taken back, nothing is said.
// What the desk itself published (its row is its publication) is public as row-level security has
// it; that is asked once more here, so that neither guard relies on the other.
const shown = `(case when live then exists (select from publication p
      where p.id = said.row and p.ground = any ((select viewer_grounds())::text[]) and p.visible_from <= now()
        and not exists (select from retraction r where r.key = p.key and r.version > p.version))
  else source <> all ((select viewer_hidden_sources())::text[]) and key not in (select r.key from retraction r) end)`;

const columns = `id, delivery_id as "deliveryId", source, scope, key, product_id as "productId", pack_id as "packId",
  kind, asserted, recorded_at as "recordedAt", row, present, body`;

const ofFact = `f.id, f.delivery_id as "deliveryId", f.source, f.scope, f.key, f.product_id as "productId", f.pack_id as "packId",
  f.kind, f.asserted, f.recorded_at as "recordedAt", f.row, f.present, f.body`;

/** The database is an edge too: what comes back is checked as what goes in. */
function parsed<Row extends Pick<Fact, 'id' | 'body'>>(rows: readonly Row[]): readonly Row[] {
  for (const { id, body } of rows) checkRecord(body, `fact ${id}`);
  return rows;
}

export async function insertFacts(tx: WriteTx, facts: readonly NewFact[]): Promise<void> {
  const recordedAt = tx.recordedAt.toISOString();
  await copyRows(
    tx,
    'fact',
    [
      'delivery_id',
      'source',
      'scope',
      'key',
      'product_id',
      'pack_id',
      'kind',
      'asserted',
      'recorded_at',
      'row',
      'present',
      'body',
      'digest',
      'supersedes',
    ],
    facts.map((fact) => [
      fact.deliveryId,
      fact.source,
      fact.scope,
      fact.key,
      fact.productId,
      fact.packId,
      fact.kind,
      fact.asserted,
      recordedAt,
      fact.row,
      fact.present,
      fact.body,
      fact.digest,
      fact.supersedes,
    ]),
  );
}

/** State of every key of a scope as asserted up to and including a day, by all we have stored. */
export async function keyStates(
  tx: ReadTx,
  source: string,
  scope: string,
  known: CalendarDate,
): Promise<ReadonlyMap<string, KeyState>> {
  const rows = await tx.query<KeyState>(
    `select distinct on (key) id, key, present, digest, asserted, product_id as "productId", pack_id as "packId"
       from fact where source = $1 and scope = $2 and asserted <= $3 order by key, asserted desc, id desc`,
    [source, scope, known],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** Whole facts by id, for asserting them again. */
export async function factsById(
  tx: ReadTx,
  ids: readonly number[],
): Promise<readonly (Fact & { bodyText: string; digest: string })[]> {
  if (ids.length === 0) return [];
  return parsed(
    await tx.query(
      `select ${columns}, body::text as "bodyText", digest from fact where id = any($1)`,
      [ids],
    ),
  );
}

/** Ids of those candidates whose content differs from what is stored, whatever the order of its fields. */
export async function differing(
  tx: ReadTx,
  candidates: readonly { id: number; body: string }[],
): Promise<ReadonlySet<number>> {
  if (candidates.length === 0) return new Set();
  const rows = await tx.query<{ id: number }>(
    `select f.id from unnest($1::bigint[], $2::jsonb[]) as c (id, body) join fact f on f.id = c.id where f.body <> c.body`,
    [candidates.map((candidate) => candidate.id), candidates.map((candidate) => candidate.body)],
  );
  return new Set(rows.map((row) => row.id));
}

/** What sources said in statements of some kinds, as of a day and an instant: one fact a key, also those no longer listed. */
export async function factsOfSources(
  tx: ReadTx,
  sources: readonly string[],
  kinds: readonly RecordContent['kind'][],
  asOf: AsOf,
): Promise<readonly StandingFact[]> {
  const rows = await tx.query<FoundFact>(
    `with newest as (
       select distinct on (source, scope, key) id from said
        where source = any($1) and kind = any($2) and asserted <= $3 and recorded_at <= $4 and ${shown}
        order by source, scope, key, asserted desc, id desc)
     select ${ofFact}, f.live from said f join newest n on n.id = f.id order by f.id`,
    [sources, kinds, asOf.known, asOf.recorded],
    'facts of sources',
  );
  return standing(tx, rows, asOf);
}

/** The same for some products: everything that is said about them, whoever says it. */
export async function factsOfProducts(
  tx: ReadTx,
  productIds: readonly number[],
  asOf: AsOf,
): Promise<readonly StandingFact[]> {
  if (productIds.length === 0) return [];
  // A key can move to another product, so its newest fact decides, not the newest about this product.
  const rows = await tx.query<FoundFact>(
    `with spoken as (select distinct source, scope, key from said where product_id = any($1)),
          newest as (
            select distinct on (source, scope, key) id from said join spoken using (source, scope, key)
             where asserted <= $2 and recorded_at <= $3 and ${shown}
             order by source, scope, key, asserted desc, id desc)
     select ${ofFact}, f.live from said f join newest n on n.id = f.id
      where f.product_id = any($1) order by f.id`,
    [productIds, asOf.known, asOf.recorded],
    'facts of products',
    productIds,
  );
  return standing(tx, rows, asOf);
}

interface FoundFact extends Fact {
  /** Said by the desk itself. */
  readonly live: boolean;
}

async function standing(
  tx: ReadTx,
  rows: readonly FoundFact[],
  { known, recorded }: AsOf,
): Promise<readonly StandingFact[]> {
  if (rows.length === 0) return [];
  const lastComplete = await lastCompleteLists(tx, known, recorded);
  return parsed(rows).map(({ live, ...fact }) => ({
    ...fact,
    confirmed: confirmedOn(fact, live ? known : fact.present ? lastComplete(fact) : null),
  }));
}

/**
 * A list of today that repeats last month's row confirms it; only the change is stored. What the
 * desk itself published stands, on every day, until it says otherwise.
 */
function confirmedOn({ asserted }: Fact, by: CalendarDate | null): CalendarDate {
  return by !== null && by > asserted ? by : asserted;
}

export type FactsOfProducts = (
  productIds: readonly number[],
  asOf: AsOf,
) => Promise<readonly StandingFact[]>;

/** The same on one snapshot, for a page of many parts: about each product it is asked once. */
export function factsAskedOnce(tx: ReadTx): FactsOfProducts {
  const asked = new Map<string, Promise<ReadonlyMap<number, readonly StandingFact[]>>>();
  return async (productIds, asOf) => {
    const moment = `${asOf.known} ${asOf.recorded.toISOString()}`;
    const wanted = [...new Set(productIds)];
    const unasked = wanted.filter((product) => !asked.has(`${moment} ${product}`));
    const answer = factsOfProducts(tx, unasked, asOf).then((facts) =>
      Map.groupBy(facts, ({ productId }) => productId),
    );
    for (const product of unasked) asked.set(`${moment} ${product}`, answer);
    const found = wanted.map(
      async (product) => (await asked.get(`${moment} ${product}`))?.get(product) ?? [],
    );
    return (await Promise.all(found)).flat().toSorted((one, other) => one.id - other.id);
  };
}

/** Everything ever said about some products, oldest first: for a time line and for weekly series. */
export async function factHistory(
  tx: ReadTx,
  productIds: readonly number[],
  asOf: AsOf,
): Promise<readonly Fact[]> {
  if (productIds.length === 0) return [];
  return parsed(
    await tx.query(
      `select ${columns} from said where product_id = any($1) and asserted <= $2 and recorded_at <= $3 and ${shown}
      order by asserted, id`,
      [productIds, asOf.known, asOf.recorded],
      'fact history',
      productIds,
    ),
  );
}

/** Every statement of some sources between two days, oldest first. */
export async function factsBetween(
  tx: ReadTx,
  sources: readonly string[],
  from: CalendarDate,
  asOf: AsOf,
): Promise<readonly Fact[]> {
  return parsed(
    await tx.query(
      `select ${columns} from said where source = any($1) and asserted >= $2 and asserted <= $3 and recorded_at <= $4 and ${shown}
      order by asserted, id`,
      [sources, from, asOf.known, asOf.recorded],
    ),
  );
}

/**
 * Every statement about some keys of a source, oldest first.
 * @param about products under which they stand.
 */
export async function factsOfKeys(
  tx: ReadTx,
  source: string,
  keys: readonly string[],
  asOf: AsOf,
  about: readonly number[],
): Promise<readonly Fact[]> {
  return parsed(
    await tx.query(
      `select ${columns} from said where source = $1 and key = any($2) and asserted <= $3 and recorded_at <= $4 and ${shown}
      order by asserted, id`,
      [source, keys, asOf.known, asOf.recorded],
      'facts of keys',
      about,
    ),
  );
}

/** What some lists say, as of a day and an instant, of products with one of these ATC codes. */
export async function factsWithAtc(
  tx: ReadTx,
  atc: readonly string[],
  sources: readonly string[],
  asOf: AsOf,
  factsOf: FactsOfProducts,
): Promise<readonly StandingFact[]> {
  const products = await tx.query<{ id: number }>(
    'select product_id as id from product_search where atc && $1',
    [atc],
    'products with atc',
    [],
  );
  const facts = await factsOf(
    products.map(({ id }) => id),
    asOf,
  );
  return facts.filter(
    ({ source, kind, body }) =>
      sources.includes(source) &&
      (kind === 'listing' || kind === 'exemption') &&
      body.product.atc?.some((code) => atc.includes(code)) === true,
  );
}

/** A stretch of everything ever said, in the order in which it was stored. */
export async function factsAfter(tx: ReadTx, id: number, count: number): Promise<readonly Fact[]> {
  return parsed(
    await tx.query(`select ${columns} from fact where id > $1 order by id limit $2`, [id, count]),
  );
}
