import { createReadStream, mkdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Viewer } from '../src/domain/party/viewer.ts';
import { addDays, day, type CalendarDate } from '../src/law/calendar-date.ts';
import type { Database } from '../src/registry/database.ts';
import { readParties } from '../src/registry/parties.ts';
import { latestDecision } from '../src/registry/decisions.ts';
import { contextFor, isRefusal, type Context } from '../src/usecases/context.ts';
import { makeTwin, type TwinFile, type TwinManifest } from '../src/usecases/make-twin.ts';
import { operatorViewer } from '../src/usecases/parties/operator.ts';
import { loadStockFolder } from '../src/usecases/stock/load-stock-folder.ts';
import { actingParty, type StockParty } from '../src/usecases/stock/stock-party.ts';
import { testContext } from '../tests/test-context.ts';
import { openTestDatabase } from '../tests/test-database.ts';

export interface DayFile {
  readonly file: TwinFile;
  readonly about: StockParty;
  readonly bytes: Uint8Array;
}

/** A country with 52 weeks of history and one day; the other days are there to be loaded. */
export interface Ground {
  readonly database: Database;
  readonly context: Context;
  readonly inspector: Viewer;
  readonly days: readonly CalendarDate[];
  filesOf(on: CalendarDate): readonly DayFile[];
  close(): Promise<void>;
}

const lastDay = day('2026-11-22');

export async function layGround(
  folder: string,
  { scale, days: count }: { readonly scale: number; readonly days: number },
): Promise<Ground> {
  await makeTwin({
    seed: 1,
    scale,
    days: count,
    async write(path, pieces) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      const file = await open(join(folder, path), 'w');
      for (const piece of pieces) await file.writeFile(piece);
      await file.close();
    },
  });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as TwinManifest;
  const days = Array.from({ length: count }, (_, at) => addDays(lastDay, at + 1 - count));
  const [first] = days;
  const isGround = ({ kind, day: on }: TwinFile) => kind !== 'stock' || on === first;
  const ground = JSON.stringify({ ...manifest, files: manifest.files.filter(isGround) });
  const opened = await openTestDatabase();
  const { database } = opened;
  const close = () => opened.close();
  const context = contextFor(testContext(database), operatorViewer);
  try {
    const loaded = await loadStockFolder(context, {
      folder: {
        name: folder,
        read: (path) =>
          Promise.resolve(
            path === 'manifest.json' ? Buffer.from(ground) : readFileSync(join(folder, path)),
          ),
        open: (path) => createReadStream(join(folder, path)),
      },
      dryRun: false,
      acceptPartial: true,
      language: 'nl',
    });
    if (isRefusal(loaded)) throw new Error(JSON.stringify(loaded));
    const acting = await partiesByName(context);
    return {
      database,
      context,
      inspector: { audience: 'inspector', represents: [], group: [], purpose: 'bench' },
      days,
      filesOf: (on) =>
        manifest.files
          .filter(({ kind, day: of }) => kind === 'stock' && of === on)
          .map((file) => {
            const about = acting.get(file.party);
            if (about === undefined) throw new Error(`${file.party} is not there`);
            return { file, about, bytes: readFileSync(join(folder, file.path)) };
          }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function partiesByName({ database }: Context): Promise<ReadonlyMap<string, StockParty>> {
  return database.read(async (tx) => {
    const decided = await latestDecision<{ readonly parties: Record<string, number> }>(
      tx,
      'demo',
      'XT',
    );
    const parties = await readParties(tx, Object.values(decided?.parties ?? {}));
    const found = new Map<string, StockParty>();
    for (const party of parties) {
      const about = actingParty(party, database.viewer);
      if (!isRefusal(about)) found.set(party.name, about);
    }
    return found;
  });
}
