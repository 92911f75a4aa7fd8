import { Value } from 'typebox/value';
import { SignalBody, type ReporterKind } from '../domain/desk/signal.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from './database.ts';

/** A signal as it was said on a day; a later version supersedes it. */
export interface Signal {
  readonly id: number;
  readonly country: string;
  readonly productId: number;
  readonly partyId: number;
  readonly reporterKind: ReporterKind;
  /** The day on which it was said. */
  readonly asserted: CalendarDate;
  readonly body: SignalBody;
  readonly synthetic: boolean;
  readonly recordedAt: Date;
}

export interface NewSignal extends Omit<Signal, 'id' | 'recordedAt'> {
  /** Pseudonymous id of who sent it; absent for a machine. */
  readonly personId?: string;
  readonly supersedes?: number;
}

export async function insertSignal(tx: WriteTx, signal: NewSignal): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `insert into signal (country, product_id, party_id, reporter_kind, asserted, body, person_id,
                         synthetic, recorded_at, supersedes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      signal.country,
      signal.productId,
      signal.partyId,
      signal.reporterKind,
      signal.asserted,
      JSON.stringify(signal.body),
      signal.personId ?? null,
      signal.synthetic,
      tx.recordedAt,
      signal.supersedes ?? null,
    ],
  );
  if (row === undefined) throw new Error('the signal was not stored');
  return row.id;
}

const columns = `s.id, s.country, s.product_id as "productId", s.party_id as "partyId",
  s.reporter_kind as "reporterKind", s.asserted, s.body, s.synthetic, s.recorded_at as "recordedAt"`;

const newest = 'not exists (select from signal later where later.supersedes = s.id)';

/** What a party still says of any of these products: its newest version that stands. */
export async function standingSignalOf(
  tx: ReadTx,
  partyId: number,
  productIds: readonly number[],
): Promise<Signal | undefined> {
  const [row] = await tx.query<Signal>(
    `select ${columns} from signal s
      where party_id = $1 and product_id = any($2) and ${newest}
        and not coalesce((body ->> 'withdrawn')::boolean, false) order by id desc limit 1`,
    [partyId, productIds],
  );
  return row === undefined ? undefined : checked(row);
}

/** The newest version of a signal of one of these parties, by the id of any version of it. */
export async function signalOf(
  tx: ReadTx,
  parties: readonly number[],
  id: number,
): Promise<Signal | undefined> {
  const [row] = await tx.query<Signal>(
    `with recursive onward as (
       select id from signal where id = $1 and party_id = any($2)
       union all
       select s.id from signal s join onward o on s.supersedes = o.id)
     select ${columns} from signal s join onward using (id) where ${newest}`,
    [id, parties],
  );
  return row === undefined ? undefined : checked(row);
}

/** Signals of these parties in their newest version, those that stand first, then newest first. */
export async function signalsOf(
  tx: ReadTx,
  parties: readonly number[],
  limit: number,
): Promise<readonly Signal[]> {
  const rows = await tx.query<Signal>(
    `select ${columns} from signal s where party_id = any($1) and ${newest}
      order by coalesce((body ->> 'withdrawn')::boolean, false), id desc limit $2`,
    [parties, limit],
  );
  return rows.map(checked);
}

/** What a body is was checked when it went in; one that does not fit now is a fault of ours. */
function checked(row: Signal): Signal {
  if (!Value.Check(SignalBody, row.body)) throw new Error(`signal ${row.id} has an unknown shape`);
  return row;
}

/** What the holder of a product may know of a signal about it. */
export interface SignalAbout {
  readonly reporterKind: ReporterKind;
  readonly asserted: CalendarDate;
  readonly since: CalendarDate;
  /** The party, only where it agreed to be named. */
  readonly reporter: number | null;
}

/** Signals about a product that stand; none for who does not hold it. */
export async function signalsAbout(tx: ReadTx, productId: number): Promise<readonly SignalAbout[]> {
  return tx.query(
    `select reporter_kind as "reporterKind", asserted, since, reporter from signals_about($1)
      order by since, asserted, reporter_kind`,
    [productId],
  );
}

/**
 * How many independent parties signal a medicine, given as all its merged nodes: parties of one
 * owner are one. Signals count that were said since a day. Nothing but the number leaves.
 */
export async function countReporters(
  tx: ReadTx,
  productIds: readonly number[],
  since: CalendarDate,
): Promise<number> {
  const [row] = await tx.query<{ groups: number }>(
    'select groups from signal_reporters($1, $2)',
    [productIds, since],
    'reporters of signals',
    [],
  );
  return row?.groups ?? 0;
}
