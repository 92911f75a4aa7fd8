import type { ReadTx } from './database.ts';

/** Changes when anything was put down of a party beside its stock, for who keeps what was made of it. */
export async function newestPartyFacts(tx: ReadTx): Promise<string> {
  const [row] = await tx.query<{ newest: string }>(
    `select concat_ws(' ', (select max(id) from full_line), (select max(id) from stock_claim),
                           (select max(id) from stock_claim_event), (select max(id) from subsidy_paid),
                           (select max(id) from stock_explanation_event), (select max(id) from stock_plan)) as newest`,
  );
  return row?.newest ?? '';
}
