import { sealWaiting } from '../../registry/audit/seals.ts';
import type { Context } from '../context.ts';

/**
 * Seals every entry that is visible now. Safe to call at any time from any process: one
 * seals, the others find nothing to do, and a seal that was cut short never was.
 * @returns how many entries were sealed.
 */
export async function sealAudit({ database }: Context): Promise<number> {
  let sealed = 0;
  for (;;) {
    const seal = await sealWaiting(database);
    if (seal === undefined) return sealed;
    sealed += seal.entries;
  }
}
