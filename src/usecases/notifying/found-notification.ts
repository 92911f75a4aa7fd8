import { refuseNotifying } from '../../domain/notification/problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { ReadTx } from '../../registry/database.ts';
import {
  readNotification,
  type StoredNotification,
  type Whose,
} from '../../registry/notifications.ts';

/** One of these parties' notifications. Another's is unknown, as if it did not exist. */
export async function foundNotification(
  tx: ReadTx,
  number: string,
  whose: Whose,
): Promise<StoredNotification | Refusal> {
  // The database can be asked for no text that it cannot hold.
  const isText = number.isWellFormed() && !number.includes('\0');
  const found = isText ? await readNotification(tx, number, whose) : undefined;
  if (found !== undefined) return found;
  const value = number.slice(0, 200);
  return refuseNotifying('notification-unknown', { number: value }, { column: 'number', value });
}
