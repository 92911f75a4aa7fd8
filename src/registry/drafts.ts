import type { ReadTx, WriteTx } from './database.ts';

export interface StoredDraft {
  readonly id: string;
  readonly kind: 'notification' | 'amendment';
  readonly partyId: number;
  readonly personId: string;
  readonly body: unknown;
  readonly revision: number;
  readonly changedAt: Date;
}

/** Of a person acting for a party: nobody else's drafts are found. */
export interface DraftOwner {
  readonly partyId: number;
  readonly personId: string;
}

export type NewDraft = Omit<StoredDraft, 'revision' | 'changedAt'>;

export async function insertDraft(tx: WriteTx, draft: NewDraft): Promise<StoredDraft> {
  await tx.query(
    `insert into draft (id, kind, party_id, person_id, body, revision, changed_at)
     values ($1, $2, $3, $4, $5, 1, $6)`,
    [
      draft.id,
      draft.kind,
      draft.partyId,
      draft.personId,
      JSON.stringify(draft.body),
      tx.recordedAt,
    ],
  );
  return { ...draft, revision: 1, changedAt: tx.recordedAt };
}

/** Saves over the revision that was seen; nothing when there is a newer one. */
export async function updateDraft(
  tx: WriteTx,
  { partyId, personId }: DraftOwner,
  id: string,
  seen: number,
  body: unknown,
): Promise<boolean> {
  const rows = await tx.query(
    `update draft set body = $5, revision = revision + 1, changed_at = $6
      where id = $1 and party_id = $2 and person_id = $3 and revision = $4 returning id`,
    [id, partyId, personId, seen, JSON.stringify(body), tx.recordedAt],
  );
  return rows.length > 0;
}

const columns = `id, kind, party_id as "partyId", person_id as "personId", body, revision, changed_at as "changedAt"`;
const kinds = `kind in ('notification', 'amendment')`;

export async function readDraft(
  tx: ReadTx,
  { partyId, personId }: DraftOwner,
  id: string,
): Promise<StoredDraft | undefined> {
  const [row] = await tx.query<StoredDraft>(
    `select ${columns} from draft where id = $1 and party_id = $2 and person_id = $3 and ${kinds}`,
    [id, partyId, personId],
  );
  return row;
}

/** The newest first; more than anybody may begin (`mostDrafts`). */
export async function draftsOf(
  tx: ReadTx,
  { partyId, personId }: DraftOwner,
): Promise<readonly StoredDraft[]> {
  return tx.query(
    `select ${columns} from draft where party_id = $1 and person_id = $2 and ${kinds}
      order by changed_at desc, id limit 500`,
    [partyId, personId],
  );
}

export async function deleteDraft(
  tx: WriteTx,
  { partyId, personId }: DraftOwner,
  id: string,
): Promise<boolean> {
  const rows = await tx.query(
    'delete from draft where id = $1 and party_id = $2 and person_id = $3 returning id',
    [id, partyId, personId],
  );
  return rows.length > 0;
}
