import type { FullLineFact, GivenFullLine } from '../domain/stock/full-line.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from './database.ts';

interface Recorded {
  readonly party: number;
  readonly person: string | undefined;
  readonly on: CalendarDate;
  readonly synthetic: boolean;
}

/** Puts down whether a wholesaler is full-line; gives its id. */
export function insertFullLine(tx: WriteTx, given: GivenFullLine & Recorded): Promise<number> {
  return insert(tx, given, [
    given.fullLine,
    given.validFrom,
    given.validThrough ?? null,
    given.source,
    null,
    null,
  ]);
}

/** Takes a row back by a row of its own. */
export function withdrawFullLine(
  tx: WriteTx,
  given: Recorded & { readonly withdraws: number; readonly why: string },
): Promise<number> {
  return insert(tx, given, [null, null, null, null, given.withdraws, given.why]);
}

async function insert(
  tx: WriteTx,
  { party, person, on, synthetic }: Recorded,
  said: readonly unknown[],
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `insert into full_line (party_id, full_line, valid_from, valid_through, source, withdraws, why,
                            person_id, asserted, synthetic, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [party, ...said, person ?? null, on, synthetic, tx.recordedAt],
  );
  if (row === undefined) throw new Error('whether a wholesaler is full-line was not stored');
  return row.id;
}

interface Row {
  readonly id: number;
  readonly party: number;
  readonly fullLine: boolean;
  readonly validFrom: CalendarDate;
  readonly validThrough: CalendarDate | null;
  readonly source: string;
  readonly recordedOn: CalendarDate;
  readonly person: string | null;
  readonly withdrawnOn: CalendarDate | null;
  readonly why: string | null;
}

/** What was put down of some parties, or of all that the viewer may see, in that order. */
export async function fullLineFacts(
  tx: ReadTx,
  parties?: readonly number[],
): Promise<readonly FullLineFact[]> {
  const rows = await tx.query<Row>(
    `select f.id, f.party_id as party, f.full_line as "fullLine", f.valid_from as "validFrom",
            f.valid_through as "validThrough", f.source, f.asserted as "recordedOn", f.person_id as person,
            w.asserted as "withdrawnOn", w.why
       from full_line f left join full_line w on w.withdraws = f.id
      where f.withdraws is null and ($1::bigint[] is null or f.party_id = any($1))
      order by f.id`,
    [parties ?? null],
  );
  return rows.map(({ validThrough, person, withdrawnOn, why, ...fact }) => ({
    ...fact,
    ...(validThrough === null ? {} : { validThrough }),
    ...(person === null ? {} : { person }),
    ...(withdrawnOn === null || why === null ? {} : { withdrawn: { on: withdrawnOn, why } }),
  }));
}
