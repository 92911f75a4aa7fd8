import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDemoFiles } from '../../src/exchange/demo/write-files.ts';
import { makeCountry } from '../../src/foresight/country.ts';
import { demoSettings } from '../../src/foresight/demo.ts';
import { publications } from '../../src/foresight/publications.ts';
import type { Database, ReadTx } from '../../src/registry/database.ts';

/** The source whose files are loaded: weekly lists over two years. */
export const source = 'xx-website';

/** Writes its first files into a folder, as they would be delivered. */
export function writeDeliveries(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const files = [...writeDemoFiles(publications(makeCountry(demoSettings)))]
    .filter((file) => file.source === source)
    .slice(0, count);
  for (const { path, bytes } of files) writeFileSync(join(folder, path), bytes);
}

/** What stands in the memory, without ids and moments, which differ from run to run. */
export interface Standing {
  /** Per delivered file what it says of itself, and how many facts rest on it. */
  readonly files: Readonly<Record<string, string>>;
  readonly totals: string;
}

/** Everything of one snapshot of the database. */
export function standing(database: Database): Promise<Standing> {
  return database.read(async (tx) => ({ files: await byFile(tx), totals: await totals(tx) }));
}

async function byFile(tx: ReadTx): Promise<Standing['files']> {
  const rows = await tx.query<{ file: string; said: string }>(
    `select d.file, concat_ws(' ', d.intake, d.asserted, d.rows, count(f.id),
            md5(coalesce(string_agg(f.key || f.present || f.digest, ',' order by f.key, f.asserted), ''))) as said
       from delivery d left join fact f on f.delivery_id = d.id group by d.id order by d.id`,
  );
  return Object.fromEntries(rows.map(({ file, said }) => [file, said]));
}

/** Counts of all tables, and of rows that lead nowhere: those are 0 whatever happened. */
async function totals(tx: ReadTx): Promise<string> {
  const [row] = await tx.query<{ counts: string }>(
    `select concat_ws(' ',
       (select count(*) from delivery), (select count(*) from fact), (select count(*) from node),
       (select count(*) from node_code), (select count(*) from node_link),
       (select count(*) from product_search),
       'astray',
       (select count(*) from fact f where not exists (select from delivery where id = f.delivery_id)),
       (select count(*) from fact f where not exists (select from node where id = f.product_id)),
       (select count(*) from node_code c where not exists (select from node where id = c.node_id)),
       (select count(*) from product_search s where not exists (select from node where id = s.product_id))
     ) as counts`,
  );
  return row?.counts ?? '';
}
