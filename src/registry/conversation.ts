import type { ReadTx } from './database.ts';

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
