import { seedDemoAgreement } from '../../src/usecases/coordination/seed-demo-agreement.ts';
import { seedDemoList } from '../../src/usecases/critical-lists/seed-demo-list.ts';
import { seedDemo } from '../../src/usecases/seed-demo.ts';
import { seedDemoStock } from '../../src/usecases/stock/seed-demo-stock.ts';
import { openDeskStage, type DeskStage } from './desk-stage.ts';

/* The demo country with its stock, behind a server that browsers can reach. */

export const people = {
  wholesaler: 'Lotte Quasimans',
  rival: 'Pim Schijnhuizen',
  supplier: 'Sanne van Nepveen',
  hospital: 'Joris Bedenksel',
  inspector: 'Anouk Hersenschim',
  coordinator: 'Sem Waanzicht',
  ministry: 'Iris Droomveld',
} as const;

/** The last day that everybody delivered, and the day of the walk. */
export const days = { counted: '2026-11-22', today: '2026-11-23' } as const;

export function openStockStage(): Promise<DeskStage> {
  return openDeskStage(async (context) => {
    await seedDemo(context, { language: 'nl' });
    await seedDemoList(context);
    await seedDemoStock(context, { language: 'nl' });
    await seedDemoAgreement(context);
  });
}

/** How many looks of a kind stand in the log of the processing of data. */
export async function looksIn({ context }: DeskStage, activity: string): Promise<number> {
  const { rows } = await context.database.owner.query<{ count: number }>(
    'select count(*)::integer as count from processing_log where name = $1',
    [activity],
  );
  return rows[0]?.count ?? 0;
}
