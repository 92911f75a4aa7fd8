import { writeDemoFiles } from '../exchange/demo/write-files.ts';
import { makeCountry } from '../foresight/country.ts';
import { demoSettings } from '../foresight/demo.ts';
import { publications } from '../foresight/publications.ts';
import type { Language } from '../law/norm.ts';
import { deliveredFiles } from '../registry/deliveries.ts';
import { refreshStatistics } from '../registry/statistics.ts';
import { isRefusal, type Context } from './context.ts';
import { loadSource } from './loading/load-source.ts';
import { isSeeded, recordSeeded } from './seeded.ts';

export interface SeedInput {
  readonly language: Language;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Seeded {
  readonly seeded: boolean;
  readonly files: number;
}

/** The invented country (ISO 3166 keeps `XX` free for such use). */
const country = 'XX';

/**
 * Fills the invented country once, through the same door as real deliveries. A seeding that
 * was cut off goes on where it stopped.
 */
export async function seedDemo(context: Context, input: SeedInput): Promise<Seeded> {
  const { database } = context;
  if (await database.read((tx) => isSeeded(tx, country))) return { seeded: false, files: 0 };
  const all = [...writeDemoFiles(publications(makeCountry(demoSettings)))];
  const sources = [...new Set(all.map((file) => file.source))];
  const delivered = await database.read((tx) => deliveredFiles(tx, sources));
  const files = all.filter((file) => !delivered.has(file.path));
  let done = 0;
  for (const [source, own] of Map.groupBy(files, (file) => file.source)) {
    const before = done;
    const loaded = await loadSource(context, {
      source,
      path: source,
      language: input.language,
      files: own.map((file) => ({ name: file.path, read: () => Promise.resolve(file.bytes) })),
      onProgress: (count) => input.onProgress?.(before + count, files.length),
    });
    if (isRefusal(loaded))
      throw new Error(`the invented country was refused: ${loaded.problems[0]?.code ?? ''}`);
    const untaken = loaded.deliveries.find((delivery) => delivery.state !== 'taken');
    if (untaken !== undefined)
      throw new Error(`${untaken.file} was ${untaken.state}: ${untaken.why ?? ''}`);
    done += own.length;
  }
  await database.write((tx) =>
    recordSeeded(tx, country, { settings: demoSettings, files: all.length }),
  );
  await refreshStatistics(database);
  return { seeded: true, files: files.length };
}
