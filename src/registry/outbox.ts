import { checkRecord } from '../domain/source/check-record.ts';
import type { RecordContent } from '../domain/source/record.ts';
import type { Viewer } from '../domain/party/viewer.ts';
import type { ReadTx, WriteTx } from './database.ts';

/** The clockwork that sends: nobody's eyes, so without a person (see `viewer_is_post`). */
export const post: Viewer = {
  audience: 'assessor',
  represents: [],
  group: [],
  purpose: 'sending post',
};

/** What is told. Ids only: text is made when it is sent, for who receives it. */
export type Announcement =
  /** A version was published, corrected or retracted; under its embargo it waits. */
  | { readonly kind: 'publication'; readonly publicationId: number }
  /** A fact below a publication changed: it is under revision. */
  | { readonly kind: 'basis-changed'; readonly publicationId: number }
  /** There is something for a party or a person to read, signed in. */
  | {
      readonly kind: 'message';
      readonly to: { readonly party: number } | { readonly person: string };
    };

/**
 * Puts it in the outbox, in the transaction of the deed itself. In whose name the deed is done
 * makes no difference. The same publication twice is a bug and throws.
 *
 * @returns the id of the event, for our own eyes.
 */
export async function announce(tx: WriteTx, announcement: Announcement): Promise<number> {
  return tx.inNameOf(post, async () => {
    const { id, due } = await insertEvent(tx, announcement);
    if (due) await release(tx, [id]);
    return id;
  });
}

/** What these publications rest on has changed: one event each, in the order of what was given. */
export async function announceRevisions(
  tx: WriteTx,
  publicationIds: readonly number[],
): Promise<void> {
  await tx.inNameOf(post, async () => {
    const events = await insertPublicationEvents(tx, 'basis-changed', publicationIds);
    const due = events.filter((event) => event.due).map(({ id }) => id);
    if (due.length > 0) await release(tx, due);
  });
}

interface Inserted {
  readonly id: number;
  readonly due: boolean;
}

async function insertEvent(tx: WriteTx, announcement: Announcement): Promise<Inserted> {
  if (announcement.kind === 'message') {
    const { to } = announcement;
    return insertBare(tx, 'message', 'party' in to ? { party: to.party } : { person: to.person });
  }
  const { kind, publicationId } = announcement;
  const [row] = await insertPublicationEvents(tx, kind, [publicationId]);
  if (row === undefined) throw new Error('an event was written and did not come back');
  return row;
}

async function insertPublicationEvents(
  tx: WriteTx,
  kind: 'publication' | 'basis-changed',
  publicationIds: readonly number[],
): Promise<readonly Inserted[]> {
  const rows = await tx.query<Inserted>(
    `insert into outbox_event (kind, product_id, publication_id, publication_key, publication_version,
                               deed, ground, available_at, recorded_at)
     select $1, product_id, id, key, version, deed, ground, greatest(visible_from, clock_timestamp()), $3
       from unnest($2::bigint[]) with ordinality as given (publication, place)
       join publication on id = publication order by place
     returning id, available_at <= clock_timestamp() as due`,
    [kind, publicationIds, tx.recordedAt],
  );
  if (rows.length !== publicationIds.length) {
    throw new Error(`of publications ${publicationIds.join(', ')} one is not there to announce`);
  }
  return rows.toSorted((one, other) => one.id - other.id);
}

async function insertBare(
  tx: WriteTx,
  kind: 'message' | 'subscription-asked' | 'webhook-test',
  { party, person }: { readonly party?: number; readonly person?: string } = {},
): Promise<Inserted> {
  const [row] = await tx.query<{ id: number }>(
    `insert into outbox_event (kind, party_id, person_id, available_at, recorded_at)
     values ($1, $2, $3, $4, $4) returning id`,
    [kind, party ?? null, person ?? null, tx.recordedAt],
  );
  if (row === undefined) throw new Error('an event was written and did not come back');
  return { id: row.id, due: true };
}

/** An event for one subscription alone: its sending is written with it. Call it as `post`. */
export async function announceToOne(
  tx: WriteTx,
  kind: 'subscription-asked' | 'webhook-test',
  subscriptionId: string,
): Promise<void> {
  const { id } = await insertBare(tx, kind);
  await release(tx, [id]);
  await tx.query(
    `insert into sending (event_id, subscription_id, channel, receiver, position, next_try, recorded_at)
     select r.event_id, s.id, s.channel, s.receiver, r.position, $3, $3
       from outbox_release r, subscription s where r.event_id = $1 and s.id = $2`,
    [id, subscriptionId, tx.recordedAt],
  );
  await markFannedOut(tx, id);
}

async function release(tx: WriteTx, eventIds: readonly number[]): Promise<void> {
  await tx.query(
    `insert into outbox_release (event_id, recorded_at)
     select id, $2 from unnest($1::bigint[]) with ordinality as e (id, place) order by place`,
    [eventIds, tx.recordedAt],
  );
}

/**
 * Events whose embargo has ended and that have no place yet, in their order. By the database's
 * clock, as row-level security shows them. Call it as `post`.
 */
export async function eventsToRelease(tx: ReadTx): Promise<readonly number[]> {
  const due = await tx.query<{ id: number }>(
    `select id from outbox_event e
      where available_at <= now() and not exists (select from outbox_release r where r.event_id = e.id)
      order by available_at, id`,
  );
  return due.map(({ id }) => id);
}

/** Gives them their place. Call it as `post`. */
export async function releaseDue(tx: WriteTx): Promise<number> {
  const due = await eventsToRelease(tx);
  if (due.length > 0) await release(tx, due);
  return due.length;
}

