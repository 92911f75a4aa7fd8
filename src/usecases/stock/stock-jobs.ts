import { releaseDesign, releasedWeek } from '../../domain/stock/release.ts';
import { fixPanel } from '../../ledger/release.ts';
import { settleStock } from '../../ledger/settle.ts';
import type { Context } from '../context.ts';
import type { RepeatedJob } from '../sending/jobs.ts';

/**
 * The clockwork of the ledger: it brings the sums up to date with what came in, which until then every
 * reader adds for itself, and fixes once a quarter which groups may be shown.
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
    { name: 'stock-panel', every: 60 * 60, run: () => fixThisQuarter(context) },
  ];
}

async function fixThisQuarter({ database, law, today }: Context): Promise<void> {
  const design = releaseDesign(law, today());
  if (design !== undefined) await fixPanel(database, releasedWeek(today(), design), design);
}
