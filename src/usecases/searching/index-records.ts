import { plain } from '../../domain/product/plain.ts';
import type { RecordContent } from '../../domain/source/record.ts';
import type { SourceDescription } from '../../domain/source/source.ts';
import type { WriteTx } from '../../registry/database.ts';
import { indexProducts, type SearchEntry } from '../../registry/search.ts';
import { nameRank } from '../naming.ts';

export interface IndexedRecord {
  readonly content: RecordContent;
  readonly productId: number | undefined;
}

/** Keeps search up with what was just stored: one entry a product, its codes and names added up. */
export async function indexRecords(
  tx: WriteTx,
  source: SourceDescription,
  records: readonly IndexedRecord[],
): Promise<void> {
  const entries = new Map<number, SearchEntry>();
  for (const { content, productId } of records) {
    if (productId === undefined) continue;
    const { product } = content;
    const before = entries.get(productId);
    const substances = product.substances ?? [];
    entries.set(productId, {
      productId,
      country: source.country,
      synthetic: source.synthetic,
      name: product.name,
      nameRank: nameRank(source.kind),
      substances,
      atc: union(before?.atc, product.atc?.flatMap(atcLevels)),
      codes: union(
        before?.codes,
        product.codes
          .filter((code) => code.scheme !== 'name')
          .map((code) => `${code.scheme}:${code.value}`),
      ),
      plainName: plain(product.name),
      plainSubstances: plain(substances.join(' ')),
    });
  }
  await indexProducts(tx, [...entries.values()]);
}

/** Every level of a code from the therapeutic group down, so that a prefix is found by equality. */
function atcLevels(code: string): readonly string[] {
  const veterinary = code.startsWith('Q') ? 1 : 0;
  return [3, 4, 5, 7]
    .map((length) => length + veterinary)
    .filter((length) => length <= code.length)
    .map((length) => code.slice(0, length));
}

function union(before: readonly string[] = [], added: readonly string[] = []): readonly string[] {
  return before.length === 0 ? added : [...new Set([...before, ...added])];
}
