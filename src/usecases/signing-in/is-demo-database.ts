import { isDecided } from '../../registry/decisions.ts';
import { holdsRealParties } from '../../registry/parties.ts';
import type { Context } from '../context.ts';

/** Was it created with `--demo`, and did nobody real come in since? */
export function isDemoDatabase({ database, demo }: Context): Promise<boolean> {
  return database.read(
    async (tx) =>
      demo && (await isDecided(tx, 'demo', 'XX:people')) && !(await holdsRealParties(tx)),
  );
}
