import type { ReadTx, WriteTx } from './database.ts';
import { copyRows } from './copy.ts';
import { nearEnough } from './similarity.ts';

/** One product as search sees it. Derived from facts, and rebuilt from them at any time. */
export interface SearchEntry {
  readonly productId: number;
  readonly country: string;
  readonly synthetic: boolean;
  readonly name: string;
  /** Lower names the product better: a register before a price list before a shortage list. */
  readonly nameRank: number;
  readonly substances: readonly string[];
  readonly atc: readonly string[];
  /** `scheme:value` in compared form. */
  readonly codes: readonly string[];
  readonly plainName: string;
  readonly plainSubstances: string;
}

/** Adds to what is known of a product: codes and names accumulate, the best name is shown. */
export async function indexProducts(tx: WriteTx, entries: readonly SearchEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(`create temporary table if not exists product_search_in (
    product_id bigint, country text, synthetic boolean, name text, name_rank smallint,
    substances text[], atc text[], codes text[], plain_name text, plain_substances text) on commit delete rows`);
  await copyRows(
    tx,
    'product_search_in',
    [
      'product_id',
      'country',
      'synthetic',
      'name',
      'name_rank',
      'substances',
      'atc',
      'codes',
      'plain_name',
      'plain_substances',
    ],
    entries.map((entry) => [
      entry.productId,
      entry.country,
      entry.synthetic,
      entry.name,
      entry.nameRank,
      arrayText(entry.substances),
      arrayText(entry.atc),
      arrayText(entry.codes),
      entry.plainName,
      entry.plainSubstances,
    ]),
  );
  await tx.query(`
    insert into product_search as s
      (product_id, country, synthetic, name, name_rank, substances, atc, codes, plain_name, plain_words)
    select product_id, country, synthetic, name, name_rank, substances, atc, codes, plain_name,
           plain_name || ' ' || plain_substances
      from product_search_in
    on conflict (product_id) do update set
      name = case when excluded.name_rank <= s.name_rank then excluded.name else s.name end,
      plain_name = case when excluded.name_rank <= s.name_rank then excluded.plain_name else s.plain_name end,
      name_rank = least(excluded.name_rank, s.name_rank),
      substances = case when excluded.name_rank <= s.name_rank and cardinality(excluded.substances) > 0
                        then excluded.substances else s.substances end,
      atc = array(select distinct unnest(s.atc || excluded.atc) order by 1),
      codes = array(select distinct unnest(s.codes || excluded.codes) order by 1),
      plain_words = case when position(excluded.plain_words in s.plain_words) > 0 then s.plain_words
                         else s.plain_words || ' ' || excluded.plain_words end
    where not excluded.codes <@ s.codes or not excluded.atc <@ s.atc
       or position(excluded.plain_words in s.plain_words) = 0
       or (excluded.name_rank <= s.name_rank and (excluded.name, excluded.substances) <> (s.name, s.substances))`);
  await tx.query('truncate product_search_in');
}

