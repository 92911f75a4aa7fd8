import { createHash } from 'node:crypto';
import { checkRecord } from '../domain/source/check-record.ts';
import type { RecordContent } from '../domain/source/record.ts';
import type { PublicationGround } from '../domain/desk/publication.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from './database.ts';
import type { Fact } from './facts.ts';

export interface NewPublication {
  readonly caseId: number;
  readonly productId: number;
  readonly country: string;
  /** Stays the same through every version: the notification's or the case's number. */
  readonly key: string;
  readonly deed: 'published' | 'corrected' | 'retracted';
  readonly ground: PublicationGround;
  /** The holder whose notification it rests on. */
  readonly partyId: number | null;
  readonly notificationVersionId: number | null;
  readonly content: RecordContent;
  /** UTC; the end of the embargo, or now. */
  readonly visibleFrom: string;
  readonly decidedBy: string | null;
  readonly confirmedBy: string | null;
  readonly why: string;
  readonly synthetic: boolean;
}

export interface Publication extends NewPublication {
  readonly id: number;
  readonly version: number;
  readonly recordedAt: Date;
}

const columns = `p.id, p.case_id as "caseId", p.product_id as "productId", p.country, p.key, p.version, p.deed,
  p.ground, p.party_id as "partyId", p.notification_version_id as "notificationVersionId", p.content,
  to_char(p.visible_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "visibleFrom",
  d.decided_by as "decidedBy", d.confirmed_by as "confirmedBy", d.why, p.synthetic, p.recorded_at as "recordedAt"`;

/** The next version of what is said under this key. */
export async function insertPublication(
  tx: WriteTx,
  publication: NewPublication,
): Promise<{ readonly id: number; readonly version: number }> {
  checkRecord(publication.content, `publication ${publication.key}`);
  const [row] = await tx.query<{ id: number; version: number }>(
    `with p as (
       insert into publication (case_id, product_id, country, key, version, deed, ground, party_id, notification_version_id,
                                content, visible_from, synthetic, recorded_at)
       select $1, $2, $3, $4, coalesce((select max(version) from publication where key = $4), 0) + 1,
              $5, $6, $7, $8, $9, $10, $14, $15
       returning id, version),
     d as (
       insert into publication_decision (publication_id, decided_by, confirmed_by, why, recorded_at)
       select id, $11, $12, $13, $15 from p)
     select id, version from p`,
    [
      publication.caseId,
      publication.productId,
      publication.country,
      publication.key,
      publication.deed,
      publication.ground,
      publication.partyId,
      publication.notificationVersionId,
      JSON.stringify(publication.content),
      publication.visibleFrom,
      publication.decidedBy,
      publication.confirmedBy,
      publication.why,
      publication.synthetic,
      tx.recordedAt,
    ],
  );
  if (row === undefined) throw new Error('the publication was not stored');
  if (publication.deed === 'retracted') {
    await tx.query('insert into retraction (key, version, recorded_at) values ($1, $2, $3)', [
      publication.key,
      row.version,
      tx.recordedAt,
    ]);
  }
  return row;
}

export interface PublishedAs {
  readonly publicationId: number;
  readonly source: string;
  readonly scope: string;
  readonly key: string;
  readonly productId: number;
  /** The day from which it is said: of the decision, or of the end of the embargo. */
  readonly asserted: CalendarDate;
  readonly content: RecordContent;
}

/** Puts it among what is said of products; later versions of the key cover earlier ones. */
export async function insertPublishedFact(tx: WriteTx, fact: PublishedAs): Promise<void> {
  const delivery = await standingDelivery(tx, fact);
  const body = JSON.stringify(fact.content);
  await tx.query(
    `insert into published_fact (id, publication_id, delivery_id, source, scope, key, product_id, kind, asserted,
        recorded_at, row, present, body, digest)
     values (nextval(pg_get_serial_sequence('fact', 'id')), $1, $2, $3, $4, $5, $6, $7, $8, $9, $12, true, $10, $11)`,
    [
      fact.publicationId,
      delivery,
      fact.source,
      fact.scope,
      fact.key,
      fact.productId,
      fact.content.kind,
      fact.asserted,
      tx.recordedAt,
      body,
      createHash('sha256').update(body).digest('hex'),
      // Its row is its publication: that is where a claim leads back to.
      fact.publicationId,
    ],
  );
}

/** The desk delivers no file: one delivery stands for all that it ever publishes. */
async function standingDelivery(
  tx: WriteTx,
  { source, scope, asserted }: PublishedAs,
): Promise<number> {
  const [standing] = await tx.query<{ id: number }>(
    "select id from delivery where source = $1 and layout = 'desk' order by id limit 1",
    [source],
  );
  if (standing !== undefined) return standing.id;
  const [made] = await tx.query<{ id: number }>(
    `insert into delivery (source, scope, file, sha256, bytes, cuts, encoding, layout, parser_revision, complete,
        asserted, recorded_at, rows, accepted, rejected, problems, unknown_codes, intake)
     values ($1, $2, 'desk', $3, 0, '[]', 'utf-8', 'desk', 1, false, $4, $5, 0, 0, 0, '[]', '{}', 'taken')
     returning id`,
    [source, scope, createHash('sha256').update('').digest('hex'), asserted, tx.recordedAt],
  );
  if (made === undefined) throw new Error('the delivery of the desk was not stored');
  return made.id;
}

/** "Wordt herzien": what it rests on has changed, and a person has yet to look. */
export async function openReviews(tx: WriteTx, published: readonly Reviewed[]): Promise<void> {
  await insertReviews(tx, published, true);
}

export async function closeReview(tx: WriteTx, key: string, version: number): Promise<void> {
  await insertReviews(tx, [{ key, version }], false);
}

interface Reviewed {
  readonly key: string;
  readonly version: number;
}

async function insertReviews(
  tx: WriteTx,
  published: readonly Reviewed[],
  open: boolean,
): Promise<void> {
  await tx.query(
    `insert into publication_review (key, version, open, recorded_at)
     select key, version, $3, $4 from unnest($1::text[], $2::int[]) as given (key, version)`,
    [published.map(({ key }) => key), published.map(({ version }) => version), open, tx.recordedAt],
  );
}

/** Ids of published facts that are under revision, of those given. */
export async function factsUnderReview(
  tx: ReadTx,
  facts: readonly Pick<Fact, 'id' | 'productId'>[],
): Promise<ReadonlySet<number>> {
  const rows = await tx.query<{ id: number }>(
    `select f.id from published_fact f join publication p on p.id = f.publication_id
      where f.id = any($1)
        and coalesce((select open from publication_review r where r.key = p.key and r.version = p.version
                       order by r.id desc limit 1), false)`,
    [facts.map(({ id }) => id)],
    'facts under review',
    facts.map(({ productId }) => productId),
  );
  return new Set(rows.map(({ id }) => id));
}

/** Every version of a case with who decided and why, for the desk; oldest first. */
export async function publicationsOfCase(
  tx: ReadTx,
  caseId: number,
): Promise<readonly Publication[]> {
  return tx.query<Publication>(
    `select ${columns} from publication p join publication_decision d on d.publication_id = p.id
      where p.case_id = $1 order by p.id`,
    [caseId],
  );
}
