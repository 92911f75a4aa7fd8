import { gunzipSync, gzipSync } from 'node:zlib';
import type { Problem } from '../domain/problem.ts';
import type { Params } from '../domain/decision.ts';
import type { Cut } from '../domain/source/source.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from './database.ts';

/** Why a delivery was held or refused: a code for `texts/`. */
export interface Why {
  readonly code: string;
  readonly params: Params;
}

export interface NewDelivery {
  readonly source: string;
  readonly scope: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly redacted: Uint8Array | null;
  readonly cuts: readonly Cut[];
  readonly encoding: string;
  readonly layout: string;
  readonly parserRevision: number;
  readonly complete: boolean;
  readonly asserted: CalendarDate | null;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly problems: readonly Problem[];
  readonly unknownCodes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly intake: 'taken' | 'held' | 'refused';
  readonly why: Why | null;
}

export interface Delivery extends Omit<NewDelivery, 'redacted'> {
  readonly id: number;
  readonly recordedAt: Date;
  /** For a held delivery: what a person decided, `null` while it waits. */
  readonly decided: 'accepted' | 'rejected' | null;
}

const columns = `d.id, d.source, d.scope, d.file, d.sha256, d.bytes, d.cuts, d.encoding, d.layout,
  d.parser_revision as "parserRevision", d.complete, d.asserted, d.recorded_at as "recordedAt",
  d.rows, d.accepted, d.rejected, d.problems, d.unknown_codes as "unknownCodes", d.intake, d.why,
  (select outcome from decision where kind = 'held-delivery' and subject = d.id::text order by id desc limit 1) as decided`;

export async function insertDelivery(tx: WriteTx, delivery: NewDelivery): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `insert into delivery (source, scope, file, sha256, bytes, redacted, cuts, encoding, layout, parser_revision,
       complete, asserted, recorded_at, rows, accepted, rejected, problems, unknown_codes, intake, why)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20) returning id`,
    [
      delivery.source,
      delivery.scope,
      delivery.file,
      delivery.sha256,
      delivery.bytes,
      delivery.redacted === null ? null : gzipSync(delivery.redacted, { level: 3 }),
      JSON.stringify(delivery.cuts),
      delivery.encoding,
      delivery.layout,
      delivery.parserRevision,
      delivery.complete,
      delivery.asserted,
      tx.recordedAt,
      delivery.rows,
      delivery.accepted,
      delivery.rejected,
      JSON.stringify(delivery.problems),
      JSON.stringify(delivery.unknownCodes),
      delivery.intake,
      delivery.why === null ? null : JSON.stringify(delivery.why),
    ],
  );
  if (row === undefined) throw new Error('the delivery was not stored');
  return row.id;
}

/** The same bytes, from the same source, said of the same day. */
export async function findSameDelivery(
  tx: ReadTx,
  source: string,
  sha256: string,
  asserted: CalendarDate,
): Promise<Delivery | undefined> {
  const [row] = await tx.query<Delivery>(
    `select ${columns} from delivery d where source = $1 and sha256 = $2 and asserted = $3 and intake <> 'refused'`,
    [source, sha256, asserted],
  );
  return row;
}

export async function findDelivery(tx: ReadTx, id: number): Promise<Delivery | undefined> {
  const [row] = await tx.query<Delivery>(`select ${columns} from delivery d where id = $1`, [id]);
  return row;
}

/** The stored bytes: what was delivered, less the cells that were cut. */
export async function readDeliveredBytes(tx: ReadTx, id: number): Promise<Uint8Array> {
  const [row] = await tx.query<{ redacted: Buffer | null }>(
    'select redacted from delivery where id = $1',
    [id],
  );
  if (row?.redacted == null) throw new Error(`delivery ${id} has no stored bytes`);
  return gunzipSync(row.redacted);
}

/**
 * SQL: a delivery `d` that was taken, or held and then accepted. The one that stands for what
 * the desk publishes counts where no file does, and only for who may see something of it.
 */
export const counts = `((d.intake = 'taken' and (d.layout <> 'desk'
    or (exists (select from published_fact p where p.source = d.source)
        and not exists (select from delivery o where o.source = d.source and o.layout <> 'desk'))))
  or (d.intake = 'held' and exists (
    select from decision where kind = 'held-delivery' and subject = d.id::text and outcome = 'accepted')))`;

