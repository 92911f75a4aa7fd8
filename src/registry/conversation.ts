import type { ReadTx, WriteTx } from './database.ts';

/** Cases in which these parties may see something that happened, the newest first. */
export async function casesShownTo(
  tx: ReadTx,
  parties: readonly number[],
  limit: number,
): Promise<readonly number[]> {
  const rows = await tx.query<{ caseId: number }>(
    `select case_id as "caseId" from case_event where party_id = any($1)
      group by case_id order by max(id) desc limit $2`,
    [parties, limit],
  );
  return rows.map(({ caseId }) => caseId);
}

/** Of a person acting for a party: nobody else's looks are found. */
export interface Reader {
  readonly partyId: number;
  readonly personId: string;
}

/** Up to which event this reader has read each conversation, by case; none: never looked. */
export async function threadLooks(
  tx: ReadTx,
  { partyId, personId }: Reader,
): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.query<{ caseId: number; eventId: number }>(
    `select case_id as "caseId", max(event_id) as "eventId" from thread_look
      where person_id = $1 and party_id = $2 group by case_id`,
    [personId, partyId],
    'looks at conversations',
  );
  return new Map(rows.map(({ caseId, eventId }) => [caseId, eventId]));
}

export async function insertThreadLook(
  tx: WriteTx,
  { partyId, personId }: Reader,
  look: { readonly caseId: number; readonly eventId: number },
): Promise<void> {
  await tx.query(
    `insert into thread_look (case_id, party_id, person_id, event_id, recorded_at)
     values ($1, $2, $3, $4, $5)`,
    [look.caseId, partyId, personId, look.eventId, tx.recordedAt],
  );
}
