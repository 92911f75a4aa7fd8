import type { WriteTx } from './database.ts';
import { post } from './outbox.ts';

/*
 * Many rows of the desk at once, for a demo: each statement takes some thousand rows as one
 * JSON text. COPY is refused on tables with row-level security, and rows one by one would take
 * minutes. What they hold was made by our own code and is not parsed again on its way in.
 */

/** Sequences from which ids are taken before the rows are made. */
export type Numbered =
  | 'party'
  | 'notification'
  | 'notification_version'
  | 'signal'
  | 'desk_case'
  | 'publication';

/** The first of that many ids in a row, for rows that are to name one another. */
export async function reserveIds(tx: WriteTx, table: Numbered, count: number): Promise<number> {
  const [ids] = await tx.query<{ least: number; most: number }>(
    `select min(id) as least, max(id) as most
       from (select nextval(pg_get_serial_sequence($1, 'id')) as id from generate_series(1, $2)) taken`,
    [table, count],
  );
  // All writers wait for one another, so nobody can take one in between.
  if (ids === undefined || ids.most - ids.least !== count - 1) {
    throw new Error(`the ids of ${table} are not in a row`);
  }
  return ids.least;
}

export interface PartyRow {
  readonly id: number;
  readonly name: string;
  readonly audience: string;
  /** As it stands in the registers of products. */
  readonly registered?: string;
  readonly owner?: string;
}

export async function insertParties(tx: WriteTx, rows: readonly PartyRow[]): Promise<void> {
  await inChunks(
    tx,
    rows,
    `with given as (select * from jsonb_to_recordset($1::jsonb)
                      as g (id bigint, name text, audience text, registered text, owner text)),
          added as (insert into party (id, synthetic, recorded_at) select id, true, $2 from given)
     insert into party_fact (party_id, kind, scheme, value, valid, present, recorded_at)
     select id, f.kind, f.scheme, f.value, '(,)', true, $2
       from given, lateral (values ('name', '', name), ('audience', '', audience),
         ('code', 'register-name', registered), ('ownership-group', '', owner)) as f (kind, scheme, value)
      where f.value is not null`,
  );
}

/** Parties by the name that they bear now. */
export async function partiesByName(
  tx: WriteTx,
): Promise<readonly { readonly id: number; readonly name: string; readonly audience: string }[]> {
  return tx.query(
    `select distinct on (n.party_id, a.value) n.party_id as id, n.value as name, a.value as audience
       from party_fact n join party_fact a on a.party_id = n.party_id and a.kind = 'audience' and a.present
       join party p on p.id = n.party_id and p.synthetic
      where n.kind = 'name' and n.present order by n.party_id, a.value, n.id desc`,
  );
}

export interface NotificationRow {
  readonly id: number;
  readonly number: string;
  readonly product: number;
  readonly rvg: string;
  readonly party: number;
}

export async function insertNotificationRows(
  tx: WriteTx,
  rows: readonly NotificationRow[],
): Promise<void> {
  await inChunks(
    tx,
    rows,
    `insert into notification (id, number, country, product_id, unit_scheme, unit_value, party_id, synthetic, recorded_at)
     select id, number, 'XX', product, 'rvg', rvg, party, true, $2
       from jsonb_to_recordset($1::jsonb) as g (id bigint, number text, product bigint, rvg text, party bigint)`,
  );
}

export interface VersionRow {
  readonly id: number;
  readonly notification: number;
  readonly version: number;
  readonly step: string;
  readonly regime: string;
  readonly asserted: string;
  readonly received: string;
  readonly party: number;
  readonly publishable: object;
  readonly business: object;
  readonly stock: object;
  readonly contact: object;
}

/** Versions with their parts, each of its own class. */
export async function insertVersionRows(tx: WriteTx, rows: readonly VersionRow[]): Promise<void> {
  await inChunks(
    tx,
    rows,
    `with given as materialized (select * from jsonb_to_recordset($1::jsonb)
       as g (id bigint, notification bigint, version int, step text, regime text, asserted date, received timestamptz,
             party bigint, publishable jsonb, business jsonb, stock jsonb, contact jsonb)),
     added as (
       insert into notification_version (id, notification_id, version, step, regime, asserted, received_at,
                                         party_id, acting_party_id, recorded_at)
       select id, notification, version, step, regime, asserted, received, party, party, $2 from given)
     insert into notification_part (version_id, part, class, party_id, body, recorded_at)
     select id, p.part, p.class, party, p.body, $2
       from given, lateral (values ('publishable', 'holder-business', publishable), ('business', 'holder-business', business),
         ('stock', 'stock-quantity', stock), ('contact', 'contact', contact)) as p (part, class, body)`,
  );
}

export interface SignalRow {
  readonly id: number;
  readonly product: number;
  readonly party: number;
  readonly reporter: string;
  readonly asserted: string;
  readonly body: object;
  readonly supersedes?: number;
}

