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

/** Did one of these parties notify the desk of this product? */
export async function hasNotified(
  tx: ReadTx,
  parties: readonly number[],
  productIds: readonly number[],
): Promise<boolean> {
  const rows = await tx.query(
    'select from notification where party_id = any($1) and product_id = any($2) limit 1',
    [parties, productIds],
  );
  return rows.length > 0;
}
