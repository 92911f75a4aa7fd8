import { beginningOf } from '../../domain/stock/reporting.ts';
import { expectStock, perhapsBeginning, readDelivery } from '../../ledger/expectations.ts';
import type { WriteTx } from '../../registry/database.ts';

/**
 * Who begins to deliver is expected to go on: without that nobody could tell that a day is missing.
 *
 * @param deliveries that were just taken
 */
export async function expectFurther(tx: WriteTx, deliveries: readonly number[]): Promise<void> {
  for (const id of await perhapsBeginning(tx, deliveries)) {
    const { party, role, standing, taken } = await readDelivery(tx, id);
    const beginning = beginningOf(standing, taken);
    if (beginning !== undefined) await expectStock(tx, { party, role, ...beginning });
  }
}
