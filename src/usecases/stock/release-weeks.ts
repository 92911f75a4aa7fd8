import { releaseDesign } from '../../domain/stock/release.ts';
import { makeReleases } from '../../ledger/make-release.ts';
import type { Context } from '../context.ts';

/**
 * Makes every week of stock that is to be public by today and is not yet.
 *
 * @returns weeks that were made
 */
export function releaseWeeks({ database, law, today }: Context): Promise<number> {
  return makeReleases(database, {
    today: today(),
    law: law.hash,
    designOn: (day) => releaseDesign(law, day),
  });
}
