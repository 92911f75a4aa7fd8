import type { ReadTx } from './database.ts';

/** How the public record stands: what tells whether anything in it has changed since. */
export interface PublicStand {
  /**
   * All that may change any answer: what files said, decisions, the regime, the last week of stock that
   * became public, and up to which day the desk itself has spoken on each of its lists.
   */
  readonly ground: string;
  /** What signals are counted from: themselves, the groups of who sends them, and the day (UTC). */
  readonly signals: string;
  readonly publication: number;
  readonly review: number;
  readonly retractions: number;
  /** The newest event that tells of one of these. */
  readonly event: number;
  /** Since when the last to become visible is so: an embargo that ends moves nothing else. UTC, to the microsecond. */
  readonly visible: string;
  /** When this was looked at. */
  readonly at: string;
}

const utc = (moment: string) =>
  `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** @param lists those on which the desk itself speaks. */
export async function publicStand(tx: ReadTx, lists: readonly string[]): Promise<PublicStand> {
  const [stand] = await tx.query<PublicStand>(
    `select concat_ws(' ', (select max(id) from fact), (select max(id) from delivery), (select max(id) from node_link), (select max(id) from node),
              (select max(id) from decision), viewer_grounds(), viewer_hidden_sources(),
              (select max(recorded_at) from stock_release),
              (select string_agg(spoken.source || ' ' || newest.asserted, ' ')
                 from unnest($1::text[]) as spoken (source)
                cross join lateral (select asserted from published_fact p where p.source = spoken.source
                                     order by asserted desc limit 1) newest)) as ground,
            concat_ws(' ', newest_signal(), (select max(id) from party_fact), current_date) as signals,
            coalesce((select max(id) from publication), 0) as publication,
            coalesce((select max(id) from publication_review), 0) as review,
            (select count(*) from retraction) as retractions,
            coalesce((select max(id) from outbox_event), 0) as event,
            coalesce((select ${utc('visible_from')} from publication
                       where visible_from <= now() order by visible_from desc limit 1), '') as visible,
            ${utc('now()')} as at`,
    [lists],
    'public stand',
    [],
  );
  if (stand === undefined)
    throw new Error('the database did not tell how the public record stands');
  return stand;
}

/** Is all that the public may see of medicines the same, but for signals? */
export function standsAlike(one: PublicStand, other: PublicStand): boolean {
  return (
    one.ground === other.ground &&
    one.publication === other.publication &&
    one.review === other.review &&
    one.retractions === other.retractions &&
    one.visible === other.visible
  );
}

/**
 * The products of which something else may be public than at an earlier stand: something was
 * published, an embargo ended, it came under revision or out of it, or was taken back.
 */
export async function publishedSince(
  tx: ReadTx,
  before: PublicStand,
  now: PublicStand,
  lists: readonly string[],
): Promise<readonly number[] | 'everything'> {
  if (before.ground !== now.ground || now.at < before.at) return 'everything';
  const rows = await tx.query<{ product: number; retracted: number }>(
    `with retracted as (
       select publication_key as key, product_id from outbox_event
        where id > $4 and kind = 'publication' and deed = 'retracted'),
     changed as (
       select key, product_id from publication where id > $1
       union select key, product_id from publication where visible_from > $2 and visible_from <= now()
       union select key, p.product_id from publication_review r join publication p using (key, version) where r.id > $3
       union select key, product_id from retracted)
     select product_id as product, (select count(*) from retracted) as retracted from changed
      -- The desk speaks after a file that has the same key, and takes back what it said.
      union select f.product_id, (select count(*) from retracted) from changed join fact f using (key)
             where f.source = any($5)`,
    [before.publication, before.at, before.review, before.event, lists],
    'published since',
    [],
  );
  // One that was announced to nobody: whose it was is not to be seen any more.
  const told = rows[0]?.retracted ?? 0;
  return told === now.retractions - before.retractions
    ? rows.map(({ product }) => product)
    : 'everything';
}
