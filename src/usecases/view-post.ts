import { refusePost } from '../domain/desk/post-problem.ts';
import type { Refusal } from '../domain/problem.ts';
import {
  countReminders,
  deadReminders,
  type DeadReminder,
  type ReminderCount,
} from '../ledger/reminders.ts';
import {
  countSendings,
  deadLetters,
  type DeadLetter,
  type PostCount,
} from '../registry/sendings.ts';
import { viewConfidential } from './audit/record-processing.ts';
import type { Context, KeptMail } from './context.ts';

export interface PostAnswer {
  readonly counts: readonly PostCount[];
  readonly dead: readonly DeadLetter[];
  /** Mails that remind parties of stock that is missing. */
  readonly reminders: {
    readonly counts: readonly ReminderCount[];
    readonly dead: readonly DeadReminder[];
  };
  /** Absent where a mail server takes the mail. */
  readonly kept?: readonly KeptMail[];
}

const mostShown = 100;

/** How the post stands, for who runs the machine: numbers and ids, never who follows what. */
export async function viewPost(context: Context): Promise<PostAnswer | Refusal> {
  if (context.database.viewer.audience !== 'operator') return refusePost('operator-needed', {});
  const kept = await context.keptMail?.list(mostShown);
  return context.database.read(async (tx) => ({
    counts: await countSendings(tx),
    dead: await deadLetters(tx, mostShown),
    reminders: { counts: await countReminders(tx), dead: await deadReminders(tx, mostShown) },
    ...(kept === undefined ? {} : { kept }),
  }));
}

/** One kept mail, as a mail program reads it. It holds an address, so that it was read is on record. */
export async function readKeptMail(
  context: Context,
  id: string,
  requestId: string,
): Promise<{ readonly message: string } | Refusal> {
  if (context.database.viewer.audience !== 'operator') return refusePost('operator-needed', {});
  return viewConfidential(context, { activity: 'message-view', requestId }, async () => {
    const message = await context.keptMail?.read(id);
    if (message === undefined) {
      const value = id.slice(0, 200);
      return refusePost('captured-mail-unknown', { value }, { column: 'id', value });
    }
    return { message };
  });
}
