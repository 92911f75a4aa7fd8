import type { ReadTx, WriteTx } from './database.ts';

/** What a holder sent to a contract partner by its own act. */
export interface NewPassingOn {
  readonly versionId: number;
  readonly partyId: number;
  readonly personId?: string;
  readonly partner: string;
  readonly clause: string;
  readonly fields: readonly string[];
  readonly message: string;
  readonly digest: string;
}

export interface StoredPassingOn extends NewPassingOn {
  readonly version: number;
  readonly recordedAt: Date;
}

export async function insertPassingOn(tx: WriteTx, one: NewPassingOn): Promise<void> {
  await tx.query(
    `insert into passing_on (version_id, party_id, person_id, partner, clause, fields, message, digest, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      one.versionId,
      one.partyId,
      one.personId ?? null,
      one.partner,
      one.clause,
      one.fields,
      one.message,
      one.digest,
      tx.recordedAt,
    ],
  );
}

/** What these parties passed on of some versions, the newest first. */
export async function passedOn(
  tx: ReadTx,
  versionIds: readonly number[],
  parties: readonly number[],
): Promise<readonly StoredPassingOn[]> {
  return tx.query(
    `select version_id as "versionId", v.version, p.party_id as "partyId", partner, clause, fields, message, digest,
            p.recorded_at as "recordedAt"
       from passing_on p join notification_version v on v.id = p.version_id
      where version_id = any($1) and p.party_id = any($2) order by p.id desc`,
    [versionIds, parties],
  );
}