export async function insertSignalRows(tx: WriteTx, rows: readonly SignalRow[]): Promise<void> {
  await inChunks(
    tx,
    rows,
    `insert into signal (id, country, product_id, party_id, reporter_kind, asserted, body, synthetic, recorded_at, supersedes)
     select id, 'XX', product, party, reporter, asserted, body, true, $2, supersedes
       from jsonb_to_recordset($1::jsonb)
         as g (id bigint, product bigint, party bigint, reporter text, asserted date, body jsonb, supersedes bigint)`,
  );
}

export interface CaseRow {
  readonly id: number;
  readonly number: string;
  readonly product: number;
}

export async function insertCaseRows(tx: WriteTx, rows: readonly CaseRow[]): Promise<void> {
  await inChunks(
    tx,
    rows,
    `insert into desk_case (id, number, country, product_id, synthetic, recorded_at)
     select id, number, 'XX', product, true, $2
       from jsonb_to_recordset($1::jsonb) as g (id bigint, number text, product bigint)`,
  );
}

export interface EventRow {
  readonly case: number;
  readonly seq: number;
  readonly party?: number;
  readonly person?: string;
  readonly body: object;
  readonly at: string;
}

export async function insertEventRows(tx: WriteTx, rows: readonly EventRow[]): Promise<void> {
  await inChunks(
    tx,
    rows,
    `insert into case_event (case_id, seq, kind, class, party_id, person_id, body, happened_at, recorded_at)
     select g."case", seq, body ->> 'kind', case when party is null then 'desk-working' else 'holder-business' end,
            party, person, body, at, $2
       from jsonb_to_recordset($1::jsonb)
         as g ("case" bigint, seq int, party bigint, person uuid, body jsonb, at timestamptz)`,
  );
}

export interface PublicationRow {
  readonly id: number;
  readonly case: number;
  readonly product: number;
  readonly key: string;
  readonly version: number;
  readonly deed: string;
  readonly ground: string;
  readonly party: number;
  readonly basis: number;
  readonly content: object;
  readonly visible: string;
  readonly decided: string;
  readonly confirmed: string;
  readonly why: string;
  readonly review: boolean;
}

/**
 * What the desk published, with what was taken back and what is under revision. Without facts
 * beside it: the lists of the website, which are loaded as files, say the same already.
 */
export async function insertPublicationRows(
  tx: WriteTx,
  rows: readonly PublicationRow[],
): Promise<void> {
  await inChunks(
    tx,
    rows,
    `with given as materialized (select * from jsonb_to_recordset($1::jsonb)
       as g (id bigint, "case" bigint, product bigint, key text, version int, deed text, ground text, party bigint,
             basis bigint, content jsonb, visible timestamptz, decided uuid, confirmed uuid, why text, review boolean)),
     taken_back as (insert into retraction (key, version, recorded_at)
       select key, version, $2 from given where deed = 'retracted'),
     revised as (insert into publication_review (key, version, open, recorded_at)
       select key, version, true, $2 from given where review),
     reasons as (insert into publication_decision (publication_id, decided_by, confirmed_by, why, recorded_at)
       select id, decided, confirmed, why, $2 from given)
     insert into publication (id, case_id, product_id, country, key, version, deed, ground, party_id, notification_version_id,
         content, visible_from, synthetic, recorded_at)
     select id, "case", product, 'XX', key, version, deed, ground, party, basis, content, visible, true, $2
       from given`,
  );
}

/**
 * Puts these publications in the outbox as they became public, so that the feeds hold the year.
 * Nothing is left to send: whoever comes to follow hears of what comes after. One under embargo
 * waits for its day as any other.
 */
export async function announcePublicationRows(tx: WriteTx, ids: readonly number[]): Promise<void> {
  await tx.inNameOf(post, () =>
    tx.query(
      `with told as (
         insert into outbox_event (kind, product_id, publication_id, publication_key, publication_version,
                                   deed, ground, available_at, recorded_at)
         select 'publication', product_id, id, key, version, deed, ground, visible_from, $2
           from publication where id = any ($1) order by visible_from, id
         returning id, available_at),
       released as (insert into outbox_release (event_id, recorded_at)
         select id, available_at from told where available_at <= $2 order by available_at, id)
       insert into outbox_fan_out (event_id, recorded_at)
       select id, $2 from told where available_at <= $2`,
      [ids, tx.recordedAt],
    ),
  );
}

const rowsAtOnce = 5_000;

async function inChunks(tx: WriteTx, rows: readonly object[], statement: string): Promise<void> {
  let before: Promise<unknown> = Promise.resolve();
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    // Written while the database is still busy with the chunk before it.
    const chunk = JSON.stringify(rows.slice(start, start + rowsAtOnce));
    await before;
    before = tx.query(statement, [chunk, tx.recordedAt]);
  }
  await before;
}
