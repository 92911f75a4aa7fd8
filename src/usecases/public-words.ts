import type { PublicWord } from '../domain/shortage/public-status.ts';
import type { StandingFact } from '../registry/facts.ts';
import type { Context } from './context.ts';

export interface FactWord extends PublicWord {
  readonly fact: StandingFact;
}

/** Facts as public words: each with the kind of its source. Every source here is public. */
export function publicWords(context: Context, facts: readonly StandingFact[]): readonly FactWord[] {
  return facts.flatMap((fact) => {
    const connector = context.connectors.find(({ source }) => source.name === fact.source);
    if (connector === undefined) return [];
    const { source, confirmed, present, body } = fact;
    return [{ source, kind: connector.source.kind, asserted: confirmed, present, content: body, fact }];
  });
}