function arrayText(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

export interface Hit {
  readonly productId: number;
  readonly country: string;
  readonly synthetic: boolean;
  readonly name: string;
  readonly field: 'name' | 'substance' | 'code' | 'atc';
  readonly how: 'exact' | 'prefix' | 'typo';
}

/** A hit among names, with the words it was found in, so that guesses can be put in order. */
export interface WordHit extends Hit {
  readonly words: string;
}

const hitColumns = `product_id as "productId", country, synthetic, name`;

/**
 * Products that carry one of the codes, given as `scheme:value`. Who carries more of them goes
 * first (the presentation that was asked for, before others of its authorisation), then `country`.
 */
export async function findByCodes(
  tx: ReadTx,
  codes: readonly string[],
  country: string,
  limit: number,
): Promise<readonly Hit[]> {
  return tx.query(
    `select ${hitColumns}, 'code' as field, 'exact' as how from product_search
      where codes && $1
      order by cardinality(array(select unnest(codes) intersect select unnest($1::text[]))) desc,
               country = $2 desc, name, product_id limit $3`,
    [codes, country, limit],
    'found by codes',
    [],
  );
}

/** Products whose ATC code begins so, in capitals and at a level of the index (three signs or more). */
export async function findByAtc(
  tx: ReadTx,
  prefix: string,
  country: string,
  limit: number,
): Promise<readonly Hit[]> {
  const how = prefix.replace(/^Q/, '').length === 7 ? 'exact' : 'prefix';
  return tx.query(
    `select ${hitColumns}, 'atc' as field, $4 as how from product_search
      where atc @> array[$1] order by country = $2 desc, name, product_id limit $3`,
    [prefix, country, limit, how],
    'found by atc',
    [],
  );
}

const wordHit = `${hitColumns}, field, how, plain_words as words`;

/**
 * Products whose names or substances hold all of the words (`exact` as they stand, else
 * `prefix`, in any order: `omeprazol 20 mg` finds `omeprazol capsule 20mg`), and those whose
 * name looks like them. As written goes first, then the reader's country. `words` are in
 * plain form.
 */
export async function findByWords(
  tx: ReadTx,
  words: string,
  country: string,
  limit: number,
): Promise<readonly WordHit[]> {
  const parts = partsOf(words);
  const held = parts.map((_, index) => `plain_words like $${index + 5}`).join(' and ');
  // Omeprazol goes before esomeprazol, which holds its letters.
  const begun = parts
    .map((_, index) => `' ' || plain_words like '% ' || ltrim($${index + 5}, '%')`)
    .join(' and ');
  return tx.query(
    `select ${wordHit} from (
       select *, case when ' ' || plain_name like '% ' || $4 || '%' then 'name' else 'substance' end as field,
              case when ' ' || plain_words || ' ' like '% ' || $4 || ' %' then 'exact' else 'prefix' end as how
         from product_search where ${held}
       union all
       select *, 'name' as field, 'typo' as how
         from product_search where $1 <% plain_name and not (${held})) as found
     order by how, (${begun}) desc, country = $2 desc, plain_name like $4 || '%' desc, field, length(plain_name), name, product_id
     limit $3`,
    [words, country, limit, literally(words), ...parts.map((part) => `%${literally(part)}%`)],
    `found by ${parts.length} words`,
    [],
  );
}

/** More words than these narrow nothing. */
const mostParts = 8;

/** A number and its unit are two parts: sources write `20 mg` and `20mg`. */
function partsOf(words: string): readonly string[] {
  const parts = words.match(/\d+(?:[.,]\d+)*|[^\s\d]+/g) ?? [words];
  return [...new Set(parts)].slice(0, mostParts);
}

/** As it stands, also where it holds signs of a pattern. */
function literally(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&');
}

/** Products one of whose words is nearly what was asked, for when nothing holds it as written. */
export async function findNearWords(
  tx: ReadTx,
  words: string,
  country: string,
  limit: number,
): Promise<readonly WordHit[]> {
  await tx.query(
    "select set_config('pg_trgm.word_similarity_threshold', $1, true)",
    [String(nearEnough)],
    'near enough',
    [],
  );
  return tx.query(
    `select ${wordHit} from (
       select *, word_similarity($1, plain_words) as score, 'typo' as how,
              case when $1 <% plain_name then 'name' else 'substance' end as field
         from product_search where $1 <% plain_words) as found
     order by score desc, country = $2 desc, length(plain_name), name, product_id limit $3`,
    [words, country, limit],
    'found near words',
    [],
  );
}

/** Medicines of a country that we know of. */
export async function countProducts(tx: ReadTx, country: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*) as count from product_search where country = $1',
    [country],
  );
  return row?.count ?? 0;
}

/** Is there anything to be found? */
export async function isSearchEmpty(tx: ReadTx): Promise<boolean> {
  const rows = await tx.query('select from product_search limit 1');
  return rows.length === 0;
}

/** What products are called, for lists of many; one that search does not know is absent. */
export async function productNames(
  tx: ReadTx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.query<{ id: number; name: string }>(
    'select product_id as id, name from product_search where product_id = any($1)',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
