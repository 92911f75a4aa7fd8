import type { ReadTx } from '../../registry/database.ts';
import { factsOfProducts } from '../../registry/facts.ts';
import type { ProductAnswer } from '../answers/named-product.ts';
import { everything } from '../as-of.ts';
import type { Context } from '../context.ts';
import { productAnswer } from '../naming.ts';

interface Placed {
  readonly productId: number;
  readonly country: string;
}

/** What the sources call these products today. */
export async function namedProducts(
  context: Context,
  tx: ReadTx,
  products: readonly Placed[],
): Promise<(productId: number) => ProductAnswer> {
  const countries = new Map(products.map(({ productId, country }) => [productId, country]));
  const asOf = { known: context.today(), recorded: everything };
  const facts = await factsOfProducts(tx, [...countries.keys()], asOf);
  const bySubject = Map.groupBy(facts, (fact) => fact.productId);
  const named = new Map(
    [...countries].map(([id, country]) => [
      id,
      productAnswer(context, id, country, bySubject.get(id) ?? []),
    ]),
  );
  return (productId) => {
    const product = named.get(productId);
    if (product === undefined) throw new Error(`product ${productId} was not asked for`);
    return product;
  };
}