export interface ReleasedEvent {
  readonly id: number;
  readonly position: number;
  readonly kind:
    | 'publication'
    | 'basis-changed'
    | 'message'
    | 'subscription-asked'
    | 'webhook-test';
  readonly productId: number | null;
  readonly partyId: number | null;
  readonly personId: string | null;
}

/** Released and not yet divided over who follows it, oldest first. Call it as `post`. */
export async function eventsToFanOut(tx: ReadTx, most: number): Promise<readonly ReleasedEvent[]> {
  return tx.query(
    `select e.id, r.position, e.kind, e.product_id as "productId", e.party_id as "partyId",
            e.person_id as "personId"
       from outbox_release r join outbox_event e on e.id = r.event_id
      where not exists (select from outbox_fan_out f where f.event_id = e.id)
      order by r.position limit $1`,
    [most],
  );
}

export async function markFannedOut(tx: WriteTx, eventId: number): Promise<void> {
  await tx.query('insert into outbox_fan_out (event_id, recorded_at) values ($1, $2)', [
    eventId,
    tx.recordedAt,
  ]);
}

/** What search knows of products, for topics and for names. */
export interface KnownProduct {
  readonly country: string;
  readonly substances: readonly string[];
  readonly atc: readonly string[];
}

export async function knownProducts(
  tx: ReadTx,
  ids: readonly number[],
): Promise<readonly KnownProduct[]> {
  return tx.query(
    `select n.country, coalesce(s.substances, '{}') as substances, coalesce(s.atc, '{}') as atc
       from node n left join product_search s on s.product_id = n.id where n.id = any ($1)`,
    [ids],
  );
}

/** Names as search shows them; one that search does not know is left out. */
export async function productNames(
  tx: ReadTx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.query<{ id: number; name: string }>(
    'select product_id as id, name from product_search where product_id = any ($1)',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * A change as its reader may see it now. Which one that is, row-level security decides, and it is
 * asked once more here: neither relies on the other.
 */
export interface Change {
  readonly eventId: number;
  readonly position: number;
  readonly publicId: string;
  readonly kind: 'publication' | 'basis-changed';
  readonly deed: 'published' | 'corrected' | 'retracted';
  readonly at: Date;
  readonly productId: number;
  readonly country: string;
  readonly synthetic: boolean;
  readonly name: string | null;
  /** A later version of the same publication that is public too. */
  readonly followedBy: 'corrected' | 'retracted' | null;
  /** Absent where the publication is not public any more. */
  readonly content: RecordContent | null;
}

const columns = `e.id as "eventId", r.position, e.public_id as "publicId", e.kind, e.deed, r.recorded_at as at,
  e.product_id as "productId", n.country, n.synthetic, s.name, p.content,
  (select case when bool_or(l.deed = 'retracted') then 'retracted' when count(*) > 0 then 'corrected' end
     from outbox_event l join outbox_release lr on lr.event_id = l.id
    where l.kind = 'publication' and l.publication_key = e.publication_key
      and l.publication_version > e.publication_version) as "followedBy"
  from outbox_event e join outbox_release r on r.event_id = e.id join node n on n.id = e.product_id
  left join product_search s on s.product_id = e.product_id
  left join publication p on p.id = e.publication_id
 where e.kind in ('publication', 'basis-changed')
   and e.ground = any ((select viewer_grounds())::text[]) and e.available_at <= now()`;

/** Whose changes are asked for; absent: of everything in every country. */
export interface ChangesAbout {
  readonly products?: readonly number[];
  /** Beginning of an ATC code, in one country. */
  readonly atc?: string;
  readonly country?: string;
}

const about = `and ($1::bigint[] is null or e.product_id = any ($1))
  and ($2::text is null or exists (select from unnest(s.atc) code where starts_with(code, $2)))
  and ($3::text is null or n.country = $3)`;

const aboutValues = ({ products, atc, country }: ChangesAbout) => [
  products ?? null,
  atc ?? null,
  country ?? null,
];

/** Changes after a place in the order of release, oldest first. */
export async function changesAfter(
  tx: ReadTx,
  position: number,
  most: number,
  which: ChangesAbout = {},
): Promise<readonly Change[]> {
  return parsed(
    await tx.query(`select ${columns} ${about} and r.position > $4 order by r.position limit $5`, [
      ...aboutValues(which),
      position,
      most,
    ]),
  );
}

export async function newestChanges(
  tx: ReadTx,
  most: number,
  which: ChangesAbout,
): Promise<readonly Change[]> {
  return parsed(
    await tx.query(`select ${columns} ${about} order by r.position desc limit $4`, [
      ...aboutValues(which),
      most,
    ]),
  );
}

/** Those of some events that may be seen now. */
export async function changesOfEvents(
  tx: ReadTx,
  eventIds: readonly number[],
): Promise<readonly Change[]> {
  return parsed(await tx.query(`select ${columns} and e.id = any ($1)`, [eventIds]));
}

function parsed(changes: readonly Change[]): readonly Change[] {
  for (const { content, eventId } of changes) {
    if (content !== null) checkRecord(content, `publication of event ${eventId}`);
  }
  return changes;
}

/**
 * The place of an event by the id that left the house, also of one that is hidden by now: who
 * follows goes on from there.
 */
export async function positionOf(tx: ReadTx, publicId: string): Promise<number | undefined> {
  return tx.inNameOf(post, async () => {
    const [row] = await tx.query<{ position: number }>(
      `select r.position from outbox_event e join outbox_release r on r.event_id = e.id
        where e.public_id = $1`,
      [publicId],
    );
    return row?.position;
  });
}
