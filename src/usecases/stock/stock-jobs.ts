import { stockLastCameIn } from '../../ledger/make-release.ts';
import { settleStock } from '../../ledger/settle.ts';
import { isDecided } from '../../registry/decisions.ts';
import type { Context } from '../context.ts';
import type { RepeatedJob } from '../sending/jobs.ts';
import { releaseWeeks } from './release-weeks.ts';
import { demoCountry, demoStockSubject } from './seed-demo-stock.ts';

/**
 * The clockwork of the ledger: it brings the sums up to date with what came in, which until then every
 * reader adds for itself, and makes each week public when its time has come.
 */
export function stockJobs(context: Context): readonly RepeatedJob[] {
  return [
    {
      name: 'stock-settle',
      every: 60,
      async run() {
        const deliveries = await settleStock(context.database);
        if (deliveries > 0) context.log.info({ deliveries }, 'stock sums');
      },
    },
    {
      name: 'stock-release',
      every: 10 * 60,
      async run() {
        if (await isBeingLoaded(context)) return;
        const weeks = await releaseWeeks(context);
        if (weeks > 0) context.log.info({ weeks }, 'stock released');
      },
    },
  ];
}

/** An invented country is loaded in one go with its past: half of it would be released as the whole. */
const loadingMs = 15 * 60_000;

async function isBeingLoaded({ database, demo, now }: Context): Promise<boolean> {
  if (!demo) return false;
  return database.read(async (tx) => {
    const last = await stockLastCameIn(tx);
    if (last === undefined) return false;
    if (now().getTime() - last.at.getTime() < loadingMs) return true;
    return last.country === demoCountry && !(await isDecided(tx, 'demo', demoStockSubject));
  });
}
