import { writeDemoFiles } from '../../exchange/demo/write-files.ts';
import { writeStockFile } from '../../exchange/party-stock/write-stock-file.ts';
import { makeCountry } from '../../foresight/country.ts';
import { demoSettings } from '../../foresight/demo.ts';
import { makeDemoStock } from '../../foresight/stock/demo-stock.ts';
import type { Language } from '../../law/norm.ts';
import { settleStock } from '../../ledger/settle.ts';
import { partiesByName } from '../../registry/desk-year.ts';
import { readParty } from '../../registry/parties.ts';
import { refreshStatistics } from '../../registry/statistics.ts';
import { clockwork } from '../desk/clockwork.ts';
import { isRefusal, type Context } from '../context.ts';
import { loadSource } from '../loading/load-source.ts';
import { demoHospitals, demoPeople } from '../seed-demo-people.ts';
import { loadStockOf } from './load-stock.ts';
import { packBook } from './pack-book.ts';
import { releaseWeeks } from './release-weeks.ts';
import { actingParty, type StockParty } from './stock-party.ts';
import { isSeeded, recordSeeded } from '../seeded.ts';

export const demoCountry = 'XX';
/** Under which it is decided that the demo country has its stock, whole. */
export const demoStockSubject = `${demoCountry}:stock`;

/**
 * Gives a part of the demo country its stock, once, through the same door as real deliveries. One
 * that was cut off goes on where it stopped: a file that is there already changes nothing.
 *
 * @returns whether it did
 */
export async function seedDemoStock(
  context: Context,
  { language, stop }: { readonly language: Language; readonly stop?: AbortSignal },
): Promise<boolean> {
  const { database } = context;
  if (await database.read((tx) => isSeeded(tx, demoStockSubject))) return false;
  const twin = makeCountry(demoSettings);
  const cast = demoPeople.flatMap(({ actsFor }) => actsFor.map(({ party }) => party));
  const stock = makeDemoStock(twin, cast, demoHospitals(twin.parties));

  await loadPacks(context, [...writeDemoFiles([stock.packs])], language);
  const parties = await countingParties(context);
  const packs = await packBook(context, demoCountry, demoSettings.until);
  for (const { party, kind, day, rows, mistakes } of stock.deliveries) {
    if (stop?.aborted === true) return false;
    const about = parties.get(party.name);
    // A maker that nobody registered as a party delivers nothing.
    if (about === undefined) continue;
    const loaded = await loadStockOf(context, about, {
      file: {
        name: `${kind === 'stock' ? day : 'historie'}.csv`,
        open: () => writeStockFile('csv', rows, mistakes),
      },
      asserted: day,
      dryRun: false,
      acceptPartial: true,
      channel: 'folder',
      packs,
    });
    if (isRefusal(loaded))
      throw new Error(`stock of the invented country was refused: ${loaded.problems[0]?.code}`);
  }
  await settleStock(database);
  await releaseWeeks(context);
  await database.write((tx) => recordSeeded(tx, demoStockSubject, {}));
  await refreshStatistics(database);
  return true;
}

type DemoFiles = readonly { readonly path: string; readonly bytes: Uint8Array }[];

async function loadPacks(context: Context, files: DemoFiles, language: Language): Promise<void> {
  const loaded = await loadSource(context, {
    source: 'xx-packs',
    path: 'xx-packs',
    language,
    files: files.map(({ path, bytes }) => ({ name: path, read: () => Promise.resolve(bytes) })),
  });
  if (isRefusal(loaded))
    throw new Error(`packs of the invented country were refused: ${loaded.problems[0]?.code}`);
}

/** By name: all that deliver. */
async function countingParties({
  database,
  today,
}: Context): Promise<ReadonlyMap<string, StockParty>> {
  const seeder = database.as(clockwork('the stock of the demo country'));
  return seeder.write(async (tx) => {
    const found = new Map<string, StockParty>();
    for (const { id, name } of await partiesByName(tx)) {
      const party = await readParty(tx, id, today());
      const about = party === undefined ? undefined : actingParty(party, seeder.viewer);
      if (about !== undefined && !isRefusal(about)) found.set(name, about);
    }
    return found;
  });
}
