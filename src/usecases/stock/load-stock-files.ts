import type { Refusal } from '../../domain/problem.ts';
import type { StockRole } from '../../domain/stock/kind.ts';
import { isRefusal, type Context } from '../context.ts';
import type { WaitingStockFile } from './check-file.ts';
import { loadStockSets, settleLoaded, type StockLoaded } from './load-stock.ts';
import { packBook, stockCountry } from './pack-book.ts';
import { stockParty } from './stock-party.ts';
import { storedOrRefused } from './stored-or-refused.ts';

/** `voorradig stock load`: each file, and all together. */
export interface StockFilesLoaded {
  readonly files: readonly StockLoaded[];
  readonly accepted: number;
  readonly rejected: number;
  readonly held: number;
  readonly seconds: number;
  readonly dryRun: boolean;
  /** Of a folder: its files with notifications, which are for the desk and are not loaded with the stock. */
  readonly notificationFiles?: number;
}

export interface StockFilesInput {
  readonly files: readonly WaitingStockFile[];
  /** Our number or a code; absent: the party that is signed in. */
  readonly party?: string;
  /** In which the party delivers, where it has several. */
  readonly role?: StockRole;
  readonly dryRun: boolean;
  readonly acceptPartial: boolean;
}

/** Takes files of one party, one after another: one that is refused takes no other with it. */
export async function loadStockFiles(
  context: Context,
  { files, party, role, dryRun, acceptPartial }: StockFilesInput,
): Promise<StockFilesLoaded | Refusal> {
  const started = performance.now();
  const about = await stockParty(context, party, role);
  if (isRefusal(about)) return about;
  const packs = await packBook(context, await stockCountry(context), context.today());
  const waiting = files.map(
    (file) => ({ about, file, acceptPartial, channel: 'command', packs }) as const,
  );
  const done: StockLoaded[] = [];
  const stored = await storedOrRefused(
    context,
    () => files[done.length]?.name ?? '',
    async () => {
      for await (const { loaded } of loadStockSets(context, waiting, dryRun)) {
        if (isRefusal(loaded)) return loaded;
        done.push(loaded);
      }
      return undefined;
    },
  );
  if (stored !== undefined) return stored;
  if (!dryRun) await settleLoaded(context);
  return sumFiles(done, dryRun, started);
}

export function sumFiles(
  files: readonly StockLoaded[],
  dryRun: boolean,
  started: number,
): StockFilesLoaded {
  // What was delivered before is not taken again.
  const counted = files.filter(({ duplicate }) => !duplicate);
  const sum = (of: (file: StockLoaded) => number) =>
    counted.reduce((total, file) => total + of(file), 0);
  return {
    files,
    accepted: sum(({ accepted }) => accepted),
    rejected: sum(({ rejected }) => rejected),
    held: sum(({ held }) => held),
    seconds: Math.round(performance.now() - started) / 1000,
    dryRun,
  };
}
