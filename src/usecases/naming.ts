import type { Param, Params } from '../domain/decision.ts';
import type { SourceKind } from '../domain/source/source.ts';
import { codeSchemes, type ProductDescription } from '../domain/product/description.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { Fact } from '../registry/facts.ts';
import type { ClaimSourceAnswer } from './answers/claim-source.ts';
import type { CodesAnswer, ProductAnswer } from './answers/named-product.ts';
import type { Context } from './context.ts';

/** Who names a medicine best: a register before a price list before any other list. */
export function nameRank(kind: SourceKind): number {
  if (kind === 'register') return 0;
  return kind === 'price-list' ? 1 : 2;
}

/** Product ids on the wire: `p17`. */
export const productId = (id: number) => `p${id}`;

export function readProductId(text: string): number | undefined {
  const match = /^p([1-9]\d{0,14})$/.exec(text);
  return match === null ? undefined : Number(match[1]);
}

/** What the sources call a product, the best naming source first; unknown stays unknown. */
export function productAnswer(
  context: Context,
  id: number,
  country: string,
  facts: readonly Fact[],
): ProductAnswer {
  const described = facts.toSorted(
    (a, b) => order(context, a) - order(context, b) || (a.asserted < b.asserted ? 1 : -1),
  );
  const first = <Value>(
    pick: (product: ProductDescription) => Value | undefined,
  ): Value | undefined => {
    for (const fact of described) {
      const value = pick(fact.body.product);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const known = <Key extends string>(key: Key, value: string | undefined) =>
    ({
      [key]: value ?? null,
      ...(value === undefined ? { [`${key}Why`]: 'not-reported' } : {}),
    }) as Record<Key, string | null>;
  return {
    id: productId(id),
    name: first((product) => product.name) ?? productId(id),
    country,
    ...known(
      'substance',
      first((product) => (product.substances?.length ? product.substances.join(', ') : undefined)),
    ),
    ...known(
      'strength',
      first((product) => product.strength),
    ),
    ...known(
      'form',
      first((product) => product.form),
    ),
    atc: [...new Set(described.flatMap((fact) => fact.body.product.atc ?? []))].toSorted(),
    ...known(
      'holder',
      first((product) => product.holder),
    ),
    codes: codesOf(described),
  };
}

function order(context: Context, fact: Fact): number {
  const connector = context.connectors.find(({ source }) => source.name === fact.source);
  return (connector === undefined ? 9 : nameRank(connector.source.kind)) + (fact.present ? 0 : 10);
}

function codesOf(facts: readonly Fact[]): CodesAnswer {
  const codes = Object.fromEntries(
    codeSchemes.map((scheme) => [scheme, [] as string[]]),
  ) as CodesAnswer;
  for (const fact of facts) {
    for (const { scheme, value } of fact.body.product.codes) {
      if (!codes[scheme].includes(value)) codes[scheme].push(value);
    }
  }
  return codes;
}

/** What people call a source; a name that no connector carries stays as it is. */
export function sourceTitle({ connectors }: Pick<Context, 'connectors'>, name: string): string {
  return connectors.find(({ source }) => source.name === name)?.source.title ?? name;
}

/** Parameters of a step that are the name of a source. */
const sourceParams = ['source', 'authority'] as const;

/** The same parameters for a sentence: a source by its title, not by its name in our system. */
export function spokenParams(context: Pick<Context, 'connectors'>, params: Params): Params {
  const spoken: Record<string, Param> = {};
  for (const name of sourceParams) {
    const value = params[name];
    if (typeof value === 'string') spoken[name] = sourceTitle(context, value);
  }
  return spoken;
}

/** Where a claim stands; `confirmed` is the newest list that still says so. */
export function claimSource(
  context: Pick<Context, 'connectors'>,
  fact: Fact,
  confirmed: CalendarDate = fact.asserted,
): ClaimSourceAnswer {
  return {
    name: fact.source,
    title: sourceTitle(context, fact.source),
    delivery: String(fact.deliveryId),
    row: fact.row,
    asserted: fact.asserted,
    confirmed,
    recordedAt: fact.recordedAt.toISOString(),
  };
}
