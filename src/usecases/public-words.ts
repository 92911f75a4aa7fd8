import type { PublicWord } from '../domain/shortage/public-status.ts';
import type { ReadTx } from '../registry/database.ts';
import type { AsOf, StandingFact } from '../registry/facts.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { Context } from './context.ts';
import { countedSources, hasRivals } from './determining/counted-sources.ts';

export interface FactWord extends PublicWord {
  readonly fact: StandingFact;
}

/**
 * Facts as public words, each with the kind of its source. Every source here is public;
 * where two lists of one country speak, only the one that is counted does.
 */
export async function publicWords(
  context: Context,
  tx: ReadTx,
  facts: readonly StandingFact[],
  asOf: AsOf & { readonly on: CalendarDate },
): Promise<readonly FactWord[]> {
  const sources = new Map(context.connectors.map(({ source }) => [source.name, source]));
  const countries = new Set(facts.flatMap((fact) => sources.get(fact.source)?.country ?? []));
  const silent = new Set<string>();
  for (const country of countries) {
    if (!hasRivals(context, country)) continue;
    for (const { source, code } of await countedSources(context, tx, country, asOf)) {
      if (code === 'shown-not-counted') silent.add(source.name);
    }
  }
  return facts.flatMap((fact) => {
    const source = sources.get(fact.source);
    if (source === undefined || silent.has(fact.source)) return [];
    return [
      {
        source: fact.source,
        kind: source.kind,
        asserted: fact.confirmed,
        present: fact.present,
        content: fact.body,
        fact,
      },
    ];
  });
}
