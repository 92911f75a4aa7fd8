import type { CaseState } from '../../domain/desk/case-state.ts';
import { arrivedNotifications, type ArrivedNotification } from '../../registry/arrivals.ts';
import type { ReadTx } from '../../registry/database.ts';

/** What the newest version of each notification in these cases says, by its number. */
export async function newestWords(
  tx: ReadTx,
  states: readonly CaseState[],
): Promise<ReadonlyMap<string, ArrivedNotification>> {
  const notifications = states.flatMap((state) => state.notifications);
  const arrived = await arrivedNotifications(
    tx,
    notifications.map(({ version }) => version),
  );
  return new Map(
    notifications.flatMap(({ number, version }) => {
      const said = arrived.get(version);
      return said === undefined ? [] : [[number, said] as const];
    }),
  );
}
