import type { Refusal } from '../../domain/problem.ts';
import { refuseLedger } from '../../domain/stock/ledger-problem.ts';
import type { Context } from '../context.ts';
import { failedDatabase, retrySeconds } from '../failed-database.ts';

/**
 * Stores what somebody delivers, or refuses it for want of room or of a database: with when that was and
 * what to do. What was not stored is known to nobody, so that it can be delivered again. A bug stays one.
 *
 * @param file as the sender calls it
 */
export async function storedOrRefused<Done>(
  { log, now }: Pick<Context, 'log' | 'now'>,
  file: () => string,
  store: () => Promise<Done>,
): Promise<Done | Refusal> {
  try {
    return await store();
  } catch (error) {
    const failure = failedDatabase(error);
    if (failure === undefined) throw error;
    log.error({ failure }, 'a delivery of stock was not stored');
    const code = failure === 'disk-full' ? 'stock-not-stored-full' : 'stock-not-stored-lost';
    const time = now().toISOString();
    return refuseLedger(code, { time, seconds: retrySeconds }, { file: file() });
  }
}
