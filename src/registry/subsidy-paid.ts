import type { GivenPaid, PaidFact } from '../domain/stock/subsidy-paid.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from './database.ts';

interface Recorded {
  readonly person: string | undefined;
  readonly on: CalendarDate;
  readonly synthetic: boolean;
}

/** Puts down what the ministry pays for; gives its id. */
export async function insertPaid(tx: WriteTx, given: GivenPaid & Recorded): Promise<number> {
  return idOf(
    await tx.query<{ id: number }>(
      `insert into subsidy_paid (party_id, unit, days, units, eurocents, valid_from, valid_through,
                                 reference, person_id, asserted, synthetic, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
      [
        given.party,
        given.unit,
        given.days,
        given.units,
        given.eurocents,
        given.validFrom,
        given.validThrough ?? null,
        given.reference,
        given.person ?? null,
        given.on,
        given.synthetic,
        tx.recordedAt,
      ],
    ),
  );
}

/** Takes a decision back by a row of its own. */
export async function withdrawPaid(
  tx: WriteTx,
  given: Recorded & { readonly party: number; readonly withdraws: number; readonly why: string },
): Promise<number> {
  return idOf(
    await tx.query<{ id: number }>(
      `insert into subsidy_paid (party_id, withdraws, why, person_id, asserted, synthetic, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [
        given.party,
        given.withdraws,
        given.why,
        given.person ?? null,
        given.on,
        given.synthetic,
        tx.recordedAt,
      ],
    ),
  );
}

function idOf([row]: readonly { readonly id: number }[]): number {
  if (row === undefined) throw new Error('what was paid for was not stored');
  return row.id;
}

interface Row extends Omit<PaidFact, 'units' | 'validThrough' | 'person' | 'withdrawn'> {
  /** `numeric` comes as text. */
  readonly units: string;
  readonly validThrough: CalendarDate | null;
  readonly person: string | null;
  readonly withdrawnOn: CalendarDate | null;
  readonly why: string | null;
}

/** What was paid for of some parties, or of all that the viewer may see, in the order put down. */
export async function paidFacts(
  tx: ReadTx,
  parties?: readonly number[],
): Promise<readonly PaidFact[]> {
  const rows = await tx.query<Row>(
    `select p.id, p.party_id as party, p.unit, p.days, p.units, p.eurocents, p.valid_from as "validFrom",
            p.valid_through as "validThrough", p.reference, p.asserted as "recordedOn",
            p.person_id as person, w.asserted as "withdrawnOn", w.why
       from subsidy_paid p left join subsidy_paid w on w.withdraws = p.id
      where p.withdraws is null and ($1::bigint[] is null or p.party_id = any($1))
      order by p.id`,
    [parties ?? null],
  );
  return rows.map(({ units, validThrough, person, withdrawnOn, why, ...fact }) => ({
    ...fact,
    units: Number(units),
    ...(validThrough === null ? {} : { validThrough }),
    ...(person === null ? {} : { person }),
    ...(withdrawnOn === null || why === null ? {} : { withdrawn: { on: withdrawnOn, why } }),
  }));
}
