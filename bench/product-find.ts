import { chanceFrom } from '../src/foresight/chance.ts';
import { plain } from '../src/domain/product/plain.ts';
import type { SearchEntry } from '../src/registry/search.ts';
import { indexProducts } from '../src/registry/search.ts';
import { findProducts } from '../src/usecases/find-products.ts';
import { openTestDatabase } from '../tests/test-database.ts';
import { testContext } from '../tests/test-context.ts';
import { median, print, quantile, ratio, row } from './measure.ts';

const products = 100_000;
const queries = 300;

/** Search over invented names, against the barest trigram query on the same table. */
export async function benchFinding(): Promise<void> {
  const open = await openTestDatabase();
  const { database } = open;
  try {
    const entries = inventedEntries();
    await database.write((tx) => indexProducts(tx, entries));
    await database.owner.query('vacuum analyze product_search');
    const context = testContext(database);
    const asked = inventedQueries(entries);
    const found: number[] = [];
    const bare: number[] = [];
    for (const [index, query] of [...asked.slice(0, 20), ...asked].entries()) {
      const started = performance.now();
      await findProducts(context, { query });
      const between = performance.now();
      await database.read((tx) =>
        tx.query(
          'select product_id from product_search where $1 <% plain_words order by word_similarity($1, plain_words) desc limit 25',
          [plain(query)],
        ),
      );
      // The first twenty warm up and are not counted.
      if (index < 20) continue;
      found.push(between - started);
      bare.push(performance.now() - between);
    }
    print(
      `product find over ${products} invented products, ${queries} queries (names, substances, a letter wrong)`,
      [
        row({ name: 'product find', milliseconds: found }),
        row({ name: 'bare pg_trgm query, same threshold', milliseconds: bare }),
        ratio('find ÷ bare, medians', median(found) / median(bare), 1.5),
        ratio('p95 in ms', quantile(found, 0.95), 25),
      ],
    );
  } finally {
    await open.close();
  }
}

const syllables =
  'ba be bi bo ca ce da di do fa fe ga la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi xa xe zo'.split(
    ' ',
  );
const endings = ['mab', 'pril', 'sartan', 'olol', 'statine', 'zol', 'ine', 'cef', 'micine', 'vir'];

export function inventedEntries(): readonly SearchEntry[] {
  const chance = chanceFrom(42);
  const word = () => `${chance.pick(syllables)}${chance.pick(syllables)}${chance.pick(syllables)}`;
  return Array.from({ length: products }, (_, index) => {
    const substance = `${word()}${chance.pick(endings)}`;
    const name = `${word()}${chance.pick(syllables)} ${5 * (1 + Math.floor(chance.uniform() * 100))} mg tabletten`;
    return {
      productId: index + 1,
      country: 'XX',
      synthetic: true,
      name,
      nameRank: 0,
      substances: [substance],
      atc: [],
      codes: [`rvg:${900_000 + index}`],
      plainName: name,
      plainSubstances: substance,
    };
  });
}

export function inventedQueries(entries: readonly SearchEntry[]): readonly string[] {
  const step = Math.floor(entries.length / queries);
  return Array.from({ length: queries }, (_, index) => {
    const entry = entries[index * step];
    const [brand = ''] = entry?.name.split(' ') ?? [];
    const substance = entry?.substances[0] ?? '';
    switch (index % 3) {
      case 0:
        return brand;
      case 1:
        return substance;
      default:
        return `${brand.slice(0, 3)}${brand.slice(4)}`;
    }
  });
}
