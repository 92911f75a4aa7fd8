import { beginningOf } from '../../domain/stock/reporting.ts';
import { expectStockOf, perhapsBeginning } from '../../ledger/expectations.ts';
import type { WriteTx } from '../../registry/database.ts';

/**
 * Who begins to deliver is expected to go on: without that nobody could tell that a day is missing.
 *
 * @param deliveries that were just taken, no two of one party
 */
export async function expectFurther(tx: WriteTx, deliveries: readonly number[]): Promise<void> {
  const begun = (await perhapsBeginning(tx, deliveries)).flatMap(
    ({ party, role, standing, taken }) => {
      const beginning = beginningOf(standing, taken);
      return beginning === undefined ? [] : { party, role, ...beginning };
    },
  );
  await expectStockOf(tx, begun);
}
