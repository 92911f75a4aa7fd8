import type { Refusal } from '../../domain/problem.ts';
import type { ProductAnswer } from '../answers/named-product.ts';
import { isRefusal, type Context } from '../context.ts';
import { findProducts } from '../find-products.ts';
import { describeCodes } from './review-draft.ts';

export interface OwnProduct {
  readonly product: ProductAnswer;
  /** How it is named in a draft: its number, or its id where the number stands for several. */
  readonly code: string;
  readonly unit: string;
}

export interface OwnProducts {
  readonly query: string;
  readonly results: readonly OwnProduct[];
  /** Names that a hurried reader could take for one another. */
  readonly ambiguous: boolean;
  /** Found, and in the register in another’s name. */
  readonly ofOthers: number;
}

/** How many hits are looked through for those of the party. */
const lookedThrough = 200;

/** Medicines that the party holds, by name, substance or number. */
export async function findOwnProducts(
  context: Context,
  query: string,
): Promise<OwnProducts | Refusal> {
  const country = context.defaultCountry;
  const found = await findProducts(context, { query, country, limit: lookedThrough });
  if (isRefusal(found)) return found;
  const here = found.results.filter((result) => result.country === country);
  const described = await describeCodes(
    context,
    here.map(({ id }) => id),
  );
  const results = here.flatMap((product): OwnProduct[] => {
    const own = described.find(({ code }) => code === product.id);
    if (own?.kind !== 'product') return [];
    const { scheme, value } = own.product.unit;
    const unit = scheme === 'rvg' ? `RVG ${value}` : value;
    return [{ product, unit, code: scheme === 'rvg' ? unit : product.id }];
  });
  return {
    query: found.query,
    results,
    ambiguous: found.ambiguous,
    ofOthers: here.length - results.length,
  };
}
