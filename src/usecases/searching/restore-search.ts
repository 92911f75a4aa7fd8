import { factsAfter, type Fact } from '../../registry/facts.ts';
import { isSearchEmpty } from '../../registry/search.ts';
import type { Context } from '../context.ts';
import { indexRecords } from './index-records.ts';

const factsAtOnce = 20_000;

/**
 * Fills search again from the facts, where somebody has emptied it: it is derived and may
 * be dropped at any time. Does nothing where search holds anything.
 */
export async function restoreSearch(context: Context): Promise<{ readonly facts: number }> {
  const { connectors, database } = context;
  return database.write(async (tx) => {
    if (!(await isSearchEmpty(tx))) return { facts: 0 };
    let read = 0;
    let facts = await factsAfter(tx, 0, factsAtOnce);
    while (facts.length > 0) {
      const bySource = Map.groupBy(facts, (fact) => fact.source);
      for (const { source } of connectors) {
        await indexRecords(tx, source, (bySource.get(source.name) ?? []).map(recordOf));
      }
      read += facts.length;
      facts = await factsAfter(tx, facts.at(-1)?.id ?? 0, factsAtOnce);
    }
    return { facts: read };
  });
}

const recordOf = (fact: Fact) => ({ content: fact.body, productId: fact.productId });
