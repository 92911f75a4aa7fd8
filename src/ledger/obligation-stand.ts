import type { ReadTx } from '../registry/database.ts';

/**
 * How all that the obligations of a day are made of stands, as the viewer sees it: what was delivered and
 * said of it, and what packs and parties are. It changes when any of these does.
 */
export async function obligationStand(tx: ReadTx): Promise<string> {
  const [row] = await tx.query<{ stand: string }>(
    `select concat_ws(' ', ${newest.map((table) => `(select coalesce(max(id), 0) from ${table})`).join(', ')}) as stand`,
    [],
    'obligation stand',
  );
  if (row === undefined) throw new Error('the database did not tell how the obligations stand');
  return row.stand;
}

/** Rows are only added to these, and each has a higher number than those before it. */
const newest = [
  'stock_delivery',
  'stock_explanation',
  'stock_explanation_event',
  'full_line',
  'stock_claim',
  'stock_claim_event',
  'fact',
  'delivery',
  'node_link',
  'node_code',
  'party_fact',
  'decision',
];
