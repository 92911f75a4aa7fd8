import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '../../src/law/calendar-date.ts';
import { settleStock } from '../../src/ledger/settle.ts';
import { latestDecision } from '../../src/registry/decisions.ts';
import { readParties } from '../../src/registry/parties.ts';
import { contextFor, isRefusal } from '../../src/usecases/context.ts';
import type { TwinManifest } from '../../src/usecases/make-twin.ts';
import { operatorViewer } from '../../src/usecases/parties/operator.ts';
import { loadStockSets } from '../../src/usecases/stock/load-stock.ts';
import { packBook, twinCountry } from '../../src/usecases/stock/pack-book.ts';
import type { StockToLoad } from '../../src/usecases/stock/ready-stock.ts';
import { actingParty } from '../../src/usecases/stock/stock-party.ts';
import { withContext } from './stage.ts';

/*
 * Takes the daily files of a twin, from a place in its list on, through the whole intake until it is
 * killed. Says of each file `place delivery` once it is acknowledged.
 */
const filesAtOnce = 60;
const [data = '', twin = '', from = '0'] = process.argv.slice(2);

await withContext(data, async (opened) => {
  const context = contextFor(opened, operatorViewer);
  const manifest = JSON.parse(readFileSync(join(twin, 'manifest.json'), 'utf8')) as TwinManifest;
  const files = manifest.files.filter(({ kind }) => kind === 'stock');
  const acting = await context.database.read(async (tx) => {
    const decided = await latestDecision<{ readonly parties: Record<string, number> }>(
      tx,
      'demo',
      twinCountry,
    );
    return readParties(tx, Object.values(decided?.parties ?? {}));
  });
  const packs = await packBook(context, twinCountry, day('2026-11-22'));
  let count = 0;
  // Days at a time, as a folder is loaded: sets of many files, and a party once in each.
  for (let start = Number(from); start < files.length; start += filesAtOnce) {
    const loads = files.slice(start, start + filesAtOnce).map((file): StockToLoad => {
      const party = acting.find(({ name }) => name === file.party);
      if (party === undefined) throw new Error(`no party for ${file.path}`);
      const about = actingParty(party, context.database.viewer);
      if (isRefusal(about)) throw new Error('no role');
      return {
        about,
        file: { name: file.path, open: () => createReadStream(join(twin, file.path)) },
        asserted: file.day,
        day: file.day,
        acceptPartial: true,
        channel: 'folder',
        packs,
      };
    });
    for await (const { at, loaded } of loadStockSets(context, loads, false)) {
      if (isRefusal(loaded)) throw new Error(JSON.stringify(loaded));
      process.stdout.write(`${start + at} ${loaded.delivery ?? 0}\n`);
      count += 1;
      // So that kills fall into the settling of sums too.
      if (count % 10 === 9) await settleStock(context.database);
    }
  }
  process.stdout.write('all\n');
});
