import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawCosts, type Cost } from './ledger-picture.ts';

/*
 * What the ledger costs, at several sizes of the country. `--draw` puts the costs into docs/pictures;
 * BENCH_SCALES names other sizes (`0.1,0.3,1,3,10`).
 */

const scales = (process.env['BENCH_SCALES'] ?? '0.1,0.3,1').split(',').map(Number);
const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export async function benchLedger(): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  for (const scale of scales) costs.push(await measureApart(scale));
  return costs;
}

/** In a process of its own: after a large country a small one took twice as long. */
async function measureApart(scale: number): Promise<Cost> {
  const child = fork(pathOf('./ledger-at-scale.ts'), [String(scale)]);
  let cost: Cost | undefined;
  child.on('message', (said: Cost) => {
    cost = said;
  });
  await once(child, 'exit');
  if (cost === undefined) throw new Error(`the ledger at scale ${scale} was not measured`);
  return cost;
}

if (import.meta.main) {
  const costs = await benchLedger();
  if (process.argv.includes('--draw'))
    writeFileSync(pathOf('../docs/pictures/ledger-cost.svg'), drawCosts(costs, new Date()));
}
