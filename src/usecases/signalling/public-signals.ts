import { publicReporters } from '../../domain/desk/signal-aggregate.ts';
import { addDays } from '../../law/calendar-date.ts';
import { inForce } from '../../law/law-book.ts';
import type { ReadTx } from '../../registry/database.ts';
import { countReporters } from '../../registry/signals.ts';
import type { Context } from '../context.ts';

/** What may be said in public of signals about one medicine: never who, and no exact number. */
export interface PublicSignals {
  /** So many independent pharmacies, wholesalers or chains at the least. */
  readonly atLeast: number;
  /** Signals count that were said or confirmed in so many days. */
  readonly days: number;
}

/**
 * The aggregate of field signals about a medicine, given as all its merged nodes (`mergedWith`),
 * or `undefined` where too few independent parties signal.
 */
export async function publicSignals(
  { law, today }: Pick<Context, 'law' | 'today'>,
  tx: ReadTx,
  productIds: readonly number[],
): Promise<PublicSignals | undefined> {
  const on = today();
  const age = inForce(law, 'desk-signal-age', on);
  if (age.answer !== 'in-force') return undefined;
  const days = age.version.value;
  const groups = await countReporters(tx, productIds, addDays(on, -days));
  const atLeast = publicReporters(groups, on, law);
  return atLeast === undefined ? undefined : { atLeast, days };
}
