import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { AgreementRecord } from '../domain/disclosure/agreement.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import { exact, type Of } from '../domain/schema.ts';
import type { ReadTx, WriteTx } from './database.ts';

/** As it is stored: with the number under which it can be ended. */
const Stored = Type.Object({ id: Type.Integer(), record: AgreementRecord }, exact);
export type StoredAgreement = Of<typeof Stored>;

export async function insertAgreement(
  tx: WriteTx,
  agreement: AgreementRecord,
  supersedes?: number,
): Promise<number> {
  const { from, until, fields } = agreement;
  const [row] = await tx.query<{ id: number }>(
    `insert into agreement (form, of_class, fields, givers, receivers, audience, fate, purpose, clause,
                            valid, recorded_at, supersedes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, daterange($10, $11), $12, $13) returning id`,
    [
      agreement.form,
      agreement.class,
      fields ?? null,
      agreement.givers,
      agreement.receivers,
      agreement.audience,
      agreement.fate,
      agreement.purpose,
      agreement.clause,
      from,
      until ?? null,
      tx.recordedAt,
      supersedes ?? null,
    ],
  );
  if (row === undefined) throw new Error('the agreement was not stored');
  return row.id;
}

/**
 * Agreements that stand and that row-level security shows, the newest first; those that ended
 * or did not begin yet too.
 *
 * @param givenBy only those in which one of these parties gives
 */
export async function standingAgreements(
  tx: ReadTx,
  givenBy?: readonly number[],
): Promise<readonly StoredAgreement[]> {
  const rows = await tx.query<{ id: number; from: CalendarDate; until: CalendarDate | null }>(
    `select a.id, a.form, a.of_class as class, a.fields, to_jsonb(a.givers) as givers, to_jsonb(a.receivers) as receivers, a.audience, a.fate, a.purpose,
            a.clause, lower(a.valid) as "from", upper(a.valid) as until
       from agreement a
      where not exists (select from agreement n where n.supersedes = a.id)
        and ($1::bigint[] is null or a.givers && $1)
      order by a.id desc`,
    [givenBy ?? null],
    'agreements',
  );
  return rows.map(({ id, ...row }) => Value.Parse(Stored, { id, record: withoutNulls(row) }));
}

const withoutNulls = (row: object) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