/** Days of the snapshots that count, oldest first. */
export async function snapshotDays(
  tx: ReadTx,
  source: string,
  scope: string,
): Promise<readonly { asserted: CalendarDate; complete: boolean }[]> {
  return tx.query(
    `select asserted, bool_or(complete) as complete from delivery d
      where source = $1 and scope = $2 and ${counts} group by asserted order by asserted`,
    [source, scope],
    'snapshot days',
    [],
  );
}

export interface Snapshot {
  readonly source: string;
  readonly scope: string;
  readonly asserted: CalendarDate;
  readonly complete: boolean;
}

/** A list, as of a day and an instant. */
interface ListState extends Snapshot {
  /** The newest snapshot that holds all of the list. */
  readonly lastComplete: CalendarDate | null;
}

/**
 * Every list with its newest counting snapshot asserted by `known` and recorded by `recorded`.
 * All lists at once: a page asks it for several of its parts, and is answered once.
 */
async function listStates(
  tx: ReadTx,
  known: CalendarDate,
  recorded: Date,
): Promise<readonly ListState[]> {
  const newest = (which: string) =>
    `select asserted, complete from delivery d
      where d.source = list.source and d.scope = list.scope and asserted <= $1 and recorded_at <= $2
        and ${counts} ${which} order by asserted desc, id desc limit 1`;
  // From list to list, not over every delivery that there ever was.
  return tx.query(
    `with recursive list as (
       (select source, scope from delivery order by source, scope limit 1)
       union all
       select next.source, next.scope from list cross join lateral (
         select source, scope from delivery where (source, scope) > (list.source, list.scope)
          order by source, scope limit 1) next)
     select list.source, list.scope, n.asserted, n.complete, c.asserted as "lastComplete"
       from list cross join lateral (${newest('')}) n left join lateral (${newest('and complete')}) c on true`,
    [known, recorded],
    'states of lists',
    [],
  );
}

/** Per source and scope the newest counting snapshot asserted by `known` and recorded by `recorded`. */
export async function newestSnapshots(
  tx: ReadTx,
  sources: readonly string[],
  known: CalendarDate,
  recorded: Date,
): Promise<readonly Snapshot[]> {
  const states = await listStates(tx, known, recorded);
  return states.filter(({ source }) => sources.includes(source));
}

/** The day of the newest complete list, by source and scope. */
export async function lastCompleteLists(
  tx: ReadTx,
  known: CalendarDate,
  recorded: Date,
): Promise<(list: { readonly source: string; readonly scope: string }) => CalendarDate | null> {
  const states = await listStates(tx, known, recorded);
  const days = new Map(
    states.map(({ source, scope, lastComplete }) => [`${source} ${scope}`, lastComplete]),
  );
  return ({ source, scope }) => days.get(`${source} ${scope}`) ?? null;
}

export interface SourceState {
  readonly source: string;
  readonly lastSuccess: Date | null;
  readonly asserted: CalendarDate | null;
  readonly rows: number | null;
  readonly lastFailure: Date | null;
  readonly lastFailureWhy: Why | null;
  readonly held: readonly { id: number; asserted: CalendarDate; why: Why }[];
}

/** Per source that ever delivered: last success, last failure and why, what waits for a person. */
export async function sourceStates(tx: ReadTx): Promise<readonly SourceState[]> {
  return tx.query(
    `select source,
       max(recorded_at) filter (where ${counts}) as "lastSuccess",
       max(asserted) filter (where ${counts}) as asserted,
       (array_agg(rows order by asserted desc, id desc) filter (where ${counts}))[1] as rows,
       max(recorded_at) filter (where intake = 'refused') as "lastFailure",
       (array_agg(why order by id desc) filter (where intake = 'refused'))[1] as "lastFailureWhy",
       coalesce(json_agg(json_build_object('id', id, 'asserted', asserted, 'why', why) order by id)
         filter (where intake = 'held' and not exists (
           select from decision where kind = 'held-delivery' and subject = d.id::text)), '[]') as held
     from delivery d group by source`,
  );
}

/** Names of the files that these sources have delivered. */
export async function deliveredFiles(
  tx: ReadTx,
  sources: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ file: string }>(
    "select distinct file from delivery where source = any($1) and intake <> 'refused'",
    [sources],
  );
  return new Set(rows.map((row) => row.file));
}
