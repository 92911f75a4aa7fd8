import { refuseNotifying } from '../../domain/notification/problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { Language } from '../../law/norm.ts';
import type { NotificationReceiptAnswer } from '../answers/notifications.ts';
import { isRefusal, type Context } from '../context.ts';
import { viewNotification } from './view-notification.ts';

export interface ReceiptInput {
  readonly number: string;
  /** Absent: the newest. */
  readonly version?: number;
  readonly language: Language;
}

/** The receipt of one version, to be printed. */
export async function showReceipt(
  context: Context,
  { number, version, language }: ReceiptInput,
): Promise<NotificationReceiptAnswer | Refusal> {
  const seen = await viewNotification(context, { number, language });
  if (isRefusal(seen)) return seen;
  const found = seen.versions.findLast((each) => version === undefined || each.version === version);
  return found?.receipt ?? refuseNotifying('notification-unknown', { number }, { value: number });
}
